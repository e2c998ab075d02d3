"""Attributes: what a study wants to know of each document, each of one kind; and the verbs that define and fill them."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from annotator.core.changes import ATTRIBUTE, Change, ChangeSet, Id, Json
from annotator.core.edits import cleaned, create, derived_id, set_fields
from annotator.core.errors import UserFault
from annotator.core.history import Thing, setting

_DATE = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")
_YES, _NO = frozenset({"yes", "y", "true", "1", "x", "✓"}), frozenset({"no", "n", "false", "0", "-"})


class Kind(StrEnum):
    """What the values of an attribute are. The value is what is stored."""

    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    CHOICE = "choice"
    YES_NO = "yesno"


@dataclass(frozen=True, slots=True)
class Attribute:
    """A column of the table of documents. `choices` are offered where it is a choice; others may be typed and are then added."""

    id: Id
    name: str
    kind: Kind
    choices: tuple[str, ...] = ()
    order: float = 0.0
    is_disputed: bool = False


def attribute_id(name: str) -> Id:
    """The id of an attribute: two people who make one of the same name apart mean the same."""
    return derived_id("attribute", " ".join(name.split()).casefold())


def add_attribute(coder: Id, id: Id, name: str, kind: Kind, choices: Sequence[str] = (), order: float = 0.0) -> ChangeSet:
    """A new attribute. Raises UserFault if the name is empty."""
    record = {"name": attribute_name(name), "kind": kind.value, "choices": list(dict.fromkeys(choices)), "order": order}
    return create(coder, "attribute", id, record)


def set_attribute(coder: Id, attribute: Thing, name: str, kind: Kind, choices: Sequence[str] = ()) -> ChangeSet:
    """Change what an attribute is; values that do not fit its kind stay as they are and are shown so."""
    values = {"name": attribute_name(name), "kind": kind.value, "choices": list(dict.fromkeys(choices))}
    return set_fields(coder, attribute, values)


def set_values(coder: Id, values: Iterable[tuple[Thing, Id, Json]]) -> ChangeSet:
    """Set attributes of documents: (document, attribute, value), None to clear. What is so already is left alone."""
    changes: list[Change] = []
    for document, attribute, value in values:
        field = ATTRIBUTE + attribute
        if document.value(field) != value:
            changes.append(setting(document, field, value))
    return ChangeSet(coder, tuple(changes))


def attribute_name(name: str) -> str:
    """A name as it is stored: one line. Raises UserFault if nothing is left."""
    clean = " ".join(cleaned(name).split())
    if not clean:
        raise UserFault("An attribute needs a name, as “Party” or “Year”; type one.")
    return clean


def read_value(text: str, kind: Kind) -> Json:
    """What a person typed, as a value of this kind; None for nothing. Raises UserFault if it is none."""
    clean = " ".join(cleaned(text).split())
    if not clean:
        return None
    if kind is Kind.NUMBER:
        return _number(clean)
    if kind is Kind.DATE and not _DATE.fullmatch(clean):
        raise UserFault(f"“{clean}” is no date; write it as 2014, 2014-04 or 2014-04-01.")
    if kind is Kind.YES_NO:
        if clean.casefold() not in _YES | _NO:
            raise UserFault(f"“{clean}” is neither yes nor no; write one of them.")
        return clean.casefold() in _YES
    return clean


def shown_value(value: Json) -> str:
    """A value as it is shown and typed, whatever its kind."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return f"{value:.15g}" if isinstance(value, float) else str(value)


def fits(value: Json, kind: Kind) -> bool:
    """True if the value is of the kind; one that a colleague wrote before the kind was changed may not be."""
    if value is None or kind is Kind.TEXT or kind is Kind.CHOICE:
        return value is None or isinstance(value, str)
    if kind is Kind.YES_NO:
        return isinstance(value, bool)
    if kind is Kind.NUMBER:
        return isinstance(value, int | float) and not isinstance(value, bool)
    return isinstance(value, str) and bool(_DATE.fullmatch(value))


def sort_key(value: Json) -> tuple[int, float, str]:
    """Empty last, numbers by size, all else by its letters."""
    if value is None:
        return (2, 0.0, "")
    if isinstance(value, int | float):
        return (0, float(value), "")
    return (1, 0.0, str(value).casefold())


def guessed_kind(values: Sequence[str]) -> Kind:
    """The narrowest kind that fits all of these; few different words that recur are a choice."""
    filled = [value for value in values if value.strip()]
    for kind in (Kind.YES_NO, Kind.NUMBER, Kind.DATE):
        if filled and all(_is_readable(value, kind) for value in filled):
            is_year = kind is Kind.NUMBER and all(re.fullmatch(r"(1[89]|20)\d\d", value.strip()) for value in filled)
            return Kind.DATE if is_year else kind
    distinct = len({value.strip() for value in filled})
    return Kind.CHOICE if filled and distinct <= 12 and distinct * 2 <= len(filled) else Kind.TEXT


def suggestions(facts: Mapping[str, Sequence[str]]) -> dict[str, Kind]:
    """Attributes that what is known of documents suggests: names of facts with at least two different values."""
    return {name: guessed_kind(values) for name, values in facts.items() if len({value for value in values if value}) > 1}


def _is_readable(text: str, kind: Kind) -> bool:
    try:
        read_value(text, kind)
    except UserFault:
        return False
    return True


def _number(text: str) -> int | float:
    plain = text.replace(" ", "").replace("\u00a0", "").replace("−", "-")
    if re.fullmatch(r"[+-]?\d{1,3}(,\d{3})+(\.\d+)?", plain):
        plain = plain.replace(",", "")
    elif re.fullmatch(r"[+-]?\d+,\d+", plain):
        plain = plain.replace(",", ".")
    if re.fullmatch(r"[+-]?\d{1,15}", plain):
        return int(plain)
    if re.fullmatch(r"[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?", plain, re.IGNORECASE):
        return float(plain)
    raise UserFault(f"“{text}” is no number; write digits, as 1200 or 3.5.")
