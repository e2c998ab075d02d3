"""Echoes in a library: who said it first, what is furniture, and that what was sampled is kept."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from annotator.cli.main import commands
from annotator.core.changes import Id
from annotator.store.library import Library
from annotator.tasks import echoing
from annotator.tasks.echoing import VERSION, echoes
from annotator.tasks.monitor import Cancelled, Monitor
from annotator.tasks.samples import make_sample
from tests.libraries import add_document

SENTENCE = "we have to acknowledge that there are too many children who wait"


@pytest.fixture
def sample(tmp_path: Path) -> Library:
    """The five speeches."""
    return make_sample(tmp_path / "Sample.annotator")


def test_a_sentence_of_february_returned_in_april(sample: Library) -> None:
    found = echoes(sample, Monitor())
    (bulk,) = [each for each in found if "make up the bulk of children in residential care" in each.earlier.words]
    assert bulk.earlier.document.date == "2014-02-12" and bulk.later.document.date == "2014-04-01"
    text = sample.text(bulk.later.document.fingerprint)
    assert text[bulk.later.span.start : bulk.later.span.end] == bulk.later.words
    assert not bulk.is_furniture and bulk.agreeing >= 14
    assert bulk.side_of(bulk.later.document.id) == bulk.later and bulk.side_of(Id("another")) is None
    notices = [each for each in found if each.earlier.words.startswith("This was published under the 2010 to 2015")]
    assert len(notices) == 3 and all(each.is_furniture for each in notices)


def test_what_was_sampled_is_kept_and_a_fresh_document_is_compared_with_it(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(3):
        add_document(library, f"Speech {number}\n\nHere {SENTENCE} number{number}.", f"Speech {number}")
    assert len(echoes(library, Monitor())) == 3
    assert len(library.runs(VERSION)) == 3
    sampled = []
    kept = echoing.runs_of
    monkeypatch.setattr(echoing, "runs_of", lambda words: sampled.append(1) or kept(words))
    fresh = add_document(library, f"Fourth\n\nYes {SENTENCE} number four.", "Fourth")
    found = echoes(library, Monitor(), [fresh])
    assert len(found) == 3 and all(each.side_of(fresh) for each in found) and len(sampled) == 1
    monkeypatch.setattr(echoing, "VERSION", VERSION + 1)
    assert len(echoes(library, Monitor())) == 6 and len(sampled) == 5


def test_a_stopped_search_keeps_what_it_sampled(library: Library) -> None:
    for number in range(3):
        add_document(library, f"Speech {number}\n\nHere {SENTENCE} number{number}.", f"Speech {number}")

    def stop_at_two(done: int, _total: int, _what: str) -> None:
        if done == 1:
            monitor.cancel()

    monitor = Monitor(stop_at_two)
    with pytest.raises(Cancelled):
        echoes(library, monitor)
    assert len(library.runs(VERSION)) == 2


def test_the_command_line_tells_them(sample: Library) -> None:
    path = sample.path
    sample.close()
    run = CliRunner().invoke(commands, ["echoes", str(path), "--json"])
    rows = json.loads(run.output)
    assert rows and not any(row["is_furniture"] for row in rows)
    assert all(row["earlier"]["date"] <= row["later"]["date"] for row in rows)
    everything = CliRunner().invoke(commands, ["echoes", str(path), "--furniture", "--least", "14", "--json"])
    assert any(row["is_furniture"] for row in json.loads(everything.output))
    lines = CliRunner().invoke(
        commands, ["echoes", str(path), "--document", "Edward Timpson speaks at the LSCB chairs annual conference"]
    )
    assert lines.exit_code == 0 and "aren’t making the sort of difference they need" in lines.output
