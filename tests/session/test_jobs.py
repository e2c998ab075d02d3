"""A job tells its end once and on the main thread, whatever happens to whoever started it."""

import gc
import threading
from threading import Event

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from pytestqt.qtbot import QtBot

from annotator.core.errors import UserFault
from annotator.session.jobs import Job, end_jobs, running_jobs
from annotator.tasks.monitor import Monitor


def told_by(job: Job) -> list[object]:
    """Everything that a job says, as it says it."""
    told: list[object] = []
    job.progressed.connect(lambda *what: told.append(what))
    job.succeeded.connect(lambda result: told.append(("succeeded", result)))
    job.failed.connect(lambda sentence: told.append(("failed", sentence)))
    job.cancelled.connect(lambda: told.append("cancelled"))
    job.ended.connect(lambda: told.append("ended"))
    return told


def delete(thing: QObject) -> None:
    thing.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_the_result_is_told_on_the_main_thread_and_the_job_is_gone_after(qtbot: QtBot) -> None:
    job = Job(lambda _monitor: threading.current_thread())
    told = told_by(job)
    with qtbot.waitSignal(job.destroyed):
        job.start()
    (said, thread), end = told
    assert (said, end) == ("succeeded", "ended") and thread is not threading.main_thread()
    assert running_jobs() == []


def test_an_error_that_was_meant_is_told_as_its_sentence(qtbot: QtBot) -> None:
    def work(_monitor: Monitor) -> None:
        raise UserFault("No such tag.")

    job = Job(work)
    told = told_by(job)
    with qtbot.waitSignal(job.ended):
        job.start()
    assert told == [("failed", "No such tag."), "ended"]


def test_a_bug_is_raised_on_the_main_thread(qtbot: QtBot) -> None:
    def work(_monitor: Monitor) -> None:
        raise RuntimeError("a bug")

    with qtbot.captureExceptions() as bugs:
        job = Job(work)
        with qtbot.waitSignal(job.ended):
            job.start()
        qtbot.waitUntil(lambda: bool(bugs))
    assert str(bugs[0][1]) == "a bug"


def test_a_job_stops_when_it_is_told(qtbot: QtBot) -> None:
    gate = Event()

    def work(monitor: Monitor) -> None:
        while not gate.wait(0.001):
            monitor.report(1, 2, "half")

    job = Job(work)
    told = told_by(job)
    with qtbot.waitSignal(job.progressed):
        job.start()
    with qtbot.waitSignal(job.ended):
        job.cancel()
    assert told == [(1, 2, "half"), "cancelled", "ended"]


def test_a_job_whose_owner_went_is_stopped_and_tells_nothing(qtbot: QtBot) -> None:
    gate, owner = Event(), QObject()
    job = Job(lambda _monitor: gate.wait(10), owner)
    told = told_by(job)
    job.start()
    delete(owner)
    gate.set()
    qtbot.waitUntil(lambda: running_jobs() == [])
    assert told == []


def test_a_job_that_nobody_holds_lands_all_the_same(qtbot: QtBot) -> None:
    told: list[int] = []
    for number in range(200):
        job = Job(lambda _monitor, number=number: number)
        job.succeeded.connect(told.append)
        job.start()
    del job
    gc.collect()
    qtbot.waitUntil(lambda: len(told) == 200)
    assert sorted(told) == list(range(200))
    qtbot.waitUntil(lambda: running_jobs() == [])


def test_the_collector_never_runs_beside_a_job(qtbot: QtBot) -> None:
    job = Job(lambda _monitor: gc.isenabled())
    told = told_by(job)
    with qtbot.waitSignal(job.ended):
        job.start()
    assert told[0] == ("succeeded", False) and gc.isenabled()


def test_at_the_end_all_are_stopped_and_waited_for(qtbot: QtBot) -> None:
    done: list[str] = []

    def work(monitor: Monitor) -> None:
        begun.set()
        while not monitor.is_cancelled:
            pass
        done.append("stopped")

    begun = Event()
    job = Job(work)
    told = told_by(job)
    job.start()
    begun.wait(10)
    end_jobs()
    assert done == ["stopped"]
    qtbot.waitUntil(lambda: running_jobs() == [])
    assert told == []


@pytest.mark.parametrize("times", [30])
def test_jobs_come_and_go_with_their_owners_without_a_crash(qtbot: QtBot, times: int) -> None:
    for _ in range(times):
        owner = QObject()
        Job(lambda _monitor: [object() for _ in range(20_000)], owner).start()
        delete(owner)
    qtbot.waitUntil(lambda: running_jobs() == [])
