"""What of a library is meant: documents, tags with those below them, coders in all their identities."""

import pytest

from annotator.core.changes import Id
from annotator.store.library import Library
from annotator.tasks.choosing import EVERYTHING, Choice, chosen_annotations
from tests.libraries import CODER, OTHER, add_annotation, add_document, add_tag


@pytest.fixture
def filled(library: Library) -> Library:
    add_document(library)
    add_tag(library, "A")
    add_tag(library, "B", "A")
    add_annotation(library, "upper", "A")
    add_annotation(library, "lower", "B", start=26, end=60)
    add_annotation(library, "plain", start=40, end=60, coder=OTHER)
    return library


def found(library: Library, choice: Choice) -> list[str]:
    return sorted(annotation.id for _, annotations in chosen_annotations(library, choice) for annotation in annotations)


def test_everything_is_all_with_the_untagged(filled: Library) -> None:
    assert found(filled, EVERYTHING) == ["lower", "plain", "upper"]


def test_a_tag_stands_for_those_below_it(filled: Library) -> None:
    assert found(filled, Choice(tags=frozenset({Id("A")}))) == ["lower", "upper"]
    assert found(filled, Choice(tags=frozenset({Id("B")}))) == ["lower"]
    assert found(filled, Choice(tags=frozenset())) == []


def test_documents_and_coders_narrow_it(filled: Library) -> None:
    assert found(filled, Choice(coders=frozenset({OTHER}))) == ["plain"]
    assert found(filled, Choice(coders=frozenset({CODER}))) == ["lower", "upper"]
    assert found(filled, Choice(documents=frozenset())) == []
