"""Dates on screen: ISO dates, as precise as they are known, in the short form of the person's language."""

import re
from functools import lru_cache

from PySide6.QtCore import QDate, QLocale

_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T.*)?")
_WEEKDAY = re.compile(r"[\s,.]*dddd?[\s,.]*")
_DAY = re.compile(r"(?<!d)d{1,2}(?!d)(?:\.|[^\sMy']*)\s*(?:'[^']*'\s*)?,?\s*")


def short_date(iso: str, locale: QLocale | None = None) -> str:
    """ "1 Apr 2014", "Apr 2014" or "2014", as precise as the date is and as the locale writes it; other text stays as it is."""
    return _short(iso, locale or QLocale())


@lru_cache(maxsize=4096)
def _short(iso: str, locale: QLocale) -> str:
    found = _ISO.fullmatch(iso)
    if not found:
        return iso
    year, month, day = (int(part) if part else 0 for part in found.groups())
    moment = QDate(year, month or 1, day or 1)
    if not moment.isValid():
        return iso
    if not month:
        return locale.toString(moment, "yyyy")
    return locale.toString(moment, _day_form(locale) if day else _month_form(locale))


def _day_form(locale: QLocale) -> str:
    """The locale's long form with the month cut short and without the weekday."""
    form = locale.dateFormat(QLocale.FormatType.LongFormat)
    return _WEEKDAY.sub("", form).replace("MMMM", "MMM")


def _month_form(locale: QLocale) -> str:
    return _DAY.sub("", _day_form(locale), count=1).strip(" ,")
