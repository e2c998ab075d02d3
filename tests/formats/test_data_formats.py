"""JSON Lines, brat, UIMA and codebooks as tables: what is written is read the same, dialects are read, damage is refused."""

import io
import json
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from annotator.core.attributes import Kind, attribute_id
from annotator.core.changes import Id
from annotator.core.documents import fingerprint_of
from annotator.core.edits import document_id
from annotator.core.errors import FileRefused
from annotator.core.project import Project, ProjectAnnotation, ProjectAttribute, ProjectCoder, ProjectDocument, ProjectTag
from annotator.formats import brat, uima
from annotator.formats.brat import BratFile, read_brat
from annotator.formats.codebook_table import COLUMNS, codebook_rows, read_codebook
from annotator.formats.csv_table import write_table
from annotator.formats.document_lines import read_document_lines, write_document_lines

TEXT = "Trust 😀 first.\n\nThen: children\tand “work”.\nאמון\n"
VALUES, TRUST, OTHER = (Id(f"{number}0000000-0000-4000-8000-000000000000") for number in (1, 2, 3))
CODER = Id("40000000-0000-4000-8000-000000000000")
TAGS = (
    ProjectTag(VALUES, "Values / virtues", colour="#112233", is_codable=False),
    ProjectTag(TRUST, "=Trust é", VALUES, "#445566", "Relying, on\n“others”", digit=3),
    ProjectTag(OTHER, "trust", colour="#778899", definition="-no formula"),
)


def project(text: str = TEXT, spans: Sequence[tuple[int, int]] = ((0, 5), (6, 7), (8, 30))) -> Project:
    id = document_id(fingerprint_of(text))
    year = ProjectAttribute(attribute_id("Year"), "Year", Kind.NUMBER)
    document = ProjectDocument(id, "A talk", text, speaker="Ada", date="2014", attributes={year.id: 2014})
    marks = [
        ProjectAnnotation(Id(f"{number:08d}-0000-4000-8000-00000000000f"), id, start, end, (TRUST,))
        for number, (start, end) in enumerate(spans)
    ]
    full = [replace(each, note=f"Note {at}", coder=CODER, created=1_000, modified=2_500) for at, each in enumerate(marks)]
    coders = (ProjectCoder(CODER, "Zoë"),)
    return Project("study", coders, TAGS, (year,), (document,), tuple(full))


# JSON Lines


def lines_of(given: Project) -> bytes:
    out = io.StringIO()
    write_document_lines(given, out)
    return out.getvalue().encode()


def read_lines(*values: Any) -> Project:
    return read_document_lines("\n".join(json.dumps(value) for value in values).encode(), "a.jsonl")


def quotes(given: Project) -> list[tuple[str, tuple[str, ...]]]:
    texts = {document.id: document.text for document in given.documents}
    tags = {tag.id: tag.name for tag in given.tags}
    return [(texts[each.document][each.start : each.end], tuple(tags[tag] for tag in each.tags)) for each in given.annotations]


def test_lines_are_read_as_they_were_written() -> None:
    told = project()
    again = read_document_lines(lines_of(told), "a.jsonl", TAGS)
    assert again.annotations == told.annotations
    assert again.documents == told.documents
    assert again.coders == told.coders
    assert [tag.id for tag in again.tags] == [VALUES, TRUST]
    alone = read_document_lines(lines_of(told), "a.jsonl")
    assert [tag.name for tag in alone.tags] == ["Values / virtues", "=Trust é"]
    assert not alone.losses


@given(st.text(min_size=1, max_size=60).filter(lambda text: "\r" not in text and not text.startswith("\ufeff")), st.data())
def test_lines_carry_any_text_and_place(text: str, data: st.DataObject) -> None:
    ends = st.integers(0, len(text))
    spans = [tuple(sorted(data.draw(st.tuples(ends, ends)))) for _ in range(3)]
    spans = [span for span in spans if text[slice(*span)].strip()]
    told = project(text, spans)  # type: ignore[arg-type]
    if text.strip():
        assert read_document_lines(lines_of(told), "a.jsonl").annotations == told.annotations


