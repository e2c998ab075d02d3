"""What the actions on text, documents and the codebook do in a window."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QPoint, QRect, Qt
from PySide6.QtWidgets import QMenu

from annotator.core import edits
from annotator.core.annotations import Annotation
from annotator.core.changes import Id
from annotator.core.documents import BlockKind
from annotator.core.errors import AnnotatorError
from annotator.core.spans import Span
from annotator.core.text import sentence_at
from annotator.gui.dialogs.citation_style import CitationStyleDialog
from annotator.gui.dialogs.note_editor import NoteEditor
from annotator.gui.dialogs.tag_picker import TagPicker
from annotator.gui.widgets.clipboard import copy_text
from annotator.gui.windows.main_window import MainWindow
from annotator.tasks.citation import where
from annotator.tasks.citation_style import CitationStyle, cited, style_from_json

_KIND = "kind_"
CITATION = "citation style"
"""The preference that holds it."""


class TextHandlers(QObject):
    """Highlight, tag, note, move ends, copy, block kinds."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.window = window
        self.workspace = window.workspace
        self.commands = window.commands
        self.picker = TagPicker(self.workspace, window)
        self.note_editor = NoteEditor(self.workspace, self.commands, window)
        self._retagging: list[Id] = []
        self.workspace.session.citation_style = style_from_json(window.preferences.get(CITATION))
        self._follow()

    def table(self) -> dict[str, Callable[[], object]]:
        """Each action's name with what it does."""
        commands, page = self.commands, self.window.page
        ends = {
            f"{side}_{way}{'_character' if by_character else ''}": partial(
                self._nudge, side == "start", way == "forward", by_character
            )
            for side in ("start", "end")
            for way in ("back", "forward")
            for by_character in (False, True)
        }
        kinds = {f"{_KIND}{kind.value}": partial(self._set_kind, kind) for kind in BlockKind}
        return {
            "highlight": self._then_leave(commands.highlight, "highlight"),
            "tag": page.ask_tag,
            "repeat_tag": self._then_leave(commands.repeat_tag, "tag"),
            "in_vivo": self._then_leave(commands.in_vivo, "tag"),
            "note": page.ask_note,
            "remove_annotation": self.remove,
            "next_annotation": partial(self._go, 1),
            "previous_annotation": partial(self._go, -1),
            "to_sentence": lambda: self._reselect(commands.widen_to_sentence()),
            "to_paragraph": lambda: self._reselect(commands.widen_to_paragraph()),
            "merge_annotations": commands.merge_overlapping,
            "copy": self.copy,
            "copy_with_citation": self.copy_with_citation,
            "citation_style": self.choose_citation_style,
            "kind_guess": partial(self._set_kind, None),
            **ends,
            **kinds,
        }

    def _follow(self) -> None:
        page, picker = self.window.page, self.picker
        page.tagPickerRequested.connect(self._open_picker)
        page.noteRequested.connect(self.note_editor.open_on)
        page.copyRequested.connect(self.copy_with_citation)
        page.contextMenuRequested.connect(self._open_menu)
        self.commands.hinted.connect(self.window.status.show_message)
        page.bar.tagChosen.connect(lambda _tag: page.first_steps.done("tag"))
        picker.tagChosen.connect(self._picked)
        picker.tagRemoveRequested.connect(self._unpicked)
        picker.newTagRequested.connect(self._picked_new)
        self.window.panels.annotations.retagRequested.connect(self._retag)
        self.window.panels.annotations.pageRequested.connect(lambda: page.pane.setFocus(Qt.FocusReason.ShortcutFocusReason))
        self.window.actions_.connect_digits(self._digit)
        self.window.menus["Block is"].aboutToShow.connect(self._show_kinds)

    # Tagging

    def _open_picker(self, anchor: QRect) -> None:
        self._retagging = []
        codebook, annotation = self.workspace.session.codebook, self._target_annotation()
        present = [codebook.resolve(tag) for tag in annotation.tags] if annotation else []
        self.picker.open_near(self.window, anchor, present)

    def _retag(self, ids: list[Id]) -> None:
        self._retagging = list(ids)
        cards = self.window.panels.annotations.list
        self.picker.open_near(cards, cards.visualRect(cards.currentIndex()))

    def _picked(self, tag: Id, goes_on: bool) -> None:
        if self._retagging:
            self.commands.retag(self._retagging, add=[tag])
            return
        self.commands.tag(tag)
        self._tagged(goes_on)

    def _unpicked(self, tag: Id, goes_on: bool) -> None:
        if self._retagging:
            self.commands.retag(self._retagging, remove=[tag])
            return
        annotation = self._target_annotation()
        if annotation:
            self.commands.remove_tag(annotation.id, tag)
        self._tagged(goes_on)

    def _target_annotation(self) -> Annotation | None:
        """My annotation over exactly what a tag would be put on, if there is one."""
        span, session = self.commands.target(), self.workspace.session
        return next((each for each in self.workspace.over(span) if session.is_mine(each.coder)), None) if span else None

    def _picked_new(self, name: str, parent: Id | None, goes_on: bool) -> None:
        if self._retagging:
            tag = self.commands.new_tag(name, parent)
            if tag:
                self.commands.retag(self._retagging, add=[tag])
            return
        self.commands.tag_with_new(name, parent)
        self._tagged(goes_on)

    def _tagged(self, goes_on: bool) -> None:
        self.window.page.leave_selection()
        self.window.page.first_steps.done("tag")
        if not goes_on:
            self.window.page.pane.setFocus(Qt.FocusReason.OtherFocusReason)

    def _digit(self, digit: int) -> None:
        if self.commands.tag_with_digit(digit):
            self.window.page.leave_selection()
            self.window.page.first_steps.done("tag")
        else:
            words = self.tr("No tag is bound to key {digit}; bind one in the codebook by right click, “Key”.")
            self.window.status.show_message(words.format(digit=digit))

    def _then_leave(self, command: Callable[[], Id | None], step: str) -> Callable[[], None]:
        def run() -> None:
            if command():
                self.window.page.leave_selection()
                self.window.page.first_steps.done(step)

        return run

    # Moving and removing

    def remove(self) -> None:
        """Remove what is chosen: the cards if the list has the focus, else the annotation on the page."""
        ids = self.window.panels.annotations.selected_ids() if self.window.panels.annotations.hasListFocus() else []
        self.commands.remove(ids)

    def _go(self, step: int) -> None:
        found = self.workspace.neighbour(step)
        if found:
            self.workspace.select_annotation(found.id, reveal=True)
        elif not self.workspace.visible_annotations():
            self.window.status.show_message(self.tr("Nothing is marked in this document yet."))
        else:
            words = self.tr("This is the last annotation.") if step > 0 else self.tr("This is the first annotation.")
            self.window.status.show_message(words)

    def _nudge(self, is_start: bool, forward: bool, by_character: bool) -> None:
        self._reselect(self.commands.nudge(is_start=is_start, forward=forward, by_character=by_character))

    def _reselect(self, span: Span | None) -> None:
        if span:
            self.window.page.pane.select(*span)

    # Copying

    def copy(self) -> None:
        """The selected words, or the chosen cards."""
        if self.window.panels.annotations.hasListFocus():
            self.window.panels.annotations.copy_selected()
        elif self.workspace.selection:
            self.window.page.pane.copy()
        else:
            self.window.status.show_message(self.tr("Nothing is selected to copy."))

    def copy_with_citation(self) -> None:
        """The target's words with where they come from."""
        document, span = self.workspace.document, self.commands.target()
        if document and span:
            quote = document.text[span.start : span.end]
            words = cited(quote, document.row, where(document.blocks, span.start), self.workspace.session.citation_style)
            copy_text(words)
            self.window.status.show_message(self.tr("Copied with citation"))

    def choose_citation_style(self) -> None:
        """Ask how passages are cited; the example is what would be copied now, or the beginning of the document."""
        document, span = self.workspace.document, self.commands.target()
        if document is None:
            return
        first = next((block for block in document.blocks if block.kind is BlockKind.PARAGRAPH), None)
        span = span or (sentence_at(document.text, first.start, first) if first else Span(0, min(len(document.text), 80)))
        quote, place = document.text[span.start : span.end], where(document.blocks, span.start)
        dialog = CitationStyleDialog(
            self.workspace.session.citation_style or CitationStyle(), (quote, document.row, place), self.window
        )
        dialog.chosen.connect(self._take_citation_style)
        dialog.open()

    def _take_citation_style(self, style: CitationStyle) -> None:
        self.workspace.session.citation_style = style
        self.window.preferences.set(CITATION, style.to_json())
        self.window.status.show_message(self.tr("Passages are copied in this style from now on"))

    # Blocks and the context menu

    def _blocks(self) -> list[int]:
        document, selection, caret = self.workspace.document, self.workspace.selection, self.workspace.caret
        if document is None:
            return []
        span = selection or Span(caret, caret + 1)
        return [block.start for block in document.blocks if block.start < span.end and span.start <= block.end]

    def _set_kind(self, kind: BlockKind | None) -> None:
        session, document = self.workspace.session, self.workspace.document
        starts = self._blocks()
        if document and starts:
            thing = session.library.thing(document.row.id)
            try:
                session.do(edits.set_block_kind(session.coder, thing, starts, kind), self.tr("saying what a block is"))
            except AnnotatorError as error:
                session.failed.emit(str(error))

    def _show_kinds(self) -> None:
        document, starts = self.workspace.document, set(self._blocks())
        kinds = {block.kind for block in document.blocks if block.start in starts} if document else set()
        for kind in BlockKind:
            self.window.actions_[f"{_KIND}{kind.value}"].setChecked(kinds == {kind})

    def _open_menu(self, position: int, point: QPoint) -> None:
        window, actions = self.window, self.window.actions_
        selection = self.workspace.selection
        if selection is None or not selection.start <= position <= selection.end:
            window.page.pane.moveCaret(position)  # what is chosen from the menu is about the place that was clicked
            marks = window.page.pane.marksAt(position)
            if marks and self.workspace.selected not in {mark.id for mark in marks}:
                self.workspace.select_annotation(marks[0].id)
        menu = QMenu(window)
        groups = (
            ("highlight", "tag", "repeat_tag", "in_vivo", "note"),
            ("to_sentence", "to_paragraph", "merge_annotations", "annotation_memo", "remove_annotation"),
            ("copy", "copy_with_citation"),
        )
        for group in groups:
            menu.addActions([actions[name] for name in group])
            menu.addSeparator()
        menu.addMenu(window.menus["Block is"])
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(point)
