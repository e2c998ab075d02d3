"""Dates as English texts write them, read as ISO 8601."""

import re
from dataclasses import dataclass
from datetime import date

_MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?"
    r"|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_WEEKDAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_TIME = r"(?:,?\s*(?:at\s+)?(?P<hour>\d{1,2})[:.](?P<minute>\d{2})\s*(?P<half>[ap]\.?m\.?)?)?"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"\b{_WEEKDAY}{_DAY}\s+(?:of\s+)?{_MONTH},?\s+(?P<year>\d{{4}})\b{_TIME}",
        rf"\b{_WEEKDAY}{_MONTH}\s+{_DAY},?\s+(?P<year>\d{{4}})\b{_TIME}",
        rf"\b(?P<year>\d{{4}})-(?P<month>\d{{2}})-{_DAY}(?!\d)T?{_TIME}",
        rf"\b{_MONTH}\s+(?P<year>\d{{4}})\b",
    )
)


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date in a text: `iso` is as precise as the text (`2014-04`, `2014-04-01` or `2014-04-01T12:30`), at code points
    [start, end)."""

    iso: str
    start: int
    end: int

    @property
    def day(self) -> str:
        """The date without the time."""
        return self.iso[:10]


def find_date(text: str) -> FoundDate | None:
    """The first date that the text names, in the most precise form that fits, or None."""
    for form in _FORMS:
        match = form.search(text)
        iso = _iso(match) if match else ""
        if match and iso:
            return FoundDate(iso, *match.span())
    return None


def _iso(match: re.Match[str]) -> str:
    parts = match.groupdict()
    year, month = int(parts["year"]), _month(parts["month"])
    if "day" not in parts:
        return f"{year:04}-{month:02}" if year else ""
    try:
        day = date(year, month, int(parts["day"])).isoformat()
    except ValueError:
        return ""
    return day + _time(parts["hour"], parts["minute"], parts["half"])


def _month(name: str) -> int:
    if name.isdigit():
        return int(name)
    return next(number for number, month in enumerate(_MONTHS, 1) if month.startswith(name[:3].lower()))


def _time(hour: str | None, minute: str | None, half: str | None) -> str:
    if not hour or not minute:
        return ""
    hours = int(hour)
    if half:
        hours = hours % 12 + (12 if half[0] in "pP" else 0)
    return f"T{hours:02}:{int(minute):02}" if hours < 24 and int(minute) < 60 else ""
