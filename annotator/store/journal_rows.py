"""The journal as it travels: its rows in the order of stamps, what of others' rows is here, what a file may leave out."""

from collections.abc import Iterable, Iterator, Sequence

from annotator.core.changes import Id
from annotator.core.errors import FileRefused
from annotator.core.journal import Replica, check_in, line_of
from annotator.store.connection import Connection
from annotator.store.counts import Have
from annotator.store.layout import JOURNAL, Row
from annotator.store.reads import batches, marks

_PAGE = 2_000


def journal_rows(connection: Connection) -> Iterator[Row]:
    """Every row in the order of stamp, id and field, read page by page, so that a million are never held at once."""
    last = ""
    while True:
        found = connection.rows("select distinct stamp from journal where stamp > ? order by stamp limit ?", [last, _PAGE])
        if not found:
            return
        first, last = found[0][0], found[-1][0]
        sql = f"select {JOURNAL} from journal where stamp between ? and ? order by stamp, id, field"
        yield from connection.stream(sql, [first, last])


def not_here(connection: Connection, rows: Sequence[Row]) -> list[Row]:
    """Those of some rows that are not in the journal. Raises FileRefused if one is there with other content."""
    here: dict[tuple[str, str, str], Row] = {}
    for some in batches(sorted({row[0] for row in rows})):
        for row in connection.rows(f"select {JOURNAL} from journal where stamp in ({marks(some)})", some):
            here[(row[0], row[3], row[4])] = tuple(row)
    fresh = []
    for row in rows:
        known = here.get((row[0], row[3], row[4]))
        if known is None:
            fresh.append(row)
        elif known != tuple(row):
            raise FileRefused(
                f"The file's entry {row[0]} on the {row[2]} {row[3]} is in the library with other content: the file was forged "
                "or damaged. Nothing was changed; ask its sender for a new one."
            )
    return fresh


def covered(connection: Connection, theirs: dict[Replica, Have]) -> dict[Replica, str]:
    """Up to which stamp another's copy has all that is here, replica by replica: by count and sum, never on a stamp's word."""
    found: dict[Replica, str] = {}
    for replica, have in theirs.items():
        own = Have()
        sql = f"select {JOURNAL} from journal where stamp like ? and stamp <= ?"
        for row in connection.stream(sql, [f"%-{replica}", have.last]):
            own = own.plus(row[0], check_in(line_of(*row)))
        if own == have:
            found[replica] = have.last
    return found


def left_out(connection: Connection, documents: Iterable[Id] | None, coders: Iterable[Id] | None) -> set[Id]:
    """The ids of the things that a file of chosen documents, or of chosen coders' work, does not carry. A thing goes whole."""
    found: set[Id] = set()
    if documents is not None:
        kept = sorted(documents)
        found |= {row[0] for row in connection.rows(f"select id from document where id not in ({marks(kept)})", kept)}
        found |= {row[0] for row in connection.rows(f"select id from annotation where document not in ({marks(kept)})", kept)}
        found |= {row[0] for row in connection.rows(f"select id from decision where document not in ({marks(kept)})", kept)}
    if coders is not None:
        from annotator.core.adjudication import CONSENSUS  # a window starts without it

        kept = sorted(coders)
        found |= {row[0] for row in connection.rows(f"select id from annotation where coder not in ({marks(kept)})", kept)}
        found |= {row[0] for row in connection.rows(f"select id from memo where coder not in ({marks(kept)})", kept)}
        if CONSENSUS not in kept:
            found |= {row[0] for row in connection.rows("select id from decision")}
    if found:
        found |= {row[0] for row in connection.rows("select id, target from memo") if row[1] in found}
    return found
