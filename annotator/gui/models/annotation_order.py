"""The orders in which annotations are listed, and how those of a whole library are read in each of them, piece by piece."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum
from itertools import count
from typing import Any

from annotator.core.annotations import Annotation
from annotator.core.changes import Id
from annotator.core.codebook import Codebook
from annotator.core.documents import DocumentRow
from annotator.gui.models.annotation_filter import with_merged
from annotator.session.session import Session
from annotator.store.browse import Wanted

Key = tuple[Any, ...]
_LAST = 1 << 60
_MOST_AT_ONCE = 2000


class Order(Enum):
    """How a list is sorted. The value is what settings keep."""

    PLACE = "place"
    NEWEST = "newest"
    OLDEST = "oldest"
    TAG = "tag"
    CODER = "coder"
    DOCUMENT = "document"


def shown_tags(annotation: Annotation, codebook: Codebook) -> list[Id]:
    """The tags of an annotation as they are seen: merged ones as what they stand for, each once."""
    return list(dict.fromkeys(codebook.resolve(tag) for tag in annotation.tags if codebook.get(tag)))


@dataclass(frozen=True, slots=True)
class Ranks:
    """Who comes before whom, worked out once for a list."""

    order: Order
    documents: dict[Id, int]
    tags: dict[Id, int]
    coders: dict[Id, int]
    codebook: Codebook
    arrivals: Iterator[int]

    def key(self, annotation: Annotation) -> Key:
        """What the list is sorted by. Those without a place come after the others of their document.

        Times may be equal for thousands that were brought in together: these stay in the order in which they arrive here.
        """
        if self.order is Order.NEWEST:
            return (-annotation.modified, next(self.arrivals))
        if self.order is Order.OLDEST:
            return (annotation.modified, next(self.arrivals))
        document = self.documents.get(annotation.document, _LAST)
        place = (document, annotation.is_orphan, annotation.start, annotation.end, annotation.id)
        if self.order is Order.TAG:
            return (self._tag_rank(annotation), *place)
        if self.order is Order.CODER:
            return (self.coders.get(annotation.coder, _LAST), *place)
        return place

    def _tag_rank(self, annotation: Annotation) -> int:
        return min((self.tags.get(tag, _LAST) for tag in shown_tags(annotation, self.codebook)), default=_LAST)


def ranks_for(order: Order, session: Session, documents: list[DocumentRow]) -> Ranks:
    """The ranks for one order; documents as their panel lists them, or by title."""
    by_title = sorted(documents, key=lambda row: (row.title.casefold(), row.id)) if order is Order.DOCUMENT else documents
    return Ranks(
        order,
        {row.id: rank for rank, row in enumerate(by_title)},
        {tag.id: rank for rank, tag in enumerate(session.codebook)},
        {id: rank for rank, coder in enumerate(session.coders) for id in sorted(session.coders.identities([coder]))},
        session.codebook,
        count(),
    )


def pieces(session: Session, ranks: Ranks, wanted: Wanted, sizes: dict[Id, int]) -> Iterator[list[Annotation]]:
    """The library's annotations in order, in pieces: a document's, a tag's or a page. `sizes` are the documents' counts."""
    library = session.library
    documents = [id for id in sorted(ranks.documents, key=ranks.documents.__getitem__) if sizes.get(id)]
    if ranks.order in (Order.NEWEST, Order.OLDEST):
        yield from library.annotations_by_time(wanted, newest_first=ranks.order is Order.NEWEST)
    elif ranks.order is Order.TAG:
        yield from _by_tag(session, ranks, wanted, documents)
    elif ranks.order is Order.CODER:
        for coder in session.coders:
            those = wanted.by(session.coders.identities([coder]))
            if those.coders:
                yield from (library.annotations_where(those, document) for document in documents)
    else:
        yield from (library.annotations_where(wanted, document) for document in documents)


def _by_tag(session: Session, ranks: Ranks, wanted: Wanted, documents: list[Id]) -> Iterator[list[Annotation]]:
    """Those of a tag that was used often come document by document, so that no piece is large."""
    library = session.library
    for tag in ranks.tags:
        stored = with_merged([tag], ranks.codebook)
        with_tag = replace(wanted, tags=(stored, *wanted.tags))
        if library.has_more_codings(stored, _MOST_AT_ONCE):
            yield from (library.annotations_where(with_tag, document) for document in documents)
        else:
            yield library.annotations_where(with_tag)
    if not wanted.tags:
        yield from (library.annotations_where(replace(wanted, is_untagged=True), document) for document in documents)
