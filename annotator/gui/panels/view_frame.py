"""What views of figures share: a heading, what can be chosen, and one page of several below; and how their grids behave."""

from collections.abc import Sequence

from PySide6.QtWidgets import QAbstractItemView, QLayout, QStackedWidget, QTableView, QVBoxLayout, QWidget

from annotator.gui.widgets.labels import Divider


def lay_out_view(
    view: QWidget, heading: QWidget, choices: Sequence[QLayout | QWidget], pages: Sequence[QWidget]
) -> QStackedWidget:
    """Put a view together. Gives the stack of its pages."""
    above = QVBoxLayout()
    above.setContentsMargins(16, 0, 16, 8)
    above.setSpacing(6)
    for choice in choices:
        if isinstance(choice, QLayout):
            above.addLayout(choice)
        else:
            above.addWidget(choice)
    stack = QStackedWidget()
    for page in pages:
        stack.addWidget(page)
    column = QVBoxLayout(view)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(heading)
    column.addLayout(above)
    column.addWidget(Divider())
    column.addWidget(stack, 1)
    return stack


def make_grid(table: QTableView, name: str, description: str) -> None:
    """A table of cells that are gone through one by one; `description` says to assistive technology what the keys do."""
    table.setShowGrid(False)
    table.setFrameShape(QTableView.Shape.NoFrame)
    table.setCornerButtonEnabled(False)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.setTabKeyNavigation(False)
    table.setAccessibleName(name)
    table.setAccessibleDescription(description)
