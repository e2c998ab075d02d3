"""The commands on text: each is one step, over the span that it says, and taken back whole."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.core.annotations import Annotation
from annotator.core.changes import Id
from annotator.core.documents import Block, BlockKind, Draft
from annotator.core.edits import add_document, document_id
from annotator.core.spans import Span
from annotator.core.text import words
from annotator.session.commands import Commands
from annotator.session.tag_commands import TagCommands
from annotator.store.rows import Text
from tests.codebook_helpers import MIRA, TOM, Sample

TEXT = "A speech\n\nOne two three. Four five six. Seven eight.\n\n• Nine ten eleven. Twelve 👩‍👧 end.\n"
BLOCKS = (
    Block(0, 8, BlockKind.TITLE),
    Block(10, 52, BlockKind.PARAGRAPH),
    Block(54, len(TEXT) - 1, BlockKind.LIST_ITEM, marker=2),
)


class Desk(Sample):
    """The sample with a document of three blocks open, and the commands on it."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.library.apply(add_document(MIRA, Draft(TEXT, BLOCKS, "A speech")), [Text(TEXT, 14)])
        self.document = next(row for row in self.library.documents() if row.title == "A speech")
        self.workspace.open_document(document_id(self.document.fingerprint))
        self.workspace.load_annotations()
        self.commands = Commands(self.workspace)
        self.said: list[str] = []
        self.session.failed.connect(self.said.append)

    def select(self, quote: str) -> Span:
        """Select the first place of some words."""
        start = TEXT.index(quote)
        span = Span(start, start + len(quote))
        self.workspace.set_selection(span, span.end)
        return span

    def caret(self, quote: str) -> None:
        """Nothing selected, the caret at the first place of some words."""
        self.workspace.set_selection(None, TEXT.index(quote))

    def theirs(self, quote: str, *tags: str, coder: Id = TOM) -> Id:
        """An annotation that somebody made."""
        start = TEXT.index(quote)
        (made,) = self.mark(*tags, start=start, end=start + len(quote), coder=coder)
        self.workspace.load_annotations()
        return made

    def all(self) -> list[tuple[str, tuple[str, ...]]]:
        """Every annotation of the open document: its words and its tags by name."""
        found = sorted(self.workspace.annotations.values(), key=lambda each: (each.start, each.end, each.coder))
        return [(each.quote, tuple(self.session.codebook[tag].name for tag in each.tags)) for each in found]

    def chosen(self) -> Annotation:
        """The chosen annotation."""
        found = self.workspace.selected_annotation()
        assert found is not None
        return found

    def steps(self) -> int:
        """How many steps can be undone."""
        return self.session.undo_stack.count()


@pytest.fixture
def desk(qapp: object, tmp_path: Path) -> Iterator[Desk]:
    made = Desk(tmp_path)
    yield made
    made.close()


# Where a command applies


def test_the_selection_without_outer_spaces_is_the_target(desk: Desk) -> None:
    desk.select(" two three. ")
    assert TEXT[slice(*desk.commands.target() or (0, 0))] == "two three."
    desk.select(" ")
    assert desk.commands.target() is None


def test_without_a_selection_the_chosen_annotation_is_the_target_then_the_sentence_at_the_caret(desk: Desk) -> None:
    desk.caret("five")
    assert TEXT[slice(*desk.commands.target() or (0, 0))] == "Four five six."
    desk.workspace.select_annotation(desk.theirs("two"))
    assert TEXT[slice(*desk.commands.target() or (0, 0))] == "two"


def test_a_sentence_never_takes_a_bullet_in_nor_leaves_its_paragraph(desk: Desk) -> None:
    desk.caret("Nine")
    assert TEXT[slice(*desk.commands.target() or (0, 0))] == "Nine ten eleven."
    desk.caret("eight")
    assert TEXT[slice(*desk.commands.target() or (0, 0))] == "Seven eight."


