"""What can stand in the place of the page: search, tables, a merge. One at a time; the page is always behind it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

if TYPE_CHECKING:
    from annotator.gui.windows.main_window import MainWindow

PAGE = ""
"""The name of the page among the views."""


@dataclass(frozen=True, slots=True)
class View:
    """Something that takes the place of the page. `side` stands in the right panel's place, which is hidden where there is none;
    without `has_left` the left side is hidden too. `focus` has the keyboard first.
    """

    name: str
    centre: QWidget
    focus: QWidget
    side: QWidget | None = None
    has_left: bool = True


class Views(QObject):
    """Shows the page or one of the views, and gives the sides of the window back as they were.

    `viewChanged(str)` tells the name of what is shown now; `PAGE` is the page.
    """

    viewChanged = Signal(str)

    def __init__(self, window: "MainWindow", stack: QStackedWidget) -> None:
        """`stack` holds the page."""
        super().__init__(window)
        self._window = window
        self._stack = stack
        self._made: dict[str, View] = {}
        self._shown: View | None = None
        self._before: tuple[bool, bool, QWidget | None] = (True, True, None)
        window.workspace.documentOpened.connect(lambda document: self.leave() if document else None)
        window.workspace.revealRequested.connect(lambda _span: self.leave())

    @property
    def current(self) -> View | None:
        """The view that is shown; None for the page."""
        return self._shown

    def open(self, name: str, make: Callable[[], View]) -> View:
        """Show the view of this name, made when it is first wanted. Gives it."""
        view = self._made.get(name)
        if view is None:
            view = self._made[name] = make()
            self._stack.addWidget(view.centre)
            if view.side is not None:
                self._window.right.addWidget(view.side)
            for part in (view.centre, view.side):
                if part is not None:
                    escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), part, context=_WITHIN)
                    escape.activated.connect(self.leave)
        self._show(view)
        return view

    def close(self, name: str) -> None:
        """Let go of a view: it is made anew when it is wanted again."""
        if self._shown is not None and self._shown.name == name:
            self.leave()
        view = self._made.pop(name, None)
        for part in (view.centre, view.side) if view else ():
            if part is not None:
                part.setParent(None)
                part.deleteLater()

    def leave(self) -> None:
        """Back to the page."""
        if self._shown is None:
            return
        self._shown = None
        has_left, has_right, right = self._before
        window = self._window
        self._stack.setCurrentIndex(0)
        if right is not None:
            window.right.setCurrentWidget(right)
        window.left.setVisible(has_left)
        window.right.setVisible(has_right)
        window.page.pane.setFocus(Qt.FocusReason.OtherFocusReason)
        self.viewChanged.emit(PAGE)

    def _show(self, view: View) -> None:
        window = self._window
        if self._shown is None:
            self._before = (not window.left.isHidden(), not window.right.isHidden(), window.right.currentWidget())
        self._shown = view
        self._stack.setCurrentWidget(view.centre)
        window.left.setVisible(view.has_left and self._before[0])
        window.right.setVisible(view.side is not None)
        if view.side is not None:
            window.right.setCurrentWidget(view.side)
        view.focus.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.viewChanged.emit(view.name)


_WITHIN = Qt.ShortcutContext.WidgetWithChildrenShortcut
