"""The session: one open library, the person who works in it, and everything that can be taken back."""

from collections.abc import Callable, Iterable, Sequence
from functools import cached_property, partial
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from annotator.core.changes import ChangeSet, Id, Stamp
from annotator.core.codebook import Codebook
from annotator.core.errors import AnnotatorError
from annotator.core.packets import as_suggestions
from annotator.core.people import People
from annotator.session.jobs import Job
from annotator.store.library import Library
from annotator.store.rows import Receipt, Text

if TYPE_CHECKING:  # a window starts without it
    from annotator.tasks.citation_style import CitationStyle

_BLIND, _PACKET = "blind coding", "packet"
LARGE = 1_000
"""A step of more changes than this is written off the main thread."""


def random_id() -> Id:
    """A fresh id for a thing."""
    return Id(str(uuid4()))


class Session(QObject):
    """Every change passes through `do`; `changed` tells what it touched, to whoever shows it. `saved_at` is when, in milliseconds
    since 1970 (0 before the first), `opened_at` the library's last step at the beginning.

    Signals: `changed(Receipt)` after every write; `failed(str)` with the sentence when a write was refused, in which case nothing
    was changed; `coderChanged(Id)` when another person took over; `sightChanged()` when, in blind coding, other annotations are
    in sight than before; `writingStarted(Job, str)` when a large step, in words, is
    about to be written off the main thread: until the job ended, nothing else can be.
    """

    changed = Signal(object)
    failed = Signal(str)
    coderChanged = Signal(object)
    sightChanged = Signal()
    writingStarted = Signal(object, str)

    def __init__(self, library: Library, coder: Id, new_id: Callable[[], Id] = random_id, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.library = library
        self.coder = coder
        self.new_id = new_id
        self.citation_style: CitationStyle | None = None
        self.undo_stack = QUndoStack(self)
        self.saved_at = 0
        self.opened_at = library.last_change()
        self._job: Job | None = None
        self._job_words = ""
        self._seen = library.last_row()
        self.changed.connect(self._forget)
        self._finished: frozenset[Id] = frozenset()
        self._is_frozen = library.setting(_PACKET) is not None
        self._look(bool(library.setting(_BLIND, False)))

    @property
    def is_read_only(self) -> bool:
        """True if the library was opened for reading only."""
        return self.library.is_read_only

    @property
    def is_writing(self) -> bool:
        """True while a large step is being written."""
        return self._job is not None

    @cached_property
    def codebook(self) -> Codebook:
        """The tags, read once until one changes."""
        return self.library.codebook()

    @cached_property
    def coders(self) -> People:
        """Everyone known to the library."""
        return self.library.people()

    @property
    def is_blind(self) -> bool:
        """True while this copy hides what others marked until the person here has finished a document."""
        return self.library.own is not None

    def set_blind(self, is_blind: bool) -> None:
        """Hide what others marked in documents that the person here has not finished, or show everything."""
        self.library.set_setting(_BLIND, is_blind)
        self._look(is_blind)
        self.sightChanged.emit()

    @property
    def is_frozen(self) -> bool:
        """True if this copy was made from a packet, whose codebook stays as it is."""
        return self._is_frozen

    def _allowed(self, step: ChangeSet) -> ChangeSet:
        """The step as it may be done here. Raises UserFault if it would change a fixed codebook."""
        if not self._is_frozen or not any(change.entity == "tag" for change in step.changes):
            return step
        return as_suggestions(step, self.library.things(step.touched()))

    def is_mine(self, coder: Id) -> bool:
        """True if that is the person here, under whatever identity."""
        return coder == self.coder or self.coders.resolve(coder) == self.coders.resolve(self.coder)

    def do(self, step: ChangeSet, words: str, texts: Iterable[Text] = ()) -> Receipt | None:
        """Write one step; `words` name it in the Edit menu ("Undo tagging").

        None if there was nothing to do, if it was refused, or if it is large and its writing has only begun.
        """
        if not step.changes:
            return None
        try:
            step = self._allowed(step)
        except AnnotatorError as error:
            self.failed.emit(str(error))
            return None
        kept = list(texts)
        done = self._write(len(step.changes), lambda: [self.library.apply(step, kept)], partial(self._take_note, words), words)
        return done[0] if done else None

    def work_out(
        self, size: int, step: Callable[[], ChangeSet], words: str, then: Callable[[Receipt], None] | None = None
    ) -> None:
        """`do` for a step over `size` things, which takes long to put together too if they are many: then that is done off the
        main thread. `then` gets the receipt, once the step is written.
        """

        def write() -> list[Receipt]:
            made = self._allowed(step())
            return [self.library.apply(made)] if made else []

        def landed(receipts: Sequence[Receipt]) -> None:
            self._take_note(words, receipts)
            if receipts and then:
                then(receipts[0])

        self._write(size, write, landed, words)

    def adopt(self, receipts: Sequence[Receipt], words: str, onto: Stamp | None = None) -> None:
        """Take over steps that a job wrote elsewhere, as one that can be undone; as one with the last step of all, if that holds
        the stamp `onto`.
        """
        if self._job:
            self._job.ended.connect(lambda: self.adopt(receipts, words, onto))
        elif receipts:
            last = self.undo_stack.command(self.undo_stack.index() - 1) if not self.undo_stack.canRedo() else None
            if onto and isinstance(last, _Done) and onto in last.stamps:
                last.stamps += [receipt.stamp for receipt in receipts]
                self._tell(receipts)
            else:
                self._take_note(words, receipts)

    def lend(self, job: Job, words: str) -> None:
        """Let a job write to the library in its own way: until it ended, nothing else can be written. Call it before the job is
        started, and before anything else listens to it.
        """
        self._job, self._job_words = job, words
        job.succeeded.connect(lambda _result: self._end_job())
        job.ended.connect(self._end_job)

    def revert(self, stamp: Stamp, words: str, then: Callable[[Receipt], None] | None = None) -> None:
        """Take back one step of the history, whoever did it and whenever, as a step of its own; `then` gets its receipt."""

        def landed(receipts: Sequence[Receipt]) -> None:
            if not receipts:
                self._refuse_to_take_back()
                return
            self._take_note(words, receipts)
            if then:
                then(receipts[0])

        self._take_back([stamp], landed, words)

    def undo(self) -> None:
        """Take back the last step, all of it that was not changed again since."""
        stack = self.undo_stack
        if stack.canUndo():
            self._step(stack.command(stack.index() - 1), stack.undo)

    def redo(self) -> None:
        """Do again what was taken back last."""
        stack = self.undo_stack
        if stack.canRedo():
            self._step(stack.command(stack.index()), stack.redo)

    def follow(self) -> None:
        """Tell of what another window wrote since the last time; a library that is open for reading only is kept up with so."""
        last, touched = self.library.touched_since(self._seen)
        self._seen = last
        if touched:
            self._tell([Receipt(Stamp(self.library.last_change() or ""), touched)])

    def become(self, coder: Id) -> None:
        """From now on, another person works here, who does not take back what the one before did."""
        if coder != self.coder:
            self.coder = coder
            self.undo_stack.clear()
            self.coderChanged.emit(coder)
            if self.is_blind:
                self._look(True)
                self.sightChanged.emit()

    # Inside

    def _step(self, command: QUndoCommand, move: Callable[[], None]) -> None:
        """Write the inverse of what lies on the stack, then let the stack move on: if it can't be written, all stays."""
        assert isinstance(command, _Done)

        def landed(receipts: Sequence[Receipt]) -> None:
            if receipts:
                command.stamps = [receipt.stamp for receipt in receipts]
            else:
                command.setObsolete(True)
            move()
            self._tell(receipts)
            if not receipts:
                self._refuse_to_take_back()

        self._take_back(command.stamps, landed, command.text())

    def _take_back(self, stamps: Sequence[Stamp], landed: Callable[[Sequence[Receipt]], None], words: str) -> None:
        library, coder = self.library, self.coder
        self._write(library.size_of(stamps), lambda: library.take_back(stamps, coder), landed, words)

    def _write(
        self, size: int, write: Callable[[], list[Receipt]], landed: Callable[[Sequence[Receipt]], None], words: str
    ) -> Sequence[Receipt]:
        """The one way to the library. Gives the receipts, or none if it was refused or is written off the main thread."""
        if self._job:
            busy = self.tr("Still busy with this: {what}. Nothing else was changed; try again in a moment.")
            self.failed.emit(busy.format(what=self._job_words))
            return []
        if size > LARGE:
            self._write_aside(write, landed, words)
            return []
        try:
            receipts = write()
        except AnnotatorError as error:
            self.failed.emit(str(error))
            return []
        landed(receipts)
        return receipts

    def _write_aside(self, write: Callable[[], list[Receipt]], landed: Callable[[Sequence[Receipt]], None], words: str) -> None:
        job = Job(lambda _monitor: write(), self)
        self._job, self._job_words = job, words

        def land(receipts: list[Receipt]) -> None:
            self._job = None
            landed(receipts)

        job.succeeded.connect(land)
        job.ended.connect(self._end_job)
        job.failed.connect(self.failed)
        self.writingStarted.emit(job, words)
        job.start()

    def _end_job(self) -> None:
        self._job = None

    def _take_note(self, words: str, receipts: Sequence[Receipt]) -> None:
        if receipts:
            self.undo_stack.push(_Done(words, [receipt.stamp for receipt in receipts]))
            self._tell(receipts)

    def _refuse_to_take_back(self) -> None:
        self.failed.emit(self.tr("This step can't be taken back: everything in it was changed again since."))

    def _tell(self, receipts: Sequence[Receipt]) -> None:
        if receipts:
            whole = receipts[0] if len(receipts) == 1 else _joined(receipts)
            self.saved_at = int(whole.stamp[:11], 16)
            self.changed.emit(whole)

    def _forget(self, receipt: Receipt) -> None:
        """Connected first, so that everyone told after this reads afresh."""
        is_tag_in_doubt = receipt.of("annotation") and any(tag.is_disputed for tag in self.codebook)
        if receipt.of("tag") or is_tag_in_doubt:  # a deleted tag is in sight as long as a coding uses it
            self.__dict__.pop("codebook", None)
        if receipt.of("coder"):
            self.__dict__.pop("coders", None)
        if self.is_blind and (receipt.of("coder") or receipt.of("document")):
            before = self._finished
            self._look(True)
            if before != self._finished or receipt.of("coder"):
                self.sightChanged.emit()

    def _look(self, is_blind: bool) -> None:
        """See what a person who codes blind may see, or everything."""
        self.library.own = own = self.coders.identities([self.coder]) if is_blind else None
        finished = self.library.done().items() if own else ()
        self._finished = frozenset(document for document, coders in finished if own and coders & own)


class _Done(QUndoCommand):
    """What lies on the stack: stamps only. The step's inverse is written before the stack moves, then the inverse of that."""

    def __init__(self, words: str, stamps: list[Stamp]) -> None:
        super().__init__(words)
        self.stamps = stamps


def _joined(receipts: Sequence[Receipt]) -> Receipt:
    """Several steps told as one."""
    touched: dict[str, frozenset[Id]] = {}
    for receipt in receipts:
        for entity, ids in receipt.touched.items():
            touched[entity] = touched.get(entity, frozenset()) | ids
    return Receipt(max(receipt.stamp for receipt in receipts), touched, sum(receipt.left for receipt in receipts))
