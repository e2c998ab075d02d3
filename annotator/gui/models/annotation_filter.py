"""What is typed into the filter of annotations: words, `tag:innov`, `coder:mira`, with quotation marks around several words."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from annotator.core.annotations import Annotation
from annotator.core.changes import Id
from annotator.core.codebook import Codebook
from annotator.core.people import Coder, People
from annotator.core.text import fold
from annotator.store.browse import EVERYTHING, Wanted

_PIECE = re.compile(r'(?:(tag|coder):)?(?:"([^"]*)"?|(\S+))', re.IGNORECASE)
_CURLY = str.maketrans("“”„«»", '"""""')


@dataclass(frozen=True, slots=True)
class AnnotationFilter:
    """What annotations must have: every word (folded) in quote or note, and what `wanted` says.

    `fault` is a sentence where a tag or coder was named that there is not; then nothing matches.
    """

    words: tuple[str, ...] = ()
    wanted: Wanted = EVERYTHING
    fault: str = ""

    @property
    def is_empty(self) -> bool:
        """True if it lets everything through that is not hidden."""
        return not (self.words or self.fault) and self.wanted == Wanted(hidden=self.wanted.hidden)

    def has_words(self, annotation: Annotation) -> bool:
        """Whether every word is in the quote or the note."""
        if not self.words:
            return True
        text = fold(f"{annotation.quote}\n{annotation.note}")
        return all(word in text for word in self.words)

    def matches(self, annotation: Annotation) -> bool:
        """Whether an annotation passes all of it."""
        wanted, tags = self.wanted, set(annotation.tags)
        if self.fault or annotation.coder in wanted.hidden:
            return False
        if wanted.coders is not None and annotation.coder not in wanted.coders:
            return False
        if wanted.has_note is not None and bool(annotation.note) != wanted.has_note:
            return False
        return all(tags & some for some in wanted.tags) and self.has_words(annotation)


def parse(text: str, codebook: Codebook, coders: People, base: Wanted) -> AnnotationFilter:
    """The filter that was typed, on top of `base`. A tag's name may be cut short; tags below it count too."""
    words: list[str] = []
    wanted, fault = base, ""
    for kind, quoted, bare in _PIECE.findall(text.translate(_CURLY)):
        value = fold(quoted or bare).strip()
        if not value:
            continue
        if kind.lower() == "tag":
            found = _tags_named(value, codebook)
            wanted = replace(wanted, tags=(*wanted.tags, found))
            fault = fault or ("" if found else _no_tag(quoted or bare))
        elif kind.lower() == "coder":
            named = [coder.id for coder in coders.values() if any(value in fold(name) for name in _names(coder))]
            people = coders.identities(named)
            wanted = replace(wanted, coders=people if wanted.coders is None else people & wanted.coders)
            fault = fault or ("" if people else _no_coder(quoted or bare))
        elif bare.lower() not in ("tag:", "coder:"):
            words.append(value)
    return AnnotationFilter(tuple(words), wanted, fault)


def _tags_named(value: str, codebook: Codebook) -> frozenset[Id]:
    found = {tag.id for tag in codebook if value in fold(tag.name)}
    return with_merged(found.union(*(codebook.descendants(id) for id in found)), codebook)


def with_merged(tags: Iterable[Id], codebook: Codebook) -> frozenset[Id]:
    """These tags and all that were merged into them, as codings may name any of them."""
    shown = frozenset(tags)
    return shown | {id for id, stands_for in codebook.stands_for.items() if stands_for in shown}


def _names(coder: Coder) -> tuple[str, ...]:
    return (coder.name, *coder.former_names)


def _no_tag(name: str) -> str:
    return QCoreApplication.translate("AnnotationFilter", "No tag has “%1” in its name.").replace("%1", name)


def _no_coder(name: str) -> str:
    return QCoreApplication.translate("AnnotationFilter", "No coder has “%1” in their name.").replace("%1", name)
