"""Opens the dialogs of the codebook over a window; what the codebook panel asks for is connected here."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QWidget

from annotator.core.changes import Id
from annotator.gui.dialogs.delete_tag import DeleteTagDialog
from annotator.gui.dialogs.merge_tag import MergeTagDialog
from annotator.gui.dialogs.starter_codebooks import StarterCodebooksDialog
from annotator.gui.dialogs.tag_editor import TagEditor
from annotator.session.tag_commands import TagCommands


class TagDialogs(QObject):
    """Each method opens one dialog and gives it; it does its work itself when it is accepted."""

    def __init__(self, tags: TagCommands, window: QWidget) -> None:
        super().__init__(window)
        self._tags, self._window = tags, window

    def create(self, inside: Id | None = None) -> QDialog:
        """Ask for a new tag."""
        return self._open(TagEditor(self._tags, None, inside, self._window))

    def edit(self, tag: Id) -> QDialog | None:
        """Edit a tag, if it is still there."""
        return self._open(TagEditor(self._tags, tag, None, self._window)) if self._is_there(tag) else None

    def delete(self, tag: Id) -> QDialog | None:
        """Ask what becomes of the codings; a tag without any is deleted at once."""
        if not self._is_there(tag):
            return None
        if not self._tags.is_used(tag):
            self._tags.delete(tag)
            return None
        return self._open(DeleteTagDialog(self._tags, tag, self._window))

    def merge(self, tag: Id) -> QDialog | None:
        """Ask which tag this one becomes part of."""
        return self._open(MergeTagDialog(self._tags, tag, self._window)) if self._is_there(tag) else None

    def choose_starter(self) -> QDialog:
        """Offer the starter codebooks."""
        return self._open(StarterCodebooksDialog(self._tags, self._window))

    def _is_there(self, tag: Id) -> bool:
        return tag in self._tags.session.codebook

    def _open(self, dialog: QDialog) -> QDialog:
        dialog.open()
        return dialog
