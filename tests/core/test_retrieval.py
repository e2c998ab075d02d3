"""Relations between passages hold against plain counting; queries with them read the same again; faults point at the place."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.changes import Id
from annotator.core.query import And, Beside, Field, Near, Not, Or, Phrase, QueryFault, Relation, parse, to_text
from annotator.core.retrieval import Leaf, bound, fulfilling, reach
from annotator.core.spans import Span

A, B = Field("tag", "a"), Field("tag", "b")
_WIDTH = 5
"""A sentence of the made text has so many letters; each letter is a word."""


@dataclass
class MadeSheet:
    """Annotations with their tags over a text of one-letter words."""

    spans: Sequence[Span]
    tags: Sequence[set[str]]
    asked: list[Leaf] = field(default_factory=list)

    def holding(self, leaf: Leaf) -> set[int]:
        assert isinstance(leaf, Field)
        self.asked.append(leaf)
        return {number for number, tags in enumerate(self.tags) if leaf.value in tags}

    def widened(self, number: int, beside: Beside) -> Span:
        span = self.spans[number]
        return Span(span.start // _WIDTH * _WIDTH, -(-span.end // _WIDTH) * _WIDTH)

    def has_words_between(self, start: int, end: int, most: int) -> bool:
        return end - start <= most


def plainly(sheet: MadeSheet, beside: Beside, distance: int, first: Field, second: Field) -> set[int]:
    """Every annotation held against every other."""

    def is_so(one: Span, other: Span) -> bool:
        match beside:
            case Beside.OVERLAPS:
                return max(one.start, other.start) < min(one.end, other.end)
            case Beside.WITHIN:
                return other.start <= one.start and one.end <= other.end
            case Beside.ENCLOSING:
                return one.start <= other.start and other.end <= one.end
            case Beside.BEFORE:
                return 0 <= other.start - one.end <= distance
            case Beside.AFTER:
                return 0 <= one.start - other.end <= distance
        return any(
            max(one.start, at) < min(one.end, at + _WIDTH) and max(other.start, at) < min(other.end, at + _WIDTH)
            for at in range(0, 100, _WIDTH)
        )

    return {
        number
        for number in sheet.holding(first)
        if any(
            is_so(sheet.spans[number], sheet.spans[other])
            for other in sheet.holding(second)
            if other != number or first != second
        )
    }


_SPANS = st.tuples(st.integers(0, 60), st.integers(1, 20)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))
_MARKS = st.lists(st.tuples(_SPANS, st.sets(st.sampled_from("ab"))), max_size=12)


@given(_MARKS, st.sampled_from(Beside), st.integers(0, 8), st.sampled_from([B, A]))
def test_each_relation_finds_what_plain_counting_finds(
    marks: list[tuple[Span, set[str]]], beside: Beside, distance: int, second: Field
) -> None:
    sheet = MadeSheet([span for span, _ in marks], [tags for _, tags in marks])
    found = fulfilling(Relation(A, beside, second, distance), sheet)
    assert found == plainly(sheet, beside, distance, A, second)


def test_a_passage_with_both_tags_lies_beside_itself_and_one_tag_does_not() -> None:
    sheet = MadeSheet([Span(0, 5)], [{"a", "b"}])
    assert fulfilling(Relation(A, Beside.OVERLAPS, B), sheet) == {0}
    assert fulfilling(Relation(A, Beside.OVERLAPS, A), sheet) == set()


def test_conditions_join() -> None:
    sheet = MadeSheet([Span(0, 5), Span(3, 8), Span(20, 25)], [{"a"}, {"b"}, {"a"}])
    over = Relation(A, Beside.OVERLAPS, B)
    assert fulfilling(over, sheet) == {0}
    assert fulfilling(And((A, Not(over))), sheet) == {2}
    assert fulfilling(Or((over, B)), sheet) == {0, 1}
    assert fulfilling(Relation(B, Beside.BEFORE, over, 0), sheet) == set()


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("tag:a OVERLAPS tag:b", Relation(A, Beside.OVERLAPS, B)),
        ("tag:a BEFORE/5 tag:b", Relation(A, Beside.BEFORE, B, 5)),
        ("tag:a AFTER tag:b", Relation(A, Beside.AFTER, B, 10)),
        ("tag:a SAME/Sentence tag:b", Relation(A, Beside.SENTENCE, B)),
        ("tag:a SAME/turn (tag:b OR tag:a)", Relation(A, Beside.TURN, Or((B, A)))),
        ("tag:a WITHIN tag:b WITHIN tag:a", Relation(Relation(A, Beside.WITHIN, B), Beside.WITHIN, A)),
        ("word tag:a ENCLOSING tag:b", And((Phrase("word"), Relation(A, Beside.ENCLOSING, B)))),
        ("NOT tag:a WITHIN tag:b", Not(Relation(A, Beside.WITHIN, B))),
        ("a NEAR/2 b WITHIN tag:a", Relation(Near(Phrase("a"), Phrase("b"), 2), Beside.WITHIN, A)),
        ('"WITHIN"', Phrase("WITHIN")),
        ('tag:"a b"+', Field("tag", "a b+")),
        ("within", Phrase("within")),
    ],
)
def test_relations_are_read_and_written(typed: str, meant: object) -> None:
    node = parse(typed)
    assert node == meant
    assert node is not None
    assert parse(to_text(node)) == node


@pytest.mark.parametrize(
    ("typed", "words", "start", "end"),
    [
        ("tag:a WITHIN", "missing after “WITHIN”", 6, 12),
        ("OVERLAPS tag:a", "nothing before it", 0, 8),
        ("tag:a SAME tag:b", "write SAME/sentence", 6, 10),
        ("tag:a SAME/page tag:b", "write SAME/sentence", 6, 15),
        ("tag:a WITHIN OR tag:b", "nothing before it", 13, 15),
        ("tag:a WITHIN tag:b NEAR c", "stands between two words", 19, 23),
    ],
)
def test_what_is_wrong_with_a_relation_is_said_with_its_place(typed: str, words: str, start: int, end: int) -> None:
    with pytest.raises(QueryFault, match=words) as caught:
        parse(typed)
    assert (caught.value.start, caught.value.end) == (start, end)


def test_what_has_to_be_looked_at_is_known_by_the_tags() -> None:
    def tags_of(asked: Field) -> frozenset[Id]:
        return frozenset({Id(asked.value)})

    over = Relation(And((A, Phrase("x"))), Beside.OVERLAPS, B)
    assert bound(over, tags_of) == {"a"}
    assert reach(over, tags_of) == {"a", "b"}
    assert reach(And((A, Not(Relation(A, Beside.OVERLAPS, Phrase("x"))))), tags_of) is None
    assert reach(Or((A, Phrase("x"))), tags_of) is None
    assert reach(And((A, Not(over))), tags_of) == {"a", "b"}
