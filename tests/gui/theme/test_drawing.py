"""Single parts of the standard controls look as decided, pixel by pixel where that matters."""

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QFrame,
    QListWidget,
    QMainWindow,
    QMenu,
    QProgressBar,
    QPushButton,
    QScrollBar,
    QSpinBox,
    QSplitter,
    QStyle,
    QStyleOptionComboBox,
    QTabBar,
    QTextEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.theme.tokens import Theme


def _picture(widget: QWidget) -> QImage:
    return widget.grab().toImage()


def _row(image: QImage, y: int, colour: QColor) -> int:
    """How many pixels of a row have that colour."""
    return sum(image.pixelColor(x, y) == colour for x in range(image.width()))


def test_a_scroll_bar_is_a_6_px_thumb_in_a_14_px_channel(qtbot, theme: Theme) -> None:
    bar = QScrollBar(Qt.Orientation.Vertical)
    qtbot.addWidget(bar)
    bar.setRange(0, 100)
    bar.setPageStep(50)
    bar.resize(bar.sizeHint().width(), 300)
    assert bar.width() == 14
    image = _picture(bar)
    assert _row(image, 50, theme.line2) == 6
    assert image.pixelColor(4, 50) == theme.line2
    assert image.pixelColor(3, 50) != theme.line2
    assert _row(image, 290, theme.line2) == 0


def test_a_thumb_is_never_too_short_to_grab(qtbot, theme: Theme) -> None:
    bar = QScrollBar(Qt.Orientation.Vertical)
    qtbot.addWidget(bar)
    bar.setRange(0, 1_000_000)
    bar.resize(14, 300)
    image = _picture(bar)
    assert 28 <= sum(image.pixelColor(7, y) == theme.line2 for y in range(300)) <= 32


def test_a_thumb_moves_with_the_mouse_to_the_very_end(qtbot) -> None:
    bar = QScrollBar(Qt.Orientation.Vertical)
    qtbot.addWidget(bar)
    bar.setRange(0, 100)
    bar.setPageStep(10)
    bar.resize(14, 300)
    QTest.mousePress(bar, Qt.MouseButton.LeftButton, pos=QPoint(7, 10))
    QTest.mouseMove(bar, QPoint(7, 400))
    QTest.mouseRelease(bar, Qt.MouseButton.LeftButton, pos=QPoint(7, 400))
    assert bar.value() == 100


def test_a_splitter_is_a_hairline(qtbot, theme: Theme) -> None:
    splitter = QSplitter(Qt.Orientation.Horizontal)
    qtbot.addWidget(splitter)
    for _ in range(2):
        part = QWidget()
        part.setMinimumWidth(50)
        splitter.addWidget(part)
    splitter.resize(201, 40)
    assert splitter.handleWidth() == 1
    assert _row(_picture(splitter), 20, theme.line) == 1


def test_bars_have_the_heights_and_hairlines_decided(qtbot, theme: Theme) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    window.menuBar().addMenu("File")
    window.statusBar().showMessage("3,072 words")
    window.resize(300, 200)
    bar, status = window.menuBar(), window.statusBar()
    status.ensurePolished()
    assert (bar.sizeHint().height(), status.minimumHeight()) == (36, 26)
    image = _picture(window)
    assert image.pixelColor(200, 5) == theme.chrome
    assert image.pixelColor(200, bar.geometry().bottom()) == theme.line
    assert image.pixelColor(290, status.geometry().top()) == theme.line
    assert image.pixelColor(290, status.geometry().bottom()) == theme.chrome


def test_a_chosen_row_of_a_tree_is_filled_from_end_to_end(qtbot, theme: Theme) -> None:
    tree = _tree(qtbot)
    tree.setCurrentItem(tree.topLevelItem(1))
    y = tree.visualItemRect(tree.topLevelItem(1)).center().y()
    image = _picture(tree.viewport())
    assert image.pixelColor(6, y) == theme.selected
    assert image.pixelColor(image.width() - 7, y) == theme.selected
    assert image.pixelColor(1, y) == theme.page
    assert image.pixelColor(image.width() - 2, y) == theme.page


