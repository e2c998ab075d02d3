"""The registry of what a library can be written as. A format is one line here; what writes it is loaded once it is used."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeAlias, cast

from annotator.core.errors import UserFault
from annotator.store.library import Library
from annotator.tasks.choosing import Choice
from annotator.tasks.monitor import Monitor

_NONE: Mapping[str, int] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Written:
    """What a file holds, or would hold: `counts` by a noun in the plural ("annotations"), `losses` by a phrase in the plural of
    what has no place in the format ("memos"), and `notices`, sentences on what else one should know.
    """

    counts: Mapping[str, int] = field(default_factory=lambda: _NONE)
    losses: Counter[str] = field(default_factory=Counter)
    notices: tuple[str, ...] = ()


Writer: TypeAlias = Callable[[Library, Choice, Path, Monitor], Written]
"""Writes the chosen part of a library to a path where nothing is yet: a file, or, if the format is a folder, one that the writer
makes. Where it raises, what it has written is removed; OSError is said as a LibraryFault."""
Forecaster: TypeAlias = Callable[[Library, Choice], Written]
"""What a writer would write and lose, without writing; quick enough to be asked while someone chooses."""


class Group(StrEnum):
    """What formats are for. The value is shown."""

    TABLE = "Tables"
    READING = "To read and print"
    PROJECT = "Other programs for coding"
    DATA = "For code"
    TEAM = "For the team"


@dataclass(frozen=True, slots=True)
class Format:
    """`name` is what --format takes; the first format that has a suffix is the one that the suffix says. `words` name it to a
    person, `about` says in a sentence what it is. `writer` and `forecaster` are `module:function` under `annotator.tasks`.
    `needs` is an optional package. A format that `is_folder` writes several files into a new one.
    """

    name: str
    suffixes: tuple[str, ...]
    group: Group
    words: str
    about: str
    writer: str
    forecaster: str = ""
    needs: str = ""
    is_folder: bool = False

    def write(self) -> Writer:
        """The function that writes it. Raises UserFault if a package that it needs is not installed."""
        if self.lacks:
            raise UserFault(self.lacks)
        return cast(Writer, _loaded(self.writer))

    def forecast(self, library: Library, choice: Choice) -> Written:
        """What would be written; nothing is said where the format has no forecaster."""
        return cast(Forecaster, _loaded(self.forecaster))(library, choice) if self.forecaster else Written()

    @property
    def lacks(self) -> str:
        """A sentence on what has to be installed first, or nothing."""
        if not self.needs or find_spec(self.needs):
            return ""
        return f"{self.words} needs the package {self.needs}, which is not installed: `pip install {self.needs}` brings it."


def _report(name: str, suffix: str, words: str, about: str, writer: str) -> Format:
    return Format(name, (suffix,), Group.READING, words, about, f"report_files:write_{writer}", "report_files:foresee")


# A table is read by its rows.
# fmt: off
_TABLES = (
    Format("xlsx", (".xlsx",), Group.TABLE, "Workbook (Excel)",
           "Sheets of annotations, codings, documents, tags, coders and memos that lead to each other, and tags counted.",
           "annotation_workbook:write_xlsx", "annotation_workbook:foresee"),
    Format("csv", (".csv",), Group.TABLE, "Annotations (CSV)",
           "One row for each annotation, for any spreadsheet or statistics program.",
           "annotation_files:write_csv", "annotation_files:foresee"),
    Format("csv-codings", (".csv",), Group.TABLE, "Codings (CSV)",
           "One row for each tag on each annotation, for counting and cross-tabulating.",
           "annotation_files:write_codings_csv", "annotation_files:foresee_codings"),
    Format("csv-documents", (".csv",), Group.TABLE, "Documents × tags (CSV)",
           "How often each tag was put on each document.",
           "tag_counts:write_documents_csv", "tag_counts:foresee_documents"),
    Format("csv-coders", (".csv",), Group.TABLE, "Coders × tags (CSV)",
           "How often each coder put each tag.",
           "tag_counts:write_coders_csv", "tag_counts:foresee_coders"),
    Format("parquet", (".parquet",), Group.TABLE, "Annotations (Parquet)",
           "One row for each annotation with typed columns, for Python, R and databases.",
           "annotation_lines:write_annotations_parquet", "annotation_lines:foresee_annotations", needs="pyarrow"),
    Format("parquet-codings", (".parquet",), Group.TABLE, "Codings (Parquet)",
           "One row for each tag on each annotation with typed columns.",
           "annotation_lines:write_codings_parquet", "annotation_lines:foresee_codings", needs="pyarrow"),
)
_REPORTS = (
    _report("docx", ".docx", "Report for Word", "Quotes with their sources, headings and contents, notes as comments.", "docx"),
    _report("odt", ".odt", "Report for LibreOffice", "The same as an OpenDocument text, notes as annotations.", "odt"),
    _report("pdf", ".pdf", "Report to print (PDF)", "Quotes with their sources in pages, with bookmarks.", "portable"),
    _report("html", ".html", "Report as a web page", "Quotes with their sources in one page that can be filtered.", "html"),
    _report("markdown", ".md", "Report in Markdown", "Quotes with their sources as text with few signs.", "markdown"),
)
_PROJECTS = (
    Format("qdpx", (".qdpx",), Group.PROJECT, "Project (REFI-QDA)",
           "Texts, codes, codings and notes for NVivo, ATLAS.ti, MAXQDA, QualCoder and others.",
           "refi_files:write_project", "refi_files:foresee_project"),
    Format("qdc", (".qdc",), Group.PROJECT, "Codebook (REFI-QDA)",
           "The tags with their definitions and colours, for the same programs.",
           "refi_files:write_codebook", "refi_files:foresee_codebook"),
)
_DATA = (
    Format("jsonl", (".jsonl",), Group.DATA, "Annotations (JSON Lines)",
           "One object a line for each annotation, with document, place, tags and coder.",
           "annotation_lines:write_jsonl", "annotation_files:foresee"),
    Format("web-annotations", (".jsonld",), Group.DATA, "Web Annotations (JSON-LD)",
           "Annotations with quotes and places, by the W3C's model, for programs and services of the web.",
           "web_files:write_web", "web_files:foresee_web"),
    Format("document-lines", (".jsonl",), Group.DATA, "Documents with spans (JSON Lines)",
           "One object a line for each document, with its text and what is marked in it, for machine learning.",
           "data_files:write_lines", "data_files:foresee_lines"),
    Format("brat", (".brat",), Group.DATA, "brat standoff",
           "A folder with each text and its marks beside it.",
           "data_files:write_brat", "data_files:foresee_brat", is_folder=True),
    Format("uima", (".xmi",), Group.DATA, "UIMA CAS (XMI)",
           "A folder with each document as XMI and the type system, for INCEpTION and other UIMA programs.",
           "data_files:write_uima", "data_files:foresee_uima", is_folder=True),
    Format("codebook", (".codebook.csv",), Group.TABLE, "Codebook (CSV)",
           "One row for each tag with its path, colour, definition and key.",
           "data_files:write_codebook", "data_files:foresee_codebook"),
)
_TEAM = (
    Format("exchange", (".annotations",), Group.TEAM, "Exchange file",
           "All that was done, by whom and when, for colleagues to merge.",
           "exchange_export:write_whole", "exchange_export:foresee"),
)
# fmt: on
FORMATS: tuple[Format, ...] = (*_TABLES, *_REPORTS, *_PROJECTS, *_DATA, *_TEAM)
"""In the order in which they are offered."""


def format_of(out: Path, named: str = "") -> Format:
    """The format that is named, else the one that the ending of a file's name says. Raises UserFault."""
    if named:
        for each in FORMATS:
            if each.name == named.lower():
                return each
        raise UserFault(f"There is no format “{named}”; known are {', '.join(each.name for each in FORMATS)}.")
    name = out.name.lower()
    fitting = [(len(suffix), -at) for at, each in enumerate(FORMATS) for suffix in each.suffixes if _has(name, suffix)]
    if not fitting:
        suffixes = list(dict.fromkeys(suffix for each in FORMATS for suffix in each.suffixes))
        known = f"{', '.join(suffixes[:-1])} or {suffixes[-1]}" if len(suffixes) > 1 else suffixes[0]
        raise UserFault(f"{out.name} can't be written: its name must end in {known}, or the format be named.")
    return FORMATS[-max(fitting)[1]]


def _has(name: str, suffix: str) -> bool:
    return name.endswith(suffix) and name != suffix


def _loaded(place: str) -> Any:
    module, _, function = place.partition(":")
    return getattr(import_module(f"annotator.tasks.{module}"), function)
