"""Matrices hold what plain counting gives, and each cell's query finds the passages that it counted."""

import random
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from openpyxl import load_workbook

from annotator.analysis.crosstabs import Entry, Matrix, Measure, Tally, words_in
from annotator.core import edits
from annotator.core.annotations import Annotation
from annotator.core.attributes import Kind, add_attribute, attribute_id
from annotator.core.changes import ATTRIBUTE, Id
from annotator.core.documents import Block, BlockKind, Draft
from annotator.core.errors import UserFault
from annotator.core.spans import Span
from annotator.core.text import sentences, words
from annotator.store.library import Library
from annotator.store.rows import Text
from annotator.tasks.cell_queries import cell_query
from annotator.tasks.choosing import Choice
from annotator.tasks.matrix_table import as_text, matrix_rows
from annotator.tasks.monitor import Monitor
from annotator.tasks.retrieving import retrieve
from annotator.tasks.sheet_files import write_sheet
from annotator.tasks.tabulating import Beside, By, MatrixQuestion, tabulate
from tests.libraries import CODER, OTHER, add_annotation, add_tag, change, new_library

TAGS = ("a", "b", "c", "d")
PARTY = attribute_id("Party")


def speech(number: int) -> str:
    """Three paragraphs of three sentences."""
    draw = random.Random(number)
    sentence = [" ".join(draw.choices(("trust", "care", "we", "spend", "more"), k=5)).capitalize() + "." for _ in range(9)]
    return "\n\n".join(" ".join(sentence[at : at + 3]) for at in (0, 3, 6))


SPEECHES = [speech(number) for number in range(3)]


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """Three speeches of two speakers and two parties, coded at random by two people; d lies under a."""
    draw, made = random.Random(5), new_library(tmp_path / "a.annotator")
    made.apply(edits.create(CODER, "coder", CODER, {"name": "Mira"}))
    made.apply(edits.create(CODER, "coder", OTHER, {"name": "Priya"}))
    made.apply(add_attribute(CODER, PARTY, "Party", Kind.TEXT, (), 0.0))
    for number, text in enumerate(SPEECHES):
        starts = [0, *(at + 2 for at in range(len(text)) if text.startswith("\n\n", at))]
        ends = [*(start - 2 for start in starts[1:]), len(text)]
        who = [{"speaker": "Ann"} if number else {}, {"speaker": "Anne"}, {"speaker": "Anne"}]
        blocks = [Block(s, e, BlockKind.PARAGRAPH, attributes=w) for s, e, w in zip(starts, ends, who, strict=True)]
        date = ["2014-04-01", "2015", ""][number]
        made.apply(edits.add_document(CODER, Draft(text, tuple(blocks), f"Speech {number}", date=date)), [Text(text, 45)])
    for tag in TAGS:
        add_tag(made, tag, parent="a" if tag == "d" else None)
    rows = made.documents()
    for row, party in zip(rows, ("Labour", "New Labour", None), strict=True):
        if party:
            change(made, row.id, ATTRIBUTE + PARTY, party)
    for number in range(60):
        text = draw.choice(SPEECHES)
        start = draw.randrange(len(text) - 40)
        tags = draw.sample(TAGS, draw.choice((0, 1, 1, 2)))
        coder = draw.choice((CODER, CODER, OTHER))
        add_annotation(made, f"m{number}", *tags, start=start, end=start + draw.randrange(3, 40), text=text, coder=coder)
    yield made
    made.close()


def marked(library: Library, document: Id, tag: str) -> list[Annotation]:
    return [each for each in library.annotations(document) if Id(tag) in each.tags]


def covered(spans: Sequence[Annotation]) -> set[int]:
    return {at for each in spans for at in range(each.start, each.end)}


def test_tags_by_tags_are_counted_where_they_overlap(library: Library) -> None:
    found = tabulate(library, MatrixQuestion(), Monitor())
    assert [row.name for row in found.rows] == ["a", "d", "b", "c"]
    for one in TAGS:
        for other in TAGS:
            pairs = words_both = 0
            for row in library.documents():
                first, second = marked(library, row.id, one), marked(library, row.id, other)
                pairs += sum(x.start < y.end and y.start < x.end for x in first for y in second)
                both = covered(first) & covered(second)
                words_both += sum(word.start in both for word in words(library.text(row.fingerprint)))
            if one == other:
                pairs = sum(len(marked(library, row.id, one)) for row in library.documents())
            assert found.value(one, other, Measure.COUNT) == pairs
            assert found.value(one, other, Measure.WORDS) == words_both


@pytest.mark.parametrize("beside", [Beside.SENTENCE, Beside.PARAGRAPH])
def test_tags_by_tags_are_counted_in_sentences_and_paragraphs(library: Library, beside: Beside) -> None:
    found = tabulate(library, MatrixQuestion(beside=beside), Monitor())
    for one in TAGS:
        for other in TAGS:
            both = either = 0
            for row in library.documents():
                text = library.text(row.fingerprint)
                units: list[Span] = [Span(block.start, block.end) for block in library.blocks(row.id)]
                if beside is Beside.SENTENCE:
                    units = [each for unit in units for each in sentences(text, unit.start, unit.end, is_one_block=True)]
                for unit in units:
                    here = set(range(unit.start, unit.end))
                    has = [bool(here & covered(marked(library, row.id, tag))) for tag in (one, other)]
                    both, either = both + all(has), either + any(has)
            assert found.value(one, other, Measure.COUNT) == both
            assert found.value(one, other, Measure.JACCARD) == pytest.approx(both / either)


