"""The second sheet of the gallery: our own small controls, set out as panels are."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from annotator.core.codebook import COLOURS
from annotator.gui.theme.fonts import interface_font
from annotator.gui.theme.shapes import FIELD, paint_box, paint_ring
from annotator.gui.theme.style import current_theme
from annotator.gui.widgets.banner import Banner
from annotator.gui.widgets.buttons import Button, IconButton, LinkButton
from annotator.gui.widgets.card import Card
from annotator.gui.widgets.chip import TagChip
from annotator.gui.widgets.empty_state import EmptyState
from annotator.gui.widgets.filter_field import FilterField
from annotator.gui.widgets.heading import PanelHeading
from annotator.gui.widgets.keyed_text import KeyedText
from annotator.gui.widgets.labels import Divider, ElidedLabel, Label
from annotator.gui.widgets.marks import CoderBadge, KeyCap, Swatch
from annotator.gui.widgets.paint import paint_bar, paint_key, paint_swatch, paint_text
from annotator.gui.widgets.pills import PillRow
from annotator.gui.widgets.popup import Popup
from annotator.gui.widgets.surface import Surface


class Rows(QWidget):
    """Rows as a delegate would paint them: plain, under the pointer, chosen, with the focus."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(272, 28 * 5 + 8)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, painter = current_theme(), QPainter(self)
        names = ["Innovation programme", "Social work reform", "Accountability and intervention", "“free us up”", "Commitment"]
        for row, name in enumerate(names):
            area = QRect(4, row * 28, self.width() - 8, 28)
            if row in (1, 2):
                paint_box(painter, area, FIELD, theme.selected if row == 1 else theme.hover)
            if row == 1:
                paint_ring(painter, area, FIELD, theme)
            paint_swatch(painter, QRect(32, area.y() + 9, 10, 10), theme.line_of(COLOURS[row * 2]), row == 3)
            paint_text(painter, QRect(50, area.y(), 150, 28), name, theme.ink, interface_font(13))
            paint_key(painter, QPoint(210, area.y() + 5), str(row + 1), theme)
            ink = theme.ink2 if row == 1 else theme.ink3
            paint_text(
                painter,
                QRect(232, area.y(), 24, 28),
                "24",
                ink,
                interface_font(12),
                Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
            )
        paint_bar(painter, QRect(32, 144, 28, 3), 0.46, theme)


def left() -> QWidget:
    panel = Surface("panel")
    panel.setFixedWidth(272)
    column = QVBoxLayout(panel)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    heading = PanelHeading("Codebook", 13)
    heading.add_button("search", "Find a tag", "Ctrl+Shift+T")
    heading.add_button("plus", "New tag", "Ctrl+T")
    column.addWidget(heading)
    inner = QHBoxLayout()
    inner.setContentsMargins(12, 0, 12, 8)
    inner.addWidget(FilterField("Filter"))
    column.addLayout(inner)
    column.addWidget(Rows())
    column.addWidget(Divider())
    state = EmptyState(
        "tags",
        "No tags yet",
        "Type one while you read,\nor begin with a codebook made for these speeches.",
        button="Use the starter codebook",
        link="Choose another…",
    )
    column.addWidget(state, 1)
    return panel


def right() -> QWidget:
    panel = Surface("panel")
    panel.setFixedWidth(296)
    column = QVBoxLayout(panel)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    heading = PanelHeading("Annotations", 1234)
    heading.add_button("arrow-up-down", "Sort")
    heading.add_button("ellipsis", "More", is_checkable=True).setChecked(True)
    column.addWidget(heading)
    inner = QVBoxLayout()
    inner.setContentsMargins(12, 0, 12, 10)
    inner.setSpacing(8)
    field = FilterField("Filter by words, tag: or coder:")
    field.setText("coder:mira")
    inner.addWidget(field)
    pills = PillRow()
    pills.add("here", "This document", is_on=True)
    pills.add("who", "Everyone", menu=QMenu(pills))
    pills.add("note", "With note")
    inner.addWidget(pills)
    column.addLayout(inner)
    column.addWidget(Divider())
    column.addWidget(
        EmptyState("highlighter", "Nothing marked yet", "Select a sentence and press [H].\nWhat you mark is listed here."), 1
    )
    return panel


