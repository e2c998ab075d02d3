"""Writes a table of plain values to a file, whole or not at all."""

import os
import secrets
from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path

from annotator.core.errors import LibraryFault, UserFault
from annotator.formats.csv_table import Cell
from annotator.formats.sheet_writing import WRITERS, write_xlsx


def write_sheet(out: Path, name: str, header: Sequence[str], rows: Iterable[Sequence[Cell]], *, has_heat: bool = False) -> int:
    """Write rows to `out`, whose suffix says how: .csv, .xlsx or .md. A file that is there is replaced once the new one is
    complete. `has_heat` shades figures in a workbook. Gives the number of rows.

    Raises UserFault for another suffix, LibraryFault if nothing can be written there, and whatever `rows` raise.
    """
    write = WRITERS.get(out.suffix.removeprefix(".").lower())
    if write is None:
        known = [f".{each}" for each in WRITERS]
        raise UserFault(f"{out.name} can't be written: its name must end in {', '.join(known[:-1])} or {known[-1]}.")
    if has_heat and write is write_xlsx:
        write = partial(write_xlsx, has_heat=True)
    if out.is_dir():
        raise UserFault(f"{out.name} is a folder; name a file to write.")
    unfinished = out.with_name(f".{out.name}.{secrets.token_hex(4)}.part")
    try:
        count = write(unfinished, name, header, rows)
        os.replace(unfinished, out)
    except OSError as error:
        reason = error.strerror or str(error)
        raise LibraryFault(f"{out.name} can't be written in {out.parent}: {reason}. Choose another place.") from error
    finally:
        unfinished.unlink(missing_ok=True)
    return count
