"""A pop-up stays inside its window, closes as one expects, and returns the focus."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from annotator.gui.widgets.popup import Popup


@pytest.fixture
def window(qtbot) -> QWidget:
    """A window with a field that has the focus."""
    window = QWidget()
    window.resize(400, 300)
    column = QVBoxLayout(window)
    column.addWidget(QLineEdit("before"))
    column.addWidget(QLineEdit("mine"))
    column.addWidget(QLineEdit("after"))
    column.addStretch()
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    _field(window).setFocus()
    return window


def _field(window: QWidget) -> QLineEdit:
    return next(field for field in window.findChildren(QLineEdit) if field.text() == "mine")


def _popup(window: QWidget, **options: bool) -> Popup:
    popup = Popup(window, **options)
    button = QPushButton("Inside")
    button.setFixedSize(120, 60)
    popup.body.addWidget(button)
    return popup


def test_it_opens_below_with_left_edges_meeting(window: QWidget) -> None:
    popup = _popup(window)
    popup.open_at(QRect(40, 50, 80, 20))
    assert popup.x() == 40
    assert popup.y() > 69
    assert popup.isVisible()


def test_it_opens_above_where_there_is_no_room_below(window: QWidget) -> None:
    popup = _popup(window)
    popup.open_at(QRect(40, 270, 80, 20))
    assert popup.geometry().bottom() < 270


@pytest.mark.parametrize("at", [QPoint(-50, -50), QPoint(390, 290), QPoint(390, 5), QPoint(0, 150)])
def test_it_stays_inside_its_window(window: QWidget, at: QPoint) -> None:
    popup = _popup(window)
    popup.open_at_point(at)
    assert window.rect().contains(popup.geometry())


def test_escape_closes_it_and_the_focus_returns(qtbot, window: QWidget) -> None:
    popup = _popup(window)
    popup.open_at(QRect(40, 50, 80, 20))
    assert popup.hasFocus()
    with qtbot.waitSignal(popup.closed):
        QTest.keyClick(popup, Qt.Key.Key_Escape)
    assert _field(window).hasFocus()


def test_a_press_outside_closes_it(qtbot, window: QWidget) -> None:
    popup = _popup(window)
    popup.open_at(QRect(40, 50, 80, 20))
    with qtbot.waitSignal(popup.closed):
        QTest.mouseClick(window, Qt.MouseButton.LeftButton, pos=QPoint(350, 280))


def test_a_press_inside_does_not_close_it(qtbot, window: QWidget) -> None:
    popup = _popup(window)
    popup.open_at(QRect(40, 50, 80, 20))
    QTest.mouseClick(popup.findChild(QPushButton), Qt.MouseButton.LeftButton)
    QTest.mouseClick(popup, Qt.MouseButton.LeftButton, pos=QPoint(1, 1))
    assert popup.isVisible()


def test_one_that_takes_no_focus_leaves_it_where_it_is(window: QWidget) -> None:
    popup = _popup(window, takes_focus=False)
    popup.open_at(QRect(40, 50, 80, 20))
    assert _field(window).hasFocus()
    popup.close()
    assert _field(window).hasFocus()


def test_it_can_open_again_and_tells_once_each_time(qtbot, window: QWidget) -> None:
    popup = _popup(window)
    told: list[int] = []
    popup.closed.connect(lambda: told.append(1))
    for _ in range(2):
        popup.open_at(QRect(40, 50, 80, 20))
        popup.close()
    assert len(told) == 2


def test_tab_goes_round_inside_and_escape_closes_from_within(qtbot, window: QWidget) -> None:
    popup = Popup(window)
    first, second = QLineEdit(), QPushButton("Create")
    popup.body.addWidget(first)
    popup.body.addWidget(second)
    popup.setFocusProxy(first)
    popup.open_at(QRect(40, 50, 80, 20))
    assert first.hasFocus()
    QTest.keyClick(first, Qt.Key.Key_Tab)
    assert second.hasFocus()
    QTest.keyClick(second, Qt.Key.Key_Tab)
    assert first.hasFocus()
    QTest.keyClick(first, Qt.Key.Key_Backtab)
    assert second.hasFocus()
    with qtbot.waitSignal(popup.closed):
        QTest.keyClick(first, Qt.Key.Key_Escape)
    assert _field(window).hasFocus()
