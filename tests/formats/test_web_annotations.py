"""Web Annotations and Hypothesis: read in several shapes, placed only where it is sure, given back whole."""

import json
from dataclasses import replace
from typing import Any

import pytest

from annotator.core.changes import Id
from annotator.core.errors import FileRefused
from annotator.core.project import About, Project, ProjectAnnotation, ProjectCoder, ProjectDocument, ProjectTag
from annotator.formats.hypothesis_api import read_hypothesis
from annotator.formats.placing import NO_PLACE, NO_QUOTE, SEVERAL
from annotator.formats.web_annotations import read_web_annotations
from annotator.formats.web_annotations_out import losses_of, web_annotations, web_collection

FIRST, SECOND = Id("11111111-1111-4111-8111-111111111111"), Id("22222222-2222-4222-8222-222222222222")
TEXT = "Trust 😀 comes first. We want trust again, and children want trust too."
DOCUMENTS = (
    ProjectDocument(FIRST, "On trust", TEXT, source="https://example.org/trust.html"),
    ProjectDocument(SECOND, "On schools", "Schools matter. Children come first in them.", source="schools.txt"),
)
TAG, CODER = Id("33333333-3333-4333-8333-333333333333"), Id("44444444-4444-4444-8444-444444444444")


def quote(exact: str, **more: str) -> dict[str, Any]:
    return {"type": "TextQuoteSelector", "exact": exact, **more}


def annotation(selector: Any, source: str = "https://example.org/trust.html", **more: Any) -> dict[str, Any]:
    return {"type": "Annotation", "target": {"source": source, "selector": selector}} | more


def read(value: Any, documents: tuple[ProjectDocument, ...] = DOCUMENTS) -> Project:
    return read_web_annotations(json.dumps(value).encode(), "a.jsonld", documents)


def words(project: Project) -> list[str]:
    texts = {document.id: document.text for document in project.documents}
    return [texts[each.document][each.start : each.end] for each in project.annotations]


def small() -> Project:
    annotations = (
        ProjectAnnotation(Id("55555555-5555-4555-8555-555555555555"), FIRST, 8, 20, (TAG,), "A note", CODER, 1_000, 2_500),
        ProjectAnnotation(Id("66666666-6666-4666-8666-666666666666"), SECOND, 0, 7),
    )
    tag = ProjectTag(TAG, "order", definition="What is first")
    return Project("Study", (ProjectCoder(CODER, "Zoë"),), (tag,), (), DOCUMENTS, annotations)


def test_what_is_written_is_read_the_same() -> None:
    project = small()
    collection = web_collection(project, "urn:uuid:77777777-7777-4777-8777-777777777777")
    assert (collection["type"], collection["total"]) == ("AnnotationCollection", 2)
    again = read(collection)
    assert [replace(each, extra={}) for each in again.annotations] == list(project.annotations)
    assert again.coders == project.coders
    assert [(tag.id, tag.name) for tag in again.tags] == [(TAG, "order")]
    assert list(web_annotations(again)) == list(web_annotations(project))
    assert losses_of(project) == {
        "texts of documents (annotations quote them)": 2,
        "tags' definitions, colours and places under others": 1,
    }


def test_what_is_not_understood_is_given_back() -> None:
    told = annotation(
        [{"type": "XPathSelector", "value": "/p"}, quote("comes first", prefix="😀 ")],
        id="https://example.org/a1",
        rights="CC0",
        creator="https://example.org/people/zoe",
        created="2020-01-02T03:04:05Z",
        body=[
            {"type": "TextualBody", "value": "order", "purpose": "tagging", "language": "en"},
            {"type": "TextualBody", "value": "Fine", "format": "text/html", "creator": "urn:x"},
            "https://example.org/picture.png",
        ],
    )
    project = read(told)
    (found,) = project.annotations
    assert (words(project), found.note, project.coders[0].name) == (["comes first"], "Fine", "zoe")
    assert project.losses == {"bodies that are no text (they are kept, and given back)": 1}
    (again,) = web_annotations(project)
    assert again["body"] == told["body"]
    assert {key: again[key] for key in ("id", "rights", "creator", "created")} == {
        key: told[key] for key in ("id", "rights", "creator", "created")
    }
    assert {"type": "XPathSelector", "value": "/p"} in again["target"]["selector"]
    assert read(again).annotations[0].id == found.id


