"""What the actions and wishes about echoes do in a window."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt, QTimer

from annotator.gui.dialogs.carry_coding import CarryCoding
from annotator.gui.dialogs.progress import ProgressDialog
from annotator.gui.models.echoes import EchoModel
from annotator.gui.panels.echoes import EchoesView
from annotator.gui.widgets.clipboard import copy_text
from annotator.gui.windows.main_window import MainWindow
from annotator.gui.windows.views import View
from annotator.session.echoing import EchoSearch
from annotator.session.jobs import Job
from annotator.store.rows import Receipt
from annotator.tasks.carrying import Carry, carrying_step, plan_carrying
from annotator.tasks.echo_chains import Chain, chains_table
from annotator.tasks.echoing import Passage

NAME = "echoes"
_REST_MS = 2_500
"""So long after a change, or the start, what is not known is looked for, where it was looked for before."""


class EchoHandlers(QObject):
    """The view is made when it is first wanted, and looks for echoes then."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.window = window
        self.session = window.session
        self.search = EchoSearch(window.session, self)
        self.view: EchoesView | None = None
        self.dialog: CarryCoding | None = None
        self.search.begun.connect(self._show_progress)
        self.search.found.connect(self._show_signs)
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._look_again)
        self.search.wilted.connect(self._rest.start)
        window.workspace.documentOpened.connect(self._show_signs)
        window.page.pane.echoActivated.connect(self.open_at)
        QTimer.singleShot(_REST_MS, self, self.search.look_if_quick)

    def table(self) -> dict[str, Callable[[], object]]:
        """Each action's name with what it does."""
        return {"echoes": self.open, "echoes_here": self.open_here}

    def open(self) -> None:
        """Show the list; where something changed since the last time, look for it."""
        self.window.views.open(NAME, self._made)
        self._show_about()

    def open_here(self) -> None:
        """Show the echo at the caret, or what is known of the open document; what is not known is looked for."""
        self.open_at(self.window.workspace.caret)

    def open_at(self, position: int) -> None:
        """Show the list with the echo of the open document that holds a code point chosen."""
        found = self._chain_at(position)
        self.open()
        if found is not None and self.view is not None:
            self.view.show_chain(*found)

    def _chain_at(self, position: int) -> tuple[int, int] | None:
        document, chains = self.window.workspace.document, self.search.chains
        for number, at in self.search.passages_in(document.row.id) if document else ():
            span = chains[number].passages[at].span
            if span.start <= position <= span.end and not chains[number].is_furniture:
                return number, at
        return None

    def _show_signs(self, _document: object = None) -> None:
        """In the margin of the page, where a passage stands elsewhere too; furniture gets none."""
        document, chains = self.window.workspace.document, self.search.chains
        if document is not None:
            places = [(chains[number], at) for number, at in self.search.passages_in(document.row.id)]
            here = [chain.passages[at] for chain, at in places if not chain.is_furniture]
            fresh = [each.span for each in here if each.document.fingerprint == document.row.fingerprint]
            self.window.page.pane.setEchoes(fresh)

    def _look_again(self) -> None:
        if self.search.is_known and not self.session.is_writing:
            self.search.look()

    def _made(self) -> View:
        model = EchoModel(self.search, self)
        view = self.view = EchoesView(model, is_writable=not self.session.is_read_only)
        view.lookRequested.connect(self.search.look)
        view.placeRequested.connect(self.show)
        view.carryRequested.connect(self.ask_to_carry)
        view.copyRequested.connect(self.copy)
        model.shownChanged.connect(self._show_about)
        self.window.workspace.documentOpened.connect(self._follow_document)
        self._follow_document()
        return View(NAME, view, view.list)

    def _follow_document(self, _document: object = None) -> None:
        document = self.window.workspace.document
        if self.view is not None:
            self.view.set_open_document(document.row.id if document else None)

    def _show_about(self) -> None:
        current = self.window.views.current
        if self.view is not None and current is not None and current.name == NAME:
            self.window.status.show_about_view(self.view.about_words())

    def _show_progress(self, job: Job) -> None:
        ProgressDialog(job, self.tr("Looking for echoes"), self.window)

    # What can be done with them

    def show(self, passage: Passage) -> None:
        """Show a passage where it stands, its words selected."""
        window, workspace = self.window, self.window.workspace
        document = workspace.document
        if not (document and document.row.id == passage.document.id) and not workspace.open_document(passage.document.id):
            return
        window.views.leave()
        pane = window.page.pane
        pane.setFocus(Qt.FocusReason.OtherFocusReason)
        pane.reveal(*passage.span)
        pane.select(*passage.span)

    def copy(self, chains: Sequence[Chain]) -> None:
        """Put chains on the clipboard as a table, each passage with its source."""
        copy_text(*chains_table(chains))
        words = self.tr("1 echo copied") if len(chains) == 1 else self.tr("{count} echoes copied")
        self.window.status.show_message(words.format(count=f"{len(chains):,}"))

    def ask_to_carry(self, chain: Chain) -> None:
        """Work out what carrying the coding of a chain would make, and show it."""
        library, coders = self.session.library, self.session.coders.identities([self.session.coder])
        job = Job(lambda _monitor: plan_carrying(library, coders, chain), self)
        job.succeeded.connect(self._ask)
        job.failed.connect(self.session.failed)
        job.start()

    def _ask(self, carries: list[Carry]) -> None:
        dialog = self.dialog = CarryCoding(carries, self.session.codebook, self.window)
        dialog.carryRequested.connect(self._carry)
        dialog.open()

    def _carry(self, carries: list[Carry]) -> None:
        session = self.session

        def done(_receipt: Receipt) -> None:
            words = self.tr("1 passage tagged") if len(carries) == 1 else self.tr("{count} passages tagged")
            self.window.status.show_message(words.format(count=f"{len(carries):,}"))

        session.work_out(
            len(carries),
            lambda: carrying_step(session.library, session.coder, carries, session.new_id),
            self.tr("carrying the coding"),
            done,
        )
