"""A report as PDF, read back by PDFium: the words, the pages, the outline; and written by a program that can be stopped."""

from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtGui import QGuiApplication

from annotator.core.report import Heading, Report
from annotator.gui.paper.outline import Bookmark, with_outline
from annotator.gui.paper.pdf import write_pdf
from annotator.store.library import Library
from annotator.tasks.annotated_text import build_annotated
from annotator.tasks.monitor import Cancelled, Monitor
from annotator.tasks.report_files import write_report
from annotator.tasks.reporting import build_report
from tests.report_helpers import full_library


@pytest.fixture
def full(tmp_path: Path) -> Iterator[Library]:
    library = full_library(tmp_path / "full.annotator")
    yield library
    library.close()


def read(path: Path) -> tuple[str, list[tuple[int, str, int]], int]:
    """Words with white space evened out, the outline (depth, words, page), and how many pages."""
    pdf = pypdfium2.PdfDocument(path)
    words = " ".join(" ".join(page.get_textpage().get_text_range().split()) for page in pdf)
    outline = [(line.level, line.get_title(), line.get_dest().get_index()) for line in pdf.get_toc()]
    count = len(pdf)
    pdf.close()
    return words, outline, count


def test_the_words_are_read_back_with_figures_and_signs(full: Library, tmp_path: Path) -> None:
    assert write_report(build_report(full), tmp_path / "out.pdf", "pdf").counts == {"passages": 7}
    words, outline, _ = read(tmp_path / "out.pdf")
    assert "come first. We will spend £20m on what works" in words
    assert "A Minister, On innovation, 1 April 2014, paragraph 1" in words
    assert "A line with <b>markup</b> &" in words
    assert [line[:2] for line in outline][:4] == [
        (0, "Memos on the library"),
        (0, "Children"),
        (1, "Money & means"),
        (0, "Own colour"),
    ]


def test_the_outline_leads_to_the_pages_and_takes_any_letters(qapp: QGuiApplication, tmp_path: Path) -> None:
    pieces = tuple(Heading(1 + number % 3, f"Part {number} — ) خطاب 😀") for number in range(200))
    count = write_pdf(Report("Long", (), pieces), tmp_path / "long.pdf")
    _, outline, pages = read(tmp_path / "long.pdf")
    assert pages == count > 3
    assert [line[1] for line in outline] == [piece.text for piece in pieces]
    assert [line[0] for line in outline][:6] == [0, 1, 2, 0, 1, 2]
    assert [line[2] for line in outline] == sorted(line[2] for line in outline)
    assert outline[-1][2] == pages - 1


def test_what_qt_did_not_write_stays_as_it_is() -> None:
    assert with_outline(b"%PDF-1.7 something", [Bookmark(0, "A", 0, 0)], 800) == b"%PDF-1.7 something"


def test_a_whole_text(full: Library, tmp_path: Path, qapp: QGuiApplication) -> None:
    write_pdf(build_annotated(full), tmp_path / "text.pdf")
    words, _, _ = read(tmp_path / "text.pdf")
    assert "Thank you all for your work with families." in words and "Money & means, Own colour · Tom" in words


def test_an_empty_library_has_a_page_and_stopping_leaves_no_program(tmp_path: Path) -> None:
    library = Library.create(tmp_path / "empty.annotator")
    report = build_report(library)
    library.close()
    write_report(report, tmp_path / "empty.pdf", "pdf")
    assert read(tmp_path / "empty.pdf")[2] == 1
    monitor = Monitor()
    monitor.cancel()
    with pytest.raises(Cancelled):
        write_report(report, tmp_path / "stopped.pdf", "pdf", monitor)


def test_a_folder_that_is_not_there_is_an_error_of_the_system(full: Library, tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No such file"):
        write_report(build_report(full), tmp_path / "nowhere" / "out.pdf", "pdf")
