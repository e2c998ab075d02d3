"""A process that is killed at any moment has lost nothing that it said was saved, and left nothing half done."""

import os
import random
import subprocess
import sys
import time
from collections import Counter, defaultdict
from pathlib import Path

import pytest

from annotator.core.changes import TAGGED, Id
from annotator.store.backup import assert_library, backups, folder_of
from annotator.store.library import Library
from tests.libraries import add_document, new_library
from tests.store.kill_child import MANY

ROUNDS = int(os.environ.get("ANNOTATOR_KILL_ROUNDS", "20"))
ROOT = Path(__file__).parents[2]
_LONGEST = 0.25


@pytest.mark.kill
@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is Unix's")
def test_what_was_said_to_be_saved_is_there_after_a_kill_and_nothing_is_half_done(tmp_path: Path) -> None:
    said = Counter[str]()
    path = tmp_path / "work.annotator"
    for round in range(ROUNDS):
        if round % 10 == 0:  # a library that only grows would make every round slower
            path = tmp_path / f"work{round}.annotator"
            library = new_library(path)
            add_document(library)
            library.close()
        lines = killed_after(path, round, random.Random(round).uniform(0, _LONGEST))
        said.update(line.split()[0] for line in lines)
        assert_all_there(path, lines)
    assert said["annotated"] > ROUNDS * 3 and said["tagged"] and said["coded"] and said["uncoded"] and said["changed"]


def killed_after(path: Path, round: int, seconds: float) -> list[str]:
    """What the child said before it was killed, so long after it had opened the library."""
    command = [sys.executable, "-m", "tests.store.kill_child", str(path), str(round)]
    child = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT)
    assert child.stdout
    assert child.stdout.readline() == "open\n"
    time.sleep(seconds)  # the moment of death is what is drawn here
    child.kill()
    rest = child.stdout.read()
    child.stdout.close()
    assert child.wait() == -9, "it ended by itself"
    return rest.splitlines() if rest.endswith("\n") else rest.splitlines()[:-1]


def assert_all_there(path: Path, lines: list[str]) -> None:
    """Every step that was said is there, and of every step that was not, all or nothing."""
    library = Library.open(path)
    try:
        report = library.check()
        assert report.faults == ()
        listed = {annotation.id: annotation for annotation in library.annotations()}
        tags = library.codebook().tags
        for line in lines:
            kind, id = line.split()
            if kind == "annotated":
                assert id in listed
            elif kind == "tagged":
                assert f"tag-{id}" in tags and listed[f"note-{id}"].tags == (f"tag-{id}",)  # type: ignore[index, comparison-overlap]
            elif kind == "coded":
                assert f"many-{id}-{MANY - 1}" in listed
            elif kind == "uncoded":
                assert f"big-{id}" not in tags
            else:  # each was a change and its undoing
                versions = library.thing(Id(id)).versions["note"]
                assert len(versions) >= 2 * lines.count(line)
        assert_nothing_half_done(library)
    finally:
        library.close()
    for backup in backups(path):
        assert_library(backup.path)
    assert not [part for part in folder_of(path).glob("*.part") if not part.name.startswith(".")]


def assert_nothing_half_done(library: Library) -> None:
    """Steps of fifty annotations, of a tag with its fifty codings, and of a tag with its annotation are whole."""
    carried: dict[str, list[int]] = defaultdict(list)
    things = library.things(annotation.id for annotation in library.annotations())
    for id, thing in things.items():
        if id.startswith("many-"):
            name = id.removeprefix("many-").rpartition("-")[0]
            carried[name].append(int(bool(thing.value(f"{TAGGED}big-{name}"))))
        elif id.startswith("note-"):
            assert f"tag-{id.removeprefix('note-')}" in library.codebook()
    for name, codings in carried.items():
        assert len(codings) == MANY and len(set(codings)) == 1
        assert (f"big-{name}" in library.codebook()) == bool(codings[0])
    alone = {id.removeprefix("tag-") for id in library.codebook().tags if id.startswith("tag-")}
    assert all(f"note-{name}" in things for name in alone)
