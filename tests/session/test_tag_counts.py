"""Counts follow every step, whoever makes it, without counting everything again."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.core.changes import Id, joined
from annotator.core.edits import add_annotation, delete, set_tags
from annotator.core.selectors import describe
from annotator.core.spans import Span
from annotator.session.tag_commands import TagCommands
from annotator.session.tag_counts import TagCounts, counted
from tests.codebook_helpers import MIRA, Sample


@pytest.fixture
def sample(qapp: object, tmp_path: Path) -> Iterator[Sample]:
    made = Sample(tmp_path)
    yield made
    made.close()


@pytest.fixture
def counts(sample: Sample, qtbot: object) -> TagCounts:
    sample.mark("swr", times=3)
    sample.mark("stand", "com")
    made = TagCounts(sample.session, sample.session)
    qtbot.waitUntil(lambda: made.is_known)  # type: ignore[attr-defined]
    return made


def add(sample: Sample, *tags: str) -> Id:
    id, row = sample.session.new_id(), sample.document
    place = describe(sample.library.text(row.fingerprint), Span(0, 4)).to_json()
    step = add_annotation(MIRA, id, row.id, row.fingerprint, place, [Id(tag) for tag in tags])
    sample.session.do(step, "tagging")
    return id


def everything(counts: TagCounts, sample: Sample) -> dict[Id, int]:
    return {tag.id: counts.own(tag.id) for tag in sample.session.codebook if counts.own(tag.id)}


def truth(sample: Sample) -> dict[Id, int]:
    return dict(counted(sample.library.path, sample.session.codebook)[0])


def test_own_and_with_descendants(counts: TagCounts) -> None:
    assert counts.own(Id("swr")) == 3
    assert counts.with_descendants(Id("swr")) == 4
    assert counts.own(Id("inn")) == 0


def test_counts_follow_adding_retagging_deleting_undo_and_redo_in_one_turn_and_apart(
    counts: TagCounts, sample: Sample, qtbot: object
) -> None:
    with qtbot.waitSignal(counts.countsChanged):  # type: ignore[attr-defined]
        added = add(sample, "swr", "acc")
        thing = sample.library.thing(added)
        sample.session.do(set_tags(MIRA, [thing], add=[Id("com")], remove=[Id("acc")]), "retagging")
    assert everything(counts, sample) == truth(sample) == {Id("swr"): 4, Id("stand"): 1, Id("com"): 2}
    for act in (
        lambda: sample.session.do(delete(MIRA, [sample.library.thing(added)]), "removing"),
        sample.session.undo,
        sample.session.undo,
        sample.session.redo,
    ):
        with qtbot.waitSignal(counts.countsChanged):  # type: ignore[attr-defined]
            act()
        assert everything(counts, sample) == truth(sample)


def test_one_step_on_one_annotation_counts_nothing_else_again(
    counts: TagCounts, sample: Sample, qtbot: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(counts, "recount", lambda: pytest.fail("counted everything"))
    with qtbot.waitSignal(counts.countsChanged):  # type: ignore[attr-defined]
        add(sample, "swr")
    assert counts.own(Id("swr")) == 4


def test_what_another_window_wrote_in_several_steps_is_counted_once_it_is_told(
    counts: TagCounts, sample: Sample, qtbot: object
) -> None:
    (marked,) = sample.mark("swr")
    sample.library.apply(set_tags(MIRA, [sample.library.thing(marked)], add=[Id("com")], remove=[Id("swr")]))
    with qtbot.waitSignal(counts.countsChanged):  # type: ignore[attr-defined]
        sample.session.follow()
    assert everything(counts, sample) == truth(sample) == {Id("swr"): 3, Id("stand"): 1, Id("com"): 2}


def test_many_touched_annotations_are_counted_afresh(counts: TagCounts, sample: Sample, qtbot: object) -> None:
    row = sample.document
    place = describe(sample.library.text(row.fingerprint), Span(0, 4)).to_json()
    step = [add_annotation(MIRA, sample.session.new_id(), row.id, row.fingerprint, place, [Id("inn")]) for _ in range(250)]
    with qtbot.waitSignal(counts.countsChanged):  # type: ignore[attr-defined]
        sample.session.do(joined(step), "tagging")
    assert counts.own(Id("inn")) == 250


def test_an_annotation_with_two_tags_that_are_one_by_now_counts_once(counts: TagCounts, sample: Sample, qtbot: object) -> None:
    with qtbot.waitSignal(counts.countsChanged):  # type: ignore[attr-defined]
        add(sample, "stand")
    with qtbot.waitSignal(counts.countsChanged):  # type: ignore[attr-defined]
        TagCommands(sample.workspace).merge(Id("stand"), Id("com"))
    assert counts.own(Id("com")) == 2
    with qtbot.waitSignal(counts.countsChanged):  # type: ignore[attr-defined]
        sample.session.undo()
    assert (counts.own(Id("stand")), counts.own(Id("com"))) == (2, 1)
