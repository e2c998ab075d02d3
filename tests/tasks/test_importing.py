"""Importing: every file has an outcome, a sentence, and no say over the others."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from annotator.core import edits
from annotator.core.errors import FileRefused
from annotator.store import index
from annotator.store.library import Library
from annotator.tasks import importing
from annotator.tasks.importing import Became, Outcome, import_files, prepare, receipts_of, write
from annotator.tasks.monitor import Monitor
from tests.libraries import CODER, assert_sound, seen


def taken(library: Library, *paths: Path, recursive: bool = False, monitor: Monitor | None = None) -> list[Outcome]:
    return import_files(library, CODER, paths, monitor or Monitor(), recursive)


def became(outcomes: list[Outcome]) -> list[tuple[str, str]]:
    return [(outcome.path.name, outcome.became.value) for outcome in outcomes]


def assert_sentences(outcomes: list[Outcome]) -> None:
    for outcome in outcomes:
        assert outcome.sentence.endswith(".") and "\n" not in outcome.sentence and len(outcome.sentence) < 300, outcome


def test_files_are_imported_with_their_text_their_structure_and_their_bytes(library: Library, folder: Path) -> None:
    (outcome,) = taken(library, folder / "one.txt")
    assert outcome.became is Became.IMPORTED and outcome.document
    row = library.document(outcome.document)
    assert row.title == "One" and row.words == 7
    assert library.text(row.fingerprint) == "One\n\nThe first speech is about trust."
    assert library.original(row.fingerprint) == ("one.txt", (folder / "one.txt").read_bytes())
    assert len(library.blocks(row.id)) == 2
    assert_sound(library)


def test_a_folder_is_taken_in_whole_by_name_and_what_is_hidden_or_unreadable_is_passed_over(
    library: Library, folder: Path
) -> None:
    outcomes = taken(library, folder, recursive=True)
    assert became(outcomes) == [("one.txt", "imported"), ("two.md", "imported"), ("three.TXT", "imported")]
    assert_sentences(outcomes)


def test_a_folder_is_not_taken_in_unasked(library: Library, folder: Path) -> None:
    outcomes = taken(library, folder, folder / "one.txt")
    assert became(outcomes) == [("speeches", "refused"), ("one.txt", "imported")]
    assert "folder" in outcomes[0].sentence


def test_a_table_in_a_folder_waits_for_its_columns_to_be_told(library: Library, folder: Path) -> None:
    (folder / "rows.csv").write_text("text\nSome words.\n", encoding="utf-8")
    outcomes = taken(library, folder, recursive=True)
    assert became(outcomes)[-1] == ("rows.csv", "left out")
    assert outcomes[-1].sentence == "rows.csv is a table; import it by itself, so that you can say what its columns are."
    assert len(library.documents()) == 3


def test_a_folder_without_anything_to_read_says_so(library: Library, tmp_path: Path) -> None:
    (tmp_path / "nothing").mkdir()
    (outcome,) = taken(library, tmp_path / "nothing", recursive=True)
    assert outcome.became is Became.EMPTY and "nothing" in outcome.sentence


def test_the_same_text_is_there_once_whatever_its_file_is_called(library: Library, folder: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.txt"
    copy.write_bytes(b"\xef\xbb\xbf" + (folder / "one.txt").read_bytes().replace(b"\n", b"\r\n"))
    first, again, other = taken(library, folder / "one.txt", folder / "one.txt", copy)
    assert first.document == again.document == other.document
    assert again.became is other.became is Became.PRESENT and again.receipt is None
    assert len(library.documents()) == 1


def test_a_deleted_document_is_brought_back(library: Library, folder: Path) -> None:
    (first,) = taken(library, folder / "one.txt")
    assert first.document
    before = seen(library)
    library.apply(edits.delete(CODER, [library.thing(first.document)]))
    (again,) = taken(library, folder / "one.txt")
    assert again.became is Became.RESTORED and again.document == first.document and seen(library) == before


def test_the_steps_of_a_batch_can_be_taken_back_together(library: Library, folder: Path) -> None:
    outcomes = taken(library, folder, folder / "one.txt", recursive=True)
    receipts = receipts_of(outcomes)
    assert len(receipts) == 3
    for receipt in reversed(receipts):
        library.undo(receipt.stamp, CODER)
    assert library.documents() == []


BAD = {
    "empty.txt": (b"", "empty"),
    "blank.txt": (b"\xef\xbb\xbf \r\n\t\n", "empty"),
    "binary.txt": (bytes(range(256)) * 20, "refused"),
    "picture.txt": (b"\x89PNG\r\n\x1a\n" + b"\0" * 500, "refused"),
    "cut.txt": ("naïve “plans” – ".encode() * 30 + b"\xe2\x80", "refused"),
    "letter.docx": (b"PK\x03\x04", "refused"),
    "no suffix": (b"text", "refused"),
}


def test_each_bad_file_gets_one_sentence_and_the_good_ones_go_on(library: Library, folder: Path) -> None:
    for name, (content, _) in BAD.items():
        (folder / name).write_bytes(content)
    paths = [folder / "one.txt", *(folder / name for name in BAD), folder / "gone.txt", folder / "two.md"]
    outcomes = taken(library, *paths)
    wanted = [("one.txt", "imported"), *((name, word) for name, (_, word) in BAD.items())]
    assert became(outcomes) == [*wanted, ("gone.txt", "refused"), ("two.md", "imported")]
    assert_sentences(outcomes)
    assert all(outcome.path.name in outcome.sentence for outcome in outcomes)
    assert_sound(library)


@pytest.mark.parametrize(("name", "megabytes"), [("huge.txt", 300), ("huge.html", 70)])
def test_a_file_that_is_too_large_is_refused_before_it_is_read(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, megabytes: int
) -> None:
    huge = tmp_path / name
    with huge.open("wb") as file:
        file.truncate(megabytes * 1024**2)

    def never(_: Path) -> bytes:
        raise AssertionError("it was read")

    monkeypatch.setattr(Path, "read_bytes", never)
    (outcome,) = taken(library, huge)
    assert outcome.became is Became.REFUSED and f"{megabytes} MB" in outcome.sentence
    assert_sentences([outcome])


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such names")
@pytest.mark.parametrize(
    "name", [b"caf\xe9.txt", b"new\nline.txt", b"tab\t and 'quotes\".txt", "日本 \U0001f600.txt".encode(), b"-x.txt"]
)
def test_a_file_may_have_any_name(library: Library, tmp_path: Path, name: bytes) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + name))
    path.write_text("Hello\n\nThis is a speech.")
    (outcome,) = taken(library, path)
    assert outcome.became is Became.IMPORTED and outcome.document
    assert_sentences([outcome])
    outcome.sentence.encode()
    again = taken(library, path, path.with_name("other" + path.name))
    assert [each.became for each in again] == [Became.PRESENT, Became.REFUSED]
    assert_sentences(again)
    "".join(each.sentence for each in again).encode()
    assert_sound(library)


UNREADABLE = """
import os, sys
from pathlib import Path
from annotator.formats import registry
from annotator.tasks.importing import prepare, _files
from annotator.core.errors import FileRefused
if os.geteuid() == 0:
    os.setuid(65534)
