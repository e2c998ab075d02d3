"""Printing the open text, and choosing how copied passages are cited."""

from pathlib import Path

import pypdfium2
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.gui.dialogs.citation_style import CitationStyleDialog
from annotator.gui.paper.printing import print_report
from annotator.gui.windows.main_window import MainWindow
from annotator.gui.windows.text_handlers import CITATION
from annotator.tasks.annotated_text import build_annotated
from annotator.tasks.choosing import Choice
from annotator.tasks.citation_style import Style
from tests.window_helpers import PASSAGE, press, select


def words_of(path: Path) -> list[str]:
    """The words of a PDF, page by page."""
    with pypdfium2.PdfDocument(path) as pdf:
        return [" ".join(page.get_textpage().get_text_range().split()) for page in pdf]


def test_the_open_text_is_shown_before_it_is_printed(window: MainWindow, qtbot: QtBot) -> None:
    window.actions_["print"].trigger()
    qtbot.waitUntil(lambda: bool(window.findChildren(QPrintPreviewDialog)))
    preview = window.findChildren(QPrintPreviewDialog)[-1]
    qtbot.waitUntil(preview.isVisible)
    QTest.keyClick(preview, Qt.Key.Key_Escape)
    assert not preview.isVisible()


def test_every_page_or_those_that_are_wanted_are_printed(window: MainWindow, tmp_path: Path) -> None:
    select(window, PASSAGE)
    press(window, Qt.Key.Key_H)
    document = window.workspace.document
    assert document is not None
    report = build_annotated(window.session.library, Choice(documents=frozenset({document.row.id})))
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "all.pdf"))
    count = print_report(report, printer)
    pages = words_of(tmp_path / "all.pdf")
    assert count == len(pages) > 3
    assert "innovation in children" in pages[0] and PASSAGE[:30] in " ".join(pages)
    printer.setOutputFileName(str(tmp_path / "some.pdf"))
    printer.setFromTo(2, 3)
    assert print_report(report, printer) == 2 and words_of(tmp_path / "some.pdf") == pages[1:3]


def test_a_style_is_chosen_with_an_example_and_used_when_copying(window: MainWindow, qtbot: QtBot) -> None:
    select(window, PASSAGE)
    window.actions_["citation_style"].trigger()
    dialog = window.findChildren(CitationStyleDialog)[-1]
    assert f"“{PASSAGE}” (Edward Timpson" in dialog.shown.text() and not dialog.template.isEnabled()
    QTest.keyClick(dialog.styles[Style.TEMPLATE], Qt.Key.Key_Space)
    dialog.template.selectAll()
    QTest.keyClicks(dialog.template, "{quote} [{who}]")
    assert "There is no field {who}" in dialog.shown.text() and not dialog.take_button.isEnabled()
    dialog.template.selectAll()
    QTest.keyClicks(dialog.template, "{quote} [{speaker} {year}]")
    assert dialog.shown.text() == f"{PASSAGE} [Edward Timpson 2014]"
    qtbot.mouseClick(dialog.take_button, Qt.MouseButton.LeftButton)
    window.actions_["copy_with_citation"].trigger()
    assert QGuiApplication.clipboard().text() == f"{PASSAGE} [Edward Timpson 2014]"
    assert window.preferences.get(CITATION) == {"style": "template", "template": "{quote} [{speaker} {year}]"}
