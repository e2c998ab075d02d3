"""The rows of a list to choose a tag from: what fits the typed letters, what was used last, and what would be new."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from annotator.core.changes import Id
from annotator.core.codebook import Codebook, Tag
from annotator.core.fuzzy import match
from annotator.core.spans import Span
from annotator.session.actions import marked

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_ROW = Qt.ItemDataRole.UserRole
_CLEAR, _LOOSE, _BY_PATH = 550.0, 450.0, 150.0
"""Scores from which a fit is beyond doubt, below which it is letters strewn about, and what a fit by way of the path costs."""
_MOST, _MOST_USED, _FEW = 60, 3, 6
_JOINT = " "


class Kind(IntEnum):
    """What a row is."""

    HEADING = 0
    TAG = 1
    NEW = 2


@dataclass(frozen=True, slots=True)
class Row:
    """One row. A TAG row has a tag, the names above it, and the letters that fit in either (code points); a NEW row has the
    name to be in `words` and the tag it would lie inside, or None; a HEADING only words.
    """

    kind: Kind
    words: str
    tag: Tag | None = None
    path: str = ""
    fits: tuple[Span, ...] = ()
    path_fits: tuple[Span, ...] = ()
    is_best: bool = False
    is_present: bool = False


@dataclass(frozen=True, slots=True)
class Offer:
    """What a list is made from: `recent` the order of use, `present` the tags that are there already, `without` those left
    out; `can_create` offers a new tag for a name that is not taken.
    """

    codebook: Codebook
    recent: Sequence[Id] = ()
    present: Collection[Id] = frozenset()
    without: Collection[Id] = frozenset()
    can_create: bool = True


def rows_for(offer: Offer, typed: str) -> list[Row]:
    """The rows for what was typed."""
    return _all_rows(offer) if not typed.strip() else _fitting_rows(offer, " ".join(typed.split()))


def _all_rows(offer: Offer) -> list[Row]:
    tags = [tag for tag in offer.codebook if tag.id not in offer.without]
    used = [offer.codebook[id] for id in offer.recent if id in offer.codebook and id not in offer.without]
    rows: list[Row] = []
    if used:
        rows += [_heading(_said(_USED)), *(_row(offer, tag) for tag in used[: _FEW - 1])]
    if tags:
        rows += [_heading(_said(_EVERY)), *(_row(offer, tag) for tag in tags)]
    return rows


def _fitting_rows(offer: Offer, typed: str) -> list[Row]:
    fits = sorted(_fits(offer, typed), key=lambda fit: -fit[0])
    if fits and fits[0][0] >= _CLEAR:
        fits = [fit for fit in fits if fit[0] >= _LOOSE]
    rows: list[Row] = []
    if fits:
        rows.append(_heading(_counted(len(fits))))
        best, *others = (row for _, row in fits[:_MOST])
        rows += [_as_best(best), *others]
    fitting = {row.tag.id for _, row in fits if row.tag}
    if 0 < len(fits) < _FEW:
        used = [offer.codebook[id] for id in offer.recent if id in offer.codebook and id not in {*offer.without, *fitting}]
        if used:
            rows += [_heading(_said(_USED)), *(_row(offer, tag) for tag in used[:_MOST_USED])]
    if offer.can_create and offer.codebook.named(typed) is None:
        rows += [_heading(_said(_NEW)), Row(Kind.NEW, typed)]
        if fits:
            rows.append(Row(Kind.NEW, typed, fits[0][1].tag))
    return rows


def _fits(offer: Offer, typed: str) -> Iterable[tuple[float, Row]]:
    for tag in offer.codebook:
        if tag.id in offer.without:
            continue
        by_name = match(typed, tag.name)
        if by_name and by_name.score >= _LOOSE:
            yield by_name.score, _row(offer, tag, by_name.spans)
            continue
        above = _above(offer.codebook, tag)
        by_path = match(typed, above + _JOINT + tag.name) if above else None
        if by_path and by_path.score >= _LOOSE + _BY_PATH:
            start = len(above) + len(_JOINT)
            name_fits = _shifted(by_path.spans, start, start + len(tag.name))
            if name_fits:  # what fits the names above alone is found by those
                yield by_path.score - _BY_PATH, _row(offer, tag, name_fits, _shifted(by_path.spans, 0, len(above)))
        elif by_name:
            yield by_name.score, _row(offer, tag, by_name.spans)


def _shifted(spans: Iterable[Span], start: int, end: int) -> tuple[Span, ...]:
    """The parts of spans that lie in [start, end), counted from `start`."""
    cut = (Span(max(span.start, start) - start, min(span.end, end) - start) for span in spans)
    return tuple(span for span in cut if not span.is_empty)


def _row(offer: Offer, tag: Tag, fits: tuple[Span, ...] = (), path_fits: tuple[Span, ...] = ()) -> Row:
    above = _above(offer.codebook, tag)
    return Row(Kind.TAG, tag.name, tag, above, fits, path_fits, is_present=tag.id in offer.present)


def _as_best(row: Row) -> Row:
    return Row(row.kind, row.words, row.tag, row.path, row.fits, row.path_fits, True, row.is_present)


def _above(codebook: Codebook, tag: Tag) -> str:
    return " › ".join(codebook.path(tag.id)[:-1])


def _heading(words: str) -> Row:
    return Row(Kind.HEADING, words)


def _said(words: str) -> str:
    return QCoreApplication.translate("TagChoices", words)


_USED, _EVERY, _NEW = marked("TagChoices", "Used last"), marked("TagChoices", "All tags"), marked("TagChoices", "New tag")
_KEY, _TOP = marked("TagChoices", "key"), marked("TagChoices", "at the top level")
_THERE = marked("TagChoices", "is there already; Enter takes it off")


def _counted(count: int) -> str:
    if count == 1:
        return QCoreApplication.translate("TagChoices", "1 tag matches")
    return QCoreApplication.translate("TagChoices", "{count} tags match").format(count=count)


class TagChoices(QAbstractListModel):
    """The rows as a model; the current typed words and the offer are set from outside."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []

    def show(self, offer: Offer, typed: str) -> None:
        """Other rows."""
        self.beginResetModel()
        self._rows = rows_for(offer, typed)
        self.endResetModel()

    def row_at(self, index: Index) -> Row | None:
        """What is in a row."""
        return self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None

    def next_choice(self, row: int, step: int) -> int:
        """The next row (step 1) or the one before (-1) that can be chosen, from `row`; `row` itself if there is none."""
        at = row + step
        while 0 <= at < len(self._rows) and self._rows[at].kind is Kind.HEADING:
            at += step
        return at if 0 <= at < len(self._rows) else row

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Headings count."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings can't be chosen."""
        row = self.row_at(index)
        is_choice = row is not None and row.kind is not Kind.HEADING
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable if is_choice else Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words; the whole row under `Qt.UserRole`; path, key and tick in the accessible text."""
        row = self.row_at(index)
        if row is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return row.words
        if role == _ROW:
            return row
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(row)
        if role == Qt.ItemDataRole.ToolTipRole and row.tag and row.kind is Kind.TAG:
            return " › ".join(part for part in (row.path, row.tag.name) if part)
        return None


def spoken(row: Row) -> str:
    """A row as a screen reader says it."""
    if row.kind is Kind.NEW:
        return new_words(row) + (f" {_said(_TOP)}" if row.tag is None else "")
    if row.tag is None or row.kind is Kind.HEADING:
        return row.words
    parts = [row.words, row.path, _said(_KEY) + f" {row.tag.digit}" if row.tag.digit else ""]
    parts += [_said(_THERE) if row.is_present else ""]
    parts += [row.tag.definition.split("\n")[0] if row.is_best else ""]
    return ", ".join(part for part in parts if part)


def new_words(row: Row) -> str:
    """What a NEW row offers."""
    if row.tag is None:
        return QCoreApplication.translate("TagChoices", "Create “{name}”").format(name=row.words)
    words = QCoreApplication.translate("TagChoices", "Create “{name}” inside {parent}")
    return words.format(name=row.words, parent=row.tag.name)
