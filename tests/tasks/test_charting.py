"""Charts tell what plain counting gives."""

from collections.abc import Iterator

import pytest

from annotator.core.changes import Id
from annotator.store.library import Library
from annotator.tasks.charting import SLICES, Chart, ChartKind, ChartQuestion, chart, growth
from annotator.tasks.monitor import Monitor
from tests.libraries import OTHER, TEXT, add_annotation, add_document, add_tag, change, new_library


@pytest.fixture
def library(tmp_path: object) -> Iterator[Library]:
    """Two documents of 2012 and 2014; tags a and b."""
    made = new_library(tmp_path / "a.annotator")  # type: ignore[operator]
    first, second = add_document(made), add_document(made, "A later talk\n\nabout trust", "Later")
    change(made, first, "date", "2012-03")
    change(made, second, "date", "2014")
    add_tag(made, "a")
    add_tag(made, "b")
    change(made, "a", "definition", "All of it")
    add_annotation(made, "one", "a", start=0, end=len(TEXT))
    add_annotation(made, "two", "a", "b", start=len(TEXT) - 5, end=len(TEXT), coder=OTHER)
    add_annotation(made, "three", "b", start=2, end=7, text="A later talk\n\nabout trust")
    yield made
    made.close()


def told(library: Library, kind: ChartKind, **about: Id) -> Chart:
    return chart(library, ChartQuestion(kind, **about), Monitor())


def test_tags_are_told_over_the_years(library: Library) -> None:
    header, rows = told(library, ChartKind.OVER_TIME).rows()
    assert (header, rows) == (["", "a", "b"], [["2012", 2, 1], ["2014", 0, 1]])


def test_tags_are_told_along_a_document(library: Library) -> None:
    first = library.documents()[0].id
    found = told(library, ChartKind.ALONG, document=first)
    assert [each.values for each in found.series] == [(1,) * (SLICES - 1) + (2,), (0,) * (SLICES - 1) + (1,)]
    assert len(found.strips) == 3 and (found.strips[0].series, found.strips[0].start, found.strips[0].end) == (0, 0.0, 1.0)


def test_the_codebook_grows_until_it_is_saturated(library: Library) -> None:
    assert told(library, ChartKind.GROWTH).rows()[1] == [["On innovation", 2, 2], ["Later", 0, 2]]
    a, b, c = (frozenset({Id(name)}) for name in "abc")
    assert growth([a, a | b, b, c | a]) == [(1, 1), (1, 2), (0, 2), (1, 3)]
    assert growth([]) == []


def test_portraits_of_a_document_and_a_tag(library: Library) -> None:
    first = library.documents()[0]
    _, rows = told(library, ChartKind.DOCUMENT, document=first.id).rows()
    assert rows[0][:2] == ["a", 2] and rows[0][2] == pytest.approx(1, abs=0.03)
    assert told(library, ChartKind.TAG, tag=Id("b")).rows()[1] == [["On innovation", 1, 0], ["Later", 1, 1]]


def test_the_codebook_report_has_definitions_counts_and_examples(library: Library) -> None:
    header, rows = told(library, ChartKind.CODEBOOK).rows()
    assert header == ["", "definition", "codings", "documents", "coders", "example"]
    assert rows[0][:5] == ["a", "All of it", 2, 1, 2] and rows[1][5] == "lies."


@pytest.mark.parametrize("kind", ChartKind)
def test_an_empty_library_has_empty_charts(kind: ChartKind, tmp_path: object) -> None:
    made = new_library(tmp_path / "b.annotator")  # type: ignore[operator]
    assert told(made, kind).rows()[1] == []
    made.close()