def column_of(library: Library, by: By, each: Annotation) -> str:
    (row,) = [row for row in library.documents() if row.id == each.document]
    if by is By.DOCUMENT:
        return row.id
    if by is By.CODER:
        return each.coder
    if by is By.YEAR:
        return row.date[:4]
    if by is By.ATTRIBUTE:
        return str(library.values().get(row.id, {}).get(PARTY) or "")
    blocks = [block for block in library.blocks(row.id) if block.start <= each.start]
    return blocks[-1].attributes.get("speaker", "")


@pytest.mark.parametrize("by", [By.DOCUMENT, By.ATTRIBUTE, By.CODER, By.SPEAKER, By.YEAR])
def test_tags_are_counted_against_other_things(library: Library, by: By) -> None:
    found = tabulate(library, MatrixQuestion(by, attribute=PARTY if by is By.ATTRIBUTE else None), Monitor())
    plainly: Counter[tuple[str, str]] = Counter()
    letters: dict[tuple[str, str], dict[str, set[int]]] = {}
    for each in library.annotations():
        for tag in each.tags:
            pair = (tag, column_of(library, by, each))
            plainly[pair] += 1
            letters.setdefault(pair, {}).setdefault(each.document, set()).update(range(each.start, each.end))
    assert {pair: count for pair, count in found.tally.counts.items() if count} == plainly
    texts = {row.id: library.text(row.fingerprint) for row in library.documents()}
    for pair, by_document in letters.items():
        count = sum(word.start in held for id, held in by_document.items() for word in words(texts[Id(id)]))
        assert found.value(*pair, Measure.WORDS) == count
    for row in found.rows:
        assert sum(found.value(row.key, column.key, Measure.ROW_SHARE) for column in found.columns) == pytest.approx(1)
    for measure in Measure:
        for row, line in zip(found.rows, found.values(measure), strict=True):
            assert line == [found.value(row.key, column.key, measure) for column in found.columns]


@pytest.mark.parametrize("by", By)
@pytest.mark.parametrize("is_rolled_up", [False, True])
def test_the_query_of_a_cell_finds_what_it_counted(library: Library, by: By, is_rolled_up: bool) -> None:
    question = MatrixQuestion(by, attribute=PARTY if by is By.ATTRIBUTE else None, is_rolled_up=is_rolled_up)
    found = tabulate(library, question, Monitor())
    assert [row.key for row in found.rows] == (["a", "b", "c"] if is_rolled_up else ["a", "d", "b", "c"])
    for row in found.rows:
        for column in found.columns:
            query = cell_query(library, question, Id(row.key), column.key)
            passages = retrieve(library, query, Monitor()).annotations
            count = found.value(row.key, column.key, Measure.COUNT)
            if by is By.TAG and row != column:
                assert bool(passages) == bool(count), query
            else:
                assert len(passages) == count, query


def test_a_part_of_the_library_is_counted(library: Library) -> None:
    first, *_ = library.documents()
    choice = Choice(frozenset({first.id}), frozenset({Id("a")}), frozenset({OTHER}))
    question = MatrixQuestion(By.CODER, choice=choice)
    found = tabulate(library, question, Monitor())
    assert {row.key for row in found.rows} <= {"a", "d"} and [column.name for column in found.columns] == ["Priya"]
    mine = [each for each in marked(library, first.id, "a") if each.coder == OTHER]
    assert found.value("a", OTHER, Measure.COUNT) == len(mine) > 0
    assert len(retrieve(library, cell_query(library, question, Id("a"), OTHER), Monitor()).annotations) == len(mine)


def test_an_attribute_that_is_not_there_is_refused(library: Library) -> None:
    with pytest.raises(UserFault, match="no such attribute"):
        tabulate(library, MatrixQuestion(By.ATTRIBUTE, attribute=Id("nope")), Monitor())


def test_a_matrix_is_turned_and_written(library: Library, tmp_path: Path) -> None:
    found = tabulate(library, MatrixQuestion(By.DOCUMENT), Monitor())
    turned = found.turned()
    assert turned.values(Measure.ROW_SHARE) == [list(line) for line in zip(*found.values(Measure.COLUMN_SHARE), strict=True)]
    header, rows = matrix_rows(turned, Measure.COUNT)
    assert header == ["", "a", "d", "b", "c"] and [row[0] for row in rows] == ["Speech 0", "Speech 1", "Speech 2"]
    assert as_text(header, rows).splitlines()[1].split("\t")[0] == "Speech 0"
    write_sheet(tmp_path / "m.xlsx", "Matrix", header, rows, has_heat=True)
    sheet = load_workbook(tmp_path / "m.xlsx").active
    assert list(sheet.values)[1] == tuple(rows[0])
    assert len(sheet.conditional_formatting) == 1
    write_sheet(tmp_path / "m.md", "A | B", ["x|y"], [["1\n2"]])
    assert (tmp_path / "m.md").read_text("utf-8").splitlines()[2:] == ["| x\\|y |", "| --- |", "| 1<br>2 |"]


def test_nothing_is_a_matrix_too() -> None:
    empty = Matrix((), (), Tally())
    assert [empty.values(measure) for measure in Measure] == [[]] * len(Measure)
    assert Matrix((Entry("a", "a"),), (Entry("b", "b"),), Tally()).value("a", "b", Measure.COLUMN_SHARE) == 0


def test_stretches_meet() -> None:
    tally = Tally()
    tally.add_common_words({Id("a"): [Span(0, 5), Span(8, 12)], Id("b"): [Span(3, 9), Span(11, 20)]}, range(20))
    assert tally.words == {("a", "a"): 9, ("a", "b"): 4, ("b", "b"): 15}
    assert words_in([Span(0, 5), Span(6, 9)], [0, 4, 5, 6, 9]) == 3
