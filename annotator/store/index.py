"""The full-text index: which texts hold which words. Where in a text they stand is looked for in the text itself."""

import re
from collections.abc import Iterable, Sequence
from functools import cache, partial

from annotator.core.text import fold, pieces
from annotator.core.western import as_bytes
from annotator.store.connection import Connection

NUMBERS = "create table if not exists indexed (number integer primary key, text text not null unique) strict"
WORDS = """create virtual table if not exists words using fts5(
    content, content = '', detail = none, tokenize = "unicode61 remove_diacritics 0")"""
"""Without the texts, which are beside it, and without places, which no query needs: a third of the size. What is put in is folded
before, by the rules of `core.text`, so that the index finds all that they call the same."""
ADD_NUMBER = "insert into indexed (text) values (?) returning number"
ADD_WORDS = "insert into words (rowid, content) values (?, cast(? as text))"
_ADD_LARGE = "insert into words (rowid, content) values (?, cast(large() as text))"
_PIECE = 1024**2
_MATCHING = "select indexed.text from words join indexed on indexed.number = words.rowid where words match ?"


def add_texts(connection: Connection, texts: Iterable[tuple[str, str]]) -> None:
    """Take texts in (fingerprint, content), within the transaction that writes them. Their numbers come first, all at once:
    what is asked between two texts would have the index write out what it holds each time.
    """
    listed = list(texts)
    (last,) = connection.row("select coalesce(max(number), 0) from indexed") or (0,)
    numbers = range(last + 1, last + 1 + len(listed))
    connection.run_many(
        "insert into indexed (number, text) values (?, ?)",
        ((number, text[0]) for number, text in zip(numbers, listed, strict=True)),
    )
    connection.run_many(
        ADD_WORDS, ((number, indexed_form(content)) for number, (_, content) in zip(numbers, listed, strict=True))
    )


def add_large(connection: Connection, fingerprint: str, utf8: bytes) -> None:
    """`add_texts` for the bytes of a large text."""
    row = connection.row(ADD_NUMBER, [fingerprint])
    assert row is not None
    connection.run_large(_ADD_LARGE, row, partial(_large_form, utf8))


def _large_form(utf8: bytes) -> bytearray:
    """`indexed_form` of bytes; they are parted at line ends, where no letter is cut."""
    form, start = bytearray(), 0
    while start < len(utf8):
        end = utf8.find(b"\n", start + _PIECE)
        end = len(utf8) if end < 0 else end
        form += _parted(fold(utf8[start:end].decode())).encode()
        start = end
    return form


def indexed_form(content: str) -> bytes:
    """A text as it is put into the index: folded, in UTF-8; piece by piece, so that a large one is never held several times."""
    return b"".join(_parted(fold(piece)).encode() for piece in pieces(content))


def _parted(folded: str) -> str:
    """Without the signs of other scripts, some of which (emoji, marks of direction) the index takes for letters."""
    is_plain = folded.isascii() or as_bytes(folded) is not None
    return folded if is_plain else _no_letter().sub(" ", folded)


@cache
def _no_letter() -> "re.Pattern[str]":
    return re.compile(r"[^\w\x00-\u024f]")


def texts_matching(connection: Connection, expression: str) -> frozenset[str]:
    """The fingerprints of the texts that an FTS5 expression finds."""
    return frozenset(row[0] for row in connection.rows(_MATCHING, [expression]))


def expression_of(words: Sequence[str], *, is_prefix: bool = False) -> str:
    """All of these words (folded, of letters and digits only), the last as a beginning if `is_prefix`."""
    quoted = [f'"{word}"' for word in words]
    return " AND ".join([*quoted[:-1], f"{quoted[-1]} *" if is_prefix else quoted[-1]])
