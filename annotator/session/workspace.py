"""The workspace: which document is open, what lies in it, what is selected. Page, panels and commands speak through it."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from annotator.core.annotations import Annotation
from annotator.core.changes import Id
from annotator.core.documents import Block, DocumentRow, block_at
from annotator.core.errors import AnnotatorError
from annotator.core.spans import Span
from annotator.session.session import Session
from annotator.store.rows import Place, Receipt

_RECENT = "recent tags"
_HIDDEN = "hidden coders"
_KEPT_RECENT = 30


@dataclass(frozen=True, slots=True)
class OpenDocument:
    """The document on the page: what lists show of it, its text and its structure."""

    row: DocumentRow
    text: str
    blocks: tuple[Block, ...]

    def block_at(self, position: int) -> Block | None:
        """The block that holds a code point, or None between blocks."""
        return block_at(self.blocks, position)


class Workspace(QObject):
    """What everything in one window looks at.

    Signals: `documentOpened(OpenDocument | None)` when another document comes on the page; `documentChanged(OpenDocument)` when
    the facts or the structure of the one there changed; `annotationsChanged(list[Annotation], list[Id])` with those of the open
    document that came or changed, and the ids of those that went; `annotationSelected(Id | None)`;
    `selectionChanged(Span | None)`; `revealRequested(Span)`; `tagIsolated(Id | None)`; `hiddenCodersChanged()`;
    `recentTagsChanged()`.
    """

    documentOpened = Signal(object)
    documentChanged = Signal(object)
    annotationsChanged = Signal(object, object)
    annotationSelected = Signal(object)
    selectionChanged = Signal(object)
    revealRequested = Signal(object)
    tagIsolated = Signal(object)
    hiddenCodersChanged = Signal()
    recentTagsChanged = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.document: OpenDocument | None = None
        self.annotations: dict[Id, Annotation] = {}
        self._by_place: dict[tuple[int, int], set[Id]] = {}
        self.selected: Id | None = None
        self.selection: Span | None = None
        self.caret = 0
        self.isolated: Id | None = None
        self.hidden_coders: frozenset[Id] = frozenset(session.library.setting(_HIDDEN, []))
        self._recent: list[Id] = [Id(tag) for tag in session.library.setting(_RECENT, [])]
        session.changed.connect(self._refresh)
        session.sightChanged.connect(self._see_afresh)

    # The document

    def open_document(self, id: Id) -> bool:
        """Bring a document on the page; False (and `session.failed` says why) if it can't be."""
        library = self.session.library
        try:
            row = library.document(id)
            document = OpenDocument(row, library.text(row.fingerprint), library.blocks(id))
        except AnnotatorError as error:
            self.session.failed.emit(str(error))
            return False
        self._show(document)
        return True

    def close_document(self) -> None:
        """An empty page."""
        self._show(None)

    def place(self) -> Place:
        """Where the reader was in the open document."""
        return self.session.library.place(self.document.row.id) if self.document else Place()

    def _show(self, document: OpenDocument | None) -> None:
        self.document = document
        self._shelve([])
        self.set_selection(None, 0)
        self.select_annotation(None)
        self.documentOpened.emit(document)

    def load_annotations(self) -> None:
        """Read the open document's annotations and tell everyone; the page calls it once the text is in sight."""
        if self.document:
            found = self.session.library.annotations(self.document.row.id)
            self._shelve(found)
            self.annotationsChanged.emit(found, [])

    # What is selected

    def set_selection(self, span: Span | None, caret: int) -> None:
        """The page says what is selected and where the caret is."""
        self.caret = caret
        if span != self.selection:
            self.selection = span
            self.selectionChanged.emit(span)

    def select_annotation(self, id: Id | None, *, reveal: bool = False) -> None:
        """Choose one annotation, or none; `reveal` brings it into sight, opening its document if need be."""
        annotation = self.annotations.get(id) if id else None
        if id and annotation is None and reveal:
            annotation = self._fetch(id)
        chosen = annotation.id if annotation else None
        if chosen != self.selected:
            self.selected = chosen
            self.annotationSelected.emit(chosen)
        if annotation and reveal and not annotation.is_orphan:
            self.revealRequested.emit(Span(annotation.start, annotation.end))

    def selected_annotation(self) -> Annotation | None:
        """The chosen annotation."""
        return self.annotations.get(self.selected) if self.selected else None

    def _fetch(self, id: Id) -> Annotation | None:
        found = self.session.library.annotations_named([id])
        if not found or not self.open_document(found[0].document):
            return None
        if id not in self.annotations:
            self.load_annotations()
        return self.annotations.get(id)

    def neighbour(self, step: int) -> Annotation | None:
        """The next (1) or previous (-1) visible annotation in the order of the text, from the chosen one or the caret."""
        current = self.selected_annotation()
        here = _place(current) if current else (self.caret, self.caret, "")
        visible = self.visible_annotations()
        if step > 0:
            return min((each for each in visible if each.start >= here[0] and _place(each) > here), key=_place, default=None)
        return max((each for each in visible if each.start <= here[0] and _place(each) < here), key=_place, default=None)

    def touching(self, span: Span) -> list[Annotation]:
        """The visible annotations that share a code point with a span."""
        return [each for each in self.visible_annotations() if each.start < span.end and span.start < each.end]

    def over(self, span: Span) -> list[Annotation]:
        """The annotations of the open document, hidden ones too, that lie over exactly this span."""
        return [self.annotations[id] for id in sorted(self._by_place.get((span.start, span.end), ()))]

    def _shelve(self, annotations: list[Annotation]) -> None:
        self.annotations, self._by_place = {}, {}
        for each in annotations:
            self._put_in(each)

    def _put_in(self, annotation: Annotation) -> None:
        self.annotations[annotation.id] = annotation
        self._by_place.setdefault((annotation.start, annotation.end), set()).add(annotation.id)

    def _take_out(self, id: Id) -> None:
        known = self.annotations.pop(id, None)
        if known:
            self._by_place[(known.start, known.end)].discard(id)

    def isolate_tag(self, tag: Id | None) -> None:
        """Show where one tag lies, with the others' tints off; None shows all again."""
        if tag != self.isolated:
            self.isolated = tag
            self.tagIsolated.emit(tag)

    # Coders and recent tags

    def visible_annotations(self) -> list[Annotation]:
        """Those of the open document whose coder is not hidden and that have a place in the text."""
        return [each for each in self.annotations.values() if each.coder not in self.hidden_coders and not each.is_orphan]

    def hide_coders(self, coders: Iterable[Id]) -> None:
        """Whose work is not shown, from now on, under whatever identity."""
        hidden = self.session.coders.identities(coders)
        if hidden != self.hidden_coders:
            self.hidden_coders = hidden
            self.session.library.set_setting(_HIDDEN, sorted(hidden))
            self.hiddenCodersChanged.emit()

    def recent_tags(self) -> list[Id]:
        """The tags in the order of use, the last used first; those that are gone are left out."""
        codebook = self.session.codebook
        return list(dict.fromkeys(codebook.resolve(tag) for tag in self._recent if codebook.get(tag)))

    def note_use(self, tag: Id) -> None:
        """A tag was used just now."""
        if self._recent[:1] != [tag]:
            self._recent = [tag, *(other for other in self._recent if other != tag)][:_KEPT_RECENT]
            self.session.library.set_setting(_RECENT, self._recent)
            self.recentTagsChanged.emit()

    # Following the library

    def _see_afresh(self) -> None:
        """In blind coding other annotations are in sight than before."""
        if self.document:
            found = self.session.library.annotations(self.document.row.id)
            gone = self.annotations.keys() - {each.id for each in found}
            if self.selected in gone:
                self.select_annotation(None)
            self._shelve(found)
            self.annotationsChanged.emit(found, sorted(gone))

    def _refresh(self, receipt: Receipt) -> None:
        if receipt.of("coder"):
            self.hide_coders(self.hidden_coders)
        if self.isolated and receipt.of("tag"):
            known = self.session.codebook.get(self.isolated)
            self.isolate_tag(known.id if known else None)
        if self.document is None:
            return
        if self.document.row.id in receipt.of("document") and not self._refresh_document():
            return
        touched = receipt.of("annotation")
        if touched:
            self._refresh_annotations(touched)

    def _refresh_document(self) -> bool:
        assert self.document is not None
        library, id = self.session.library, self.document.row.id
        try:
            row = library.document(id)
        except AnnotatorError:
            self.close_document()
            return False
        if row.fingerprint != self.document.row.fingerprint:
            return self.open_document(id)
        self.document = OpenDocument(row, self.document.text, library.blocks(id))
        self.documentChanged.emit(self.document)
        return True

    def _refresh_annotations(self, touched: frozenset[Id]) -> None:
        assert self.document is not None
        here = self.document.row.id
        found = [each for each in self.session.library.annotations_named(touched) if each.document == here]
        standing = {each.id for each in found}
        gone = [id for id in touched if id in self.annotations and id not in standing]
        for id in gone:
            self._take_out(id)
        for each in found:
            self._take_out(each.id)
            self._put_in(each)
        if self.selected in gone:
            self.select_annotation(None)
        if found or gone:
            self.annotationsChanged.emit(found, gone)


def _place(annotation: Annotation) -> tuple[int, int, str]:
    return (annotation.start, annotation.end, annotation.id)
