"""Where things stand across the pane: numbers, text, stripes, names and note cards."""

from dataclasses import dataclass

from annotator.gui.reader.typography import Typography

LANES = 4
LANE_STEP = 6
_LEFT, _LEAST_LEFT = 60, 24
_TO_STRIPES, _TO_LABELS, _AFTER = 18, 24, 10
_NAME_ROOM, _CARD_ROOM, _MOST = 72, 120, 240


@dataclass(frozen=True, slots=True)
class Columns:
    """Left edges and widths in px. `labels_width` is 0 where there is no room for names; cards need more room than names."""

    left: int
    width: int
    stripes: int
    labels: int
    labels_width: int
    has_cards: bool

    @property
    def has_numbers(self) -> bool:
        """True if paragraph numbers fit to the left of the text."""
        return self.left >= 48


def columns(room: int, typography: Typography) -> Columns:
    """Share out a pane `room` px wide: the text keeps its width longest, the right margin gives way first."""
    margin = _TO_STRIPES + _TO_LABELS
    left = max(_LEAST_LEFT, min(_LEFT, room - typography.column - margin))
    width = max(160, min(typography.column, room - left - margin))
    stripes = left + width + _TO_STRIPES
    labels = stripes + _TO_LABELS
    spare = min(_MOST, room - labels - _AFTER)
    return Columns(left, width, stripes, labels, spare if spare >= _NAME_ROOM else 0, spare >= _CARD_ROOM)
