"""Annotations as they are copied: quotes with where they come from, as plain text and as HTML."""

from collections.abc import Iterable
from html import escape

from annotator.core.annotations import Annotation
from annotator.core.documents import DocumentRow
from annotator.core.errors import AnnotatorError
from annotator.gui.models.annotation_order import shown_tags
from annotator.session.session import Session
from annotator.tasks.citation import NOWHERE, Where, citation, where
from annotator.tasks.citation_style import Style, cited


def quoted(annotations: Iterable[Annotation], session: Session) -> tuple[str, str]:
    """Each annotation's quote with its source, plain; and in HTML with tags and note below it."""
    plain, rich = [], []
    for annotation in annotations:
        source, style = _source(annotation, session), session.citation_style
        words = cited(annotation.quote, *source, style)
        tags = ", ".join(session.codebook[id].name for id in shown_tags(annotation, session.codebook))
        below = [part for part in (tags, annotation.note) if part]
        plain.append(words)
        shown = citation(annotation.quote, *source) if style and style.style is Style.MARKDOWN else words
        rich.append(f"<blockquote>{escape(shown)}</blockquote>" + "".join(f"<p>{escape(part)}</p>" for part in below))
    return "\n\n".join(plain), "".join(rich)


def _source(annotation: Annotation, session: Session) -> tuple[DocumentRow, Where]:
    document = session.library.document(annotation.document)
    try:
        blocks = session.library.blocks(annotation.document)
    except AnnotatorError:
        return (document, NOWHERE)
    return (document, NOWHERE if annotation.is_orphan else where(blocks, annotation.start))
