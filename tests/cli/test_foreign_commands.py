"""Files of other programs from the command line: told by what is in them, brought in, given out."""

import json
from pathlib import Path

import pytest

from tests.foreign_projects import make_qualcoder, make_taguette
from tests.libraries import new_library
from tests.test_cli import asked, run, told


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "study.annotator"
    new_library(made).close()
    return made


def test_projects_of_qualcoder_and_taguette_come_in(path: Path) -> None:
    project = make_qualcoder(path.parent)
    (row,) = asked("import", path, project)
    assert "2 documents, 5 annotations, 4 tags, 2 coders, 4 memos, 2 attributes and 1 set of documents new" in row["sentence"]
    assert row["losses"]["codings of pictures"] == 1
    said = told("import", path, make_taguette(path.with_name("plans.sqlite3")))
    assert "1 document, 4 annotations, 3 tags, 1 coder and 2 memos new" in said
    assert {each["quote"] for each in asked("annotations", path, "--coder", "zoe")} == {"Children first"}


def test_web_annotations_go_out_and_come_in_again(path: Path) -> None:
    told("import", path, make_qualcoder(path.parent))
    out = path.with_name("out.jsonld")
    assert "5 annotations" in told("export", path, out)
    assert json.loads(out.read_text(encoding="utf-8"))["total"] == 5
    (row,) = asked("import", path, out.rename(path.with_name("out.json")))
    assert row["became"] == "already here"


def test_web_annotations_without_their_documents_say_so(path: Path) -> None:
    out = path.with_name("a.json")
    selector = {"type": "TextQuoteSelector", "exact": "not here"}
    out.write_text(json.dumps({"type": "Annotation", "target": {"source": "x", "selector": selector}}), encoding="utf-8")
    (row,) = asked("import", path, out)
    assert row["losses"] == {"annotations whose words are in no document of the library": 1}
    assert (row["became"], "finds a place" in row["sentence"]) == ("empty", True)
    bad = path.with_name("b.jsonld")
    bad.write_text("{", encoding="utf-8")
    result = run("import", path, bad)
    assert (result.exit_code, "no JSON at line 1" in result.stdout) == (1, True)


@pytest.mark.parametrize(("name", "form"), [("a.jsonl", "document-lines"), ("a.brat", "brat")])
def test_documents_go_out_for_code_and_come_in_again(path: Path, name: str, form: str) -> None:
    told("import", path, make_qualcoder(path.parent))
    out = path.with_name(name)
    assert "2 documents, 5 annotations" in told("export", path, out, "--format", form)
    other = path.with_name("other.annotator")
    new_library(other).close()
    told("import", other, out)
    places = [
        sorted((each["quote"], each["start"], each["note"]) for each in asked("annotations", each_path))
        for each_path in (path, other)
    ]
    if form == "brat":  # it has no coders: what two of them marked is one mark
        places = [sorted(set(each)) for each in places]
    assert places[0] == places[1]
    (row,) = asked("import", other, out)
    assert row["became"] == "already here"


def test_documents_go_out_for_uima(path: Path) -> None:
    told("import", path, make_qualcoder(path.parent))
    out = path.with_name("a.xmi")
    told("export", path, out)
    assert {each.name for each in out.iterdir()} == {"TypeSystem.xml", "speech_txt.xmi", "other_txt.xmi"}


def test_a_codebook_goes_out_as_a_table_and_comes_in_again(path: Path) -> None:
    told("import", path, make_qualcoder(path.parent))
    out = path.with_name("a.codebook.csv")
    assert "4 tags" in told("export", path, out)
    out = out.rename(path.with_name("plain.csv"))
    other = path.with_name("other.annotator")
    new_library(other).close()
    for library, became in ((path, "already here"), (other, "imported"), (other, "already here")):
        (row,) = asked("import", library, out)
        assert row["became"] == became
    assert asked("tags", other)[0]["name"] == "Values"


def test_what_annotator_itself_writes_is_led_to_its_own_way(path: Path) -> None:
    shared = path.with_name("a.annotations")
    told("share", path, shared)
    for file, way in ((shared, "merge it"), (path, "is a library of Annotator")):
        result = run("import", path, file)
        assert (result.exit_code, way in result.stdout) == (1, True)


def test_a_key_of_a_codebook_is_kept_unless_a_tag_has_it(path: Path) -> None:
    for name, rows in (("a.csv", "Hope,Soon,3\n"), ("b.csv", "Fear,Late,3\nCalm,Now,4\n")):
        path.with_name(name).write_text(f"tag,definition,digit\n{rows}", encoding="utf-8")
        told("import", path, path.with_name(name))
    out = path.with_name("out.codebook.csv")
    told("export", path, out)
    lines = [line.split(",") for line in out.read_text(encoding="utf-8-sig").splitlines()[1:]]
    assert {line[1]: line[4] for line in lines} == {"Hope": "3", "Fear": "", "Calm": "4"}
