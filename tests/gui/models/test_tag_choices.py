"""What the picker offers for what was typed, in which order, and which letters are marked."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.core.changes import Id
from annotator.core.codebook import Codebook, Tag
from annotator.gui.models.tag_choices import Kind, Offer, Row, TagChoices, rows_for, spoken
from tests.codebook_helpers import Sample


@pytest.fixture
def offer(qapp: object, tmp_path: Path) -> Iterator[Offer]:
    sample = Sample(tmp_path)
    yield Offer(sample.session.codebook, [Id("acc"), Id("com")], {Id("swr")})
    sample.close()


def shape(rows: list[Row]) -> list[str]:
    marks = {Kind.HEADING: "# ", Kind.TAG: "", Kind.NEW: "+ "}
    return [marks[row.kind] + row.words + (f" in {row.tag.name}" if row.kind is Kind.NEW and row.tag else "") for row in rows]


def marked(words: str, row: Row) -> list[str]:
    return [words[span.start : span.end] for span in (row.fits if words == row.words else row.path_fits)]


def test_the_picture(offer: Offer) -> None:
    assert shape(rows_for(offer, "fair")) == [
        "# 1 tag matches",
        "Freedom, fairness, responsibility",
        "# Used last",
        "Accountability and intervention",
        "Commitment",
        "# New tag",
        "+ fair",
        "+ fair in Freedom, fairness, responsibility",
    ]
    best = rows_for(offer, "fair")[1]
    assert best.is_best and marked(best.words, best) == ["fair"]


def test_nothing_typed_lists_used_last_and_then_all_with_paths(offer: Offer) -> None:
    rows = rows_for(offer, "  ")
    assert shape(rows)[:4] == ["# Used last", "Accountability and intervention", "Commitment", "# All tags"]
    assert shape(rows)[4:7] == ["Innovation programme", "Seed grants", "Social work reform"]
    assert rows[5].path == "Innovation programme" and rows[6].is_present and not rows[4].is_present


def test_letters_of_the_path_fit_too_and_are_marked_where_they_are(offer: Offer) -> None:
    found = rows_for(offer, "social prof")[1]
    assert found.words == "Professional standing"
    assert marked(found.words, found) == ["Prof"]
    assert marked(found.path, found) == ["Social"]


def test_what_fits_the_path_alone_is_left_out(offer: Offer) -> None:
    assert [row.words for row in rows_for(offer, "innov") if row.kind is Kind.TAG][:1] == ["Innovation programme"]
    assert "Seed grants" not in shape(rows_for(offer, "innov"))


def test_letters_strewn_about_fit_only_where_nothing_better_does(offer: Offer) -> None:
    assert "Accountability and intervention" in shape(rows_for(offer, "acin"))[1]
    assert next(row.words for row in rows_for(offer, "spend") if row.kind is Kind.TAG) == "Spending"


def test_a_name_that_nothing_fits_offers_only_to_make_it(offer: Offer) -> None:
    assert shape(rows_for(offer, " Zebra  crossing ")) == ["# New tag", "+ Zebra crossing"]


def test_a_name_that_is_there_is_not_offered_again(offer: Offer) -> None:
    assert not any(row.kind is Kind.NEW for row in rows_for(offer, "commitment"))


def test_what_is_left_out_or_may_not_be_made_is_not_offered(offer: Offer) -> None:
    bare = Offer(offer.codebook, offer.recent, without={Id("acc"), Id("free")}, can_create=False)
    assert shape(rows_for(bare, "fair")) == []
    assert "Accountability and intervention" not in shape(rows_for(bare, ""))


def test_a_screen_reader_hears_path_key_tick_definition_and_what_is_made(offer: Offer) -> None:
    assert spoken(rows_for(offer, "fair")[1]).startswith("Freedom, fairness, responsibility, key 8, What people may do")
    there = next(row for row in rows_for(offer, "social work") if row.tag and row.tag.id == Id("swr"))
    assert "is there already" in spoken(there)
    assert [spoken(row) for row in rows_for(offer, "fair")[-2:]] == [
        "Create “fair” at the top level",
        "Create “fair” inside Freedom, fairness, responsibility",
    ]


def test_headings_are_stepped_over_and_the_ends_hold(offer: Offer) -> None:
    model = TagChoices()
    model.show(offer, "fair")
    assert model.next_choice(-1, 1) == 1
    assert model.next_choice(1, 1) == 3
    assert model.next_choice(3, -1) == 1
    assert model.next_choice(1, -1) == 1
    assert model.next_choice(7, 1) == 7


def test_five_hundred_tags_are_ranked_quickly(benchmark: object) -> None:
    names = ("reform", "care", "spending", "inspection", "adoption", "evidence", "families", "freedom")
    tags = [
        Tag(
            Id(str(n)), f"{names[n % 8]} {names[n // 8 % 8]} {n}", Id(str(n // 10)) if n else None, "blue", "", 0, False, n, False
        )
        for n in range(500)
    ]
    offer = Offer(Codebook(tags))
    rows = benchmark(lambda: rows_for(offer, "reform care"))  # type: ignore[operator]
    assert len(rows) > 10
