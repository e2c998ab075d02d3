"""Figures and decisions as CSV: every number with full precision, undefined left empty with the reason beside it."""

import io
from collections.abc import Iterable, Mapping, Sequence

from annotator.analysis.agreement import Agreement, Unit
from annotator.analysis.nominal import Coefficient
from annotator.core.changes import Id
from annotator.core.codebook import Codebook
from annotator.formats.csv_table import Cell, write_table
from annotator.tasks.adjudicating import Matter, as_row
from annotator.tasks.agreeing import Scope

_FIGURES = ("about", "of", "unit", "text", "coefficient", "value", "low", "high", "observed", "expected", "undefined_because")
_DECISIONS = ("document", "title", "start", "end", "quote", "kinds", "decision", "taken", "by", "reason")


def figures_csv(
    found: Agreement,
    scope: Scope,
    sensitivity: Mapping[tuple[Unit, bool], Mapping[str, Coefficient]],
    codebook: Codebook,
    names: Mapping[Id, str],
) -> str:
    """One line a figure: of each tag, over the tags, of each pair, and over the tags under every unit."""
    rows: list[Sequence[Cell]] = []
    for tag, figures in found.by_tag.items():
        label = " / ".join(codebook.path(tag)) if tag in codebook else str(tag)
        rows += [("tag", label, "", "", name, *_numbers(each.coefficient, each.low, each.high)) for name, each in figures.items()]
        if (units := found.units.get(tag)) is not None:
            rows.append(("tag", label, "own units", "", "u-alpha", *_numbers(units.coded)))
    rows += [
        ("over the tags", "", "", "", name, *_numbers(each.coefficient, each.low, each.high))
        for name, each in found.over_tags.items()
    ]
    for (one, two), pair in found.pairs.items():
        label = f"{names.get(scope.coders[one], '')} and {names.get(scope.coders[two], '')}"
        rows += [("pair", label, "", "", name, *_numbers(each)) for name, each in pair.items()]
    for (unit, only_coded), own in sensitivity.items():
        text = "coded only" if only_coded else "all"
        rows += [("sensitivity", "over the tags", unit.value, text, name, *_numbers(each)) for name, each in own.items()]
    return _csv(_FIGURES, rows)


def decisions_csv(matters: Iterable[Matter], codebook: Codebook, names: Mapping[Id, str]) -> str:
    """One line a case, agreed ones too: what each coder said, and what was decided."""
    listed = [as_row(each, codebook, dict(names)) for each in matters]
    coders = list(dict.fromkeys(name for row in listed for name in _said(row)))
    rows = []
    for row in listed:
        said = _said(row)
        facts = [_told(row[name]) for name in _DECISIONS]
        rows.append([*facts, *("; ".join(said[name]) if name in said else "" for name in coders)])
    return _csv((*_DECISIONS, *coders), rows)


def _said(row: Mapping[str, object]) -> dict[str, list[str]]:
    said = row["coders"]
    return said if isinstance(said, dict) else {}


def _told(value: object) -> Cell:
    if isinstance(value, list):
        return ", ".join(map(str, value)) or "agreed"
    return value if isinstance(value, int | float | str) else ""


def _numbers(each: Coefficient, low: float | None = None, high: float | None = None) -> tuple[Cell, ...]:
    return (_cell(each.value), _cell(low), _cell(high), _cell(each.observed), _cell(each.expected), each.why)


def _cell(value: float | None) -> Cell:
    return "" if value is None else value


def _csv(headings: Sequence[str], rows: Iterable[Sequence[Cell]]) -> str:
    out = io.StringIO()
    write_table(out, headings, rows)
    return out.getvalue()