for name in sys.argv[1:]:
    try:
        prepare(Path(name))
        print("read")
    except FileRefused as fault:
        print(fault)
print([getattr(each, "sentence", "a file") for each in _files([Path(sys.argv[2]).parent], True)])
print([getattr(each, "sentence", "a file") for each in _files(map(Path, sys.argv[1:]), False)])
"""


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="needs rights as Unix has them")
def test_a_file_or_folder_that_may_not_be_read_is_said_to_be_so() -> None:
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        mine, closed = Path(name, "mine.txt"), Path(name, "closed")
        mine.write_text("mine")
        mine.chmod(0)
        closed.mkdir()
        (closed / "in.txt").write_text("mine")
        closed.chmod(0)
        command = [sys.executable, "-c", UNREADABLE, str(mine), str(closed / "in.txt")]
        root = Path(__file__).parents[2]
        done = subprocess.run(command, capture_output=True, text=True, cwd=root, env={**os.environ, "PYTHONPATH": str(root)})
        closed.chmod(0o755)
    assert done.returncode == 0, done.stderr
    first, second, third, fourth = done.stdout.splitlines()
    assert fourth == "['a file', 'a file']"
    assert "mine.txt may not be read" in first and "in.txt may not be read" in second and "closed can't be read" in third


def test_cancelling_keeps_what_was_done_and_names_what_was_left(library: Library, folder: Path) -> None:
    monitor = Monitor(lambda done, _total, _what: monitor.cancel() if done == 1 else None)
    outcomes = taken(library, folder, recursive=True, monitor=monitor)
    assert [outcome.became for outcome in outcomes] == [Became.IMPORTED, Became.IMPORTED, Became.LEFT]
    assert len(receipts_of(outcomes)) == 2 == len(library.documents())
    assert_sentences(outcomes)
    assert [outcome.became for outcome in taken(library, folder, recursive=True)][-1] is Became.IMPORTED


def test_progress_names_each_file(library: Library, folder: Path) -> None:
    heard: list[tuple[int, int, str]] = []
    taken(library, folder, recursive=True, monitor=Monitor(lambda *words: heard.append(words)))
    assert heard == [(0, 3, "one.txt"), (1, 3, "two.md"), (2, 3, "three.TXT")]


def test_a_library_that_can_not_be_written_ends_the_batch_and_keeps_what_was_done(
    library: Library, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "_BATCH_FILES", 1)
    away = library.path.with_name("away")

    def move(done: int, _total: int, _what: str) -> None:
        if done == 1:
            os.replace(library.path, away)

    outcomes = taken(library, folder, recursive=True, monitor=Monitor(move))
    assert [outcome.became for outcome in outcomes] == [Became.IMPORTED, Became.REFUSED, Became.REFUSED]
    assert "moved" in outcomes[1].sentence and len(receipts_of(outcomes)) == 1
    assert_sentences(outcomes)
    os.replace(away, library.path)


def test_what_waits_to_be_written_is_told_to_be_refused_if_it_can_not_be(library: Library, folder: Path) -> None:
    away = library.path.with_name("away")
    monitor = Monitor(lambda done, _total, _what: os.replace(library.path, away) if done == 2 else None)
    outcomes = taken(library, folder, recursive=True, monitor=monitor)
    assert [outcome.became for outcome in outcomes] == [Became.REFUSED] * 3
    assert_sentences(outcomes)
    os.replace(away, library.path)
    assert library.documents() == []


def test_the_same_text_twice_in_one_batch_comes_in_once(library: Library, tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt", "c.txt"):
        (tmp_path / name).write_text("One speech.\n" if name != "b.txt" else "Another.\n")
    outcomes = taken(library, *(tmp_path / name for name in ("a.txt", "b.txt", "c.txt")))
    assert [outcome.became for outcome in outcomes] == [Became.IMPORTED, Became.IMPORTED, Became.PRESENT]
    assert len(library.documents()) == 2 and len({outcome.receipt.stamp for outcome in outcomes if outcome.receipt}) == 2
    assert_sound(library)


def test_each_file_of_a_batch_is_a_step_and_all_are_taken_back_together(library: Library, folder: Path) -> None:
    receipts = receipts_of(taken(library, folder, recursive=True))
    assert len(receipts) == 3
    library.take_back([receipt.stamp for receipt in receipts], CODER)
    assert library.documents() == []
    assert_sound(library)


def test_reading_takes_no_library_and_writing_no_file(library: Library, folder: Path) -> None:
    prepared = prepare(folder / "two.md")
    (folder / "two.md").unlink()
    assert prepared.draft.title == "Two"
    outcome = write(library, CODER, prepared)
    assert outcome.document == prepared.document and len(library.documents()) == 1
    with pytest.raises(FileRefused):
        prepare(folder / "two.md")


FRENCH = "La confiance\n\nLe président a déclaré que « l’Europe » doit rester forte, déjà vu, naïve.\n"


@pytest.fixture
def mixed(tmp_path: Path) -> list[Path]:
    """A sure file between two that do not say in which encoding they are, and one that can't be read."""
    contents = {
        "a.txt": FRENCH.encode("mac-roman"),
        "b.txt": b"Sure\n\nA text.\n",
        "c.md": FRENCH.replace("La", "Ma").encode("mac-roman"),
        "d.txt": b"\x89PNG\r\n\x1a\n" + b"\0" * 500,
    }
    for name, content in contents.items():
        (tmp_path / name).write_bytes(content)
    return [tmp_path / name for name in contents]


