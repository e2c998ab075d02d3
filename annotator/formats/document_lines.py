"""JSON Lines with a document a line and its spans in it: written, and read, also as doccano, spaCy and Prodigy write them."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import TextIO

from annotator.core.attributes import Kind, attribute_id
from annotator.core.changes import Id, Json
from annotator.core.documents import fingerprint_of, normalised
from annotator.core.edits import derived_id
from annotator.core.errors import FileRefused
from annotator.core.project import (
    Project,
    ProjectAnnotation,
    ProjectAttribute,
    ProjectDocument,
    ProjectTag,
)
from annotator.core.spans import Span
from annotator.formats.foreign import PATH, Coders, Tags, id_of, iso, milliseconds, paths_of
from annotator.formats.json_reading import listed, read_json_lines, texts
from annotator.formats.quoted_places import Places

_FACTS = ("title", "speaker", "date", "venue", "publisher", "language", "source")
_SPANS = ("spans", "label", "labels", "entities", "annotations")


def write_document_lines(project: Project, out: TextIO) -> Counter[str]:
    """A line for each document, in code points, times in ISO 8601. Gives what has no place."""
    names = {attribute.id: attribute.name for attribute in project.attributes}
    coders = {coder.id: coder.name for coder in project.coders}
    paths = paths_of(project.tags)
    spans: dict[Id, list[Json]] = {}
    texts_by_id = {document.id: document.text for document in project.documents}
    for each in project.annotations:
        spans.setdefault(each.document, []).append(_span(each, texts_by_id[each.document], paths, coders))
    for document in project.documents:
        told: dict[str, Json] = {"id": document.id, "text": document.text}
        told |= {name: getattr(document, name) for name in _FACTS if getattr(document, name)}
        told["attributes"] = {names[id]: value for id, value in document.attributes.items() if id in names}
        told["spans"] = spans.get(document.id, [])
        out.write(json.dumps(told, ensure_ascii=False) + "\n")
    return losses_of(project)


def losses_of(project: Project) -> Counter[str]:
    """What a line for each document has no place for."""
    used = {tag for each in project.annotations for tag in each.tags}
    losses: Counter[str] = Counter()
    losses["definitions of tags"] = sum(bool(tag.definition) for tag in project.tags)
    losses["tags that mark nothing"] = sum(tag.id not in used for tag in project.tags)
    losses["memos"] = len(project.memos)
    losses["sets of documents"] = len(project.sets)
    losses["links"] = len(project.links)
    return +losses


def read_document_lines(data: bytes, name: str, known: Sequence[ProjectTag] = ()) -> Project:
    """The documents of a file with what is marked in them; `known` are the library's tags. Raises FileRefused with the line."""
    return _Reader(name, known).project(data)


def _span(each: ProjectAnnotation, text: str, paths: Mapping[Id, tuple[str, ...]], coders: Mapping[Id, str]) -> dict[str, Json]:
    tags = [tag for tag in each.tags if tag in paths]
    told: dict[str, Json] = {"id": each.id, "start": each.start, "end": each.end, "quote": text[each.start : each.end]}
    told["labels"] = [PATH.join(paths[tag]) for tag in tags]
    told["tags"] = [{"id": tag, "path": list(paths[tag])} for tag in tags]
    if each.note:
        told["note"] = each.note
    if each.coder:
        told |= {"coder": coders.get(each.coder, ""), "coder_id": each.coder}
    times = (("created", each.created), ("modified", each.modified))
    return told | {key: iso(time) for key, time in times if time is not None}


