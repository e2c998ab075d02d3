"""One open library: what is written is there, whole or not at all; what is read is what was written."""

import threading
from pathlib import Path

import pytest

from annotator.core import edits, tagging
from annotator.core.changes import Change, ChangeSet, Id, Stamp, joined
from annotator.core.documents import BlockKind, fingerprint_of
from annotator.core.errors import LibraryFault, StaleChange, UserFault
from annotator.core.journal import replica_of
from annotator.store.library import Library
from annotator.store.rows import Place, Text
from tests.libraries import (
    CODER,
    OTHER,
    TEXT,
    Clockwork,
    add_annotation,
    add_document,
    add_tag,
    assert_sound,
    change,
    ids,
    journal_of,
    new_library,
    replayed,
    seen,
    share,
    state_of,
)


def test_everything_is_there_after_closing_and_opening(filled: Library, path: Path) -> None:
    before = seen(filled)
    filled.close()
    with_new_name = Library.open(path)
    assert seen(with_new_name) == before
    assert_sound(with_new_name)
    with_new_name.close()


def test_what_a_document_is_comes_back_as_it_was(filled: Library) -> None:
    (row,) = filled.documents()
    assert (row.title, row.speaker, row.date) == ("On innovation", "A Minister", "2014-04-01")
    assert (row.characters, row.words, row.annotations) == (len(TEXT), len(TEXT.split()), 2)
    assert filled.text(row.fingerprint) == TEXT and filled.original(row.fingerprint) == ("a.txt", TEXT.encode())
    blocks = filled.blocks(row.id)
    assert [block.kind for block in blocks] == [BlockKind.TITLE, *[BlockKind.PARAGRAPH] * 3]
    assert [TEXT[block.start : block.end] for block in blocks] == TEXT.split("\n\n")


def test_what_an_annotation_is_comes_back_as_it_was(filled: Library) -> None:
    (document,) = filled.documents()
    first, second = filled.annotations(document.id)
    assert (first.id, first.tags, first.quote, first.coder, first.note) == ("n", ("A",), TEXT[:13], CODER, "")
    assert (second.start, second.end, second.quote, second.note) == (30, 60, TEXT[30:60], "a note")
    assert first.created == first.modified < second.created
    assert ids(filled.annotations_named([Id("m"), Id("nobody")])) == {"m"}
    assert filled.annotations_with([Id("A"), Id("C")]) == ["n"]
    assert filled.coding_counts() == {"A": 1, "B": 1}


def test_memos_and_coders_come_back_as_they_were(filled: Library) -> None:
    filled.apply(edits.add_coder(CODER, "Mira Okafor", "clay"))
    filled.apply(edits.add_memo(CODER, Id("memo"), "tag", Id("A"), "words", "title"))
    (coder,), (memo,) = filled.coders(), filled.memos()
    assert (coder.name, coder.colour, coder.annotations) == ("Mira Okafor", "clay", 2)
    assert (memo.text, memo.title, memo.about, memo.target, memo.coder) == ("words", "title", "tag", "A", CODER)
    assert filled.memos_on([Id("A"), Id("B")]) == ["memo"]


def test_what_is_gone_is_in_no_list(filled: Library) -> None:
    (document,) = filled.documents()
    filled.apply(edits.delete(CODER, filled.things([Id("n"), Id("m"), document.id, Id("A")]).values()))
    assert filled.documents() == [] == filled.annotations() and "A" not in filled.codebook()
    with pytest.raises(UserFault):
        filled.document(document.id)
    assert_sound(filled)


def test_a_deleted_document_stays_in_sight_while_an_annotation_stands_in_it(filled: Library) -> None:
    (document,) = filled.documents()
    standing = filled.annotations()
    filled.apply(edits.delete(CODER, [filled.thing(document.id)]))
    assert [row.is_deleted for row in filled.documents()] == [True] and filled.document(document.id).is_deleted
    assert filled.annotations(document.id) == standing and filled.facts()[0].id == document.id
    filled.apply(edits.delete_documents(CODER, [filled.thing(document.id)], filled.things(ids(standing)).values()))
    assert filled.documents() == [] == filled.annotations() == filled.annotations(document.id) == filled.facts()
    assert_sound(filled)


