"""The commands on disagreements: decide one, take over agreements, leave one open again. Each is one step that can be undone."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from annotator.core.adjudication import Ruling
from annotator.core.changes import ChangeSet
from annotator.core.errors import AnnotatorError
from annotator.session.session import Session
from annotator.tasks import adjudicating
from annotator.tasks.adjudicating import Matter


class AdjudicationCommands(QObject):
    """What the person here decides for the consensus."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session

    def decide(self, matter: Matter, ruling: Ruling, *, as_rule: bool = False) -> bool:
        """Decide a case, or decide it again. True if that is written."""
        session = self.session
        return self._do(
            lambda: adjudicating.decide(
                session.library, [(matter, ruling)], session.coder, as_rule=as_rule, make_id=session.new_id
            ),
            self.tr("deciding"),
        )

    def take_over(self, matters: Sequence[Matter]) -> bool:
        """Take over every agreement that is not in the consensus yet. True if that is written, or being written."""
        session = self.session
        return self._do(
            lambda: adjudicating.take_over(session.library, matters, session.coder, session.new_id),
            self.tr("taking over agreements"),
        )

    def reopen(self, matter: Matter) -> bool:
        """Leave a case undecided again. True if that is written."""
        return self._do(lambda: adjudicating.reopen(self.session.library, matter), self.tr("leaving open"))

    def _do(self, step: Callable[[], ChangeSet], words: str) -> bool:
        session = self.session
        if session.is_read_only:
            session.failed.emit(self.tr("This library is open for reading only; nothing can be decided in it."))
            return False
        try:
            if adjudicating.ensure_consensus(session.library):
                session.follow()
            made = step()
        except AnnotatorError as fault:
            session.failed.emit(str(fault))
            return False
        return session.do(made, words) is not None
