"""Where Markdown's own rules see emphasis: the words between the marks, which stay in the text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from markdown_it.rules_inline import StateInline, emphasis

from annotator.core.documents import Emphasis
from annotator.formats.emphasis import look

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_LONGEST = 100_000
"""Code points of one paragraph that are looked through."""
_MOST_WORK = 50_000_000
"""The work that is spent on one file, about a second: pairing marks grows with the square of how many a paragraph has."""
_RULES = ("text", "escape", "backticks", "emphasis", "html_inline", "entity")


def find_emphasis(reader: MarkdownIt, tokens: Sequence[Token], lines: Sequence[str]) -> list[Emphasis]:
    """What is emphasised in the paragraphs that `reader` parsed from `lines`, as places in the whole text, in order."""
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    reader.inline.ruler.enableOnly(list(_RULES))
    reader.inline.ruler.at("emphasis", _noting(emphasis.tokenize))
    found: list[Emphasis] = []
    row, at, work = -1, 0, 0
    for token in tokens:
        if token.type != "inline" or not token.map or len(token.content) > _LONGEST:
            continue
        marks = token.content.count("*") + token.content.count("_")
        if not marks or work + marks**2 > _MOST_WORK:
            continue
        work += marks**2
        at = at if token.map[0] == row else 0
        row = token.map[0]
        places, at = _places(token, lines, starts, at)
        parsed: list[Token] = []
        reader.inline.parse(token.content, reader, {}, parsed)
        found += [Emphasis(places[each.start], places[each.end - 1] + 1, each.kind) for each in _stretches(parsed)]
    return sorted(found)


def _noting(tokenize: Callable[[StateInline, bool], bool]) -> Callable[[StateInline, bool], bool]:
    """The rule that finds marks, made to note where each stands."""

    def note(state: StateInline, silent: bool) -> bool:
        count, at = len(state.tokens), state.pos
        is_done = tokenize(state, silent)
        if is_done:
            marks = [token for token in state.tokens[count:] if token.content and token.content[0] in "*_"]
            for place, token in enumerate(marks, at):
                token.meta["at"] = place
        return is_done

    return note


def _places(token: Token, lines: Sequence[str], starts: Sequence[int], at: int) -> tuple[list[int], int]:
    """The place in the text of each letter of a paragraph, whose lines stand there after their marks; and where on its first
    line it ends, for the next cell of a table."""
    first = token.map[0] if token.map else 0
    places: list[int] = []
    end = at
    for number, line in enumerate(token.content.split("\n"), first):
        begin = max(lines[number].find(line, at), 0) if number < len(lines) else 0
        base = starts[min(number, len(starts) - 1)] + begin
        places += range(base, base + len(line) + 1)
        end, at = begin + len(line), 0
    return places, end


def _stretches(tokens: Sequence[Token]) -> list[Emphasis]:
    """The stretches between the marks, none overlapping, as places in the paragraph.

    Of the two marks of what is strong, the reader keeps the one that is nearer to the words.
    """
    found: list[Emphasis] = []
    depth = {"em": 0, "strong": 0}
    since = 0
    for token in tokens:
        name, _, edge = token.type.rpartition("_")
        at = token.meta.get("at")
        if name not in depth or at is None:
            continue
        kind = look(depth["em"] > 0, depth["strong"] > 0)
        others, is_open = int(name == "strong"), edge == "open"
        end = at - others if is_open else at
        if kind and end > since:
            found.append(Emphasis(since, end, kind))
        depth[name] += 1 if is_open else -1
        since = at + 1 if is_open else at + 1 + others
    return found
