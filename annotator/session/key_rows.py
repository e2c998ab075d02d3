"""Every key with what it does, in the order of the menus: the key table, and whoever checks it against the README."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from annotator.session.action_table import ACTIONS, DIGITS, MENUS
from annotator.session.actions import Scope


@dataclass(frozen=True, slots=True)
class KeyRow:
    """One line: the menu and the words as they are on screen, the help, and portable key sequences, the first one shown first.

    `is_letter`: works while the page or the list of annotations has the focus.
    """

    menu: str
    words: str
    help: str
    keys: tuple[str, ...]
    is_letter: bool = False


def key_rows() -> list[KeyRow]:
    """One row for each action that has a key, and one for the digits."""
    return [row for menu in MENUS for row in _of(menu)]


def _of(menu: str) -> Iterator[KeyRow]:
    shown = QCoreApplication.translate("Menus", menu)
    for spec in ACTIONS:
        if spec.menu != menu or not spec.keys:
            continue
        yield KeyRow(shown, spec.title.rstrip("…"), spec.explanation, spec.keys, spec.scope is Scope.PAGE)
        if spec.name == "tag":
            yield _digits(shown)


def _digits(menu: str) -> KeyRow:
    words = QCoreApplication.translate("KeyTable", "Tag bound to a digit")
    help = QCoreApplication.translate("KeyTable", "Put the tag that is bound to the digit on the selection or the sentence.")
    return KeyRow(menu, words, help, (f"{DIGITS[0]}–{DIGITS[-1]}",), True)
