"""Every way in which a file or a disk can fail is said in one sentence, and nothing of what was there is lost."""

import hashlib
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from annotator.core.changes import Id
from annotator.core.errors import LibraryFault
from annotator.store import library as library_module
from annotator.store.backup import backups
from annotator.store.layout import APPLICATION_ID, SCHEMA_VERSION
from annotator.store.library import Library
from annotator.store.lock import InUse
from annotator.store.schema import migrations
from tests.libraries import CODER, add_annotation, add_document, add_tag, assert_sound, change, new_library, seen, state_of

PAGE = 4096


def bytes_of(path: Path) -> str:
    """What tells whether a file was changed."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def assert_one_sentence(fault: pytest.ExceptionInfo[LibraryFault], name: str) -> None:
    """Names the file, is one line, and ends as a sentence does."""
    words = str(fault.value)
    assert name in words and "\n" not in words and words.endswith(".") and len(words) < 300


@pytest.fixture
def closed(filled: Library, path: Path) -> Path:
    """A filled library that no one has open, large enough that pages can be damaged."""
    for number in range(300):
        add_annotation(filled, f"more{number}", "A", note="x" * 50)
    filled.close()
    return path


# What is no library


@pytest.mark.parametrize(
    "content", [b"", b"SQLite format 3\0", b"Dear all,\nthis is a letter.\n" * 400, os.urandom(9000)], ids=len
)
@pytest.mark.parametrize("read_only", [True, False])
def test_what_is_no_library_is_refused_and_left_as_it_is(tmp_path: Path, content: bytes, read_only: bool) -> None:
    path = tmp_path / "letter.annotator"
    path.write_bytes(content)
    before = bytes_of(path)
    with pytest.raises(LibraryFault) as fault:
        Library.open(path, read_only=read_only).close()
    assert_one_sentence(fault, "letter.annotator")
    assert bytes_of(path) == before and not path.with_name("letter.annotator-wal").exists()


def test_another_programs_database_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "bookmarks.annotator"
    db = sqlite3.connect(path)
    db.execute("create table bookmark (url)")
    db.commit()
    db.close()
    before = bytes_of(path)
    with pytest.raises(LibraryFault, match="not an Annotator library") as fault:
        Library.open(path)
    assert_one_sentence(fault, path.name)
    assert bytes_of(path) == before


@pytest.mark.parametrize("make", [lambda path: None, Path.mkdir], ids=["nothing", "folder"])
def test_where_no_file_is_none_is_made(tmp_path: Path, make: Callable[[Path], None]) -> None:
    path = tmp_path / "gone.annotator"
    make(path)
    with pytest.raises(LibraryFault, match="no library") as fault:
        Library.open(path)
    assert_one_sentence(fault, path.name)
    assert not path.is_file()


def test_a_library_is_never_made_over_a_file(tmp_path: Path) -> None:
    path = tmp_path / "speech.txt"
    path.write_text("mine")
    with pytest.raises(LibraryFault, match="there already"):
        Library.create(path)
    assert path.read_text() == "mine"


@pytest.mark.parametrize("has_links", [True, False])
def test_of_two_who_make_the_same_library_one_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, has_links: bool
) -> None:
    def no_links(*_: object) -> None:
        raise OSError(1, "Operation not permitted")

    if not has_links:
        monkeypatch.setattr(os, "link", no_links)
    path, put = tmp_path / "new.annotator", library_module.put_new

    def beaten(finished: Path, target: Path) -> None:
        monkeypatch.setattr(library_module, "put_new", put)
        first = Library.create(path)
        add_tag(first, "first")
        first.close()
        put(finished, target)

    monkeypatch.setattr(library_module, "put_new", beaten)
    with pytest.raises(LibraryFault, match="there already"):
        Library.create(path)
    opened = Library.open(path)
    assert list(opened.codebook().tags) == ["first"]
    opened.close()
    assert sorted(each.name for each in tmp_path.iterdir()) == [".new.annotator.lock", "new.annotator"]


def test_a_log_that_a_deleted_library_left_behind_is_not_taken_for_ones_own(tmp_path: Path) -> None:
    path = tmp_path / "new.annotator"
    path.with_name("new.annotator-wal").write_bytes(b"left")
    with pytest.raises(LibraryFault, match="left over"):
        Library.create(path)


# Newer and older


def test_a_newer_library_is_refused_and_left_as_it_is(closed: Path) -> None:
    db = sqlite3.connect(closed)
    db.execute(f"pragma user_version = {SCHEMA_VERSION + 1}")
    db.close()
    before = bytes_of(closed)
    for read_only in (True, False):
        with pytest.raises(LibraryFault, match="newer Annotator") as fault:
            Library.open(closed, read_only=read_only)
        assert_one_sentence(fault, closed.name)
    assert bytes_of(closed) == before


@pytest.fixture
def older(tmp_path: Path) -> Path:
    """A library as it was before its last migrations: the journal's tables only."""
    from sqlite_utils import Database

    path = tmp_path / "older.annotator"
    db = Database(path)
    migrations.apply(db)
    db.execute(f"pragma application_id = {APPLICATION_ID}")
    db.execute("pragma user_version = 0")
    db.close()
    return path


