"""Transcripts: who speaks is told where names come back, and only there."""

from pathlib import Path

import pytest

from annotator.core.documents import BlockKind
from annotator.formats import docx, html, markdown, plaintext
from annotator.paths import seeds
from tests import archives
from tests.formats.test_any_text import check_blocks

DEBATE = """Debate on reform

3 May 2019

The Prime Minister (Jane Smith): I beg to move that the Bill be read.

It has been long in coming.

Mr Jones (Leeds) (Lab): Is it not late?

The Prime Minister: It is late, and yet it comes.

Several things follow: first, that we vote.

[Applause]

What comes next

THE CHAIR: Order.

Mr Jones: I thank her: nobody else would.
"""


def speakers(text: str) -> list[str]:
    blocks, _ = plaintext.structure(text)
    check_blocks(text, blocks)
    return [block.attributes.get("speaker", "") for block in blocks if block.kind is not BlockKind.BYLINE]


def test_turns_and_what_follows_them_have_their_speaker() -> None:
    minister, jones = "The Prime Minister", "Mr Jones"
    assert speakers(DEBATE) == ["", "", minister, minister, jones, minister, minister, "", "", "THE CHAIR", jones]
    kinds = [block.kind for block in plaintext.structure(DEBATE)[0]]
    assert kinds[8] is BlockKind.HEADING
    assert set(kinds[2:8]) == {BlockKind.PARAGRAPH}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Q: What is it?\nA: A thing.\nQ: Which thing?\nA: That one.\n", ["Q", "A", "Q", "A"]),
        ("Q. What is it?\n\nA. A thing.\n\nQ. Which?\n\nA. That one, I think.\n", ["Q", "A", "Q", "A"]),
        ("Q1: What is it?\n\nA1: A thing.\n\nQ2: Which?\n\nA2: That one, I think.\n", ["Q", "A", "Q", "A"]),
        ("[00:01] Interviewer: And then?\n\n[00:09] Speaker 2: We left.\n\n[00:12] Interviewer: Why?\n",
         ["Interviewer", "Speaker 2", "Interviewer"]),
        ("MIRA OKAFOR:\nWe begin.\nIt is late.\n\nTOM:\nIt is.\n\nMIRA OKAFOR:\nSo be it.\n\nTOM:\nFine.\n",
         ["MIRA OKAFOR"] * 3 + ["TOM"] * 2 + ["MIRA OKAFOR"] * 2 + ["TOM"] * 2),
        ("Mr. SMITH. I rise to say it.\n\nMs. JONES. I object.\n\nMr. SMITH. I yield now.\n\nThe CHAIR. So ordered, all of it.\n",
         ["Mr. SMITH", "Ms. JONES", "Mr. SMITH", "The CHAIR"]),
    ],
)  # fmt: skip
def test_the_usual_forms_of_transcripts(text: str, names: list[str]) -> None:
    assert speakers(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "On care\n\nRemember: it is hard.\n\nWe go on.\n\nRemember: it is long.\n\nWe go on again.\n\nRemember: it ends.\n",
        "Note: one.\n\nExample: two.\n\nNote: three.\n\nExample: four.\n\nNote: five.\n",
        "Name: Jo\nAge: 30\n\nName: Al\nAge: 31\n\nName: Bo\nAge: 32\n",
        "What we want: peace.\n\nWhat we need: time.\n\nWhat we want: peace.\n\nWhat we need: time.\n",
        "Green Paper: one.\n\nGreen Paper: two.\n\nGreen Paper: three.\n\nGreen Paper: four.\n",
        "Monday: we meet.\n\nTuesday: we write.\n\nFriday: we rest after all of that.\n",
        "Jane Smith: her words.\n\nThen nothing more of this sort, only text that goes on.\n\nAnd on.\n",
        "\n\n".join(f"A paragraph of a speech, number {number}." for number in range(50))
        + "\n\nMr A: x\n\nMr B: y\n\nMr A: z\n\nMr B: w\n",
    ],
)  # fmt: skip
def test_a_speech_with_colons_is_no_transcript(text: str) -> None:
    assert set(speakers(text)) == {""}


@pytest.mark.parametrize("path", sorted(seeds().glob("*.txt")), ids=lambda path: path.stem[:3])
def test_the_five_are_no_transcripts(path: Path) -> None:
    blocks, _ = plaintext.structure(path.read_text(encoding="utf-8"))
    assert not [block for block in blocks if block.kind is BlockKind.PARAGRAPH and block.attributes]


def test_turns_are_told_in_every_kind_of_file() -> None:
    lines = ["Mr Jones: Is it late?", "Ms Smith: It is.", "So it is.", "Mr Jones: Then we go.", "Ms Smith: We do."]
    names = ["Mr Jones", "Ms Smith", "Ms Smith", "Mr Jones", "Ms Smith"]
    word = docx.extract(archives.docx(archives.p("Talk", "berschrift1") + "".join(map(archives.p, lines))), "x.docx")
    page = html.extract(
        f"<html><body><h1>Talk</h1>{''.join(f'<p>{line}</p>' for line in lines)}</body></html>".encode(), "x.html"
    )
    marked = markdown.extract(
        ("# Talk\n\n" + "\n\n".join(f"**{line.replace(':', ':**', 1)}" if ":" in line else line for line in lines)).encode(),
        "x.md",
    )
    for draft in (word, page, marked):
        assert [block.attributes.get("speaker", "") for block in draft.blocks][1:] == names
