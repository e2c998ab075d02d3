"""Builds the report of marked passages: grouped by tag, document or attribute, with context, source, notes, memos, codebook."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeVar

from annotator.core.attributes import shown_value, sort_key
from annotator.core.changes import Id, Json
from annotator.core.documents import DocumentRow
from annotator.core.report import CodebookTable, Entry, Heading, Piece, Report
from annotator.core.units import Unit
from annotator.store.library import Library
from annotator.tasks.choosing import EVERYTHING, Choice, chosen_documents, chosen_tags
from annotator.tasks.monitor import Monitor
from annotator.tasks.report_sources import Found, Sources, count_words, facts_of

_Key = TypeVar("_Key")
_Value = TypeVar("_Value")
FACTS = ("speaker", "date", "venue", "publisher")
"""What is known of documents, by which one can group as by an attribute."""


class Order(StrEnum):
    """In which order passages stand within their group."""

    PLACE = "place"
    TITLE = "title"
    DATE = "date"
    CODER = "coder"
    NEWEST = "newest"


class Grouping(StrEnum):
    """What the sections of a report are."""

    TAG = "tag"
    DOCUMENT = "document"
    ATTRIBUTE = "attribute"


@dataclass(frozen=True, slots=True)
class ReportOptions:
    """What a report shows and how. `attribute` is an attribute's id or one of FACTS; `context` is how much of the text around a
    passage is shown, `Unit.HIT` for none; without a `title` the library's name is it.
    """

    grouping: Grouping = Grouping.TAG
    attribute: str = ""
    order: Order = Order.PLACE
    context: Unit = Unit.HIT
    notes: bool = True
    memos: bool = True
    codebook: bool = True
    title: str = ""


def build_report(
    library: Library,
    choice: Choice = EVERYTHING,
    options: ReportOptions | None = None,
    monitor: Monitor | None = None,
    most: int | None = None,
) -> Report:
    """The report of the meant passages; with `most`, of the first so many only, for a quick look. Raises Cancelled."""
    return _Builder(library, choice, options or ReportOptions(), monitor or Monitor(), most).report()


class _Builder:
    def __init__(self, library: Library, choice: Choice, options: ReportOptions, monitor: Monitor, most: int | None) -> None:
        self._library, self._choice, self._options = library, choice, options
        self._sources = Sources(library, with_notes=options.notes, with_memos=options.memos)
        self._rows = chosen_documents(library, choice)
        self._meant = None if choice.tags is None else chosen_tags(self._sources.codebook, choice)
        self._found = sorted(self._sources.found(choice, self._meant, options.context, monitor), key=_ORDERS[options.order])
        self._left = most

    def report(self) -> Report:
        groups = {Grouping.TAG: self._by_tag, Grouping.DOCUMENT: self._by_document, Grouping.ATTRIBUTE: self._by_attribute}
        pieces: list[Piece] = [*self._on_the_library(), *groups[self._options.grouping]()]
        if self._options.codebook and len(self._sources.codebook):
            pieces += self._codebook()
        pieces += self._other_memos()
        shown = {tag for each in self._found for tag in each.tags} | set(self._listed())
        title = self._options.title or self._library.path.stem
        return Report(title, (self._summary(),), tuple(pieces), self._sources.report_tags(shown))

    def _summary(self) -> str:
        documents = len({each.document.id for each in self._found})
        coders = len({each.quote.coder for each in self._found})
        parts = [count_words(len(self._found), "passage", "passages")]
        parts += [f"from {count_words(documents, 'document', 'documents')}"] if documents else []
        parts += [f"marked by {count_words(coders, 'coder', 'coders')}"] if coders else []
        return ", ".join(parts) + "."

    def _on_the_library(self) -> Iterator[Piece]:
        remarks = self._sources.remarks("library", None)
        if remarks:
            yield Heading(1, "Memos on the library")
            yield from remarks

    def _quotes(self, found: Iterable[Found]) -> Iterator[Piece]:
        for each in found:
            if self._left is not None:
                if not self._left:
                    return
                self._left -= 1
            yield each.quote

    # By tag

    def _by_tag(self) -> Iterator[Piece]:
        codebook, by_tag = self._sources.codebook, _lists((tag, each) for each in self._found for tag in each.tags)
        counts = Counter(tag for each in self._found for tag in self._with_above(each.tags))
        for entry in codebook:
            if counts[entry.id]:
                depth = len(codebook.path(entry.id))
                about = (entry.definition,) if entry.definition else ()
                yield Heading(depth, entry.name, about, counts[entry.id])
                yield from self._sources.remarks("tag", entry.id)
                yield from self._quotes(by_tag.get(entry.id, ()))
        untagged = [each for each in self._found if not each.tags]
        if untagged:
            yield Heading(1, "Without a tag", (), len(untagged))
            yield from self._quotes(untagged)

    def _with_above(self, tags: Iterable[Id]) -> set[Id]:
        """These tags and all above them."""
        return {*tags, *(above for tag in tags for above in self._sources.above(tag))}

    # By document and attribute

    def _by_document(self) -> Iterator[Piece]:
        yield from self._documents(self._ordered_documents(self._rows), 1)

    def _by_attribute(self) -> Iterator[Piece]:
        rows = self._rows
        values = self._values(rows)
        groups = _lists((sort_key(values.get(row.id)), row) for row in rows)
        found = Counter(each.document.id for each in self._found)
        for key in sorted(groups):
            documents = groups[key]
            count = sum(found[row.id] for row in documents)
            if count:
                value = values.get(documents[0].id)
                yield Heading(1, shown_value(value) or "Not known", (), count)
                yield from self._documents(self._ordered_documents(documents), 2)

    def _values(self, rows: Sequence[DocumentRow]) -> dict[Id, Json]:
        name = self._options.attribute
        if name in FACTS or not name:
            told = {row.id: getattr(row, name or FACTS[0]) for row in rows}
            return {id: value[:4] if name == "date" else value for id, value in told.items() if value}
        return {id: values.get(Id(name)) for id, values in self._library.values([row.id for row in rows]).items()}

    def _documents(self, rows: Iterable[DocumentRow], level: int) -> Iterator[Piece]:
        by_document = _lists((each.document.id, each) for each in self._found)
        for row in rows:
            remarks = self._sources.remarks("document", row.id)
            found = by_document.get(row.id, [])
            if found or remarks:
                yield Heading(level, row.title, facts_of(row), len(found))
                yield from remarks
                yield from self._quotes(found)

    def _ordered_documents(self, rows: Sequence[DocumentRow]) -> list[DocumentRow]:
        if self._options.order is Order.TITLE:
            return sorted(rows, key=lambda row: row.title.casefold())
        return sorted(rows, key=lambda row: row.date) if self._options.order is Order.DATE else list(rows)

    # The codebook

    def _listed(self) -> list[Id]:
        if not self._options.codebook:
            return []
        meant = self._meant
        return [tag.id for tag in self._sources.codebook if meant is None or tag.id in meant]

    def _codebook(self) -> Iterator[Piece]:
        codebook = self._sources.codebook
        passages = Counter(tag for each in self._found for tag in each.tags)
        documents = Counter(tag for tag, _ in {(tag, each.document.id) for each in self._found for tag in each.tags})
        yield Heading(1, "Codebook")
        yield CodebookTable(
            tuple(
                Entry(id, len(codebook.path(id)) - 1, codebook[id].definition, passages[id], documents[id])
                for id in self._listed()
            )
        )

    def _other_memos(self) -> Iterator[Piece]:
        """Memos on meant documents and tags that have no section of their own."""
        codebook = self._sources.codebook
        found = [
            *(remark for row in self._rows for remark in self._sources.remarks("document", row.id, row.title)),
            *(
                remark
                for tag in codebook
                if self._meant is None or tag.id in self._meant
                for remark in self._sources.remarks("tag", tag.id, " / ".join(codebook.path(tag.id)))
            ),
        ]
        if found:
            yield Heading(1, "Other memos")
            yield from found


_ORDERS: dict[Order, Callable[[Found], Any]] = {
    Order.PLACE: lambda _: (),
    Order.TITLE: lambda found: (found.document.title.casefold(),),
    Order.DATE: lambda found: (not found.document.date, found.document.date),
    Order.CODER: lambda found: (found.quote.coder.casefold(),),
    Order.NEWEST: lambda found: (-found.annotation.created,),
}


def _lists(pairs: Iterable[tuple[_Key, _Value]]) -> dict[_Key, list[_Value]]:
    found: dict[_Key, list[_Value]] = {}
    for key, value in pairs:
        found.setdefault(key, []).append(value)
    return found
