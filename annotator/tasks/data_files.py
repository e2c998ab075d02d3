"""Files for code, and codebooks as tables, on their way into a library and out of it."""

from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

from annotator.core.changes import Id
from annotator.core.errors import FileRefused
from annotator.core.project import Project, ProjectAnnotation, ProjectTag
from annotator.formats import brat, uima
from annotator.formats.codebook_table import COLUMNS, codebook_rows, read_codebook
from annotator.formats.csv_table import write_table
from annotator.formats.decoding import decode
from annotator.formats.document_lines import losses_of as losses_of_lines
from annotator.formats.document_lines import read_document_lines, write_document_lines
from annotator.formats.recognising import Kind
from annotator.store.library import Library
from annotator.tasks.choosing import Choice
from annotator.tasks.export_formats import Written
from annotator.tasks.monitor import Monitor
from annotator.tasks.project_files import Opened, Way
from annotator.tasks.project_of import project_of, tags_of_library
from annotator.tasks.telling_files import kind_of
from annotator.tasks.web_files import bytes_of

_CONFIGURATION, _LABELS = "annotation.conf", "visual.conf"


class WithTags:
    """A file whose tags have names and no ids: those that the library has are meant."""

    ways: Sequence[Way] = ()

    def __init__(self, read: Callable[[Sequence[ProjectTag]], Project]) -> None:
        self._read = read

    def project(self, code: str, monitor: Monitor, library: Library) -> Project:
        """What is in it."""
        return self._read(tags_of_library(library))


def is_lines(path: Path, _head: bytes) -> bool:
    """True for JSON Lines with a text in the first line."""
    return kind_of(path) is Kind.JSON_LINES


def is_brat(path: Path, _head: bytes) -> bool:
    """True for a folder with .ann files, and for such a file."""
    return kind_of(path) is Kind.BRAT


def is_codebook(path: Path, _head: bytes) -> bool:
    """True for a table with a column of tags and one of what they mean or look like."""
    return kind_of(path) is Kind.CODEBOOK


def is_own(path: Path, _head: bytes) -> bool:
    """True for what Annotator itself writes and brings in by another way."""
    return kind_of(path) in (Kind.EXCHANGE, Kind.LIBRARY)


def open_lines(path: Path, _monitor: Monitor) -> Opened:
    """Documents a line each. Raises FileRefused."""
    data = bytes_of(path)
    return WithTags(lambda known: read_document_lines(data, path.name, known))


def open_codebook(path: Path, _monitor: Monitor) -> Opened:
    """A table of tags. Raises FileRefused."""
    data = bytes_of(path)
    return WithTags(lambda known: read_codebook(data, path.name, known))


def open_brat(path: Path, monitor: Monitor) -> Opened:
    """A folder of texts and marks, or one .ann with the text beside it. Raises FileRefused, Cancelled."""
    folder = path if path.is_dir() else path.parent
    marks = sorted(path.glob("*.ann")) if path.is_dir() else [path]
    files = []
    for number, each in enumerate(marks):
        monitor.report(number, len(marks), each.name)
        text = each.with_suffix(".txt")
        if not text.is_file():
            raise FileRefused(f"{each.name} has no text beside it; put {text.name} into the same folder.")
        files.append(brat.BratFile(each.stem, _utf8(text), _utf8(each)))
    types, labels = (_utf8(folder / name) if (folder / name).is_file() else "" for name in (_CONFIGURATION, _LABELS))
    return WithTags(lambda known: brat.read_brat(files, path.name, types, labels, known))


def refuse_own(path: Path, _monitor: Monitor) -> Opened:
    """Raises FileRefused, with the way that leads there."""
    if kind_of(path) is Kind.LIBRARY:
        raise FileRefused(f"{path.name} is a library of Annotator; open it, or write a file for the team from it and merge that.")
    raise FileRefused(f"{path.name} is an exchange file of Annotator; merge it (Team, Merge a file, or annotator merge).")


def write_lines(library: Library, choice: Choice, out: Path, monitor: Monitor) -> Written:
    """The chosen documents, a line each."""
    project = project_of(library, choice, monitor, with_originals=False)
    with out.open("w", encoding="utf-8", newline="\n") as file:
        return _written(project, write_document_lines(project, file))


def foresee_lines(library: Library, choice: Choice) -> Written:
    """What the lines will hold."""
    project = project_of(library, choice, with_originals=False)
    return _written(project, losses_of_lines(project))


def write_brat(library: Library, choice: Choice, out: Path, monitor: Monitor) -> Written:
    """A folder with the chosen documents and their marks."""
    project = project_of(library, choice, monitor, with_originals=False)
    types, names, marks = brat.type_names(project.tags), brat.file_names(project.documents), _by_document(project)
    out.mkdir()
    for document in project.documents:
        _write(out / f"{names[document.id]}.txt", document.text)
        _write(out / f"{names[document.id]}.ann", brat.marks_of(document, marks.get(document.id, []), types))
    for name, content in zip((_CONFIGURATION, _LABELS), brat.configuration(project.tags, types), strict=True):
        _write(out / name, content)
    return _written(project, brat.losses_of(project))


def foresee_brat(library: Library, choice: Choice) -> Written:
    """What the folder will hold."""
    project = project_of(library, choice, with_originals=False)
    return _written(project, brat.losses_of(project))


def write_uima(library: Library, choice: Choice, out: Path, monitor: Monitor) -> Written:
    """A folder with the chosen documents as XMI, and the type system."""
    project = project_of(library, choice, monitor, with_originals=False)
    names, marks = brat.file_names(project.documents), _by_document(project)
    out.mkdir()
    _write(out / "TypeSystem.xml", uima.type_system())
    for document in project.documents:
        _write(out / f"{names[document.id]}.xmi", "".join(uima.xmi_of(document, marks.get(document.id, []), project)))
    return _written(project, uima.losses_of(project))


def foresee_uima(library: Library, choice: Choice) -> Written:
    """What the folder will hold."""
    project = project_of(library, choice, with_originals=False)
    return _written(project, uima.losses_of(project))


def write_codebook(library: Library, choice: Choice, out: Path, _monitor: Monitor) -> Written:
    """The chosen tags."""
    project = Project(library.path.stem, tags=tuple(tags_of_library(library, choice)))
    with out.open("w", encoding="utf-8-sig", newline="") as file:
        return Written({"tags": write_table(file, COLUMNS, codebook_rows(project))})


def foresee_codebook(library: Library, choice: Choice) -> Written:
    """How many tags there will be."""
    return Written({"tags": len(tags_of_library(library, choice))})


def _by_document(project: Project) -> dict[Id, list[ProjectAnnotation]]:
    found: dict[Id, list[ProjectAnnotation]] = {}
    for each in project.annotations:
        found.setdefault(each.document, []).append(each)
    return found


def _written(project: Project, losses: Counter[str]) -> Written:
    counts = {"documents": len(project.documents), "annotations": len(project.annotations), "tags": len(project.tags)}
    return Written(counts, project.losses + losses, project.notices)


def _write(path: Path, content: str) -> None:
    path.write_text(content, encoding="utf-8", newline="\n")


def _utf8(path: Path) -> str:
    """The text of a file as it lies, in UTF-8, or as it looks."""
    data = bytes_of(path)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return decode(data, path.name).text
