"""Markdown becomes a structured document: the text stays as it was, marks and all; blocks are whole lines of it."""

import re
from dataclasses import dataclass
from pathlib import PurePath

from markdown_it import MarkdownIt
from markdown_it.token import Token

from annotator.core.documents import Block, BlockKind, Draft, Emphasis
from annotator.formats.dates import find_date
from annotator.formats.decoding import decode
from annotator.formats.emphasis import with_emphasis
from annotator.formats.front import Known, read_front
from annotator.formats.lines import Unit
from annotator.formats.markdown_emphasis import find_emphasis
from annotator.formats.turns import carry_turns, mark_turns

EXTRACTOR = "markdown 2"
_LONGEST_NAME = 80

_MARKER = re.compile(r"[ \t]*(?:(?:>|(?:[-+*]|\d{1,9}[.)]|#{1,6})(?=[ \t]|$))[ \t]*)*")
_EMPHASIS = re.compile(r"(\*{1,3}|_{1,3})(.+)\1")
_MARKED = (BlockKind.HEADING, BlockKind.LIST_ITEM, BlockKind.QUOTE)
_FENCE = re.compile(r"---[ \t]*")
_PAIR = re.compile(r"(?P<key>[A-Za-z][\w -]*):[ \t]*(?P<value>\S.*)")
_KEYS = {
    "title": "title",
    "speaker": "speaker", "author": "speaker", "by": "speaker",
    "date": "date",
    "venue": "venue", "location": "venue", "place": "venue",
    "publisher": "publisher", "source": "publisher",
    "language": "language", "lang": "language",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Part:
    """Lines [first, last) of the text that are one block."""

    first: int
    last: int
    kind: BlockKind | None
    level: int = 0


def extract(data: bytes, name: str) -> Draft:
    """The document that the bytes of a Markdown file hold; `name` is the file's. Raises FileRefused if they are no text."""
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
    """The blocks of a normalised text and what it tells about itself. Every line that isn't blank lies in exactly one block."""
    lines = text.split("\n")
    told, skipped = _front_matter(lines)
    parts, emphasis = _parts(lines, skipped)
    units = _units(lines, parts)
    mark_turns(units)
    known = _told_by_head(units)
    carry_turns(units)
    for key, value in told.items():
        setattr(known, key, value)
    return with_emphasis(text, [unit.block() for unit in units], emphasis), known


def _front_matter(lines: list[str]) -> tuple[dict[str, str], int]:
    """What `key: value` lines between two lines of `---` at the top tell, and how many lines they are."""
    if not _FENCE.fullmatch(lines[0]):
        return {}, 0
    end = next((number for number, line in enumerate(lines[1:100], 1) if _FENCE.fullmatch(line)), 0)
    pairs = [_PAIR.fullmatch(line) for line in lines[1:end]]
    if not any(pairs):
        return {}, 0
    told: dict[str, str] = {}
    for pair in pairs:
        key = _KEYS.get(pair["key"].lower()) if pair else None
        if pair and key:
            value = pair["value"].strip().strip("\"'")
            found = find_date(value) if key == "date" else None
            told.setdefault(key, found.day if found else "" if key == "date" else value)
    return {key: value for key, value in told.items() if value}, end + 1


def _parts(lines: list[str], skipped: int) -> tuple[list[_Part], list[Emphasis]]:
    """The parts that Markdown sees, in order of their first lines, some lines maybe in none; and what it sees emphasised."""
    source = "\n".join([""] * skipped + lines[skipped:]).replace("\0", "\ufffd")
    reader = MarkdownIt("commonmark").enable("table")
    reader.core.ruler.enableOnly(["normalize", "block"])
    tokens = reader.parse(source)
    parts = [_Part(number, number + 1, BlockKind.FURNITURE) for number in range(skipped)]
    lists, quotes = 0, 0
    for token in tokens:
        if token.type in ("bullet_list_open", "ordered_list_open"):
            lists += 1
        elif token.type in ("bullet_list_close", "ordered_list_close"):
            lists -= 1
        elif token.type in ("blockquote_open", "blockquote_close"):
            quotes += token.nesting
        elif token.map:
            parts += _part(token, lists, quotes)
    return parts, find_emphasis(reader, tokens, lines)


def _part(token: Token, lists: int, quotes: int) -> list[_Part]:
    first, last = token.map or (0, 0)
    if token.type == "heading_open":
        underline = [_Part(last - 1, last, BlockKind.FURNITURE)] if token.markup in ("=", "-") and last - first > 1 else []
        return [_Part(first, last - len(underline), BlockKind.HEADING, int(token.tag[1])), *underline]
    if token.type == "hr":
        return [_Part(first, last, BlockKind.FURNITURE)]
    if token.type in ("paragraph_open", "fence", "code_block", "html_block"):
        if lists:
            return [_Part(first, last, BlockKind.LIST_ITEM, lists - 1)]
        if quotes:
            return [_Part(first, last, BlockKind.QUOTE, quotes - 1)]
        return [_Part(first, last, None)]
    if token.type == "tr_open":
        return [_Part(first, last, None)]
    return []


def _units(lines: list[str], parts: list[_Part]) -> list[Unit]:
    """Each line that isn't blank in one unit; what no part holds is furniture."""
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    owner: list[_Part | None] = [None] * len(lines)
    for claimed in parts:
        for number in range(claimed.first, min(claimed.last, len(lines))):
            owner[number] = claimed
    units: list[Unit] = []
    last: _Part | None = None
    for number, line in enumerate(lines):
        part = owner[number]
        if not line.strip():
            last = None
            continue
        if part is not None and part is last:
            units[-1].end = starts[number] + len(line)
        else:
            units.append(_unit(line, starts[number], number, part))
        last = part
    return units


def _unit(line: str, start: int, number: int, part: _Part | None) -> Unit:
    marker = _MARKER.match(line) if part and part.kind in _MARKED else None
    length = marker.end() if marker else len(line) - len(line.lstrip())
    unit = Unit(start, start + len(line), _bare(line[length:]), length, number, marker=length)
    if part is None or part.kind is not None:
        unit.become((part and part.kind) or BlockKind.FURNITURE)
        unit.level = part.level if part else 0
    return unit


def _bare(words: str) -> str:
    """The words without marks of emphasis around them and closing number signs, for telling names and dates."""
    bare = re.sub(r"[ \t]+#+[ \t]*$", "", words).strip()
    emphasis = _EMPHASIS.fullmatch(bare)
    return emphasis[2].strip() if emphasis else bare


def _told_by_head(units: list[Unit]) -> Known:
    """Make the first heading the title, read name and date under it, and say what they tell."""
    first = next((index for index, unit in enumerate(units) if unit.kind is not BlockKind.FURNITURE), None)
    if first is None or units[first].kind is not BlockKind.HEADING:
        return Known()
    title = units[first]
    title.kind = None
    head = units[first : first + 10]
    known = read_front(head)
    if title.kind is None:
        title.become(BlockKind.HEADING)
    else:
        title.level = 0
    return known
