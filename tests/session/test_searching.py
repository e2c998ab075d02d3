"""The search of a window tells of hits as they come, forgets what is stale, and follows the library."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from annotator.core.changes import Id
from annotator.core.hits import Hit, SearchOptions
from annotator.core.query import QueryFault
from annotator.session.search_commands import SearchCommands, options_of
from annotator.session.searching import LibrarySearch
from annotator.session.session import Session
from annotator.store.library import Library
from tests.libraries import CODER, add_annotation, add_document, add_tag, new_library

PLAIN = SearchOptions()
MANY = "On many things\n\n" + "Trust and trust again. " * 200


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """Two speeches, one of them with 400 hits for "trust"."""
    opened = new_library(tmp_path / "work.annotator")
    add_document(opened)
    add_document(opened, MANY, "On many things")
    add_tag(opened, "Plans")
    yield opened
    opened.close()


@pytest.fixture
def session(library: Library, qapp: object) -> Session:
    return Session(library, CODER)


@pytest.fixture
def search(session: Session) -> LibrarySearch:
    return LibrarySearch(session, session)


def run(search: LibrarySearch, qtbot: QtBot, query: str, options: SearchOptions = PLAIN) -> list[Hit]:
    """Search, and wait for the end."""
    with qtbot.waitSignal(search.ended):
        search.run(query, options)
    return search.hits


def test_all_hits_come_once_the_first_of_them_saying_so(search: LibrarySearch, qtbot: QtBot) -> None:
    told: list[tuple[int, bool]] = []
    search.found.connect(lambda hits, is_first: told.append((len(hits), is_first)))
    hits = run(search, qtbot, "trust")
    assert len(hits) == 401 and sum(count for count, _ in told) == 401
    assert [is_first for _, is_first in told] == [True, *[False] * (len(told) - 1)]
    assert {hit.document for hit in hits} == set(search.documents)


def test_a_second_search_makes_the_first_stale(search: LibrarySearch, qtbot: QtBot) -> None:
    search.run("trust", PLAIN)
    hits = run(search, qtbot, "naive")
    assert [hit.words for hit in hits] == ["naïve"]


def test_what_was_found_stays_until_the_next_answer_and_goes_if_there_is_none(search: LibrarySearch, qtbot: QtBot) -> None:
    run(search, qtbot, "naive")
    search.run("zebra", PLAIN)
    assert len(search.hits) == 1
    qtbot.waitUntil(lambda: not search.is_running)
    assert search.hits == [] and search.documents == {}


def test_a_fault_is_told_with_its_place_and_leaves_what_was_found(search: LibrarySearch, qtbot: QtBot) -> None:
    run(search, qtbot, "naive")
    faults: list[QueryFault] = []
    search.faulted.connect(faults.append)
    run(search, qtbot, "naive AND")
    assert [(fault.start, fault.end) for fault in faults] == [(6, 9)]
    assert len(search.hits) == 1


def test_an_empty_query_finds_nothing_at_once(search: LibrarySearch, qtbot: QtBot) -> None:
    run(search, qtbot, "naive")
    search.run("  ", PLAIN)
    assert search.hits == [] and not search.is_running


def test_a_stopped_search_says_so(search: LibrarySearch, qtbot: QtBot) -> None:
    with qtbot.waitSignal(search.ended):
        search.run("trust", PLAIN)
        search.stop()
    assert search.was_stopped and not search.is_running


def test_tags_on_hits_follow_tagging_and_undo(search: LibrarySearch, session: Session, qtbot: QtBot) -> None:
    (hit,) = run(search, qtbot, "naive")
    assert hit.tags == ()
    with qtbot.waitSignal(search.retold):
        add_annotation(session.library, "one", "Plans", start=hit.start, end=hit.end)
        session.follow()
    assert search.hits[0].tags == (Id("Plans"),)
    step = session.library.last_change()
    assert step
    with qtbot.waitSignal(search.retold):
        session.revert(step, "taking back")
    assert search.hits[0].tags == ()


def test_a_changed_document_makes_the_hits_stale(search: LibrarySearch, session: Session, qtbot: QtBot) -> None:
    run(search, qtbot, "naive")
    assert not search.is_stale
    add_document(session.library, "Naive\n\nAnother naive one.", "Naive")
    session.follow()
    assert search.is_stale
    with qtbot.waitSignal(search.ended):
        search.again()
    assert len(search.hits) == 3 and not search.is_stale


def test_searches_are_kept_once_renamed_and_let_go(session: Session) -> None:
    commands = SearchCommands(session, session)
    options = SearchOptions(match_case=True, in_notes=True)
    id = commands.save(" naïve* ", options)
    assert id and commands.save("naïve*", options) == id
    assert commands.save("naïve*", PLAIN) not in (None, id)
    (saved, _) = session.library.searches()
    assert (saved.name, saved.query, options_of(saved)) == ("naïve*", "naïve*", options)
    assert commands.rename(id, "Naive plans")
    refused: list[str] = []
    session.failed.connect(refused.append)
    assert not commands.rename(id, "  ") and len(refused) == 1
    assert commands.remove(id)
    assert [each.name for each in session.library.searches()] == ["naïve*"]
    session.undo()
    assert {each.name for each in session.library.searches()} == {"naïve*", "Naive plans"}
