"""The command that decides between coders: what they disagree about, taking over what they agree on, the consensus."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from annotator.cli.base import commands, count_of, json_option, library_argument, opened_library, progress, say, short
from annotator.core.adjudication import CODER, CONSENSUS, INTERSECTION, NEITHER, UNION, Ruling, outcomes_of
from annotator.core.changes import Id
from annotator.core.disagreements import counts_of
from annotator.core.errors import UserFault
from annotator.store.library import Library
from annotator.tasks.adjudicating import Matter, as_row, decide, ensure_consensus, matters, standing, take_over
from annotator.tasks.agreeing import Scope, gather
from annotator.tasks.naming import find_document, find_tag
from annotator.tasks.people import find_coder, login_name, take_coder

_FIXED = (UNION, INTERSECTION, NEITHER)


@commands.command()
@library_argument
@click.option("--coder", "coders", multiple=True, help="A coder to compare; two or more.  [default: all who coded]")
@click.option("--tag", "tags", multiple=True, help="A tag to compare; may be given more than once.  [default: all they used]")
@click.option("--with-descendants", is_flag=True, help="Count a tag below another as that one too.")
@click.option("--document", "documents", multiple=True, help="Only this document.  [default: those that all marked as done]")
@click.option("--take-agreed", is_flag=True, help="Take over everything on which the coders agree.")
@click.option(
    "--decide",
    "ruling",
    nargs=2,
    metavar="NUMBER CHOICE",
    help="Decide the disagreement with this number: a coder's name, union, intersection or neither.",
)
@click.option("--reason", default="", help="Why; it is kept with the decision.")
@click.option("--rule", "is_rule", is_flag=True, help="Write the reason into the tag's definition too.")
@click.option("--by", help="Who decides, by name.  [default: your login name]")
@click.option("--undecided", "only_open", is_flag=True, help="List only what is not decided yet.")
@click.option("--standing", "is_standing", is_flag=True, help="Say how far the coders agree, and each with the consensus.")
@json_option
def adjudicate(
    library: Path,
    coders: Sequence[str],
    tags: Sequence[str],
    with_descendants: bool,
    documents: Sequence[str],
    take_agreed: bool,
    ruling: tuple[str, str] | None,
    reason: str,
    is_rule: bool,
    by: str | None,
    only_open: bool,
    is_standing: bool,
    as_json: bool,
) -> None:
    """List what coders disagree about, numbered in the order of the text, and decide it for the consensus."""
    writes = take_agreed or ruling is not None
    with opened_library(library, read_only=not writes) as opened, progress("Comparing") as monitor:
        codebook, names = opened.codebook(), {one.id: one.name for one in opened.coders()}
        who = [find_coder(opened, name) for name in coders] or [
            one.id for one in opened.coders() if one.annotations and one.id != CONSENSUS
        ]
        which = [find_tag(codebook, name, library.name) for name in tags]
        where = [find_document(opened, name) for name in documents]

        def look() -> tuple[Scope, list[Matter]]:
            scope = gather(opened, who, which, where, with_descendants=with_descendants, monitor=monitor)
            return scope, matters(opened, scope, monitor)

        scope, found = look()
        if writes:
            _write(opened, found, take_agreed, ruling, reason, is_rule, login_name() if by is None else by)
            scope, found = look()
        if is_standing:
            _say_standing(opened, scope, found, names, as_json)
            return
        names = {one.id: one.name for one in opened.coders()}
        codebook = opened.codebook()
    numbered = [
        (number, each) for number, each in enumerate(_disagreements(found), start=1) if not (only_open and each.is_decided)
    ]
    rows = [{"number": number, **as_row(each, codebook, names)} for number, each in numbered]
    say(
        as_json, {"notices": list(scope.notices), "progress": _progress(found), "disagreements": rows}, _lines(scope, found, rows)
    )


def _disagreements(found: Sequence[Matter]) -> list[Matter]:
    return [each for each in found if not each.case.is_agreed]


def _write(
    library: Library, found: list[Matter], take_agreed: bool, ruling: tuple[str, str] | None, reason: str, is_rule: bool, by: str
) -> None:
    who = take_coder(library, by)
    ensure_consensus(library)
    if take_agreed and (step := take_over(library, found, who)):
        library.apply(step)
    if ruling is None:
        return
    number, choice = ruling
    listed = _disagreements(found)
    if not number.isdigit() or not 1 <= int(number) <= len(listed):
        raise UserFault(f"There is no disagreement {number}; they are numbered 1 to {len(listed)}.")
    matter = listed[int(number) - 1]
    if choice not in _FIXED:
        coder = find_coder(library, choice)
        choice = NEITHER if not matter.case.of(coder) else f"{CODER}{coder}"
    outcomes = outcomes_of(matter.case, choice)
    if not outcomes and choice == INTERSECTION:
        raise UserFault(f"The coders share no words of disagreement {number}; take a coder, union or neither.")
    library.apply(decide(library, [(matter, Ruling(choice, outcomes, reason))], who, as_rule=is_rule))


def _progress(found: Sequence[Matter]) -> dict[str, Any]:
    listed = _disagreements(found)
    agreed = [each for each in found if each.case.is_agreed]
    return {
        "disagreements": len(listed),
        "decided": sum(each.is_decided for each in listed),
        "agreements": len(agreed),
        "taken_over": sum(each.is_decided for each in agreed),
        "kinds": {kind.value: count for kind, count in counts_of(each.case for each in found).items()},
    }


def _lines(scope: Scope, found: Sequence[Matter], rows: Sequence[dict[str, Any]]) -> list[str]:
    told = _progress(found)
    lines = [
        *scope.notices,
        f"{count_of(told['disagreements'], 'disagreement')}, {told['decided']} decided; "
        f"{count_of(told['agreements'], 'agreement')}, {told['taken_over']} taken over",
    ]
    for row in rows:
        state = f"decided: {row['decision']}" if row["decision"] else "open"
        lines.append(f"{row['number']:>4}  {', '.join(row['kinds'])}  ({state})  {row['title']}  “{short(row['quote'])}”")
        lines += [f"      {name}: {', '.join(given) or 'marked nothing'}" for name, given in row["coders"].items()]
    return lines


def _say_standing(library: Library, scope: Scope, found: Sequence[Matter], names: dict[Id, str], as_json: bool) -> None:
    told = standing(library, scope, found)
    figures = {"among": told.among, **{names[coder]: each for coder, each in told.with_consensus.items()}}
    rows = {who: {name: each.value for name, each in own.items()} for who, own in figures.items()}
    lines = [f"over {count_of(told.documents, 'decided document')}, by character:"]
    for who, own in figures.items():
        alpha, kappa = (_number(own[name].value) for name in ("alpha", "cohen"))
        label = "among the coders" if who == "among" else f"{who} with the consensus"
        lines.append(f"{label:<36} alpha {alpha}  kappa {kappa}  percent {_number(own['percent'].value)}")
    say(as_json, {"documents": told.documents, "agreement": rows}, lines)


def _number(value: float | None) -> str:
    return "undefined" if value is None else f"{value:.3f}"
