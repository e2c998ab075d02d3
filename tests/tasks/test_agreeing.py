"""Agreement in a library: who is compared on what, and that the figures are those of the passages."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from annotator.analysis.agreement import Unit
from annotator.cli.main import commands
from annotator.core import edits
from annotator.core.changes import Id
from annotator.core.errors import UserFault
from annotator.store.library import Library
from annotator.tasks.agreeing import Comparison, compare
from tests.libraries import CODER, OTHER, TEXT, add_annotation, add_document, add_tag, change

LENGTH = len(TEXT)


@pytest.fixture
def coded(library: Library) -> Library:
    """Two people who gave A to nearly the same passage, and B to different ones."""
    for id, name in ((CODER, "Mira"), (OTHER, "Tom")):
        library.apply(edits.add_coder(id, name, "blue"))
    add_document(library)
    add_tag(library, "A")
    add_tag(library, "B", "A")
    add_annotation(library, "m1", "A", start=0, end=20)
    add_annotation(library, "t1", "A", start=0, end=24, coder=OTHER)
    add_annotation(library, "m2", "B", start=30, end=50)
    add_annotation(library, "t2", "B", start=70, end=90, coder=OTHER)
    return library


def value(comparison: Comparison, tag: str, name: str, unit: Unit = Unit.CHARACTER, *, only_coded: bool = False) -> float | None:
    """One coefficient of one tag."""
    return comparison.figures(unit, only_coded=only_coded).by_tag[Id(tag)][name].coefficient.value


def test_by_character_the_share_that_both_coded_alike(coded: Library) -> None:
    found = compare(coded, [CODER, OTHER])
    assert found.tags == ("A", "B")
    assert value(found, "A", "percent") == pytest.approx((LENGTH - 4) / LENGTH)
    assert value(found, "A", "percent", only_coded=True) == pytest.approx(20 / 24)
    assert value(found, "B", "percent") == pytest.approx((LENGTH - 40) / LENGTH)
    kappa = value(found, "B", "cohen")
    assert kappa is not None and kappa < 0


def test_larger_units_forgive_ends_that_differ(coded: Library) -> None:
    found = compare(coded, [CODER, OTHER])
    assert value(found, "A", "percent", Unit.PARAGRAPH) == 1
    assert value(found, "A", "alpha", Unit.PARAGRAPH) == 1
    assert value(found, "A", "percent", Unit.ANNOTATION) == 1
    assert value(found, "B", "percent", Unit.ANNOTATION) == 0


def test_a_merged_tag_counts_as_the_one_that_it_stands_for(coded: Library) -> None:
    add_tag(coded, "C")
    change(coded, "t1", "tag:C", True, OTHER)
    change(coded, "t1", "tag:A", False, OTHER)
    assert value(compare(coded, [CODER, OTHER]), "A", "percent", Unit.ANNOTATION) == 0
    change(coded, "C", "merged_into", "A")
    assert value(compare(coded, [CODER, OTHER]), "A", "percent", Unit.ANNOTATION) == 1


def test_tags_below_count_for_the_one_above_if_that_is_wanted(coded: Library) -> None:
    found = compare(coded, [CODER, OTHER], [Id("A")], with_descendants=True)
    assert value(found, "A", "percent") == pytest.approx((LENGTH - 44) / LENGTH)


def test_a_document_that_only_one_coded_is_left_out_unless_it_is_named(coded: Library) -> None:
    text = "Another speech.\n\nOnly one of them has read it."
    document = add_document(coded, text, "Another")
    add_annotation(coded, "m3", "A", start=0, end=7, text=text)
    assert len(compare(coded, [CODER, OTHER]).documents) == 1
    (only,) = compare(coded, [CODER, OTHER], documents=[document]).documents
    assert only.spans[Id("A")][1] == []


def test_intervals_come_with_several_documents_and_the_same_seed_gives_the_same(coded: Library) -> None:
    assert compare(coded, [CODER, OTHER]).figures(Unit.CHARACTER).over_tags["alpha"].low is None
    text = "Another speech.\n\nBoth of them have read it."
    add_document(coded, text, "Another")
    for id, coder in (("m3", CODER), ("t3", OTHER)):
        add_annotation(coded, id, "A", start=0, end=7, text=text, coder=coder)
    found = [compare(coded, [CODER, OTHER]).figures(Unit.CHARACTER).over_tags["alpha"] for _ in range(2)]
    assert found[0] == found[1] and found[0].low is not None and found[0].high is not None
    assert found[0].low <= (found[0].coefficient.value or 0) <= found[0].high


def test_the_sensitivity_table_has_every_unit(coded: Library) -> None:
    table = compare(coded, [CODER, OTHER]).sensitivity()
    assert {unit for unit, _ in table} == set(Unit)
    assert (Unit.ANNOTATION, False) not in table
    assert table[Unit.CHARACTER, False] != table[Unit.PARAGRAPH, False]


def test_what_can_not_be_compared_is_said(coded: Library) -> None:
    with pytest.raises(UserFault, match="two or more coders"):
        compare(coded, [CODER])
    change(coded, "t1", "deleted", True, OTHER)
    change(coded, "t2", "deleted", True, OTHER)
    with pytest.raises(UserFault, match="nothing to compare"):
        compare(coded, [CODER, OTHER])


def test_the_command_line_gives_the_same_figures(coded: Library) -> None:
    path: Path = coded.path
    expected = value(compare(coded, [CODER, OTHER]), "A", "alpha")
    coded.close()
    run = CliRunner().invoke(commands, ["agreement", str(path), "--json"])
    assert run.exit_code == 0, run.output
    printed = json.loads(run.output)
    assert printed["coders"] == ["Mira", "Tom"]
    assert printed["tags"][0]["alpha"]["value"] == pytest.approx(expected)
    assert printed["tags"][0]["units"]["u_alpha"] is not None
    lines = CliRunner().invoke(commands, ["agreement", str(path), "--tag", "A", "--sensitivity"])
    assert lines.exit_code == 0 and "paragraph" in lines.output and "coded only" in lines.output
    table = CliRunner().invoke(commands, ["agreement", str(path), "--unit", "annotation"])
    assert table.exit_code == 0 and "over the tags" in table.output
    alone = CliRunner().invoke(commands, ["agreement", str(path), "--coder", "Mira"])
    assert alone.exit_code == 1
