"""What a card shows of a dispute: whose values stand against each other, in words, and how they differ."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from PySide6.QtCore import QCoreApplication

from annotator.core.changes import BLOCK, DELETED, SPAN, SUMMARY, TAGGED, Id, Json
from annotator.core.disputes import Dispute, Side
from annotator.core.history import NOTHING, Thing
from annotator.core.journal import milliseconds_of
from annotator.core.text import shortened
from annotator.gui.models.cards import ChipLook, moment_words
from annotator.gui.widgets.tag_colours import colour_name
from annotator.session.session import Session

BOTH, EDIT = "both", "edit"
"""What can be chosen besides a side, which is named by its number."""
_WORD = re.compile(r"\s+|\w+|[^\w\s]")
_LONGEST, _QUOTE = 2_000, 48
_ICONS = {"annotation": "highlighter", "tag": "tag", "memo": "notebook-pen", "document": "file-text", "coder": "user"}


@dataclass(frozen=True, slots=True)
class SideWords:
    """One value in words. `pieces` are its words with whether they are only on this side; `was` is what stood there before."""

    coder: str
    when: str
    pieces: tuple[tuple[str, bool], ...]
    chip: ChipLook | None = None
    was: str = ""
    is_struck: bool = False
    is_book: bool = False

    def text(self) -> str:
        """The value in plain words."""
        return "".join(piece for piece, _ in self.pieces) or (self.chip.name if self.chip else "")


@dataclass(frozen=True, slots=True)
class ConflictWords:
    """A whole card. `choices` are keys with words: the number of a side, BOTH or EDIT; `passage` is the annotation to go to."""

    dispute: Dispute
    kind: str
    icon: str
    title: str
    place: str
    sides: tuple[SideWords, ...]
    choices: tuple[tuple[str, str], ...]
    passage: Id | None = None

    def value_of(self, choice: str) -> Json:
        """What a choice of a side makes of the field."""
        return self.dispute.sides[int(choice)].value

    def spoken(self) -> str:
        """All of it for assistive technology."""
        sides = [f"{side.coder}, {side.when}: {side.text()}" for side in self.sides]
        return ". ".join([self.title, *([self.place] if self.place else []), *sides])


def differing(text: str, others: Iterable[str]) -> tuple[tuple[str, bool], ...]:
    """The text in pieces, each with whether none of the others has it there; white space alone never counts."""
    mine = _WORD.findall(text)
    is_own = [True] * len(mine)
    for other in others:
        for block in SequenceMatcher(None, mine, _WORD.findall(other), autojunk=False).get_matching_blocks():
            for at in range(block.a, block.a + block.size):
                is_own[at] = False
    pieces: list[tuple[str, bool]] = []
    for word, own in zip(mine, is_own, strict=True):
        if pieces and (pieces[-1][1] == own or word.isspace()):
            pieces[-1] = (pieces[-1][0] + word, pieces[-1][1])
        else:
            pieces.append((word, own and not word.isspace()))
    return tuple(pieces)


class ConflictTeller:
    """Puts disputes into words, from one library. `things` are those that the disputes are about."""

    def __init__(self, session: Session, things: dict[Id, Thing], mine: Id | None = None) -> None:
        """`mine` is the coder whose side is called so, the person here if none is named."""
        self._session, self._things = session, dict(things)
        self._mine = mine or session.coder
        self._titles = {row.id: row.title for row in session.library.documents()}

    def words(self, dispute: Dispute) -> ConflictWords:
        """The card of one dispute."""
        thing = self._things.get(dispute.id, NOTHING)
        if not dispute.is_removal:
            dispute = replace(dispute, sides=tuple(sorted(dispute.sides, key=lambda side: not self._is_mine(side))))
        kind = _kind(dispute)
        texts = [self._value(dispute, side, thing)[:_LONGEST] for side in dispute.sides]
        sides = tuple(self._side(dispute, thing, at, texts) for at in range(len(texts)))
        is_passage = dispute.entity == "annotation"
        return ConflictWords(
            dispute,
            kind,
            "message-square" if dispute.field == "note" else _ICONS.get(dispute.entity, "triangle-alert"),
            self._title(dispute, thing),
            self._place(dispute, thing),
            sides,
            tuple(self._choices(dispute)),
            dispute.id if is_passage else None,
        )

    def _side(self, dispute: Dispute, thing: Thing, at: int, texts: Sequence[str]) -> SideWords:
        side, coders = dispute.sides[at], self._session.coders
        name = coders.signed(side.coder) or QCoreApplication.translate("Card", "Unknown coder")
        when = moment_words(milliseconds_of(side.stamp))
        others = [text for number, text in enumerate(texts) if number != at]
        is_text = dispute.can_join or dispute.field.startswith(SPAN) or dispute.field in ("title", "name")
        pieces = differing(texts[at], others) if is_text and not dispute.is_removal else ((texts[at], False),)
        if dispute.is_removal and not side.value and dispute.entity == "annotation" and thing.value("note"):
            pieces = (*pieces, (f"\n{thing.value('note')}", True))
        chip, was = None, ""
        if dispute.entity == "tag" and dispute.field in ("name", "colour"):
            chip = self._chip(thing, dispute.field, side.value)
            pieces = ()
            if side.before not in (None, "", side.value):
                before = colour_name(str(side.before)) if dispute.field == "colour" else f"“{side.before}”"
                was = QCoreApplication.translate("Conflicts", "was {before}").format(before=before)
        is_book = (dispute.is_removal and dispute.entity == "annotation") or dispute.field.startswith(SPAN)
        return SideWords(name, when, pieces, chip, was, dispute.is_removal and bool(side.value), is_book)

    def _chip(self, thing: Thing, field: str, value: Json) -> ChipLook:
        name = str(value if field == "name" else thing.value("name"))
        return ChipLook(
            thing.id, name, str((value if field == "colour" else thing.value("colour")) or "blue"), bool(thing.value("in_vivo"))
        )

    def _choices(self, dispute: Dispute) -> Iterable[tuple[str, str]]:
        if dispute.is_removal:
            for at, side in enumerate(dispute.sides):
                removed = QCoreApplication.translate("Conflicts", "Keep removed")
                yield str(at), removed if side.value else QCoreApplication.translate("Conflicts", "Keep it")
            return
        coders = self._session.coders
        own = [self._is_mine(side) for side in dispute.sides]
        for at, side in enumerate(dispute.sides):
            name = coders.get(side.coder)
            words = shortened(name.name.split()[0], 14) if name and name.name.split() else "?"
            if own.count(True) == 1 and own[at]:
                words = QCoreApplication.translate("Conflicts", "Mine")
            elif own.count(True) == 1 and len(own) == 2:
                words = QCoreApplication.translate("Conflicts", "Theirs")
            yield str(at), words
        if dispute.can_join:
            yield BOTH, QCoreApplication.translate("Conflicts", "Both")
        if dispute.can_join or dispute.field in ("title", "name", "speaker", "venue", "publisher"):
            yield EDIT, QCoreApplication.translate("Conflicts", "Edit…")

    def _is_mine(self, side: Side) -> bool:
        coders = self._session.coders
        return coders.resolve(side.coder) == coders.resolve(self._mine)

    # Names

    def _title(self, dispute: Dispute, thing: Thing) -> str:
        say, field = QCoreApplication.translate, dispute.field
        name = self._name(dispute.entity, thing)
        if field == DELETED:
            words = say("Conflicts", "Removed by one, edited by another")
        elif field.startswith(TAGGED):
            words = say("Conflicts", "Tag “{tag}”").format(tag=self._tag(field.removeprefix(TAGGED)))
        elif field.startswith(SUMMARY):
            words = say("Conflicts", "Summary of “{tag}”").format(tag=self._tag(field.removeprefix(SUMMARY)))
        elif field.startswith(SPAN):
            words = say("Conflicts", "Where it starts and ends")
        elif field.startswith(BLOCK):
            words = say("Conflicts", "What a block is")
        else:
            words = _FIELDS.get((dispute.entity, field)) or _FIELDS.get(("", field)) or field
            words = say("Conflicts", words)
        return f"{words}: {name}" if name else words

    def _name(self, entity: str, thing: Thing) -> str:
        if entity == "annotation":
            return f"“{shortened(' '.join(_quote(thing).split()), _QUOTE)}”"
        named = thing.value("title") or thing.value("name") if thing.exists else ""
        return shortened(str(named or ""), _QUOTE)

    def _place(self, dispute: Dispute, thing: Thing) -> str:
        if dispute.entity == "annotation" and thing.exists:
            return self._titles.get(Id(str(thing.value("document"))), "")
        return ""

    def _tag(self, id: str) -> str:
        tag = self._session.codebook.get(Id(id))
        return tag.name if tag else id[:8]

    def _value(self, dispute: Dispute, side: Side, thing: Thing) -> str:
        """One value in plain words."""
        say, field, value = QCoreApplication.translate, dispute.field, side.value
        if field == DELETED:
            return _quote(thing) if dispute.entity == "annotation" else self._name(dispute.entity, thing)
        if field.startswith(SPAN):
            return str(value.get("quote", "")) if isinstance(value, dict) else say("Conflicts", "no place")
        if isinstance(value, bool):
            return say("Conflicts", "yes") if value else say("Conflicts", "no")
        if field in ("parent", "merged_into", "same_as"):
            named = self._session.coders.signed(Id(str(value))) if field == "same_as" else self._tag(str(value))
            return named if value else say("Conflicts", "none")
        if field == "colour":
            return colour_name(str(value))
        return say("Conflicts", "nothing") if value in (None, "") else str(value)


def _kind(dispute: Dispute) -> str:
    """What all disputes that can be decided together have in common."""
    return f"{dispute.entity}/{dispute.field.partition(':')[0]}"


def _quote(thing: Thing) -> str:
    places = [thing.value(field) for field in thing.fields() if field.startswith(SPAN)] if thing.exists else []
    return next((str(place.get("quote", "")) for place in places if isinstance(place, dict)), "")


def _marked(context: str, words: str) -> str:
    return words


_FIELDS = {
    ("annotation", "note"): _marked("Conflicts", "Note on"),
    ("tag", "name"): _marked("Conflicts", "Name of a tag"),
    ("", "colour"): _marked("Conflicts", "Colour"),
    ("", "definition"): _marked("Conflicts", "Definition"),
    ("", "parent"): _marked("Conflicts", "Place in the codebook"),
    ("", "order"): _marked("Conflicts", "Order in the codebook"),
    ("", "digit"): _marked("Conflicts", "Key"),
    ("", "merged_into"): _marked("Conflicts", "Which tag it is part of"),
    ("", "title"): _marked("Conflicts", "Title"),
    ("", "speaker"): _marked("Conflicts", "Speaker"),
    ("", "date"): _marked("Conflicts", "Date"),
    ("", "venue"): _marked("Conflicts", "Venue"),
    ("", "publisher"): _marked("Conflicts", "Publisher"),
    ("memo", "text"): _marked("Conflicts", "Memo"),
    ("", "name"): _marked("Conflicts", "Name"),
    ("", "same_as"): _marked("Conflicts", "The same person as"),
    ("", "text"): _marked("Conflicts", "Which text is shown"),
}
