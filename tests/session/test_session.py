"""Every change passes through the session: written, told, and taken back, or refused with nothing changed."""

import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from annotator.core.changes import Change, ChangeSet, Id, joined
from annotator.core.edits import add_annotation, add_coder, set_note
from annotator.core.errors import LibraryFault
from annotator.core.tagging import create_tag, rename
from annotator.session.session import LARGE, Session
from annotator.session.tag_commands import TagCommands
from annotator.store.rows import Receipt
from tests.codebook_helpers import MIRA, TOM, Sample


@pytest.fixture
def sample(qapp: object, tmp_path: Path) -> Iterator[Sample]:
    made = Sample(tmp_path)
    yield made
    made.close()


@pytest.fixture
def session(sample: Sample) -> Session:
    return sample.session


def renaming(session: Session, name: str, coder: Id = MIRA) -> ChangeSet:
    return rename(coder, session.library.thing(Id("com")), name)


def shown(session: Session) -> str:
    return session.codebook[Id("com")].name


def test_a_step_is_written_told_and_can_be_taken_back_and_done_again(session: Session) -> None:
    told: list[Receipt] = []
    session.changed.connect(told.append)
    receipt = session.do(renaming(session, "Promise"), "renaming")
    assert receipt and told == [receipt] and receipt.of("tag") == {Id("com")}
    assert session.saved_at == int(receipt.stamp[:11], 16)
    assert (shown(session), session.undo_stack.undoText()) == ("Promise", "renaming")
    session.undo()
    assert (shown(session), session.undo_stack.redoText()) == ("Commitment", "renaming")
    session.redo()
    assert shown(session) == "Promise"
    session.undo()
    assert shown(session) == "Commitment" and len(told) == 4


def test_a_hundred_steps_are_taken_back_one_by_one(session: Session) -> None:
    for number in range(100):
        session.do(renaming(session, f"Name {number}"), "renaming")
    for _ in range(100):
        session.undo()
    assert shown(session) == "Commitment"
    for _ in range(100):
        session.redo()
    assert shown(session) == "Name 99"


def test_an_empty_step_is_no_step(session: Session) -> None:
    assert session.do(ChangeSet(MIRA, ()), "nothing") is None
    assert session.undo_stack.count() == 0


def test_whoever_is_told_reads_the_new_codebook(session: Session) -> None:
    seen: list[str] = []
    assert shown(session) == "Commitment"
    session.changed.connect(lambda _receipt: seen.append(shown(session)))
    session.do(renaming(session, "Promise"), "renaming")
    assert seen == ["Promise"]


def test_the_codebook_is_read_once_until_a_tag_changes(session: Session, sample: Sample) -> None:
    book = session.codebook
    sample.mark("com")
    session.do(set_note(MIRA, session.library.thing(sample.mark("com")[0]), "Why?"), "writing a note")
    assert session.codebook is book
    session.do(renaming(session, "Promise"), "renaming")
    assert session.codebook is not book


def test_coders_are_read_again_when_one_comes(session: Session) -> None:
    assert set(session.coders) == {MIRA, TOM}
    session.do(add_coder(Id("coder-ana"), "Ana", "pine"), "adding a coder")
    assert session.coders[Id("coder-ana")].name == "Ana"


def test_a_step_that_is_refused_says_why_and_changes_nothing(session: Session) -> None:
    said: list[str] = []
    session.failed.connect(said.append)
    stale = ChangeSet(MIRA, (Change("tag", Id("com"), "name", "Something else", "Promise"),))
    assert session.do(stale, "renaming") is None
    assert len(said) == 1 and "changed meanwhile" in said[0]
    assert shown(session) == "Commitment" and session.undo_stack.count() == 0


