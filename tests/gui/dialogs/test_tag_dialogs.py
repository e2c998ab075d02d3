"""The dialogs of the codebook: what they say with numbers, and that each does one step."""

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from annotator.core.changes import Id
from annotator.core.tagging import starter_id
from annotator.formats.codebooks import StarterCodebook, StarterTag
from annotator.gui.dialogs.delete_tag import DeleteTagDialog
from annotator.gui.dialogs.merge_tag import MergeTagDialog
from annotator.gui.dialogs.starter_codebooks import StarterCodebooksDialog
from annotator.gui.dialogs.tag_editor import TagEditor
from annotator.session.tag_commands import TagCommands
from tests.codebook_helpers import TOM, Sample

Key, LEFT = Qt.Key, Qt.MouseButton.LeftButton
D = TypeVar("D", bound=QDialog)


@pytest.fixture
def sample(qapp: object, tmp_path: Path) -> Iterator[Sample]:
    made = Sample(tmp_path)
    made.mark("swr", times=2)
    made.mark("swr", coder=TOM)
    made.mark("stand")
    yield made
    made.close()


@pytest.fixture
def tags(sample: Sample) -> TagCommands:
    return TagCommands(sample.workspace)


class Dialogs:
    """Opens each dialog over a window."""

    def __init__(self, tags: TagCommands, window: QWidget) -> None:
        self._tags, self._window = tags, window

    def create(self, inside: Id | None = None) -> TagEditor:
        return self._open(TagEditor(self._tags, None, inside, self._window))

    def edit(self, tag: str) -> TagEditor:
        return self._open(TagEditor(self._tags, Id(tag), None, self._window))

    def delete(self, tag: str) -> DeleteTagDialog:
        return self._open(DeleteTagDialog(self._tags, Id(tag), self._window))

    def merge(self, tag: str) -> MergeTagDialog:
        return self._open(MergeTagDialog(self._tags, Id(tag), self._window))

    def choose_starter(self) -> StarterCodebooksDialog:
        return self._open(StarterCodebooksDialog(self._tags, self._window))

    def _open(self, dialog: D) -> D:
        dialog.open()
        return dialog


@pytest.fixture
def dialogs(tags: TagCommands, qtbot: QtBot) -> Dialogs:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return Dialogs(tags, window)


def steps(sample: Sample) -> int:
    return sample.session.undo_stack.count()


# Editor


def test_enter_in_the_name_field_adds_the_tag(dialogs: Dialogs, sample: Sample, qtbot: QtBot) -> None:
    editor = dialogs.create(Id("swr"))
    assert editor.place.currentData() == Id("swr")
    assert not editor.save_button.isEnabled() and editor.save_button.toolTip() == "A tag needs a name."
    qtbot.keyClicks(editor.name, "  Case  loads ")
    qtbot.keyClick(editor.name, Key.Key_Return)
    assert [tag.name for tag in sample.session.codebook.children(Id("swr"))][-1] == "Case loads"
    assert steps(sample) == 1


def test_the_editor_shows_what_is_and_saves_all_that_was_changed_at_once(
    dialogs: Dialogs, sample: Sample, tags: TagCommands, qtbot: QtBot
) -> None:
    editor = dialogs.edit(Id("swr"))
    assert editor.facts() == tags.facts(Id("swr"))
    editor.name.setText("Reform")
    qtbot.mouseClick(editor.colours.buttons["gold"], LEFT)
    editor.definition.setPlainText("Changing it.")
    editor.digit.setCurrentIndex(9)
    editor.place.setCurrentIndex(editor.place.findData(Id("com")))
    qtbot.mouseClick(editor.save_button, LEFT)
    tag = sample.session.codebook[Id("swr")]
    assert (tag.name, tag.colour, tag.definition, tag.digit, tag.parent) == ("Reform", "gold", "Changing it.", 9, Id("com"))
    assert steps(sample) == 1


