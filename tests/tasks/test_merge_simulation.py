"""Five copies that send each other files in any order, lose some and merge some twice, end with one and the same library.

Every verb of `tests.store.verbs` is drawn; what happened is counted and printed, so that it is seen to do something.
"""

import random
from collections import Counter
from itertools import permutations
from pathlib import Path

import pytest

from annotator.core import edits
from annotator.core.differences import edits_between
from annotator.store.library import Library
from annotator.tasks.exchange_file import PACKED, SUFFIX, Scope, read_exchange, write_exchange
from annotator.tasks.merge_work import library_digest, merge, preview, teammate_has
from annotator.tasks.monitor import Monitor
from annotator.tasks.revising import NewText, Reason, carried_blocks, prepare_revision, revision_step
from tests.libraries import (
    CODER,
    OTHER,
    add_annotation,
    add_document,
    add_tag,
    assert_sound,
    journal_of,
    new_library,
    replayed,
    state_of,
)
from tests.store.verbs import Verbs

COPIES, STEPS = 5, 110


def begun(folder: Path, name: str) -> Library:
    """A library with something of everything."""
    library = new_library(folder / f"{name}.annotator")
    for coder, called in ((CODER, "Mira"), (OTHER, "Tom")):
        library.apply(edits.add_coder(coder, called, "blue"))
    add_document(library)
    for tag, parent in (("A", None), ("B", "A"), ("C", None), ("D", "C")):
        add_tag(library, tag, parent)
    for number in range(6):
        add_annotation(library, f"first {number}".replace(" ", "-"), "AB"[number % 2], start=number * 3, end=number * 3 + 20)
    return library


