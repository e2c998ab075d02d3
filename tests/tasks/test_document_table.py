"""The table of documents goes out as CSV and comes back the same; what is not known is passed over and said."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from annotator.cli.main import commands
from annotator.core.attributes import Kind, add_attribute, attribute_id, set_values
from annotator.core.changes import Id
from annotator.core.errors import FileRefused, UserFault
from annotator.core.sets import add_set
from annotator.store.library import Library
from annotator.tasks.document_table import read_table, suggested, suggestion_step, written
from tests.libraries import CODER, add_document, assert_sound, change

PARTY, AGE = attribute_id("Party"), attribute_id("Age")


@pytest.fixture
def filled(library: Library) -> Library:
    """Three documents, two attributes."""
    ids = [add_document(library, f"{title}\n\nWords.", title) for title in ("First", "Second", "Third")]
    library.apply(add_attribute(CODER, PARTY, "Party", Kind.CHOICE))
    library.apply(add_attribute(CODER, AGE, "Age", Kind.NUMBER, order=1.0))
    things = library.things(ids)
    library.apply(set_values(CODER, [(things[ids[0]], PARTY, "=Labour, left"), (things[ids[1]], AGE, 61.5)]))
    return library


def take(library: Library, text: str):  # type: ignore[no-untyped-def]
    return read_table(library, CODER, text.encode(), "table.csv")


def test_what_is_written_is_read_back_the_same(filled: Library) -> None:
    table = written(filled)
    assert "'=Labour, left" in table, "a spreadsheet must not run it"
    assert not take(filled, table).step
    before = filled.values()
    (filled_cells,) = [filled.apply(set_values(CODER, [(filled.thing(row.id), PARTY, None) for row in filled.documents()[:1]]))]
    assert filled_cells
    found = take(filled, table)
    assert (found.documents, found.values, found.unmatched, found.wrong) == (1, 1, (), ())
    filled.apply(found.step)
    assert filled.values() == before
    assert_sound(filled)


def test_no_name_of_a_column_is_run_and_it_is_known_again(filled: Library) -> None:
    filled.apply(add_attribute(CODER, attribute_id("=1+1"), "=1+1", Kind.TEXT, order=2.0))
    table = written(filled)
    assert ",'=1+1" in table and not take(filled, table).attributes
    assert take(filled, table.replace("61.5,", "61.5,new")).attributes == ()


def test_rows_are_known_by_title_and_new_columns_become_attributes(filled: Library) -> None:
    found = take(filled, "Title;Region;Age\nfirst;North;40\nSecond;South;\nThird;North;fifty\nFourth;West;1\n;;\n")
    assert found.attributes == ("Region",) and found.values == 4 and found.documents == 3
    assert found.unmatched == ((5, "Fourth"),)
    assert len(found.wrong) == 1 and found.wrong[0].startswith("Line 4, Age: “fifty” is no number")
    filled.apply(found.step)
    values = filled.values()
    assert [values[row.id].get(attribute_id("Region")) for row in filled.documents()] == ["North", "South", "North"]
    assert values[filled.documents()[1].id][AGE] == 61.5, "an empty cell changes nothing"


def test_a_title_that_two_documents_have_means_neither(filled: Library) -> None:
    change(filled, filled.documents()[1].id, "title", "First")
    assert take(filled, "title,Age\nFirst,3\n").unmatched == ((2, "First"),)


@pytest.mark.parametrize("text", ["", "a,b\n", "Age,Party\n1,x\n", "title\nFirst\n", "\x00\x01"])
def test_what_is_no_such_table_is_refused(filled: Library, text: str) -> None:
    with pytest.raises(FileRefused):
        take(filled, text)


def test_attributes_are_suggested_from_what_is_known(filled: Library) -> None:
    one, two, three = filled.documents()
    change(filled, two.id, "date", "2015-01")
    change(filled, three.id, "speaker", "Someone else")
    found = suggested(filled)
    assert set(found) == {"Year", "Speaker"} and found["Year"][0] is Kind.DATE
    filled.apply(suggestion_step(filled, CODER, "Year"))
    assert filled.values()[one.id][attribute_id("Year")] == "2014"
    with pytest.raises(UserFault, match="not suggested"):
        suggestion_step(filled, CODER, "Year")
    assert_sound(filled)


def test_the_command_line_lists_writes_and_takes_in(filled: Library, tmp_path: Path) -> None:
    path, out = filled.path, tmp_path / "out.csv"
    filled.apply(add_set(CODER, Id("old"), "Old", query="Age:60..70"))
    filled.close()
    run = CliRunner().invoke(commands, ["attributes", str(path), "--export", str(out), "--json"])
    assert [row["filled"] for row in json.loads(run.output)] == [1, 1] and out.read_bytes().startswith(
        b"\xef\xbb\xbfdocument id,"
    )
    source = tmp_path / "in.csv"
    source.write_text("title,Age\nThird,33\nNo one,1\n")
    shown = CliRunner().invoke(commands, ["attributes", str(path), "--import", str(source), "--preview"])
    assert "1 value of 1 document would change" in shown.output and shown.exit_code == 1
    assert CliRunner().invoke(commands, ["attributes", str(path), "--import", str(source)]).exit_code == 1
    listed = CliRunner().invoke(commands, ["sets", str(path), "--json"])
    assert [len(row["documents"]) for row in json.loads(listed.output)] == [1]
