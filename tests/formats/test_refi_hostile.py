"""Damaged and hostile REFI-QDA files are refused in a sentence, or read as far as they go."""

import io
import random
import warnings
import zipfile
from pathlib import Path

import pytest

from annotator.core.errors import FileRefused
from annotator.formats import refi_container
from annotator.formats.refi_reading import read_qdc, read_qdpx
from annotator.formats.refi_writing import write_qdpx
from tests.projects import small_project
from tests.refi_files import write_project

PLAIN = '<Project xmlns="urn:QDA-XML:project:1.0" name="P"/>'


def archive(path: Path, *parts: tuple[str, str | bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for name, data in parts:
            file.writestr(name, data)
    return path


def assert_refused(path: Path, *words: str) -> None:
    with pytest.raises(FileRefused) as caught:
        read_qdpx(path)
    sentence = str(caught.value)
    assert path.name in sentence
    assert sentence.endswith(".")
    for word in words:
        assert word in sentence


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"", "not a REFI-QDA project"),
        (b"%PDF-1.7", "PDF"),
        (b"PK\x03\x04 and no more", "damaged"),
        (b"<xml/>", "not a REFI-QDA"),
    ],
)
def test_what_is_no_archive_is_refused(tmp_path: Path, data: bytes, word: str) -> None:
    path = tmp_path / "a.qdpx"
    path.write_bytes(data)
    assert_refused(path, word)


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    assert_refused(tmp_path / "none.qdpx", "not there")
    assert_refused(tmp_path, "no file")


def test_an_archive_must_have_one_project(tmp_path: Path) -> None:
    assert_refused(archive(tmp_path / "a.qdpx", ("sources/a.txt", "x")), "no project file")
    assert_refused(archive(tmp_path / "a.qdpx", ("a.qde", PLAIN), ("b.qde", PLAIN)), "2 project files")
    assert read_qdpx(archive(tmp_path / "b.qdpx", ("a.qde", PLAIN), ("PROJECT.qde", PLAIN), (".DS_Store", "x"))).name == "P"
    assert read_qdpx(archive(tmp_path / "c.qdpx", ("Odd name.qde", PLAIN), ("sources/", ""), ("sources/.root", ""))).name == "P"


@pytest.mark.parametrize("name", ["../evil.txt", "/etc/passwd", "sources/../../x", "C:\\x.txt", "sources\\..\\x"])
def test_names_that_lead_outside_are_refused(tmp_path: Path, name: str) -> None:
    assert_refused(archive(tmp_path / "a.qdpx", ("project.qde", PLAIN), (name, "x")), "outside itself")


def test_two_parts_of_one_name_are_refused(tmp_path: Path) -> None:
    assert_refused(archive(tmp_path / "a.qdpx", ("project.qde", PLAIN), ("project.qde", PLAIN)), "two parts of one name")


def test_what_unpacks_to_far_too_much_is_refused_unread(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert_refused(archive(tmp_path / "a.qdpx", ("project.qde", b" " * 10_000_000)), "more than is safe")
    monkeypatch.setattr(refi_container, "MOST_READ", 300)
    inner = '<Sources><TextSource guid="g" plainTextPath="internal://a.txt"/></Sources>'
    assert_refused(write_project(tmp_path / "b.qdpx", inner, {"a.txt": b"x" * 200}), "more than is safe")


@pytest.mark.parametrize(
    ("head", "word"),
    [
        ('<!DOCTYPE Project [<!ENTITY a "b">]>', "entities"),
        ('<!DOCTYPE Project SYSTEM "file:///etc/passwd">', "document type"),
        ("<Open>", "damaged"),
    ],
)
def test_xml_that_reaches_further_is_refused(tmp_path: Path, head: str, word: str) -> None:
    assert_refused(write_project(tmp_path / "a.qdpx", "", head=head), word)


def test_another_root_and_endless_nesting_are_refused(tmp_path: Path) -> None:
    assert_refused(archive(tmp_path / "a.qdpx", ("project.qde", "<CodeBook/>")), "begins with")
    deep = "<Code>" * 5_000 + "</Code>" * 5_000
    assert_refused(write_project(tmp_path / "b.qdpx", f"<CodeBook><Codes>{deep}</Codes></CodeBook>"), "nested")


def test_a_locked_archive_is_refused(tmp_path: Path) -> None:
    path = archive(tmp_path / "a.qdpx", ("project.qde", PLAIN))
    data = bytearray(path.read_bytes())
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + offset] |= 1
    path.write_bytes(data)
    assert_refused(path, "password")


def test_a_damaged_file_is_refused_in_a_sentence_or_read(tmp_path: Path) -> None:
    write_qdpx(small_project(), tmp_path / "whole.qdpx")
    whole = (tmp_path / "whole.qdpx").read_bytes()
    chance = random.Random(7)
    refused = 0
    for number in range(150):
        data = bytearray(whole)
        for _ in range(chance.randint(1, 6)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        if number % 3 == 0:
            data = data[: chance.randrange(len(data))]
        path = tmp_path / "a.qdpx"
        path.write_bytes(data)
        try:
            read_qdpx(path)
        except FileRefused as fault:
            refused += 1
            assert str(fault).endswith(".")
    assert refused > 100


def test_broken_xml_of_every_length_is_refused_or_read(tmp_path: Path) -> None:
    write_qdpx(small_project(), tmp_path / "whole.qdpx")
    with zipfile.ZipFile(tmp_path / "whole.qdpx") as file:
        xml = file.read("project.qde")
    for cut in range(0, len(xml) - 1, 97):
        path = tmp_path / "a.qdpx"
        path.write_bytes(_with(xml[:cut]))
        assert_refused(path, "damaged")


def test_texts_in_another_encoding_are_read_as_far_as_they_can_be(tmp_path: Path) -> None:
    inner = '<Sources><TextSource guid="g" plainTextPath="a.txt"/></Sources>'
    project = read_qdpx(write_project(tmp_path / "a.qdpx", inner, {"a.txt": b"caf\xe9 au lait"}))
    assert project.documents[0].text == "caf\ufffd au lait"
    assert project.losses == {"texts that are not in UTF-8, read as far as they can be": 1}


def test_codebooks_are_refused_in_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "a.qdc"
    for data, word in (
        (b"", "damaged"),
        (b"<Project/>", "no REFI-QDA codebook"),
        (b'<!DOCTYPE a [<!ENTITY b "c">]><CodeBook/>', "entities"),
    ):
        path.write_bytes(data)
        with pytest.raises(FileRefused, match=word):
            read_qdc(path)
    with pytest.raises(FileRefused, match="can't be read"):
        read_qdc(tmp_path / "none.qdc")


def _with(xml: bytes) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as file:
        file.writestr("project.qde", xml)
    return data.getvalue()
