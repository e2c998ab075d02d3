"""What a card shows of an annotation, ready to be drawn; the wording of times."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from annotator.core.annotations import Annotation
from annotator.core.changes import Id
from annotator.gui.models.annotation_order import shown_tags
from annotator.session.session import Session

_LONGEST_QUOTE = 400
_LONGEST_NOTE = 2000


@dataclass(frozen=True, slots=True)
class ChipLook:
    """A tag on a card. `colour` is a slot name or `#RRGGBB`; hollow for a tag in the speaker's own words."""

    tag: Id
    name: str
    colour: str
    is_hollow: bool


@dataclass(frozen=True, slots=True)
class Card:
    """One annotation in words and colours. `document` is its title where the list spans several; `colour` "" without a tag."""

    quote: str
    colour: str
    chips: tuple[ChipLook, ...]
    note: str
    coder: str
    when: str
    document: str = ""
    is_orphan: bool = False
    is_disputed: bool = False

    def spoken(self) -> str:
        """The whole card as one sentence for assistive technology."""
        parts = [self.quote, ", ".join(chip.name for chip in self.chips), self.note, self.document, self.coder, self.when]
        if self.is_orphan:
            parts.insert(1, lost_words())
        return ". ".join(part for part in parts if part)


def card_of(annotation: Annotation, session: Session, title: str = "") -> Card:
    """The card of an annotation."""
    codebook = session.codebook
    tags = [codebook[id] for id in shown_tags(annotation, codebook)]
    return Card(
        " ".join(annotation.quote[:_LONGEST_QUOTE].split()),
        tags[0].colour if tags else "",
        tuple(ChipLook(tag.id, tag.name, tag.colour, tag.is_in_vivo) for tag in tags),
        annotation.note[:_LONGEST_NOTE],
        session.coders.signed(annotation.coder) or QCoreApplication.translate("Card", "Unknown coder"),
        when_words(annotation.modified),
        title,
        annotation.is_orphan,
        annotation.is_disputed,
    )


def lost_words() -> str:
    """What is said of an annotation whose passage is not in the text."""
    return QCoreApplication.translate("Card", "The text no longer has this passage")


def when_words(milliseconds: int, *, now: QDateTime | None = None) -> str:
    """A time as a list shows it: 13:44 today, 12 Nov this year, else 12 Nov 2014."""
    when, today = QDateTime.fromMSecsSinceEpoch(milliseconds), (now or QDateTime.currentDateTime()).date()
    locale = QLocale()
    if when.date() == today:
        return locale.toString(when.time(), "HH:mm")
    return locale.toString(when.date(), "d MMM" if when.date().year() == today.year() else "d MMM yyyy")


def moment_words(milliseconds: int, *, now: QDateTime | None = None) -> str:
    """A time to the minute, short: 12 Nov, 13:44; with the year where it is another."""
    when, today = QDateTime.fromMSecsSinceEpoch(milliseconds), (now or QDateTime.currentDateTime()).date()
    return QLocale().toString(when, "d MMM, HH:mm" if when.date().year() == today.year() else "d MMM yyyy, HH:mm")


def exact_words(milliseconds: int) -> str:
    """A time in full, for tool tips."""
    return QLocale().toString(QDateTime.fromMSecsSinceEpoch(milliseconds), "d MMMM yyyy, HH:mm")
