"""How a long job says how far it is, and how it is told to stop."""

from collections.abc import Callable
from threading import Event

from annotator.core.errors import AnnotatorError


class Cancelled(AnnotatorError):
    """A person stopped the job; what it says is what became of the work."""


class Monitor:
    """Passed into a job. `listener` gets what is done, what there is in all, and what is being worked on; it may be called
    from any thread.
    """

    def __init__(self, listener: Callable[[int, int, str], None] | None = None) -> None:
        self._listener = listener
        self._stop = Event()

    @property
    def is_cancelled(self) -> bool:
        """True once someone asked the job to stop."""
        return self._stop.is_set()

    def cancel(self) -> None:
        """Ask the job to stop at the next safe place."""
        self._stop.set()

    def report(self, done: int, total: int, what: str = "") -> None:
        """Say how far the job is. Raises Cancelled if it was asked to stop."""
        if self._stop.is_set():
            raise Cancelled("Stopped; what was finished before is kept.")
        if self._listener:
            self._listener(done, total, what)
