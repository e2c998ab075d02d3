"""The history as a list: every step of the library, the last one first, under the day on which it was done."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QDate, QDateTime, QLocale, QModelIndex, QPersistentModelIndex, Qt, Signal

from annotator.core.changes import Id, Stamp
from annotator.gui.models.cards import exact_words
from annotator.session.descriptions import Descriptions, Target
from annotator.session.workspace import Workspace
from annotator.store.rows import Receipt, Step

AnyIndex = QModelIndex | QPersistentModelIndex
LINE = Qt.ItemDataRole.UserRole
"""The role that gives a row's `Day` or `Done`."""
_PAGE = 60
_MANY = 20


@dataclass(frozen=True, slots=True)
class Day:
    """A heading."""

    date: QDate
    words: str


@dataclass(frozen=True, slots=True)
class Done:
    """A step in words: what, who, at what time of its day; and what a click on it goes to."""

    stamp: Stamp
    words: str
    coder: str
    time: str
    when: int
    target: Target | None


@dataclass(frozen=True, slots=True)
class Wish:
    """Whose steps, and about what: a document with all that belongs to it, or one annotation; None for all."""

    coder: Id | None = None
    document: Id | None = None
    annotation: Id | None = None


class HistoryModel(QAbstractListModel):
    """Rows are days and steps; older ones are read as they are needed."""

    countChanged = Signal()

    def __init__(self, workspace: Workspace, parent: Any = None) -> None:
        super().__init__(parent)
        self._session = workspace.session
        self._describe = Descriptions(workspace.session)
        self._rows: list[Day | Done] = []
        self._newest: Stamp | None = None
        self._oldest: Stamp | None = None
        self._is_complete = True
        self._is_asleep = True
        self.wish = Wish()
        self._session.changed.connect(self._follow)
        self._session.sightChanged.connect(self._see_afresh)

    def wake(self) -> None:
        """Read the history now: before anyone looks at it, nothing is read."""
        if self._is_asleep:
            self._is_asleep = False
            self.reload()

    def set_wish(self, wish: Wish) -> None:
        """List other steps."""
        if wish != self.wish:
            self.wish = wish
            if not self._is_asleep:
                self.reload()

    def reload(self) -> None:
        """Read the last steps anew."""
        self.beginResetModel()
        self._rows, self._newest, self._oldest = [], None, None
        self._is_complete = False
        self._rows = self._older()
        self.endResetModel()
        self.countChanged.emit()

    def line(self, row: int) -> Day | Done:
        """What stands in a row."""
        return self._rows[row]

    def _read(self, **bounds: Any) -> list[Step]:
        wish = self.wish
        whose = wish.coder or (self._session.coder if self._session.is_blind else None)
        coders = self._session.coders.identities([whose]) if whose else None
        steps = self._session.library.steps(
            limit=bounds.pop("limit", _PAGE), thing=wish.annotation, document=wish.document, coders=coders, **bounds
        )
        self._describe.prepare(steps)
        return steps

    def _older(self) -> list[Day | Done]:
        steps = self._read(before=self._oldest)
        self._is_complete = len(steps) < _PAGE
        if steps:
            self._oldest = steps[-1].stamp
            self._newest = self._newest or steps[0].stamp
        return self._lines(steps, self._last_day())

    def _last_day(self) -> QDate | None:
        last = self._rows[-1] if self._rows else None
        return None if last is None else _date(last.when) if isinstance(last, Done) else last.date

    def _lines(self, steps: list[Step], above: QDate | None) -> list[Day | Done]:
        """The steps' rows, with a heading wherever the day is another than that of the row above."""
        lines: list[Day | Done] = []
        for step in steps:
            date = _date(step.when)
            if date != above:
                lines.append(Day(date, self._day_words(date)))
                above = date
            lines.append(self._done(step))
        return lines

    def _done(self, step: Step) -> Done:
        time = QLocale().toString(QDateTime.fromMSecsSinceEpoch(step.when).time(), "HH:mm")
        name = self._session.coders.signed(step.coder) or self.tr("Annotator")
        return Done(step.stamp, self._describe.words(step), name, time, step.when, self._describe.target(step))

    def _day_words(self, date: QDate) -> str:
        today = QDate.currentDate()
        if date == today:
            return self.tr("Today")
        if date == today.addDays(-1):
            return self.tr("Yesterday")
        return QLocale().toString(date, "d MMMM" if date.year() == today.year() else "d MMMM yyyy")

    def _see_afresh(self) -> None:
        if not self._is_asleep:
            self.reload()

    def _follow(self, receipt: Receipt) -> None:
        if self._is_asleep:
            return
        if receipt.of("coder") or self._newest is None or receipt.stamp < self._newest:
            self.reload()
            return
        steps = self._read(after=self._newest, limit=_MANY + 1)
        if len(steps) > _MANY:
            self.reload()
        elif steps:
            self._put_on_top(steps)

    def _put_on_top(self, steps: list[Step]) -> None:
        self._newest = steps[0].stamp
        lines = self._lines(steps, None)
        first = self._rows[0] if self._rows else None
        if isinstance(first, Day) and first.date == _date(steps[-1].when):  # its heading is there already
            self.beginRemoveRows(QModelIndex(), 0, 0)
            del self._rows[0]
            self.endRemoveRows()
        self.beginInsertRows(QModelIndex(), 0, len(lines) - 1)
        self._rows[:0] = lines
        self.endInsertRows()
        self.countChanged.emit()

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        """How many days and steps were read so far."""
        return 0 if parent.isValid() else len(self._rows)

    def canFetchMore(self, parent: AnyIndex) -> bool:
        """True while there are older steps."""
        return not parent.isValid() and not self._is_complete

    def fetchMore(self, parent: AnyIndex) -> None:
        """Read older steps."""
        if parent.isValid() or self._is_complete:
            return
        lines = self._older()
        if lines:
            self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(lines) - 1)
            self._rows += lines
            self.endInsertRows()

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The line, its words, when it was."""
        if not index.isValid():
            return None
        line = self._rows[index.row()]
        if role == LINE:
            return line
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return line.words if isinstance(line, Day) else f"{line.words}. {line.coder}, {line.time}"
        if role == Qt.ItemDataRole.ToolTipRole and isinstance(line, Done):
            return f"{line.words}\n{line.coder}, {exact_words(line.when)}"
        return None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Steps can be chosen, days can't."""
        if isinstance(self._rows[index.row()], Day):
            return Qt.ItemFlag.ItemNeverHasChildren
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren


def _date(milliseconds: int) -> QDate:
    return QDateTime.fromMSecsSinceEpoch(milliseconds).date()
