"""Bytes of a file to text: encodings told apart, what is no text refused with one sentence."""

import codecs
import re
from dataclasses import dataclass
from pathlib import PurePath

import charset_normalizer

from annotator.core.documents import normalised
from annotator.core.errors import FileRefused
from annotator.formats.signatures import looks_like

MOST_BYTES = 64 * 1024**2
"""The largest file that is read, if it is no plain text: ten times a long book in every script."""
MOST_TEXT_BYTES = 256 * 1024**2
"""The largest plain text that is read."""

_MARKS = (  # UTF-32 first: its mark begins with that of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_STRAY = re.compile(r"[\udc80-\udcff]")
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")
_CAPITAL_INSIDE = re.compile(r"(?<=[a-zß-ÿ])[À-Þ]")
"""What the apostrophe of an old Macintosh becomes in Windows-1252: childrenÕs."""
_HIGH = re.compile(rb"[\x80-\xff]")
_SAMPLE = 256 * 1024
_MOST_CHAOS = 0.1
"""The share of odd letters and pairs, as charset-normalizer counts them, up to which a guess is taken."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file's text, normalised, and the encoding it was read as; `is_sure` is False where that was a guess."""

    text: str
    encoding: str
    is_sure: bool

    @property
    def guessed(self) -> str:
        """The encoding if it was a guess, else ""."""
        return "" if self.is_sure else self.encoding


def decode(data: bytes, name: str, may_be: str = "") -> Decoded:
    """The text of the file called `name`. Raises FileRefused, saying what to do, if the bytes are no text, or look like something
    else than a text or what they `may_be`, as `looks_like` calls it.
    """
    check_size(len(data), name, MOST_TEXT_BYTES)
    if not data:
        raise FileRefused(f"{name} is empty; there is nothing to import.")
    what = looks_like(data)
    if what and what != may_be:
        suffix = PurePath(name).suffix
        claim = f" named {suffix}" if suffix else ", not a text"
        raise FileRefused(f"{name} is {what}{claim}; save its text as a plain text file and import that.")
    text, encoding, is_sure = _marked(data, name) or _unmarked(data, name)
    text = normalised(text)
    if not text.strip():
        raise FileRefused(f"{name} holds nothing but white space; there is nothing to import.")
    controls = len(_CONTROLS.findall(text))
    if "\0" in text or controls > max(2, len(text) // 200):
        raise FileRefused(f"{name} is not a text: it holds control characters. Export it as plain text and import that.")
    return Decoded(text, encoding, is_sure)


def check_size(size: int, name: str, most_bytes: int = MOST_BYTES) -> None:
    """Raise FileRefused if a file of `size` bytes is more than can be read."""
    if size > most_bytes:
        megabytes, most = size // 1024**2, most_bytes // 1024**2
        raise FileRefused(
            f"{name} has {megabytes:,} MB, and more than {most} MB can't be read as one document; split it into parts."
        )


def _marked(data: bytes, name: str) -> tuple[str, str, bool] | None:
    """Text that begins with a byte order mark."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            try:
                return data.decode(encoding), encoding, True
            except UnicodeDecodeError as error:
                if error.end >= len(data):
                    raise _cut(name) from None
                raise FileRefused(
                    f"{name} says that it is {encoding.upper()} but is damaged; get it anew and import that."
                ) from None
    return None


def _unmarked(data: bytes, name: str) -> tuple[str, str, bool]:
    return _utf8(data, name) or _wide(data) or _guessed(data, name)


def _utf8(data: bytes, name: str) -> tuple[str, str, bool] | None:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        if error.reason == "unexpected end of data" and _HIGH.search(data, 0, error.start):
            raise _cut(name) from None
        return _mostly_utf8(data)
    return None if "\0" in text[:_SAMPLE] else (text, "utf-8", True)


def _cut(name: str) -> FileRefused:
    return FileRefused(f"{name} ends in the middle of a letter, so a part of it is missing; get the whole file and import that.")


def _mostly_utf8(data: bytes) -> tuple[str, str, bool] | None:
    """UTF-8 into which a few bytes of Windows-1252 have strayed, as when texts were pasted together."""
    text = data.decode("utf-8-sig", "surrogateescape")
    stray = len(_STRAY.findall(text))
    if stray * 10 > len(_BEYOND_ASCII.findall(text)) - stray:
        return None
    mended = _STRAY.sub(lambda found: found[0].encode("utf-8", "surrogateescape").decode("cp1252", "replace"), text)
    return mended, "utf-8 with some windows-1252", False


def _wide(data: bytes) -> tuple[str, str, bool] | None:
    """UTF-16 without a mark: about every other byte is zero, always on the same side."""
    sample = data[:_SAMPLE]
    if len(data) % 2 or len(sample) < 4:
        return None
    even, odd, half = sample[::2].count(0), sample[1::2].count(0), len(sample) // 2
    for encoding, zeros, others in (("utf-16-le", odd, even), ("utf-16-be", even, odd)):
        if zeros > half * 0.4 and others < half * 0.02:
            try:
                return data.decode(encoding), encoding, False
            except UnicodeDecodeError:
                return None
    return None


def _guessed(data: bytes, name: str) -> tuple[str, str, bool]:
    """An encoding of one byte a letter, or of the Far East, by the look of the text that comes out."""
    refusal = FileRefused(f"{name} is not a text, or in an unknown encoding; save it as UTF-8 text and import that.")
    if b"\0" in data:
        raise refusal
    for likely in (["cp1252"], ["mac_roman"], None):
        best = charset_normalizer.from_bytes(data[:_SAMPLE], cp_isolation=likely).best()
        if best is not None and best.chaos <= _MOST_CHAOS:
            try:
                text = data.decode(best.encoding)
            except UnicodeDecodeError:
                continue
            if len(_CAPITAL_INSIDE.findall(text)) * 10 <= len(_BEYOND_ASCII.findall(text)):
                return text, best.encoding.replace("_", "-"), False
    raise refusal
