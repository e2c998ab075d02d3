"""Starter codebooks: ready sets of tags with their definitions, as TOML files that anyone can read and write."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from annotator.core.codebook import COLOURS
from annotator.core.errors import FileRefused

_KEYS = frozenset({"name", "under", "colour", "digit", "definition", "excludes", "example", "source"})


@dataclass(frozen=True, slots=True)
class StarterTag:
    """One tag to be made. `path` holds the names from the root down to this one; `colour` is one of `codebook.COLOURS`;
    `digit` is the key 1 to 9, or 0. The definition is Markdown."""

    path: tuple[str, ...]
    name: str
    definition: str
    colour: str
    digit: int


@dataclass(frozen=True, slots=True)
class StarterCodebook:
    """A ready codebook. Parents stand before their children; the order is that of the panel."""

    name: str
    description: str
    tags: tuple[StarterTag, ...]


def starters(folder: Path) -> list[StarterCodebook]:
    """All starter codebooks of a folder: the one called `speeches` first, the others by file name."""
    return [read_starter(path) for path in sorted(folder.glob("*.toml"), key=lambda path: (path.stem != "speeches", path.name))]


def read_starter(path: Path) -> StarterCodebook:
    """The codebook in a file. Raises FileRefused with one sentence that names the file and what is wrong in it."""
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise FileRefused(f"{path.name} can't be read as a codebook: {error}.") from None
    rows = content.get("tag")
    if not _is_text(content.get("name")) or not isinstance(rows, list) or not rows:
        raise FileRefused(f"{path.name} can't be read as a codebook: it has no name or no tags.")
    paths: dict[str, tuple[str, ...]] = {}
    digits: set[int] = set()
    tags = []
    for number, row in enumerate(rows, 1):
        fault = _fault(row, paths, digits)
        if fault:
            raise FileRefused(f"{path.name} can't be read as a codebook: tag {number} {fault}.")
        tag = _tag(row, paths)
        paths[tag.name] = tag.path
        digits.add(tag.digit)
        tags.append(tag)
    return StarterCodebook(content["name"], str(content.get("description", "")), tuple(tags))


def _fault(row: Any, paths: Mapping[str, tuple[str, ...]], digits: set[int]) -> str:
    """What is wrong with one tag, or nothing."""
    if not isinstance(row, dict) or not _is_text(row.get("name")):
        return "has no name"
    unknown = sorted(row.keys() - _KEYS)
    digit = row.get("digit", 0)
    if unknown:
        return f"({row['name']}) has an unknown key, {unknown[0]}"
    if row["name"] in paths:
        return f"({row['name']}) has a name that is already taken"
    if "under" in row and row["under"] not in paths:
        return f"({row['name']}) is under {row['under']}, which doesn't stand before it"
    if row.get("colour") not in COLOURS:
        return f"({row['name']}) has no colour among {', '.join(COLOURS)}"
    if type(digit) is not int or not 0 <= digit <= 9 or (digit and digit in digits):
        return f"({row['name']}) has the digit {digit}, which is taken or none of 1 to 9"
    if not all(isinstance(row.get(key, ""), str) for key in ("definition", "excludes", "example", "source")):
        return f"({row['name']}) has a definition that is no text"
    return ""


def _tag(row: Mapping[str, Any], paths: Mapping[str, tuple[str, ...]]) -> StarterTag:
    above = paths[row["under"]] if "under" in row else ()
    parts = [row.get("definition", "")]
    if row.get("excludes"):
        parts.append(f"Not: {row['excludes']}")
    if row.get("example"):
        source = f" ({row['source']})" if row.get("source") else ""
        parts.append(f"Example: “{row['example']}”{source}")
    definition = "\n\n".join(part for part in parts if part)
    return StarterTag((*above, row["name"]), row["name"], definition, row["colour"], row.get("digit", 0))


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and bool(value.strip())
