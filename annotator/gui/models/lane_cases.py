"""Cases as the lanes beside the text show them."""

from annotator.core.changes import Id
from annotator.gui.models.comparing import Comparing
from annotator.gui.reader.lanes import LaneCase, LanePassage
from annotator.tasks.adjudicating import Matter


def lane_case(matter: Matter, comparing: Comparing) -> LaneCase:
    """One case over all lanes."""
    case = matter.case
    cells = tuple(_cell(matter, coder, comparing) if coder in case.coders else None for coder in comparing.lanes())
    sign = "check-check" if matter.is_decided else "check" if case.is_agreed else "arrow-left-right"
    is_apart = not case.is_agreed and not matter.is_decided
    return LaneCase(case.span.start, case.span.end, cells, sign, is_apart)


def _cell(matter: Matter, coder: Id, comparing: Comparing) -> tuple[LanePassage, ...]:
    codebook = comparing.session.codebook
    found = []
    for each in matter.case.of(coder):
        tags = [codebook[tag] for tag in each.tags if tag in codebook]
        colours = tuple(tag.colour for tag in tags) or ("blue",)
        found.append(LanePassage(each.start, each.end, ", ".join(tag.name for tag in tags), colours))
    return tuple(found)
