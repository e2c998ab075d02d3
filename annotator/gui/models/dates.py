"""Dates on screen: ISO dates, as precise as they are known, in the short form of the person's language, and read back."""

import re
from functools import lru_cache

from PySide6.QtCore import QDate, QDateTime, QLocale

_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T.*)?")
_WEEKDAY = re.compile(r"[\s,.]*dddd?[\s,.]*")
_DAY = re.compile(r"(?<!d)d{1,2}(?!d)(?:\.|[^\sMy']*)\s*(?:'[^']*'\s*)?,?\s*")


def short_date(iso: str, locale: QLocale | None = None) -> str:
    """ "1 Apr 2014", "Apr 2014" or "2014", as precise as the date is and as the locale writes it; other text stays as it is."""
    return _shown(iso, locale or QLocale(), "MMM")


def long_date(iso: str, locale: QLocale | None = None) -> str:
    """The same with the month in full: "1 April 2014"."""
    return _shown(iso, locale or QLocale(), "MMMM")


@lru_cache(maxsize=4096)
def _shown(iso: str, locale: QLocale, month_form: str) -> str:
    found = _ISO.fullmatch(iso)
    if not found:
        return iso
    year, month, day = (int(part) if part else 0 for part in found.groups())
    moment = QDate(year, month or 1, day or 1)
    if not moment.isValid():
        return iso
    if not month:
        return locale.toString(moment, "yyyy")
    return locale.toString(moment, (_day_form(locale) if day else _month_form(locale)).replace("MMM", month_form))


def short_moment(milliseconds: int, locale: QLocale | None = None) -> str:
    """Day and time of a moment, given in milliseconds since 1970: "1 Apr 2014 14:02"."""
    own, moment = locale or QLocale(), QDateTime.fromMSecsSinceEpoch(milliseconds)
    time = own.toString(moment.time(), QLocale.FormatType.ShortFormat)
    return f"{own.toString(moment.date(), _day_form(own))} {time}"


def _day_form(locale: QLocale) -> str:
    """The locale's long form with the month cut short and without the weekday."""
    form = locale.dateFormat(QLocale.FormatType.LongFormat)
    return _WEEKDAY.sub("", form).replace("MMMM", "MMM")


def _month_form(locale: QLocale) -> str:
    return _DAY.sub("", _day_form(locale), count=1).strip(" ,")


def read_date(text: str, locale: QLocale | None = None) -> str | None:
    """The ISO date that a person wrote: "2014", "2014-04", "2014-04-01", "1 April 2014", "April 2014", or as `short_date` shows
    it; "" for nothing, None for what is no date.
    """
    plain = " ".join(text.split())
    found = _ISO.fullmatch(plain) if "T" not in plain else None
    if found:
        year, month, day = (int(part) if part else 0 for part in found.groups())
        return plain if year and QDate(year, month or 1, day or 1).isValid() else None
    from annotator.formats.dates import find_date  # many patterns, which a window starts without

    english = find_date(plain)
    if english and (english.start, english.end) == (0, len(plain)):
        return english.iso
    own = locale or QLocale()
    for own_form, iso_form in ((_day_form(own), "yyyy-MM-dd"), (_month_form(own), "yyyy-MM")):
        moment = own.toDate(plain, own_form)
        if moment.isValid():
            return moment.toString(iso_form)
    return None if plain else ""


def date_for_editing(iso: str) -> str:
    """The short form where it can be read back, else as it is stored."""
    return shown if read_date(shown := short_date(iso)) == iso else iso
