"""Every icon that the code names is there, in the theme's ink."""

import ast
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import QApplication

from annotator.gui.theme.icons import icon, icon_names, pixmap
from annotator.gui.theme.tokens import Theme
from annotator.paths import resources

_CODE = Path(__file__).resolve().parents[3] / "annotator" / "gui"
_CALLS = {"icon": 0, "pixmap": 0, "paint_icon": 2, "IconButton": 0, "add_button": 0, "EmptyState": 0}
_KEYWORDS = ("icon_name",)


def _named_in(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            if name in _CALLS and len(node.args) > _CALLS[name]:
                found |= _text(node.args[_CALLS[name]])
            for keyword in node.keywords:
                if keyword.arg in _KEYWORDS:
                    found |= _text(keyword.value)
    return found - {""}


def _text(node: ast.expr) -> set[str]:
    return {node.value} if isinstance(node, ast.Constant) and isinstance(node.value, str) else set()


def test_each_icon_named_in_code_is_there() -> None:
    there = set(icon_names())
    for path in _CODE.rglob("*.py"):
        assert _named_in(path) <= there, path


def test_the_licence_stands_beside_the_icons() -> None:
    assert "ISC" in (resources() / "icons" / "LICENSE").read_text(encoding="utf-8")


def test_every_icon_draws_something(qapp: QApplication) -> None:
    for name in icon_names():
        image = pixmap(name, QColor("#000000"), 16).toImage()
        assert any(image.pixelColor(x, y).alpha() > 100 for x in range(16) for y in range(16)), name


def test_an_unknown_icon_is_an_error(qapp: QApplication, theme: Theme) -> None:
    with pytest.raises(KeyError):
        icon("no-such-icon", theme)


@pytest.mark.parametrize("ratio", [1.0, 2.0, 3.0])
def test_icons_are_sharp_on_any_screen(qapp: QApplication, ratio: float) -> None:
    drawn = pixmap("search", QColor("#000000"), 16, ratio)
    assert drawn.width() == round(16 * ratio)
    assert drawn.devicePixelRatio() == ratio


def test_an_icon_takes_the_inks_of_its_states(qapp: QApplication, theme: Theme) -> None:
    made = icon("square", theme)
    wanted = {
        (QIcon.Mode.Normal, QIcon.State.Off): theme.ink2,
        (QIcon.Mode.Normal, QIcon.State.On): theme.ink,
        (QIcon.Mode.Disabled, QIcon.State.Off): theme.line2,
    }
    for (mode, state), ink in wanted.items():
        drawn = _strongest(made.pixmap(48, mode, state))
        # A smoothed edge rounds each channel once.
        assert all(abs(one - other) <= 2 for one, other in zip(drawn.getRgb()[:3], ink.getRgb()[:3], strict=True)), (mode, state)


def _strongest(drawn: QPixmap) -> QColor:
    image = drawn.toImage()
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return max(pixels, key=lambda colour: colour.alpha())
