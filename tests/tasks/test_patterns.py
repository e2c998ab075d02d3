"""Patterns as conditions of a query: their hits combine with others and are tagged in one step."""

from pathlib import Path

import pytest

from annotator.core.changes import Id
from annotator.core.hits import SearchOptions
from annotator.core.query import QueryFault
from annotator.core.units import Unit
from annotator.store.library import Library
from annotator.tasks import word_lists
from annotator.tasks.monitor import Monitor
from annotator.tasks.samples import make_sample
from annotator.tasks.searching import search
from annotator.tasks.tagging_hits import plan_tagging, step_of
from tests.libraries import CODER, add_tag


@pytest.fixture
def sample(tmp_path: Path) -> Library:
    """The five speeches."""
    return make_sample(tmp_path / "Sample.annotator")


def words(library: Library, query: str) -> list[str]:
    """What a query finds."""
    return [hit.words for hit in search(library, query, SearchOptions(), Monitor()).hits]


def test_patterns_are_conditions_like_others(sample: Library) -> None:
    money = words(sample, "pattern:money")
    assert {"£1,900", "£30 million", "£1.7 billion"} <= set(money) and len(money) == 17
    assert 0 < len(words(sample, "pattern:money date:2010")) < len(money)
    assert len(words(sample, "pattern:money speaker:Timpson")) < len(money)
    assert "NSPCC" in words(sample, "pattern:organisations") and "12 November 2014" in words(sample, "pattern:Dates")
    assert set(words(sample, "pattern:money OR innovation")) >= {"£30 million", "innovation"}
    with pytest.raises(QueryFault, match=r"There is no pattern “colour”.*known are money, figure, date, organisation"):
        words(sample, "pattern:colour")


def test_the_list_of_organisations_can_be_changed(sample: Library) -> None:
    word_lists.keep(sample, word_lists.ORGANISATIONS, ["Innovation  Programme", "", "Topic Hubs"])
    assert set(words(sample, "pattern:organisation")) == {"Innovation Programme", "Topic Hubs"}
    word_lists.keep(sample, word_lists.ORGANISATIONS, list(word_lists.shipped(word_lists.ORGANISATIONS)))
    assert "Ofsted" in words(sample, "pattern:organisation")


def test_all_sums_of_money_are_tagged_in_one_step(sample: Library) -> None:
    add_tag(sample, "Money")
    hits = search(sample, "pattern:money", SearchOptions(), Monitor()).hits
    plan = plan_tagging(sample, CODER, hits, Unit.HIT, Id("Money"))
    ids = (Id(f"new-{number}") for number in range(99))
    receipt = sample.apply(step_of(sample, plan, Id("Money"), lambda: next(ids)))
    assert sorted(each.quote for each in sample.annotations()) == sorted(hit.words for hit in hits)
    sample.undo(receipt.stamp, CODER)
    assert sample.annotations() == []
