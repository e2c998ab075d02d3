"""Joins the pieces that a reader found in a marked-up file into one normalised text with its blocks."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from pathlib import PurePath

from annotator.core.documents import Block, BlockKind, Draft, Emphasis
from annotator.core.errors import FileRefused
from annotator.formats import plaintext
from annotator.formats.body import mark_captions, mark_headings, mark_lists, mark_quotes
from annotator.formats.comments import mark_comments
from annotator.formats.dates import find_date
from annotator.formats.emphasis import bare, parted, with_emphasis
from annotator.formats.front import Known, read_front
from annotator.formats.furniture import mark_rules, mark_tail
from annotator.formats.lines import Unit, marker_of
from annotator.formats.turns import carry_turns, mark_turns

_LONGEST_NAME = 80
_LONGEST_FACT = 300
_DEEPEST = 9
_TITLE_WITHIN = 6
"""How many pieces may stand before the heading that is the title, such as "Speech" or a date."""


@dataclass(slots=True)
class Piece:
    """A paragraph as the file has it. Breaks of line in `text` stay; one without a letter is a blank line of the author's. Signs
    of emphasis stand in it as `emphasised` sets them.

    `kind` is None where the file doesn't say; `marker` is indent, bullet or number to stand before the text; `is_tight` asks for
    no blank line between this piece and the one before.
    """

    text: str
    kind: BlockKind | None = None
    level: int = 0
    marker: str = ""
    is_tight: bool = False
    attributes: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Facts:
    """What a file's properties say. Dates in any form; `is_sure` puts them before what the text itself seems to tell;
    `is_book` says that the text begins with a chapter, whose heading isn't the title unless it reads the same.
    """

    title: str = ""
    speaker: str = ""
    date: str = ""
    venue: str = ""
    publisher: str = ""
    language: str = ""
    is_sure: bool = False
    is_book: bool = False


def build(pieces: Sequence[Piece], notes: Sequence[str], facts: Facts, name: str, extractor: str) -> Draft:
    """The draft that pieces and footnotes make; note n is called [n] in the text. Raises FileRefused if there is no text."""
    facts = _tidied(facts)
    text, units, emphasis = _laid_out(pieces)
    if not any(letter.isalnum() for letter in text):
        raise FileRefused(f"{name} holds no text; if it is a picture of one, have its text recognised and import that.")
    is_plain = all(unit.kind is None and not unit.attributes and "\n" not in text[unit.start : unit.end] for unit in units)
    blocks, known = plaintext.structure(text) if is_plain else _structure(text, units, facts)
    text, blocks = _with_notes(text, blocks, notes, emphasis)
    blocks = with_emphasis(text, blocks, emphasis)
    first, second = (facts, known) if facts.is_sure else (known, facts)
    has_title = any(block.kind is BlockKind.TITLE for block in blocks)
    title = (known.title if has_title else "") or facts.title or known.title
    return Draft(
        text=text,
        blocks=blocks,
        title=title or PurePath(name).stem[:_LONGEST_NAME] or name,
        speaker=first.speaker or second.speaker,
        date=first.date or second.date,
        venue=first.venue or second.venue,
        publisher=first.publisher or second.publisher,
        language=first.language or second.language,
        source=name,
        extractor=extractor,
    )


def _laid_out(pieces: Sequence[Piece]) -> tuple[str, list[Unit], list[Emphasis]]:
    """One text, its units, and what is emphasised in it. Paragraphs are parted by blank lines, unless the author did so by empty
    paragraphs.
    """
    kept: list[tuple[Piece, list[str], bool]] = []
    blank = False
    for piece in pieces:
        lines = _lines(piece.text)
        if lines:
            kept.append((piece, lines, blank and bool(kept)))
        blank = not lines
    is_spaced = sum(is_parted for _, _, is_parted in kept) * 4 >= len(kept)
    parts: list[str] = []
    units: list[Unit] = []
    emphasis: list[Emphasis] = []
    at, run = 0, 0
    for piece, lines, is_parted in kept:
        is_close = not is_parted if is_spaced else piece.is_tight
        gap = "" if not units else "\n" if is_close else "\n\n"
        run += gap == "\n\n"
        start = at + len(gap)
        marker = piece.marker or _indent(piece, bare(lines[0]))
        words = _stripped_of(lines, start + len(marker), emphasis)
        body = marker + "\n".join(words)
        parts += (gap, body)
        at = start + len(body)
        unit = Unit(start, at, " ".join(words), len(marker), run, True, piece.kind, piece.level, len(marker))
        unit.attributes |= piece.attributes
        units.append(unit)
    for before, after in pairwise(units):
        if before.run == after.run:
            before.is_alone = after.is_alone = False
    return "".join(parts), units, emphasis


def _stripped_of(lines: Sequence[str], at: int, emphasis: list[Emphasis]) -> list[str]:
    """The lines without the signs of emphasis, which are added to `emphasis`; the first line will stand at `at`."""
    words = []
    for line in lines:
        plain, found = parted(line, at)
        words.append(plain)
        emphasis += found
        at += len(plain) + 1
    return words


def _lines(text: str) -> list[str]:
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "").removeprefix("\ufeff").split("\n")
    return [line.strip() for line in lines if bare(line).strip()]


def _indent(piece: Piece, line: str) -> str:
    """White space before a bullet or number that was typed: it says how deep the item lies."""
    indent = piece.text[: len(piece.text) - len(piece.text.lstrip())]
    is_item = piece.kind is None and "\n" not in indent and bool(marker_of(line, Unit(0, len(line), line, 0, 0))[0])
    return indent[:20].replace("\r", " ") if is_item else ""


def _structure(text: str, units: list[Unit], facts: Facts) -> tuple[tuple[Block, ...], Known]:
    """What the file left open is told by form, as in plain text; what it says is kept."""
    has_headings = any(unit.kind is BlockKind.HEADING for unit in units)
    mark_rules(units)
    published = mark_tail(text, units)
    commented = mark_comments(text, units)
    mark_captions(units)
    mark_lists(text, units)
    mark_turns(units)
    known = _told_by_head(units, facts.title if facts.is_book else "")
    if not has_headings:
        mark_headings(text, units)
    mark_quotes(units)
    carry_turns(units)
    known.date = known.date[:10] or published or commented
    for unit in units:
        unit.level = min(unit.level, _DEEPEST)
    return tuple(unit.block() for unit in units), known


def _told_by_head(units: list[Unit], title_of_book: str) -> Known:
    """Find the title, among the headings first, and what the lines under it tell."""
    shown = [unit for unit in units if unit.kind is not BlockKind.FURNITURE]
    marked = next((index for index, unit in enumerate(shown[:20]) if unit.kind is BlockKind.TITLE), None)
    if marked is None:
        marked = next((index for index, unit in enumerate(shown[:_TITLE_WITHIN]) if unit.kind is BlockKind.HEADING), None)
        if marked is not None and title_of_book and shown[marked].text.casefold() != title_of_book.casefold():
            return Known()
    if marked is None:
        return read_front(units)
    title = shown[marked]
    kind, level = title.kind, title.level
    title.kind, title.level = None, 0
    known = read_front(shown[marked : marked + 10])
    if title.kind is None:
        title.kind, title.level = kind, level
        known.title = known.title or (title.text if kind is BlockKind.TITLE else "")
    return known


def _with_notes(
    text: str, blocks: tuple[Block, ...], notes: Sequence[str], emphasis: list[Emphasis]
) -> tuple[str, tuple[Block, ...]]:
    """The footnotes at the end, a block each, with their number as the marker."""
    parts, added = [text], list(blocks)
    at = len(text)
    for number, note in enumerate(notes, 1):
        gap = "\n\n" if number == 1 else "\n"
        marker = f"[{number}] "
        start = at + len(gap)
        body = marker + ("\n".join(_stripped_of(_lines(note), start + len(marker), emphasis)) or "…")
        parts += (gap, body)
        at = start + len(body)
        added.append(Block(start, at, BlockKind.LIST_ITEM, 0, len(marker), {"note": str(number)}))
    return "".join(parts), tuple(added)


def _tidied(facts: Facts) -> Facts:
    """Facts on one line each, dates in ISO 8601; titles that programs make up are left out."""
    found = find_date(facts.date[:_LONGEST_FACT])
    title = _line(facts.title)
    is_made_up = title.lower().startswith(("untitled", "microsoft word - ", "document1", "unknown title", "unbenannt"))
    speaker = _line(facts.speaker)
    return replace(
        facts,
        title="" if is_made_up else title,
        speaker="" if speaker.lower() in ("unknown", "unknown author", "anonymous") else speaker,
        date=found.day if found else "",
        venue=_line(facts.venue),
        publisher=_line(facts.publisher),
        language=_line(facts.language)[:35],
    )


def _line(text: str) -> str:
    return " ".join(text.replace("\0", "").split())[:_LONGEST_FACT]
