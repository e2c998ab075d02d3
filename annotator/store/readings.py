"""Which reader made the shown text of each document whose file is here."""

from annotator.store.browse import IN_SIGHT
from annotator.store.connection import Connection
from annotator.store.rows import Reading

_READINGS = f"""
    select document.id, title, document.text, original.name, coalesce(
        (select json_extract(value, '$') from journal where id = document.id and field = 'extractor:' || document.text
            order by stamp desc limit 1),
        (select json_extract(value, '$.extractor') from journal where id = document.id and field = 'revision:' || document.text
            order by stamp desc limit 1),
        (select json_extract(value, '$.extractor') from journal where id = document.id and field = '*'
            and json_extract(value, '$.text') = document.text order by stamp limit 1), '')
    from document join original on original.fingerprint = document.text where {IN_SIGHT} order by title, document.id"""
"""By the document's own entries; a text that was read again without a change says so in a field of its own."""


def readings(connection: Connection) -> list[Reading]:
    """Every document in sight whose shown text is as a reader made it from a file that is here, by title."""
    return [Reading(*row) for row in connection.rows(_READINGS)]
