"""The command line: every command, its help, its JSON, its exit codes, and its one line when something is wrong."""

import csv
import json
import os
import pty
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import click
import pytest
from click.testing import CliRunner, Result

import annotator
from annotator.__main__ import COMMANDS, is_for_command_line
from annotator.cli.main import commands
from annotator.core import edits
from annotator.core.changes import Id
from annotator.paths import seeds
from annotator.store.library import Library
from tests.libraries import CODER, TEXT, add_annotation, add_document, add_tag, assert_sound, change, new_library

ROOT = Path(__file__).parents[1]
EVERY = sorted(commands.commands)


def run(*words: object, **options: Any) -> Result:
    """One command in this process."""
    return CliRunner().invoke(commands, [str(word) for word in words], **options)


def told(*words: object) -> str:
    """What a command prints when it succeeds."""
    result = run(*words)
    assert result.exit_code == 0, result.output
    assert result.stderr == ""
    return result.stdout


def asked(*words: object) -> Any:
    """What a command prints as JSON when it succeeds."""
    return json.loads(told(*words, "--json"))


def refused(*words: object) -> str:
    """The one line of a command that fails."""
    result = run(*words)
    assert result.exit_code == 1, result.output
    assert result.stderr.startswith("annotator: ") and result.stderr.count("\n") == 1 and result.stderr.endswith(".\n")
    return result.stderr


