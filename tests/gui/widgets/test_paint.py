"""The drawing that delegates share measures what it draws, and cuts what does not fit."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from annotator.gui.theme.fonts import interface_font
from annotator.gui.theme.tokens import Theme
from annotator.gui.widgets import paint


@pytest.fixture
def picture(qapp: QApplication) -> QImage:
    """An empty picture to draw on."""
    image = QImage(300, 40, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    return image


def _right_edge(image: QImage) -> int:
    return max(x for x in range(image.width()) for y in range(image.height()) if image.pixelColor(x, y).alpha())


def test_a_chip_is_as_wide_as_it_says(picture: QImage, theme: Theme) -> None:
    painter = QPainter(picture)
    width = paint.paint_chip(painter, QPoint(0, 0), "Spending", "olive", theme, 300)
    painter.end()
    assert width == paint.chip_width("Spending") == _right_edge(picture) + 1
    assert picture.pixelColor(3, 10) == theme.tint_of("olive")
    assert picture.pixelColor(10, 10) == theme.line_of("olive")


def test_a_chip_keeps_to_its_room(picture: QImage, theme: Theme) -> None:
    painter = QPainter(picture)
    assert paint.paint_chip(painter, QPoint(0, 0), "Accountability and intervention", "rosewood", theme, 80) == 80
    painter.end()
    assert _right_edge(picture) == 79


def test_a_hollow_swatch_shows_what_lies_behind(picture: QImage, theme: Theme) -> None:
    painter = QPainter(picture)
    paint.paint_swatch(painter, QRect(0, 0, 10, 10), theme.line_of("sky"), hollow=True)
    painter.end()
    assert picture.pixelColor(5, 5).alpha() == 0
    assert picture.pixelColor(5, 0) == theme.line_of("sky")


def test_text_is_cut_only_where_it_does_not_fit(picture: QImage) -> None:
    font = interface_font(13)
    wide = paint.text_width("Innovation programme", font)
    assert not paint.is_cut("Innovation programme", font, wide)
    assert paint.is_cut("Innovation programme", font, wide - 1)
    painter = QPainter(picture)
    assert paint.paint_text(painter, QRect(0, 0, wide, 20), "Innovation programme", QColor("black"), font) == wide
    whole = picture.copy()
    assert whole == _drawn_free(picture, "Innovation programme")
    assert paint.paint_text(painter, QRect(0, 0, 50, 20), "Innovation programme", QColor("black"), font) == 50
    painter.end()


def _drawn_free(like: QImage, text: str) -> QImage:
    image = QImage(like.size(), like.format())
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setFont(interface_font(13))
    painter.drawText(QRect(0, 0, 300, 20), Qt.AlignmentFlag.AlignVCenter, text)
    painter.end()
    return image


@pytest.mark.parametrize(("share", "pixels"), [(0.0, 0), (0.001, 1), (0.5, 14), (1.0, 28), (7.0, 28), (-1.0, 0)])
def test_a_bar_fills_with_the_share(picture: QImage, theme: Theme, share: float, pixels: int) -> None:
    painter = QPainter(picture)
    paint.paint_bar(painter, QRect(0, 0, 28, 3), share, theme)
    painter.end()
    assert sum(picture.pixelColor(x, 1) == theme.ink2 for x in range(28)) == pixels


def test_a_key_is_at_least_square(qapp: QApplication) -> None:
    assert paint.key_width("1") >= paint.KEY_HEIGHT
    assert paint.key_width("Ctrl Shift F") > 60
    assert paint.badge_width("TH") == paint.BADGE_WIDTH
