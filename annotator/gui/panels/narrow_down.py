"""The side of the search: what the hits can be narrowed down by, and the searches that were kept."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotator.gui.models.facet_lines import FacetLines
from annotator.gui.models.facets import Facet
from annotator.gui.models.hits import HitModel
from annotator.gui.panels.facet_list import FacetList
from annotator.gui.panels.saved_list import SavedPart
from annotator.gui.widgets.buttons import Button
from annotator.gui.widgets.heading import PanelHeading
from annotator.gui.widgets.labels import Divider
from annotator.gui.widgets.surface import Surface
from annotator.session.search_commands import SearchCommands


class NarrowDown(Surface):
    """Ticks change what is shown at once."""

    def __init__(self, hits: HitModel, commands: SearchCommands, parent: QWidget | None = None) -> None:
        super().__init__("panel", parent)
        self._hits = hits
        self.lines = FacetLines(hits, commands.session, self)
        self.list = FacetList(self.lines)
        self.heading = PanelHeading(self.tr("Narrow down"))
        self.clear_button = Button(self.tr("Clear"), "flat", is_small=True)
        self.clear_button.setToolTip(self.tr("Show all hits again"))
        self.heading.add_widget(self.clear_button)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.column.addWidget(self.heading)
        self.column.addWidget(Divider())
        self.column.addWidget(self.list, 1)
        self.saved = SavedPart(commands)
        self.column.addWidget(self.saved)
        self.clear_button.clicked.connect(self._clear)
        self.list.toggled.connect(self._toggle)
        self.list.onlyRequested.connect(self._only)
        self.list.moreRequested.connect(self.lines.open)
        hits.shownChanged.connect(self._show_state)
        self.setFocusProxy(self.list)
        self._show_state()

    def _show_state(self) -> None:
        self.clear_button.setEnabled(self._hits.facets.is_narrowed)

    def _clear(self) -> None:
        self._hits.facets.clear()
        self._hits.show_again()

    def _toggle(self, facet: Facet, key: str) -> None:
        self._hits.facets.toggle(facet, key)
        self._hits.show_again()

    def _only(self, facet: Facet, key: str) -> None:
        self._hits.facets.only(facet, key)
        self._hits.show_again()
