"""The tag picker by keyboard and by mouse: choose, go on, take off, make, close; and where it opens."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from annotator.core.changes import Id
from annotator.gui.dialogs.tag_picker import TagPicker
from annotator.gui.models.tag_choices import Kind
from annotator.gui.theme.tokens import Theme
from annotator.session.commands import Commands
from tests.codebook_helpers import Sample

Key, SHIFT, CTRL = Qt.Key, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def sample(qapp: object, tmp_path: Path) -> Iterator[Sample]:
    made = Sample(tmp_path)
    for tag in ("com", "acc"):
        made.workspace.note_use(Id(tag))
    yield made
    made.close()


@pytest.fixture
def window(qtbot: QtBot, qapp: object) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(800, 640)
    page = QLineEdit(made)
    page.setObjectName("page")
    made.show()
    made.activateWindow()
    page.setFocus()
    qtbot.waitUntil(page.hasFocus)
    return made


class Heard:
    """Everything that a picker said, in order."""

    def __init__(self, picker: TagPicker) -> None:
        self.words: list[object] = []
        picker.tagChosen.connect(lambda tag, on: self.words.append(("tag", tag, on)))
        picker.tagRemoveRequested.connect(lambda tag, on: self.words.append(("off", tag, on)))
        picker.newTagRequested.connect(lambda name, up, on: self.words.append(("new", name, up, on)))
        picker.closed.connect(lambda: self.words.append("closed"))


@pytest.fixture
def picker(sample: Sample, window: QWidget) -> TagPicker:
    made = TagPicker(sample.workspace, window)
    made.open_near(window, QRect(100, 60, 200, 20), [Id("swr")])
    return made


@pytest.fixture
def heard(picker: TagPicker) -> Heard:
    return Heard(picker)


def row_of(picker: TagPicker, words: str, kind: Kind = Kind.TAG) -> QPoint:
    rows = picker.list.rows
    for number in range(rows.rowCount()):
        row = rows.row_at(rows.index(number, 0))
        if row and row.words == words and row.kind is kind:
            return picker.list.visualRect(rows.index(number, 0)).center()
    raise AssertionError(words)


def test_the_field_has_the_focus_and_gives_it_back(picker: TagPicker, window: QWidget, qtbot: QtBot, heard: Heard) -> None:
    assert picker.field.hasFocus()
    qtbot.keyClick(picker.field, Key.Key_Escape)
    assert not picker.isVisible() and heard.words == ["closed"]
    assert window.findChild(QLineEdit, "page").hasFocus()


def test_a_few_letters_and_enter_choose_the_best(picker: TagPicker, qtbot: QtBot, heard: Heard) -> None:
    qtbot.keyClicks(picker.field, "fair")
    qtbot.keyClick(picker.field, Key.Key_Return)
    assert heard.words == ["closed", ("tag", Id("free"), False)]
    assert not picker.isVisible()


def test_enter_in_an_empty_field_repeats_the_tag_used_last(picker: TagPicker, qtbot: QtBot, heard: Heard) -> None:
    qtbot.keyClick(picker.field, Key.Key_Return)
    assert ("tag", Id("acc"), False) in heard.words


def test_shift_enter_stays_open_ticks_the_tag_and_empties_the_field(picker: TagPicker, qtbot: QtBot, heard: Heard) -> None:
    qtbot.keyClicks(picker.field, "commit")
    qtbot.keyClick(picker.field, Key.Key_Return, SHIFT)
    assert heard.words == [("tag", Id("com"), True)]
    assert picker.isVisible() and picker.field.text() == "" and picker.field.hasFocus()
    qtbot.keyClicks(picker.field, "commit")
    row = picker.list.current()
    assert row and row.is_present


def test_a_tag_that_is_there_is_ticked_and_enter_takes_it_off(picker: TagPicker, qtbot: QtBot, heard: Heard) -> None:
    qtbot.keyClicks(picker.field, "social work")
    qtbot.keyClick(picker.field, Key.Key_Return, SHIFT)
    qtbot.keyClicks(picker.field, "social work")
    qtbot.keyClick(picker.field, Key.Key_Return, SHIFT)
    assert heard.words == [("off", Id("swr"), True), ("tag", Id("swr"), True)]


def test_enter_makes_a_tag_where_nothing_fits(picker: TagPicker, qtbot: QtBot, heard: Heard) -> None:
    qtbot.keyClicks(picker.field, "Zebra  crossing ")
    qtbot.keyClick(picker.field, Key.Key_Return)
    assert heard.words == ["closed", ("new", "Zebra crossing", None, False)]


def test_ctrl_enter_makes_a_tag_though_something_fits(picker: TagPicker, qtbot: QtBot, heard: Heard) -> None:
    qtbot.keyClicks(picker.field, "fair")
    qtbot.keyClick(picker.field, Key.Key_Return, CTRL | SHIFT)
    assert heard.words == [("new", "fair", None, True)]


def test_ctrl_enter_takes_a_tag_that_has_the_name_already(picker: TagPicker, qtbot: QtBot, heard: Heard) -> None:
    qtbot.keyClicks(picker.field, "commitment")
    qtbot.keyClick(picker.field, Key.Key_Return, CTRL)
    assert ("tag", Id("com"), False) in heard.words


def test_the_arrows_reach_every_row_and_tab_stays_inside(picker: TagPicker, qtbot: QtBot, heard: Heard) -> None:
    qtbot.keyClicks(picker.field, "fair")
    for _ in range(9):
        qtbot.keyClick(picker.field, Key.Key_Down)
    row = picker.list.current()
    assert row and row.kind is Kind.NEW and row.tag
    qtbot.keyClick(picker.field, Key.Key_Backtab)
    assert picker.field.hasFocus()
    qtbot.keyClick(picker.field, Key.Key_Tab)
    qtbot.keyClick(picker.field, Key.Key_Return)
    assert ("new", "fair", Id("free"), False) in heard.words


def test_a_click_chooses_and_a_shift_click_goes_on(picker: TagPicker, qtbot: QtBot, heard: Heard) -> None:
    viewport = picker.list.viewport()
    qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, SHIFT, pos=row_of(picker, "Commitment"))
    assert heard.words == [("tag", Id("com"), True)] and picker.isVisible() and picker.field.hasFocus()
    qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=row_of(picker, "Spending"))
    assert heard.words[1:] == ["closed", ("tag", Id("spend"), False)]


def test_a_click_on_a_heading_does_nothing(picker: TagPicker, qtbot: QtBot, heard: Heard) -> None:
    qtbot.mouseClick(picker.list.viewport(), Qt.MouseButton.LeftButton, pos=row_of(picker, "All tags", Kind.HEADING))
    assert heard.words == [] and picker.isVisible()


def test_wired_to_the_commands_it_tags_and_makes_tags(sample: Sample, window: QWidget, qtbot: QtBot) -> None:
    sample.workspace.open_document(sample.document.id)
    sample.workspace.load_annotations()
    commands, picker = Commands(sample.workspace), TagPicker(sample.workspace, window)
    picker.tagChosen.connect(lambda tag, _on: commands.tag(tag))
    picker.newTagRequested.connect(lambda name, up, _on: commands.tag_with_new(name, up))
    picker.open_near(window, QRect(100, 60, 200, 20))
    qtbot.keyClicks(picker.field, "zebra")
    qtbot.keyClick(picker.field, Key.Key_Return, SHIFT)
    qtbot.keyClicks(picker.field, "zebra")
    row = picker.list.current()
    assert row and row.tag and row.is_present  # the tag that was just made is there, ticked
    qtbot.keyClick(picker.field, Key.Key_Escape)
    found = sample.workspace.selected_annotation()
    assert found and [sample.session.codebook[tag].name for tag in found.tags] == ["zebra"]


def test_below_where_there_is_room_above_where_not_and_never_outside(sample: Sample, window: QWidget, qtbot: QtBot) -> None:
    picker = TagPicker(sample.workspace, window)
    for anchor in (QRect(700, 20, 90, 20), QRect(5, 600, 90, 20), QRect(300, 300, 90, 20)):
        picker.open_near(window, anchor)
        assert window.rect().contains(picker.geometry())
        assert not picker.geometry().intersects(anchor)
        is_above = picker.geometry().bottom() < anchor.top()
        edge = picker.geometry().bottom() if is_above else picker.geometry().top()
        qtbot.keyClicks(picker.field, "zzz")
        assert (picker.geometry().bottom() if is_above else picker.geometry().top()) == edge
        picker.close()


def test_a_read_only_library_offers_no_new_tag(sample: Sample, window: QWidget, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(type(sample.session), "is_read_only", property(lambda _self: True))
    picker = TagPicker(sample.workspace, window)
    picker.open_near(window, QRect(100, 60, 200, 20))
    picker.field.setText("zzz")
    assert picker.list.current() is None


def test_the_matched_letters_are_underlined_in_ink(picker: TagPicker, theme: Theme) -> None:
    picker.field.setText("fair")
    rect = picker.list.visualRect(picker.list.currentIndex())
    picture = picker.list.viewport().grab(rect).toImage()
    inked = max(sum(picture.pixel(x, y) == theme.ink.rgb() for x in range(picture.width())) for y in range(22, 30))
    assert inked >= 18


def test_everything_has_a_name(picker: TagPicker) -> None:
    for widget in (picker, picker.field, picker.list):
        assert widget.accessibleName()
