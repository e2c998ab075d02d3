"""A library in a folder of its own, and one with a document, tags and annotations in it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.store.library import Library
from tests.libraries import add_annotation, add_document, add_tag, new_library


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the library lies."""
    return tmp_path / "work.annotator"


@pytest.fixture
def library(path: Path) -> Iterator[Library]:
    """An empty library."""
    opened = new_library(path)
    yield opened
    opened.close()


@pytest.fixture
def filled(library: Library) -> Library:
    """A document, tags A, B and C, annotation n with A and m with B."""
    add_document(library)
    for name in "ABC":
        add_tag(library, name)
    add_annotation(library, "n", "A")
    add_annotation(library, "m", "B", start=30, end=60, note="a note")
    return library
