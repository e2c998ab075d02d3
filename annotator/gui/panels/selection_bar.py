"""The small bar at a selection: the tags used last, any tag, a note, a copy with its source."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from annotator.core.changes import Id
from annotator.core.codebook import Tag
from annotator.gui.theme.fonts import interface_font
from annotator.gui.theme.icons import paint_icon
from annotator.gui.theme.shapes import paint_box, paint_ring
from annotator.gui.theme.style import current_theme, has_focus_ring
from annotator.gui.widgets.labels import Divider
from annotator.gui.widgets.paint import paint_swatch, paint_text
from annotator.gui.widgets.popup import Popup
from annotator.gui.widgets.themed import with_key

_HEIGHT, _PAD, _GAP, _ICON, _SWATCH, _WIDEST = 28, 8, 6, 14, 10, 190
_BODY = 4


class _Choice(QAbstractButton):
    """One choice: a swatch or an icon, then words."""

    def __init__(self, words: str, *, tag: Tag | None = None, icon: str = "", tip: str = "") -> None:
        super().__init__()
        self.setText(words)
        self.setAccessibleName(words)
        self.setToolTip(tip or words)
        self._tag, self._icon = tag, icon
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        """As wide as its words, up to a limit."""
        words = QFontMetrics(interface_font(12)).horizontalAdvance(self.text()) + 1
        mark = _SWATCH if self._tag else _ICON
        return QSize(min(_WIDEST, 2 * _PAD + mark + _GAP + words), _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Flat; filled under the pointer and while pressed."""
        theme, painter = current_theme(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isDown() or self.underMouse():
            paint_box(painter, self.rect(), 5, theme.selected if self.isDown() else theme.hover)
        x, middle = _PAD, self.height() // 2
        if self._tag:
            box = QRect(x, middle - _SWATCH // 2, _SWATCH, _SWATCH)
            paint_swatch(painter, box, theme.line_of(self._tag.colour), self._tag.is_in_vivo)
            x += _SWATCH + _GAP
        else:
            paint_icon(painter, QRect(x, middle - _ICON // 2, _ICON, _ICON).toRectF(), self._icon, theme.ink2)
            x += _ICON + _GAP
        words = QRect(x, 0, self.width() - x - _PAD + 1, self.height())
        paint_text(painter, words, self.text(), theme.ink, interface_font(12))
        if has_focus_ring(self):
            paint_ring(painter, self.rect(), 5, theme)


class SelectionBar(Popup):
    """Appears below the last selected line. It never takes the focus."""

    tagChosen = Signal(object)
    tagRequested = Signal()
    noteRequested = Signal()
    copyRequested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, takes_focus=False)
        self.setAccessibleName(self.tr("Selection"))
        self._offered: tuple[Tag, ...] | None = None
        self._line = QHBoxLayout()
        self._line.setContentsMargins(_BODY, _BODY - 1, _BODY, _BODY - 1)
        self._line.setSpacing(2)
        self.body.addLayout(self._line)

    def show_choices(self, recent: Sequence[Tag]) -> None:
        """Offer up to three tags and the rest; what is offered already stays."""
        offered = tuple(recent[:3])
        if offered == self._offered:
            return
        self._offered = offered
        while (item := self._line.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for tag in offered:
            key = str(tag.digit) if tag.digit else ""
            choice = _Choice(tag.name, tag=tag, tip=with_key(self.tr("Tag with {name}").format(name=tag.name), key))
            choice.clicked.connect(lambda _checked=False, id=tag.id: self._choose(id))
            self._add(choice)
        if offered:
            divider = Divider(Qt.Orientation.Vertical)
            divider.setFixedHeight(20)
            self._line.addSpacing(3)
            self._add(divider)
            self._line.addSpacing(3)
        self._offer(self.tr("Tag…"), "tag", with_key(self.tr("Choose a tag"), "T"), self.tagRequested)
        self._offer(self.tr("Note"), "message-square", with_key(self.tr("Write a note"), "N"), self.noteRequested)
        copy = with_key(self.tr("Copy the words with speaker, title, date and page or paragraph"), "Ctrl+Shift+C")
        self._offer(self.tr("Copy with citation"), "quote", copy, self.copyRequested)

    def open_below(self, lines: Sequence[QRect], left: int) -> None:
        """Open under the last of the selected lines (in the parent's pixels), at the column's left edge."""
        if not lines:
            self.close()
            return
        above = QRect(QPoint(left - 8, lines[0].top()), QPoint(left + 400, lines[-1].bottom()))
        self.open_at(above)

    def _offer(self, words: str, icon: str, tip: str, signal: object) -> None:
        choice = _Choice(words, icon=icon, tip=tip)
        choice.clicked.connect(lambda: signal.emit())  # type: ignore[attr-defined]
        self._add(choice)

    def _add(self, widget: QWidget) -> None:
        self._line.addWidget(widget)
        widget.show()  # the bar is measured before the event loop would show what was put into it

    def _choose(self, id: Id) -> None:
        self.tagChosen.emit(id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys are the page's business."""
        event.ignore()
