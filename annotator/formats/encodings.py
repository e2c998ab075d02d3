"""The encodings that bytes may be in which do not say: which of them give a text, and the lines that tell them apart."""

import codecs
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import charset_normalizer

from annotator.core.documents import normalised
from annotator.core.errors import FileRefused, UserFault
from annotator.formats.decoding import decode

USUAL = (
    "cp1252", "mac-roman", "cp1250", "iso8859-2", "cp1251", "koi8-r", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257",
    "cp850", "cp932", "gb18030", "big5", "cp949", "utf-16-le", "utf-16-be",
)  # fmt: skip
"""Those that are offered, the most common first."""
_HIGH = re.compile(rb"[\x80-\xff]")
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")
_NO_TEXT = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x80-\x9f\ufffd\ue000-\uf8ff]")
_SAMPLE, _LINES, _LINES_OF_ONE, _BEFORE, _AFTER = 64 * 1024, 8, 4, 32, 72


@dataclass(frozen=True, slots=True)
class Candidate:
    """A way to read some files. `encoding` is "" for reading each as it looks, and then `guess` what that comes to, "" if not the
    same for all; `lines` are some that hold other letters than ASCII.
    """

    encoding: str
    lines: tuple[str, ...]
    guess: str = ""


def checked(encoding: str) -> str:
    """The usual name of an encoding. Raises UserFault if there is none of this name."""
    try:
        found = codecs.lookup(encoding)
        "a".encode(found.name)  # raises for codecs that are no encodings
    except (LookupError, ValueError):
        raise UserFault(f"There is no encoding “{encoding}”; try one of {', '.join(USUAL[:6])}.") from None
    return found.name.replace("_", "-")


def recoded(data: bytes, name: str, encoding: str) -> bytes:
    """The bytes of the file called `name`, read in this encoding, as UTF-8 with a mark. Raises FileRefused if they can't be."""
    try:
        return data.decode(encoding).removeprefix("\ufeff").encode("utf-8-sig")
    except (LookupError, ValueError):
        raise FileRefused(f"{name} can't be read as {encoding}; choose another encoding.") from None


def candidates(files: Sequence[bytes]) -> list[Candidate]:
    """The ways to read all of these files, the most likely first; one only if nothing but the guess gives texts."""
    guesses = [decode(data, "") for data in files]
    names = {guess.encoding for guess in guesses}
    lines = _shown(guess.text for guess in guesses)
    found = [Candidate("", lines, names.pop() if len(names) == 1 else "")]
    samples = [_sample(data) for data in files]
    for encoding in _in_order(samples):
        texts = [_read(sample, encoding) for sample in samples]
        lines = _shown(text for text in texts if text)
        if None not in texts and lines not in [each.lines for each in found]:
            found.append(Candidate(encoding, lines))
    return found


def _in_order(samples: Sequence[bytes]) -> list[str]:
    """What charset-normalizer finds likely, then the others."""
    whole = b"\n".join(samples)[:_SAMPLE]
    usual = {codecs.lookup(encoding).name: encoding for encoding in USUAL}
    matches = charset_normalizer.from_bytes(whole, cp_isolation=list(USUAL))
    likely = [usual[name] for each in matches if (name := codecs.lookup(each.encoding).name) in usual]
    return list(dict.fromkeys([*likely, *USUAL]))


def _sample(data: bytes) -> bytes:
    """A part with letters that are in doubt; of text with two bytes a letter the beginning."""
    high = _HIGH.search(data)
    if b"\0" in data[:_SAMPLE] or high is None:
        return data[:_SAMPLE]
    start = data.rfind(b"\n", max(0, high.start() - _SAMPLE // 4), high.start()) + 1
    return data[start : start + _SAMPLE]


def _read(sample: bytes, encoding: str) -> str | None:
    """The text, without what may be half a letter at the end; None if it is none."""
    try:
        text = codecs.getincrementaldecoder(encoding)().decode(sample)
    except UnicodeDecodeError:
        return None
    return None if _NO_TEXT.search(text) else normalised(text)


def _shown(texts: Iterator[str]) -> tuple[str, ...]:
    lines: list[str] = []
    for text in texts:
        lines += _telling(text)
        if len(lines) >= _LINES:
            break
    return tuple(lines[:_LINES])


def _telling(text: str) -> list[str]:
    """The first lines with other letters than ASCII, cut around the first of these."""
    lines: list[str] = []
    at = 0
    while len(lines) < _LINES_OF_ONE and (found := _BEYOND_ASCII.search(text, at)):
        start = text.rfind("\n", 0, found.start()) + 1
        end = text.find("\n", found.start())
        end = len(text) if end < 0 else end
        first, last = max(start, found.start() - _BEFORE), min(end, found.start() + _AFTER)
        words = " ".join(text[first:last].split())
        lines.append(("…" if first > start else "") + words + ("…" if last < end else ""))
        at = end
    return lines
