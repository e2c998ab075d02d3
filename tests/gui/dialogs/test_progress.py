"""A long job shows what it does and how long still, and can be stopped; a short one shows nothing."""

from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from annotator.gui.dialogs.progress import ProgressDialog, remaining_words
from annotator.session.jobs import Job


@pytest.fixture
def window(qtbot) -> QWidget:
    window = QWidget()
    window.resize(700, 500)
    QLineEdit(window)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    window.findChild(QLineEdit).setFocus()
    return window


def _job(gate: Event) -> Job:
    def work(monitor):
        monitor.report(50, 200, "a speech.txt")
        while not gate.wait(0.01):
            monitor.report(50, 200, "a speech.txt")

    return Job(work)


def test_a_long_job_is_shown_without_taking_the_focus_and_goes_when_it_ends(qtbot, window) -> None:
    gate = Event()
    job = _job(gate)
    panel = ProgressDialog(job, "Importing", window)
    gone = []
    panel.destroyed.connect(lambda: gone.append(True))
    job.start()
    qtbot.waitUntil(lambda: panel.isVisible() and panel.bar.value() == 50)
    assert panel.bar.maximum() == 200
    assert panel.detail.text() == "a speech.txt"
    assert window.findChild(QLineEdit).hasFocus()
    assert window.rect().contains(panel.geometry())
    gate.set()
    qtbot.waitUntil(lambda: bool(gone))


def test_stop_stops_the_job_and_says_so_meanwhile(qtbot, window) -> None:
    job = _job(Event())
    panel = ProgressDialog(job, "Importing", window)
    job.start()
    qtbot.waitUntil(panel.isVisible)
    with qtbot.waitSignal(job.cancelled):
        QTest.mouseClick(panel.cancel_button, Qt.MouseButton.LeftButton)
        assert panel.cancel_button.text() == "Stopping…"
        assert not panel.cancel_button.isEnabled()


def test_a_short_job_never_shows_it(qtbot, window) -> None:
    job = Job(lambda _monitor: None)
    panel = ProgressDialog(job, "Checking", window)
    shown, gone = [], []
    panel.destroyed.connect(lambda: gone.append(True))
    panel.installEventFilter(window)
    with qtbot.waitSignal(job.ended):
        job.start()
    shown.append(panel.isVisible())
    qtbot.waitUntil(lambda: bool(gone))
    assert shown == [False]


def test_it_stays_at_the_foot_of_its_window(qtbot, window) -> None:
    gate = Event()
    job = _job(gate)
    panel = ProgressDialog(job, "Importing", window)
    job.start()
    qtbot.waitUntil(panel.isVisible)
    window.resize(900, 620)
    qtbot.waitUntil(lambda: panel.geometry().bottom() > 520)
    with qtbot.waitSignal(job.ended):
        gate.set()


@pytest.mark.parametrize(
    ("done", "total", "seconds", "words"),
    [
        (0, 100, 10, ""),
        (1, 0, 10, ""),
        (50, 100, 1, ""),
        (1, 1000, 10, ""),
        (90, 100, 18, "a few seconds left"),
        (20, 100, 5, "about 20 seconds left"),
        (25, 100, 20, "about a minute left"),
        (10, 100, 20, "about 3 minutes left"),
        (3, 100, 200, "more than an hour left"),
    ],
)
def test_the_time_left_is_said_roughly_and_only_when_it_is_known(done: int, total: int, seconds: float, words: str) -> None:
    assert remaining_words(done, total, seconds) == words
