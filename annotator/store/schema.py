"""The tables of a library file, and the migrations that make them. Loaded only when a file is made or is of an older version."""

from sqlite_utils import Database, Migrations

from annotator.store.layout import JOURNAL_COLUMNS, LOCAL, SCHEMA_VERSION, STATE

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


@migrations()
def create_state(db: Database) -> None:
    """State is derived: names are not unique, and nothing is a foreign key, since what it names may arrive later."""
    for name, table in STATE.items():
        db.table(name).create(table.columns, pk=table.key, strict=True)
        for index in table.indexes:
            db.table(name).create_index(list(index))


@migrations()
def create_local(db: Database) -> None:
    """What belongs to this copy alone and never travels: places in documents, settings."""
    for name, table in LOCAL.items():
        db.table(name).create(table.columns, pk=table.key, strict=True)


def migrate(path: str) -> None:
    """Bring the file at `path` to the present version, all or nothing for each migration."""
    db = Database(path)
    try:
        migrations.apply(db)
        db.execute(f"pragma user_version = {SCHEMA_VERSION}")
    finally:
        db.close()
