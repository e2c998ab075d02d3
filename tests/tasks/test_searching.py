"""A search over a library finds what is there, where it is, by words and by what was said of passages."""

import json
import random
from pathlib import Path

import pytest
from click.testing import CliRunner

from annotator.cli.main import commands
from annotator.core import edits
from annotator.core.changes import Id
from annotator.core.concordance import Order, sort_hits
from annotator.core.hits import Hit, SearchOptions, Where
from annotator.core.query import QueryFault
from annotator.core.text import fold
from annotator.store.library import Library
from annotator.tasks.monitor import Cancelled, Monitor
from annotator.tasks.searching import Results, search
from tests.libraries import CODER, OTHER, TEXT, add_annotation, add_document, add_tag, change

SECOND = "On care\n\nThe naïve plan 😀 failed twice. Care costs £20m.\n\nNothing else was said of innovation."


@pytest.fixture
def filled(library: Library) -> Library:
    """Two speeches, two people, nested tags, notes and memos."""
    for id, name in ((CODER, "Mira"), (OTHER, "Tom")):
        library.apply(edits.add_coder(id, name, "blue"))
    add_document(library)
    second = add_document(library, SECOND, "On care")
    change(library, second, "date", "2015-12")
    change(library, second, "speaker", "Another")
    add_tag(library, "Plans")
    add_tag(library, "Failures", "Plans")
    start = TEXT.index("naïve plan")
    add_annotation(library, "one", "Failures", start=start, end=start + 10, note="A naive note")
    add_annotation(library, "two", "Plans", start=0, end=20, coder=OTHER)
    library.apply(edits.add_memo(CODER, Id("memo"), "annotation", Id("one"), "What a plan", "Plans"))
    change(library, "Plans", "definition", "Any plan that was made.")
    return library


def found(library: Library, query: str, **options: bool) -> Results:
    """What a query finds."""
    return search(library, query, SearchOptions(**options), Monitor())


def said(results: Results) -> list[str]:
    return [hit.words for hit in results.hits]


def test_hits_lie_where_their_words_are_with_context_from_their_paragraph(filled: Library) -> None:
    results = found(filled, "naive")
    texts = {TEXT, SECOND}
    for hit in results.hits:
        assert hit.document and hit.document in results.documents
        text = filled.text(results.documents[hit.document].fingerprint)
        assert text in texts and text[hit.start : hit.end] == hit.words == "naïve"
        assert hit.left == "The " and hit.right.startswith(" plan 😀 failed") and "\n" not in hit.right
        assert hit.where is Where.TEXT and hit.paragraph is not None
    assert results.total == 2 and not results.is_cut
    assert results.hits[0].tags == (Id("Failures"),) and results.hits[1].tags == ()


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("plan failed", ["plan", "failed", "plan", "failed"]),
        ('"plan twice"', []),
        ('"plan failed"', ["plan 😀 failed", "plan 😀 failed"]),
        ("plan NEAR/1 failed", ["plan 😀 failed", "plan 😀 failed"]),
        ("plan NOT twice", ["plan"]),
        ("twice OR penny", ["penny", "twice"]),
        ("innov*", ["innovation", "innovation"]),
        ("naive date:2015", ["naïve"]),
        ("naive date:..2014", ["naïve"]),
        ("naive date:2014-04-01..2016", ["naïve", "naïve"]),
        ("naive date:2013", []),
        ("naive title:care", ["naïve"]),
        ("naive speaker:another", ["naïve"]),
        ("naive NOT speaker:another", ["naïve"]),
        ("naive tag:Failures", ["naïve"]),
        ("naive NOT tag:Failures", ["naïve"]),
        ("plan tag:plans", []),
        ("plan tag:Plans+", ["plan"]),
        ("plan (tag:plans OR tag:failures)", ["plan"]),
        ("naive coder:Mira", ["naïve"]),
        ("naive coder:Tom", []),
        ("tag:Failures", ["naïve plan"]),
        ("tag:Plans+", ["On innovation and tr", "naïve plan"]),
        ("coder:tom", ["On innovation and tr"]),
        ("has:note", ["naïve plan"]),
        ("has:memo", ["naïve plan"]),
        ("tag:Plans+ NOT has:note", ["On innovation and tr"]),
        ("title:care", ["On care"]),
        ("£20m", ["20m", "20m"]),
        ("absent", []),
        ("", []),
    ],
)
def test_what_a_query_finds(filled: Library, query: str, words: list[str]) -> None:
    if query == "£20m":
        words = ["£20m", "£20m"]
    assert said(found(filled, query)) == words


def test_what_people_wrote_is_searched_too_if_wanted(filled: Library) -> None:
    assert {hit.where for hit in found(filled, "plan").hits} == {Where.TEXT}
    hits = found(filled, "plan", in_notes=True).hits
    assert [(hit.where, hit.thing) for hit in hits if hit.where is not Where.TEXT] == [
        (Where.MEMO, "memo"),
        (Where.DEFINITION, "Plans"),
    ]
    (note,) = [hit for hit in found(filled, "naive note", in_notes=True).hits if hit.where is Where.NOTE and hit.words == "note"]
    assert note.thing == "one" and note.left == "A naive " and note.document


