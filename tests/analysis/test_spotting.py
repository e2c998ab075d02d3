"""Money, figures, dates and organisations are found by their form."""

import pytest

from annotator.analysis.spotting import Pattern, spotter


def found(pattern: Pattern, text: str, *names: str) -> list[str]:
    """What of a text has the form."""
    return [text[span.start : span.end] for span in spotter(pattern, names)(text)]


@pytest.mark.parametrize(
    "money",
    [
        "£30m", "£30 million", "£1,900", "£1.7 billion", "$5bn", "€200.000", "EUR 12", "30 million pounds", "12 Euro", "50 pence",
        "£5-10 million", "£20 to £30 million", "ten million pounds", "¥300",
    ],
)  # fmt: skip
def test_money_is_found_with_its_scale(money: str) -> None:
    assert found(Pattern.MONEY, f"It cost {money}, they say.") == [money]
    assert found(Pattern.FIGURE, f"It cost {money}, they say.") == [money]


@pytest.mark.parametrize(
    "figure", ["9%", "21 per cent", "0.2 per cent", "60,000", "a third", "two thirds", "one in four", "9 out of 10", "285", "3.5"]
)
def test_figures_are_found(figure: str) -> None:
    assert found(Pattern.FIGURE, f"That is {figure} of them.") == [figure]
    assert found(Pattern.MONEY, f"That is {figure} of them.") == []


@pytest.mark.parametrize(
    "date",
    [
        "12 February 2014", "12th of February", "February 12, 2014", "Monday, December 14, 2015", "April 2014", "autumn 2013",
        "2014-02-12", "12/02/2014", "12.2.2014", "2010 to 2015", "2015/16", "1999", "1990s", "3 mars 2012", "1. Januar 2020",
    ],
)  # fmt: skip
def test_dates_are_found_and_are_no_figures(date: str) -> None:
    assert found(Pattern.DATE, f"It began ({date}).") == [date]
    assert found(Pattern.FIGURE, f"It began ({date}).") == []


def test_what_only_looks_so_is_left_alone() -> None:
    assert found(Pattern.DATE, "A4 paper, £2014, 2014%, room12, v2.2014.1 and May I go?") == []
    assert found(Pattern.FIGURE, "At 12:30 on the 3rd, type B2B, in 2014.") == []
    assert found(Pattern.MONEY, "£ is a sign, and pounds weigh") == []


def test_organisations_are_those_of_the_list_the_longest_first() -> None:
    text = "The NHS, NHS  England, Barnardo's and the\nDepartment for\nEducation; not the nhs, NHSX or Barnardos."
    names = ["NHS", "NHS England", "Barnardo’s", "Department for Education", " ", "A+B (Ltd)"]
    assert found(Pattern.ORGANISATION, text, *names) == ["NHS", "NHS  England", "Barnardo's", "Department for\nEducation"]
    assert found(Pattern.ORGANISATION, "With A+B (Ltd) too.", *names) == ["A+B (Ltd)"]
    assert found(Pattern.ORGANISATION, text) == []


def test_a_long_row_of_digits_takes_no_long_time() -> None:
    assert len(found(Pattern.FIGURE, "1,234," * 20_000)) < 20_001
    assert found(Pattern.MONEY, "one hundred " * 20_000) == []
