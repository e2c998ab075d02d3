"""Builds a library of any size quickly: rows straight into its tables, as applying every change one by one would leave them."""

from __future__ import annotations

import random
import sqlite3
import uuid
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from annotator.core import edits, tagging
from annotator.core.changes import BIRTH, BLOCKS, SPAN, TAGGED, Id, dumps
from annotator.core.codebook import COLOURS
from annotator.core.documents import BlockKind, fingerprint_of, normalised
from annotator.core.journal import Clock, check_in, line_of, milliseconds_of, replica_from
from annotator.core.text import count_words
from annotator.paths import seeds
from annotator.store.counts import Have
from annotator.store.index import ADD_NUMBER, ADD_WORDS, indexed_form
from annotator.store.layout import STATE, Row
from annotator.store.library import Library

CODER = Id("00000000-0000-4000-8000-0000000000bb")
TAGS = 60
_BATCH = 200
_LENGTH = 8_000


class Builder:
    """Collects rows by table and writes them document by document."""

    def __init__(self, db: sqlite3.Connection, seed: int) -> None:
        self._db = db
        self._draw = random.Random(seed)
        self._now = 1_600_000_000_000
        self._clock = Clock(replica_from(self._draw.randbytes(8)), self._tick)
        self._rows: dict[str, list[Row]] = {}
        self._have = Have()
        lines = [
            line.strip() for path in sorted(seeds().glob("*.txt")) for line in normalised(path.read_text("utf-8")).split("\n")
        ]
        self._paragraphs = [line for line in lines if len(line) > 80]
        self._tags = [Id(str(uuid.UUID(int=self._draw.getrandbits(128), version=4))) for _ in range(TAGS)]

    def build(self, documents: int, annotations: int, length: int) -> None:
        """Tags and a coder, then documents of about `length` code points with `annotations` each."""
        self._people_and_tags()
        for number in range(documents):
            text = self._text(number, length)
            self._document(number, text, annotations)
            if number % _BATCH == _BATCH - 1:
                self._write()
        have = (self._clock.replica, self._have.entries, self._have.last, f"{self._have.digest:016x}")
        self._add("replica", have)
        self._write()

    def _people_and_tags(self) -> None:
        made = self._entry("coder", CODER, {"name": "Mira Okafor", "colour": "clay"})
        self._add("coder", (CODER, "Mira Okafor", "clay", None, made, 0, ""))
        for number, id in enumerate(self._tags):
            parent = self._tags[number // 4 - 1] if number >= 8 else None
            name, colour = f"Tag {number}", COLOURS[number % len(COLOURS)]
            (change,) = tagging.create_tag(CODER, id, name, colour, parent=parent, order=float(number)).changes
            stamp = self._entry("tag", id, change.after)
            self._add("tag", (id, name, colour, "", parent, stamp, None, stamp, float(number), 0, 0, 0, 0, ""))

    def _document(self, number: int, text: str, annotations: int) -> None:
        fingerprint = fingerprint_of(text)
        id, title = edits.document_id(fingerprint), f"Speech {number:,} on children and families"
        blocks, at = [], 0
        for part in text.split("\n\n"):
            blocks.append([at, at + len(part), (BlockKind.PARAGRAPH if at else BlockKind.TITLE).value])
            at += len(part) + 2
        facts = {"title": title, "speaker": "A Minister", "date": "2014-04-01", "venue": "", "publisher": "", "language": ""}
        source = {"source": f"{number}.txt", "extractor": "made 1", "text": fingerprint, BLOCKS + fingerprint: blocks}
        stamp = self._entry("document", id, facts | source)
        shown = (title, "A Minister", "2014-04-01", "", "", "", f"{number}.txt", fingerprint)
        row = (id, *shown, milliseconds_of(stamp), stamp, 0, "")
        self._add("document", row)
        self._add("layout", (id, fingerprint, dumps(blocks), "{}"))
        self._add("text", (fingerprint, text, len(text), count_words(text)))
        for _ in range(annotations):
            self._annotation(id, fingerprint, text)

    def _annotation(self, document: Id, fingerprint: str, text: str) -> None:
        id = Id(str(uuid.UUID(int=self._draw.getrandbits(128), version=4)))
        start = self._draw.randrange(max(1, len(text) - 120))
        end = min(len(text), start + self._draw.randint(20, 110))
        quote, prefix, suffix = text[start:end], text[max(0, start - 32) : start], text[end : end + 32]
        tag = self._tags[self._draw.randrange(TAGS)]
        place = {"start": start, "end": end, "quote": quote, "prefix": prefix, "suffix": suffix}
        record = {"document": document, "note": "", SPAN + fingerprint: place, TAGGED + tag: True}
        when = milliseconds_of(self._entry("annotation", id, record))
        self._add("annotation", (id, document, CODER, "", when, when, 0, ""))
        self._add("span", (id, fingerprint, start, end, quote, prefix, suffix))
        self._add("coding", (id, tag))

    def _entry(self, entity: str, id: Id, record: dict[str, Any]) -> str:
        stamp = self._clock.tick()
        row = (stamp, CODER, entity, id, BIRTH, dumps(record), "[]")
        self._have = self._have.plus(stamp, check_in(line_of(*row)))
        self._add("journal", row)
        return stamp

    def _add(self, table: str, row: Row) -> None:
        self._rows.setdefault(table, []).append(row)

    def _write(self) -> None:
        for table, rows in self._rows.items():
            self._db.executemany(f"insert into {table} values ({','.join('?' * len(rows[0]))})", rows)
        for fingerprint, content, *_ in self._rows.get("text", ()):
            (number,) = self._db.execute(ADD_NUMBER, [fingerprint]).fetchone()
            self._db.execute(ADD_WORDS, (number, indexed_form(content)))
        self._rows.clear()
        self._db.commit()

    def _tick(self) -> int:
        self._now += 1
        return self._now

    def _text(self, number: int, length: int) -> str:
        parts, size = [f"Speech {number:,}"], 0
        while size < length:
            parts.append(self._draw.choice(self._paragraphs))
            size += len(parts[-1]) + 2
        return "\n\n".join(parts)


def build(path: Path, documents: int, annotations: int, length: int = _LENGTH, seed: int = 5) -> None:
    """A library at `path` with `annotations` in each of its documents. The indexes are made last, which is quicker."""
    Library.create(path).close()
    with closing(sqlite3.connect(path)) as db:
        db.execute("pragma synchronous = off")
        db.execute("pragma cache_size = -400000")
        tables = ["journal", "text", *STATE]
        indexes = list(_indexes(db, tables))
        for name, _ in indexes:
            db.execute(f'drop index "{name}"')
        Builder(db, seed).build(documents, annotations, length)
        for _, sql in indexes:
            db.execute(sql)
        db.commit()
        db.execute("pragma wal_checkpoint(truncate)")


def _indexes(db: sqlite3.Connection, tables: list[str]) -> Iterator[tuple[str, str]]:
    sql = "select name, sql from sqlite_master where type = 'index' and sql is not null and tbl_name = ?"
    for table in tables:
        yield from db.execute(sql, [table]).fetchall()
