"""Commands on words: frequencies, what is typical of a part, what stands together."""

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from annotator.cli.base import commands, json_option, library_argument, opened_library, progress, say
from annotator.core.errors import UserFault
from annotator.core.hits import SearchOptions
from annotator.store.library import Library
from annotator.tasks.asking import Asking
from annotator.tasks.naming import find_document, find_tag, the_one
from annotator.tasks.word_lists import LANGUAGES, stop_words
from annotator.tasks.wording import WINDOW, Frequencies, Keywords, Together, WordPart, frequencies, keywords, together

_SHOWN = 50


@commands.command("frequencies")
@library_argument
@click.option("--document", "documents", multiple=True, help="Only words of this document; may be given more than once.")
@click.option("--set", "group", help="Only words of the documents of this set.")
@click.option("--tag", "tag", help="Only words of passages under this tag, or one below it.")
@click.option("--keyness", "is_keyness", is_flag=True, help="What is typical of this part against the rest of the library.")
@click.option("--collocations", "is_together", is_flag=True, help="Which words stand together more often than by chance.")
@click.option("--word", default="", help="With --collocations: only those of this word.")
@click.option(
    "--window", type=click.IntRange(1, 50), default=WINDOW, show_default=True, help="How far from each other, in words."
)
@click.option("--stop", "language", type=click.Choice(LANGUAGES), help="Leave out the stop words of this language.")
@click.option("--limit", type=click.IntRange(min=1), default=_SHOWN, show_default=True, help="As many rows at most.")
@json_option
def frequencies_(
    library: Path,
    documents: Sequence[str],
    group: str | None,
    tag: str | None,
    is_keyness: bool,
    is_together: bool,
    word: str,
    window: int,
    language: str | None,
    limit: int,
    as_json: bool,
) -> None:
    """Count words: how often and how evenly they stand in the documents, or in a part of the library."""
    if is_keyness and is_together:
        raise click.UsageError("--keyness and --collocations are two questions; ask one at a time.")
    if word and not is_together:
        raise click.UsageError("--word is for --collocations.")
    with opened_library(library, read_only=True) as opened, progress("Counting") as monitor:
        part, stop = _part(opened, documents, group, tag), stop_words(opened, language or "")
        if is_keyness and part.is_all:
            raise UserFault("Keyness compares a part with the rest: name it by --document, --set or --tag.")
        found: Frequencies | Keywords | Together
        if is_keyness:
            found = keywords(opened, part, stop, monitor)
        elif is_together:
            found = together(opened, part, stop, monitor, word, window)
        else:
            found = frequencies(opened, part, stop, monitor)
    value: dict[str, Any] = {"words": found.total}
    if isinstance(found, Keywords):
        value["words_elsewhere"] = found.elsewhere
    elif isinstance(found, Frequencies):
        value["documents"] = found.documents
    value["rows"] = [asdict(row) for row in found.rows[:limit]]
    say(as_json, value, _lines(found, limit))


def _part(library: Library, documents: Sequence[str], group: str | None, tag: str | None) -> WordPart:
    named = {find_document(library, name) for name in documents}
    if group is not None:
        sets = {each.id: each for each in library.sets()}
        id = the_one("set", group, [(each.id, each.name) for each in sets.values()], library.path.name)
        named |= Asking(library, SearchOptions()).members_of(sets[id])
    which = find_tag(library.codebook(), tag, library.path.name) if tag is not None else None
    return WordPart(frozenset(named) if documents or group is not None else None, which)


def _lines(found: Frequencies | Keywords | Together, limit: int) -> list[str]:
    if isinstance(found, Frequencies):
        heading = f"{'count':>9} {'per million':>12} {'documents':>10} {'unevenness':>11}  word"
        return [heading] + [
            f"{row.count:>9,} {row.per_million:>12,.0f} {row.documents:>10,} {_decimals(row.dispersion):>11}  {row.word}"
            for row in found.rows[:limit]
        ]
    if isinstance(found, Keywords):
        heading = f"{'count':>9} {'elsewhere':>10} {'G2':>10} {'log ratio':>10}  word"
        return [heading] + [
            f"{row.count:>9,} {row.count_elsewhere:>10,} {row.likelihood:>10,.1f} {row.ratio:>10.2f}  {row.word}"
            for row in found.rows[:limit]
        ]
    heading = f"{'together':>9} {'G2':>10} {'PMI':>7}  words"
    return [heading] + [
        f"{row.count:>9,} {row.likelihood:>10,.1f} {row.information:>7.2f}  {row.word} {row.other}" for row in found.rows[:limit]
    ]


def _decimals(value: float | None) -> str:
    return "-" if value is None else f"{value:.2f}"
