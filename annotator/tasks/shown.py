"""How times and tags are said in lists and files."""

from datetime import UTC, datetime

from annotator.core.annotations import Annotation
from annotator.core.changes import Id
from annotator.core.codebook import Codebook


def moment(milliseconds: int) -> str:
    """A time as ISO 8601 in UTC, to the second."""
    return datetime.fromtimestamp(milliseconds / 1000, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def tags_shown(annotation: Annotation, codebook: Codebook) -> list[tuple[Id, tuple[str, ...]]]:
    """The tags that an annotation shows: id and path of each, merged tags as the one that they stand for, once each; a tag
    that isn't here is shown by its id.
    """
    ids = dict.fromkeys(codebook.resolve(tag) for tag in annotation.tags)
    return [(id, codebook.path(id) if id in codebook else (id,)) for id in ids]
