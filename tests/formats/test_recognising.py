"""Files are told by what is in them."""

import gzip
import json

import pytest

from annotator.formats.recognising import Kind, database_kind, recognised

EXCHANGE = b'{"entries":3,"format":"annotator-exchange","has":{}}\n'


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (json.dumps({"@context": "http://www.w3.org/ns/anno.jsonld", "id": "x"}).encode(), Kind.WEB_ANNOTATIONS),
        (b'[\n {"id": "a", "type": "Annotation", "target": "x"}]', Kind.WEB_ANNOTATIONS),
        (b'{"type":["Annotation"],"body":{"text": "x"}}', Kind.WEB_ANNOTATIONS),
        ('{"type": "AnnotationPage"}'.encode("utf-16"), Kind.WEB_ANNOTATIONS),
        (b'{"total": 2, "rows": [{"user": "acct:a@b", "uri": "x"}]}', Kind.HYPOTHESIS),
        (b'{"rows": [], "total": 0}', Kind.HYPOTHESIS),
        (b'[{"id": "x", "user": "acct:a@b", "uri": "x"}]', Kind.HYPOTHESIS),
        (b'{"id": 1, "text": "Trust", "label": []}\n{"text": "b"}', Kind.JSON_LINES),
        (b"T1\tPerson 0 3\tAda\n", Kind.BRAT),
        (b"#1\tAnnotatorNotes T1\tx\nT1\tPerson 0 3;4 5\tAda B\n", Kind.BRAT),
        (b"path,name,colour,definition\nA,A,,\n", Kind.CODEBOOK),
        (b'\xef\xbb\xbf"Tag";"Description"\r\n', Kind.CODEBOOK),
        (b"text,title,date\na,b,c\n", Kind.TABLE),
        (b"document,tag,definition\n", Kind.TABLE),
        (b'<?xml version="1.0"?><CodeBook xmlns="urn:QDA-XML:codebook:1.0">', Kind.QDC),
        (EXCHANGE, Kind.EXCHANGE),
        (gzip.compress(EXCHANGE), Kind.EXCHANGE),
        (b"\x1f\x8bnothing", None),
        (b'{"a": 1}', None),
        (b"Just a speech, with commas, and more.\n\nYes.", None),
        (b"<html><body>x</body></html>", None),
        (b"", None),
    ],
)
def test_files_are_told_by_their_beginning(head: bytes, kind: Kind | None) -> None:
    found = recognised(head)
    assert found is kind or (kind is None and found is Kind.TABLE)


def test_folders_archives_and_databases_are_told_by_the_names_in_them() -> None:
    assert recognised(b"", ["data.qda", "documents"]) is Kind.QUALCODER
    assert recognised(b"", ["a.txt", "a.ann"]) is Kind.BRAT
    assert recognised(b"", ["a.txt"]) is None
    assert recognised(b"PK\x03\x04", ["project.qde", "sources/a.txt"]) is Kind.QDPX
    assert recognised(b"PK\x03\x04", ["word/document.xml"]) is None
    assert database_kind(["source", "code_name", "code_text"]) is Kind.QUALCODER
    assert database_kind(["documents", "highlights", "highlight_tags"]) is Kind.TAGUETTE
    assert database_kind(["documents"]) is Kind.DATABASE