def test_a_block_gets_another_kind_and_its_own_back(filled: Library) -> None:
    (document,) = filled.documents()
    start = filled.blocks(document.id)[1].start
    filled.apply(edits.set_block_kind(CODER, filled.thing(document.id), [start], BlockKind.QUOTE))
    assert filled.blocks(document.id)[1].kind is BlockKind.QUOTE
    filled.apply(edits.set_block_kind(CODER, filled.thing(document.id), [start], None))
    assert filled.blocks(document.id)[1].kind is BlockKind.PARAGRAPH
    assert_sound(filled)


def test_a_receipt_names_what_was_touched(filled: Library) -> None:
    step = tagging.delete_tag(CODER, filled.thing(Id("A")), [], [filled.thing(Id("n"))], [Id("A")])
    receipt = filled.apply(step)
    assert receipt.of("tag") == {"A"} and receipt.of("annotation") == {"n"} and receipt.of("memo") == frozenset()


# All or nothing


def test_a_step_that_saw_something_else_is_refused_whole(filled: Library) -> None:
    stale = edits.set_note(CODER, filled.thing(Id("n")), "mine")
    change(filled, "n", "note", "other")
    before, journal = state_of(filled), journal_of(filled)
    fresh = tagging.rename(CODER, filled.thing(Id("A")), "new name")
    with pytest.raises(StaleChange):
        filled.apply(joined([fresh, stale]))
    assert (state_of(filled), journal_of(filled)) == (before, journal)
    assert_sound(filled)


@pytest.mark.parametrize("field", ["a b", "", 'quote"', "x" * 121])
def test_what_other_replicas_would_refuse_does_not_enter(filled: Library, field: str) -> None:
    before = journal_of(filled)
    with pytest.raises(ValueError):
        filled.apply(ChangeSet(CODER, (Change("annotation", Id("n"), field, None, "x"),)))
    assert journal_of(filled) == before
    change(filled, "n", "note", "the library works on")
    assert_sound(filled)


def test_a_step_is_not_empty_and_changes_a_field_once(filled: Library) -> None:
    with pytest.raises(StaleChange):
        filled.apply(ChangeSet(CODER, ()))
    twice = Change("annotation", Id("n"), "note", "", "x")
    with pytest.raises(StaleChange):
        filled.apply(ChangeSet(CODER, (twice, twice)))


