"""Projects of other tools on the command line: what `annotator import` does with them, and how it tells what was lost."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from annotator.core.changes import Id
from annotator.core.errors import AnnotatorError, LibraryFault
from annotator.store.library import Library
from annotator.tasks.importing import Became, Outcome
from annotator.tasks.monitor import Monitor
from annotator.tasks.project_files import ProjectFormat, chosen_way
from annotator.tasks.project_import import ProjectPlan, import_project, plan_project


@dataclass(frozen=True, slots=True)
class ProjectOutcome:
    """What became of a project's file; `plan` is what was found in it, None if it was refused."""

    outcome: Outcome
    plan: ProjectPlan | None = None

    def lines(self) -> Iterable[str]:
        """The notices and losses, a line each."""
        if self.plan is None:
            return
        for notice in self.plan.notices:
            yield f"              {notice}"
        if self.plan.losses:
            yield "              No place was found for:"
            for what, count in self.plan.losses.most_common():
                yield f"              {count:>9,}  {what}"

    def facts(self) -> dict[str, Any]:
        """For programs: what is known of it besides the outcome."""
        if self.plan is None:
            return {"losses": {}, "notices": []}
        return {"losses": dict(self.plan.losses), "notices": list(self.plan.notices)}


def import_one(
    library: Library, coder: Id, path: Path, form: ProjectFormat, reading: str, monitor: Monitor, *, preview: bool
) -> ProjectOutcome:
    """Bring a project in; with `preview` only say what would come. A refused file changes nothing. Raises LibraryFault."""
    try:
        opened = form.open(path, monitor)
        project = opened.project(chosen_way(opened, reading), monitor, library)
        plan = plan_project(library, coder, project, monitor)
        if not preview:
            import_project(library, plan, monitor)
    except LibraryFault:
        raise
    except AnnotatorError as fault:
        return ProjectOutcome(Outcome(path, Became.REFUSED, str(fault)))
    became = Became.PRESENT if plan.is_nothing_new else Became.LEFT if preview else Became.IMPORTED
    became = Became.EMPTY if plan.is_empty else became
    words = plan.sentence()
    left = f" {plan.left:,} of its values were changed here since and stay." if plan.left else ""
    return ProjectOutcome(Outcome(path, became, f"{path.name}, {words}{left}"), plan)
