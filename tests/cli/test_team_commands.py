"""The commands on people: list, unite, part, done."""

import json
from pathlib import Path

import pytest

from annotator.core import edits
from annotator.core.changes import Id
from tests.libraries import CODER, OTHER, add_annotation, add_document, new_library
from tests.test_cli import run, told


@pytest.fixture
def library(tmp_path: Path) -> Path:
    made = new_library(tmp_path / "team.annotator")
    made.apply(edits.add_coder(CODER, "Mira", "blue"))
    made.apply(edits.add_coder(OTHER, "Mirabel", "pine"))
    add_document(made)
    add_annotation(made, "one")
    add_annotation(made, "two", coder=OTHER)
    made.close()
    return tmp_path / "team.annotator"


def test_two_coders_become_one_and_two_again(library: Path) -> None:
    assert told("unite", library, "Mirabel", "Mira", "--by", "Mira") == "Mira (as Mirabel)\n"
    (one,) = json.loads(told("coders", library, "--json"))
    assert (one["name"], one["annotations"], one["others"]) == ("Mira", 2, [{"id": OTHER, "name": "Mirabel"}])
    assert "Mira (as Mirabel)" in told("annotations", library, "--coder", "Mira")
    told("unite", library, "Mirabel", "--apart", "--by", "Mira")
    assert [each["name"] for each in json.loads(told("coders", library, "--json"))] == ["Mira", "Mirabel"]


def test_uniting_needs_one_other_and_not_oneself(library: Path) -> None:
    assert run("unite", library, "Mira").exit_code == 2
    assert "united with themselves" in run("unite", library, "Mira", "Mira", "--by", "Mira").output


def test_documents_are_done_and_taken_up_again(library: Path) -> None:
    assert told("done", library, "On innovation", "--coder", "Mira").endswith("On innovation  Mira\n")
    assert json.loads(told("done", library, "--json"))[0]["done"] == ["Mira"]
    assert told("done", library, "On innovation", "--coder", "Mira", "--not").endswith("–\n")
    assert Id(json.loads(told("coders", library, "--json"))[0]["id"]) == CODER
