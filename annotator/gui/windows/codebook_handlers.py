"""What the actions and wishes about tags do in a window."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Qt

from annotator.core.changes import Id
from annotator.gui.dialogs.delete_tag import DeleteTagDialog
from annotator.gui.dialogs.merge_tag import MergeTagDialog
from annotator.gui.dialogs.starter_codebooks import StarterCodebooksDialog
from annotator.gui.dialogs.tag_editor import TagEditor
from annotator.gui.windows.main_window import MainWindow


class CodebookHandlers(QObject):
    """New tags, editing, merging, deleting, starter codebooks, and putting a tag on the page."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.window = window
        codebook = window.panels.codebook
        codebook.newTagRequested.connect(self.new_tag)
        codebook.editRequested.connect(self.edit)
        codebook.mergeRequested.connect(lambda tag: MergeTagDialog(window.panels.tag_commands, tag, window).open())
        codebook.deleteRequested.connect(lambda tag: DeleteTagDialog(window.panels.tag_commands, tag, window).open())
        codebook.starterChoiceRequested.connect(self.choose_starter)
        codebook.tagRequested.connect(self._tag)

    def table(self) -> dict[str, Callable[[], object]]:
        """Each action's name with what it does."""
        return {
            "new_tag": partial(self.new_tag, None),
            "starter_codebook": self.choose_starter,
            "filter_codebook": self._filter,
        }

    def new_tag(self, parent: Id | None) -> None:
        """Ask for a tag's name and more."""
        TagEditor(self.window.panels.tag_commands, None, parent, self.window).open()

    def edit(self, tag: Id) -> None:
        """All that can be said of a tag."""
        editor = TagEditor(self.window.panels.tag_commands, tag, None, self.window)
        editor.historyRequested.connect(self.window.panels.codebook.historyRequested)
        editor.open()

    def choose_starter(self) -> None:
        """The codebooks that ship."""
        StarterCodebooksDialog(self.window.panels.tag_commands, self.window).open()

    def _filter(self) -> None:
        self.window.set_panel_visible(self.window.left, True)
        self.window.panels.codebook.show_filter()

    def _tag(self, tag: Id) -> None:
        if self.window.commands.tag(tag):
            self.window.page.leave_selection()
            self.window.page.first_steps.done("tag")
            self.window.page.pane.setFocus(Qt.FocusReason.OtherFocusReason)
