"""The report of passages: what its sections are, what stands in them and in which order, and where memos go."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.core import attributes
from annotator.core.attributes import Kind
from annotator.core.changes import Id
from annotator.core.report import CodebookTable, Heading, Quote, Remark, Report
from annotator.core.units import Unit
from annotator.store.library import Library
from annotator.tasks.choosing import Choice
from annotator.tasks.monitor import Cancelled, Monitor
from annotator.tasks.reporting import Grouping, Order, ReportOptions, build_report
from tests.libraries import CODER, OTHER
from tests.report_helpers import full_library


@pytest.fixture
def full(tmp_path: Path) -> Iterator[Library]:
    library = full_library(tmp_path / "full.annotator")
    yield library
    library.close()


def outline(report: Report) -> list[str]:
    """Headings with their level and count, and the ids of the quotes below them."""
    lines = []
    for piece in report.pieces:
        if isinstance(piece, Heading):
            lines.append(f"{piece.level} {piece.text} {piece.count}")
        elif isinstance(piece, Quote):
            lines.append(f"  {piece.id}")
        elif isinstance(piece, Remark):
            lines.append(f"  memo {piece.text.split()[0]}")
    return lines


def test_by_tag_each_passage_stands_under_each_of_its_tags_and_counts_go_up(full: Library) -> None:
    assert outline(build_report(full)) == [
        "1 Memos on the library 0",
        "  memo What",
        "1 Children 3",
        "  a1",
        "2 Money & means 2",
        "  memo Money",
        "  a2",
        "  s1",
        "1 Own colour 3",
        "  a2",
        "  r1",
        "  r2",
        "1 Without a tag 1",
        "  a3",
        "1 Codebook 0",
        "1 Other memos 0",
        "  memo It",
    ]


def test_by_document_memos_on_documents_stand_with_them(full: Library) -> None:
    found = outline(build_report(full, options=ReportOptions(Grouping.DOCUMENT, codebook=False)))
    assert found[2:7] == ["1 On innovation 3", "  memo It", "  a1", "  a2", "  a3"]
    assert found[7:9] == ["1 خطاب 2", "  r1"]


def test_by_attribute_unknown_values_come_last(full: Library) -> None:
    full.apply(attributes.add_attribute(CODER, Id("party"), "Party", Kind.TEXT))
    second = full.documents()[1].id
    full.apply(attributes.set_values(CODER, [(full.thing(second), Id("party"), "Labour")]))
    options = ReportOptions(Grouping.ATTRIBUTE, "party", codebook=False, memos=False)
    found = outline(build_report(full, options=options))
    assert found[:2] == ["1 Labour 2", "2 خطاب 2"]
    assert "1 Not known 4" in found


def test_a_fact_groups_like_an_attribute(full: Library) -> None:
    options = ReportOptions(Grouping.ATTRIBUTE, "date", codebook=False, memos=False)
    assert outline(build_report(full, options=options))[0] == "1 2014 6"


def test_only_what_is_meant_is_shown(full: Library) -> None:
    report = build_report(full, Choice(tags=frozenset({Id("Money")}), coders=frozenset({OTHER})))
    quotes = [piece for piece in report.pieces if isinstance(piece, Quote)]
    assert [quote.id for quote in quotes] == ["a2", "s1"]
    assert all(quote.tags == ("Money",) for quote in quotes)
    table = next(piece for piece in report.pieces if isinstance(piece, CodebookTable))
    assert [(entry.tag, entry.passages, entry.documents, entry.depth) for entry in table.entries] == [("Money", 2, 2, 1)]
    assert list(report.tags) == ["Children", "Money"]
    assert report.about == ("2 passages, from 2 documents, marked by 1 coder.",)


def test_the_words_around_are_the_sentence_or_the_paragraph(full: Library) -> None:
    def first(context: Unit) -> Quote:
        report = build_report(full, options=ReportOptions(Grouping.DOCUMENT, context=context))
        return next(piece for piece in report.pieces if isinstance(piece, Quote) and piece.id == "a2")

    assert (first(Unit.HIT).before, first(Unit.HIT).after) == ("", "")
    assert first(Unit.PARAGRAPH).before == "Children "
    assert first(Unit.PARAGRAPH).after.endswith("what doesn’t.")
    assert first(Unit.SENTENCE).source == "A Minister, On innovation, 1 April 2014, paragraph 1"


def test_without_notes_and_memos_there_are_none(full: Library) -> None:
    report = build_report(full, options=ReportOptions(notes=False, memos=False))
    assert not any(isinstance(piece, Remark) for piece in report.pieces)
    assert not any(piece.note or piece.memos for piece in report.pieces if isinstance(piece, Quote))


def test_orders(full: Library) -> None:
    def ids(order: Order) -> list[str]:
        options = ReportOptions(Grouping.DOCUMENT, order=order, codebook=False)
        return [piece.id for piece in build_report(full, options=options).pieces if isinstance(piece, Quote)]

    assert ids(Order.NEWEST)[:3] == ["a3", "a2", "a1"]
    assert ids(Order.CODER)[:3] == ["a1", "a3", "a2"]
    assert ids(Order.TITLE)[3] == "s1"


def test_an_empty_library_and_one_without_tags(library: Library) -> None:
    report = build_report(library)
    assert (report.pieces, report.about) == ((), ("0 passages.",))


def test_a_quick_look_holds_the_first_passages_only(full: Library) -> None:
    report = build_report(full, most=2)
    assert sum(isinstance(piece, Quote) for piece in report.pieces) == 2
    assert report.about[0].startswith("6 passages")


def test_it_stops_when_asked(full: Library) -> None:
    monitor = Monitor()
    monitor.cancel()
    with pytest.raises(Cancelled):
        build_report(full, monitor=monitor)
