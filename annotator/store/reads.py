"""What can be asked of an open library: documents, texts, annotations, the codebook, people, memos, places."""

import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from annotator.core.annotations import Annotation
from annotator.core.changes import Id, Json, Stamp
from annotator.core.codebook import Codebook, TagRow, read_codebook
from annotator.core.documents import Block, DocumentRow, blocks_from_json, with_kinds
from annotator.core.errors import UserFault
from annotator.core.history import NOTHING, Thing, fold
from annotator.core.journal import entry_from_row, milliseconds_of
from annotator.core.people import Coder, CoderRow, People, read_people
from annotator.core.selectors import Selector
from annotator.store.browse import ANNOTATION, IN_SIGHT, Browsing, annotation_from_row
from annotator.store.connection import Connection
from annotator.store.describing import Describing
from annotator.store.index import texts_matching
from annotator.store.layout import JOURNAL, STATE, Row
from annotator.store.rows import Facts, Memo, Part, Place, Step

if TYPE_CHECKING:  # a window starts without it
    from annotator.core.adjudication import Decision

_CHUNK = 500
_DOCUMENT = """
    select document.id, title, speaker, date, venue, publisher, document.text, coalesce(characters, 0), coalesce(text.words, 0),
        (select count(*) from annotation where annotation.document = document.id and not annotation.gone{sight}),
        created, document.gone
    from document left join text on text.fingerprint = document.text"""


