"""A library and a folder of files to bring into it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.store.library import Library
from tests.libraries import new_library


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """An empty library."""
    opened = new_library(tmp_path / "work.annotator")
    yield opened
    opened.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three speeches, one of them in a folder below, something hidden and something that can't be read."""
    found = tmp_path / "speeches"
    (found / "below").mkdir(parents=True)
    (found / ".hidden").mkdir()
    (found / "one.txt").write_text("One\n\nThe first speech is about trust.", encoding="utf-8")
    (found / "two.md").write_text("# Two\n\nThe *second* speech.", encoding="utf-8")
    (found / "below" / "three.TXT").write_text("Three\n\nThe third speech.", encoding="utf-8")
    (found / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    (found / ".hidden.txt").write_text("hidden")
    (found / ".hidden" / "four.txt").write_text("hidden")
    return found
