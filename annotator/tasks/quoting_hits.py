"""Hits of a search as a table to paste: the words before, the hit, the words after, and where it is from."""

from collections.abc import Iterable, Mapping
from html import escape

from annotator.core.changes import Id
from annotator.core.documents import DocumentRow
from annotator.core.hits import Hit
from annotator.tasks.citation import day


def hits_table(hits: Iterable[Hit], documents: Mapping[Id, DocumentRow]) -> tuple[str, str]:
    """The hits as lines of four columns parted by tabs, and as a table in HTML."""
    plain, rich = [], []
    for hit in hits:
        document = documents.get(hit.document) if hit.document else None
        cells = [" ".join(part.split()) for part in (hit.left, hit.words, hit.right, source(hit, document))]
        plain.append("\t".join(cells))
        before, words, after, place = map(escape, cells)
        rich.append(f'<tr><td align="right">{before}</td><td><b>{words}</b></td><td>{after}</td><td>{place}</td></tr>')
    return "\n".join(plain), f"<table>{''.join(rich)}</table>"


def source(hit: Hit, document: DocumentRow | None) -> str:
    """Speaker, title, venue, date and paragraph, as far as they are known; else the kind of text that the hit lies in."""
    if document is None:
        return hit.where.value
    place = f"paragraph {hit.paragraph}" if hit.paragraph else hit.where.value if hit.where.value != "text" else ""
    parts = (document.speaker, document.title, document.venue, day(document.date), place)
    return ", ".join(part for part in parts if part)
