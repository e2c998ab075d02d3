"""The report of whole texts: every word once, cut where marks begin and end, each mark told where it begins."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.core.changes import Id
from annotator.core.report import Heading, Passage
from annotator.store.library import Library
from annotator.tasks.annotated_text import build_annotated
from annotator.tasks.choosing import Choice
from tests.libraries import PARAGRAPHS, add_annotation, add_document
from tests.report_helpers import full_library


@pytest.fixture
def full(tmp_path: Path) -> Iterator[Library]:
    library = full_library(tmp_path / "full.annotator")
    yield library
    library.close()


def first(library: Library) -> Choice:
    return Choice(documents=frozenset({library.documents()[0].id}))


def test_the_whole_text_is_there_once_and_cut_at_overlaps(full: Library) -> None:
    report = build_annotated(full, first(full))
    passages = [piece for piece in report.pieces if isinstance(piece, Passage)]
    assert tuple(passage.text for passage in passages) == PARAGRAPHS
    runs = [(run.text, run.marks) for run in passages[1].runs]
    assert runs[:3] == [("Children ", (1,)), ("come first.", (1, 2)), (runs[2][0], (2,))]
    assert [mark.id for mark in passages[1].begins] == ["a1", "a2", "a3"]
    assert report.title == "On innovation"


def test_several_documents_have_a_heading_each(full: Library) -> None:
    report = build_annotated(full)
    assert [piece.text for piece in report.pieces if isinstance(piece, Heading)] == ["On innovation", "خطاب", "Strange"]
    assert sorted(report.marks) == [1, 2, 3, 4, 5, 6]


def test_a_mark_over_several_blocks_is_told_once(library: Library) -> None:
    add_document(library)
    add_annotation(library, "long", start=23, end=200)
    report = build_annotated(library)
    begins = [mark.id for piece in report.pieces if isinstance(piece, Passage) for mark in piece.begins]
    assert begins == [Id("long")]


def test_an_empty_library_gives_an_empty_report(library: Library) -> None:
    assert build_annotated(library).pieces == ()
