"""Find in a text: plain words or a regular expression, in code points, never for long."""

import unicodedata
from dataclasses import dataclass

import regex

from annotator.core.errors import UserFault
from annotator.core.spans import Span

LIMIT = 100_000
"""As many places as one search gives."""
SECONDS = 1.0
"""As long as one search may take; an expression that needs more would never end."""
_LONGEST = 1_000
_TYPED = {"'": "['’‘ʼ]", '"': '["“”„«»]', "-": "[-‐‑–—−]", " ": r"\s"}
_PLAIN_WORDS = {
    "missing )": "unterminated group",
    "unterminated character set": "unterminated set of characters",
    "bad escape (end of pattern)": "a backslash with nothing after it",
    "multiple repeat": "a repeat of a repeat",
    "min repeat greater than max repeat": "a repeat whose least number is above its greatest",
}


@dataclass(frozen=True, slots=True)
class Search:
    """What is looked for. Without `match_case`, letters match as Unicode folds them (ß and SS). In plain words, the quotation
    marks, hyphen and space of the keyboard also find their printed forms (' finds ’)."""

    pattern: str
    match_case: bool = False
    whole_word: bool = False
    is_regex: bool = False


def find_all(text: str, search: Search, limit: int = LIMIT, seconds: float = SECONDS) -> list[Span]:
    """Where the text holds what is looked for: in order, never empty, not overlapping, at most `limit`.

    Raises UserFault with one sentence if the expression can't be read or takes longer than `seconds`.
    """
    if not search.pattern:
        return []
    pattern = compiled(search)
    found: list[Span] = []
    try:
        # Letting go of the interpreter keeps a window alive while another thread searches.
        for match in pattern.finditer(text, timeout=seconds, concurrent=True):
            if match.start() < match.end():
                found.append(Span(*match.span()))
                if len(found) >= limit:
                    break
    except TimeoutError:
        raise UserFault("The search takes too long on this text; make the expression simpler.") from None
    return sorted(found)


def compiled(search: Search) -> "regex.Pattern[str]":
    """What finds it. Raises UserFault with one sentence if the expression can't be read."""
    if len(search.pattern) > _LONGEST:
        raise UserFault(f"What is looked for is longer than {_LONGEST:,} characters; look for a part of it.")
    flags = regex.MULTILINE if search.match_case else regex.MULTILINE | regex.IGNORECASE | regex.FULLCASE
    pattern = search.pattern if search.is_regex else _literal(search.pattern)
    try:
        plain = regex.compile(pattern, flags)
        return regex.compile(rf"(?<!\w)(?:{pattern})(?!\w)", flags) if search.whole_word else plain
    except regex.error as error:
        raise UserFault(f"The expression can't be read: {_what_is_wrong(search.pattern, error)}.") from None
    except (RecursionError, OverflowError, MemoryError):
        raise UserFault("The expression can't be read: it is nested too deeply or repeats too often.") from None


def _literal(words: str) -> str:
    return "".join(_one_letter(letter) for letter in regex.findall(r"\X", words))


def _one_letter(letter: str) -> str:
    """A pattern for one letter with its marks, composed or not, as it may have been typed."""
    if letter in _TYPED:
        return _TYPED[letter]
    forms = dict.fromkeys((letter, unicodedata.normalize("NFC", letter), unicodedata.normalize("NFD", letter)))
    escaped = [regex.escape(form, special_only=True) for form in forms]
    return escaped[0] if len(escaped) == 1 else f"(?:{'|'.join(escaped)})"


def _what_is_wrong(pattern: str, error: "regex.error") -> str:
    """The fault in plain words with its place, counted from 1."""
    fault, _, rest = str(error).partition(" at position ")
    digits = rest.split(" ", 1)[0]
    if fault in ("missing )", "unterminated character set"):
        place = _unclosed(pattern)
    elif digits.isdigit():
        place = min(int(digits), len(pattern) - 1)
    else:
        return fault
    return f"{_PLAIN_WORDS.get(fault, fault)} at character {place + 1}"


def _unclosed(pattern: str) -> int:
    """Where the bracket stands that is never closed."""
    groups: list[int] = []
    in_set, at = -1, 0
    while at < len(pattern):
        sign = pattern[at]
        if sign == "\\":
            at += 1
        elif in_set >= 0:
            in_set = -1 if sign == "]" and at > in_set + 1 else in_set
        elif sign == "[":
            in_set = at
        elif sign == "(":
            groups.append(at)
        elif sign == ")" and groups:
            groups.pop()
        at += 1
    return in_set if in_set >= 0 else groups[-1] if groups else max(0, len(pattern) - 1)
