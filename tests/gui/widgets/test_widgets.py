"""What holds for every small control: it draws in each theme, keeps up with a change, and has a name."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from annotator.gui.theme.style import apply_theme
from annotator.gui.theme.tokens import DARK, LIGHT, Theme
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
from annotator.gui.widgets.pills import Pill
from annotator.gui.widgets.surface import Surface

MAKERS: dict[str, tuple[Callable[[], QWidget], str]] = {
    "banner": (lambda: Banner("Somebody else writes here.", [("retry", "Try again")]), "Somebody else writes here."),
    "button": (lambda: Button("&Merge 322 entries", "primary", icon_name="git-merge"), "Merge 322 entries"),
    "small button": (lambda: Button("Copy", is_small=True, icon_name="copy"), "Copy"),
    "link": (lambda: LinkButton("Choose another…"), "Choose another…"),
    "icon button": (lambda: IconButton("plus", "New tag", "Ctrl+T"), "New tag"),
    "card": (lambda: Card("raised", "warn"), ""),
    "chip": (lambda: TagChip("Spending", "olive"), "Spending"),
    "own chip": (lambda: TagChip("“free us up”", "#12AB9F", hollow=True, is_removable=True), "“free us up”"),
    "empty state": (lambda: EmptyState("tags", "No tags yet", "Press [T].", button="Begin", link="Other"), "No tags yet"),
    "filter": (lambda: FilterField("Filter"), "Filter"),
    "heading": (lambda: PanelHeading("Documents", 5), "Documents"),
    "keyed text": (lambda: KeyedText("Press [Ctrl+Shift+F] to search."), "Press Ctrl Shift F to search."),
    "divider": (Divider, ""),
    "label": (lambda: Label("Words", role="ink3"), "Words"),
    "title": (lambda: Label("Merge Tom Hale’s work", 26, 600, is_book=True), "Merge Tom Hale’s work"),
    "elided": (lambda: ElidedLabel("Words"), "Words"),
    "badge": (lambda: CoderBadge("Mira Okafor"), "Mira Okafor"),
    "key": (lambda: KeyCap("Ctrl+P"), "Ctrl P"),
    "swatch": (lambda: Swatch("sky", hollow=True), ""),
    "pill": (lambda: Pill("With note"), "With note"),
    "menu pill": (lambda: Pill("Everyone", QMenu()), "Everyone"),
    "surface": (lambda: Surface("page"), ""),
}

makers = pytest.mark.parametrize(("make", "name"), MAKERS.values(), ids=MAKERS.keys())


@makers
def test_it_draws_in_each_theme(qtbot, theme: Theme, make: Callable[[], QWidget], name: str) -> None:
    widget = make()
    qtbot.addWidget(widget)
    widget.resize(widget.sizeHint().expandedTo(QSize(20, 10)))
    for is_enabled in (True, False):
        widget.setEnabled(is_enabled)
        assert not widget.grab().isNull()


@makers
def test_it_keeps_up_with_a_change_of_theme(qtbot, qapp: QApplication, make: Callable[[], QWidget], name: str) -> None:
    widget = make()
    qtbot.addWidget(widget)
    widget.resize(max(40, widget.sizeHint().width()), max(10, widget.sizeHint().height()))
    before = widget.grab().toImage()
    apply_theme(qapp, DARK)
    changed = widget.grab().toImage()
    apply_theme(qapp, LIGHT)
    assert changed != before
    assert widget.grab().toImage() == before


@makers
def test_assistive_technology_learns_its_name(qtbot, make: Callable[[], QWidget], name: str) -> None:
    widget = make()
    qtbot.addWidget(widget)
    assert QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name) == name


def test_a_widget_that_is_gone_hears_no_more_of_the_theme(qtbot, qapp: QApplication) -> None:
    widget = Swatch("blue")
    with qtbot.waitSignal(widget.destroyed):
        widget.deleteLater()
    apply_theme(qapp, DARK)
    apply_theme(qapp, LIGHT)
