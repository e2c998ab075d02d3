"""Libraries for the tests: small ones with made clocks, what is seen in them, and the union of two journals."""

import itertools
import random
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from annotator.core import edits, tagging
from annotator.core.changes import Id, Stamp
from annotator.core.documents import Block, BlockKind, Draft, fingerprint_of
from annotator.core.journal import Replica, check_in, line_of, replica_from
from annotator.core.selectors import describe
from annotator.core.spans import Span
from annotator.store.index import add_texts
from annotator.store.layout import JOURNAL, STATE
from annotator.store.library import Library
from annotator.store.rows import Text

CODER = Id("00000000-0000-4000-8000-00000000000a")
OTHER = Id("00000000-0000-4000-8000-00000000000b")
START = 1_600_000_000_000
PARAGRAPHS = (
    "On innovation and trust",
    "Children come first. We will spend £20m on what works, and not a penny on what doesn’t.",
    "The naïve plan \U0001f600 failed; a better one is here.",
    "Thank you all for your work with families.",
)
TEXT = "\n\n".join(PARAGRAPHS)
_numbers = itertools.count(1)


class Clockwork:
    """A clock that a test turns: every look at it is a millisecond later."""

    def __init__(self, milliseconds: int = START) -> None:
        self.milliseconds = milliseconds

    def __call__(self) -> int:
        self.milliseconds += 1
        return self.milliseconds


def replica(seed: int | None = None) -> Replica:
    """A replica id of its own, the same in every run of one test process."""
    return replica_from(random.Random(next(_numbers) if seed is None else seed).randbytes(8))


def new_library(path: Path, clock: Clockwork | None = None) -> Library:
    """An empty library with a made clock."""
    return Library.create(path, now=clock or Clockwork(), replica=replica())


def draft(text: str = TEXT, title: str = "On innovation") -> Draft:
    """A document of paragraphs with blank lines between; the first is its title."""
    blocks, at = [], 0
    for number, part in enumerate(text.split("\n\n")):
        blocks.append(Block(at, at + len(part), BlockKind.PARAGRAPH if number else BlockKind.TITLE))
        at += len(part) + 2
    return Draft(text, tuple(blocks), title, speaker="A Minister", date="2014-04-01", source="a.txt", extractor="test 1")


def add_document(library: Library, text: str = TEXT, title: str = "On innovation", coder: Id = CODER) -> Id:
    """A document in the library. Gives its id."""
    library.apply(edits.add_document(coder, draft(text, title)), [Text(text, len(text.split()), text.encode(), "a.txt")])
    return edits.document_id(fingerprint_of(text))


def add_tag(library: Library, id: str, parent: str | None = None, coder: Id = CODER) -> Stamp:
    """A tag called like its id."""
    up = Id(parent) if parent else None
    return library.apply(tagging.create_tag(coder, Id(id), id, "blue", parent=up)).stamp


def add_annotation(
    library: Library, id: str, *tags: str, start: int = 0, end: int = 13, note: str = "", coder: Id = CODER, text: str = TEXT
) -> Stamp:
    """An annotation of the one document whose text this is."""
    fingerprint = fingerprint_of(text)
    place = describe(text, Span(start, end)).to_json()
    step = edits.add_annotation(coder, Id(id), edits.document_id(fingerprint), fingerprint, place, map(Id, tags), note)
    return library.apply(step).stamp


def change(library: Library, id: str, field: str, value: Any, coder: Id = CODER) -> Stamp:
    """Set one field of one thing."""
    return library.apply(edits.set_fields(coder, library.thing(Id(id)), {field: value})).stamp


def share(source: Library, target: Library) -> None:
    """The union of two journals in `target`: what merging comes to, whatever file carries it."""
    rows = source._connection.rows(f"select {JOURNAL} from journal order by stamp, id, field")
    texts = source._connection.rows("select * from text")
    known = set(target._connection.rows("select stamp, id, field from journal"))
    fresh = [row for row in rows if (row[0], row[3], row[4]) not in known]
    with target._connection.transaction():
        target._connection.run_many(f"insert into journal ({JOURNAL}) values (?, ?, ?, ?, ?, ?, ?)", fresh)
        indexed = {row[0] for row in target._connection.rows("select text from indexed")}
        target._connection.run_many("insert or ignore into text values (?, ?, ?, ?)", texts)
        add_texts(target._connection, [(name, content) for name, content, *_ in texts if name not in indexed])
        target._count((row[0], check_in(line_of(*row))) for row in fresh)
        for row in fresh:
            target.clock.observe(row[0])
            target._project(target.things([row[3]]))


def replayed(library: Library, path: Path) -> Library:
    """A fresh library made of nothing but the journal of another."""
    fresh = new_library(path)
    share(library, fresh)
    return fresh


def state_of(library: Library) -> dict[str, list[Any]]:
    """Every row of every state table."""
    return {name: sorted(library._connection.rows(f"select * from {name}"), key=str) for name in STATE}


def journal_of(library: Library) -> list[Any]:
    """Every row of the journal, in the order of stamps."""
    return library._connection.rows(f"select {JOURNAL} from journal order by stamp, id, field")


def seen(library: Library) -> Any:
    """What a person sees of a library, the times of changes left out: what undo brings back."""
    codebook = library.codebook()
    annotations = [
        (one.id, one.document, one.coder, one.start, one.end, one.quote, one.tags, one.note, one.is_disputed)
        for one in library.annotations()
    ]
    memos = [(one.id, one.about, one.target, one.title, one.text, one.coder) for one in library.memos()]
    documents = [(row, library.blocks(row.id)) for row in library.documents()]
    merged = {id: into for id, into in codebook.stands_for.items() if id != into}
    return documents, annotations, sorted(memos), list(codebook), merged, library.coders()


def assert_sound(library: Library) -> None:
    """Fail with the faults, if the library has any."""
    assert library.check().faults == ()


def ids(things: Iterable[Any]) -> set[Id]:
    """The ids of some things."""
    return {thing.id for thing in things}
