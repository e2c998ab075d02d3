"""Importing: 10,000 small files through the whole path, and one large text."""

import random
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from annotator.core.changes import Id
from annotator.paths import seeds
from annotator.store.index import ADD_NUMBER, ADD_WORDS, NUMBERS, WORDS, indexed_form
from annotator.store.layout import STATE
from annotator.store.library import Library
from annotator.tasks.importing import import_files
from annotator.tasks.monitor import Monitor
from benchmarks.figures import Figure

FILES, BYTES, LARGE = 10_000, 10_000, 200 * 1024**2


def figures() -> list[Figure]:
    """The figures of importing."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        return [_many(folder), _large(folder)]


def _many(folder: Path) -> Figure:
    files = folder / "files"
    files.mkdir()
    _write_files(files)
    with closing(Library.create(folder / "many.annotator")) as library:
        begun = time.perf_counter()
        import_files(library, Id("bench"), [files], Monitor(), recursive=True)
        ours = time.perf_counter() - begun
        rows = _rows_of(library)
    begun = time.perf_counter()
    _write_plainly(folder / "plain.sqlite", rows)
    plain = time.perf_counter() - begun
    note = f"ours {ours:.1f} s, plain executemany {plain:.1f} s; {FILES:,} files of {BYTES // 1000} KB"
    return Figure("import 10,000 files / the same rows and index by plain sqlite3", ours / plain, "x", 3, True, note)


def _write_files(folder: Path) -> None:
    source = random.Random(3)
    words = [word for each in sorted(seeds().glob("*.txt")) for word in each.read_text("utf-8").split()]
    for number in range(FILES):
        at = source.randrange(len(words) - 2_000)
        lines = [f"Speech {number}", *(" ".join(words[start : start + 90]) for start in range(at, at + 1_700, 90))]
        (folder / f"{number:05}.txt").write_bytes("\n\n".join(lines).encode()[:BYTES].decode("utf-8", "ignore").encode())


_Rows = dict[str, list[tuple[object, ...]]]


def _rows_of(library: Library) -> _Rows:
    """Every row of every table, with the texts as the index takes them."""
    tables = ("journal", "text", "original", *STATE)
    rows: _Rows = {name: library._connection.rows(f"select * from {name}") for name in tables}
    rows["words"] = [(number, indexed_form(str(row[1]))) for number, row in enumerate(rows["text"], 1)]
    return rows


def _write_plainly(path: Path, rows: _Rows) -> None:
    """The same rows and indexes, with nothing looked at: the floor of any import."""
    with closing(sqlite3.connect(path)) as db:
        db.execute("pragma journal_mode = wal")
        db.execute("pragma synchronous = full")
        db.execute(NUMBERS)
        db.execute(WORDS)
        db.execute("create table journal (stamp, coder, entity, id, field, value, parents, unique (id, field, stamp))")
        db.execute("create index stamps on journal (stamp)")
        for name, listed in rows.items():
            if name in ("journal", "words") or not listed:
                continue
            columns = ", ".join(f"c{number}" for number in range(len(listed[0])))
            db.execute(
                f"create table {name} ({columns}, primary key (c0))" if name != "layout" else f"create table {name} ({columns})"
            )
        for name, listed in rows.items():
            if name == "words":
                db.executemany(ADD_NUMBER.replace(" returning number", ""), [(row[0],) for row in rows["text"]])
                db.executemany(ADD_WORDS, listed)
            elif listed:
                db.executemany(f"insert into {name} values ({','.join('?' * len(listed[0]))})", listed)
        db.commit()


_CHILD = """
import sys
from benchmarks.peak import peak_memory
from pathlib import Path
from annotator.core.changes import Id
from annotator.store.library import Library
from annotator.tasks.importing import import_files
from annotator.tasks.monitor import Monitor
library = Library.create(Path(sys.argv[1]))
(outcome,) = import_files(library, Id("bench"), [Path(sys.argv[2])], Monitor())
library.close()
assert outcome.became == "imported", outcome
print(peak_memory())
"""
_PLAIN = """
import sqlite3, sys
from benchmarks.peak import peak_memory
from pathlib import Path
text = Path(sys.argv[2]).read_bytes().decode()
db = sqlite3.connect(sys.argv[1])
db.execute("create table text (content)")
db.execute("insert into text values (?)", [text])
db.commit()
print(peak_memory())
"""


def _large(folder: Path) -> Figure:
    words = "\n\n".join(each.read_text("utf-8") for each in sorted(seeds().glob("*.txt")))
    large = folder / "large.txt"
    part = words.encode()
    with large.open("wb") as file:
        for _ in range(LARGE // len(part)):
            file.write(part)
    size = large.stat().st_size
    begun = time.perf_counter()
    ours = _peak(_CHILD, folder / "large.annotator", large)
    seconds = time.perf_counter() - begun
    plain = _peak(_PLAIN, folder / "large.sqlite", large)
    note = f"{ours / 1024**2:,.0f} MB in {seconds:.0f} s; read, decode and insert alone {plain / size:.1f} x"
    return Figure("memory while importing a 200 MB text / its size", ours / size, "x", 6, True, note)


def _peak(program: str, target: Path, source: Path) -> int:
    """The most memory, in bytes, that a program of its own held."""
    run = subprocess.run([sys.executable, "-c", program, str(target), str(source)], capture_output=True, text=True, check=True)
    return int(run.stdout)