def spawned(*words: object, encoding: str = "utf-8", **options: Any) -> subprocess.CompletedProcess[bytes]:
    """One command in a process of its own, as a person starts it."""
    command = [sys.executable, "-m", "annotator", *(os.fsencode(str(word)) for word in words)]
    environment = {**os.environ, "PYTHONIOENCODING": encoding}
    return subprocess.run(command, capture_output=True, cwd=ROOT, env=environment, check=False, **options)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A library with a document, the tags A, B below A and C, and annotations n (A, B) and m."""
    library = new_library(tmp_path / "work.annotator")
    add_document(library)
    for name, parent in (("Alpha", None), ("Beta", "Alpha"), ("Gamma", None)):
        add_tag(library, name, parent)
    library.apply(edits.add_coder(CODER, "Mira", "clay"))
    add_annotation(library, "n", "Alpha", "Beta")
    add_annotation(library, "m", start=26, end=60, note="a\nnote")
    library.close()
    return library.path


def document(path: Path) -> Any:
    return asked("documents", path)[0]


# The contract


def _with_parts(name: str) -> list[tuple[str, ...]]:
    """A command, or those of a group."""
    command = commands.commands[name]
    return [(name, part) for part in command.commands] if isinstance(command, click.Group) else [(name,)]


@pytest.mark.parametrize("words", [words for name in EVERY for words in _with_parts(name)], ids=" ".join)
def test_every_command_explains_itself_and_speaks_json(words: tuple[str, ...]) -> None:
    help = told(*words, "--help")
    assert "Usage:" in help and "--json" in help and "-h, --help" in help
    command = commands.commands[words[0]]
    if isinstance(command, click.Group):
        assert command.help
        command = command.commands[words[1]]
    assert command.help and "." in command.help
    assert all(option.help for option in command.params if isinstance(option, click.Option))


def test_the_whole_is_explained_with_every_command() -> None:
    help = told("--help")
    assert all(f"  {name} " in help for name in EVERY)


def test_the_version_is_told() -> None:
    assert annotator.__version__ in told("--version")


def test_the_door_knows_every_command() -> None:
    assert set(EVERY) == COMMANDS


MISUSE: tuple[Sequence[str], ...] = (
    ["nonsense"],
    ["new"],
    ["check", "--nonsense", "x"],
    ["import", "x.annotator"],
    ["annotate", "x.annotator", "d", "one", "2"],
    ["annotate", "x.annotator", "d", "1"],
    ["export", "x.annotator", "out.csv", "--format", "nonsense"],
    ["documents", "a", "b"],
)


@pytest.mark.parametrize("words", MISUSE, ids=" ".join)
def test_misuse_is_two(words: Sequence[str]) -> None:
    result = run(*words)
    assert result.exit_code == 2 and "Error:" in result.stderr and result.stdout == ""


ON_A_LIBRARY: tuple[Sequence[str], ...] = (
    ["documents"],
    ["tags"],
    ["annotations"],
    ["check"],
    ["export", "out.csv"],
    ["import", "a.txt"],
    ["annotate", "d", "1", "2"],
)


@pytest.mark.parametrize("words", ON_A_LIBRARY, ids=lambda words: words[0])
def test_what_is_no_library_is_said_in_one_line(tmp_path: Path, words: Sequence[str]) -> None:
    (tmp_path / "letter.annotator").write_text("Dear all,\n" * 500)
    command, *rest = words
    assert "nothing.annotator" in refused(command, tmp_path / "nothing.annotator", *rest)
    assert "letter.annotator" in refused(command, tmp_path / "letter.annotator", *rest)
    assert refused(command, tmp_path, *rest)
    assert (tmp_path / "letter.annotator").read_text() == "Dear all,\n" * 500


def test_a_fault_of_ours_is_one_line_too(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: object) -> None:
        raise ZeroDivisionError("division\nby zero")

    monkeypatch.setattr(Library, "documents", fail)
    assert "ZeroDivisionError: division by zero" in refused("documents", path)
    monkeypatch.setenv("ANNOTATOR_DEBUG", "1")
    assert isinstance(run("documents", path).exception, ZeroDivisionError)


@pytest.mark.parametrize(
    "words", [["--version"], ["new", "{}/a.annotator", "--sample"], ["import", "--help"]], ids=lambda words: words[0]
)
def test_no_part_of_the_window_is_loaded(tmp_path: Path, words: Sequence[str]) -> None:
    code = "import sys; from annotator.__main__ import main; code = main(sys.argv[1:]); print('PySide6' in sys.modules, code)"
    filled = [word.format(tmp_path) for word in words]
    done = subprocess.run([sys.executable, "-c", code, *filled], capture_output=True, text=True, cwd=ROOT, check=True)
    assert done.stdout.splitlines()[-1] == "False 0"


def test_words_go_to_the_command_line_and_libraries_to_the_window(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "mine.db").touch()
    (tmp_path / "import").touch()
    for words in (["check", "x"], ["--help"], ["--version"], ["chekc", "x"], ["import", "x", "y"]):
        assert is_for_command_line(words)
    for words in ([], ["a.annotator"], ["mine.db"], ["-platform", "offscreen"], ["gone/old.annotator"]):
        assert not is_for_command_line(words)


# New and import


def test_a_library_is_made(tmp_path: Path) -> None:
    path = tmp_path / "my.annotator"
    assert "0 documents" in told("new", path)
    assert asked("documents", path) == []
    assert "there already" in refused("new", path)
    assert told("documents", path) == ""


def test_a_sample_is_made(tmp_path: Path) -> None:
    path = tmp_path / "my.annotator"
    assert asked("new", path, "--sample") == {"library": str(path), "documents": 5}
    assert len(asked("documents", path)) == 5
    assert asked("check", path)["is_sound"]


def test_what_became_of_each_file_is_told(path: Path, tmp_path: Path) -> None:
    (tmp_path / "new.txt").write_text("New\n\nA new speech.")
    (tmp_path / "same.txt").write_text(TEXT)
    files = [tmp_path / "new.txt", tmp_path / "same.txt"]
    rows = asked("import", path, *files, "--coder", "Mira")
    assert [row["became"] for row in rows] == ["imported", "already here"] and rows[1]["document"]
    lines = told("import", path, *files).splitlines()
    assert [line.split("  ")[0] for line in lines] == ["already here"] * 2


def test_a_file_that_is_refused_fails_the_command_and_nothing_else(path: Path, tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text("Good\n\nA speech.")
    (tmp_path / "bad.txt").write_bytes(bytes(range(256)))
    result = run("import", path, tmp_path / "bad.txt", tmp_path / "good.txt")
    assert result.exit_code == 1 and result.stderr == "annotator: 1 of 2 files could not be imported.\n"
    assert [line.split()[0] for line in result.stdout.splitlines()] == ["refused", "imported"]
    assert len(asked("documents", path)) == 2


def test_a_folder_is_imported_with_recursive(path: Path) -> None:
    assert run("import", path, seeds()).exit_code == 1
    rows = asked("import", path, "-r", seeds())
    assert [row["became"] for row in rows] == ["imported"] * 5


def test_who_imports_is_the_login_unless_named(path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOGNAME", "ada")
    (tmp_path / "new.txt").write_text("New\n\nA new speech.")
    told("import", path, tmp_path / "new.txt")
    library = Library.open(path, read_only=True)
    assert {coder.name for coder in library.coders()} == {"Mira", "ada"}
    library.close()


# Lists


def test_documents_are_listed_with_what_is_known_of_them(path: Path) -> None:
    row = document(path)
    assert (row["title"], row["characters"], row["annotations"], row["date"]) == ("On innovation", len(TEXT), 2, "2014-04-01")
    text = told("documents", path)
    assert row["id"][:8] in text and "On innovation (A Minister, 2014-04-01)" in text


def test_tags_are_shown_as_a_tree_with_counts(path: Path) -> None:
    rows = asked("tags", path)
    assert [(row["path"], row["codings"], row["with_descendants"]) for row in rows] == [
        (["Alpha"], 1, 2),
        (["Alpha", "Beta"], 1, 1),
        (["Gamma"], 0, 0),
    ]
    assert told("tags", path).splitlines()[:2] == ["Alpha     Alpha  1 (2 with those below)", "Beta        Beta  1"]


def test_annotations_are_listed_in_the_order_of_the_text(path: Path) -> None:
    rows = asked("annotations", path)
    assert [row["id"] for row in rows] == ["n", "m"]
    assert rows[0]["tags"][1] == {"id": "Beta", "name": "Beta", "path": ["Alpha", "Beta"]} and rows[0]["coder"] == "Mira"
    assert (rows[1]["start"], rows[1]["end"], rows[1]["quote"], rows[1]["note"]) == (26, 60, TEXT[26:60], "a\nnote")
    lines = told("annotations", path).splitlines()
    assert len(lines) == 2 and "Alpha; Beta" in lines[0] and "note: a note" in lines[1]


@pytest.mark.parametrize(
    ("options", "wanted"),
    [
        (["--tag", "alpha"], ["n"]),
        (["--tag", "Alpha/Beta"], ["n"]),
        (["--tag", "Gamma"], []),
        (["--coder", "mira"], ["n", "m"]),
        (["--document", "on innovation"], ["n", "m"]),
        (["--document", "on innovation", "--tag", "Beta", "--coder", "Mira"], ["n"]),
    ],
    ids=str,
)
def test_annotations_are_chosen_by_document_tag_and_coder(path: Path, options: Sequence[str], wanted: list[str]) -> None:
    assert [row["id"] for row in asked("annotations", path, *options)] == wanted


@pytest.mark.parametrize("option", ["--tag", "--coder", "--document"])
@pytest.mark.parametrize("name", ["nobody", ""])
def test_an_unknown_name_is_said(path: Path, option: str, name: str) -> None:
    assert f"“{name}”" in refused("annotations", path, option, name)


def test_an_annotation_without_a_place_is_listed_as_such(path: Path) -> None:
    library = Library.open(path)
    change(library, library.documents()[0].id, "text", "f" * 64)
    library.close()
    assert "no place" in told("annotations", path)
    assert {row["start"] for row in asked("annotations", path)} == {None}
    report = asked("check", path)
    assert report["is_sound"] and report["orphans"] == ["m", "n"]


# Annotate


def test_a_passage_is_annotated_and_its_id_printed(path: Path) -> None:
    id = told(
        "annotate", path, "On innovation", 4, 13, "--tag", "Alpha", "--tag", "Gamma", "--note", "why", "--coder", "Mira"
    ).strip()
    (row,) = [row for row in asked("annotations", path) if row["id"] == id]
    assert (row["quote"], row["note"], row["coder"]) == (TEXT[4:13], "why", "Mira")
    assert [tag["name"] for tag in row["tags"]] == ["Alpha", "Gamma"]


def test_positions_are_code_points(path: Path) -> None:
    at = TEXT.index("\U0001f600")
    assert asked("annotate", path, "On innovation", at, at + 1)["quote"] == "\U0001f600"


def test_a_new_name_makes_a_new_coder_once(path: Path) -> None:
    for _ in range(2):
        told("annotate", path, "On innovation", 0, 2, "--coder", "Ben")
    library = Library.open(path, read_only=True)
    assert sorted((coder.name, coder.annotations) for coder in library.coders()) == [("Ben", 2), ("Mira", 2)]
    assert_sound(library)
    library.close()


@pytest.mark.parametrize("place", [(5, 5), (9, 3), (0, 10**6), (10**7, 10**8), (0, 10**30)], ids=str)
def test_a_range_that_marks_nothing_is_refused_and_nothing_written(path: Path, place: tuple[int, int]) -> None:
    assert f"{len(TEXT):,} characters" in refused("annotate", path, "On innovation", *place, "--coder", "New")
    library = Library.open(path, read_only=True)
    assert len(library.annotations()) == 2 and len(library.coders()) == 1
    library.close()


def test_unknown_tags_and_empty_names_are_refused(path: Path) -> None:
    assert "“nope”" in refused("annotate", path, "On innovation", 0, 2, "--tag", "nope")
    assert "name" in refused("annotate", path, "On innovation", 0, 2, "--coder", " ")


def test_a_library_that_is_open_for_writing_is_not_written_but_can_be_read(path: Path) -> None:
    window = Library.open(path, who="Mira")
    assert "Mira" in refused("annotate", path, "On innovation", 0, 2)
    assert len(asked("annotations", path)) == 2 and asked("check", path)["is_sound"]
    window.close()


# Export and check


def test_annotations_are_exported(path: Path, tmp_path: Path) -> None:
    assert "2 annotations" in told("export", path, tmp_path / "out.csv")
    with (tmp_path / "out.csv").open(encoding="utf-8-sig", newline="") as file:
        assert [row["annotation id"] for row in csv.DictReader(file)] == ["n", "m"]
    assert asked("export", path, tmp_path / "x.dat", "--format", "csv")["annotations"] == 2
    assert ".csv" in refused("export", path, tmp_path / "out.nonsense")


def test_a_library_is_never_exported_over_itself(path: Path) -> None:
    before = path.read_bytes()
    assert "the library itself" in refused("export", path, path, "--format", "csv")
    assert path.read_bytes() == before


def test_a_sound_library_is_said_to_be_so(path: Path) -> None:
    assert "work.annotator is sound" in told("check", path)
    report = asked("check", path)
    assert report == {"is_sound": True, "entries": 7, "things": 7, "annotations": 2, "texts": 1, "orphans": [], "faults": []}


def test_an_unsound_library_is_one(path: Path) -> None:
    with closing(sqlite3.connect(path)) as db:
        db.execute("update annotation set note = 'forged' where id = 'm'")
        db.commit()
    result = run("check", path, "--json")
    assert result.exit_code == 1 and json.loads(result.stdout)["faults"] and "1 fault" in result.stderr
    assert result.stderr.count("\n") == 1


# Terminals, odd names, processes


@pytest.mark.parametrize("encoding", ["ascii", "latin-1"])
def test_a_terminal_that_knows_few_letters_is_no_trouble(path: Path, encoding: str) -> None:
    done = spawned("annotations", path, encoding=encoding)
    assert done.returncode == 0 and done.stderr == b"" and done.stdout.decode(encoding)
    done = spawned("annotations", path, "--json", encoding=encoding)
    assert json.loads(done.stdout.decode(encoding)) == asked("annotations", path)
    done = spawned("annotations", path, "--tag", "naïve “tag”", encoding=encoding)
    assert done.returncode == 1 and done.stderr.count(b"\n") == 1 and b"Traceback" not in done.stderr


ODD = (b"caf\xe9", b"two\nlines", b"\x1b[31mred", "日本 \U0001f600".encode(), b"-dash", b"%s {} '\"")


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such names")
@pytest.mark.parametrize("name", ODD, ids=repr)
def test_any_name_is_no_trouble(tmp_path: Path, name: bytes) -> None:
    odd = os.fsdecode(name)
    library, text = tmp_path / f"{odd}.annotator", tmp_path / f"{odd}.txt"
    text.write_text("Hello\n\nThis is a speech.")
    told("new", library)
    result = run("import", library, text, tmp_path / f"{odd}.gone.txt")
    assert result.exit_code == 1 and result.stdout.count("\n") == 2 and "\x1b" not in result.stdout
    for command in ("documents", "check"):
        assert told(command, library) and asked(command, library)
    told("annotate", library, "Hello", 0, 5, "--note", odd, "--coder", odd)
    told("export", library, tmp_path / f"{odd}.csv")
    assert asked("annotations", library)[0]["note"] == edits.cleaned(odd)
    result = run("annotate", "--", library, odd, 0, 5)
    assert result.exit_code == 1 and result.stderr.count("\n") == 1


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such names")
def test_a_name_that_is_no_text_goes_in_and_comes_out_of_a_process(tmp_path: Path) -> None:
    library = tmp_path / os.fsdecode(b"caf\xe9\n\x1b[31m.annotator")
    assert spawned("new", library).returncode == 0
    done = spawned("documents", library, "--json")
    assert (done.returncode, json.loads(done.stdout), done.stderr) == (0, [], b"")
    done = spawned("annotate", library, library, 0, 5)
    assert done.returncode == 1 and done.stderr.count(b"\n") == 1 and b"\x1b" not in done.stderr


def test_a_reader_that_goes_away_is_no_trouble(path: Path) -> None:
    command = [sys.executable, "-m", "annotator", "annotations", str(path), "--json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT) as child:
        assert child.stdout and child.stderr
        child.stdout.close()
        assert b"Traceback" not in child.stderr.read()


def on_terminal(*words: object) -> bytes:
    """What a command writes to a terminal as its standard error."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "annotator", *map(str, words)]
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=theirs, cwd=ROOT, check=True)
    os.close(theirs)
    assert done.stdout
    shown = b""
    try:
        while part := os.read(ours, 10_000):
            shown += part
    except OSError:  # all of it was read
        pass
    os.close(ours)
    return shown


@pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals are Unix's")
@pytest.mark.parametrize(
    "words",
    [
        lambda path: ["new", path.with_name("b.annotator"), "--sample"],
        lambda path: ["import", path, seeds(), "-r"],
        lambda path: ["export", path, path.with_name("out.csv")],
        lambda path: ["check", path],
    ],
    ids=["new", "import", "export", "check"],
)
def test_long_work_shows_how_far_it_is_on_a_terminal(path: Path, words: Callable[[Path], list[object]]) -> None:
    assert b"100%" in on_terminal(*words(path))


def test_an_id_that_was_printed_is_in_the_library(path: Path) -> None:
    done = spawned("annotate", path, "On innovation", 0, 5)
    library = Library.open(path, read_only=True)
    assert library.thing(Id(done.stdout.decode().strip())).exists
    library.close()


def test_a_guessed_encoding_is_said_and_can_be_told(path: Path, tmp_path: Path) -> None:
    file = tmp_path / "old.txt"
    file.write_bytes("Le président a dit « l’Europe » déjà.\n".encode("mac-roman"))
    (line,) = told("import", path, file).splitlines()
    assert line.endswith("read as mac-roman; --encoding says otherwise.")
    (row,) = asked("import", path, file, "--encoding", "windows-1252")
    assert row["became"] == "imported" and "read as" not in row["sentence"]
    result = run("import", path, file, "--encoding", "klingon")
    assert result.exit_code != 0 and "There is no encoding “klingon”" in result.stderr
