"""The documents of a project in a library: found again by id or by their words, made, or given the text that they have now."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from annotator.core import edits
from annotator.core.anchoring import Anchoring, Fate
from annotator.core.changes import ATTRIBUTE, BIRTH, EXTRA, SPAN, WHEN, Id, Json
from annotator.core.documents import Draft, fingerprint_of
from annotator.core.errors import UserFault
from annotator.core.news import is_news
from annotator.core.project import ProjectDocument
from annotator.core.selectors import describe
from annotator.core.spans import Span
from annotator.core.text import count_words
from annotator.formats import plaintext
from annotator.store.library import Library
from annotator.store.rows import Text
from annotator.tasks.monitor import Monitor
from annotator.tasks.project_things import Things, with_extra
from annotator.tasks.revising import NewText, Reason, prepare_revision, revision_step

EXTRACTOR = "project 1"
_TAKEN = (Fate.KEPT, Fate.MOVED)


@dataclass(slots=True)
class _Here:
    """A document of the project as it lies in the library. `shown` is the fingerprint of the text shown in the end."""

    id: Id
    text: str
    fingerprint: str
    shown: str
    anchoring: Anchoring | None = None


class Documents:
    """Puts documents among the things; afterwards says where their annotations lie."""

    def __init__(self, library: Library, things: Things, monitor: Monitor, losses: Counter[str], notices: list[str]) -> None:
        self._library, self._things, self._monitor = library, things, monitor
        self._losses, self._notices = losses, notices
        self._here: dict[Id, _Here] = {}
        self._revised: dict[Id, ProjectDocument] = {}
        self.texts: list[tuple[Id, Text]] = []

    def put(self, documents: Sequence[ProjectDocument], attributes: Mapping[Id, Id], coder_of: Mapping[Id | None, Id]) -> None:
        """All documents that have a text. A new one whose words are those of a document here is that one."""
        named = self._things.load("document", (document.id for document in documents))
        by_text = {facts.fingerprint: facts.id for facts in self._library.facts()}
        fingerprints = {document.id: fingerprint_of(document.text) for document in documents}
        self._things.load("document", {by_text[each] for each in fingerprints.values() if each in by_text})
        matched = 0
        for number, document in enumerate(documents, start=1):
            self._monitor.report(number, 0, document.title)
            if not document.text.strip():
                self._losses["documents without text"] += 1
                continue
            fingerprint, id = fingerprints[document.id], named[document.id]
            if not self._things.known(id).exists and fingerprint in by_text:
                id = by_text[fingerprint]
                matched += 1
            self._here[document.id] = _Here(id, document.text, fingerprint, fingerprint)
            values = {attributes[each]: value for each, value in document.attributes.items() if each in attributes}
            self._put(self._here[document.id], document, number, values, coder_of.get(document.coder, coder_of[None]))
        if matched:
            self._notices.append(
                "1 document is in the library already with the same words; what was marked in it comes there."
                if matched == 1
                else f"{matched:,} documents are in the library already with the same words; what was marked in them comes there."
            )

    def _put(self, here: _Here, document: ProjectDocument, number: int, values: Mapping[Id, Json], coder: Id) -> None:
        thing = self._things.known(here.id)
        facts = ((name, edits.cleaned(getattr(document, name))) for name in edits.DOCUMENT_FACTS)
        told: dict[str, Json] = {name: value for name, value in facts if value}
        told |= {ATTRIBUTE + attribute: value for attribute, value in values.items() if value is not None}
        if document.extra:
            told[EXTRA] = with_extra(thing, document.extra)
        if not thing.exists:
            more: dict[str, Json] = {"order": number}
            if document.created is not None:
                more[WHEN] = [document.created, document.created]
            (change,) = edits.add_document(coder, self._draft(document)).changes
            assert change.field == BIRTH
            self._things.put("document", here.id, coder, change.after | told | more, ())
            self.texts.append((here.id, self._text(document)))
            return
        if here.id != document.id:  # found by its words: what is known of it here stays
            told = {field: value for field, value in told.items() if not thing.value(field)}
        here.shown = str(thing.value("text"))
        if here.shown != here.fingerprint and is_news(thing, "text", here.fingerprint):
            here.shown = here.fingerprint
            self._revised[here.id] = document
        elif not self._library.has_text(here.fingerprint):
            self.texts.append((here.id, self._text(document)))
        self._things.put("document", here.id, coder, {}, told)

    def _draft(self, document: ProjectDocument) -> Draft:
        """Its structure is found in the text where the file told none."""
        blocks = document.blocks or plaintext.structure(document.text)[0]
        source = document.source or document.original_name
        title = edits.cleaned(document.title) or PurePath(source).stem or "Untitled"
        return Draft(document.text, blocks, title, source=source, extractor=EXTRACTOR)

    def _text(self, document: ProjectDocument) -> Text:
        return Text(document.text, count_words(document.text), document.original, document.original_name)

    # Where annotations lie

    def id_of(self, document: Id) -> Id | None:
        """The document's id here, or None if it did not come in."""
        here = self._here.get(document)
        return here.id if here else None

    def places(self, document: Id, start: int, end: int) -> dict[str, Json]:
        """The fields that say where code points of a document's text lie: in this text, and in the shown one if that is another.
        Raises UserFault for a place that is none.
        """
        here = self._here[document]
        selector = describe(here.text, Span(start, end))
        found: dict[str, Json] = {SPAN + here.fingerprint: selector.to_json()}
        if here.shown != here.fingerprint and self._library.has_text(here.shown):
            if here.anchoring is None:
                here.anchoring = Anchoring(here.text, self._library.text(here.shown))
            anchor = here.anchoring.place(selector)
            if anchor.span is not None and anchor.fate in _TAKEN:
                found[SPAN + here.shown] = describe(here.anchoring.new, anchor.span).to_json()
        return found

    def revise(self, coder: Id) -> None:
        """Give the documents whose words changed their new text; call it once the annotations of the file are put, whose places
        it tells. The others move with the words, or wait.
        """
        for id, document in self._revised.items():
            blocks = document.blocks or plaintext.structure(document.text)[0]
            new = NewText(document.text, blocks, Reason.FILE, document.original_name, EXTRACTOR, document.original)
            if self._things.known(id).is_gone():
                self._losses["changed texts of deleted documents"] += 1
                continue
            try:
                step, texts = revision_step(self._library, coder, prepare_revision(self._library, id, new, self._monitor), {})
            except UserFault:  # the text that it had is not in this copy
                self._losses["changed texts of documents whose text is not in this copy of the library"] += 1
                continue
            annotations = {change.id for change in step.changes if change.entity == "annotation"}
            self._things.load("annotation", annotations)
            self._things.add(step.changes)
            self.texts += [(id, text) for text in texts]

    def texts_of(self, ids: frozenset[Id]) -> Iterator[Text]:
        """The texts to keep with a step that touches these things."""
        return (text for id, text in self.texts if id in ids)
