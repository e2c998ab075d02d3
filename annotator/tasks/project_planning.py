"""Works out, kind by kind, what of a project is new in a library, and how its things lie there."""

from collections import Counter
from collections.abc import Mapping, Sequence

from annotator.core import edits, tagging
from annotator.core.attributes import add_attribute
from annotator.core.changes import EXTRA, MEMBER, TAGGED, WHEN, ChangeSet, Id, Json
from annotator.core.codebook import COLOUR_VALUES, COLOURS
from annotator.core.errors import UserFault
from annotator.core.history import Thing
from annotator.core.project import About, Project, ProjectAnnotation, ProjectCoder, ProjectMemo, ProjectTag
from annotator.core.sets import add_set
from annotator.store.library import Library
from annotator.store.rows import Text
from annotator.tasks.monitor import Monitor
from annotator.tasks.project_documents import Documents
from annotator.tasks.project_links import memos_of_links
from annotator.tasks.project_things import Tally, Things, with_extra

_STEP = 500
_NAMES = {value: name for name, value in COLOUR_VALUES.items()}
_UNNAMED = "Unnamed"


class Planner:
    """Goes through a project once. `losses` and `notices` are full after `steps`."""

    def __init__(self, library: Library, coder: Id, project: Project, monitor: Monitor) -> None:
        self.losses: Counter[str] = Counter()
        self.notices: list[str] = []
        self._library, self._coder, self._project, self._monitor = library, coder, project, monitor
        self._things = Things(library, coder)
        self._documents = Documents(library, self._things, monitor, self.losses, self.notices)
        self._codebook = library.codebook()
        self._coders: dict[Id | None, Id] = {None: coder}
        self._tags: dict[Id, Id] = {}
        self._digits = {tag.digit for tag in self._codebook if tag.digit}
        self._attributes: dict[Id, Id] = {}
        self._annotations: dict[Id, Id] = {}

    def tallies(self) -> dict[str, Tally]:
        """What becomes of each kind of thing."""
        return self._things.tallies()

    def steps(self) -> tuple[tuple[ChangeSet, tuple[Text, ...]], ...]:
        """The steps to apply, each with its texts. Raises Cancelled."""
        self._put_coders()
        self._put_tags()
        self._put_attributes()
        self._documents.put(self._project.documents, self._attributes, self._coders)
        self._put_annotations()
        self._put_memos()
        self._put_sets()
        self._documents.revise(self._coder)
        return tuple((step, tuple(self._documents.texts_of(step.touched()))) for step in self._things.steps())

    # People and codebook

    def _put_coders(self) -> None:
        ids = self._things.load("coder", (coder.id for coder in self._project.coders))
        people = self._library.people()
        for named, id in ids.items():
            self._coders[named] = id
        used = [person.colour for person in people.values()]
        namesakes = []
        for coder in self._project.coders:
            id = ids[coder.id]
            if not self._things.known(id).exists:
                colour = min(COLOURS, key=lambda each: (used.count(each), COLOURS.index(each)))
                used.append(colour)
                self._put_coder(id, coder, colour)
                if any(person.name.casefold() == coder.name.casefold() for person in people.values()):
                    namesakes.append(coder.name)
            else:
                self._things.put("coder", id, id, {}, {"name": self._name(coder.name)})
        if namesakes:
            self.notices.append(
                f"{', '.join(namesakes)}: the library has a coder of this name already. If they are the same person, unite them "
                "under Team > Coders."
            )

    def _put_coder(self, id: Id, coder: ProjectCoder, colour: str) -> None:
        (change,) = edits.add_coder(id, self._name(coder.name), _NAMES.get(coder.colour.lower(), coder.colour) or colour).changes
        self._things.put("coder", id, id, change.after, ())

    def _put_tags(self) -> None:
        self._tags = self._things.load("tag", (tag.id for tag in self._project.tags))
        named = {tag.name.casefold() for tag in self._codebook}
        orders: dict[Id | None, float] = {}
        alike, folders = [], 0
        for tag in self._project.tags:
            parent = self._tags.get(tag.parent) if tag.parent else None
            orders[parent] = orders.get(parent, tagging.order_after(self._codebook, parent) - 1) + 1
            is_new = not self._things.known(self._tags[tag.id]).exists
            self._put_tag(tag, parent, orders[parent])
            folders += not tag.is_codable
            if is_new and tag.name.casefold() in named:
                alike.append(f"“{tag.name}”")
        if alike:
            listed = ", ".join(alike[:5]) + (f" and {len(alike) - 5:,} more" if len(alike) > 5 else "")
            self.notices.append(f"The codebook has another tag of this name: {listed}. Merge them there if they mean the same.")
        if folders:
            self.notices.append(
                f"{folders:,} {'tag is' if folders == 1 else 'tags are'} a heading for others in the file; here "
                f"{'it' if folders == 1 else 'they'} can be used as any tag, and {'goes' if folders == 1 else 'go'} out as "
                f"{'a heading' if folders == 1 else 'headings'} again."
            )

    def _put_tag(self, tag: ProjectTag, parent: Id | None, order: float) -> None:
        colour = _NAMES.get(tag.colour.lower(), tag.colour.lower())
        extra = dict(tag.extra) | ({} if tag.is_codable else {"is_folder": True})
        id, name = self._tags[tag.id], self._name(tag.name)
        digit = 0 if tag.digit in self._digits else tag.digit
        self._digits.add(tag.digit)
        shown, words = colour or self._new_colour(), tag.definition
        step = tagging.create_tag(self._coder, id, name, shown, parent=parent, order=order, definition=words, digit=digit)
        record: dict[str, Json] = step.changes[0].after | ({EXTRA: extra} if extra else {})
        told = ["name", "parent", "definition", *(["colour"] if colour else []), *([EXTRA] if extra else [])]
        self._things.put("tag", id, self._coder, record, told)

    def _new_colour(self) -> str:
        number = self._things.tallies().get("tag", Tally()).new
        return COLOURS[(len(self._codebook) + number) % len(COLOURS)]

    def _put_attributes(self) -> None:
        """A variable of the name of an attribute that is here is that one: people who make one of the same name mean the same."""
        ids = self._things.load("attribute", (each.id for each in self._project.attributes))
        here = self._library.attributes()
        by_name = {" ".join(each.name.split()).casefold(): each.id for each in here}
        order = max((each.order for each in here), default=0.0)
        for each in self._project.attributes:
            id, name = ids[each.id], self._name(each.name)
            if not self._things.known(id).exists and name.casefold() in by_name:
                id = by_name[name.casefold()]
                self._things.load("attribute", [id])
                self._things.put("attribute", id, self._coder, {}, ())
            else:
                order += 1
                (change,) = add_attribute(self._coder, id, name, each.kind, each.choices, order).changes
                self._things.put("attribute", id, self._coder, change.after, ("name", *(("choices",) if each.choices else ())))
            self._attributes[each.id] = id

    # Annotations, memos, sets

    def _put_annotations(self) -> None:
        listed = self._project.annotations
        self._annotations = self._things.load("annotation", (each.id for each in listed))
        for done, each in enumerate(listed):
            if done % _STEP == 0:
                self._monitor.report(done, len(listed), self._project.name)
            document = self._documents.id_of(each.document)
            if document is None:
                self.losses["annotations of documents that did not come in"] += 1
                continue
            try:
                places = self._documents.places(each.document, each.start, each.end)
            except UserFault:
                self.losses["annotations whose place is empty or outside the text"] += 1
                continue
            self._put_annotation(each, document, places)

    def _put_annotation(self, each: ProjectAnnotation, document: Id, places: Mapping[str, Json]) -> None:
        id = self._annotations[each.id]
        thing = self._things.known(id)
        unknown = sum(tag not in self._tags for tag in each.tags)
        if unknown:
            self.losses["codings with tags that the file does not define"] += unknown
        tags = [self._tags[tag] for tag in each.tags if tag in self._tags]
        told: dict[str, Json] = {"note": edits.cleaned(each.note), **places, **self._codings(thing, tags)}
        if each.extra:
            told[EXTRA] = with_extra(thing, each.extra)
        when = {} if each.created is None else {WHEN: [each.created, each.created if each.modified is None else each.modified]}
        coder = thing.coder if thing.exists else self._coder_of(each.coder)
        self._things.put("annotation", id, coder, {"document": document, **told, **when}, told)

    def _codings(self, thing: Thing, tags: Sequence[Id]) -> dict[str, Json]:
        """The tags that an annotation has in the file, and those that it lost there; a merged tag is the one it stands for, and
        one that the file does not know is none of its business.
        """
        if not thing.exists:
            return {TAGGED + tag: True for tag in tags}
        resolve, defined, stored = self._codebook.resolve, set(self._tags.values()), edits.tags_of(thing)
        has, told = {resolve(tag) for tag in stored}, {resolve(tag) for tag in tags}
        codings: dict[str, Json] = {TAGGED + tag: True for tag in tags if resolve(tag) not in has}
        gone = (tag for tag in stored if resolve(tag) not in told and (tag in defined or resolve(tag) in defined))
        return codings | {TAGGED + tag: False for tag in gone}

    def _coder_of(self, coder: Id | None) -> Id:
        return self._coders.get(coder, self._coder)

    def _put_memos(self) -> None:
        memos = (*self._project.memos, *memos_of_links(self._project))
        ids = self._things.load("memo", (memo.id for memo in memos))
        for memo in memos:
            target = self._target(memo)
            if memo.about is not About.LIBRARY and target is None:
                self.losses["memos about things that did not come in"] += 1
                continue
            id = ids[memo.id]
            thing = self._things.known(id)
            told: dict[str, Json] = {"title": edits.cleaned(memo.title), "text": edits.cleaned(memo.text)}
            if memo.extra:
                told[EXTRA] = with_extra(thing, memo.extra)
            when = (
                {} if memo.created is None else {WHEN: [memo.created, memo.created if memo.modified is None else memo.modified]}
            )
            record = {"about": memo.about.value, "target": target, **told, **when}
            self._things.put("memo", id, self._coder_of(memo.coder), record, told)

    def _target(self, memo: ProjectMemo) -> Id | None:
        if memo.target is None or memo.about is About.LIBRARY:
            return None
        if memo.about is About.DOCUMENT:
            return self._documents.id_of(memo.target)
        known = self._tags if memo.about is About.TAG else self._annotations
        target = known.get(memo.target)
        return target if target and self._things.is_there(target) else None

    def _put_sets(self) -> None:
        ids = self._things.load("set", (each.id for each in self._project.sets))
        for each in self._project.sets:
            members = [id for document in sorted(each.documents) if (id := self._documents.id_of(document))]
            (change,) = add_set(self._coder, ids[each.id], self._name(each.name), members).changes
            thing = self._things.known(ids[each.id])
            told = {"name": self._name(each.name), **{MEMBER + id: True for id in members}}
            if thing.exists:
                there = (field for field in thing.fields() if field.startswith(MEMBER) and thing.value(field))
                told |= {field: False for field in there if field.removeprefix(MEMBER) not in members}
            self._things.put("set", ids[each.id], self._coder, change.after, told)

    @staticmethod
    def _name(name: str) -> str:
        return " ".join(edits.cleaned(name).split()) or _UNNAMED
