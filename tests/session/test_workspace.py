"""What is open, selected, isolated and hidden: everyone is told once, and it follows the library."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.core.annotations import Annotation
from annotator.core.changes import Id
from annotator.core.documents import Block, BlockKind, Draft
from annotator.core.edits import add_document, delete, delete_documents, document_id, set_block_kind, set_fields, set_note
from annotator.core.spans import Span
from annotator.session.commands import Commands
from annotator.session.tag_commands import TagCommands
from annotator.session.workspace import OpenDocument, Workspace
from annotator.store.rows import Place, Text
from tests.codebook_helpers import MIRA, TOM, Sample

OTHER = Draft("A second speech.\n\nWith a second paragraph.", (), "A second speech")


@pytest.fixture
def sample(qapp: object, tmp_path: Path) -> Iterator[Sample]:
    made = Sample(tmp_path)
    yield made
    made.close()


@pytest.fixture
def workspace(sample: Sample) -> Workspace:
    """A document is open, with two annotations of Mira's and one of Tom's in it."""
    sample.mark("swr", start=30, end=40)
    sample.mark("com", start=0, end=11)
    sample.mark("com", start=5, end=20, coder=TOM)
    sample.workspace.open_document(sample.document.id)
    sample.workspace.load_annotations()
    return sample.workspace


def add_other(sample: Sample) -> Id:
    sample.library.apply(add_document(MIRA, OTHER), [Text(OTHER.text, 7)])
    return document_id(sample.library.documents()[-1].fingerprint)


def places(workspace: Workspace) -> list[int]:
    return sorted(each.start for each in workspace.annotations.values())


def first(workspace: Workspace) -> Annotation:
    return min(workspace.annotations.values(), key=lambda each: each.start)


# The document


def test_opening_tells_text_and_structure_before_any_annotation(sample: Sample) -> None:
    told: list[OpenDocument] = []
    sample.mark("com")
    sample.workspace.documentOpened.connect(told.append)
    assert sample.workspace.open_document(sample.document.id)
    assert told[0].text == sample.library.text(sample.document.fingerprint) and told[0].blocks
    assert sample.workspace.annotations == {}
    sample.workspace.load_annotations()
    assert len(sample.workspace.annotations) == 1


def test_a_document_that_is_not_there_is_not_opened_and_why_is_said(workspace: Workspace) -> None:
    said: list[str] = []
    workspace.session.failed.connect(said.append)
    assert not workspace.open_document(Id("nowhere"))
    assert workspace.document is not None and "There is no document" in said[0]


def test_closing_leaves_an_empty_page(workspace: Workspace) -> None:
    told: list[object] = []
    workspace.select_annotation(first(workspace).id)
    workspace.documentOpened.connect(told.append)
    workspace.close_document()
    assert told == [None] and workspace.document is None and workspace.annotations == {}
    assert workspace.selected is None and workspace.place() == Place()


def test_the_block_at_a_position_or_none_between_blocks() -> None:
    blocks = (Block(0, 5, BlockKind.TITLE), Block(7, 12, BlockKind.PARAGRAPH), Block(13, 20, BlockKind.PARAGRAPH))
    document = OpenDocument(None, "x" * 20, blocks)  # type: ignore[arg-type]
    found = [document.block_at(at) for at in (0, 4, 5, 6, 7, 12, 13, 19, 20)]
    assert found == [blocks[0], blocks[0], None, None, blocks[1], None, blocks[2], blocks[2], None]


def test_a_change_of_facts_or_structure_keeps_the_page_and_tells(workspace: Workspace, sample: Sample) -> None:
    told: list[OpenDocument] = []
    workspace.documentChanged.connect(told.append)
    thing = sample.library.thing(sample.document.id)
    sample.session.do(set_fields(MIRA, thing, {"title": "Another title"}), "details")
    start = told[0].blocks[0].start
    sample.session.do(set_block_kind(MIRA, sample.library.thing(sample.document.id), [start], BlockKind.QUOTE), "structure")
    assert told[0].row.title == "Another title" and told[1].blocks[0].kind is BlockKind.QUOTE
    assert len(workspace.annotations) == 3


def test_a_document_that_is_removed_is_closed_and_comes_back_unopened(workspace: Workspace, sample: Sample) -> None:
    things = sample.library.things([sample.document.id, *workspace.annotations])
    document = things.pop(sample.document.id)
    sample.session.do(delete_documents(MIRA, [document], things.values()), "removing")
    assert workspace.document is None
    sample.session.undo()
    assert workspace.document is None and workspace.open_document(sample.document.id)


# Annotations


def test_what_comes_changes_and_goes_in_the_open_document_is_told_with_its_ids(workspace: Workspace, sample: Sample) -> None:
    told: list[tuple[list[Annotation], list[Id]]] = []
    workspace.annotationsChanged.connect(lambda found, gone: told.append((found, gone)))
    target = first(workspace).id
    sample.session.do(set_note(MIRA, sample.library.thing(target), "Why?"), "writing a note")
    sample.session.do(delete(MIRA, [sample.library.thing(target)]), "removing")
    sample.session.undo()
    assert [([each.note for each in found], gone) for found, gone in told] == [(["Why?"], []), ([], [target]), (["Why?"], [])]


def test_what_happens_in_another_document_is_not_told(workspace: Workspace, sample: Sample) -> None:
    target = first(workspace).id
    assert workspace.open_document(add_other(sample))
    told: list[object] = []
    workspace.annotationsChanged.connect(lambda *args: told.append(args))
    sample.session.do(set_note(MIRA, sample.library.thing(target), "Why?"), "writing a note")
    assert told == [] and workspace.annotations == {}


def test_the_chosen_annotation_is_let_go_when_it_goes(workspace: Workspace, sample: Sample) -> None:
    told: list[Id | None] = []
    target = first(workspace).id
    workspace.annotationSelected.connect(told.append)
    workspace.select_annotation(target)
    workspace.select_annotation(target)
    chosen = workspace.selected_annotation()
    assert chosen is not None and chosen.id == target
    sample.session.do(delete(MIRA, [sample.library.thing(target)]), "removing")
    assert told == [target, None] and workspace.selected_annotation() is None


def test_revealing_opens_the_document_and_shows_the_place(workspace: Workspace, sample: Sample) -> None:
    target = first(workspace)
    workspace.open_document(add_other(sample))
    shown: list[Span] = []
    workspace.revealRequested.connect(shown.append)
    workspace.select_annotation(target.id)
    assert workspace.selected is None, "without revealing, nothing is fetched"
    workspace.select_annotation(target.id, reveal=True)
    assert workspace.document is not None and workspace.document.row.id == sample.document.id
    assert workspace.selected == target.id and shown == [Span(target.start, target.end)]
    workspace.select_annotation(Id("nowhere"), reveal=True)
    assert workspace.selected is None and len(shown) == 1


def test_next_and_previous_go_by_the_text_from_the_chosen_one_or_the_caret(workspace: Workspace) -> None:
    workspace.set_selection(None, 10)
    after, before = workspace.neighbour(1), workspace.neighbour(-1)
    assert after and before and (after.start, before.start) == (30, 5)
    workspace.select_annotation(first(workspace).id)
    after = workspace.neighbour(1)
    assert after and after.start == 5 and workspace.neighbour(-1) is None
    workspace.hide_coders([TOM])
    after = workspace.neighbour(1)
    assert after and after.start == 30


def test_touching_shares_a_code_point(workspace: Workspace) -> None:
    assert sorted(each.start for each in workspace.touching(Span(10, 30))) == [0, 5]
    assert workspace.touching(Span(20, 30)) == []


# Selection, isolation, coders, recent tags


def test_a_selection_ends_with_its_document_and_that_is_told(workspace: Workspace, sample: Sample) -> None:
    other = add_other(sample)
    workspace.set_selection(Span(3, 9), 9)
    told: list[Span | None] = []
    workspace.selectionChanged.connect(told.append)
    workspace.open_document(other)
    assert told == [None] and (workspace.selection, workspace.caret) == (None, 0)


def test_the_selection_is_told_when_it_changes_and_the_caret_is_kept(workspace: Workspace) -> None:
    told: list[Span | None] = []
    workspace.selectionChanged.connect(told.append)
    workspace.set_selection(Span(1, 4), 4)
    workspace.set_selection(Span(1, 4), 1)
    workspace.set_selection(None, 9)
    assert told == [Span(1, 4), None] and workspace.caret == 9


def test_one_tag_is_isolated_at_a_time(workspace: Workspace) -> None:
    told: list[Id | None] = []
    workspace.tagIsolated.connect(told.append)
    for tag in (Id("com"), Id("com"), Id("swr"), None, None):
        workspace.isolate_tag(tag)
    assert told == [Id("com"), Id("swr"), None]


def test_hidden_coders_are_not_visible_and_are_remembered(workspace: Workspace, sample: Sample) -> None:
    told: list[int] = []
    workspace.hiddenCodersChanged.connect(lambda: told.append(1))
    workspace.hide_coders([TOM])
    workspace.hide_coders([TOM])
    assert len(told) == 1 and {each.coder for each in workspace.visible_annotations()} == {MIRA}
    assert places(workspace) == [0, 5, 30]
    assert Workspace(sample.session, sample.workspace).hidden_coders == {TOM}


def test_recent_tags_are_in_the_order_of_use_remembered_and_never_gone_ones(workspace: Workspace, sample: Sample) -> None:
    told: list[int] = []
    workspace.recentTagsChanged.connect(lambda: told.append(1))
    for tag in ("com", "swr", "com", "com", "acc"):
        workspace.note_use(Id(tag))
    assert workspace.recent_tags() == [Id("acc"), Id("com"), Id("swr")] and len(told) == 4
    TagCommands(workspace).delete(Id("acc"))
    TagCommands(workspace).merge(Id("com"), Id("swr"))
    again = Workspace(sample.session, sample.workspace)
    assert again.recent_tags() == [Id("swr")]


def test_isolating_a_tag_follows_it_into_another_and_ends_when_it_goes(workspace: Workspace) -> None:
    workspace.isolate_tag(Id("com"))
    TagCommands(workspace).merge(Id("com"), Id("swr"))
    assert workspace.isolated == Id("swr")
    TagCommands(workspace).delete(Id("swr"))
    assert workspace.isolated is None


def test_commands_live_as_long_as_the_workspace(workspace: Workspace) -> None:
    assert Commands(workspace).parent() is workspace
