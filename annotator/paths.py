"""Where resources/ and seeds/ lie, in a checkout and in an installed wheel."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def _folder(name: str) -> Path:
    """The wheel puts the folders inside the package; a checkout has them beside it."""
    inside = _PACKAGE / name
    return inside if inside.is_dir() else _PACKAGE.parent / name


def resources() -> Path:
    """The folder of icons, fonts, themes, starter codebooks and translations."""
    return _folder("resources")


def seeds() -> Path:
    """The folder of the five documents that ship, with `corpus.toml`."""
    return _folder("seeds")
