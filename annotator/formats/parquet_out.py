"""Writes tables as Parquet, group of rows by group, with the types that the columns have."""

from collections.abc import Iterable, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

from annotator.formats.columns import Column, Holds, Value

_GROUP = 10_000


def write_parquet(out: Path, columns: Sequence[Column], rows: Iterable[Sequence[Value]]) -> tuple[int, int]:
    """Write the rows. Gives their number, and how many values were left out since they are not what their column holds.

    Dates are texts, since they may be as short as a year; times are in UTC.
    """
    import pyarrow  # type: ignore[import-untyped]  # optional, and slow to load
    from pyarrow import parquet

    schema = pyarrow.schema([(column.name, _type(pyarrow, column.holds)) for column in columns])
    count = misfits = 0
    waiting = iter(rows)
    with parquet.ParquetWriter(str(out), schema, compression="zstd") as writer:
        while group := list(islice(waiting, _GROUP)):
            arrays = []
            for at, column in enumerate(columns):
                values = [row[at] for row in group]
                kept = [value if _fits(value, column.holds) else None for value in values]
                misfits += sum(value is not None and other is None for value, other in zip(values, kept, strict=True))
                arrays.append(pyarrow.array(kept, schema.field(at).type))
            writer.write_batch(pyarrow.record_batch(arrays, schema=schema))
            count += len(group)
    return count, misfits


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