class _Reader:
    """Goes through a file once."""

    def __init__(self, name: str, known: Sequence[ProjectTag]) -> None:
        self._name, self._tags, self._coders = name, Tags(known), Coders("lines")
        self._attributes: dict[Id, ProjectAttribute] = {}
        self._losses: Counter[str] = Counter()

    def project(self, data: bytes) -> Project:
        """All that the file holds."""
        documents: dict[Id, ProjectDocument] = {}
        annotations: dict[Id, ProjectAnnotation] = {}
        for number, value in read_json_lines(data, self._name):
            raw = _text_of(value)
            if raw is None or not isinstance(value, dict):
                raise FileRefused(f"{self._name}, line {number:,}: there is no document in it with a “text”. Export it anew.")
            document = self._document(value, raw, number)
            if not document.text.strip():
                self._losses["documents without text"] += 1
                continue
            documents.setdefault(document.id, document)
            annotations |= {each.id: each for each in self._spans(value, document, raw)}
        return Project(
            self._name,
            self._coders.all(),
            self._tags.all(),
            tuple(self._attributes.values()),
            tuple(documents.values()),
            tuple(annotations.values()),
            losses=+self._losses,
        )

    def _document(self, value: dict[str, Json], raw: str, number: int) -> ProjectDocument:
        text = normalised(raw)
        id = id_of(value.get("id")) or derived_id("document", fingerprint_of(text))
        meta, told = (_object(value.get(key)) for key in ("meta", "attributes"))
        facts = {name: str(value.get(name) or meta.get(name) or "") for name in _FACTS}
        rest = {key: each for key, each in meta.items() if key not in _FACTS}
        attributes = dict(self._values(rest | told))
        title = facts.pop("title") or facts["source"] or f"{self._name} {number:,}"
        return ProjectDocument(id, title, text, **facts, attributes=attributes)  # type: ignore[arg-type]

    def _values(self, told: Mapping[str, Json]) -> Iterator[tuple[Id, Json]]:
        for name, value in told.items():
            if value is None or not name.strip():
                continue
            if isinstance(value, dict | list):
                self._losses["attributes that are lists or objects"] += 1
                continue
            kind = Kind.YES_NO if isinstance(value, bool) else Kind.NUMBER if isinstance(value, int | float) else Kind.TEXT
            id = attribute_id(name)
            self._attributes.setdefault(id, ProjectAttribute(id, name, kind))
            yield id, value

    def _spans(self, value: dict[str, Json], document: ProjectDocument, raw: str) -> Iterator[ProjectAnnotation]:
        places, text = Places(raw), document.text
        for key in _SPANS:
            for told in listed(value.get(key)):
                start, end, names = _place(told)
                if start is None:
                    self._losses["labels of whole documents"] += 1
                    continue
                one = told if isinstance(told, dict) else {}
                quote = one.get("quote", one.get("text", ""))
                span = places.find(start, end, quote if isinstance(quote, str) else "")
                if span is None or not text[span.start : span.end].strip():
                    self._losses["spans whose place is outside the text, or whose words are not there"] += 1
                    continue
                yield self._annotation(one, document.id, span, names)

    def _annotation(self, one: dict[str, Json], document: Id, span: Span, names: list[str]) -> ProjectAnnotation:
        told = [tag for tag in listed(one.get("tags")) if isinstance(tag, dict) and texts(tag.get("path"))]
        tags = [self._tags.at(texts(tag["path"]), id_of(tag.get("id"))) for tag in told]
        tags = tags or [self._tags.at(_path(name)) for name in names if name.strip()]
        coder = self._coders.named(str(one.get("coder") or ""), id_of(one.get("coder_id")))
        note = str(one.get("note") or "")
        id = id_of(one.get("id")) or derived_id("span", f"{document}:{span.start}:{span.end}:{coder}:{tags}:{note}")
        times = (milliseconds(one.get("created")), milliseconds(one.get("modified") or one.get("created")))
        return ProjectAnnotation(id, document, *span, tuple(dict.fromkeys(tags)), note, coder, *times)


def _text_of(value: Json) -> str | None:
    told = value.get("text", value.get("data")) if isinstance(value, dict) else None
    return told if isinstance(told, str) else None


def _place(told: Json) -> tuple[Json, Json, list[str]]:
    """Start, end and names of a span: an object, or a row [start, end, name]; a start of None for what is none."""
    if isinstance(told, list) and len(told) >= 2 and type(told[0]) is int:
        return told[0], told[1], texts(told[2:])
    if isinstance(told, dict):
        start, end = (told.get(name, told.get(f"{name}_offset")) for name in ("start", "end"))
        return start, end, texts(told.get("labels", told.get("label")))
    return None, None, []


def _object(value: Json) -> dict[str, Json]:
    return value if isinstance(value, dict) else {}


def _path(name: str) -> list[str]:
    return [part for part in name.split(PATH) if part.strip()] or [name]
