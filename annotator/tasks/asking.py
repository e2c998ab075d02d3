"""Turns the conditions of a query into questions to one document: does it fulfil them, where, and which passages count."""

import re
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property

from annotator.analysis.spotting import Pattern, spotter
from annotator.core.annotations import Annotation
from annotator.core.attributes import Attribute, Kind, read_value, shown_value
from annotator.core.changes import Id, Json
from annotator.core.codebook import Codebook
from annotator.core.documents import BlockKind, block_at
from annotator.core.errors import UserFault
from annotator.core.hits import SearchOptions
from annotator.core.matching import find_near, find_phrase, index_words
from annotator.core.query import And, Field, Near, Node, Not, Or, Phrase, QueryFault, Relation, parse
from annotator.core.retrieval import fulfilling
from annotator.core.sets import DocumentSet
from annotator.core.text import fold
from annotator.store.index import expression_of
from annotator.store.library import Library
from annotator.store.rows import Facts
from annotator.tasks.answering import Answer, Document, Question, all_of, any_of, found, none_of, over_annotations, ruled
from annotator.tasks.sheets import OpenSheet, leaves_of
from annotator.tasks.word_lists import ORGANISATIONS, listed

_FACTS = ("title", "venue", "publisher")
_OF_ANNOTATIONS = ("tag", "coder", "has")
_HAS = ("note", "memo", "tag", "annotation")
FIELDS = ("tag", "coder", "speaker", "date", "has", "in", "block", "document", "pattern", *_FACTS)
"""What a query can ask for by name; further names are attributes of documents."""


