"""Dates are written as the person's language has them, and as precisely as they are known."""

import pytest
from PySide6.QtCore import QLocale

from annotator.gui.models.dates import date_for_editing, long_date, read_date, short_date


@pytest.mark.parametrize(
    ("iso", "shown"),
    [
        ("2014-04-01", "1 Apr 2014"),
        ("2014-04-01T12:30", "1 Apr 2014"),
        ("2014-04", "Apr 2014"),
        ("2014", "2014"),
        ("", ""),
        ("2014-02-31", "2014-02-31"),
        ("in spring", "in spring"),
    ],
)
def test_a_date_is_as_precise_as_it_is_known(iso: str, shown: str) -> None:
    assert short_date(iso, QLocale("en_GB")) == shown


def test_a_long_date_has_its_month_in_full() -> None:
    british = QLocale("en_GB")
    shown = [long_date(iso, british) for iso in ("2014-04-01T12:30", "2014-04", "2014", "2014-02-31", "in spring")]
    assert shown == ["1 April 2014", "April 2014", "2014", "2014-02-31", "in spring"]


@pytest.mark.parametrize(
    ("locale", "day", "month"),
    [
        ("en_US", "Apr 1, 2014", "Apr 2014"),
        ("de_DE", "1. Apr. 2014", "Apr. 2014"),
        ("fr_FR", "1 avr. 2014", "avr. 2014"),
        ("ja_JP", "2014年4月1日", "2014年4月"),
        ("es_ES", "1 de abr de 2014", "abr de 2014"),
    ],
)
def test_the_locale_decides_the_order(locale: str, day: str, month: str) -> None:
    assert short_date("2014-04-01", QLocale(locale)) == day
    assert short_date("2014-04", QLocale(locale)) == month


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("2014-04-01", "2014-04-01"),
        ("2014-04", "2014-04"),
        ("2014", "2014"),
        ("1 April 2014", "2014-04-01"),
        ("1st of April 2014", "2014-04-01"),
        ("April 1, 2014", "2014-04-01"),
        ("Apr 2014", "2014-04"),
        ("  ", ""),
        ("2014-13", None),
        ("31 February 2014", None),
        ("soon", None),
        ("after 1 April 2014", None),
    ],
)
def test_dates_are_read_as_people_write_them(written: str, iso: str | None) -> None:
    assert read_date(written) == iso


@pytest.mark.parametrize("locale", ["en_GB", "en_US", "de_DE", "fr_FR", "es_ES", "ja_JP", "sv_SE"])
@pytest.mark.parametrize("iso", ["2014-04-01", "2014-04", "2014"])
def test_what_is_shown_can_be_read_back(locale: str, iso: str) -> None:
    assert read_date(short_date(iso, QLocale(locale)), QLocale(locale)) == iso


def test_a_date_with_a_time_is_edited_as_it_is_stored() -> None:
    assert date_for_editing("2014-04-01") == "1 Apr 2014"
    assert date_for_editing("2014-04-01T12:30") == "2014-04-01T12:30"
