"""Starter codebooks: taken in as often as one likes, without doubling anything."""

from pathlib import Path

import pytest

from annotator.core import edits, tagging
from annotator.core.changes import Id
from annotator.formats.codebooks import StarterCodebook, StarterTag
from annotator.store.library import Library
from annotator.tasks.starters import add_starter, shipped_starters, starter_ids
from tests.libraries import CODER, add_tag, assert_sound, change, new_library, seen, share

SMALL = StarterCodebook(
    "Small",
    "",
    (
        StarterTag(("Up",), "Up", "above", "clay", 1),
        StarterTag(("Up", "Down"), "Down", "below", "pine", 2),
        StarterTag(("Up", "Deep"), "Deep", "", "gold", 0),
        StarterTag(("Side",), "Side", "", "blue", 3),
    ),
)
UP, DOWN, DEEP, SIDE = starter_ids(SMALL)


def take(library: Library, starter: StarterCodebook = SMALL) -> int:
    step = add_starter(CODER, starter, library.codebook(), library.things(starter_ids(starter)))
    if step:
        library.apply(step)
    return len(step.changes)


def test_all_tags_come_in_one_step_parents_before_children_in_order(library: Library) -> None:
    add_tag(library, "mine")
    assert take(library) == 4
    codebook = library.codebook()
    assert [codebook.path(tag.id) for tag in codebook] == [("mine",), ("Up",), ("Up", "Down"), ("Up", "Deep"), ("Side",)]
    assert (codebook[DOWN].definition, codebook[DOWN].colour, codebook[DOWN].digit) == ("below", "pine", 2)
    library.undo(library.steps(limit=1)[0].stamp, CODER)
    assert len(library.codebook()) == 1
    assert_sound(library)


def test_what_is_there_is_left_as_it_is(library: Library) -> None:
    take(library)
    change(library, UP, "name", "Renamed")
    change(library, DOWN, "parent", None)
    before = seen(library)
    assert take(library) == 0 and seen(library) == before


def test_a_digit_that_is_taken_stays_with_its_tag(library: Library) -> None:
    add_tag(library, "mine")
    change(library, "mine", "digit", 2)
    take(library)
    codebook = library.codebook()
    assert codebook[DOWN].digit == 0 and codebook[UP].digit == 1 and codebook[SIDE].digit == 3


def test_a_deleted_tag_is_brought_back(library: Library) -> None:
    take(library)
    before = seen(library)
    library.apply(edits.delete(CODER, [library.thing(DOWN)]))
    assert take(library) == 1 and seen(library) == before


def test_a_tag_that_was_merged_away_stays_merged_and_new_children_go_where_it_went(library: Library) -> None:
    add_tag(library, "mine")
    library.apply(tagging.create_tag(CODER, Id("kid"), "kid", "clay", parent=Id("mine"), order=5.0))
    library.apply(tagging.create_tag(CODER, UP, "Up", "clay"))
    library.apply(tagging.merge_tags(CODER, library.thing(UP), library.thing(Id("mine"))))
    assert take(library) == 3
    codebook = library.codebook()
    assert UP not in codebook and [tag.id for tag in codebook.children(Id("mine"))] == ["kid", DOWN, DEEP]


def test_two_people_who_take_the_same_one_have_the_same_tags(library: Library, tmp_path: Path) -> None:
    other = new_library(tmp_path / "other.annotator")
    take(library)
    take(other)
    share(other, library)
    assert len(library.codebook()) == 4 and not any(tag.is_disputed for tag in library.codebook())
    assert_sound(library)
    other.close()


@pytest.mark.parametrize("starter", shipped_starters(), ids=lambda starter: starter.name)
def test_every_codebook_that_ships_can_be_taken(library: Library, starter: StarterCodebook) -> None:
    assert take(library, starter) == len(starter.tags) == len(library.codebook())
    assert take(library, starter) == 0
    assert all(tag.definition for tag in library.codebook())
    digits = [tag.digit for tag in library.codebook() if tag.digit]
    assert len(digits) == len(set(digits))


def test_all_of_them_fit_beside_each_other(library: Library) -> None:
    for starter in shipped_starters():
        take(library, starter)
    assert len({tag.name for tag in library.codebook()}) == len(library.codebook())
    assert_sound(library)