def test_unsure_files_wait_for_an_answer_and_the_sure_ones_go_in(library: Library, mixed: list[Path]) -> None:
    outcomes = import_files(library, CODER, mixed, Monitor(), asks=True)
    assert [outcome.became.value for outcome in outcomes] == ["unsure", "imported", "unsure", "refused"]
    assert outcomes[0].guessed == "mac-roman" and len(library.documents()) == 1
    assert_sentences([*outcomes, importing.left_unsure(outcomes[0])])
    assert importing.left_unsure(outcomes[0]).became is Became.LEFT


def test_the_answer_holds_for_unsure_files_and_is_kept_with_the_document(library: Library, mixed: list[Path]) -> None:
    outcomes = import_files(library, CODER, mixed, Monitor(), encoding="cp1252")
    assert [outcome.became.value for outcome in outcomes] == ["imported"] * 3 + ["refused"]
    assert not any(outcome.guessed for outcome in outcomes)
    first, sure, _ = (library.thing(outcome.document) for outcome in outcomes if outcome.document)
    assert FRENCH.encode("mac-roman").decode("cp1252") == library.text(first.value("text"))
    assert first.value("extractor").endswith(" cp1252") and not sure.value("extractor").endswith(" cp1252")
    assert_sound(library)


def test_a_text_that_is_here_already_is_not_asked_about(library: Library, mixed: list[Path]) -> None:
    taken(library, *mixed)
    outcomes = import_files(library, CODER, mixed, Monitor(), asks=True)
    assert [outcome.became for outcome in outcomes][:3] == [Became.PRESENT] * 3


