"""Echoes as chains: what meets in a document is one passage, and codings go along."""

from pathlib import Path

import pytest

from annotator.core import edits, tagging
from annotator.core.changes import Id
from annotator.core.errors import StaleChange
from annotator.core.selectors import describe
from annotator.core.spans import Span
from annotator.store.library import Library
from annotator.tasks.carrying import carrying_step, plan_carrying, span_in
from annotator.tasks.echo_chains import Chain, chains_of, chains_table, neighbour_of
from annotator.tasks.echoing import Passage, echoes
from annotator.tasks.monitor import Monitor
from annotator.tasks.samples import make_sample
from tests.libraries import CODER, OTHER, add_document, change

SENTENCE = "we have to acknowledge that there are too many children who wait"


@pytest.fixture
def sample(tmp_path: Path) -> Library:
    """The five speeches, with a coder and a tag."""
    library = make_sample(tmp_path / "Sample.annotator")
    for coder in (CODER, OTHER):
        library.apply(edits.add_coder(coder, f"Coder {coder[-1]}", "blue"))
    library.apply(tagging.create_tag(CODER, Id("care"), "Care", "blue"))
    return library


def chain_with(library: Library, words: str) -> Chain:
    """The chain of which a passage has these words."""
    found = chains_of(echoes(library, Monitor()))
    return next(chain for chain in found if any(words in passage.words for passage in chain.passages))


def code(library: Library, document: Id, words: str, tag: str, coder: Id = CODER) -> Id:
    """An annotation of some words."""
    row = library.document(document)
    text = library.text(row.fingerprint)
    start = text.index(words)
    place = describe(text, Span(start, start + len(words))).to_json()
    id = Id(f"{tag}-{start}-{coder[-1]}")
    library.apply(edits.add_annotation(coder, id, document, row.fingerprint, place, [Id(tag)]))
    return id


@pytest.mark.parametrize(
    ("words", "dates"),
    [
        ("make up the bulk of children in residential care, which is where 9% of", ["2014-02-12", "2014-04-01"]),
        (
            "see the least skilled and experienced social workers weighed down with some of the biggest responsibilities",
            ["2014-02-12", "2014-04-01"],
        ),
        (
            "Proposals from all areas of children’s social care are welcome, but as a starting point, we",
            ["2014-02-12", "2014-04-01"],
        ),
        ("aren’t making the sort of difference they", ["2014-11-12", "2015-12-14"]),
    ],
)
def test_what_the_speeches_share_is_told_by_date(sample: Library, words: str, dates: list[str]) -> None:
    chain = chain_with(sample, words)
    assert [passage.document.date for passage in chain.passages] == dates
    assert not chain.is_furniture
    for passage in chain.passages:
        text = sample.text(passage.document.fingerprint)
        assert text[passage.span.start : passage.span.end] == passage.words


def test_a_notice_on_three_speeches_is_one_chain_of_furniture(sample: Library) -> None:
    (notice,) = [chain for chain in chains_of(echoes(sample, Monitor())) if chain.is_furniture]
    assert len(notice.documents) == len(notice.passages) == 3
    assert all(passage.words.startswith("This was published under the 2010 to 2015") for passage in notice.passages)


def test_a_sentence_in_four_documents_is_one_chain(library: Library) -> None:
    for number in range(4):
        add_document(library, f"Speech {number}\n\nHere {SENTENCE} number{number}.", f"Speech {number}")
    (chain,) = chains_of(echoes(library, Monitor()))
    assert len(chain.passages) == 4 and chain.is_exact and chain.agreeing == 13
    assert [neighbour_of(chain, at) for at in range(4)] == [1, 0, 1, 2]
    plain, rich = chains_table([chain])
    assert plain.count("\n") == 3 and rich.count("<tr>") == 4 and SENTENCE in plain


