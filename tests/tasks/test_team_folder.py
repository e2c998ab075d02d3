"""The team folder: each copy writes its own file only; half files, lost files and a folder that is gone do no harm."""

import itertools
import random
import shutil
from pathlib import Path

import pytest

from annotator.core import edits
from annotator.core.changes import Id
from annotator.core.errors import UserFault
from annotator.store.library import Library
from annotator.tasks.team_folder import Settings, TeamFolder, choose, own_name, settings, synchronise, write_own
from tests.libraries import CODER, OTHER, add_annotation, add_document, assert_sound, journal_of, new_library, state_of
from tests.tasks.test_exchange_file import edit


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "team"
    made.mkdir()
    return made


@pytest.fixture
def two(tmp_path: Path) -> tuple[Library, Library]:
    mine, theirs = new_library(tmp_path / "mine.annotator"), new_library(tmp_path / "theirs.annotator")
    mine.apply(edits.add_coder(CODER, "Mira", "blue"))
    add_document(mine)
    theirs.apply(edits.add_coder(OTHER, "Tom", "gold"))
    return mine, theirs


def test_two_copies_meet_in_the_folder_and_each_writes_one_file(two: tuple[Library, Library], folder: Path) -> None:
    mine, theirs = two
    for _ in range(2):
        synchronise(mine, folder)
        synchronise(theirs, folder)
    assert journal_of(mine) == journal_of(theirs)
    assert {path.name for path in folder.iterdir()} == {own_name(mine), own_name(theirs)}
    assert not write_own(mine, folder)


def test_a_half_file_is_left_alone_until_it_is_whole_and_said_once(two: tuple[Library, Library], folder: Path) -> None:
    mine, theirs = two
    synchronise(theirs, folder)
    path = folder / own_name(theirs)
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    watch = TeamFolder(folder)
    first, again = watch.look(mine), watch.look(mine)
    assert not first.offers and len(first.faults) == 1 and again.faults == ()
    path.write_bytes(whole)
    assert len(watch.look(mine).offers) == 1
    assert watch.look(mine).offers == ()


def test_a_folder_that_vanishes_is_said_once_and_found_again(two: tuple[Library, Library], folder: Path) -> None:
    mine, theirs = two
    synchronise(theirs, folder)
    watch, away = TeamFolder(folder), folder.with_name("away")
    folder.rename(away)
    assert len(watch.look(mine).faults) == 1 and watch.look(mine).faults == ()
    away.rename(folder)
    assert len(watch.look(mine).offers) == 1


def test_a_copied_library_writes_a_file_of_its_own(two: tuple[Library, Library], tmp_path: Path) -> None:
    mine, _ = two
    first = own_name(mine)
    mine.copy_to(tmp_path / "copy.annotator")
    copy = Library.open(tmp_path / "copy.annotator")
    assert own_name(copy) != first == own_name(mine)
    copy.close()


def test_only_a_folder_is_chosen(two: tuple[Library, Library], folder: Path) -> None:
    mine, _ = two
    with pytest.raises(UserFault):
        choose(mine, Settings(folder / "nowhere"))
    choose(mine, Settings(folder, True))
    assert settings(mine) == Settings(folder, True)
    choose(mine, Settings())
    assert settings(mine) == Settings()


@pytest.mark.parametrize("seed", range(3))
def test_five_copies_over_one_folder_end_equal_whatever_is_late_cut_or_out_of_order(tmp_path: Path, seed: int) -> None:
    """Each copy sees a folder of its own, to which files come late, in any order, and sometimes only their first half."""
    dice, numbers = random.Random(seed), itertools.count(1)
    people = [Id(f"coder-{number}") for number in range(5)]
    libraries = [new_library(tmp_path / f"{number}.annotator") for number in range(5)]
    folders = [tmp_path / f"folder {number}" for number in range(5)]
    for path in folders:
        path.mkdir()
    add_document(libraries[0])
    add_annotation(libraries[0], "first")
    cut = 0

    def carry(source: int, target: int, *, is_whole: bool) -> None:
        name = own_name(libraries[source])
        file = folders[source] / name
        if file.exists():
            content = file.read_bytes()
            (folders[target] / name).write_bytes(content if is_whole else content[: dice.randrange(len(content))])

    for _ in range(60):
        at = dice.randrange(5)
        if libraries[at].documents():
            for _edit in range(3):
                edit(libraries[at], people[at], dice, numbers)
        if dice.random() < 0.5:
            _, faults = synchronise(libraries[at], folders[at])
            cut += len(faults)
        if dice.random() < 0.7:
            carry(*dice.sample(range(5), 2), is_whole=dice.random() < 0.6)
    for _ in range(3):
        for source, target in itertools.permutations(range(5), 2):
            synchronise(libraries[source], folders[source])
            carry(source, target, is_whole=True)
    for number in range(5):
        synchronise(libraries[number], folders[number])
    assert cut > 0 and len(journal_of(libraries[0])) > 25
    for library in libraries:
        assert journal_of(library) == journal_of(libraries[0]) and state_of(library) == state_of(libraries[0])
        assert_sound(library)
    shutil.rmtree(folders[0])
