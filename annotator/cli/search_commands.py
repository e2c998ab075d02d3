"""Commands that find: search over a whole library."""

from dataclasses import asdict
from pathlib import Path

import click

from annotator.cli.base import commands, count_of, json_option, library_argument, opened_library, progress, say
from annotator.core.concordance import Order, sort_hits
from annotator.core.hits import SearchOptions
from annotator.tasks.searching import LIMIT, search

_LEFT, _RIGHT = 44, 50


@commands.command("search")
@library_argument
@click.argument("query")
@click.option("--case", "match_case", is_flag=True, help="Tell capitals from small letters.")
@click.option("--marks", "match_marks", is_flag=True, help="Tell é from e.")
@click.option("--regex", "is_regex", is_flag=True, help="Take QUERY for one regular expression.")
@click.option("--notes", "in_notes", is_flag=True, help="Look through notes, memos and the definitions of tags too.")
@click.option(
    "--sort",
    "order",
    type=click.Choice([order.value for order in Order]),
    default="document",
    show_default=True,
    help="The order.",
)
@click.option("--limit", type=click.IntRange(min=1), default=LIMIT, show_default=True, help="As many hits at most.")
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
    as_json: bool,
) -> None:
    """Find words, phrases and tagged passages in all documents, each with its context.

    words "a phrase" prefix* · this OR that, NOT other, ( … ) · child NEAR/5 care · tag:Spending, tag:Spending+ (with the tags
    below) · coder:Mira · speaker:Timpson · date:2014..2015 · title:care · has:note, has:memo, has:tag · in:"My set" ·
    Party:Labour (an attribute of documents).
    """
    options = SearchOptions(match_case, match_marks, is_regex, in_notes)
    with opened_library(library, read_only=True) as opened, progress("Searching") as monitor:
        found = search(opened, query, options, monitor, limit=limit)
        codebook = opened.codebook()
    hits = sort_hits(found.hits, Order(order), found.documents)
    rows = []
    lines = []
    for hit in hits:
        document = found.documents.get(hit.document) if hit.document else None
        names = [codebook[tag].name for tag in hit.tags if tag in codebook]
        rows.append(asdict(hit) | {"where": hit.where.value, "title": document.title if document else "", "tags": names})
        place = f"{document.id[:8]} {hit.start}-{hit.end}" if document else hit.where.value
        where = "" if hit.where.value == "text" else f"  ({hit.where.value})"
        tags = f"  [{', '.join(names)}]" if names else ""
        lines.append(f"{hit.left[-_LEFT:]:>{_LEFT}}{hit.words}{hit.right[:_RIGHT]:<{_RIGHT}}  {place}{where}{tags}")
    if found.is_cut:
        lines.append(f"There are more; these are the first {count_of(len(hits), 'hit')} (--limit says how many).")
    say(as_json, {"hits": rows, "total": found.total, "is_cut": found.is_cut}, lines)
