"""What is typed into the filter of annotations is understood, and what is not there is said."""

import pytest

from annotator.core.changes import Id
from annotator.core.codebook import Codebook, Tag
from annotator.core.people import Coder, People
from annotator.gui.models.annotation_filter import parse
from annotator.store.browse import Wanted

CODERS = People(Coder(id, name, "blue") for id, name in ((Id("m"), "Mira Okafor"), (Id("t"), "Édith Hale")))


def tag(id: str, name: str, parent: str | None = None) -> Tag:
    return Tag(Id(id), name, Id(parent) if parent else None, "blue", "", 0, False, 0.0, False)


BOOK = Codebook(
    [tag("inn", "Innovation programme"), tag("grant", "Seed grants", "inn"), tag("free", "Freedom, fairness")],
    {Id("old"): Id("grant")},
)


@pytest.mark.parametrize(
    ("text", "words", "tags", "coders"),
    [
        ("", (), (), None),
        ("  Café  Räume ", ("cafe", "raume"), (), None),
        ('"free us up" now', ("free us up", "now"), (), None),
        ("tag:innov", (), ({"inn", "grant", "old"},), None),
        ("TAG:seed tag:free", (), ({"grant", "old"}, {"free"}), None),
        ("tag:“freedom, fair”", (), ({"free"},), None),
        ("coder:edith", (), (), {"t"}),
        ("coder:mira coder:edith", (), (), set()),
        ('tag:"', (), (), None),
        ("note:this", ("note:this",), (), None),
    ],
)
def test_words_tags_and_coders_are_told_apart(
    text: str, words: tuple[str, ...], tags: tuple[set[str], ...], coders: set[str] | None
) -> None:
    found = parse(text, BOOK, CODERS, Wanted())
    assert found.words == words
    assert [set(some) for some in found.wanted.tags] == list(tags)
    assert (None if found.wanted.coders is None else set(found.wanted.coders)) == coders
    assert found.fault == ""


def test_an_unknown_name_is_a_sentence_and_matches_nothing() -> None:
    assert "“money”" in parse("tag:money", BOOK, CODERS, Wanted()).fault
    assert "“bob”" in parse("coder:bob", BOOK, CODERS, Wanted()).fault


def test_hidden_coders_alone_are_no_filter() -> None:
    assert parse("", BOOK, CODERS, Wanted(hidden=frozenset({Id("m")}))).is_empty
    assert not parse("x", BOOK, CODERS, Wanted()).is_empty
