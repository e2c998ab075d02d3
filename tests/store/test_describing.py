"""Attributes, sets and saved searches are kept like everything else: journalled, undone, replayed, asked for."""

from pathlib import Path

import pytest

from annotator.core import edits
from annotator.core.attributes import Kind, add_attribute, attribute_id, set_values
from annotator.core.changes import ATTRIBUTE, Id
from annotator.core.hits import SearchOptions
from annotator.core.query import QueryFault
from annotator.core.sets import add_set, change_members, save_search
from annotator.store.library import Library
from annotator.tasks.monitor import Monitor
from annotator.tasks.searching import search
from tests.libraries import CODER, OTHER, add_document, assert_sound, replayed, share, state_of

PARTY, YEAR, REPLY = attribute_id("Party"), attribute_id("Year of birth"), attribute_id("Reply")


@pytest.fixture
def filled(library: Library) -> Library:
    """Two documents with three attributes, a set of each sort and a saved search."""
    one, two = add_document(library, "First\n\nA plan.", "First"), add_document(library, "Second\n\nA plan too.", "Second")
    for id, name, kind in ((PARTY, "Party", Kind.CHOICE), (YEAR, "Year of birth", Kind.NUMBER), (REPLY, "Reply", Kind.YES_NO)):
        library.apply(add_attribute(CODER, id, name, kind))
    things = library.things([one, two])
    library.apply(
        set_values(
            CODER,
            [(things[one], PARTY, "Labour"), (things[one], YEAR, 1960), (things[two], PARTY, "Tory"), (things[two], REPLY, True)],
        )
    )
    library.apply(add_set(CODER, Id("hand"), "By hand", [one]))
    library.apply(add_set(CODER, Id("live"), "Live", query="Party:tory"))
    library.apply(save_search(CODER, Id("saved"), "Plans", "plan*", {"in_notes": True}))
    return library


def titles(library: Library, query: str) -> list[str]:
    """The titles of the documents that a query finds."""
    results = search(library, query, SearchOptions(), Monitor())
    return [results.documents[hit.document].title for hit in results.hits if hit.document]


def test_what_was_written_is_read(filled: Library) -> None:
    one, two = (row.id for row in filled.documents())
    assert [(each.name, each.kind) for each in filled.attributes()] == [
        ("Party", Kind.CHOICE),
        ("Reply", Kind.YES_NO),
        ("Year of birth", Kind.NUMBER),
    ]
    assert filled.values() == {one: {PARTY: "Labour", YEAR: 1960}, two: {PARTY: "Tory", REPLY: True}}
    hand, live = filled.sets()
    assert (hand.name, hand.documents, live.query) == ("By hand", {one}, "Party:tory")
    (saved,) = filled.searches()
    assert (saved.name, saved.query, saved.options) == ("Plans", "plan*", {"in_notes": True})
    assert_sound(filled)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("plan Party:labour", ["First"]),
        ("plan Year_of_birth:1950..1960", ["First"]),
        ("plan Year_of_birth:..1959", []),
        ("plan Reply:yes", ["Second"]),
        ('plan in:"By hand"', ["First"]),
        ("plan in:live", ["Second"]),
        ("plan NOT in:live", ["First"]),
    ],
)
def test_documents_are_found_by_what_is_said_of_them(filled: Library, query: str, found: list[str]) -> None:
    assert titles(filled, query) == found


def test_a_set_that_holds_itself_is_said_and_ends(filled: Library) -> None:
    filled.apply(add_set(CODER, Id("round"), "Round", query="in:Round"))
    with pytest.raises(QueryFault, match="holds itself"):
        titles(filled, "plan in:round")


def test_every_step_can_be_taken_back_and_replayed(filled: Library, tmp_path: Path) -> None:
    one, two = (row.id for row in filled.documents())
    before = state_of(filled)
    cleared = filled.apply(set_values(CODER, [(filled.thing(one), PARTY, None)]))
    assert filled.values()[one] == {YEAR: 1960}
    moved = filled.apply(change_members(CODER, filled.thing(Id("hand")), [two], [one]))
    assert filled.sets()[0].documents == {two}
    gone = filled.apply(edits.delete(CODER, [filled.thing(PARTY)]))
    assert filled.values() == {one: {YEAR: 1960}, two: {REPLY: True}}
    for receipt in (gone, moved, cleared):
        filled.undo(receipt.stamp, CODER)
    assert_sound(filled)
    again = state_of(replayed(filled, tmp_path / "again.annotator"))
    assert again == state_of(filled)
    assert {row for row in before["value"]} == set(again["value"]) and set(before["member"]) == set(again["member"])


def test_what_two_people_say_apart_lies_together(filled: Library, tmp_path: Path) -> None:
    one = filled.documents()[0].id
    other = replayed(filled, tmp_path / "other.annotator")
    filled.apply(change_members(CODER, filled.thing(Id("hand")), remove=[one]))
    other.apply(set_values(OTHER, [(other.thing(one), PARTY, "Green")]))
    filled.apply(set_values(CODER, [(filled.thing(one), PARTY, "Liberal")]))
    share(other, filled)
    share(filled, other)
    assert state_of(filled) == state_of(other)
    assert filled.thing(one).is_disputed(ATTRIBUTE + PARTY)
    assert_sound(filled)
