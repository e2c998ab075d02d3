"""Loads what a REFI-QDA project holds: its sources with their texts and files, and its notes, before positions are read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePath
from typing import TYPE_CHECKING

from annotator.core.changes import Id
from annotator.core.documents import Block
from annotator.core.errors import FileRefused
from annotator.formats import docx, pdf
from annotator.formats.refi_container import Container
from annotator.formats.refi_names import derived_guid, normal_guid
from annotator.formats.refi_positions import Marked, Positions
from annotator.formats.refi_told import Note, read_note
from annotator.formats.xmltree import child, local

if TYPE_CHECKING:
    from lxml.etree import _Element

Progress = Callable[[int, int, str], None]
_WEIGHED_PLAIN = 4_000
_FAR = 1 << 40


@dataclass(slots=True)
class Source:
    """A source that is a text, or has one. `element` is the source, `holder` the element with the text and what is marked in it;
    `blocks` are those of the file behind it, if its words are the same.
    """

    guid: Id
    title: str
    element: _Element
    holder: _Element
    positions: Positions
    original: bytes | None = None
    original_name: str = ""
    blocks: tuple[Block, ...] = ()

    def marked(self, most: int) -> Marked:
        """At most so many of its selections, as the file says them."""
        spans: list[tuple[int, int, str]] = []
        for each in self.holder.iterchildren("{*}PlainTextSelection"):
            if len(spans) >= most:
                break
            span = span_of(each)
            if span is not None:
                description = child(each, "Description")
                words = each.get("name", "") or (str(description.text or "") if description is not None else "")
                spans.append((*span, words))
        return Marked(self.positions, spans)


def span_of(selection: _Element) -> tuple[int, int] | None:
    """Start and end as the file says them; None if they are no numbers, or beyond all bounds."""
    try:
        start, end = int(selection.get("startPosition", "")), int(selection.get("endPosition", ""))
    except ValueError:
        return None
    return (start, end) if -_FAR < start < _FAR and -_FAR < end < _FAR else None


class Loader:
    """Goes through the sources and notes of a project. `losses` counts what could not be loaded."""

    def __init__(self, container: Container, progress: Progress) -> None:
        self._container, self._progress = container, progress
        self.losses: Counter[str] = Counter()
        self.notices: list[str] = []

    def sources(self, root: _Element) -> list[Source]:
        """Every source with a text, in the order of the file."""
        found: list[Source] = []
        listed = child(root, "Sources")
        elements = [] if listed is None else list(listed)
        for done, element in enumerate(elements):
            self._progress(done, len(elements), element.get("name", ""))
            found += self._source(element)
        return found

    def notes(self, root: _Element) -> dict[Id, Note]:
        """Every note by its GUID."""
        found: dict[Id, Note] = {}
        listed = child(root, "Notes")
        for element in [] if listed is None else listed:
            if local(element) != "Note":
                continue
            text = self._text(element)
            if text is None:
                self.losses["texts of notes that are not in the file"] += 1
            description = child(element, "Description")
            more = "" if description is None else str(description.text or "")
            whole = "\n\n".join(part for part in (text or "", more) if part.strip())
            note = read_note(element, Positions(whole).text)
            found[note.guid] = note
            marked = sum(local(each) in ("PlainTextSelection", "Coding", "NoteRef", "VariableValue") for each in element)
            self.losses["selections, codings and values of notes"] += marked
        self.losses = +self.losses
        return found

    def _source(self, element: _Element) -> list[Source]:
        kind = local(element)
        if kind == "TextSource":
            return self._of_text(element, element, element)
        if kind == "PDFSource":
            return self._of_pdf(element)
        if kind in ("AudioSource", "VideoSource"):
            self.losses["sound and video files, of which only transcripts come in"] += 1
            return [each for script in element if local(script) == "Transcript" for each in self._of_transcript(element, script)]
        return []  # pictures, and what is unknown: counted where the elements are gone through

    def _of_text(self, element: _Element, holder: _Element, named: _Element) -> list[Source]:
        raw = self._text(holder)
        if raw is None:
            self._lose_text(holder)
            return []
        title = element.get("name", "")
        source = Source(normal_guid(named.get("guid", "")), title, element, holder, Positions(raw))
        rich = holder.get("richTextPath", "")
        data = self._container.source(rich) if rich else None
        if data is not None:
            name = PurePath(rich.replace("\\", "/")).suffix
            source.original, source.original_name = data, f"{title or source.guid}{name}"
            source.blocks = _blocks_of(data, source.original_name, source.positions.text)
        elif rich:
            self.losses["formatted texts that are not in the file"] += 1
        elif raw != source.positions.text:
            source.original, source.original_name = raw.encode(), f"{title or source.guid}.txt"
        return [source]

    def _of_pdf(self, element: _Element) -> list[Source]:
        path = element.get("path", "")
        data = self._container.source(path) if path else None
        if path and data is None:
            self.losses["PDF files that are not in the file"] += 1
        holder = child(element, "Representation")
        title = element.get("name", "")
        name = title if title.lower().endswith(".pdf") else f"{title or 'PDF'}.pdf"
        raw = None if holder is None else self._text(holder)
        if holder is None or raw is None:
            holder, raw = element, self._extracted(data, name)
        if raw is None:
            self._lose_text(element)
            return []
        return [Source(normal_guid(element.get("guid", "")), title, element, holder, Positions(raw), data, name)]

    def _extracted(self, data: bytes | None, name: str) -> str | None:
        """The text of a PDF that has none in the project, as it is read here."""
        if data is None:
            return None
        try:
            text = pdf.extract(data, name).text
        except FileRefused as fault:
            self.notices.append(str(fault))
            return None
        self.notices.append(f"{name} has no text in the project; it was read from the PDF.")
        return text

    def _of_transcript(self, element: _Element, script: _Element) -> list[Source]:
        found = self._of_text(element, script, script)
        for source in found:
            own = script.get("name", "")
            source.title = f"{source.title} ({own})" if own and own != source.title else source.title
        return found

    def _text(self, element: _Element) -> str | None:
        inline = next(element.iterchildren("{*}PlainTextContent"), None)
        if inline is not None:
            return str(inline.text or "")
        path = element.get("plainTextPath", "")
        data = self._container.source(path) if path else None
        if data is None:
            return None
        try:
            return data.decode("utf-8")
        except UnicodeDecodeError:
            self.losses["texts that are not in UTF-8, read as far as they can be"] += 1
            return data.decode("utf-8", "replace")

    def _lose_text(self, holder: _Element) -> None:
        self.losses["sources whose text is not in the file"] += 1
        marked = sum(local(each).endswith("Selection") for each in holder)
        if marked:
            self.losses["selections in sources whose text is not in the file"] += marked


def _blocks_of(data: bytes, name: str, text: str) -> tuple[Block, ...]:
    """The structure of a Word document, if its words are those of its plain companion."""
    if not name.lower().endswith(".docx"):
        return ()
    try:
        draft = docx.extract(data, name)
    except FileRefused:
        return ()
    return draft.blocks if draft.text == text else ()


def marked_of(sources: list[Source]) -> list[Marked]:
    """The selections of the texts on which readings differ; if there are none, a sample of the others."""
    telling = [source for source in sources if not source.positions.is_plain]
    if telling:
        return [source.marked(_FAR) for source in telling]
    found, left = [], _WEIGHED_PLAIN
    for source in sources:
        found.append(source.marked(left))
        left -= len(found[-1].spans)
    return found


def companion(document: str) -> Id:
    """The GUID of the text of a PDF, where it has none of its own."""
    return derived_guid(f"representation:{document}")
