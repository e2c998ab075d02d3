"""The query that finds the passages behind a cell of a matrix."""

import re
from collections.abc import Callable

from annotator.core.attributes import Kind, shown_value
from annotator.core.changes import Id
from annotator.core.codebook import Codebook
from annotator.core.query import And, Beside, Field, Node, Not, Or, Relation, to_text
from annotator.store.library import Library
from annotator.tasks.tabulating import Beside as Together
from annotator.tasks.tabulating import By, MatrixQuestion

_NAMED = re.compile(r"[^\W\d_][\w.\-]*")
_RELATIONS = {
    Together.OVERLAP: Beside.OVERLAPS,
    Together.SENTENCE: Beside.SENTENCE,
    Together.PARAGRAPH: Beside.PARAGRAPH,
}


def tag_words(codebook: Codebook, tag: Id) -> str:
    """What a query calls a tag: its name, its path where another has the same name, its id where the path isn't enough."""
    name, path = codebook[tag].name, " / ".join(codebook.path(tag))
    names = [each.name.casefold() for each in codebook]
    paths = [" / ".join(codebook.path(each.id)).casefold() for each in codebook]
    for words, others in ((name, names), (path, paths)):
        if others.count(words.casefold()) == 1 and '"' not in words and not words.endswith(("+", "*")):
            return words
    return tag


def cell_query(library: Library, question: MatrixQuestion, tag: Id, column: str) -> str:
    """The typed form of what is counted for a tag against a column's key. Choices of documents and coders are part of it."""
    codebook = library.codebook()

    def tagged(id: Id) -> Node:
        words = tag_words(codebook, id)
        return Field("tag", f"{words}+" if question.is_rolled_up and codebook.children(id) else words)

    parts: list[Node] = []
    if question.by is By.TAG and column != tag:
        beside, one, other = _RELATIONS[question.beside], tagged(tag), tagged(Id(column))
        parts.append(Or((Relation(one, beside, other), Relation(other, beside, one))))
    else:
        parts.append(tagged(tag))
        if question.by is not By.TAG:
            parts.append(_column(library, question, column))
    choice = question.choice
    if choice.documents is not None and question.by is not By.DOCUMENT:
        parts.append(_one_of("document", sorted(choice.documents)))
    if choice.coders is not None and question.by is not By.CODER:
        parts.append(_one_of("coder", sorted(choice.coders)))
    return to_text(And(tuple(parts)) if len(parts) > 1 else parts[0])


def _column(library: Library, question: MatrixQuestion, key: str) -> Node:
    match question.by:
        case By.DOCUMENT:
            titles = [each.title.casefold() for each in library.facts()]
            title = next(each.title for each in library.facts() if each.id == key)
            is_plain = titles.count(title.casefold()) == 1 and '"' not in title
            return Field("document", title if is_plain else key)
        case By.CODER:
            names = [coder.name for coder in library.coders() if coder.id == key]
            is_one = len([each for each in library.coders() if names and each.name == names[0]]) == 1
            return Field("coder", names[0] if is_one and '"' not in names[0] else key)
        case By.SPEAKER:
            return Field("speaker", f"={key}".replace('"', ""))
        case By.YEAR if key:
            return Field("date", key)
        case By.YEAR:
            return _documents(library, lambda id: not {each.id: each.date for each in library.facts()}[id])
    return _attribute(library, question.attribute or Id(""), key)


def _attribute(library: Library, attribute: Id, key: str) -> Node:
    (asked,) = [each for each in library.attributes() if each.id == attribute]
    name = asked.name.replace(" ", "_")
    if key and '"' not in key and ".." not in key and _NAMED.fullmatch(name):
        return Field(name.casefold(), key if asked.kind in (Kind.NUMBER, Kind.DATE) else f"={key}")
    values = library.values()
    return _documents(library, lambda id: shown_value(values.get(id, {}).get(attribute)) == key)


def _documents(library: Library, is_meant: Callable[[Id], bool]) -> Node:
    return _one_of("document", [each.id for each in library.facts() if is_meant(each.id)])


def _one_of(name: str, values: list[Id]) -> Node:
    fields: tuple[Node, ...] = tuple(Field(name, value) for value in values)
    return fields[0] if len(fields) == 1 else Or(fields) if fields else Not(Field("has", "annotation"))