def test_what_changed_since_is_written_in_its_place() -> None:
    body = [{"type": "TextualBody", "value": name, "purpose": "tagging"} for name in ("order", "gone")]
    project = read(annotation(quote("comes first"), body=[*body, {"type": "TextualBody", "value": "Old"}]))
    (found,) = project.annotations
    changed = replace(project, annotations=(replace(found, tags=found.tags[:1], note="New", start=found.start + 6),))
    (again,) = web_annotations(changed)
    assert [each["value"] for each in again["body"]] == ["order", "New"]
    assert again["target"]["selector"][1]["exact"] == "first"


@pytest.mark.parametrize("shape", ["one", "array", "page", "collection", "graph"])
def test_every_shape_is_read(shape: str) -> None:
    one = annotation(quote("comes first"))
    page = {"type": "AnnotationPage", "items": [one], "next": "https://example.org/2"}
    shapes: dict[str, Any] = {
        "one": one,
        "array": [one],
        "page": page,
        "collection": {"type": "AnnotationCollection", "first": page},
        "graph": {"@context": "x", "@graph": [one]},
    }
    project = read(shapes[shape])
    assert words(project) == ["comes first"]
    assert bool(project.notices) == (shape in ("page", "collection"))


def test_a_position_holds_only_with_its_words() -> None:
    at = TEXT.index("want trust")
    units = at + 1  # an emoji before it
    for start in (at, units):
        position = {"type": "TextPositionSelector", "start": start, "end": start + 10}
        assert read(annotation([position, quote("want trust")])).annotations[0].start == at
    position = {"type": "TextPositionSelector", "start": at, "end": at + 10}
    assert read(annotation([position])).losses == {NO_QUOTE: 1}
    assert read(annotation([position, quote("never said by anyone here")])).losses == {NO_PLACE: 1}


def test_words_in_several_places_need_what_is_around_them() -> None:
    assert read(annotation(quote("trust"))).losses == {SEVERAL: 1}
    assert read(annotation(quote("trust", prefix="want "))).losses == {SEVERAL: 1}
    found = read(annotation(quote("trust", prefix="children want ", suffix=" too.")))
    assert found.annotations[0].start == TEXT.rindex("trust")


def test_a_document_that_nothing_names_is_told_by_the_words_alone() -> None:
    assert read(annotation(quote("Schools matter"), "https://elsewhere.org/x")).annotations[0].document == SECOND
    assert read(annotation(quote("first"), "https://elsewhere.org/x")).losses == {SEVERAL: 1}
    twins = (*DOCUMENTS, replace(DOCUMENTS[1], id=Id("99999999-9999-4999-8999-999999999999"), source="b"))
    assert read(annotation(quote("Schools matter"), "https://elsewhere.org/x"), twins).losses == {SEVERAL: 1}


def test_other_blanks_and_a_few_other_letters_are_found_in_the_named_document_only() -> None:
    assert words(read(annotation(quote("comes\n  first.  We")))) == ["comes first. We"]
    near = quote("We want trust again, and children want trust to", prefix="first. ")
    assert words(read(annotation(near))) == ["We want trust again, and children want trust to"]
    typo = quote("We want trust agein, and children want trust", prefix="first. ", suffix=" too.")
    assert words(read(annotation(typo))) == ["We want trust again, and children want trust"]
    assert read(annotation(typo, "https://elsewhere.org/x")).losses == {NO_PLACE: 1}


