"""Opening a document and coding in it, through the whole window: from the click or key to what is painted and on disk."""

import os
import random
import sqlite3
import statistics
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextEdit

from annotator.core.changes import Id
from annotator.gui.windows.main_window import MainWindow
from benchmarks.corpus import made_text
from benchmarks.figures import Figure
from benchmarks.studio import coded_library, open_window, settle

SIZE, CODINGS = 1_000_000, 10_000
ROUNDS, KEYS = 9, 200


def figures() -> list[Figure]:
    """Three figures at 1 MB with 10,000 codings, each beside the same done by bare Qt, or Qt and sqlite3."""
    with tempfile.TemporaryDirectory() as folder:
        for scope in (QSettings.Scope.UserScope, QSettings.Scope.SystemScope):
            QSettings.setPath(QSettings.defaultFormat(), scope, folder)
        path = Path(folder, "coded.annotator")
        library, short, long = coded_library(path, SIZE, CODINGS)
        library.close()
        window = open_window(path)
        texts, marks = zip(*(_opening(window, short, long) for _ in range(ROUNDS)), strict=True)
        keys = _coding(window, long)
        plain_text, plain_marks = zip(*(_plain_opening() for _ in range(3)), strict=True)
        plain = _plain_coding(Path(folder, "plain.sqlite"))
        window.close()
    return [
        _figure("open a document, 1 MB with 10k codings: click to text painted", texts, 150, plain_text, "QTextEdit, plain text"),
        _figure("the same: click to highlights painted", marks, 300, plain_marks, "QTextEdit, merged formats"),
        Figure(
            "key press to repainted and on disk, 1 MB with 10k codings, p95",
            _percentile(keys, 95),
            "ms",
            50,
            True,
            f"p50 {_percentile(keys, 50):.1f}; QTextEdit and sqlite3 {_percentile(plain, 50):.1f}, {_percentile(plain, 95):.1f}",
        ),
    ]


def _opening(window: MainWindow, short: Id, long: Id) -> tuple[float, float]:
    """Milliseconds from the click on the row to the text painted, and to the highlights painted."""
    window.workspace.open_document(short)
    settle()
    painted: list[float] = []

    def note() -> None:
        painted.append(perf_counter())

    window.page.painted.connect(note)
    view = window.panels.documents.list
    row = window.panels.documents.documents_in_order().index(long)
    point = view.visualRect(view.model().index(row, 0)).center()
    begun = perf_counter()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point)
    while window.page.marks.is_fresh:
        QApplication.processEvents()
    window.page.pane.viewport().repaint()
    done = perf_counter()
    window.page.painted.disconnect(note)
    return (painted[0] - begun) * 1000, (done - begun) * 1000


def _coding(window: MainWindow, long: Id) -> list[float]:
    """Milliseconds from a digit key over a fresh selection to the page repainted, the change being on disk by then."""
    window.workspace.open_document(long)
    settle()
    draw, pane = random.Random(2), window.page.pane
    window.activateWindow()
    pane.setFocus()
    assert window.workspace.document is not None
    length = len(window.workspace.document.text)
    taken = []
    for _ in range(KEYS):
        start = draw.randrange(length - 200)
        pane.reveal(start, start + 60)
        pane.select(start, start + 60)
        settle(3)
        before = window.session.library.last_change()
        begun = perf_counter()
        QTest.keyClick(pane, Qt.Key(Qt.Key.Key_1.value + draw.randrange(9)))
        QApplication.processEvents()
        pane.viewport().repaint()
        taken.append((perf_counter() - begun) * 1000)
        if window.session.library.last_change() == before:
            raise SystemExit("the key did nothing: there is nothing to measure")
    return taken


def _plain_opening() -> tuple[float, float]:
    text = made_text(SIZE)
    edit = QTextEdit()
    edit.resize(840, 760)
    edit.show()
    settle(3)
    begun = perf_counter()
    edit.setPlainText(text)
    edit.viewport().repaint()
    shown = perf_counter()
    draw, cursor, form = random.Random(1), QTextCursor(edit.document()), QTextCharFormat()
    form.setBackground(QColor("#D1E7FE"))
    cursor.beginEditBlock()
    for _ in range(CODINGS):
        cursor.setPosition(start := draw.randrange(len(text) - 400))
        cursor.setPosition(start + draw.randint(20, 400), QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(form)
    cursor.endEditBlock()
    edit.viewport().repaint()
    done = perf_counter()
    edit.close()
    return (shown - begun) * 1000, (done - begun) * 1000


def _plain_coding(path: Path) -> list[float]:
    """One merged format and repaint, and one committed row: what the least tool would do."""
    edit = QTextEdit()
    edit.resize(840, 760)
    edit.setPlainText(made_text(SIZE))
    edit.show()
    settle(3)
    db = sqlite3.connect(path, isolation_level=None)
    db.execute("pragma journal_mode = wal")
    db.execute("pragma synchronous = full")
    db.execute("create table coding (start, end, tag)")
    draw, form, taken = random.Random(2), QTextCharFormat(), []
    form.setBackground(QColor("#D1E7FE"))
    cursor = QTextCursor(edit.document())
    for _ in range(KEYS):
        start = draw.randrange(10_000)
        begun = perf_counter()
        db.execute("insert into coding values (?, ?, 1)", (start, start + 60))
        cursor.setPosition(start)
        cursor.setPosition(start + 60, QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(form)
        edit.viewport().repaint()
        taken.append((perf_counter() - begun) * 1000)
    db.close()
    return taken


def _figure(name: str, ours: tuple[float, ...], target: float, plain: tuple[float, ...], what: str) -> Figure:
    note: Callable[[float], str] = f"{what}: {{:.0f}} ms".format
    return Figure(name, statistics.median(ours), "ms", target, True, note(statistics.median(plain)))


def _percentile(values: list[float], percent: int) -> float:
    return sorted(values)[min(len(values) - 1, len(values) * percent // 100)]
