"""The side of the passages: the views that were saved, which stay live."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotator.gui.panels.saved_list import SavedPart
from annotator.gui.widgets.empty_state import EmptyState
from annotator.gui.widgets.heading import PanelHeading
from annotator.gui.widgets.labels import Divider
from annotator.gui.widgets.surface import Surface
from annotator.session.search_commands import SearchCommands


class SavedViews(Surface):
    """Heading and list; says what it is for while there are none."""

    def __init__(self, commands: SearchCommands, parent: QWidget | None = None) -> None:
        super().__init__("panel", parent)
        self.heading = PanelHeading(self.tr("Saved views"))
        self.saved = SavedPart(commands, of_passages=True)
        words = self.tr("The bookmark in the query keeps a view; it shows what the library holds whenever it is opened.")
        self.empty = EmptyState("bookmark", self.tr("None yet"), words, top=40)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.heading)
        column.addWidget(Divider())
        column.addWidget(self.empty)
        column.addWidget(self.saved)
        column.addStretch(1)
        self.saved.model.modelReset.connect(self._settle)
        self._settle()

    def _settle(self) -> None:
        self.empty.setVisible(not self.saved.model.rowCount())
