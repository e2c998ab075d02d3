"""The five shipped documents, saved by LibreOffice in other formats, come in with the same words and headings.

Markdown, which LibreOffice doesn't write, is made by pandoc from its Word documents. PDF has a test of its own.
"""

import html as markup
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from annotator.core.documents import BlockKind, Draft
from annotator.formats import docx, epub, html, markdown, odt, plaintext, rtf
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


needs_pandoc = pytest.mark.skipif(shutil.which("pandoc") is None, reason="pandoc is not installed")
TAGS = {BlockKind.TITLE: "h1", BlockKind.HEADING: "h2", BlockKind.QUOTE: "blockquote"}
ESCAPE = re.compile(r"\\(?=[!-/:-@\[-`{-~])")
MARKS = re.compile(r"^(?:#{1,6}|>) ", re.MULTILINE)


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


@pytest.fixture(scope="module")
def marked(saved: Callable[[list[Path], str], Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the five in Markdown: their headings set as such in LibreOffice, saved for Word, and from there by pandoc."""
    folder = tmp_path_factory.mktemp("pages")
    pages = []
    for name in SEEDS:
        draft = plaintext.extract((seeds() / name).read_bytes(), name)
        body = [(TAGS.get(block.kind, "p"), markup.escape(draft.text[block.start : block.end])) for block in draft.blocks]
        pages.append(folder / f"styled {name[:3]}.htm")
        words = "".join(f"<{tag}>{text}</{tag}>" for tag, text in body)
        pages[-1].write_text(f"<meta charset=utf-8>{words}", encoding="utf-8")
    texts = saved(pages, "odt")
    words_folder = saved([texts / f"{page.stem}.odt" for page in pages], "docx")
    for page in pages:
        command = ["pandoc", "-f", "docx", "-t", "commonmark", "--wrap=none", str(words_folder / f"{page.stem}.docx")]
        subprocess.run([*command, "-o", str(page.with_suffix(".md"))], check=True, capture_output=True, timeout=SECONDS)
    return folder


@needs_office
@needs_pandoc
@pytest.mark.parametrize("name", SEEDS, ids=lambda name: name[:3])
def test_the_five_have_the_same_words_and_headings_in_markdown(marked: Path, name: str) -> None:
    before = plaintext.extract((seeds() / name).read_bytes(), name)
    path = marked / f"styled {name[:3]}.md"
    after = markdown.extract(path.read_bytes(), path.name)
    check_blocks(after.text, after.blocks)
    assert MARKS.sub("", ESCAPE.sub("", after.text)).split() == before.text.split()
    assert headings(after) == headings(before)
    assert after.title == before.title


def headings(draft: Draft) -> list[tuple[BlockKind, str]]:
    """Titles and headings without their marks."""
    found = [block for block in draft.blocks if block.kind in (BlockKind.TITLE, BlockKind.HEADING)]
    return [(block.kind, " ".join(draft.text[block.start + block.marker : block.end].split())) for block in found]


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


@needs_office
@pytest.mark.parametrize("suffix", READERS)
def test_emphasis_and_the_language_survive(saved: Callable[[list[Path], str], Path], tmp_path: Path, suffix: str) -> None:
    path = tmp_path / "emphasis.htm"
    words = "Some <i>slanted words</i> and <b>heavy ones</b>, <b><i>both</i></b>. End."
    more = "<p><i>All of it.</i></p><p>Plain.</p>"
    path.write_text(f"<html><body lang=en-GB><h1>On <i>x</i> and y</h1><p>{words}</p>{more}</body></html>", encoding="utf-8")
    middle = saved([path], "odt") / "emphasis.odt"
    draft, _ = told(saved([middle], suffix) if suffix != "odt" else middle.parent, "emphasis", suffix)
    found = [
        (draft.text[block.start + start : block.start + end], kind)
        for block in draft.blocks
        for start, end, kind in block.emphasis
    ]
    assert found == [("x", "i"), ("slanted words", "i"), ("heavy ones", "b"), ("both", "bi"), ("All of it.", "i")]
    assert draft.language.startswith("en")
