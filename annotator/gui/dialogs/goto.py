"""Go to: a document, a tag or a marked passage, by a few letters of its name or words."""

from collections.abc import Callable, Sequence
from typing import cast

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from annotator.core.changes import Id
from annotator.core.codebook import Tag
from annotator.core.documents import DocumentRow
from annotator.core.fuzzy import Match
from annotator.gui.dialogs.finder import Finder
from annotator.gui.dialogs.finder_model import Finding, Group
from annotator.gui.models.dates import short_date
from annotator.gui.models.finding import best, split_spans
from annotator.gui.models.passages import Passages, PassageSearch
from annotator.session.workspace import Workspace
from annotator.store.rows import Receipt

_FEW, _RECENT, _LEAST_LETTERS = 12, 7, 2
_AFTER_NAMES = 150.0
"""How much better than a name a passage must fit to come before it: names are meant more often."""
_GAP = "\n"
"""Stands between name and aside while both are matched together."""
_Scored = tuple[float, Group]


class GoTo(Finder):
    """Documents, tags and passages, the kind with the best match first. "#" finds tags only, "@" documents by their speaker."""

    documentChosen = Signal(object)
    tagChosen = Signal(object)
    annotationChosen = Signal(object)
    """Each an Id."""

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        translate = QCoreApplication.translate
        hints = (
            ("Enter", translate("GoTo", "go there")),
            ("#", translate("GoTo", "tags only")),
            ("@", translate("GoTo", "speakers")),
        )
        super().__init__(translate("GoTo", "Go to document, tag or passage"), "search", hints, parent)
        self._workspace = workspace
        self._rows: list[DocumentRow] | None = None
        self._named: list[_Scored] = []
        self._passages = PassageSearch(workspace.session, self)
        self._passages.found.connect(self._add_passages)
        self._is_looking = False
        self.closed.connect(self._passages.stop)
        workspace.session.changed.connect(self._forget)

    def look_for(self, text: str) -> Sequence[Group]:
        """What fits the words, best kind first; what was opened and used last while nothing is typed."""
        self._passages.stop()
        self._is_looking = False
        typed = text.strip()
        if not typed:
            return self._recent()
        if typed.startswith("#"):
            return [self._tags(typed[1:])[1]]
        if typed.startswith("@"):
            return [self._documents(typed[1:], lambda row: row.speaker)[1]]
        self._named = [self._documents(typed, _document_words), self._tags(typed)]
        if len(typed) < _LEAST_LETTERS:
            return _in_order(self._named)
        passages = self._passages.search(typed, sum(row.annotations for row in self._all()))
        self._is_looking = passages is None
        return _in_order([*self._named, self._group(passages)] if passages else self._named)

    def choose(self, finding: Finding) -> None:
        """Say what was chosen, by its kind."""
        kind, id = cast(tuple[str, Id], finding.key)
        {"document": self.documentChosen, "tag": self.tagChosen, "annotation": self.annotationChosen}[kind].emit(id)

    def nothing_words(self, text: str) -> str:
        """Also says that the search goes on, and what to do in an empty library."""
        if self._is_looking:
            return self.tr("Looking through the marked passages…")
        if not text.strip() and not self._all():
            return self.tr("There is nothing to go to yet. Import a document first.")
        return super().nothing_words(text)

    # Kinds

    def _documents(self, typed: str, words: Callable[[DocumentRow], str]) -> _Scored:
        found = best(typed, self._all(), words)
        by_title = words is _document_words
        shown = [_document(row, fit if by_title else None) for row, fit in found[:_FEW]]
        one, many, cut = self.tr("1 document"), self.tr("{count} documents"), self.tr("{shown} of {count} documents")
        return _score(found), self._titled(shown, len(found), one, many, cut)

    def _tags(self, typed: str) -> _Scored:
        codebook = self._workspace.session.codebook
        paths = {tag.id: " / ".join(codebook.path(tag.id)[:-1]) for tag in codebook}
        found = best(typed, list(codebook), lambda tag: f"{tag.name}{_GAP}{paths[tag.id]}")
        shown = [_tag(tag, paths[tag.id], fit) for tag, fit in found[:_FEW]]
        one, many, cut = self.tr("1 tag"), self.tr("{count} tags"), self.tr("{shown} of {count} tags")
        return _score(found), self._titled(shown, len(found), one, many, cut)

    def _group(self, passages: Passages) -> _Scored:
        """The passages, each with its first tag's colour and whose words they are."""
        session = self._workspace.session
        annotations = {each.id: each for each in session.library.annotations_named(hit.annotation for hit, _ in passages.hits)}
        rows = {row.id: row for row in self._all()}
        shown = []
        for hit, fit in passages.hits:
            annotation, row = annotations.get(hit.annotation), rows.get(hit.document)
            tags = [tag for id in annotation.tags if (tag := session.codebook.get(id))] if annotation else []
            swatch = (tags[0].colour, tags[0].is_in_vivo) if tags else None
            where = (row.speaker or row.title) if row else ""
            key = ("annotation", hit.annotation)
            icon = "highlighter"
            shown.append(Finding(key, fit.candidate, fit.spans, where, swatch=swatch, icon=icon, is_quote=True))
        one, many, cut = self.tr("1 passage"), self.tr("{count} passages"), self.tr("{shown} of {count} passages")
        if passages.is_cut:
            cut = self.tr("{shown} of at least {count} passages")
        return _score(passages.hits) - _AFTER_NAMES, self._titled(shown, passages.total, one, many, cut)

    def _add_passages(self, passages: Passages) -> None:
        self._is_looking = False
        if self.isVisible():
            self.show_groups(_in_order([*self._named, self._group(passages)]), keeps_place=True)

    def _recent(self) -> Sequence[Group]:
        places, codebook = self._workspace.session.library.places(), self._workspace.session.codebook
        opened = self._workspace.document.row.id if self._workspace.document else None
        rows = [row for row in self._all() if row.id != opened]
        rows.sort(key=lambda row: -places[row.id].opened if row.id in places else 0)
        tags = [codebook[id] for id in self._workspace.recent_tags()[:_RECENT] if id in codebook]
        return (
            Group(self.tr("Documents"), tuple(_document(row) for row in rows[:_RECENT])),
            Group(self.tr("Tags used last"), tuple(_tag(tag, " / ".join(codebook.path(tag.id)[:-1])) for tag in tags)),
        )

    def _titled(self, shown: Sequence[Finding], total: int, one: str, many: str, cut: str) -> Group:
        words = one if total == 1 else many if len(shown) == total else cut
        count, few = self.locale().toString(total), self.locale().toString(len(shown))
        return Group(words.format(count=count, shown=few), tuple(shown))

    def _all(self) -> list[DocumentRow]:
        if self._rows is None:
            self._rows = self._workspace.session.library.documents()
        return self._rows

    def _forget(self, receipt: Receipt) -> None:
        if receipt.of("document") or receipt.of("annotation"):
            self._rows = None


def _in_order(scored: Sequence[_Scored]) -> list[Group]:
    return [group for _, group in sorted(scored, key=lambda each: -each[0])]


def _score(found: Sequence[tuple[object, Match]]) -> float:
    return found[0][1].score if found else 0.0


def _document_words(row: DocumentRow) -> str:
    return f"{row.title}{_GAP}{_who(row)}"


def _who(row: DocumentRow) -> str:
    return " · ".join(part for part in (row.speaker, short_date(row.date)) if part)


def _document(row: DocumentRow, fit: Match | None = None) -> Finding:
    words, aside = split_spans(fit.spans if fit else (), len(row.title), len(_GAP))
    return Finding(("document", row.id), row.title, words, _who(row), aside, icon="file-text")


def _tag(tag: Tag, path: str, fit: Match | None = None) -> Finding:
    words, aside = split_spans(fit.spans if fit else (), len(tag.name), len(_GAP))
    keys = (str(tag.digit),) if tag.digit else ()
    return Finding(("tag", tag.id), tag.name, words, path, aside, swatch=(tag.colour, tag.is_in_vivo), keys=keys)
