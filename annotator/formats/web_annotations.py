"""Reads W3C Web Annotations (JSON-LD): an annotation, an array of them, a page or a collection. The model's own words are in
https://www.w3.org/TR/annotation-model/.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from annotator.core.changes import Id, Json
from annotator.core.edits import derived_id
from annotator.core.errors import FileRefused
from annotator.core.project import Project, ProjectAnnotation, ProjectDocument, ProjectTag
from annotator.formats.foreign import URN, Coders, Tags, id_of, milliseconds, some
from annotator.formats.json_reading import listed, read_json, texts
from annotator.formats.placing import HASH, Placing, Wanted

Progress = Callable[[int, int, str], None]
"""Is told how many are done, how many there are, 0 if that is not known, and what is read; it raises to stop."""
KEPT = "w3c"
"""Under this name `ProjectAnnotation.extra` holds the annotation as the file had it, to be given back."""
TAG_PURPOSES = frozenset({"tagging", "classifying", "identifying"})
NOTE_PURPOSES = frozenset({"", "commenting", "describing", "replying", "questioning", "assessing", "editing", "moderating"})

_OWN_KEYS = frozenset({"@context", "id", "type", "motivation", "body", "target", "creator", "created", "modified"})
_OWN_BODY = frozenset({"id", "type", "purpose", "value", "format"})


def is_web_annotation(value: Json) -> bool:
    """True for an annotation, a page or a collection, or an array of annotations."""
    first = listed(value)[0] if listed(value) else None
    if not isinstance(first, dict):
        return False
    kinds = set(texts(first.get("type", first.get("@type"))))
    return bool(kinds & {"Annotation", "AnnotationPage", "AnnotationCollection", "oa:Annotation"}) or (
        "@graph" in first and any(is_web_annotation(each) for each in listed(first["@graph"])[:1])
    )


def read_web_annotations(
    data: bytes,
    name: str,
    documents: Sequence[ProjectDocument],
    known: Sequence[ProjectTag] = (),
    progress: Progress = lambda done, total, what: None,
) -> Project:
    """The annotations of a file, on the documents of a library that they are about; `known` are the library's tags. What is about
    no document, or has no certain place, is counted as lost. Raises FileRefused, and what `progress` raises.
    """
    value = read_json(data, name)
    if not is_web_annotation(value):
        raise FileRefused(f"{name} holds no Web Annotations: nothing in it is of the type Annotation. Export them anew.")
    return _Reader(name, documents, known, progress).project(value)


class _Reader:
    """Goes through a file once."""

    def __init__(self, name: str, documents: Sequence[ProjectDocument], known: Sequence[ProjectTag], progress: Progress) -> None:
        self._name, self._documents, self._progress = name, documents, progress
        self._placing, self._tags, self._coders = Placing(documents), Tags(known), Coders("web")
        self._losses: Counter[str] = Counter()
        self._elsewhere = self._several = 0

    def project(self, value: Json) -> Project:
        """All that the file holds."""
        annotations: dict[Id, ProjectAnnotation] = {}
        for done, item in enumerate(self._items(value)):
            self._progress(done, 0, self._name)
            annotations |= {each.id: each for each in self._annotations(item)}
        used = {each.document for each in annotations.values()}
        notices = []
        if self._elsewhere:
            told = some(self._elsewhere, "page of the collection is", "pages of the collection are")
            notices.append(f"{told} not in this file; import what is missing too.")
        if self._several:
            told = some(self._several, "annotation had", "annotations had")
            notices.append(f"{told} more than one target; each became one of its own.")
        return Project(
            self._name,
            self._coders.all(),
            self._tags.all(),
            (),
            tuple(document for document in self._documents if document.id in used),
            tuple(annotations.values()),
            losses=+self._losses,
            notices=tuple(notices),
        )

    def _items(self, value: Json) -> Iterator[dict[str, Json]]:
        waiting = listed(value)[::-1]
        while waiting:
            item = waiting.pop()
            if not isinstance(item, dict):
                self._losses["entries that are no annotations"] += 1
                continue
            kinds = texts(item.get("type", item.get("@type")))
            if "@graph" in item and "Annotation" not in kinds:
                waiting += listed(item["@graph"])[::-1]
            elif "AnnotationCollection" in kinds or "AnnotationPage" in kinds:
                inside = [*listed(item.get("items")), *listed(item.get("first")), *listed(item.get("next"))]
                self._elsewhere += sum(isinstance(each, str) for each in inside)
                waiting += [each for each in inside if not isinstance(each, str)][::-1]
            elif "Annotation" in kinds or "oa:Annotation" in kinds:
                yield item
            else:
                self._losses["entries that are no annotations"] += 1

    def _annotations(self, item: dict[str, Json]) -> Iterator[ProjectAnnotation]:
        targets = listed(item.get("target"))
        self._several += len(targets) > 1
        for number, target in enumerate(targets):
            wanted = wanted_of(target)
            placed = self._placing.place(wanted)
            if placed.document is None or placed.span is None:
                self._losses[placed.fault] += 1
                continue
            tags, notes = self._bodies(item)
            coder = self._creator(item.get("creator"))
            created = milliseconds(item.get("created"))
            modified = milliseconds(item.get("modified")) or created
            kept = item | {"target": target} if len(targets) > 1 else item
            id = _id(item, number, f"{placed.document}:{placed.span}:{coder}:{tags}:{notes}")
            note = "\n\n".join(notes)
            extra = {} if _is_plain(item) else {KEPT: kept}
            yield ProjectAnnotation(id, placed.document, *placed.span, tags, note, coder, created, modified, extra)
        if not targets:
            self._losses["annotations without a target"] += 1

    def _bodies(self, item: dict[str, Json]) -> tuple[tuple[Id, ...], list[str]]:
        tags: dict[Id, None] = {}
        notes = []
        for body in bodies_of(item):
            if body.is_tag:
                tags[self._tags.at([body.text], id_of(body.id))] = None
            elif body.is_note:
                notes.append(body.text)
            else:
                self._losses["bodies that are no text (they are kept, and given back)"] += 1
        return tuple(tags), notes

    def _creator(self, value: Json) -> Id | None:
        for each in listed(value):
            if isinstance(each, str):
                return self._coders.named(each.rstrip("/").rpartition("/")[2] or each, id_of(each) or _person(each))
            if isinstance(each, dict):
                iri = str(each.get("id") or each.get("@id") or "")
                told = texts(each.get("name")) or texts(each.get("nickname")) or texts(each.get("email")) or [iri]
                return self._coders.named(told[0], id_of(iri) or (_person(iri) if iri else None))
        return None


@dataclass(frozen=True, slots=True)
class Body:
    """A body as it is read: `text` is what it says; `told` is it as the file has it."""

    told: Json
    text: str
    id: str
    is_tag: bool
    is_note: bool


def bodies_of(item: dict[str, Json]) -> Iterator[Body]:
    """The bodies of an annotation; one without a purpose has the annotation's motivation."""
    motivations = set(texts(item.get("motivation")))
    if isinstance(item.get("bodyValue"), str):
        yield Body(item["bodyValue"], item["bodyValue"].strip(), "", False, bool(item["bodyValue"].strip()))
    for told in listed(item.get("body")):
        if not isinstance(told, dict):
            yield Body(told, "", "", False, False)
            continue
        text = str(told.get("value", told.get("chars", told.get("rdf:value", ""))) or "").strip()
        purposes = set(texts(told.get("purpose"))) or (motivations & {"tagging"}) or {""}
        is_text = bool(text) and "source" not in told and "selector" not in told
        is_tag = is_text and bool(purposes & TAG_PURPOSES)
        is_note = is_text and not is_tag and bool(purposes & NOTE_PURPOSES)
        yield Body(told, text, str(told.get("id") or ""), is_tag, is_note)


