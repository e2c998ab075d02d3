"""A report as a web page and as Markdown: all words, nothing that runs or is loaded, every quote with what the filter asks."""

import io
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import html
from markdown_it import MarkdownIt

from annotator.core.codebook import COLOURS
from annotator.core.units import Unit
from annotator.formats.report_html import write_html
from annotator.formats.report_markdown import write_markdown
from annotator.formats.report_words import clean, is_right_to_left, shades
from annotator.gui.theme.tokens import DARK, LIGHT
from annotator.store.library import Library
from annotator.tasks.annotated_text import build_annotated
from annotator.tasks.reporting import ReportOptions, build_report
from tests.libraries import PARAGRAPHS
from tests.report_helpers import full_library


@pytest.fixture
def full(tmp_path: Path) -> Iterator[Library]:
    library = full_library(tmp_path / "full.annotator")
    yield library
    library.close()


def page(report: object) -> str:
    out = io.StringIO()
    write_html(report, out)  # type: ignore[arg-type]
    return out.getvalue()


def words(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def test_every_quote_carries_its_tags_those_above_and_its_coder(full: Library) -> None:
    text = page(build_report(full))
    tree = html.document_fromstring(text)
    labels = {box.get("value"): words(box.getparent()) for box in tree.xpath("//input[@name='t']")}
    assert sorted(labels.values()) == ["Children", "Money & means", "Own colour"]
    article = next(each for each in tree.iter("article") if "come first. We" in each.text_content())
    assert [labels[number] for number in article.get("data-t").split()] == ["Money & means", "Children", "Own colour"]
    coders = {box.get("value"): words(box.getparent()) for box in tree.xpath("//input[@name='c']")}
    assert coders[article.get("data-c")] == "Tom <Reed>"


def test_what_a_text_says_never_runs_and_nothing_is_loaded(full: Library) -> None:
    text = page(build_report(full, options=ReportOptions(context=Unit.PARAGRAPH)))
    tree = html.document_fromstring(text)
    assert len(tree.xpath("//script")) == 1 and "alert(1)" not in tree.xpath("string(//script)")
    assert not tree.xpath("//@src | //link | //img | //iframe | //@onclick")
    assert not re.search(r"https?://|url\(", text)
    assert "<script>alert(1)</script>" in words(tree)
    assert "A line with <b>markup</b> & “quotes” *stars* | bars." in words(tree)
    assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f]", text)
    assert all(each.get("dir") == "auto" for each in tree.xpath("//blockquote/p"))


def test_the_contents_lead_to_the_sections(full: Library) -> None:
    tree = html.document_fromstring(page(build_report(full)))
    for link in tree.xpath("//nav//a"):
        section = tree.get_element_by_id(link.get("href")[1:])
        assert words(section[0]).startswith(words(link))
    assert len(tree.xpath("//nav//li")) == len(tree.xpath("//section"))


def test_an_annotated_text_has_every_word_and_marks_by_number(full: Library) -> None:
    report = build_annotated(full)
    tree = html.document_fromstring(page(report))
    for note in tree.xpath("//sup"):
        note.drop_tree()
    for paragraph in PARAGRAPHS:
        assert " ".join(paragraph.split()) in words(tree)
    beside = {item.get("data-n") for item in tree.xpath("//li[@data-n]")}
    named = {number for each in tree.xpath("//mark/@data-m") for number in each.split()}
    assert beside == named == {str(number) for number in report.marks}


def test_empty_reports_are_pages_too(library: Library) -> None:
    assert "0 passages" in words(html.document_fromstring(page(build_report(library))))


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    opened = Library.create(tmp_path / "empty.annotator")
    yield opened
    opened.close()


def test_markdown_reads_back_as_the_same_words(full: Library) -> None:
    out = io.StringIO()
    write_markdown(build_report(full, options=ReportOptions(context=Unit.PARAGRAPH)), out)
    rendered = MarkdownIt("commonmark", {"html": True}).enable("table").render(out.getvalue())
    tree = html.document_fromstring(rendered)
    assert "A line with <b>markup</b> & “quotes” *stars* | bars." in words(tree)
    assert "<script>alert(1)</script>" in words(tree)
    assert [words(each) for each in tree.iter("h2")][:2] == ["Memos on the library", "Children"]
    assert [words(each) for each in tree.xpath("//td[1]")] == ["Children", "Money & means", "Own colour"]
    assert not tree.xpath("//script")


def test_markdown_of_a_whole_text_keeps_its_lines_from_becoming_markup(full: Library) -> None:
    out = io.StringIO()
    write_markdown(build_annotated(full), out)
    rendered = MarkdownIt("commonmark", {"html": True}).render(out.getvalue())
    tree = html.document_fromstring(rendered)
    assert "= 1 + 1" in [words(each) for each in tree.iter("p")]
    assert "<b>" not in rendered


def test_colours_are_those_of_the_window() -> None:
    for name in COLOURS:
        wanted = (LIGHT.line_of(name), LIGHT.tint_of(name), DARK.line_of(name), DARK.tint_of(name))
        assert [colour.upper() for colour in shades(name)] == [colour.name().upper() for colour in wanted]
    assert shades("#808000").line != shades("").line == shades("no colour").line


def test_what_no_file_can_hold_is_shown_as_missing() -> None:
    assert clean("a\x00b\x0cc\u2028d\ud800\ufffe") == "a\ufffdb\nc\nd\ufffd\ufffd"
    assert is_right_to_left("1. «الأطفال») and is it") and not is_right_to_left("On الأطفال") and not is_right_to_left("12")
