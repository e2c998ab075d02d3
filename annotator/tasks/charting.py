"""What the charts tell, as figures: tags over time, along a document, growth of the codebook, portraits, a codebook report."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from annotator.analysis.crosstabs import Entry, Measure
from annotator.core.annotations import Annotation
from annotator.core.changes import Id
from annotator.core.codebook import Codebook
from annotator.core.text import shortened
from annotator.formats.csv_table import Cell
from annotator.store.library import Library
from annotator.tasks.choosing import Choice
from annotator.tasks.monitor import Monitor
from annotator.tasks.tabulating import By, MatrixQuestion, tabulate

SLICES = 20
"""In so many parts of equal length a document is told."""
_EXAMPLE = 200


class ChartKind(StrEnum):
    """What a chart tells."""

    OVER_TIME = "over-time"
    ALONG = "along"
    GROWTH = "growth"
    DOCUMENT = "document"
    TAG = "tag"
    CODEBOOK = "codebook"


@dataclass(frozen=True, slots=True)
class ChartQuestion:
    """`document` is needed along a document and for its portrait, `tag` for a tag's."""

    kind: ChartKind = ChartKind.OVER_TIME
    document: Id | None = None
    tag: Id | None = None


@dataclass(frozen=True, slots=True)
class Series:
    """One line or set of bars: a figure, or words, for each place on the axis."""

    entry: Entry
    values: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Strip:
    """A coding along a document: which series, and where, as shares of the text."""

    series: int
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Chart:
    """Places on the axis, series over them, and for a document the codings themselves."""

    kind: ChartKind
    places: tuple[Entry, ...] = ()
    series: tuple[Series, ...] = ()
    strips: tuple[Strip, ...] = ()

    def rows(self) -> tuple[list[str], list[list[Cell]]]:
        """The same as a table: a row for each place, a column for each series."""
        header = ["", *(each.entry.name for each in self.series)]
        return header, [[place.name, *(each.values[at] for each in self.series)] for at, place in enumerate(self.places)]


def chart(library: Library, question: ChartQuestion, monitor: Monitor) -> Chart:
    """Work a chart out; an empty one where there is nothing to tell. Raises Cancelled."""
    match question.kind:
        case ChartKind.OVER_TIME:
            return _over_time(library, monitor)
        case ChartKind.ALONG:
            return _along(library, question.document) if question.document else Chart(question.kind)
        case ChartKind.GROWTH:
            return _growth(library, monitor)
        case ChartKind.DOCUMENT:
            return _of_document(library, question.document, monitor) if question.document else Chart(question.kind)
        case ChartKind.TAG:
            return _of_tag(library, question.tag, monitor) if question.tag else Chart(question.kind)
    return _codebook(library, monitor)


def growth(used: Sequence[frozenset[Id]]) -> list[tuple[int, int]]:
    """For each document, in order: how many tags it is the first to use, and how many were used so far. Where the first number
    stays at 0 the codebook is saturated (Guest, Bunce and Johnson 2006).
    """
    known: set[Id] = set()
    found = []
    for tags in used:
        fresh = tags - known
        known |= tags
        found.append((len(fresh), len(known)))
    return found


def _over_time(library: Library, monitor: Monitor) -> Chart:
    matrix = tabulate(library, MatrixQuestion(By.YEAR), monitor)
    years = tuple(column for column in matrix.columns if column.key)
    series = (Series(row, tuple(int(matrix.value(row.key, year.key, Measure.COUNT)) for year in years)) for row in matrix.rows)
    return Chart(ChartKind.OVER_TIME, years, tuple(series))


