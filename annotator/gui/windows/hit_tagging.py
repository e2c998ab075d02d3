"""Tags many hits of a search at once: asks for the tag, says what it comes to, and does it as one step."""

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from annotator.core import tagging
from annotator.core.changes import ChangeSet, Id
from annotator.core.errors import UserFault
from annotator.core.hits import Hit
from annotator.core.units import Unit
from annotator.gui.dialogs.progress import ProgressDialog
from annotator.gui.dialogs.tag_hits import TagHitsDialog
from annotator.gui.dialogs.tag_picker import TagPicker
from annotator.gui.windows.main_window import MainWindow
from annotator.session.jobs import Job
from annotator.store.rows import Receipt
from annotator.tasks.tagging_hits import Plan, plan_tagging, step_of


class HitTagging(QObject):
    """One tagging at a time."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.window = window
        self.session = window.session
        self.picker = TagPicker(window.workspace, window)
        self._hits: Sequence[Hit] = ()
        self._unit = Unit.HIT
        self.picker.tagChosen.connect(self._picked)
        self.picker.newTagRequested.connect(self._picked_new)

    def ask(self, hits: Sequence[Hit], unit: str, beside: QWidget) -> None:
        """Ask for the tag, near a button."""
        if hits:
            self._hits, self._unit = hits, Unit(unit)
            self.picker.open_near(beside, beside.rect())

    def _picked(self, tag: Id, _goes_on: bool) -> None:
        self.picker.close()
        self._plan(tag, self.session.codebook[tag].name, None)

    def _picked_new(self, name: str, parent: Id | None, _goes_on: bool) -> None:
        self.picker.close()
        session, codebook = self.session, self.session.codebook
        known = codebook.named(name)
        if known:
            self._plan(known.id, known.name, None)
            return
        id, order = session.new_id(), tagging.order_after(codebook, parent)
        try:
            first = tagging.create_tag(session.coder, id, name, codebook.next_colour(), parent=parent, order=order)
        except UserFault as fault:
            session.failed.emit(str(fault))
            return
        self._plan(id, name, first)

    def _plan(self, tag: Id, name: str, first: ChangeSet | None) -> None:
        """Work out what it comes to, off the main thread; then ask."""
        library, coder, hits, unit = self.session.library, self.session.coder, self._hits, self._unit
        known = None if first else tag
        job = Job(lambda monitor: plan_tagging(library, coder, hits, unit, known, monitor), self)
        ProgressDialog(job, self.tr("Looking through the hits"), self.window)
        job.succeeded.connect(lambda plan: self._show(plan, tag, name, first))
        job.failed.connect(self.session.failed)
        job.start()

    def _show(self, plan: Plan, tag: Id, name: str, first: ChangeSet | None) -> None:
        dialog = TagHitsDialog(plan, name, self.window)
        dialog.accepted.connect(lambda: self._do(plan, tag, first))
        dialog.open()

    def _do(self, plan: Plan, tag: Id, first: ChangeSet | None) -> None:
        session = self.session

        def tagged(_receipt: Receipt) -> None:
            self.window.workspace.note_use(tag)
            count = f"{plan.size:,}"
            words = self.tr("1 passage tagged") if plan.size == 1 else self.tr("{count} passages tagged").format(count=count)
            self.window.status.show_message(words)

        session.work_out(
            plan.size, lambda: step_of(session.library, plan, tag, session.new_id, first), self.tr("tagging hits"), tagged
        )
