"""A step of the history in words: what was done to which thing."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from annotator.core.changes import ATTRIBUTE, BIRTH, BLOCK, DELETED, DONE, READ_AGAIN, SPAN, SUMMARY, TAGGED, Id, Stamp
from annotator.core.history import NOTHING, Thing, shown
from annotator.session.session import Session
from annotator.session.study_words import decided_words, study_words
from annotator.store.rows import Part, Step

_QUOTE, _NAME = 48, 60
_PRIORITY = ("decision", "document", "tag", "annotation", "memo", "coder", "attribute", "set", "search")


def _say(words: str, **values: object) -> str:
    """The translated words with their values put in."""
    return words.format(**values)


@dataclass(frozen=True, slots=True)
class Target:
    """What a step touched: a thing that a click can go to."""

    entity: str
    id: Id


class Descriptions:
    """Puts steps into words. Names are read once for all the steps of a page."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._things: dict[Id, Thing] = {}
        self._titles: dict[Id, str] = {}

    def prepare(self, steps: Iterable[Step]) -> None:
        """Read the things that these steps speak of, in one go."""
        library = self._session.library
        self._titles = {row.id: row.title for row in library.documents()}
        wanted = {part.id for step in steps for part in step.parts if part.id not in self._titles}
        self._things = library.things(wanted)
        spoken = {Id(part.field.removeprefix(TAGGED)) for step in steps for part in step.parts if part.field.startswith(TAGGED)}
        self._things |= library.things(spoken - self._things.keys())

    def words(self, step: Step) -> str:
        """One line without a full stop: “Tagged “free us up” with Commitment”."""
        parts = self._main(step)
        if not parts:
            return QCoreApplication.translate("History", "Changed something that this version doesn't know")
        tell = _TELLERS.get(parts[0].entity)
        return (
            tell(self, step, parts)
            if tell
            else QCoreApplication.translate("History", "Changed something that this version doesn't know")
        )

    def target(self, step: Step) -> Target | None:
        """What a click on the step goes to: the first thing that it is about."""
        parts = self._main(step)
        return Target(parts[0].entity, parts[0].id) if parts else None

    def _main(self, step: Step) -> list[Part]:
        """The parts that name the step: those of the most weighty kind of thing."""
        for entity in _PRIORITY:
            found = [part for part in step.parts if part.entity == entity]
            if found:
                return found
        return []

    # Documents

    def _document(self, step: Step, parts: list[Part]) -> str:
        first, count = parts[0], _count(step, parts)
        name = self._quoted_title(first.id)
        if first.field == BIRTH:
            return (
                _say(QCoreApplication.translate("History", "Imported {name}"), name=name)
                if count == 1
                else _say(QCoreApplication.translate("History", "Imported {count} documents"), count=count)
            )
        if first.field == DELETED:
            if first.value:
                more = step.size - len(parts)
                words = (
                    QCoreApplication.translate("History", "Removed {name} with what belongs to it")
                    if more > 0
                    else QCoreApplication.translate("History", "Removed {name}")
                )
            else:
                words = QCoreApplication.translate("History", "Brought back {name}")
            return _say(words, name=name)
        if first.field.startswith(BLOCK):
            return _say(QCoreApplication.translate("History", "Said what a block of {name} is"), name=name)
        if any(part.field == "text" for part in parts):
            return _say(QCoreApplication.translate("History", "Changed the text of {name}"), name=name)
        if first.field.startswith(ATTRIBUTE):
            count = len({part.id for part in parts})
            words = QCoreApplication.translate("History", "Filled in attributes of {name}")
            many = QCoreApplication.translate("History", "Filled in attributes of documents")
            return _say(words if count == 1 and step.size <= len(step.parts) else many, name=name)
        if first.field.startswith(SUMMARY):
            return _say(QCoreApplication.translate("History", "Summarised passages of {name}"), name=name)
        if first.field.startswith(DONE):
            words = (
                QCoreApplication.translate("History", "Finished coding {name}")
                if first.value
                else QCoreApplication.translate("History", "Took up coding {name} again")
            )
            return _say(words, name=name)
        if first.field == "title":
            return _say(
                QCoreApplication.translate("History", "Renamed a document to {name}"), name=_quoted(str(first.value or ""))
            )
        return _say(QCoreApplication.translate("History", "Changed the details of {name}"), name=name)

    # Tags

    def _tag(self, step: Step, parts: list[Part]) -> str:
        first = parts[0]
        births = [part for part in parts if part.field == BIRTH]
        if births:
            return self._new_tag(step, births)
        for part in parts:
            if part.field == DELETED:
                words = (
                    QCoreApplication.translate("History", "Deleted the tag {name}")
                    if part.value
                    else QCoreApplication.translate("History", "Brought back the tag {name}")
                )
                return _say(words, name=self._name(part.id))
            if part.field == "merged_into":
                return self._merged(step, part)
        if len({part.id for part in parts}) > 1 and all(part.field == "order" for part in parts):
            return QCoreApplication.translate("History", "Put tags in another order")
        return self._tag_field(step, first)

    def _new_tag(self, step: Step, births: list[Part]) -> str:
        name = self._record_name(births[0])
        coded = [part for part in step.parts if part.entity == "annotation"]
        if coded:
            return _say(
                QCoreApplication.translate("History", "Made the tag {name} and put it on {quote}"),
                name=name,
                quote=self._quote(coded[0].id),
            )
        if len(births) == 1:
            return _say(QCoreApplication.translate("History", "Made the tag {name}"), name=name)
        return _say(QCoreApplication.translate("History", "Added {count} tags"), count=_count(step, births))

    def _merged(self, step: Step, part: Part) -> str:
        name = self._name(part.id)
        if part.value:
            return _say(
                QCoreApplication.translate("History", "Merged the tag {name} into {other}"),
                name=name,
                other=self._name(Id(str(part.value))),
            )
        return _say(QCoreApplication.translate("History", "Made {name} a tag of its own again"), name=name)

    def _tag_field(self, step: Step, part: Part) -> str:
        name = self._name(part.id)
        if part.field == "name":
            before = self._before(part.id, part.field, step.stamp)
            return _say(
                QCoreApplication.translate("History", "Renamed {before} to {name}"),
                before=_cut(str(before or ""), _NAME),
                name=part.value,
            )
        if part.field == "digit":
            words = (
                QCoreApplication.translate("History", "Bound {name} to key {digit}")
                if part.value
                else QCoreApplication.translate("History", "Unbound the key of {name}")
            )
            return _say(words, name=name, digit=part.value)
        if part.field == "parent":
            words = (
                QCoreApplication.translate("History", "Moved {name} under {other}")
                if part.value
                else QCoreApplication.translate("History", "Moved {name} to the top level")
            )
            return _say(words, name=name, other=self._name(Id(str(part.value))) if part.value else "")
        kinds = {
            "colour": QCoreApplication.translate("History", "Recoloured {name}"),
            "definition": QCoreApplication.translate("History", "Defined {name}"),
            "order": QCoreApplication.translate("History", "Moved {name}"),
        }
        return _say(kinds.get(part.field, QCoreApplication.translate("History", "Changed the tag {name}")), name=name)

    # Annotations

    def _annotation(self, step: Step, parts: list[Part]) -> str:
        first, count = parts[0], len({part.id for part in parts})
        if first.field == BIRTH:
            return (
                self._new_annotation(first)
                if step.size == 1
                else _say(QCoreApplication.translate("History", "Added {count} annotations"), count=step.size)
            )
        deleted = [part for part in parts if part.field == DELETED]
        if deleted:
            return self._deleted(step, parts, deleted)
        tags = [part for part in parts if part.field.startswith(TAGGED)]
        if tags:
            return self._tagged(step, tags)
        if first.field == "note":
            return self._noted(step, first)
        if first.field.startswith(SPAN):
            words = (
                QCoreApplication.translate("History", "Moved the ends of {quote}")
                if count == 1
                else QCoreApplication.translate("History", "Moved the ends of annotations")
            )
            return _say(words, quote=self._quote(first.id))
        if first.field.startswith(READ_AGAIN):
            return QCoreApplication.translate("History", "Read codings again")
        return _say(QCoreApplication.translate("History", "Changed {quote}"), quote=self._quote(first.id))

    def _new_annotation(self, part: Part) -> str:
        record = part.value if isinstance(part.value, dict) else {}
        tags = [Id(field.removeprefix(TAGGED)) for field, value in record.items() if field.startswith(TAGGED) and value]
        quote = self._quote(part.id)
        if tags:
            return _say(QCoreApplication.translate("History", "Tagged {quote} with {tags}"), quote=quote, tags=self._names(tags))
        if record.get("note"):
            return _say(QCoreApplication.translate("History", "Wrote a note on {quote}"), quote=quote)
        return _say(QCoreApplication.translate("History", "Highlighted {quote}"), quote=quote)

    def _deleted(self, step: Step, parts: list[Part], deleted: list[Part]) -> str:
        if len(deleted) < len(parts) and deleted[0].value:
            return _say(QCoreApplication.translate("History", "Merged annotations into {quote}"), quote=self._quote(parts[0].id))
        count = _count(step, deleted)
        if count == 1:
            words = (
                QCoreApplication.translate("History", "Removed the annotation {quote}")
                if deleted[0].value
                else QCoreApplication.translate("History", "Brought back the annotation {quote}")
            )
            return _say(words, quote=self._quote(deleted[0].id))
        words = (
            QCoreApplication.translate("History", "Removed {count} annotations")
            if deleted[0].value
            else QCoreApplication.translate("History", "Brought back {count} annotations")
        )
        return _say(words, count=count)

    def _tagged(self, step: Step, parts: list[Part]) -> str:
        added = [part for part in parts if part.value]
        told = added or parts
        names = self._names(Id(part.field.removeprefix(TAGGED)) for part in told)
        ids = {part.id for part in told}
        if len(ids) > 1 or step.size > len(step.parts):
            count = max(len(ids), step.size) if len(added) in (0, len(parts)) else len(ids)
            words = (
                QCoreApplication.translate("History", "Tagged {count} annotations with {tags}")
                if added
                else QCoreApplication.translate("History", "Took {tags} off {count} annotations")
            )
            return _say(words, count=count, tags=names)
        words = (
            QCoreApplication.translate("History", "Tagged {quote} with {tags}")
            if added
            else QCoreApplication.translate("History", "Took {tags} off {quote}")
        )
        return _say(words, quote=self._quote(told[0].id), tags=names)

    def _noted(self, step: Step, part: Part) -> str:
        quote = self._quote(part.id)
        if not part.value:
            return _say(QCoreApplication.translate("History", "Removed the note on {quote}"), quote=quote)
        had = self._before(part.id, "note", step.stamp)
        return _say(
            QCoreApplication.translate("History", "Changed the note on {quote}")
            if had
            else QCoreApplication.translate("History", "Wrote a note on {quote}"),
            quote=quote,
        )

    # Memos and coders

    def _memo(self, step: Step, parts: list[Part]) -> str:
        first, count = parts[0], _count(step, parts)
        name = self._memo_name(first.id)
        if first.field == BIRTH:
            return _say(QCoreApplication.translate("History", "Wrote the memo {name}"), name=name)
        if first.field == DELETED:
            if first.value:
                return _say(
                    QCoreApplication.translate("History", "Removed the memo {name}")
                    if count == 1
                    else QCoreApplication.translate("History", "Removed {count} memos"),
                    name=name,
                    count=count,
                )
            return _say(QCoreApplication.translate("History", "Brought back the memo {name}"), name=name)
        return _say(QCoreApplication.translate("History", "Changed the memo {name}"), name=name)

    def _coder(self, step: Step, parts: list[Part]) -> str:
        first = parts[0]
        name = _cut(str(self._thing(first.id).value("name") or ""), _NAME) if self._thing(first.id).exists else ""
        if first.field == BIRTH:
            return _say(QCoreApplication.translate("History", "{name} joined"), name=name)
        if first.field == "name":
            before = self._before(first.id, "name", step.stamp)
            return _say(
                QCoreApplication.translate("History", "Renamed {before} to {name}"),
                before=_cut(str(before or ""), _NAME),
                name=first.value,
            )
        if first.field == "same_as":
            other = self._session.coders.get(Id(first.value)) if first.value else None
            if other:
                return _say(QCoreApplication.translate("History", "United {name} with {other}"), name=name, other=other.name)
            return _say(QCoreApplication.translate("History", "Made {name} a person of their own"), name=name)
        return _say(QCoreApplication.translate("History", "Changed the coder {name}"), name=name)

    # Names

    def _thing(self, id: Id) -> Thing:
        return self._things.get(id, NOTHING)

    def _decided(self, _step: Step, parts: list[Part]) -> str:
        return decided_words(parts)

    def _described(self, _step: Step, parts: list[Part]) -> str:
        thing = self._thing(parts[0].id)
        return study_words(parts[0], _cut(str(thing.value("name") or ""), _NAME) if thing.exists else "")

    def _before(self, id: Id, field: str, stamp: Stamp) -> object:
        """What a field was before the step with this stamp."""
        thing = self._thing(id)
        versions = [*thing.births, *thing.versions.get(field, ())]
        entry = next((each for each in versions if each.stamp == stamp), None)
        replaced = [each for each in versions if entry and each.stamp in entry.parents]
        return shown(replaced, field) if replaced else None

    def _record_name(self, part: Part) -> str:
        record = part.value if isinstance(part.value, dict) else {}
        return _cut(str(record.get("name") or ""), _NAME)

    def _name(self, tag: Id) -> str:
        thing = self._thing(tag)
        known = self._session.codebook.tags.get(tag)
        name = known.name if known else str(thing.value("name") or "") if thing.exists else ""
        return _cut(name, _NAME) or QCoreApplication.translate("History", "a tag")

    def _names(self, tags: Iterable[Id]) -> str:
        return ", ".join(dict.fromkeys(self._name(tag) for tag in tags))

    def _quote(self, annotation: Id) -> str:
        thing = self._thing(annotation)
        places = (thing.value(field) for field in thing.fields() if field.startswith(SPAN)) if thing.exists else ()
        quote = next((place["quote"] for place in places if isinstance(place, dict) and place.get("quote")), "")
        return _quoted(str(quote)) if quote else QCoreApplication.translate("History", "a passage")

    def _quoted_title(self, document: Id) -> str:
        title = self._titles.get(document)
        if title is None:
            thing = self._thing(document)
            title = str(thing.value("title") or "") if thing.exists else ""
        return _quoted(title) if title else QCoreApplication.translate("History", "a document")

    def _memo_name(self, memo: Id) -> str:
        thing = self._thing(memo)
        words = str(thing.value("title") or thing.value("text") or "") if thing.exists else ""
        return _quoted(words.strip().partition("\n")[0].lstrip("# ")) if words else ""


def _count(step: Step, parts: list[Part]) -> int:
    """How many things a step is about, where only its first parts are known."""
    is_uniform = len(parts) == len(step.parts) and len({part.field for part in parts}) == 1
    return max(step.size, len(parts)) if is_uniform else len({part.id for part in parts})


def _quoted(text: str) -> str:
    words = _cut(" ".join(text.split()), _QUOTE)
    return words if words.startswith("“") and words.endswith("”") else f"“{words}”"


def _cut(text: str, most: int) -> str:
    """The text, cut at a word where it is long."""
    if len(text) <= most:
        return text
    return text[:most].rsplit(" ", 1)[0].rstrip(" ,.;:-") + "…"


_TELLERS = {
    "document": Descriptions._document,
    "tag": Descriptions._tag,
    "annotation": Descriptions._annotation,
    "memo": Descriptions._memo,
    "coder": Descriptions._coder,
    "attribute": Descriptions._described,
    "set": Descriptions._described,
    "search": Descriptions._described,
    "decision": Descriptions._decided,
}
