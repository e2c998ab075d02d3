"""Quotes are found by their words across the library, and only those that stand."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.core import edits
from annotator.core.changes import Id
from annotator.core.documents import Draft
from annotator.core.selectors import describe
from annotator.core.spans import Span
from annotator.store import quotes as module
from annotator.store.library import Library
from annotator.store.rows import Text

TEXT = "We don’t stop here. One_off costs 50% more. Nothing else matters."
ME = Id("me")


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    library = Library.create(tmp_path / "a.annotator")
    library.apply(edits.add_document(ME, Draft(TEXT, (), "A speech")), [Text(TEXT, 11)])
    row = library.documents()[0]
    for number, (start, end) in enumerate([(0, 19), (20, 43), (44, 65)]):
        place = describe(TEXT, Span(start, end)).to_json()
        library.apply(edits.add_annotation(ME, Id(f"a{number}"), row.id, row.fingerprint, place))
    yield library
    library.close()


def _found(library: Library, *terms: str) -> list[str]:
    return [quote.annotation for piece in library.quotes(terms) for quote in piece]


def test_without_terms_all_are_given_with_their_words(library) -> None:
    assert [quote.words for piece in library.quotes() for quote in piece] == [TEXT[0:19], TEXT[20:43], TEXT[44:65]]


@pytest.mark.parametrize(
    ("terms", "found"),
    [
        (["STOP"], ["a0"]),
        (["don't"], ["a0"]),
        (["one_off"], ["a1"]),
        (["50%"], ["a1"]),
        (["here", "stop"], ["a0"]),
        (["stop", "matters"], []),
        (["t"], ["a0", "a1", "a2"]),
    ],
)
def test_every_term_must_be_there_and_signs_are_taken_loosely(library, terms: list[str], found: list[str]) -> None:
    assert _found(library, *terms) == found


def test_what_was_removed_is_not_found(library) -> None:
    library.apply(edits.delete(ME, [library.thing(Id("a1"))]))
    assert _found(library) == ["a0", "a2"]
    standing = library.things(["a0", "a2"]).values()
    library.apply(edits.delete_documents(ME, [library.thing(library.documents()[0].id)], standing))
    assert _found(library) == []


def test_a_long_library_comes_in_pieces(library, monkeypatch) -> None:
    monkeypatch.setattr(module, "_PIECE", 2)
    assert [len(piece) for piece in library.quotes()] == [2, 1]
