"""Turns the conditions of a query into questions to one document: does it fulfil them, where, and which passages count."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from annotator.core.annotations import Annotation
from annotator.core.attributes import Attribute, Kind, read_value, shown_value
from annotator.core.changes import Id, Json
from annotator.core.codebook import Codebook
from annotator.core.documents import Block, DocumentRow
from annotator.core.errors import UserFault
from annotator.core.hits import SearchOptions
from annotator.core.matching import find_near, find_phrase, index_words, plain_lower
from annotator.core.query import And, Field, Near, Node, Not, Or, Phrase, QueryFault, parse
from annotator.core.sets import DocumentSet
from annotator.core.spans import Span
from annotator.core.text import fold
from annotator.store.index import expression_of
from annotator.store.library import Library

_FACTS = ("title", "venue", "publisher")
_HAS = ("note", "memo", "tag", "annotation")
FIELDS = ("tag", "coder", "speaker", "date", "has", "in", *_FACTS)
"""What a query can ask for by name; further names are attributes of documents."""


class Document:
    """One document while a query is put to it; what is not asked for is not read."""

    def __init__(self, library: Library, id: Id, fingerprint: str, rows: Mapping[Id, DocumentRow] | None = None) -> None:
        """`rows` are the facts of all documents, where they were read already."""
        self._library = library
        self._rows = rows
        self.id = id
        self.fingerprint = fingerprint

    @cached_property
    def row(self) -> DocumentRow:
        """Its facts."""
        known = self._rows.get(self.id) if self._rows is not None else None
        return known or self._library.document(self.id)

    @cached_property
    def text(self) -> str:
        """Its shown text; empty where that is not in this copy of the library."""
        try:
            return self._library.text(self.fingerprint)
        except UserFault:
            return ""

    @cached_property
    def lowered(self) -> str | None:
        """Its text in small letters, if it has no accents."""
        return plain_lower(self.text)

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """Its structure."""
        return self._library.blocks(self.id)

    @cached_property
    def annotations(self) -> list[Annotation]:
        """The standing annotations that have a place, in the order of the text."""
        return [each for each in self._library.annotations(self.id) if not each.is_orphan]


Rule = Callable[[Document, Span, Annotation | None], bool]
"""Whether a passage counts; of an annotation (where the query has no words) what it says itself."""


@dataclass(slots=True)
class Answer:
    """`is_met` without regard to places; `spans` are where words stand, None where none were asked for; `rules` what they must
    fulfil besides.
    """

    is_met: bool
    spans: list[Span] | None = None
    rules: list[Rule] = field(default_factory=list)

    def hits(self, document: Document) -> list[Span]:
        """The spans that fulfil the rules."""
        return [span for span in self.spans or () if all(rule(document, span, None) for rule in self.rules)]


Question = Callable[[Document], Answer]


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
                return lambda document: _found(find_phrase(document.text, node, self._options, document.lowered))
            case Near():
                return lambda document: _found(find_near(document.text, node, self._options, document.lowered))
            case And(parts):
                return _all([self.question(part) for part in parts])
            case Or(parts):
                return _either([self.question(part) for part in parts])
            case Not(part):
                return _none(self.question(part))
            case Field():
                return self._field(node)

    def _field(self, asked: Field) -> Question:
        name, value = asked.name, fold(asked.value)
        if name in _FACTS:
            return lambda document: Answer(value in fold(getattr(document.row, name)))
        if name == "date":
            first, last = _range(asked)
            return lambda document: Answer(_is_within(document.row.date, first, last))
        if name == "speaker":
            return lambda document: _ruled(lambda doc, span, _: value in fold(speaker_at(doc, span.start)))
        if name == "in":
            members = self._members(asked)
            return lambda document: Answer(document.id in members)
        if name in ("tag", "coder", "has"):
            rule = _over_annotations(self._of_annotations(asked))
            return lambda document: _ruled(rule) if document.annotations else Answer(False)
        return self._attribute(asked)

    def _of_annotations(self, asked: Field) -> Callable[[Annotation], bool]:
        if asked.name == "tag":
            tags = self._tags(asked)
            return lambda each: not tags.isdisjoint(each.tags)
        if asked.name == "coder":
            coders = {coder.id for coder in self._coders if fold(asked.value) in (fold(coder.name), coder.id)}
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

    def _tags(self, asked: Field) -> frozenset[Id]:
        """The ids, as stored, of the tags with this name or path; a plus at the end takes in the tags below."""
        with_descendants = asked.value.endswith("+")
        wanted = fold(asked.value.removesuffix("+").strip())
        codebook = self.codebook
        named = {
            tag.id
            for tag in codebook
            if wanted in (fold(tag.name), fold("/".join(codebook.path(tag.id))), fold(" / ".join(codebook.path(tag.id))), tag.id)
        }
        if not named:
            raise _unknown(asked, "tag", [tag.name for tag in codebook])
        if with_descendants:
            named |= {below for tag in named for below in codebook.descendants(tag)}
        return frozenset(named | {id for id, stands_for in codebook.stands_for.items() if stands_for in named})

    def _members(self, asked: Field) -> frozenset[Id]:
        """The documents of a set; of a live one those that its query finds."""
        sets = self._library.sets()
        named = [each for each in sets if fold(asked.value) in (fold(each.name), each.id)]
        if not named:
            raise _unknown(asked, "set of documents", [each.name for each in sets])
        if any(each.id in self._within for each in named):
            raise _unknown(asked, "end to the set", [], f"{asked.value} holds itself")
        found = [self.members_of(each) for each in named]
        return frozenset[Id]().union(*found)

    def members_of(self, group: DocumentSet) -> frozenset[Id]:
        """The documents of a set as it is now."""
        node = parse(group.query) if group.query else None
        if node is None:
            return group.documents
        self._within.append(group.id)
        question = self.question(node)
        self._within.pop()
        listed = (Document(self._library, *each, self.rows) for each in self._library.shown_texts())
        return group.documents | {each.id for each in listed if question(each).is_met}

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
    def rows(self) -> Mapping[Id, DocumentRow]:
        """The facts of every document, read once."""
        return {row.id: row for row in self._library.documents()}

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


def asks_facts(node: Node) -> bool:
    """True if a query asks for facts of documents, which have to be read for each."""
    match node:
        case Field(name, _):
            return name in ("date", "speaker", *_FACTS)
        case And(parts) | Or(parts):
            return any(asks_facts(part) for part in parts)
        case Not(part):
            return asks_facts(part)
    return False


def speaker_at(document: Document, position: int) -> str:
    """Who speaks there: as the block or the one before it says, else the document's speaker."""
    said = [block.attributes["speaker"] for block in document.blocks if block.start <= position and "speaker" in block.attributes]
    return said[-1] if said else document.row.speaker


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


