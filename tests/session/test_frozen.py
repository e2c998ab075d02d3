"""A codebook that is fixed by a packet: new tags are suggestions, the others stay as they are."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.core import tagging
from annotator.core.changes import Id
from annotator.core.packets import SUGGESTED
from annotator.session.session import Session
from tests.codebook_helpers import MIRA, Sample


@pytest.fixture
def sample(qapp: object, tmp_path: Path) -> Iterator[Sample]:
    made = Sample(tmp_path)
    made.library.set_setting("packet", "some packet")
    made.session = Session(made.library, MIRA)
    yield made
    made.close()


def test_a_new_tag_goes_out_as_a_suggestion_and_may_be_renamed(sample: Sample) -> None:
    session, told = sample.session, []
    session.failed.connect(told.append)
    session.do(tagging.create_tag(MIRA, Id("new"), "A new idea", "blue"), "tag")
    assert sample.library.thing(Id("new")).value(SUGGESTED) is True
    session.do(tagging.rename(MIRA, sample.library.thing(Id("new")), "A better idea"), "rename")
    assert sample.library.thing(Id("new")).value("name") == "A better idea" and told == []


def test_the_leads_tags_stay_as_they_are_and_it_is_said(sample: Sample) -> None:
    session, told = sample.session, []
    session.failed.connect(told.append)
    assert session.do(tagging.rename(MIRA, sample.library.thing(Id("swr")), "Other"), "rename") is None
    assert sample.library.thing(Id("swr")).value("name") == "Social work reform"
    assert "stays as it is" in told[0]
    assert sample.mark("swr")
