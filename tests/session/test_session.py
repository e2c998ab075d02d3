"""Every change passes through the session: written, told, and taken back, or refused with nothing changed."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.core.changes import Change, ChangeSet, Id
from annotator.core.edits import add_coder, set_note
from annotator.core.errors import LibraryFault
from annotator.core.tagging import create_tag, rename
from annotator.session.session import Session
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
    assert told == receipts and session.undo_stack.undoText() == "adding tags"
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
