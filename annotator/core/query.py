"""What can be asked of a library: a small tree of conditions, and the typed form that it is read from and written as.

words and "phrases" and prefix*     all of them, anywhere in a document
this OR that, NOT other, ( … )      AND may be left out; NOT may be written as -
child NEAR/5 care                   at most five words between the two
tag:Spending tag:"Seed grants"      field:value; a value with spaces stands in quotation marks
date:2010..2015                     a year, month or day, or from..to with either left out
pattern:money                       what has that form: money, figure, date, organisation
tag:Hope WITHIN tag:Care            passages by where they lie beside others: OVERLAPS, WITHIN, ENCLOSING, BEFORE/5 and AFTER/5
                                    (words at most), SAME/sentence, SAME/paragraph, SAME/turn
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeAlias

from annotator.core.errors import UserFault

NEAR_DISTANCE = 10
"""How many words NEAR without a number allows between the two."""
_DEEPEST = 50


class QueryFault(UserFault):
    """A query can't be read; code points [start, end) of the typed form are where."""

    def __init__(self, sentence: str, start: int, end: int) -> None:
        super().__init__(sentence)
        self.start = start
        self.end = end


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that follow each other, as they were typed; the last may go on if `is_prefix`."""

    words: str
    is_prefix: bool = False


@dataclass(frozen=True, slots=True)
class Near:
    """Two phrases in either order with at most `distance` words between them."""

    first: Phrase
    second: Phrase
    distance: int


@dataclass(frozen=True, slots=True)
class Field:
    """What is said of a document, a passage or an annotation; [start, end) is where it was typed, for a later fault."""

    name: str
    value: str
    start: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)


class Beside(StrEnum):
    """How one passage lies beside another: they share a letter; it lies in the other, or holds it; it ends before the other, or
    begins after it, with so many words between at most; a sentence, paragraph or speaker's turn holds some of both.
    """

    OVERLAPS = "OVERLAPS"
    WITHIN = "WITHIN"
    ENCLOSING = "ENCLOSING"
    BEFORE = "BEFORE"
    AFTER = "AFTER"
    SENTENCE = "SAME/sentence"
    PARAGRAPH = "SAME/paragraph"
    TURN = "SAME/turn"

    @property
    def has_distance(self) -> bool:
        """True if a number of words belongs to it."""
        return self in (Beside.BEFORE, Beside.AFTER)


@dataclass(frozen=True, slots=True)
class Relation:
    """Passages that fulfil `first` and lie so beside one that fulfils `second`; `distance` in words, where that counts."""

    first: "Node"
    beside: Beside
    second: "Node"
    distance: int = 0


@dataclass(frozen=True, slots=True)
class And:
    """All of them."""

    parts: "tuple[Node, ...]"


@dataclass(frozen=True, slots=True)
class Or:
    """At least one of them."""

    parts: "tuple[Node, ...]"


@dataclass(frozen=True, slots=True)
class Not:
    """What does not fulfil it."""

    part: "Node"


Node: TypeAlias = Phrase | Near | Field | Relation | And | Or | Not


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    text: str
    start: int
    end: int


_TOKENS = re.compile(
    r"""(?P<space>\s+)
    | (?P<open>\() | (?P<close>\))
    | (?P<quoted>["“„«][^"“”„«»]*["”“»]\*?)
    | (?P<broken>["“”„«»])
    | (?P<word>[^\s()"“”„«»]+)""",
    re.VERBOSE,
)
_KNOWN = ("tag", "coder", "speaker", "date", "title", "venue", "publisher", "has", "in", "block", "document", "pattern")
_FIELD = re.compile(rf"(?P<name>[^\W\d_][\w.\-]*):(?=\S)|(?P<bare>{'|'.join(_KNOWN)}):(?=\s|$)", re.IGNORECASE)
_VALUE = re.compile(r'"(?P<quoted>[^"]*)"[+*]?|“(?P<curly>[^”]*)”[+*]?|(?P<plain>[^\s()"]+)')
_NEAR = re.compile(r"NEAR(?:/(?P<distance>\d{1,3}))?")
_BESIDE = re.compile(
    r"(?P<plain>OVERLAPS|WITHIN|ENCLOSING)|(?P<apart>BEFORE|AFTER)(?:/(?P<distance>\d{1,4}))?|(?P<same>SAME)(?:/(?P<scope>\w*))?"
)
_SCOPES = {"sentence": Beside.SENTENCE, "paragraph": Beside.PARAGRAPH, "turn": Beside.TURN}


def parse(text: str) -> Node | None:
    """The tree of a typed query; None if there is nothing in it. Raises QueryFault."""
    tokens = list(_tokens(text))
    return _Parser(text, tokens).whole() if tokens else None


def to_text(node: Node) -> str:
    """The typed form of a tree, which `parse` reads as the same tree again."""
    match node:
        case Phrase(words, is_prefix):
            star = "*" if is_prefix else ""
            is_plain = re.fullmatch(r"[^\s()\"“”„«»:*-][^\s()\"“”„«»:*]*", words) and words not in ("AND", "OR", "NOT")
            return f"{words}{star}" if is_plain and not _is_between(words) else f'"{words}"{star}'
        case Near(first, second, distance):
            return f"{to_text(first)} NEAR/{distance} {to_text(second)}"
        case Field(name, value):
            return f"{name}:{value}" if re.fullmatch(r'[^\s()"“]+', value) else f'{name}:"{value}"'
        case Relation(first, beside, second, distance):
            one = f"({to_text(first)})" if isinstance(first, Or | And | Not) else to_text(first)
            other = f"({to_text(second)})" if isinstance(second, Or | And | Not | Relation | Near) else to_text(second)
            return f"{one} {beside}{f'/{distance}' if beside.has_distance else ''} {other}"
        case And(parts):
            return " ".join(f"({to_text(part)})" if isinstance(part, Or | And) else to_text(part) for part in parts)
        case Or(parts):
            return " OR ".join(f"({to_text(part)})" if isinstance(part, Or) else to_text(part) for part in parts)
        case Not(part):
            return f"NOT ({to_text(part)})" if isinstance(part, And | Or | Not) else f"NOT {to_text(part)}"


def phrases(node: Node | None) -> list[Phrase]:
    """Every phrase whose places are hits, in the order typed: those under NOT are none."""
    match node:
        case Phrase():
            return [node]
        case Near(first, second, _):
            return [first, second]
        case And(parts) | Or(parts):
            return [phrase for part in parts for phrase in phrases(part)]
    return []


def _tokens(text: str) -> Iterator[_Token]:
    at = 0
    while at < len(text):
        named = _FIELD.match(text, at)
        if named:
            yield _field_token(text, named)
            at = _end_of_value(text, named.end())
            continue
        match = _TOKENS.match(text, at)
        assert match is not None  # the last branch takes whatever is left
        if match["broken"]:
            raise QueryFault(
                f"The quotation mark at character {at + 1} has no other one; add it, or remove this one.", at, at + 1
            )
        kind = match.lastgroup or "word"
        if kind != "space":
            yield _Token(kind, match.group(), *match.span())
        at = match.end()


def _field_token(text: str, named: "re.Match[str]") -> _Token:
    start, end = named.start(), _end_of_value(text, named.end())
    if end == named.end():
        sentence = f"“{named['name'] or named['bare']}:” at character {start + 1} has no value; write it right after the colon."
        raise QueryFault(sentence, start, end)
    return _Token("field", text[start:end], start, end)


def _end_of_value(text: str, at: int) -> int:
    match = _VALUE.match(text, at)
    return match.end() if match else at


class _Parser:
    """Reads tokens from left to right; a fault names the character, counted from 1."""

    def __init__(self, text: str, tokens: Sequence[_Token]) -> None:
        self._text = text
        self._tokens = tokens
        self._at = 0
        self._depth = 0

    def whole(self) -> Node:
        """The one tree of all tokens."""
        node = self._either()
        if self._at < len(self._tokens):
            token = self._tokens[self._at]
            raise self._fault(token, f"The bracket at character {token.start + 1} closes nothing; remove it.")
        return node

    def _either(self) -> Node:
        parts = [self._all()]
        while self._takes("OR"):
            parts.append(self._all())
        return parts[0] if len(parts) == 1 else Or(tuple(parts))

    def _all(self) -> Node:
        parts = [self._one()]
        while (token := self._peek()) and token.kind != "close" and not _is_word(token, "OR"):
            self._takes("AND")
            parts.append(self._one())
        return parts[0] if len(parts) == 1 else And(tuple(parts))

    def _one(self) -> Node:
        if self._takes("NOT"):
            return Not(self._one())
        token = self._peek()
        if token and token.kind == "word" and token.text.startswith("-") and len(token.text) > 1:
            self._at += 1
            return Not(self._phrase(_Token("word", token.text[1:], token.start + 1, token.end)))
        node = self._thing()
        while (sign := self._peek()) and sign.kind == "word" and _is_between(sign.text):
            self._at += 1
            near = _NEAR.fullmatch(sign.text)
            node = self._near(sign, near, node) if near else self._beside(sign, node)
        return node

    def _near(self, sign: _Token, found: "re.Match[str]", node: Node) -> Node:
        other = self._thing()
        if not isinstance(node, Phrase) or not isinstance(other, Phrase):
            where = sign.start + 1
            raise self._fault(sign, f"{sign.text} at character {where} stands between two words or phrases; write it so.")
        return Near(node, other, int(found["distance"] or NEAR_DISTANCE))

    def _beside(self, sign: _Token, node: Node) -> Node:
        found = _BESIDE.fullmatch(sign.text)
        assert found is not None  # the caller has looked
        if found["plain"]:
            return Relation(node, Beside(found["plain"]), self._thing())
        if found["apart"]:
            return Relation(node, Beside(found["apart"]), self._thing(), int(found["distance"] or NEAR_DISTANCE))
        scope = _SCOPES.get((found["scope"] or "").casefold())
        if scope is None:
            where = sign.start + 1
            raise self._fault(sign, f"{sign.text} at character {where}: write SAME/sentence, SAME/paragraph or SAME/turn.")
        return Relation(node, scope, self._thing())

    def _thing(self) -> Node:
        token = self._peek()
        if token is None:
            before = self._tokens[self._at - 1]
            raise self._fault(
                before, f"Something is missing after “{before.text}” at the end; add it, or remove “{before.text}”."
            )
        self._at += 1
        if token.kind == "open":
            return self._bracket(token)
        if token.kind == "field":
            name, _, value = token.text.partition(":")
            plain = " ".join(value.replace('"', "").replace("“", "").replace("”", "").split())
            return Field(name.casefold(), plain, token.start, token.end)
        is_operator = token.text in ("AND", "OR") or (token.kind == "word" and _is_between(token.text))
        if token.kind == "close" or is_operator:
            where = token.start + 1
            raise self._fault(
                token, f"“{token.text}” at character {where} has nothing before it; write a word there, or remove it."
            )
        return self._phrase(token)

    def _bracket(self, token: _Token) -> Node:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise self._fault(token, "The query is nested too deeply; make it simpler.")
        if self._peek() is None or self._tokens[self._at].kind == "close":
            raise self._fault(
                token, f"There is nothing in the bracket at character {token.start + 1}; write a word, or remove it."
            )
        node = self._either()
        closing = self._peek()
        if closing is None or closing.kind != "close":
            raise self._fault(token, f"The bracket at character {token.start + 1} is not closed; add “)”.")
        self._at += 1
        self._depth -= 1
        return node

    def _phrase(self, token: _Token) -> Phrase:
        is_prefix = token.text.endswith("*")
        words = " ".join(token.text.rstrip("*").strip('"“”„«»').split())
        if not any(letter.isalnum() for letter in words):
            where = token.start + 1
            raise self._fault(token, f"“{token.text}” at character {where} holds no letter; write a word, or remove it.")
        return Phrase(words, is_prefix)

    def _peek(self) -> _Token | None:
        return self._tokens[self._at] if self._at < len(self._tokens) else None

    def _takes(self, word: str) -> bool:
        token = self._peek()
        if token is None or not _is_word(token, word):
            return False
        if self._at == 0 and word != "NOT":
            return False
        self._at += 1
        return True

    def _fault(self, token: _Token, sentence: str) -> QueryFault:
        return QueryFault(sentence, token.start, token.end)


def _is_between(word: str) -> bool:
    """True for what stands between two things: NEAR/5, WITHIN, SAME/turn."""
    return bool(_NEAR.fullmatch(word) or _BESIDE.fullmatch(word))


def _is_word(token: _Token, word: str) -> bool:
    return token.kind == "word" and token.text == word
