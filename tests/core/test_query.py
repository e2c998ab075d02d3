"""Queries are read as they are meant, written so that they read the same again, and refused with the place of what is wrong."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.query import And, Field, Near, Node, Not, Or, Phrase, QueryFault, parse, phrases, to_text

A, B, C = Phrase("a"), Phrase("b"), Phrase("c")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("a", A),
        ("innovat*", Phrase("innovat", True)),
        ('"social  work"', Phrase("social work")),
        ("“social work”", Phrase("social work")),
        ('"social wor"*', Phrase("social wor", True)),
        ("a b", And((A, B))),
        ("a AND b", And((A, B))),
        ("a or b", And((A, Phrase("or"), B))),
        ("a OR b c", Or((A, And((B, C))))),
        ("(a OR b) c", And((Or((A, B)), C))),
        ("a NOT b", And((A, Not(B)))),
        ("a -b", And((A, Not(B)))),
        ("NOT (a b)", Not(And((A, B)))),
        ("a NEAR/5 b", Near(A, B, 5)),
        ("a NEAR b", Near(A, B, 10)),
        ('tag:"Seed grants" a', And((Field("tag", "Seed grants"), A))),
        ("date:2014..2015", Field("date", "2014..2015")),
        ("Party:Labour", Field("party", "Labour")),
        ("don’t co-operate", And((Phrase("don’t"), Phrase("co-operate")))),
        ("12:30", Phrase("12:30")),
        ("", None),
        ("  ", None),
    ],
)
def test_what_is_typed_is_what_is_meant(typed: str, meant: Node | None) -> None:
    assert parse(typed) == meant


@pytest.mark.parametrize(
    ("typed", "words", "start", "end"),
    [
        ("AND a", "nothing before it", 0, 3),
        ("a OR", "missing after “OR”", 2, 4),
        ("a AND", "missing after “AND”", 2, 5),
        ("NOT", "missing after “NOT”", 0, 3),
        ("(a b", "is not closed", 0, 1),
        ("a) b", "closes nothing", 1, 2),
        ("a ()", "nothing in the bracket", 2, 3),
        ('a "b', "has no other one", 2, 3),
        ("tag: a", "has no value", 0, 4),
        ("a tag:", "has no value", 2, 6),
        ("a !!! b", "holds no letter", 2, 5),
        ("a NEAR/5", "missing after “NEAR/5”", 2, 8),
        ("(a b) NEAR c", "stands between two words", 6, 10),
        ("a NEAR tag:b", "stands between two words", 2, 6),
        ("(" * 60 + "a" + ")" * 60, "too deeply", 50, 51),
    ],
)
def test_what_can_not_be_read_is_said_with_its_place(typed: str, words: str, start: int, end: int) -> None:
    with pytest.raises(QueryFault, match=words) as fault:
        parse(typed)
    assert (fault.value.start, fault.value.end) == (start, end)
    assert str(fault.value).endswith(".")


word = st.sampled_from(["care", "social work", "AND", "NEAR", "don’t", "-x", "a:b", "2014", "NOT", "naïve"])
phrase = st.builds(Phrase, word, st.booleans())
leaf = phrase | st.builds(Near, phrase, phrase, st.integers(0, 99)) | st.builds(Field, st.sampled_from(["tag", "in"]), word)
trees = st.recursive(
    leaf,
    lambda inner: (
        st.builds(Not, inner)
        | st.builds(lambda parts: And(tuple(parts)), st.lists(inner, min_size=2, max_size=3))
        | st.builds(lambda parts: Or(tuple(parts)), st.lists(inner, min_size=2, max_size=3))
    ),
    max_leaves=8,
)


@given(trees)
def test_the_typed_form_reads_the_same_again(tree: Node) -> None:
    assert parse(to_text(tree)) == tree


@given(st.text(alphabet='ab"“”():*-/ ANDORTEnot\n', max_size=40))
def test_anything_typed_is_read_or_refused(typed: str) -> None:
    try:
        tree = parse(typed)
    except QueryFault as fault:
        assert 0 <= fault.start < fault.end <= len(typed)
    else:
        assert tree is None or parse(to_text(tree)) == tree


def test_words_under_not_are_no_hits() -> None:
    assert phrases(parse("a (b OR NOT c) tag:d")) == [A, B]
