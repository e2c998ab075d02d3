"""The head of a plain text: title, standfirst, notice, byline, date, and what they tell about the document."""

import re
from dataclasses import dataclass

import regex

from annotator.core.documents import BlockKind
from annotator.formats.dates import find_date
from annotator.formats.lines import Unit, ends_open

_LONGEST_TITLE = 160
_LONGEST_STANDFIRST = 300
_DEPTH = 8
"""How many units after the title may belong to the head."""

_NOTICE = re.compile(
    r"(?:\(?this (?:\w+ ){0,3}(?:was|is|has been) (?:published|withdrawn|archived|delivered|given|embargoed)\b"
    r"|[(\[]?(?:transcript of|original script|check(?:ed)? against delivery|not checked|embargo))",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"(?P<label>speaker|author|by|from|date|delivered on|given on|published|updated|posted|location|venue|place|at"
    r"|source|publisher|organisation|title|language)\s*:\s*(?P<value>\S.*)",
    re.IGNORECASE,
)
_DATED = re.compile(r"(?:first |last )?(?:published|updated|posted|delivered|given|date)(?: on)?:?\s+|\(|", re.IGNORECASE)
_PLACED = regex.compile(r"(?P<place>\p{Lu}[^,.:\d]{1,40}),\s+(?P<date>\S.{5,40})")
_WORD = r"\p{Lu}[\p{L}\p{M}'’.-]*"
_RANK = (
    r"(?:(?:The\s+)?(?:Rt\.?\s+Hon\.?|Right\s+Honourable|Sir|Dame|Lord|Lady|Baroness"
    r"|Dr|Professor|Prof|Mr|Mrs|Ms|President|Senator)\.?\s+)"
)
_PERSON = rf"{_WORD}(?:\s+(?:{_WORD}|de|da|van|von|der|den|of|al|bin|ibn))*\s+{_WORD}"
_BYLINE = regex.compile(
    rf"(?P<by>[Bb]y\s+|BY\s+)?(?P<rank>{_RANK})*(?P<name>{_PERSON}|(?<=(?:Lord|Lady|Baroness|Dame|Sir)\s){_WORD})(?:,\s*\S.*)?"
)
_ROLE = r"(?:Minister|Secretary|Chancellor|President|Director|Commissioner|Professor|Prime|Under|State|Speech|The|Children)"
_SPEAKS = regex.compile(
    rf"(?P<name>(?!{_ROLE}\b){_WORD}(?:\s+(?!{_ROLE}\b){_WORD}){{1,3}})\s+"
    r"(?:speaks|spoke|speech|addresses|addressed|announces|announced|outlines|sets out|writes|wrote"
    r"|says|talks|gives|delivers|to the|at the)\b"
)
_NOT_NAMES = re.compile(
    r"\b(?:the|an?|and|introduction|review|report|reform|programme|summary|background|conclusion|overview|speech|chapter|part|section"
    r"|policy|government|department|social|public|children|care|education|update|conference|page|contents)\b",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Known:
    """What the text tells about itself. Dates are ISO 8601; what is not told is empty."""

    title: str = ""
    speaker: str = ""
    date: str = ""
    venue: str = ""
    publisher: str = ""
    language: str = ""


def read_front(listed: list[Unit]) -> Known:
    """Settle the kinds of the units at the head of the text, and say what they tell."""
    known = Known()
    start = next((at for at, unit in enumerate(listed) if unit.kind is None or "speaker" in unit.attributes), len(listed))
    if start == len(listed) or listed[start].kind is not None or not _is_title(listed, start):
        return known
    title = listed[start]
    title.become(BlockKind.TITLE)
    known.title = " ".join(title.text.split())
    for index in range(start + 1, min(len(listed), start + 1 + _DEPTH)):
        unit = listed[index]
        if unit.kind is not None or not (
            _is_told(unit, known) or _is_byline(listed, index, known) or _is_standfirst(listed, index)
        ):
            break
    if not known.speaker:
        known.speaker = _speaker_named(listed[start : start + 2])
    return known


def read_date(text: str) -> str:
    """The ISO date, if the text is nothing but a date, perhaps with a word such as "Published" before it; otherwise empty."""
    before = _DATED.match(text)
    rest = text[before.end() :] if before else text
    found = find_date(rest) if len(rest) <= 60 else None
    return found.iso if found and found.start == 0 and not rest[found.end :].strip(" .)#") else ""


def _is_title(listed: list[Unit], index: int) -> bool:
    if index + 1 >= len(listed) or len(listed[index].text) > _LONGEST_TITLE:
        return False
    text = listed[index].text
    return (ends_open(text) or text[-1] in "?!'’\"”") and any(letter.isalpha() for letter in text) and not read_date(text)


def _is_told(unit: Unit, known: Known) -> bool:
    """A line whose words say what it is: a notice, a date, "Speaker: …"."""
    date = read_date(unit.text)
    placed = None if date else _PLACED.fullmatch(unit.text)
    date = read_date(placed["date"]) if placed else date
    if date:
        unit.become(BlockKind.DATE, date=date)
        known.date = known.date or date
        known.venue = known.venue or (placed["place"] if placed else "")
        return True
    if _NOTICE.match(unit.text) and len(unit.text) <= _LONGEST_STANDFIRST:
        unit.become(BlockKind.NOTICE)
        return True
    label = _LABEL.fullmatch(unit.text) if len(unit.text) <= _LONGEST_TITLE else None
    return bool(label) and _take_label(unit, known, label["label"].lower(), label["value"])  # type: ignore[index]


def _take_label(unit: Unit, known: Known, label: str, value: str) -> bool:
    if label in ("speaker", "author", "by", "from"):
        unit.become(BlockKind.BYLINE, speaker=value)
        known.speaker = known.speaker or value
    elif label in ("location", "venue", "place", "at"):
        unit.become(BlockKind.NOTICE)
        known.venue = known.venue or value
    elif label in ("source", "publisher", "organisation"):
        unit.become(BlockKind.NOTICE)
        known.publisher = known.publisher or value
    elif label == "language":
        unit.become(BlockKind.NOTICE)
        known.language = known.language or value[:35]
    elif label == "title":
        unit.become(BlockKind.TITLE)
        known.title = value
    else:
        found = find_date(value)
        unit.become(BlockKind.DATE, date=found.iso if found else "")
        known.date = known.date or (found.day if found else "")
    return True


def _is_byline(listed: list[Unit], index: int, known: Known) -> bool:
    unit = listed[index]
    match = _BYLINE.fullmatch(unit.text) if len(unit.text) <= 80 and not known.speaker else None
    if not match:
        return False
    name = match["name"]
    around = [listed[place] for place in (index - 1, index + 1) if 0 <= place < len(listed)]
    sure = match["by"] or match["rank"] or name in known.title or any(_is_notice_or_date(near) for near in around)
    likely = name == unit.text and len(name.split()) <= 3 and not _NOT_NAMES.search(name)
    if not (sure or (likely and len(around) == 2 and not ends_open(around[1].text))):
        return False
    unit.become(BlockKind.BYLINE, speaker=name)
    known.speaker = name
    return True


def _is_notice_or_date(unit: Unit) -> bool:
    return bool(_NOTICE.match(unit.text) or read_date(unit.text))


def _is_standfirst(listed: list[Unit], index: int) -> bool:
    """The line under the title: several words, and either no sentence or followed by a notice, a date or a name."""
    unit = listed[index]
    if listed[index - 1].kind is not BlockKind.TITLE or len(unit.text) > _LONGEST_STANDFIRST or len(unit.text.split()) < 6:
        return False
    following = listed[index + 1] if index + 1 < len(listed) else None
    is_followed = following is not None and (_is_notice_or_date(following) or _BYLINE.fullmatch(following.text[:80]) is not None)
    if not (is_followed or (ends_open(unit.text) and unit.is_alone)):
        return False
    unit.become(BlockKind.STANDFIRST)
    return True


def _speaker_named(head: list[Unit]) -> str:
    for unit in head:
        match = _SPEAKS.search(unit.text[:_LONGEST_STANDFIRST])
        if match and unit.kind in (BlockKind.TITLE, BlockKind.STANDFIRST):
            return str(match["name"])
    return ""