class Reads(Browsing, Describing):
    """The questions; every answer is a plain value. Positions are code points, times milliseconds since 1970."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    @property
    def _document(self) -> str:
        return _DOCUMENT.format(sight=self.sight)

    # Things and their entries

    def things(self, ids: Iterable[Id]) -> dict[Id, Thing]:
        """Each id with what its entries make; ids without entries are left out."""
        found: dict[Id, Thing] = {}
        for some in batches(sorted(set(ids))):
            for id, rows in self._entries_of(some):
                found[id] = fold(entry_from_row(*row) for row in rows)
        return found

    def thing(self, id: Id) -> Thing:
        """What the entries of one id make; `NOTHING` if there are none."""
        return self.things([id]).get(id, NOTHING)

    def _entries_of(self, ids: list[Id]) -> Iterator[tuple[Id, list[Row]]]:
        sql = f"select {JOURNAL} from journal where id in ({marks(ids)}) order by id"
        for id, rows in groupby(self._connection.rows(sql, ids), key=itemgetter(3)):
            yield id, list(rows)

    # Documents

    def documents(self) -> list[DocumentRow]:
        """Every document in sight, oldest first: those deleted while annotations stand in them too."""
        rows = self._connection.rows(f"{self._document} where {IN_SIGHT} order by born, document.id")
        return [_row(row) for row in rows]

    def document(self, id: Id) -> DocumentRow:
        """One document. Raises UserFault if there is none with this id."""
        row = self._connection.row(f"{self._document} where document.id = ? and {IN_SIGHT}", [id])
        if row is None:
            raise UserFault(f"There is no document {id} in {self._connection.path.name}; `documents` lists those that are.")
        return _row(row)

    def facts(self) -> list[Facts]:
        """What is known of every document in sight, oldest first: several times quicker than `documents`."""
        columns = "id, text, title, speaker, date, venue, publisher"
        rows = self._connection.rows(f"select {columns} from document where {IN_SIGHT} order by born, id")
        return [Facts(*row) for row in rows]

    def texts_matching(self, expression: str) -> frozenset[str]:
        """The fingerprints of the texts that hold words: `store.index.expression_of` writes the expression."""
        return texts_matching(self._connection, expression)

    def text(self, fingerprint: str) -> str:
        """The text with this fingerprint. Raises UserFault if it is not in this copy of the library."""
        row = self._connection.row("select content from text where fingerprint = ?", [fingerprint])
        if row is None:
            raise UserFault(
                "The text of this document is not in this library; ask the colleague who has it for a file with texts."
            )
        return str(row[0])

    def texts_here(self, fingerprints: Iterable[str]) -> set[str]:
        """Which of these texts are in this copy of the library."""
        found: set[str] = set()
        for some in batches(fingerprints):
            rows = self._connection.rows(f"select fingerprint from text where fingerprint in ({marks(some)})", some)
            found |= {row[0] for row in rows}
        return found

    def has_text(self, fingerprint: str) -> bool:
        """True if the text with this fingerprint is in this copy of the library."""
        return self._connection.row("select 1 from text where fingerprint = ?", [fingerprint]) is not None

    def blocks(self, document: Id, fingerprint: str = "") -> tuple[Block, ...]:
        """The structure of the shown text, or of the one with a fingerprint, with the kinds that people set."""
        which = "layout.text = ?" if fingerprint else "layout.text = document.text"
        sql = f"select blocks, kinds from layout join document on id = document and {which} where id = ?"
        row = self._connection.row(sql, [fingerprint, document] if fingerprint else [document])
        if row is None:
            return ()
        kinds = {int(start): kind for start, kind in json.loads(row[1]).items()}
        return with_kinds(blocks_from_json(json.loads(row[0])), kinds)

    def original(self, fingerprint: str) -> tuple[str, bytes] | None:
        """Name and bytes of the file that a text came from, if they were kept."""
        row = self._connection.row("select name, content from original where fingerprint = ?", [fingerprint])
        return None if row is None else (row[0], row[1])

    def selectors(self, document: Id) -> dict[Id, dict[str, Selector]]:
        """For each standing annotation of a document its places, by the fingerprint of the text that they lie in."""
        sql = """select annotation, span.text, start, "end", quote, prefix, suffix from annotation
            join span on annotation = annotation.id where document = ? and not gone"""
        found: dict[Id, dict[str, Selector]] = {}
        for id, text, *place in self._connection.rows(sql, [document]):
            found.setdefault(id, {})[text] = Selector(*place)
        return found

    # Annotations

    def annotations(self, document: Id | None = None, *, out_of_sight_too: bool = False) -> list[Annotation]:
        """The standing annotations of one document, or of all, in the order of the text."""
        where, values = ("annotation.document = ? and", [document]) if document else ("", [])
        sight = "" if out_of_sight_too else self.sight
        rows = self._connection.rows(f"{ANNOTATION} where {where} not annotation.gone{sight}", values)
        found = [annotation_from_row(row) for row in rows]
        found.sort(key=lambda each: (each.document, each.start, each.end, each.id))
        return found

    def annotations_named(self, ids: Iterable[Id]) -> list[Annotation]:
        """Those of these annotations that stand."""
        found: list[Annotation] = []
        for some in batches(sorted(set(ids))):
            standing = f"not annotation.gone{self.sight}"
            sql = f"{ANNOTATION} where annotation.id in ({marks(some)}) and {standing}"
            found += map(annotation_from_row, self._connection.rows(sql, some))
        return found

    def annotations_with(self, tags: Iterable[Id]) -> list[Id]:
        """The standing annotations that carry any of these tags as stored, those out of sight too."""
        listed = list(tags)
        coded = f"select distinct annotation from coding where tag in ({marks(listed)})"
        sql = f"select id from annotation where not gone and id in ({coded})"
        return [row[0] for row in self._connection.rows(sql, listed)]

    def annotations_in(self, documents: Iterable[Id]) -> list[Id]:
        """The standing annotations of these documents, those out of sight too."""
        found: list[Id] = []
        for some in batches(documents):
            sql = f"select id from annotation where not gone and document in ({marks(some)})"
            found += [row[0] for row in self._connection.rows(sql, some)]
        return found

    def disputed(self) -> list[Id]:
        """The things that people disagree about, as far as they are in sight."""
        found: list[Id] = []
        for name, table in STATE.items():
            if "conflicts" in table.columns:
                sight = self.sight if name == "annotation" else ""
                rows = self._connection.rows(f"select id from {name} where conflicts != '' and not gone{sight} order by id")
                found += [row[0] for row in rows]
        return found

    def named(self, entity: str) -> list[Id]:
        """The ids of all things of a kind that were ever made, for kinds that have no table."""
        rows = self._connection.rows("select id from journal where entity = ? and field = '*' order by id", [entity])
        return [row[0] for row in rows]

    # Codebook and people

    def codebook(self) -> Codebook:
        """The tags as people see them."""
        columns = "id, name, parent, moved, merged_into, merged, gone, colour, definition, digit, in_vivo, sequence, suggested"
        rows = [TagRow(*row) for row in self._connection.rows(f"select {columns} from tag")]
        in_doubt = [row.id for row in rows if row.is_gone or row.merged_into]  # a merged tag's codings use the one it stands for
        return read_codebook(rows, self._used(in_doubt))

    def _used(self, tags: list[Id]) -> set[Id]:
        """Which of these (deleted or merged) tags a visible coding still names."""
        sql = "select 1 from coding join annotation on id = annotation where tag = ? and not gone limit 1"
        return {tag for tag in tags if self._connection.row(sql, [tag])}

    def coding_counts(self) -> dict[Id, int]:
        """How many standing annotations that are in sight carry each tag as stored."""
        if self.sight:
            joined = "annotation join coding on annotation = annotation.id"
            return dict(self._connection.rows(f"select tag, count(*) from {joined} where not gone{self.sight} group by tag"))
        counts: dict[Id, int] = dict(self._connection.rows("select tag, count(*) from coding group by tag"))
        gone = "select tag, count(*) from annotation cross join coding on annotation = id where gone group by tag"
        for tag, count in self._connection.rows(gone):  # few, so they are taken off; "cross" keeps SQLite to this order
            counts[tag] -= count
        return {tag: count for tag, count in counts.items() if count}

    def people(self) -> People:
        """Everyone known to the library, identities of one person together."""
        counts = f"select coder, count(*) as count from annotation where not gone{self.sight} group by coder"
        columns = "id, name, colour, same_as, united, coalesce(count, 0)"
        rows = self._connection.rows(f"select {columns} from coder left join ({counts}) on coder = id where not gone")
        return read_people(CoderRow(*row) for row in rows)

    def coders(self) -> list[Coder]:
        """Everyone known to the library, by name."""
        return list(self.people().values())

    def done(self) -> dict[Id, frozenset[Id]]:
        """Each document with the coders, as they signed, who have finished coding it."""
        found: dict[Id, set[Id]] = {}
        for document, coder in self._connection.rows("select document, coder from done"):
            found.setdefault(document, set()).add(coder)
        return {document: frozenset(coders) for document, coders in found.items()}

    def marked(self) -> list[tuple[Id, Id, int]]:
        """How many standing annotations that are in sight each coder, as they signed, has in each document."""
        sql = f"select document, coder, count(*) from annotation where not gone{self.sight} group by document, coder"
        return [(document, coder, count) for document, coder, count in self._connection.rows(sql)]

    def decisions(self, document: Id | None = None) -> "dict[Id, Decision]":
        """What was decided on cases, in one document or in all, by id."""
        from annotator.core.adjudication import Decision  # rarely needed

        columns = "id, document, signature, choice, decided_by, reason, sources, made, modified, disputed"
        where, values = ("and document = ?", [document]) if document else ("", [])
        rows = self._connection.rows(f"select {columns} from decision where not gone {where} order by id", values)
        return {
            id: Decision(id, where, said, choice, by, why, tuple(json.loads(sources)), tuple(json.loads(made)), when, bool(apart))
            for id, where, said, choice, by, why, sources, made, when, apart in rows
        }

    def memos(self) -> list[Memo]:
        """Every memo, the last changed first."""
        columns = "id, about, target, title, text, coder, created, modified, conflicts != ''"
        rows = self._connection.rows(f"select {columns} from memo where not gone{self._memo_sight} order by modified desc, id")
        return [Memo(*row) for row in rows]

    @property
    def _memo_sight(self) -> str:
        """Memos on annotations that are out of sight are out of sight too."""
        hidden = f"select 1 from annotation where annotation.id = memo.target and not (1{self.sight})"
        return f" and not exists ({hidden})" if self.sight else ""

    def memos_on(self, targets: Iterable[Id]) -> list[Id]:
        """The ids of the standing memos about these things."""
        found: list[Id] = []
        for some in batches(sorted(set(targets))):
            rows = self._connection.rows(f"select id from memo where not gone and target in ({marks(some)})", some)
            found += [row[0] for row in rows]
        return found

    # What belongs to this copy alone

    def place(self, document: Id) -> Place:
        """Where the reader was in a document."""
        row = self._connection.row("select position, offset, furthest, opened from place where document = ?", [document])
        return Place() if row is None else Place(row[0], row[1], row[2] / 1000, row[3])

    def places(self) -> dict[Id, Place]:
        """Where the reader was in each document that was ever opened."""
        rows = self._connection.rows("select document, position, offset, furthest, opened from place")
        return {row[0]: Place(row[1], row[2], row[3] / 1000, row[4]) for row in rows}

    def setting(self, name: str, default: Json = None) -> Json:
        """A setting of this copy of the library."""
        row = self._connection.row("select value from setting where name = ?", [name])
        return default if row is None else json.loads(row[0])

    def runs(self, version: int) -> dict[str, tuple[bytes, bytes]]:
        """What was kept of texts by `Library.keep_runs` under this version, by fingerprint."""
        rows = self._connection.rows("select text, hashes, places from runs where version = ?", [version])
        return {text: (hashes, places) for text, hashes, places in rows}

    def steps(
        self,
        before: Stamp | None = None,
        limit: int = 100,
        thing: Id | None = None,
        *,
        after: Stamp | None = None,
        document: Id | None = None,
        coders: frozenset[Id] | None = None,
    ) -> list[Step]:
        """The history, the last step first: at most `limit` steps older than `before` and younger than `after`.

        Of one thing, of a document with its annotations and the memos on either, of these coders, or all.
        """
        marked = "select id from annotation where document = ?"
        about = f"select id from memo where target = ? or target in ({marked})"
        conditions: list[tuple[Any, str, int]] = [
            (before, "stamp < ?", 1),
            (after, "stamp > ?", 1),
            (thing, "id = ?", 1),
            (document, f"(id = ? or id in ({marked}) or id in ({about}))", 4),
        ]
        used = [each for each in conditions if each[0] is not None]
        condition = " and ".join(sql for _, sql, _ in used) or "1"
        values = [value for value, _, count in used for _ in range(count)]
        if coders is not None:
            condition += f" and coder in ({marks(coders)})"
            values += sorted(coders)
        sql = f"select stamp, coder, count(*) from journal where {condition} group by stamp order by stamp desc limit ?"
        found = self._connection.rows(sql, [*values, limit])
        narrowed = thing is not None or document is not None
        return [Step(stamp, by, milliseconds_of(stamp), *self._parts(stamp, size, narrowed)) for stamp, by, size in found]

    def _parts(self, stamp: Stamp, size: int, narrowed: bool) -> tuple[int, tuple[Part, ...]]:
        """How many entries the whole step has, and the first of them."""
        sql = """select entity, id, field, case when entity = 'document' and field = '*' then 'null' else value end
            from journal where stamp = ? order by rowid limit 8"""
        parts = tuple(Part(row[0], row[1], row[2], json.loads(row[3])) for row in self._connection.rows(sql, [stamp]))
        if narrowed:
            whole = self._connection.row("select count(*) from journal where stamp = ?", [stamp])
            size = whole[0] if whole else size
        return size, parts

    def size_of(self, stamps: Sequence[Stamp]) -> int:
        """How many entries these steps have together."""
        sql = "select count(*) from journal where stamp in ({})"
        return sum((self._connection.row(sql.format(marks(some)), some) or (0,))[0] for some in batches(stamps))

    def last_change(self) -> Stamp | None:
        """The greatest stamp in the journal."""
        row = self._connection.row("select max(stamp) from journal")
        return row[0] if row else None

    def last_row(self) -> int:
        """How far the journal goes in the order of writing."""
        row = self._connection.row("select coalesce(max(rowid), 0) from journal")
        return int(row[0]) if row else 0

    def touched_since(self, row: int) -> tuple[int, dict[str, frozenset[Id]]]:
        """How far the journal goes now, and what was written after `row`, ids by entity: another window's work, mostly."""
        last = self.last_row()
        found: dict[str, set[Id]] = {}
        if last > row:
            for entity, id in self._connection.rows("select distinct entity, id from journal where rowid > ?", [row]):
                found.setdefault(entity, set()).add(id)
        return last, {entity: frozenset(ids) for entity, ids in found.items()}


def _row(row: Row) -> DocumentRow:
    id, title, speaker, date, venue, publisher, text, characters, words, annotations, created, is_gone = row
    facts = (title, speaker, date, venue, publisher, text)
    return DocumentRow(id, *facts, characters, words, annotations, created, bool(is_gone))


def batches(items: Iterable[Any], size: int = _CHUNK) -> Iterator[list[Any]]:
    """`items` in lists of at most `size`."""
    listed = list(items)
    for start in range(0, len(listed), size):
        yield listed[start : start + size]


def marks(values: Iterable[Any]) -> str:
    """One question mark for each value."""
    return ",".join("?" for _ in values)
