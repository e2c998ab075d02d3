"""Commands that compare and count: how far coders agree, what recurs."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import click

from annotator.analysis.agreement import RESAMPLES, SEED, Agreement, Figure, Unit
from annotator.analysis.echoes import LEAST
from annotator.analysis.nominal import Coefficient
from annotator.analysis.unitizing import UnitAgreement
from annotator.cli.base import commands, count_of, json_option, library_argument, opened_library, progress, say, short
from annotator.core.adjudication import CONSENSUS
from annotator.core.codebook import Codebook
from annotator.tasks.agreeing import Comparison, compare
from annotator.tasks.echoing import Passage
from annotator.tasks.echoing import echoes as find
from annotator.tasks.naming import find_document, find_tag
from annotator.tasks.people import find_coder

NAMES = {
    "percent": "percent agreement",
    "cohen": "Cohen's kappa",
    "scott": "Scott's pi",
    "fleiss": "Fleiss' kappa",
    "alpha": "Krippendorff's alpha",
    "ac1": "Gwet's AC1",
    "brennan": "Brennan-Prediger",
}
_SHORT = {
    "percent": "percent",
    "cohen": "kappa",
    "scott": "pi",
    "fleiss": "Fleiss",
    "alpha": "alpha",
    "ac1": "AC1",
    "brennan": "B-P",
}


@commands.command()
@library_argument
@click.option("--coder", "coders", multiple=True, help="A coder to compare; two or more.  [default: all who coded]")
@click.option(
    "--tag", "tags", multiple=True, help="A tag to compare; may be given more than once.  [default: all that they used]"
)
@click.option("--with-descendants", is_flag=True, help="Count a tag below another as that one too.")
@click.option("--document", "documents", multiple=True, help="Only this document.  [default: those that all marked as done]")
@click.option(
    "--unit", type=click.Choice([each.value for each in Unit]), default="character", show_default=True, help="What is compared."
)
@click.option("--only-coded", is_flag=True, help="Leave out what no one coded.")
@click.option("--sensitivity", "is_sensitivity", is_flag=True, help="Show the figures over the tags under every unit.")
@json_option
def agreement(
    library: Path,
    coders: Sequence[str],
    tags: Sequence[str],
    with_descendants: bool,
    documents: Sequence[str],
    unit: str,
    only_coded: bool,
    is_sensitivity: bool,
    as_json: bool,
) -> None:
    """Say how far coders agree: for each tag, and over the tags, every coefficient with its 95 % interval."""
    with opened_library(library, read_only=True) as opened, progress("Comparing") as monitor:
        codebook, names = opened.codebook(), {one.id: one.name for one in opened.coders()}
        who = [find_coder(opened, name) for name in coders] or [
            one.id for one in opened.coders() if one.annotations and one.id != CONSENSUS
        ]
        which = [find_tag(codebook, name, library.name) for name in tags]
        where = [find_document(opened, name) for name in documents]
        comparison = compare(opened, who, which, where, with_descendants=with_descendants, monitor=monitor)
        if is_sensitivity:
            _say_sensitivity(comparison, as_json)
            return
        found = comparison.figures(Unit(unit), only_coded=only_coded, monitor=monitor)
    shown = [names[coder] for coder in comparison.coders]
    heading = [
        f"{', '.join(shown)}; {count_of(found.documents, 'document')}; by {unit}" + (", coded text only" if only_coded else "")
    ]
    value = {
        "coders": shown,
        "documents": [document.id for document in comparison.documents],
        "notices": list(comparison.notices),
        "unit": unit,
        "only_coded": only_coded,
        "bootstrap": {"resamples": RESAMPLES, "seed": SEED},
        **_as_json(found, codebook),
    }
    say(as_json, value, [*heading, *comparison.notices, *_lines(found, codebook), *_pair_lines(found, shown)])


@commands.command()
@library_argument
@click.option("--document", "documents", multiple=True, help="Only echoes of this document.  [default: all]")
@click.option("--least", type=click.IntRange(min=LEAST), default=LEAST, show_default=True, help="As many words have to agree.")
@click.option("--furniture", "has_furniture", is_flag=True, help="Show notices that a publisher puts on many pages, too.")
@json_option
def echoes(library: Path, documents: Sequence[str], least: int, has_furniture: bool, as_json: bool) -> None:
    """Find passages that recur in other documents, word for word or nearly, those of early documents first."""
    with opened_library(library, read_only=True) as opened, progress("Comparing") as monitor:
        wanted = [find_document(opened, name) for name in documents] or None
        found = [each for each in find(opened, monitor, wanted, least) if has_furniture or not each.is_furniture]
    rows = [
        {"agreeing": each.agreeing, "is_furniture": each.is_furniture, "earlier": _side(each.earlier), "later": _side(each.later)}
        for each in found
    ]
    lines = []
    for each in found:
        lines.append(f"{each.agreeing:>3} words  {_said(each.earlier)}  “{short(each.earlier.words)}”")
        lines.append(f"{'':<9}  {_said(each.later)}  “{short(each.later.words)}”")
    say(as_json, rows, lines)


def _side(passage: Passage) -> dict[str, Any]:
    document, span = passage.document, passage.span
    facts = {"document": document.id, "title": document.title, "date": document.date}
    return facts | {"start": span.start, "end": span.end, "words": passage.words}


def _said(passage: Passage) -> str:
    return f"{passage.document.id[:8]}  {passage.document.date or 'no date':<10}  {passage.span.start}-{passage.span.end}"


def _lines(found: Agreement, codebook: Codebook) -> list[str]:
    heading = "".join(f"{_SHORT[name]:>17}" for name in NAMES) + f"{'u-alpha':>9}"
    lines = [f"{'':<28}{heading}"]
    for tag, figures in found.by_tag.items():
        units = found.units.get(tag)
        own = f"{_number(units.coded):>9}" if units else ""
        lines.append(f"{codebook[tag].name[:27]:<28}" + "".join(f"{_with_range(figures[name]):>17}" for name in NAMES) + own)
    over = found.units_over_tags
    own = f"{_number(over.coded):>9}" if over else ""
    lines.append(f"{'over the tags':<28}" + "".join(f"{_with_range(found.over_tags[name]):>17}" for name in NAMES) + own)
    undefined = {each.coefficient.why for each in found.over_tags.values() if each.coefficient.why}
    return [*lines, *sorted(f"undefined: {why}" for why in undefined)]


def _pair_lines(found: Agreement, names: Sequence[str]) -> list[str]:
    if len(found.pairs) < 2:
        return []
    return [
        f"{names[one]} and {names[two]}: kappa {_number(figures['cohen'])}, pi {_number(figures['scott'])}"
        for (one, two), figures in found.pairs.items()
    ]


def _say_sensitivity(comparison: Comparison, as_json: bool) -> None:
    found = comparison.sensitivity()
    rows = [
        {"unit": unit.value, "only_coded": only_coded, **{name: figures[name].value for name in NAMES}}
        for (unit, only_coded), figures in found.items()
    ]
    lines = [f"{'unit':<12}{'text':<12}" + "".join(f"{_SHORT[name]:>9}" for name in NAMES)]
    for (unit, only_coded), figures in found.items():
        text = "coded only" if only_coded else "all"
        lines.append(f"{unit.value:<12}{text:<12}" + "".join(f"{_number(figures[name]):>9}" for name in NAMES))
    say(as_json, rows, lines)


def _number(coefficient: Coefficient) -> str:
    return "undefined" if coefficient.value is None else f"{coefficient.value:.3f}"


def _with_range(figure: Figure) -> str:
    bounds = "" if figure.low is None or figure.high is None else f" {figure.low:.2f}..{figure.high:.2f}"
    return _number(figure.coefficient) + bounds


def _as_json(found: Agreement, codebook: Codebook) -> dict[str, Any]:
    return {
        "tags": [
            {"id": tag, "path": list(codebook.path(tag)), **_figures(figures), "units": _units(found.units.get(tag))}
            for tag, figures in found.by_tag.items()
        ],
        "over_tags": {**_figures(found.over_tags), "units": _units(found.units_over_tags)},
        "pairs": [
            {"coders": list(pair), **{name: figure.value for name, figure in figures.items()}}
            for pair, figures in found.pairs.items()
        ],
    }


def _figures(figures: Mapping[str, Figure]) -> dict[str, Any]:
    return {
        name: {
            "value": figure.coefficient.value,
            "low": figure.low,
            "high": figure.high,
            "observed": figure.coefficient.observed,
            "expected": figure.coefficient.expected,
            "why": figure.coefficient.why,
        }
        for name, figure in figures.items()
    }


def _units(units: UnitAgreement | None) -> dict[str, float | None] | None:
    """The u-alpha family, without the categories."""
    if units is None:
        return None
    return {"u_alpha": units.coded.value, "identified": units.identified.value, "valued": units.valued.value}
