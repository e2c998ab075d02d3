"""The menus of the annotations panel: how it is sorted, what can be done with the chosen cards, whose work is listed."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu

from annotator.core.changes import Id
from annotator.core.people import Coder
from annotator.gui.models.annotation_order import Order
from annotator.gui.theme.icons import icon
from annotator.gui.theme.style import current_theme


def order_words(order: Order) -> str:
    """An order as the menu names it."""
    return {
        Order.PLACE: QCoreApplication.translate("AnnotationMenus", "Place in the text"),
        Order.NEWEST: QCoreApplication.translate("AnnotationMenus", "Newest first"),
        Order.OLDEST: QCoreApplication.translate("AnnotationMenus", "Oldest first"),
        Order.TAG: QCoreApplication.translate("AnnotationMenus", "Tag"),
        Order.CODER: QCoreApplication.translate("AnnotationMenus", "Coder"),
        Order.DOCUMENT: QCoreApplication.translate("AnnotationMenus", "Title of the document"),
    }[order]


def fill_orders(menu: QMenu, chosen: Order, choose: Callable[[Order], object]) -> None:
    """One line for each order, the present one ticked."""
    group = QActionGroup(menu)
    for order in Order:
        action = menu.addAction(order_words(order))
        action.setCheckable(True)
        action.setChecked(order is chosen)
        group.addAction(action)
        action.triggered.connect(lambda _=False, order=order: choose(order))


def fill_coders(menu: QMenu, coders: Iterable[Coder], chosen: Id | None, choose: Callable[[Id | None], object]) -> None:
    """Everyone, then each coder with how many annotations are theirs."""
    group = QActionGroup(menu)
    people: list[tuple[Id | None, str]] = [(None, QCoreApplication.translate("AnnotationMenus", "Everyone"))]
    people += [(coder.id, coder.name.replace("&", "&&")) for coder in coders]
    for id, name in people:
        action = menu.addAction(name)
        action.setCheckable(True)
        action.setChecked(id == chosen)
        group.addAction(action)
        action.triggered.connect(lambda _=False, id=id: choose(id))
        if id is None:
            menu.addSeparator()


class CardActions(QObject):
    """What can be done with the chosen cards, as lines of a menu."""

    def __init__(self, menu: QMenu, count: int, *, is_writable: bool) -> None:
        """`count` cards are chosen."""
        super().__init__(menu)
        self._menu, self._count, self._is_writable = menu, count, is_writable

    def add(self, name: str, words: str, key: str, run: Callable[[], object], *, writes: bool = False, one: bool = False) -> None:
        """A line with its icon; `writes` needs a library that can be written, `one` exactly one card."""
        action = self._menu.addAction(icon(name, current_theme()), f"{words}\t{key}" if key else words)
        action.setEnabled((self._count == 1 if one else self._count > 0) and (self._is_writable or not writes))
        action.triggered.connect(lambda _=False: run())
