"""Rows of a table become documents with attributes: one outcome a row, one step back."""

from pathlib import Path

import pytest

from annotator.core.attributes import Kind
from annotator.core.errors import LibraryFault, UserFault
from annotator.formats.rows import Role, guess_roles, table_of
from annotator.store.library import Library
from annotator.tasks.importing import Became, Outcome, receipts_of
from annotator.tasks.importing_rows import Plan, import_rows, import_table, is_table, read_grid, roles_by_names
from annotator.tasks.monitor import Monitor
from tests.formats.test_rows import SPEECHES, workbook
from tests.libraries import CODER, assert_sound


@pytest.fixture
def speeches(tmp_path: Path) -> Path:
    path = tmp_path / "speeches.csv"
    path.write_text(SPEECHES, encoding="utf-8")
    return path


def taken(library: Library, path: Path, monitor: Monitor | None = None) -> list[Outcome]:
    return import_rows(library, CODER, path, Plan(guess_roles(table_of(read_grid(path)))), monitor or Monitor())


def values(library: Library) -> list[dict[str, object]]:
    names = {attribute.id: attribute.name for attribute in library.attributes()}
    told = library.values()
    return [{names[id]: value for id, value in told.get(row.id, {}).items()} for row in library.documents()]


def test_each_row_is_a_document_with_its_values_and_its_own_original(library: Library, speeches: Path) -> None:
    outcomes = taken(library, speeches)
    assert [(each.path.name, each.became) for each in outcomes] == [
        ("speeches.csv, row 2", Became.IMPORTED),
        ("speeches.csv, row 4", Became.IMPORTED),
        ("speeches.csv, row 5", Became.EMPTY),
    ]
    reform, trade = sorted(library.documents(), key=lambda row: row.title)
    assert (reform.title, reform.speaker, reform.date) == ("On reform", "Jane Smith", "2014-04-13")
    assert [(each.name, each.kind) for each in library.attributes()] == [("Party", Kind.TEXT), ("Words", Kind.NUMBER)]
    assert sorted(values(library), key=str) == [{"Party": "Green", "Words": 9}, {"Party": "Red", "Words": 7}]
    original = library.original(trade.fingerprint)
    assert original and original[0] == "speeches, row 4.csv" and b"On trade,Tom Jones" in original[1]
    assert_sound(library)


def test_a_second_time_all_is_there_and_nothing_is_written(library: Library, speeches: Path) -> None:
    taken(library, speeches)
    again = taken(library, speeches)
    assert [each.became for each in again] == [Became.PRESENT, Became.PRESENT, Became.EMPTY]
    assert not any(each.receipt for each in again)


def test_a_document_that_is_there_gets_the_values_that_it_has_none_of(library: Library, speeches: Path) -> None:
    import_table(library, CODER, speeches, {Role.ATTRIBUTE: ["party"]}, "", Monitor())
    outcomes = taken(library, speeches)
    assert outcomes[0].sentence.endswith("Its empty attributes were filled.")
    assert sorted(values(library), key=str) == [{"Party": "Green", "Words": 9}, {"Party": "Red", "Words": 7}]
    assert_sound(library)


def test_a_column_fills_the_attribute_of_its_name_and_what_does_not_fit_stays_text(library: Library, tmp_path: Path) -> None:
    first, second = tmp_path / "a.csv", tmp_path / "b.csv"
    first.write_text("text,Year given\nSome words of the first text.,13/04/2014\n", encoding="utf-8")
    second.write_text("text,YEAR  given\nSome words of another text.,sometime\n", encoding="utf-8")
    taken(library, first)
    taken(library, second)
    assert [(each.name, each.kind) for each in library.attributes()] == [("Year given", Kind.DATE)]
    assert sorted(values(library), key=str) == [{"Year given": "2014-04-13"}, {"Year given": "sometime"}]


def test_a_date_that_is_none_is_said(library: Library, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(
        "text,date\nOne text that has a date.,2014-04-01\n"
        + "".join(f"Text number {number} has one as well.,2015\n" for number in range(5))
        + "Another text has none.,soon\n",
        encoding="utf-8",
    )
    assert taken(library, path)[-1].sentence.endswith("Its date “soon” can't be read as one and was left out.")


def test_stopping_leaves_the_rest_out(library: Library, speeches: Path) -> None:
    monitor = Monitor(lambda done, _total, _what: monitor.cancel())
    outcomes = taken(library, speeches, monitor)
    assert [each.became for each in outcomes] == [Became.IMPORTED, Became.LEFT, Became.LEFT]
    assert len(library.documents()) == 1


def test_many_rows_are_few_steps_and_equal_texts_one_document(library: Library, tmp_path: Path) -> None:
    path = tmp_path / "many.csv"
    lines = [f"Text number {number // 2} of many.,{number}\n" for number in range(900)]
    path.write_text("text,number\n" + "".join(lines), encoding="utf-8")
    outcomes = taken(library, path)
    assert [each.became for each in outcomes] == [Became.IMPORTED, Became.PRESENT] * 450
    assert outcomes[1].sentence == "many.csv, row 3 has the same words as many.csv, row 2; it was passed over."
    assert len(library.documents()) == 450
    assert len(receipts_of(outcomes)) < 10
    assert {id for receipt in receipts_of(outcomes) for id in receipt.of("document")} == {each.document for each in outcomes}


def test_a_library_that_can_not_be_written_is_said_of_every_row(
    library: Library, speeches: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise LibraryFault("The disk is full.")

    monkeypatch.setattr(library, "apply", full)
    outcomes = taken(library, speeches)
    assert [each.became for each in outcomes] == [Became.REFUSED, Became.REFUSED, Became.EMPTY]
    assert outcomes[0].sentence == "speeches.csv, row 2: The disk is full."


def test_columns_are_told_by_name_in_any_letters(speeches: Path) -> None:
    table = table_of(read_grid(speeches))
    roles = roles_by_names(table, {Role.TEXT: ["SPEECH", "title"], Role.ATTRIBUTE: ["words"]})
    assert roles == (Role.TEXT, Role.SPEAKER, Role.DATE, Role.LEFT_OUT, Role.ATTRIBUTE, Role.TEXT)
    with pytest.raises(UserFault, match="There is no column “txt”; the columns are “Title”, “Speaker”"):
        roles_by_names(table, {Role.TEXT: ["txt"]})


def test_a_file_that_changed_since_it_was_looked_at_is_refused(library: Library, speeches: Path) -> None:
    with pytest.raises(UserFault, match="has changed since"):
        import_rows(library, CODER, speeches, Plan((Role.TEXT,)), Monitor())


def test_a_sheet_of_a_workbook_is_read(library: Library, tmp_path: Path) -> None:
    path = tmp_path / "a.XLSX"
    path.write_bytes(workbook([["x"]], [["Title", "Text"], ["A title", "The words of it, more than a few."]]))
    assert is_table(path)
    (outcome,) = import_table(library, CODER, path, {}, "More 1", Monitor())
    assert outcome.became is Became.IMPORTED
    (refused,) = import_table(library, CODER, path, {}, "Other", Monitor())
    assert "its sheets are Sheet, More 1" in refused.sentence
