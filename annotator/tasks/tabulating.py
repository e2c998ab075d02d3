"""Counts the codings of a library as a matrix: tags by tags, documents, values of an attribute, coders, speakers or years."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from annotator.analysis.cooccurrence import Together
from annotator.analysis.crosstabs import Entry, Matrix, Tally
from annotator.core.annotations import Annotation
from annotator.core.attributes import shown_value
from annotator.core.changes import Id
from annotator.core.codebook import Codebook
from annotator.core.errors import UserFault
from annotator.core.spans import HasSpan, Span, united
from annotator.core.text import sentences, words
from annotator.store.library import Library
from annotator.store.rows import Facts
from annotator.tasks.answering import Document
from annotator.tasks.choosing import EVERYTHING, Choice, chosen_tags
from annotator.tasks.monitor import Monitor


class By(StrEnum):
    """What tags are held against. The value is what the command line takes."""

    TAG = "tag"
    DOCUMENT = "document"
    ATTRIBUTE = "attribute"
    CODER = "coder"
    SPEAKER = "speaker"
    YEAR = "year"


class Beside(StrEnum):
    """When two codings count as standing together. The value is what the command line takes."""

    OVERLAP = "overlap"
    SENTENCE = "sentence"
    PARAGRAPH = "paragraph"


@dataclass(frozen=True, slots=True)
class MatrixQuestion:
    """`attribute` is its id, where tags are held against one; `is_rolled_up` counts a tag as the topmost one above it."""

    by: By = By.TAG
    beside: Beside = Beside.OVERLAP
    attribute: Id | None = None
    is_rolled_up: bool = False
    choice: Choice = EVERYTHING


def tabulate(library: Library, question: MatrixQuestion, monitor: Monitor) -> Matrix:
    """Count. Rows are the tags that have codings, in the order of the codebook; columns in that of library, codebook or name.

    Of two tags in one sentence or paragraph, these are counted, and their words; else codings that share a letter, and the words
    that both cover. On the diagonal stands a tag by itself. Raises UserFault for an attribute that is not there, Cancelled.
    """
    return _Tabulation(library, question, monitor).matrix()


class _Tabulation:
    """One matrix while the documents are gone through."""

    def __init__(self, library: Library, question: MatrixQuestion, monitor: Monitor) -> None:
        self._library, self._question, self._monitor = library, question, monitor
        self.codebook = library.codebook()
        self._people = library.people()
        self._shown = shown_tags(self.codebook, question)
        choice = question.choice
        self._coders = None if choice.coders is None else {self._people.resolve(coder) for coder in choice.coders}
        self._values = library.values() if question.by is By.ATTRIBUTE else {}
        self._tally = Tally()
        self._together = Together()
        if question.by is By.ATTRIBUTE and question.attribute not in {each.id for each in library.attributes()}:
            raise UserFault("There is no such attribute; `attributes` lists those that are.")

    def matrix(self) -> Matrix:
        """The whole count."""
        library, choice = self._library, self._question.choice
        listed = [each for each in library.facts() if choice.documents is None or each.id in choice.documents]
        annotated = library.annotated_documents()
        for done, facts in enumerate(listed):
            self._monitor.report(done, len(listed), facts.title)
            if facts.id in annotated:
                self._take(facts)
        if self._question.by is By.TAG:
            self._settle_pairs()
        return self._laid_out(listed)

    def _take(self, facts: Facts) -> None:
        document = Document(self._library, facts)
        meant = [each for each in document.annotations if self._is_meant(each)]
        if not meant:
            return
        starts = [word.start for word in words(document.text)]
        if self._question.by is By.TAG:
            self._take_pairs(document, meant, starts)
        else:
            self._tally.add(meant, self._tags, self._columns_of(document), starts)

    def _is_meant(self, each: Annotation) -> bool:
        return (self._coders is None or self._people.resolve(each.coder) in self._coders) and bool(self._tags(each))

    def _tags(self, each: Annotation) -> list[Id]:
        return list(dict.fromkeys(self._shown[tag] for tag in each.tags if tag in self._shown))

    def _columns_of(self, document: Document) -> Callable[[Annotation], Iterable[str]]:
        match self._question.by:
            case By.CODER:
                return lambda each: (self._people.resolve(each.coder),)
            case By.SPEAKER:
                return lambda each: (document.speaker_at(each.start),)
            case By.YEAR:
                key = document.facts.date[:4]
            case By.ATTRIBUTE:
                key = shown_value(self._values.get(document.id, {}).get(self._question.attribute or Id("")))
            case _:
                key = document.id
        return lambda _each: (key,)

    # Tags by tags

    def _take_pairs(self, document: Document, meant: Sequence[Annotation], starts: Sequence[int]) -> None:
        if self._question.beside is Beside.OVERLAP:
            self._together.add_overlaps(meant, self._shown)
            held = self._held(meant, None)
        else:
            units = _units(document, self._question.beside)
            self._together.add_units(meant, units, self._shown)
            held = self._held(meant, units)
        self._tally.add_common_words(held, starts)

    def _held(self, meant: Sequence[Annotation], units: Sequence[HasSpan] | None) -> dict[Id, list[Span]]:
        """The stretches of each tag, widened to the whole units that they touch."""
        spans: dict[Id, list[HasSpan]] = defaultdict(list)
        for each in meant:
            for tag in self._tags(each):
                spans[tag].append(each)
        if units is None:
            return {tag: united(marked) for tag, marked in spans.items()}
        whole = {tag: united(marked) for tag, marked in spans.items()}
        return {tag: _touched(units, stretches) for tag, stretches in whole.items()}

    def _settle_pairs(self) -> None:
        """Both ways round, with each tag by itself on the diagonal."""
        together, tally = self._together, self._tally
        for (one, other), count in together.pairs.items():
            if one == other:
                continue
            for pair in ((one, other), (other, one)):
                tally.counts[pair] = count
                tally.likeness[pair] = together.jaccard(one, other)
        for tag, count in together.single.items():
            tally.counts[(tag, tag)] = count
            tally.likeness[(tag, tag)] = 1.0
        for (row, column), count in list(tally.words.items()):
            tally.words[(column, row)] = count

    # Rows and columns

    def _laid_out(self, listed: Sequence[Facts]) -> Matrix:
        used = {row for row, _ in self._tally.counts}
        rows = tuple(Entry(tag.id, tag.name, tag.colour) for tag in self.codebook if tag.id in used)
        columns = {column for _, column in self._tally.counts}
        return Matrix(rows, rows if self._question.by is By.TAG else tuple(self._columns(columns, listed)), self._tally)

    def _columns(self, keys: set[str], listed: Sequence[Facts]) -> list[Entry]:
        if self._question.by is By.DOCUMENT:
            return [Entry(each.id, each.title) for each in listed if each.id in keys]
        named = [Entry(key, self._name(key)) for key in keys]
        return sorted(named, key=lambda entry: (not entry.key, _natural(entry.name)))

    def _name(self, key: str) -> str:
        if self._question.by is By.CODER:
            return self._people[Id(key)].name if key in self._people else key
        missing = {By.SPEAKER: "no speaker", By.YEAR: "no date"}.get(self._question.by, "no value")
        return key or missing


def shown_tags(codebook: Codebook, question: MatrixQuestion) -> dict[Id, Id]:
    """For each stored tag that is meant the one that it is counted as."""
    meant = chosen_tags(codebook, question.choice)
    stored = {tag.id: tag.id for tag in codebook} | {id: into for id, into in codebook.stands_for.items() if into in codebook}
    shown = {id: into for id, into in stored.items() if into in meant}
    if question.is_rolled_up:
        return {id: _topmost(codebook, into, meant) for id, into in shown.items()}
    return shown


def _topmost(codebook: Codebook, tag: Id, meant: frozenset[Id]) -> Id:
    """The highest tag above one, itself included, with all between them meant."""
    while (up := codebook[tag].parent) is not None and up in meant:
        tag = up
    return tag


def _units(document: Document, beside: Beside) -> list[HasSpan]:
    blocks = [Span(block.start, block.end) for block in document.blocks] or [Span(0, len(document.text))]
    if beside is Beside.PARAGRAPH:
        return list(blocks)
    return [one for block in blocks for one in sentences(document.text, block.start, block.end, is_one_block=True)]


def _touched(units: Sequence[HasSpan], stretches: Sequence[Span]) -> list[Span]:
    """The units that share a letter with one of the stretches; both in order."""
    found: list[Span] = []
    at = 0
    for unit in units:
        while at < len(stretches) and stretches[at].end <= unit.start:
            at += 1
        if at < len(stretches) and stretches[at].start < unit.end:
            found.append(Span(unit.start, unit.end))
    return found


def _natural(name: str) -> tuple[float, str]:
    """Numbers by their size, before words."""
    try:
        return float(name), ""
    except ValueError:
        return float("inf"), name.casefold()
