"""An expression finds what it means in large and small texts, says when it takes too long, and can be stopped."""

import pytest

from annotator.core import expressions
from annotator.core.expressions import Expression
from annotator.core.query import QueryFault
from annotator.core.spans import Span
from annotator.tasks.monitor import Cancelled


def expression(source: str, *, match_case: bool = False) -> Expression:
    return Expression(source, match_case=match_case, check=lambda: None)


def test_places_are_code_points_and_never_empty() -> None:
    assert expression("x*").find("😀 xx e\u0301 x") == [Span(2, 4), Span(8, 9)]
    assert expression("straße").find("STRASSE") == [Span(0, 7)]
    assert expression("A", match_case=True).find("aA") == [Span(1, 2)]


def test_a_large_text_gives_what_it_gives_in_one_piece(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "\n".join(f"line {number} costs £{number}m 😀" for number in range(400))
    sources = (r"^line \d+", r"£\d+m", r"(?<=\n)line 9\d\b", r"m 😀$", r"\bcosts\b")
    whole = [expression(source).find(text) for source in sources]
    monkeypatch.setattr(expressions, "PIECE", 100)
    assert [expression(source).find(text) for source in sources] == whole
    monkeypatch.setattr(expressions, "PIECE", 7)  # shorter than a line
    assert expression("e").find("seeeeeeeen more") == [Span(at, at + 1) for at in (1, 2, 3, 4, 5, 6, 7, 8, 14)]


def test_what_takes_too_long_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(expressions, "_SECONDS", 0.05)
    monkeypatch.setattr(expressions, "_QUICK_SECONDS", 0.01)
    with pytest.raises(QueryFault, match="takes too long") as fault:
        expression("(a|aa)+$").find("a" * 5000 + "b")
    assert (fault.value.start, fault.value.end) == (0, 8)


def test_it_is_asked_between_pieces_whether_to_stop(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(expressions, "PIECE", 10)
    asked = []

    def check() -> None:
        asked.append(1)
        if len(asked) == 3:
            raise Cancelled("Stopped.")

    with pytest.raises(Cancelled):
        Expression("a", match_case=True, check=check).find("a\n" * 100)


def test_what_can_not_be_read_is_said() -> None:
    with pytest.raises(QueryFault, match="can't be read") as fault:
        expression("a(b")
    assert (fault.value.start, fault.value.end) == (0, 3)
