"""The five shipped documents, saved as PDF by LibreOffice, come in with the words, headings and title of their plain text."""

import html
import re
import shutil
import subprocess
from difflib import SequenceMatcher
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


SCHEMAS = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for short, name in (("office", "office"), ("style", "style"), ("text", "text"), ("fo", "xsl-fo-compatible"))
)
JOURNAL = f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document {SCHEMAS} office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">
<office:automatic-styles>
<style:style style:name="T" style:family="paragraph"><style:paragraph-properties fo:text-align="center"/>
<style:text-properties fo:font-size="20pt" fo:font-weight="bold"/></style:style>
<style:style style:name="H" style:family="paragraph">
<style:text-properties fo:font-size="10pt" fo:font-weight="bold"/></style:style>
<style:style style:name="P" style:family="paragraph"><style:paragraph-properties fo:text-align="justify" fo:text-indent="0.4cm"/>
<style:text-properties fo:font-size="10pt"/></style:style>
<style:style style:name="N" style:family="paragraph"><style:text-properties fo:font-size="8pt"/></style:style>
<style:style style:name="S" style:family="section"><style:section-properties>
<style:columns fo:column-count="2" fo:column-gap="0.6cm"/></style:section-properties></style:style>
<style:page-layout style:name="L">
<style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin="2cm"/>
<style:header-style><style:header-footer-properties fo:min-height="1cm"/></style:header-style>
<style:footer-style><style:header-footer-properties fo:min-height="1cm"/></style:footer-style></style:page-layout>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="L">
<style:header><text:p>A running head</text:p></style:header>
<style:footer><text:p>page <text:page-number>1</text:page-number></text:p></style:footer>
</style:master-page></office:master-styles>
<office:body><office:text>TITLE<text:section text:style-name="S" text:name="s">BODY</text:section></office:text></office:body>
</office:document>"""
NOTE = """<text:note text:note-class="footnote"><text:note-citation>*</text:note-citation><text:note-body>
<text:p text:style-name="N">A footnote</text:p></text:note-body></text:note>"""


@pytest.fixture(scope="module")
def columns(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """PDFs in two justified columns under a title, with running heads, page numbers and footnotes."""
    folder = tmp_path_factory.mktemp("columns")
    pages = []
    for seed in SEEDS:
        draft = plaintext.extract(seed.read_bytes(), seed.name)
        title, body = "", ""
        for number, block in enumerate(draft.blocks):
            text = html.escape(draft.text[block.start : block.end])
            if block.kind is BlockKind.TITLE:
                title = f'<text:p text:style-name="T">{text}</text:p>'
            else:
                style = "H" if block.kind is BlockKind.HEADING else "P"
                note = NOTE if number % 9 == 5 and style == "P" else ""
                body += f'<text:p text:style-name="{style}">{text}{note}</text:p>'
        page = folder / f"{seed.stem}.fodt"
        page.write_text(JOURNAL.replace("TITLE", title).replace("BODY", body), encoding="utf-8")
        pages.append(page)
    return convert("pdf", pages, folder)


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


@pytest.mark.parametrize("number", range(5))
def test_columns_heads_and_footnotes_leave_nearly_all_words_in_order(number: int, columns: list[Path]) -> None:
    wanted = plaintext.extract(SEEDS[number].read_bytes(), SEEDS[number].name)
    draft = pdf.extract(columns[number].read_bytes(), columns[number].name)
    shown = [(block.kind, draft.text[block.start : block.end]) for block in draft.blocks]
    heads = [text for kind, text in shown if re.fullmatch(r"A running head|page \d+", text) and kind is BlockKind.FURNITURE]
    pages = int(draft.blocks[-1].attributes["page"])
    assert sorted(heads) == sorted(["A running head"] * pages + [f"page {page}" for page in range(1, pages + 1)])
    text = " ".join(text for _, text in shown if text not in heads and "A footnote" not in text)
    found, said = words(re.sub(r"\[\d+\]", "", text)), words(wanted.text)
    # Not wholly the same: a last column of one line is no column yet, and a hyphen at a line's end may be taken for the author's.
    assert SequenceMatcher(None, found, said, autojunk=False).ratio() > 0.985
    assert draft.title == wanted.title