def test_a_chosen_row_of_a_tree_keeps_the_words_of_every_column(qtbot, theme: Theme) -> None:
    tree = QTreeWidget()
    qtbot.addWidget(tree)
    tree.setColumnCount(2)
    item = QTreeWidgetItem(["Spending", "12"])
    tree.addTopLevelItem(item)
    tree.resize(400, 200)
    tree.setCurrentItem(item)
    row = tree.visualItemRect(item)
    image = _picture(tree.viewport())
    words = image.copy(QRect(0, row.y(), tree.columnWidth(0), row.height()))
    inked = [words.pixelColor(x, y).lightness() for x in range(30, words.width()) for y in range(words.height())]
    assert max(inked) - min(inked) > 80


def test_a_row_shows_the_ring_for_the_keyboard_only(qtbot, theme: Theme) -> None:
    window = QWidget()
    column = QVBoxLayout(window)
    tree = _tree(qtbot)
    column.addWidget(tree)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    tree.setCurrentItem(tree.topLevelItem(1))
    y = tree.visualItemRect(tree.topLevelItem(1)).center().y()
    _click(tree.viewport(), QPoint(60, y))
    assert _picture(tree.viewport()).pixelColor(4, y) == theme.selected
    tree.clearFocus()
    tree.setFocus(Qt.FocusReason.ShortcutFocusReason)
    assert _picture(tree.viewport()).pixelColor(4, y) == theme.focus


def _click(widget: QWidget, at: QPoint) -> None:
    """A press that comes the whole way, through the window, as a real one does."""
    window = widget.window()
    QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, widget.mapTo(window, at))


def _tree(qtbot) -> QTreeWidget:
    tree = QTreeWidget()
    qtbot.addWidget(tree)
    tree.setFrameShape(QFrame.Shape.NoFrame)
    tree.setHeaderHidden(True)
    for name in ("Innovation programme", "Social work reform", "Spending"):
        tree.addTopLevelItem(QTreeWidgetItem([name]))
    tree.resize(240, 200)
    return tree


def test_rows_are_28_px_high(qtbot) -> None:
    tree, listing = _tree(qtbot), QListWidget()
    qtbot.addWidget(listing)
    listing.addItem("Entry")
    assert tree.visualItemRect(tree.topLevelItem(0)).height() == 28
    assert listing.visualItemRect(listing.item(0)).height() == 28


def test_the_chosen_tab_stands_on_ink(qtbot, theme: Theme) -> None:
    tabs = QTabBar()
    qtbot.addWidget(tabs)
    tabs.addTab("By character")
    tabs.addTab("By sentence")
    tabs.resize(tabs.sizeHint())
    image = _picture(tabs)
    middle = tabs.tabRect(0).center().x()
    assert image.pixelColor(middle, tabs.tabRect(0).bottom()) == theme.ink
    assert image.pixelColor(tabs.tabRect(1).center().x(), tabs.tabRect(1).bottom()) != theme.ink


def test_a_progress_bar_shows_its_share_and_no_words(qtbot, theme: Theme) -> None:
    bar = QProgressBar()
    qtbot.addWidget(bar)
    bar.setValue(50)
    bar.resize(100, 20)
    image = _picture(bar)
    ys = [y for y in range(20) if image.pixelColor(25, y) == theme.ink2]
    assert len(ys) == 4
    assert image.pixelColor(75, ys[0]) == theme.line2


def test_a_progress_bar_without_an_end_claims_nothing(qtbot, theme: Theme) -> None:
    bar = QProgressBar()
    qtbot.addWidget(bar)
    bar.setRange(0, 0)
    bar.resize(99, 20)
    image = _picture(bar)
    assert image.pixelColor(10, 10) == theme.line2
    assert image.pixelColor(50, 10) == theme.ink2


