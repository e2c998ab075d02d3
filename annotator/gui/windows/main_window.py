"""The main window: panels around the page, one menu bar, one status bar."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QMainWindow, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from annotator.core.spans import Span
from annotator.core.text import count_words
from annotator.gui.panels.page import PagePanel
from annotator.gui.reader.typography import Typography
from annotator.gui.widgets.banner import Banner
from annotator.gui.widgets.popup import Popup
from annotator.gui.widgets.surface import Surface
from annotator.gui.windows.action_set import ActionSet
from annotator.gui.windows.jump_field import Corner
from annotator.gui.windows.status_bar import StatusBar
from annotator.gui.windows.views import Views
from annotator.session.commands import Commands
from annotator.session.preferences import Preferences
from annotator.session.session import Session
from annotator.session.workspace import OpenDocument, Workspace
from annotator.store.rows import Receipt

if TYPE_CHECKING:
    from annotator.gui.windows.contents import Panels

TYPOGRAPHY, STEPS_DONE = "typography", "first steps done"
"""The preferences that the page is set by."""
_LEFT, _RIGHT, _LEAST = 272, 296, 200


class MainWindow(QMainWindow):
    """One library in one window. It only lays out and keeps the sights of things; what actions do is in the handlers.

    It comes with the page alone, so that a person can read at once; `furnish` brings the panels. `closing` comes before it goes;
    `bannerActionRequested(str)` names what was chosen in the sentence beside the page.
    """

    panels: "Panels"

    closing = Signal()
    bannerActionRequested = Signal(str)

    def __init__(self, session: Session, preferences: Preferences) -> None:
        super().__init__()
        self.session = session
        self.preferences = preferences
        self.workspace = Workspace(session, self)
        self.commands = Commands(self.workspace)
        self.actions_ = ActionSet(self)
        session.setParent(self)
        self.is_closed = False
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(f"{session.library.path.stem} — Annotator")
        self.status = StatusBar()
        self.banner: Banner | None = None
        self._is_fault = False
        self._centre = Surface("page")
        self._centre_body = QVBoxLayout(self._centre)
        self._centre_body.setContentsMargins(0, 0, 0, 0)
        self._centre_body.setSpacing(0)
        self.page = PagePanel(self.workspace, self.commands, self.actions_.by_name(), self)
        stack = QStackedWidget()
        stack.addWidget(self.page)
        self._centre_body.addWidget(stack, 1)
        self._lay_out()
        self.views = Views(self, stack)
        self._restore()
        self._follow()

    # Layout

    def _lay_out(self) -> None:
        self.left = QSplitter(Qt.Orientation.Vertical)
        self.right = QStackedWidget()
        self._unfurnished = (Surface("panel"), Surface("panel"))
        self.left.addWidget(self._unfurnished[0])
        self.right.addWidget(self._unfurnished[1])
        self.body = QSplitter(Qt.Orientation.Horizontal)
        for widget in (self.left, self._centre, self.right):
            self.body.addWidget(widget)
        self.body.setChildrenCollapsible(False)
        self.body.setStretchFactor(1, 1)
        self.body.setSizes([_LEFT, 872, _RIGHT])
        for side in (self.left, self.right):
            side.setMinimumWidth(_LEAST)
        whole = QWidget()
        lines = QVBoxLayout(whole)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        lines.addWidget(self.body, 1)
        lines.addWidget(self.status)
        self.setCentralWidget(whole)
        self.menus = self.actions_.fill(self.menuBar())
        self._corner = Corner(self.actions_["go_to"], self.actions_["left_panel"], self.actions_["right_panel"])
        self.menuBar().setCornerWidget(self._corner, Qt.Corner.TopRightCorner)
        self.menuBar().setFixedHeight(36)
        self.setMinimumSize(640, 420)
        self.resize(1440, 868)

    def furnish(self, panels: "Panels") -> None:
        """Put the panels into both sides. Until then the page can be read, but nothing is listed."""
        self.panels = panels
        for side, bare in zip((self.left, self.right), self._unfurnished, strict=True):
            side.setUpdatesEnabled(False)
            bare.setParent(None)
            bare.deleteLater()
        for panel in (panels.documents, panels.codebook):
            self.left.addWidget(panel)
        self.left.setChildrenCollapsible(False)
        self.left.setSizes([352, 448])
        self.left.restoreState(self.preferences.state("left"))
        for each in (panels.annotations, panels.memos, panels.history, panels.orphans):
            self.right.addWidget(each)
        for side in (self.left, self.right):
            side.setUpdatesEnabled(True)
        self.page.progressed.connect(panels.documents.set_progress)

    def regions(self) -> Sequence[QWidget]:
        """The parts of the window in the order of F6; hidden ones are passed over by whoever asks."""
        right = self.right.currentWidget() or self.panels.annotations
        centre = self.views.current.centre if self.views.current else self.page.pane
        return (centre, right, self.panels.documents, self.panels.codebook)

    def show_panel(self, panel: QWidget) -> None:
        """Bring one of the right panels into sight, beside the page."""
        self.views.leave()
        self.right.setCurrentWidget(panel)
        self.set_panel_visible(self.right, True)
        panel.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def set_panel_visible(self, panel: QWidget, is_visible: bool) -> None:
        """Show or hide a side of the window; the page keeps its width."""
        panel.setVisible(is_visible)
        name = "left_panel" if panel is self.left else "right_panel"
        self.actions_[name].setChecked(is_visible)
        self.preferences.set(f"show/{name}", is_visible)

    # What the window shows of the state

    def _follow(self) -> None:
        workspace, session = self.workspace, self.session
        self.page.moved.connect(self._show_place)
        workspace.documentOpened.connect(self._document_opened)
        workspace.documentChanged.connect(self._document_opened)
        workspace.annotationSelected.connect(self.refresh_actions)
        workspace.selectionChanged.connect(self._show_selection)
        session.changed.connect(self._show_saved)
        session.coderChanged.connect(self._show_coder)
        session.failed.connect(self.show_fault)
        session.undo_stack.indexChanged.connect(self.refresh_actions)
        self.views.viewChanged.connect(self.status.show_view)
        self.status.show_saved(session.saved_at)
        if session.is_read_only:
            self.status.show_read_only()
        self._show_coder()
        self._document_opened(workspace.document)

    def _document_opened(self, document: OpenDocument | None) -> None:
        self.status.show_words(document.row.words if document else None)
        self.actions_["mark_read"].setChecked(self.page.is_read())
        self._show_place()
        self.refresh_actions()

    def _show_place(self) -> None:
        if self.workspace.document is None:
            self.status.show_place(0, 0, 0)
            return
        paragraph, count = self.page.pane.paragraphAt(self.workspace.caret)
        self.status.show_place(paragraph, count, self.page.pane.shareRead())
        self.actions_["mark_read"].setChecked(self.page.is_read())

    def _show_selection(self, span: Span | None) -> None:
        document = self.workspace.document
        self.status.show_selection(count_words(document.text[span.start : span.end]) if document and span else None)

    def _show_saved(self, receipt: Receipt) -> None:
        if not self.session.is_read_only:
            self.status.show_saved(self.session.saved_at)
        if self._is_fault:
            self.close_banner()
        if receipt.of("coder"):
            self._show_coder()

    def _show_coder(self, _coder: object = None) -> None:
        coder = self.session.coders.get(self.session.coder)
        name = coder.name if coder else ""
        self.status.show_coder(name)
        self.page.first_steps.set_name(name)

    def refresh_actions(self, _what: object = None) -> None:
        """Enable what can be done now."""
        present = set()
        if self.workspace.document:
            present |= {"document", "target"}
        if self.workspace.selected:
            present.add("annotation")
        if not self.session.is_read_only:
            present.add("writing")
        self.actions_.enable(frozenset(present))
        stack = self.session.undo_stack
        for name, can, words in (("undo", stack.canUndo(), stack.undoText()), ("redo", stack.canRedo(), stack.redoText())):
            action = self.actions_[name]
            action.setEnabled(can)
            plain = self.tr("Undo") if name == "undo" else self.tr("Redo")
            action.setText(f"{plain} {words}" if can and words else plain)

    def show_fault(self, sentence: str) -> None:
        """Say what went wrong, until it is closed, something else is said or the next change is on disk.

        It stands at the foot of the page, so that the words that are being read stay where they are.
        """
        actions = [("save_copy", self.tr("Save a copy…"))] if self.tr("not saved") in sentence else []
        self.show_banner(sentence, actions, is_fault=True)

    def show_banner(self, sentence: str, actions: Sequence[tuple[str, str]] = (), *, is_fault: bool = False) -> None:
        """A sentence above the page, below it for a fault, with what can be done about it."""
        self.close_banner()
        self._is_fault = is_fault
        self.banner = Banner(sentence, list(actions))
        self.banner.closed.connect(self.close_banner)
        self.banner.actionRequested.connect(self.bannerActionRequested)
        self._centre_body.insertWidget(-1 if is_fault else 0, self.banner)

    def close_banner(self) -> None:
        """Take the sentence away."""
        if self.banner is not None:
            self.banner.hide()
            self.banner.deleteLater()
            self.banner = None

    # Sizes

    def _restore(self) -> None:
        preferences = self.preferences
        self.restoreGeometry(preferences.state("window"))
        self.body.restoreState(preferences.state("body"))
        for name, panel in (("left_panel", self.left), ("right_panel", self.right)):
            is_visible = bool(preferences.get(f"show/{name}", True))
            panel.setVisible(is_visible)
            self.actions_[name].setChecked(is_visible)
        self._restore_page()

    def _restore_page(self) -> None:
        """How the person had the page, before anything is on it."""
        pane = self.page.pane
        kept = self.preferences.get(TYPOGRAPHY)
        if isinstance(kept, dict):
            try:
                pane.setTypography(Typography(**kept))
            except (TypeError, ValueError):
                self.preferences.set(TYPOGRAPHY, None)
        for name, show in (("show_notes", pane.setNotesVisible), ("show_numbers", pane.setNumbersVisible)):
            is_on = bool(self.preferences.get(name, True))
            self.actions_[name].setChecked(is_on)
            show(is_on)
        knows_the_steps = self.session.is_read_only or bool(self.preferences.get(STEPS_DONE, False))
        self.page.first_steps.setVisible(not knows_the_steps)

    def save_sizes(self) -> None:
        """Keep the sizes for the next time."""
        self.preferences.set_state("window", self.saveGeometry())
        self.preferences.set_state("body", self.body.saveState())
        self.preferences.set_state("left", self.left.saveState())

    def showEvent(self, event: QShowEvent) -> None:
        """The page has the keyboard first."""
        super().showEvent(event)
        QTimer.singleShot(0, lambda: self.page.pane.setFocus(Qt.FocusReason.OtherFocusReason))

    def changeEvent(self, event: QEvent) -> None:
        """Leaving the window is a good moment to remember the place."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow() and not self.is_closed:
            self.page.remember_place()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Everything is saved already; places and sizes are written now."""
        if not self.is_closed:
            for child in (*self.findChildren(Popup), *self.findChildren(QDialog)):  # they keep what is being written in them
                if child.isVisible() and not child.close():
                    event.ignore()
                    return
            self.is_closed = True
            self.page.rest()
            self.save_sizes()
            self.closing.emit()
        super().closeEvent(event)