def test_a_span_goes_to_the_words_that_echo_it(sample: Library) -> None:
    chain = chain_with(sample, "weighed down with some of the biggest responsibilities")
    earlier, later = chain.passages
    start = earlier.span.start + earlier.words.index("least skilled")
    span = span_in(earlier, Span(start, start + len("least skilled")), later)
    assert sample.text(later.document.fingerprint)[span.start : span.end] == "least skilled"
    whole = span_in(earlier, Span(earlier.span.start - 50, earlier.span.end + 50), later)
    assert whole == later.span


def test_other_quotation_marks_and_capitals_make_no_difference(library: Library) -> None:
    one = add_document(library, "One\n\nAnd THEY don't wait for us to act, they go on.", "One")
    two = add_document(library, "Two\n\nNow they don’t really wait for us to act, they go.", "Two")
    texts = {id: library.text(library.document(id).fingerprint) for id in (one, two)}

    def passage(id: Id, words: str) -> Passage:
        start = texts[id].index(words)
        return Passage(library.document(id), Span(start, start + len(words)), words)

    source, target = passage(one, "THEY don't wait for us to act"), passage(two, "they don’t really wait for us to act")
    span = span_in(source, Span(source.span.start, source.span.start + len("THEY don't")), target)
    assert texts[two][span.start : span.end] == "they don’t"


def test_a_coding_is_carried_once_as_one_step_and_taken_back(sample: Library) -> None:
    chain = chain_with(sample, "make up the bulk of children in residential care")
    february, april = chain.documents
    code(sample, february, "bulk of children in residential care", "care")
    (carry,) = plan_carrying(sample, [CODER], chain)
    assert carry.document.id == april and carry.place.quote == "bulk of children in residential care" and carry.is_whole
    ids = iter([Id("carried")])
    receipt = sample.apply(carrying_step(sample, CODER, [carry], lambda: next(ids)))
    (made,) = sample.annotations(april)
    assert made.id == "carried" and made.tags == (Id("care"),) and made.quote == carry.place.quote
    assert plan_carrying(sample, [CODER], chain) == []
    sample.undo(receipt.stamp, CODER)
    assert sample.annotations(april) == []


def test_an_annotation_that_lies_there_already_gets_the_tag_and_others_work_stays_theirs(sample: Library) -> None:
    chain = chain_with(sample, "make up the bulk of children in residential care")
    february, april = chain.documents
    sample.apply(tagging.create_tag(CODER, Id("home"), "Home", "clay"))
    code(sample, february, "bulk of children", "care")
    there = code(sample, april, "bulk of children", "home")
    code(sample, april, "residential care", "home", OTHER)
    carries = {carry.document.id: carry for carry in plan_carrying(sample, [CODER], chain)}
    assert set(carries) == {february, april} and carries[april].existing == there
    sample.apply(carrying_step(sample, CODER, [carries[april]], lambda: Id("never")))
    (changed,) = [each for each in sample.annotations(april) if each.id == there]
    assert set(changed.tags) == {Id("care"), Id("home")}


def test_a_long_annotation_is_carried_as_far_as_the_passage_goes_but_not_as_a_whole(sample: Library) -> None:
    chain = chain_with(sample, "make up the bulk of children in residential care")
    february = chain.documents[0]
    text = sample.text(sample.document(february).fingerprint)
    at = chain.passages[0].span
    code(sample, february, text[at.start - 200 : at.end], "care")
    (carry,) = plan_carrying(sample, [CODER], chain)
    assert not carry.is_whole and carry.place.quote == chain.passages[1].words


def test_nothing_is_carried_into_a_text_that_changed(sample: Library) -> None:
    chain = chain_with(sample, "make up the bulk of children in residential care")
    february, april = chain.documents
    code(sample, february, "bulk of children", "care")
    carries = plan_carrying(sample, [CODER], chain)
    change(sample, april, "text", "another")
    with pytest.raises(StaleChange, match="look for them again"):
        carrying_step(sample, CODER, carries, lambda: Id("never"))
