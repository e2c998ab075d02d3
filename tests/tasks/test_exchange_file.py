"""Exchange files: deterministic, strict, partial ones too; merging them in any order and any number of times gives the same."""

import itertools
import random
from pathlib import Path

import pytest

from annotator.core import edits, tagging
from annotator.core.changes import Id
from annotator.core.errors import FileRefused
from annotator.core.history import Thing
from annotator.store.library import Library
from annotator.tasks.exchange_file import Scope, read_exchange, write_exchange
from annotator.tasks.merge_work import library_digest, merge, preview, teammate_has
from tests.libraries import CODER, OTHER, add_annotation, add_document, assert_sound, change, journal_of, new_library, state_of


def send(source: Library, target: Library, path: Path, scope: Scope | None = None) -> int:
    """Write a file and merge it. Gives the number of entries that were added."""
    write_exchange(source, path, scope or Scope())
    plan = preview(target, path)
    if plan.fresh:
        merge(target, plan)
    return plan.certificate.entries.added


@pytest.fixture
def two(tmp_path: Path) -> tuple[Library, Library]:
    mine, theirs = new_library(tmp_path / "mine.annotator"), new_library(tmp_path / "theirs.annotator")
    mine.apply(edits.add_coder(CODER, "Mira", "blue"))
    add_document(mine)
    add_annotation(mine, "a", note="Hm.")
    theirs.apply(edits.add_coder(OTHER, "Tom", "gold"))
    return mine, theirs


def test_equal_libraries_give_equal_bytes_packed_or_not(two: tuple[Library, Library], tmp_path: Path) -> None:
    mine, theirs = two
    send(mine, theirs, tmp_path / "a.annotations")
    send(theirs, mine, tmp_path / "b.annotations")
    for name in ("x.annotations", "x.annotations.gz"):
        write_exchange(mine, tmp_path / f"1{name}", Scope())
        write_exchange(theirs, tmp_path / f"2{name}", Scope())
        assert (tmp_path / f"1{name}").read_bytes() == (tmp_path / f"2{name}").read_bytes()
    assert read_exchange(tmp_path / "1x.annotations.gz").rows == read_exchange(tmp_path / "1x.annotations").rows


def test_what_came_is_all_there_and_again_nothing_is_new(two: tuple[Library, Library], tmp_path: Path) -> None:
    mine, theirs = two
    added = send(mine, theirs, tmp_path / "a.annotations")
    assert added == 3 and theirs.text(theirs.documents()[0].fingerprint)
    digest = library_digest(theirs.haves())
    assert send(mine, theirs, tmp_path / "a.annotations") == 0
    assert library_digest(theirs.haves()) == digest
    assert_sound(theirs)


def test_since_the_last_exchange_only_what_is_new_goes(two: tuple[Library, Library], tmp_path: Path) -> None:
    mine, theirs = two
    send(mine, theirs, tmp_path / "a.annotations")
    send(theirs, mine, tmp_path / "b.annotations")
    add_annotation(mine, "b")
    since = teammate_has(mine, OTHER)
    assert since
    assert write_exchange(mine, tmp_path / "c.annotations", Scope(since=since)) == 1
    assert send(mine, theirs, tmp_path / "c.annotations", Scope(since=since)) == 1
    assert journal_of(theirs) == journal_of(mine)


def test_an_entry_without_its_ancestors_waits_until_they_come(two: tuple[Library, Library], tmp_path: Path) -> None:
    mine, theirs = two
    send(mine, theirs, tmp_path / "a.annotations")
    add_annotation(mine, "b")
    without = tmp_path / "without.annotations"
    haves = dict(mine.haves())
    change(mine, "b", "note", "Later.")
    write_exchange(mine, without, Scope(since=haves))
    plan = preview(theirs, without)
    assert plan.certificate.waiting == 1
    merge(theirs, plan)
    assert not theirs.annotations_named([Id("b")])
    send(mine, theirs, tmp_path / "all.annotations")
    assert theirs.annotations_named([Id("b")])[0].note == "Later."


def test_another_content_for_a_known_entry_is_refused(two: tuple[Library, Library], tmp_path: Path) -> None:
    from annotator.core.journal import line_of

    mine, theirs = two
    path = tmp_path / "a.annotations"
    send(mine, theirs, path)
    lines = path.read_text("utf-8").splitlines()
    row = list(read_exchange(path).rows[-1])
    row[5] = row[5].replace("Hm.", "Forged.")
    path.write_text("\n".join([*lines[:-1], line_of(*row)]) + "\n", "utf-8")
    with pytest.raises(FileRefused, match="forged"):
        preview(theirs, path)


def edit(library: Library, coder: Id, dice: random.Random, numbers: "itertools.count[int]") -> None:
    """One thing that a person might do."""
    things: list[Thing] = [library.thing(one.id) for one in library.annotations()]
    match dice.randrange(5):
        case 0:
            add_annotation(library, f"n{next(numbers)}", start=dice.randrange(20), end=30 + dice.randrange(20), coder=coder)
        case 1 if things:
            step = edits.set_note(coder, dice.choice(things), f"note {next(numbers)}")
            library.apply(step)
        case 2 if len(things) > 3:
            if step := edits.delete(coder, [dice.choice(things)]):
                library.apply(step)
        case 3:
            library.apply(tagging.create_tag(coder, Id(f"t{next(numbers)}"), f"tag {next(numbers)}", "blue"))
        case _:
            tags = list(library.codebook())
            if tags and things and (step := edits.set_tags(coder, [dice.choice(things)], [dice.choice(tags).id])):
                library.apply(step)


@pytest.mark.parametrize("seed", range(6))
def test_files_sent_in_any_order_lost_and_repeated_end_with_all_equal(tmp_path: Path, seed: int) -> None:
    dice, numbers = random.Random(seed), itertools.count(1)
    people = [Id(f"coder-{number}") for number in range(4)]
    libraries = [new_library(tmp_path / f"{number}.annotator") for number in range(4)]
    add_document(libraries[0])
    for library in libraries[1:]:
        send(libraries[0], library, tmp_path / "first.annotations")
    files: list[Path] = []
    for number in range(60):
        at = dice.randrange(4)
        edit(libraries[at], people[at], dice, numbers)
        if dice.random() < 0.3:
            path = tmp_path / f"{number}.annotations"
            write_exchange(libraries[at], path, Scope(with_texts=False))
            files.append(path)
        if files and dice.random() < 0.4:
            target = libraries[dice.randrange(4)]
            plan = preview(target, dice.choice(files))
            if plan.fresh:
                merge(target, plan)
    for source, target in itertools.permutations(range(4), 2):
        send(libraries[source], libraries[target], tmp_path / "last.annotations")
    for source, target in itertools.permutations(range(4), 2):
        send(libraries[source], libraries[target], tmp_path / "last.annotations")
    assert len(journal_of(libraries[0])) > 25
    for library in libraries:
        assert journal_of(library) == journal_of(libraries[0]) and state_of(library) == state_of(libraries[0])
        assert_sound(library)
