"""Dates are written as the person's language has them, and as precisely as they are known."""

import pytest
from PySide6.QtCore import QLocale

from annotator.gui.models.dates import short_date


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
