"""The page: the reading pane with its header, find bar, selection bar and first steps, and what joins it to the workspace."""

import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget

from annotator.core.changes import Id
from annotator.core.errors import AnnotatorError
from annotator.core.spans import Span
from annotator.core.text import shortened
from annotator.gui.panels.first_steps import FirstSteps
from annotator.gui.panels.page_header import PageHeader
from annotator.gui.panels.page_marks import PageMarks
from annotator.gui.panels.selection_bar import SelectionBar
from annotator.gui.reader.pane import ReadingPane
from annotator.gui.reader.viewpoint import ViewPlace
from annotator.gui.theme.style import current_theme
from annotator.gui.widgets.empty_state import EmptyState
from annotator.gui.widgets.file_drop import FileDrop
from annotator.gui.widgets.surface import Surface
from annotator.gui.widgets.themed import follow_theme
from annotator.session.commands import Commands
from annotator.session.workspace import OpenDocument, Workspace
from annotator.store.rows import Place

if TYPE_CHECKING:
    from annotator.gui.panels.find_bar import FindBar

_REMEMBER_MS = 1_500
_LONGEST_QUOTE = 60
_READ = 0.995
"""The share from which a document counts as read."""


class PagePanel(Surface):
    """Shows the open document and turns what is done on the page into commands.

    Wishes: `tagPickerRequested(QRect)` and `noteRequested(Id, QRect)` with a rectangle of this widget, `copyRequested()`,
    `contextMenuRequested(int, QPoint)` with a code point and a global point, `importRequested()`, `filesDropped(list[Path])`,
    `textDropped(plain, html)`.
    Facts: `progressed(Id, float)` with the largest share of a document that was in sight; `moved()` when caret or view moved.
    """

    tagPickerRequested = Signal(QRect)
    noteRequested = Signal(object, QRect)
    copyRequested = Signal()
    contextMenuRequested = Signal(int, QPoint)
    importRequested = Signal()
    filesDropped = Signal(object)
    textDropped = Signal(str, str)
    progressed = Signal(object, float)
    moved = Signal()
    painted = Signal()

    def __init__(
        self,
        workspace: Workspace,
        commands: Commands,
        actions: Mapping[str, QAction],
        over: QWidget,
        parent: QWidget | None = None,
    ) -> None:
        """`over` is the window: pop-ups lie over it."""
        super().__init__("page", parent)
        self.workspace = workspace
        self.commands = commands
        self._over = over
        self._furthest = 0.0
        self.header = PageHeader(actions)
        self._find_bar: FindBar | None = None
        self._before_hits: ViewPlace | None = None
        self.pane = ReadingPane(theme=current_theme())
        self.marks = PageMarks(workspace, self.pane)
        self.empty = EmptyState(
            "book-open",
            self.tr("No document is open"),
            self.tr("Add text files, or drop them here.\nWhat is in the library is listed at the left."),
            button=self.tr("Import documents…"),
        )
        self.first_steps = FirstSteps()
        self.first_steps.hide()
        self.bar = SelectionBar(over)
        self._remember = QTimer(self, interval=_REMEMBER_MS, singleShot=True)
        self._remember.timeout.connect(self._remember_in_passing)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.pane)
        self._stack.addWidget(self.empty)
        self._body = QVBoxLayout(self)
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.setSpacing(0)
        for widget in (self.header, self._stack, self.first_steps):
            self._body.addWidget(widget, 1 if widget is self._stack else 0)
        self.pane.installEventFilter(self)
        drop = FileDrop(self, lambda: not workspace.session.is_read_only)
        drop.dropped.connect(self.filesDropped)
        drop.textDropped.connect(self.textDropped)
        follow_theme(self.pane.setTheme)
        self._follow_workspace()
        self._follow_pane()
        self._show_document(workspace.document)

    def _follow_workspace(self) -> None:
        workspace = self.workspace
        workspace.documentOpened.connect(self._show_document)
        workspace.documentChanged.connect(self._restructure)
        workspace.annotationSelected.connect(self._show_selected)
        workspace.revealRequested.connect(lambda span: self.pane.reveal(*span))
        workspace.tagIsolated.connect(self.pane.isolateTag)

    def _follow_pane(self) -> None:
        pane = self.pane
        pane.selectionSettled.connect(self._settle)
        pane.cursorPositionChanged.connect(self._caret_moved)
        pane.annotationSelected.connect(self.workspace.select_annotation)
        pane.annotationsUnderPointer.connect(self._choose_among)
        pane.endMoved.connect(self._move_end)
        pane.tagDropped.connect(self._tag_dropped)
        pane.noteActivated.connect(self.ask_note)
        pane.contextMenuAt.connect(self.contextMenuRequested)
        pane.placeChanged.connect(self._scrolled)
        self.empty.actionRequested.connect(self.importRequested)
        self.bar.tagChosen.connect(self._tag)
        self.bar.tagRequested.connect(self.ask_tag)
        self.bar.noteRequested.connect(self.ask_note)
        self.bar.copyRequested.connect(self.copyRequested)

    # What the page shows

    def _show_document(self, document: OpenDocument | None) -> None:
        self.bar.close()
        self.header.show_document(document)
        self._stack.setCurrentWidget(self.pane if document else self.empty)
        self.marks.is_fresh = True
        place = self.workspace.place() if document else Place()
        self._furthest = place.furthest
        view = ViewPlace(place.position, place.offset) if place.position or place.offset else None
        self.pane.showDocument(document.text if document else "", document.blocks if document else (), view)
        self._before_hits = None
        if self._find_bar:
            self._find_bar.change_text(document.text if document else "")
        if document:
            self.pane.viewport().repaint()  # the words first; what lies on them comes with the next turn of the event loop
            self.painted.emit()
            QTimer.singleShot(0, self._load)
        self.moved.emit()

    def _load(self) -> None:
        if self.marks.is_fresh:
            self.workspace.load_annotations()

    def _restructure(self, document: OpenDocument) -> None:
        """Another kind of some block: the same text is set anew, and the reader stays where they were."""
        self.header.show_document(document)
        place, caret = self.pane.place(), self.pane.caret()
        self.pane.showDocument(document.text, document.blocks, place)
        self.marks.show_all()
        self.pane.moveCaret(caret)
        self.pane.goTo(place)

    def _show_selected(self, id: Id | None) -> None:
        self.pane.selectAnnotation(id)
        annotation = self.workspace.selected_annotation()
        if annotation and not annotation.is_orphan and not annotation.start <= self.pane.caret() <= annotation.end:
            self._leave_selection(annotation.start)

    def _show_hits(self, hits: list[Span], current: int) -> None:
        self.pane.setFindHits(hits, current)
        if current >= 0:
            self._before_hits = self._before_hits or self.pane.place()
            self.pane.reveal(*hits[current])
        elif self._before_hits and self.find_bar.isVisible():
            self.pane.goTo(self._before_hits)  # what the first letters led to is not what is looked for

    # What is done on the page

    def _settle(self, start: int, end: int) -> None:
        span = Span(start, end) if start >= 0 else None
        self.workspace.set_selection(span, self.pane.caret())
        if span is None:
            self.bar.close()
        else:
            self.workspace.select_annotation(None)
            self._open_bar(span)
        self.moved.emit()

    def _open_bar(self, span: Span) -> None:
        if not self.pane.isVisible() or self.workspace.session.is_read_only:
            return
        codebook = self.workspace.session.codebook
        recent = [codebook[tag] for tag in self.workspace.recent_tags()] or list(codebook)
        self.bar.show_choices(recent)
        lines = self._over_rects(span)
        self.bar.open_below(lines, self._over_point(QPoint(self.pane.reading.spread.left, 0)).x())

    def _caret_moved(self) -> None:
        caret, chosen = self.pane.caret(), self.workspace.selected_annotation()
        self.workspace.caret = caret
        if chosen and not chosen.is_orphan and not chosen.start <= caret <= chosen.end:
            self.workspace.select_annotation(None)
        self.moved.emit()

    def _tag(self, tag: Id) -> None:
        self.commands.tag(tag)
        self.leave_selection()

    def _tag_dropped(self, tag: Id, start: int, end: int) -> None:
        if self.commands.tag_span(tag, Span(start, end)):
            self.leave_selection()
            self.first_steps.done("tag")

    def ask_tag(self) -> None:
        """Ask for the tag picker at what a tag would be put on."""
        span = self.commands.target()
        if span:
            self.bar.close()
            self.tagPickerRequested.emit(self.anchor(span))

    def ask_note(self, id: Id | None = None) -> None:
        """Ask for the note editor on an annotation: the given one, else the target's, which is made if need be."""
        if id is None:
            id = self.commands.highlight() if self.workspace.selection or not self.workspace.selected else self.workspace.selected
            self.leave_selection()
        annotation = self.workspace.annotations.get(id) if id else None
        if annotation and self.commands.may_change(annotation.id):
            self.pane.reveal(annotation.start, annotation.end)
            self.noteRequested.emit(annotation.id, self.anchor(Span(annotation.start, annotation.end)))

    def leave_selection(self) -> None:
        """After a command: nothing is selected, the caret stands where the passage begins."""
        if self.workspace.selection:
            self._leave_selection(self.workspace.selection.start)

    def _leave_selection(self, position: int) -> None:
        self.pane.select(position, position)
        self.workspace.set_selection(None, position)

    def _move_end(self, id: Id, start: int, end: int) -> None:
        if not self.commands.set_ends(id, Span(start, end)):
            self.marks.show_all()

    def _choose_among(self, ids: list[Id], point: QPoint) -> None:
        menu = QMenu(self)
        codebook = self.workspace.session.codebook
        for id in ids:
            annotation = self.workspace.annotations.get(id)
            if annotation:
                names = ", ".join(tag.name for each in annotation.tags if (tag := codebook.get(each))) or self.tr("no tag")
                quote = " ".join(annotation.quote.split())
                words = f"{names}: “{shortened(quote, _LONGEST_QUOTE)}”".replace("&", "&&")
                action = menu.addAction(words)
                action.triggered.connect(lambda _checked=False, id=id: self.workspace.select_annotation(id))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(point)

    # Places

    def anchor(self, span: Span) -> QRect:
        """Where a passage is in sight, in the window's pixels; the middle of the page if it is not."""
        rects = self._over_rects(span)
        if not rects:
            return QRect(self._over_point(QPoint(self.pane.reading.spread.left, self.pane.height() // 3)), self.size() / 8)
        whole = rects[0]
        for rect in rects[1:]:
            whole = whole.united(rect)
        return whole

    def _over_rects(self, span: Span) -> list[QRect]:
        view = self.pane.viewport().rect()
        return [QRect(self._over_point(rect.topLeft()), rect.size()) for rect in self.pane.rectOf(*span) if rect.intersects(view)]

    def _over_point(self, point: QPoint) -> QPoint:
        return self.pane.viewport().mapTo(self._over, point)

    def _scrolled(self) -> None:
        if self.workspace.document is None:
            return
        if self.bar.isVisible() and self.workspace.selection:
            self._open_bar(self.workspace.selection)
        share = self.pane.shareRead()
        if share > self._furthest:
            self._furthest = share
            self.progressed.emit(self.workspace.document.row.id, share)
        self._remember.start()
        self.moved.emit()

    def set_read(self, is_read: bool) -> None:
        """Say that the open document was read to its end, or only as far as it is in sight."""
        self._furthest = 1.0 if is_read else min(self.pane.shareRead(), _READ - 0.005)
        self.remember_place()
        if self.workspace.document:
            self.progressed.emit(self.workspace.document.row.id, self._furthest)

    def is_read(self) -> bool:
        """True if the open document was read to its end."""
        return self.workspace.document is not None and self._furthest >= _READ

    def _remember_in_passing(self) -> None:
        if self.workspace.session.is_writing:  # it would have to wait for that, and the window with it
            self._remember.start()
        else:
            self.remember_place()

    def remember_place(self) -> None:
        """Write down where the reader is."""
        self._remember.stop()
        if self.workspace.document is None:
            return
        view = self.pane.place()
        place = Place(view.position, view.offset, self._furthest, time.time_ns() // 1_000_000)
        self.workspace.session.library.set_place(self.workspace.document.row.id, place)

    def rest(self) -> None:
        """The window closes: write down the place for the last time, if that can be done."""
        with suppress(AnnotatorError):
            self.remember_place()
        self.pane.placeChanged.disconnect(self._scrolled)

    @property
    def find_bar(self) -> "FindBar":
        """The bar for finding words, made when it is first wanted."""
        if self._find_bar is None:
            from annotator.gui.panels.find_bar import FindBar  # with the library of patterns behind it, which takes its time

            self._find_bar = FindBar()
            self._find_bar.hitsChanged.connect(self._show_hits)
            self._find_bar.closed.connect(self._end_find)
            self._body.insertWidget(1, self._find_bar)
        return self._find_bar

    def _make_room_for_find(self) -> None:
        """The words stay where they are: what the bar takes of the height is scrolled."""
        if not self.find_bar.isVisible():
            self.find_bar.show()
            self._body.activate()
            self.pane.scrollBy(self.find_bar.height())

    def _end_find(self, hit: Span | None) -> None:
        """Go on at the hit that was looked at last: keys without a selection take the sentence under the caret."""
        self._before_hits = None
        self.pane.scrollBy(-self.find_bar.height())
        if hit and hit != self.workspace.selection:
            self.pane.moveCaret(hit.start)
        self.pane.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_find(self) -> None:
        """Open the find bar, with the selected words in it."""
        document, selection = self.workspace.document, self.workspace.selection
        if document:
            self._make_room_for_find()
            words = document.text[selection.start : selection.end] if selection and selection.length < 200 else ""
            self.find_bar.open_on(document.text, self.pane.caret(), words)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc on the page takes away one thing at a time: the bar, the selection, the chosen annotation, the tag shown alone."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            return self._escape()
        return super().eventFilter(watched, event)

    def _escape(self) -> bool:
        steps: tuple[tuple[bool, Callable[[], object]], ...] = (
            (self.pane.isDraggingEnd(), self.pane.cancelDrag),
            (self.bar.isVisible(), self.bar.close),
            (self.workspace.selection is not None, self.leave_selection),
            (self.workspace.selected is not None, lambda: self.workspace.select_annotation(None)),
            (self.workspace.isolated is not None, lambda: self.workspace.isolate_tag(None)),
            (self._find_bar is not None and self._find_bar.isVisible(), lambda: self.find_bar.dismiss()),
        )
        for applies, take_away in steps:
            if applies:
                take_away()
                return True
        return False

    def hideEvent(self, event: QHideEvent) -> None:
        """What takes the place of the page is not covered by the bar of a selection on it."""
        self.bar.close()
        super().hideEvent(event)
