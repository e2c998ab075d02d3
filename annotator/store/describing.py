"""The questions about what a study says of its documents: attributes and values, sets, saved searches."""

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING

from annotator.core.changes import Id, Json
from annotator.store.browse import IN_SIGHT
from annotator.store.connection import Connection
from annotator.store.layout import Row

if TYPE_CHECKING:  # a window starts without them
    from annotator.core.attributes import Attribute
    from annotator.core.sets import DocumentSet, SavedSearch


class Describing:
    """Every answer is a plain value."""

    _connection: Connection

    def attributes(self) -> "list[Attribute]":
        """The attributes in the order of their columns. A kind that this version does not know is read as text."""
        from annotator.core.attributes import Attribute, Kind  # rarely needed

        kinds = {kind.value: kind for kind in Kind}
        sql = (
            "select id, name, kind, choices, sequence, conflicts != '' from attribute where not gone order by sequence, name, id"
        )
        return [
            Attribute(id, name, kinds.get(kind, Kind.TEXT), tuple(json.loads(choices)), order, bool(disputed))
            for id, name, kind, choices, order, disputed in self._connection.rows(sql)
        ]

    def values(self, documents: Sequence[Id] | None = None) -> dict[Id, dict[Id, Json]]:
        """For each document (of these, or of all) that has any, its values by attribute; none of attributes that are gone."""
        gone = {row[0] for row in self._connection.rows("select id from attribute where gone")}
        columns = """document, group_concat('"' || attribute || '":' || value)"""  # a text each, many times quicker to read
        rows: list[Row] = []
        if documents is None:
            rows = self._connection.rows(f"select {columns} from value group by document")
        else:
            for start in range(0, len(documents), 500):
                some = documents[start : start + 500]
                which = ",".join("?" for _ in some)
                rows += self._connection.rows(f"select {columns} from value where document in ({which}) group by document", some)
        loaded = json.loads(f"[{','.join(f'{{{row[1]}}}' for row in rows)}]")
        found = {row[0]: own for row, own in zip(rows, loaded, strict=True)}
        if gone:
            found = {id: {name: value for name, value in own.items() if name not in gone} for id, own in found.items()}
        return {id: own for id, own in found.items() if own}

    def summaries(self) -> list[tuple[Id, Id, str, bool]]:
        """What was written about the passages of each document with a tag: document, tag as stored, words, whether people
        disagree about them.
        """
        sql = f"""select summary.document, tag, summary.text, is_disputed from summary join document on id = summary.document
            where {IN_SIGHT} order by summary.document, tag"""
        return [(document, tag, words, bool(disputed)) for document, tag, words, disputed in self._connection.rows(sql)]

    def sets(self) -> "list[DocumentSet]":
        """Every set, by name, with the documents that were put in by hand and are still here."""
        from annotator.core.sets import DocumentSet  # rarely needed

        members: dict[Id, set[Id]] = {}
        sql = f"select document_set, document from member join document on id = document where {IN_SIGHT}"
        for group, document in self._connection.rows(sql):
            members.setdefault(group, set()).add(document)
        rows = self._connection.rows("select id, name, query, conflicts != '' from document_set where not gone")
        found = [DocumentSet(row[0], row[1], row[2], frozenset(members.get(row[0], ())), bool(row[3])) for row in rows]
        return sorted(found, key=lambda group: (group.name.casefold(), group.id))

    def extras(self) -> dict[Id, Json]:
        """What files said of documents, tags, annotations and memos besides, to be given back to them."""
        return {Id(row[0]): json.loads(row[1]) for row in self._connection.rows("select thing, value from extra")}

    def searches(self) -> "list[SavedSearch]":
        """Every saved search, oldest first."""
        from annotator.core.sets import SavedSearch  # rarely needed

        rows = self._connection.rows("select id, name, query, options from search where not gone order by created, id")
        return [SavedSearch(id, name, query, json.loads(options)) for id, name, query, options in rows]
