"""The tag colours by name, as pictures for menus, and as a row of swatches to choose from."""

from functools import lru_cache

from PySide6.QtCore import QCoreApplication, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QLineEdit, QSlider, QVBoxLayout, QWidget

from annotator.core.codebook import COLOURS
from annotator.gui.theme.colours import Lch, from_lch, to_lch
from annotator.gui.theme.fonts import mono_font
from annotator.gui.theme.shapes import CHIP, paint_box, paint_ring
from annotator.gui.theme.style import current_theme, has_focus_ring
from annotator.gui.theme.tokens import Theme, is_own_colour
from annotator.gui.widgets.paint import paint_swatch
from annotator.gui.widgets.themed import follow_theme
from annotator.session.actions import marked

_NAMES = {
    "blue": marked("Colours", "Blue"),
    "clay": marked("Colours", "Clay"),
    "pine": marked("Colours", "Pine"),
    "plum": marked("Colours", "Plum"),
    "gold": marked("Colours", "Gold"),
    "sky": marked("Colours", "Sky"),
    "rosewood": marked("Colours", "Rosewood"),
    "olive": marked("Colours", "Olive"),
    "teal": marked("Colours", "Teal"),
    "magenta": marked("Colours", "Magenta"),
    "brown": marked("Colours", "Brown"),
    "indigo": marked("Colours", "Indigo"),
}
_SIDE, _SQUARE = 28, 16
_LIGHTNESS, _CHROMA = 0.55, 0.13
"""OKLCH of a colour that is chosen by its hue alone: as strong as the twelve are on average."""


def colour_name(colour: str) -> str:
    """A tag colour in words; an own colour is called by its digits."""
    return QCoreApplication.translate("Colours", _NAMES[colour]) if colour in _NAMES else colour


def swatch_icon(colour: str, theme: Theme, *, hollow: bool = False) -> QIcon:
    """A tag's square as a menu shows it."""
    return _swatch_icon(colour, theme, hollow)