def _found(spans: list[Span]) -> Answer:
    return Answer(bool(spans), spans)


def _ruled(rule: Rule) -> Answer:
    return Answer(True, None, [rule])


def _all(questions: Sequence[Question]) -> Question:
    def ask(document: Document) -> Answer:
        whole = Answer(True)
        for question in questions:
            answer = question(document)
            if not answer.is_met:
                return Answer(False)
            if answer.spans is not None:
                own = answer.hits(document) if answer.rules else answer.spans
                whole.spans = [*(whole.spans or ()), *own]
                if not own:
                    return Answer(False)
            else:
                whole.rules += answer.rules
        return whole

    return ask


def _either(questions: Sequence[Question]) -> Question:
    def ask(document: Document) -> Answer:
        answers = [answer for question in questions if (answer := question(document)).is_met]
        worded = [answer for answer in answers if answer.spans is not None]
        ruled = [answer.rules for answer in answers if answer.spans is None]
        rules: list[Rule] = [_any_of(ruled)] if ruled and all(ruled) else []
        if not worded:
            return Answer(bool(answers), None, rules)
        return Answer(True, sorted({span for answer in worded for span in answer.hits(document)}))

    return ask


def _none(question: Question) -> Question:
    def ask(document: Document) -> Answer:
        answer = question(document)
        if answer.spans is None and answer.rules:
            rules = answer.rules
            return _ruled(lambda doc, span, one: not all(rule(doc, span, one) for rule in rules))
        return Answer(not (answer.is_met and (answer.spans is None or bool(answer.hits(document)))))

    return ask


def _any_of(groups: Sequence[Sequence[Rule]]) -> Rule:
    return lambda document, span, one: any(all(rule(document, span, one) for rule in rules) for rules in groups)


def _over_annotations(is_meant: Callable[[Annotation], bool]) -> Rule:
    def rule(document: Document, span: Span, one: Annotation | None) -> bool:
        if one is not None:
            return is_meant(one)
        return any(each.start < span.end and span.start < each.end and is_meant(each) for each in document.annotations)

    return rule


def _range(asked: Field) -> tuple[str, str]:
    """The first and last date of `2014`, `2014-04..2015`, `..2014` or `2014..`; "" is open."""
    first, dots, last = asked.value.partition("..")
    if not dots:
        last = first
    for date in (first, last):
        parts = date.split("-")
        is_date = len(parts) <= 3 and all(part.isdigit() for part in parts) and len(parts[0]) == 4
        if date and not is_date:
            sentence = f"“{asked.value}” at character {asked.start + 1} is no date; write it as 2014, 2014-04-01 or 2014..2015."
            raise QueryFault(sentence, asked.start, asked.end)
    return first, last


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
    return lambda value: wanted in fold(shown_value(value)) if attribute.kind is Kind.TEXT else fold(shown_value(value)) == wanted


def _is_within(date: str, first: str, last: str) -> bool:
    """Whether a date, as precise as it is, begins within the bounds, each as precise as it is."""
    return bool(date) and date[: len(first)] >= first[: len(date)] and (not last or date[: len(last)] <= last[: len(date)])


def _unknown(asked: Field, what: str, known: Iterable[str], named: str = "") -> QueryFault:
    listed = list(known)
    shown = ", ".join(listed[:6]) + (", …" if len(listed) > 6 else "")
    there = f"; known are {shown}" if shown else "; there are none yet"
    sentence = f"There is no {what} “{named or asked.value}” (character {asked.start + 1}){there}."
    return QueryFault(sentence, asked.start, asked.end)