def test_a_fault_in_the_middle_of_writing_leaves_nothing(filled: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    before, journal, haves = state_of(filled), journal_of(filled), filled.haves()

    def fail(*_: object) -> None:
        raise MemoryError

    monkeypatch.setattr(filled, "_project", fail)
    with pytest.raises(MemoryError):
        change(filled, "n", "note", "x")
    monkeypatch.undo()
    assert (state_of(filled), journal_of(filled), filled.haves()) == (before, journal, haves)
    change(filled, "n", "note", "x")
    assert_sound(filled)


def test_a_text_is_kept_once_however_often_it_is_given(library: Library) -> None:
    id = add_document(library)
    library.apply(edits.delete(CODER, [library.thing(id)]))
    library.apply(edits.restore(CODER, [library.thing(id)]), [Text(TEXT, 1)])
    assert len(library.documents()) == 1 and library.text(fingerprint_of(TEXT)) == TEXT


# Undo and history


def test_undo_says_that_nothing_is_left_to_take_back(filled: Library) -> None:
    stamp = change(filled, "n", "note", "1")
    change(filled, "n", "note", "2")
    with pytest.raises(StaleChange, match="can't be taken back"):
        filled.undo(stamp, CODER)
    with pytest.raises(StaleChange):
        filled.undo(Stamp("0" * 15 + "-" + "a" * 12), CODER)


def test_undo_takes_back_what_it_can_and_counts_the_rest(filled: Library) -> None:
    step = edits.set_tags(CODER, filled.things([Id("n"), Id("m")]).values(), add=[Id("C")])
    stamp = filled.apply(step).stamp
    change(filled, "n", "tag:C", False, OTHER)
    receipt = filled.undo(stamp, CODER)
    assert receipt.left == 1 and receipt.of("annotation") == {"m"}


def test_a_step_of_another_opening_can_be_taken_back(filled: Library, path: Path) -> None:
    stamp = change(filled, "n", "note", "yesterday")
    filled.close()
    later = Library.open(path)
    later.undo(stamp, OTHER)
    assert later.annotations()[0].note == ""
    later.close()


def test_the_history_lists_steps_from_the_last_to_the_first(filled: Library) -> None:
    steps = filled.steps()
    assert [step.parts[0].id for step in steps[:2]] == ["m", "n"] and len(steps) == 6
    assert steps[-1].parts[0].entity == "document" and steps[-1].parts[0].value is None
    older = filled.steps(before=steps[1].stamp, limit=2)
    assert [step.stamp for step in older] == [step.stamp for step in steps[2:4]]
    assert [step.stamp for step in filled.steps(thing=Id("n"))] == [steps[1].stamp]
    assert filled.last_change() == steps[0].stamp


def test_a_long_step_is_one_line_of_the_history(filled: Library) -> None:
    for number in range(20):
        add_annotation(filled, f"x{number}", "A")
    notes = filled.things(Id(f"x{number}") for number in range(20)).values()
    filled.apply(edits.delete(CODER, notes))
    (step,) = filled.steps(limit=1)
    assert step.size == 20 and 0 < len(step.parts) <= 20 and step.coder == CODER


# Local things


def test_places_and_settings_are_kept_and_leave_no_trace_in_the_journal(filled: Library, path: Path) -> None:
    (document,) = filled.documents()
    before = journal_of(filled)
    filled.set_place(document.id, Place(120, 7, 0.25, 99))
    filled.set_setting("recent tags", ["A", "B"])
    filled.close()
    opened = Library.open(path)
    assert opened.place(document.id) == Place(120, 7, 0.25, 99) and opened.places() == {document.id: Place(120, 7, 0.25, 99)}
    assert opened.setting("recent tags") == ["A", "B"] and opened.setting("unknown", 3) == 3
    assert opened.place(Id("other")) == Place() and journal_of(opened) == before
    opened.close()


# Replicas


def test_each_opening_writes_under_a_name_of_its_own(path: Path) -> None:
    names = set()
    for number in range(3):
        opened = Library.open(path) if number else Library.create(path)
        names.add(replica_of(add_tag(opened, f"t{number}")))
        opened.close()
    assert len(names) == 3


def test_a_clock_that_is_set_back_still_writes_after_what_is_there(filled: Library, path: Path) -> None:
    last = filled.last_change()
    filled.close()
    opened = Library.open(path, now=Clockwork(5))
    assert last and change(opened, "n", "note", "late") > last
    assert_sound(opened)
    opened.close()


def test_the_state_is_what_replaying_the_journal_gives(filled: Library, tmp_path: Path) -> None:
    change(filled, "n", "note", "x")
    filled.apply(tagging.merge_tags(CODER, filled.thing(Id("A")), filled.thing(Id("B"))))
    fresh = replayed(filled, tmp_path / "fresh.annotator")
    assert state_of(fresh) == state_of(filled) and fresh.haves() == filled.haves()
    assert_sound(fresh)
    fresh.close()


def test_two_copies_that_met_are_equal_whoever_came_first(filled: Library, tmp_path: Path) -> None:
    other = new_library(tmp_path / "other.annotator")
    share(filled, other)
    change(filled, "n", "note", "mine")
    change(other, "n", "note", "theirs", OTHER)
    other.apply(edits.delete(OTHER, [other.thing(Id("m"))]))
    share(filled, other)
    share(other, filled)
    share(other, filled)
    assert state_of(filled) == state_of(other) and filled.haves() == other.haves()
    (note,) = filled.annotations()
    assert note.is_disputed and note.note in ("mine", "theirs")
    assert_sound(filled)
    assert_sound(other)
    other.close()


def test_a_deleted_tag_stays_in_sight_while_a_coding_uses_it_under_the_name_of_a_merged_one(filled: Library) -> None:
    filled.apply(tagging.merge_tags(CODER, filled.thing(Id("A")), filled.thing(Id("B"))))
    filled.apply(edits.delete(CODER, [filled.thing(Id("B"))]))
    filled.apply(edits.set_tags(CODER, [filled.thing(Id("m"))], remove=[Id("B")]))
    codebook = filled.codebook()
    assert codebook.resolve(Id("A")) == "B" and codebook[Id("B")].is_disputed


# Threads


def test_several_threads_write_and_read_through_one_opening(filled: Library) -> None:
    faults: list[BaseException] = []

    def work(name: str) -> None:
        try:
            for number in range(15):
                add_annotation(filled, f"{name}{number}", "A")
                assert len(filled.annotations()) > number
        except BaseException as fault:
            faults.append(fault)

    threads = [threading.Thread(target=work, args=(name,)) for name in ("x", "y", "z")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert faults == [] and len(filled.annotations()) == 47
    assert_sound(filled)


def test_a_check_can_be_stopped(filled: Library) -> None:
    with pytest.raises(LibraryFault, match="stopped"):
        filled.check(lambda _done, _total: False)
