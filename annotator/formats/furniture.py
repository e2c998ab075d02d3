"""What a web page leaves around a saved text: share buttons, prices, "Updates to this page"."""

import re

from annotator.core.documents import BlockKind
from annotator.formats.front import read_date
from annotator.formats.lines import Unit, ends_open, marker_of

_LONGEST = 80
_MOST_WEAK = 12
"""How many short lines before a price or a button may belong to it."""

_ANYWHERE = re.compile(
    r"more from .+|related (?:content|articles?|stories|news|topics|links|documents)|read (?:more|next)\b.*"
    r"|advertise?ment|back to top|skip to .+|share this .+|print this .+"
    r"|updates to this page|follow us\b.*|leave a (?:reply|comment)|post a comment"
    r"|your email address will not be published.*|comments are closed.*|most (?:read|popular|viewed)|all rights reserved.*",
    re.IGNORECASE,
)
_SELLS = re.compile(
    r"subscribe\b.*|(?:from |only |just )?[£$€]\s?\d[\d.,]*\s*(?:/|per|a)\s*(?:month|year|week|quarter|issue)\b.*"
    r"|(?:sign|log) ?(?:in|up)\b.*|register(?: now| here| today)?|already a (?:member|subscriber)\b.*"
    r"|(?:get|try|join)\b.* (?:newsletter|free trial|today|now)|.*\bnewsletters?\b.*",
    re.IGNORECASE,
)
_PAGE = re.compile(
    r"share|tweet|facebook|twitter|linkedin|whatsapp|e-?mail|print|pinterest|reddit|copy link"
    r"|(?:©|copyright\b).*|tags?: .+|filed under:? .+|(?:first |last )?(?:published|updated):?.*"
    r"|is this page useful.*|contact us|cookies|terms(?: and conditions)?|privacy(?: policy)?",
    re.IGNORECASE,
)


def is_furniture(text: str) -> bool:
    """True if the line can only be a part of a page, wherever it stands."""
    return len(text) <= _LONGEST and _ANYWHERE.fullmatch(text) is not None


def mark_rules(listed: list[Unit]) -> None:
    """Lines without a letter or a figure, such as `* * *`, are furniture; so are those that `is_furniture` knows."""
    for unit in listed:
        if unit.kind is None and (not any(letter.isalnum() for letter in unit.text[:200]) or is_furniture(unit.text)):
            unit.become(BlockKind.FURNITURE)


def mark_tail(text: str, listed: list[Unit]) -> str:
    """Mark the furniture after the text's own end, and give the date that it names, or nothing."""
    cut, seen_weak, is_selling, date = len(listed), 0, False, ""
    for index in range(len(listed) - 1, -1, -1):
        unit = listed[index]
        if index == 0 or len(unit.text) > _LONGEST:
            break
        sells = _SELLS.fullmatch(unit.text) is not None
        if sells or _PAGE.fullmatch(unit.text) or _ANYWHERE.fullmatch(unit.text):
            date = read_date(unit.text) or date
            cut, seen_weak, is_selling = index, 0, sells or is_selling
        elif seen_weak < _MOST_WEAK and (marker_of(text, unit)[0] or (ends_open(unit.text) and unit.is_alone)):
            seen_weak += 1
        else:
            break
        if is_selling and seen_weak:
            cut = index
    for unit in listed[cut:]:
        unit.become(BlockKind.FURNITURE, date=read_date(unit.text))
    return date[:10]
