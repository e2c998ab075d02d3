"""What the actions on patterns do in a window: money, figures, dates and organisations come as hits, to be read and tagged."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from annotator.analysis.spotting import Pattern
from annotator.gui.dialogs.word_list import WordListDialog
from annotator.gui.windows.main_window import MainWindow
from annotator.tasks import word_lists


class PatternHandlers(QObject):
    """Each pattern is a condition of the search; the list of organisations can be changed."""

    def __init__(self, window: MainWindow, find: Callable[[str], object]) -> None:
        """`find` shows the hits of a query."""
        super().__init__(window)
        self.window = window
        self._find = find

    def table(self) -> dict[str, Callable[[], object]]:
        """Each action's name with what it does."""
        finding = {f"pattern_{pattern.value}": partial(self._find, f"pattern:{pattern.value}") for pattern in Pattern}
        return {**finding, "organisations": self.change_organisations}

    def change_organisations(self) -> None:
        """Show the list, and keep what is changed in it."""
        session = self.window.session
        dialog = WordListDialog(
            self.tr("Organisations"),
            self.tr("The names that are found as organisations, one on each line; capitals are told apart."),
            word_lists.listed(session.library, word_lists.ORGANISATIONS),
            word_lists.shipped(word_lists.ORGANISATIONS),
            by_line=True,
            can_write=not session.is_read_only,
            parent=self.window,
        )
        dialog.kept.connect(partial(word_lists.keep, session.library, word_lists.ORGANISATIONS))
        dialog.open()
