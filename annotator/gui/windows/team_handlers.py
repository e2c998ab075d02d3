"""What the actions on the team do in a window: people, documents that are done, blind coding, conflicts."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from annotator.core.changes import Id
from annotator.gui.dialogs.coders import CodersDialog
from annotator.gui.panels.conflicts import ConflictsPanel
from annotator.gui.windows.main_window import MainWindow
from annotator.session.conflict_commands import ConflictCommands
from annotator.session.team_commands import TeamCommands


class TeamHandlers(QObject):
    """People and their progress."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.window = window
        self.session = window.session
        self.team = TeamCommands(window.workspace)
        self._conflicts: ConflictsPanel | None = None
        window.actions_["blind_coding"].setChecked(self.session.is_blind)
        window.workspace.documentOpened.connect(self._follow)
        self.session.changed.connect(self._follow)
        self.session.sightChanged.connect(self._follow)
        self.session.coderChanged.connect(self._follow)
        self._follow()

    def table(self) -> dict[str, Callable[[], object]]:
        """Each action's name with what it does."""
        return {
            "edit_coders": self.edit_coders,
            "show_conflicts": lambda: self.window.show_panel(self.conflicts()),
            "done_coding": self.switch_done,
            "blind_coding": lambda: self.session.set_blind(self.window.actions_["blind_coding"].isChecked()),
        }

    def edit_coders(self, coder: Id | None = None) -> None:
        """Names, colours and identities of people."""
        CodersDialog(self.team, coder, self.window).open()

    def conflicts(self) -> ConflictsPanel:
        """The panel of conflicts, made when it is first wanted."""
        if self._conflicts is None:
            workspace = self.window.workspace
            self._conflicts = ConflictsPanel(workspace, ConflictCommands(workspace))
            self.window.right.addWidget(self._conflicts)
        return self._conflicts

    def switch_done(self) -> None:
        """Say that the open document is coded to its end, or is not."""
        document = self.window.workspace.document
        if document:
            self.team.set_done([document.row.id], self.window.actions_["done_coding"].isChecked())
            self._follow()

    def _follow(self, _what: object = None) -> None:
        document = self.window.workspace.document
        is_done = document is not None and self.team.is_done(document.row.id)
        self.window.actions_["done_coding"].setChecked(is_done)
        self.window.actions_["blind_coding"].setChecked(self.session.is_blind)
        self.window.page.header.show_blind(document is not None and self.session.is_blind and not is_done)
