"""The choices that a disagreement offers, each with its key and its words, and what was decided in words."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from annotator.core.adjudication import AGREED, CODER, EDITED, INTERSECTION, NEITHER, UNION
from annotator.core.changes import Id
from annotator.core.disagreements import Kind, Outcome
from annotator.gui.models.comparing import Comparing
from annotator.tasks.adjudicating import Matter

translate = QCoreApplication.translate
EDIT_KEY, NEITHER_KEY = "E", "0"


@dataclass(frozen=True, slots=True)
class Option:
    """`key` is pressed for it; `choice` is what is kept; `tip` says more."""

    key: str
    words: str
    choice: str
    outcomes: tuple[Outcome, ...]
    tip: str = ""


def options_of(matter: Matter, comparing: Comparing) -> list[Option]:
    """What can be decided: each reading, that of most coders first, then all, what is shared, other ends, neither."""
    case = matter.case
    readings = sorted(case.readings().items(), key=lambda one: -len(one[1]))
    tags = [_tags(outcomes) for outcomes, _ in readings]
    found: list[Option] = []

    def add(words: str, choice: str, outcomes: tuple[Outcome, ...], tip: str) -> None:
        found.append(Option(str(len(found) + 1), words, choice, outcomes, tip))

    for (outcomes, coders), given in zip(readings, tags, strict=True):
        names = ", ".join(comparing.name_of(coder) for coder in coders)
        words = tag_words(given, comparing) if tags.count(given) == 1 else translate("Rulings", "As {names}").format(names=names)
        add(words, f"{CODER}{coders[0]}", outcomes, translate("Rulings", "What {names} marked").format(names=names))
    said = [outcomes for outcomes, _ in readings]
    if (union := case.union()) not in said:
        both = translate("Rulings", "Both") if len(said) == 2 else translate("Rulings", "All of it")
        add(both, UNION, union, translate("Rulings", "Every tag over all the words that anyone gave it"))
    if (shared := case.intersection()) and shared not in (*said, union):
        add(
            translate("Rulings", "Only what they share"),
            INTERSECTION,
            shared,
            translate("Rulings", "The tags that all of them gave, over the words that all marked"),
        )
    found = found[:9]
    edited = translate("Rulings", "Select words in the text first for other ends, then choose the tag")
    found.append(Option(EDIT_KEY, translate("Rulings", "Other tag or ends…"), EDITED, (), edited))
    found.append(
        Option(NEITHER_KEY, translate("Rulings", "Neither"), NEITHER, (), translate("Rulings", "Nothing is marked here"))
    )
    return found


def tag_words(tags: tuple[Id, ...], comparing: Comparing) -> str:
    """The names of tags."""
    codebook = comparing.session.codebook
    return ", ".join(codebook[tag].name for tag in tags if tag in codebook)


def decided_words(matter: Matter, comparing: Comparing) -> str:
    """What was decided, by whom; "" if nothing was."""
    decision = matter.decision
    if decision is None:
        return ""
    person = comparing.session.coders.get(decision.by)
    by = person.name if person else translate("Rulings", "someone unknown")
    choices = {
        UNION: translate("Rulings", "All of it"),
        INTERSECTION: translate("Rulings", "Only what they share"),
        NEITHER: translate("Rulings", "Neither"),
        EDITED: translate("Rulings", "Other tag or ends"),
        AGREED: translate("Rulings", "As they agree"),
    }
    coder = Id(decision.choice.removeprefix(CODER))
    taken = choices.get(decision.choice) or translate("Rulings", "As {names}").format(names=comparing.name_of(coder))
    said = translate("Rulings", "{choice}, decided by {by}").format(choice=taken, by=by)
    if decision.is_disputed:
        apart = translate("Rulings", "Two people decided this apart and differently; decide it again. The last one")
        return f"{apart}: {said}"
    return said


def kind_words(kind: Kind) -> str:
    """A kind of disagreement in words."""
    return {
        Kind.MISSED: translate("Rulings", "missed"),
        Kind.OTHER_TAG: translate("Rulings", "other tag"),
        Kind.BOUNDARIES: translate("Rulings", "boundaries"),
    }[kind]


def _tags(outcomes: tuple[Outcome, ...]) -> tuple[Id, ...]:
    return tuple(dict.fromkeys(tag for each in outcomes for tag in each.tags))
