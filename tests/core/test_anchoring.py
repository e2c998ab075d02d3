"""Places of a text are found again in a changed one: through the edits, by the quote, by what is nearly the quote.

The cases of quotes are those that Hypothesis' client is tested with (BSD-2-Clause), as facts.
"""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rapidfuzz.distance import Levenshtein

from annotator.core.anchoring import CORRECTED, Anchoring, Fate, fewest_errors, find_quote
from annotator.core.differences import Edit, carried, edits_between
from annotator.core.selectors import Selector, describe
from annotator.core.spans import Span

SOLITUDE = (
    "Many years later, as he faced the firing squad, Colonel Aureliano Buendía was to remember that distant afternoon when his "
    "father took him to discover ice"
)
CITIES = (
    "It was the best of times, it was the worst of times, it was the age of wisdom, it was the age of foolishness, it was the "
    "epoch of belief, it was the epoch of incredulity, it was the season of Light, it was the season of Darkness, it was the "
    "spring of hope, it was the winter of despair, we had everything before us, we had nothing before us, we were all going "
    "direct to Heaven, we were all going direct the other way."
)


def wanted(quote: str, prefix: str = "", suffix: str = "") -> Selector:
    """A selector that says nothing of the place."""
    return Selector(0, len(quote), quote, prefix, suffix)


def score_of(text: str, selector: Selector, expected: int | None = None) -> float:
    found = find_quote(text, selector, expected)
    assert found is not None
    return found.score


def test_an_exact_quote_scores_one() -> None:
    found = find_quote(SOLITUDE, wanted("discover ice"))
    assert found and SOLITUDE[slice(*found.span)] == "discover ice" and found.score == pytest.approx(1)


def test_the_more_of_the_quote_is_other_the_lower_the_score() -> None:
    quotes = ("Many years later", "Many yers later", "Some years later", "Some years after")
    scores = [score_of(SOLITUDE, wanted(quote)) for quote in quotes]
    assert scores == sorted(scores, reverse=True) and len(set(scores)) == 4


def test_the_more_of_what_follows_is_other_the_lower_the_score() -> None:
    suffixes = (
        ", as he faced the firing squad",
        ", as she faced the firing squad",
        ", as he awaited the firing squad",
        ", as he awaited his death",
    )
    scores = [score_of(SOLITUDE, wanted("Many years later", suffix=suffix)) for suffix in suffixes]
    assert scores == sorted(scores, reverse=True) and len(set(scores)) == 4


@pytest.mark.parametrize(
    ("selector", "begins"),
    [
        (wanted("before us", prefix="we had everything"), "before us, we had nothing"),
        (wanted("before us", prefix="we had every-thing"), "before us, we had nothing"),
        (wanted("we had", suffix="everything"), "we had everything"),
        (wanted("we had", suffix="ever ting"), "we had everything"),
        (wanted("befor us"), "before us, we had nothing"),
    ],
)
def test_context_tells_equal_quotes_apart(selector: Selector, begins: str) -> None:
    found = find_quote(CITIES, selector)
    assert found and CITIES[found.span.start :].startswith(begins)


def test_the_expected_place_tells_equal_quotes_apart() -> None:
    here = CITIES.index("nothing before us") + len("nothing ")
    found = find_quote(CITIES, wanted("before us"), here)
    assert found and found.span.start == here


def test_no_quote_and_no_likeness_have_no_place() -> None:
    assert find_quote("foobar", wanted("")) is None
    assert find_quote("foobar", wanted("entirely different words")) is None
    found = find_quote("Some document text", wanted("text", suffix="missing"))
    assert found and found.span == Span(14, 18)


# Edits


TEXT = st.text(alphabet="ab \nc😀é\u0301א", max_size=60)


@given(TEXT, TEXT)
def test_edits_make_one_text_of_the_other(old: str, new: str) -> None:
    made, at = "", 0
    for edit in edits_between(old, new):
        made += old[at : edit.start]
        assert len(made) == edit.new_start
        made += new[edit.new_start : edit.new_end]
        at = edit.end
    assert made + old[at:] == new


def test_a_place_moves_with_what_was_put_in_before_it() -> None:
    edits = [Edit(3, 3, 3, 8), Edit(10, 14, 15, 15)]
    assert carried(edits, 2, is_end=False) == 2
    assert carried(edits, 3, is_end=True) == 3 and carried(edits, 3, is_end=False) == 8
    assert carried(edits, 9, is_end=False) == 14
    assert carried(edits, 12, is_end=False) == carried(edits, 12, is_end=True) == 15
    assert carried(edits, 20, is_end=True) == 21


def anchored(old: str, new: str, words: str) -> tuple[Fate, str]:
    start = old.index(words)
    anchor = Anchoring(old, new).place(describe(old, Span(start, start + len(words))))
    return anchor.fate, new[slice(*anchor.span)] if anchor.span else ""


@pytest.mark.parametrize(
    ("new", "fate", "words"),
    [
        ("One two. Three four five six. Seven.", Fate.KEPT, "Three four five six"),
        ("Nil. One two. Three four five six. Seven.", Fate.MOVED, "Three four five six"),
        ("Seven. And so on.\nOne two.\nThree four five six.", Fate.MOVED, "Three four five six"),
        ("One two. Three four fifth six. Seven.", Fate.MOVED, "Three four fifth six"),
        ("One two. Three or four of five more six. Seven.", Fate.UNCERTAIN, "Three or four of five more six"),
        ("One two. Seven.", Fate.ORPHANED, ""),
        ("Quite another text.", Fate.ORPHANED, ""),
        ("", Fate.ORPHANED, ""),
    ],
)
def test_what_becomes_of_a_place(new: str, fate: Fate, words: str) -> None:
    assert anchored("One two. Three four five six. Seven.", new, "Three four five six") == (fate, words)


