"""What the actions and wishes about coded passages do in a window."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from annotator.core.annotations import Annotation
from annotator.core.changes import Id
from annotator.core.passages import Around, Grouping, Sorting
from annotator.core.sets import SavedSearch
from annotator.formats.csv_table import Cell
from annotator.gui.dialogs.choose_tag import ChooseTag
from annotator.gui.dialogs.files import ask_target
from annotator.gui.dialogs.progress import ProgressDialog
from annotator.gui.dialogs.retag import RetagDialog
from annotator.gui.models.reading_list import ReadingListModel
from annotator.gui.panels.passages_view import PassagesView
from annotator.gui.panels.saved_views import SavedViews
from annotator.gui.widgets.clipboard import copy_text
from annotator.gui.windows.main_window import MainWindow
from annotator.gui.windows.views import View
from annotator.session.jobs import Job
from annotator.session.retrieval import Look, PassageList
from annotator.session.search_commands import SearchCommands
from annotator.store.rows import Receipt
from annotator.tasks.cell_queries import tag_words
from annotator.tasks.passage_table import COLUMNS, passage_rows, write_passages
from annotator.tasks.retagging import Retagging, retagging_step

NAME = "passages"


class PassageHandlers(QObject):
    """The view is made when it is first wanted."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.window = window
        self.session = window.session
        self.found = PassageList(window.session, self)
        self.commands = SearchCommands(window.session, self)
        self.view: PassagesView | None = None
        self.side: SavedViews | None = None

    def table(self) -> dict[str, Callable[[], object]]:
        """Each action's name with what it does."""
        return {"passages": self.open}

    def open(self) -> None:
        """Show the view; the keyboard goes to the query."""
        self.window.views.open(NAME, self._made)
        assert self.view is not None
        self._show_about(self.view.about_words())
        self.view.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.view.field.selectAll()

    def show(self, query: str, look: Look | None = None) -> None:
        """Show the passages of a query."""
        self.open()
        assert self.view is not None
        self.view.look_for(query, look)
        self.view.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _made(self) -> View:
        view = self.view = PassagesView(self.found, ReadingListModel(self.found, self))
        side = self.side = SavedViews(self.commands)
        view.placeRequested.connect(self.go_to)
        view.copyRequested.connect(self.copy)
        view.exportRequested.connect(self.export)
        view.retagRequested.connect(self.retag)
        view.keepRequested.connect(self._keep)
        view.aboutChanged.connect(self._show_about)
        view.conditions.tagWanted.connect(self._choose_tag)
        side.saved.runRequested.connect(self._run)
        return View(NAME, view, view.field, side)

    def _show_about(self, words: str) -> None:
        current = self.window.views.current
        if current is not None and current.name == NAME:
            self.window.status.show_about_view(words)

    def _choose_tag(self, how: str, _beside: QWidget) -> None:
        dialog = ChooseTag(self.tr("Which tag?"), self.window.workspace, self.window)
        dialog.tagChosen.connect(lambda tag: self._add_tag(how, tag))
        dialog.open()

    def _add_tag(self, how: str, tag: Id) -> None:
        if self.view is not None:
            self.view.conditions.add_tag(how, tag_words(self.session.codebook, tag))

    # Saved views

    def _keep(self, query: str) -> None:
        look = self.found.look
        kept = {"around": look.around.value, "grouping": look.grouping.value, "sorting": look.sorting.value}
        id = self.commands.save_passages(query, kept)
        if id and self.side:
            self.side.saved.name_anew(id)

    def _run(self, saved: SavedSearch) -> None:
        if self.view is not None:
            self.view.look_for(saved.query, look_of(saved))
            self.view.field.setFocus(Qt.FocusReason.OtherFocusReason)

    # What is done with passages

    def go_to(self, each: Annotation) -> None:
        """Show a passage where it lies, chosen on the page."""
        self.window.workspace.select_annotation(each.id, reveal=True)
        self.window.views.leave()
        self.window.page.pane.setFocus(Qt.FocusReason.OtherFocusReason)

    def copy(self) -> None:
        """Put the chosen passages, or all, on the clipboard as a table."""
        reader, view = self.found.reader, self.view
        if reader is None or view is None:
            return
        chosen = {each.id for each in view.list.chosen()}
        rows: list[Sequence[Cell]] = [("group", *COLUMNS)]
        for group in self.found.groups:
            told = passage_rows(group, self.found.passages.documents, reader, self.found.people, self.found.look.around)
            pairs = zip(group.passages, told, strict=True)
            rows += [(group.name, *row) for each, row in pairs if not chosen or each.id in chosen]
        copy_text("\n".join("\t".join(_on_one_line(cell) for cell in row) for row in rows))
        count = len(rows) - 1
        words = self.tr("1 passage copied") if count == 1 else self.tr("{count} passages copied").format(count=f"{count:,}")
        self.window.status.show_message(words)

    def export(self) -> None:
        """Write the list to a table."""
        kind = self.tr("Workbook (*.xlsx);;Table (*.csv);;Markdown (*.md)")
        out = ask_target(self.window, self.window.preferences, self.tr("Export passages"), "passages.xlsx", kind, ".xlsx")
        found, reader = self.found, self.found.reader
        if out is None or reader is None:
            return
        if out.name.endswith((".csv.xlsx", ".md.xlsx")):
            out = out.with_suffix("")
        groups, documents, people, around = found.groups, found.passages.documents, found.people, found.look.around
        target = out
        job = Job(lambda monitor: write_passages(target, groups, documents, reader, people, around, monitor), self)
        ProgressDialog(job, self.tr("Writing passages"), self.window)
        job.succeeded.connect(lambda _count: self.window.status.show_message(self._exported(target.name)))
        job.failed.connect(self.session.failed)
        job.start()

    def _exported(self, name: str) -> str:
        return self.tr("Exported to {name}").format(name=name)

    def retag(self, passages: Sequence[Annotation]) -> None:
        """Ask which tag these shall have or lose."""
        if passages and not self.session.is_read_only:
            dialog = RetagDialog(self.window.workspace, passages, self.window)
            dialog.retagRequested.connect(self._retag)
            dialog.open()

    def _retag(self, plan: Retagging) -> None:
        library = self.session.library

        def told(_receipt: Receipt) -> None:
            count = len(plan.changed)
            words = self.tr("1 passage retagged") if count == 1 else self.tr("{count} passages retagged")
            self.window.status.show_message(words.format(count=f"{count:,}"))

        self.session.work_out(len(plan.changed), lambda: retagging_step(library, plan), self.tr("retagging passages"), told)


def look_of(saved: SavedSearch) -> Look:
    """How a saved view shows its passages; what this version does not know is left out."""
    try:
        options = saved.options
        around, grouping, sorting = (str(options.get(name)) for name in ("around", "grouping", "sorting"))
        return Look(Around(around), Grouping(grouping), Sorting(sorting))
    except ValueError:
        return Look()


def _on_one_line(cell: Cell) -> str:
    return "" if cell is None else " ".join(str(cell).split())