def test_a_regular_expression_is_one_expression(filled: Library) -> None:
    assert said(found(filled, r"£\d+m", is_regex=True)) == ["£20m", "£20m"]
    assert said(found(filled, "CARE", is_regex=True)) == ["care", "Care"]
    assert said(found(filled, "Care", is_regex=True, match_case=True)) == ["Care"]
    with pytest.raises(QueryFault, match="can't be read"):
        found(filled, "(", is_regex=True)


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("tag:Absent", "There is no tag “Absent” .*known are Plans, Failures"),
        ("coder:Nobody", "There is no coder “Nobody”"),
        ("has:luck", "no thing to have “luck”.*note, memo"),
        ("date:yesterday", "is no date"),
        ("date:2014-13", "is no date"),
        ("date:..", "is no date"),
        ("date:2015..2014", "ends before it begins"),
        ("colour:red", "There is no field “colour”"),
    ],
)
def test_names_that_are_not_there_are_said_with_their_place(filled: Library, query: str, words: str) -> None:
    with pytest.raises(QueryFault, match=words) as fault:
        found(filled, f"plan {query}")
    assert fault.value.start == 5 and fault.value.end == 5 + len(query)


def test_a_search_ends_at_its_limit_and_tells_hits_as_they_come(library: Library) -> None:
    for number in range(4):
        add_document(library, f"Speech {number}\n\n" + "care and more " * 40, f"Speech {number}")
    told: list[int] = []
    results = search(library, "care", SearchOptions(), Monitor(), lambda hits: told.append(len(hits)), limit=120)
    assert len(results.hits) == 120 and results.total == 160 and results.is_cut and told == [50, 50]
    assert not search(library, "care", SearchOptions(), Monitor(), limit=160).is_cut


def test_a_search_can_be_stopped(filled: Library) -> None:
    monitor = Monitor()
    monitor.cancel()
    with pytest.raises(Cancelled):
        search(filled, "plan", SearchOptions(), monitor)


def test_documents_that_are_gone_are_not_found(filled: Library) -> None:
    second = filled.documents()[1].id
    filled.apply(edits.delete(CODER, [filled.thing(second)]))
    assert len(found(filled, "naive").hits) == 1


def test_the_index_misses_nothing_that_the_texts_hold(library: Library) -> None:
    source = random.Random(7)
    words = [
        "care",
        "naïve",
        "Straße",
        "don’t",
        "ÉTAT",
        "e\u0301tat",
        "Ærø",
        "ﬁne",
        "£20m",
        "2014/15",
        "x_y",
        "日本語",
        "שלום",
        "ÍI",
    ]
    for number in range(30):
        add_document(library, f"Speech {number}\n\n" + " ".join(source.choices(words, k=6)), f"Speech {number}")
    texts = [library.text(row.fingerprint) for row in library.documents()]
    for query in (
        "care",
        "naive",
        "strasse",
        "dont",
        "don't",
        "etat",
        "aero",
        "£20m",
        "2014",
        "日本語",
        "שלום",
        "ii",
        "str*",
        "dé*",
    ):
        everywhere = sum(query_hits(text, query) for text in texts)
        assert len(found(library, query).hits) == everywhere, query


def query_hits(text: str, query: str) -> int:
    """How often a query of one word stands in a text, without the index."""
    from annotator.core.matching import find_phrase
    from annotator.core.query import Phrase, parse

    tree = parse(query)
    assert isinstance(tree, Phrase)
    return len(find_phrase(text, tree, SearchOptions()))


def test_hits_are_sorted_by_their_neighbours(filled: Library) -> None:
    results = found(filled, "plan OR care OR innovation")
    after = sort_hits(results.hits, Order.AFTER, results.documents)
    assert [hit.right.strip()[:5].casefold() for hit in after] == sorted(hit.right.strip()[:5].casefold() for hit in after)
    before = sort_hits(results.hits, Order.BEFORE, results.documents)
    last = [fold(" ".join(hit.left.split()[-1:])) for hit in before]
    assert last == sorted(last)
    dates = [
        results.documents[hit.document].date for hit in sort_hits(results.hits, Order.DATE, results.documents) if hit.document
    ]
    assert dates == sorted(dates)
    assert sort_hits(results.hits, Order.DOCUMENT, results.documents) == list(results.hits)


def test_the_command_line_gives_the_same(filled: Library) -> None:
    path: Path = filled.path
    hits: tuple[Hit, ...] = found(filled, "plan").hits
    filled.close()
    run = CliRunner().invoke(commands, ["search", str(path), "plan", "--json"])
    assert run.exit_code == 0
    printed = json.loads(run.output)
    assert [(row["document"], row["start"], row["end"]) for row in printed["hits"]] == [
        (hit.document, hit.start, hit.end) for hit in hits
    ]
    lines = CliRunner().invoke(commands, ["search", str(path), "plan", "--sort", "after", "--limit", "1"])
    assert "the first 1 hit of 2" in lines.output


def test_the_command_line_sorts_before_it_cuts_and_gives_as_much_context_as_is_asked(filled: Library) -> None:
    path = str(filled.path)
    filled.close()
    run = CliRunner().invoke(commands, ["search", path, "plan OR care", "--sort", "after", "--limit", "1", "--json"])
    (row,) = json.loads(run.output)["hits"]
    assert (row["words"], row["right"]) == ("care", "")
    run = CliRunner().invoke(commands, ["search", path, "naive", "--context", "3", "--json"])
    assert {(row["left"], row["right"]) for row in json.loads(run.output)["hits"]} == {("…", "…")}
    run = CliRunner().invoke(commands, ["search", path, "a NEAR naive", "--notes"])
    assert run.exit_code == 0 and "(note)" in run.output


@pytest.mark.parametrize("query", ["(plan", 'plan "', "tag:Absent", 'tag:"a\nb"', "date:soon", "has:luck", "plan AND"])
def test_the_command_line_refuses_a_wrong_query_in_one_line(filled: Library, query: str) -> None:
    path = str(filled.path)
    filled.close()
    run = CliRunner().invoke(commands, ["search", path, query])
    assert run.exit_code == 1
    (line,) = run.output.strip().splitlines()
    assert "character" in line or "at the end" in line
