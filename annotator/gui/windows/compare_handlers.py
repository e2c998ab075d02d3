"""What comparing coders does in a window: the view, deciding by key, choosing what is compared, tables to copy and save."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject

from annotator.core.adjudication import EDITED, Ruling
from annotator.core.changes import Id
from annotator.core.disagreements import Outcome
from annotator.gui.dialogs.files import ask_target
from annotator.gui.dialogs.progress import ProgressDialog
from annotator.gui.dialogs.tag_picker import TagPicker
from annotator.gui.models.comparing import Asked, Comparing
from annotator.gui.models.rulings import Option
from annotator.gui.panels.compare import CompareView
from annotator.gui.panels.compare_bar import TickPopup
from annotator.gui.panels.decision import DecisionPanel
from annotator.gui.panels.figure_table import joined_text
from annotator.gui.widgets.clipboard import copy_text
from annotator.gui.widgets.pills import Pill
from annotator.gui.windows.main_window import MainWindow
from annotator.gui.windows.views import View
from annotator.session.adjudication_commands import AdjudicationCommands
from annotator.session.jobs import Job
from annotator.session.tag_commands import TagCommands
from annotator.tasks.adjudicating import Matter, standing
from annotator.tasks.agreement_tables import decisions_csv, figures_csv

NAME = "compare"


class CompareHandlers(QObject):
    """The comparison, made when it is first wanted."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.window, self.session = window, window.session
        self.commands = AdjudicationCommands(self.session, self)
        self.comparing: Comparing | None = None
        self.view: CompareView | None = None
        self.side: DecisionPanel | None = None
        self._edited: list[Id] = []

    def table(self) -> dict[str, Callable[[], object]]:
        """Each action's name with what it does."""
        return {
            "compare_coders": self.open,
            "next_disagreement": lambda: self.step(1),
            "previous_disagreement": lambda: self.step(-1),
            "next_undecided": self.next_open,
            "take_agreements": self.take_over,
            "export_decisions": self.export,
        }

    def open(self) -> Comparing:
        """Show the comparison, worked out anew if something was changed since."""
        self.window.views.open(NAME, self._made)
        comparing, view = self.comparing, self.view
        assert comparing is not None and view is not None
        view.pane.setTypography(self.window.page.pane.typography())
        if comparing.is_stale:
            comparing.look()
        self._tell()
        return comparing

    def step(self, by: int) -> None:
        """The next disagreement, or the one before."""
        is_open = self._is_shown()
        comparing = self.open()
        if is_open:
            if self.view:
                self.view.show_text()
            comparing.step(by)

    def next_open(self) -> None:
        """The next disagreement that is not decided."""
        comparing = self.open()
        if comparing.shown:
            comparing.next_open()

    def take_over(self) -> None:
        """Put all agreements into the consensus."""
        comparing = self.open()
        ready = comparing.open_agreements()
        if not ready:
            self.window.status.show_message(self.tr("There is no agreement that could be taken over."))
        elif self.commands.take_over(ready):
            words = self.tr("1 agreement taken over") if len(ready) == 1 else self.tr("{count} agreements taken over")
            self.window.status.show_message(words.format(count=f"{len(ready):,}"))

    def _made(self) -> View:
        comparing = self.comparing = Comparing(self.session, self)
        view = self.view = CompareView(comparing)
        side = self.side = DecisionPanel(comparing)
        comparing.started.connect(self._show_progress)
        for signal in (comparing.changed, comparing.decided, comparing.currentChanged):
            signal.connect(self._tell)
        view.keyPressed.connect(self._press)
        view.stepRequested.connect(self.step)
        view.reopenRequested.connect(self.reopen)
        view.agreedChosen.connect(self._say_agreed)
        side.optionChosen.connect(self.choose)
        side.reopenRequested.connect(self.reopen)
        side.takeOverRequested.connect(self.take_over)
        side.stepRequested.connect(self.step)
        side.figuresRequested.connect(lambda: view.bar.figures.setChecked(True))
        side.bars.tagChosen.connect(lambda tag: comparing.narrow(tag=tag))
        side.reason.returnPressed.connect(lambda: view.pane.setFocus())
        view.figures.tagChosen.connect(lambda tag: self._behind(tag=tag))
        view.figures.pairChosen.connect(lambda pair: self._behind(pair=pair))
        view.figures.documentChosen.connect(self._in_document)
        view.figures.copyRequested.connect(self.copy_figures)
        view.figures.saveRequested.connect(self.save_figures)
        view.figures.standingRequested.connect(self.show_standing)
        view.bar.codersRequested.connect(self.choose_coders)
        view.bar.tagsRequested.connect(self.choose_tags)
        view.bar.documentsRequested.connect(self.choose_documents)
        view.bar.unitChosen.connect(lambda unit: self._ask(unit=unit))
        view.bar.onlyCodedChosen.connect(lambda is_on: self._ask(only_coded=is_on))
        self.picker = TagPicker(self.window.workspace, self.window)
        self.picker.tagChosen.connect(self._picked)
        self.picker.newTagRequested.connect(self._picked_new)
        self.session.changed.connect(lambda _receipt: self._keep_up())
        self.session.sightChanged.connect(self._keep_up)
        return View(NAME, view, view.pane, side, has_left=False)

    def _is_shown(self) -> bool:
        current = self.window.views.current
        return current is not None and current.name == NAME

    def _keep_up(self) -> None:
        if self.comparing is not None and self.comparing.is_stale and self._is_shown():
            self.comparing.look()

    def _show_progress(self, job: Job) -> None:
        ProgressDialog(job, self.tr("Comparing coders"), self.window)

    def _tell(self) -> None:
        if not self._is_shown() or self.view is None:
            return
        parts = (self.view.about_words(), self.view.paragraph_words(), self._deciding_words())
        self.window.status.show_about_view("     ".join(part for part in parts if part))

    def _deciding_words(self) -> str:
        person = self.session.coders.get(self.session.coder)
        return self.tr("Deciding as {name}").format(name=person.name) if person else ""

    # Deciding

    def _press(self, key: str) -> None:
        if self.side is not None:
            option = next((option for option in self.side.options if option.key == key), None)
            if option is not None:
                self.choose(option)

    def choose(self, option: Option) -> None:
        """Decide the disagreement that is looked at; for other tags or ends, ask which."""
        if option.choice != EDITED:
            self._decide(Ruling(option.choice, option.outcomes))
            return
        if self.view is None or self.session.is_read_only:
            return
        self._edited = []
        self.picker.open_near(self.view.pane.viewport(), self.view.place_of_current())

    def _picked(self, tag: Id, goes_on: bool) -> None:
        self._edited.append(tag)
        if goes_on:
            return
        self.picker.close()
        comparing, view = self.comparing, self.view
        matter = comparing.current if comparing else None
        if matter is None or view is None:
            return
        span = view.selected_words() or matter.case.span
        self._decide(Ruling(EDITED, (Outcome(span.start, span.end, tuple(dict.fromkeys(self._edited))),)))

    def _picked_new(self, name: str, parent: Id | None, goes_on: bool) -> None:
        tags = TagCommands(self.window.workspace)
        made = tags.create(replace(tags.blank(parent), name=name))
        if made:
            self._picked(made, goes_on)

    def _decide(self, ruling: Ruling) -> None:
        comparing, side = self.comparing, self.side
        matter = comparing.current if comparing else None
        if comparing is None or side is None or matter is None:
            return
        ruling = replace(ruling, reason=side.reason_words)
        before = comparing.at
        if self.commands.decide(matter, ruling, as_rule=side.rule.isChecked()):
            side.clear_reason()
            left_at = comparing.current is not None and comparing.at == before and comparing.current.is_decided
            if left_at:
                comparing.next_open()
            if self.view is not None:
                self.view.pane.setFocus()

    def reopen(self) -> None:
        """Leave the disagreement that is looked at open again."""
        matter = self.comparing.current if self.comparing else None
        if matter is not None and matter.decision is not None:
            self.commands.reopen(matter)

    def _say_agreed(self, matter: Matter) -> None:
        state = self.tr("It is in the consensus.") if matter.is_decided else self.tr("It can be taken over with the others.")
        self.window.status.show_message(self.tr("The coders agree here.") + " " + state)

    def _behind(self, *, tag: Id | None = None, pair: tuple[Id, Id] | None = None) -> None:
        """The disagreements behind a figure, in the text."""
        if self.comparing is not None and self.view is not None:
            self.view.show_text()
            self.comparing.narrow(tag=tag, pair=pair)
            self.view.pane.setFocus()

    def _in_document(self, document: Id) -> None:
        """The disagreements of one document, in its text."""
        if self.comparing is None or self.view is None:
            return
        if self.comparing.go_to_document(document):
            self.view.show_text()
            self.view.pane.setFocus()
        else:
            self.window.status.show_message(self.tr("No disagreement is shown in this document."))

    # What is compared

    def _ask(self, **other: object) -> None:
        if self.comparing is not None:
            self.comparing.ask(replace(self.comparing.asked, **other))  # type: ignore[arg-type]

    def choose_coders(self) -> None:
        """Tick who is compared."""
        assert self.comparing is not None and self.view is not None
        rows = [(str(one.id), one.name) for one in self.comparing.people()]
        hint = self.tr("Two or more.")
        self._tick(self.view.bar.coders, self.tr("Coders"), rows, self.comparing.coders(), hint, "coders")

    def choose_tags(self) -> None:
        """Tick the tags that are compared."""
        assert self.comparing is not None and self.view is not None
        rows = [(str(tag.id), tag.name) for tag in self.session.codebook]
        hint = self.tr("None means all that they used.")
        self._tick(self.view.bar.tags, self.tr("Tags"), rows, self.comparing.asked.tags, hint, "tags")

    def choose_documents(self) -> None:
        """Tick the documents in which coders are compared."""
        assert self.comparing is not None and self.view is not None
        rows = [(str(row.id), row.title) for row in self.session.library.documents()]
        hint = self.tr("None means those that all marked as done.")
        self._tick(self.view.bar.documents, self.tr("Documents"), rows, self.comparing.asked.documents, hint, "documents")

    def _tick(self, pill: Pill, title: str, rows: Sequence[tuple[str, str]], ticked: Sequence[Id], hint: str, field: str) -> None:
        assert self.view is not None
        popup = self.popup = TickPopup(title, rows, list(ticked), hint, self.window)
        popup.chosen.connect(lambda keys: self._ask(**{field: tuple(map(Id, keys))}))
        popup.open_at(self.view.bar.below(pill, self.window))

    def ask(self, asked: Asked) -> None:
        """Compare what is asked, in the view."""
        self.open().ask(asked)

    # Tables

    def copy_figures(self) -> None:
        """All tables of figures on the clipboard."""
        if self.view is not None:
            copy_text(joined_text(self.view.figures.tables()))
            self.window.status.show_message(self.tr("Figures copied as tables"))

    def save_figures(self) -> None:
        """All figures in a CSV file, with full precision."""
        found = self.comparing.found if self.comparing else None
        if found is not None:
            names = {one.id: one.name for one in self.session.coders.values()}
            self._save(
                self.tr("Agreement"), figures_csv(found.figures, found.scope, found.sensitivity, self.session.codebook, names)
            )

    def export(self) -> None:
        """All cases with what was decided, in a CSV file."""
        comparing = self.open()
        if comparing.found is None:
            self.window.status.show_message(self.tr("Nothing is compared yet."))
            return
        names = {one.id: one.name for one in self.session.coders.values()}
        self._save(self.tr("Decisions"), decisions_csv(comparing.found.matters, self.session.codebook, names))

    def _save(self, name: str, text: str) -> None:
        out = ask_target(self.window, self.window.preferences, self.tr("Save as CSV"), name, self.tr("Tables (*.csv)"), ".csv")
        if out is None:
            return
        try:
            out.write_text(text, "utf-8-sig", newline="")
            self.window.status.show_message(self.tr("Saved as {name}").format(name=out.name))
        except OSError as error:
            words = self.tr("{name} can't be written: {why}. Choose another place.")
            self.session.failed.emit(words.format(name=out.name, why=error.strerror))

    def show_standing(self) -> None:
        """Agreement before and after: among the coders, and each with the consensus."""
        comparing, view = self.comparing, self.view
        if comparing is None or comparing.found is None or view is None:
            return
        library, found = self.session.library, comparing.found
        job = Job(lambda monitor: standing(library, found.scope, found.matters, monitor), self)
        job.succeeded.connect(view.figures.show_standing)
        job.failed.connect(self.session.failed)
        ProgressDialog(job, self.tr("Comparing with the consensus"), self.window)
        job.start()
