"""Commands that gather coded passages: by a query, and counted as a matrix."""

from collections.abc import Sequence
from pathlib import Path

import click

from annotator.analysis.crosstabs import Measure
from annotator.cli.base import commands, count_of, json_option, library_argument, opened_library, progress, say, short
from annotator.core.changes import Id
from annotator.core.passages import Around, Grouping, Sorting
from annotator.core.text import shortened
from annotator.formats.csv_table import Cell
from annotator.store.library import Library
from annotator.tasks.choosing import Choice
from annotator.tasks.matrix_table import matrix_rows
from annotator.tasks.naming import find_document, find_tag, the_one
from annotator.tasks.passage_table import COLUMNS, passage_rows, write_passages
from annotator.tasks.people import find_coder
from annotator.tasks.retrieving import Reader, arrange, retrieve
from annotator.tasks.sheet_files import write_sheet
from annotator.tasks.tabulating import Beside, By, MatrixQuestion, tabulate

_HEAD = 14
"""So many letters of a column's name are shown."""


@commands.command("retrieve")
@library_argument
@click.argument("query")
@click.option(
    "--context",
    "around",
    type=click.Choice([each.value for each in Around]),
    default="none",
    show_default=True,
    help="How much of the text is shown around each passage.",
)
@click.option(
    "--group",
    "grouping",
    type=click.Choice([each.value for each in Grouping]),
    default="document",
    show_default=True,
    help="What they are put together by.",
)
@click.option(
    "--sort",
    "sorting",
    type=click.Choice([each.value for each in Sorting]),
    default="place",
    show_default=True,
    help="What comes first in a group.",
)
@click.option("--count", "is_count", is_flag=True, help="Only say how many there are in each group.")
@click.option("--out", type=click.Path(path_type=Path), help="Write them to a table instead: its name ends in .csv or .xlsx.")
@json_option
def retrieve_(
    library: Path, query: str, around: str, grouping: str, sorting: str, is_count: bool, out: Path | None, as_json: bool
) -> None:
    """Gather the coded passages that fulfil a query, each with its place.

    \b
    tag:Spending  tag:Spending+            with that tag; with it or a tag below it
    coder:Mira  has:note  speaker:Timpson  by whom, with a note, whose words
    block:heading  date:2014  in:"My set"  in which part of which documents; Party:Labour by an attribute
    trust "social work"                    whose own words hold these
    tag:A OVERLAPS tag:B                   that share a letter with a passage of the other kind
    tag:A WITHIN tag:B                     that lie within one; ENCLOSING: that hold one
    tag:A BEFORE/5 tag:B                   that end before one, with 5 words between at most; AFTER/5: that begin after one
    tag:A SAME/sentence tag:B              with one in the same sentence; SAME/paragraph, SAME/turn

    AND (which may be left out), OR, NOT and brackets join conditions; what stands right beside WITHIN and the like belongs to it
    first. A passage with two tags overlaps itself. Passages without a place in the shown text are left out.
    """
    how = Around(around)
    with opened_library(library, read_only=True) as opened, progress("Looking") as monitor:
        found = retrieve(opened, query, monitor)
        reader, people = Reader(opened), opened.people()
        groups = arrange(found, Grouping(grouping), Sorting(sorting), reader, people)
        if out is not None:
            written = write_passages(out, groups, found.documents, reader, people, how, monitor)
            say(as_json, {"written": written, "file": str(out)}, [f"{count_of(written, 'passage')} written to {out.name}."])
            return
        counts = [(group, len(group.passages)) for group in groups]
        lines, rows = [], []
        for group, count in counts:
            lines.append(f"{group.name or 'All'}: {count_of(count, 'passage')}")
            told = [] if is_count else list(passage_rows(group, found.documents, reader, people, how))
            rows.append({"key": group.key, "name": group.name, "count": count, "passages": [_named(row) for row in told]})
            lines += [f"  {row[0]}  {row[4]}-{row[5]}  [{row[9]}]  “{short(str(row[7]))}”" for row in map(list, told)]
    total = len(found.annotations)
    say(as_json, {"query": query, "total": total, "groups": rows}, [*lines, f"{count_of(total, 'passage')} in all."])


