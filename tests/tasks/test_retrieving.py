"""Passages of a library are found by what is said of them and by how they lie, grouped, read with their surroundings, written."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook

from annotator.core import edits
from annotator.core.changes import Id
from annotator.core.documents import Block, BlockKind, Draft, fingerprint_of
from annotator.core.hits import SearchOptions
from annotator.core.passages import Around, Grouping, Sorting
from annotator.core.query import QueryFault
from annotator.store.library import Library
from annotator.store.rows import Text
from annotator.tasks.monitor import Cancelled, Monitor
from annotator.tasks.passage_table import write_passages
from annotator.tasks.retrieving import Reader, arrange, retrieve
from annotator.tasks.searching import search
from tests.libraries import CODER, OTHER, TEXT, add_annotation, add_document, add_tag, new_library

TALK = "A talk\n\nMira: We begin. It is late.\n\nAnd it goes on.\n\nPriya: Trust comes slowly."


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """Two documents: one of paragraphs, one of speakers' turns; tags hope > trust, care."""
    made = new_library(tmp_path / "a.annotator")
    made.apply(edits.create(CODER, "coder", CODER, {"name": "Mira"}))
    made.apply(edits.create(CODER, "coder", OTHER, {"name": "Priya"}))
    add_document(made)
    blocks = (
        Block(0, 6, BlockKind.TITLE),
        Block(8, 35, BlockKind.PARAGRAPH, attributes={"speaker": "Mira"}),
        Block(37, 52, BlockKind.PARAGRAPH, attributes={"speaker": "Mira"}),
        Block(54, len(TALK), BlockKind.PARAGRAPH, attributes={"speaker": "Priya"}),
    )
    made.apply(edits.add_document(CODER, Draft(TALK, blocks, "A talk", date="2015")), [Text(TALK, 16)])
    add_tag(made, "hope")
    add_tag(made, "trust", parent="hope")
    add_tag(made, "care")
    mark(made, "one", "Children come first", "hope")
    mark(made, "two", "come first. We will spend", "care", note="see £")
    mark(made, "three", "not a penny", "trust", coder=OTHER)
    mark(made, "four", "On innovation", "trust", "care")
    mark(made, "five", "We begin", "hope", text=TALK)
    mark(made, "six", "it goes on", "care", text=TALK)
    mark(made, "seven", "Trust comes slowly", "trust", text=TALK)
    yield made
    made.close()


def mark(library: Library, id: str, words: str, *tags: str, text: str = TEXT, note: str = "", coder: Id = CODER) -> None:
    start = text.index(words)
    add_annotation(library, id, *tags, start=start, end=start + len(words), text=text, note=note, coder=coder)


def found(library: Library, query: str) -> set[str]:
    return {each.id for each in retrieve(library, query, Monitor()).annotations}


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("", set()),
        ("tag:hope", {"one", "five"}),
        ("tag:hope+", {"one", "three", "four", "five", "seven"}),
        ("tag:hope*", {"one", "three", "four", "five", "seven"}),
        ("tag:hope OVERLAPS tag:care", {"one"}),
        ("tag:trust OVERLAPS tag:care", {"four"}),
        ("tag:care OVERLAPS tag:hope+", {"two", "four"}),
        ("tag:hope SAME/sentence tag:care", {"one"}),
        ("tag:care SAME/sentence coder:Priya", {"two"}),
        ("tag:hope SAME/paragraph tag:trust", {"one"}),
        ("tag:hope SAME/turn tag:care", {"one", "five"}),
        ("tag:care SAME/turn tag:trust", {"two", "four"}),
        ("tag:hope BEFORE/3 tag:care", set()),
        ("tag:hope BEFORE/4 tag:care", {"five"}),
        ("tag:care AFTER/4 tag:hope", {"six"}),
        ("tag:trust NOT (tag:trust OVERLAPS tag:care)", {"three", "seven"}),
        ("block:title", {"four"}),
        ("tag:trust block:paragraph", {"three", "seven"}),
        ("speaker:Priya", {"seven"}),
        ("speaker:Minister has:note", {"two"}),
        ("coder:Priya", {"three"}),
        ("penny", {"three"}),
        ("pattern:money has:tag", set()),
        ("first NEAR/2 spend", {"two"}),
        ("date:2015 tag:hope", {"five"}),
        ("come WITHIN tag:hope", {"one"}),
        ("tag:hope ENCLOSING come", {"one"}),
        ("has:annotation NOT tag:hope+", {"two", "six"}),
    ],
)
def test_passages_are_found(library: Library, query: str, ids: set[str]) -> None:
    assert found(library, query) == ids


