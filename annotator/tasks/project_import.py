"""Brings a project of another tool into a library: worked out first, then written as one step, or not at all."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from annotator.core.changes import ChangeSet, Id
from annotator.core.errors import StaleChange
from annotator.core.project import Project
from annotator.store.library import Library
from annotator.store.rows import Receipt, Text
from annotator.tasks.monitor import Monitor
from annotator.tasks.project_planning import Planner
from annotator.tasks.project_things import Tally

_WORDS: Mapping[str, tuple[str, str]] = {
    "document": ("document", "documents"),
    "annotation": ("annotation", "annotations"),
    "tag": ("tag", "tags"),
    "coder": ("coder", "coders"),
    "memo": ("memo", "memos"),
    "attribute": ("attribute", "attributes"),
    "set": ("set of documents", "sets of documents"),
}


@dataclass(frozen=True, slots=True)
class ProjectPlan:
    """What bringing a project in would do; nothing is written. `steps` are one for each coder, each with its texts; `losses`
    count what has no place here, of the file and of the library; `tallies` are by the kind of thing.
    """

    name: str
    steps: tuple[tuple[ChangeSet, tuple[Text, ...]], ...]
    tallies: Mapping[str, Tally]
    losses: Counter[str]
    notices: tuple[str, ...]

    @property
    def is_nothing_new(self) -> bool:
        """True if all of it is here already."""
        return not self.steps

    @property
    def is_empty(self) -> bool:
        """True if nothing of it has a place in the library."""
        return not any(tally.total for tally in self.tallies.values())

    @property
    def left(self) -> int:
        """How many fields say something else here since, and stay so."""
        return sum(tally.left for tally in self.tallies.values())

    def sentence(self) -> str:
        """What comes in, in words."""
        if self.is_empty:
            return f"“{self.name}” has nothing that finds a place in the library."
        if self.is_nothing_new:
            return f"“{self.name}” has nothing new: all of it is in the library already."
        told = [
            _told({entity: getattr(tally, what) for entity, tally in self.tallies.items()}, words)
            for what, words in (("new", "new"), ("changed", "changed"), ("restored", "brought back"))
        ]
        same = sum(tally.same for tally in self.tallies.values())
        parts = [*(each for each in told if each), *([f"{same:,} already here"] if same else [])]
        return f"“{self.name}”: {'; '.join(parts)}."


@dataclass(frozen=True, slots=True)
class ProjectImported:
    """What was brought in. `receipts` are of the one write, as `Session.adopt` takes them; none if there was nothing new."""

    plan: ProjectPlan
    receipts: tuple[Receipt, ...]


def plan_project(library: Library, coder: Id, project: Project, monitor: Monitor | None = None) -> ProjectPlan:
    """Work out what bringing a project in would change. What its coders made stays theirs; the rest is the `coder`'s. Raises
    Cancelled.
    """
    planner = Planner(library, coder, project, monitor or Monitor())
    steps = planner.steps()
    losses = Counter(project.losses) + planner.losses
    return ProjectPlan(project.name, steps, planner.tallies(), losses, (*project.notices, *planner.notices))


def import_project(library: Library, plan: ProjectPlan, monitor: Monitor | None = None) -> ProjectImported:
    """Write what was worked out, all of it or, if it fails or is cancelled, nothing. Raises StaleChange if the library changed
    meanwhile, LibraryFault, Cancelled.
    """
    if plan.is_nothing_new:
        return ProjectImported(plan, ())
    monitor = monitor or Monitor()
    try:
        receipts = library.apply_all(plan.steps, lambda done, total: monitor.report(done, total, plan.name))
    except StaleChange:
        raise StaleChange("The library was changed while the project was being looked at; import it again.") from None
    return ProjectImported(plan, tuple(receipts))


def counted(count: int, entity: str) -> str:
    """A number of things in words: "1 document", "2,000 tags"."""
    one, many = _WORDS[entity]
    return f"{count:,} {one if count == 1 else many}"


def _told(counts: Mapping[str, int], words: str) -> str:
    listed = [counted(counts[entity], entity) for entity in _WORDS if counts.get(entity)]
    if not listed:
        return ""
    joined = listed[0] if len(listed) == 1 else f"{', '.join(listed[:-1])} and {listed[-1]}"
    return f"{joined} {words}"
