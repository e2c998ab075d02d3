"""The panel of the history: what was done, by whom and when, across restarts; any step can be taken back."""

from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QActionGroup, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from annotator.core.changes import Id
from annotator.gui.models.history import HistoryModel, Wish
from annotator.gui.models.memos import go_to_target
from annotator.gui.panels.annotation_menus import CardActions, fill_coders
from annotator.gui.panels.history_list import HistoryList
from annotator.gui.widgets.empty_state import EmptyState
from annotator.gui.widgets.heading import PanelHeading
from annotator.gui.widgets.labels import Divider, Label
from annotator.gui.widgets.pills import PillRow
from annotator.gui.widgets.surface import Surface
from annotator.session.descriptions import Target
from annotator.session.workspace import Workspace
from annotator.store.rows import Receipt

_EVERYTHING, _DOCUMENT, _ANNOTATION = "everything", "document", "annotation"


class HistoryPanel(Surface):
    """Heading, two pills, days with their steps, and a line that says what taking a step back has left."""

    memoRequested = Signal(object)
    """A step about a memo was clicked: the memo should be opened."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__("panel", parent)
        self._workspace, self._session = workspace, workspace.session
        self._scope = _EVERYTHING
        self._coder: Id | None = None
        self.model = HistoryModel(workspace, self)
        self.list = HistoryList()
        self.list.setModel(self.model)
        self.list.can_revert = not self._session.is_read_only
        self._build()
        self.list.goRequested.connect(self.go)
        self.list.revertRequested.connect(self.revert)
        self.list.menuRequested.connect(self._open_menu)
        self.model.countChanged.connect(self._show_state)
        workspace.annotationSelected.connect(lambda _id: self._apply())
        workspace.documentOpened.connect(lambda _document: self._apply())
        self.setFocusProxy(self.list)

    def _build(self) -> None:
        self.heading = PanelHeading(self.tr("History"))
        self._scope_menu, self._coder_menu = QMenu(self), QMenu(self)
        self._scope_menu.aboutToShow.connect(self._fill_scopes)
        self._coder_menu.aboutToShow.connect(self._fill_coders)
        self.pills = PillRow()
        self._scope_pill = self.pills.add("scope", self._scope_words(_EVERYTHING), menu=self._scope_menu)
        self._coder_pill = self.pills.add("coder", self.tr("Everyone"), menu=self._coder_menu)
        self._scope_pill.setToolTip(self.tr("What the steps are about"))
        self._coder_pill.setToolTip(self.tr("Whose steps are listed"))
        nothing = EmptyState("history", self.tr("Nothing here yet"), self.tr("Each step of the work is listed here."), top=40)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(nothing)
        self._said = Label("", 12, role="ink2", wraps=True)
        self._said.setContentsMargins(16, 8, 16, 9)
        self._said.setVisible(False)
        row = QHBoxLayout()
        row.setContentsMargins(12, 0, 12, 10)
        row.addWidget(self.pills)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.heading)
        column.addLayout(row)
        column.addWidget(Divider())
        column.addWidget(self._stack, 1)
        self._line = Divider()
        self._line.setVisible(False)
        column.addWidget(self._line)
        column.addWidget(self._said)

    # What others ask

    def go(self) -> None:
        """Show what the chosen step touched, as far as it is still there."""
        done = self.list.current()
        if done and done.target:
            self._go_to(done.target)

    def revert(self) -> None:
        """Take the chosen step back, as a step of its own, and say what of it was left."""
        done = self.list.current()
        if done is None or self._session.is_read_only:
            return
        self._session.revert(
            done.stamp, self.tr("taking a step back"), lambda receipt: self._say(self._left_words(receipt, done.words))
        )

    def said(self) -> str:
        """The sentence below the list."""
        return self._said.text()

    # Inside

    def _left_words(self, receipt: Receipt, words: str) -> str:
        if receipt.left == 0:
            return self.tr("Taken back: {what}.").format(what=words)
        if receipt.left == 1:
            return self.tr("Taken back in part: one change stays, because it was changed again since.")
        return self.tr("Taken back in part: {count} changes stay, because they were changed again since.").format(
            count=receipt.left
        )

    def _say(self, words: str) -> None:
        self._said.setText(words)
        self._said.setVisible(True)
        self._line.setVisible(True)

    def _go_to(self, target: Target) -> None:
        if target.entity == "memo":
            self.memoRequested.emit(target.id)
        else:
            go_to_target(target.entity, target.id, self._workspace)

    def _apply(self) -> None:
        document = self._workspace.document
        wish = Wish(coder=self._coder)
        if self._scope == _DOCUMENT:
            wish = Wish(self._coder, document=document.row.id if document else Id(""))
        elif self._scope == _ANNOTATION:
            wish = Wish(self._coder, annotation=self._workspace.selected or Id(""))
        self.model.set_wish(wish)

    def _show_state(self) -> None:
        self._stack.setCurrentIndex(0 if self.model.rowCount() else 1)

    def _scope_words(self, scope: str) -> str:
        return {
            _EVERYTHING: self.tr("All steps"),
            _DOCUMENT: self.tr("This document"),
            _ANNOTATION: self.tr("This annotation"),
        }[scope]

    def set_scope(self, scope: str) -> None:
        """List the steps about "everything", the open "document" or the chosen "annotation"."""
        self._scope = scope
        self._scope_pill.set_words(self._scope_words(scope))
        self._apply()

    def set_coder(self, coder: Id | None) -> None:
        """List one person's steps, or everyone's."""
        self._coder = coder
        known = self._session.coders.get(coder) if coder else None
        self._coder_pill.set_words(known.name if known else self.tr("Everyone"))
        self._apply()

    def _fill_scopes(self) -> None:
        self._scope_menu.clear()
        group = QActionGroup(self._scope_menu)
        for scope in (_EVERYTHING, _DOCUMENT, _ANNOTATION):
            action = self._scope_menu.addAction(self._scope_words(scope))
            action.setCheckable(True)
            action.setChecked(scope == self._scope)
            action.setEnabled(scope != _DOCUMENT or self._workspace.document is not None)
            group.addAction(action)
            action.triggered.connect(partial(self._choose_scope, scope))

    def _choose_scope(self, scope: str, _checked: bool = False) -> None:
        self.set_scope(scope)

    def _fill_coders(self) -> None:
        self._coder_menu.clear()
        fill_coders(self._coder_menu, self._session.coders.values(), self._coder, self.set_coder)

    def _open_menu(self, point: QPoint) -> None:
        menu, done = QMenu(self), self.list.current()
        lines = CardActions(menu, 1, is_writable=not self._session.is_read_only)
        if done and done.target:
            lines.add("corner-down-left", self.tr("Go to what it touched"), self.tr("Enter"), self.go)
        lines.add("undo-2", self.tr("Revert this"), "R", self.revert, writes=True)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(point)

    def showEvent(self, event: QShowEvent) -> None:
        """The history is read when it is first looked at."""
        self.model.wake()
        super().showEvent(event)

    def focus_list(self) -> None:
        """The keyboard goes to the list."""
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
