"""Reads REFI-QDA: a project (.qdpx) with all that has a place here, a count of what has none, and a codebook (.qdc).

After the specification REFI-QDA 1.5 with schema 1.0, and what programs write that deviates from it.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.core.changes import Id, Json
from annotator.core.errors import FileRefused
from annotator.core.project import About, Project, ProjectCoder, ProjectDocument, ProjectLink, ProjectSet, ProjectTag
from annotator.formats.decoding import check_size
from annotator.formats.refi_codes import read_codes
from annotator.formats.refi_container import Container
from annotator.formats.refi_loading import Loader, Progress, Source, marked_of
from annotator.formats.refi_marks import Marks
from annotator.formats.refi_names import ORIGIN, normal_guid
from annotator.formats.refi_positions import Fit, Reading, fits_of
from annotator.formats.refi_sources import Sources
from annotator.formats.refi_told import Note, Told
from annotator.formats.refi_variables import Variables, members
from annotator.formats.xmltree import child, local, parse_xml

if TYPE_CHECKING:
    from lxml.etree import _Element

MOST_TAGS = 8_000_000
_DIRECTIONS = ("Associative", "OneWay", "Bidirectional")


def is_refi(path: Path) -> bool:
    """By its name: a project or a codebook."""
    return path.suffix.lower() in (".qdpx", ".qdc")


def _silent(_done: int, _total: int, _what: str) -> None:
    """Nobody asked how far it is."""


class Qdpx:
    """A project file, read once; `project` tells it by any reading of positions. `fits` are the readings that differ on it, the
    best first.
    """

    def __init__(self, path: Path, progress: Progress = _silent) -> None:
        """Raises FileRefused; `progress` gets what is done and in all, and may raise."""
        self.name = path.name
        with Container(path) as container:
            self._root = _root_of(container.xml(), self.name, container.project, "Project")
            loader = Loader(container, progress)
            self._sources = loader.sources(self._root)
            self._notes = loader.notes(self._root)
        self._losses, self._notices = loader.losses, loader.notices
        self.origin = self._root.get("origin", "")
        self.fits: list[Fit] = fits_of(marked_of(self._sources), self.origin)

    @property
    def has_question(self) -> bool:
        """True if readings of positions differ on this file, and it is not our own."""
        return len(self.fits) > 1 and not self.origin.startswith(ORIGIN)

    def project(self, reading: Reading | None = None, progress: Progress = _silent) -> Project:
        """The project, by the reading that fits best, or another."""
        fit = next((fit for fit in self.fits if fit.reading == reading), self.fits[0])
        return _Telling(self, fit, progress).project()

    def telling(self) -> tuple[_Element, list[Source], dict[Id, Note], Counter[str], list[str]]:
        """What was loaded."""
        return self._root, self._sources, self._notes, self._losses, self._notices


def read_qdpx(path: Path, reading: Reading | None = None, progress: Progress = _silent) -> Project:
    """A project by the reading of positions that fits best, or another one. Raises FileRefused."""
    return Qdpx(path, progress).project(reading, progress)


def read_qdc(path: Path) -> Project:
    """A codebook, as a project that has only tags. Raises FileRefused."""
    try:
        check_size(path.stat().st_size, path.name)
        data = path.read_bytes()
    except OSError as error:
        raise FileRefused(f"{path.name} can't be read: {error.strerror}.") from None
    root = _root_of(data, path.name, path.name, "CodeBook")
    told = Told(_prefix_of(root), {})
    tags: list[ProjectTag] = []
    for element in root:
        name = told.name(element)
        if name == "Codes":
            tags += read_codes(told, element)
        elif name == "Sets":
            told.lose("sets of codes", len(element))
        else:
            told.unknown(element)
    return Project(path.stem, tags=tuple(tags), losses=told.losses)


class _Telling:
    """One telling of a project, by one reading of positions."""

    def __init__(self, file: Qdpx, fit: Fit, progress: Progress) -> None:
        self._root, self._sources, notes, losses, notices = file.telling()
        self._fit, self._file, self._progress = fit, file, progress
        self._told = Told(_prefix_of(self._root), notes)
        self._told.losses.update(losses)
        self._told.notices += notices
        self._marks = Marks(self._told, fit.reading, is_own=file.origin.startswith(ORIGIN))
        self._sets: list[ProjectSet] = []
        self._links: list[ProjectLink] = []
        self._tags: tuple[ProjectTag, ...] = ()
        self._coders: tuple[ProjectCoder, ...] = ()

    def project(self) -> Project:
        """All of it."""
        told, root = self._told, self._root
        variables = Variables(told, root)
        self._read_coders()
        codes = child(root, "CodeBook", "Codes")
        self._tags = () if codes is None else tuple(read_codes(told, codes))
        documents = self._read_documents(variables)
        known = {document.id for document in documents}
        of_cases = self._read_cases(variables, known)
        documents = [replace(each, attributes={**of_cases.get(each.id, {}), **each.attributes}) for each in documents]
        self._read_sets(known)
        self._read_links(known)
        self._read_rest()
        told.finish()
        return Project(
            name=root.get("name", "") or Path(self._file.name).stem,
            coders=self._coders,
            tags=self._tags,
            attributes=variables.attributes(),
            documents=tuple(documents),
            annotations=tuple(self._marks.annotations.values()),
            memos=tuple(told.memos),
            sets=tuple(self._sets),
            links=tuple(self._links),
            losses=told.losses,
            notices=(*self._words_on_positions(), *told.notices),
        )

    def _words_on_positions(self) -> list[str]:
        if not self._file.has_question:
            return []
        return [f"Positions were read as {self._fit.reading.words()}: {self._fit.sentence()}."]

    def _read_coders(self) -> None:
        users = child(self._root, "Users")
        listed = [] if users is None else [user for user in users if local(user) == "User"]
        self._coders = tuple(
            ProjectCoder(normal_guid(user.get("guid", "")), user.get("name", "") or user.get("id", "") or f"User {number}")
            for number, user in enumerate(listed, start=1)
        )
        self._told.lose("sign-in names of users", sum(bool(user.get("name") and user.get("id")) for user in listed))

    def _read_documents(self, variables: Variables) -> list[ProjectDocument]:
        sources = Sources(self._told, self._marks, variables, self._fit.reading)
        documents: list[ProjectDocument] = []
        for done, source in enumerate(self._sources):
            self._progress(done, len(self._sources), source.title)
            documents.append(sources.document(source))
        met = {source.element for source in self._sources}
        listed = child(self._root, "Sources")
        for element in [] if listed is None else listed:
            if element not in met:
                sources.lost(element)
        return documents

    def _read_cases(self, variables: Variables, documents: set[Id]) -> dict[Id, dict[Id, Json]]:
        """Cases become sets of documents; what they know is told of each of these. Gives these values by document."""
        values: dict[Id, dict[Id, Json]] = {}
        listed = child(self._root, "Cases")
        for number, case in enumerate([] if listed is None else listed, start=1):
            if self._told.name(case) != "Case":
                self._told.unknown(case)
                continue
            sources = members(case, "SourceRef")
            held = frozenset(sources) & documents
            self._told.lose("documents of cases that did not come in", len(sources) - len(held))
            self._told.lose("codes of cases", len(members(case, "CodeRef")))
            self._told.lose("selections of cases", len(members(case, "SelectionRef")))
            self._told.lose("descriptions of cases", int(child(case, "Description") is not None))
            own = variables.parted(variables.values_of(case))[1]
            self._told.lose("values of cases without documents", 0 if held else len(own))
            for document in held:
                values.setdefault(document, {}).update(own)
            self._sets.append(ProjectSet(normal_guid(case.get("guid", "")), case.get("name", "") or f"Case {number}", held))
        return values

    def _read_sets(self, documents: set[Id]) -> None:
        listed = child(self._root, "Sets")
        for each in [] if listed is None else listed:
            if self._told.name(each) != "Set":
                self._told.unknown(each)
                continue
            sources = members(each, "MemberSource")
            held = frozenset(sources) & documents
            self._told.lose("documents of sets that did not come in", len(sources) - len(held))
            self._told.lose("codes in sets", len(members(each, "MemberCode")))
            self._told.lose("notes in sets", len(members(each, "MemberNote")))
            self._told.lose("descriptions of sets", int(child(each, "Description") is not None))
            if held or not (members(each, "MemberCode") or members(each, "MemberNote")):
                self._sets.append(ProjectSet(normal_guid(each.get("guid", "")), each.get("name", ""), held))

    def _read_links(self, documents: set[Id]) -> None:
        """Links of a thing to a note are memos on it, as NVivo writes its annotations; others are links."""
        told = self._told
        listed = child(self._root, "Links")
        if listed is None:
            return
        abouts = {tag.id: (About.TAG, tag.id) for tag in self._tags} | {id: (About.DOCUMENT, id) for id in documents}
        abouts |= {guid: (About.ANNOTATION, id) for guid, id in self._marks.selections.items()}
        for each in listed:
            origin, target = normal_guid(each.get("originGUID", "")), normal_guid(each.get("targetGUID", ""))
            note = told.note_of(target) or told.note_of(origin)
            about = abouts.get(target if told.note_of(origin) else origin)
            told.lose("notes on links", len(members(each, "NoteRef")))
            told.lose("colours of links", int("color" in each.attrib))
            if note is not None and about is not None:
                told.memo_of(note, *about)
            elif origin in abouts and target in abouts:
                direction = each.get("direction", "")
                ends = (abouts[origin][1], abouts[target][1])
                way = direction if direction in _DIRECTIONS else _DIRECTIONS[0]
                self._links.append(ProjectLink(normal_guid(each.get("guid", "")), *ends, each.get("name", ""), way))
            else:
                told.lose("links to what did not come in")

    def _read_rest(self) -> None:
        own = ("creatingUserGUID", "creationDateTime", "modifyingUserGUID", "modifiedDateTime")
        self._told.lose("dates and authors of the project itself", sum(name in self._root.attrib for name in own))
        book = child(self._root, "CodeBook")
        for element in [] if book is None else book:
            if self._told.name(element) != "Codes":
                self._told.unknown(element)
        for element in self._root:
            name = self._told.name(element)
            if name == "Graphs":
                self._told.lose("maps (graphs)", len(element))
            elif name == "Description":
                self._told.describe(element, About.LIBRARY, None, self._root.get("name", ""))
            elif name == "NoteRef":
                self._told.note(element, About.LIBRARY, None)
            elif name not in _GONE_THROUGH:
                self._told.unknown(element)


_GONE_THROUGH = frozenset(("Users", "CodeBook", "Variables", "Cases", "Sources", "Notes", "Links", "Sets"))


def _root_of(data: bytes, name: str, part: str, wanted: str) -> _Element:
    """The root of the XML. Raises FileRefused if it is not the wanted one, or has a document type, as no program writes one."""
    root = parse_xml(data, name, part, MOST_TAGS)
    if root.getroottree().docinfo.internalDTD is not None:
        raise FileRefused(f"{name} has a document type in its part {part[:80]}, as a harmful file does; export it anew.")
    if local(root) != wanted:
        kind = "project" if wanted == "Project" else "codebook"
        raise FileRefused(f"{name} is no REFI-QDA {kind}: it begins with “{local(root)[:40]}”; export it anew.")
    return root


def _prefix_of(root: _Element) -> str:
    """The namespace in braces; programs write several, or none."""
    return str(root.tag)[: -len(local(root))]
