"""Selections and codings of REFI-QDA as annotations: one for each selection and user; what was written apart is put together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from annotator.core.changes import Id, Json
from annotator.core.project import About, ProjectAnnotation
from annotator.formats.refi_loading import Source, span_of
from annotator.formats.refi_names import REFI, derived_guid, is_coding_guid, milliseconds, normal_guid
from annotator.formats.refi_positions import Reading, agrees
from annotator.formats.refi_told import Told, kept, user_of

if TYPE_CHECKING:
    from lxml.etree import _Element


CHANGED_BY = "names of who changed something last"
_NOTHING: Mapping[str, Json] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class _Coding:
    """One code on one selection."""

    guid: Id
    code: Id
    user: Id | None
    created: int | None


@dataclass(slots=True)
class _Selection:
    """What a selection says beside its place."""

    guid: Id
    codings: list[_Coding] = field(default_factory=list)
    note: str = ""
    notes: list[_Element] = field(default_factory=list)
    region: tuple[int, ...] = ()


class Marks:
    """Takes the selections of all sources. `annotations` are by id, in the order of the file."""

    def __init__(self, told: Told, reading: Reading, *, is_own: bool) -> None:
        """In a file that is not our own, selections of one user at one place are one: programs write one for each code; and a
        description that says the selected words is no note.
        """
        self._told, self._reading, self._is_own = told, reading, is_own
        self._names = {told.prefix + name: name for name in ("Coding", "NoteRef", "Description")}
        self._coding_tag, self._code_ref = told.prefix + "Coding", told.prefix + "CodeRef"
        self._places: dict[tuple[Id, int, int, Id | None], Id] = {}
        self.annotations: dict[Id, ProjectAnnotation] = {}
        self.selections: dict[Id, Id] = {}

    def text(self, source: Source, element: _Element, regions: Mapping[Id, _Element]) -> None:
        """A PlainTextSelection. `regions` are the selections of pages that a PDF has under the same GUIDs."""
        span = span_of(element)
        if span is None:
            self._told.lose("selections whose position is no number")
            return
        positions = source.positions
        if not positions.is_plain:
            span = positions.code_point(span[0], self._reading), positions.code_point(span[1], self._reading)
        changed_by = element.get("modifyingUser")
        if changed_by and changed_by != element.get("creatingUser"):
            self._told.lose(CHANGED_BY)
        if regions or not self._put_plain(source, element, span):
            self._put(source, element, span, regions.get(normal_guid(element.get("guid", ""))))

    def span(self, source: Source, element: _Element, span: tuple[int, int]) -> None:
        """Any other selection, whose place in the text was worked out."""
        self._put(source, element, span, None)

    def _put_plain(self, source: Source, element: _Element, span: tuple[int, int]) -> bool:
        """A selection as nearly all are, with one coding that was made with it: much quicker. False if there is more to it."""
        start, end = span
        inner = list(element)
        if len(inner) != 1 or inner[0].tag != self._coding_tag or not 0 <= start < end <= len(source.positions.text):
            return False
        coding = inner[0]
        references = list(coding)
        if len(references) != 1 or references[0].tag != self._code_ref:
            return False
        user, made = element.get("creatingUser"), element.get("creationDateTime", "")
        guid = normal_guid(element.get("guid", ""))
        is_one = coding.get("creatingUser") == user and coding.get("creationDateTime", "") == made
        if not is_one or not guid or guid in self.annotations:
            return False
        code, of_coding = normal_guid(references[0].get("targetGUID", "")), normal_guid(coding.get("guid", ""))
        name, changed = element.get("name", ""), element.get("modifiedDateTime")
        is_told = not name or agrees(source.positions.text[start:end], name)
        extra = _NOTHING
        is_derived = is_coding_guid(of_coding, guid, code)
        if not is_told or not is_derived:
            extra = kept(codings={} if is_derived else {code: of_coding}, name="" if is_told else name)
        when = milliseconds(made)
        modified = (milliseconds(changed) if changed else when) or when
        coder = normal_guid(user) if user else None
        self._add(ProjectAnnotation(guid, source.guid, start, end, (code,), "", coder, when, modified, extra), guid)
        return True

    def _put(self, source: Source, element: _Element, span: tuple[int, int], region: _Element | None) -> None:
        start, end = span
        if not 0 <= start < end <= len(source.positions.text):
            is_empty = 0 <= start == end
            self._told.lose("selections without a character" if is_empty else "selections outside their text")
            return
        selection = self._read(element)
        if region is not None:
            self._add_region(selection, region)
        quote, name = source.positions.text[start:end], element.get("name", "")
        if not self._is_own and " ".join(selection.note.split()) == " ".join(quote.split()):
            selection.note = ""
        maker = user_of(element)
        created = milliseconds(element.get("creationDateTime", ""))
        changed = milliseconds(element.get("modifiedDateTime", ""))
        users = list(dict.fromkeys(coding.user or maker for coding in selection.codings)) or [maker]
        first = maker if maker in users else users[0]
        for user in users:
            own = [coding for coding in selection.codings if (coding.user or maker) == user]
            id = self._free(selection.guid, source.guid) if user == first else derived_guid(f"{selection.guid}:{user}")
            when = created if created is not None else next((each.created for each in own if each.created is not None), None)
            is_first = user == first
            modified = when if changed is None else changed
            extra = self._extra(id, own, when, "" if agrees(quote, name) else name, selection.region if is_first else ())
            note = selection.note if is_first else ""
            tags = tuple(dict.fromkeys(coding.code for coding in own))
            made = ProjectAnnotation(id, source.guid, start, end, tags, note, user, when, modified, extra)
            self._add(made, selection.guid, has_notes=bool(selection.notes))
        for each in selection.notes:
            self._told.note(each, About.ANNOTATION, self.selections[selection.guid])

    def _free(self, guid: Id, source: Id) -> Id:
        """The GUID, or what follows from it where another source has it too."""
        taken = self.annotations.get(guid)
        return guid if taken is None and guid else derived_guid(f"{source}:{guid}:{len(self.annotations) if taken else ''}")

    def _add(self, annotation: ProjectAnnotation, selection: Id, *, has_notes: bool = False) -> None:
        is_bare = not self._is_own and annotation.tags and not annotation.note and not has_notes
        place = (annotation.document, annotation.start, annotation.end, annotation.coder)
        other = self.annotations.get(self._places[place]) if is_bare and place in self._places else None
        if other is not None and not set(other.tags) & set(annotation.tags):
            self._join(other, annotation)
            self.selections.setdefault(selection, other.id)
            return
        self.annotations[annotation.id] = annotation
        self.selections.setdefault(selection, annotation.id)
        if is_bare:
            self._places.setdefault(place, annotation.id)

    def _join(self, one: ProjectAnnotation, other: ProjectAnnotation) -> None:
        mine, theirs = dict(one.extra.get(REFI, {})), other.extra.get(REFI, {})
        for key in ("codings", "coded"):
            if key in mine or key in theirs:
                mine[key] = {**mine.get(key, {}), **theirs.get(key, {})}
        mine["selections"] = {**mine.get("selections", {}), **dict.fromkeys(other.tags, other.id)}
        self.annotations[one.id] = replace(one, tags=(*one.tags, *other.tags), extra={**one.extra, REFI: mine})

    def _extra(self, id: Id, codings: list[_Coding], when: int | None, name: str, region: tuple[int, ...]) -> dict[str, Json]:
        guids = {each.code: each.guid for each in codings if not is_coding_guid(each.guid, id, each.code)}
        times = {each.code: each.created for each in codings if each.created not in (None, when)}
        return kept(codings=guids, coded=times, name=name, region=list(region)) if guids or times or name or region else {}

    def _read(self, element: _Element) -> _Selection:
        selection = _Selection(normal_guid(element.get("guid", "")))
        for child in element:
            name = self._names.get(child.tag)
            if name == "Coding":
                self._coding(selection, child)
            elif name == "NoteRef":
                selection.notes.append(child)
            elif name == "Description":
                selection.note = child.text or ""
            elif self._told.name(child) != "Representation":
                self._told.unknown(child)
        return selection

    def _coding(self, selection: _Selection, element: _Element) -> None:
        if not any(child.tag == self._code_ref for child in element):
            self._told.lose("codings without a code")
        for child in element:
            if child.tag == self._code_ref:
                code = normal_guid(child.get("targetGUID", ""))
                created = milliseconds(element.get("creationDateTime", ""))
                selection.codings.append(_Coding(normal_guid(element.get("guid", "")), code, user_of(element), created))
            elif self._told.name(child) == "NoteRef":
                selection.notes.append(child)
            else:
                self._told.unknown(child)

    def _add_region(self, selection: _Selection, region: _Element) -> None:
        """What a PDF says of the same selection on its page."""
        more = self._read(region)
        known = {coding.code for coding in selection.codings}
        selection.codings += [coding for coding in more.codings if coding.code not in known]
        selection.note = selection.note or more.note
        selection.notes += [each for each in more.notes if each.get("targetGUID") not in _targets(selection.notes)]
        selection.region = region_of(region)


def region_of(element: _Element) -> tuple[int, ...]:
    """Page and corners of a selection in a PDF; nothing if one is no number."""
    try:
        return tuple(int(element.get(name, "")) for name in ("page", "firstX", "firstY", "secondX", "secondY"))
    except ValueError:
        return ()


def unique_place(text: str, words: str) -> tuple[int, int] | None:
    """Where words stand in a text, if they stand there once."""
    at = text.find(words) if words.strip() else -1
    return (at, at + len(words)) if at >= 0 and text.find(words, at + 1) < 0 else None


def _targets(elements: list[_Element]) -> set[str]:
    return {each.get("targetGUID", "") for each in elements}
