"""Finds the phrases of a query in a text, in code points: with case and accents or without, whole words, in order.

Words are looked for in the folded text; case and accents, if they count, are compared where the words were found.
"""

import re
import unicodedata
from functools import lru_cache
from itertools import pairwise

from annotator.core.folded import Folded
from annotator.core.hits import SearchOptions
from annotator.core.query import Near, Phrase
from annotator.core.spans import Span
from annotator.core.text import fold

_LETTER = r"[^\W_]"
_BETWEEN = r"(?:[^\w]|_)+"
_SIGNS = {"'": "['’‘ʼ‚]", "-": "[-‐‑–—−]", '"': '["“”„«»]'}
_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
"""Scripts that part no words: Thai, Lao, Burmese, Khmer, Han, Hiragana, Katakana. Any stretch of them counts as words."""
_INDEXED = re.compile("[0-9a-z\u0386-\u03ce\u0400-\u04ff\u05d0-\u05ea\u0621-\u063a\u0641-\u064a]+")
"""The folded letters that a full-text index is sure to part in the same way: Latin, Greek, Cyrillic, Hebrew, Arabic."""
_WORD = re.compile(rf"{_LETTER}+(?:[\u0300-\u036f]+{_LETTER}*)*")


def find_phrase(text: str, phrase: Phrase, options: SearchOptions, folded: Folded | None = None) -> list[Span]:
    """Where the phrase stands: in order, not overlapping. Words are parted by anything that is no letter; signs within a word
    match their printed forms. `folded` is that of the text, if it was made.
    """
    whole = folded or Folded(text)
    pattern, within = _pattern(phrase), whole.text
    if pattern is None:
        return []
    found: list[Span] = []
    at = 0
    while match := pattern.search(within, at):
        start, at = match.span()
        if start and within[start - 1].isalnum() and within[start].isalnum() and not _is_unspaced(within[start]):
            at = start + 1  # in the middle of a word; a pattern that begins with a letter is looked for several times faster
        else:
            found.append(whole.span(start, at))
    if options.match_case or options.match_marks:
        return [span for span in found if _reads_like(text[span.start : span.end], phrase, options)]
    return found


def find_near(text: str, near: Near, options: SearchOptions, folded: Folded | None = None) -> list[Span]:
    """The stretches from one phrase to the other with at most `distance` words between: in order, the shortest for each."""
    whole = folded or Folded(text)
    firsts = find_phrase(text, near.first, options, whole)
    seconds = find_phrase(text, near.second, options, whole) if firsts else []
    found: list[Span] = []
    marked = sorted([(span, 0) for span in firsts] + [(span, 1) for span in seconds])
    for (one, kind), (other, other_kind) in pairwise(marked):
        if kind != other_kind and one.end <= other.start and (not found or found[-1].end <= one.start):
            between = _WORD.findall(text[one.end : other.start])
            if len(between) <= near.distance:
                found.append(Span(one.start, other.end))
    return found


def index_words(phrase: Phrase) -> list[str] | None:
    """The words as a full-text index holds them, or None where it may part words in another way than this module, so that the
    texts themselves have to be looked through.
    """
    words = re.findall(rf"{_LETTER}+", fold(phrase.words))
    return words if words and all(_INDEXED.fullmatch(word) for word in words) else None


@lru_cache(maxsize=256)
def _pattern(phrase: Phrase) -> "re.Pattern[str] | None":
    """What finds a phrase in a folded text, never an empty stretch; the letter before it is looked at by who uses it. None for
    nothing but marks.
    """
    words = ["".join(_SIGNS.get(sign, re.escape(sign)) for sign in word) for word in fold(phrase.words).split()]
    source = _BETWEEN.join(words)
    if not source:
        return None
    if phrase.is_prefix:
        return re.compile(rf"{source}{_LETTER}*")
    last = fold(phrase.words).rstrip()[-1:]
    return re.compile(rf"{source}(?!{_LETTER})" if last.isalnum() and not _is_unspaced(last) else source)


@lru_cache(maxsize=4096)
def _is_unspaced(letter: str) -> bool:
    return bool(re.match(f"[{_UNSPACED}]", letter))


def _reads_like(words: str, phrase: Phrase, options: SearchOptions) -> bool:
    """Whether words that are found but for case and accents have those of the phrase as well."""
    wanted = _capitals(phrase.words) if options.match_case else []
    if wanted and _capitals(words)[: len(wanted)] != wanted:
        return False
    marked = _with_marks(phrase.words) if options.match_marks else []
    return _with_marks(words)[: len(marked)] == marked if marked else True


def _capitals(words: str) -> list[bool]:
    """For each letter of the folded words whether it was a capital."""
    return [letter.isupper() for letter in words for plain in fold(letter) if plain.isalnum()]


def _with_marks(words: str) -> list[str]:
    """Each letter with its accents, case and everything else aside."""
    found: list[str] = []
    for letter in unicodedata.normalize("NFD", unicodedata.normalize("NFC", words).casefold()):
        if unicodedata.combining(letter) and found:
            found[-1] += letter
        elif letter.isalnum():
            found.append(letter)
    return found
