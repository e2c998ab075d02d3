"""The verbs of documents, annotations, memos and coders: what they write, what they leave, what they refuse."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core import edits
from annotator.core.changes import BIRTH, BLOCK, DELETED, SPAN, TAGGED, ChangeSet, Id, Stamp
from annotator.core.documents import Block, BlockKind, Draft
from annotator.core.errors import UserFault
from annotator.core.history import Thing, fold
from annotator.core.journal import Entry, line_of, read_line

CODER = Id("c")


def made(step: ChangeSet, second: int = 0) -> list[Thing]:
    """The things that a step of creations makes."""
    stamp = Stamp(f"{second:015x}-aaaaaaaaaaaa")
    return [fold([Entry(stamp, step.coder, each.entity, each.id, BIRTH, each.after, ())]) for each in step.changes]


def annotation(id: str = "n", *tags: str, note: str = "", second: int = 0, document: str = "d") -> Thing:
    (thing,) = made(edits.add_annotation(CODER, Id(id), Id(document), "f", {"start": 0, "end": 1}, map(Id, tags), note), second)
    return thing


def written(step: ChangeSet) -> dict[tuple[str, str], object]:
    """What a step sets, by thing and field."""
    return {(change.id, change.field): change.after for change in step.changes}


def test_a_document_has_an_id_that_follows_from_its_text_alone() -> None:
    block = Block(0, 5, BlockKind.TITLE)
    one = edits.add_document(CODER, Draft("Hello", (block,), "Hello", speaker="A"))
    two = edits.add_document(Id("other"), Draft("Hello", (), "Another title"))
    assert one.changes[0].id == two.changes[0].id == edits.document_id(one.changes[0].after["text"])
    assert one.changes[0].after["blocks:" + one.changes[0].after["text"]] == [[0, 5, "title"]]


def test_a_verb_that_changes_nothing_is_an_empty_step() -> None:
    thing = annotation("n", "A", note="x")
    assert not edits.set_note(CODER, thing, " x ")
    assert not edits.set_tags(CODER, [thing], add=[Id("A")])
    assert not edits.restore(CODER, [thing])
    assert not edits.set_fields(CODER, thing, {"note": "x"})


def test_tags_are_put_on_and_taken_off_where_they_differ() -> None:
    one, two = annotation("1", "A"), annotation("2", "B")
    step = edits.set_tags(CODER, [one, two], add=[Id("B")], remove=[Id("A")])
    assert written(step) == {("1", TAGGED + "A"): False, ("1", TAGGED + "B"): True}


def test_a_tag_that_is_both_put_on_and_taken_off_is_put_on() -> None:
    assert written(edits.set_tags(CODER, [annotation()], [Id("A")], [Id("A")])) == {("n", TAGGED + "A"): True}


def test_merging_keeps_the_oldest_with_every_tag_and_every_note() -> None:
    old, young = annotation("z", "A", note="first", second=1), annotation("a", "B", "A", note="second", second=2)
    third = annotation("b", note="first", second=3)
    step = edits.merge_annotations(CODER, [third, young, old], "f", {"start": 0, "end": 9})
    assert written(step) == {
        ("z", SPAN + "f"): {"start": 0, "end": 9},
        ("z", "note"): "first\n\nsecond",
        ("z", TAGGED + "B"): True,
        ("a", DELETED): True,
        ("b", DELETED): True,
    }


def test_merging_takes_two_of_one_document() -> None:
    with pytest.raises(UserFault, match="two or more"):
        edits.merge_annotations(CODER, [annotation()], "f", None)
    with pytest.raises(UserFault, match="different documents"):
        edits.merge_annotations(CODER, [annotation("1"), annotation("2", document="e")], "f", None)


def test_the_kind_of_a_block_is_a_field_of_its_own_and_can_be_given_back() -> None:
    (document,) = made(edits.create(CODER, "document", Id("d"), {"text": "f"}))
    assert written(edits.set_block_kind(CODER, document, [0, 9], BlockKind.HEADING)) == {
        ("d", f"{BLOCK}f:0"): "heading",
        ("d", f"{BLOCK}f:9"): "heading",
    }
    assert not edits.set_block_kind(CODER, document, [0], None)


def test_deleting_takes_the_parts_along_and_leaves_what_is_deleted() -> None:
    (document,) = made(edits.create(CODER, "document", Id("d"), {"text": "f"}))
    parts = [annotation("1"), annotation("2")]
    assert written(edits.delete_documents(CODER, [document], parts)) == {(id, DELETED): True for id in ("d", "1", "2")}


def test_memos_and_coders_are_made_and_changed() -> None:
    (memo,) = made(edits.add_memo(CODER, Id("m"), "tag", Id("A"), " text\r\n", "title "))
    assert (memo.value("text"), memo.value("title"), memo.value("target")) == ("text", "title", "A")
    assert written(edits.set_memo(CODER, memo, "text", "new")) == {("m", "title"): "new"}
    (person,) = made(edits.add_coder(Id("p"), "  Mira \n Okafor ", "clay"))
    assert person.value("name") == "Mira Okafor" and person.coder == "p"
    assert written(edits.set_coder(CODER, person, "Mira Okafor", "pine")) == {("p", "colour"): "pine"}


@pytest.mark.parametrize("name", ["", "  ", "\n"])
def test_a_coder_needs_a_name(name: str) -> None:
    with pytest.raises(UserFault, match="name"):
        edits.add_coder(Id("p"), name, "clay")


@given(st.text(st.characters() | st.characters(categories=["Cs"])))
def test_whatever_is_typed_or_pasted_can_be_written(words: str) -> None:
    """Half a surrogate pair, as a cut emoji leaves behind, would be refused by the journal."""
    clean = edits.cleaned(words)
    assert clean == edits.cleaned(clean) and "\r" not in clean
    (change,) = edits.add_memo(CODER, Id("m"), "library", None, words, words).changes
    entry = Entry(Stamp("0" * 15 + "-aaaaaaaaaaaa"), CODER, "memo", Id("m"), BIRTH, change.after, ())
    assert read_line(line_of(*entry.row()))


def test_a_file_name_that_is_no_text_does_not_hinder_its_import() -> None:
    (change,) = edits.add_document(CODER, Draft("Hello", (), "T\udcff", source="caf\udce9.txt")).changes
    assert change.after["source"] == "caf\ufffd.txt" and change.after["title"] == "T\ufffd"
