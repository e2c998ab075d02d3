"""What the comparison of coders shows: what is asked, the cases with their decisions, the figures, and where one is in them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from hashlib import sha256

from PySide6.QtCore import QObject, Signal

from annotator.analysis.agreement import Agreement, Unit
from annotator.analysis.nominal import Coefficient
from annotator.core.adjudication import CONSENSUS, stands
from annotator.core.changes import Id
from annotator.core.disagreements import Kind
from annotator.core.people import Coder
from annotator.session.jobs import Job
from annotator.session.session import Session
from annotator.store.rows import Receipt
from annotator.tasks.adjudicating import Matter, matters
from annotator.tasks.agreeing import Scope, comparison_of, gather
from annotator.tasks.monitor import Monitor
from annotator.tasks.team_progress import TeamLine, team_progress

_KINDS = ("annotation", "tag", "document", "coder")


@dataclass(frozen=True, slots=True)
class Asked:
    """Who is compared on what: no coders, tags or documents means those that are there."""

    coders: tuple[Id, ...] = ()
    tags: tuple[Id, ...] = ()
    documents: tuple[Id, ...] = ()
    unit: Unit = Unit.CHARACTER
    only_coded: bool = False


@dataclass(frozen=True, slots=True)
class Compared:
    """What came of it."""

    scope: Scope
    matters: tuple[Matter, ...]
    figures: Agreement
    sensitivity: dict[tuple[Unit, bool], dict[str, Coefficient]]
    team: tuple[TeamLine, ...] = ()


class Comparing(QObject):
    """Signals: `changed()` when everything is other than before, `decided()` when only decisions are, `currentChanged()` when
    another disagreement is looked at, `started(Job)` before the work begins, `failed(str)` with the sentence if there is nothing.
    """

    changed = Signal()
    decided = Signal()
    currentChanged = Signal()
    started = Signal(object)
    failed = Signal(str)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.asked = Asked()
        self.found: Compared | None = None
        self.fault = ""
        self.only_open = False
        self.hides_names = False
        self.tag: Id | None = None
        self.pair: tuple[Id, Id] | None = None
        self.kind: Kind | None = None
        self.shown: list[Matter] = []
        self.at = -1
        self.is_stale = True
        self._job: Job | None = None
        session.changed.connect(self._follow)
        session.sightChanged.connect(self._grow_stale)
        session.coderChanged.connect(self._grow_stale)

    # What is asked

    def ask(self, asked: Asked) -> None:
        """Compare other coders, tags or documents, or in another way."""
        self.asked = asked
        self.tag = self.pair = None
        self.look()

    def coders(self) -> tuple[Id, ...]:
        """Who is compared: those who were chosen, else all who marked something, the consensus left out."""
        chosen = tuple(coder for coder in self.asked.coders if coder in self.session.coders)
        return chosen or tuple(one.id for one in self.people())

    def people(self) -> list[Coder]:
        """All who marked something, the consensus left out: counted now."""
        return [one for one in self.session.library.coders() if one.annotations and one.id != CONSENSUS]

    def look(self) -> None:
        """Do the work anew, off the main thread."""
        if self._job is not None:
            self._job.cancel()  # it still tells that it ended, so that its progress goes away
        library, asked, coders = self.session.library, self.asked, self.coders()
        self.is_stale = False

        def work(monitor: Monitor) -> Compared:
            scope = gather(library, coders, asked.tags, asked.documents, monitor=monitor)
            compared = comparison_of(library, scope, monitor)
            figures = compared.figures(asked.unit, only_coded=asked.only_coded, monitor=monitor)
            found = tuple(matters(library, scope, monitor))
            team = tuple(team_progress(library, scope.coders, found))
            return Compared(scope, found, figures, compared.sensitivity(monitor), team)

        job = self._job = Job(work, self)
        job.succeeded.connect(lambda found: self._land(found) if job is self._job else None)
        job.failed.connect(lambda sentence: self._fail(sentence) if job is self._job else None)
        stopped = self.tr("Stopped. Change what is compared to begin again.")
        job.cancelled.connect(lambda: self._fail(stopped) if job is self._job else None)
        self.started.emit(job)
        job.start()

    # Where one is

    @property
    def current(self) -> Matter | None:
        """The disagreement that is looked at."""
        return self.shown[self.at] if 0 <= self.at < len(self.shown) else None

    def step(self, by: int) -> None:
        """Go to the next (1) or previous (-1) disagreement; nothing happens at the ends."""
        self.go_to(min(len(self.shown) - 1, max(0, self.at + by)))

    def go_to(self, at: int) -> None:
        """Look at one of those that are shown."""
        if self.shown and at != self.at:
            self.at = at
            self.currentChanged.emit()

    def choose(self, matter: Matter) -> None:
        """Look at this one, if it is among those that are shown."""
        at = next((number for number, each in enumerate(self.shown) if _key(each) == _key(matter)), -1)
        if at >= 0:
            self.go_to(at)

    def go_to_document(self, document: Id) -> bool:
        """Look at the first disagreement of a document; False if none is shown there."""
        at = next((number for number, each in enumerate(self.shown) if each.document.id == document), -1)
        self.go_to(at if at >= 0 else self.at)
        return at >= 0

    def next_open(self) -> None:
        """Go to the next one that is not decided, from the start again after the last; stay if all are."""
        count = len(self.shown)
        ahead = [(self.at + step) % count for step in range(1, count + 1)]
        found = next((at for at in ahead if not self.shown[at].is_decided), None)
        if found is not None:
            self.go_to(found)

    def narrow(self, *, tag: Id | None = None, pair: tuple[Id, Id] | None = None, kind: Kind | None = None) -> None:
        """Show the disagreements behind a figure: those on one tag, between two coders, or of a kind. Nothing shows all again."""
        self.tag, self.pair, self.kind = tag, pair, kind
        self._choose_shown()
        self.decided.emit()

    def show_open(self, only_open: bool) -> None:
        """Show only what is not decided, or everything."""
        self.only_open = only_open
        self._choose_shown()
        self.decided.emit()

    def hide_names(self, hides: bool) -> None:
        """Tell no names, or tell them again."""
        self.hides_names = hides
        self.changed.emit()

    # In words

    def lanes(self) -> tuple[Id, ...]:
        """The coders in the order of their lanes, which tells nothing where names are hidden."""
        coders = self.found.scope.coders if self.found else ()
        if not self.hides_names:
            return coders
        return tuple(sorted(coders, key=lambda coder: sha256(coder.encode()).hexdigest()))

    def name_of(self, coder: Id) -> str:
        """A coder's name, or a letter in place of it."""
        lanes = self.lanes()
        if self.hides_names and coder in lanes:
            return self.tr("Coder {letter}").format(letter=chr(ord("A") + lanes.index(coder) % 26))
        person = self.session.coders.get(coder)
        return person.name if person else self.tr("someone unknown")

    def disagreements(self) -> list[Matter]:
        """All on which the coders differ, whatever is shown."""
        return [each for each in self.found.matters if not each.case.is_agreed] if self.found else []

    def open_agreements(self) -> list[Matter]:
        """Those that could be taken over."""
        return [each for each in self.found.matters if each.case.is_agreed and not each.is_decided] if self.found else []

    # Following

    def _land(self, found: Compared) -> None:
        self._job = None
        before = self.current
        self.found, self.fault = self._as_decided(found), ""  # the job may have read before what was decided meanwhile
        self._choose_shown(before)
        self.changed.emit()

    def _fail(self, sentence: str) -> None:
        self._job = None
        self.found, self.fault, self.shown, self.at = None, sentence, [], -1
        self.changed.emit()
        self.failed.emit(sentence)

    def _choose_shown(self, before: Matter | None = None) -> None:
        before = before or self.current
        self.shown = [each for each in self.disagreements() if self._is_wanted(each)]
        keys = [_key(each) for each in self.shown]
        if before is None or not keys:
            self.at = 0 if keys else -1
        elif _key(before) in keys:
            self.at = keys.index(_key(before))
        else:
            after = (number for number, each in enumerate(self.shown) if _place(each) >= _place(before))
            self.at = next(after, len(keys) - 1)

    def _is_wanted(self, matter: Matter) -> bool:
        case = matter.case
        if self.only_open and matter.is_decided:
            return False
        if self.kind is not None and self.kind not in case.kinds:
            return False
        if self.tag is not None and not _differs(matter, self.tag, case.coders):
            return False
        if self.pair is None:
            return True
        return set(self.pair) <= set(case.coders) and case.by_tag(self.pair[0]) != case.by_tag(self.pair[1])

    def _follow(self, receipt: Receipt) -> None:
        if receipt.of("decision"):
            self._read_decisions()
        elif any(receipt.of(kind) for kind in _KINDS):
            self._grow_stale()

    def _read_decisions(self) -> None:
        if self.found is None:
            return
        before = self.current
        self.found = self._as_decided(self.found)
        self._choose_shown(before)
        self.decided.emit()

    def _as_decided(self, found: Compared) -> Compared:
        """The same with the decisions as they are now."""
        decisions = self.session.library.decisions()
        fresh = tuple(replace(each, decision=stands(each.case, each.document.id, decisions)) for each in found.matters)
        return replace(found, matters=fresh, team=tuple(team_progress(self.session.library, found.scope.coders, fresh)))

    def _grow_stale(self, _what: object = None) -> None:
        self.is_stale = True


def _differs(matter: Matter, tag: Id, coders: Sequence[Id]) -> bool:
    """Whether the coders differ on this tag."""
    places = [matter.case.by_tag(coder).get(tag, []) for coder in coders]
    return any(place != places[0] for place in places)


def _key(matter: Matter) -> tuple[Id, tuple[Id, ...]]:
    return matter.document.id, tuple(each.id for each in matter.case.passages)


def _place(matter: Matter) -> tuple[int, Id, int]:
    return matter.document.created, matter.document.id, matter.case.span.start
