"""The tree model follows the codebook row by row, and the filter finds names and definitions."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from annotator.core.changes import Id
from annotator.gui.models.codebook import TAG_MIME, CodebookFilter, CodebookModel, TagRole
from annotator.session.tag_commands import TagCommands, TagFacts
from annotator.session.tag_counts import TagCounts
from tests.codebook_helpers import TAGS, Sample


@pytest.fixture
def sample(qapp: object, tmp_path: Path) -> Iterator[Sample]:
    made = Sample(tmp_path)
    made.mark("swr", times=3)
    made.mark("stand")
    yield made
    made.close()


@pytest.fixture
def tags(sample: Sample) -> TagCommands:
    return TagCommands(sample.workspace)


@pytest.fixture
def model(sample: Sample, tags: TagCommands, qtbot: object) -> CodebookModel:
    counts = TagCounts(sample.session, sample.session)
    made = CodebookModel(tags, counts, sample.session)
    qtbot.waitUntil(lambda: counts.is_known)  # type: ignore[attr-defined]
    QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    return made


def tree(model: CodebookModel | CodebookFilter, parent: QModelIndex | None = None) -> list[object]:
    found: list[object] = []
    above = parent or QModelIndex()
    for row in range(model.rowCount(above)):
        index = model.index(row, 0, above)
        inside = tree(model, index)
        found.append((index.data(), inside) if inside else index.data())
    return found


def truth(sample: Sample, parent: Id | None = None) -> list[object]:
    found: list[object] = []
    for tag in sample.session.codebook.children(parent):
        inside = truth(sample, tag.id)
        found.append((tag.name, inside) if inside else tag.name)
    return found


def test_it_shows_the_codebook_as_it_is(model: CodebookModel, sample: Sample) -> None:
    assert tree(model) == truth(sample)
    assert model.size() == len(TAGS)


def test_every_change_of_shape_and_its_undo_and_redo_are_followed(
    model: CodebookModel, sample: Sample, tags: TagCommands
) -> None:
    acts = (
        lambda: tags.move(Id("com"), None, Id("inn")),
        lambda: tags.move(Id("swr"), Id("com")),
        lambda: tags.move(Id("stand"), None, Id("swr")),
        lambda: tags.merge(Id("swr"), Id("train")),
        lambda: tags.create(TagFacts("New", "blue", parent=Id("train"))),
        lambda: tags.delete(Id("com")),
        lambda: tags.rename(Id("acc"), "Blame"),
    )
    for done, act in enumerate(acts, start=1):
        act()
        assert sample.session.undo_stack.count() == done
        assert tree(model) == truth(sample)
    for act in [sample.session.undo] * len(acts) + [sample.session.redo] * len(acts):
        act()
        assert tree(model) == truth(sample)


def test_a_parent_and_its_child_change_places_in_one_step(model: CodebookModel, sample: Sample, tags: TagCommands) -> None:
    assert tags.merge(Id("swr"), Id("stand"))
    sample.session.undo()
    assert tree(model) == truth(sample)


def test_moving_and_renaming_keep_what_a_view_holds_on_to(model: CodebookModel, tags: TagCommands) -> None:
    held = QPersistentModelIndex(model.index_of(Id("stand")))
    tags.move(Id("swr"), None, Id("inn"))
    tags.rename(Id("stand"), "Esteem")
    assert held.isValid() and held.data() == "Esteem"


def test_counts_are_own_and_with_descendants(model: CodebookModel) -> None:
    index = model.index_of(Id("swr"))
    assert (index.data(TagRole.OWN), index.data(TagRole.TOTAL)) == (3, 4)


def test_a_screen_reader_hears_name_key_and_counts(model: CodebookModel) -> None:
    spoken = model.index_of(Id("swr")).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Social work reform" in spoken and "key 2" in spoken and "3 coding" in spoken and "4 with the tags inside" in spoken
    assert "inside" not in model.index_of(Id("com")).data(Qt.ItemDataRole.AccessibleTextRole)


def test_the_tool_tip_has_the_definition_and_shows_marks_as_they_were_typed(model: CodebookModel, tags: TagCommands) -> None:
    tags.define(Id("com"), "Says <will> & means it.\nNot: hopes.")
    tip = model.index_of(Id("com")).data(Qt.ItemDataRole.ToolTipRole)
    assert "Says &lt;will&gt; &amp; means it.<br>Not: hopes." in tip


def test_a_dragged_tag_is_its_id(model: CodebookModel) -> None:
    data = model.mimeData([model.index_of(Id("com"))])
    assert bytes(data.data(TAG_MIME).data()) == b"com"
    assert data.text() == "Commitment"


def test_the_filter_finds_names_and_definitions_with_the_tags_above(model: CodebookModel) -> None:
    shown = CodebookFilter(model, model)
    shown.set_words("GRANTS")
    assert tree(shown) == [("Innovation programme", ["Seed grants"])]
    assert shown.is_filtering and not shown.fits(shown.index(0, 0))
    shown.set_words("caseloads")
    assert tree(shown) == ["Social work reform"]
    shown.set_words("work changing")
    assert tree(shown) == ["Social work reform"]
    shown.set_words("")
    assert not shown.is_filtering and tree(shown) == tree(model)


def test_the_filter_follows_changes(model: CodebookModel, tags: TagCommands) -> None:
    shown = CodebookFilter(model, model)
    shown.set_words("esteem")
    assert tree(shown) == []
    tags.rename(Id("stand"), "Esteem")
    assert tree(shown) == [("Social work reform", ["Esteem"])]