def middle() -> QWidget:
    page = Surface("page")
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 16)
    column.setSpacing(12)
    column.addWidget(
        Banner(
            "Tom has this library open since 13:40. You can read it, and write once it is closed there.", [("retry", "Try again")]
        )
    )
    column.addWidget(Banner("Two files were read; one was refused.", [("show", "Show why…")], tone="plain"))
    body = QVBoxLayout()
    body.setContentsMargins(24, 0, 24, 0)
    body.setSpacing(12)
    column.addLayout(body)
    body.addWidget(Label("Merge Tom Hale’s work", 26, 600, is_book=True))
    body.addWidget(Label("Speeches-Tom.annotations, written 3 March, 09:12", 13, role="ink2"))
    body.addWidget(
        ElidedLabel("A very long sentence that cannot have enough room in this place and so is cut at its end, as names are " * 2)
    )
    body.addWidget(
        KeyedText(
            "Select words and press [H]. Or take the sentence under the caret with [Ctrl+Shift+E], or search with [Ctrl+Shift+F]."
        )
    )
    chips = QHBoxLayout()
    chips.setSpacing(4)
    for number, name in enumerate(COLOURS[:5]):
        chips.addWidget(TagChip(name.capitalize(), name, hollow=number == 1, is_removable=number % 2 == 0))
    chips.addWidget(TagChip("An own colour", "#FF00FF", is_removable=True))
    chips.addStretch()
    body.addLayout(chips)
    for start in (0, 6):
        more = QHBoxLayout()
        more.setSpacing(4)
        for name in COLOURS[start : start + 6]:
            more.addWidget(TagChip(name.capitalize(), name))
        more.addStretch()
        body.addLayout(more)
    marks = QHBoxLayout()
    for widget in (
        Swatch("blue"),
        Swatch("sky", hollow=True),
        CoderBadge("Mira Okafor"),
        Label("Mira Okafor", 11, role="ink3"),
        KeyCap("Ctrl+P"),
        KeyCap("9"),
        LinkButton("change"),
    ):
        marks.addWidget(widget)
    marks.addStretch()
    body.addLayout(marks)
    buttons = QHBoxLayout()
    ring = Button("Decide all", is_small=True)
    ring.setObjectName("ring")
    for widget in (
        Button("Merge 322 entries", "primary"),
        Button("Cancel"),
        ring,
        Button("Tag 5 hits…", "primary", icon_name="tag", is_small=True),
        Button("Show", "flat"),
        IconButton("undo-2", "Undo", "Ctrl+Z"),
    ):
        buttons.addWidget(widget)
    buttons.addStretch()
    body.addLayout(buttons)
    card = Card("raised", "line2")
    QVBoxLayout(card).addWidget(Label("Conflicts. Both values are kept until you decide.", wraps=True))
    body.addWidget(card)
    body.addStretch(1)
    return page


def sheet() -> QWidget:
    window = QWidget()
    row = QHBoxLayout(window)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    row.addWidget(left())
    row.addWidget(Divider(Qt.Orientation.Vertical))
    row.addWidget(middle(), 1)
    row.addWidget(Divider(Qt.Orientation.Vertical))
    row.addWidget(right())
    window.resize(1240, 720)
    return window


def popup_over(window: QWidget) -> Popup:
    popup = Popup(window, takes_focus=False)
    row = QHBoxLayout()
    row.setContentsMargins(3, 3, 3, 3)
    row.setSpacing(2)
    for words, name in (("Tag…", "tag"), ("Note", "message-square"), ("Copy with citation", "quote")):
        row.addWidget(Button(words, "flat", icon_name=name, is_small=True))
    popup.body.addLayout(row)
    popup.open_at(QRect(300, 560, 10, 10))
    return popup
