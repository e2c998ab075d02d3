"""Writes REFI-QDA: a project (.qdpx) and a codebook (.qdc), by the specification REFI-QDA 1.5 with schema 1.0.

UTF-8 without a byte order mark, line ends of one character, positions in code points with the end exclusive, no empty lists. The
same project gives the same bytes; things without a GUID get the one that follows from their id.
"""

import os
import re
import secrets
import zipfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path, PurePath
from typing import IO

from annotator.core.changes import Id
from annotator.core.documents import BlockKind
from annotator.core.errors import LibraryFault, UserFault
from annotator.core.project import About, Project, ProjectDocument, ProjectMemo, ProjectTag
from annotator.formats.refi_names import CODEBOOK, ORIGIN, PROJECT, date_time, guid_of
from annotator.formats.refi_source_writing import SourceWriter
from annotator.formats.refi_told import is_description
from annotator.formats.refi_value_writing import ValueWriter
from annotator.formats.refi_xml import Xml

Progress = Callable[[int, int, str], None]
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_WHEN = (1980, 1, 1, 0, 0, 0)
_SHOWN = 3
_FAST = 3
"""How hard zlib tries: half the time of what is usual, for files that are larger by a fifth."""
_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Written:
    """What was written: `losses` count what the file has no place for, with what the project lost; `notices` are sentences."""

    losses: Counter[str] = field(default_factory=Counter)
    notices: tuple[str, ...] = ()


def _silent(_done: int, _total: int, _what: str) -> None:
    """Nobody asked how far it is."""


def write_qdpx(project: Project, path: Path, progress: Progress = _silent) -> Written:
    """Write a project, whole or not at all. Raises LibraryFault if nothing can be written there; what `progress` raises, which
    gets what is done and in all, ends it.
    """
    told = foretell(project)
    writer = _ProjectWriter(project)
    with _written(path) as file, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=_FAST) as archive:
        for done, document in enumerate(project.documents):
            progress(done, len(project.documents), document.title)
            for name, data in writer.sources.files(document):
                _put(archive, f"sources/{name}", data)
        _put(archive, "project.qde", writer.xml(progress).encode())
    unfit = Counter({"characters that XML can't hold": writer.unfit} if writer.unfit else {})
    return Written(told.losses + unfit, told.notices)


def write_qdc(project: Project, path: Path) -> Written:
    """Write the codebook alone, whole or not at all. Raises UserFault if it is empty, LibraryFault if nothing can be written."""
    if not project.tags:
        raise UserFault("There are no tags to write; make one, or choose others.")
    xml = Xml()
    xml.add(f'{_HEAD}<CodeBook xmlns="{CODEBOOK}" origin="{ORIGIN}"><Codes>')
    _write_codes(xml, project.tags, {})
    xml.add("</Codes></CodeBook>\n")
    with _written(path) as file:
        file.write(xml.text().encode())
    losses = Counter({"memos about tags": sum(memo.about is About.TAG for memo in project.memos)})
    losses["characters that XML can't hold"] = xml.unfit
    return Written(+losses)


def foretell(project: Project) -> Written:
    """What a project file would lose of this, and what there is to know of it, before anything is written."""
    losses = Counter(project.losses)
    losses["lists of choices of attributes"] += sum(bool(each.choices) for each in project.attributes)
    losses["colours of coders"] += sum(bool(coder.colour) for coder in project.coders)
    losses["structures of documents (headings, lists, speakers), which are found anew"] += sum(
        map(_is_structured, project.documents)
    )
    losses["original files that are neither Word documents nor PDFs"] += sum(map(_is_left, project.documents))
    targets = _targets(project)
    losses["memos about what is not in the file"] += sum(
        memo.about is not About.LIBRARY and memo.target not in targets for memo in project.memos
    )
    return Written(+losses, tuple(_warnings(project.documents)))


def _warnings(documents: Iterable[ProjectDocument]) -> Iterator[str]:
    titles = [f"“{each.title}”" for each in documents if not each.text.isascii() and _ASTRAL.search(each.text)]
    if titles:
        more = f" and {len(titles) - _SHOWN:,} more" if len(titles) > _SHOWN else ""
        listed, has = ", ".join(titles[:_SHOWN]) + more, "has" if len(titles) == 1 else "have"
        yield (
            f"{listed} {has} characters beyond U+FFFF, such as emoji. Positions count each as one, as the format says; NVivo "
            "counts it as two, and may show what is marked behind one a little too early."
        )


def _is_structured(document: ProjectDocument) -> bool:
    return any(block.kind is not BlockKind.PARAGRAPH or block.emphasis or block.attributes for block in document.blocks)


def _is_left(document: ProjectDocument) -> bool:
    suffix = PurePath(document.original_name).suffix.lower()
    return suffix not in (".docx", ".pdf", ".txt", ".text", "")


def _targets(project: Project) -> set[Id | None]:
    found: set[Id | None] = {document.id for document in project.documents}
    return found | {tag.id for tag in project.tags} | {annotation.id for annotation in project.annotations}


