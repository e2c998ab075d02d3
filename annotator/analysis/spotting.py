"""Finds what has a form of its own in a text: money and other figures, dates, and names from a list."""

from collections.abc import Callable, Iterable
from enum import StrEnum
from functools import lru_cache

import regex

from annotator.core.spans import Span

_N = r"(?:\d{1,3}(?:[,.\u00a0\u202f]\d{3}){1,6}+|\d{1,40}+)(?:[.,]\d{1,20}+)?"
_SCALE = r"(?:hundred|thousand|million|billion|trillion|mn|bn|tn|m|k|Million(?:en)?|Milliarde(?:n)?|millions?|milliards?)\b"
_UNIT = (
    r"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|"
    r"twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|a\ hundred|a\ thousand|half\ a|several|many"
)
_SIGN = r"[£$€¥]"
_MONEY = (
    rf"(?:{_SIGN}|\b(?:GBP|EUR|USD|CHF)\s?)\s?{_N}(?:\s?(?:-|–|to|and)\s?{_SIGN}?{_N})?(?:\s?{_SCALE})?"
    rf"|(?<![\w.,]){_N}(?:\s?{_SCALE})?\s?(?:€|(?:pounds?|pence|euros?|Euro|dollars?|cents?|Franken|francs?)\b)"
    rf"|\b(?:{_UNIT})(?:[ -](?:{_UNIT}|million|billion|trillion)){{0,4}}\s(?:pounds|pence|euros|dollars)\b"
)
_FIGURES = (
    rf"{_MONEY}"
    rf"|(?<![\w.,/]){_N}(?:\s?(?:-|–|to)\s?{_N})?\s?(?:%|per\ ?cent\b|percent\b|Prozent\b|pour\ cent\b)"
    rf"|\b(?:{_UNIT})(?:[ -](?:{_UNIT})){{0,4}}\s?(?:per\ ?cent|percent)\b"
    rf"|(?<![\w.,/]){_N}\s?{_SCALE}"
    rf"|\b(?:{_UNIT})(?:[ -](?:{_UNIT})){{0,4}}[ -](?:million|billion|trillion)\b"
    r"|\b(?:(?:one|two|three|four|five|nine|a)[ -](?:halves|half|thirds?|quarters?|fifths?|sixths?|tenths?|hundredth)"
    r"|(?:one|two|three|four|five|six|seven|eight|nine|\d+)\ (?:in|out\ of)\ (?:every\ )?"
    r"(?:two|three|four|five|six|seven|eight|nine|ten|twenty|a\ hundred|\d+))\b"
    r"|(?<![\w.,/-])(?:\d{1,3}(?:[,\u00a0\u202f]\d{3}){1,6}+|\d{1,40}+\.\d{1,20}+)(?![\w/]|[.,]\d)"
    r"|(?<![\w.,/:-])(?!(?:1[5-9]|20)\d\d\b)\d{1,40}+(?![\w/]|[.,:]\d|(?:st|nd|rd|th)\b)"
)
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"
    r"|Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember"
    r"|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)"
)
_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th|\.)?"
_YEAR = r"(?:1[5-9]|20)\d\d"
_WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s)?"
_DATES = (
    rf"\b{_WEEKDAY}{_DAY}\s(?:of\s)?{_MONTH}(?:\.?,?\s{_YEAR})?\b"
    rf"|\b{_WEEKDAY}{_MONTH}\.?\s{_DAY}(?:,?\s{_YEAR})?\b"
    rf"|\b{_MONTH}\.?,?\s{_YEAR}\b"
    r"|\b(?:spring|summer|autumn|winter)(?:\sof)?\s" + rf"{_YEAR}\b"
    rf"|\b{_YEAR}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?\b"
    rf"|\b(?:0?[1-9]|[12]\d|3[01])[./](?:0?[1-9]|1[0-2])[./](?:{_YEAR}|\d\d)\b"
    rf"|(?<![\w.,£$€¥/-]){_YEAR}(?:(?:\s?[-–/]\s?|\sto\s)(?:{_YEAR}|\d\d))?(?![\w/]|[.,]\d|\s?%)"
    r"|(?<!\w)(?:1[5-9]|20)\d0s\b"
)


class Pattern(StrEnum):
    """What can be looked for by its form. The value is what a query calls it."""

    MONEY = "money"
    FIGURE = "figure"
    DATE = "date"
    ORGANISATION = "organisation"


def spotter(pattern: Pattern, names: Iterable[str] = ()) -> Callable[[str], list[Span]]:
    """Gives a function that finds where a text has such things, in order, not overlapping; `names` are the organisations.

    What belongs to a date or a time of day is no figure. English is known best; other languages by signs, digits and months.
    """
    if pattern is Pattern.ORGANISATION:
        listed = tuple(sorted({" ".join(name.split()) for name in names if name.strip()}, key=lambda name: (-len(name), name)))
        source = _named(listed)
        if not source:
            return lambda _text: []
    else:
        source = {Pattern.MONEY: _MONEY, Pattern.FIGURE: _FIGURES, Pattern.DATE: _DATES}[pattern]
    find = _finder(source)
    if pattern is not Pattern.FIGURE:
        return find
    dates = _finder(_DATES)
    return lambda text: _apart(find(text), dates(text))


def _finder(source: str) -> Callable[[str], list[Span]]:
    compiled = _compiled(source)
    return lambda text: [Span(*match.span()) for match in compiled.finditer(text) if match.end() > match.start()]


def _apart(spans: Iterable[Span], others: Iterable[Span]) -> list[Span]:
    """Those of some spans that share nothing with others; both in order."""
    listed, kept, at = list(others), [], 0
    for span in spans:
        while at < len(listed) and listed[at].end <= span.start:
            at += 1
        if at == len(listed) or listed[at].start >= span.end:
            kept.append(span)
    return kept


def _named(names: tuple[str, ...]) -> str:
    """Names as whole words, capitals as they are; white space, apostrophes and hyphens may be others."""
    if not names:
        return ""
    parts = (regex.escape(name, special_only=True, literal_spaces=True) for name in names)
    either = "|".join(regex.sub(r"[-‐‑–]", "[-‐‑–]", regex.sub(r"['’ʼ]", "['’ʼ]", part)).replace(" ", r"\s+") for part in parts)
    return rf"(?<!\w)(?:{either})(?!\w)"


@lru_cache(maxsize=16)
def _compiled(source: str) -> "regex.Pattern[str]":
    return regex.compile(source)
