"""The proof that a library is sound: the file's pages, the journal against the state, the anchors against the texts."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from annotator.core.changes import Id
from annotator.core.documents import fingerprint_of
from annotator.core.errors import LibraryFault
from annotator.core.history import fold
from annotator.core.journal import Replica, check_in, entry_from_row, line_of, read_line, replica_of
from annotator.store.connection import Connection
from annotator.store.counts import Have
from annotator.store.layout import JOURNAL, STATE, Row, state_rows
from annotator.store.reads import batches, marks

_SHOWN = 3
"""How many faults of one sort are named for each batch of things: damage in a million rows is not listed row by row."""


@dataclass(frozen=True, slots=True)
class Report:
    """What a check went through, and what it found wrong, a sentence each. `orphans` are annotations without a place in the
    text that is shown: they wait for someone to place them, and nothing is wrong with the library.
    """

    entries: int
    things: int
    annotations: int
    texts: int
    faults: tuple[str, ...]
    orphans: tuple[Id, ...] = ()

    @property
    def is_sound(self) -> bool:
        """True if nothing is wrong."""
        return not self.faults


def check(connection: Connection, progress: Callable[[int, int], bool] | None = None) -> Report:
    """Go through a whole library. `progress` gets things done and in all, and stops the check by answering False."""
    faults = [f"The file is damaged: {fault}" for fault in connection.damage()]
    if faults:
        return Report(0, 0, 0, 0, tuple(faults))
    replay = _Replay(connection)
    ids = [Id(row[0]) for row in connection.rows("select distinct id from journal order by id")]
    done = 0
    for some in batches(ids):
        replay.go_through(some)
        done += len(some)
        if progress and not progress(done, len(ids)):
            raise LibraryFault("The check was stopped before its end; nothing was changed.")
    faults = replay.faults()
    texts = _check_texts(connection, faults)
    annotations = _check_anchors(connection, faults)
    entries = sum(have.entries for have in replay.haves.values())
    return Report(entries, len(ids), annotations, texts, tuple(faults), _orphans(connection))


class _Replay:
    """The journal, gone through thing by thing and held against the state tables."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.haves: dict[Replica, Have] = {}
        self._sizes = Counter[str]()
        self._faults: list[str] = []

    def go_through(self, ids: list[Id]) -> None:
        """Fold the entries of these things and compare."""
        expected: dict[str, set[Row]] = {table: set() for table in STATE}
        entries: dict[Id, list[Row]] = {}
        for row in self._connection.rows(f"select {JOURNAL} from journal where id in ({marks(ids)})", ids):
            self._count(row)
            entries.setdefault(row[3], []).append(row)
        for id, rows in entries.items():
            for name, state in state_rows(id, fold(entry_from_row(*row) for row in rows)):
                expected[name].add(state)
        for name, table in STATE.items():
            columns = ", ".join(f'"{column}"' for column in table.columns)
            found = self._connection.rows(f"select {columns} from {name} where {table.owner} in ({marks(ids)})", ids)
            for id in sorted({row[0] for row in set(found) ^ expected[name]})[:_SHOWN]:
                self._faults.append(f"The {name} {id} is not what its journal entries add up to.")
            self._sizes[name] += len(expected[name])

    def faults(self) -> list[str]:
        """What is wrong, once all things were gone through."""
        for name in STATE:
            (size,) = self._connection.row(f"select count(*) from {name}") or (0,)
            if size != self._sizes[name]:
                self._faults.append(f"The table {name} has {size} rows where the journal accounts for {self._sizes[name]}.")
        counted = self._connection.rows("select replica, entries, last, digest from replica")
        if {Replica(name): Have(count, last, int(digest, 16)) for name, count, last, digest in counted} != self.haves:
            self._faults.append("The journal is not what was counted when it was written: entries are missing or were changed.")
        return self._faults

    def _count(self, row: Row) -> None:
        line = line_of(*row)
        try:
            read_line(line)
        except ValueError as error:
            self._faults.append(f"The entry {row[0]} of {row[2]} {row[3]} can't be read: {error}.")
        replica = replica_of(row[0])
        self.haves[replica] = self.haves.get(replica, Have()).plus(row[0], check_in(line))


def _orphans(connection: Connection) -> tuple[Id, ...]:
    sql = """select annotation.id from annotation join document on document.id = annotation.document
        left join span on span.annotation = annotation.id and span.text = document.text
        where not annotation.gone and span.annotation is null order by annotation.id"""
    return tuple(row[0] for row in connection.stream(sql))


def _check_texts(connection: Connection, faults: list[str]) -> int:
    count = 0
    for fingerprint, content in connection.stream("select fingerprint, content from text"):
        count += 1
        if fingerprint_of(content) != fingerprint:
            faults.append(f"The text {fingerprint[:12]} is not the one that was imported.")
    for (fingerprint,) in connection.rows("select fingerprint from text where fingerprint not in (select text from indexed)"):
        faults.append(f"The text {fingerprint[:12]} is not in the index, so that a search does not find it.")
    return count


def _check_anchors(connection: Connection, faults: list[str]) -> int:
    """Each quote is what stands at its place. Texts that are not here can't be asked. Document by document, so that a million
    quotes are never sorted at once.
    """
    count, fingerprint, content = 0, "", ""
    sql = """select text, annotation, start, "end", quote from annotation cross join span on annotation = id
        where document = ? order by text"""
    for (document,) in connection.rows("select distinct document from annotation"):
        for text, id, start, end, quote in connection.rows(sql, [document]):
            if text != fingerprint:
                row = connection.row("select content from text where fingerprint = ?", [text])
                fingerprint, content = text, row[0] if row else ""
            count += 1
            if content and content[start:end] != quote:
                faults.append(f"The annotation {id} does not lie where its quote is in the text.")
    return count