def test_dialects_of_lines_are_read() -> None:
    text = "Trust 😀 first."
    for value in (
        {"text": text, "label": [[8, 13, "order"]]},
        {"data": text, "labels": [[8, 13, "order"]]},
        {"text": text, "entities": [{"id": 5, "start_offset": 8, "end_offset": 13, "label": "order"}]},
        {"text": text, "spans": [{"start": 8, "end": 13, "label": "order"}], "meta": {"source": "x", "Year": 3}},
        {"text": text, "spans": [{"start": 9, "end": 14, "label": "order", "text": "first"}]},
    ):
        assert quotes(read_lines(value)) == [("first", ("order",))]
    found = read_lines({"text": text, "label": ["positive"], "spans": [{"start": 3, "end": 99}]})
    assert found.losses == {
        "labels of whole documents": 1,
        "spans whose place is outside the text, or whose words are not there": 1,
    }


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b'{"text": "a"}\n{"text": ', "line 2, column 10"),
        (b'{"text": "a"}\n\n[1]', "line 3: there is no document"),
        (b'{"text": 7}', "line 1"),
        (b'{"text": "\xff"}', "not in UTF-8"),
    ],
)
def test_a_damaged_line_is_refused_with_its_number(data: bytes, says: str) -> None:
    with pytest.raises(FileRefused, match=says):
        read_document_lines(data, "a.jsonl")


# brat


def brat_of(given: Project) -> tuple[list[BratFile], str, str]:
    types = brat.type_names(given.tags)
    (document,) = given.documents
    file = BratFile("A_talk", document.text, brat.marks_of(document, given.annotations, types))
    return [file], *brat.configuration(given.tags, types)


def test_brat_is_read_as_it_was_written() -> None:
    told = project()
    files, types, labels = brat_of(told)
    assert "T1\tTrust_e 0 5\tTrust\n#1\tAnnotatorNotes T1\tNote 0\n" in files[0].marks
    assert "8 14;16 30\tfirst. Then: children" in files[0].marks
    again = read_brat(files, "folder", types, labels)
    places = [(each.start, each.end, each.note) for each in again.annotations]
    assert places == [(each.start, each.end, each.note) for each in told.annotations]
    assert quotes(again)[0] == ("Trust", ("=Trust é",))
    parents = {tag.id: tag.name for tag in again.tags}
    told_tags = [(tag.name, parents.get(tag.parent) if tag.parent else None) for tag in again.tags]
    assert told_tags == [("Values / virtues", None), ("=Trust é", "Values / virtues"), ("trust", None)]
    assert read_brat(files, "folder", types, labels, TAGS).annotations[0].tags == (TRUST,)


def test_marks_that_can_not_be_placed_and_other_lines_are_counted() -> None:
    marks = (
        "T1\tPerson 0 3\tAda\nT2\tPerson 90 93\tEve\nT3\tPerson 0 3\tEve\nT4\tGroup 0 3;8 11\tAda Bob\n"
        "R1\tKnows Arg1:T1 Arg2:T2\nA1\tSure T1\n*\tEquiv T1 T2\n#1\tAnnotatorNotes T1\tShe\n#2\tAnnotatorNotes R1\tx\n"
    )
    found = read_brat([BratFile("a", "Ada and Bob.", marks)], "a")
    assert quotes(found) == [("Ada", ("Person",)), ("Ada", ("Group",)), ("Bob", ("Group",))]
    assert found.annotations[0].note == "She"
    assert found.losses == {
        "marks whose place is outside the text, or whose words are not there": 2,
        "marks in several pieces, each of which is one of its own now": 1,
        "relations": 2,
        "attributes of marks": 1,
        "notes on what is no mark": 1,
    }


def test_a_damaged_mark_is_refused_with_its_line() -> None:
    for line in ("T1 Person 0 3", "T1\tPerson x 3\tAda", "nonsense"):
        with pytest.raises(FileRefused, match=r"a\.ann is damaged at line 2"):
            read_brat([BratFile("a", "Ada", f"T9\tPerson 0 3\tAda\n{line}\n")], "a")


