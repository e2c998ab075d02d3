"""Reads the tables of another program's SQLite file as plain rows. The file is never written, nor is anything made beside it."""

import shutil
import sqlite3
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, TypeAlias

from annotator.core.errors import FileRefused

ForeignRow: TypeAlias = Mapping[str, Any]
MOST_BYTES = 4 * 1024**3
MOST_VALUE_BYTES = 256 * 1024**2
"""A single text that is longer is taken for damage."""
_NOT_UTF8 = "a text in it is not in UTF-8. Open it in its program and save the project anew."
_BESIDE = ("-wal", "-journal")


def table_names(path: Path) -> frozenset[str]:
    """The names of the tables, in lower case; views and virtual tables are none. Raises FileRefused."""
    with _opened(path) as db:
        return frozenset(_tables(db))


def read_tables(path: Path, wanted: Mapping[str, Sequence[str]]) -> dict[str, list[ForeignRow]]:
    """For each table its rows, by the columns that are wanted of it; a column that the file's version lacks is None, a table that
    it lacks has no rows. Raises FileRefused if the file is no database, damaged, in use, or too large.
    """
    with _opened(path) as db:
        names = _tables(db)
        return {table: list(_rows(db, names[table], columns)) if table in names else [] for table, columns in wanted.items()}


def _tables(db: sqlite3.Connection) -> dict[str, str]:
    sql = "select name from sqlite_master where type = 'table' and rootpage > 0"
    return {str(name).lower(): str(name) for (name,) in db.execute(sql)}


def _rows(db: sqlite3.Connection, table: str, columns: Sequence[str]) -> Iterator[ForeignRow]:
    quoted = '"' + table.replace('"', '""') + '"'
    there = {str(row[1]).lower() for row in db.execute(f"pragma table_info({quoted})")}
    selected = ", ".join(f'"{column}"' if column in there else f'null as "{column}"' for column in columns)
    for row in db.execute(f"select {selected} from {quoted}"):
        yield dict(zip(columns, row, strict=True))


@contextmanager
def _opened(path: Path) -> Iterator[sqlite3.Connection]:
    """The file as it lies. With what its program has not written into it yet, a copy is read, so that nothing of it is missed."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise FileRefused(
                f"{path.name} has more than {MOST_BYTES // 1024**3} GB, which can't be read as a project; split it."
            )
        with tempfile.TemporaryDirectory(prefix="annotator-") as folder:
            uri = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
            if any(_has_content(path.with_name(path.name + ending)) for ending in _BESIDE):
                uri = f"{_copy(path, Path(folder)).as_uri()}?mode=rw"
            with closing(sqlite3.connect(uri, uri=True, isolation_level=None)) as db:
                db.execute("pragma trusted_schema = off")
                db.execute("pragma cell_size_check = on")
                db.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, MOST_VALUE_BYTES)
                yield db
    except sqlite3.Error as error:
        raise FileRefused(f"{path.name} can't be read as a project: {_said(error)}") from None
    except UnicodeDecodeError:
        raise FileRefused(f"{path.name} can't be read as a project: {_NOT_UTF8}") from None
    except OSError as error:
        raise FileRefused(f"{path.name} can't be read: {error.strerror or error}. Check the place.") from None


def _said(error: sqlite3.Error) -> str:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code == sqlite3.SQLITE_NOTADB:
        return "it is no SQLite database, or an encrypted one. Save the project anew in its program."
    if code == sqlite3.SQLITE_CORRUPT:
        return "it is damaged or cut short. Get the file anew, or a backup of it."
    if "decode" in str(error).lower():
        return _NOT_UTF8
    return f"{error}. Close it in its program, or get the file anew."


def _has_content(path: Path) -> bool:
    return path.exists() and path.stat().st_size > 0


def _copy(path: Path, folder: Path) -> Path:
    for ending in ("", *_BESIDE):
        source = path.with_name(path.name + ending)
        if source.exists():
            shutil.copyfile(source, folder / f"project{ending}")
    return folder / "project"
