"""What an action is: its words, keys and help, and when it can be used. The table of all of them is `action_table`."""

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QCoreApplication


class Scope(Enum):
    """Where an action's keys work."""

    WINDOW = "window"
    PAGE = "page"
    """Only while the page or the list of annotations has the focus: these are single letters, which fields need for typing."""


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One action. `words` and `help` are the untranslated texts, `keys` portable key sequences, the first one shown.

    `needs` says what must be there: "document", "annotation" (a chosen one), "target" (a document to act on), "writing" (a
    library that can be written), or nothing. A checkable action is a toggle.
    """

    name: str
    menu: str
    words: str
    help: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    scope: Scope = Scope.WINDOW
    needs: frozenset[str] = frozenset()
    is_toggle: bool = False
    starts_group: bool = False
    submenu: str = ""

    @property
    def title(self) -> str:
        """The words on screen."""
        return QCoreApplication.translate("Actions", self.words)

    @property
    def explanation(self) -> str:
        """The help on screen: one sentence."""
        return QCoreApplication.translate("Actions", self.help)


def marked(context: str, words: str) -> str:
    """Words that are translated when they are shown; `make translations` looks for this name."""
    return words
