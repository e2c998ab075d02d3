"""Sources of REFI-QDA as documents: texts, PDFs with their text, transcripts with time codes; with what is marked in them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from annotator.core.changes import Id, Json
from annotator.core.documents import Block, normalised
from annotator.core.project import About, ProjectDocument
from annotator.formats import plaintext
from annotator.formats.refi_loading import Source, companion
from annotator.formats.refi_marks import CHANGED_BY, Marks, unique_place
from annotator.formats.refi_names import milliseconds, normal_guid
from annotator.formats.refi_positions import Reading
from annotator.formats.refi_told import Told, kept, user_of
from annotator.formats.refi_variables import Variables
from annotator.formats.subtitles import clock
from annotator.formats.xmltree import child, local

if TYPE_CHECKING:
    from lxml.etree import _Element

_WHOLE = "codings of whole documents, which are kept for an export and not shown"


class Sources:
    """Makes a document of each source, and puts its selections among the marks."""

    def __init__(self, told: Told, marks: Marks, variables: Variables, reading: Reading) -> None:
        self._told, self._marks, self._variables, self._reading = told, marks, variables, reading

    def document(self, source: Source) -> ProjectDocument:
        """The document, with all that is said of it; its selections go to the marks."""
        regions = self._regions(source)
        extra: dict[str, Json] = {}
        if source.holder is not source.element and local(source.holder) == "Representation":
            guid = normal_guid(source.holder.get("guid", ""))
            extra["representation"] = guid if guid != companion(source.guid) else ""
        blocks = source.blocks
        if local(source.holder) == "Transcript":
            blocks = self._transcript(source)
        codings = self._children(source, regions)
        if codings:
            extra["codings"] = codings
        changed_by = source.element.get("modifyingUser")
        self._told.lose(CHANGED_BY, int(bool(changed_by) and changed_by != source.element.get("creatingUser")))
        values = self._variables.values_of(source.element)
        facts, attributes = self._variables.parted(values)
        return ProjectDocument(
            source.guid,
            source.title,
            source.positions.text,
            blocks,
            **facts,
            attributes=attributes,
            coder=user_of(source.element),
            created=milliseconds(source.element.get("creationDateTime", "")),
            original=source.original,
            original_name=source.original_name,
            extra=kept(**extra),
        )

    def lost(self, element: _Element) -> None:
        """A source without a text: what is in it is counted."""
        name = self._told.name(element)
        words = {"PictureSource": "pictures", "PDFSource": "", "TextSource": "", "AudioSource": "", "VideoSource": ""}
        if name not in words:
            self._told.unknown(element)
            return
        self._told.lose(words[name], int(bool(words[name])))
        for each in element.iter():
            kind = local(each)
            if kind.endswith("Selection") and kind not in ("PlainTextSelection", "TranscriptSelection"):
                self._told.lose(f"selections in {'pictures' if name == 'PictureSource' else 'sound, video and PDF files'}")
            elif kind == "Coding":
                self._told.lose("codings in sources without a text")
            elif kind == "TextDescription":
                self._told.lose("descriptions of pictures")

    def _regions(self, source: Source) -> dict[Id, _Element]:
        if local(source.element) != "PDFSource":
            return {}
        return {normal_guid(each.get("guid", "")): each for each in source.element if local(each) == "PDFSelection"}

    def _children(self, source: Source, regions: Mapping[Id, _Element]) -> list[Json]:
        """Go through all that is in the source and its text; gives the codings of the whole of it."""
        codings: list[Json] = []
        plain, met = self._told.prefix + "PlainTextSelection", set()
        holders = [source.element] if source.holder is source.element else [source.element, source.holder]
        for holder in holders:
            for each in holder:
                if each.tag == plain:
                    met.add(normal_guid(each.get("guid", "")))
                    self._marks.text(source, each, regions)
                    continue
                name = self._told.name(each)
                if name == "Coding":
                    codings.append(self._whole(each))
                elif name == "NoteRef":
                    self._told.note(each, About.DOCUMENT, source.guid)
                elif name == "Description":
                    self._told.describe(each, About.DOCUMENT, source.guid, source.guid)
                elif name in ("AudioSelection", "VideoSelection"):
                    self._timed(source, each)
                elif name.startswith("?") or name not in _EXPECTED:
                    self._told.unknown(each)
        for guid, region in regions.items():
            if guid not in met:
                self._region(source, region)
        return codings

    def _whole(self, element: _Element) -> Json:
        self._told.lose(_WHOLE)
        code = child(element, "CodeRef")
        target = "" if code is None else normal_guid(code.get("targetGUID", ""))
        return [
            normal_guid(element.get("guid", "")), target, user_of(element), milliseconds(element.get("creationDateTime", ""))
        ]  # fmt: skip

    def _region(self, source: Source, element: _Element) -> None:
        """A selection on a page of which the text says nothing: its words are looked for, if it has them."""
        words = child(element, "Representation", "PlainTextContent")
        said = "" if words is None else normalised(str(words.text or ""))
        place = unique_place(source.positions.text, said or element.get("name", ""))
        if place is not None:
            self._marks.span(source, element, place)
            return
        self._told.lose("regions on pages of PDFs that have no place in the text")
        self._told.lose("codings of regions without a place", sum(local(each) == "Coding" for each in element))

    # Transcripts

    def _transcript(self, source: Source) -> tuple[Block, ...]:
        """The structure of a transcript, with the time at each block; its selections from one time to another are marked."""
        points = self._points(source)
        for each in source.holder:
            if local(each) == "TranscriptSelection":
                ends = [points.get(normal_guid(each.get(name, ""))) for name in ("fromSyncPoint", "toSyncPoint")]
                if ends[0] is None or ends[1] is None:
                    self._told.lose("selections in transcripts whose times have no place in the text")
                else:
                    self._marks.span(source, each, (ends[0][0], ends[1][0]))
        timed = sorted((place, time) for place, time in points.values() if time is not None and place >= 0)
        places = [place for place, _ in timed]
        blocks, told = [], set()
        for block in plaintext.structure(source.positions.text)[0]:
            at = bisect_right(places, block.start) - 1
            more = {"time": clock(timed[at][1] or 0)} if at >= 0 else {}
            told.add(at)
            blocks.append(replace(block, attributes={**block.attributes, **more}))
        self._told.lose("times within a paragraph of a transcript", len(timed) - len(told - {-1}))
        return tuple(blocks)

    def _points(self, source: Source) -> dict[Id, tuple[int, int | None]]:
        """Place and time in milliseconds of each point where text and sound meet."""
        found: dict[Id, tuple[int, int | None]] = {}
        for each in source.holder:
            if local(each) == "SyncPoint":
                try:
                    at = source.positions.code_point(int(each.get("position", "")), self._reading)
                    time = each.get("timeStamp")
                    found[normal_guid(each.get("guid", ""))] = (at, max(0, int(time)) if time else None)
                except ValueError:
                    self._told.lose("points in transcripts without a place")
        return found

    def _timed(self, source: Source, element: _Element) -> None:
        """A selection of the sound: marked where the transcript has points at just its times."""
        times = {time: place for place, time in self._points(source).values()}
        try:
            ends = times.get(int(element.get("begin", ""))), times.get(int(element.get("end", "")))
        except ValueError:
            ends = (None, None)
        if ends[0] is None or ends[1] is None:
            self._told.lose("selections in sound and video whose times have no place in the text")
            self._told.lose("codings of sound and video", sum(local(each) == "Coding" for each in element))
        else:
            self._marks.span(source, element, (ends[0], ends[1]))


_EXPECTED = frozenset(
    ("PlainTextContent", "Representation", "PDFSelection", "VariableValue", "Transcript", "SyncPoint", "TranscriptSelection")
)
"""What is gone through elsewhere."""
