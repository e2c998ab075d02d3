"""What merging does in a window: the preview in the place of the page, the merge, its certificate, taking it back."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from annotator.core import tagging
from annotator.core.changes import ChangeSet, Id, Stamp
from annotator.core.disputes import decided
from annotator.core.edits import set_fields
from annotator.core.errors import AnnotatorError
from annotator.core.journal import milliseconds_of
from annotator.gui.dialogs.files import ask_source, ask_target
from annotator.gui.dialogs.progress import ProgressDialog
from annotator.gui.dialogs.team_export import TeamExportDialog
from annotator.gui.models.cards import moment_words
from annotator.gui.models.conflicts import ConflictTeller
from annotator.gui.models.merge import DocumentLine, MergeSight, Sheet, SheetRow
from annotator.gui.panels.choice_card import APART, NEST, UNITE
from annotator.gui.panels.merge import MergeView
from annotator.gui.windows.file_handlers import Opener
from annotator.gui.windows.main_window import MainWindow
from annotator.gui.windows.views import View
from annotator.session.conflict_commands import ConflictCommands
from annotator.session.jobs import Job
from annotator.tasks import merge_work
from annotator.tasks.editions import unite_editions
from annotator.tasks.exchange_file import PACKED, SUFFIX, Scope, write_exchange
from annotator.tasks.merge_work import KINDS, MOST_HOURS_AHEAD, Certificate, Merged, Preview
from annotator.tasks.monitor import Monitor

NAME = "merge"


class MergeHandlers(QObject):
    """One file at a time: looked at, merged, or put away."""

    def __init__(self, window: MainWindow, opener: Opener) -> None:
        super().__init__(window)
        self.window, self.opener = window, opener
        self.session = window.session
        self._commands = ConflictCommands(window.workspace)
        self._plan: Preview | None = None
        self._merged: Merged | None = None
        self._until: Stamp | None = None
        self._view: MergeView | None = None
        self.session.changed.connect(lambda _receipt: self._follow())

    def table(self) -> dict[str, Callable[[], object]]:
        """Each action's name with what it does."""
        return {"team_export": self.show_export, "merge_file": self.choose_file, "undo_merge": self.undo_merge}

    def show_export(self) -> None:
        """What should go into a file for the team."""
        dialog = TeamExportDialog(self.session, self.window)
        dialog.scopeChosen.connect(self.export)
        dialog.open()

    def export(self, scope: Scope) -> None:
        """Ask where, and write the file."""
        library = self.session.library
        name = self.tr("{library}, outside") if scope.is_outside else self.tr("{library}")
        kind = self.tr("Exchange files ({patterns})").format(patterns=f"*{SUFFIX} *{PACKED}")
        title, proposed = self.tr("Export for the team"), name.format(library=library.path.stem)
        out = ask_target(self.window, self.window.preferences, title, proposed, kind, SUFFIX)
        if out is None:
            return
        job = Job(lambda monitor: write_exchange(library, out, scope, monitor), self)
        said = self.tr("{count} entries written to {name}")
        job.succeeded.connect(lambda count: self.window.status.show_message(said.format(count=f"{count:,}", name=out.name)))
        job.failed.connect(self.session.failed)
        ProgressDialog(job, self.tr("Writing {name}").format(name=out.name), self.window)
        job.start()

    def choose_file(self) -> None:
        """Ask which file, and look at it."""
        kinds = self.tr("Exchange files ({patterns})").format(patterns=f"*{SUFFIX} *{PACKED}")
        path = ask_source(self.window, self.window.preferences, self.tr("Merge a file"), kinds)
        if path:
            self.look_at(path)

    def look_at(self, path: Path) -> None:
        """Show what merging a file would do; nothing is written."""
        if self.session.is_read_only:
            self.session.failed.emit(self.tr("This library is open for reading only; nothing can be merged into it."))
            return
        library = self.session.library
        job = Job(lambda monitor: merge_work.preview(library, path, monitor), self)
        job.succeeded.connect(self._show)
        job.failed.connect(self.session.failed)
        ProgressDialog(job, self.tr("Reading {name}").format(name=path.name), self.window)
        job.start()

    def view(self) -> MergeView:
        """The view, shown."""
        shown = self.window.views.open(NAME, self._made)
        assert isinstance(shown.centre, MergeView)
        return shown.centre

    def _made(self) -> View:
        view = MergeView(self._commands)
        self._view = view
        view.cancelRequested.connect(self.window.views.leave)
        view.mergeRequested.connect(self.merge)
        view.anotherRequested.connect(self.choose_file)
        view.saveRequested.connect(self.save_certificate)
        view.undoRequested.connect(self.undo_merge)
        view.passageRequested.connect(lambda id: self.window.workspace.select_annotation(id, reveal=True))
        return View(NAME, view, view.focus_widget(), has_left=False)

    def _show(self, plan: Preview) -> None:
        self._plan, self._merged = plan, None
        view = self.view()
        view.show_sight(self._sight(plan, plan.certificate))
        self.window.status.show_about_view(self.tr("Nothing has been written yet"))

    # Merging

    def merge(self) -> None:
        """Write what the preview shows, then what was decided."""
        plan, library = self._plan, self.session.library
        if plan is None or self.session.is_writing:
            return

        def work(monitor: Monitor) -> Merged:
            return merge_work.merge(library, plan, monitor)

        words = self.tr("Merging")
        job = Job(work, self)
        self.session.lend(job, words)
        job.succeeded.connect(self._land)
        job.failed.connect(self.session.failed)
        job.cancelled.connect(lambda: self.window.status.show_message(self.tr("Stopped; the library is as it was.")))
        ProgressDialog(job, words, self.window)
        job.start()

    def _land(self, merged: Merged) -> None:
        plan, view = self._plan, self._view
        self._merged, self._until = merged, None
        self.session.follow()
        if plan is None or view is None:
            return
        step = self._decisions(plan, view)
        if step:
            self.session.do(step, self.tr("deciding"))
        self._finish()
        view.show_sight(self._sight(plan, merged.certificate), is_done=True)
        self.window.status.show_about_view(self.tr("Merged"))
        self._unite_editions(view)

    def _finish(self) -> None:
        """All that belongs to the merge is written: from here on an edit ends the way back."""
        self._until = self.session.library.last_change()
        self._follow()

    def _decisions(self, plan: Preview, view: MergeView) -> ChangeSet:
        """One step with all that was decided in the view."""
        library, coder = self.session.library, self.session.coder
        values = view.decisions()
        ids = {dispute.id for dispute, _ in values} | {id for pair in view.alike_choices for id in (pair.here, pair.there)}
        things = library.things(ids)
        changes = list(decided(coder, things, values).changes)
        apart = []
        for pair, choice in view.alike_choices.items():
            try:
                if choice == UNITE:
                    changes += tagging.merge_tags(coder, things[pair.there], things[pair.here]).changes
                elif choice == NEST:
                    changes += set_fields(coder, things[pair.there], {"parent": pair.here}).changes
            except AnnotatorError as fault:
                self.session.failed.emit(str(fault))
            if choice in (NEST, APART):
                apart.append([pair.here, pair.there])
        apart += [[each.here, each.there] for each, choice in view.edition_choices.items() if choice == APART]
        if apart:
            library.set_setting(merge_work.APART, [*library.setting(merge_work.APART, []), *apart])
        unique = {(change.id, change.field): change for change in changes}
        return ChangeSet(coder, tuple(unique.values()))

    def _unite_editions(self, view: MergeView) -> None:
        """Bring the annotations of other editions to the texts that are here, as one step; in a job if they are many."""
        library, coder = self.session.library, self.session.coder
        chosen = [edition for edition, choice in view.edition_choices.items() if choice == UNITE]
        pairs = [(edition.here, edition.there) for edition in chosen]
        if pairs:
            self.session.work_out(
                sum(len(edition.moved) for edition in chosen),
                lambda: unite_editions(library, coder, pairs, Monitor()),
                self.tr("uniting editions"),
                lambda _receipt: self._finish(),
            )

    def can_undo(self) -> bool:
        """Whether nothing was changed since the merge."""
        return self._merged is not None and self._until == self.session.library.last_change()

    def undo_merge(self) -> None:
        """Bring back the library from before the merge."""
        if not self.can_undo() or self._merged is None:
            self.window.status.show_message(
                self.tr("There is no merge that can be undone: nothing was merged, or edits followed.")
            )
            return
        self.opener.restore(self._merged.backup.path)

    def save_certificate(self) -> None:
        """Ask where, and write the certificate as text."""
        if self._merged is None:
            return
        name = self.tr("Certificate of {file}").format(file=self._merged.certificate.file)
        out = ask_target(self.window, self.window.preferences, self.tr("Save certificate"), name, self.tr("Text (*.txt)"), ".txt")
        if out is None:
            return
        try:
            out.write_text(self._merged.certificate.text(), "utf-8")
            self.window.status.show_message(self.tr("Saved as {name}").format(name=out.name))
        except OSError as error:
            words = self.tr("{name} can't be written: {why}. Choose another place.")
            self.session.failed.emit(words.format(name=out.name, why=error.strerror))

    def _follow(self) -> None:
        if self._view is not None and self._merged is not None:
            self._view.let_undo(self.can_undo())

    # In words

    def _sight(self, plan: Preview, certificate: Certificate) -> MergeSight:
        names = {id: name for id, name in plan.names.items() if name}
        who = self.session.coders.signed(plan.teammate) or names.get(plan.teammate, "") if plan.teammate else ""
        title = self.tr("Merge {name}’s work").format(name=who) if who else self.tr("Merge {file}").format(file=certificate.file)
        size = self.tr("{count} entries").format(count=f"{certificate.entries.in_file:,}")
        teller = ConflictTeller(self.session, dict(plan.coming.things))
        return MergeSight(
            title,
            ". ".join(
                words for words in (f"{certificate.file}, {size}", *self._times(plan, who), self._clock_words(plan)) if words
            ),
            plan.coming,
            tuple(teller.words(dispute) for dispute in plan.coming.disputes),
            plan.alike,
            self._sheet(certificate, is_done=self._merged is not None),
            certificate.entries.added,
            tuple(self._documents(plan)),
            names,
            plan.editions,
        )

    def _times(self, plan: Preview, who: str) -> list[str]:
        """When the file's last entry was made, and when a file of this teammate was merged before."""
        words = []
        if plan.reading.rows:
            last = moment_words(milliseconds_of(plan.reading.rows[-1][0]))
            words.append(self.tr("Last change in it {when}").format(when=last))
        before = merge_work.last_exchange(self.session.library, plan.teammate) if plan.teammate else None
        if before is not None and who:
            words.append(self.tr("Last merged with {name} {when}").format(name=who, when=moment_words(before)))
        return words

    def _clock_words(self, plan: Preview) -> str:
        """That a clock must be wrong, where the file lies far in the future."""
        if plan.hours_ahead <= MOST_HOURS_AHEAD:
            return ""
        days = self.tr("%Ln day(s)", "", round(plan.hours_ahead / 24))
        return self.tr("Its last entry lies {days} ahead of this machine’s clock: one of the clocks is wrong.").format(days=days)

    def _sheet(self, certificate: Certificate, *, is_done: bool) -> Sheet:
        words = (
            self.tr("Annotations"), self.tr("Codings"), self.tr("Notes, memos"), self.tr("Tags"), self.tr("Documents")
        )  # fmt: skip
        counts = [certificate.kinds[kind] for kind in KINDS]
        rows = tuple(SheetRow(name, each.in_file, each.here, each.added) for name, each in zip(words, counts, strict=True))
        entries = certificate.entries
        about = self.tr("What is true after this merge") if is_done else self.tr("What will be true after this merge")
        total = SheetRow(self.tr("Entries"), entries.in_file, entries.here, entries.added)
        hashes = (
            (self.tr("file"), _short(certificate.file_digest)),
            (self.tr("library before"), _short(certificate.before)),
            (self.tr("library after"), _short(certificate.after)),
        )
        return Sheet(about, rows, total, certificate.sentence(), hashes)

    def _documents(self, plan: Preview) -> list[DocumentLine]:
        arrived = {arrival.thing.id for arrival in plan.coming.of("document")}
        known = {Id(row[3]) for row in plan.reading.rows if row[2] == "document"} - arrived
        lines = [
            DocumentLine("check", self.tr("Same text"), len(known)),
            DocumentLine("file-plus", self.tr("New or changed"), len(arrived)),
            DocumentLine("file-input", self.tr("Another edition"), len(plan.editions)),
            DocumentLine("hourglass", self.tr("Waiting for their text"), len(plan.missing_texts)),
        ]
        return [line for line in lines if line.count]


def _short(digest: str) -> str:
    return " ".join(digest[at : at + 4] for at in range(0, 12, 4))
