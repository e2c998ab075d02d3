"""Words of a library and its parts: counted whole, under a tag, against the rest, without stop words."""

import json
from collections import Counter
from pathlib import Path

import pytest
from click.testing import CliRunner

from annotator.analysis.frequencies import dispersion
from annotator.cli.main import commands
from annotator.core import sets
from annotator.core.changes import Id
from annotator.store.library import Library
from annotator.tasks import word_lists
from annotator.tasks.monitor import Cancelled, Monitor
from annotator.tasks.samples import make_sample
from annotator.tasks.wording import WHOLE, WordPart, _evenness, frequencies, keywords, together
from tests.libraries import CODER, add_annotation, add_document, add_tag

ONE = "First\n\nSocial workers care. Social workers wait, and care."
TWO = "Second\n\nThe minister waits for naïve NAIVE answers."


@pytest.fixture
def two(library: Library) -> tuple[Library, Id, Id]:
    """A library of two short documents."""
    return library, add_document(library, ONE, "First"), add_document(library, TWO, "Second")


def test_words_are_counted_over_all_documents_and_stop_words_count_among_them(two: tuple[Library, Id, Id]) -> None:
    library, first, _ = two
    found = frequencies(library, WHOLE, {"the", "and", "for"}, Monitor())
    counts = {row.word: row for row in found.rows}
    assert found.total == 17 and found.documents == 2
    assert counts["social"].count == counts["care"].count == counts["naive"].count == 2
    assert "the" not in counts and counts["care"].per_million == pytest.approx(2_000_000 / 17)
    assert counts["care"].documents == 1 and counts["care"].dispersion == pytest.approx((8 / 17) / (1 - 8 / 17))
    alone = frequencies(library, WordPart(frozenset({first})), frozenset(), Monitor())
    assert alone.total == 9 and all(row.dispersion is None for row in alone.rows)
    assert [row.word for row in found.rows[:3]] == ["care", "naive", "social"]


def test_words_under_a_tag_are_counted_once_and_those_below_it_belong_to_it(two: tuple[Library, Id, Id]) -> None:
    library, _, _ = two
    add_tag(library, "people")
    add_tag(library, "workers", "people")
    start = ONE.index("Social workers care")
    add_annotation(library, "a", "people", start=start, end=start + 14, text=ONE)
    add_annotation(library, "b", "workers", start=start + 7, end=start + 19, text=ONE)
    found = frequencies(library, WordPart(tag=Id("people")), frozenset(), Monitor())
    assert {row.word: row.count for row in found.rows} == {"social": 1, "workers": 1, "care": 1}
    assert {row.word for row in frequencies(library, WordPart(tag=Id("workers")), frozenset(), Monitor()).rows} == {
        "workers",
        "care",
    }


def test_keywords_hold_a_part_against_all_the_rest(two: tuple[Library, Id, Id]) -> None:
    library, first, _ = two
    found = keywords(library, WordPart(frozenset({first})), frozenset(), Monitor())
    assert (found.total, found.elsewhere) == (9, 8)
    rows = {row.word: row for row in found.rows}
    assert rows["social"].count == 2 and rows["social"].count_elsewhere == 0 and rows["social"].ratio > 0
    assert rows["naive"].ratio < 0
    add_tag(library, "people")
    start = ONE.index("Social workers care")
    add_annotation(library, "a", "people", start=start, end=start + 14, text=ONE)
    tagged = keywords(library, WordPart(tag=Id("people")), frozenset(), Monitor())
    assert (tagged.total, tagged.elsewhere) == (2, 15)


