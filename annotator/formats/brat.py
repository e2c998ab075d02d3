"""brat standoff: a folder of texts (.txt) with what is marked beside each (.ann), and the types in annotation.conf.

The format is told at https://brat.nlplab.org/standoff.html; places are code points.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from annotator.core.changes import Id
from annotator.core.documents import fingerprint_of, normalised
from annotator.core.edits import derived_id
from annotator.core.errors import FileRefused
from annotator.core.project import Project, ProjectAnnotation, ProjectDocument, ProjectTag
from annotator.core.spans import Span
from annotator.formats.foreign import Tags
from annotator.formats.quoted_places import Places

UNTAGGED = "Highlight"
"""The type of what is marked without a tag."""
_TYPE = re.compile(r"[^A-Za-z0-9_-]+")
_MARK = re.compile(r"(T\S+)\t(\S+) (\d+ \d+(?:;\d+ \d+)*)(?:\t(.*))?")
_NOTE = re.compile(r"#\S*\t\S+ (\S+)\t(.*)")
_OTHERS = {
    "R": "relations",
    "E": "events",
    "A": "attributes of marks",
    "M": "attributes of marks",
    "N": "references",
    "*": "relations",
}
_FILE = re.compile(r"[^\w-]+")


@dataclass(frozen=True, slots=True)
class BratFile:
    """A text with its marks, as they lie side by side. `name` is the files' without suffix."""

    name: str
    text: str
    marks: str


# Writing


def file_names(documents: Sequence[ProjectDocument]) -> dict[Id, str]:
    """For each document a name of its own for its files, without suffix and blanks."""
    names: dict[Id, str] = {}
    taken: Counter[str] = Counter()
    for document in documents:
        name = _FILE.sub("_", document.title).strip("_")[:80] or "document"
        taken[name.casefold()] += 1
        names[document.id] = f"{name}_{taken[name.casefold()]}" if taken[name.casefold()] > 1 else name
    return names


def type_names(tags: Sequence[ProjectTag]) -> dict[Id, str]:
    """For each tag a type in letters that brat takes, none twice."""
    types: dict[Id, str] = {}
    taken: Counter[str] = Counter({UNTAGGED.casefold(): 1})
    for tag in tags:
        plain = unicodedata.normalize("NFKD", tag.name).encode("ascii", "ignore").decode()
        name = _TYPE.sub("_", plain).strip("_") or "Tag"
        taken[name.casefold()] += 1
        types[tag.id] = f"{name}_{taken[name.casefold()]}" if taken[name.casefold()] > 1 else name
    return types


def marks_of(document: ProjectDocument, annotations: Sequence[ProjectAnnotation], types: Mapping[Id, str]) -> str:
    """The lines of a document's .ann: a mark for each tag of each annotation, and its note."""
    lines: list[str] = []
    marks = notes = 0
    for each in annotations:
        pieces = list(_pieces(document.text, each.start, each.end))
        place = ";".join(f"{start} {end}" for start, end in pieces)
        words = " ".join(document.text[start:end] for start, end in pieces)
        for type in [types[tag] for tag in each.tags if tag in types] or [UNTAGGED]:
            marks += 1
            lines.append(f"T{marks}\t{type} {place}\t{words}")
            if each.note.strip():
                notes += 1
                lines.append(f"#{notes}\tAnnotatorNotes T{marks}\t{' '.join(each.note.split())}")
    return "".join(line + "\n" for line in lines)


def configuration(tags: Sequence[ProjectTag], types: Mapping[Id, str]) -> tuple[str, str]:
    """annotation.conf with the types, each below its parent by tabs, and visual.conf with their names."""
    depth: dict[Id | None, int] = {None: -1}
    lines = [UNTAGGED]
    for tag in tags:
        depth[tag.id] = depth.get(tag.parent, -1) + 1
        lines.append("\t" * depth[tag.id] + ("" if tag.is_codable else "!") + types[tag.id])
    labels = [f"{types[tag.id]} | {' '.join(tag.name.replace('|', '/').split())}" for tag in tags]
    entities = "\n".join(lines)
    return f"[entities]\n{entities}\n\n[relations]\n\n[events]\n\n[attributes]\n", "[labels]\n" + "\n".join(labels) + "\n"


def losses_of(project: Project) -> Counter[str]:
    """What brat has no place for."""
    losses: Counter[str] = Counter()
    losses["coders of annotations"] = sum(each.coder is not None for each in project.annotations)
    losses["definitions of tags"] = sum(bool(tag.definition) for tag in project.tags)
    losses["facts and attributes of documents"] = sum(
        bool(each.attributes or each.speaker or each.date or each.venue) for each in project.documents
    )
    losses["memos"] = len(project.memos)
    losses["sets of documents"] = len(project.sets)
    losses["links"] = len(project.links)
    return +losses


def _pieces(text: str, start: int, end: int) -> Iterator[Span]:
    """A span without its line ends, which a mark can't hold."""
    for found in re.finditer(r"[^\n\t]+", text[start:end]):
        if found[0].strip():
            yield Span(start + found.start(), start + found.end())


# Reading