def test_an_older_library_is_brought_up_to_date_after_a_copy_was_made(older: Path) -> None:
    opened = Library.open(older)
    add_tag(opened, "A")
    assert_sound(opened)
    opened.close()
    (copy,) = backups(older)
    assert copy.reason == "migration"
    db = sqlite3.connect(copy.path)
    assert db.execute("pragma user_version").fetchone() == (0,)
    assert not db.execute("select 1 from sqlite_master where name = 'annotation'").fetchall()
    db.close()
    Library.open(older).close()
    assert len(backups(older)) == 1, "what is up to date needs no further copy"


def test_the_state_of_an_older_library_is_made_anew_from_its_journal(tmp_path: Path) -> None:
    path = tmp_path / "filled.annotator"
    library = new_library(path)
    add_document(library)
    add_tag(library, "A")
    add_annotation(library, "one", "A", note="kept")
    change(library, "one", "note", "changed")
    before = state_of(library)
    library.close()
    with closing(sqlite3.connect(path)) as db:
        db.execute("drop table coding")
        db.execute("alter table annotation rename column note to remark")
        db.execute("pragma user_version = 0")
    with closing(Library.open(path)) as opened:
        assert state_of(opened) == before
        assert_sound(opened)


def test_an_older_library_is_not_changed_by_someone_who_only_reads(older: Path) -> None:
    before = bytes_of(older)
    with pytest.raises(LibraryFault, match="older Annotator") as fault:
        Library.open(older, read_only=True)
    assert_one_sentence(fault, older.name)
    assert bytes_of(older) == before


def dump(path: Path) -> list[str]:
    """All that a file holds."""
    with closing(sqlite3.connect(path)) as db:
        return [str(db.execute("pragma user_version").fetchone()), *db.iterdump()]


def test_an_older_library_is_left_as_it_is_if_it_can_not_be_copied(older: Path) -> None:
    older.with_name("older backups").write_text("in the way")
    before = dump(older)
    with pytest.raises(LibraryFault) as fault:
        Library.open(older)
    assert_one_sentence(fault, older.name)
    assert dump(older) == before
    older.with_name("older backups").unlink()
    Library.open(older).close()


# Damage


