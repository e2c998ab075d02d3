"""Finds the phrases of a query in a text, in code points: with case and accents or without, whole words, in order."""

import re
import unicodedata
from collections import defaultdict
from functools import cache, lru_cache
from itertools import pairwise

from annotator.core.hits import SearchOptions
from annotator.core.query import Near, Phrase
from annotator.core.spans import Span
from annotator.core.text import fold

_LETTER = r"[^\W_]"
_BETWEEN = r"(?:[^\w]|_)+"
_MARKS = r"[\u0300-\u036f]*"
_SIGNS = {"'": "['’‘ʼ]", "-": "[-‐‑–—−]"}
_RANGES = ((0x00C0, 0x0250), (0x0370, 0x0530), (0x1E00, 0x2000))
"""The letters that come with accents as one code point: Latin, Greek, Cyrillic."""


@lru_cache(maxsize=256)
def pattern_of(phrase: Phrase, options: SearchOptions) -> "re.Pattern[str]":
    """What finds a phrase. Words are parted by anything that is no letter; signs within a word match their printed forms."""
    words = [_word(word, options) for word in phrase.words.split()]
    end = "" if phrase.is_prefix else rf"(?!{_LETTER})"
    rest = rf"(?:{_LETTER}|{_MARKS[:-1]})*" if phrase.is_prefix else ""
    source = rf"(?<!{_LETTER}){_BETWEEN.join(words)}{rest}{end}"
    return re.compile(source, 0 if options.match_case else re.IGNORECASE)


def find_phrase(text: str, phrase: Phrase, options: SearchOptions, lowered: str | None = None) -> list[Span]:
    """Where the phrase stands: in order, not overlapping. `lowered` is what `plain_lower` gives for the text, if it was asked."""
    is_plain = lowered is not None and not options.match_case
    if not is_plain or (source := _plain_source(phrase)) is None:
        return [Span(*match.span()) for match in pattern_of(phrase, options).finditer(text)]
    assert lowered is not None
    pattern, found, at = _compiled(source), list[Span](), 0
    while match := pattern.search(lowered, at):  # begins with a letter, which is looked for several times faster
        start, at = match.span()
        if start and (lowered[start - 1].isalnum()):
            at = start + 1
        else:
            found.append(Span(start, at))
    return found


def plain_lower(text: str) -> str | None:
    """The text in small letters, if it has no letter with an accent or the like, so that each letter is found as it is."""
    lowered = text.lower()
    return lowered if len(lowered) == len(text) and not _NOT_PLAIN.search(lowered) else None


_NOT_PLAIN = re.compile("[\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u1fff\ufb00-\ufb4f\u212a\u212b]")


@lru_cache(maxsize=256)
def _plain_source(phrase: Phrase) -> str | None:
    """A pattern in small letters for texts without accents; None where the phrase begins with a sign."""
    words = ["".join(_SIGNS.get(plain := fold(sign), re.escape(plain)) for sign in word) for word in phrase.words.split()]
    if not words[0][:1].isalnum():
        return None
    end = rf"{_LETTER}*" if phrase.is_prefix else rf"(?!{_LETTER})"
    return _BETWEEN.join(words) + end


@lru_cache(maxsize=256)
def _compiled(source: str) -> "re.Pattern[str]":
    return re.compile(source)


def find_near(text: str, near: Near, options: SearchOptions, lowered: str | None = None) -> list[Span]:
    """The stretches from one phrase to the other with at most `distance` words between: in order, the shortest for each."""
    firsts = find_phrase(text, near.first, options, lowered)
    seconds = find_phrase(text, near.second, options, lowered) if firsts else []
    found: list[Span] = []
    marked = sorted([(span, 0) for span in firsts] + [(span, 1) for span in seconds])
    for (one, kind), (other, other_kind) in pairwise(marked):
        if kind != other_kind and one.end <= other.start and (not found or found[-1].end <= one.start):
            between = re.findall(rf"{_LETTER}+", text[one.end : other.start])
            if len(between) <= near.distance:
                found.append(Span(one.start, other.end))
    return found


def index_words(phrase: Phrase) -> list[str] | None:
    """The words as a full-text index holds them, or None where it parts words in another way than this module, so that the texts
    themselves have to be looked through.
    """
    folded = fold(phrase.words)
    if _OTHER_SCRIPTS.search(folded) or not folded:
        return None
    return re.findall(rf"{_LETTER}+", folded) or None


_OTHER_SCRIPTS = re.compile(
    "[\u0590-\u05ff\u0600-\u06ff\u0900-\u0fff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\U00010000-\U0010ffff]"
)


def _word(word: str, options: SearchOptions) -> str:
    signs = "".join(_sign(sign, options) for sign in unicodedata.normalize("NFC", word))
    if options.match_marks:
        return signs
    double = _sign("s", options) * 2
    return signs.replace(double, f"(?:{double}|[ßẞ])")


def _sign(sign: str, options: SearchOptions) -> str:
    if (plain := fold(sign)) in _SIGNS:
        return _SIGNS[plain]
    if options.match_marks or not sign.isalpha():
        forms = dict.fromkeys((sign, unicodedata.normalize("NFD", sign)))
        return f"(?:{'|'.join(map(re.escape, forms))})" if len(forms) > 1 else re.escape(sign)
    base = _base(sign)
    others = _with_marks().get(base, "")
    if options.match_case:
        others = "".join(other for other in others if other.isupper() == sign.isupper())
    return f"[{re.escape(base + others)}]{_MARKS}" if len(base) == 1 else f"(?:{re.escape(base)}|[{others}]){_MARKS}"


def _base(sign: str) -> str:
    """A letter without its accents, in its own case."""
    bare = "".join(each for each in unicodedata.normalize("NFD", sign) if not unicodedata.combining(each))
    folded = fold(bare)
    return folded.upper() if bare.isupper() and len(folded) == 1 else folded


@cache
def _with_marks() -> dict[str, str]:
    """For each bare letter the ones with accents."""
    found: dict[str, str] = defaultdict(str)
    for first, last in _RANGES:
        for code in range(first, last):
            sign = chr(code)
            if sign.isalpha() and (base := _base(sign)) != sign:
                found[base] += sign
    return dict(found)