# UIMA


def test_a_cas_says_in_utf_16_where_things_are() -> None:
    told = project("Trust 😀 first\x0b.\nNext", ((0, 5), (8, 13), (16, 20)))
    (document,) = told.documents
    root = etree.fromstring("".join(uima.xmi_of(document, told.annotations, told)).encode())
    (sofa,) = root.findall("{*}Sofa")
    words = sofa.get("sofaString")
    assert words == "Trust 😀 first .\nNext"
    units = words.encode("utf-16-le")
    marks = root.findall("{http:///webanno/custom.ecore}Annotation")
    shown = [units[2 * int(each.get("begin", "")) : 2 * int(each.get("end", ""))].decode("utf-16-le") for each in marks]
    assert shown == ["Trust", "first", "Next"]
    assert dict(marks[0].attrib)["path"] == "Values / virtues / =Trust é"
    (view,) = root.findall("{*}View")
    ids = [each.get("{http://www.omg.org/XMI}id") for each in root]
    assert len(set(filter(None, ids))) == len(ids) - 1
    assert set(view.get("members", "").split()) <= set(filter(None, ids))
    names = {each.text for each in etree.fromstring(uima.type_system().encode()).iter("{*}name")}
    assert {"webanno.custom.Annotation", "tag", "note"} <= names


# Codebooks


def table_of(given: Project) -> bytes:
    out = io.StringIO(newline="")
    write_table(out, COLUMNS, codebook_rows(given))
    return out.getvalue().encode("utf-8-sig")


def test_a_codebook_is_read_as_it_was_written() -> None:
    told = project()
    assert read_codebook(table_of(told), "a.csv").tags == told.tags
    assert read_codebook(table_of(told), "a.csv", TAGS).tags == told.tags
    assert b"'=Trust" in table_of(told)


def test_dialects_of_codebooks_are_read() -> None:
    tags = read_codebook(b"Code;Description;Color;Category\nTrust;Rely;#AABBCC;Values\nValues;;gold;\n", "a.csv").tags
    assert [(tag.name, tag.parent is None, tag.definition) for tag in tags] == [("Values", True, ""), ("Trust", False, "Rely")]
    assert tags[1].colour == "#aabbcc"
    assert tags[0].colour.startswith("#")
    tagged = read_codebook(b"tag,description\nA / B,x\n", "a.csv")
    assert [(tag.name, tag.definition) for tag in tagged.tags] == [("A", ""), ("B", "x")]
    known = ProjectTag(OTHER, "trust", definition="Old", digit=2)
    (same,) = read_codebook(b"tag,description\nTRUST,New\n", "a.csv", [known]).tags
    assert same == replace(known, definition="New")


def test_a_circle_in_a_codebook_is_cut() -> None:
    found = read_codebook(b"name,parent,definition\nA,B,x\nB,A,y\n", "a.csv")
    assert [tag.name for tag in found.tags] == ["A", "B"]
    assert len(found.notices) == 1
    ids = f"name,definition,id,parent id\nA,x,{VALUES},{TRUST}\nB,y,{TRUST},{VALUES}\n"
    assert any("circle" in notice for notice in read_codebook(ids.encode(), "a.csv").notices)


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"one,two\n1,2\n", "no column is called"),
        (b"tag,colour\nA,greenish\n", "line 2: “greenish” is no colour"),
        (b"tag,digit,definition\nA,12,x\n", "line 2: “12” is no key"),
        (b"tag,definition\n,x\n", "line 2: the tag has no name"),
        (b"tag,definition\nA,x\nA,y\n", "line 3: A is there twice"),
        (b'tag,definition\nA,"x\n', "damaged at line"),
        (b"", "empty"),
        (b"\x89PNG\r\n\x1a\n\0\0", "picture"),
    ],
)
def test_a_damaged_codebook_is_refused_with_its_line(data: bytes, says: str) -> None:
    with pytest.raises(FileRefused, match=says):
        read_codebook(data, "a.csv")
