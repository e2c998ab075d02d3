"""Counts codings by two things at a time: how many, how many words they cover, and what share that is."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from annotator.core.annotations import Annotation
from annotator.core.changes import Id
from annotator.core.spans import HasSpan, united

Pair = tuple[str, str]


class Measure(StrEnum):
    """What a cell tells. The value is what the command line takes."""

    COUNT = "count"
    WORDS = "words"
    ROW_SHARE = "row-share"
    COLUMN_SHARE = "column-share"
    JACCARD = "jaccard"


@dataclass(frozen=True, slots=True)
class Entry:
    """A row or a column: its key, its name, and a tag's colour; "" for what is no tag."""

    key: str
    name: str
    colour: str = ""


@dataclass(slots=True)
class Tally:
    """Counts of codings and of words they cover, by pairs of a row's and a column's key. A word that several codings of one pair
    cover counts once. `likeness` is the Jaccard index, where it was counted.
    """

    counts: Counter[Pair] = field(default_factory=Counter)
    words: Counter[Pair] = field(default_factory=Counter)
    likeness: dict[Pair, float] = field(default_factory=dict)

    def add(
        self,
        annotations: Iterable[Annotation],
        rows_of: Callable[[Annotation], Iterable[str]],
        columns_of: Callable[[Annotation], Iterable[str]],
        word_starts: Sequence[int],
    ) -> None:
        """Count the codings of one document. `word_starts` are where its words begin, in code points."""
        spans: dict[Pair, list[HasSpan]] = defaultdict(list)
        for each in annotations:
            if each.is_orphan:
                continue
            columns = list(columns_of(each))
            for row in rows_of(each):
                for column in columns:
                    self.counts[(row, column)] += 1
                    spans[(row, column)].append(each)
        for pair, covered in spans.items():
            self.words[pair] += words_in(united(covered), word_starts)

    def add_common_words(self, held: Mapping[Id, Sequence[HasSpan]], word_starts: Sequence[int]) -> None:
        """Count the words of one document that each two tags cover, ids in order, and each by itself; `held` are each tag's
        stretches, which overlap nowhere.
        """
        edges = sorted(
            edge for tag, spans in held.items() for span in spans for edge in ((span.start, 1, tag), (span.end, 0, tag))
        )
        active: dict[Id, None] = {}
        before = 0
        for place, is_start, tag in edges:
            if active and place > before:
                count = bisect_left(word_starts, place) - bisect_left(word_starts, before)
                tags = sorted(active) if count else []
                for at, one in enumerate(tags):
                    for other in tags[at:]:
                        self.words[(one, other)] += count
            before = place
            if is_start:
                active[tag] = None
            else:
                del active[tag]


@dataclass(frozen=True, slots=True)
class Matrix:
    """A table of figures. `tally` has those of the pairs that there are."""

    rows: tuple[Entry, ...]
    columns: tuple[Entry, ...]
    tally: Tally

    def value(self, row: str, column: str, measure: Measure) -> float:
        """One cell's figure; 0 where there is nothing. Shares are of the sum over the row, or the column, as shown."""
        pair, counts = (row, column), self.tally.counts
        match measure:
            case Measure.COUNT:
                return counts[pair]
            case Measure.WORDS:
                return self.tally.words[pair]
            case Measure.JACCARD:
                return self.tally.likeness.get(pair, 0.0)
            case Measure.ROW_SHARE:
                whole = sum(counts[(row, each.key)] for each in self.columns)
            case Measure.COLUMN_SHARE:
                whole = sum(counts[(each.key, column)] for each in self.rows)
        return counts[pair] / whole if whole else 0.0

    def values(self, measure: Measure) -> list[list[float]]:
        """All figures, a list for each row."""
        counts = self.tally.counts
        if measure in (Measure.ROW_SHARE, Measure.COLUMN_SHARE):
            grid = [[counts[(row.key, column.key)] for column in self.columns] for row in self.rows]
            if measure is Measure.ROW_SHARE:
                return [[count / (sum(line) or 1) for count in line] for line in grid]
            sums = [sum(line[at] for line in grid) or 1 for at in range(len(self.columns))]
            return [[count / whole for count, whole in zip(line, sums, strict=True)] for line in grid]
        return [[self.value(row.key, column.key, measure) for column in self.columns] for row in self.rows]

    def turned(self) -> "Matrix":
        """Rows as columns and columns as rows."""

        def swapped(pairs: Mapping[Pair, float]) -> dict[Pair, float]:
            return {(column, row): value for (row, column), value in pairs.items()}

        counts = Counter({(column, row): count for (row, column), count in self.tally.counts.items()})
        words = Counter({(column, row): count for (row, column), count in self.tally.words.items()})
        return Matrix(self.columns, self.rows, Tally(counts, words, swapped(self.tally.likeness)))


def words_in(spans: Iterable[HasSpan], word_starts: Sequence[int]) -> int:
    """How many words begin in these stretches."""
    return sum(bisect_left(word_starts, span.end) - bisect_left(word_starts, span.start) for span in spans)