def test_several_targets_and_refined_selectors_are_read() -> None:
    refined = {"type": "FragmentSelector", "value": "x", "refinedBy": quote("comes first")}
    value = {"type": "Annotation", "id": "urn:x", "target": [
        {"source": "schools.txt", "selector": quote("Schools")}, {"source": "On trust", "selector": refined},
    ]}  # fmt: skip
    project = read(value)
    assert words(project) == ["Schools", "comes first"]
    assert len({each.id for each in project.annotations}) == 2
    assert len(project.notices) == 1


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"{", "line 1, column 2"),
        (b'[{"type": "Annotation",\n x}]', "line 2"),
        (b'{"type": "Book"}', "no Web Annotations"),
        (b"", "line 1"),
        (b'{"type": "Annotation", "body": "\xff"}', "not in UTF-8"),
        (b"[" * 100_000, "nested too deep|damaged"),
        (rb'[{"type": "Annotation", "body": "\ud800"}]', "half of a letter"),
    ],
)
def test_damage_is_refused_with_its_place(data: bytes, says: str) -> None:
    with pytest.raises(FileRefused, match=says):
        read_web_annotations(data, "a.json", DOCUMENTS)


def test_nonsense_in_annotations_is_counted_not_raised() -> None:
    odd: list[Any] = [
        3,
        {"type": "Annotation"},
        {"type": "Annotation", "target": 5, "body": 7},
        {"type": "Annotation", "target": {"source": 1, "selector": [3, {"type": 4, "start": "a"}]}, "creator": [1, {}]},
        annotation(quote("x" * 40), body={"value": None}),
    ]
    project = read([annotation(quote("comes first")), *odd])
    assert len(project.annotations) == 1
    assert sum(project.losses.values()) == 5


def test_utf_16_and_a_byte_order_mark_are_read() -> None:
    text = json.dumps(annotation(quote("comes first")))
    for data in (text.encode("utf-8-sig"), text.encode("utf-16")):
        assert words(read_web_annotations(data, "a.json", DOCUMENTS)) == ["comes first"]


def row(id: str, **more: Any) -> dict[str, Any]:
    target = [{"source": "https://example.org/trust.html", "selector": [{"type": "RangeSelector"}, quote("comes first")]}]
    return {
        "id": id, "uri": "https://example.org/trust.html", "user": "acct:zoe@hypothes.is", "text": "Why?", "tags": ["order"],
        "created": "2020-01-02T03:04:05.678901+00:00", "updated": "2020-01-03T03:04:05+00:00", "target": target,
    } | more  # fmt: skip


def test_answers_of_hypothesis_are_read_with_replies_and_page_notes() -> None:
    rows = [
        row("A"),
        row("B", references=["A"], text="Because.", target=[]),
        row("C", target=[{"source": "x"}], text="On the page"),
        row("D", references=["Z"], text="Lost", target=[]),
        row("E", target=[{"selector": [quote("nowhere to be found")]}]),
        "no row",
    ]
    project = read_hypothesis(json.dumps({"total": 6, "rows": rows}).encode(), "h.json", DOCUMENTS)
    (found,) = project.annotations
    assert (words(project), found.note, found.created) == (["comes first"], "Why?", 1_577_934_245_679)
    assert [(memo.about, memo.target, memo.text) for memo in project.memos] == [
        (About.ANNOTATION, found.id, "Because."),
        (About.DOCUMENT, FIRST, "On the page"),
    ]
    assert [(tag.name, coder.name) for tag, coder in zip(project.tags, project.coders, strict=True)] == [("order", "zoe")]
    assert project.losses == {
        NO_PLACE: 1,
        "rows that are no annotations": 1,
        "replies to annotations that have no place, or without words": 1,
    }
    known = ProjectTag(TAG, "Order")
    assert read_hypothesis(json.dumps(rows[:1]).encode(), "h.json", DOCUMENTS, [known]).annotations[0].tags == (TAG,)


def test_what_is_not_from_hypothesis_is_refused() -> None:
    with pytest.raises(FileRefused, match="no annotations of Hypothesis"):
        read_hypothesis(b'{"rows": [{"a": 1}]}', "h.json", DOCUMENTS)