class Asking:
    """Resolves names once for a whole search. Raises QueryFault for a tag, coder or set that is not there."""

    def __init__(self, library: Library, options: SearchOptions) -> None:
        self._library = library
        self._options = options
        self.codebook: Codebook = library.codebook()
        self._coders = library.coders()
        self._within: list[Id] = []

    def question(self, node: Node) -> Question:
        """What a tree asks of a document."""
        match node:
            case Phrase():
                return lambda document: found(find_phrase(document.text, node, self._options, document.folded))
            case Near():
                return lambda document: found(find_near(document.text, node, self._options, document.folded))
            case And(parts):
                return all_of([self.question(part) for part in parts])
            case Or(parts):
                return any_of([self.question(part) for part in parts])
            case Not(part):
                return none_of(self.question(part))
            case Relation():
                return self._relation(node)
            case Field():
                return self._field(node)

    def _relation(self, asked: Relation) -> Question:
        """Passages that lie in, or are, an annotation that lies so beside another."""
        leaves = leaves_of(asked, self.question)

        def is_meant(document: Document) -> Callable[[Annotation], bool]:
            meant = fulfilling(asked, OpenSheet(document, leaves))
            ids = {document.annotations[number].id for number in meant}
            return lambda each: each.id in ids

        def ask(document: Document) -> Answer:
            return ruled(over_annotations(is_meant(document))) if document.annotations else Answer(False)

        return ask

    def _field(self, asked: Field) -> Question:
        name, value = asked.name, fold(asked.value)
        if name in _FACTS:
            return lambda document: Answer(value in fold(getattr(document.facts, name)))
        if name == "date":
            first, last = _range(asked)
            return lambda document: Answer(_is_within(document.facts.date, first, last))
        if name == "speaker":
            is_meant = _word_test(value)
            return lambda document: ruled(lambda doc, span, _: is_meant(fold(doc.speaker_at(span.start))))
        if name == "document":
            ids = self._documents(asked)
            return lambda document: Answer(document.id in ids)
        if name == "block":
            kind = _kind(asked)
            return lambda document: ruled(lambda doc, span, _: _is_in(doc, span.start, kind))
        if name == "in":
            members = self._members(asked)
            return lambda document: Answer(document.id in members)
        if name == "pattern":
            return self._pattern(asked)
        if name in _OF_ANNOTATIONS:
            rule = over_annotations(self._of_annotations(asked))
            return lambda document: ruled(rule) if document.annotations else Answer(False)
        return self._attribute(asked)

    def _of_annotations(self, asked: Field) -> Callable[[Annotation], bool]:
        if asked.name == "tag":
            tags = self.tags(asked)
            return lambda each: not tags.isdisjoint(each.tags)
        if asked.name == "coder":
            wanted = fold(asked.value)
            named = [coder for coder in self._coders if wanted in (fold(coder.name), coder.id)]
            coders = {id for coder in named for id in (coder.id, *(other for other, _ in coder.others))}
            if not coders:
                raise _unknown(asked, "coder", [coder.name for coder in self._coders])
            return lambda each: each.coder in coders
        what = fold(asked.value)
        if what not in _HAS:
            raise _unknown(asked, "thing to have", _HAS)
        if what == "memo":
            about = {memo.target for memo in self._library.memos()}
            return lambda each: each.id in about
        return {"note": lambda each: bool(each.note), "tag": lambda each: bool(each.tags), "annotation": lambda each: True}[what]

    def tags(self, asked: Field) -> frozenset[Id]:
        """The ids, as stored, of the tags with this name or path; a plus or an asterisk at the end takes in the tags below.

        Raises QueryFault if there are none.
        """
        codebook = self.codebook
        named = self._called(asked.value)
        with_descendants = not named and asked.value.endswith(("+", "*"))
        if with_descendants:
            named = self._called(asked.value[:-1])
        if not named:
            raise _unknown(asked, "tag", [tag.name for tag in codebook])
        if with_descendants:
            named |= {below for tag in named for below in codebook.descendants(tag)}
        return frozenset(named | {id for id, stands_for in codebook.stands_for.items() if stands_for in named})

    def _pattern(self, asked: Field) -> Question:
        """Places that have a form of their own: money, figures, dates, organisations of the list."""
        wanted = fold(asked.value)
        pattern = next((each for each in Pattern if wanted in (each.value, f"{each.value}s")), None)
        if pattern is None:
            raise _unknown(asked, "pattern", [each.value for each in Pattern])
        spots = spotter(pattern, listed(self._library, ORGANISATIONS))
        return lambda document: found(spots(document.text))

    def _called(self, name: str) -> set[Id]:
        wanted, codebook = fold(name.strip()), self.codebook
        paths = ((tag, codebook.path(tag.id)) for tag in codebook)
        return {tag.id for tag, path in paths if wanted in (fold(tag.name), fold("/".join(path)), fold(" / ".join(path)), tag.id)}

    def _documents(self, asked: Field) -> frozenset[Id]:
        wanted = fold(asked.value)
        ids = frozenset(each.id for each in self.facts if wanted in (each.id, fold(each.title)))
        if not ids:
            raise _unknown(asked, "document", [each.title for each in self.facts])
        return ids

    def _members(self, asked: Field) -> frozenset[Id]:
        """The documents of a set; of a live one those that its query finds."""
        sets = self._library.sets()
        named = [each for each in sets if fold(asked.value) in (fold(each.name), each.id)]
        if not named:
            raise _unknown(asked, "set of documents", [each.name for each in sets])
        if any(each.id in self._within for each in named):
            raise _unknown(asked, "end to the set", [], f"{asked.value} holds itself")
        return frozenset[Id]().union(*(self.members_of(each) for each in named))

    def check(self, text: str) -> None:
        """Raise QueryFault if a query can't be read, or names what is not there."""
        node = parse(text)
        if node is not None:
            self.question(node)

    def members_of(self, group: DocumentSet) -> frozenset[Id]:
        """The documents of a set as it is now."""
        node = parse(group.query) if group.query else None
        if node is None:
            return group.documents
        self._within.append(group.id)
        is_member = self._test(node)
        self._within.pop()
        candidates = self.candidates(node) if has_words(node) else None
        listed = (Document(self._library, each) for each in self.facts if candidates is None or each.fingerprint in candidates)
        return group.documents | {each.id for each in listed if is_member(each)}

    def _test(self, node: Node) -> Callable[[Document], bool]:
        """Whether a document as a whole fulfils a query: NOT means nowhere in it."""
        match node:
            case Not(part):
                has_it = self._test(part)
                return lambda document: not has_it(document)
            case Or(parts):
                tests = [self._test(part) for part in parts]
                return lambda document: any(test(document) for test in tests)
            case And(parts):
                tests = [self._test(part) for part in parts if isinstance(part, Not)]
                question = all_of([self.question(part) for part in parts if not isinstance(part, Not)])
                return lambda document: question(document).holds(document) and all(test(document) for test in tests)
        question = self.question(node)
        return lambda document: question(document).holds(document)

    def _attribute(self, asked: Field) -> Question:
        """`Party:Labour`, `Age:40..60`, `Year:2010..2012`, `Reply:yes` by the attribute's kind."""
        attribute = next(
            (each for each in self._library.attributes() if fold(each.name.replace(" ", "_")) == fold(asked.name)), None
        )
        if attribute is None:
            names = [each.name.replace(" ", "_") for each in self._library.attributes()]
            raise _unknown(asked, "field", [*FIELDS, *names], asked.name)
        is_meant, id = _value_test(asked, attribute), attribute.id
        return lambda document: Answer(is_meant(self._values.get(document.id, {}).get(id)))

    @cached_property
    def _values(self) -> Mapping[Id, Mapping[Id, Json]]:
        return self._library.values()

    @cached_property
    def facts(self) -> list[Facts]:
        """The facts of every document, read once."""
        return self._library.facts()

    def candidates(self, node: Node) -> frozenset[str] | None:
        """The fingerprints of texts that may hold the words, by the index; None where it can't narrow them down."""
        expression = _expression(node)
        return None if expression is None else self._library.texts_matching(expression)