def _along(library: Library, document: Id) -> Chart:
    codebook, row = library.codebook(), library.document(document)
    length = max(1, row.characters)
    marks = [each for each in library.annotations(document) if not each.is_orphan]
    used = {codebook.resolve(tag) for each in marks for tag in each.tags}
    tags = [Entry(tag.id, tag.name, tag.colour) for tag in codebook if tag.id in used]
    numbers = {tag.key: number for number, tag in enumerate(tags)}
    counts = [[0] * SLICES for _ in tags]
    strips = []
    for each in marks:
        for tag in _shown(codebook, each):
            number = numbers[tag]
            strips.append(Strip(number, each.start / length, each.end / length))
            first, last = (min(SLICES - 1, at * SLICES // length) for at in (each.start, max(each.start, each.end - 1)))
            for slice_ in range(first, last + 1):
                counts[number][slice_] += 1
    places = tuple(Entry(str(at), f"{at * 100 // SLICES}–{(at + 1) * 100 // SLICES} %") for at in range(SLICES))
    series = tuple(Series(tag, tuple(count)) for tag, count in zip(tags, counts, strict=True))
    return Chart(ChartKind.ALONG, places if tags else (), series, tuple(strips))


def _growth(library: Library, monitor: Monitor) -> Chart:
    codebook = library.codebook()
    facts = sorted(library.facts(), key=lambda each: each.date or "9999")
    used = []
    for done, each in enumerate(facts):
        monitor.report(done, len(facts), each.title)
        used.append(frozenset(tag for mark in library.annotations(each.id) for tag in _shown(codebook, mark)))
    coded = [(each, tags) for each, tags in zip(facts, used, strict=True) if tags]
    told = growth([tags for _, tags in coded])
    series = (
        Series(Entry("fresh", "tags used for the first time"), tuple(fresh for fresh, _ in told)),
        Series(Entry("so far", "tags used so far"), tuple(known for _, known in told)),
    )
    return Chart(ChartKind.GROWTH, tuple(Entry(each.id, each.title) for each, _ in coded), series if coded else ())


def _of_document(library: Library, document: Id, monitor: Monitor) -> Chart:
    matrix = tabulate(library, MatrixQuestion(By.DOCUMENT, choice=Choice(documents=frozenset({document}))), monitor)
    words = max(1, library.document(document).words)
    counts = tuple(int(matrix.value(row.key, document, Measure.COUNT)) for row in matrix.rows)
    shares = tuple(round(matrix.value(row.key, document, Measure.WORDS) / words, 4) for row in matrix.rows)
    series = (Series(Entry("codings", "codings"), counts), Series(Entry("share", "share of its words"), shares))
    return Chart(ChartKind.DOCUMENT, matrix.rows, series if matrix.rows else ())


def _of_tag(library: Library, tag: Id, monitor: Monitor) -> Chart:
    matrix = tabulate(library, MatrixQuestion(By.DOCUMENT), monitor)
    row = next((row for row in matrix.rows if row.key == tag), None)
    if row is None:
        return Chart(ChartKind.TAG)
    columns = tuple(column for column in matrix.columns if matrix.value(tag, column.key, Measure.COUNT))
    counts = tuple(int(matrix.value(tag, column.key, Measure.COUNT)) for column in columns)
    words = tuple(int(matrix.value(tag, column.key, Measure.WORDS)) for column in columns)
    named = Entry("codings", "codings", row.colour)
    return Chart(ChartKind.TAG, columns, (Series(named, counts), Series(Entry("words", "words"), words)))


def _codebook(library: Library, monitor: Monitor) -> Chart:
    """Tags with their definitions, how often, in how many documents and by how many people they were used, and an example."""
    codebook, people = library.codebook(), library.people()
    marks: dict[Id, list[Annotation]] = {}
    facts = library.facts()
    for done, each in enumerate(facts):
        monitor.report(done, len(facts), each.title)
        for mark in library.annotations(each.id):
            for tag in _shown(codebook, mark):
                marks.setdefault(tag, []).append(mark)
    places = tuple(Entry(tag.id, " / ".join(codebook.path(tag.id)), tag.colour) for tag in codebook)
    own = [marks.get(Id(place.key), []) for place in places]
    columns: list[tuple[str, list[Cell]]] = [
        ("definition", [codebook[Id(place.key)].definition for place in places]),
        ("codings", [len(listed) for listed in own]),
        ("documents", [len({each.document for each in listed}) for listed in own]),
        ("coders", [len({people.resolve(each.coder) for each in listed}) for listed in own]),
        ("example", [_example(listed) for listed in own]),
    ]
    return Chart(ChartKind.CODEBOOK, places, tuple(Series(Entry(name, name), tuple(values)) for name, values in columns))


def _example(listed: Sequence[Annotation]) -> str:
    """The passage of middle length, so that it is neither a word nor a page."""
    ordered = sorted(listed, key=lambda each: (len(each.quote), each.id))
    return shortened(" ".join(ordered[len(ordered) // 2].quote.split()), _EXAMPLE) if ordered else ""


def _shown(codebook: Codebook, each: Annotation) -> list[Id]:
    return list(dict.fromkeys(tag for stored in each.tags if (tag := codebook.resolve(stored)) in codebook))
