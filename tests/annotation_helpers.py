"""A study for tests of panels: two speeches, six tags, two coders and the annotations of the design's picture."""

from pathlib import Path

from annotator.core import edits, tagging
from annotator.core.changes import Id
from annotator.core.documents import Draft
from annotator.core.selectors import describe
from annotator.core.spans import Span
from annotator.formats.plaintext import extract
from annotator.paths import seeds
from annotator.session.commands import Commands
from annotator.session.session import Session
from annotator.session.workspace import Workspace
from annotator.store.library import Library
from annotator.store.rows import Text

MIRA, TOM = Id("coder-mira"), Id("coder-tom")
TAGS = {
    "free": ("Freedom, fairness, responsibility", "indigo", 8),
    "vivo": ("“free us up”", "sky", 0),
    "com": ("Commitment", "clay", 9),
    "inn": ("Innovation programme", "blue", 1),
    "acc": ("Accountability and intervention", "rosewood", 3),
    "adopt": ("Adoption and care", "plum", 6),
}
MARKS = (
    ("some of our local authorities have made the same plea to me: free us up so that we can go further", "free", MIRA, ""),
    ("free us up so that we can go further", "vivo", MIRA, ""),
    ("I’m leading a drive for innovation in children’s services", "com", TOM, ""),
    ("innovation in children’s services. It’s right to say that innovation and diversity has transformed", "inn", MIRA,
     "Schools as the model; see the academies passage in Community Care."),
    ("the overall performance of children’s social care is still too variable and fragile", "acc", MIRA, ""),
    ("a yawning gap - 43 percentage points - between them", "adopt com", TOM, "No source given in the speech."),
)  # fmt: skip


class Study:
    """The library with all that stands around it. Ids are readable: `tag-free`, `a0` to `a5`."""

    def __init__(self, folder: Path, *, marks: bool = True) -> None:
        self.time = 1_395_000_000_000
        self.library = Library.create(folder / "Speeches.annotator", now=self._tick)
        self.library.apply(edits.add_coder(MIRA, "Mira Okafor", "blue"))
        self.library.apply(edits.add_coder(TOM, "Tom Hale", "clay"))
        self.timpson = self.add_document(_speech())
        filler = "We want to do better for every child. " * 40
        self.other = self.add_document(Draft(f"Another speech\n\n{filler}", (), "Another speech", speaker="Tim Loughton"))
        for order, (key, (name, colour, digit)) in enumerate(TAGS.items()):
            made = tagging.create_tag(
                MIRA, Id(f"tag-{key}"), name, colour, order=float(order), digit=digit, is_in_vivo=key == "vivo"
            )
            self.library.apply(made)
        for number, (quote, tags, coder, note) in enumerate(MARKS if marks else ()):
            self.mark(f"a{number}", quote, tags, coder, note)
        self.session = Session(self.library, MIRA)
        self.workspace = Workspace(self.session)
        self.commands = Commands(self.workspace)

    def _tick(self) -> int:
        self.time += 60_000
        return self.time

    def add_document(self, draft: Draft) -> Id:
        self.library.apply(edits.add_document(MIRA, draft), [Text(draft.text, len(draft.text.split()))])
        return edits.document_id(self.library.documents()[-1].fingerprint)

    def mark(self, id: str, quote: str, tags: str = "", coder: Id = MIRA, note: str = "", document: Id | None = None) -> Id:
        """Annotate the first place of a quote."""
        row = self.library.document(document or self.timpson)
        text = self.library.text(row.fingerprint)
        start = text.index(quote)
        place = describe(text, Span(start, start + len(quote))).to_json()
        ids = [Id(f"tag-{tag}") for tag in tags.split()]
        step = edits.add_annotation(coder, Id(id), row.id, row.fingerprint, place, ids, note)
        session = getattr(self, "session", None)
        if session:
            session.do(step, "highlighting")
        else:
            self.library.apply(step)
        return Id(id)

    def open(self, document: Id | None = None) -> None:
        """Bring a document on the page, with its annotations."""
        self.workspace.open_document(document or self.timpson)
        self.workspace.load_annotations()

    def close(self) -> None:
        self.library.close()


def _speech() -> Draft:
    path = next(path for path in sorted(seeds().iterdir()) if "Indeed, some of our local" in path.read_text(errors="replace"))
    return extract(path.read_bytes(), path.name)