def test_an_encoding_that_does_not_fit_refuses_that_file_alone(library: Library, mixed: list[Path]) -> None:
    outcomes = import_files(library, CODER, mixed, Monitor(), encoding="utf-8")
    assert [outcome.became.value for outcome in outcomes] == ["refused", "imported", "refused", "refused"]
    assert_sentences(outcomes)


def test_documents_of_one_batch_are_listed_in_their_order(library: Library, tmp_path: Path) -> None:
    names = [f"{number}.txt" for number in range(12)]
    for name in names:
        (tmp_path / name).write_text(f"Speech {name}\n\nWords.")
    taken(library, *(tmp_path / name for name in names))
    assert [row.title for row in library.documents()] == [f"Speech {name}" for name in names]


SCRIPT = """
import sys, time
from pathlib import Path
from annotator.core.changes import Id
from annotator.store import index
from annotator.store.library import Library
from annotator.tasks import importing
from annotator.tasks.monitor import Monitor
importing._BATCH_FILES = 7
def tell(done, total, what):
    print(done, flush=True)
    if done == int(sys.argv[3]):
        time.sleep(60)
importing.import_files(Library.open(Path(sys.argv[1])), Id("me"), [Path(sys.argv[2])], Monitor(tell), recursive=True)
"""


@pytest.mark.parametrize("after", [10, 23, 40])
def test_a_program_that_is_killed_in_a_batch_leaves_whole_documents_only(tmp_path: Path, after: int) -> None:
    files = tmp_path / "files"
    files.mkdir()
    for number in range(60):
        (files / f"{number:02}.txt").write_text(f"Speech {number}\n\n" + f"Words of the speech {number}, said once. " * 200)
    path = tmp_path / "killed.annotator"
    Library.create(path).close()
    root = Path(__file__).parents[2]
    command = [sys.executable, "-c", SCRIPT, str(path), str(files), str(after)]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, text=True, cwd=root, env={**os.environ, "PYTHONPATH": str(root)}
    ) as run:
        assert run.stdout is not None
        for line in run.stdout:
            if int(line) == after:
                run.kill()
    library = Library.open(path)
    rows = library.documents()
    assert 7 <= len(rows) <= after, "those of whole transactions"
    for row in rows:
        text = library.text(row.fingerprint)
        assert library.original(row.fingerprint) == (row.title.replace("Speech ", "").zfill(2) + ".txt", text.encode())
        assert library.blocks(row.id)
    assert_sound(library)
    again = import_files(library, CODER, [files], Monitor(), recursive=True)
    assert len(library.documents()) == 60 and sum(each.became is Became.PRESENT for each in again) == len(rows)
    library.close()


@pytest.mark.parametrize(
    "data",
    [
        "Naïve speech\n\n“Trust” \U0001f600 and 日本\n\nשלום\n".encode(),
        b"\xef\xbb\xbf" + "Naïve\r\n\r\nspeech\r\n".encode(),
        "Naïve\n\nspeech \n".encode("utf-16"),
        "Déjà\n\nvu naïf, président\n".encode("cp1252"),
        b"No line end at all",
    ],
)
def test_a_large_text_is_kept_as_a_small_one_is(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, data: bytes
) -> None:
    file = tmp_path / "one.txt"
    file.write_bytes(data)
    small = Library.create(tmp_path / "small.annotator")
    taken(small, file)
    monkeypatch.setattr(importing, "_LARGE", 1)
    monkeypatch.setattr(index, "_PIECE", 3)
    (outcome,) = taken(library, file)
    assert outcome.became is Became.IMPORTED
    for table in ("text", "original", "document", "layout", "indexed"):
        there, here = (each._connection.rows(f"select * from {table}") for each in (small, library))
        assert [row[:8] for row in here] == [row[:8] for row in there], table
    for word in ("naive", "speech", "trust", "vu", "line", "nothing"):
        found = [each.texts_matching(index.expression_of([word])) for each in (small, library)]
        assert found[0] == found[1], word
    small.close()
    library.apply(edits.delete(CODER, [library.thing(outcome.document or edits.document_id(""))]))
    assert taken(library, file)[0].became is Became.RESTORED
    assert_sound(library)
