"""The command that writes a library, or a part of it, as another format."""

from collections.abc import Sequence
from pathlib import Path

import click

from annotator.cli.base import commands, count_of, json_option, library_argument, opened_library, progress, say
from annotator.core.errors import UserFault
from annotator.store.library import Library
from annotator.tasks.choosing import Choice
from annotator.tasks.choosing_by_name import choice_named
from annotator.tasks.exchange_export import since_last_exchange
from annotator.tasks.export_formats import FORMATS, Written, format_of
from annotator.tasks.exporting import export, export_with
from annotator.tasks.monitor import Monitor
from annotator.tasks.people import find_coder

_NAMED = "may be given more than once"


def _formats() -> str:
    """The formats for the help, a line each."""
    lines = (f"{each.name:<18} {' '.join(each.suffixes):<14} {each.words}" for each in FORMATS)
    return "\n".join(("\b", "Formats:", *lines))


@commands.command("export", epilog=_formats())
@library_argument
@click.argument("out", type=click.Path(path_type=Path))
@click.option(
    "--format",
    "form",
    type=click.Choice([each.name for each in FORMATS]),
    help="The format, where the name's ending does not say it, or says another.",
)
@click.option("--document", "documents", multiple=True, help=f"Only this document; {_NAMED}.")
@click.option("--set", "sets", multiple=True, help=f"Only the documents of this set; {_NAMED}.")
@click.option("--tag", "tags", multiple=True, help=f"Only this tag and those below it; {_NAMED}.")
@click.option("--coder", "coders", multiple=True, help=f"Only what this coder marked; {_NAMED}.")
@click.option("--since", metavar="CODER", help="Of an exchange file: only what this teammate did not have at the last exchange.")
@json_option
def export_(
    library: Path,
    out: Path,
    form: str | None,
    documents: Sequence[str],
    sets: Sequence[str],
    tags: Sequence[str],
    coders: Sequence[str],
    since: str | None,
    as_json: bool,
) -> None:
    """Write a library, or a part of it, to a file of another format, and say what it holds and what has no place in it.

    The ending of the file's name says the format.
    """
    with opened_library(library, read_only=True) as opened:
        choice = choice_named(opened, documents, tags, coders, sets)
        with progress("Exporting") as monitor:
            if since is None:
                written = export(opened, out, monitor, form or "", choice)
            else:
                written = _since(opened, out, form or "", choice, since, monitor)
    facts = {"path": str(out), "losses": dict(written.losses), "notices": list(written.notices)}
    say(as_json, facts | dict(written.counts), [f"{_counts(written)} written to {out}.", *told(written)])


def _since(library: Library, out: Path, form: str, choice: Choice, since: str, monitor: Monitor) -> Written:
    chosen = format_of(out, form)
    if chosen.name != "exchange":
        raise UserFault(f"--since is for exchange files; {out.name} would be another format.")
    return export_with(library, out, chosen, since_last_exchange(find_coder(library, since), since), choice, monitor)


def told(written: Written) -> list[str]:
    """What has no place in the format, a line each, and what else one should know."""
    lost = [f"  {count:>9,}  {what}" for what, count in written.losses.most_common()]
    return [*(["Not in it, since the format has no place for it:", *lost] if lost else []), *written.notices]


def _one(what: str) -> str:
    return f"{what[:-3]}y" if what.endswith("ies") else what.removesuffix("s")


def _counts(written: Written) -> str:
    parts = [count_of(count, _one(what), what) for what, count in written.counts.items()]
    return f"{', '.join(parts[:-1])} and {parts[-1]}" if len(parts) > 1 else (parts or ["Nothing"])[0]
