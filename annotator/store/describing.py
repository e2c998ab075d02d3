"""The questions about what a study says of its documents: attributes and values, sets, saved searches."""

import json

from annotator.core.attributes import Attribute, Kind
from annotator.core.changes import Id, Json
from annotator.core.sets import DocumentSet, SavedSearch
from annotator.store.connection import Connection


class Describing:
    """Every answer is a plain value."""

    _connection: Connection

    def attributes(self) -> list[Attribute]:
        """The attributes in the order of their columns. A kind that this version does not know is read as text."""
        sql = (
            "select id, name, kind, choices, sequence, conflicts != '' from attribute where not gone order by sequence, name, id"
        )
        return [
            Attribute(id, name, _kind(kind), tuple(json.loads(choices)), order, bool(disputed))
            for id, name, kind, choices, order, disputed in self._connection.rows(sql)
        ]

    def values(self) -> dict[Id, dict[Id, Json]]:
        """For each document that has any, its values by attribute; those of attributes that are gone are left out."""
        sql = """select document, attribute, value from value
            where attribute in (select id from attribute where not gone)"""
        found: dict[Id, dict[Id, Json]] = {}
        for document, attribute, value in self._connection.rows(sql):
            found.setdefault(document, {})[attribute] = json.loads(value)
        return found

    def sets(self) -> list[DocumentSet]:
        """Every set, by name, with the documents that were put in by hand and are still here."""
        members: dict[Id, set[Id]] = {}
        sql = "select document_set, document from member join document on id = document where not gone"
        for group, document in self._connection.rows(sql):
            members.setdefault(group, set()).add(document)
        rows = self._connection.rows("select id, name, query, conflicts != '' from document_set where not gone")
        found = [DocumentSet(row[0], row[1], row[2], frozenset(members.get(row[0], ())), bool(row[3])) for row in rows]
        return sorted(found, key=lambda group: (group.name.casefold(), group.id))

    def searches(self) -> list[SavedSearch]:
        """Every saved search, oldest first."""
        rows = self._connection.rows("select id, name, query, options from search where not gone order by created, id")
        return [SavedSearch(id, name, query, json.loads(options)) for id, name, query, options in rows]


def _kind(name: str) -> Kind:
    return Kind(name) if name in list(Kind) else Kind.TEXT
