"""A list of cards measures only what is near the sight, and what is in sight does not jump."""

from typing import Any

import pytest
from PySide6.QtCore import QPoint, QSize, QStringListModel, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QStyledItemDelegate
from pytestqt.qtbot import QtBot

from annotator.gui.panels.card_list import CardList

COUNT, GUESS = 10_000, 60


class Uneven(QStyledItemDelegate):
    """Rows of 30 to 129 pixels; counts how often it is asked."""

    asked = 0

    def sizeHint(self, option: Any, index: Any) -> QSize:
        self.asked += 1
        return QSize(option.rect.width(), 30 + int(index.data().split()[1]) * 37 % 100)

    def paint(self, painter: Any, option: Any, index: Any) -> None:
        painter.drawText(option.rect, index.data())


@pytest.fixture
def model(qapp: object) -> QStringListModel:
    return QStringListModel([f"row {number}" for number in range(COUNT)])


@pytest.fixture
def cards(model: QStringListModel, qtbot: QtBot) -> CardList:
    made = CardList(GUESS)
    qtbot.addWidget(made)
    made.setItemDelegate(Uneven(made))
    made.setModel(model)
    made.resize(300, 600)
    made.show()
    return made


def first_row(cards: CardList) -> tuple[str, int]:
    """What stands at the top, and where it begins."""
    index = cards.indexAt(QPoint(10, 0))
    return index.data(), cards.visualRect(index).top()


def test_only_what_is_near_is_measured(cards: CardList) -> None:
    delegate = cards.itemDelegate()
    assert isinstance(delegate, Uneven)
    assert delegate.asked < 60
    cards.verticalScrollBar().setValue(cards.verticalScrollBar().maximum() // 2)
    assert delegate.asked < 150


def test_rows_lie_one_below_the_other_and_are_found_where_they_are_drawn(cards: CardList) -> None:
    cards.verticalScrollBar().setValue(123_456)
    bottom = None
    for row in cards.rows_in_sight():
        rect = cards.visualRect(cards.model().index(row, 0))
        assert bottom is None or rect.top() == bottom
        assert rect.height() == 30 + row * 37 % 100
        assert cards.indexAt(rect.center()).row() == row
        bottom = rect.bottom() + 1
    assert bottom is not None and bottom >= cards.viewport().height()


def test_scrolling_up_into_the_unknown_moves_by_what_was_asked(cards: CardList) -> None:
    bar = cards.verticalScrollBar()
    bar.setValue(300_000)
    for _ in range(80):
        name, top = first_row(cards)
        row = int(name.split()[1])
        bar.setValue(bar.value() - 40)
        assert cards.visualRect(cards.model().index(row, 0)).top() == top + 40


def test_what_is_in_sight_stays_when_rows_come_and_go_above(cards: CardList, model: QStringListModel) -> None:
    cards.verticalScrollBar().setValue(50_000)
    before = first_row(cards)
    model.insertRows(0, 3)
    for row in range(3):
        model.setData(model.index(row), "row 1")
    assert first_row(cards) == before
    model.removeRows(0, 3)
    assert first_row(cards) == before


def test_every_row_can_be_brought_into_sight(cards: CardList, model: QStringListModel) -> None:
    for row in (0, 9_999, 5_000, 5_010, 4_990, 1):
        cards.scrollTo(model.index(row))
        rect = cards.visualRect(model.index(row))
        assert rect.top() >= 0
        assert rect.bottom() < cards.viewport().height()


def test_keys_go_to_the_ends_and_by_pages(cards: CardList, qtbot: QtBot) -> None:
    cards.setCurrentIndex(cards.model().index(0, 0))
    for key, rows in ((Qt.Key.Key_Down, {1}), (Qt.Key.Key_PageDown, set(range(5, 20))), (Qt.Key.Key_End, {9_999})):
        qtbot.keyClick(cards, key)
        assert cards.currentIndex().row() in rows
    qtbot.keyClick(cards, Qt.Key.Key_Home)
    assert cards.currentIndex().row() == 0


def test_a_new_width_measures_anew(cards: CardList) -> None:
    delegate = cards.itemDelegate()
    assert isinstance(delegate, Uneven)
    before = delegate.asked
    cards.resize(340, 600)
    assert delegate.asked > before


def test_assistive_technology_finds_the_rows(cards: CardList) -> None:
    interface = QAccessible.queryAccessibleInterface(cards)
    child = interface.child(2)
    assert child.text(QAccessible.Text.Name) == "row 2"
    assert child.rect().height() == cards.visualRect(cards.model().index(2, 0)).height()
