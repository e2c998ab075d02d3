"""Icons by name: Lucide line drawings, drawn in any colour at any size, sharp on every screen."""

from functools import cache, lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from annotator.gui.theme.tokens import Theme
from annotator.paths import resources

_STROKE, _LARGE, _LARGE_STROKE = 1.5, 28, 1.25
"""Stroke in the drawing's own grid of 24; from 28 px on a lighter one keeps the drawing as quiet as the words beside it."""


def icon_names() -> tuple[str, ...]:
    """Every icon there is."""
    return tuple(sorted(path.stem for path in (resources() / "icons").glob("*.svg")))


def icon(name: str, theme: Theme, size: int = 16) -> QIcon:
    """The icon for buttons and menus: `ink2`, `ink` when on or chosen, `line2` when disabled. KeyError for an unknown name."""
    return _icon(name, theme, size, _ratios())


def pixmap(name: str, colour: QColor, size: int = 16, ratio: float = 1.0) -> QPixmap:
    """The icon as a picture `size` pixels wide on a screen of that device pixel ratio. KeyError for an unknown name."""
    return _pixmap(name, colour.name(), size, ratio)


def paint_icon(painter: QPainter, rect: QRectF, name: str, colour: QColor) -> None:
    """Draw an icon square in the middle of the rectangle, as large as its shorter side, on whole pixels."""
    size = round(min(rect.width(), rect.height()))
    ratio = painter.device().devicePixelRatio()
    left = round(rect.x() + (rect.width() - size) / 2)
    top = round(rect.y() + (rect.height() - size) / 2)
    painter.drawPixmap(left, top, pixmap(name, colour, size, ratio))


def _ratios() -> tuple[float, ...]:
    """How fine the screens are that there are: an icon is drawn for these, and for no others at the cost of the start."""
    return tuple(sorted({1.0, *(screen.devicePixelRatio() for screen in QGuiApplication.screens())}))


@lru_cache(maxsize=512)
def _icon(name: str, theme: Theme, size: int, ratios: tuple[float, ...]) -> QIcon:
    made = QIcon()
    for ratio in ratios:
        for state in (QIcon.State.Off, QIcon.State.On):
            plain = theme.ink if state is QIcon.State.On else theme.ink2
            made.addPixmap(pixmap(name, plain, size, ratio), QIcon.Mode.Normal, state)
            made.addPixmap(pixmap(name, theme.ink, size, ratio), QIcon.Mode.Active, state)
            made.addPixmap(pixmap(name, theme.ink, size, ratio), QIcon.Mode.Selected, state)
            made.addPixmap(pixmap(name, theme.line2, size, ratio), QIcon.Mode.Disabled, state)
    return made


@lru_cache(maxsize=4096)
def _pixmap(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    stroke = _LARGE_STROKE if size >= _LARGE else _STROKE
    drawing = _source(name).replace("currentColor", colour).replace('stroke-width="2"', f'stroke-width="{stroke}"')
    side = max(1, round(size * ratio))
    made = QPixmap(side, side)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(QByteArray(drawing.encode())).render(painter, QRectF(0, 0, side, side))
    painter.end()
    made.setDevicePixelRatio(ratio)
    return made


@cache
def _source(name: str) -> str:
    path = resources() / "icons" / f"{name}.svg"
    if not path.is_file():
        raise KeyError(f"There is no icon named {name!r} in {path.parent}.")
    return path.read_text(encoding="utf-8")
