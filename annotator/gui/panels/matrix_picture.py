"""A matrix as a picture for a paper: as it is shown, in the colours of the light theme, as PNG or SVG."""

from pathlib import Path

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter

from annotator.core.errors import LibraryFault
from annotator.gui.models.matrix import MatrixModel
from annotator.gui.panels.matrix_table import COLUMN, HEAD, ROW, SIDE, paint_cell, paint_name
from annotator.gui.theme.fonts import interface_font
from annotator.gui.theme.tokens import LIGHT
from annotator.gui.widgets.paint import paint_text

_MARGIN, _TITLE, _SCALE, _MOST = 16, 34, 2, 16_000


def write_picture(out: Path, model: MatrixModel, title: str) -> None:
    """Write the matrix to a .svg or .png. Raises LibraryFault if it can't be written."""
    size, is_written = _size(model), False
    if not out.parent.is_dir():
        pass
    elif out.suffix.lower() == ".svg":
        from PySide6.QtSvg import QSvgGenerator  # only needed here

        drawing = QSvgGenerator()
        drawing.setFileName(str(out))
        drawing.setSize(size)
        drawing.setViewBox(QRect(0, 0, size.width(), size.height()))
        drawing.setTitle(title)
        painter = QPainter()
        is_written = painter.begin(drawing)
        if is_written:
            _paint(painter, model, title, size)
            painter.end()
    else:
        scale = min(_SCALE, _MOST / max(size.width(), size.height()))
        image = QImage(size * scale, QImage.Format.Format_RGB32)
        painter = QPainter(image)
        painter.scale(scale, scale)
        _paint(painter, model, title, size)
        painter.end()
        is_written = image.save(str(out))
    if not is_written:
        raise LibraryFault(f"{out.name} can't be written in {out.parent}. Choose another place.")


def _size(model: MatrixModel) -> QSize:
    rows, columns = model.rowCount(), model.columnCount()
    return QSize(2 * _MARGIN + SIDE + columns * COLUMN, 2 * _MARGIN + _TITLE + HEAD + rows * ROW)


def _paint(painter: QPainter, model: MatrixModel, title: str, size: QSize) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(0, 0, size.width(), size.height(), Qt.GlobalColor.white)
    heading = QRect(_MARGIN, _MARGIN, size.width() - 2 * _MARGIN, _TITLE - 10)
    paint_text(painter, heading, title, LIGHT.ink, interface_font(13, 600))
    left, top = _MARGIN + SIDE, _MARGIN + _TITLE + HEAD
    for at, entry in enumerate(model.shown.columns):
        paint_name(painter, QRect(left + at * COLUMN, top - HEAD, COLUMN, HEAD), entry, LIGHT, is_top=True)
    for row, entry in enumerate(model.shown.rows):
        y = top + row * ROW
        paint_name(painter, QRect(_MARGIN - 16, y, SIDE + 16, ROW), entry, LIGHT, is_top=False)
        for column in range(len(model.shown.columns)):
            paint_cell(painter, QRect(left + column * COLUMN, y, COLUMN, ROW), model, row, column, LIGHT)
