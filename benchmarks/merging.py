"""Merging: ten coders' work into one library, grown, again, and the export of a million entries."""

import random
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from annotator.core.changes import BIRTH, SPAN, TAGGED, Change, ChangeSet, Id
from annotator.core.selectors import describe
from annotator.core.spans import Span
from annotator.store.layout import JOURNAL_COLUMNS, STATE
from annotator.store.library import Library
from annotator.tasks.exchange_file import Scope, write_exchange
from annotator.tasks.merge_work import merge, preview
from benchmarks.big_library import build
from benchmarks.figures import Figure

CODERS, CODINGS, DOCUMENTS = 10, 10_000, 50
_BATCH = 5_000


def figures() -> list[Figure]:
    """The figures of merging."""
    with TemporaryDirectory() as name:
        small, _, _, _ = _merged(Path(name, "small"), CODINGS // 10)
        first, again, plain, note = _merged(Path(name, "large"), CODINGS)
        growth = first / small / 10
        seconds = f"first {first:.1f} s, with a tenth {small:.1f} s, plain sqlite3 {plain:.1f} s, again {again:.1f} s; {note}"
        memory = _export(Path(name, "million.annotator"))
    return [
        Figure("merge 10 coders x 10,000 codings / plain sqlite3", first / plain, "x", 4, True, seconds),
        Figure("merging: growth per coding, 100,000 against 10,000", growth, "x", 1.3, True, seconds),
        Figure("merge a file again / the first time", again / first, "x", 0.3, True, seconds),
        memory,
    ]


def _merged(folder: Path, codings: int) -> tuple[float, float, float, str]:
    """Seconds of the first merge of ten files, of the same again, of writing the same rows plainly."""
    folder.mkdir()
    build(folder / "lead.annotator", DOCUMENTS, 0, 20_000)
    files = []
    with closing(Library.open(folder / "lead.annotator")) as lead:
        for number in range(CODERS):
            lead.copy_to(folder / f"{number}.annotator")
            files.append(_coded(folder / f"{number}.annotator", number, codings))
        before = {table: lead._connection.row(f"select count(*) from {table}") for table in ("journal", *STATE)}
        first = _timed(lead, files)
        again = _timed(lead, files)
        rows = {table: lead._connection.rows(f"select * from {table} where rowid > ?", before[table] or (0,)) for table in before}
    plain = _plainly(folder / "plain.sqlite", rows)
    return first, again, plain, f"{CODERS} coders x {codings:,} codings, {sum(map(len, rows.values())):,} rows"


def _coded(path: Path, number: int, codings: int) -> Path:
    """One coder's file."""
    source, coder = random.Random(number), Id(f"coder-{number}")
    with closing(Library.open(path)) as library:
        rows = library.documents()
        texts = {row.id: library.text(row.fingerprint) for row in rows}
        tags = [tag.id for tag in library.codebook()]
        for start in range(0, codings, _BATCH):
            changes = []
            for at in range(start, min(codings, start + _BATCH)):
                row = rows[at % len(rows)]
                begin = source.randrange(len(texts[row.id]) - 150)
                place = describe(texts[row.id], Span(begin, begin + source.randint(20, 140))).to_json()
                record = {"document": row.id, "note": "", SPAN + row.fingerprint: place, TAGGED + source.choice(tags): True}
                changes.append(Change("annotation", Id(f"{source.getrandbits(128):032x}"), BIRTH, None, record))
            library.apply(ChangeSet(coder, tuple(changes)))
        out = path.with_suffix(".annotations")
        write_exchange(library, out, Scope(with_texts=False))
    return out


def _timed(library: Library, files: list[Path]) -> float:
    begun = time.perf_counter()
    for path in files:
        plan = preview(library, path)
        if plan.fresh:
            merge(library, plan)
    return time.perf_counter() - begun


def _plainly(path: Path, rows: dict[str, list[tuple[object, ...]]]) -> float:
    """The same rows with the same indexes, in one transaction a coder."""
    with closing(sqlite3.connect(path)) as db:
        db.execute("pragma journal_mode = wal")
        db.execute("pragma synchronous = full")
        db.execute(f"create table journal ({', '.join(JOURNAL_COLUMNS)}, unique (id, field, stamp))")
        db.execute("create index stamps on journal (stamp)")
        for name, table in STATE.items():
            columns = ", ".join(f'"{column}"' for column in table.columns)
            key = table.key if isinstance(table.key, str) else ", ".join(f'"{part}"' for part in table.key)
            db.execute(f"create table {name} ({columns}, primary key ({key}))")
            for at, index in enumerate(table.indexes):
                db.execute(f"create index {name}_{at} on {name} ({', '.join(index)})")
        begun = time.perf_counter()
        for part in range(CODERS):
            for name, listed in rows.items():
                some = listed[part * len(listed) // CODERS : (part + 1) * len(listed) // CODERS]
                if some:
                    db.executemany(f"insert into {name} values ({','.join('?' * len(some[0]))})", some)
            db.commit()
        return time.perf_counter() - begun


_CHILD = """
import sys, time
from pathlib import Path
from annotator.store.library import Library
from annotator.tasks.exchange_file import Scope, write_exchange
from benchmarks.peak import peak_memory
library = Library.open(Path(sys.argv[1]), read_only=True)
begun = time.perf_counter()
count = write_exchange(library, Path(sys.argv[2]), Scope(with_texts=False))
print(count, time.perf_counter() - begun, peak_memory())
"""


def _export(path: Path) -> Figure:
    build(path, 1_000, 1_000, 20_000)
    out = path.with_suffix(".annotations")
    run = subprocess.run([sys.executable, "-c", _CHILD, str(path), str(out)], capture_output=True, text=True, check=True)
    count, seconds, peak = run.stdout.split()
    megabytes = int(peak) / 1024**2
    note = f"{int(count):,} entries in {float(seconds):.0f} s, a file of {out.stat().st_size / 1024**2:,.0f} MB"
    return Figure("export 1,000,000 entries: memory", megabytes, "MB", 200, True, note)
