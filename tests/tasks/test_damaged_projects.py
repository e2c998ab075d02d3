"""Files of other programs with anything in them: each is read or refused with a sentence, and none is a bug."""

import json
import random
import sqlite3
from collections.abc import Callable
from contextlib import closing
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from annotator.core.changes import Id
from annotator.core.errors import AnnotatorError
from annotator.core.project import Project, ProjectDocument
from annotator.formats.brat import BratFile, read_brat
from annotator.formats.codebook_table import read_codebook
from annotator.formats.document_lines import read_document_lines
from annotator.formats.hypothesis_api import read_hypothesis
from annotator.formats.recognising import recognised
from annotator.formats.web_annotations import read_web_annotations
from annotator.formats.web_annotations_out import web_annotations
from annotator.store.library import Library
from annotator.tasks.database_files import open_qualcoder, open_taguette
from annotator.tasks.monitor import Monitor
from annotator.tasks.project_import import plan_project
from tests.foreign_projects import make_qualcoder, make_taguette
from tests.libraries import CODER

VALUES = (None, "", 0, -1, 10**15, 1.5, "x", b"\xff\x00", "2020-99-99", "é" * 1_000)
JUNK: tuple[Any, ...] = (None, 0, -5, "", [], {}, "x", [1], {"type": "Annotation"}, True, [[]], {"value": []}, "urn:uuid:x")
DOCUMENTS = (ProjectDocument(Id("11111111-1111-4111-8111-111111111111"), "T", "Trust comes first.", source="https://e.org/t"),)
ENTRY: dict[str, Any] = {
    "id": "urn:a", "type": "Annotation", "motivation": "tagging", "creator": {"id": "urn:b", "name": "Z"},
    "created": "2020-01-01T00:00:00Z", "body": [{"type": "TextualBody", "value": "a", "purpose": "tagging"}, "b"],
    "target": [{"source": "https://e.org/t", "state": [{"cached": "urn:sha256:x"}], "selector": [
        {"type": "TextPositionSelector", "start": 0, "end": 5},
        {"type": "TextQuoteSelector", "exact": "Trust", "prefix": "", "suffix": " comes"},
    ]}],
    "uri": "https://e.org/t", "user": "acct:a@b", "tags": ["x"], "text": "hello", "references": [], "label": [[0, 3, "y"]],
    "spans": [{"start": 0, "end": 3, "tags": [{"id": "u", "path": ["a"]}]}], "attributes": {"a": 1}, "meta": {"b": 2},
}  # fmt: skip
TABLE = b"path,name,colour,definition,digit,codable,id,parent id\nA,A,#112233,d,1,yes,x,\nA / B,B,,x,,no,,x\n"
MARKS = b"T1\tP 0 3\tAda\n#1\tAnnotatorNotes T1\tx\nR1\tK Arg1:T1\n"


def survives(read: Callable[..., object], *given: Any) -> None:
    try:
        read(*given)
    except AnnotatorError as refused:
        assert str(refused).endswith(".")


def opened(path: Path, library: Library) -> Project:
    open_ = open_qualcoder if path.is_dir() else open_taguette
    return open_(path, Monitor()).project("", Monitor(), library)


def planned(path: Path, library: Library) -> None:
    plan_project(library, CODER, opened(path, library))


def there_and_back(data: bytes) -> None:
    json.dumps(list(web_annotations(read_web_annotations(data, "a", DOCUMENTS))))


@pytest.fixture(params=["qualcoder", "taguette"])
def project(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[Path, Path]:
    """What is opened, and the database in it."""
    if request.param == "qualcoder":
        folder = make_qualcoder(tmp_path)
        return folder, folder / "data.qda"
    file = make_taguette(tmp_path / "a.sqlite3")
    return file, file


def test_databases_with_other_bytes(project: tuple[Path, Path], library: Library) -> None:
    chance, (path, database) = random.Random(1), project
    whole = database.read_bytes()
    for round_ in range(20):
        data = bytearray(whole[: chance.randrange(len(whole))] if round_ % 5 == 0 else whole)
        for _ in range(chance.choice((1, 5, 50))):
            if data:
                data[chance.randrange(len(data))] = chance.randrange(256)
        database.write_bytes(data)
        survives(planned, path, library)


def test_databases_with_other_values(project: tuple[Path, Path], library: Library) -> None:
    chance, (path, database) = random.Random(2), project
    whole = database.read_bytes()
    for _ in range(30):
        database.write_bytes(whole)
        with closing(sqlite3.connect(database)) as db:
            tables = [row[0] for row in db.execute("select name from sqlite_master where type = 'table'")]
            for table in chance.sample(tables, 3):
                column = chance.choice([row[1] for row in db.execute(f"pragma table_info({table})") if not row[5]])
                db.execute(f"update or ignore {table} set {column} = ? where rowid = 1", (chance.choice(VALUES),))
            db.commit()
        survives(planned, path, library)


def changed(value: Any, chance: random.Random) -> Any:
    """The value with something else in it somewhere."""
    if value and isinstance(value, dict | list):
        key = chance.choice(list(value)) if isinstance(value, dict) else chance.randrange(len(value))
        value[key] = deepcopy(chance.choice(JUNK)) if chance.random() < 0.4 else changed(value[key], chance)
        return value
    return deepcopy(chance.choice(JUNK))


def test_json_with_other_values() -> None:
    chance = random.Random(3)
    for _ in range(800):
        value = deepcopy(ENTRY)
        for _ in range(chance.randint(1, 4)):
            changed(value, chance)
        data = json.dumps(value).encode()
        recognised(data)
        survives(there_and_back, data)
        survives(read_hypothesis, data, "a", DOCUMENTS)
        survives(read_document_lines, data, "a")


def test_tables_and_marks_with_other_signs() -> None:
    chance = random.Random(4)
    for _ in range(500):
        table, marks = bytearray(TABLE), bytearray(MARKS)
        for data in (table, marks):
            for _ in range(chance.choice((1, 3, 9))):
                data[chance.randrange(len(data))] = chance.choice(b'\x00\n\t",;/ AT#1\xff\r|')
            recognised(bytes(data))
        survives(read_codebook, bytes(table), "a")
        text = marks.decode("latin-1")
        survives(read_brat, [BratFile("a", "Ada and Bob", text)], "a", text, text)


def test_numbers_and_nesting_that_json_can_not_hold() -> None:
    for data in (b'[{"type": "Annotation", "x": 1e999}]', b'[{"type": "Annotation", "x": ' + b"9" * 10_000 + b"}]"):
        with pytest.raises(AnnotatorError, match="number too large"):
            read_web_annotations(data, "a", DOCUMENTS)
    assert read_document_lines(b'{"text": "a", "attributes": {"b": NaN}}', "a").documents[0].attributes == {}