def wanted_of(target: Json) -> Wanted:
    """What a target says of its document and place, refined selectors too."""
    if isinstance(target, str):
        return Wanted((target.partition("#")[0],))
    if not isinstance(target, dict):
        return Wanted()
    source = target.get("source", target.get("id"))
    names = [source] if isinstance(source, str) else []
    if isinstance(source, dict):
        names = [str(source[key]) for key in ("id", "@id", "dc:title", "title", "label") if isinstance(source.get(key), str)]
    told: dict[str, Json] = {}
    fingerprint = ""
    for state in listed(target.get("state")):
        for cached in texts(state.get("cached")) if isinstance(state, dict) else ():
            fingerprint = cached.removeprefix(HASH) if cached.startswith(HASH) else fingerprint
    waiting = listed(target.get("selector"))[::-1]
    for _ in range(100):
        if not waiting:
            break
        selector = waiting.pop()
        if isinstance(selector, dict):
            kind = texts(selector.get("type", selector.get("@type")))
            if "TextPositionSelector" in kind or "oa:TextPositionSelector" in kind:
                told |= {key: selector[key] for key in ("start", "end") if type(selector.get(key)) is int}
            if "TextQuoteSelector" in kind or "oa:TextQuoteSelector" in kind:
                told |= {key: selector[key] for key in ("exact", "prefix", "suffix") if isinstance(selector.get(key), str)}
            waiting += [*listed(selector.get("refinedBy")), *listed(selector.get("items"))]
    words = (told.get("exact", ""), told.get("prefix", ""), told.get("suffix", ""))
    return Wanted(tuple(names), told.get("start"), told.get("end"), *words, fingerprint)


def _is_plain(item: dict[str, Json]) -> bool:
    """True for an annotation as this program writes it itself: there is nothing besides to be given back."""
    targets, creator = listed(item.get("target")), item.get("creator", {"id": URN})
    if item.keys() - _OWN_KEYS or len(targets) != 1 or not isinstance(targets[0], dict) or not isinstance(creator, dict):
        return False
    bodies = [body for body in listed(item.get("body")) if not isinstance(body, dict) or body.keys() - _OWN_BODY]
    source, selectors = targets[0].get("source"), listed(targets[0].get("selector"))
    kinds = [each.get("type") if isinstance(each, dict) else None for each in selectors]
    is_ours = isinstance(source, dict) and str(source.get("id")).startswith(URN) and str(creator.get("id")).startswith(URN)
    return is_ours and not bodies and kinds == ["TextPositionSelector", "TextQuoteSelector"]


def _id(item: dict[str, Json], number: int, told: str) -> Id:
    iri = item.get("id", item.get("@id"))
    if isinstance(iri, str) and iri.strip():
        own = id_of(iri)
        if own and not number:
            return own
        return derived_id("web annotation", f"{iri}#{number}" if number else iri)
    return derived_id("web annotation", told)


def _person(iri: str) -> Id:
    return derived_id("web person", iri.strip())
