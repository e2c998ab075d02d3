"""Counts the codings of a whole library."""

from annotator.core.changes import Id
from annotator.core.codebook import Codebook
from annotator.store.library import Library


def codings_of(library: Library, codebook: Codebook) -> dict[Id, int]:
    """How many standing annotations carry each tag that is seen; merged tags are counted where they stand, and an annotation
    with two that are one by now once.
    """
    stored = library.coding_counts()
    groups: dict[Id, list[Id]] = {}
    for tag in stored:
        groups.setdefault(codebook.resolve(tag), []).append(tag)
    return {tag: stored[names[0]] if len(names) == 1 else len(library.annotations_with(names)) for tag, names in groups.items()}
