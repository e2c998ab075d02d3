"""A place stands for its words, its sentences or its paragraphs, without bullets and white space."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.documents import Block, BlockKind
from annotator.core.spans import Span
from annotator.core.units import Unit, unit_of

TEXT = "One is here. Two is there.\n\n• A naïve 😀 point. Its end.\n\nשלום עולם. Last."
BLOCKS = (Block(0, 26, BlockKind.PARAGRAPH), Block(28, 55, BlockKind.LIST_ITEM, marker=2), Block(57, 73, BlockKind.PARAGRAPH))


@pytest.mark.parametrize(
    ("words", "unit", "meant"),
    [
        (" is ", Unit.HIT, "is"),
        ("Two", Unit.SENTENCE, "Two is there."),
        ("here. Two", Unit.SENTENCE, "One is here. Two is there."),
        ("Two", Unit.PARAGRAPH, "One is here. Two is there."),
        ("😀", Unit.HIT, "😀"),
        ("😀", Unit.SENTENCE, "A naïve 😀 point."),
        ("naïve", Unit.PARAGRAPH, "A naïve 😀 point. Its end."),
        ("there.\n\n• A", Unit.PARAGRAPH, "One is here. Two is there.\n\n• A naïve 😀 point. Its end."),
        ("עולם", Unit.SENTENCE, "שלום עולם."),
        ("•", Unit.PARAGRAPH, "• A naïve 😀 point. Its end."),
        ("\n\n", Unit.PARAGRAPH, ""),
    ],
)
def test_what_a_place_stands_for(words: str, unit: Unit, meant: str) -> None:
    start = TEXT.index(words)
    found = unit_of(TEXT, BLOCKS, Span(start, start + len(words)), unit)
    assert TEXT[slice(*found)] == meant


@given(st.integers(0, len(TEXT) - 1), st.integers(1, 20), st.sampled_from(Unit))
def test_a_unit_holds_the_words_and_has_no_white_space_at_its_ends(start: int, length: int, unit: Unit) -> None:
    span = Span(start, min(len(TEXT), start + length))
    found = unit_of(TEXT, BLOCKS, span, unit)
    words = TEXT[slice(*span)].strip()
    held = TEXT[slice(*found)]
    assert words in held and held == held.strip()