def test_saving_without_a_change_is_no_step_and_escape_writes_nothing(dialogs: Dialogs, sample: Sample, qtbot: QtBot) -> None:
    editor = dialogs.edit(Id("swr"))
    qtbot.mouseClick(editor.save_button, LEFT)
    assert not editor.isVisible()
    again = dialogs.edit(Id("swr"))
    qtbot.keyClicks(again.name, "x")
    qtbot.keyClick(again.name, Key.Key_Escape)
    assert steps(sample) == 0 and sample.session.codebook[Id("swr")].name == "Social work reform"


def test_the_editor_offers_no_place_inside_the_tag_itself(dialogs: Dialogs) -> None:
    editor = dialogs.edit(Id("swr"))
    places = [editor.place.itemData(row) for row in range(editor.place.count())]
    assert Id("com") in places and not {Id("swr"), Id("stand"), Id("train")} & set(places)


def test_the_editor_says_that_a_name_is_taken_and_takes_it_all_the_same(dialogs: Dialogs, qtbot: QtBot) -> None:
    editor = dialogs.create()
    qtbot.keyClicks(editor.name, "commitment")
    assert editor.hint.isVisible() and "already" in editor.hint.text()
    assert editor.save_button.isEnabled()


def test_an_own_colour_is_typed_or_turned_to_without_another_dialog(dialogs: Dialogs, sample: Sample, qtbot: QtBot) -> None:
    editor = dialogs.edit("swr")
    row = editor.colours
    assert row.own.isHidden()
    qtbot.mouseClick(row.own_button, LEFT)
    assert row.own.isVisible() and editor.focusWidget() is row.own.field and row.colour() == row.own.field.text() == "#05533E"
    qtbot.keyClicks(row.own.field, "a1b2c")
    assert row.colour() == "#05533E", "five digits are no colour yet"
    qtbot.keyClicks(row.own.field, "3")
    assert row.colour() == "#A1B2C3" and row.own_button.isChecked()
    before = row.own.hue.value()
    qtbot.keyClick(row.own.hue, Key.Key_PageUp)
    assert row.own.hue.value() == before + 15 and row.colour() == row.own.field.text() != "#A1B2C3"
    chosen = row.colour()
    qtbot.mouseClick(editor.save_button, LEFT)
    assert sample.session.codebook[Id("swr")].colour == chosen
    again = dialogs.edit("swr")
    assert again.colours.own.isVisible() and again.colours.own.field.text() == chosen
    qtbot.mouseClick(again.colours.buttons["gold"], LEFT)
    assert again.colours.own.isHidden() and again.colours.colour() == "gold"


# Delete


def test_deleting_says_the_numbers_and_removes_the_codings(dialogs: Dialogs, sample: Sample, qtbot: QtBot) -> None:
    dialog = dialogs.delete(Id("swr"))
    said = dialog._where(dialog.usage)
    assert said == "It is on 3 annotations in 1 document. Other people made 1 of them. The 2 tags inside it move up."
    assert dialog.delete_button.text() == "Delete “Social work reform” and 3 codings"
    assert dialog.give_up is None and dialog.chooser.isHidden()
    qtbot.mouseClick(dialog.delete_button, LEFT)
    assert Id("swr") not in sample.session.codebook and steps(sample) == 1
    assert all(Id("swr") not in each.tags for each in sample.library.annotations())


def test_the_codings_go_to_the_tag_above(dialogs: Dialogs, sample: Sample, qtbot: QtBot) -> None:
    dialog = dialogs.delete(Id("stand"))
    assert dialog.give_up is not None
    dialog.give_up.setChecked(True)
    assert dialog.delete_button.text() == "Delete “Professional standing”, keep 1 coding"
    qtbot.mouseClick(dialog.delete_button, LEFT)
    assert sum(Id("swr") in each.tags for each in sample.library.annotations()) == 4


def test_the_codings_go_to_a_chosen_tag(dialogs: Dialogs, sample: Sample, qtbot: QtBot) -> None:
    dialog = dialogs.delete(Id("stand"))
    dialog.give_other.setChecked(True)
    assert dialog.chooser.isVisible()
    qtbot.keyClicks(dialog.chooser.field, "zzz")
    assert not dialog.delete_button.isEnabled() and dialog.delete_button.toolTip()
    dialog.chooser.field.clear()
    qtbot.keyClicks(dialog.chooser.field, "commit")
    qtbot.keyClick(dialog.chooser.field, Key.Key_Return)
    assert sum(Id("com") in each.tags for each in sample.library.annotations()) == 1


