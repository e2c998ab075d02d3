"""A small library of four speeches with a session and a workspace on it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.core import edits, tagging
from annotator.core.changes import Id
from annotator.core.documents import Draft
from annotator.core.selectors import describe
from annotator.core.spans import Span
from annotator.session.session import Session
from annotator.session.workspace import Workspace
from annotator.store.library import Library
from annotator.store.rows import Text

SPEECHES = (
    ("Innovation in children’s services", "Edward Timpson", "2014-04-01", "Safe children conference", 40),
    ("Adoption reform", "Édouard Martin", "2013-11", "", 10),
    ("Why we must change", "", "", "Community Care", 25),
    ("Before the select committee", "Tim Loughton", "2010-11-25", "", 5),
)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """Four documents, in this order of import, without annotations."""
    ticks = iter(range(1_400_000_000_000, 1_500_000_000_000, 1000))
    library = Library.create(tmp_path / "Speeches.annotator", now=lambda: next(ticks))
    coder = Id("coder-mira")
    library.apply(edits.add_coder(coder, "Mira Okafor", "blue"))
    for title, speaker, date, venue, sentences in SPEECHES:
        text = f"{title}\n\n" + "We want to do better for every child. " * sentences
        draft = Draft(text, (), title, speaker=speaker, date=date, venue=venue, source=f"{title}.txt")
        library.apply(edits.add_document(coder, draft), [Text(text, 8 * sentences)])
    yield library
    library.close()


@pytest.fixture
def session(library: Library, qapp: object) -> Session:
    """Mira works in it."""
    return Session(library, Id("coder-mira"))


@pytest.fixture
def workspace(session: Session) -> Workspace:
    """No document is open yet."""
    return Workspace(session)


@pytest.fixture
def ids(library: Library) -> dict[str, Id]:
    """The documents' ids by title."""
    return {row.title: row.id for row in library.documents()}


def annotate(session: Session, document: Id, start: int = 0, end: int = 10, tags: tuple[Id, ...] = (), note: str = "") -> Id:
    """An annotation of the session's coder."""
    row, id = session.library.document(document), session.new_id()
    place = describe(session.library.text(row.fingerprint), Span(start, end)).to_json()
    session.do(edits.add_annotation(session.coder, id, document, row.fingerprint, place, tags, note), "highlighting")
    return id


def add_tag(session: Session, name: str, colour: str = "blue", digit: int = 0, definition: str = "") -> Id:
    """A tag at the top level."""
    id = session.new_id()
    session.do(tagging.create_tag(session.coder, id, name, colour, digit=digit, definition=definition), "making a tag")
    return id
