"""What of the library lies on the page: the visible annotations as marks, and how their tags look."""

from annotator.core.annotations import Annotation
from annotator.core.changes import Id
from annotator.core.codebook import Codebook
from annotator.gui.reader.marks import Mark, TagLook
from annotator.gui.reader.pane import ReadingPane
from annotator.gui.widgets.marks import initials
from annotator.session.workspace import Workspace
from annotator.store.rows import Receipt


class PageMarks:
    """Keeps a pane's marks in step with the workspace: all at once for a fresh document, then only what changed."""

    def __init__(self, workspace: Workspace, pane: ReadingPane) -> None:
        self._workspace = workspace
        self._pane = pane
        self._codebook = Codebook()
        self.is_fresh = True
        workspace.annotationsChanged.connect(self._show_changed)
        workspace.hiddenCodersChanged.connect(self.show_all)
        workspace.session.changed.connect(self._follow)

    def show_all(self) -> None:
        """Put every visible annotation on the page anew."""
        self.is_fresh = False
        self._codebook = self._workspace.session.codebook
        self._pane.setMarks([self._mark(each) for each in self._workspace.visible_annotations()], self._looks())
        self._pane.selectAnnotation(self._workspace.selected)
        self._pane.isolateTag(self._workspace.isolated)

    def _show_changed(self, found: list[Annotation], gone: list[Id]) -> None:
        if self.is_fresh:
            self.show_all()
            return
        self._refresh_looks()
        hidden_coders = self._workspace.hidden_coders
        shown = [each for each in found if not each.is_orphan and each.coder not in hidden_coders]
        kept = {each.id for each in shown}
        hidden = [each.id for each in found if each.id not in kept]
        self._pane.updateMarks([self._mark(each) for each in shown], [*gone, *hidden])

    def _follow(self, receipt: Receipt) -> None:
        before = self._codebook
        if receipt.of("tag"):
            self._refresh_looks()
        after = self._codebook
        if receipt.of("coder") or before.stands_for != after.stands_for or before.tags.keys() != after.tags.keys():
            self.show_all()

    def _refresh_looks(self) -> None:
        codebook = self._workspace.session.codebook
        if codebook is not self._codebook:
            self._codebook = codebook
            self._pane.setLooks(self._looks())

    def _looks(self) -> dict[Id, TagLook]:
        return {tag.id: TagLook(tag.name, tag.colour, bool(tag.is_in_vivo)) for tag in self._codebook}

    def _mark(self, annotation: Annotation) -> Mark:
        session, codebook = self._workspace.session, self._codebook
        tags = tuple(dict.fromkeys(tag for each in annotation.tags if (tag := codebook.resolve(each)) in codebook))
        name = session.coders.signed(annotation.coder)
        badge = initials(session.coders[annotation.coder].name if name else "")
        return Mark(annotation.id, annotation.start, annotation.end, tags, annotation.coder, badge, name, annotation.note)
