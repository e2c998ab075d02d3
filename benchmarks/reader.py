"""Measures the reading pane against a plain QTextEdit with formats (A) and against a floor of bare painting (F).

`python benchmarks/reader.py` prints the table. Each candidate runs in a process of its own.
"""

import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

from PySide6.QtCore import QCoreApplication, QPointF, Qt  # noqa: E402
from PySide6.QtGui import QPainter, QPaintEvent, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextLayout  # noqa: E402
from PySide6.QtWidgets import QAbstractScrollArea, QAbstractSlider, QApplication, QTextEdit  # noqa: E402

from annotator.core.changes import Id  # noqa: E402
from annotator.core.documents import Block  # noqa: E402
from annotator.gui.reader.marks import Mark  # noqa: E402
from annotator.gui.reader.pane import ReadingPane  # noqa: E402
from annotator.gui.reader.shaping import shape  # noqa: E402
from annotator.gui.reader.typography import Sheet, StyleKey, Typography  # noqa: E402
from annotator.gui.theme.tokens import LIGHT  # noqa: E402
from benchmarks.__main__ import table  # noqa: E402
from benchmarks.corpus import made_blocks, made_looks, made_marks, made_text  # noqa: E402
from benchmarks.figures import Figure  # noqa: E402

WIDTH, HEIGHT = 900, 800
SIZES = ((1_000_000, 10_000), (10_000_000, 100_000))
ROUNDS = 2
"""Candidates take turns so many times, and the least of each measure counts: other work on the machine only ever adds."""
COLUMN = Typography().column


class Ours(ReadingPane):
    """The reading pane as it is."""

    def fill(self, text: str, blocks: Sequence[Block], marks: Sequence[Mark]) -> None:
        """Take the document."""
        self.showDocument(text, blocks)
        self.setMarks(marks, made_looks())

    def jump(self, position: int) -> None:
        """Go to a place."""
        self.moveCaret(position)

    def add(self, mark: Mark) -> None:
        """One highlight more."""
        self.updateMarks([mark], ())

    def remove(self, mark: Mark) -> None:
        """One highlight less."""
        self.updateMarks((), [mark.id])


class Plain(QTextEdit):
    """A: what a plain QTextEdit gives, each highlight merged into the text's formats."""

    def fill(self, text: str, blocks: Sequence[Block], marks: Sequence[Mark]) -> None:
        """Take the document."""
        self.setReadOnly(True)
        self.setFont(Sheet(Typography()).style(StyleKey()).font)
        self.document().setUndoRedoEnabled(False)
        self.setViewportMargins(60, 0, WIDTH - COLUMN - 90, 0)
        self.setPlainText(text)
        form = QTextBlockFormat()
        form.setLineHeight(150, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor = self.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(form)
        self._looks = made_looks()
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        for mark in marks:
            self._mark(cursor, mark)
        cursor.endEditBlock()

    def jump(self, position: int) -> None:
        """Go to a place."""
        cursor = self.textCursor()
        cursor.setPosition(position)
        self.setTextCursor(cursor)
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self.cursorRect().top() - self.viewport().height() // 3)

    def add(self, mark: Mark) -> None:
        """One highlight more."""
        self._mark(QTextCursor(self.document()), mark)

    def remove(self, mark: Mark) -> None:
        """One highlight less, as far as formats allow: its colour goes."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(mark.start)
        cursor.setPosition(mark.end, QTextCursor.MoveMode.KeepAnchor)
        cursor.setCharFormat(QTextCharFormat())

    def _mark(self, cursor: QTextCursor, mark: Mark) -> None:
        cursor.setPosition(mark.start)
        cursor.setPosition(mark.end, QTextCursor.MoveMode.KeepAnchor)
        form = QTextCharFormat()
        form.setBackground(LIGHT.tint_of(self._looks[mark.tags[0]].colour))
        cursor.mergeCharFormat(form)


class Floor(QAbstractScrollArea):
    """F: a blank fill and a view of text that is already set; no painted page can cost less."""

    def fill(self, text: str, blocks: Sequence[Block], marks: Sequence[Mark]) -> None:
        """Set enough paragraphs for a view, about 25 with the blank lines between."""
        style = Sheet(Typography()).style(StyleKey())
        self._set: list[tuple[int, QTextLayout]] = []
        y = 0
        for line in text.split("\n"):
            if y > HEIGHT:
                break
            layout = QTextLayout(line, style.font)
            layout.setCacheEnabled(True)
            height = len(shape(layout, style, COLUMN, [])) * style.line
            self._set.append((y, layout))
            y += height + style.below if line else 0
        self.verticalScrollBar().setRange(0, len(text))
        self.verticalScrollBar().setPageStep(700)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill and draw."""
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), LIGHT.page)
        painter.setPen(LIGHT.ink)
        for y, layout in self._set:
            layout.draw(painter, QPointF(60, y))
        painter.end()


