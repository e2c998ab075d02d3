"""Every verb of documents, annotations, tags, memos and coders, as steps drawn at random from what a library holds."""

import random
from collections import Counter
from collections.abc import Callable

from annotator.core import edits, tagging
from annotator.core.annotations import Annotation
from annotator.core.changes import ChangeSet, Id, joined
from annotator.core.codebook import COLOURS, Tag
from annotator.core.documents import BlockKind, DocumentRow
from annotator.core.errors import UserFault
from annotator.core.selectors import describe
from annotator.core.spans import Span
from annotator.store.library import Library
from annotator.store.rows import Text
from tests.libraries import CODER, OTHER, draft

NOTHING = ChangeSet(CODER, ())
WORDS = ("trust", "naïve", "\U0001f600 joy", "a\u2028b", "“spending”", "שלום", "x" * 50)


class Verbs:
    """Draws steps. Each method is one verb; it answers with an empty step where there is nothing to act on."""

    def __init__(self, library: Library, chance: random.Random, name: str = "") -> None:
        self.library = library
        self.chance = chance
        self.coder = CODER
        self.texts: list[Text] = []
        self._name = name
        self._count = 0

    @staticmethod
    def names() -> list[str]:
        """Every verb there is."""
        helpers = {"names", "draw", "of"}
        return [name for name in vars(Verbs) if not name.startswith("_") and name not in helpers]

    def draw(self, done: Counter[str]) -> tuple[str, ChangeSet]:
        """A verb and its step, by one of two people; what was `done` least comes a little more often."""
        self.coder = self.chance.choice((CODER, OTHER))
        name = self.chance.choice(self.names())
        if self.chance.random() < 0.2:
            name = min(self.names(), key=lambda each: (done[each], self.chance.random()))
        return name, self.of(name)

    def of(self, name: str) -> ChangeSet:
        """The step of one verb; texts that belong to it are in `texts`."""
        self.texts = []
        verb: Callable[[], ChangeSet] = getattr(self, name)
        try:
            return verb()
        except UserFault:  # a circle, or a merge of annotations in two documents
            return NOTHING

    def import_document(self) -> ChangeSet:
        text = "\n\n".join(self.chance.choices(WORDS, k=12)) + f"\n\n{self._fresh()}"
        self.texts = [Text(text, len(text.split()), text.encode(), "b.txt")]
        return edits.add_document(self.coder, draft(text, self.chance.choice(WORDS)))

    def edit_document(self) -> ChangeSet:
        row = self._document()
        return (
            edits.set_fields(self.coder, self.library.thing(row.id), {"title": self._word(), "date": "2015"}) if row else NOTHING
        )

    def delete_document(self) -> ChangeSet:
        row = self._document()
        if row is None or len(self.library.documents()) < 3:
            return NOTHING
        parts = [one.id for one in self.library.annotations(row.id)]
        parts += self.library.memos_on([row.id, *parts])
        things = self.library.things([row.id, *parts])
        return edits.delete_documents(self.coder, [things.pop(row.id)], things.values())

    def restore_document(self) -> ChangeSet:
        rows = self.library._connection.rows("select id from document where gone order by id")
        return edits.restore(self.coder, [self.library.thing(self.chance.choice(rows)[0])]) if rows else NOTHING

    def set_block_kind(self) -> ChangeSet:
        row = self._document()
        blocks = self.library.blocks(row.id) if row else ()
        if row is None or not blocks:
            return NOTHING
        starts = [block.start for block in self.chance.sample(blocks, 2)]
        kind = self.chance.choice([None, BlockKind.HEADING, BlockKind.QUOTE])
        return edits.set_block_kind(self.coder, self.library.thing(row.id), starts, kind)

    def annotate(self) -> ChangeSet:
        row = self._document()
        if row is None:
            return NOTHING
        place = describe(self.library.text(row.fingerprint), self._span(row)).to_json()
        tags = [tag.id for tag in self._tags(self.chance.randrange(3))]
        note = self._word() if self.chance.random() < 0.3 else ""
        return edits.add_annotation(self.coder, self._fresh(), row.id, row.fingerprint, place, tags, note)

    def annotate_with_new_tag(self) -> ChangeSet:
        tag = self._fresh()
        made = tagging.create_tag(self.coder, tag, self._word(), "clay", is_in_vivo=True)
        row = self._document()
        if row is None:
            return made
        place = describe(self.library.text(row.fingerprint), self._span(row)).to_json()
        return joined([made, edits.add_annotation(self.coder, self._fresh(), row.id, row.fingerprint, place, [tag])])

    def retag(self) -> ChangeSet:
        things = self.library.things(one.id for one in self._annotations(3)).values()
        tags = [tag.id for tag in self._tags(2)]
        return edits.set_tags(self.coder, things, add=tags[:1], remove=tags[1:])

    def write_note(self) -> ChangeSet:
        found = self._annotations(1)
        return edits.set_note(self.coder, self.library.thing(found[0].id), self._word()) if found else NOTHING

    def move_ends(self) -> ChangeSet:
        found = self._annotations(1)
        if not found:
            return NOTHING
        row = self.library.document(found[0].document)
        place = describe(self.library.text(row.fingerprint), self._span(row)).to_json()
        return edits.set_span(self.coder, self.library.thing(found[0].id), row.fingerprint, place)

    def merge_annotations(self) -> ChangeSet:
        row = self._document()
        listed = self.library.annotations(row.id) if row else []
        if row is None or len(listed) < 2:
            return NOTHING
        chosen = self.chance.sample(listed, 2)
        span = Span(min(one.start for one in chosen), max(one.end for one in chosen))
        place = describe(self.library.text(row.fingerprint), span).to_json()
        things = list(self.library.things(one.id for one in chosen).values())
        return edits.merge_annotations(self.coder, things, row.fingerprint, place)

    def delete_annotations(self) -> ChangeSet:
        return edits.delete(self.coder, self.library.things(one.id for one in self._annotations(2)).values())

    def create_tag(self) -> ChangeSet:
        codebook = self.library.codebook()
        up = self.chance.choice([None, *codebook.tags])
        order = tagging.order_after(codebook, up)
        return tagging.create_tag(self.coder, self._fresh(), self._word(), codebook.next_colour(), parent=up, order=order)

    def edit_tag(self) -> ChangeSet:
        found = self._tags(1)
        if not found:
            return NOTHING
        thing = self.library.thing(found[0].id)
        verb = self.chance.choice([tagging.rename, tagging.define, tagging.recolour])
        return verb(self.coder, thing, self.chance.choice(COLOURS) if verb is tagging.recolour else self._word())

    def bind_digit(self) -> ChangeSet:
        found = self._tags(1)
        if not found:
            return NOTHING
        digit = self.chance.randrange(10)
        holders = [tag.id for tag in self.library.codebook() if tag.digit == digit and tag.id != found[0].id]
        thing = self.library.thing(found[0].id)
        return tagging.bind_digit(self.coder, thing, digit, self.library.things(holders).values())

    def move_tag(self) -> ChangeSet:
        found, codebook = self._tags(1), self.library.codebook()
        if not found:
            return NOTHING
        up = self.chance.choice([None, *codebook.tags])
        before = self.chance.choice([None, *(tag.id for tag in codebook.children(up))])
        return tagging.move(self.coder, codebook, self.library.things(codebook.tags), found[0].id, up, before)

    def merge_tags(self) -> ChangeSet:
        found = self._tags(2)
        if len(found) < 2 or len(self.library.codebook()) < 4:
            return NOTHING
        return tagging.merge_tags(self.coder, *(self.library.thing(tag.id) for tag in found))

    def delete_tag(self) -> ChangeSet:
        found, codebook = self._tags(2), self.library.codebook()
        if len(found) < 2 or len(codebook) < 4:
            return NOTHING
        tag = found[0].id
        names = [id for id in codebook.stands_for if codebook.resolve(id) == tag]
        children = self.library.things(child.id for child in codebook.children(tag)).values()
        notes = self.library.things(self.library.annotations_with(names)).values()
        retag = found[1].id if self.chance.random() < 0.5 else None
        return tagging.delete_tag(self.coder, self.library.thing(tag), children, notes, names, retag)

    def write_memo(self) -> ChangeSet:
        target = next((one.id for one in self._annotations(1)), None)
        about = "annotation" if target else "library"
        return edits.add_memo(self.coder, self._fresh(), about, target, self._word(), self._word())

    def edit_memo(self) -> ChangeSet:
        memos = self.library.memos()
        if not memos:
            return NOTHING
        thing = self.library.thing(self.chance.choice(memos).id)
        return edits.set_memo(self.coder, thing, self._word(), self._word())

    def delete_memo(self) -> ChangeSet:
        memos = self.library.memos()
        return edits.delete(self.coder, [self.library.thing(self.chance.choice(memos).id)]) if memos else NOTHING

    def name_coder(self) -> ChangeSet:
        thing = self.library.thing(self.coder)
        if thing.exists:
            return edits.set_coder(self.coder, thing, self._word(), self.chance.choice(COLOURS))
        return edits.add_coder(self.coder, self._word(), "clay")

    def _fresh(self) -> Id:
        self._count += 1
        return Id(f"{self._name}{self._count}-{self.chance.randrange(10**9)}")

    def _word(self) -> str:
        return f"{self.chance.choice(WORDS)} {self.chance.randrange(1000)}"

    def _document(self) -> DocumentRow | None:
        rows = [row for row in self.library.documents() if row.characters]
        return self.chance.choice(rows) if rows else None

    def _span(self, row: DocumentRow) -> Span:
        start = self.chance.randrange(row.characters - 1)
        return Span(start, self.chance.randint(start + 1, min(row.characters, start + 40)))

    def _annotations(self, most: int) -> list[Annotation]:
        listed = self.library.annotations()
        return self.chance.sample(listed, min(most, len(listed)))

    def _tags(self, most: int) -> list[Tag]:
        listed = list(self.library.codebook())
        return self.chance.sample(listed, min(most, len(listed)))


def fill(library: Library, chance: random.Random) -> None:
    """Something of everything, so that every verb has what it needs."""
    verbs = Verbs(library, chance, "first")
    for name in ["import_document"] * 3 + ["create_tag"] * 6 + ["annotate"] * 8 + ["write_memo", "name_coder"]:
        library.apply(verbs.of(name), verbs.texts)