def has_words(node: Node) -> bool:
    """True if a query asks for words, anywhere but under NOT."""
    match node:
        case Phrase() | Near():
            return True
        case And(parts) | Or(parts):
            return any(has_words(part) for part in parts)
    return False


def needs_annotations(node: Node) -> bool:
    """True if only documents with annotations can fulfil a query."""
    match node:
        case Field(name, _):
            return name in _OF_ANNOTATIONS
        case Relation():
            return True
        case And(parts):
            return any(needs_annotations(part) for part in parts)
        case Or(parts):
            return all(needs_annotations(part) for part in parts)
    return False


def asks_annotations(node: Node) -> bool:
    """True if a query asks for annotations, anywhere."""
    match node:
        case Field(name, _):
            return name in _OF_ANNOTATIONS
        case Relation():
            return True
        case And(parts) | Or(parts):
            return any(asks_annotations(part) for part in parts)
        case Not(part):
            return asks_annotations(part)
    return False


def _expression(node: Node) -> str | None:
    """The query as the index can answer it: at least all texts with hits; None where any text may have some."""
    match node:
        case Phrase(_, is_prefix):
            words = index_words(node)
            return None if words is None else expression_of(words, is_prefix=is_prefix)
        case Near(first, second, _):
            return _joined([_expression(first), _expression(second)], " AND ")
        case And(parts):
            known = [expression for part in parts if (expression := _expression(part)) is not None]
            return _joined(known, " AND ") if known else None
        case Or(parts):
            found = [_expression(part) for part in parts]
            return None if None in found else _joined(found, " OR ")
    return None


def _joined(parts: Iterable[str | None], sign: str) -> str | None:
    listed = [f"({part})" for part in parts if part is not None]
    return sign.join(listed) if listed else None


def _kind(asked: Field) -> BlockKind:
    """The kind of block that is named: `heading`, `paragraph`, `list item` or `item`."""
    wanted = fold(asked.value).replace(" ", "-").removeprefix("list-")
    kind = next((kind for kind in BlockKind if kind.value == wanted), None)
    if kind is None:
        raise _unknown(asked, "kind of block", [kind.value for kind in BlockKind])
    return kind


def _is_in(document: Document, position: int, kind: BlockKind) -> bool:
    block = block_at(document.blocks, position)
    return block is not None and block.kind is kind


def _range(asked: Field) -> tuple[str, str]:
    """The first and last date of `2014`, `2014-04..2015`, `..2014` or `2014..`; "" is open."""
    first, dots, last = asked.value.partition("..")
    if not dots:
        last = first
    what = ""
    if not (first or last) or any(date and not _DATE.fullmatch(date) for date in (first, last)):
        what = "is no date; write it as 2014, 2014-04-01 or 2014..2015"
    elif first and last and last[: len(first)] < first[: len(last)]:
        what = "ends before it begins; write the earlier date first"
    if what:
        raise QueryFault(f"“{asked.value}” at character {asked.start + 1} {what}.", asked.start, asked.end)
    return first, last


_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?", re.ASCII)


def _value_test(asked: Field, attribute: Attribute) -> Callable[[Json], bool]:
    """Whether a value is the one asked for: of numbers and dates also within a range."""
    first, dots, last = asked.value.partition("..")
    if attribute.kind is Kind.DATE:
        low, high = _range(asked)
        return lambda value: isinstance(value, str) and _is_within(value, low, high)
    if attribute.kind is Kind.NUMBER:
        try:
            least = read_value(first, Kind.NUMBER)
            most = read_value(last, Kind.NUMBER) if dots else least
        except UserFault as fault:
            raise QueryFault(str(fault), asked.start, asked.end) from None
        return lambda value: (
            isinstance(value, int | float) and (least is None or value >= least) and (most is None or value <= most)
        )
    wanted = fold(asked.value)
    holds = _word_test(wanted) if attribute.kind is Kind.TEXT else wanted.removeprefix("=").__eq__
    return lambda value: holds(fold(shown_value(value)))


def _word_test(wanted: str) -> Callable[[str], bool]:
    """Whether a folded text holds what is wanted, or after “=” is nothing else."""
    whole = wanted.removeprefix("=")
    return whole.__eq__ if wanted.startswith("=") else lambda text: wanted in text


def _is_within(date: str, first: str, last: str) -> bool:
    """Whether a date, as precise as it is, begins within the bounds, each as precise as it is."""
    return bool(date) and date[: len(first)] >= first[: len(date)] and (not last or date[: len(last)] <= last[: len(date)])


def _unknown(asked: Field, what: str, known: Iterable[str], named: str = "") -> QueryFault:
    listed = list(known)
    shown = ", ".join(listed[:6]) + (", …" if len(listed) > 6 else "")
    there = f"; known are {shown}" if shown else "; there are none yet"
    sentence = f"There is no {what} “{named or asked.value}” (character {asked.start + 1}){there}."
    return QueryFault(sentence, asked.start, asked.end)
