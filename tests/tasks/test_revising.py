"""A text changes and no coding is lost: kept, moved, uncertain or without a place, as one step that can be taken back."""

import json
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.cli.main import commands
from annotator.core import edits
from annotator.core.anchoring import Fate
from annotator.core.changes import Id
from annotator.core.differences import edits_between
from annotator.core.documents import Block, BlockKind, Emphasis, fingerprint_of
from annotator.core.errors import UserFault
from annotator.core.spans import Span
from annotator.formats.plaintext import structure
from annotator.store.library import Library
from annotator.tasks.monitor import Cancelled, Monitor
from annotator.tasks.revising import NewText, Reason, Revision, carried_blocks, look_again, prepare_revision, revision_step
from tests.libraries import (
    CODER,
    OTHER,
    TEXT,
    add_annotation,
    add_document,
    add_tag,
    assert_sound,
    new_library,
    replayed,
    seen,
    share,
    state_of,
)


def corrected(text: str) -> str:
    """The sample's text with a word put in, one corrected, one sentence gone."""
    return (
        text.replace("Children", "All children", 1)
        .replace("naïve plan", "naive plans")
        .replace("Thank you all for", "Thanks for")
    )


@pytest.fixture
def coded(library: Library) -> Library:
    """Four annotations by two people."""
    add_document(library)
    add_tag(library, "A")
    for number, words in enumerate(("Children come first", "naïve plan", "not a penny on what", "Thank you all for your work")):
        start = TEXT.index(words)
        add_annotation(library, f"n{number}", "A", start=start, end=start + len(words), coder=OTHER if number % 2 else CODER)
    return library


def revised(library: Library, text: str, reason: Reason = Reason.EDIT) -> Revision:
    """What the only document would become."""
    row = library.documents()[0]
    return prepare_revision(library, row.id, NewText(text, structure(text)[0], reason), Monitor())


def write(library: Library, revision: Revision, decisions: dict[Id, Span | None] | None = None):  # type: ignore[no-untyped-def]
    return library.apply(*revision_step(library, CODER, revision, decisions or {}))


def quotes(library: Library) -> dict[str, str]:
    """Each annotation's words in the shown text; "" without a place."""
    text = library.text(library.documents()[0].fingerprint)
    return {each.id: "" if each.is_orphan else text[each.start : each.end] for each in library.annotations()}


def test_annotations_move_with_an_edit_and_all_of_it_is_taken_back(coded: Library, tmp_path: Path) -> None:
    before = seen(coded)
    revision = revised(coded, corrected(TEXT))
    fates = {each.annotation.id: each.anchor.fate for each in revision.moved}
    assert fates["n2"] is Fate.MOVED and len(fates) == 4
    receipt = write(coded, revision)
    assert quotes(coded)["n2"] == "not a penny on what"
    assert coded.documents()[0].fingerprint == fingerprint_of(corrected(TEXT))
    assert coded.text(fingerprint_of(TEXT)) == TEXT, "the earlier text stays readable"
    assert_sound(coded)
    assert state_of(replayed(coded, tmp_path / "again.annotator")) == state_of(coded)
    coded.undo(receipt.stamp, CODER)
    assert seen(coded) == before
    assert_sound(coded)


def test_what_is_uncertain_waits_for_a_decision_and_nothing_is_dropped(coded: Library) -> None:
    text = TEXT.replace("not a penny on what doesn’t", "nor a single pound on things that do not")
    revision = revised(coded, text)
    (open_one,) = [each for each in revision.to_decide() if each.annotation.id == "n2"]
    write(coded, revision)
    assert quotes(coded)["n2"] == "" and coded.annotations_named([Id("n2")])[0].quote == "not a penny on what"
    assert len(coded.annotations()) == 4
    coded.undo(coded.steps(limit=1)[0].stamp, CODER)
    place = Span(text.index("nor a single"), text.index("nor a single") + 12)
    write(coded, revised(coded, text), {Id("n2"): place})
    assert quotes(coded)["n2"] == "nor a single"
    assert open_one.anchor.fate in (Fate.UNCERTAIN, Fate.ORPHANED)


def test_orphans_are_found_again_when_their_words_come_back(coded: Library) -> None:
    write(coded, revised(coded, TEXT.replace("Thank you all for your work with families.", "The end.")))
    assert quotes(coded)["n3"] == ""
    assert look_again(coded, coded.documents()[0].id, Monitor()).of(Fate.MOVED) == []
    write(coded, revised(coded, "Preface.\n\n" + TEXT + "\n\nMore."))
    assert quotes(coded)["n3"] == "Thank you all for your work"


