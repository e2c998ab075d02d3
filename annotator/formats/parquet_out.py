"""Writes tables as Parquet, group of rows by group, with the types that the columns have."""

from collections.abc import Iterable, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

from annotator.formats.columns import Column, Holds, Value

_GROUP = 10_000


def write_parquet(out: Path, columns: Sequence[Column], rows: Iterable[Sequence[Value]]) -> int:
    """Write the rows, and gives their number. Values that are not what their column holds are left out. Dates are texts, since
    they may be as short as a year; times are in UTC.
    """
    import pyarrow  # type: ignore[import-untyped]  # optional, and slow to load
    from pyarrow import parquet

    schema = pyarrow.schema([(column.name, _type(pyarrow, column.holds)) for column in columns])
    count = 0
    waiting = iter(rows)
    with parquet.ParquetWriter(str(out), schema, compression="zstd") as writer:
        while group := list(islice(waiting, _GROUP)):
            arrays = []
            for at, column in enumerate(columns):
                kept = [row[at] if _fits(row[at], column.holds) else None for row in group]
                arrays.append(pyarrow.array(kept, schema.field(at).type))
            writer.write_batch(pyarrow.record_batch(arrays, schema=schema))
            count += len(group)
    return count


def _type(pyarrow: Any, holds: Holds) -> Any:
    types = {
        Holds.WHOLE: pyarrow.int64,
        Holds.NUMBER: pyarrow.float64,
        Holds.YES_NO: pyarrow.bool_,
        Holds.TIME: lambda: pyarrow.timestamp("ms", "UTC"),
        Holds.LIST: lambda: pyarrow.list_(pyarrow.string()),
    }
    return types.get(holds, pyarrow.string)()


def _fits(value: Value, holds: Holds) -> bool:
    if holds in (Holds.WHOLE, Holds.TIME):
        return isinstance(value, int)
    if holds is Holds.NUMBER:
        return isinstance(value, int | float) and not isinstance(value, bool)
    if holds is Holds.YES_NO:
        return isinstance(value, bool)
    return isinstance(value, tuple) if holds is Holds.LIST else isinstance(value, str)
