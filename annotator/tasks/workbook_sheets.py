"""The sheets of a workbook beside those of annotations and codings: documents, tags, coders, memos, and tags counted by document
and by coder.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from annotator.core.changes import Id
from annotator.formats.columns import Column, Holds, Value, distinct
from annotator.formats.workbook_out import MOST_COLUMNS, Workbook, place
from annotator.store.library import Library
from annotator.store.rows import Memo
from annotator.tasks.annotation_rows import FACTS, Annotations, Marked
from annotator.tasks.tag_counts import TagCounts

DOCUMENTS, TAGS, CODERS, MEMOS = "Documents", "Tags", "Coders", "Memos"
_BY_DOCUMENT, _BY_CODER = "Documents × tags", "Coders × tags"
_MOST_TAGS = MOST_COLUMNS - 2


class Sheets:
    """Where rows of annotations lead, told before these sheets are written; they lead back to the first of their rows."""

    def __init__(self, book: Workbook, library: Library, source: Annotations, counts: TagCounts) -> None:
        self._book, self._library, self._source, self.counts = book, library, source, counts
        self._documents = {row.id: row.title for row in source.documents}
        self._places: dict[tuple[str, Id], str] = {}
        self._first: dict[tuple[str, Id], str] = {}
        self._documents_of: dict[Id, set[Id]] = {}
        self._memos: dict[Id | None, list[Memo]] = {}
        for memo in library.memos():
            self._memos.setdefault(memo.target, []).append(memo)
        self._quotes: dict[Id, str] = {}

    def place_of(self, sheet: str, id: Id) -> str:
        """The place of the row that a document, tag or coder will have."""
        known = self._places.get((sheet, id))
        if known is None:  # tags and coders that are not here come to the end when they are first met
            listed: dict[str, Iterable[Id]] = {DOCUMENTS: self._documents, TAGS: self.counts.paths, CODERS: self.counts.coders}
            self._places.update({(sheet, each): place(sheet, at) for at, each in enumerate(listed[sheet], 1)})
            known = self._places[sheet, id]
        return known

    def met(self, marked: Marked, coder: Id, at: str) -> None:
        """An annotation was written there."""
        self._first.setdefault((DOCUMENTS, marked.document.id), at)
        self._first.setdefault((CODERS, coder), at)
        if marked.annotation.id in self._memos:
            self._quotes[marked.annotation.id] = marked.annotation.quote
            self._first[MEMOS, marked.annotation.id] = at

    def met_tag(self, marked: Marked, tag: Id, at: str) -> None:
        """A coding was written there."""
        self._first.setdefault((TAGS, tag), at)
        self._documents_of.setdefault(tag, set()).add(marked.document.id)

    def write(self) -> dict[str, int]:
        """All of them. Gives how much there is of what is not counted yet."""
        self._write_documents()
        self._write_tags()
        self._write_coders()
        memos = self._write_memos()
        self._write_counts(_BY_DOCUMENT, "document", self.counts.document_rows(_MOST_TAGS), DOCUMENTS, list(self._documents))
        self._write_counts(_BY_CODER, "coder", self.counts.coder_rows(_MOST_TAGS), CODERS, list(self.counts.coders))
        self._book.losses["tags beyond the 16,384 columns of a sheet"] += max(0, len(self.counts.paths) - _MOST_TAGS)
        self._book.losses = +self._book.losses
        return {"documents": len(self._documents), "tags": len(self.counts.paths), "memos": memos}

    def _write_documents(self) -> None:
        sizes = [Column(name, Holds.WHOLE) for name in ("characters", "words", "annotations", "codings")]
        columns = [*FACTS, *sizes, Column("document id"), *self._source.attribute_columns()]
        sheet, codings = self._book.add(DOCUMENTS, distinct(columns)), _summed(self.counts.by_document, 0)
        for row in self._source.documents:
            told: list[Value] = [row.title, row.speaker, row.date, row.venue, row.publisher, row.characters, row.words]
            told += [self.counts.annotations[row.id], codings[row.id], row.id]
            sheet.write([*told, *self._source.values_of(row.id)], self._link(DOCUMENTS, row.id))
        sheet.finish()

    def _write_tags(self) -> None:
        columns = (
            Column("tag"),
            Column("tag path", Holds.LIST, " / "),
            Column("definition", Holds.LONG_TEXT),
            Column("colour"),
            Column("codings", Holds.WHOLE),
            Column("documents", Holds.WHOLE),
            Column("tag id"),
        )
        sheet, codings = self._book.add(TAGS, columns), _summed(self.counts.by_document, 1)
        for id, path in self.counts.paths.items():
            tag = self._source.codebook.get(id)
            facts = (tag.definition, tag.colour) if tag else ("", "")
            counts = (codings[id], len(self._documents_of.get(id, ())))
            sheet.write([path[-1], path, *facts, *counts, id], self._link(TAGS, id))
        sheet.finish()

    def _write_coders(self) -> None:
        counts = [Column("annotations", Holds.WHOLE), Column("codings", Holds.WHOLE)]
        sheet = self._book.add(CODERS, [Column("coder"), *counts, Column("coder id")])
        codings = _summed(self.counts.by_coder, 0)
        for id, name in self.counts.coders.items():
            sheet.write([name, self.counts.annotations[id], codings[id], id], self._link(CODERS, id))
        sheet.finish()

    def _write_memos(self) -> int:
        """Those about the library as a whole, and about what is in the workbook."""
        columns = (
            Column("about"),
            Column("what"),
            Column("title"),
            Column("text", Holds.LONG_TEXT),
            Column("coder"),
            Column("created", Holds.TIME),
            Column("modified", Holds.TIME),
            Column("memo id"),
        )
        sheet, count = self._book.add(MEMOS, columns), 0
        for target, memos in self._memos.items():
            what = self._called(target)
            if what is None:
                continue
            links = self._memo_links(target)
            for memo in memos:
                coder = self._source.people.signed(memo.coder) or memo.coder
                sheet.write([memo.about, what, memo.title, memo.text, coder, memo.created, memo.modified, memo.id], links)
                count += 1
        sheet.finish()
        self._book.losses["memos about what was not chosen"] += sum(map(len, self._memos.values())) - count
        return count

    def _called(self, target: Id | None) -> str | None:
        """What a memo is about, in words; None if that is not in the workbook."""
        if target is None:
            return self._library.path.stem.encode("utf-8", "replace").decode()
        if target in self.counts.paths:
            return " / ".join(self.counts.paths[target])
        return self._documents.get(target) or self._quotes.get(target)

    def _memo_links(self, target: Id | None) -> Mapping[int, str]:
        if target is None:
            return {}
        if target in self._quotes:
            return {1: self._first[MEMOS, target]}
        return {1: self.place_of(TAGS if target in self.counts.paths else DOCUMENTS, target)}

    def _write_counts(self, name: str, first: str, rows: Iterable[Sequence[Value]], leading: str, ids: Sequence[Id]) -> None:
        sheet = self._book.add(name, self.counts.columns(first, _MOST_TAGS))
        for id, row in zip(ids, rows, strict=True):
            sheet.write(row, {0: self.place_of(leading, id)})
        sheet.finish()

    def _link(self, sheet: str, id: Id) -> Mapping[int, str]:
        first = self._first.get((sheet, id))
        return {0: first} if first else {}


def _summed(counted: Counter[tuple[Id, Id]], part: int) -> Counter[Id]:
    """The sums by the first (0) or second (1) of what was counted."""
    found: Counter[Id] = Counter()
    for pair, count in counted.items():
        found[pair[part]] += count
    return found