def test_an_empty_page_has_no_target_and_no_command_does_anything(desk: Desk) -> None:
    desk.workspace.close_document()
    commands = desk.commands
    acts = (commands.target, commands.highlight, lambda: commands.tag(Id("com")), commands.in_vivo, commands.widen_to_sentence)
    assert [act() for act in acts] == [None] * 5
    commands.merge_overlapping()
    commands.remove()
    assert desk.steps() == 0


# Highlight and tag


def test_a_highlight_has_no_tag_is_chosen_and_is_one_step(desk: Desk) -> None:
    desk.select("two three")
    made = desk.commands.highlight()
    assert desk.all() == [("two three", ())] and desk.workspace.selected == made
    assert desk.session.undo_stack.undoText() == "highlighting"
    desk.session.undo()
    assert desk.all() == [] and desk.workspace.selected is None


def test_tagging_the_same_words_again_adds_to_my_annotation(desk: Desk) -> None:
    desk.select("two three")
    first = desk.commands.tag(Id("com"))
    assert desk.commands.tag(Id("acc")) == first
    assert desk.all() == [("two three", ("Accountability and intervention", "Commitment"))]
    assert desk.commands.tag(Id("acc")) == first and desk.steps() == 2
    desk.session.undo()
    assert desk.all() == [("two three", ("Commitment",))]


def test_tagging_what_someone_else_marked_makes_my_own_over_the_same_span(desk: Desk) -> None:
    desk.workspace.select_annotation(desk.theirs("two three", "acc"))
    desk.commands.tag(Id("com"))
    assert desk.chosen().coder == MIRA
    assert desk.all() == [("two three", ("Commitment",)), ("two three", ("Accountability and intervention",))]


def test_a_tag_dropped_on_a_span_lies_there(desk: Desk) -> None:
    desk.commands.tag_span(Id("com"), Span(TEXT.index("six"), TEXT.index("six") + 3))
    assert desk.all() == [("six", ("Commitment",))]
    assert desk.commands.tag_span(Id("com"), Span(5, 5)) is None


def test_the_order_of_use_is_kept_and_the_last_is_repeated(desk: Desk) -> None:
    desk.select("two")
    assert desk.commands.repeat_tag() is None
    desk.commands.tag(Id("com"))
    desk.commands.tag_with_digit(3)
    assert desk.workspace.recent_tags() == [Id("acc"), Id("com")]
    desk.select("six")
    desk.commands.repeat_tag()
    assert desk.all()[1] == ("six", ("Accountability and intervention",))


def test_a_digit_that_no_tag_holds_does_nothing(desk: Desk) -> None:
    TagCommands(desk.workspace).bind_digit(Id("com"), 0)
    desk.select("two")
    assert desk.commands.tag_with_digit(9) is None and desk.all() == []


def test_a_new_tag_and_its_first_coding_are_one_step(desk: Desk) -> None:
    desk.select("two")
    made = desk.commands.tag_with_new("Zebra", Id("swr"))
    assert made and desk.session.codebook[made].parent == Id("swr") and desk.all() == [("two", ("Zebra",))]
    assert desk.steps() == 1
    desk.session.undo()
    assert made not in desk.session.codebook and desk.all() == []
    desk.session.redo()
    assert desk.all() == [("two", ("Zebra",))]


def test_a_new_tag_whose_name_is_there_already_is_that_tag(desk: Desk) -> None:
    desk.select("two")
    assert desk.commands.tag_with_new("  COMMITMENT ") == Id("com")
    assert desk.all() == [("two", ("Commitment",))]


def test_a_tag_can_be_made_without_a_document(desk: Desk) -> None:
    desk.workspace.close_document()
    made = desk.commands.tag_with_new("Zebra")
    assert made and desk.session.codebook[made].name == "Zebra"
    assert desk.commands.new_tag("Other", made)