@pytest.mark.parametrize(
    ("query", "start", "end"),
    [("tag:hope WITHIN tag:nope", 16, 24), ("block:chapter", 0, 13), ("tag:hope SAME/turn shoe:red", 19, 27)],
)
def test_what_is_not_there_is_said_with_its_place(library: Library, query: str, start: int, end: int) -> None:
    with pytest.raises(QueryFault) as caught:
        retrieve(library, query, Monitor())
    assert (caught.value.start, caught.value.end) == (start, end)


def test_passages_without_a_text_here_are_found_by_their_quotes(library: Library) -> None:
    library._connection.run("delete from text where fingerprint = ?", [fingerprint_of(TEXT)])
    assert found(library, "penny") == {"three"}


def test_a_search_takes_relations_too(library: Library) -> None:
    def searched(query: str) -> list[str]:
        return [hit.words for hit in search(library, query, SearchOptions(), Monitor()).hits]

    assert searched("tag:hope OVERLAPS tag:care") == ["Children come first"]
    assert searched("first (tag:hope OVERLAPS tag:care)") == ["first"]
    assert searched("penny (tag:hope OVERLAPS tag:care)") == []


def test_groups_stand_in_the_order_of_the_codebook_and_of_the_library(library: Library) -> None:
    passages, reader, people = retrieve(library, "has:tag", Monitor()), Reader(library), library.people()

    def grouped(by: Grouping, sorting: Sorting = Sorting.PLACE) -> list[tuple[str, list[str]]]:
        groups = arrange(passages, by, sorting, reader, people)
        return [(group.name, [each.id for each in group.passages]) for group in groups]

    names = [name for name, _ in grouped(Grouping.TAG)]
    assert names == [" / ".join(reader.codebook.path(tag.id)) for tag in reader.codebook]
    assert dict(grouped(Grouping.TAG))["care"] == ["four", "two", "six"]
    assert grouped(Grouping.DOCUMENT)[1] == ("A talk", ["five", "six", "seven"])
    assert [name for name, _ in grouped(Grouping.SPEAKER)] == ["A Minister", "Mira", "Priya"]
    assert [name for name, _ in grouped(Grouping.YEAR)] == ["2014", "2015"]
    assert dict(grouped(Grouping.CODER))["Priya"] == ["three"]
    assert grouped(Grouping.NONE, Sorting.LENGTH)[0][1][0] == "two"
    assert grouped(Grouping.NONE, Sorting.CHANGED)[0][1][0] == "seven"


def test_a_passage_is_read_with_as_much_around_it_as_is_wished(library: Library) -> None:
    (each,) = retrieve(library, "penny", Monitor()).annotations
    reader = Reader(library)
    assert reader.excerpt(each, Around.NONE).before == ""
    sentence = reader.excerpt(each, Around.SENTENCE)
    assert (
        sentence.before + sentence.words + sentence.after == "We will spend £20m on what works, and not a penny on what doesn’t."
    )
    paragraph = reader.excerpt(each, Around.PARAGRAPH)
    assert (paragraph.before + paragraph.words)[:13] == "Children come"
    assert paragraph.paragraph == 1
    assert reader.excerpt(each, Around.NEIGHBOURS).after.endswith("a better one is here.")


def test_the_list_is_written_as_a_table(library: Library, tmp_path: Path) -> None:
    passages, reader, people = retrieve(library, "tag:hope+", Monitor()), Reader(library), library.people()
    groups = arrange(passages, Grouping.TAG, Sorting.PLACE, reader, people)
    out = tmp_path / "list.xlsx"
    assert write_passages(out, groups, passages.documents, reader, people, Around.SENTENCE, Monitor()) == 6
    rows = list(load_workbook(out).active.values)
    assert rows[0][:2] == ("group", "document")
    assert [row[8] for row in rows[1:3]] == ["On innovation", "Children come first"]
    stopped = Monitor()
    stopped.cancel()
    with pytest.raises(Cancelled):
        write_passages(out, groups, passages.documents, reader, people, Around.NONE, stopped)
    assert len(list(load_workbook(out).active.values)) == 7
    assert sorted(path.name for path in tmp_path.glob("*list*")) == ["list.xlsx"]
