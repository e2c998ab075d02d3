"""Commands that gather coded passages: by a query, and counted as a matrix."""

from pathlib import Path

import click

from annotator.cli.base import commands, count_of, json_option, library_argument, opened_library, progress, say, short
from annotator.core.passages import Around, Grouping, Sorting
from annotator.tasks.passage_table import COLUMNS, passage_rows, write_passages
from annotator.tasks.retrieving import Reader, arrange, retrieve


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


def _named(row: tuple[object, ...]) -> dict[str, object]:
    return dict(zip((name.replace(" ", "_") for name in COLUMNS), row, strict=True))
