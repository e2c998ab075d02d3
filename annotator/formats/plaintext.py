"""Plain text becomes a structured document: the text stays as it was, blocks are whole lines of it."""

from dataclasses import replace
from pathlib import PurePath

from annotator.core.documents import Block, Draft
from annotator.formats.body import mark_captions, mark_headings, mark_lists, mark_quotes
from annotator.formats.comments import mark_comments
from annotator.formats.decoding import decode
from annotator.formats.front import Known, read_front
from annotator.formats.furniture import mark_rules, mark_tail
from annotator.formats.lines import units
from annotator.formats.turns import carry_turns, mark_turns

EXTRACTOR = "plaintext 2"
_LONGEST_NAME = 80
_PART = 8 * 1024**2


def extract(data: bytes, name: str) -> Draft:
    """The document that the bytes of a text file hold; `name` is the file's. Raises FileRefused if they are no text."""
    decoded = decode(data, name)
    text = decoded.text
    blocks, known = structure(text)
    return Draft(
        text=text,
        blocks=blocks,
        title=known.title or PurePath(name).stem[:_LONGEST_NAME] or name,
        speaker=known.speaker,
        date=known.date,
        venue=known.venue,
        publisher=known.publisher,
        language=known.language,
        source=name,
        extractor=EXTRACTOR,
        guessed=decoded.guessed,
    )


def structure(text: str) -> tuple[tuple[Block, ...], Known]:
    """The blocks of a normalised text and what it tells about itself. Every line that isn't blank lies in exactly one block.

    A very long text is gone through in parts, each by itself, so that it takes no more memory than it has to.
    """
    blocks, known = _structure(text[: _end_of_part(text, 0)])
    start = _end_of_part(text, 0)
    while start < len(text):
        end = _end_of_part(text, start)
        more, _ = _structure(text[start:end])
        blocks += tuple(replace(block, start=block.start + start, end=block.end + start) for block in more)
        start = end
    return blocks, known


def _end_of_part(text: str, start: int) -> int:
    """Where the part that begins at `start` ends: at a blank line."""
    end = text.find("\n\n", start + _PART)
    return len(text) if end < 0 else end


def _structure(text: str) -> tuple[tuple[Block, ...], Known]:
    listed = units(text)
    mark_rules(listed)
    published = mark_tail(text, listed)
    commented = mark_comments(text, listed)
    mark_captions(listed)
    mark_lists(text, listed)
    mark_turns(listed)
    known = read_front(listed)
    mark_headings(text, listed)
    mark_quotes(listed)
    carry_turns(listed)
    known.date = known.date[:10] or published or commented
    return tuple(unit.block() for unit in listed), known