def read_brat(
    files: Sequence[BratFile], name: str, types: str = "", labels: str = "", known: Sequence[ProjectTag] = ()
) -> Project:
    """The texts and marks of a folder called `name`; `types` is its annotation.conf, `labels` its visual.conf, `known` are the
    library's tags. Raises FileRefused with file and line.
    """
    return _Reader(name, types, labels, known).project(files)


@dataclass(slots=True)
class _Mark:
    """A T line: its type, its pieces, the words that it says."""

    type: str
    pieces: list[Span]
    words: str
    notes: list[str] = field(default_factory=list)


class _Reader:
    """Goes through the files once."""

    def __init__(self, name: str, types: str, labels: str, known: Sequence[ProjectTag]) -> None:
        self._name, self._tags = name, Tags(known)
        self._labels = dict(_labels(labels))
        self._paths = dict(_tree(types))
        self._losses: Counter[str] = Counter()

    def project(self, files: Sequence[BratFile]) -> Project:
        """All that the files hold."""
        documents: dict[Id, ProjectDocument] = {}
        annotations: dict[Id, ProjectAnnotation] = {}
        for path in self._paths.values():
            self._tags.at([self._labels.get(each, each) for each in path])
        for file in files:
            text = normalised(file.text)
            id = derived_id("document", fingerprint_of(text))
            documents.setdefault(id, ProjectDocument(id, file.name, text, source=f"{file.name}.txt"))
            annotations |= {each.id: each for each in self._annotations(file, id, Places(file.text))}
        kept = tuple(annotations.values())
        return Project(self._name, (), self._tags.all(), (), tuple(documents.values()), kept, losses=+self._losses)

    def _annotations(self, file: BratFile, document: Id, places: Places) -> Iterator[ProjectAnnotation]:
        """Marks of the same words with the same notes are one annotation."""
        joined: dict[tuple[Span, str], list[str]] = {}
        for mark in self._marks(file):
            note = "\n\n".join(mark.notes)
            for span in self._spans(mark, places):
                joined.setdefault((span, note), []).append(mark.type)
        for (span, note), types in joined.items():
            paths = (self._paths.get(type, (type,)) for type in types if type != UNTAGGED)
            tags = [self._tags.at([self._labels.get(each, each) for each in path]) for path in paths]
            id = derived_id("brat mark", f"{document}:{span.start}:{span.end}:{note}")
            yield ProjectAnnotation(id, document, *span, tuple(dict.fromkeys(tags)), note)

    def _marks(self, file: BratFile) -> Iterator[_Mark]:
        marks: dict[str, _Mark] = {}
        for number, line in enumerate(normalised(file.marks).split("\n"), 1):
            if not line.strip():
                continue
            if found := _MARK.fullmatch(line):
                pieces = [Span(*map(int, piece.split())) for piece in found[3].split(";")]
                marks[found[1]] = _Mark(found[2], pieces, found[4] or "")
            elif found := _NOTE.fullmatch(line):
                if found[1] in marks:
                    marks[found[1]].notes.append(found[2].strip())
                else:
                    self._losses["notes on what is no mark"] += 1
            elif line[0] in _OTHERS and "\t" in line:
                self._losses[_OTHERS[line[0]]] += 1
            else:
                raise FileRefused(f"{file.name}.ann is damaged at line {number:,}: it is no mark, note or relation. Get it anew.")
        return iter(marks.values())

    def _spans(self, mark: _Mark, places: Places) -> Iterator[Span]:
        """Pieces with only blanks between them are one."""
        if len(mark.pieces) == 1:
            span = places.find(*mark.pieces[0], mark.words)
            found = [span] if span else []
        else:
            there = [places.find(*piece, "") for piece in mark.pieces]
            found = [span for span in there if span]
            said = " ".join(places.text[span.start : span.end] for span in found)
            if len(found) != len(there) or (mark.words and said.split() != mark.words.split()):
                found = []
        if not found:
            self._losses["marks whose place is outside the text, or whose words are not there"] += 1
        whole: list[Span] = []
        for span in found:
            if whole and span.start >= whole[-1].end and not places.text[whole[-1].end : span.start].strip():
                whole[-1] = Span(whole[-1].start, span.end)
            else:
                whole.append(span)
        if len(whole) > 1:
            self._losses["marks in several pieces, each of which is one of its own now"] += 1
        return iter(whole)


def _tree(conf: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The path of each type under [entities]."""
    path: list[str] = []
    is_in = False
    for line in normalised(conf).split("\n"):
        bare = line.strip()
        if bare.startswith("["):
            is_in = bare.lower() == "[entities]"
        elif is_in and bare and not bare.startswith(("#", "-")):
            depth = min(len(line) - len(line.lstrip("\t")), len(path))
            name = bare.split("\t")[0].split(" ")[0].removeprefix("!")
            path = [*path[:depth], name]
            if name != UNTAGGED:
                yield name, tuple(path)


def _labels(conf: str) -> Iterator[tuple[str, str]]:
    is_in = False
    for line in normalised(conf).split("\n"):
        bare = line.strip()
        if bare.startswith("["):
            is_in = bare.lower() == "[labels]"
        elif is_in and "|" in bare and not bare.startswith("#"):
            parts = [part.strip() for part in bare.split("|")]
            if parts[0] and parts[1]:
                yield parts[0], parts[1]
