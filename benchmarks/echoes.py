"""Echoes over many speeches, against one pass that takes the same text apart into words; and what one more document costs."""

import random
import time
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from annotator.core import edits
from annotator.core.changes import ChangeSet, Id
from annotator.core.documents import Draft
from annotator.core.text import tokens
from annotator.paths import seeds
from annotator.store.library import Library
from annotator.store.rows import Text
from annotator.tasks.echoing import echoes
from annotator.tasks.monitor import Monitor
from benchmarks.figures import Figure

SIZES = (5_000_000, 20_000_000)
"""Characters of the smaller corpus, and of the one that is told."""
_WORDS, _SENTENCE, _SHARE, _TIMES = 1_750, (8, 30), 0.01, 3
_PER_STEP = 500


def figures() -> list[Figure]:
    """The figures of echoes."""
    ratios, found, again = [], 0, 0.0
    for size in SIZES:
        texts = made_speeches(size)
        with TemporaryDirectory() as folder, closing(_library(Path(folder, "many.annotator"), texts)) as library:
            begun = time.perf_counter()
            words = sum(sum(1 for _ in tokens(text)) for text in texts)
            plain = time.perf_counter() - begun
            begun = time.perf_counter()
            found = len(echoes(library, Monitor()))
            whole = time.perf_counter() - begun
            ratios.append(whole / plain)
            fresh = _add(library, [made_speeches(12_000, seed=99)[0]], "one more")
            begun = time.perf_counter()
            echoes(library, Monitor(), fresh)
            again = (time.perf_counter() - begun) / whole
    size, note = SIZES[-1] // 1_000_000, f"one tokenising pass: {plain:.1f} s for {words:,} words; {found:,} echoes"
    return [
        Figure(f"echoes over {size} MB / one tokenising pass", ratios[-1], "", 6, True, note),
        Figure(f"its growth per MB against {SIZES[0] // 1_000_000} MB", ratios[-1] / ratios[0], "", 1.5, True),
        Figure("echoes of one document more / of all", again, "", 0.1, True),
    ]


def made_speeches(size: int, seed: int = 3) -> list[str]:
    """Speeches of about 10,000 letters, so many letters together: sentences of words drawn as often as the shipped texts use
    them, and among a hundred of them one that stands in two other speeches too.
    """
    draw = random.Random(seed)
    words = [word for path in sorted(seeds().glob("*.txt")) for word in path.read_text("utf-8").split()]
    recurring = [_sentence(random.Random(number), words) for number in range(max(1, int(size * _SHARE / _TIMES / 110)))]
    speeches: list[str] = []
    length = 0
    while length < size:
        sentences: list[str] = []
        count = 0
        while count < _WORDS:
            sentences.append(draw.choice(recurring) if draw.random() < _SHARE else _sentence(draw, words))
            count += sentences[-1].count(" ") + 1
        text = f"Speech {len(speeches)} of {seed}\n\n" + "\n\n".join(
            " ".join(sentences[at : at + 5]) for at in range(0, len(sentences), 5)
        )
        speeches.append(text)
        length += len(text)
    return speeches


def _sentence(draw: random.Random, words: Sequence[str]) -> str:
    return " ".join(draw.choices(words, k=draw.randint(*_SENTENCE))).capitalize() + "."


def _library(path: Path, texts: Sequence[str]) -> Library:
    library = Library.create(path)
    for first in range(0, len(texts), _PER_STEP):
        _add(library, texts[first : first + _PER_STEP], f"{first}")
    return library


def _add(library: Library, texts: Sequence[str], title: str) -> list[Id]:
    coder = Id("bench")
    steps: list[tuple[ChangeSet, list[Text]]] = []
    for text in texts:
        steps.append((edits.add_document(coder, Draft(text, (), f"Speech of {title}")), [Text(text, text.count(" ") + 1)]))
    library.apply_all(steps)
    return [change.id for step, _ in steps for change in step.changes]
