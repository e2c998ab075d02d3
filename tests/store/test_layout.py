"""The tables of a library: each belongs to one kind of thing."""

from annotator.store.layout import STATE, TABLES_OF


def test_every_state_table_is_emptied_with_the_thing_whose_rows_it_holds() -> None:
    assert {name for tables in TABLES_OF.values() for name in tables} == set(STATE)
