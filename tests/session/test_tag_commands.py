"""Every command on the codebook is one step, does what it says, and can be taken back."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.core.changes import ChangeSet, Id
from annotator.core.history import setting
from annotator.core.tagging import merge_tags, starter_id
from annotator.formats.codebooks import StarterCodebook, StarterTag, starters
from annotator.paths import resources
from annotator.session.tag_commands import TagCommands, TagFacts
from tests.codebook_helpers import TOM, Sample


@pytest.fixture
def sample(qapp: object, tmp_path: Path) -> Iterator[Sample]:
    made = Sample(tmp_path)
    yield made
    made.close()


@pytest.fixture
def tags(sample: Sample) -> TagCommands:
    return TagCommands(sample.workspace)


def names(sample: Sample, parent: str | None = None) -> list[str]:
    return [tag.name for tag in sample.session.codebook.children(Id(parent) if parent else None)]


def steps(sample: Sample) -> int:
    return sample.session.undo_stack.count()


def test_a_new_tag_comes_last_takes_its_key_from_who_held_it_and_is_one_step(sample: Sample, tags: TagCommands) -> None:
    made = tags.create(TagFacts("  New   ways ", "teal", "What is new.", 4, Id("swr")))
    assert made
    tag = sample.session.codebook[made]
    assert (tag.name, tag.colour, tag.definition, tag.digit) == ("New ways", "teal", "What is new.", 4)
    assert names(sample, "swr")[-1] == "New ways"
    assert sample.session.codebook[Id("spend")].digit == 0
    assert steps(sample) == 1
    sample.session.undo()
    assert made not in sample.session.codebook and sample.session.codebook[Id("spend")].digit == 4


def test_a_tag_without_a_name_is_refused_with_a_sentence(sample: Sample, tags: TagCommands, qtbot: object) -> None:
    said: list[str] = []
    sample.session.failed.connect(said.append)
    assert tags.create(TagFacts("  ", "blue")) is None
    assert not tags.rename(Id("swr"), " ")
    assert not tags.edit(Id("swr"), TagFacts("", "blue"))
    assert len(said) == 3 and all("needs a name" in sentence for sentence in said)


def test_a_blank_takes_the_next_colour_that_is_far_from_the_others(tags: TagCommands) -> None:
    assert tags.blank(Id("swr")).parent == Id("swr")
    assert tags.blank().colour not in ("", "sky")  # sky is the only one used twice


def test_renaming_recolouring_defining_are_steps_of_their_own_with_words_for_undo(sample: Sample, tags: TagCommands) -> None:
    assert tags.rename(Id("com"), "Promise") and sample.session.undo_stack.undoText() == "renaming a tag"
    assert tags.recolour(Id("com"), "#123456") and sample.session.undo_stack.undoText() == "recolouring a tag"
    assert tags.define(Id("com"), "A promise.") and sample.session.undo_stack.undoText() == "defining a tag"
    tag = sample.session.codebook[Id("com")]
    assert (tag.name, tag.colour, tag.definition) == ("Promise", "#123456", "A promise.")
    for _ in range(3):
        sample.session.undo()
    assert tags.facts(Id("com")) == TagFacts("Commitment", "clay", "", 9, None)


def test_what_changes_nothing_is_no_step(sample: Sample, tags: TagCommands) -> None:
    assert not tags.rename(Id("com"), "Commitment")
    assert not tags.edit(Id("com"), tags.facts(Id("com")))
    assert not tags.move(Id("com"), None)
    assert steps(sample) == 0


def test_the_editor_changes_everything_in_one_step(sample: Sample, tags: TagCommands) -> None:
    assert tags.edit(Id("com"), TagFacts("Promise", "gold", "Said.", 1, Id("spend")))
    tag = sample.session.codebook[Id("com")]
    assert (tag.name, tag.colour, tag.definition, tag.digit, tag.parent) == ("Promise", "gold", "Said.", 1, Id("spend"))
    assert sample.session.codebook[Id("inn")].digit == 0
    assert steps(sample) == 1
    sample.session.undo()
    assert tags.facts(Id("com")).name == "Commitment" and sample.session.codebook[Id("inn")].digit == 1


def test_a_key_is_bound_to_one_tag_at_a_time(sample: Sample, tags: TagCommands) -> None:
    tags.bind_digit(Id("grant"), 2)
    assert sample.session.codebook.by_digit(2) == sample.session.codebook[Id("grant")]
    assert sample.session.codebook[Id("swr")].digit == 0
    tags.bind_digit(Id("grant"), 0)
    assert sample.session.codebook.by_digit(2) is None


def test_a_tag_moves_under_another_before_a_sibling_and_back(sample: Sample, tags: TagCommands) -> None:
    assert tags.move(Id("com"), Id("swr"), Id("train"))
    assert names(sample, "swr") == ["Professional standing", "Commitment", "Training and licence"]
    sample.session.undo()
    assert names(sample, "swr") == ["Professional standing", "Training and licence"]


def test_a_tag_dropped_on_its_own_place_stays(sample: Sample, tags: TagCommands) -> None:
    assert not tags.move(Id("stand"), Id("swr"), Id("train"))
    assert not tags.move(Id("stand"), Id("swr"), Id("stand"))


def test_a_tag_never_moves_under_itself(sample: Sample, tags: TagCommands) -> None:
    said: list[str] = []
    sample.session.failed.connect(said.append)
    assert not tags.move(Id("swr"), Id("train"))
    assert "under itself" in said[0]


@pytest.mark.parametrize(
    ("tag", "rows", "levels", "parent", "expected"),
    [
        ("swr", -1, 0, None, ["Social work reform", "Innovation programme"]),
        ("inn", 1, 0, None, ["Social work reform", "Innovation programme"]),
        ("swr", 0, 1, "inn", ["Seed grants", "Social work reform"]),
        ("stand", 0, -1, None, ["Innovation programme", "Social work reform", "Professional standing"]),
    ],
)
def test_the_keyboard_moves_a_tag(
    sample: Sample, tags: TagCommands, tag: str, rows: int, levels: int, parent: str | None, expected: list[str]
) -> None:
    assert tags.shift(Id(tag), rows, levels)
    assert names(sample, parent)[: len(expected)] == expected


def test_the_keyboard_moves_nothing_past_the_ends(tags: TagCommands) -> None:
    assert not tags.shift(Id("inn"), -1, 0)
    assert not tags.shift(Id("com"), 1, 0)
    assert not tags.shift(Id("inn"), 0, 1)
    assert not tags.shift(Id("inn"), 0, -1)


def test_merging_takes_codings_children_and_a_key_along_and_can_be_undone(sample: Sample, tags: TagCommands) -> None:
    sample.mark("swr")
    assert tags.merge(Id("swr"), Id("train"))
    book = sample.session.codebook
    assert Id("swr") not in book and book.resolve(Id("swr")) == Id("train")
    assert names(sample, "train") == ["Professional standing"]
    assert book[Id("train")].parent is None and not book[Id("train")].is_disputed
    assert book[Id("train")].digit == 2
    assert tags.usage(Id("train")).codings == 1
    assert steps(sample) == 1
    sample.session.undo()
    assert names(sample, "swr") == ["Professional standing", "Training and licence"]


def test_merging_into_a_tag_with_a_key_leaves_that_key(sample: Sample, tags: TagCommands) -> None:
    tags.merge(Id("com"), Id("acc"))
    assert sample.session.codebook[Id("acc")].digit == 3
    assert sample.session.codebook.by_digit(9) is None


def test_a_tag_is_not_merged_into_itself(sample: Sample, tags: TagCommands) -> None:
    said: list[str] = []
    sample.session.failed.connect(said.append)
    assert not tags.merge(Id("com"), Id("com"))
    assert "into itself" in said[0]


def test_usage_counts_codings_documents_others_and_children(sample: Sample, tags: TagCommands) -> None:
    sample.mark("swr", times=2)
    sample.mark("swr", coder=TOM)
    found = tags.usage(Id("swr"))
    assert (found.codings, found.documents, found.by_others, found.children) == (3, 1, 1, 2)
    assert tags.is_used(Id("swr")) and not tags.is_used(Id("com"))


def test_deleting_a_tag_removes_its_codings_and_moves_its_children_up(sample: Sample, tags: TagCommands) -> None:
    (marked,) = sample.mark("swr", "com")
    tags.delete(Id("swr"))
    assert Id("swr") not in sample.session.codebook
    assert {"Professional standing", "Training and licence"} <= set(names(sample))
    assert sample.library.annotations_named([marked])[0].tags == (Id("com"),)
    sample.session.undo()
    assert set(sample.library.annotations_named([marked])[0].tags) == {Id("swr"), Id("com")}
    assert names(sample, "swr") == ["Professional standing", "Training and licence"]


def test_deleting_a_tag_can_give_its_codings_to_another(sample: Sample, tags: TagCommands) -> None:
    one, two = sample.mark("stand", times=2)
    tags.delete(Id("stand"), Id("swr"))
    assert {each.tags for each in sample.library.annotations_named([one, two])} == {(Id("swr"),)}


def test_deleting_takes_the_codings_of_tags_that_were_merged_into_it(sample: Sample, tags: TagCommands) -> None:
    (marked,) = sample.mark("grant")
    tags.merge(Id("grant"), Id("com"))
    tags.delete(Id("com"))
    assert sample.library.annotations_named([marked])[0].tags == ()


def test_a_tag_deleted_elsewhere_while_in_use_says_so_and_can_be_kept(sample: Sample, tags: TagCommands) -> None:
    sample.mark("com")
    thing = sample.library.thing(Id("com"))
    sample.session.do(ChangeSet(TOM, (setting(thing, "deleted", True),)), "deleting")
    assert sample.session.codebook[Id("com")].is_disputed
    assert "deleted this tag while it was in use" in tags.dispute(Id("com"))
    assert tags.keep(Id("com"))
    assert not sample.session.codebook[Id("com")].is_disputed and tags.dispute(Id("com")) == ""
    assert not tags.keep(Id("com"))


def test_a_circle_of_merges_says_what_to_do(sample: Sample, tags: TagCommands) -> None:
    things = sample.library.things([Id("com"), Id("acc")])
    sample.session.do(merge_tags(TOM, things[Id("com")], things[Id("acc")]), "merging")
    sample.session.do(merge_tags(TOM, things[Id("acc")], things[Id("com")]), "merging")
    disputed = [tag.id for tag in sample.session.codebook if tag.is_disputed]
    assert len(disputed) == 1
    assert "circle" in tags.dispute(disputed[0])


CODEBOOK = StarterCodebook(
    "Two levels",
    "",
    (
        StarterTag(("Top",), "Top", "A top.", "blue", 1),
        StarterTag(("Top", "Inside"), "Inside", "", "gold", 0),
        StarterTag(("Other",), "Other", "", "teal", 0),
    ),
)


def test_a_starter_codebook_is_one_step_keeps_its_order_and_leaves_bound_keys_alone(sample: Sample, tags: TagCommands) -> None:
    assert tags.add_starter(CODEBOOK)
    assert names(sample)[-2:] == ["Top", "Other"]
    top = starter_id(("Top",))
    assert names(sample, top) == ["Inside"]
    assert sample.session.codebook[top].digit == 0 and sample.session.codebook.by_digit(1) == sample.session.codebook[Id("inn")]
    assert steps(sample) == 1
    assert not tags.add_starter(CODEBOOK) and tags.missing_of(CODEBOOK) == []
    sample.session.undo()
    assert top not in sample.session.codebook


def test_a_starter_codebook_brings_back_what_was_deleted_of_it(sample: Sample, tags: TagCommands) -> None:
    tags.add_starter(CODEBOOK)
    tags.delete(starter_id(("Top", "Inside")))
    assert [tag.name for tag in tags.missing_of(CODEBOOK)] == ["Inside"]
    assert tags.add_starter(CODEBOOK)
    assert names(sample, starter_id(("Top",))) == ["Inside"]


def test_every_starter_codebook_that_ships_can_be_taken_in(tmp_path: Path, qapp: object) -> None:
    sample = Sample(tmp_path, with_tags=False)
    tags = TagCommands(sample.workspace)
    shipped = starters(resources() / "codebooks")
    for starter in shipped:
        assert tags.add_starter(starter)
    assert len(sample.session.codebook) == len({starter_id(tag.path) for starter in shipped for tag in starter.tags})
    first = [tag.name for tag in shipped[0].tags]
    assert [tag.name for tag in sample.session.codebook][: len(first)] == first
    sample.close()
