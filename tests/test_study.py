"""A study of the five speeches by two coders, from coding to the report, by the commands that a person would give."""

import json
from pathlib import Path
from typing import Any

import pytest

from annotator.core import edits, tagging
from annotator.core.changes import Id
from annotator.core.selectors import describe
from annotator.core.spans import Span
from annotator.core.text import sentences
from annotator.paths import seeds
from annotator.store.library import Library
from tests.libraries import Clockwork, replica
from tests.test_cli import told

MIRA, TOM = Id("mira"), Id("tom")
BOTH = ("--coder", "Mira Okafor", "--coder", "Tom Hale")
ECHO = "make up the bulk of children in residential care"


@pytest.fixture
def study(tmp_path: Path) -> Path:
    """The five speeches: Mira and Tom code the same sentences, but of each fourth Tom takes a part, another tag or nothing."""
    path = tmp_path / "study.annotator"
    told("new", path)
    told("import", path, *sorted(each for each in seeds().iterdir() if each.suffix == ".txt"), "--coder", "Mira")
    library = Library.open(path, now=Clockwork(1_800_000_000_000), replica=replica())
    for id, name in ((MIRA, "Mira Okafor"), (TOM, "Tom Hale")):
        library.apply(edits.add_coder(id, name, "blue"))
    for tag in ("Claim", "Figure"):
        library.apply(tagging.create_tag(MIRA, Id(tag), tag, "blue"))
    for row in library.documents():
        text = library.text(row.fingerprint)
        chosen = [span for span in sentences(text) if span.end - span.start > 60][:16]
        for number, span in enumerate(chosen):
            tag = Id("Figure") if number % 3 == 0 else Id("Claim")
            mark(library, MIRA, row.id, row.fingerprint, text, span, tag)
            if number % 4:
                mark(library, TOM, row.id, row.fingerprint, text, span, tag)
            elif number % 8:
                mark(library, TOM, row.id, row.fingerprint, text, Span(span.start, span.end - 20), Id("Claim"))
    library.close()
    return path


def mark(library: Library, coder: Id, document: Id, fingerprint: str, text: str, span: Span, tag: Id) -> None:
    id = Id(f"{coder}-{document[:8]}-{span.start}")
    library.apply(edits.add_annotation(coder, id, document, fingerprint, describe(text, span).to_json(), [tag]))


def answered(*words: object) -> Any:
    """What a command prints as JSON."""
    return json.loads(told(*words, "--json"))


def undecided(study: Path) -> list[int]:
    """The numbers of the disagreements that wait."""
    return [each["number"] for each in answered("adjudicate", study, "--undecided", *BOTH)["disagreements"]]


def test_a_study_goes_from_coding_to_its_report(study: Path, tmp_path: Path) -> None:
    documents = answered("documents", study)
    assert len(documents) == 5
    for name in ("Mira Okafor", "Tom Hale"):
        told("done", study, *(each["id"] for each in documents), "--coder", name)

    # How far they agree, under every unit.
    agreement = told("agreement", study, "--sensitivity")
    assert "annotation  coded only" in agreement and "alpha" in agreement

    # What they disagree about is decided for a consensus, which then agrees with itself; their own work stays.
    before = answered("annotations", study)
    told("adjudicate", study, "--take-agreed", "--by", "Lead", *BOTH)
    left = undecided(study)
    assert left
    for number in left:
        told("adjudicate", study, "--decide", number, "Mira Okafor", "--reason", "Whole.", "--by", "Lead", *BOTH)
    assert undecided(study) == []
    after = {each["id"]: each for each in answered("annotations", study)}
    assert all(after[each["id"]] == each for each in before) and len(after) > len(before)

    # Counted, gathered, echoed.
    matrix = told("matrix", study, "--by", "coder")
    assert "Claim" in matrix and "Tom Hale" in matrix
    gathered = answered("retrieve", study, 'tag:Figure coder:"Mira Okafor"')
    mine = answered("annotations", study, "--tag", "Figure", "--coder", "Mira Okafor")
    assert gathered["total"] == len(mine) > 0
    assert ECHO in told("echoes", study)

    # Written for readers, for a spreadsheet and for other programs; the library is sound.
    for name in ("report.html", "report.md", "study.xlsx", "study.qdpx", "codings.csv"):
        told("export", study, tmp_path / name)
        assert (tmp_path / name).stat().st_size > 1_000
    page = (tmp_path / "report.html").read_text("utf-8")
    assert mine[0]["quote"][:40] in page.replace("&#x27;", "'")
    assert "sound" in told("check", study)
