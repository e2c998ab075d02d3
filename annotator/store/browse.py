"""The annotations of a whole library, piece by piece: a million of them are never read at once."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from annotator.core.annotations import Annotation
from annotator.core.changes import Id
from annotator.store.connection import Connection
from annotator.store.layout import Row

ANNOTATION = """
    select annotation.id, annotation.document, annotation.coder, coalesce(span.start, -1), coalesce(span.end, -1),
        coalesce(span.quote, (select quote from span as other where other.annotation = annotation.id order by text limit 1), ''),
        annotation.note, annotation.created, annotation.modified, annotation.conflicts != '',
        (select group_concat(tag, ' ') from coding where coding.annotation = annotation.id)
    from annotation join document on document.id = annotation.document
    left join span on span.annotation = annotation.id and span.text = document.text"""
_STANDING = "not annotation.gone"
IN_SIGHT = """(not document.gone
    or exists (select 1 from annotation as left_over where left_over.document = document.id and not left_over.gone))"""
"""Of a document: deleted ones stay in sight while an annotation stands in them, which who deleted them had not seen."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which annotations are asked for. `coders` None means everyone's but `hidden`; of each set in `tags` (ids as stored) one
    must be carried; an empty set matches nothing, and `is_untagged` asks for those without any.
    """

    coders: frozenset[Id] | None = None
    hidden: frozenset[Id] = frozenset()
    tags: tuple[frozenset[Id], ...] = ()
    has_note: bool | None = None
    is_untagged: bool = False

    def by(self, coders: frozenset[Id]) -> "Wanted":
        """The same of these coders only."""
        return replace(self, coders=coders if self.coders is None else coders & self.coders)

    def condition(self, *, in_one_document: bool) -> tuple[str, list[Any]]:
        """The SQL condition and its values. Within one document tags are looked up for each annotation, else by the tag."""
        parts, values = [_STANDING], []
        for word, coders in (("in", self.coders), ("not in", self.hidden or None)):
            if coders is not None:
                parts.append(f"annotation.coder {word} ({_marks(coders)})")
                values += sorted(coders)
        for tags in self.tags:
            carries = f"coding where tag in ({_marks(tags)})"
            of_each = f"exists (select 1 from {carries} and coding.annotation = annotation.id)"
            parts.append(of_each if in_one_document else f"annotation.id in (select annotation from {carries})")
            values += sorted(tags)
        if self.is_untagged:
            parts.append("not exists (select 1 from coding where coding.annotation = annotation.id)")
        if self.has_note is not None:
            parts.append("annotation.note != ''" if self.has_note else "annotation.note = ''")
        return " and ".join(parts), values


EVERYTHING = Wanted()


class Browsing:
    """The questions about many annotations."""

    _connection: Connection
    own: frozenset[Id] | None = None
    """Someone's identities while they code blind: what others marked is out of sight in documents that they have not finished."""

    @property
    def sight(self) -> str:
        """A condition on `annotation` to put behind others: nothing, or what a person who codes blind may see."""
        if self.own is None:
            return ""
        mine = ",".join("'" + id.replace("'", "''") + "'" for id in sorted(self.own)) or "''"
        finished = f"select 1 from done where done.document = annotation.document and done.coder in ({mine})"
        return f" and (annotation.coder in ({mine}) or exists ({finished}))"

    def annotations_where(self, wanted: Wanted, document: Id | None = None) -> list[Annotation]:
        """Those of one document, or of all, in no order."""
        condition, values = wanted.condition(in_one_document=document is not None)
        condition += self.sight
        if document is not None:
            condition, values = f"annotation.document = ? and {condition}", [document, *values]
        return [annotation_from_row(row) for row in self._connection.rows(f"{ANNOTATION} where {condition}", values)]

    def counted_by_document(self, wanted: Wanted, tags: frozenset[Id] | None = None) -> dict[Id, tuple[int, int]]:
        """For each document how many of these annotations it has, and how many codings they carry: of these tags, as stored, or
        of all.
        """
        condition, values = wanted.condition(in_one_document=True)
        condition += self.sight
        of_tags, listed = ("", []) if tags is None else (f"and tag in ({_marks(tags)})", sorted(tags))
        codings = f"(select count(*) from coding where coding.annotation = annotation.id {of_tags})"
        joined = "annotation join document on document.id = annotation.document"
        sql = f"select document.id, count(*), sum({codings}) from {joined} where {condition} group by document.id"
        return {row[0]: (row[1], row[2]) for row in self._connection.rows(sql, [*listed, *values])}

    def with_long_texts(self, than: int) -> list[Annotation]:
        """Those whose note or quote has more code points than that."""
        long = "(length(annotation.note) > ? or length(span.quote) > ?)"
        rows = self._connection.rows(f"{ANNOTATION} where {long} and {_STANDING}{self.sight}", [than, than])
        return [annotation_from_row(row) for row in rows]

    def annotated_documents(self) -> frozenset[Id]:
        """The documents that have standing annotations, hidden ones too."""
        return frozenset(row[0] for row in self._connection.rows("select distinct document from annotation where not gone"))

    def annotations_without_place(self) -> list[Annotation]:
        """Those that the shown text of their document has no place for, and those whose document's text is not in this copy."""
        missing = "(span.annotation is null or not exists (select 1 from text where fingerprint = document.text))"
        rows = self._connection.rows(f"{ANNOTATION} where {_STANDING} and {missing}{self.sight}")
        return [annotation_from_row(row) for row in rows]

    def annotation_count(self, hidden: frozenset[Id] = frozenset()) -> int:
        """How many standing annotations there are, those of some coders left out."""
        others = f"and coder not in ({_marks(hidden)})" if hidden else ""
        row = self._connection.row(f"select count(*) from annotation where not gone {others}{self.sight}", sorted(hidden))
        return row[0] if row else 0

    def has_more_codings(self, tags: frozenset[Id], than: int) -> bool:
        """Whether these tags (as stored) were put on more annotations than that; no more are counted."""
        sql = f"select count(*) from (select 1 from coding where tag in ({_marks(tags)}) limit ?)"
        row = self._connection.row(sql, [*sorted(tags), than + 1])
        return row is not None and row[0] > than

    def annotations_by_time(self, wanted: Wanted, *, newest_first: bool, size: int = 500) -> Iterator[list[Annotation]]:
        """All of them in pages, by when they were last changed. Rows that change meanwhile may come twice or not at all."""
        condition, values = wanted.condition(in_one_document=True)
        condition += self.sight
        way, sign = ("desc", "<") if newest_first else ("asc", ">")
        order = f"order by annotation.modified {way}, annotation.rowid {way} limit {size}"
        sql = ANNOTATION.replace("select ", "select annotation.rowid, ", 1)
        last: list[int] = []
        while True:
            after = f" and (annotation.modified, annotation.rowid) {sign} (?, ?)" if last else ""
            rows = self._connection.rows(f"{sql} where {condition}{after} {order}", [*values, *last])
            if not rows:
                return
            last = [rows[-1][9], rows[-1][0]]
            yield [annotation_from_row(row[1:]) for row in rows]


def annotation_from_row(row: Row) -> Annotation:
    """The value of one row of `ANNOTATION`."""
    tags = tuple(row[10].split(" ")) if row[10] else ()
    return Annotation(row[0], row[1], row[2], row[3], row[4], row[5], tags, row[6], row[7], row[8], bool(row[9]))


def _marks(values: frozenset[Id]) -> str:
    return ",".join("?" for _ in values)
