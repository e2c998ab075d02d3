"""What one document, or one thing that a person wrote, answers to the questions that a query is made of."""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from annotator.core.annotations import Annotation
from annotator.core.changes import Id
from annotator.core.documents import Block
from annotator.core.errors import UserFault
from annotator.core.folded import Folded
from annotator.core.spans import Span
from annotator.store.library import Library
from annotator.store.rows import Facts


class Document:
    """One document while a query is put to it; what is not asked for is not read."""

    def __init__(self, library: Library, facts: Facts) -> None:
        self._library = library
        self.facts = facts
        self.id = facts.id

    @cached_property
    def text(self) -> str:
        """Its shown text; empty where that is not in this copy of the library."""
        try:
            return self._library.text(self.facts.fingerprint)
        except UserFault:
            return ""

    @cached_property
    def folded(self) -> Folded:
        """Its text without case and accents."""
        return Folded(self.text)

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """Its structure."""
        return self._library.blocks(self.id)

    @cached_property
    def annotations(self) -> list[Annotation]:
        """The standing annotations that have a place, in the order of the text."""
        return [each for each in self._library.annotations(self.id) if not each.is_orphan]

    @cached_property
    def _turns(self) -> list[tuple[int, str]]:
        return [(block.start, block.attributes["speaker"]) for block in self.blocks if "speaker" in block.attributes]

    def speaker_at(self, position: int) -> str:
        """Who speaks there: as the block or the last one before it that says so says, else the document's speaker."""
        at = bisect_right(self._turns, position, key=lambda turn: turn[0]) - 1
        return self._turns[at][1] if at >= 0 else self.facts.speaker

    def turn_at(self, position: int) -> Span:
        """The speaker's turn that holds a code point: up to where another speaker begins, or the ends of the text."""
        at = bisect_right(self._changes, position) - 1
        start = self._changes[at] if at >= 0 else 0
        end = self._changes[at + 1] if at + 1 < len(self._changes) else len(self.text) or position + 1
        return Span(start, max(end, position + 1))

    @cached_property
    def _changes(self) -> list[int]:
        """Where someone else begins to speak than before."""
        speakers = [self.facts.speaker, *(speaker for _, speaker in self._turns)]
        return [start for (start, speaker), before in zip(self._turns, speakers, strict=False) if speaker != before]


class Written(Document):
    """What a person wrote (a note, memo, definition or quote) as a document of its own, about which the same can be asked.

    `facts` are those of the document that it belongs to, if any; `about` says whose it is, which tags it concerns and where in
    that document.
    """

    def __init__(self, library: Library, text: str, facts: Facts, about: Annotation) -> None:
        super().__init__(library, facts)
        self.__dict__["text"] = text
        self.__dict__["annotations"] = [replace(about, start=0, end=len(text) + 1)]
        self._at = about.start

    def speaker_at(self, _position: int) -> str:
        """Who speaks in the passage that it is about."""
        return super().speaker_at(self._at) if self._at >= 0 else self.facts.speaker


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

    def annotated(self, document: Document) -> list[Annotation]:
        """The annotations that fulfil the rules themselves."""
        placed = ((each, Span(each.start, each.end)) for each in document.annotations)
        return [each for each, span in placed if all(rule(document, span, each) for rule in self.rules)]

    def spoken(self, document: Document) -> list[Span]:
        """Where a run of blocks begins that fulfil the rules: a speaker's turns. Of a document without blocks its beginning."""
        blocks = [Span(block.start, block.end) for block in document.blocks] or [Span(0, len(document.text))]
        marks = [all(rule(document, span, None) for rule in self.rules) for span in blocks if not span.is_empty]
        return [
            span for at, (span, is_one) in enumerate(zip(blocks, marks, strict=False)) if is_one and not (at and marks[at - 1])
        ]

    def holds(self, document: Document) -> bool:
        """True if the document fulfils it with something in it."""
        if not self.is_met or self.spans is not None:
            return self.is_met and bool(self.hits(document))
        return not self.rules or bool(self.annotated(document)) or bool(self.spoken(document))


Question = Callable[[Document], Answer]


def found(spans: list[Span]) -> Answer:
    """Words that stand in these places."""
    return Answer(bool(spans), spans)


def ruled(rule: Rule) -> Answer:
    """Nothing but a rule for passages."""
    return Answer(True, None, [rule])


def all_of(questions: Sequence[Question]) -> Question:
    """What fulfils every one."""

    def ask(document: Document) -> Answer:
        whole = Answer(True)
        for question in questions:
            answer = question(document)
            if not answer.is_met:
                return Answer(False)
            if answer.spans is None:
                whole.rules += answer.rules
                continue
            own = answer.hits(document) if answer.rules else answer.spans
            if not own:
                return Answer(False)
            whole.spans = [*(whole.spans or ()), *own]
        return whole

    return ask


def any_of(questions: Sequence[Question]) -> Question:
    """What fulfils one or more: where some have words, the passages that fulfil the others' rules are places as well."""

    def ask(document: Document) -> Answer:
        answers = [answer for question in questions if (answer := question(document)).is_met]
        worded = [answer for answer in answers if answer.spans is not None]
        others = [answer.rules for answer in answers if answer.spans is None]
        rules: list[Rule] = [_one_of(others)] if others and all(others) else []
        if not worded:
            return Answer(bool(answers), None, rules)
        spans = {span for answer in worded for span in answer.hits(document)}
        if rules:
            spans |= {Span(each.start, each.end) for each in Answer(True, None, rules).annotated(document)}
        return Answer(True, sorted(spans))

    return ask


def none_of(question: Question) -> Question:
    """What does not fulfil it."""

    def ask(document: Document) -> Answer:
        answer = question(document)
        if answer.is_met and answer.spans is None and answer.rules:
            rules = answer.rules
            return ruled(lambda doc, span, one: not all(rule(doc, span, one) for rule in rules))
        return Answer(not (answer.is_met and (answer.spans is None or bool(answer.hits(document)))))

    return ask


def over_annotations(is_meant: Callable[[Annotation], bool]) -> Rule:
    """The rule that an annotation of a kind lies over the passage, or is it."""

    def rule(document: Document, span: Span, one: Annotation | None) -> bool:
        if one is not None:
            return is_meant(one)
        return any(each.start < span.end and span.start < each.end and is_meant(each) for each in document.annotations)

    return rule


def _one_of(groups: Sequence[Sequence[Rule]]) -> Rule:
    return lambda document, span, one: any(all(rule(document, span, one) for rule in rules) for rules in groups)


NO_DOCUMENT = Facts(Id(""), "", "", "", "", "", "")
"""The facts of what belongs to no document."""
