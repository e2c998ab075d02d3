"""The marked words of a whole library, looked through piece by piece, so that a million of them hold nobody up."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from annotator.core.changes import Id
from annotator.store.connection import Connection

_PIECE = 50_000
"""Rows looked through at a time: about a hundredth of a second, after which other threads have their turn."""
_SQL = """
    select annotation.id, annotation.document, span.quote
    from span cross join annotation on annotation.id = span.annotation
    cross join document on document.id = annotation.document and document.text = span.text
    where span.rowid > ? and span.rowid <= ? and not annotation.gone"""
_LOOSE = re.compile(r"[^\w\s]|_")


@dataclass(frozen=True, slots=True)
class Quote:
    """A standing annotation's words, where the shown text has a place for them."""

    annotation: Id
    document: Id
    words: str


def quotes(connection: Connection, terms: Sequence[str] = (), sight: str = "") -> Iterator[list[Quote]]:
    """Those that hold every term, in pieces, in the order in which they were made; some pieces are empty.

    The case of ASCII letters doesn't count, nor which sign of punctuation it is: "don't" finds “don’t”.
    """
    patterns = [f"%{_LOOSE.sub('_', term)}%" for term in terms]
    sql = _SQL + sight + " and span.quote like ?" * len(patterns)
    (last,) = connection.row("select coalesce(max(rowid), 0) from span") or (0,)
    for start in range(0, last, _PIECE):
        yield [Quote(*row) for row in connection.rows(sql, [start, start + _PIECE, *patterns])]