# Merge


def test_merging_says_what_happens_and_does_it(dialogs: Dialogs, sample: Sample, qtbot: QtBot) -> None:
    dialog = dialogs.merge(Id("swr"))
    qtbot.keyClicks(dialog.chooser.field, "train")
    assert dialog.merge_button.text() == "Merge into “Training and licence”"
    assert dialog.sentence.text() == (
        "“Social work reform” stands for “Training and licence” from now on. Its 3 codings are counted there. "
        "The 2 tags inside it move there. So does its key 2. What its definition says is not copied."
    )
    qtbot.keyClick(dialog.chooser.field, Key.Key_Return)
    assert sample.session.codebook.resolve(Id("swr")) == Id("train") and steps(sample) == 1


def test_the_arrows_and_the_mouse_choose_the_target(dialogs: Dialogs, qtbot: QtBot) -> None:
    dialog = dialogs.merge(Id("com"))
    first = dialog.chooser.tag()
    qtbot.keyClick(dialog.chooser.field, Key.Key_Down)
    assert dialog.chooser.tag() != first
    rows = dialog.chooser.list.rows
    number = next(n for n in range(rows.rowCount()) if rows.index(n, 0).data() == "Social work reform")
    at = dialog.chooser.list.visualRect(rows.index(number, 0)).center()
    qtbot.mouseClick(dialog.chooser.list.viewport(), LEFT, pos=at)
    assert dialog.chooser.tag() == Id("swr") and dialog.isVisible()


def test_a_tag_is_not_offered_to_be_merged_into_itself(dialogs: Dialogs) -> None:
    dialog = dialogs.merge(Id("com"))
    dialog.chooser.field.setText("commitment")
    assert dialog.chooser.tag() is None and not dialog.merge_button.isEnabled()
    assert dialog.sentence.text() == "No tag fits these letters."


# Starter codebooks

READY = [
    StarterCodebook(
        "One", "The first.", (StarterTag(("A",), "A", "An a.", "blue", 0), StarterTag(("A", "B"), "B", "", "gold", 0))
    ),
    StarterCodebook("Two", "The second.", (StarterTag(("C",), "C", "", "teal", 0),)),
]


def test_the_starter_codebooks_show_their_tags_and_add_them(tags: TagCommands, sample: Sample, qtbot: QtBot) -> None:
    dialog = StarterCodebooksDialog(tags, ready=READY)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.about.text() == "The first." and dialog.add_button.text() == "Add 2 tags"
    assert dialog.tree.topLevelItem(0).child(0).text(0) == "B"
    qtbot.keyClick(dialog.list, Key.Key_Down)
    assert dialog.about.text() == "The second." and dialog.add_button.text() == "Add 1 tag"
    qtbot.mouseClick(dialog.add_button, LEFT)
    assert starter_id(("C",)) in sample.session.codebook and steps(sample) == 1


def test_a_codebook_that_is_here_already_is_not_added_again(tags: TagCommands, qtbot: QtBot) -> None:
    tags.add_starter(READY[0])
    dialog = StarterCodebooksDialog(tags, ready=READY)
    qtbot.addWidget(dialog)
    assert dialog.add_button.text() == "All 2 tags are here" and not dialog.add_button.isEnabled()


def test_the_shipped_ones_are_offered_with_the_speeches_first(dialogs: Dialogs) -> None:
    dialog = dialogs.choose_starter()
    assert dialog.list.count() >= 4 and "speeches" in dialog.list.item(0).text()


def test_every_control_has_a_name_for_a_screen_reader(dialogs: Dialogs) -> None:
    editor, merge = dialogs.create(), dialogs.merge(Id("swr"))
    for widget in (
        editor.name,
        editor.colours,
        editor.definition,
        editor.place,
        editor.digit,
        merge.chooser.field,
        merge.chooser.list,
    ):
        assert widget.accessibleName()
