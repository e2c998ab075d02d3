"""Many hits are tagged in one step that says beforehand what it comes to and can be taken back."""

import itertools
from collections.abc import Iterator

import pytest

from annotator.core import edits
from annotator.core.changes import Id
from annotator.core.errors import StaleChange, UserFault
from annotator.core.hits import SearchOptions
from annotator.core.units import Unit
from annotator.store.library import Library
from annotator.tasks.monitor import Cancelled, Monitor
from annotator.tasks.searching import search
from annotator.tasks.tagging_hits import Plan, plan_tagging, step_of, tag_named
from tests.libraries import CODER, OTHER, TEXT, add_annotation, add_document, add_tag, assert_sound, change, seen

SECOND = "Care\n\nCare costs more than care did. It 😀 is care.\n\nNo more of it."


@pytest.fixture
def filled(library: Library) -> Library:
    """Two speeches and a tag."""
    add_document(library)
    add_document(library, SECOND, "Care")
    add_tag(library, "Cost")
    return library


def planned(library: Library, query: str, unit: Unit, tag: str | None = "Cost", coder: Id = CODER, **options: bool) -> Plan:
    """What tagging every hit of a query comes to."""
    hits = search(library, query, SearchOptions(**options), Monitor()).hits
    return plan_tagging(library, coder, hits, unit, Id(tag) if tag else None, Monitor())


def fresh_ids() -> Iterator[Id]:
    return (Id(f"new-{number}") for number in itertools.count())


def write(library: Library, plan: Plan, tag: str = "Cost") -> None:
    ids = fresh_ids()
    library.apply(step_of(library, plan, Id(tag), lambda: next(ids)))


def tagged(library: Library, tag: str = "Cost") -> list[str]:
    """The words that carry a tag, in the order of the texts."""
    found = [each for each in library.annotations() if tag in each.tags]
    return [each.quote for document in library.documents() for each in found if each.document == document.id]


@pytest.mark.parametrize(
    ("unit", "quotes"),
    [
        (Unit.HIT, ["Care", "Care", "care", "care"]),
        (Unit.SENTENCE, ["Care", "Care costs more than care did.", "It 😀 is care."]),
        (Unit.PARAGRAPH, ["Care", "Care costs more than care did. It 😀 is care."]),
    ],
)
def test_hits_of_one_passage_become_one_annotation(filled: Library, unit: Unit, quotes: list[str]) -> None:
    before = seen(filled)
    plan = planned(filled, "care", unit)
    assert (len(plan.fresh), plan.existing, plan.skipped, plan.left) == (len(quotes), (), 0, 0)
    write(filled, plan)
    assert tagged(filled) == quotes
    assert_sound(filled)
    stamp = filled.last_change()
    assert stamp
    filled.undo(stamp, CODER)
    assert seen(filled) == before


def test_what_carries_the_tag_already_is_skipped_and_what_lies_there_gets_it(filled: Library) -> None:
    start = TEXT.index("naïve plan")
    add_annotation(filled, "mine", start=start, end=start + 5)
    add_annotation(filled, "theirs", "Cost", start=start, end=start + 5, coder=OTHER)
    plan = planned(filled, "naive", Unit.HIT)
    assert (plan.fresh, plan.existing, plan.skipped) == ((), ("mine",), 0)
    write(filled, plan)
    assert planned(filled, "naive", Unit.SENTENCE).skipped == 1
    assert planned(filled, "naive", Unit.SENTENCE).size == 0
    assert planned(filled, "plan", Unit.HIT).size == 1
    assert planned(filled, "naive", Unit.HIT, coder=OTHER).skipped == 1


def test_a_tag_that_was_merged_into_this_one_counts_as_it(filled: Library) -> None:
    add_tag(filled, "Price")
    start = TEXT.index("naïve")
    add_annotation(filled, "mine", "Price", start=start, end=start + 5)
    change(filled, "Price", "merged_into", "Cost")
    assert planned(filled, "naive", Unit.HIT).skipped == 1


def test_quotes_that_a_field_finds_are_tagged_as_they_are(filled: Library) -> None:
    add_tag(filled, "Other")
    add_annotation(filled, "theirs", "Other", start=3, end=13, coder=OTHER)
    write(filled, planned(filled, "tag:Other", Unit.HIT))
    assert tagged(filled) == [TEXT[3:13]]


def test_what_stands_in_no_text_is_left(filled: Library) -> None:
    add_annotation(filled, "mine", start=0, end=5, note="a penny for care")
    hits = search(filled, "penny", SearchOptions(in_notes=True), Monitor()).hits
    plan = plan_tagging(filled, CODER, hits, Unit.HIT, None)
    assert (len(plan.fresh), plan.left) == (1, 1)
    document = filled.documents()[0].id
    parts = filled.things(filled.annotations_in([document])).values()
    filled.apply(edits.delete_documents(CODER, [filled.thing(document)], parts))
    assert plan_tagging(filled, CODER, hits, Unit.HIT, None).left == 2


def test_a_text_that_changed_meanwhile_is_refused(filled: Library) -> None:
    plan = planned(filled, "care", Unit.HIT)
    change(filled, filled.documents()[1].id, "text", filled.documents()[0].fingerprint)
    with pytest.raises(StaleChange, match="search again"):
        write(filled, plan)


def test_a_new_tag_is_a_part_of_the_step(filled: Library) -> None:
    ids = fresh_ids()
    plan = planned(filled, "care", Unit.HIT, tag=None)
    tag, first = tag_named(filled.codebook(), CODER, "  On care ", lambda: next(ids))
    before = len(filled.steps())
    filled.apply(step_of(filled, plan, tag, lambda: next(ids), first))
    assert filled.codebook()[tag].name == "On care" and len(tagged(filled, tag)) == 4 and len(filled.steps()) == before + 1
    assert tag_named(filled.codebook(), CODER, "on care", lambda: next(ids)) == (tag, None)
    with pytest.raises(UserFault, match="needs a name"):
        tag_named(filled.codebook(), CODER, " ", lambda: next(ids))


def test_it_can_be_stopped(filled: Library) -> None:
    hits = search(filled, "care", SearchOptions(), Monitor()).hits
    monitor = Monitor()
    monitor.cancel()
    with pytest.raises(Cancelled):
        plan_tagging(filled, CODER, hits, Unit.HIT, None, monitor)