def test_a_library_that_cant_be_written_says_so(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise LibraryFault("The disk is full.")

    said: list[str] = []
    session.failed.connect(said.append)
    monkeypatch.setattr(session.library, "apply", full)
    assert session.do(renaming(session, "Promise"), "renaming") is None
    assert said == ["The disk is full."]


def test_a_bug_is_not_swallowed(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("a bug")

    monkeypatch.setattr(session.library, "apply", broken)
    with pytest.raises(RuntimeError):
        session.do(renaming(session, "Promise"), "renaming")


def test_undo_leaves_what_was_changed_since_and_forgets_a_step_that_can_go_nowhere(session: Session) -> None:
    said: list[str] = []
    session.failed.connect(said.append)
    session.do(renaming(session, "Promise"), "renaming")
    session.library.apply(renaming(session, "Vow", TOM))  # as another window would
    session.undo()
    assert session.library.codebook()[Id("com")].name == "Vow"
    assert said and "can't be taken back" in said[0]
    assert session.undo_stack.count() == 0


def test_steps_of_a_job_are_taken_over_as_one(session: Session) -> None:
    told: list[Receipt] = []
    receipts = [session.library.apply(create_tag(MIRA, Id(name), name, "blue")) for name in ("x", "y")]
    session.changed.connect(told.append)
    session.adopt(receipts, "adding tags")
    (receipt,) = told
    assert receipt.of("tag") == {Id("x"), Id("y")} and session.undo_stack.undoText() == "adding tags"
    session.undo()
    assert Id("x") not in session.codebook and Id("y") not in session.codebook
    session.redo()
    assert Id("x") in session.codebook and Id("y") in session.codebook
    session.adopt([], "nothing")
    assert session.undo_stack.count() == 1


def test_a_step_of_the_history_can_be_reverted_and_that_be_undone(session: Session) -> None:
    receipt = session.library.apply(renaming(session, "Vow", TOM))
    session.revert(receipt.stamp, "reverting")
    assert session.library.codebook()[Id("com")].name == "Commitment"
    session.undo()
    assert session.library.codebook()[Id("com")].name == "Vow"


def test_what_another_window_wrote_is_followed_once(session: Session) -> None:
    told: list[Receipt] = []
    session.follow()
    session.changed.connect(told.append)
    session.library.apply(renaming(session, "Vow", TOM))
    session.follow()
    session.follow()
    assert [receipt.of("tag") for receipt in told] == [frozenset({Id("com")})]
    assert shown(session) == "Vow"


def test_another_person_takes_over(session: Session) -> None:
    told: list[Id] = []
    session.coderChanged.connect(told.append)
    session.become(TOM)
    assert session.coder == TOM and told == [TOM]


# Large steps


class Crowd:
    """A tag that lies on more passages than are written at once."""

    def __init__(self, sample: Sample) -> None:
        self.sample, self.session, self.tags = sample, sample.session, TagCommands(sample.workspace)
        steps = [
            add_annotation(MIRA, Id(f"many-{number}"), sample.document.id, sample.document.fingerprint, None, [Id("com")])
            for number in range(LARGE + 1)
        ]
        sample.library.apply(joined(steps))
        self.said: list[str] = []
        self.session.failed.connect(self.said.append)

    def codings(self) -> int:
        return len(self.session.library.annotations_with([Id("com")]))


@pytest.fixture
def crowd(sample: Sample) -> Crowd:
    return Crowd(sample)


def test_a_large_step_is_written_taken_back_and_done_again_off_the_main_thread(crowd: Crowd, qtbot: QtBot) -> None:
    session, threads = crowd.session, []
    keep = session.library._write
    session.library._write = lambda *args: threads.append(threading.current_thread()) or keep(*args)  # type: ignore[method-assign]
    for act, expected, words in (
        (lambda: crowd.tags.delete(Id("com")), 0, ("deleting a tag", "")),
        (session.undo, LARGE + 1, ("", "deleting a tag")),
        (session.redo, 0, ("deleting a tag", "")),
    ):
        with qtbot.waitSignal(session.changed):
            act()
            assert session.is_writing
        stack = session.undo_stack
        assert (stack.undoText(), stack.redoText()) == words
        assert crowd.codings() == expected and (Id("com") in session.codebook) == bool(expected)
        assert not session.is_writing
    assert len(threads) == 3 and threading.main_thread() not in threads and crowd.said == []


def test_while_a_large_step_is_written_others_are_refused_with_a_sentence_and_reading_goes_on(crowd: Crowd, qtbot: QtBot) -> None:
    session, library, gate = crowd.session, crowd.session.library, threading.Event()
    keep = library._project
    library._project = lambda things: (gate.wait(20), keep(things))[1]  # type: ignore[method-assign]
    crowd.tags.delete(Id("com"))
    qtbot.waitUntil(lambda: library._connection._is_writing)
    begun = time.monotonic()
    assert crowd.codings() == LARGE + 1 and library.codebook()[Id("com")].name == "Commitment"
    assert time.monotonic() - begun < 10
    for act in (lambda: session.do(renaming(session, "Promise"), "renaming"), session.undo, lambda: crowd.tags.delete(Id("acc"))):
        act()
    assert len(set(crowd.said)) == 1 and "deleting a tag" in crowd.said[0] and "try again" in crowd.said[0]
    with qtbot.waitSignal(session.changed):
        gate.set()
    assert crowd.codings() == 0 and Id("acc") in session.codebook and session.undo_stack.count() == 1
    assert session.do(rename(MIRA, library.thing(Id("acc")), "Blame"), "renaming")


def test_a_large_step_that_fails_says_so_and_leaves_all_as_it_was(crowd: Crowd, qtbot: QtBot) -> None:
    def full(*_: object) -> None:
        raise LibraryFault("The disk is full.")

    session, library = crowd.session, crowd.session.library
    keep, library._project = library._project, full  # type: ignore[method-assign]
    with qtbot.waitSignal(session.failed):
        crowd.tags.delete(Id("com"))
    assert crowd.said == ["The disk is full."] and session.undo_stack.count() == 0 and crowd.codings() == LARGE + 1
    library._project = keep  # type: ignore[method-assign]
    with qtbot.waitSignal(session.changed):
        crowd.tags.delete(Id("com"))
    library._project = full  # type: ignore[method-assign]
    with qtbot.waitSignal(session.failed):
        session.undo()
    assert session.undo_stack.canUndo() and crowd.codings() == 0
    library._project = keep  # type: ignore[method-assign]
    with qtbot.waitSignal(session.changed):
        session.undo()
    assert crowd.codings() == LARGE + 1


def test_a_large_step_of_the_history_is_reverted_and_its_receipt_told(crowd: Crowd, qtbot: QtBot) -> None:
    stamp = crowd.session.library.steps(limit=1)[0].stamp
    told: list[Receipt] = []
    with qtbot.waitSignal(crowd.session.changed):
        crowd.session.revert(stamp, "reverting", told.append)
    assert crowd.codings() == 0 and [len(receipt.of("annotation")) for receipt in told] == [LARGE + 1]


def test_what_a_job_wrote_meanwhile_is_taken_over_after_the_large_step(crowd: Crowd, qtbot: QtBot) -> None:
    session = crowd.session
    receipt = session.library.apply(create_tag(MIRA, Id("x"), "x", "blue"))
    crowd.tags.delete(Id("com"))
    session.adopt([receipt], "adding tags")
    assert session.undo_stack.count() == 0
    qtbot.waitUntil(lambda: session.undo_stack.count() == 2)
    assert [session.undo_stack.text(at) for at in (0, 1)] == ["deleting a tag", "adding tags"]


def test_an_undo_that_can_not_be_written_can_be_tried_again(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise LibraryFault("The disk is full.")

    said: list[str] = []
    session.failed.connect(said.append)
    session.do(renaming(session, "Promise"), "renaming")
    with monkeypatch.context() as patch:
        patch.setattr(session.library, "take_back", full)
        session.undo()
    assert said == ["The disk is full."] and session.undo_stack.undoText() == "renaming"
    session.undo()
    assert shown(session) == "Commitment" and session.undo_stack.redoText() == "renaming"


def test_another_person_does_not_take_back_what_the_one_before_did(session: Session) -> None:
    session.do(renaming(session, "Promise"), "renaming")
    session.become(MIRA)
    assert session.undo_stack.count() == 1
    session.become(TOM)
    session.undo()
    assert shown(session) == "Promise"