@lru_cache(maxsize=256)
def _swatch_icon(colour: str, theme: Theme, hollow: bool) -> QIcon:
    made = QIcon()
    for ratio in (1.0, 2.0, 3.0):
        picture = QPixmap(round(16 * ratio), round(16 * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        paint_swatch(painter, QRect(3, 3, 10, 10), theme.line_of(colour), hollow)
        painter.end()
        made.addPixmap(picture)
    return made


class ColourRow(QWidget):
    """The twelve colours side by side, and a plus that shows the way to one of one's own below them."""

    colourChosen = Signal(str)
    """A person chose: a name of COLOURS or `#RRGGBB`."""
    heightChanged = Signal()
    """The way to an own colour came or went."""

    def __init__(self, colour: str, parent: QWidget | None = None) -> None:
        """`colour` is chosen at first."""
        super().__init__(parent)
        self._colour = colour
        self._group = QButtonGroup(self)
        self.buttons = {slot: _ColourButton(slot, colour_name(slot)) for slot in COLOURS}
        self.own_button = _ColourButton("", self.tr("Own colour"))
        self.own = OwnColour()
        row = QHBoxLayout()
        row.setSpacing(0)
        for button in (*self.buttons.values(), self.own_button):
            self._group.addButton(button)
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(row)
        column.addWidget(self.own)
        for slot, button in self.buttons.items():
            button.clicked.connect(lambda _=False, slot=slot: self._choose(slot))
        self.own_button.clicked.connect(self._show_own)
        self.own.colourChosen.connect(self._choose)
        self.setAccessibleName(self.tr("Colour"))
        self.set_colour(colour)

    def colour(self) -> str:
        """What is chosen."""
        return self._colour

    def set_colour(self, colour: str) -> None:
        """Choose without telling anyone."""
        self._colour = colour
        is_own = is_own_colour(colour)
        self.own_button.set_colour(colour if is_own else "")
        if is_own:
            self.own.set_colour(colour)
        self.buttons.get(colour, self.own_button).setChecked(True)
        if self.own.isHidden() == is_own:
            self.own.setVisible(is_own)
            self.heightChanged.emit()

    def _choose(self, colour: str) -> None:
        self.set_colour(colour)
        self.colourChosen.emit(colour)

    def _show_own(self) -> None:
        """Begin with the colour that was chosen, as it looks now."""
        shown = current_theme().line_of(self._colour).name().upper()
        self._choose(shown)
        self.own.field.setFocus(Qt.FocusReason.TabFocusReason)
        self.own.field.selectAll()


class OwnColour(QWidget):
    """A hue to drag and the six digits to type; each follows the other."""

    colourChosen = Signal(str)
    """`#RRGGBB`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_following = False
        self.hue = QSlider(Qt.Orientation.Horizontal)
        self.hue.setRange(0, 359)
        self.hue.setPageStep(15)
        self.hue.setAccessibleName(self.tr("Hue"))
        self.hue.setToolTip(self.tr("Hue"))
        self.field = QLineEdit()
        self.field.setFont(mono_font(12))
        self.field.setFixedSize(86, 28)
        self.field.setMaxLength(7)
        self.field.setAccessibleName(self.tr("Colour in digits"))
        self.field.setToolTip(self.tr("Six digits from 0 to F after #, as in #7A3E9D"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self.field)
        row.addWidget(self.hue, 1)
        self.hue.valueChanged.connect(self._turn)
        self.field.textEdited.connect(self._type)

    def set_colour(self, colour: str) -> None:
        """Show a colour, `#RRGGBB`, without telling anyone."""
        self._is_following = True
        if not self.hue.isSliderDown():
            self.hue.setValue(round(to_lch(colour).hue) % 360)
        if self.field.text().upper() != colour.upper():
            self.field.setText(colour)
        self._is_following = False

    def _turn(self, hue: int) -> None:
        if not self._is_following:
            self.colourChosen.emit(from_lch(Lch(_LIGHTNESS, _CHROMA, float(hue))).upper())

    def _type(self, text: str) -> None:
        whole = text if text.startswith("#") else f"#{text}"
        if is_own_colour(whole):
            self.colourChosen.emit(whole.upper())


class _ColourButton(QAbstractButton):
    """One colour: a square, in a frame when it is the chosen one. Without a colour a plus."""

    def __init__(self, colour: str, words: str) -> None:
        super().__init__()
        self._shown = colour
        self.setCheckable(True)
        self.setFixedSize(_SIDE, _SIDE)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        follow_theme(self._dress)

    def set_colour(self, colour: str) -> None:
        """Show another one."""
        self._shown = colour
        self.update()

    def _dress(self, _theme: Theme) -> None:
        self.update()

    def sizeHint(self) -> QSize:
        """28 px square."""
        return QSize(_SIDE, _SIDE)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses as the space bar does, where no other button wants it."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Ground, square or plus, ring."""
        theme, painter = current_theme(), QPainter(self)
        if self.isChecked():
            paint_box(painter, self.rect(), CHIP + 2, theme.selected, theme.edge)
        elif self.underMouse():
            paint_box(painter, self.rect(), CHIP + 2, theme.hover)
        inner = QRectF((_SIDE - _SQUARE) / 2, (_SIDE - _SQUARE) / 2, _SQUARE, _SQUARE)
        if self._shown:
            paint_box(painter, inner, 3, theme.line_of(self._shown))
        else:
            _paint_plus(painter, inner, theme)
        if has_focus_ring(self):
            paint_ring(painter, self.rect(), CHIP + 2, theme)


def _paint_plus(painter: QPainter, box: QRectF, theme: Theme) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.edge, 1, Qt.PenStyle.DashLine))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
    painter.setPen(QPen(theme.ink2, 1.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    middle = box.center()
    painter.drawLine(QPointF(middle.x() - 3, middle.y()), QPointF(middle.x() + 3, middle.y()))
    painter.drawLine(QPointF(middle.x(), middle.y() - 3), QPointF(middle.x(), middle.y() + 3))
    painter.restore()
