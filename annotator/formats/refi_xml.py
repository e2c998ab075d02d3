"""XML as text: elements and attributes with nothing in them that XML can't hold."""

import re
from collections.abc import Mapping
from html import escape

_UNFIT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_SPECIAL = re.compile(r"[&<>\"\r\n\t\x00-\x1f\ufffe\uffff\ud800-\udfff]")


def fit_line(text: str) -> str:
    """Words on one line, without what XML can't hold."""
    return " ".join((text if text.isprintable() else _UNFIT.sub("", text)).split())


class Xml:
    """Gathers pieces. `unfit` counts characters that XML can't hold and that were left out."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.unfit = 0

    def add(self, piece: str) -> None:
        """A piece that is XML already."""
        self.pieces.append(piece)

    def element(self, name: str, text: str) -> None:
        """An element with words in it."""
        self.pieces.append(f"<{name}>{self.words(text)}</{name}>")

    def words(self, text: str) -> str:
        """Words between tags."""
        if not _SPECIAL.search(text):
            return text
        return escape(self._fit(text), quote=False).replace("\r", "&#13;")

    def value(self, text: str) -> str:
        """The value of an attribute, without the quotation marks."""
        if not _SPECIAL.search(text):
            return text
        plain = self._fit(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
        return plain.replace("\n", "&#10;").replace("\r", "&#13;").replace("\t", "&#9;")

    def attributes(self, values: Mapping[str, str]) -> str:
        """Attributes with a space before each; those without a value are left out."""
        return "".join(f' {name}="{self.value(value)}"' for name, value in values.items() if value)

    def text(self) -> str:
        """All of it."""
        return "".join(self.pieces)

    def _fit(self, text: str) -> str:
        fit, count = _UNFIT.subn("", text)
        self.unfit += count
        return fit
