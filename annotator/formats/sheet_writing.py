"""Writes a table of plain values as comma-separated values, a workbook or Markdown."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from annotator.formats.csv_table import Cell, write_table

_LONGEST = 32_767
"""Characters that a cell of a workbook holds (Excel specifications and limits)."""
_MOST_ROWS = 1_048_576
_WIDTH = (10, 60)


def write_csv(out: Path, _name: str, header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> int:
    """As `csv_table` writes them, with a byte order mark. Gives the number of rows."""
    with out.open("w", encoding="utf-8-sig", newline="") as file:
        return write_table(file, header, rows)


def write_xlsx(out: Path, name: str, header: Sequence[str], rows: Iterable[Sequence[Cell]], *, has_heat: bool = False) -> int:
    """One sheet with a fixed, bold first row; texts stay texts, whatever they begin with. `has_heat` shades the figures right of
    the first column by their size. Raises OSError.
    """
    import xlsxwriter  # type: ignore[import-untyped]  # slow to load, and only needed here

    count = 0
    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    try:
        with xlsxwriter.Workbook(out, options) as book:
            sheet = book.add_worksheet(_sheet_name(name))
            bold = book.add_format({"bold": True})
            sheet.freeze_panes(1, 0)
            for column, title in enumerate(header):
                sheet.set_column(column, column, min(max(len(title) + 4, _WIDTH[0]), _WIDTH[1]))
                sheet.write_string(0, column, title, bold)
            for row in rows:
                count += 1
                if count >= _MOST_ROWS:
                    raise OSError(0, "a workbook holds 1,048,575 rows at most; write CSV")
                for column, cell in enumerate(row):
                    if isinstance(cell, str):
                        sheet.write_string(count, column, cell[:_LONGEST])
                    elif cell is not None:
                        sheet.write_number(count, column, cell)
            if has_heat and count:
                scale = {"type": "2_color_scale", "min_color": "#FFFEFB", "max_color": "#A39E94"}
                sheet.conditional_format(1, 1, count, max(1, len(header) - 1), scale)
    except xlsxwriter.exceptions.FileCreateError as error:
        raise OSError(0, str(error)) from error
    return count


def write_markdown(out: Path, name: str, header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> int:
    """A heading and a table as GitHub Flavored Markdown has them: bars in cells are escaped, line ends become `<br>`."""
    count = 0
    with out.open("w", encoding="utf-8", newline="\n") as file:
        file.write(f"# {_in_cell(name)}\n\n{_line(header)}\n{_line(['---'] * len(header))}\n")
        for row in rows:
            file.write(_line(row) + "\n")
            count += 1
    return count


WRITERS: Mapping[str, Callable[[Path, str, Sequence[str], Iterable[Sequence[Cell]]], int]] = {
    "csv": write_csv,
    "xlsx": write_xlsx,
    "md": write_markdown,
}
"""What writes a table, by the suffix of its file."""


def _line(cells: Sequence[Cell]) -> str:
    return "| " + " | ".join("" if cell is None else _in_cell(str(cell)) for cell in cells) + " |"


def _in_cell(text: str) -> str:
    return "<br>".join(text.replace("\\", "\\\\").replace("|", "\\|").splitlines())


def _sheet_name(name: str) -> str:
    """At most 31 characters, none of those that Excel refuses."""
    plain = "".join(" " if sign in "[]:*?/\\" else sign for sign in name).strip("' ")
    return plain[:31] or "Table"
