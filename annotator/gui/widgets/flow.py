"""A row of controls that goes on in a further line where there is no room."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """From left to right, each as wide as it wants to be; the last one added `at_end` stands at the right of its line."""

    def __init__(self, spacing: int = 6, line_spacing: int = 6) -> None:
        """In pixels."""
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._at_end: QWidget | None = None
        self._wide: set[QWidget] = set()
        self._line_spacing = line_spacing
        self.setSpacing(spacing)
        self.setContentsMargins(0, 0, 0, 0)

    def add(self, widget: QWidget, *, is_apart: bool = False, at_end: bool = False) -> None:
        """A further control; one that `is_apart` has more room before it."""
        self.addWidget(widget)
        if is_apart:
            self._wide.add(widget)
        if at_end:
            self._at_end = widget

    def addItem(self, item: QLayoutItem) -> None:
        """Qt's way in."""
        self._items.append(item)

    def count(self) -> int:
        """How many there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """One of them, or None."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take one out."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """It wants no more than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Fewer pixels across mean more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """In pixels."""
        return self._lay(QRect(0, 0, width, 0), is_real=False)

    def sizeHint(self) -> QSize:
        """All in one line."""
        sizes = [item.sizeHint() for item in self._items]
        width = sum(size.width() for size in sizes) + self.spacing() * max(0, len(sizes) - 1)
        return QSize(width, max((size.height() for size in sizes), default=0))

    def minimumSize(self) -> QSize:
        """The widest one alone in its line."""
        sizes = [item.minimumSize() for item in self._items]
        return QSize(max((size.width() for size in sizes), default=0), max((size.height() for size in sizes), default=0))

    def setGeometry(self, rect: QRect) -> None:
        """Put them where they go."""
        super().setGeometry(rect)
        self._lay(rect, is_real=True)

    def _lay(self, rect: QRect, *, is_real: bool) -> int:
        x, y, line = rect.x(), rect.y(), 0
        for item in self._items:
            widget = item.widget()
            if widget is not None and widget.isHidden():
                continue
            size = item.sizeHint()
            if x > rect.x():
                x += self.spacing() * (2 if widget in self._wide else 1)
                if x + size.width() > rect.right() + 1:
                    x, y, line = rect.x(), y + line + self._line_spacing, 0
            left = rect.right() + 1 - size.width() if widget is self._at_end and widget is not None else x
            if is_real:
                item.setGeometry(QRect(QPoint(max(x, left), y), QSize(min(size.width(), rect.width()), size.height())))
            x += size.width()
            line = max(line, size.height())
        return y + line - rect.y()
