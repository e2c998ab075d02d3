"""Sentences like the tagged ones are suggested with reasons, never applied unasked; what was rejected does not come back."""

import sys
from pathlib import Path

import pytest

from annotator.core import edits
from annotator.core.changes import Id
from annotator.core.errors import StaleChange, UserFault
from annotator.core.selectors import describe
from annotator.core.text import sentences
from annotator.store.library import Library
from annotator.tasks.monitor import Cancelled, Monitor
from annotator.tasks.samples import make_sample
from annotator.tasks.suggesting import accepting_step, forget_rejected, reject, rejected, suggest
from tests.libraries import CODER, OTHER, add_tag, change

TAG = Id("innovation")


@pytest.fixture
def sample(tmp_path: Path) -> Library:
    """The five speeches; every second sentence about innovation is tagged, by the coder's other identity too."""
    library = make_sample(tmp_path / "Sample.annotator")
    add_tag(library, "innovation")
    count = 0
    for row in library.documents():
        text = library.text(row.fingerprint)
        for span in sentences(text):
            if "innovation" in text[span.start : span.end].lower():
                count += 1
                if count % 2:
                    place = describe(text, span).to_json()
                    coder = CODER if count % 4 == 1 else OTHER
                    library.apply(edits.add_annotation(coder, Id(f"a{count}"), row.id, row.fingerprint, place, [TAG]))
    assert count > 8
    return library


def test_sentences_like_the_tagged_ones_come_first_with_the_words_that_speak_for_them(sample: Library) -> None:
    before = sample.last_row()
    found = suggest(sample, [CODER, OTHER], TAG, Monitor())
    assert found and sample.last_row() == before
    assert all("innovation" in each.words.lower() for each in found[:3])
    assert all("innovation" in " ".join(each.reasons) for each in found[:3]) and 0.3 <= found[-1].share <= found[0].share <= 1
    tagged = {(each.document, each.start) for each in sample.annotations()}
    assert not any((each.document.id, each.span.start) in tagged for each in found)
    for each in found:
        assert sample.text(each.document.fingerprint)[each.span.start : each.span.end] == each.words
        assert 0 < len(each.reasons) <= 4
    assert found == suggest(sample, [CODER, OTHER], TAG, Monitor())


def test_only_what_the_coder_tagged_is_learnt_from(sample: Library) -> None:
    with pytest.raises(UserFault, match="0 of your sentences"):
        suggest(sample, [Id("nobody")], TAG, Monitor())


def test_a_suggestion_is_taken_as_one_step_and_taken_back(sample: Library) -> None:
    first = suggest(sample, [CODER, OTHER], TAG, Monitor())[0]
    receipt = sample.apply(accepting_step(sample, CODER, TAG, first, Id("new")))
    (made,) = sample.annotations_named([Id("new")])
    assert made.quote == first.words and made.tags == (TAG,) and made.coder == CODER
    assert first not in suggest(sample, [CODER, OTHER], TAG, Monitor())
    sample.undo(receipt.stamp, CODER)
    assert sample.annotations_named([Id("new")]) == []
    change(sample, first.document.id, "text", "another")
    with pytest.raises(StaleChange):
        accepting_step(sample, CODER, TAG, first, Id("newer"))


def test_what_was_rejected_stays_away_until_it_is_forgotten(sample: Library) -> None:
    found = suggest(sample, [CODER, OTHER], TAG, Monitor())
    reject(sample, TAG, found[:1])
    again = suggest(sample, [CODER, OTHER], TAG, Monitor())
    assert found[0].words not in [each.words for each in again] and len(rejected(sample, TAG)) == 1
    reject(sample, TAG, found[:1], is_rejected=False)
    assert suggest(sample, [CODER, OTHER], TAG, Monitor()) == found
    reject(sample, TAG, found)
    forget_rejected(sample, TAG)
    assert rejected(sample, TAG) == frozenset() and sample.setting("rejected suggestions") == {}


def test_without_the_library_a_sentence_says_what_to_install(sample: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "sklearn.feature_extraction.text", None)
    with pytest.raises(UserFault, match=r"pip install \"annotator\[suggestions\]\""):
        suggest(sample, [CODER, OTHER], TAG, Monitor())


def test_learning_can_be_stopped(sample: Library) -> None:
    monitor = Monitor()
    monitor.cancel()
    with pytest.raises(Cancelled):
        suggest(sample, [CODER], TAG, monitor)
