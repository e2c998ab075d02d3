"""A library with a large coded document, and the whole window on it, for the benchmarks and the soak."""

import random
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from annotator.app import Program
from annotator.core import edits, tagging
from annotator.core.changes import ChangeSet, Id
from annotator.core.codebook import COLOURS
from annotator.core.documents import Draft, fingerprint_of
from annotator.core.selectors import describe
from annotator.core.spans import Span
from annotator.core.text import count_words
from annotator.gui.windows.main_window import MainWindow
from annotator.session.preferences import Identity, Preferences
from annotator.store.library import Library
from annotator.store.rows import Text
from benchmarks.corpus import made_blocks, made_text

CODER = Id("coder-1")
TAGS = tuple(Id(f"tag-{number}") for number in range(30))


def coded_library(path: Path, size: int, codings: int, seed: int = 5) -> tuple[Library, Id, Id]:
    """A library with a short document and one of about `size` bytes with so many codings. Gives it with both documents' ids."""
    library = Library.create(path)
    library.apply(edits.add_coder(CODER, "Mira Okafor", "blue"))
    for number, tag in enumerate(TAGS):
        colour, digit = COLOURS[number % len(COLOURS)], number + 1 if number < 9 else 0
        library.apply(tagging.create_tag(CODER, tag, f"Tag {number}", colour, order=number, digit=digit))
    short = _add(library, "A short one", made_text(10_000, seed=3))
    text = made_text(size)
    long = _add(library, "The long one", text)
    draw = random.Random(seed)
    fingerprint = fingerprint_of(text)
    for start in range(0, codings, 1_000):
        steps = [_coding(draw, long, fingerprint, text, start + number) for number in range(min(1_000, codings - start))]
        library.apply(ChangeSet(CODER, tuple(change for step in steps for change in step.changes)))
    return library, short, long


def _add(library: Library, title: str, text: str) -> Id:
    draft = Draft(text, tuple(made_blocks(text)), title, speaker="Edward Timpson", date="2014-04-01")
    step = edits.add_document(CODER, draft)
    library.apply(step, [Text(text, count_words(text))])
    return step.changes[0].id


def _coding(draw: random.Random, document: Id, fingerprint: str, text: str, number: int) -> ChangeSet:
    start = draw.randrange(len(text) - 400)
    place = describe(text, Span(start, start + draw.randint(20, 400))).to_json()
    return edits.add_annotation(CODER, Id(f"annotation-{number}"), document, fingerprint, place, [draw.choice(TAGS)])


def open_window(path: Path) -> MainWindow:
    """The whole program on a library, as a person starts it, without the first steps."""
    app = QApplication.instance() or QApplication(["Annotator"])
    assert isinstance(app, QApplication)
    app.setOrganizationName("Annotator benchmarks")
    app.setApplicationName("Annotator benchmarks")
    preferences = Preferences()
    preferences.set_identity(Identity(CODER, "Mira Okafor", "blue"))
    preferences.set("first steps done", True)
    program = Program(app, preferences)
    if not program.begin(path) or program.window is None:
        raise SystemExit(f"{path} could not be opened")
    while not hasattr(program.window, "panels"):
        QApplication.processEvents()
    program.window.resize(1440, 868)
    program.window.activateWindow()
    program.window.page.pane.setFocus()
    settle()
    return program.window


def settle(turns: int = 20) -> None:
    """Let everything that waits happen."""
    for _ in range(turns):
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)  # which only a running event loop does by itself
