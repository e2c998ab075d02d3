"""Web Annotations and what Hypothesis answers, on their way into a library, and out of it."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path

from annotator.core.edits import derived_id
from annotator.core.errors import FileRefused
from annotator.core.project import Project, ProjectDocument, ProjectTag
from annotator.formats.decoding import MOST_TEXT_BYTES, check_size
from annotator.formats.foreign import URN
from annotator.formats.hypothesis_api import read_hypothesis
from annotator.formats.recognising import Kind
from annotator.formats.web_annotations import Progress, read_web_annotations
from annotator.formats.web_annotations_out import losses_of, web_collection
from annotator.store.library import Library
from annotator.tasks.choosing import EVERYTHING, Choice
from annotator.tasks.export_formats import Written
from annotator.tasks.monitor import Monitor
from annotator.tasks.project_files import Opened, Way
from annotator.tasks.project_of import project_of
from annotator.tasks.telling_files import kind_of

Reader = Callable[[bytes, str, Sequence[ProjectDocument], Sequence[ProjectTag], Progress], Project]


class OnDocuments:
    """A file of annotations without texts, which are about the documents of a library."""

    ways: Sequence[Way] = ()

    def __init__(self, path: Path, read: Reader) -> None:
        self._name, self._read, self._data = path.name, read, bytes_of(path)

    def project(self, code: str, monitor: Monitor, library: Library) -> Project:
        """What of it has a place in the library."""
        held = project_of(library, EVERYTHING, monitor, with_originals=False)
        return self._read(self._data, self._name, held.documents, held.tags, monitor.report)


def is_web(path: Path, _head: bytes) -> bool:
    """True for JSON with annotations of the W3C's model."""
    return kind_of(path) is Kind.WEB_ANNOTATIONS


def is_hypothesis(path: Path, _head: bytes) -> bool:
    """True for JSON as Hypothesis' service answers."""
    return kind_of(path) is Kind.HYPOTHESIS


def open_web(path: Path, _monitor: Monitor) -> Opened:
    """Web Annotations. Raises FileRefused."""
    return OnDocuments(path, read_web_annotations)


def open_hypothesis(path: Path, _monitor: Monitor) -> Opened:
    """Annotations of Hypothesis. Raises FileRefused."""
    return OnDocuments(path, read_hypothesis)


def write_web(library: Library, choice: Choice, out: Path, monitor: Monitor) -> Written:
    """A collection of the chosen annotations."""
    project = project_of(library, choice, monitor, with_originals=False)
    collection = web_collection(project, URN + derived_id("web collection", str(project.name)))
    with out.open("w", encoding="utf-8", newline="\n") as file:
        json.dump(collection, file, ensure_ascii=False, indent=1)
        file.write("\n")
    return _written(project)


def foresee_web(library: Library, choice: Choice) -> Written:
    """What a collection will hold, and what of the library it has no place for."""
    return _written(project_of(library, choice, with_originals=False))


def bytes_of(path: Path) -> bytes:
    """The bytes of a file. Raises FileRefused if it can't be read or is too large."""
    try:
        check_size(path.stat().st_size, path.name, MOST_TEXT_BYTES)
        return path.read_bytes()
    except OSError as error:
        raise FileRefused(f"{path.name} can't be read: {error.strerror or error}. Check the place.") from None


def _written(project: Project) -> Written:
    return Written({"annotations": len(project.annotations)}, project.losses + losses_of(project), project.notices)