class Team:
    """Copies with their files under way."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.folder = folder
        self.chance = random.Random(seed)
        self.done: Counter[str] = Counter()
        first = begun(folder, "0")
        self.copies = [first, *(new_library(folder / f"{number}.annotator") for number in range(1, COPIES))]
        self.files: list[Path] = []
        self.acknowledged: set[tuple[str, str, str]] = set()
        for copy in self.copies[1:]:
            self.send(first, copy)
        self.verbs = [Verbs(copy, self.chance, f"r{number}") for number, copy in enumerate(self.copies)]

    def write(self, source: Library, scope: Scope) -> Path:
        """A file of its own name."""
        ending = self.chance.choice((SUFFIX, PACKED))
        path = self.folder / f"file {len(self.files)} {self.done['written']}{ending}"
        self.done["written"] += 1
        write_exchange(source, path, scope)
        return path

    def take(self, target: Library, path: Path) -> None:
        """Merge a file; what was said of it before is what it did."""
        plan = preview(target, path)
        sums = plan.certificate
        assert sums.entries.in_file == sums.entries.here + sums.applied + sums.conflicting + sums.waiting
        self.done["merged"] += 1
        self.done["with conflicts"] += sums.conflicting > 0
        self.done["with waiting"] += sums.waiting > 0
        if plan.fresh:
            done = merge(target, plan)
            assert done.certificate.after == library_digest(target.haves()) == plan.certificate.after
        else:
            self.done["nothing new"] += 1

    def send(self, source: Library, target: Library) -> None:
        """Everything, at once."""
        self.take(target, self.write(source, Scope()))

    def act(self) -> None:
        """One person does one thing, or a file goes or comes."""
        number = self.chance.randrange(COPIES)
        copy, what = self.copies[number], self.chance.random()
        if what < 0.55:
            self._edit(number)
        elif what < 0.6:
            self._undo(copy)
        elif what < 0.65:
            self._revise(copy)
        elif what < 0.82:
            self.files.append(self.write(copy, self._scope(copy)))
        elif self.files:
            self.take(copy, self.chance.choice(self.files))
            if self.chance.random() < 0.3:  # it is lost for the others
                self.files.remove(self.chance.choice(self.files))
                self.done["lost"] += 1

    def _edit(self, number: int) -> None:
        name, step = self.verbs[number].draw(self.done)
        if step:
            receipt = self.copies[number].apply(step, self.verbs[number].texts)
            self.acknowledged |= {(receipt.stamp, change.id, change.field) for change in step.changes}
            self.done[name] += 1

    def _undo(self, copy: Library) -> None:
        stamps = [step.stamp for step in copy.steps(limit=12)]
        if stamps and copy.take_back([self.chance.choice(stamps)], CODER):
            self.done["undone"] += 1

    def _revise(self, copy: Library) -> None:
        rows = copy.documents()
        if not rows:
            return
        row = self.chance.choice(rows)
        if not copy.has_text(row.fingerprint):
            return
        old, blocks = copy.text(row.fingerprint), copy.blocks(row.id)
        at = self.chance.randrange(len(old))
        new = f"{old[:at]}{self.chance.choice(('new ', 'é', ''))}{old[at + self.chance.randrange(4) :]}"
        if new == old or not new.strip():
            return
        text = NewText(new, carried_blocks(blocks, old, new, edits_between(old, new)), Reason.EDIT)
        revision = prepare_revision(copy, row.id, text, Monitor())
        step, texts = revision_step(copy, CODER, revision, {})
        receipt = copy.apply(step, texts)
        self.acknowledged |= {(receipt.stamp, change.id, change.field) for change in step.changes}
        self.done["revised"] += 1

    def _scope(self, copy: Library) -> Scope:
        if self.chance.random() < 0.3 and (since := teammate_has(copy, self.chance.choice((CODER, OTHER)))):
            self.done["since"] += 1
            return Scope(since=since)
        if self.chance.random() < 0.25 and (rows := copy.documents()):
            self.done["chosen documents"] += 1
            return Scope(documents=frozenset({self.chance.choice(rows).id}))
        if self.chance.random() < 0.15:
            self.done["chosen coders"] += 1
            return Scope(coders=frozenset({self.chance.choice((CODER, OTHER))}))
        return Scope()

    def settle(self) -> None:
        """All see all."""
        for _ in range(2):
            for source, target in permutations(self.copies, 2):
                self.send(source, target)


def run(folder: Path, seed: int, steps: int = STEPS) -> Counter[str]:
    """A whole life of a team, and that it ends as it must."""
    team = Team(folder, seed)
    for _ in range(steps):
        team.act()
    team.settle()
    first, last = team.copies[0], [folder / f"last {number}{SUFFIX}" for number in range(COPIES)]
    journal = {(row[0], row[3], row[4]) for row in journal_of(first)}
    assert team.acknowledged <= journal, "an acknowledged entry is missing"
    for number, copy in enumerate(team.copies):
        write_exchange(copy, last[number], Scope())
        assert last[number].read_bytes() == last[0].read_bytes()
        assert state_of(copy) == state_of(first)
        assert_sound(copy)
    assert state_of(replayed(first, folder / "replayed.annotator")) == state_of(first)
    team.done["entries"] = len(journal)
    for copy in team.copies:
        copy.close()
    return team.done


@pytest.mark.parametrize("seed", range(5))
def test_five_copies_end_equal_whatever_becomes_of_their_files(tmp_path: Path, seed: int) -> None:
    done = run(tmp_path, seed)
    print(dict(done))
    assert done["entries"] > 60 and done["merged"] > 40 and done["written"] > 10


@pytest.mark.soak
def test_hundreds_of_teams_end_equal(tmp_path_factory: pytest.TempPathFactory) -> None:
    done: Counter[str] = Counter()
    for seed in range(1_000, 1_200):
        done += run(tmp_path_factory.mktemp("team"), seed, 90)
    print(dict(done))
    for what in ("undone", "revised", "since", "lost", "nothing new", "with conflicts", "with waiting"):
        assert done[what] > 20, what


@pytest.mark.parametrize("seed", range(3))
def test_merging_knows_no_order_no_grouping_and_no_repetition(tmp_path: Path, seed: int) -> None:
    team = Team(tmp_path, seed + 500)
    for number in range(3):
        for _ in range(12):
            team._edit(number)
    files = [team.write(team.copies[number], Scope()) for number in range(3)]
    results = []
    for number, order in enumerate([(0, 1, 2), (2, 1, 0), (1, 1, 0, 2, 0), (0, 2, 1, 2)]):
        copy = new_library(tmp_path / f"order {number}.annotator")
        for at in order:
            team.take(copy, files[at])
        results.append(copy)
    grouped, both = new_library(tmp_path / "grouped.annotator"), new_library(tmp_path / "both.annotator")
    team.take(both, files[1])
    team.take(both, files[2])
    team.take(grouped, team.write(both, Scope()))
    team.take(grouped, files[0])
    for copy in [*results, grouped]:
        assert journal_of(copy) == journal_of(results[0]) and state_of(copy) == state_of(results[0])
        assert library_digest(copy.haves()) == library_digest(results[0].haves())
        assert_sound(copy)
    assert read_exchange(files[0]).header.entries == len(read_exchange(files[0]).rows)
