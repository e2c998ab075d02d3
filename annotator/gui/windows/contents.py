"""What is in the sides of a window, once it is furnished."""

from dataclasses import dataclass

from annotator.gui.panels.annotations import AnnotationsPanel
from annotator.gui.panels.codebook import CodebookPanel
from annotator.gui.panels.documents import DocumentsPanel
from annotator.gui.panels.history import HistoryPanel
from annotator.gui.panels.memos import MemosPanel
from annotator.gui.panels.orphans import OrphansPanel
from annotator.session.memo_commands import MemoCommands
from annotator.session.tag_commands import TagCommands


@dataclass(frozen=True, slots=True)
class Panels:
    """The panels of one window, and the commands that they share."""

    tag_commands: TagCommands
    memo_commands: MemoCommands
    documents: DocumentsPanel
    codebook: CodebookPanel
    annotations: AnnotationsPanel
    memos: MemosPanel
    history: HistoryPanel
    orphans: OrphansPanel
