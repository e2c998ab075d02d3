"""The command palette: every action of the table by a few letters of its words, with its help and its keys."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from annotator.core.fuzzy import Match
from annotator.core.text import fold
from annotator.gui.dialogs.finder import MOST_ROWS, Finder
from annotator.gui.dialogs.finder_model import Finding, Group
from annotator.gui.models.finding import best, split_spans
from annotator.session.actions import ActionSpec

_KEPT, _GAP = 6, "\n"
_Named = tuple[ActionSpec, QAction]


class Palette(Finder):
    """What was used last stands first; what can't be used now is grey and says why."""

    used = Signal(object)
    """The names of the actions used last, the last one first, after one was chosen: to be remembered for the next start."""

    def __init__(self, actions: Sequence[_Named], parent: QWidget, recent: Iterable[str] = ()) -> None:
        """`actions` in the order of the table; `recent` as `used` told them."""
        translate = QCoreApplication.translate
        hints = (("Enter", translate("Palette", "do it")),)
        super().__init__(translate("Palette", "Find a command"), "command", hints, parent, has_help=True)
        self._actions = {spec.name: (spec, action) for spec, action in actions}
        self._recent = [name for name in recent if name in self._actions]

    def look_for(self, text: str) -> Sequence[Group]:
        """The commands that fit, best first; all of them, those used last first, while nothing is typed."""
        named = [each for each in self._actions.values() if each[0].name != "palette"]
        if text.strip():
            found: list[tuple[_Named, Match | None]] = [*best(text, named, _words)]
            found = found or [(each, None) for each in named if _helps(each[0], text)]
            title = self.tr("1 command") if len(found) == 1 else self.tr("%Ln commands", "", len(found))
            found.sort(key=lambda each: not each[0][1].isEnabled())
            return [Group(title, tuple(_finding(*each) for each in found[:MOST_ROWS]))]
        recent = [self._actions[name] for name in self._recent if self._actions[name][1].isEnabled()]
        rest = [each for each in named if each not in recent]
        rest.sort(key=lambda each: not each[1].isEnabled())
        return (
            Group(self.tr("Used last"), tuple(_finding(each) for each in recent)),
            Group(self.tr("All commands"), tuple(_finding(each) for each in rest)),
        )

    def choose(self, finding: Finding) -> None:
        """Do it, with the focus back where it was."""
        name = str(finding.key)
        self._recent = [name, *(each for each in self._recent if each != name)][:_KEPT]
        self._actions[name][1].trigger()
        self.used.emit(tuple(self._recent))


def _words(named: _Named) -> str:
    return f"{_title(named[0])}{_GAP}{_menu(named[0])}"


def _helps(spec: ActionSpec, text: str) -> bool:
    """True if each typed word begins one of the help's: what an action does may be known by another name."""
    there = fold(spec.explanation).split()
    return all(any(word.startswith(typed) for word in there) for typed in fold(text).split())


def _title(spec: ActionSpec) -> str:
    return spec.title.replace("&", "")


def _menu(spec: ActionSpec) -> str:
    return QCoreApplication.translate("Menus", spec.submenu or spec.menu)


def _finding(named: _Named, fit: Match | None = None) -> Finding:
    spec, action = named
    words, aside = split_spans(fit.spans if fit else (), len(_title(spec)), len(_GAP))
    return Finding(
        spec.name,
        _title(spec),
        words,
        _menu(spec),
        aside,
        icon="check" if action.isCheckable() and action.isChecked() else spec.icon,
        keys=tuple(spec.keys[:1]),
        help=spec.explanation,
        why_not="" if action.isEnabled() else (action.statusTip() or QCoreApplication.translate("Palette", "Not possible now.")),
    )
