"""Projects of QualCoder and Taguette, which are databases, on their way into a library."""

from pathlib import Path

from annotator.core.errors import FileRefused
from annotator.formats import qualcoder, taguette
from annotator.formats.decoding import MOST_BYTES
from annotator.formats.recognising import Kind
from annotator.store.foreign_database import read_tables, table_names
from annotator.tasks.monitor import Monitor
from annotator.tasks.project_files import Opened, Plain
from annotator.tasks.telling_files import kind_of

_DATABASE = "data.qda"


def is_qualcoder(path: Path, _head: bytes) -> bool:
    """True for a project's folder, and for the database in it."""
    return kind_of(path) is Kind.QUALCODER


def is_taguette(path: Path, _head: bytes) -> bool:
    """True for a database with Taguette's tables."""
    return kind_of(path) is Kind.TAGUETTE


def open_qualcoder(path: Path, monitor: Monitor) -> Opened:
    """A project by its folder, or by the database in it. Raises FileRefused, Cancelled."""
    folder = path if path.is_dir() else path.parent
    database = path / _DATABASE if path.is_dir() else path
    if not database.is_file():
        raise FileRefused(
            f"{path.name} is no QualCoder project: there is no {_DATABASE} in it. Choose the folder NAME.qda itself."
        )
    _check(database, qualcoder.NEEDED, "a QualCoder project")
    monitor.report(0, 0, folder.name)
    rows = read_tables(database, qualcoder.TABLES)
    name = folder.name.removesuffix(".qda") if folder.name.endswith(".qda") else folder.name
    return Plain(qualcoder.read_qualcoder(rows, name, lambda source: _original(folder / "documents", source)))


def open_taguette(path: Path, monitor: Monitor) -> Opened:
    """A project's file. Raises FileRefused, Cancelled."""
    _check(path, taguette.NEEDED, "a Taguette project")
    monitor.report(0, 0, path.name)
    return Plain(taguette.read_taguette(read_tables(path, taguette.TABLES), path.stem))


def _check(path: Path, needed: frozenset[str], what: str) -> None:
    missing = sorted(needed - table_names(path))
    if missing:
        raise FileRefused(
            f"{path.name} can't be read as {what}: it has no table {missing[0]}. Save the project anew in its program."
        )


def _original(folder: Path, name: str) -> bytes | None:
    """The file behind a source, unless it lies elsewhere, is gone or too large to be kept."""
    path = folder / name
    try:
        if Path(name).name != name or not path.is_file() or path.is_symlink() or path.stat().st_size > MOST_BYTES:
            return None
        return path.read_bytes()
    except (OSError, ValueError):  # a name that no file can have
        return None