def test_an_annotation_made_on_an_earlier_text_elsewhere_waits_and_is_found(coded: Library, tmp_path: Path) -> None:
    other = replayed(coded, tmp_path / "other.annotator")
    start = TEXT.index("£20m")
    add_annotation(other, "late", "A", start=start, end=start + 4, coder=OTHER)
    write(coded, revised(coded, "A new head.\n\n" + TEXT))
    share(other, coded)
    assert quotes(coded)["late"] == ""
    found = look_again(coded, coded.documents()[0].id, Monitor())
    assert [each.words for each in found.moved] == ["£20m"]
    write(coded, found)
    assert quotes(coded)["late"] == "£20m"
    assert_sound(coded)


def test_what_waits_already_is_not_asked_about_at_the_next_change(coded: Library) -> None:
    text = TEXT.replace("not a penny on what", "no cent for that which")
    write(coded, revised(coded, text))
    assert quotes(coded)["n2"] == ""
    again = revised(coded, text + " More.")
    assert [each.annotation.id for each in again.moved if each.anchor.fate is Fate.UNCERTAIN] == ["n2"]
    assert again.to_decide() == []
    (asked,) = look_again(coded, coded.documents()[0].id, Monitor()).to_decide()
    assert asked.annotation.id == "n2"


def test_what_others_marked_goes_along_unseen_while_one_codes_blind(coded: Library) -> None:
    coded.own = frozenset({CODER})
    assert {each.id for each in coded.annotations()} == {"n0", "n2"}
    revision = revised(coded, "Preface.\n\n" + TEXT.replace("naïve plan", "some quite other thing"))
    assert {each.annotation.id for fate in Fate for each in revision.of(fate)} == {"n0", "n2"}
    assert revision.to_decide() == []
    write(coded, revision)
    coded.own = None
    assert quotes(coded) == {
        "n0": "Children come first",
        "n1": "",
        "n2": "not a penny on what",
        "n3": "Thank you all for your work",
    }
    assert_sound(coded)


PIECES = st.sampled_from(["care ", "plan, ", "child. ", "no\u0308w ", "😀 ", "עולם ", "one\n\n", "two\n", "of "])
TEXTS = st.lists(PIECES, min_size=3, max_size=40).map("".join)
CHANGES = st.lists(st.tuples(st.integers(0, 200), st.integers(0, 15), TEXTS | st.just("")), min_size=1, max_size=4)


@settings(max_examples=30, deadline=None)
@given(TEXTS, st.lists(st.tuples(st.integers(0, 200), st.integers(1, 40)), min_size=1, max_size=6), st.lists(CHANGES, max_size=3))
def test_whatever_is_changed_no_annotation_is_lost_and_undo_gives_all_back(
    text: str, marked: list[tuple[int, int]], rounds: list[list[tuple[int, int, str]]]
) -> None:
    with TemporaryDirectory() as folder, closing(new_library(Path(folder, "a.annotator"))) as library:
        add_document(library, text)
        for number, (start, length) in enumerate(marked):
            start %= len(text)
            end = min(len(text), start + length)
            add_annotation(library, f"n{number}", start=start, end=end, text=text, coder=OTHER if number % 2 else CODER)
        stages = []
        for changes in rounds:
            before, new = seen(library), library.text(library.documents()[0].fingerprint)
            for at, removed, added in changes:
                new = new[: at % (len(new) + 1)] + added + new[at % (len(new) + 1) + removed :]
            if not new.strip() or new == library.text(library.documents()[0].fingerprint):
                continue
            revision = revised(library, new)
            stages.append((write(library, revision).stamp, before))
            for each in revision.moved:
                if each.anchor.fate in (Fate.KEPT, Fate.MOVED) and each.anchor.score == 1:
                    assert quotes(library)[each.annotation.id] == each.quote
            assert len(library.annotations()) == len(marked)
            assert_sound(library)
        with closing(replayed(library, Path(folder, "b.annotator"))) as again:
            assert state_of(again) == state_of(library)
        for stamp, before in reversed(stages):
            library.undo(stamp, CODER)
            assert seen(library) == before
        assert_sound(library)


def test_going_back_to_an_earlier_text_gives_the_places_that_were_there(coded: Library) -> None:
    before = quotes(coded)
    write(coded, revised(coded, corrected(TEXT)))
    write(coded, revised(coded, TEXT, Reason.BACK))
    assert quotes(coded) == before
    assert_sound(coded)


