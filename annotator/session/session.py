"""The session: one open library, the person who works in it, and everything that can be taken back."""

from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from uuid import uuid4

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from annotator.core.changes import ChangeSet, Id, Stamp
from annotator.core.codebook import Codebook
from annotator.core.errors import AnnotatorError
from annotator.store.library import Library
from annotator.store.rows import Coder, Receipt, Text


def random_id() -> Id:
    """A fresh id for a thing."""
    return Id(str(uuid4()))


class Session(QObject):
    """Every change passes through `do`; `changed` tells what it touched, to whoever shows it.

    Signals: `changed(Receipt)` after every write; `failed(str)` with the sentence when a write was refused, in which case nothing
    was changed; `coderChanged(Id)` when another person took over.
    """

    changed = Signal(object)
    failed = Signal(str)
    coderChanged = Signal(object)

    def __init__(self, library: Library, coder: Id, new_id: Callable[[], Id] = random_id, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.library = library
        self.coder = coder
        self.new_id = new_id
        self.undo_stack = QUndoStack(self)
        self.saved_at = 0
        self._seen = library.last_row()
        self.changed.connect(self._forget)

    @property
    def is_read_only(self) -> bool:
        """True if the library was opened for reading only."""
        return self.library.is_read_only

    @cached_property
    def codebook(self) -> Codebook:
        """The tags, read once until one changes."""
        return self.library.codebook()

    @cached_property
    def coders(self) -> dict[Id, Coder]:
        """Everyone known to the library."""
        return {coder.id: coder for coder in self.library.coders()}

    def do(self, step: ChangeSet, words: str, texts: Iterable[Text] = ()) -> Receipt | None:
        """Write one step; `words` name it in the Edit menu ("Undo tagging"). None if there was nothing to do or it failed."""
        if not step.changes:
            return None
        receipt = self._attempt(lambda: self.library.apply(step, texts))
        if receipt:
            self.undo_stack.push(_Done(self, words, [receipt.stamp]))
        return receipt

    def adopt(self, receipts: Sequence[Receipt], words: str) -> None:
        """Take over steps that a job wrote elsewhere, as one that can be undone."""
        if receipts:
            self.undo_stack.push(_Done(self, words, [receipt.stamp for receipt in receipts]))
            for receipt in receipts:
                self._tell(receipt)

    def revert(self, stamp: Stamp, words: str) -> Receipt | None:
        """Take back one step of the history, whoever did it and whenever, as a step of its own."""
        receipt = self._attempt(lambda: self.library.undo(stamp, self.coder))
        if receipt:
            self.undo_stack.push(_Done(self, words, [receipt.stamp]))
        return receipt

    def undo(self) -> None:
        """Take back the last step."""
        self.undo_stack.undo()

    def redo(self) -> None:
        """Do again what was taken back last."""
        self.undo_stack.redo()

    def follow(self) -> None:
        """Tell of what another window wrote since the last time; a library that is open for reading only is kept up with so."""
        last, touched = self.library.touched_since(self._seen)
        self._seen = last
        if touched:
            self._tell(Receipt(Stamp(self.library.last_change() or ""), touched))

    def become(self, coder: Id) -> None:
        """From now on, another person works here."""
        self.coder = coder
        self.coderChanged.emit(coder)

    def take_back(self, stamps: list[Stamp]) -> list[Stamp] | None:
        """Undo steps, the last first; the stamps of what undid them, or None if nothing could be."""
        undone: list[Stamp] = []
        for stamp in reversed(stamps):
            receipt = self._attempt(lambda stamp=stamp: self.library.undo(stamp, self.coder))  # type: ignore[misc]
            if receipt:
                undone.append(receipt.stamp)
        return undone or None

    def _attempt(self, write: Callable[[], Receipt]) -> Receipt | None:
        try:
            receipt = write()
        except AnnotatorError as error:
            self.failed.emit(str(error))
            return None
        self._tell(receipt)
        return receipt

    def _tell(self, receipt: Receipt) -> None:
        self.saved_at = int(receipt.stamp[:11], 16)
        self.changed.emit(receipt)

    def _forget(self, receipt: Receipt) -> None:
        """Connected first, so that everyone told after this reads afresh."""
        is_tag_in_doubt = receipt.of("annotation") and any(tag.is_disputed for tag in self.codebook)
        if receipt.of("tag") or is_tag_in_doubt:  # a deleted tag is in sight as long as a coding uses it
            self.__dict__.pop("codebook", None)
        if receipt.of("coder"):
            self.__dict__.pop("coders", None)


class _Done(QUndoCommand):
    """A step that is written already. It holds stamps only: undo appends an inverse, redo the inverse of that."""

    def __init__(self, session: Session, words: str, stamps: list[Stamp]) -> None:
        super().__init__(words)
        self._session = session
        self._stamps = stamps
        self._is_fresh = True

    def undo(self) -> None:
        self._again()

    def redo(self) -> None:
        if self._is_fresh:
            self._is_fresh = False
        else:
            self._again()

    def _again(self) -> None:
        stamps = self._session.take_back(self._stamps)
        if stamps is None:
            self.setObsolete(True)
        else:
            self._stamps = stamps
