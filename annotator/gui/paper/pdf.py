"""Writes a report as PDF through Qt, with page numbers and an outline. Run as a program it does so for the command line."""

import pickle
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QGuiApplication,
    QPageLayout,
    QPageSize,
    QPainter,
    QPalette,
    QPdfWriter,
    QTextDocument,
)

from annotator.core.report import Report
from annotator.formats.report_words import clean
from annotator.gui.paper.outline import Bookmark, with_outline
from annotator.gui.paper.pages import HEADING, HEADING_WORDS, lay_out
from annotator.gui.theme.fonts import interface_font, load_fonts
from annotator.gui.theme.tokens import LIGHT

_RESOLUTION, _MARGIN, FOOT = 300, 20, 40
PX = 96
"""Sizes in a report are pixels of so many to the inch; margins are millimetres, the foot is pixels."""


def write_pdf(report: Report, out: Path, page: QPageSize.PageSizeId = QPageSize.PageSizeId.A4) -> int:
    """Write the PDF; the number of its pages. Needs a QGuiApplication. Raises OSError."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageLayout(_page_layout(page))
    writer.setResolution(_RESOLUTION)
    writer.setTitle(clean(report.title))
    writer.setCreator("Annotator")
    document = lay_out(report, LIGHT, 0.9)
    area = QPageSize(page).size(QPageSize.Unit.Point)
    width, height = ((side * PX / 72) - 2 * _MARGIN * PX / 25.4 for side in (area.width(), area.height()))
    inner = height - FOOT
    document.setDocumentMargin(0)
    document.setPageSize(QSizeF(width, inner))
    painter = QPainter(writer)
    painter.scale(_RESOLUTION / PX, _RESOLUTION / PX)
    count = document.pageCount()
    for number in range(count):
        if number:
            writer.newPage()
        paint_page(painter, document, number, width, inner)
    painter.end()
    top = _MARGIN * 72 / 25.4
    marks = _bookmarks(document, inner, lambda y: top + y * 72 / PX)
    out.write_bytes(with_outline(bytes(buffer.data().data()), marks, area.height()))
    return count


def _page_layout(page: QPageSize.PageSizeId) -> QPageLayout:
    margins = QMarginsF(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
    return QPageLayout(QPageSize(page), QPageLayout.Orientation.Portrait, margins, QPageLayout.Unit.Millimeter)


def paint_page(painter: QPainter, document: QTextDocument, number: int, width: float, height: float) -> None:
    """Paint one page, from 0, with its number; sizes are those of its text in pixels of 96 to the inch."""
    painter.save()
    painter.translate(0, -number * height)
    context = QAbstractTextDocumentLayout.PaintContext()
    context.palette.setColor(QPalette.ColorRole.Text, LIGHT.ink)
    context.clip = QRectF(0, number * height, width, height)
    painter.setClipRect(context.clip)
    document.documentLayout().draw(painter, context)
    painter.restore()
    painter.setFont(interface_font(11))
    painter.setPen(LIGHT.ink3)
    painter.drawText(QRectF(0, height + 16, width, FOOT - 16), Qt.AlignmentFlag.AlignRight, str(number + 1))


def _bookmarks(document: QTextDocument, height: float, place: Callable[[float], float]) -> list[Bookmark]:
    found, block, layout = [], document.begin(), document.documentLayout()
    while block.isValid():
        level = block.blockFormat().property(HEADING)
        if level:
            y = layout.blockBoundingRect(block).top()
            number = int(y // height)
            found.append(
                Bookmark(int(level) - 1, block.blockFormat().property(HEADING_WORDS), number, place(y - number * height))
            )
        block = block.next()
    return found


def main() -> int:
    """Read a report from standard input, as `tasks.report_files` pickled it, and write it to the path that is named."""
    app = QGuiApplication(["annotator"])
    load_fonts()
    report = pickle.load(sys.stdin.buffer)
    try:
        print(write_pdf(report, Path(sys.argv[1])))
    except OSError as error:
        print(error.strerror, file=sys.stderr)
        return 1
    app.quit()
    return 0


if __name__ == "__main__":
    sys.exit(main())
