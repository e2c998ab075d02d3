"""Coefficients and units in words: names, what they mean and where they mislead; figures as text and as tables."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from annotator.analysis.agreement import Figure, Unit
from annotator.analysis.nominal import Coefficient

translate = QCoreApplication.translate
NAMES = ("percent", "cohen", "scott", "fleiss", "alpha", "ac1", "brennan")
"""The coefficients in the order in which they are shown."""


@dataclass(frozen=True, slots=True)
class Help:
    """A coefficient: its short name, its whole name, what it says and its limits."""

    short: str
    name: str
    text: str


def coefficient_help() -> dict[str, Help]:
    """Every coefficient in plain words."""
    return {
        "percent": Help(
            translate("Agreement", "Percent"),
            translate("Agreement", "Percent agreement"),
            translate(
                "Agreement",
                "The share of units on which two coders say the same, averaged over all pairs. Easy to read, but it counts luck: "
                "for a rare tag it is high even if the coders never agree where the tag is.",
            ),
        ),
        "cohen": Help(
            translate("Agreement", "Cohen’s κ"),
            translate("Agreement", "Cohen’s kappa (1960), two coders; for more the mean over the pairs"),
            translate(
                "Agreement",
                "Agreement beyond what each coder’s own habits would give by chance. It falls for very rare and "
                "very common tags, "
                "and rewards coders who use a tag unequally often.",
            ),
        ),
        "scott": Help(
            translate("Agreement", "Scott’s π"),
            translate("Agreement", "Scott’s pi (1955), two coders; for more the mean over the pairs"),
            translate(
                "Agreement",
                "As kappa, but chance follows from how often both use the tag together, so unequal habits count as disagreement. "
                "It assumes many units.",
            ),
        ),
        "fleiss": Help(
            translate("Agreement", "Fleiss’ κ"),
            translate("Agreement", "Fleiss’ kappa (1971), any number of coders"),
            translate(
                "Agreement",
                "Scott’s pi for more coders. It needs everything coded by everyone; where a coder left a document "
                "out it is undefined.",
            ),
        ),
        "alpha": Help(
            translate("Agreement", "Krippendorff’s α"),
            translate("Agreement", "Krippendorff’s alpha (nominal), any number of coders"),
            translate(
                "Agreement",
                "Agreement beyond chance that allows for documents not everyone coded and for few units. Above 0.80 "
                "conclusions are "
                "usually drawn, from 0.67 tentative ones. It falls for rare tags, and is undefined if everyone said "
                "the same throughout.",
            ),
        ),
        "ac1": Help(
            translate("Agreement", "Gwet’s AC1"),
            translate("Agreement", "Gwet’s AC1 (2008), any number of coders"),
            translate(
                "Agreement",
                "Chance only plays where a unit is hard. It stays high for rare tags where kappa and alpha collapse, "
                "so it can flatter: read it beside alpha.",
            ),
        ),
        "brennan": Help(
            translate("Agreement", "Brennan-Prediger"),
            translate("Agreement", "Brennan-Prediger (1981), any number of coders"),
            translate(
                "Agreement",
                "Chance is a coin toss between tag and no tag, whatever the coders do. Simple to compare between studies, "
                "but for rare tags almost as generous as percent agreement.",
            ),
        ),
        "units": Help(
            translate("Agreement", "u-α"),
            translate("Agreement", "u-alpha (Krippendorff and others, 2016), passages that coders chose themselves"),
            translate(
                "Agreement",
                "How far coders agree on where passages begin and end, by length. Only over documents that all coded; "
                "over tags only where no coder’s tags overlap.",
            ),
        ),
    }


def unit_words() -> dict[Unit, str]:
    """The units in words."""
    return {
        Unit.CHARACTER: translate("Agreement", "By character"),
        Unit.WORD: translate("Agreement", "By word"),
        Unit.SENTENCE: translate("Agreement", "By sentence"),
        Unit.PARAGRAPH: translate("Agreement", "By paragraph"),
        Unit.ANNOTATION: translate("Agreement", "By whole annotations"),
    }


def number_words(coefficient: Coefficient) -> str:
    """Three decimals, or that it is undefined."""
    return translate("Agreement", "undefined") if coefficient.value is None else decimals(coefficient.value, 3)


def decimals(value: float, count: int) -> str:
    """A number with so many decimals, with a true minus, and none before a nought."""
    said = f"{value:.{count}f}"
    return said.replace("-", "−") if float(said) else said.removeprefix("-")


def figure_words(figure: Figure) -> str:
    """A figure with its interval: “0.742 (0.61 to 0.82)”."""
    said = number_words(figure.coefficient)
    return (
        said if figure.low is None or figure.high is None else f"{said} ({decimals(figure.low, 2)} to {decimals(figure.high, 2)})"
    )
