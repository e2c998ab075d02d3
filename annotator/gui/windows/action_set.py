"""The actions of one window, made from the table: words, keys, icons, and when they can be used."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from annotator.gui.theme.icons import icon
from annotator.gui.theme.style import current_theme
from annotator.gui.theme.tokens import Theme
from annotator.gui.widgets.themed import follow_theme, with_key
from annotator.session.action_table import ACTIONS, DIGITS, MENUS
from annotator.session.actions import ActionSpec, Scope

_WHY_NOT = {
    "document": "No document is open.",
    "target": "No document is open.",
    "annotation": "No annotation is chosen.",
    "writing": "This library is open for reading only.",
}


class ActionSet(QObject):
    """Every action of the table as a QAction, by name."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._by_name: dict[str, QAction] = {spec.name: self._made(spec) for spec in ACTIONS}
        self._digits = [self._digit(key) for key in DIGITS]
        self._is_dressed = False
        self._present: frozenset[str] | None = None
        follow_theme(self._redress)

    def __getitem__(self, name: str) -> QAction:
        return self._by_name[name]

    def by_name(self) -> dict[str, QAction]:
        """All of them."""
        return self._by_name

    def specs(self) -> list[tuple[ActionSpec, QAction]]:
        """Every action with its line of the table, in the table's order."""
        self.dress()
        return [(spec, self._by_name[spec.name]) for spec in ACTIONS]

    def connect_all(self, handlers: dict[str, Callable[[], object]]) -> None:
        """Say what each action does. Raises KeyError for a name that is not in the table."""
        for name, handler in handlers.items():
            self._by_name[name].triggered.connect(lambda _checked=False, handler=handler: handler())

    def connect_digits(self, handler: Callable[[int], object]) -> None:
        """Say what the digit keys do."""
        for number, action in enumerate(self._digits, start=1):
            action.triggered.connect(lambda _checked=False, number=number: handler(number))

    def put_page_keys_on(self, widgets: Iterable[QWidget]) -> None:
        """The single-letter keys work while one of these has the focus."""
        page = [self._by_name[spec.name] for spec in ACTIONS if spec.scope is Scope.PAGE]
        for widget in widgets:
            widget.addActions([*page, *self._digits])

    def enable(self, present: frozenset[str]) -> None:
        """Only what can be used now: `present` says what is there (see `ActionSpec.needs`)."""
        if present == self._present:
            return
        self._present = present
        for spec in ACTIONS:
            missing = sorted(spec.needs - present)
            action = self._by_name[spec.name]
            action.setEnabled(not missing)
            why = QCoreApplication.translate("ActionSet", _WHY_NOT[missing[0]]) if missing else spec.explanation
            action.setStatusTip(why)
            action.setToolTip(with_key(why, _shown_key(action)))
        for action in self._digits:
            action.setEnabled({"target", "writing"} <= present)

    def fill(self, bar: QMenuBar) -> dict[str, QMenu]:
        """Make the menus. Gives them by name, submenus too."""
        menus: dict[str, QMenu] = {}
        for name in MENUS:
            menus[name] = bar.addMenu(_with_letter(QCoreApplication.translate("Menus", name), menus.values()))
        for spec in ACTIONS:
            menu = menus[spec.menu]
            if spec.starts_group and not menu.isEmpty():
                menu.addSeparator()
            if spec.submenu:
                if spec.submenu not in menus:
                    menus[spec.submenu] = menu.addMenu(QCoreApplication.translate("Menus", spec.submenu))
                menu = menus[spec.submenu]
            menu.addAction(self._by_name[spec.name])
        for menu in menus.values():
            menu.setToolTipsVisible(True)
            menu.aboutToShow.connect(self.dress)
        return menus

    def _made(self, spec: ActionSpec) -> QAction:
        action = QAction(spec.title, self._window)
        action.setObjectName(spec.name)
        action.setCheckable(spec.is_toggle)
        action.setShortcuts([QKeySequence(key) for key in spec.keys])
        action.setStatusTip(spec.explanation)
        if spec.scope is Scope.PAGE:
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        else:
            self._window.addAction(action)
        if spec.name == "quit":
            action.setMenuRole(QAction.MenuRole.QuitRole)
        return action

    def _digit(self, key: str) -> QAction:
        action = QAction(self.tr("Tag with key {key}").format(key=key), self._window)
        action.setShortcut(QKeySequence(key))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        return action

    def dress(self) -> None:
        """Give the actions their icons: not at the start, where no one sees them, but when they are first to be seen."""
        if not self._is_dressed:
            self._is_dressed = True
            self._redress(current_theme())

    def _redress(self, theme: Theme) -> None:
        if not self._is_dressed:
            return
        for spec in ACTIONS:
            if spec.icon:
                self._by_name[spec.name].setIcon(icon(spec.icon, theme))


def _with_letter(name: str, others: Iterable[QMenu]) -> str:
    """The name of a menu with the letter that opens it together with Alt: the first that no other menu has."""
    taken = {title[title.index("&") + 1].casefold() for menu in others if "&" in (title := menu.title())}
    at = next((at for at, letter in enumerate(name) if letter.isalpha() and letter.casefold() not in taken), None)
    return name if at is None else f"{name[:at]}&{name[at:]}"


def _shown_key(action: QAction) -> str:
    keys = action.shortcuts()
    return keys[0].toString() if keys else ""
