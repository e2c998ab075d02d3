"""Tables that are to be written, as typed columns: what the writers of CSV, workbooks and Parquet share."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import TypeAlias

Value: TypeAlias = str | int | float | bool | tuple[str, ...] | None


class Holds(Enum):
    """What the cells of a column are. Times are milliseconds since 1970; lists are tuples of texts; dates are ISO 8601, as
    precise as known.
    """

    TEXT = auto()
    LONG_TEXT = auto()
    WHOLE = auto()
    NUMBER = auto()
    YES_NO = auto()
    DATE = auto()
    TIME = auto()
    LIST = auto()


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, what its cells are, and the words that join a list where a cell can hold but one text."""

    name: str
    holds: Holds = Holds.TEXT
    joint: str = "; "


def distinct(columns: Sequence[Column]) -> list[Column]:
    """The columns with names that differ, letter case aside, as databases and readers want them: a later one of the same name
    gets a number.
    """
    taken: set[str] = set()
    found = []
    for column in columns:
        name, number = column.name, 2
        while name.casefold() in taken:
            name, number = f"{column.name} ({number})", number + 1
        taken.add(name.casefold())
        found.append(Column(name, column.holds, column.joint))
    return found
