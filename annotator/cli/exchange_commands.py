"""Commands on exchange: merge colleagues' files, write a file for them."""

from pathlib import Path

import click

from annotator.cli.base import commands, count_of, json_option, library_argument, opened_library, progress, say
from annotator.core.errors import UserFault
from annotator.tasks import merge_work
from annotator.tasks.editions import unite_editions
from annotator.tasks.exchange_file import PACKED, SUFFIX, Scope, is_exchange_file, write_exchange
from annotator.tasks.merge_work import Certificate, teammate_had
from annotator.tasks.naming import find_document
from annotator.tasks.people import find_coder, login_name, take_coder
from annotator.tasks.team_folder import synchronise


def _facts(certificate: Certificate) -> dict[str, object]:
    entries = {"in_file": certificate.entries.in_file, "here": certificate.entries.here, "added": certificate.entries.added}
    kinds = {kind: {"in_file": c.in_file, "here": c.here, "added": c.added} for kind, c in certificate.kinds.items()}
    sums = {"applied": certificate.applied, "conflicting": certificate.conflicting, "waiting": certificate.waiting}
    digests = {"file_digest": certificate.file_digest, "before": certificate.before, "after": certificate.after}
    return {"file": certificate.file, "entries": entries | sums, "kinds": kinds, **digests}


@commands.command()
@library_argument
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--preview", "is_preview", is_flag=True, help="Say what would be merged, and write nothing.")
@click.option(
    "--unite-editions", "unites", is_flag=True, help="Bring what was done in other editions of a text into the one that is here."
)
@json_option
def merge(library: Path, files: tuple[Path, ...], is_preview: bool, unites: bool, as_json: bool) -> None:
    """Merge exchange files into a library, one after the other, and print the certificate of each.

    Documents that are other editions of texts in the library are named, with how many annotations would find their words.
    """
    certificates: list[Certificate] = []
    warnings: list[str] = []
    with opened_library(library, read_only=is_preview) as opened:
        for path in files:
            with progress(f"Merging {path.name}") as monitor:
                plan = merge_work.preview(opened, path, monitor)
                warnings += [plan.clock_warning] if plan.clock_warning else []
                warnings += [edition.sentence() for edition in plan.editions]
                if is_preview or not plan.fresh:
                    certificates.append(plan.certificate)
                else:
                    certificates.append(merge_work.merge(opened, plan, monitor).certificate)
                    if unites:
                        who = take_coder(opened, login_name())
                        pairs = [(edition.here, edition.there) for edition in plan.editions]
                        if step := unite_editions(opened, who, pairs, monitor):
                            opened.apply(step)
    words = []
    for certificate in certificates:
        ending = "" if certificate.entries.added else "Nothing new: every entry is in the library already.\n"
        words += [*certificate.text().splitlines(), *ending.splitlines(), ""]
    say(as_json, [_facts(each) for each in certificates], [*words[:-1], *warnings])


@commands.command()
@library_argument
@click.argument("out", type=click.Path(path_type=Path))
@click.option("--document", "named", multiple=True, help="Only this document; may be given more than once.")
@click.option("--coder", "coders", multiple=True, help="Only this coder's work; may be given more than once.")
@click.option("--since", help="Only what this teammate did not have at the last exchange.")
@click.option("--without-texts", is_flag=True, help="Leave out the texts of the documents.")
@click.option("--without-notes", is_flag=True, help="A copy for outside, without notes and memos; it can't be merged.")
@click.option("--without-names", is_flag=True, help="A copy for outside, with pseudonyms; it can't be merged.")
@json_option
def share(
    library: Path,
    out: Path,
    named: tuple[str, ...],
    coders: tuple[str, ...],
    since: str | None,
    without_texts: bool,
    without_notes: bool,
    without_names: bool,
    as_json: bool,
) -> None:
    """Write an exchange file for colleagues: NAME.annotations, or NAME.annotations.gz to pack it."""
    if not is_exchange_file(out):
        raise UserFault(f"{out.name} can't be written: its name must end in {SUFFIX} or {PACKED}.")
    with opened_library(library, read_only=not (without_notes or without_names)) as opened:
        theirs = None
        if since is not None:
            theirs = teammate_had(opened, find_coder(opened, since), since)
        people = opened.people()
        scope = Scope(
            frozenset(find_document(opened, name) for name in named) if named else None,
            people.identities(find_coder(opened, name) for name in coders) if coders else None,
            not without_texts,
            theirs,
            without_notes,
            without_names,
        )
        with progress("Writing") as monitor:
            count = write_exchange(opened, out, scope, monitor)
    say(as_json, {"path": str(out), "entries": count}, [f"{count_of(count, 'entry', 'entries')} written to {out}."])


@commands.command()
@library_argument
@click.argument("folder", type=click.Path(path_type=Path))
@json_option
def sync(library: Path, folder: Path, as_json: bool) -> None:
    """Take in what others' copies wrote to a team folder, and write this copy's file there."""
    with opened_library(library) as opened, progress("Synchronising") as monitor:
        done, faults = synchronise(opened, folder, monitor)
    rows = [_facts(each.certificate) for each in done]
    lines = [f"{each.certificate.file}: {count_of(each.certificate.entries.added, 'entry', 'entries')} added" for each in done]
    say(as_json, {"merged": rows, "faults": list(faults)}, [*lines, *faults] or ["Nothing new."])
