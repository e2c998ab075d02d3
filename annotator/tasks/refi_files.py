"""REFI-QDA files on their way into a library."""

import zipfile
from collections.abc import Sequence
from pathlib import Path

from annotator.core.project import Project
from annotator.formats.refi_reading import Qdpx, read_qdc
from annotator.tasks.monitor import Monitor
from annotator.tasks.project_files import Opened, Plain, Way


class OpenedQdpx:
    """A project, whose positions can be read in several ways."""

    def __init__(self, path: Path, monitor: Monitor) -> None:
        self._file = Qdpx(path, monitor.report)

    @property
    def ways(self) -> Sequence[Way]:
        """The readings of positions that differ on this file, the one that fits best first; none if there is no question."""
        if not self._file.has_question:
            return ()
        return tuple(Way(fit.reading.code, fit.reading.words(), fit.sentence()) for fit in self._file.fits)

    def project(self, code: str, monitor: Monitor) -> Project:
        """The project by one of these readings."""
        reading = next((fit.reading for fit in self._file.fits if fit.reading.code == code), None)
        return self._file.project(reading, monitor.report)


def is_qdpx(path: Path, head: bytes) -> bool:
    """True for an archive with a project file at its root."""
    if not head.startswith(b"PK"):
        return False
    try:
        with zipfile.ZipFile(path) as archive:
            return any("/" not in name and name.lower().endswith(".qde") for name in archive.namelist())
    except zipfile.BadZipFile:
        return False


def is_qdc(_path: Path, head: bytes) -> bool:
    """True for XML that begins as a codebook."""
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    return start.startswith(b"<") and b"<CodeBook" in head and b"<Project" not in head


def open_qdpx(path: Path, monitor: Monitor) -> Opened:
    """A project. Raises FileRefused, Cancelled."""
    return OpenedQdpx(path, monitor)


def open_qdc(path: Path, _monitor: Monitor) -> Opened:
    """A codebook. Raises FileRefused."""
    return Plain(read_qdc(path))
