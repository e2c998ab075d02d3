"""Made-up documents of any size, from the paragraphs of the five that ship, and highlights over them."""

import random

from annotator.core.changes import Id
from annotator.core.codebook import COLOURS
from annotator.core.documents import Block, BlockKind, normalised
from annotator.gui.reader.marks import Mark, TagLook
from annotator.paths import seeds

TAGS = 30


def made_text(size: int, seed: int = 7) -> str:
    """About `size` bytes of UTF-8: the paragraphs of the shipped documents, shuffled again and again, a blank line between."""
    lines = [line.strip() for path in sorted(seeds().glob("*.txt")) for line in normalised(path.read_text("utf-8")).split("\n")]
    paragraphs = [line for line in lines if line]
    draw = random.Random(seed)
    chosen: list[str] = []
    length = 0
    while length < size:
        draw.shuffle(paragraphs)
        for paragraph in paragraphs:
            chosen.append(paragraph)
            length += len(paragraph.encode()) + 2
            if length >= size:
                break
    return "\n\n".join(chosen)


def made_blocks(text: str) -> list[Block]:
    """The structure of a made text: short lines without a full stop are headings, the rest paragraphs."""
    blocks, at = [], 0
    for line in text.split("\n"):
        if line:
            is_heading = len(line) < 60 and line[-1] not in ".!?:’'\"" and line[0].isupper()
            blocks.append(Block(at, at + len(line), BlockKind.HEADING if is_heading else BlockKind.PARAGRAPH, int(is_heading)))
        at += len(line) + 1
    return blocks


def made_marks(length: int, count: int, seed: int = 11) -> list[Mark]:
    """Highlights of 20 to 400 code points anywhere in a text of this length, every twentieth with a note."""
    draw = random.Random(seed)
    starts = sorted(draw.randrange(max(1, length - 400)) for _ in range(count))
    tags = [(Id(f"tag{number}"),) for number in range(TAGS)]
    coder = Id("coder")
    return [
        Mark(
            Id(f"mark{number}"),
            start,
            start + draw.randint(20, 400),
            tags[draw.randrange(TAGS)],
            coder,
            "MO",
            "Mira Okafor",
            "Compare the passage on spending." if number % 20 == 0 else "",
        )
        for number, start in enumerate(starts)
    ]


def made_looks() -> dict[Id, TagLook]:
    """How the made tags look."""
    return {Id(f"tag{number}"): TagLook(f"Made-up tag {number}", COLOURS[number % len(COLOURS)]) for number in range(TAGS)}
