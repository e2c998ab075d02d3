"""What a place in a text is taken to stand for: the words themselves, their sentence or their paragraph."""

from collections.abc import Sequence
from enum import StrEnum

from annotator.core.documents import Block, block_at
from annotator.core.spans import HasSpan, Span, cover
from annotator.core.text import sentence_at, trimmed


class Unit(StrEnum):
    """How much of the text around some words is meant."""

    HIT = "hit"
    SENTENCE = "sentence"
    PARAGRAPH = "paragraph"


def unit_of(text: str, blocks: Sequence[Block], span: HasSpan, unit: Unit) -> Span:
    """The words, all sentences or all paragraphs that a span lies in, without white space at the ends, bullets or numbers.

    Never less than the span itself without white space at its ends, which is empty if it holds nothing else.
    """
    words = trimmed(text, span)
    if unit is Unit.HIT or words.is_empty:
        return words
    ends = (words.start, words.end - 1)
    if unit is Unit.SENTENCE:
        return cover([*(sentence_in(text, blocks, position) for position in ends), words])
    found = [block for position in ends if (block := block_at(blocks, position))]
    return cover([*(trimmed(text, Span(block.start + block.marker, block.end)) for block in found), words])


def sentence_in(text: str, blocks: Sequence[Block], position: int) -> Span:
    """The sentence that holds a code point, within its block and after the bullet or number; empty where there is none."""
    block = block_at(blocks, position)
    if block is None or position < block.start + block.marker:
        return sentence_at(text, position, block)
    return sentence_at(text, position, Span(block.start + block.marker, block.end))
