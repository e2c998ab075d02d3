"""The head of a panel: its name, how many it holds, and at most two buttons."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from annotator.gui.widgets.buttons import IconButton
from annotator.gui.widgets.labels import ElidedLabel, Label


class PanelHeading(QWidget):
    """40 px high: title in 600, count in `ink3`, a gap, buttons."""

    def __init__(self, title: str, count: int | str | None = None, parent: QWidget | None = None) -> None:
        """`count` may be a number or words such as "5 of 18"; None or "" shows nothing."""
        super().__init__(parent)
        self._title = ElidedLabel(title, weight=600)
        self._count = Label("", 12, role="ink3")
        self.setFixedHeight(40)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 0, 8, 0)
        self._row.setSpacing(4)
        self._row.addWidget(self._title)
        self._row.addSpacing(4)
        self._row.addWidget(self._count)
        self._row.addStretch(1)
        self.setAccessibleName(title)
        self.set_count(count)

    def set_count(self, count: int | str | None) -> None:
        """Another count; a number is written with separators."""
        self._count.setText("" if count is None else self.locale().toString(count) if isinstance(count, int) else count)

    def count_text(self) -> str:
        """The count as it is shown."""
        return self._count.text()

    def add_button(self, icon_name: str, words: str, key: str = "", *, is_checkable: bool = False) -> IconButton:
        """A new icon button at the end; the caller connects it."""
        button = IconButton(icon_name, words, key, is_checkable=is_checkable)
        self.add_widget(button)
        return button

    def add_widget(self, widget: QWidget) -> None:
        """Anything else at the end."""
        self._row.addWidget(widget)
