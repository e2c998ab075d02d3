"""Memos are written, changed and removed as steps that can be taken back."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.core.changes import Id
from annotator.session.memo_commands import MemoCommands
from tests.annotation_helpers import Study


@pytest.fixture
def study(qapp: object, tmp_path: Path) -> Iterator[Study]:
    made = Study(tmp_path)
    yield made
    made.close()


@pytest.fixture
def commands(study: Study) -> MemoCommands:
    return MemoCommands(study.workspace)


def test_a_memo_is_made_changed_and_removed_in_one_step_each(study: Study, commands: MemoCommands) -> None:
    id = commands.add("tag", Id("tag-free"), " Line ", "Words\r\n")
    assert id is not None
    memo = commands.memo(id)
    assert memo is not None
    assert (memo.about, memo.target, memo.title, memo.text) == ("tag", "tag-free", "Line", "Words")
    assert commands.write(id, "Line", "Other words")
    assert not commands.write(id, "Line", "Other words")
    commands.remove([id])
    assert commands.memo(id) is None
    assert study.session.undo_stack.count() == 3
    study.session.undo()
    study.session.undo()
    memo = commands.memo(id)
    assert memo is not None and memo.text == "Words"


def test_an_empty_memo_is_not_made(study: Study, commands: MemoCommands) -> None:
    assert commands.add("library", None, "  ", "\n") is None
    assert study.session.undo_stack.count() == 0


def test_writing_on_a_removed_memo_brings_it_back(commands: MemoCommands) -> None:
    id = commands.add("library", None, "Title", "Words")
    assert id is not None
    commands.remove([id])
    assert commands.write(id, "Title", "More words")
    memo = commands.memo(id)
    assert memo is not None and memo.text == "More words"
    assert not memo.is_disputed