@pytest.mark.parametrize("is_ticked", [False, True])
def test_a_check_box_is_ticked_in_ink(qtbot, theme: Theme, is_ticked: bool) -> None:
    box = QCheckBox("Match case")
    qtbot.addWidget(box)
    box.setChecked(is_ticked)
    box.resize(box.sizeHint())
    image = _picture(box).copy(QRect(3, 3, 12, 18))
    dark = [image.pixelColor(x, y) for x in range(4, 9) for y in range(6, 12)]
    near = [colour for colour in dark if abs(colour.lightness() - theme.ink.lightness()) < 40]
    assert bool(near) is is_ticked


def test_a_menu_is_raised_with_two_edges_and_round_corners(qtbot, theme: Theme) -> None:
    menu = QMenu()
    qtbot.addWidget(menu)
    menu.addAction("Copy with citation").setShortcut("Ctrl+Shift+C")
    menu.addSeparator()
    tick = menu.addAction("Show notes")
    tick.setCheckable(True)
    tick.setChecked(True)
    menu.ensurePolished()
    menu.resize(menu.sizeHint())
    image = _picture(menu)
    middle = image.height() // 2
    assert image.pixelColor(0, 0).alpha() == 0
    assert image.pixelColor(0, middle) == theme.line
    assert image.pixelColor(1, middle) == theme.line2
    assert image.pixelColor(3, middle) == theme.raised
    assert menu.actionGeometry(tick).height() == 28


def test_the_words_of_a_menu_never_run_into_their_keys(qtbot) -> None:
    menu = QMenu()
    qtbot.addWidget(menu)
    words = "A rather long name for what this does"
    menu.addAction(words).setShortcut("Ctrl+Shift+Alt+F12")
    menu.addAction("Short").setShortcut("F1")
    needed = menu.fontMetrics().horizontalAdvance(words + "Ctrl+Shift+Alt+F12") * 0.95
    assert menu.sizeHint().width() > needed + 30


def test_the_corners_of_a_text_field_stay_round(qtbot, theme: Theme) -> None:
    field = QTextEdit()
    qtbot.addWidget(field)
    field.resize(120, 60)
    image = _picture(field)
    assert image.pixelColor(0, 0) == image.pixelColor(1, 1) == theme.panel
    assert image.pixelColor(60, 0) == theme.line2
    assert image.pixelColor(60, 30) == theme.page


def test_a_combo_box_leaves_room_for_its_chevron(qtbot, qapp: QApplication) -> None:
    combo = QComboBox()
    qtbot.addWidget(combo)
    combo.addItem("Everyone who has ever coded")
    combo.resize(combo.sizeHint())
    option = QStyleOptionComboBox()
    combo.initStyleOption(option)
    area = qapp.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, combo)
    assert area.width() >= combo.fontMetrics().horizontalAdvance("Everyone who has ever coded")
    assert area.right() <= combo.width() - 24


def test_a_spin_box_steps_by_its_chevrons(qtbot) -> None:
    spin = QSpinBox()
    qtbot.addWidget(spin)
    spin.setValue(5)
    spin.resize(QSize(80, 28))
    QTest.mouseClick(spin, Qt.MouseButton.LeftButton, pos=QPoint(69, 8))
    assert spin.value() == 6
    QTest.mouseClick(spin, Qt.MouseButton.LeftButton, pos=QPoint(69, 20))
    QTest.mouseClick(spin, Qt.MouseButton.LeftButton, pos=QPoint(69, 20))
    assert spin.value() == 4


def test_a_button_fills_under_the_pointer_and_nothing_moves(qtbot, theme: Theme) -> None:
    button = QPushButton("Show passage")
    qtbot.addWidget(button)
    button.resize(button.sizeHint())
    before = _picture(button)
    button.setDown(True)
    after = _picture(button)
    assert before.pixelColor(8, 6) == theme.raised
    assert after.pixelColor(8, 6) == theme.selected
    assert before.pixelColor(0, 16) == after.pixelColor(0, 16) == theme.line2
