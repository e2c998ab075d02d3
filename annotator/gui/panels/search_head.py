"""The head of the search: the query, what is wrong with it, how its words are compared, and how the hits are listed."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from annotator.core.concordance import Order
from annotator.core.hits import SearchOptions
from annotator.core.query import QueryFault
from annotator.core.spans import Span
from annotator.gui.panels.search_field import QueryField
from annotator.gui.widgets.buttons import Button
from annotator.gui.widgets.flow import FlowLayout
from annotator.gui.widgets.labels import Label
from annotator.gui.widgets.pills import Pill

_OPTIONS = ("match_case", "match_marks", "is_regex", "in_notes")


class SearchHead(QWidget):
    """`optionsChanged`: words are compared in another way; `groupedChanged(bool)`: under the names of their documents;
    `orderChanged(Order)`.
    """

    optionsChanged = Signal()
    groupedChanged = Signal(bool)
    orderChanged = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_setting = False
        self.order = Order.AFTER
        self.field = QueryField()
        self.fault = Label("", 12, role="warn", wraps=True)
        self.fault.setContentsMargins(0, 6, 0, 0)
        self.fault.hide()
        self.in_context = Pill(self.tr("Keyword in context"), tip=self.tr("All hits in one list, one below the other"))
        self.by_document = Pill(self.tr("By document"), tip=self.tr("The hits under the names of their documents"))
        self.options = self._option_pills()
        self.sort_button = Button("", "flat", is_small=True)
        self.sort_button.setMenu(self._sort_menu())
        pills = FlowLayout()
        pills.add(self.in_context)
        pills.add(self.by_document)
        for at, pill in enumerate(self.options.values()):
            pills.add(pill, is_apart=at == 0)
        pills.add(self.sort_button, at_end=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 12)
        column.setSpacing(0)
        column.addWidget(self.field)
        column.addWidget(self.fault)
        column.addSpacing(10)
        column.addLayout(pills)
        self.in_context.clicked.connect(lambda: self._choose(False))
        self.by_document.clicked.connect(lambda: self._choose(True))
        for pill in self.options.values():
            pill.toggled.connect(self._toggled)
        self._choose(False)
        self.set_order(Order.AFTER)
        self.setFocusProxy(self.field)

    def _option_pills(self) -> dict[str, Pill]:
        words = {
            "match_case": (self.tr("Match case"), self.tr("Tell capitals from small letters")),
            "match_marks": (self.tr("Match accents"), self.tr("Tell é from e")),
            "is_regex": (self.tr("Regular expression"), self.tr("Take the query for one regular expression")),
            "in_notes": (self.tr("In notes too"), self.tr("Look through notes, memos, definitions and quotes as well")),
        }
        return {name: Pill(words[name][0], tip=words[name][1]) for name in _OPTIONS}

    def _sort_menu(self) -> QMenu:
        menu = QMenu(self)
        group = QActionGroup(menu)
        for order, words in self._orders().items():
            action = menu.addAction(words)
            action.setData(order.value)
            action.setCheckable(True)
            group.addAction(action)
            action.triggered.connect(lambda _checked=False, order=order: self._sort_by(order))
        return menu

    def _orders(self) -> dict[Order, str]:
        return {
            Order.AFTER: self.tr("word after"),
            Order.BEFORE: self.tr("word before"),
            Order.DATE: self.tr("date"),
            Order.DOCUMENT: self.tr("document"),
        }

    # What is asked

    def search_options(self) -> SearchOptions:
        """How words are compared, as the pills say."""
        return SearchOptions(**{name: pill.isChecked() for name, pill in self.options.items()})

    def set_search(self, query: str, options: SearchOptions) -> None:
        """Show another search, without telling of it."""
        self._is_setting = True
        self.field.setText(query)
        for name, pill in self.options.items():
            pill.setChecked(getattr(options, name))
        self._is_setting = False
        self._show_fields()

    def set_order(self, order: Order) -> None:
        """Show what is sorted by."""
        self.order = order
        self.sort_button.set_words(self.tr("Sort by {what}").format(what=self._orders()[order]))
        for action in self.sort_button.menu().actions():
            action.setChecked(action.data() == order.value)

    def show_fault(self, fault: QueryFault | None) -> None:
        """Say why the query can't be read, and where; None takes it away."""
        self.fault.setText(str(fault) if fault else "")
        self.fault.setVisible(fault is not None)
        self.field.mark_fault(Span(fault.start, fault.end) if fault else None)
        self.field.setAccessibleDescription(str(fault) if fault else self.tr("Enter searches, Down goes to the hits."))

    def order_words(self) -> str:
        """What is sorted by, in words for the status bar."""
        words = {
            Order.AFTER: self.tr("sorted by the word after"),
            Order.BEFORE: self.tr("sorted by the word before"),
            Order.DATE: self.tr("sorted by date"),
            Order.DOCUMENT: self.tr("in the order of the documents"),
        }
        return words[self.order]

    def _choose(self, is_grouped: bool) -> None:
        self.in_context.setChecked(not is_grouped)
        self.by_document.setChecked(is_grouped)
        self.groupedChanged.emit(is_grouped)

    def _sort_by(self, order: Order) -> None:
        self.set_order(order)
        self.orderChanged.emit(order)

    def _toggled(self) -> None:
        self._show_fields()
        if not self._is_setting:
            self.optionsChanged.emit()

    def _show_fields(self) -> None:
        """In a regular expression nothing is a condition on a field."""
        self.field.has_fields = not self.options["is_regex"].isChecked()
        self.field.update()
