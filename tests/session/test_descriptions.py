"""Steps of the history in words."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from annotator.core import edits, tagging
from annotator.core.changes import ChangeSet, Id, joined
from annotator.core.documents import BlockKind
from annotator.session.descriptions import Descriptions, Target
from tests.annotation_helpers import MIRA, Study


@pytest.fixture
def study(qapp: object, tmp_path: Path) -> Iterator[Study]:
    made = Study(tmp_path)
    yield made
    made.close()


def last(study: Study) -> tuple[str, Target | None]:
    describe = Descriptions(study.session)
    (step,) = study.library.steps(limit=1)
    describe.prepare([step])
    return describe.words(step), describe.target(step)


def tag(study: Study, name: str) -> object:
    return study.library.thing(Id(f"tag-{name}"))


PLEA = "“some of our local authorities have made the…”"
SCHOOLS = "“innovation in children’s services. It’s right…”"
CASES: list[tuple[Callable[[Study], ChangeSet], str]] = [
    (lambda s: tagging.rename(MIRA, s.library.thing(Id("tag-acc")), "Money"), "Renamed Accountability and intervention to Money"),
    (lambda s: tagging.recolour(MIRA, s.library.thing(Id("tag-acc")), "gold"), "Recoloured Accountability and intervention"),
    (lambda s: tagging.define(MIRA, s.library.thing(Id("tag-com")), "Promises"), "Defined Commitment"),
    (lambda s: tagging.bind_digit(MIRA, s.library.thing(Id("tag-com")), 4, []), "Bound Commitment to key 4"),
    (lambda s: tagging.bind_digit(MIRA, s.library.thing(Id("tag-com")), 0, []), "Unbound the key of Commitment"),
    (
        lambda s: tagging.merge_tags(MIRA, s.library.thing(Id("tag-com")), s.library.thing(Id("tag-inn"))),
        "Merged the tag Commitment into Innovation programme",
    ),
    (
        lambda s: tagging.move(MIRA, s.session.codebook, s.library.things([Id("tag-com")]), Id("tag-com"), Id("tag-inn"), None),
        "Moved Commitment under Innovation programme",
    ),
    (
        lambda s: tagging.delete_tag(
            MIRA, s.library.thing(Id("tag-com")), [], s.library.things([Id("a2")]).values(), [Id("tag-com")]
        ),
        "Deleted the tag Commitment",
    ),
    (lambda s: edits.set_note(MIRA, s.library.thing(Id("a0")), "A plea"), "Wrote a note on {plea}"),
    (lambda s: edits.set_note(MIRA, s.library.thing(Id("a3")), "Another"), "Changed the note on {schools}"),
    (lambda s: edits.set_note(MIRA, s.library.thing(Id("a3")), ""), "Removed the note on {schools}"),
    (
        lambda s: edits.set_tags(MIRA, [s.library.thing(Id("a1"))], add=[Id("tag-com")]),
        "Tagged “free us up so that we can go further” with Commitment",
    ),
    (
        lambda s: edits.set_tags(MIRA, [s.library.thing(Id("a1"))], remove=[Id("tag-vivo")]),
        "Took “free us up” off “free us up so that we can go further”",
    ),
    (lambda s: edits.delete(MIRA, [s.library.thing(Id("a1"))]), "Removed the annotation “free us up so that we can go further”"),
    (lambda s: edits.delete(MIRA, s.library.things([Id(f"a{n}") for n in range(3)]).values()), "Removed 3 annotations"),
    (lambda s: edits.delete_documents(MIRA, [s.library.thing(s.other)], []), "Removed “Another speech”"),
    (
        lambda s: edits.set_block_kind(MIRA, s.library.thing(s.other), [0], BlockKind.HEADING),
        "Said what a block of “Another speech” is",
    ),
    (lambda s: edits.add_memo(MIRA, Id("m"), "library", None, "Words", "A thought"), "Wrote the memo “A thought”"),
    (lambda s: edits.set_coder(MIRA, s.library.thing(MIRA), "Mira O.", "blue"), "Renamed Mira Okafor to Mira O."),
    (
        lambda s: joined([
            tagging.create_tag(MIRA, Id("t"), "New", "blue"),
            edits.set_tags(MIRA, [s.library.thing(Id("a1"))], add=[Id("t")]),
        ]),
        "Made the tag New and put it on “free us up so that we can go further”",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("make", "wanted"), CASES)
def test_a_step_is_said_in_words(study: Study, make: Callable[[Study], ChangeSet], wanted: str) -> None:
    study.session.do(make(study), "")
    assert last(study)[0] == wanted.format(plea=PLEA, schools=SCHOOLS)


def test_taking_back_is_said_too(study: Study) -> None:
    study.commands.remove([Id("a1")])
    study.session.undo()
    assert last(study) == (
        "Brought back the annotation “free us up so that we can go further”",
        Target("annotation", Id("a1")),
    )


def test_a_step_of_a_later_version_is_still_a_line(study: Study) -> None:
    study.session.do(edits.create(MIRA, "poem", Id("p"), {"words": "la"}), "")
    words, target = last(study)
    assert "doesn't know" in words
    assert target is None
