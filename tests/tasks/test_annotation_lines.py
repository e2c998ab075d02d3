"""JSON Lines and Parquet, read by json and pyarrow, and the CSV tables of codings, documents and coders."""

import csv
import json
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.core import tagging
from annotator.core.changes import Id
from annotator.core.errors import UserFault
from annotator.store.library import Library
from annotator.tasks import export_formats
from annotator.tasks.annotation_files import _counted_one_by_one, counted, foresee, foresee_codings
from annotator.tasks.choosing import EVERYTHING, Choice
from annotator.tasks.exporting import export
from tests.libraries import CODER, OTHER, TEXT, add_annotation, change
from tests.tasks.table_helpers import CONTROLS, LONG, ODD, fill


@pytest.fixture
def filled(library: Library) -> Library:
    return fill(library)


def test_json_lines_hold_an_object_for_each_annotation(filled: Library, tmp_path: Path) -> None:
    change(filled, "p", "note", LONG)
    assert export(filled, tmp_path / "out.jsonl").counts == {"annotations": 4}
    lines = (tmp_path / "out.jsonl").read_bytes().split(b"\n")
    found = {one["id"]: one for one in map(json.loads, lines[:-1])}
    assert found["m"]["note"] == CONTROLS and found["p"]["note"] == LONG and found["o"]["quote"] == ODD[15:40]
    assert found["n"]["document"]["attributes"] == {"Year": 1999, "Won": True}
    assert found["n"]["tags"] == [{"id": "A", "name": "A", "path": ["A"]}, {"id": "B", "name": "B", "path": ["A", "B"]}]
    assert found["n"]["before"] + found["n"]["quote"] == TEXT[:13] and found["n"]["library"] == "work"


def test_parquet_has_types_lists_and_no_misfits(filled: Library, tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    done = export(filled, tmp_path / "out.parquet")
    table = parquet.read_table(tmp_path / "out.parquet")
    types = {field.name: str(field.type) for field in table.schema}
    assert (types["start"], types["Year"], types["Won"], types["created"]) == ("int64", "double", "bool", "timestamp[ms, tz=UTC]")
    rows = {row["annotation id"]: row for row in table.to_pylist()}
    assert rows["n"]["tags"] == ["A", "B"] and rows["p"]["tags"] == [] and rows["m"]["note"] == CONTROLS
    assert rows["o"]["Year"] is None and done.losses["values that are not of their attribute's kind"] == 1
    assert export(filled, tmp_path / "codings.parquet", form="parquet-codings").counts == {"codings": 4}
    assert parquet.read_table(tmp_path / "codings.parquet").to_pylist()[1]["tag path"] == ["A", "B"]


def test_without_pyarrow_it_is_said_what_to_install(filled: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(export_formats, "find_spec", lambda _name: None)
    with pytest.raises(UserFault, match="pip install pyarrow"):
        export(filled, tmp_path / "out.parquet")
    assert not (tmp_path / "out.parquet").exists()


@pytest.mark.parametrize("form", ["csv", "csv-codings", "csv-documents", "csv-coders", "jsonl", "parquet", "parquet-codings"])
def test_an_empty_library_is_written_too(library: Library, tmp_path: Path, form: str) -> None:
    done = export(library, tmp_path / "out", form=form)
    assert not done.losses and set(done.counts.values()) == {0}


def read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def test_codings_are_a_row_each(filled: Library, tmp_path: Path) -> None:
    done = export(filled, tmp_path / "out.csv", form="csv-codings")
    assert done.counts == {"codings": 4} and done.losses == {"memos": 1, "annotations without a tag": 1}
    rows = read(tmp_path / "out.csv")
    assert sorted((row["tag"], row["tag path"], row["annotation id"]) for row in rows) == [
        ("'=1+1", "'=1+1", "m"), ("A", "A", "n"), ("B", "A / B", "n"), ("B", "A / B", "o"),
    ]  # fmt: skip
    assert all(not cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row.values())


def test_tags_are_counted_by_document_and_coder(filled: Library, tmp_path: Path) -> None:
    export(filled, tmp_path / "a.csv", form="csv-documents")
    assert read(tmp_path / "a.csv")[1] == {"document": "'=HYPERLINK(1)", "'=1+1": "0", "A": "0", "A / B": "1", "all codings": "1"}
    export(filled, tmp_path / "b.csv", form="csv-coders", choice=Choice(tags=frozenset({Id("A")})))
    rows = read(tmp_path / "b.csv")
    assert list(rows[0]) == ["coder", "A", "A / B", "all codings"] and {row["all codings"] for row in rows} == {"1", "2"}


def test_what_will_be_written_is_what_is_written(filled: Library, tmp_path: Path) -> None:
    assert foresee(filled, EVERYTHING).counts == {"documents": 2, "annotations": 4, "codings": 4}
    part = Choice(tags=frozenset({Id("B")}))
    assert (
        foresee_codings(filled, part).counts["codings"]
        == 2
        == export(filled, tmp_path / "o.csv", None, "csv-codings", part).counts["codings"]
    )


@pytest.mark.parametrize(
    "choice",
    [
        EVERYTHING,
        Choice(tags=frozenset({Id("A")})),
        Choice(tags=frozenset({Id("C")}), coders=frozenset({CODER})),
        Choice(coders=frozenset({OTHER})),
        Choice(documents=frozenset(), tags=frozenset({Id("A")})),
    ],
)
def test_counting_by_the_store_is_counting_one_by_one(filled: Library, choice: Choice) -> None:
    add_annotation(filled, "x", "later", "A", start=1, end=3)
    add_annotation(filled, "y", start=1, end=3, coder=OTHER)
    first = filled.documents()[0].id
    for documents in (choice.documents, frozenset({first})):
        within = replace(choice, documents=documents)
        assert counted(filled, within) == _counted_one_by_one(filled, within)


def test_an_annotation_with_two_tags_that_are_one_by_now_has_one_coding(filled: Library) -> None:
    filled.apply(tagging.merge_tags(CODER, filled.thing(Id("B")), filled.thing(Id("A"))))
    assert counted(filled, EVERYTHING)["codings"] == 3
