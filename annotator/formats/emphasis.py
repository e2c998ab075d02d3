"""Italic and bold on their way from a file to the blocks: readers put signs around words, the builder takes them out again."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from annotator.core.documents import Block, BlockKind, Emphasis

_SIGNS = {"i": "\ufdd0", "b": "\ufdd1", "bi": "\ufdd2"}
"""Code points that Unicode keeps free for uses of this sort; a file's own ones are taken out with them."""
_KINDS = {sign: kind for kind, sign in _SIGNS.items()}
_END = "\ufdd3"
_SIGN = re.compile("[\ufdd0-\ufdd3]")
_WORDS = re.compile(r"\S(?:[^\n]*\S)?")
_NEARLY_ALL = 0.9
_SET_APART = (BlockKind.TITLE, BlockKind.HEADING)


def look(is_italic: bool, is_bold: bool) -> str:
    """The kind of emphasis: i, b, bi, or nothing for none."""
    return ("b" if is_bold else "") + ("i" if is_italic else "")


def emphasised(text: str, kind: str) -> str:
    """The text with signs around its words, line by line, white space outside of them; as it was if there is no kind."""
    if not kind or not text or "\ud800" <= text < "\ue000":  # half a letter beyond U+FFFF waits for its other half
        return text
    sign = _SIGNS[kind]
    return _WORDS.sub(lambda found: f"{sign}{found[0]}{_END}", text)


def bare(text: str) -> str:
    """The text without signs."""
    return _SIGN.sub("", text)


def parted(text: str, at: int = 0) -> tuple[str, list[Emphasis]]:
    """The text without signs, and the stretches that they stood around, `at` added to their places."""
    if not _SIGN.search(text):
        return text, []
    parts: list[str] = []
    found: list[Emphasis] = []
    kind, start, place, before = "", 0, at, 0
    for sign in _SIGN.finditer(text):
        part = text[before : sign.start()]
        parts.append(part)
        place += len(part)
        before = sign.end()
        if kind and place > start:
            found.append(Emphasis(start, place, kind))
        kind, start = _KINDS.get(sign[0], ""), place
    parts.append(text[before:])
    return "".join(parts), found


def with_emphasis(text: str, blocks: Sequence[Block], found: Sequence[Emphasis]) -> tuple[Block, ...]:
    """The blocks with the stretches that lie in them; `found` are places in the text, in order, none overlapping.

    Stretches with nothing but blanks between them are one. What headings are throughout is not said of them.
    """
    if not found:
        return tuple(blocks)
    whole = _joined(text, found)
    ends, starts = [each.end for each in whole], [each.start for each in whole]
    return tuple(
        _with_own(text, block, whole[bisect_right(ends, block.start) : bisect_left(starts, block.end)]) for block in blocks
    )


def _joined(text: str, found: Sequence[Emphasis]) -> list[Emphasis]:
    whole: list[Emphasis] = []
    for each in found:
        last = whole[-1] if whole else None
        if last and last.kind == each.kind and not text[last.end : each.start].strip(" \t\u00a0"):
            whole[-1] = Emphasis(last.start, each.end, each.kind)
        else:
            whole.append(each)
    return whole


def _with_own(text: str, block: Block, found: Sequence[Emphasis]) -> Block:
    own = [
        Emphasis(max(each.start, block.start) - block.start, min(each.end, block.end) - block.start, each.kind) for each in found
    ]
    if block.kind in _SET_APART and own:
        own = _less_common(own, text[block.start : block.end])
    return replace(block, emphasis=tuple(own)) if own else block


def _less_common(own: Sequence[Emphasis], words: str) -> list[Emphasis]:
    """The stretches without what nearly all of a heading is: that is its face, and no emphasis."""
    letters = {kind: sum(_letters(words[each.start : each.end]) for each in own if kind in each.kind) for kind in "bi"}
    common = {kind for kind, count in letters.items() if count >= _NEARLY_ALL * _letters(words)}
    kinds = ["".join(kind for kind in each.kind if kind not in common) for each in own]
    return [each._replace(kind=kind) for each, kind in zip(own, kinds, strict=True) if kind]


def _letters(words: str) -> int:
    return sum(letter.isalnum() for letter in words)