@commands.command("matrix")
@library_argument
@click.option(
    "--by",
    type=click.Choice([each.value for each in By]),
    default="tag",
    show_default=True,
    help="What the tags are held against.",
)
@click.option("--attribute", help="With --by attribute: which one.")
@click.option(
    "--together",
    "beside",
    type=click.Choice([each.value for each in Beside]),
    default="overlap",
    show_default=True,
    help="With --by tag: when two codings count as standing together.",
)
@click.option(
    "--measure",
    type=click.Choice([each.value for each in Measure]),
    default="count",
    show_default=True,
    help="Codings, words that they cover, shares of a row or a column, the Jaccard index of two tags.",
)
@click.option("--tag", "tags", multiple=True, help="Only this tag and those below it.  [default: all]")
@click.option("--document", "documents", multiple=True, help="Only in this document.  [default: all]")
@click.option("--coder", "coders", multiple=True, help="Only by this coder.  [default: everyone]")
@click.option("--roll-up", "is_rolled_up", is_flag=True, help="Count each tag as the topmost one above it.")
@click.option("--transpose", "is_turned", is_flag=True, help="Tags in columns.")
@click.option("--out", type=click.Path(path_type=Path), help="Write a table instead: its name ends in .csv, .xlsx or .md.")
@json_option
def matrix(
    library: Path,
    by: str,
    attribute: str | None,
    beside: str,
    measure: str,
    tags: Sequence[str],
    documents: Sequence[str],
    coders: Sequence[str],
    is_rolled_up: bool,
    is_turned: bool,
    out: Path | None,
    as_json: bool,
) -> None:
    """Count codings as a table: tags against tags, documents, values of an attribute, coders, speakers or years.

    Of two tags, codings that share a letter are counted, or the sentences or paragraphs that hold both; on the diagonal stands
    each tag by itself.
    """
    if (by == "attribute") != (attribute is not None):
        raise click.UsageError("--by attribute and --attribute go together.")
    if measure == "jaccard" and by != "tag":
        raise click.UsageError("The Jaccard index is of two tags: leave --by out.")
    with opened_library(library, read_only=True) as opened, progress("Counting") as monitor:
        choice = Choice(
            frozenset(find_document(opened, name) for name in documents) if documents else None,
            frozenset(find_tag(opened.codebook(), name, library.name) for name in tags) if tags else None,
            frozenset(find_coder(opened, name) for name in coders) if coders else None,
        )
        asked = _attribute(opened, attribute, library.name) if attribute is not None else None
        found = tabulate(opened, MatrixQuestion(By(by), Beside(beside), asked, is_rolled_up, choice), monitor)
    found = found.turned() if is_turned else found
    header, rows = matrix_rows(found, Measure(measure))
    if out is not None:
        written = write_sheet(out, "Matrix", header, rows, has_heat=True)
        say(as_json, {"written": written, "file": str(out)}, [f"{count_of(written, 'row')} written to {out.name}."])
        return
    value = {
        "measure": measure,
        "rows": [{"key": each.key, "name": each.name} for each in found.rows],
        "columns": [{"key": each.key, "name": each.name} for each in found.columns],
        "values": found.values(Measure(measure)),
    }
    say(as_json, value, _table(header, rows))


def _attribute(library: Library, named: str, where: str) -> Id:
    return the_one("attribute", named, [(each.id, each.name) for each in library.attributes()], where)


def _table(header: Sequence[str], rows: Sequence[Sequence[Cell]]) -> list[str]:
    """Aligned columns: a figure's name above it is cut to fit."""
    shown = [[str(row[0]), *(_figure(cell) for cell in row[1:])] for row in rows]
    first = max([len(header[0]), *(len(row[0]) for row in shown)])
    heads = [shortened(name, _HEAD) for name in header[1:]]
    widths = [max([len(head), *(len(row[at]) for row in shown)]) for at, head in enumerate(heads, 1)]
    lines = [[header[0], *heads], *shown]
    return ["  ".join([line[0].ljust(first), *map(str.rjust, line[1:], widths)]) for line in lines]


def _figure(cell: Cell) -> str:
    return f"{cell:.3f}" if isinstance(cell, float) and not cell.is_integer() else f"{cell:,.0f}" if cell else "."


def _named(row: tuple[object, ...]) -> dict[str, object]:
    return dict(zip((name.replace(" ", "_") for name in COLUMNS), row, strict=True))