words = st.sampled_from(["care", "plan", "child", "money", "trust", "naïve", "😀", "עולם", "état", "of", "the", "and"])


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_a_quote_that_still_stands_and_is_unique_ends_on_it_and_no_place_is_lost(data: st.DataObject) -> None:
    old = " ".join(data.draw(st.lists(words, min_size=4, max_size=60)))
    new = old
    for _ in range(data.draw(st.integers(0, 5))):
        start = data.draw(st.integers(0, len(new)))
        end = min(len(new), start + data.draw(st.integers(0, 12)))
        new = new[:start] + " ".join(data.draw(st.lists(words, max_size=4))) + new[end:]
    anchoring = Anchoring(old, new)
    for _ in range(4):
        start = data.draw(st.integers(0, len(old) - 1))
        span = Span(start, data.draw(st.integers(start + 1, len(old))))
        selector = describe(old, span)
        anchor = anchoring.place(selector)
        if anchor.span is None:
            assert anchor.fate is Fate.ORPHANED
        else:
            assert 0 <= anchor.span.start < anchor.span.end <= len(new)
            assert anchor.fate is not Fate.KEPT or new[slice(*anchor.span)] == selector.quote
        if all(0 <= text.find(selector.quote) == text.rfind(selector.quote) for text in (old, new)):  # overlapping ones counted
            assert anchor.span is not None and new[slice(*anchor.span)] == selector.quote
            assert anchor.fate in (Fate.KEPT, Fate.MOVED)
        if anchor.fate is Fate.MOVED and new.count(selector.quote) > 1:
            assert new[slice(*anchor.span)] == selector.quote or anchor.score >= CORRECTED  # type: ignore[misc]


@pytest.mark.parametrize(
    ("old", "new", "word", "fate", "words"),
    [
        (  # the one that was corrected does not go to the other, which was not
            "We met the chidlren on Monday in the hall. Later all the chidlren went home with their mothers.",
            "We met the children on Monday in the hall. Later all the chidlren went home with their mothers.",
            "chidlren",
            Fate.MOVED,
            "children",
        ),
        (  # the word of a sentence that is gone stands in another sentence, which is not the same
            "First sentence about trust here.\n\nA second sentence, of which trust is the end.\n",
            "A second sentence, of which trust is the end.\n",
            "trust",
            Fate.UNCERTAIN,
            "trust",
        ),
        (  # the same short word between quite other words
            "Alpha beta gamma delta. I like the red one. Omega psi.\n",
            "Alpha beta gamma delta. Omega psi. And then, long after, came the one who knew.\n",
            "the",
            Fate.UNCERTAIN,
            "the",
        ),
        (  # much was put in between its ends
            "They said: we will help every family in need. So on.",
            "They said: we will help, gladly, and as best as we can whatever the cost may be, every family in need. So on.",
            "we will help every family in need",
            Fate.UNCERTAIN,
            "we will help, gladly, and as best as we can whatever the cost may be, every family in need",
        ),
    ],
)
def test_no_place_is_taken_unasked_that_may_be_another(old: str, new: str, word: str, fate: Fate, words: str) -> None:
    assert anchored(old, new, word) == (fate, words)


@given(st.text(alphabet="abc", min_size=1, max_size=12), st.text(alphabet="abc", max_size=16))
def test_the_fewest_errors_are_those_of_the_likest_stretch(pattern: str, text: str) -> None:
    stretches = [text[start:end] for start in range(len(text) + 1) for end in range(start, len(text) + 1)]
    assert fewest_errors(pattern, text) == min(Levenshtein.distance(pattern, each) for each in stretches)


def test_a_large_text_in_one_line_is_compared_word_by_word() -> None:
    source = random.Random(3)
    old = [f"w{source.randrange(300)}" for _ in range(20_000)]
    new = list(old)
    for at in range(100, 20_000, 200):
        new[at] = "other"
    found = edits_between(" ".join(old), " ".join(new))
    assert len(found) == 100 and all(" ".join(new)[edit.new_start : edit.new_end] == "other" for edit in found)


def test_looking_for_quotes_ends_with_its_time() -> None:
    source = random.Random(1)
    old = " ".join(f"w{source.randrange(10**6)}" for _ in range(400))
    new = " ".join(f"v{source.randrange(10**6)}" for _ in range(400))
    clock = iter(range(0, 10_000, 30))
    anchoring = Anchoring(old, new, [Edit(0, len(old), 0, len(new))], seconds=20, now=lambda: float(next(clock)))
    assert anchoring.place(describe(old, Span(0, 50))).fate is Fate.ORPHANED
    assert next(clock) < 200, "it was not asked again and again"


def test_the_searches_from_several_texts_share_one_time() -> None:
    time, words = [0.0], "a promise that was made to all the families"
    new = "Other things come first. " * 4 + words.replace("made", "once given") + " of the town."
    first = Anchoring("", new, [], seconds=20, now=lambda: time[0])
    selector = describe(words, Span(0, len(words)))
    time[0] = 10
    assert first.beside("").place(selector).span is not None
    time[0] = 30
    assert first.beside("").place(selector).span is None


def test_a_corrected_word_of_a_refrain_does_not_go_to_the_next_time_it_comes() -> None:
    refrain = "So let us say again what we said: all chidlren of this country come first, and always will.\n"
    old = refrain + "Between them.\n" + refrain
    new = old.replace("chidlren", "children", 1)
    assert anchored(old, new, "chidlren") == (Fate.MOVED, "children")