CANDIDATES: dict[str, Callable[[], Ours | Plain | Floor]] = {"ours": Ours, "A": Plain, "F": Floor}


def measure(name: str, size: int, count: int) -> dict[str, float]:
    """Milliseconds and megabytes of one candidate over one document."""
    text = made_text(size)
    blocks, marks = made_blocks(text), made_marks(len(text), count)
    _warm_up()
    before = _resident()
    found: dict[str, float] = {}
    start = time.perf_counter()
    pane = CANDIDATES[name]()
    pane.resize(WIDTH, HEIGHT)
    pane.fill(text, blocks, marks)
    pane.show()
    pane.viewport().repaint()
    found["first"] = (time.perf_counter() - start) * 1e3
    if isinstance(pane, Ours):
        start = time.perf_counter()
        pane.hand_over()
        found["handed"] = (time.perf_counter() - start) * 1e3
    _settle()
    bar = pane.verticalScrollBar()
    place = int(len(text) * 0.9)
    if not isinstance(pane, Floor):
        found["jump"] = _once(pane, lambda: pane.jump(place))
        found["memory"] = _resident() - before
        found |= _adding(pane, place)
    bar.setValue(bar.maximum() // 2)
    _settle()
    found["warm"] = statistics.median(_once(pane, lambda: None) for _ in range(40))
    step = QAbstractSlider.SliderAction.SliderPageStepAdd
    found["page"] = statistics.median(_once(pane, lambda: bar.triggerAction(step)) for _ in range(30))
    if isinstance(pane, Ours):
        found["jitter"] = _jitter(pane)
    if not isinstance(pane, Floor):
        pane.jump(place)
        _settle(20)
        found["resize"] = _once(pane, lambda: pane.resize(WIDTH - 330, HEIGHT))
    return found


def _adding(pane: Ours | Plain, place: int) -> dict[str, float]:
    adds, removes = [], []
    for number in range(12):
        mark = Mark(Id(f"new{number}"), place + 15 * number, place + 15 * number + 100, (Id(f"tag{number}"),))
        adds.append(_once(pane, lambda mark=mark: pane.add(mark)))  # type: ignore[misc]
        removes.append(_once(pane, lambda mark=mark: pane.remove(mark)))  # type: ignore[misc]
    return {"add": statistics.median(adds), "remove": statistics.median(removes)}


def _jitter(pane: Ours) -> float:
    """How far, in px, text ends up from where 60 px wheel steps upwards should have put it; 95th percentile."""
    pane.jump(int(len(pane.reading.page.paragraphs.text) * 0.7))
    _settle()
    errors = []
    for _ in range(100):
        position = pane.positionAt(pane.viewport().rect().center())
        before = pane.reading.view.y_of(position)
        pane.verticalScrollBar().setValue(pane.verticalScrollBar().value() - 60)
        pane.viewport().repaint()
        _settle()
        after = pane.reading.view.y_of(position)
        errors.append(abs((after or 0) - (before or 0) - 60))
    return sorted(errors)[94]


def _once(pane: Ours | Plain | Floor, act: Callable[[], object]) -> float:
    """Milliseconds from the act to the repainted view."""
    start = time.perf_counter()
    act()
    pane.viewport().repaint()
    taken = (time.perf_counter() - start) * 1e3
    _settle()
    return taken


def _settle(turns: int = 3) -> None:
    for _ in range(turns):
        QCoreApplication.processEvents()


def _warm_up() -> None:
    """Load fonts and what Qt loads with its first window, for all alike."""
    pane = Ours()
    pane.resize(WIDTH, HEIGHT)
    text = made_text(20_000)
    pane.fill(text, made_blocks(text), made_marks(len(text), 100))
    pane.show()
    _settle()
    pane.close()
    pane.deleteLater()
    _settle()


def _resident() -> float:
    """Megabytes in memory; the page size is asked of the system."""
    if not Path("/proc/self/statm").exists():
        return 0.0
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6


def _measured(name: str, size: int, count: int) -> dict[str, float]:
    """Run `measure` in a process of its own."""
    command = [sys.executable, __file__, "--measure", name, str(size), str(count)]
    environment = dict(os.environ, QT_QPA_PLATFORM="offscreen")
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=True)
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found