def test_in_vivo_makes_a_tag_of_the_words_in_quotation_marks(desk: Desk) -> None:
    desk.select("Four five")
    made = desk.commands.in_vivo()
    assert made and desk.session.codebook[made].is_in_vivo
    assert desk.all() == [("Four five", ("“Four five”",))]


def test_an_in_vivo_tag_has_a_name_of_bounded_length_on_one_line(desk: Desk) -> None:
    desk.workspace.set_selection(Span(0, len(TEXT)), 0)
    made = desk.commands.in_vivo()
    assert made
    name = desk.session.codebook[made].name
    assert len(name) <= 62 and name.startswith("“A speech One two") and name.endswith("…”")


def test_a_tag_without_a_name_is_refused_with_a_sentence(desk: Desk) -> None:
    desk.select("two")
    assert desk.commands.tag_with_new("   ") is None and desk.commands.new_tag("") is None
    assert len(desk.said) == 2 and desk.steps() == 0


def test_many_are_retagged_in_one_step_merged_names_too(desk: Desk) -> None:
    one, two = desk.theirs("two", "com", coder=MIRA), desk.theirs("six", "acc", "com", coder=MIRA)
    TagCommands(desk.workspace).merge(Id("com"), Id("spend"))
    before = desk.steps()
    desk.commands.retag([one, two], add=[Id("inn")], remove=[Id("spend")])
    assert desk.all() == [
        ("two", ("Innovation programme",)),
        ("six", ("Accountability and intervention", "Innovation programme")),
    ]
    assert desk.steps() == before + 1 and desk.workspace.recent_tags()[0] == Id("inn")


def test_a_tag_is_taken_off_under_whatever_name_it_was_put_on(desk: Desk) -> None:
    one = desk.theirs("two", "com", coder=MIRA)
    TagCommands(desk.workspace).merge(Id("com"), Id("spend"))
    desk.commands.remove_tag(one, Id("spend"))
    assert desk.all() == [("two", ())]


# Notes and removing


def test_a_note_is_written_changed_and_removed(desk: Desk) -> None:
    one = desk.theirs("two", coder=MIRA)
    desk.commands.set_note(one, " Why? ")
    assert desk.workspace.annotations[one].note == "Why?"
    desk.commands.set_note(one, "Why?")
    assert desk.steps() == 1
    desk.commands.set_note(one, "")
    assert desk.workspace.annotations[one].note == ""
    desk.commands.set_note(Id("nowhere"), "x")
    assert desk.steps() == 2


def test_the_chosen_one_or_the_given_ones_are_removed_in_one_step(desk: Desk) -> None:
    ids = [desk.theirs(quote, coder=MIRA) for quote in ("two", "five", "six")]
    desk.workspace.select_annotation(ids[0])
    desk.commands.remove()
    desk.commands.remove(ids[1:])
    assert desk.all() == [] and desk.steps() == 2
    desk.session.undo()
    assert len(desk.all()) == 2


def test_what_someone_else_marked_stays_as_it_is_and_one_is_told_what_to_do(desk: Desk) -> None:
    theirs = desk.theirs("two", "com")
    desk.workspace.select_annotation(theirs)
    before = desk.workspace.annotations[theirs]
    acts = (
        lambda: desk.commands.set_note(theirs, "Mine?"),
        lambda: desk.commands.set_ends(theirs, Span(before.start, before.end + 3)),
        lambda: desk.commands.retag([theirs], add=[Id("acc")]),
        lambda: desk.commands.retag([theirs], remove=[Id("com")]),
        lambda: desk.commands.remove_tag(theirs, Id("com")),
        lambda: desk.commands.remove([theirs]),
        desk.commands.remove,
    )
    for act in acts:
        act()
    assert desk.workspace.annotations == {theirs: before} and desk.steps() == 0
    assert len(desk.said) == len(acts) and set(desk.said) == {
        "This annotation is someone else's; tag the passage to make one of your own."
    }


