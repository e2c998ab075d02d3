"""Commands that find: search over a whole library."""

from dataclasses import asdict
from pathlib import Path

import click

from annotator.cli.base import commands, count_of, json_option, library_argument, opened_library, progress, say
from annotator.core.concordance import Order, sort_hits
from annotator.core.hits import SearchOptions
from annotator.tasks.searching import LIMIT, search
from annotator.tasks.telling_hits import CONTEXT

_LEFT, _RIGHT = 44, 50


@commands.command("search")
@library_argument
@click.argument("query")
@click.option("--case", "match_case", is_flag=True, help="Tell capitals from small letters.")
@click.option("--marks", "match_marks", is_flag=True, help="Tell é from e.")
@click.option("--regex", "is_regex", is_flag=True, help="Take QUERY for one regular expression.")
@click.option(
    "--notes", "in_notes", is_flag=True, help="Look through notes, memos, definitions of tags and quotes without a place too."
)
@click.option(
    "--sort",
    "order",
    type=click.Choice([order.value for order in Order]),
    default="document",
    show_default=True,
    help="By place, by the words before or after the hit, or by the date of the document.",
)
@click.option("--limit", type=click.IntRange(min=1), default=LIMIT, show_default=True, help="As many hits at most.")
@click.option(
    "--context",
    type=click.IntRange(0, 2_000),
    help="Characters shown on each side, as far as the paragraph goes; without it as many as fit a line.",
)
@json_option
def search_(
    library: Path,
    query: str,
    match_case: bool,
    match_marks: bool,
    is_regex: bool,
    in_notes: bool,
    order: str,
    limit: int,
    context: int | None,
    as_json: bool,
) -> None:
    """Find words, phrases and tagged passages in all documents, each with its context.

    \b
    words and "phrases" and prefix*      all of them, anywhere in a document
    this OR that, NOT other, -other, (…) AND may be left out
    child NEAR/5 care                    at most five words between the two
    tag:Spending  tag:"Seed grants"      under that tag; tag:Spending+ with the tags below
    coder:Mira  has:note  has:memo       in annotations of one person, with a note, a memo
    has:tag  has:annotation              in passages with any tag, with any annotation
    speaker:Timpson                      what one person says, turn by turn
    date:2014..2015  date:..2014-04      documents of a year, month or day, or from..to
    title:care  venue:…  publisher:…     documents by what is known of them
    in:"My set"  Party:Labour            documents of a set, or by an attribute

    Words are found with capitals and accents or without, unless --case or --marks is given. Quotes of annotations are found in
    their texts; one that no longer stands in a text is found with --notes.
    """
    options = SearchOptions(match_case, match_marks, is_regex, in_notes)
    by = Order(order)
    most = limit if by is Order.DOCUMENT else max(limit, LIMIT)
    with opened_library(library, read_only=True) as opened, progress("Searching") as monitor:
        found = search(opened, query, options, monitor, limit=most, context=CONTEXT if context is None else context)
        codebook = opened.codebook()
    hits = sort_hits(found.hits, by, found.documents)[:limit]
    left, right = (_LEFT, _RIGHT) if context is None else (context + 1, context + 1)
    rows = []
    lines = []
    for hit in hits:
        document = found.documents.get(hit.document) if hit.document else None
        names = [codebook[tag].name for tag in hit.tags if tag in codebook]
        rows.append(asdict(hit) | {"where": hit.where.value, "title": document.title if document else "", "tags": names})
        place = f"{document.id[:8]} {hit.start}-{hit.end}" if document else hit.where.value
        where = "" if hit.where.value == "text" else f"  ({hit.where.value})"
        tags = f"  [{', '.join(names)}]" if names else ""
        lines.append(f"{hit.left[-left:]:>{left}}{hit.words}{hit.right[:right]:<{right}}  {place}{where}{tags}")
    is_cut = found.total > len(hits)
    if is_cut:
        shown, total = count_of(len(hits), "hit"), f"{found.total:,}"
        lines.append(f"These are the first {shown} of {total} (--limit says how many).")
    say(as_json, {"hits": rows, "total": found.total, "is_cut": is_cut}, lines)