def damaged_page(path: Path) -> None:
    """Overwrite a page in the middle."""
    with path.open("r+b") as file:
        file.seek((path.stat().st_size // PAGE // 2) * PAGE)
        file.write(os.urandom(PAGE))


def cut(path: Path) -> None:
    """Cut the file as a broken copy does."""
    with path.open("r+b") as file:
        file.truncate(path.stat().st_size // 2 // PAGE * PAGE)


@pytest.mark.parametrize("harm", [damaged_page, cut])
def test_damage_is_found_said_and_not_made_worse(closed: Path, harm: Callable[[Path], None]) -> None:
    harm(closed)
    before = bytes_of(closed)
    faults = []
    try:
        library = Library.open(closed)
        try:
            faults = list(library.check().faults)
        finally:
            library.close()
    except LibraryFault as fault:
        faults = [str(fault)]
    assert faults and all("damaged" in fault for fault in faults)
    assert bytes_of(closed) == before


def test_every_page_of_a_library_may_be_damaged_without_a_traceback(closed: Path, tmp_path: Path) -> None:
    pages = closed.stat().st_size // PAGE
    found = 0
    for page in range(1, pages):
        copy = tmp_path / "copy.annotator"
        shutil.copyfile(closed, copy)
        with copy.open("r+b") as file:
            file.seek(page * PAGE)
            file.write(b"\xa5" * PAGE)
        try:
            library = Library.open(copy)
            try:
                found += not library.check().is_sound
                library.documents()
                library.annotations()
                library.codebook()
            finally:
                library.close()
        except LibraryFault:
            found += 1
    assert found > pages * 0.7, "free pages may hold anything"


TAMPERED = {
    "a value in the journal": "update journal set value = replace(value, 'a note', 'another') where id = 'm'",
    "an entry taken out": "delete from journal where id = 'm'",
    "a state row": "update annotation set note = 'forged' where id = 'm'",
    "a state row too many": "insert into coding values ('m', 'C')",
    "a state row of nothing": "insert into coding values ('nobody', 'C')",
    "a text": "update text set content = replace(content, 'trust', 'doubt')",
    "a quote": "update span set quote = 'forged' where annotation = 'm'",
    "the counts": "update replica set entries = entries + 1",
}


@pytest.mark.parametrize("sql", TAMPERED.values(), ids=TAMPERED)
def test_check_finds_what_was_changed_behind_the_librarys_back(filled: Library, path: Path, sql: str) -> None:
    assert_sound(filled)
    filled.close()
    db = sqlite3.connect(path)
    assert db.execute(sql).rowcount > 0
    db.commit()
    db.close()
    opened = Library.open(path, read_only=True)
    assert not opened.check().is_sound
    opened.close()


def test_check_finds_a_quote_that_was_never_in_the_text(filled: Library) -> None:
    (document,) = filled.documents()
    place = {"start": 0, "end": 5, "quote": "other", "prefix": "", "suffix": ""}
    change(filled, "n", f"span:{document.fingerprint}", place)
    assert filled.check().faults == ("The annotation n does not lie where its quote is in the text.",)


def test_a_check_is_about_one_moment_whatever_is_written_meanwhile(filled: Library) -> None:
    for number in range(1200):
        add_annotation(filled, f"before{number}", "A")

    def write(done: int, _total: int) -> bool:
        add_annotation(filled, f"meanwhile{done}", "A", note="x")
        change(filled, "n", "note", f"note {done}")
        return True

    report = filled.check(write)
    assert report.faults == () and filled.check().annotations > report.annotations


def test_a_log_is_not_left_for_the_file_that_lies_in_the_place_of_ones_own(filled: Library, path: Path, tmp_path: Path) -> None:
    """Even if nothing was written between the replacing and the closing."""
    other = new_library(tmp_path / "other.annotator")
    other.close()
    os.replace(other.path, path)
    filled.close()
    opened = Library.open(path)
    assert opened.documents() == []
    opened.close()


def test_check_names_annotations_without_a_place_and_calls_the_library_sound(filled: Library) -> None:
    (document,) = filled.documents()
    change(filled, document.id, "text", "f" * 64)
    report = filled.check()
    assert report.is_sound and report.orphans == ("m", "n")
    assert all(annotation.is_orphan for annotation in filled.annotations())


# In use


def test_a_second_opening_for_writing_is_refused_and_told_who_has_it(path: Path) -> None:
    first = Library.create(path, who="Mira Okafor")
    with pytest.raises(InUse, match="Mira Okafor") as fault:
        Library.open(path)
    assert str(os.getpid()) in fault.value.holder
    first.close()
    Library.open(path).close()


def test_a_second_opening_by_another_name_of_the_file_is_refused_too(library: Library, path: Path, tmp_path: Path) -> None:
    link = tmp_path / "elsewhere" / "link.annotator"
    link.parent.mkdir()
    link.symlink_to(path)
    with pytest.raises(InUse):
        Library.open(link)


HOLD = """
import sys
from pathlib import Path
from annotator.store.library import Library
library = Library.open(Path(sys.argv[1]), who="the other process")
print("open", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def held(filled: Library, path: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process has the library open for writing."""
    filled.close()
    other = subprocess.Popen([sys.executable, "-c", HOLD, str(path)], stdin=-1, stdout=-1, text=True)
    assert other.stdout and other.stdout.readline() == "open\n"
    yield other
    other.kill()
    other.communicate()


def test_another_process_holds_the_library_until_it_ends_however_it_ends(held: subprocess.Popen[str], path: Path) -> None:
    with pytest.raises(InUse, match="the other process"):
        Library.open(path)
    reader = Library.open(path, read_only=True)
    assert len(reader.annotations()) == 2
    reader.close()
    held.kill()
    held.wait()
    Library.open(path).close()


def test_a_reader_sees_what_is_written_after_it_opened_and_writes_nothing(filled: Library, path: Path) -> None:
    reader = Library.open(path, read_only=True)
    before = len(reader.annotations())
    add_annotation(filled, "later", "A")
    assert len(reader.annotations()) == before + 1
    with pytest.raises(LibraryFault, match="reading only") as fault:
        change(reader, "n", "note", "x")
    assert_one_sentence(fault, path.name)
    reader.set_setting("x", 1)
    assert filled.setting("x") is None
    reader.close()
    assert_sound(filled)


# The disk


def test_a_full_disk_is_said_and_nothing_is_half_written(filled: Library) -> None:
    (pages,) = filled._connection.row("pragma page_count") or (0,)
    filled._connection.run(f"pragma max_page_count = {pages}")
    before, saved = seen(filled), 0
    with pytest.raises(LibraryFault, match=r"disk that holds work\.annotator is full") as fault:
        for number in range(200):
            add_annotation(filled, f"x{number}", "A", note="y" * 300)
            saved += 1
            before = seen(filled)
    assert_one_sentence(fault, filled.path.name)
    assert seen(filled) == before
    filled._connection.run("pragma max_page_count = 1000000")
    add_annotation(filled, "after", "A")
    assert len(filled.annotations()) == saved + 3
    assert_sound(filled)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0 or sys.platform != "linux", reason="needs root to mount")
def test_a_really_full_disk_is_said_and_what_was_saved_is_there(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(disk)], capture_output=True).returncode:
        pytest.skip("nothing can be mounted here")
    try:
        library = new_library(disk / "work.annotator")
        add_document(library)
        saved = 0
        with pytest.raises(LibraryFault, match=r"disk that holds work\.annotator is full") as fault:
            for number in range(5000):
                add_annotation(library, f"x{number}", note="y" * 300)
                saved += 1
        assert_one_sentence(fault, "work.annotator")
        assert len(library.annotations()) == saved > 10
        with pytest.raises(LibraryFault):
            new_library(disk / "second.annotator")
        library.close()
        again = Library.open(disk / "work.annotator", read_only=True)
        assert len(again.annotations()) == saved
        again.close()
    finally:
        subprocess.run(["umount", str(disk)], check=True)


AS_NOBODY = """
import os, sys
from pathlib import Path
sys.path.insert(0, sys.argv[3])
from annotator.core.errors import LibraryFault
from annotator.store import schema
from annotator.store.library import Library
if os.geteuid() == 0:
    os.setuid(65534)
path = Path(sys.argv[1])
try:
    library = eval(sys.argv[2])
    print(len(library.annotations()))
    library.close()
except LibraryFault as fault:
    print(fault)
"""


def as_nobody(path: Path, expression: str) -> str:
    """What someone without rights is told. Root may do everything, so it gives them up first."""
    root = Path(__file__).parents[2]
    command = [sys.executable, "-c", AS_NOBODY, str(path), expression, str(root)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


@pytest.fixture
def read_only_folder(filled: Library) -> Iterator[Path]:
    """A library that everyone may look at, in a folder where nothing may be made. (Only root may look into pytest's folders.)"""
    if not hasattr(os, "geteuid"):
        pytest.skip("needs rights as Unix has them")
    with tempfile.TemporaryDirectory(prefix="read-only-") as name:
        path = Path(name, "work.annotator")
        filled.copy_to(path)
        with closing(sqlite3.connect(path)) as db:
            db.execute("pragma journal_mode = wal")
        path.chmod(0o444)
        path.parent.chmod(0o555)
        yield path
        path.parent.chmod(0o755)


def test_in_a_read_only_folder_a_library_opens_for_reading_and_says_why_not_for_writing(read_only_folder: Path) -> None:
    before = bytes_of(read_only_folder)
    told = as_nobody(read_only_folder, "Library.open(path)")
    assert "read-only" in told and read_only_folder.name in told and "\n" not in told
    assert as_nobody(read_only_folder, "Library.open(path, read_only=True)") == "2"
    told = as_nobody(read_only_folder, "Library.create(path.with_name('new.annotator'))")
    assert "new.annotator can't be made" in told and "\n" not in told
    assert bytes_of(read_only_folder) == before


def test_a_read_only_file_in_a_folder_of_ones_own_is_said_to_be_so(read_only_folder: Path) -> None:
    read_only_folder.parent.chmod(0o777)
    told = as_nobody(read_only_folder, "Library.open(path)")
    assert "read-only" in told and "\n" not in told


# Gone while open


def test_a_file_removed_while_open_is_not_written_to_and_can_be_saved_elsewhere(filled: Library, path: Path) -> None:
    before = seen(filled)
    for part in path.parent.glob("work.annotator*"):
        part.unlink()
    with pytest.raises(LibraryFault, match="moved, deleted or replaced") as fault:
        change(filled, "n", "note", "x")
    assert_one_sentence(fault, path.name)
    rescued = path.with_name("rescued.annotator")
    filled.copy_to(rescued)
    opened = Library.open(rescued)
    assert seen(opened) == before
    opened.close()


def test_a_file_replaced_while_open_is_not_written_to(filled: Library, path: Path, tmp_path: Path) -> None:
    other = new_library(tmp_path / "other.annotator")
    other.close()
    os.replace(other.path, path)
    with pytest.raises(LibraryFault, match="moved, deleted or replaced"):
        change(filled, "n", "note", "x")
    assert path.with_name("work.annotator-wal").stat().st_size == 0, "SQLite would take its pages for the other file's"
    filled.close()
    opened = Library.open(path)
    assert opened.documents() == []
    assert_sound(opened)
    opened.close()


def test_a_file_put_back_is_written_again(filled: Library, path: Path) -> None:
    away = path.with_name("away.annotator")
    os.replace(path, away)
    with pytest.raises(LibraryFault):
        change(filled, "n", "note", "x")
    os.replace(away, path)
    change(filled, "n", "note", "y")
    assert filled.thing(Id("n")).value("note") == "y" and filled.undo(filled.last_change() or "", CODER)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "name", ["a b'\"&?#%.annotator", "übung 日本.annotator", "\U0001f600.annotator", "-x.annotator", " .annotator"]
)
def test_a_path_may_hold_any_letters(tmp_path: Path, name: str) -> None:
    path = tmp_path / f"folder {name[:3]}" / name
    library = new_library(path)
    add_tag(library, "A")
    library.close()
    opened = Library.open(path)
    assert "A" in opened.codebook() and Library.open(path, read_only=True).path == path
    opened.close()


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such names")
def test_a_path_may_be_no_text_at_all(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.annotator"))
    library = new_library(path)
    add_tag(library, "A")
    library.copy_to(path.with_name("copy.annotator"))
    library.close()
    with pytest.raises(LibraryFault):
        Library.create(path)
    Library.open(path).close()
