"""Selectors: what describes a span, what is stored of it, and when it still holds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.errors import UserFault
from annotator.core.selectors import CONTEXT, Selector, describe, from_json, holds
from annotator.core.spans import Span

TEXT = "Children’s services 👍 need\u0301 change, and soon. " * 3


def test_it_has_place_quote_and_thirty_two_code_points_on_each_side() -> None:
    selector = describe(TEXT, Span(60, 70))
    assert (selector.start, selector.end, selector.quote) == (60, 70, TEXT[60:70])
    assert (selector.prefix, selector.suffix) == (TEXT[28:60], TEXT[70:102])
    assert selector.span == Span(60, 70)


def test_at_the_ends_of_the_text_the_context_is_shorter() -> None:
    selector = describe("abcdef", Span(0, 6))
    assert (selector.prefix, selector.suffix) == ("", "")


@pytest.mark.parametrize("span", [(3, 3), (4, 3), (-1, 2), (0, 99)])
def test_nothing_and_what_lies_outside_cannot_be_described(span: tuple[int, int]) -> None:
    with pytest.raises(UserFault, match="nothing to mark"):
        describe("abcdef", Span(*span))


def test_it_holds_only_where_the_quote_stands_at_its_place() -> None:
    selector = describe("one two three", Span(4, 7))
    assert holds("one two three", selector)
    assert holds("ONE two", selector)
    assert not holds("two", selector)
    assert not holds("one  two three", selector)


def test_it_is_stored_by_these_names() -> None:
    selector = Selector(4, 7, "two", "one ", " three")
    assert selector.to_json() == {"start": 4, "end": 7, "quote": "two", "prefix": "one ", "suffix": " three"}


@pytest.mark.parametrize(
    "value",
    [
        None,
        [],
        {},
        {"start": 1, "end": 2},
        {"start": 2, "end": 1, "quote": ""},
        {"start": 0, "end": 3, "quote": "ab"},
        {"start": "0", "end": 2, "quote": "ab"},
        {"start": False, "end": True, "quote": "a"},
        {"start": -1, "end": 1, "quote": "ab"},
        {"start": 0, "end": 2, "quote": "ab", "prefix": 5},
    ],
)
def test_what_describes_no_place_is_refused(value: object) -> None:
    with pytest.raises(UserFault, match="can't be read"):
        from_json(value)


@given(st.text(min_size=1), st.data())
def test_any_span_comes_back_as_it_was_and_holds(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    selector = describe(text, Span(start, end))
    assert from_json(selector.to_json()) == selector
    assert holds(text, selector)
    assert len(selector.prefix) == min(CONTEXT, start)
    assert text.startswith(selector.prefix + selector.quote + selector.suffix, start - len(selector.prefix))
