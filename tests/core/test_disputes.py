"""Disputes have the values that stand against each other, and end by a decision that replaces all of them."""

from pathlib import Path

import pytest

from annotator.core import edits
from annotator.core.changes import DELETED, Id
from annotator.core.disputes import decided, disputes_of
from annotator.store.library import Library
from tests.libraries import CODER, OTHER, add_annotation, add_document, change, new_library, share


@pytest.fixture
def two(tmp_path: Path) -> tuple[Library, Library]:
    """Mira's and Tom's library with one annotation by Mira."""
    mine, theirs = new_library(tmp_path / "mine.annotator"), new_library(tmp_path / "theirs.annotator")
    add_document(mine)
    add_annotation(mine, "a", note="No source.")
    share(mine, theirs)
    return mine, theirs


def meet(mine: Library, theirs: Library) -> None:
    share(theirs, mine)
    share(mine, theirs)


def test_both_notes_stand_with_who_and_what_was_before(two: tuple[Library, Library]) -> None:
    mine, theirs = two
    change(mine, "a", "note", "No source. Check.")
    change(theirs, "a", "note", "No source. Ask.", OTHER)
    meet(mine, theirs)
    (dispute,) = disputes_of(mine.thing(Id("a")))
    assert {(side.coder, side.value, side.before) for side in dispute.sides} == {
        (CODER, "No source. Check.", "No source."),
        (OTHER, "No source. Ask.", "No source."),
    }
    assert dispute.can_join
    assert "Tom: No source. Ask." in dispute.joined({CODER: "Mira", OTHER: "Tom"})
    step = decided(CODER, mine.things([Id("a")]), [(dispute, "Settled.")])
    mine.apply(step)
    meet(mine, theirs)
    for library in two:
        assert not disputes_of(library.thing(Id("a"))) and library.thing(Id("a")).value("note") == "Settled."


def test_equal_changes_are_no_dispute(two: tuple[Library, Library]) -> None:
    mine, theirs = two
    change(mine, "a", "note", "The same.")
    change(theirs, "a", "note", "The same.", OTHER)
    meet(mine, theirs)
    assert disputes_of(mine.thing(Id("a"))) == [] and mine.disputed() == []


@pytest.mark.parametrize("stays_removed", [True, False])
def test_a_removal_stands_against_the_edit_that_it_had_not_seen(two: tuple[Library, Library], stays_removed: bool) -> None:
    mine, theirs = two
    mine.apply(edits.delete(CODER, [mine.thing(Id("a"))]))
    change(theirs, "a", "note", "Longer.", OTHER)
    meet(mine, theirs)
    assert mine.disputed() == ["a"]
    (dispute,) = disputes_of(mine.thing(Id("a")))
    assert dispute.is_removal and dispute.field == DELETED
    assert [(side.coder, side.value) for side in dispute.sides] == [(CODER, True), (OTHER, False)]
    mine.apply(decided(CODER, mine.things([Id("a")]), [(dispute, stays_removed)]))
    meet(mine, theirs)
    for library in two:
        thing = library.thing(Id("a"))
        assert thing.is_gone() is stays_removed and disputes_of(thing) == []


def test_a_dispute_that_is_over_is_passed_over(two: tuple[Library, Library]) -> None:
    mine, theirs = two
    change(mine, "a", "note", "One.")
    change(theirs, "a", "note", "Two.", OTHER)
    meet(mine, theirs)
    (dispute,) = disputes_of(mine.thing(Id("a")))
    mine.apply(decided(CODER, mine.things([Id("a")]), [(dispute, "Three.")]))
    assert not decided(CODER, mine.things([Id("a")]), [(dispute, "Four.")])