def test_of_many_mine_are_changed_and_others_stay(desk: Desk) -> None:
    mine, theirs = desk.theirs("two", coder=MIRA), desk.theirs("six")
    desk.commands.retag([mine, theirs], add=[Id("com")])
    assert desk.all() == [("two", ("Commitment",)), ("six", ())]
    desk.commands.remove([mine, theirs])
    assert desk.all() == [("six", ())] and desk.steps() == 2
    assert all(said.startswith("1 of these") for said in desk.said) and len(desk.said) == 2


def test_what_was_not_written_is_not_remembered_as_used(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.select("two")
    monkeypatch.setattr(desk.session, "do", lambda *_: None)
    assert desk.commands.tag(Id("com")) is None
    assert desk.workspace.recent_tags() == [] and desk.workspace.selected is None


# Ends


def ends(desk: Desk) -> str:
    return desk.chosen().quote


def test_either_end_moves_by_a_word_and_by_a_character(desk: Desk) -> None:
    desk.workspace.select_annotation(desk.theirs("five", coder=MIRA))
    for is_start, forward, by_character, expected in (
        (False, True, False, "five six"),
        (True, False, False, "Four five six"),
        (True, True, True, "our five six"),
        (False, False, True, "our five si"),
        (False, False, False, "our five"),
        (True, True, False, "five"),
    ):
        assert desk.commands.nudge(is_start=is_start, forward=forward, by_character=by_character) is None
        assert ends(desk) == expected
    assert desk.steps() == 6


def test_an_end_never_passes_the_other(desk: Desk) -> None:
    desk.workspace.select_annotation(desk.theirs("five", coder=MIRA))
    desk.commands.nudge(is_start=False, forward=False, by_character=False)
    desk.commands.nudge(is_start=True, forward=True, by_character=False)
    assert ends(desk) == "five" and desk.steps() == 0


def test_a_family_is_one_character(desk: Desk) -> None:
    desk.workspace.select_annotation(desk.theirs("Twelve ", coder=MIRA))
    desk.commands.nudge(is_start=False, forward=True, by_character=True)
    assert ends(desk) == "Twelve 👩‍👧"


def test_the_ends_of_a_selection_are_given_back_and_nothing_is_written(desk: Desk) -> None:
    span = desk.select("five")
    moved = desk.commands.nudge(is_start=False, forward=True, by_character=False)
    assert moved and TEXT[slice(*moved)] == "five six" and moved.start == span.start
    sentence, paragraph = desk.commands.widen_to_sentence(), desk.commands.widen_to_paragraph()
    assert sentence and TEXT[slice(*sentence)] == "Four five six."
    assert paragraph and TEXT[slice(*paragraph)] == "One two three. Four five six. Seven eight."
    assert desk.steps() == 0


def test_an_annotation_of_mine_widens_to_sentence_and_paragraph_without_the_bullet(desk: Desk) -> None:
    desk.workspace.select_annotation(desk.theirs("ten", coder=MIRA))
    desk.commands.widen_to_sentence()
    assert ends(desk) == "Nine ten eleven."
    desk.commands.widen_to_paragraph()
    assert ends(desk) == "Nine ten eleven. Twelve 👩‍👧 end."
    desk.commands.widen_to_paragraph()
    assert desk.steps() == 2


def test_someone_elses_ends_stay_and_why_is_said(desk: Desk) -> None:
    desk.workspace.select_annotation(desk.theirs("five"))
    desk.commands.widen_to_sentence()
    desk.commands.nudge(is_start=True, forward=False, by_character=False)
    assert ends(desk) == "five" and desk.steps() == 0
    assert len(desk.said) == 2 and "someone else's" in desk.said[0]


def test_the_sentence_at_the_caret_is_reshaped_where_nothing_is_selected_or_chosen(desk: Desk) -> None:
    desk.caret("five")
    moved = desk.commands.widen_to_sentence()
    assert moved and TEXT[slice(*moved)] == "Four five six."


def test_set_ends_takes_only_real_spans_of_annotations_in_sight(desk: Desk) -> None:
    mine = desk.theirs("five", coder=MIRA)
    desk.commands.set_ends(mine, Span(3, 3))
    desk.commands.set_ends(Id("nowhere"), Span(3, 5))
    assert desk.steps() == 0
    desk.commands.set_ends(mine, Span(2, 8))
    assert desk.workspace.annotations[mine].quote == "speech"


# Merge


def test_overlapping_ones_of_mine_with_the_same_tag_become_one_with_every_tag_and_note(desk: Desk) -> None:
    kept = desk.theirs("One two three", "com", coder=MIRA)
    other = desk.theirs("three. Four five", "com", "acc", coder=MIRA)
    desk.commands.set_note(other, "A note.")
    desk.theirs("five six", "com")
    desk.theirs("Seven", "com", coder=MIRA)
    before = desk.steps()
    desk.workspace.select_annotation(other)
    desk.commands.merge_overlapping()
    assert desk.all() == [
        ("One two three. Four five", ("Accountability and intervention", "Commitment")),
        ("five six", ("Commitment",)),
        ("Seven", ("Commitment",)),
    ]
    assert desk.workspace.selected == kept and desk.workspace.annotations[kept].note == "A note."
    assert desk.steps() == before + 1
    desk.session.undo()
    assert len(desk.all()) == 4


def test_nothing_to_merge_says_so(desk: Desk) -> None:
    desk.theirs("One two", "com", coder=MIRA)
    desk.theirs("two three", "acc", coder=MIRA)
    desk.select("two")
    hints: list[str] = []
    desk.commands.hinted.connect(hints.append)
    desk.commands.merge_overlapping()
    desk.select("Nine")
    desk.commands.merge_overlapping()
    assert desk.steps() == 0 and not desk.said
    assert len(hints) == 2 and all(hint.startswith("Nothing to merge") for hint in hints)


def test_the_merged_annotation_is_chosen_even_if_it_held_the_other_already(desk: Desk) -> None:
    kept = desk.theirs("One two three", "com", coder=MIRA)
    inner = desk.theirs("two", "com", coder=MIRA)
    desk.workspace.select_annotation(inner)
    desk.commands.merge_overlapping()
    assert desk.workspace.selected == kept and inner not in desk.workspace.annotations


def test_repeating_before_any_tag_was_used_says_so(desk: Desk) -> None:
    hints: list[str] = []
    desk.commands.hinted.connect(hints.append)
    desk.select("two")
    assert desk.commands.repeat_tag() is None
    assert len(hints) == 1 and "Press T" in hints[0]


def test_every_command_undone_in_turn_gives_the_document_back(desk: Desk) -> None:
    def marks() -> list[tuple[str, tuple[str, ...], str]]:
        return sorted((each.quote, each.tags, each.note) for each in desk.workspace.annotations.values())

    desk.select("two three")
    desk.commands.highlight()
    desk.commands.tag(Id("com"))
    desk.commands.set_note(desk.chosen().id, "Note.")
    desk.workspace.set_selection(None, 0)
    desk.commands.nudge(is_start=False, forward=True, by_character=False)
    desk.commands.widen_to_paragraph()
    desk.select("six")
    desk.commands.tag_with_new("Zebra")
    after = marks()
    for _ in range(desk.steps()):
        desk.session.undo()
    assert marks() == [] and len(desk.session.codebook) == 13
    while desk.session.undo_stack.canRedo():
        desk.session.redo()
    assert marks() == after and list(words("two three"))


def test_tags_that_are_one_by_now_are_the_same_to_merging(desk: Desk) -> None:
    desk.theirs("One two", "com", coder=MIRA)
    desk.workspace.select_annotation(desk.theirs("two three", "acc", coder=MIRA))
    TagCommands(desk.workspace).merge(Id("com"), Id("acc"))
    desk.commands.merge_overlapping()
    assert [each.quote for each in desk.workspace.annotations.values()] == ["One two three"]
