"""The annotations that have no place in the text as it is now: they wait here, with their words, until someone places them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QStackedWidget, QVBoxLayout, QWidget

from annotator.core.annotations import Annotation
from annotator.core.changes import Id
from annotator.core.selectors import Selector
from annotator.core.text import shortened
from annotator.gui.theme.tokens import Theme
from annotator.gui.widgets.buttons import Button
from annotator.gui.widgets.empty_state import EmptyState
from annotator.gui.widgets.heading import PanelHeading
from annotator.gui.widgets.labels import Label
from annotator.gui.widgets.roomy import Roomy
from annotator.gui.widgets.surface import Surface
from annotator.gui.widgets.themed import follow_theme
from annotator.session.workspace import Workspace
from annotator.store.rows import Receipt

_ID = Qt.ItemDataRole.UserRole
_SHOWN = 160


class OrphansPanel(Surface):
    """Lists those of the open document. `placeRequested(Id)` asks to put one on the selected words, `lookRequested()` to look for
    all of them again.
    """

    placeRequested = Signal(object)
    lookRequested = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__("panel", parent)
        self._workspace = workspace
        self._is_stale = True
        self.heading = PanelHeading(self.tr("Without a place"))
        self.list = QListWidget()
        self.list.setWordWrap(True)
        self.list.setItemDelegate(Roomy(self.list))
        self.list.setFrameShape(QListWidget.Shape.NoFrame)
        self.list.setAccessibleName(self.tr("Annotations without a place in the text"))
        self.empty = EmptyState(
            "circle-check", self.tr("Everything has its place"), self.tr("Annotations whose words\nare gone wait here."), top=40
        )
        self.place = Button(self.tr("Place on the selection"), is_small=True, key="Return")
        self.look = Button(self.tr("Look again"), is_small=True)
        self._lay_out()
        self.place.clicked.connect(self._place)
        self.look.clicked.connect(self.lookRequested)
        workspace.documentOpened.connect(lambda _document: self._refresh())
        workspace.annotationsChanged.connect(lambda _found, _gone: self._refresh())
        workspace.selectionChanged.connect(lambda _span: self._enable())
        workspace.session.changed.connect(self._follow)
        self.list.itemSelectionChanged.connect(self._enable)
        self.setFocusProxy(self.list)
        self._enable()
        follow_theme(self._dress_list)

    def _dress_list(self, theme: Theme) -> None:
        palette = self.list.palette()
        palette.setColor(QPalette.ColorRole.Base, theme.panel)
        self.list.setPalette(palette)

    def chosen(self) -> Id | None:
        """The one that is chosen in the list."""
        item = self.list.currentItem()
        return Id(item.data(_ID)) if item is not None else None

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.empty)
        hint = Label(self.tr("Select the words in the text that one belongs to, then place it."), 12, role="ink3", wraps=True)
        hint.setContentsMargins(16, 4, 16, 6)
        self._foot = QWidget()
        row = QHBoxLayout(self._foot)
        row.setContentsMargins(12, 8, 12, 12)
        row.setSpacing(8)
        row.addWidget(self.place)
        row.addWidget(self.look)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.heading)
        column.addWidget(hint)
        column.addWidget(self._stack, 1)
        column.addWidget(self._foot)

    def _follow(self, receipt: Receipt) -> None:
        document = self._workspace.document
        if document and (document.row.id in receipt.of("document") or receipt.of("annotation")):
            self._refresh()

    def _refresh(self) -> None:
        self._is_stale = True
        if self.isVisible():
            self._read()

    def _read(self) -> None:
        self._is_stale = False
        chosen, document, library = self.chosen(), self._workspace.document, self._workspace.session.library
        self.list.clear()
        waiting = [each for each in library.annotations(document.row.id) if each.is_orphan] if document else []
        places = library.selectors(document.row.id) if document and waiting else {}
        for each in waiting:
            self._add(each, next(iter(places.get(each.id, {}).values()), None))
        self.heading.set_count(len(waiting) or None)
        self._stack.setCurrentWidget(self.list if waiting else self.empty)
        self._foot.setVisible(bool(waiting))
        rows = [row for row in range(self.list.count()) if self.list.item(row).data(_ID) == chosen]
        if waiting:
            self.list.setCurrentRow(rows[0] if rows else 0)
        self._enable()

    def _add(self, annotation: Annotation, place: Selector | None) -> None:
        session = self._workspace.session
        codebook, coder = session.codebook, session.coders.get(annotation.coder)
        quote = shortened(" ".join(annotation.quote.split()), _SHOWN)
        names = ", ".join(dict.fromkeys(tag.name for each in annotation.tags if (tag := codebook.get(each)))) or self.tr("no tag")
        lines = [f"“{quote}”"]
        if place:
            before, after = " ".join(place.prefix.split()), " ".join(place.suffix.split())
            lines.append(f"… {before} [ ] {after} …")
        lines.append(f"{names} · {coder.name if coder else ''}")
        if annotation.note:
            lines.append(shortened(" ".join(annotation.note.split()), _SHOWN))
        item = QListWidgetItem("\n".join(lines))
        item.setData(_ID, annotation.id)
        self.list.addItem(item)

    def _enable(self) -> None:
        can_write = not self._workspace.session.is_read_only
        has_words = self._workspace.selection is not None
        self.place.setEnabled(can_write and has_words and self.chosen() is not None)
        self.place.setToolTip("" if has_words else self.tr("Select the words in the text first."))
        self.look.setEnabled(can_write)

    def _place(self) -> None:
        chosen = self.chosen()
        if chosen is not None and self.place.isEnabled():
            self.placeRequested.emit(chosen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter places the chosen one."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._place()
            return
        super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """The list is read when it is first looked at."""
        if self._is_stale:
            self._read()
        super().showEvent(event)
