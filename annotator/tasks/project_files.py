"""The registry of files of other tools that come in as a project: told by what is in them, opened, read in the way that fits."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any, Protocol

from annotator.core.errors import FileRefused, UserFault
from annotator.core.project import Project
from annotator.formats import registry, rows
from annotator.store.library import Library
from annotator.tasks.monitor import Monitor

_HEAD = 8192
_CODEBOOK = "codebook"


@dataclass(frozen=True, slots=True)
class Way:
    """One way to read a file where there are several. `code` names it on the command line, `words` to a person, `fit` says how
    well it fits.
    """

    code: str
    words: str
    fit: str


class Opened(Protocol):
    """A file that was read once. `ways` are the ways to understand it, the one that fits best first; one or none if there is no
    question.
    """

    @property
    def ways(self) -> Sequence[Way]:
        """See above."""

    def project(self, code: str, monitor: Monitor, library: Library) -> Project:
        """What is in it, by the way of this code, or "" for the first; the library is the one that annotations without texts are
        about.
        """


@dataclass(frozen=True, slots=True)
class ProjectFormat:
    """A kind of file. `suffixes` are those that it has as a rule, lower case; `is_one` and `opener`, `module:function` under
    `annotator.tasks`, are called with the path and the first bytes, and with the path and a monitor. `offered` are suffixes that
    it may have, and other files too.
    """

    name: str
    words: str
    suffixes: tuple[str, ...]
    is_one: str
    opener: str
    offered: tuple[str, ...] = ()

    def recognises(self, path: Path, head: bytes) -> bool:
        """True if the file is of this kind, by its contents."""
        return bool(_loaded(self.is_one)(path, head))

    def open(self, path: Path, monitor: Monitor) -> Opened:
        """Read it. Raises FileRefused, Cancelled."""
        opened: Opened = _loaded(self.opener)(path, monitor)
        return opened


class Plain:
    """A file that can be read in one way only."""

    ways: Sequence[Way] = ()

    def __init__(self, project: Project) -> None:
        self._project = project

    def project(self, code: str, monitor: Monitor, library: Library) -> Project:
        """What is in it."""
        return self._project


FORMATS: tuple[ProjectFormat, ...] = (
    ProjectFormat("qdpx", "REFI-QDA project", (".qdpx",), "refi_files:is_qdpx", "refi_files:open_qdpx"),
    ProjectFormat("qdc", "REFI-QDA codebook", (".qdc",), "refi_files:is_qdc", "refi_files:open_qdc"),
    ProjectFormat("qualcoder", "QualCoder project", (".qda",), "database_files:is_qualcoder", "database_files:open_qualcoder"),
    ProjectFormat(
        "taguette", "Taguette project", (), "database_files:is_taguette", "database_files:open_taguette", (".sqlite3", ".db")
    ),
    ProjectFormat("web-annotations", "Web Annotations", (".jsonld",), "web_files:is_web", "web_files:open_web"),
    ProjectFormat("hypothesis", "Hypothesis annotations", (), "web_files:is_hypothesis", "web_files:open_hypothesis", (".json",)),
    ProjectFormat("document-lines", "JSON Lines", (".jsonl",), "data_files:is_lines", "data_files:open_lines", (".ndjson",)),
    ProjectFormat("brat", "brat standoff", (".ann",), "data_files:is_brat", "data_files:open_brat"),
    ProjectFormat("codebook", "Codebook as a table", (), "data_files:is_codebook", "data_files:open_codebook"),
    ProjectFormat("exchange", "Exchange file", (), "data_files:is_own", "data_files:refuse_own"),
)
"""In the order in which they are tried."""


def project_format(path: Path, formats: Sequence[ProjectFormat] = FORMATS) -> ProjectFormat | None:
    """The kind of project that a file is, or None: by its suffix, else, unless it is named as a text, by what is in it; of tables
    only codebooks are. A file that can't be read is none, unless its suffix says so.
    """
    suffix = path.suffix.lower()
    named = next((each for each in formats if suffix in each.suffixes), None)
    if named is not None or suffix in registry.SUFFIXES:
        return named
    try:
        if path.is_dir():
            head = b""
        else:
            with path.open("rb") as file:
                head = file.read(_HEAD)
        likely = [each for each in formats if suffix not in rows.SUFFIXES or each.name == _CODEBOOK]
        return next((each for each in likely if each.recognises(path, head)), None)
    except (OSError, ValueError, FileRefused):
        return None


def chosen_way(opened: Opened, code: str) -> str:
    """The code of a way that was asked for. Raises UserFault if the file has no such one."""
    known = [way.code for way in opened.ways]
    if code and code not in known:
        raise UserFault(
            f"There is no reading “{code}” of this file; {'known are ' + ', '.join(known) if known else 'it has one'}."
        )
    return code


def _loaded(place: str) -> Callable[..., Any]:
    module, _, function = place.partition(":")
    found: Callable[..., Any] = getattr(import_module(f"annotator.tasks.{module}"), function)
    return found
