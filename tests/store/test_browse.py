"""Annotations asked for by coder, tag, note and time; the history asked for by thing, document and coder."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.core import edits
from annotator.core.changes import Id
from annotator.store.browse import EVERYTHING, Wanted
from tests.annotation_helpers import MIRA, TOM, Study


@pytest.fixture
def study(qapp: object, tmp_path: Path) -> Iterator[Study]:
    made = Study(tmp_path)
    made.mark("z", "do better for every child", document=made.other)
    yield made
    made.close()


def ids(study: Study, wanted: Wanted, document: Id | None = None) -> list[str]:
    return sorted(each.id for each in study.library.annotations_where(wanted, document))


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (EVERYTHING, ["a0", "a1", "a2", "a3", "a4", "a5", "z"]),
        (Wanted(coders=frozenset({TOM})), ["a2", "a5"]),
        (Wanted(hidden=frozenset({TOM})), ["a0", "a1", "a3", "a4", "z"]),
        (Wanted(has_note=True), ["a3", "a5"]),
        (Wanted(has_note=False, hidden=frozenset({TOM})), ["a0", "a1", "a4", "z"]),
        (Wanted(tags=(frozenset({Id("tag-com"), Id("tag-inn")}),)), ["a2", "a3", "a5"]),
        (Wanted(tags=(frozenset({Id("tag-com")}), frozenset({Id("tag-adopt")}))), ["a5"]),
        (Wanted(tags=(frozenset(),)), []),
        (Wanted(is_untagged=True), ["z"]),
        (EVERYTHING.by(frozenset({TOM})), ["a2", "a5"]),
    ],
)
def test_conditions_hold_in_the_library_and_in_one_document(study: Study, wanted: Wanted, found: list[str]) -> None:
    assert ids(study, wanted) == found
    assert ids(study, wanted, study.timpson) == [id for id in found if id != "z"]


def test_what_is_removed_is_left_out(study: Study) -> None:
    study.commands.remove([Id("a0")])
    assert "a0" not in ids(study, EVERYTHING)
    study.session.do(edits.delete_documents(MIRA, [study.library.thing(study.other)], [study.library.thing(Id("z"))]), "removing")
    assert "z" not in ids(study, EVERYTHING)


@pytest.mark.parametrize("newest_first", [True, False])
def test_pages_by_time_miss_none_and_repeat_none(study: Study, newest_first: bool) -> None:
    study.commands.retag([Id(f"a{number}") for number in range(5)], add=[Id("tag-adopt")])  # five with the same time
    found = [each for page in study.library.annotations_by_time(EVERYTHING, newest_first=newest_first, size=2) for each in page]
    assert sorted(each.id for each in found) == ["a0", "a1", "a2", "a3", "a4", "a5", "z"]
    times = [each.modified for each in found]
    assert times == sorted(times, reverse=newest_first)


def test_codings_are_counted_up_to_a_bound(study: Study) -> None:
    tags = frozenset({Id("tag-com")})
    assert study.library.has_more_codings(tags, 1)
    assert not study.library.has_more_codings(tags, 2)


def test_the_history_of_a_document_has_its_annotations_and_memos(study: Study) -> None:
    study.session.do(edits.add_memo(MIRA, Id("m1"), "annotation", Id("z"), "Words"), "writing")
    study.session.do(edits.add_memo(MIRA, Id("m2"), "library", None, "Words"), "writing")
    touched = {part.id for step in study.library.steps(document=study.other) for part in step.parts}
    assert touched == {study.other, "z", "m1"}


def test_the_history_is_bounded_by_stamp_coder_and_thing(study: Study) -> None:
    everything = study.library.steps()
    middle = everything[3].stamp
    assert study.library.steps(after=middle) == everything[:3]
    assert study.library.steps(before=middle) == everything[4:]
    assert {step.coder for step in study.library.steps(coders=frozenset({TOM}))} == {TOM}
    study.commands.remove([Id("a0"), Id("a1")])
    (removal, birth) = study.library.steps(thing=Id("a0"))
    assert removal.size == 2  # the whole step, though only one of its things was asked for
    assert birth.size == 1
