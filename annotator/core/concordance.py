"""Keywords in context: the orders of a concordance, by neighbours, dates and places."""

from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from typing import Any

from annotator.core.changes import Id
from annotator.core.documents import DocumentRow
from annotator.core.hits import Hit
from annotator.core.text import fold, tokens


class Order(StrEnum):
    """What hits are sorted by. The value is what the command line takes."""

    DOCUMENT = "document"
    BEFORE = "before"
    AFTER = "after"
    DATE = "date"


def sort_hits(hits: Sequence[Hit], order: Order, documents: Mapping[Id, DocumentRow]) -> list[Hit]:
    """The hits in another order; those that are alike in it stay as they were. By words, case and accents do not count."""
    if order is Order.DOCUMENT:
        return list(hits)
    dates = {id: document.date for id, document in documents.items()}

    def by_date(hit: Hit) -> str:
        return dates.get(hit.document or Id("")) or "9999"

    keys: dict[Order, Callable[[Hit], Any]] = {
        Order.AFTER: lambda hit: _words(hit.right),
        Order.BEFORE: lambda hit: _words(hit.left)[::-1],
        Order.DATE: by_date,
    }
    return sorted(hits, key=keys[order])


def _words(context: str) -> list[str]:
    return [fold(word) for word, _ in tokens(context)]
