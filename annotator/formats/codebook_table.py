"""Codebooks as tables (CSV): a tag a row, with its path, colour, definition and key; written, and read in many dialects."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from annotator.core.changes import Id
from annotator.core.codebook import COLOUR_VALUES
from annotator.core.errors import FileRefused
from annotator.core.project import Project, ProjectTag
from annotator.formats.csv_table import Cell
from annotator.formats.decoding import MOST_BYTES, check_size, decode
from annotator.formats.delimited import separator_of
from annotator.formats.foreign import PATH, Tags, as_tree, colour_of, id_of, paths_of, told_circles

COLUMNS = ("path", "name", "colour", "definition", "digit", "codable", "id", "parent id")
_MEANT: Mapping[str, tuple[str, ...]] = {
    "path": ("path", "tag path", "code path", "tag"),
    "name": ("name", "code", "code name", "codename", "label"),
    "parent": ("parent", "category", "parent code", "under"),
    "colour": ("colour", "color"),
    "definition": ("definition", "description", "memo", "comment"),
    "digit": ("digit", "key", "shortcut"),
    "codable": ("codable", "iscodable"),
    "id": ("id", "guid"),
    "parent id": ("parent id", "parent guid"),
}
_NO = ("no", "false", "0")
_SIGNS = ("=", "+", "-", "@", "\t", "\r")


def codebook_rows(project: Project) -> Iterator[list[Cell]]:
    """A row for each tag, parents first, by `COLUMNS`."""
    paths = paths_of(project.tags)
    for tag in project.tags:
        codable = "yes" if tag.is_codable else "no"
        digit = tag.digit or None
        yield [PATH.join(paths[tag.id]), tag.name, tag.colour, tag.definition, digit, codable, tag.id, tag.parent or ""]


def read_codebook(data: bytes, name: str, known: Sequence[ProjectTag] = ()) -> Project:
    """The tags in a table; `known` are the library's, whose paths mean the same tags. Raises FileRefused with the line."""
    check_size(len(data), name)
    text = decode(data, name).text
    csv.field_size_limit(MOST_BYTES)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator_of(text), strict=True)
    try:
        header = _header(next(reader, []), name)
        rows = [(reader.line_num, {key: _cell(row, at) for key, at in header.items()}) for row in reader if any(row)]
    except csv.Error as error:
        raise FileRefused(f"{name} is damaged at line {reader.line_num:,}: {error}. Save the table anew.") from None
    notices: list[str] = []
    paths = dict(_paths(rows, name, notices))
    tags = Tags(known)
    told: dict[Id, ProjectTag] = {}
    above: dict[Id, Id] = {}
    for number, row in rows:
        id = tags.at(paths[number], id_of(row.get("id")))
        if id in told:
            raise FileRefused(f"{name}, line {number:,}: {PATH.join(paths[number])} is there twice. Take one of them out.")
        told[id] = replace(_there(tags, id), **_facts(row, name, number))  # type: ignore[arg-type]
        parent = id_of(row.get("parent id"))
        if parent:
            above[id] = parent
    every = {tag.id: tag for tag in tags.all()} | told
    every |= {id: replace(every[id], parent=parent) for id, parent in above.items() if parent in every}
    listed, more = as_tree(list(every.values()))
    return Project(name, tags=listed, notices=(*notices, *more))


def _header(cells: Sequence[str], name: str) -> dict[str, int]:
    names = [" ".join(cell.split()).casefold() for cell in cells]
    found = {key: names.index(each) for key, meant in _MEANT.items() for each in meant[::-1] if each in names}
    if "path" not in found and "name" not in found:
        raise FileRefused(
            f"{name} is no codebook: no column is called path, tag, code or name. Name the columns in the first row."
        )
    return found


def _cell(row: Sequence[str], at: int) -> str:
    """What a cell says, without the apostrophe that keeps spreadsheet programs from reckoning with it."""
    cell = row[at].strip() if at < len(row) else ""
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(_SIGNS) else cell


def _paths(rows: Sequence[tuple[int, dict[str, str]]], name: str, notices: list[str]) -> Iterator[tuple[int, list[str]]]:
    """The path of each row, as it says it or by the name of its parent."""
    by_id = {row["id"]: row for _, row in rows if row.get("id") and row.get("name")}
    parents = {row["name"]: row["parent"] for _, row in rows if row.get("name") and row.get("parent")}
    circles = 0
    for number, row in rows:
        path = [part.strip() for part in row.get("path", "").split(PATH) if part.strip()]
        if row.get("name") and row.get("id"):  # a name may hold what parts a path
            path = _path_of(row, by_id)
        if not path and row.get("name"):
            path, at = [row["name"]], row["name"]
            while (at := parents.get(at, "")) and at not in path:
                path.insert(0, at)
            if at:
                circles += 1
                path = [row["name"]]
        if not path:
            raise FileRefused(f"{name}, line {number:,}: the tag has no name. Give it one, or take the row out.")
        yield number, path
    if circles:
        notices.append(told_circles(circles))


def _path_of(row: dict[str, str], by_id: Mapping[str, dict[str, str]]) -> list[str]:
    """The names from the top down to the row's, by the ids of parents; a circle is left to whoever puts the tags together."""
    path, seen = [row["name"]], {row["id"]}
    above = row.get("parent id", "")
    while above in by_id and above not in seen:
        seen.add(above)
        path.insert(0, by_id[above]["name"])
        above = by_id[above].get("parent id", "")
    return path


def _there(tags: Tags, id: Id) -> ProjectTag:
    return next(tag for tag in tags.all() if tag.id == id)


def _facts(row: Mapping[str, str], name: str, number: int) -> dict[str, object]:
    facts: dict[str, object] = {}
    if row.get("definition"):
        facts["definition"] = row["definition"]
    colour = COLOUR_VALUES.get(row.get("colour", "").lower(), "") or colour_of(row.get("colour", ""))
    if colour:
        facts["colour"] = colour
    elif row.get("colour"):
        wanted = f"“{row['colour']}” is no colour; write #rrggbb or one of {', '.join(COLOUR_VALUES)}"
        raise FileRefused(f"{name}, line {number:,}: {wanted}.")
    if row.get("digit"):
        if row["digit"] not in "0123456789" or len(row["digit"]) != 1:
            raise FileRefused(f"{name}, line {number:,}: “{row['digit']}” is no key; write one of 1 to 9, or nothing.")
        facts["digit"] = int(row["digit"])
    if row.get("codable", "").casefold() in _NO:
        facts["is_codable"] = False
    return facts
