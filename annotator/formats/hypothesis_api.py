"""Reads the answers of the Hypothesis service (https://h.readthedocs.io): the rows of a search, or annotations."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from annotator.core.changes import Id, Json
from annotator.core.edits import derived_id
from annotator.core.errors import FileRefused
from annotator.core.project import About, Project, ProjectAnnotation, ProjectDocument, ProjectMemo, ProjectTag
from annotator.formats.foreign import Coders, Tags, milliseconds
from annotator.formats.json_reading import listed, read_json, texts
from annotator.formats.placing import Placing, Wanted
from annotator.formats.web_annotations import Progress, wanted_of

KEPT = "hypothesis"


def is_hypothesis(value: Json) -> bool:
    """True for the answer to a search, an annotation or an array of them."""
    rows = value.get("rows") if isinstance(value, dict) and "rows" in value else value
    first = listed(rows)[0] if listed(rows) else None
    if isinstance(value, dict) and value.get("rows") == [] and "total" in value:
        return True
    return isinstance(first, dict) and {"uri", "user"} <= first.keys() and isinstance(first.get("target", []), list)


def read_hypothesis(
    data: bytes,
    name: str,
    documents: Sequence[ProjectDocument],
    known: Sequence[ProjectTag] = (),
    progress: Progress = lambda done, total, what: None,
) -> Project:
    """The annotations of a file on the documents of a library; replies and notes on whole pages become memos. What has no certain
    place is counted as lost. Raises FileRefused, and what `progress` raises.
    """
    value = read_json(data, name)
    if not is_hypothesis(value):
        raise FileRefused(f"{name} holds no annotations of Hypothesis: it has no rows with uri and user. Export them anew.")
    rows = listed(value.get("rows") if isinstance(value, dict) and "rows" in value else value)
    placing, tags, coders = Placing(documents), Tags(known), Coders("hypothesis")
    losses: Counter[str] = Counter()
    annotations: dict[Id, ProjectAnnotation] = {}
    memos: list[ProjectMemo] = []
    for done, row in enumerate(rows):
        progress(done, len(rows), name)
        if not isinstance(row, dict) or not isinstance(row.get("uri"), str):
            losses["rows that are no annotations"] += 1
            continue
        coder, created = _coder(row, coders), milliseconds(row.get("created"))
        modified = milliseconds(row.get("updated")) or created
        note, id = str(row.get("text") or "").strip(), _id(row)
        references = texts(row.get("references"))
        if references:
            target = derived_id("hypothesis annotation", references[0])
            memos.append(ProjectMemo(id, About.ANNOTATION, target, note, "Reply", coder, created))
            continue
        sources = _sources(row)
        selected = [target for target in listed(row.get("target")) if isinstance(target, dict) and target.get("selector")]
        if not selected:
            document = placing.document(sources)
            if document is None:
                losses["notes on pages that are not in the library"] += 1
            elif note:
                memos.append(ProjectMemo(id, About.DOCUMENT, document, note, "Page note", coder, created))
            continue
        told = wanted_of(selected[0])
        wanted = Wanted(sources, told.start, told.end, told.quote, told.prefix, told.suffix)
        placed = placing.place(wanted)
        if placed.document is None or placed.span is None:
            losses[placed.fault] += 1
            continue
        codes = tuple(dict.fromkeys(tags.at([tag]) for tag in texts(row.get("tags")) if tag.strip()))
        place = (placed.document, *placed.span)
        annotations[id] = ProjectAnnotation(id, *place, codes, note, coder, created, modified, {KEPT: row})
    kept = [memo for memo in memos if memo.text and (memo.about is not About.ANNOTATION or memo.target in annotations)]
    losses["replies to annotations that have no place, or without words"] = len(memos) - len(kept)
    used = {each.document for each in annotations.values()} | {memo.target for memo in kept}
    held = tuple(document for document in documents if document.id in used)
    listed_ = tuple(annotations.values())
    return Project(name, coders.all(), tags.all(), (), held, listed_, tuple(kept), losses=+losses)


def _sources(row: dict[str, Json]) -> tuple[str, ...]:
    document = row.get("document")
    titles = texts(document.get("title")) if isinstance(document, dict) else []
    links = row.get("links")
    return (row["uri"], *titles, *([str(links["incontext"])] if isinstance(links, dict) and "incontext" in links else []))


def _coder(row: dict[str, Json], coders: Coders) -> Id | None:
    account = str(row.get("user") or "").removeprefix("acct:")
    info = row.get("user_info")
    shown = str(info.get("display_name") or "") if isinstance(info, dict) else ""
    return coders.named(shown or account.partition("@")[0], derived_id("hypothesis user", account)) if account else None


def _id(row: dict[str, Json]) -> Id:
    told = row.get("id") or f"{row.get('uri')}:{row.get('user')}:{row.get('created')}"
    return derived_id("hypothesis annotation", str(told))
