"""The command that writes a report: passages by tag, document or attribute, or whole texts with what was marked."""

from collections.abc import Sequence
from pathlib import Path

import click

from annotator.cli.base import commands, count_of, json_option, library_argument, opened_library, progress, say
from annotator.core.changes import Id
from annotator.core.errors import UserFault
from annotator.core.units import Unit
from annotator.store.library import Library
from annotator.tasks.choosing_by_name import choice_named
from annotator.tasks.report_files import FORMS, export_report
from annotator.tasks.reporting import FACTS, Grouping, Order, ReportOptions

_NAMED = "may be given more than once"
_CONTEXTS = {"none": Unit.HIT, "sentence": Unit.SENTENCE, "paragraph": Unit.PARAGRAPH}


@commands.command()
@library_argument
@click.argument("out", type=click.Path(path_type=Path))
@click.option("--by", default="tag", help="What the sections are: tag, document, or an attribute's name.", show_default=True)
@click.option(
    "--order", type=click.Choice([each.value for each in Order]), default="place", show_default=True, help="Within a section."
)
@click.option("--context", type=click.Choice(list(_CONTEXTS)), default="none", show_default=True, help="The words around.")
@click.option("--without-notes", is_flag=True, help="Leave out the notes.")
@click.option("--without-memos", is_flag=True, help="Leave out the memos.")
@click.option("--without-codebook", is_flag=True, help="Leave out the codebook.")
@click.option("--whole-texts", is_flag=True, help="The whole texts with what was marked in them, not a list of passages.")
@click.option("--title", default="", help="A title in place of the library's name.")
@click.option("--document", "documents", multiple=True, help=f"Only this document; {_NAMED}.")
@click.option("--set", "sets", multiple=True, help=f"Only the documents of this set; {_NAMED}.")
@click.option("--tag", "tags", multiple=True, help=f"Only this tag and those below it; {_NAMED}.")
@click.option("--coder", "coders", multiple=True, help=f"Only what this coder marked; {_NAMED}.")
@json_option
def report(
    library: Path,
    out: Path,
    by: str,
    order: str,
    context: str,
    without_notes: bool,
    without_memos: bool,
    without_codebook: bool,
    whole_texts: bool,
    title: str,
    documents: Sequence[str],
    sets: Sequence[str],
    tags: Sequence[str],
    coders: Sequence[str],
    as_json: bool,
) -> None:
    """Write a report to read and print; the ending of its name says the format."""
    if out.suffix.lower().removeprefix(".") not in FORMS:
        raise UserFault(f"{out.name} can't be written: its name must end in {', '.join(f'.{form}' for form in FORMS)}.")
    with opened_library(library, read_only=True) as opened:
        grouping, attribute = _grouping(opened, by)
        options = ReportOptions(
            grouping, attribute, Order(order), _CONTEXTS[context], not without_notes, not without_memos, not without_codebook,
            title,
        )  # fmt: skip
        choice = choice_named(opened, documents, tags, coders, sets)
        with progress("Writing the report") as monitor:
            written = export_report(opened, out, choice, options, monitor, whole_texts=whole_texts)
    counts = ", ".join(count_of(count, what.removesuffix("s"), what) for what, count in written.counts.items())
    say(as_json, {"path": str(out), **written.counts}, [f"{counts} written to {out}.", *written.notices])


def _grouping(library: Library, by: str) -> tuple[Grouping, Id]:
    """What the sections are, with the attribute if it is one. Raises UserFault if there is none of the name."""
    if by in (Grouping.TAG, Grouping.DOCUMENT):
        return Grouping(by), Id("")
    if by in FACTS:
        return Grouping.ATTRIBUTE, Id(by)
    for attribute in library.attributes():
        if by in (attribute.name, attribute.id):
            return Grouping.ATTRIBUTE, attribute.id
    known = ("tag", "document", *FACTS, *(attribute.name for attribute in library.attributes()))
    raise UserFault(f"Nothing is called “{by}” by which a report can be grouped; known are {', '.join(known)}.")
