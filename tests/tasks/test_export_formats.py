"""The registry: every format can be told, named and loaded, and what it writes is whole or not there."""

from collections import Counter
from pathlib import Path

import pytest

from annotator.core.errors import LibraryFault, UserFault
from annotator.store.library import Library
from annotator.tasks import export_formats
from annotator.tasks.choosing import EVERYTHING, Choice
from annotator.tasks.export_formats import FORMATS, Format, Group, Written, _loaded, format_of
from annotator.tasks.exporting import export
from annotator.tasks.monitor import Monitor
from tests.libraries import add_document


@pytest.mark.parametrize("each", FORMATS, ids=lambda each: each.name)
def test_every_format_can_be_loaded_and_is_told_by_name(each: Format) -> None:
    assert callable(_loaded(each.writer)) and (not each.forecaster or callable(_loaded(each.forecaster)))
    assert format_of(Path("any.thing"), each.name) is each
    assert each.words and each.about.endswith(".") and all(suffix.startswith(".") for suffix in each.suffixes)


def test_names_differ() -> None:
    assert [name for name, count in Counter(each.name for each in FORMATS).items() if count > 1] == []


def test_the_longest_ending_says_the_format(monkeypatch: pytest.MonkeyPatch) -> None:
    one = Format("one", (".tsv",), Group.TABLE, "One", "One.", "x:y")
    two = Format("two", (".web.tsv",), Group.TABLE, "Two", "Two.", "x:y")
    three = Format("three", (".tsv",), Group.TABLE, "Three", "Three.", "x:y")
    monkeypatch.setattr(export_formats, "FORMATS", (one, two, three))
    assert [format_of(Path(name)).name for name in ("a.tsv", "a.WEB.tsv", "web.tsv")] == ["one", "two", "one"]
    with pytest.raises(UserFault, match=r"\.tsv or \.web\.tsv"):
        format_of(Path("a.csv"))
    with pytest.raises(UserFault, match="known are one, two, three"):
        format_of(Path("a.tsv"), "four")


def test_what_has_to_be_installed_is_said(library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rare = Format("rare", (".rare",), Group.DATA, "Rare files", "Rare.", "x:y", needs="no_such_package")
    monkeypatch.setattr(export_formats, "FORMATS", (rare,))
    with pytest.raises(UserFault, match="pip install no_such_package"):
        export(library, tmp_path / "out.rare")


def _write_folder(library: Library, choice: Choice, out: Path, monitor: Monitor) -> Written:
    out.mkdir()
    for row in library.documents():
        (out / f"{row.id}.txt").write_text(row.title)
    monitor.report(1, 2)
    return Written({"documents": len(library.documents())})


@pytest.fixture
def folders(monkeypatch: pytest.MonkeyPatch) -> None:
    """A format that writes a folder of files."""
    form = Format("folder", (), Group.DATA, "Folder", "A folder.", "x:y", is_folder=True)
    monkeypatch.setattr(export_formats, "FORMATS", (form,))
    monkeypatch.setattr(export_formats, "_loaded", lambda _place: _write_folder)


@pytest.mark.usefixtures("folders")
def test_a_folder_is_written_whole_or_not_at_all(library: Library, tmp_path: Path) -> None:
    add_document(library)
    out = tmp_path / "out"
    stopped = Monitor()
    stopped.cancel()
    with pytest.raises(Exception, match="Stopped"):
        export(library, out, stopped, "folder")
    before = sorted(tmp_path.iterdir())
    assert not out.exists() and not [path for path in before if path.name.endswith(".part")]
    out.mkdir()
    assert export(library, out, form="folder").counts == {"documents": 1} and len(list(out.iterdir())) == 1
    with pytest.raises(UserFault, match="there already"):
        export(library, out, form="folder")


def test_a_disk_that_is_full_leaves_nothing_behind(library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def write(_library: Library, _choice: Choice, out: Path, _monitor: Monitor) -> Written:
        out.write_text("half")
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(export_formats, "_loaded", lambda _place: write)
    (tmp_path / "out.csv").write_text("older")
    with pytest.raises(LibraryFault, match="No space left on device"):
        export(library, tmp_path / "out.csv", choice=EVERYTHING)
    assert (tmp_path / "out.csv").read_text() == "older" and not list(tmp_path.glob(".*part"))
