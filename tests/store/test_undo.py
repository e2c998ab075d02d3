"""Whatever is done can be undone, redone, and undone again, without limit and in any order."""

import random
from collections import Counter
from pathlib import Path

import pytest

from annotator.core.changes import Stamp
from annotator.core.errors import StaleChange
from annotator.store.library import Library
from tests.libraries import CODER, Clockwork, assert_sound, new_library, replayed, seen, share, state_of
from tests.store.verbs import Verbs, fill


@pytest.mark.parametrize("verb", Verbs.names())
def test_undo_brings_back_what_was_and_redo_what_was_done(library: Library, verb: str) -> None:
    chance = random.Random(verb)
    fill(library, chance)
    verbs = Verbs(library, chance)
    if verb == "restore_document":
        library.apply(verbs.of("delete_document"))
    if verb in ("edit_memo", "delete_memo"):
        library.apply(verbs.of("write_memo"))
    before = seen(library)
    step = next(step for _ in range(50) if (step := verbs.of(verb)))
    stamp = library.apply(step, verbs.texts).stamp
    after = seen(library)
    assert after != before
    for round in range(6):
        receipt = library.undo(stamp, CODER)
        stamp = receipt.stamp
        assert receipt.left == 0
        assert seen(library) == (before if round % 2 == 0 else after)
    assert_sound(library)


def test_a_long_chain_is_undone_to_the_beginning_and_redone_to_the_end(library: Library) -> None:
    chance = random.Random(7)
    fill(library, chance)
    verbs = Verbs(library, chance)
    pictures, stamps = [seen(library)], []
    while len(stamps) < 60:
        _, step = verbs.draw(Counter())
        if step:
            stamps.append(library.apply(step, verbs.texts).stamp)
            pictures.append(seen(library))
    for _ in range(2):
        for number in range(len(stamps) - 1, -1, -1):
            stamps[number] = library.undo(stamps[number], CODER).stamp
            assert seen(library) == pictures[number]
        for number in range(len(stamps)):
            stamps[number] = library.undo(stamps[number], CODER).stamp
            assert seen(library) == pictures[number + 1]
    assert_sound(library)


@pytest.mark.parametrize("seed", range(4))
def test_a_random_walk_of_hundreds_of_steps_leaves_a_sound_library(tmp_path: Path, seed: int) -> None:
    library = new_library(tmp_path / "walk.annotator")
    done = walk(library, random.Random(seed), 250)
    assert_sound(library)
    fresh = replayed(library, tmp_path / "fresh.annotator")
    assert state_of(fresh) == state_of(library) and seen(fresh) == seen(library)
    assert set(Verbs.names()) <= set(done), "a walk that leaves verbs out proves less than it says"
    assert done["undo"] > 20 and done["redo"] > 10
    fresh.close()
    library.close()


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(100, 110))
def test_a_walk_of_thousands_of_steps_leaves_a_sound_library(tmp_path: Path, seed: int) -> None:
    library = new_library(tmp_path / "walk.annotator")
    walk(library, random.Random(seed), 2_000)
    assert_sound(library)
    fresh = replayed(library, tmp_path / "fresh.annotator")
    assert state_of(fresh) == state_of(library) and seen(fresh) == seen(library)
    fresh.close()
    library.close()


@pytest.mark.parametrize("seed", [*range(3), *(pytest.param(seed, marks=pytest.mark.soak) for seed in range(100, 140))])
def test_people_who_work_apart_and_share_in_any_order_have_one_library(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    first = new_library(tmp_path / "0.annotator")
    fill(first, chance)
    desks = [first]
    for number in (1, 2):
        desks.append(new_library(tmp_path / f"{number}.annotator", Clockwork(1_600_000_000_000 + chance.randrange(10**8))))
        share(first, desks[-1])
    done = Counter[str]()
    for _ in range(8):
        for number, desk in enumerate(desks):
            done += walk(desk, chance, 5, f"{number}-{_}-")
        source, target = chance.sample(desks, 2)
        share(source, target)
    for source in (*desks, *desks):
        for target in chance.sample(desks, len(desks)):
            if source is not target:
                share(source, target)
    states = [state_of(desk) for desk in desks]
    assert states[0] == states[1] == states[2] and desks[0].haves() == desks[1].haves() == desks[2].haves()
    assert seen(desks[0]) == seen(desks[1]) == seen(desks[2])
    assert sum(done.values()) > 80 and any(annotation.is_disputed for annotation in desks[0].annotations())
    for desk in desks:
        assert_sound(desk)
        desk.close()


def walk(library: Library, chance: random.Random, steps: int, name: str = "w") -> Counter[str]:
    """Random verbs, with undo and redo of any step in between. Gives how often each was done."""
    if not library.documents():
        fill(library, chance)
    verbs = Verbs(library, chance, name)
    undoable: list[Stamp] = []
    redoable: list[Stamp] = []
    done = Counter[str]()
    while sum(done.values()) < steps:
        way = chance.random()
        stamps, others, word = (undoable, redoable, "undo") if way < 0.2 else (redoable, undoable, "redo")
        if way < 0.3 and stamps:
            stamp = stamps.pop(chance.randrange(len(stamps)) if chance.random() < 0.5 else -1)
            try:
                others.append(library.undo(stamp, CODER).stamp)
                done[word] += 1
            except StaleChange:
                done[f"{word} too late"] += 1
            continue
        verb, step = verbs.draw(done)
        if step:
            undoable.append(library.apply(step, verbs.texts).stamp)
            done[verb] += 1
    return done
