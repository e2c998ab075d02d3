"""Writes W3C Web Annotations (JSON-LD): a collection with all of them in its one page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import cast

from annotator.core.changes import Id, Json
from annotator.core.documents import fingerprint_of
from annotator.core.project import Project, ProjectAnnotation, ProjectCoder, ProjectDocument, ProjectTag
from annotator.core.selectors import describe
from annotator.core.spans import Span
from annotator.formats.foreign import URN, iso
from annotator.formats.json_reading import listed, texts
from annotator.formats.placing import HASH
from annotator.formats.web_annotations import KEPT, bodies_of

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_OURS = frozenset({"TextPositionSelector", "TextQuoteSelector"})


def web_collection(project: Project, id: str) -> dict[str, Json]:
    """The collection of a project's annotations; `id` is its IRI."""
    items = list(web_annotations(project))
    page = {"id": f"{id}#page1", "type": "AnnotationPage", "partOf": id, "startIndex": 0, "items": items}
    return {
        "@context": CONTEXT,
        "id": id,
        "type": "AnnotationCollection",
        "label": project.name,
        "total": len(items),
        "first": page,
    }


def web_annotations(project: Project) -> Iterator[dict[str, Json]]:
    """Each annotation, without a context of its own; what a file that it came from said besides is given back."""
    tags = {tag.id: tag for tag in project.tags}
    coders = {coder.id: coder for coder in project.coders}
    documents = {document.id: document for document in project.documents}
    states = {id: f"{HASH}{fingerprint_of(document.text)}" for id, document in documents.items()}
    for each in project.annotations:
        yield _annotation(each, documents[each.document], states[each.document], tags, coders)


def losses_of(project: Project) -> Counter[str]:
    """What Web Annotations have no place for."""
    losses: Counter[str] = Counter()
    losses["texts of documents (annotations quote them)"] = len(project.documents)
    losses["tags' definitions, colours and places under others"] = sum(bool(tag.definition or tag.parent) for tag in project.tags)
    losses["memos"] = len(project.memos)
    losses["attributes of documents"] = sum(len(document.attributes) for document in project.documents)
    losses["sets of documents"] = len(project.sets)
    losses["links"] = len(project.links)
    return +losses


def _annotation(
    each: ProjectAnnotation,
    document: ProjectDocument,
    state: str,
    tags: Mapping[Id, ProjectTag],
    coders: Mapping[Id, ProjectCoder],
) -> dict[str, Json]:
    told = each.extra.get(KEPT)
    old: dict[str, Json] = dict(told) if isinstance(told, dict) else {}
    made: dict[str, Json] = {key: value for key, value in old.items() if key != "@context"}
    made.setdefault("id", URN + each.id)
    made.setdefault("type", "Annotation")
    bodies = _bodies(each, old, [tags[tag] for tag in each.tags if tag in tags])
    made.setdefault("motivation", "tagging" if each.tags else "commenting" if each.note else "highlighting")
    made.pop("bodyValue", None)
    made.pop("body", None)
    if bodies:
        made["body"] = bodies
    made["target"] = _target(each, document, state, old)
    coder = coders.get(each.coder) if each.coder else None
    if coder and "creator" not in made:
        made["creator"] = {"id": URN + coder.id, "type": "Person", "name": coder.name}
    for key, time in (("created", each.created), ("modified", each.modified)):
        if time is not None and key not in made:
            made[key] = iso(time)
    if each.modified is not None and "modified" in old:
        made["modified"] = iso(each.modified)
    return made


def _bodies(each: ProjectAnnotation, old: dict[str, Json], tags: Sequence[ProjectTag]) -> list[Json]:
    """The bodies of the file whose words still hold, and those that came since."""
    there = list(bodies_of(old))
    missing = {tag.name.strip().casefold(): tag for tag in tags}
    is_same_note = "\n\n".join(body.text for body in there if body.is_note) == each.note.strip()
    bodies: list[Json] = []
    for body in there:
        if body.is_tag:
            if missing.pop(body.text.casefold(), None):
                bodies.append(body.told)
        elif not body.is_note:
            bodies.append(body.told)
        elif is_same_note:
            told = body.told
            bodies.append(told if isinstance(told, dict) else {"type": "TextualBody", "value": body.text})
    for tag in missing.values():
        bodies.append({"id": URN + tag.id, "type": "TextualBody", "purpose": "tagging", "value": tag.name})
    if each.note.strip() and not is_same_note:
        bodies.append({"type": "TextualBody", "purpose": "commenting", "value": each.note, "format": "text/plain"})
    return bodies


def _target(each: ProjectAnnotation, document: ProjectDocument, state: str, old: dict[str, Json]) -> dict[str, Json]:
    selector = describe(document.text, Span(each.start, each.end))
    ours: list[Json] = [
        {"type": "TextPositionSelector", "start": selector.start, "end": selector.end},
        {"type": "TextQuoteSelector", "exact": selector.quote, "prefix": selector.prefix, "suffix": selector.suffix},
    ]
    targets = listed(old.get("target"))
    target: dict[str, Json] = dict(targets[0]) if targets and isinstance(targets[0], dict) else {}
    others = [one for one in listed(target.get("selector")) if not _is_ours(one)]
    states = [one for one in listed(target.get("state")) if not _is_our_state(one)]
    source = {"id": URN + document.id, "type": "Text", "format": "text/plain", "dc:title": document.title}
    if targets and isinstance(targets[0], str):
        target["source"] = targets[0]
    target.setdefault("type", "SpecificResource")
    target.setdefault("source", source)
    target["selector"] = [*ours, *others]
    target["state"] = [{"type": "TimeState", "cached": state}, *states]
    return target


def _is_ours(selector: Json) -> bool:
    return isinstance(selector, dict) and bool(_OURS & set(texts(selector.get("type")))) and "refinedBy" not in selector


def _is_our_state(state: Json) -> bool:
    cached: Iterable[str] = texts(cast(dict[str, Json], state).get("cached")) if isinstance(state, dict) else ()
    return any(each.startswith(HASH) for each in cached)
