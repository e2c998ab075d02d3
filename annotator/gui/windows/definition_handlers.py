"""What the actions on definitions do in a window: their history, and the codings to read again."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject

from annotator.core.changes import Id
from annotator.gui.dialogs.definition_history import DefinitionHistory
from annotator.gui.panels.read_again import ReadAgainPanel
from annotator.gui.windows.main_window import MainWindow
from annotator.tasks.definitions import DatedCoding, dated_codings, mark_read, versions_of


class DefinitionHandlers(QObject):
    """The panel is made when it is first wanted."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.window = window
        self.session = window.session
        self._panel: ReadAgainPanel | None = None
        window.panels.codebook.historyRequested.connect(self.show_history)

    def table(self) -> dict[str, Callable[[], object]]:
        """Each action's name with what it does."""
        return {"read_codings_again": self.open}

    @property
    def panel(self) -> ReadAgainPanel:
        """The list of codings to read again."""
        if self._panel is None:
            panel = self._panel = ReadAgainPanel(self.session)
            panel.showRequested.connect(lambda id: self.window.workspace.select_annotation(id, reveal=True))
            panel.markRequested.connect(self.mark)
            self.window.right.addWidget(panel)
        return self._panel

    def open(self, tag: Id | None = None) -> None:
        """Show the list, of one tag or of all."""
        self.panel.show_tag(tag)
        self.window.show_panel(self.panel)

    def show_history(self, tag: Id) -> None:
        """How the definition of a tag changed."""
        library = self.session.library
        resolved = self.session.codebook.resolve(tag)
        dialog = DefinitionHistory(
            self.session.codebook[resolved],
            versions_of(library.thing(resolved)),
            dated_codings(library, resolved),
            self.session.coders,
            self.window,
        )
        dialog.readAgainRequested.connect(partial(self.open, resolved))
        dialog.open()

    def mark(self, codings: Sequence[DatedCoding], is_read: bool) -> None:
        """Say that codings were read again, or that they were not."""
        library, coder = self.session.library, self.session.coder
        self.session.work_out(len(codings), lambda: mark_read(library, coder, codings, is_read), self.tr("reading codings again"))
