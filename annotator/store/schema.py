"""The tables of a library file, and the migrations that make them. Loaded only when a file is made or is of an older version."""

from sqlite_utils import Database, Migrations

from annotator.core.changes import Id
from annotator.core.history import fold
from annotator.core.journal import entry_from_row
from annotator.store.index import ADD_NUMBER, ADD_WORDS, NUMBERS, WORDS, indexed_form
from annotator.store.layout import JOURNAL, JOURNAL_COLUMNS, LOCAL, SCHEMA_VERSION, STATE, Row, state_rows
from annotator.store.reads import batches, marks

migrations = Migrations("annotator")


@migrations()
def create_journal(db: Database) -> None:
    """The append-only journal, what of it came from whom, and the texts by fingerprint."""
    columns = dict.fromkeys(JOURNAL_COLUMNS, str)
    db.table("journal").create(columns, not_null=list(columns), strict=True)
    db.table("journal").create_index(["id", "field", "stamp"], unique=True)
    db.table("journal").create_index(["stamp"])
    db.table("replica").create({"replica": str, "entries": int, "last": str, "digest": str}, pk="replica", strict=True)
    text = {"fingerprint": str, "content": str, "characters": int, "words": int}
    db.table("text").create(text, pk="fingerprint", not_null=list(text), strict=True)
    db.table("text").create_index(["fingerprint", "characters", "words"])  # lists ask for sizes without passing over the texts
    db.table("original").create({"fingerprint": str, "name": str, "content": bytes}, pk="fingerprint", strict=True)


def migrate(path: str) -> None:
    """Bring the file at `path` to the present version, all or nothing. State tables are derived, so those of another version are
    made anew from the journal; no migration ever changes them.
    """
    db = Database(path)
    try:
        migrations.apply(db)
        with db.atomic():
            for name, table in LOCAL.items():
                db.table(name).create(table.columns, pk=table.key, strict=True, if_not_exists=True)
            _derive_state(db)
            _index_texts(db)
            db.execute(f"pragma user_version = {SCHEMA_VERSION}")
    finally:
        db.close()


def _derive_state(db: Database) -> None:
    """Names are not unique, and nothing is a foreign key, since what it names may arrive later."""
    for name, table in STATE.items():
        db.table(name).drop(ignore=True)
        db.table(name).create(table.columns, pk=table.key, strict=True)
    for some in batches(db.execute("select distinct id from journal order by id").fetchall()):
        ids = [row[0] for row in some]
        entries: dict[Id, list[Row]] = {}
        for row in db.execute(f"select {JOURNAL} from journal where id in ({marks(ids)})", ids):
            entries.setdefault(row[3], []).append(row)
        for id, rows in entries.items():
            for name, state in state_rows(id, fold(entry_from_row(*row) for row in rows)):
                db.execute(f"insert into {name} values ({marks(state)})", state)
    for name, table in STATE.items():
        for index in table.indexes:
            db.table(name).create_index(list(index))


def _index_texts(db: Database) -> None:
    """The index is derived too. Text by text, since all of them may be more than fits into memory."""
    for name in ("words", "indexed"):
        db.execute(f"drop table if exists {name}")
    db.execute(NUMBERS)
    db.execute(WORDS)
    for (fingerprint,) in db.execute("select fingerprint from text").fetchall():
        (content,) = db.execute("select content from text where fingerprint = ?", [fingerprint]).fetchone()
        (number,) = db.execute(ADD_NUMBER, [fingerprint]).fetchone()
        db.execute(ADD_WORDS, (number, indexed_form(content)))
