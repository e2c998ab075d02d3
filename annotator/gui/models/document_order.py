"""The orders in which documents can be listed; what is not known comes last, whichever way."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QCoreApplication

from annotator.core.changes import Id, Json
from annotator.core.documents import DocumentRow
from annotator.core.text import fold


class Order(StrEnum):
    """What documents are sorted by. The value is what is stored."""

    IMPORT = "import"
    TITLE = "title"
    SPEAKER = "speaker"
    DATE = "date"
    LENGTH = "length"
    ANNOTATIONS = "annotations"
    PROGRESS = "progress"

    @property
    def words(self) -> str:
        """The words on screen."""
        return {
            Order.IMPORT: QCoreApplication.translate("Order", "Order of import"),
            Order.TITLE: QCoreApplication.translate("Order", "Title"),
            Order.SPEAKER: QCoreApplication.translate("Order", "Speaker"),
            Order.DATE: QCoreApplication.translate("Order", "Date"),
            Order.LENGTH: QCoreApplication.translate("Order", "Length"),
            Order.ANNOTATIONS: QCoreApplication.translate("Order", "Annotations"),
            Order.PROGRESS: QCoreApplication.translate("Order", "Reading progress"),
        }[self]


@dataclass(frozen=True, slots=True)
class Sorting:
    """An order and its direction."""

    order: Order = Order.IMPORT
    is_descending: bool = False

    def to_json(self) -> Json:
        """What is stored."""
        return [self.order.value, self.is_descending]

    @classmethod
    def from_json(cls, value: Json) -> "Sorting":
        """The inverse of `to_json`; the order of import for anything else."""
        try:
            order, is_descending = value
            return cls(Order(order), bool(is_descending))
        except (TypeError, ValueError):
            return cls()


def sorted_rows(rows: Sequence[DocumentRow], sorting: Sorting, shares: Mapping[Id, float]) -> list[DocumentRow]:
    """The rows in an order; `rows` come in the order of import, which decides between equals. `shares` are 0 to 1."""
    if sorting.order is Order.IMPORT:
        return list(reversed(rows)) if sorting.is_descending else list(rows)
    if sorting.order is Order.PROGRESS:
        return sorted(rows, key=lambda row: shares.get(row.id, 0.0), reverse=sorting.is_descending)
    key = _KEYS[sorting.order]
    known = [row for row in rows if key(row) not in ("", ())]
    unknown = [row for row in rows if key(row) in ("", ())]
    return sorted(known, key=key, reverse=sorting.is_descending) + unknown


def _by_name(name: str) -> str:
    return fold(name).lstrip("'\"([ ")


_KEYS: dict[Order, Callable[[DocumentRow], Any]] = {
    Order.TITLE: lambda row: _by_name(row.title),
    Order.SPEAKER: lambda row: _by_name(row.speaker),
    Order.DATE: lambda row: row.date,
    Order.LENGTH: lambda row: row.words,
    Order.ANNOTATIONS: lambda row: row.annotations,
}
