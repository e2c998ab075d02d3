"""REFI-QDA files on their way into a library and out of it."""

import zipfile
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from annotator.core.project import About, Project
from annotator.formats import refi_writing
from annotator.formats.refi_reading import Qdpx, read_qdc
from annotator.store.library import Library
from annotator.tasks.choosing import Choice
from annotator.tasks.export_formats import Written
from annotator.tasks.monitor import Monitor
from annotator.tasks.project_files import Opened, Plain, Way
from annotator.tasks.project_of import project_of


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

    def project(self, code: str, monitor: Monitor, library: Library) -> Project:
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


def write_project(library: Library, choice: Choice, out: Path, monitor: Monitor) -> Written:
    """The chosen part of a library as a project (.qdpx)."""
    project = project_of(library, choice, monitor)
    written = refi_writing.write_qdpx(project, out, monitor.report)
    return Written(_counts(project), written.losses, written.notices)


def foresee_project(library: Library, choice: Choice) -> Written:
    """What a project will hold, and what of the library it has no place for."""
    project = project_of(library, choice, with_originals=False)
    told = refi_writing.foretell(project)
    return Written(_counts(project), told.losses, told.notices)


def write_codebook(library: Library, choice: Choice, out: Path, monitor: Monitor) -> Written:
    """The chosen tags alone (.qdc)."""
    project = _codebook_of(library, choice, monitor)
    losses = refi_writing.write_qdc(project, out).losses
    return Written({"tags": len(project.tags)}, losses)


def foresee_codebook(library: Library, choice: Choice) -> Written:
    """What a codebook will hold."""
    project = _codebook_of(library, choice, Monitor())
    memos = sum(memo.about is About.TAG for memo in project.memos)
    return Written({"tags": len(project.tags)}, Counter({"memos about tags": memos} if memos else {}))


def _codebook_of(library: Library, choice: Choice, monitor: Monitor) -> Project:
    return project_of(library, Choice(frozenset(), choice.tags, choice.coders), monitor)


def _counts(project: Project) -> dict[str, int]:
    listed = {
        "documents": project.documents, "annotations": project.annotations, "tags": project.tags, "coders": project.coders,
        "memos": project.memos,
    }  # fmt: skip
    return {what: len(things) for what, things in listed.items()}