class _ProjectWriter:
    """Writes project.qde."""

    def __init__(self, project: Project) -> None:
        self._project, self._xml = project, Xml()
        self._notes: dict[Id | None, list[str]] = {}
        descriptions: dict[Id, str] = {}
        self._written_memos: list[ProjectMemo] = []
        targets = _targets(project)
        for memo in project.memos:
            if memo.about is not About.LIBRARY and memo.target not in targets:
                continue
            if memo.about is About.DOCUMENT and memo.target and is_description(memo) and memo.target not in descriptions:
                descriptions[memo.target] = memo.text
                continue
            self._written_memos.append(memo)
            about = None if memo.about is About.LIBRARY else memo.target
            self._notes.setdefault(about, []).append(f'<NoteRef targetGUID="{guid_of(memo.id)}"/>')
        self._values = ValueWriter(self._xml, project)
        self.sources = SourceWriter(self._xml, project, self._notes, descriptions, self._values)

    @property
    def unfit(self) -> int:
        """How many characters were left out."""
        return self._xml.unfit

    def xml(self, progress: Progress) -> str:
        """The whole file; in the order that the schema asks for."""
        xml, project = self._xml, self._project
        name = xml.value(project.name or "Project")
        xml.add(f'{_HEAD}<Project xmlns="{PROJECT}" name="{name}" origin="{ORIGIN}">')
        self._list("Users", self._users())
        if project.tags:
            xml.add("<CodeBook><Codes>")
            _write_codes(xml, project.tags, self._notes)
            xml.add("</Codes></CodeBook>")
        self._list("Variables", self._values.variables())
        if project.documents:
            xml.add("<Sources>")
            for done, document in enumerate(project.documents):
                progress(done, len(project.documents), document.title)
                self.sources.write(document)
            xml.add("</Sources>")
        self._list("Notes", map(self._note, self._written_memos))
        self._list("Links", self._links())
        self._list("Sets", self._sets())
        xml.add("".join(self._notes.get(None, ())))
        xml.add("</Project>\n")
        return xml.text()

    def _list(self, name: str, items: Iterable[str]) -> None:
        listed = "".join(items)
        if listed:
            self._xml.add(f"<{name}>{listed}</{name}>")

    def _users(self) -> Iterator[str]:
        for coder in self._project.coders:
            yield f'<User guid="{guid_of(coder.id)}" name="{self._xml.value(coder.name)}"/>'

    def _note(self, memo: ProjectMemo) -> str:
        modified = memo.modified if memo.modified != memo.created else None
        told = {
            "guid": guid_of(memo.id),
            "name": memo.title,
            "creatingUser": guid_of(memo.coder) if memo.coder else "",
            "creationDateTime": "" if memo.created is None else date_time(memo.created),
            "modifiedDateTime": "" if modified is None else date_time(modified),
        }
        text = self._xml.words(memo.text)
        return f"<Note{self._xml.attributes(told)}><PlainTextContent>{text}</PlainTextContent></Note>"

    def _links(self) -> Iterator[str]:
        for link in self._project.links:
            told = {"guid": guid_of(link.id), "name": link.name, "direction": link.direction}
            ends = {"originGUID": guid_of(link.origin), "targetGUID": guid_of(link.target)}
            yield f"<Link{self._xml.attributes(told | ends)}/>"

    def _sets(self) -> Iterator[str]:
        for group in self._project.sets:
            members = "".join(f'<MemberSource targetGUID="{guid_of(id)}"/>' for id in sorted(group.documents))
            yield f'<Set guid="{guid_of(group.id)}" name="{self._xml.value(group.name)}">{members}</Set>'


def _write_codes(xml: Xml, tags: Iterable[ProjectTag], notes: dict[Id | None, list[str]]) -> None:
    """The tags as a tree; one whose tag above is not there, or lies below it, stands at the top."""
    below: dict[Id | None, list[ProjectTag]] = {}
    listed = list(tags)
    known = {tag.id for tag in listed}
    for tag in listed:
        below.setdefault(tag.parent if tag.parent in known else None, []).append(tag)
    done: set[Id] = set()

    def write(tag: ProjectTag) -> None:
        done.add(tag.id)
        colour = tag.colour if len(tag.colour) in (4, 7) and tag.colour.startswith("#") else ""
        told = {"guid": guid_of(tag.id), "name": tag.name, "isCodable": str(tag.is_codable).lower(), "color": colour}
        xml.add(f"<Code{xml.attributes(told)}>")
        if tag.definition:
            xml.element("Description", tag.definition)
        xml.add("".join(notes.get(tag.id, ())))
        for child in below.get(tag.id, ()):
            if child.id not in done:
                write(child)
        xml.add("</Code>")

    for tag in (*below.get(None, ()), *listed):
        if tag.id not in done:
            write(tag)


def _put(archive: zipfile.ZipFile, name: str, data: bytes) -> None:
    info = zipfile.ZipInfo(name, _WHEN)
    info.compress_type = zipfile.ZIP_DEFLATED
    info.external_attr = 0o644 << 16
    archive.writestr(info, data, compresslevel=_FAST)


@contextmanager
def _written(path: Path) -> Iterator[IO[bytes]]:
    """A file that takes its name once it is complete."""
    if path.is_dir():
        raise UserFault(f"{path.name} is a folder; name a file to write.")
    unfinished = path.with_name(f".{path.name}.{secrets.token_hex(4)}.part")
    try:
        with unfinished.open("wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        os.replace(unfinished, path)
    except OSError as error:
        raise LibraryFault(f"{path.name} can't be written in {path.parent}: {error.strerror}. Choose another place.") from error
    finally:
        unfinished.unlink(missing_ok=True)
