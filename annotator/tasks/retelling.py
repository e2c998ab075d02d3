"""Says anew which tags lie over the hits of a search, once annotations have changed; the words are not looked for again."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import replace

from annotator.core.annotations import Annotation
from annotator.core.changes import Id
from annotator.core.codebook import Codebook
from annotator.core.hits import Hit, Where
from annotator.store.library import Library
from annotator.tasks.monitor import Monitor

_PLACED = (Where.TEXT, Where.QUOTE)


def touched_documents(library: Library, annotations: Iterable[Id]) -> frozenset[Id]:
    """The documents in which these annotations lie or lay."""
    return frozenset(thing.value("document") for thing in library.things(annotations).values() if thing.exists)


def retold(library: Library, hits: Sequence[Hit], documents: frozenset[Id] | None, monitor: Monitor) -> list[Hit]:
    """The hits in the same order, those in the texts of these documents (None: of all) with the tags that lie over them now.

    Raises Cancelled.
    """
    codebook = library.codebook()
    known: dict[Id, _Tags] = {}
    fresh: list[Hit] = []
    for done, hit in enumerate(hits):
        if done % 1000 == 0:
            monitor.report(done, len(hits))
        id = hit.document
        if id is None or hit.where not in _PLACED or (documents is not None and id not in documents):
            fresh.append(hit)
            continue
        tags = known.get(id) or known.setdefault(id, _Tags(library.annotations(id), codebook))
        now = tags.over(hit.start, hit.end)
        fresh.append(hit if now == hit.tags else replace(hit, tags=now))
    return fresh


class _Tags:
    """The tags of one document, by place."""

    def __init__(self, annotations: Iterable[Annotation], codebook: Codebook) -> None:
        self._placed = sorted((each for each in annotations if not each.is_orphan), key=lambda each: each.start)
        self._starts = [each.start for each in self._placed]
        self._longest = max((each.end - each.start for each in self._placed), default=0)
        self._codebook = codebook

    def over(self, start: int, end: int) -> tuple[Id, ...]:
        """The tags, as the codebook shows them, that lie over a part of [start, end)."""
        first, last = bisect_left(self._starts, start - self._longest), bisect_left(self._starts, end)
        over = (each for each in self._placed[first:last] if each.end > start)
        book = self._codebook
        return tuple(dict.fromkeys(tag for each in over for stored in each.tags if (tag := book.resolve(stored)) in book))
