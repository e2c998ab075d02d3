"""Who speaks in a transcript: names with a colon at the start of paragraphs, taken for speakers only where they come back."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import regex

from annotator.core.documents import BlockKind
from annotator.formats.lines import Unit

_LEAST, _LEAST_DENSE = 4, 3
"""How many turns a transcript has at least, and one that is nothing but turns."""
_SHARE, _DENSE = 0.15, 0.75
"""The share of paragraphs from the first turn to the last that begin a turn, and that in a text of nothing but turns."""
_BEGINS_WITHIN = 0.5
"""The part of a text in which its first turn begins."""
_LOOKED_AT = 200

_CAPITAL = r"\p{Lu}[\p{L}\p{M}\d.'’-]*"
_LINK = r"(?:de|da|di|van|von|der|den|of|al|bin|ibn|for|the|and|&)"
_CLOCK = r"[\[(]?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?[\])]?"
_NAME = regex.compile(
    rf"(?:{_CLOCK}\s*[-–—]?\s*)?[*_]{{0,3}}(?P<name>{_CAPITAL}(?:[ ](?:{_CAPITAL}|{_LINK}(?=[ ])|\d{{1,3}})){{0,6}})"
    rf"(?:\s*[(\[][^()\[\]\n]{{1,60}}[)\]]){{0,3}}\s*[*_]{{0,3}}:[*_]{{0,3}}(?:\s*{_CLOCK})?(?=\s|$)"
)
_RECORD = regex.compile(r"(?P<name>(?:Mr|Mrs|Ms|Dr|The|Senator|Chairman|Chairwoman)\.? \p{Lu}{2}[\p{Lu}.'’ -]{0,40}?)\.(?=\s\S)")
"""As the Congressional Record has it: "Mr. SMITH. I rise to …"."""
_ASKED = regex.compile(r"[*_]{0,3}(?P<name>Q|A)\d{0,3}[*_]{0,3}[.:][*_]{0,3}(?=\s)")
_ASIDE = regex.compile(r"[(\[][^()\[\]]{1,200}[)\]]\.?")

_FIRST_WORDS = (
    "a an and as at but by for from here how if in it its my no not of on one our see so some that there these they this "
    "those to we what when where which while who why with yes you your i is are first second third finally next last then"
)
_LAST_WORDS = (
    "note notes nb example examples source sources date time title titles location venue warning summary conclusion "
    "conclusions introduction figure table chapter section part step item point points ps re subject cc tel email e-mail "
    "phone fax website web contact address total key aim aims goal goals result results update remember background photo "
    "image picture caption tags copyright published posted updated url link links reference references name names age gender "
    "sex occupation role country city town party id type status price author publisher keywords abstract pros cons advantages "
    "disadvantages problem solution reason reasons fact facts tip tips hint important attention deadline duration language "
    "version page pages format monday tuesday wednesday thursday friday saturday sunday morning afternoon evening definition "
    "theme topic agenda task tasks action actions outcome outcomes method methods discussion event events year years month "
    "months week weeks day days"
)
_OPENS_NO_NAME = frozenset(_FIRST_WORDS.split())
_IS_NO_NAME = frozenset(_LAST_WORDS.split())
"""What stands before a colon in lists and forms."""


@dataclass(frozen=True, slots=True)
class _Label:
    """A name before a colon: which unit it begins, who it names, whether that is in itself the form of a name."""

    index: int
    name: str
    key: str
    is_sure: bool


def mark_turns(listed: Sequence[Unit]) -> None:
    """Give the attribute `speaker` to the paragraphs of a transcript: those that a name begins, and those that follow it.

    Nothing is marked unless several names come back, over a good part of the text.
    """
    labels = [label for index, unit in enumerate(listed) if unit.kind is None and (label := _label(index, unit))]
    counts = Counter(label.key for label in labels)
    labels = [label for label in labels if counts[label.key] > 1 or label.is_sure]
    if not _is_transcript(listed, labels, counts):
        return
    for label in labels:
        listed[label.index].become(BlockKind.PARAGRAPH, speaker=label.name)


def carry_turns(listed: Sequence[Unit]) -> None:
    """What follows the beginning of a turn is said by the same speaker, up to a heading or what the page put there."""
    speaker = ""
    for unit in listed:
        if unit.kind in (None, BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUOTE):
            own = unit.attributes.get("speaker", "")
            speaker = own or speaker
            if speaker and not own and "row" not in unit.attributes and not _ASIDE.fullmatch(unit.text[:_LOOKED_AT]):
                unit.attributes["speaker"] = speaker
        elif unit.kind is not BlockKind.CAPTION:
            speaker = ""


def _is_transcript(listed: Sequence[Unit], labels: Sequence[_Label], counts: Counter[str]) -> bool:
    names = {label.key for label in labels}
    back = [key for key in names if counts[key] > 1]
    if len(names) < 2 or not back or len(labels) < _LEAST_DENSE:
        return False
    stretch = [unit for unit in listed[labels[0].index : labels[-1].index + 1] if unit.kind is None]
    share = len(labels) / max(1, len(stretch))
    body = sum(unit.kind is None for unit in listed)
    begins = sum(unit.kind is None for unit in listed[: labels[0].index])
    if begins > _BEGINS_WITHIN * body:
        return False
    comes_back = len(back) > 1 or counts[back[0]] > 2
    return share >= _DENSE or (len(labels) >= _LEAST and share >= _SHARE and comes_back)


def _label(index: int, unit: Unit) -> _Label | None:
    text = unit.text[:_LOOKED_AT]
    asked = _ASKED.match(text)
    if asked:
        return _Label(index, asked["name"], asked["name"], True)
    found = _NAME.match(text) or _RECORD.match(text)
    if not found:
        return None
    name = found["name"]
    words = [word.strip(".").casefold() for word in name.split()]
    if len(name) > 60 or words[0] in _OPENS_NO_NAME or words[-1] in _IS_NO_NAME or (len(words) == 1 and words[0].isdecimal()):
        return None
    is_sure = (name.isupper() and len(name) > 2) or len(words) > 1
    return _Label(index, name, " ".join(words), is_sure)
