"""The context menu of a tag in the codebook."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from annotator.core.changes import Id
from annotator.core.codebook import COLOURS
from annotator.gui.theme.icons import icon
from annotator.gui.theme.style import current_theme
from annotator.gui.widgets.tag_colours import colour_name, swatch_icon
from annotator.session.tag_commands import TagCommands


class TagMenu(QMenu):
    """Everything that can be done to one tag. `chosen` holds the actions by name; the panel says what they do."""

    def __init__(self, tags: TagCommands, tag: Id, parent: QWidget) -> None:
        super().__init__(parent)
        self._tags, self._tag = tags, tags.session.codebook[tag]
        self.chosen: dict[str, QAction] = {}
        self._is_writable = not tags.session.is_read_only
        self._add("put", self.tr("Put on the selection"), self.tr("Enter"), "tag")
        self._add("show", self.tr("Show where it lies"), self.tr("Space"), "eye", writes=False)
        self._add("suggest", self.tr("Suggest passages like these…"), icon_name="text-search", writes=False)
        self.addSeparator()
        self._add("inside", self.tr("New tag inside…"), icon_name="plus")
        self._add("rename", self.tr("Rename"), "F2", "pencil")
        self._add("edit", self.tr("Definition and details…"), icon_name="square-pen")
        self._add("history", self.tr("History of the definition…"), icon_name="history", writes=False)
        self._add("memo", self.tr("New memo…"), icon_name="notebook-pen")
        self.addMenu(self._colours())
        self.addMenu(self._digits())
        self.addMenu(self._moves())
        self.addSeparator()
        if self._tag.is_disputed and tags.is_deleted(tag):
            self._add("keep", self.tr("Keep this tag"), icon_name="rotate-ccw")
        if self._tag.is_suggested:
            self._add("accept", self.tr("Take the suggestion into the codebook"), icon_name="check")
        self._add("merge", self.tr("Merge into…"), icon_name="merge")
        used = tags.is_used(tag)
        self._add("delete", self.tr("Delete…") if used else self.tr("Delete"), self.tr("Del"), "trash-2")

    def _add(
        self, name: str, words: str, key: str = "", icon_name: str = "", *, writes: bool = True, menu: QMenu | None = None
    ) -> QAction:
        action = (menu or self).addAction(f"{words}\t{key}" if key else words)
        if icon_name:
            action.setIcon(icon(icon_name, current_theme()))
        action.setEnabled(self._is_writable or not writes)
        self.chosen[name] = action
        return action

    def _colours(self) -> QMenu:
        menu, theme = QMenu(self.tr("Colour"), self), current_theme()
        menu.setIcon(icon("palette", theme))
        for slot in COLOURS:
            words = colour_name(slot)
            now = QCoreApplication.translate("TagMenu", "now") if slot == self._tag.colour else ""
            self._add(f"colour {slot}", words, now, menu=menu).setIcon(swatch_icon(slot, theme, hollow=self._tag.is_in_vivo))
        menu.addSeparator()
        self._add("own colour", self.tr("Own colour…"), menu=menu)
        return menu

    def _digits(self) -> QMenu:
        menu, codebook = QMenu(self.tr("Key"), self), self._tags.session.codebook
        menu.setIcon(icon("keyboard", current_theme()))
        for digit in range(1, 10):
            holder = codebook.by_digit(digit)
            words = f"{digit}   {holder.name}" if holder else str(digit)
            action = self._add(f"digit {digit}", words.replace("&", "&&"), menu=menu)
            action.setCheckable(True)
            action.setChecked(self._tag.digit == digit)
        menu.addSeparator()
        self._add("digit 0", self.tr("No key"), menu=menu).setEnabled(self._is_writable and self._tag.digit > 0)
        return menu

    def _moves(self) -> QMenu:
        menu = QMenu(self.tr("Move"), self)
        menu.setIcon(icon("move-horizontal", current_theme()))
        self._add("move up", self.tr("Up"), self.tr("Alt+Up"), "arrow-up", menu=menu)
        self._add("move down", self.tr("Down"), self.tr("Alt+Down"), "arrow-down", menu=menu)
        self._add("move in", self.tr("Into the tag above"), self.tr("Alt+Right"), "arrow-right", menu=menu)
        self._add("move out", self.tr("Out by one level"), self.tr("Alt+Left"), "arrow-left", menu=menu)
        return menu
