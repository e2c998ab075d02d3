"""Prints a report: the pages of its PDF, on whatever paper the printer has."""

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QPrinter

from annotator.core.report import Report
from annotator.gui.paper.pages import lay_out
from annotator.gui.paper.pdf import FOOT, PX, paint_page
from annotator.gui.theme.tokens import LIGHT


def print_report(report: Report, printer: QPrinter) -> int:
    """Paint the pages that the printer wants; how many those are. Nothing is painted if the printer can't begin."""
    scale = printer.resolution() / PX
    area = printer.pageLayout().paintRectPixels(printer.resolution())
    width, inner = area.width() / scale, area.height() / scale - FOOT
    document = lay_out(report, LIGHT, 0.9)
    document.setDocumentMargin(0)
    document.setPageSize(QSizeF(width, inner))
    first = max(0, printer.fromPage() - 1)
    last = min(document.pageCount(), printer.toPage() or document.pageCount())
    painter = QPainter()
    if not painter.begin(printer):
        return 0
    painter.scale(scale, scale)
    for number in range(first, last):
        if number > first:
            printer.newPage()
        paint_page(painter, document, number, width, inner)
    painter.end()
    return max(0, last - first)
