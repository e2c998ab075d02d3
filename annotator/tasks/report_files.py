"""Writes a report to a file: which writer a suffix means, and the report of passages as one of the formats of an export."""

from collections import Counter
from collections.abc import Callable, Mapping
from functools import partial
from importlib import import_module
from pathlib import Path
from types import MappingProxyType

from annotator.core.report import Passage, Quote, Report
from annotator.store.library import Library
from annotator.tasks.annotated_text import build_annotated
from annotator.tasks.choosing import Choice, chosen_annotations
from annotator.tasks.export_formats import Written, format_of
from annotator.tasks.exporting import export_with
from annotator.tasks.monitor import Monitor
from annotator.tasks.report_pdf import write_pdf
from annotator.tasks.reporting import ReportOptions, build_report

_TEXT: Mapping[str, str] = MappingProxyType({"html": "report_html:write_html", "md": "report_markdown:write_markdown"})
"""Writers of files of text, as `module:function` under `annotator.formats`: loaded once they are used."""
_BYTES: Mapping[str, str] = MappingProxyType({"docx": "report_docx:write_docx", "odt": "report_odt:write_odt"})
"""Writers of files of bytes, likewise."""
FORMS = ("docx", "odt", "pdf", "html", "md")
"""The suffixes that reports are written as, in the order in which they are offered."""


def write_report(report: Report, out: Path, form: str, monitor: Monitor | None = None) -> Written:
    """Write a report to a new file as one of FORMS. Raises OSError, Cancelled."""
    monitor = monitor or Monitor()
    monitor.report(0, 0, report.title)
    if form == "pdf":
        write_pdf(report, out, monitor)
    elif form in _BYTES:
        with out.open("wb") as data:
            _loaded(_BYTES[form])(report, data)
    else:
        with out.open("w", encoding="utf-8", newline="\n") as text:
            _loaded(_TEXT[form])(report, text)
    monitor.report(0, 0, report.title)
    return Written(counts_of(report))


def export_report(
    library: Library,
    out: Path,
    choice: Choice,
    options: ReportOptions,
    monitor: Monitor | None = None,
    *,
    whole_texts: bool = False,
) -> Written:
    """Build a report and write it, whole or not at all; the suffix says the form. With `whole_texts` it holds the texts with what
    was marked in them. Raises what `exporting.export` does.
    """

    def write(library: Library, choice: Choice, unfinished: Path, monitor: Monitor) -> Written:
        if whole_texts:
            report = build_annotated(library, choice, monitor, notes=options.notes, memos=options.memos)
        else:
            report = build_report(library, choice, options, monitor)
        return write_report(report, unfinished, out.suffix.lower().removeprefix("."), monitor)

    return export_with(library, out, format_of(out), write, choice, monitor)


def counts_of(report: Report) -> Mapping[str, int]:
    """How much a report holds, by nouns in the plural."""
    if report.is_annotated_text:
        paragraphs = sum(isinstance(piece, Passage) for piece in report.pieces)
        return {"paragraphs": paragraphs, "annotations": len(report.marks)}
    return {"passages": sum(isinstance(piece, Quote) for piece in report.pieces)}


def _write(form: str, library: Library, choice: Choice, out: Path, monitor: Monitor) -> Written:
    return write_report(build_report(library, choice, ReportOptions(), monitor), out, form, monitor)


write_docx = partial(_write, "docx")
write_odt = partial(_write, "odt")
write_portable = partial(_write, "pdf")
write_html = partial(_write, "html")
write_markdown = partial(_write, "md")


def foresee(library: Library, choice: Choice) -> Written:
    """How many passages a report of the chosen part holds."""
    counts: Counter[str] = Counter()
    for _, annotations in chosen_annotations(library, choice):
        counts["annotations"] += len(annotations)
    return Written(counts)


def _loaded(place: str) -> Callable[..., None]:
    module, _, function = place.partition(":")
    found: Callable[..., None] = getattr(import_module(f"annotator.formats.{module}"), function)
    return found
