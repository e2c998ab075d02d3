"""Links between things: a library keeps them as memos on where they begin, and gives them back as links."""

from collections.abc import Iterable, Iterator, Set

from annotator.core.changes import Id, Json
from annotator.core.project import About, Project, ProjectLink, ProjectMemo
from annotator.core.text import shortened

_LINK = "link"
_LONGEST = 80


def memos_of_links(project: Project) -> Iterator[ProjectMemo]:
    """A memo for each link, on the thing that it begins at; it names the other."""
    if not project.links:
        return
    things = _things(project)
    for link in project.links:
        about, _ = things.get(link.origin, (About.LIBRARY, ""))
        target = link.origin if link.origin in things else None
        _, other = things.get(link.target, (About.LIBRARY, "something that is not in this file"))
        title = link.name or "Link"
        record: Json = {"origin": link.origin, "target": link.target, "name": link.name, "direction": link.direction}
        yield ProjectMemo(link.id, about, target, f"→ {other}", title, extra={_LINK: record})


def without_links(memos: Iterable[ProjectMemo], there: Set[Id]) -> tuple[list[ProjectMemo], list[ProjectLink]]:
    """The memos that are memos, and the links that came in as one and were not changed since, if both their ends are there."""
    kept, links = [], []
    for memo in memos:
        record = memo.extra.get(_LINK)
        if isinstance(record, dict) and memo.modified == memo.created:
            link = ProjectLink(memo.id, *(_word(record, key) for key in ("origin", "target", "name", "direction")))
            links += [link] if {link.origin, link.target} <= there else []
        else:
            kept.append(memo)
    return kept, links


def _word(record: Json, key: str) -> Id:
    return Id(str(record.get(key, "")))


def _things(project: Project) -> dict[Id, tuple[About, str]]:
    """What each thing is, and what it is called in a sentence."""
    texts = {document.id: document for document in project.documents}
    found = {document.id: (About.DOCUMENT, f"“{document.title}”") for document in project.documents}
    found |= {tag.id: (About.TAG, f"the tag “{tag.name}”") for tag in project.tags}
    for each in project.annotations:
        document = texts.get(each.document)
        if document:
            quote = shortened(" ".join(document.text[each.start : each.end].split()), _LONGEST)
            found[each.id] = (About.ANNOTATION, f"“{quote}” in “{document.title}”")
    return found
