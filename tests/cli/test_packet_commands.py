"""An assignment from end to end without a window: made, opened, coded, checked, finished, returned."""

import json
from pathlib import Path

import pytest

from annotator.core import edits
from annotator.core.changes import Id
from annotator.store.library import Library
from tests.libraries import CODER, add_annotation, add_document, add_tag, assert_sound, new_library
from tests.test_cli import run, told


@pytest.fixture
def lead(tmp_path: Path) -> Path:
    made = new_library(tmp_path / "lead.annotator")
    made.apply(edits.add_coder(CODER, "Mira", "blue"))
    add_document(made)
    add_tag(made, "claim")
    add_annotation(made, "leads", "claim")
    made.close()
    return made.path


def packed(lead: Path, tmp_path: Path, *more: object) -> Path:
    file = tmp_path / "packet.annotations"
    told("packet", "make", lead, file, "--name", "Round 1", "--coder", "Tom", "--coder", "Ana", "--by", "Mira",
         "--require", "claim", "--instructions", "Code all claims.", *more)  # fmt: skip
    return file


def test_a_packet_goes_out_is_coded_and_comes_back(lead: Path, tmp_path: Path) -> None:
    file, mine, back = packed(lead, tmp_path, "--blind"), tmp_path / "toms.annotator", tmp_path / "back.annotations"
    assert told("packet", "open", file, mine, "--coder", "tom") == "Round 1: 1 document to code.\nCode all claims.\n"
    assert json.loads(told("annotations", mine, "--json")) == []
    result = run("packet", "finish", mine, back, "--coder", "Tom")
    assert result.exit_code == 1 and "not marked as done: On innovation; required tags not used: claim" in result.output
    assert not back.exists()
    told("annotate", mine, "On innovation", 0, 13, "--tag", "claim", "--coder", "Tom")
    told("done", mine, "On innovation", "--coder", "Tom")
    assert "written to" in told("packet", "finish", mine, back, "--coder", "Tom")
    told("merge", lead, back)
    lines = told("packet", "status", lead).splitlines()
    assert lines[0] == "Round 1"
    assert "  Tom: 1 of 1 done, 1 annotation, returned" in lines
    assert "  Ana: 0 of 1 done, 0 annotations, not returned" in lines
    library = Library.open(lead)
    assert_sound(library)
    assert len(library.annotations()) == 2
    library.close()


def test_an_open_packet_carries_the_annotations_and_anyway_sends_it_back(lead: Path, tmp_path: Path) -> None:
    file, mine = packed(lead, tmp_path), tmp_path / "anas.annotator"
    told("packet", "open", file, mine, "--coder", "Ana")
    assert len(json.loads(told("annotations", mine, "--json"))) == 1
    told("packet", "finish", mine, tmp_path / "back.annotations", "--coder", "Ana", "--anyway")


def test_who_one_is_must_be_said_and_nothing_is_left_behind(lead: Path, tmp_path: Path) -> None:
    file, mine = packed(lead, tmp_path), tmp_path / "whose.annotator"
    assert "this packet is for Ana, Tom" in run("packet", "open", file, mine).output
    assert not mine.exists()
    plain = tmp_path / "plain.annotations"
    new_library(tmp_path / "plain.annotator").close()
    told("share", tmp_path / "plain.annotator", plain)
    assert "is no packet" in run("packet", "open", plain, mine, "--coder", "Tom").output
    assert not mine.exists()
    assert "not made from a packet" in run("packet", "finish", lead, plain, "--coder", "Mira").output


def test_a_packet_for_nobody_is_refused(lead: Path, tmp_path: Path) -> None:
    assert run("packet", "make", lead, tmp_path / "p.annotations", "--name", " ", "--coder", "Tom", "--by", "Mira").exit_code == 1
    assert Id("x")
