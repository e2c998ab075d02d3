"""How a long job tells how far it is, and is stopped."""

import pytest

from annotator.core.errors import AnnotatorError
from annotator.tasks.monitor import Cancelled, Monitor


def test_a_listener_hears_everything_until_the_job_is_stopped() -> None:
    heard: list[tuple[int, int, str]] = []
    monitor = Monitor(lambda *words: heard.append(words))
    monitor.report(1, 2, "one")
    monitor.cancel()
    assert monitor.is_cancelled
    with pytest.raises(Cancelled) as stop:
        monitor.report(2, 2)
    assert heard == [(1, 2, "one")] and isinstance(stop.value, AnnotatorError) and str(stop.value).endswith(".")


def test_no_one_needs_to_listen() -> None:
    monitor = Monitor()
    monitor.report(1, 1)
    assert not monitor.is_cancelled
