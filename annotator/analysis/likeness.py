"""Learns from passages that belong together what other passages are like them, and says which words speak for it.

A linear model over weighted words and pairs of words (tf-idf, logistic regression): its verdict on a passage is the sum of what
each word of it adds, so that the words with the largest parts are the reason, not a story told afterwards.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib import import_module
from itertools import pairwise
from math import exp
from typing import Any

from annotator.core.errors import UserFault
from annotator.core.text import fold, tokens

_REASONS = 4
_STRENGTH = 0.3
"""Little trust in single words: a few passages teach only a few of them."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """How sure the model is that a passage belongs to the others, from 0 to 1, and the words that speak most for it."""

    share: float
    reasons: tuple[str, ...]


class Likeness:
    """A model that has learnt. `judge` may be asked again and again."""

    def __init__(self, vectorizer: Any, weights: Any, offset: float, names: Sequence[str]) -> None:
        self._vectorizer, self._weights, self._offset, self._names = vectorizer, weights, offset, names

    def judge(self, passages: Sequence[str]) -> list[Verdict]:
        """A verdict on each passage."""
        if not passages:
            return []
        rows = self._vectorizer.transform(passages)
        parts = rows.multiply(self._weights).tocsr()
        found = []
        for number in range(len(passages)):
            row = parts[[number]]
            total = row.data.sum()
            ranked = sorted(zip(row.data, row.indices, strict=True), key=lambda pair: (-pair[0], pair[1]))
            reasons = tuple(self._names[at] for part, at in ranked[: 2 * _REASONS] if part > 0)
            share = 1 / (1 + exp(-max(-30.0, min(30.0, float(total) + self._offset))))
            found.append(Verdict(share, _without_parts(reasons)))
        return found


def learn(alike: Sequence[str], others: Sequence[str], stop: frozenset[str] = frozenset()) -> Likeness:
    """Learn what tells passages that are alike from others; `stop` words (folded) count for nothing. The same passages give the
    same model. Raises UserFault if the library that does it is not installed, or there is nothing to tell them apart by.
    """
    vectors, regression = _library()
    vectorizer = vectors(analyzer=_pieces(stop), sublinear_tf=True, min_df=1)
    try:
        rows = vectorizer.fit_transform([*alike, *others])
    except ValueError:
        raise UserFault("The tagged passages hold no words to learn from; tag some that are longer.") from None
    model = regression(C=_STRENGTH, class_weight="balanced", max_iter=1_000, random_state=0)
    model.fit(rows, [1] * len(alike) + [0] * len(others))
    return Likeness(vectorizer, model.coef_, float(model.intercept_[0]), list(vectorizer.get_feature_names_out()))


def _library() -> tuple[Any, Any]:
    """scikit-learn, which is large and optional: loaded when it is first used."""
    try:
        words, linear = import_module("sklearn.feature_extraction.text"), import_module("sklearn.linear_model")
    except ImportError:
        raise UserFault(
            "Suggestions need scikit-learn, which is not installed here. "
            'Install it with: pip install "annotator[suggestions]", then start Annotator again.'
        ) from None
    return words.TfidfVectorizer, linear.LogisticRegression


def _pieces(stop: frozenset[str]) -> Callable[[str], list[str]]:
    """Gives the words of a passage and the pairs that follow each other, folded, without stop words."""

    def pieces(passage: str) -> list[str]:
        words = [word for word in (fold(word) for word, _ in tokens(passage)) if word not in stop]
        return words + [f"{one} {two}" for one, two in pairwise(words)]

    return pieces


def _without_parts(reasons: Sequence[str]) -> tuple[str, ...]:
    """The first few, without words that a pair before or after them names already."""
    pairs = [reason for reason in reasons if " " in reason]
    kept = [reason for reason in reasons if " " in reason or not any(reason in pair.split() for pair in pairs)]
    return tuple(kept[:_REASONS])