def _keep_least(known: dict[str, float], measured: dict[str, float]) -> None:
    for key, value in measured.items():
        known[key] = min(value, known.get(key, value))


def figures(sizes: Sequence[tuple[int, int]] = SIZES) -> list[Figure]:
    """Every figure of the reading pane."""
    (small, few), (large, many) = sizes
    got: dict[tuple[str, int], dict[str, float]] = {}
    for _ in range(ROUNDS):
        for size, count in sizes:
            for name in CANDIDATES:
                _keep_least(got.setdefault((name, size), {}), _measured(name, size, count))
    ours = {size: got["ours", size] for size, _ in sizes}
    plain = {size: got["A", size] for size, _ in sizes}
    floor = {size: got["F", size] for size, _ in sizes}
    found: list[Figure] = []

    def against(what: str, key: str, rival: dict[int, dict[str, float]], limits: tuple[float, float], is_floor: bool) -> None:
        for (size, count), limit in zip(sizes, limits, strict=True):
            mine, other = ours[size][key], rival[size][key]
            name = f"{what}, {size // 1_000_000} MB with {count // 1000}k"
            note = f"ours {mine:.1f} ms, {'F' if is_floor else 'A'} {other:.1f} ms"
            found.append(Figure(name, mine / other if is_floor else other / mine, "x", limit, is_floor, note))

    against("warm repaint / F", "warm", floor, (3, 3), True)
    against("paging p50 / F", "page", floor, (3.5, 3.5), True)
    against("jump to 90 %: A / ours", "jump", plain, (20, 200), False)
    against("resize: A / ours", "resize", plain, (10, 40), False)
    mine, other = ours[large]["first"], plain[large]["first"]
    name = f"first paint with {many // 1000}k highlights: A / ours"
    found.append(
        Figure(
            name,
            other / mine,
            "x",
            4,
            False,
            f"ours {mine:.0f} ms (+{ours[large]['handed']:.0f} ms until the caret has the text), A {other:.0f} ms",
        )
    )
    for key in ("add", "remove"):
        low, high = ours[small][key], ours[large][key]
        note = f"{low:.2f} ms with {few // 1000}k, {high:.2f} ms with {many // 1000}k; A {plain[large][key]:.1f} ms"
        found.append(Figure(f"{key} one highlight: growth", high / low, "x", 1.5, True, note))
    mine, other = ours[large]["memory"], plain[large]["memory"]
    found.append(Figure("memory: ours / A at 10 MB", mine / other, "x", 0.2, True, f"ours {mine:.0f} MB, A {other:.0f} MB"))
    worst = max(ours[size]["jitter"] for size, _ in sizes)
    found.append(Figure("scroll jitter p95", worst, "px", 1, True, "100 wheel steps of 60 px upwards"))
    return found


def main() -> None:
    """Print the table, or with --measure one candidate's measures as JSON."""
    if sys.argv[1:2] == ["--measure"]:
        name, size, count = sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
        app = QApplication.instance() or QApplication([])
        app.setAttribute(Qt.ApplicationAttribute.AA_DontShowIconsInMenus)
        print(json.dumps(measure(name, size, count)), flush=True)
        os._exit(0)
    print(table(figures()))


if __name__ == "__main__":
    main()