def test_what_stands_together_can_be_asked_around_one_word(library: Library) -> None:
    for number in range(4):
        add_document(library, f"Title {number}\n\nThe social worker of x{number} waits. A social plan.", f"Title {number}")
    rows = together(library, WHOLE, {"the", "of", "a"}, Monitor()).rows
    assert ("social", "worker", 8) in [(row.word, row.other, row.count) for row in rows]
    assert not any("the" in (row.word, row.other) for row in rows)
    around = together(library, WHOLE, frozenset(), Monitor(), "Worker").rows
    assert around and all("worker" in (row.word, row.other) for row in around)
    whole = {(row.word, row.other): row for row in together(library, WHOLE, frozenset(), Monitor()).rows}
    assert all(whole[row.word, row.other] == row for row in around)


def test_evenness_of_rare_words_is_the_same_however_it_is_worked_out() -> None:
    sizes = [100 + number for number in range(80)]
    places = [(3, 2), (70, 5)]
    parts = [dict(places).get(number, 0) for number in range(80)]
    assert _evenness(places, sizes, 7) == pytest.approx(dispersion(parts, sizes))


def test_the_speeches_are_counted_as_a_plain_count_does(tmp_path: Path) -> None:
    library = make_sample(tmp_path / "Sample.annotator")
    found = frequencies(library, WHOLE, frozenset(), Monitor())
    everything = " ".join(library.text(row.fingerprint) for row in library.documents()).lower()
    plain = Counter("".join(letter if letter.isalpha() else " " for letter in everything).split())
    counts = {row.word: row.count for row in found.rows}
    assert counts["innovation"] == plain["innovation"] > 10 and counts["adoption"] == plain["adoption"]


def test_counting_can_be_stopped(two: tuple[Library, Id, Id]) -> None:
    monitor = Monitor()
    monitor.cancel()
    with pytest.raises(Cancelled):
        frequencies(two[0], WHOLE, frozenset(), monitor)


@pytest.mark.parametrize("language", word_lists.LANGUAGES)
def test_stop_lists_ship_can_be_changed_and_go_back(library: Library, language: str) -> None:
    shipped = word_lists.shipped(language)
    assert 90 < len(shipped) < 250
    word_lists.keep(library, language, ["naïve", " words", "", "and", "naïve"])
    assert word_lists.listed(library, language) == ["and", "naïve", "words"]
    assert word_lists.stop_words(library, language) == {"and", "naive", "words"}
    word_lists.keep(library, language, list(reversed(shipped)))
    assert word_lists.listed(library, language) == list(shipped) and library.setting("word lists") == {}
    assert word_lists.stop_words(library, "") == frozenset()


def run(path: Path, *arguments: str) -> dict[str, object]:
    """What the command prints as JSON."""
    result = CliRunner().invoke(commands, ["frequencies", str(path), "--json", *arguments])
    assert result.exit_code == 0, result.output
    return dict(json.loads(result.output))


def test_the_command_line_counts_and_compares(two: tuple[Library, Id, Id]) -> None:
    library, first, _ = two
    library.apply(sets.add_set(CODER, Id("early"), "Early", [first]))
    path = library.path
    library.close()
    whole = run(path, "--stop", "en", "--limit", "2")
    assert whole["words"] == 17 and [row["word"] for row in whole["rows"]] == ["care", "naive"]  # type: ignore[attr-defined]
    for named in (["--document", "First"], ["--set", "early"]):
        keys = run(path, "--keyness", *named)
        assert (keys["words"], keys["words_elsewhere"]) == (9, 8)
    near = run(path, "--collocations", "--word", "social")["rows"]
    assert ("social", "workers", 4) in [(row["word"], row["other"], row["count"]) for row in near]  # type: ignore[attr-defined]
    lines = CliRunner().invoke(commands, ["frequencies", str(path), "--stop", "en"])
    assert "unevenness" in lines.output and "  care" in lines.output
    refused = CliRunner().invoke(commands, ["frequencies", str(path), "--keyness"])
    assert refused.exit_code == 1 and "name it by" in refused.output
    assert CliRunner().invoke(commands, ["frequencies", str(path), "--keyness", "--collocations"]).exit_code == 2
    assert CliRunner().invoke(commands, ["frequencies", str(path), "--word", "x"]).exit_code == 2
