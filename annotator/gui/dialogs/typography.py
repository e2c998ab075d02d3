"""The pop-up in which the page's type is chosen; the page itself shows at once what it comes to."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QRect, Qt, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSlider, QVBoxLayout, QWidget

from annotator.gui.dialogs.dialog import Form
from annotator.gui.reader.typography import Typography
from annotator.gui.theme.fonts import BOOK, book_font, interface_font
from annotator.gui.widgets.buttons import LinkButton
from annotator.gui.widgets.labels import Divider, Label
from annotator.gui.widgets.pills import PillRow
from annotator.gui.widgets.popup import Popup

_WIDTH = 340
_LEADING = 20
"""Steps of the slider in one em of line height."""
_OTHERS = ("Atkinson Hyperlegible", "OpenDyslexic", "Times New Roman", "Palatino", "Verdana", "Arial", "Noto Sans", "DejaVu Sans")


class TypographyPopup(Popup):
    """Face, size, width, line height, colours. Every move is told at once."""

    typographyChanged = Signal(object)
    """A Typography."""
    themeChosen = Signal(str)
    """One of system, light, dark, sepia."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._now = Typography()
        self._is_showing = False
        self.face = QComboBox()
        self.size_slider = _slider(12, 28)
        self.width_slider = _slider(45, 75)
        self.leading_slider = _slider(round(1.2 * _LEADING), 2 * _LEADING)
        self._values = {
            slider: Label(px=12, role="ink2") for slider in (self.size_slider, self.width_slider, self.leading_slider)
        }
        self.themes = PillRow(is_exclusive=True)
        self.reset = LinkButton(self.tr("As it was at first"))
        self._fill_faces()
        self._lay_out()
        self._connect()
        self.setFixedWidth(_WIDTH)
        self.setFocusProxy(self.face)
        self.setAccessibleName(self.tr("Type of the page"))

    def open_with(self, typography: Typography, theme: str, anchor: QRect) -> None:
        """Open at an anchor in the parent's pixels, showing what is chosen now; `theme` is system, light, dark or sepia."""
        if self.isVisible():
            self.close()
            return
        self._show(typography)
        for key in ("system", "light", "dark", "sepia"):
            self.themes.pill(key).setChecked(key == theme)
        self.open_at(anchor)

    def _fill_faces(self) -> None:
        installed = set(QFontDatabase.families())
        sans = interface_font().families()[0]
        self.face.addItem(self.tr("Literata, the book face"), None)
        for family in (*BOOK[1:], sans, *_OTHERS):
            if family in installed and self.face.findData(family) < 0:
                self.face.addItem(family, family)
                self.face.setItemData(self.face.count() - 1, book_font(14, family=family), Qt.ItemDataRole.FontRole)

    def _lay_out(self) -> None:
        form = Form()
        form.add(self.tr("Face"), self.face)
        for words, slider in (
            (self.tr("Size"), self.size_slider),
            (self.tr("Column"), self.width_slider),
            (self.tr("Lines"), self.leading_slider),
        ):
            form.add(words, slider, self._values[slider])
            self._values[slider].setFixedWidth(64)
            self._values[slider].setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for key, words in _themes().items():
            self.themes.add(key, words)
        line = QHBoxLayout()
        line.addWidget(self.reset)
        line.addStretch(1)
        column = QVBoxLayout()
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(12)
        column.addLayout(form)
        column.addWidget(Divider())
        column.addWidget(self.themes)
        column.addWidget(Divider())
        column.addLayout(line)
        self.body.addLayout(column)

    def _connect(self) -> None:
        self.face.currentIndexChanged.connect(lambda _: self._tell(replace(self._now, family=self.face.currentData())))
        self.size_slider.valueChanged.connect(lambda size: self._tell(replace(self._now, size=float(size))))
        self.width_slider.valueChanged.connect(lambda columns: self._tell(replace(self._now, columns=columns)))
        self.leading_slider.valueChanged.connect(lambda step: self._tell(replace(self._now, leading=step / _LEADING)))
        self.reset.clicked.connect(self._start_over)
        self.themes.toggledByKey.connect(self._choose_theme)

    def _show(self, typography: Typography) -> None:
        """Put the controls where the values are, without telling anyone."""
        self._is_showing = True
        self._now = typography
        self.face.setCurrentIndex(max(0, self.face.findData(typography.family)))
        self.size_slider.setValue(round(typography.size))
        self.width_slider.setValue(typography.columns)
        self.leading_slider.setValue(round(typography.leading * _LEADING))
        self._is_showing = False
        self._show_values()

    def _show_values(self) -> None:
        now = self._now
        texts = {
            self.size_slider: self.tr("{size} px").format(size=round(now.size)),
            self.width_slider: self.tr("{count} letters").format(count=now.columns),
            self.leading_slider: self.locale().toString(now.leading, "f", 2),
        }
        for slider, text in texts.items():
            self._values[slider].setText(text)
            slider.setToolTip(text)

    def _tell(self, typography: Typography) -> None:
        if not self._is_showing and typography != self._now:
            self._now = typography
            self._show_values()
            self.typographyChanged.emit(typography)

    def _start_over(self) -> None:
        self._show(Typography())
        self.typographyChanged.emit(self._now)

    def _choose_theme(self, key: str, is_on: bool) -> None:
        if is_on and self.isVisible():
            self.themeChosen.emit(key)


def _themes() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "system": translate("TypographyPopup", "As the system"),
        "light": translate("TypographyPopup", "Light"),
        "dark": translate("TypographyPopup", "Dark"),
        "sepia": translate("TypographyPopup", "Sepia"),
    }


def _slider(low: int, high: int) -> QSlider:
    slider = QSlider(Qt.Orientation.Horizontal)
    slider.setRange(low, high)
    slider.setPageStep(max(1, (high - low) // 5))
    slider.setMinimumWidth(120)
    return slider
