"""Codings know the definition that they were made under, and wait to be read again once it says something else."""

from pathlib import Path

from annotator.core import tagging
from annotator.core.changes import Id
from annotator.store.library import Library
from annotator.tasks.definitions import dated_codings, mark_read, to_read_again, versions_of
from tests.libraries import (
    CODER,
    OTHER,
    add_annotation,
    add_document,
    add_tag,
    assert_sound,
    change,
    new_library,
    replayed,
    share,
)


def define(library: Library, tag: str, text: str, coder: Id = CODER) -> None:
    """Another definition."""
    library.apply(tagging.define(coder, library.thing(Id(tag)), text))


def under(library: Library, tag: str) -> dict[str, str]:
    """The definition that each coding was made under."""
    return {each.annotation.id: each.under.text for each in dated_codings(library, Id(tag))}


def waiting(library: Library) -> list[str]:
    """The annotations to read again."""
    return [each.annotation.id for each in to_read_again(library) if not each.is_read]


def test_each_coding_knows_the_definition_that_stood_then(library: Library) -> None:
    add_document(library)
    add_tag(library, "care")
    add_annotation(library, "first", "care")
    define(library, "care", "What is done for children.")
    add_annotation(library, "second", "care", start=30, end=40)
    define(library, "care", "What is done for  children.\n")
    define(library, "care", "What is done by carers.", OTHER)
    add_annotation(library, "third", "care", start=50, end=60)
    versions = versions_of(library.thing(Id("care")))
    assert [(each.text, each.coder) for each in versions] == [
        ("", CODER),
        ("What is done for children.", CODER),
        ("What is done by carers.", OTHER),
    ]
    assert under(library, "care") == {
        "first": "",
        "second": "What is done for children.",
        "third": "What is done by carers.",
    }
    assert waiting(library) == ["first", "second"]


def test_a_definition_that_is_changed_back_leaves_nothing_to_read(library: Library) -> None:
    add_document(library)
    add_tag(library, "care")
    define(library, "care", "One.")
    add_annotation(library, "a", "care")
    define(library, "care", "Two.")
    assert waiting(library) == ["a"]
    define(library, "care", "One.")
    assert waiting(library) == []


def test_a_tag_that_comes_later_is_dated_by_its_own_stamp(library: Library) -> None:
    add_document(library)
    add_tag(library, "care")
    add_annotation(library, "a")
    define(library, "care", "One.")
    change(library, "a", "tag:care", True)
    assert under(library, "care") == {"a": "One."} and waiting(library) == []
    change(library, "a", "tag:care", False)
    define(library, "care", "Two.")
    assert under(library, "care") == {} and waiting(library) == []


def test_codings_of_a_merged_tag_are_held_against_the_one_that_it_became(library: Library) -> None:
    add_document(library)
    for tag in ("care", "carers"):
        add_tag(library, tag)
        define(library, tag, f"About {tag}.")
    add_annotation(library, "a", "carers")
    library.apply(tagging.merge_tags(CODER, library.thing(Id("carers")), library.thing(Id("care"))))
    assert under(library, "care") == {"a": "About carers."} and waiting(library) == ["a"]


def test_what_was_read_again_is_done_until_the_definition_changes_again(library: Library, tmp_path: Path) -> None:
    add_document(library)
    add_tag(library, "care")
    define(library, "care", "One.")
    add_annotation(library, "a", "care")
    add_annotation(library, "b", "care", start=30, end=40)
    define(library, "care", "Two.")
    codings = to_read_again(library)
    receipt = library.apply(mark_read(library, CODER, codings[:1]))
    assert waiting(library) == ["b"] and not mark_read(library, CODER, to_read_again(library)[:1])
    assert_sound(library)
    assert waiting(replayed(library, tmp_path / "fresh.annotator")) == ["b"]
    library.undo(receipt.stamp, CODER)
    assert waiting(library) == ["a", "b"]
    library.apply(mark_read(library, CODER, to_read_again(library)))
    define(library, "care", "Three.")
    assert waiting(library) == ["a", "b"]
    library.apply(mark_read(library, CODER, to_read_again(library)))
    library.apply(mark_read(library, CODER, to_read_again(library)[:1], is_read=False))
    assert waiting(library) == ["a"]


def test_two_who_read_the_same_again_never_disagree(library: Library, tmp_path: Path) -> None:
    add_document(library)
    add_tag(library, "care")
    add_annotation(library, "a", "care")
    define(library, "care", "Two.")
    other = new_library(tmp_path / "other.annotator")
    share(library, other)
    for each in (library, other):
        each.apply(mark_read(each, CODER, to_read_again(each)))
    share(other, library)
    assert waiting(library) == [] and library.disputed() == []
    other.close()
