"""Brings the panels and everything that can be asked for into a window whose page is in sight already."""

from annotator.gui.panels.annotations import AnnotationsPanel
from annotator.gui.panels.codebook import CodebookPanel
from annotator.gui.panels.documents import DocumentsPanel
from annotator.gui.panels.history import HistoryPanel
from annotator.gui.panels.memos import MemosPanel
from annotator.gui.panels.orphans import OrphansPanel
from annotator.gui.windows.contents import Panels
from annotator.gui.windows.file_handlers import Opener
from annotator.gui.windows.handlers import Handlers
from annotator.gui.windows.main_window import MainWindow
from annotator.session.memo_commands import MemoCommands
from annotator.session.tag_commands import TagCommands


def furnish(window: MainWindow, opener: Opener) -> Handlers:
    """Make the panels, put them in, and say what every action does. `opener` puts other libraries into the window."""
    workspace = window.workspace
    tags, memos = TagCommands(workspace), MemoCommands(workspace)
    panels = Panels(
        tags,
        memos,
        DocumentsPanel(workspace),
        CodebookPanel(workspace, tags),
        AnnotationsPanel(workspace, window.commands),
        MemosPanel(workspace, memos),
        HistoryPanel(workspace),
        OrphansPanel(workspace),
    )
    window.furnish(panels)
    return Handlers(window, opener)
