"""`corpus.toml`: what is known about the documents of a folder that the texts alone don't tell."""

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from annotator.core.errors import FileRefused

NAME = "corpus.toml"
_KEYS = ("file", "sha256", "title", "speaker", "date", "venue", "publisher")
_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
_HASH = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class CorpusEntry:
    """One document: the file's name within the folder, the SHA-256 of its bytes in hex, and what is known. `date` is ISO 8601,
    as precise as known; what isn't known is empty."""

    file: str
    sha256: str
    title: str
    speaker: str = ""
    date: str = ""
    venue: str = ""
    publisher: str = ""


def read_corpus(folder: Path) -> list[CorpusEntry]:
    """The entries of the folder's `corpus.toml`, in its order. Raises FileRefused with one sentence that says what is wrong."""
    try:
        content = tomllib.loads((folder / NAME).read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise FileRefused(f"{NAME} in {folder.name} can't be read: {error}.") from None
    rows = content.get("document")
    if not isinstance(rows, list):
        raise FileRefused(f"{NAME} in {folder.name} names no [[document]].")
    return [_entry(row, number) for number, row in enumerate(rows, 1)]


def _entry(row: Any, number: int) -> CorpusEntry:
    if not isinstance(row, dict) or not all(isinstance(value, str) for value in row.values()):
        raise FileRefused(f"{NAME}: document {number} has a value that is no text in quotation marks.")
    unknown = sorted(row.keys() - set(_KEYS))
    missing = [key for key in _KEYS[:3] if not row.get(key)]
    if unknown or missing:
        fault = f"has an unknown key, {unknown[0]}" if unknown else f"has no {missing[0]}"
        raise FileRefused(f"{NAME}: document {number} {fault}.")
    if Path(row["file"]).name != row["file"]:
        raise FileRefused(f"{NAME}: document {number} must name a file of its own folder, not {row['file']}.")
    if not _HASH.fullmatch(row["sha256"]) or not (not row.get("date") or _DATE.fullmatch(row["date"])):
        raise FileRefused(f"{NAME}: document {number} has a sha256 that is not 64 hex digits or a date that is not ISO 8601.")
    return CorpusEntry(**row)
