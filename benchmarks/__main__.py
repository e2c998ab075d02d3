"""Print every figure beside its target, as a table: `python -m benchmarks [MODULE]...`."""

from __future__ import annotations

import argparse
import importlib
import sys
from collections.abc import Sequence

from benchmarks.figures import Figure

# Each names a module of this package with a function `figures() -> list[Figure]`.
MODULES = (
    "start", "opening", "reader", "library", "searching", "importing", "document_table", "merging", "echoes", "passages",
    "interchange", "tables", "agreement", "reports",
)  # fmt: skip


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure what is asked for (without names: everything) and print it; misses are shown, not punished."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("module", nargs="*", metavar="MODULE", help=f"one of {', '.join(MODULES)}; all when left out")
    chosen = parser.parse_args(arguments).module or MODULES
    for name in set(chosen) - set(MODULES):
        parser.error(f"there is no benchmark called {name}")
    measured: list[Figure] = []
    for name in chosen:
        measured += importlib.import_module(f"benchmarks.{name}").figures()
    print(table(measured))
    return 0


def table(figures: Sequence[Figure]) -> str:
    """The figures as aligned columns: what was measured, its target, whether that is met, and the work it is held beside."""
    heading = ("figure", "measured", "target", "met", "beside")
    rows = [heading, *map(_row, figures)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(heading))]
    lines = [_line(row, widths) for row in rows]
    lines.insert(1, "  ".join("-" * width for width in widths))
    return "\n".join(lines)


def _row(figure: Figure) -> tuple[str, str, str, str, str]:
    sign = "<=" if figure.is_at_most else ">="
    return (
        figure.name,
        f"{_number(figure.value)} {figure.unit}".rstrip(),
        f"{sign} {_number(figure.target)} {figure.unit}".rstrip(),
        "yes" if figure.is_met else "NO",
        figure.note,
    )


def _number(value: float) -> str:
    """Three significant digits, without an exponent."""
    if abs(value) >= 100 or value == int(value):
        return f"{value:,.0f}"
    return f"{value:.1f}" if abs(value) >= 10 else f"{value:.2f}"


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    """Numbers stand to the right, words to the left."""
    pairs = zip(row, widths, strict=True)
    aligned = [cell.rjust(width) if column in (1, 2) else cell.ljust(width) for column, (cell, width) in enumerate(pairs)]
    return "  ".join(aligned).rstrip()


if __name__ == "__main__":
    sys.exit(main())