def test_what_a_person_said_of_blocks_goes_with_them(coded: Library) -> None:
    row = coded.documents()[0]
    start = TEXT.index("Thank you")
    coded.apply(edits.set_block_kind(CODER, coded.thing(row.id), [start], BlockKind.QUOTE))
    write(coded, revised(coded, "Preface.\n\n" + TEXT))
    (quoted,) = [block for block in coded.blocks(row.id) if block.kind is BlockKind.QUOTE]
    text = coded.text(coded.documents()[0].fingerprint)
    assert text[quoted.start :].startswith("Thank you")


def test_what_can_not_be_is_said(coded: Library) -> None:
    row = coded.documents()[0]
    with pytest.raises(UserFault, match="empty"):
        revised(coded, " \n")
    with pytest.raises(UserFault, match="stay as it is"):
        prepare_revision(coded, row.id, NewText(TEXT, coded.blocks(row.id), Reason.EDIT), Monitor())
    old = revised(coded, TEXT + " More.")
    write(coded, revised(coded, TEXT + " Other."))
    with pytest.raises(UserFault, match="changed meanwhile"):
        write(coded, old)
    monitor = Monitor()
    monitor.cancel()
    with pytest.raises(Cancelled):
        prepare_revision(coded, row.id, NewText("x", (), Reason.EDIT), monitor)


def test_blocks_are_carried_through_an_edit() -> None:
    old = "Title\n\nOne line,\nand another.\n\n- item\n\nEnd."
    blocks = (
        Block(0, 5, BlockKind.TITLE),
        Block(7, 29, BlockKind.QUOTE, emphasis=(Emphasis(0, 3, "i"),)),
        Block(31, 37, BlockKind.LIST_ITEM, marker=2),
        Block(39, 43, BlockKind.PARAGRAPH),
    )
    new = "The Title\n\nNew.\n\nOne more line,\nand another.\n\n- item too\n\nThe\nEnd."
    found = carried_blocks(blocks, old, new, edits_between(old, new))
    said = [(block.kind, new[block.start : block.end]) for block in found]
    assert said[0] == (BlockKind.TITLE, "The Title")
    assert (BlockKind.QUOTE, "One more line,\nand another.") in said
    assert (BlockKind.LIST_ITEM, "- item too") in said
    assert next(block for block in found if block.kind is BlockKind.LIST_ITEM).marker == 2
    assert next(block for block in found if block.kind is BlockKind.QUOTE).emphasis == (Emphasis(0, 3, "i"),)


lines = st.lists(st.text(alphabet="ab é😀", max_size=8), max_size=8).map("\n".join)


@settings(max_examples=100)
@given(lines, lines)
def test_carried_blocks_are_whole_lines_that_do_not_overlap(old: str, new: str) -> None:
    found = carried_blocks(structure(old)[0] if old.strip() else (), old, new, edits_between(old, new))
    at = 0
    for block in found:
        assert at <= block.start < block.end <= len(new)
        assert block.start == 0 or new[block.start - 1] == "\n"
        assert block.end == len(new) or new[block.end] == "\n"
        at = block.end
    covered = "".join(new[block.start : block.end] for block in found)
    assert "".join(covered.split()) == "".join(new.split())


def test_the_command_line_replaces_a_text_and_says_what_became_of_it(coded: Library, tmp_path: Path) -> None:
    path, file = coded.path, tmp_path / "second edition.txt"
    title = coded.documents()[0].title
    coded.close()
    file.write_text(corrected(TEXT), "utf-8")
    shown = CliRunner().invoke(commands, ["revise", str(path), title, str(file), "--preview"])
    assert shown.exit_code == 0 and "Nothing was written. 4 annotations" in shown.output
    run = CliRunner().invoke(commands, ["revise", str(path), title, str(file), "--accept-uncertain", "--json"])
    assert run.exit_code == 0, run.output
    assert sum(json.loads(run.output)["counts"].values()) == 4
    with closing(Library.open(path)) as opened:
        assert opened.text(opened.documents()[0].fingerprint) == corrected(TEXT)
        assert_sound(opened)
    again = CliRunner().invoke(commands, ["revise", str(path), title, str(file)])
    assert again.exit_code == 1
    assert CliRunner().invoke(commands, ["revise", str(path), title]).exit_code == 0
