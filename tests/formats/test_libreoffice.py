"""The five shipped documents, saved by LibreOffice in other formats, come in with the same words and headings."""

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from annotator.core.documents import BlockKind, Draft
from annotator.formats import docx, epub, html, odt, plaintext, rtf
from annotator.paths import seeds
from tests.formats.test_any_text import check_blocks
from tests.formats.test_rtf import HEAD, WHOLE

READERS: dict[str, Callable[[bytes, str], Draft]] = {
    "docx": docx.extract, "odt": odt.extract, "rtf": rtf.extract, "html": html.extract, "epub": epub.extract,
}  # fmt: skip
SEEDS = sorted(path.name for path in seeds().glob("*.txt"))
SECONDS = 120
needs_office = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice (soffice) is not installed")


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> Callable[[list[Path], str], Path]:
    """Saves files in another format, each format once, with a profile of LibreOffice's own that is thrown away."""
    folder = tmp_path_factory.mktemp("saved")
    done: set[tuple[str, ...]] = set()

    def save(paths: list[Path], suffix: str) -> Path:
        key = (suffix, *map(str, paths))
        if key not in done:
            profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
            as_text = ["--infilter=HTML (StarWriter)"] if paths[0].suffix == ".htm" else []
            command = ["soffice", profile, "--headless", *as_text, "--convert-to", suffix, "--outdir", str(folder)]
            subprocess.run([*command, *map(str, paths)], check=True, capture_output=True, timeout=SECONDS)
            done.add(key)
        return folder

    return save


def shape(draft: Draft) -> list[tuple[BlockKind, str]]:
    """All but the plain paragraphs, with white space evened out."""
    rows = [(block.kind, " ".join(draft.text[block.start : block.end].split())) for block in draft.blocks]
    return [row for row in rows if row[0] is not BlockKind.PARAGRAPH]


@needs_office
@pytest.mark.parametrize("suffix", READERS)
@pytest.mark.parametrize("name", SEEDS, ids=lambda name: name[:3])
def test_the_five_have_the_same_words_and_headings(saved: Callable[[list[Path], str], Path], name: str, suffix: str) -> None:
    folder = saved([seeds() / each for each in SEEDS], suffix)
    before = plaintext.extract((seeds() / name).read_bytes(), name)
    path = (folder / name).with_suffix(f".{suffix}")
    after = READERS[suffix](path.read_bytes(), path.name)
    check_blocks(after.text, after.blocks)
    assert after.text.split() == before.text.split()
    assert shape(after) == shape(before)
    assert (after.title, after.speaker, after.date) == (before.title, before.speaker, before.date)


def told(folder: Path, stem: str, suffix: str) -> tuple[Draft, set[tuple[str, str]]]:
    path = folder / f"{stem}.{suffix}"
    draft = READERS[suffix](path.read_bytes(), path.name)
    check_blocks(draft.text, draft.blocks)
    return draft, {(block.kind.value, draft.text[block.start : block.end]) for block in draft.blocks}


@needs_office
@pytest.mark.parametrize("suffix", READERS)
def test_headings_tables_and_footnotes_survive(saved: Callable[[list[Path], str], Path], tmp_path: Path, suffix: str) -> None:
    path = tmp_path / "notes.rtf"
    path.write_text(HEAD + WHOLE, encoding="latin-1")
    draft, rows = told(saved([path], suffix), "notes", suffix)
    assert {("paragraph", "Year\tSum"), ("paragraph", "2019\t7"), ("heading", "Below.")} <= rows
    assert {("heading", "First part"), ("title", "First part")} & rows
    assert "Some words[1] more." in draft.text
    assert "Of the note." in draft.text


@needs_office
@pytest.mark.parametrize("suffix", READERS)
def test_lists_survive(saved: Callable[[list[Path], str], Path], tmp_path: Path, suffix: str) -> None:
    path = tmp_path / "lists.htm"
    path.write_text("<h1>On lists</h1><p>Words.</p><ol><li>one<ul><li>in</ul><li>two</ol><p>More words.</p>", encoding="utf-8")
    draft, rows = told(saved([path], suffix), "lists", suffix)
    assert draft.title == "On lists"
    if suffix == "epub":  # LibreOffice writes the items of lists as plain paragraphs there
        assert [line for line in draft.text.split("\n") if line] == ["On lists", "Words.", "one", "in", "two", "More words."]
    else:
        assert {("item", "1. one"), ("item", "  • in"), ("item", "2. two"), ("paragraph", "More words.")} <= rows
