"""Projects as files of other tools tell them, for the tests of whatever reads or writes them."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from annotator.core.attributes import Kind
from annotator.core.changes import Id
from annotator.core.documents import normalised
from annotator.core.project import (
    About,
    Project,
    ProjectAnnotation,
    ProjectAttribute,
    ProjectCoder,
    ProjectDocument,
    ProjectLink,
    ProjectMemo,
    ProjectSet,
    ProjectTag,
)
from annotator.store.library import Library

WORDS = "Children come first.\n\nThe naïve plan \U0001f600 failed; a better one is here."
MORE = "Thank you all for your work with families."


def guid(number: int) -> Id:
    """A GUID, the same for the same number."""
    return Id(f"10000000-0000-4000-8000-{number:012x}")


MIRA, TOM = guid(1), guid(2)
TRUST, CARE, FOLDER = guid(11), guid(12), guid(13)
YEAR, PARTY, IS_LIVE = guid(21), guid(22), guid(23)
FIRST, SECOND = guid(31), guid(32)
MARKED, NOTED, PLAIN = guid(41), guid(42), guid(43)
MEMOS = tuple(guid(number) for number in range(51, 55))
GROUP, LINK = guid(61), guid(71)
MAY, JUNE = 1_400_000_000_000, 1_402_000_000_000


def small_project() -> Project:
    """A little of everything: two coders, three tags, two documents, three annotations, memos on all, a set and a link."""
    return Project(
        name="Speeches",
        coders=(ProjectCoder(MIRA, "Mira", "#3599d8"), ProjectCoder(TOM, "Tom", "#3a3401")),
        tags=(
            ProjectTag(FOLDER, "Values", None, "#9a0f70", "What they hold dear", False),
            ProjectTag(TRUST, "Trust", FOLDER, "#123456", "Belief in *others*"),
            ProjectTag(CARE, "Care", FOLDER, "#0c599a"),
        ),
        attributes=(
            ProjectAttribute(YEAR, "Year", Kind.NUMBER),
            ProjectAttribute(PARTY, "Party"),
            ProjectAttribute(IS_LIVE, "Live", Kind.YES_NO),
        ),
        documents=(
            ProjectDocument(FIRST, "On children", WORDS, attributes={YEAR: 2014, PARTY: "None"}, coder=MIRA, created=MAY),
            ProjectDocument(SECOND, "Thanks", MORE, attributes={IS_LIVE: True}, coder=TOM, created=JUNE),
        ),
        annotations=(
            ProjectAnnotation(MARKED, FIRST, 0, 8, (TRUST, CARE), "first of all", MIRA, MAY, JUNE),
            ProjectAnnotation(PLAIN, FIRST, 26, 38, (), "", TOM, MAY, MAY),
            ProjectAnnotation(NOTED, SECOND, 0, 9, (TRUST,), "", TOM, JUNE, JUNE),
        ),
        memos=(
            ProjectMemo(MEMOS[0], About.LIBRARY, None, "What we want to know", "Plan", MIRA, MAY, MAY),
            ProjectMemo(MEMOS[1], About.DOCUMENT, FIRST, "Read twice", "", MIRA, MAY, JUNE),
            ProjectMemo(MEMOS[2], About.TAG, TRUST, "Narrow it down", "Later", TOM, JUNE, JUNE),
            ProjectMemo(MEMOS[3], About.ANNOTATION, MARKED, "See also the end", "", TOM, JUNE, JUNE),
        ),
        sets=(ProjectSet(GROUP, "Spring", frozenset({FIRST})),),
        links=(ProjectLink(LINK, MARKED, NOTED, "echo", "OneWay"),),
    )


def many(count: int) -> Project:
    """A project of one document in which so many words are marked."""
    text = normalised("word " * count)
    marked = tuple(ProjectAnnotation(guid(1000 + number), FIRST, number * 5, number * 5 + 4) for number in range(count))
    return Project("Many", documents=(ProjectDocument(FIRST, "Words", text),), annotations=marked)


def by_id(project: Project) -> dict[str, dict[Id, Any]]:
    """Everything in a project by kind and id, blocks, files and names of files left out."""
    documents = (replace(each, blocks=(), original=None, original_name="", source="") for each in project.documents)
    kinds: dict[str, Iterable[Any]] = {
        "coders": project.coders,
        "tags": project.tags,
        "attributes": project.attributes,
        "documents": documents,
        "annotations": (replace(each, tags=tuple(sorted(each.tags))) for each in project.annotations),
        "memos": project.memos,
        "sets": project.sets,
        "links": project.links,
    }
    return {kind: {each.id: each for each in listed} for kind, listed in kinds.items()}


def entries_in(library: Library) -> int:
    """How many entries the journal has."""
    return sum(have.entries for have in library.haves().values())
