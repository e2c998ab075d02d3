"""Dates as texts write them."""

import pytest

from annotator.formats.dates import find_date
from annotator.formats.front import read_date


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("Monday, December 14, 2015", "2015-12-14"),
        ("on 1 April 2014 in London", "2014-04-01"),
        ("the 3rd of Sept. 2019", "2019-09-03"),
        ("1st May, 2020", "2020-05-01"),
        ("2019-05-03", "2019-05-03"),
        ("February 12, 2014 at 2:51 pm", "2014-02-12T14:51"),
        ("12 February 2014, 12:05 a.m.", "2014-02-12T00:05"),
        ("2019-05-03T18:04", "2019-05-03T18:04"),
        ("in May 2020", "2020-05"),
        ("31 February 2014", "2014-02"),
        ("2014-13-01", ""),
        ("35 May 0000", ""),
        ("mayor 2014", ""),
        ("2014", ""),
    ],
)
def test_find_date(text: str, iso: str) -> None:
    found = find_date(text)
    assert (found.iso if found else "") == iso


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("Published 1 April 2014", "2014-04-01"),
        ("Last updated: 1 April 2014", "2014-04-01"),
        ("(1 April 2014)", "2014-04-01"),
        ("1 April 2014 was a Tuesday", ""),
        ("Published", ""),
    ],
)
def test_a_line_that_is_only_a_date(text: str, iso: str) -> None:
    assert read_date(text) == iso
