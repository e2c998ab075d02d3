"""A small library with a codebook, for the tests of what shows and changes tags."""

from itertools import count
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent

from annotator.core.changes import ChangeSet, Id, joined
from annotator.core.edits import add_annotation, add_coder, add_document
from annotator.core.selectors import describe
from annotator.core.spans import Span
from annotator.core.tagging import create_tag
from annotator.formats.plaintext import extract
from annotator.session.jobs import end_jobs
from annotator.session.session import Session
from annotator.session.workspace import Workspace
from annotator.store.library import Library
from annotator.store.rows import Text

MIRA, TOM = Id("coder-mira"), Id("coder-tom")
WORDS = "Seed grants pay for new work. Social workers were praised. Councils were told off. Nobody can say what it cost.\n"
TAGS = (
    ("inn", "Innovation programme", "blue", 1, None),
    ("grant", "Seed grants", "sky", 0, "inn"),
    ("swr", "Social work reform", "pine", 2, None),
    ("stand", "Professional standing", "gold", 0, "swr"),
    ("train", "Training and licence", "teal", 0, "swr"),
    ("acc", "Accountability and intervention", "rosewood", 3, None),
    ("spend", "Spending", "olive", 4, None),
    ("fig", "Figure quoted", "magenta", 5, "spend"),
    ("adopt", "Adoption and care", "plum", 6, None),
    ("safe", "Exploitation and safeguarding", "brown", 7, None),
    ("free", "Freedom, fairness, responsibility", "indigo", 8, None),
    ("viv", "“free us up”", "sky", 0, "free"),
    ("com", "Commitment", "clay", 9, None),
)
DEFINITIONS = {
    "free": "What people may do, are due, or owe: claims of freedom, fairness or duty, in the speaker’s own words.\n\nNot: law.",
    "swr": "Changing how social work is organised and done: caseloads, supervision, team models.",
}


class Sample:
    """One library, its session and its workspace. `tags` gives the ids of TAGS by their short names."""

    def __init__(self, folder: Path, *, with_tags: bool = True, coder: Id = MIRA) -> None:
        numbers = count(1)
        self.library = Library.create(folder / "speeches.annotator", now=lambda: 1_400_000_000_000 + next(numbers))
        self.library.apply(add_coder(MIRA, "Mira Okafor", "blue"))
        self.library.apply(add_coder(TOM, "Tom Hale", "gold"))
        draft = extract(WORDS.encode(), "speech.txt")
        self.library.apply(add_document(MIRA, draft), [Text(draft.text, 20)])
        self.document = self.library.documents()[0]
        ids = count(1)
        self.session = Session(self.library, coder, lambda: Id(f"id-{next(ids)}"))
        self.workspace = Workspace(self.session)
        if with_tags:
            self.library.apply(self._codebook())
            self.session.__dict__.pop("codebook", None)

    def _codebook(self) -> ChangeSet:
        steps = [
            create_tag(
                MIRA,
                Id(short),
                name,
                colour,
                parent=Id(parent) if parent else None,
                order=float(order),
                digit=digit,
                is_in_vivo=short == "viv",
                definition=DEFINITIONS.get(short, ""),
            )
            for order, (short, name, colour, digit, parent) in enumerate(TAGS)
        ]
        return joined(steps)

    def mark(self, *tags: str, start: int = 0, end: int = 11, coder: Id = MIRA, times: int = 1) -> list[Id]:
        """Annotations over a span of the document, made behind the session's back; their ids."""
        text = self.library.text(self.document.fingerprint)
        place = describe(text, Span(start, end)).to_json()
        made = []
        for _ in range(times):
            id = self.session.new_id()
            named = [Id(tag) for tag in tags]
            self.library.apply(add_annotation(coder, id, self.document.id, self.document.fingerprint, place, named))
            made.append(id)
        return made

    def close(self) -> None:
        """Let go of everything now: left to the garbage collector, Qt's objects would go in any order."""
        end_jobs()
        self.workspace.deleteLater()
        self.session.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self.library.close()
