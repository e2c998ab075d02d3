"""The five shipped documents, saved as PDF by LibreOffice, come in with the words, headings and title of their plain text."""

import html
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from annotator.core.documents import BlockKind, Draft
from annotator.formats import pdf, plaintext
from annotator.paths import seeds

SEEDS = sorted(seeds().glob("*.txt"))
TAGS = {BlockKind.TITLE: "h1", BlockKind.HEADING: "h2", BlockKind.QUOTE: "blockquote"}

pytestmark = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")


def convert(kind: str, paths: list[Path], folder: Path) -> list[Path]:
    """Save files anew by LibreOffice."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", kind, "--outdir", str(folder), *map(str, paths)]
    if paths[0].suffix == ".html":
        command.insert(2, "--writer")
    subprocess.run(command, check=True, capture_output=True, timeout=240)
    return [folder / f"{path.stem}.{kind}" for path in paths]


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """PDFs of the plain texts as they are, all in one font size."""
    return convert("pdf", SEEDS, tmp_path_factory.mktemp("plain"))


@pytest.fixture(scope="module")
def styled(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """PDFs of the texts with large headings, indented quotations and space between paragraphs."""
    folder = tmp_path_factory.mktemp("styled")
    pages = []
    for seed in SEEDS:
        draft = plaintext.extract(seed.read_bytes(), seed.name)
        body = [(TAGS.get(block.kind, "p"), html.escape(draft.text[block.start : block.end])) for block in draft.blocks]
        page = folder / f"{seed.stem}.html"
        page.write_text("<meta charset=utf-8>" + "\n".join(f"<{tag}>{words}</{tag}>" for tag, words in body), encoding="utf-8")
        pages.append(page)
    return convert("pdf", convert("odt", pages, folder), folder)


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text)


def told(draft: Draft, kind: BlockKind) -> list[list[str]]:
    return [words(draft.text[block.start : block.end]) for block in draft.blocks if block.kind is kind]


@pytest.mark.parametrize("which", ["plain", "styled"])
@pytest.mark.parametrize("number", range(5))
def test_words_headings_and_title_are_those_of_the_plain_text(which: str, number: int, request: pytest.FixtureRequest) -> None:
    path = request.getfixturevalue(which)[number]
    wanted = plaintext.extract(SEEDS[number].read_bytes(), SEEDS[number].name)
    draft = pdf.extract(path.read_bytes(), path.name)
    assert words(draft.text) == words(wanted.text)
    assert (draft.title, draft.speaker) == (wanted.title, wanted.speaker)
    for kind in (BlockKind.TITLE, BlockKind.HEADING):
        assert told(draft, kind) == told(wanted, kind)
    assert abs(len(draft.blocks) - len(wanted.blocks)) <= 0.05 * len(wanted.blocks)
    assert all(block.attributes["page"] for block in draft.blocks)
