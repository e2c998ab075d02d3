"""Words, sentences, lines and letters of a text, in code points.

Where a word or a letter ends is decided by the Unicode properties of the `regex` library; sentences follow rules of their own,
made for British prose: titles, initials, numbers and quotation marks do not end one.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from annotator.core import western
from annotator.core.patterns import Pattern
from annotator.core.spans import HasSpan, Span

if TYPE_CHECKING:
    import regex

_LETTERS = r"[[\p{L}\p{M}\p{N}_]--[\p{Han}\p{Hiragana}]]+"
_JOINER = r"(?:['’ʼ‐‑\-·\u00AD\u200C\u200D]|(?<=\p{N})[.,](?=\p{N}))"
_WORD = Pattern(rf"{_LETTERS}(?:{_JOINER}{_LETTERS})*|[\p{{Han}}\p{{Hiragana}}]\p{{M}}*", has_sets=True)
_LINE = Pattern(r"[^\n\v\f\u2028\u2029]+")
_WHOLE = Pattern(r"(?s:.+)")
_LIST_MARKER = Pattern(r"(?:[•‣◦▪▫·∙●○■□–—*+-]|\d{1,3}[.)])\s+(?=\S)")
_STOP = Pattern(
    r"[。！？｡]+[”’」』）)\"']*"
    r"|(?P<stop>[.!?…‼⁇⁈⁉؟۔।॥։።]+)(?P<closed>[\"'”’»)\]}]*)(?:\[\d{1,3}\])*(?=\s|\Z)"
)
_TO_NEXT = Pattern(r"[\s\"'“‘«(\[{„‚¿¡–—-]*(?P<word>[\p{L}\p{M}\p{N}]*)")
_ACRONYM = Pattern(r"(?:\p{L}\.)+\p{L}")
_LETTER = Pattern(r"\X")
_PIECE = 1024**2
_REACH = 256
"""How far from a place the ends of a word are looked for; longer runs without a space are cut there."""


def _set(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


_NEVER_LAST = _set(
    "mr mrs ms mx dr prof rev hon rt st messrs mme mlle gen col lt maj sgt capt cmdr cllr gov sen pres supt "
    "e.g i.e eg ie cf vs v viz approx incl esp"
)
_BEFORE_NUMBERS = _set(
    "no nos p pp vol vols ch chap fig figs s ss sec sect para paras ed eds c ca circa cap reg regs "
    "jan feb mar apr jun jul aug sep sept oct nov dec"
)
_SOMETIMES_LAST = _set("al inc ltd co corp jr sr dept univ bros est")
_STARTERS = _set(
    "the a an in it we he she they this that these those but and so i you there here if as when while what who how why where our "
    "my his her their its for from with on at to by is are was were not no yes then now after before since because although "
    "however also all some many most both each every one let"
)


def words(text: str, start: int = 0, end: int | None = None) -> Iterator[Span]:
    """The words of [start, end) in order. Apostrophes, hyphens and the points of a number lie inside a word; each sign of a
    script without spaces (Han, Hiragana) is a word."""
    return (Span(*match.span()) for match in _WORD.finditer(text, start, len(text) if end is None else end))


def tokens(text: str) -> Iterator[tuple[str, int]]:
    """The words as they stand, each with its start."""
    return ((match.group(), match.start()) for match in _WORD.finditer(text))


def count_words(text: str) -> int:
    """How many words the text has."""
    return sum(map(_count_words, pieces(text)))


def _count_words(text: str) -> int:
    plain = western.as_bytes(text)
    return sum(1 for _ in _WORD.finditer(text)) if plain is None else _COUNTER.count(plain)


def pieces(text: str) -> Iterator[str]:
    """A long text in pieces that end at a line end, so that no other copy of the whole is made."""
    start = 0
    while len(text) - start > _PIECE and (end := text.find("\n", start + _PIECE)) >= 0:
        yield text[start:end]
        start = end
    yield text[start:]


def word_at(text: str, position: int) -> Span:
    """The word that holds the position, or that ends there; an empty span where there is none."""
    touching = Span(position, position)
    for match in _WORD.finditer(text, _before(text, position)):
        if match.start() > position:
            break
        if match.end() >= position:
            touching = Span(*match.span())
    return touching


def next_word_start(text: str, position: int) -> int:
    """The first start of a word after the position, or the end of the text."""
    return next((m.start() for m in _WORD.finditer(text, _before(text, position)) if m.start() > position), len(text))


def next_word_end(text: str, position: int) -> int:
    """The first end of a word after the position, or the end of the text."""
    return next((m.end() for m in _WORD.finditer(text, _before(text, position)) if m.end() > position), len(text))


def previous_word_start(text: str, position: int) -> int:
    """The last start of a word before the position, or 0."""
    return max((span.start for span in _words_back(text, position) if span.start < position), default=0)


def previous_word_end(text: str, position: int) -> int:
    """The last end of a word before the position, or 0."""
    return max((span.end for span in _words_back(text, position) if span.end < position), default=0)


def next_character(text: str, position: int) -> int:
    """The place after the letter, with its marks, or the emoji, with its parts, that the position is in or before."""
    return next((m.end() for m in _characters(text, position, len(text)) if m.end() > position), len(text))


def previous_character(text: str, position: int) -> int:
    """The place before the letter, with its marks, or the emoji, with its parts, that the position is in or after."""
    return max((m.start() for m in _characters(text, position, min(len(text), position + 64)) if m.start() < position), default=0)


def trimmed(text: str, span: HasSpan) -> Span:
    """The span without white space at its ends; empty, at its start, if it holds nothing else."""
    held = text[span.start : span.end]
    start = span.start + len(held) - len(held.lstrip())
    return Span(start, span.start + len(held.rstrip())) if held.strip() else Span(span.start, span.start)


def line_at(text: str, position: int) -> Span:
    """The line that holds the position, without its line end."""
    end = text.find("\n", position)
    return Span(text.rfind("\n", 0, position) + 1, len(text) if end < 0 else end)


def sentences(text: str, start: int = 0, end: int | None = None, *, is_one_block: bool = False) -> Iterator[Span]:
    """The sentences of [start, end) in order, without white space around them and without a bullet or number before them.

    A line end ends a sentence, unless `is_one_block` says that the range is one paragraph whose lines are wrapped.
    """
    line = _WHOLE if is_one_block else _LINE
    for found in line.finditer(text, start, len(text) if end is None else end):
        yield from _sentences_of_line(text, *found.span())


def sentence_at(text: str, position: int, within: HasSpan | None = None) -> Span:
    """The sentence that holds the position; white space belongs to the sentence before it. `within` is the block that holds the
    position, if the caller knows it: its line ends then are only wrapping. Empty where there is no sentence.
    """
    bounds = line_at(text, position) if within is None else within
    answer = Span(position, position)
    for sentence in sentences(text, bounds.start, bounds.end, is_one_block=within is not None):
        if sentence.start > position and not answer.is_empty:
            break
        answer = sentence
        if sentence.end > position:
            break
    return answer


def fold(text: str) -> str:
    """The text as filters compare it: no case, no accents, plain quotation marks and hyphens."""
    if text.isascii():
        return text.lower()
    if (letters := western.as_bytes(text)) is not None:
        return _FOLDER.folded(letters)
    return _fold_any(text)


def _fold_any(text: str) -> str:
    plain = _plain(text)
    if plain.isascii():
        return plain.lower()
    plain = _plain(unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", plain).casefold()))
    if not _may_combine().search(plain):
        return plain
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def fold_with_origins(text: str) -> tuple[str, list[int] | range]:
    """`fold(text)`, and for each of its letters the place in `text` that it came from."""
    if text.isascii():
        return text.lower(), range(len(text))
    folded = [fold(letter) for letter in text]
    return "".join(folded), [place for place, part in enumerate(folded) for _ in part]


_PLAIN = str.maketrans(
    {
        "‘": "'", "’": "'", "‚": "'", "ʼ": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"',
        "‐": "-", "‑": "-", "–": "-", "—": "-", "−": "-", "\u00ad": None,
        "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "æ": "ae", "œ": "oe", "ħ": "h", "ŧ": "t",
    }
)  # fmt: skip


def _plain(text: str) -> str:
    """`text.translate(_PLAIN)`, quicker where few letters are in it."""
    return _not_plain().sub(lambda found: _PLAIN[ord(found[0])] or "", text)


@cache
def _not_plain() -> "re.Pattern[str]":
    """What `_PLAIN` has; made when it is first wanted, as a window starts without."""
    return re.compile(f"[{''.join(map(chr, _PLAIN))}]")


@cache
def _may_combine() -> "re.Pattern[str]":
    return re.compile("[\u0300-\u036f\u0483-\u1fff\u20d0-\u20ff\u2cef-\uffff\U00010000-\U0010ffff]")


_COUNTER = western.Counter(lambda sign: _WORD.fullmatch(sign) is not None, "'’‐-·\u00ad")
_FOLDER = western.Folder(_fold_any)


def _before(text: str, position: int) -> int:
    """A place before the position where no word is under way, not far back."""
    start = max(0, position - _REACH)
    gap = next((place for place in range(position - 1, start - 1, -1) if text[place].isspace()), start)
    return gap


def _words_back(text: str, position: int) -> list[Span]:
    """Words up to the position and past it: as few as hold one that starts and one that ends before it, if there are any."""
    reach = _REACH
    while True:
        start = _before(text, max(0, position - reach))
        found = list(words(text, start, min(len(text), position + _REACH)))
        if start == 0 or (found and found[0].end < position):
            return found
        reach *= 4


def _characters(text: str, position: int, end: int) -> Iterator["regex.Match[str]"]:
    """Letters with their marks, from a plain ASCII letter before the position on."""
    start = max(0, position - 1)
    while start > 0 and position - start < _REACH and not (text[start].isascii() and text[start].isprintable()):
        start -= 1
    return _LETTER.finditer(text, start, end)


def _sentences_of_line(text: str, start: int, end: int) -> Iterator[Span]:
    start = trimmed(text, Span(start, end)).start
    marker = _LIST_MARKER.match(text, start, end)
    if marker:
        start = marker.end()
    for stop in _STOP.finditer(text, start, end):
        if stop.end() > start and _ends_sentence(text, start, stop, end):
            yield trimmed(text, Span(start, stop.end()))
            start = stop.end()
    last = trimmed(text, Span(start, end))
    if not last.is_empty:
        yield last


def _ends_sentence(text: str, start: int, stop: "regex.Match[str]", end: int) -> bool:
    """Whether the stop is the last of the sentence that began at `start`, by what stands before and after it."""
    if stop["stop"] is None:
        return True
    after = _TO_NEXT.match(text, stop.end(), end)
    following = after["word"] if after else ""
    if following[:1].islower():
        return False
    if stop["stop"] != "." or stop["closed"]:
        return True
    before = text[max(start, stop.start() - 24) : stop.start()].split()
    token = before[-1].lstrip("\"'“‘«([{–—-") if before else ""
    return _ends_after(token, following, is_first=len(before) == 1 and stop.start() - start < 24)


def _ends_after(token: str, following: str, is_first: bool) -> bool:
    """Whether a full stop after `token`, the first of its sentence or not, before a capital, a number or nothing, ends it."""
    plain = token.casefold()
    starts_anew = not following or following.casefold() in _STARTERS
    if plain in _NEVER_LAST:
        return not following
    if plain in _BEFORE_NUMBERS:
        return not following[:1].isdigit()
    if is_first and plain.isdigit() and len(plain) <= 3:
        return not following
    if len(token) == 1 and token.isupper():
        return starts_anew or (token == "I" and not is_first)
    if plain in _SOMETIMES_LAST or _ACRONYM.fullmatch(token):
        return starts_anew
    return True


def shortened(text: str, most: int) -> str:
    """A text of at most so many code points: a longer one is cut and ends with "…"."""
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"
