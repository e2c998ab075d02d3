"""The faces that ship are found, in the weights that are used."""

import pytest
from PySide6.QtGui import QFontInfo, QFontMetricsF, QRawFont
from PySide6.QtWidgets import QApplication

from annotator.gui.theme import fonts
from annotator.paths import resources


def test_every_face_that_ships_loads(qapp: QApplication) -> None:
    assert {"Literata", "Inter", "DejaVu Sans Mono"} <= set(fonts.load_fonts())


def test_every_folder_of_faces_has_its_licence() -> None:
    for folder in (resources() / "fonts").iterdir():
        assert any(folder.glob("*.txt")), folder


@pytest.mark.parametrize(
    ("weight", "italic", "style"), [(400, False, "Regular"), (400, True, "Italic"), (600, False, "SemiBold")]
)
def test_the_book_face_is_literata_in_its_own_drawing(qapp: QApplication, weight: int, italic: bool, style: str) -> None:
    raw = QRawFont.fromFont(fonts.book_font(17, weight, italic))
    assert (raw.familyName(), raw.styleName()) == ("Literata", style)


def test_sizes_are_pixels(qapp: QApplication) -> None:
    assert fonts.book_font(17).pixelSize() == 17
    assert fonts.interface_font(13).pixelSize() == 13
    assert fonts.mono_font(12).pixelSize() == 12


def test_a_readers_own_face_comes_first(qapp: QApplication) -> None:
    assert QFontInfo(fonts.book_font(17, family="Inter")).family() == "Inter"
    assert QFontInfo(fonts.book_font(17, family="No such face")).family() == "Literata"


def test_figures_in_tables_are_all_of_one_width(qapp: QApplication) -> None:
    metrics = QFontMetricsF(fonts.figures_font(13))
    assert len({metrics.horizontalAdvance(figure) for figure in "0123456789"}) == 1


def test_changing_a_font_leaves_the_next_one_alone(qapp: QApplication) -> None:
    fonts.book_font(17).setPixelSize(40)
    assert fonts.book_font(17).pixelSize() == 17
