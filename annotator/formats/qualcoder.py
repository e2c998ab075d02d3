"""QualCoder projects: what the rows of `data.qda` mean, of every version of the database up to 17."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from annotator.core.attributes import Kind, read_value
from annotator.core.changes import Id, Json
from annotator.core.documents import fingerprint_of, normalised
from annotator.core.edits import derived_id
from annotator.core.errors import FileRefused, UserFault
from annotator.core.project import (
    About,
    Project,
    ProjectAnnotation,
    ProjectAttribute,
    ProjectDocument,
    ProjectMemo,
    ProjectSet,
    ProjectTag,
)
from annotator.formats.foreign import Coders, as_tree, colour_of, milliseconds, some
from annotator.formats.quoted_places import Places

Row = Mapping[str, Any]
Rows = Mapping[str, Sequence[Row]]

TABLES: Mapping[str, Sequence[str]] = {
    "project": ("databaseversion", "date", "memo", "about"),
    "source": ("id", "name", "fulltext", "mediapath", "memo", "owner", "date"),
    "code_cat": ("catid", "name", "owner", "date", "memo", "supercatid"),
    "code_name": ("cid", "name", "memo", "catid", "supercid", "owner", "date", "color"),
    "code_text": ("cid", "fid", "seltext", "pos0", "pos1", "owner", "date", "memo", "important"),
    "code_image": ("cid",),
    "code_av": ("cid",),
    "annotation": ("fid", "pos0", "pos1", "memo", "owner", "date"),
    "attribute_type": ("name", "memo", "caseorfile", "valuetype"),
    "attribute": ("name", "attr_type", "value", "id"),
    "cases": ("caseid", "name", "memo", "owner", "date"),
    "case_text": ("caseid", "fid", "pos0", "pos1"),
    "journal": ("jid", "name", "jentry", "date", "owner"),
}
"""The tables that are read and their columns, all in lower case."""
NEEDED = frozenset({"project", "source", "code_name", "code_text"})
"""A database that has these tables is a QualCoder project's."""


def read_qualcoder(rows: Rows, name: str, original: Callable[[str], bytes | None] = lambda name: None) -> Project:
    """The project in the rows of its tables; `name` is the folder's, `original` gives the file behind a source by its name.
    Raises FileRefused if the rows contradict each other in a way that can't be read around.
    """
    return _Reader(rows, name, original).project()


class _Reader:
    """Goes through the rows once."""

    def __init__(self, rows: Rows, name: str, original: Callable[[str], bytes | None]) -> None:
        about = rows["project"][0] if rows["project"] else {}
        self._rows, self._name, self._original = rows, name, original
        self._about = about
        self._seed = f"qualcoder:{about.get('date') or name}"
        self._coders = Coders(self._seed)
        self._losses: Counter[str] = Counter()
        self._places: dict[Any, Places] = {}
        self._documents: dict[Any, Id] = {}
        self._notices: list[str] = []

    def project(self) -> Project:
        """The whole of it."""
        tags, notices = as_tree([*self._categories(), *self._codes()])
        self._codable = {tag.id for tag in tags}
        attributes = self._attributes()
        documents = tuple(self._sources(self._values(attributes)))
        annotations = tuple(self._codings()) + tuple(self._annotations())
        for what, table in (("codings of pictures", "code_image"), ("codings of sound and film", "code_av")):
            if self._rows[table]:
                self._losses[what] = len(self._rows[table])
        utf16 = sum(place.shifted for place in self._places.values())
        if utf16:
            told = some(utf16, "coding was", "codings were")
            self._notices.append(f"{told} counted in UTF-16, as QualCoder does behind an emoji, and put where the words are.")
        return Project(
            self._name,
            self._coders.all(),
            tags,
            tuple(attributes.values()),
            documents,
            annotations,
            tuple(self._memos()),
            tuple(self._sets()),
            losses=+self._losses,
            notices=(*notices, *self._notices),
        )

    def _id(self, kind: str, key: object) -> Id:
        return derived_id(f"{self._seed}:{kind}", str(key))

    # Codebook

    def _categories(self) -> Iterator[ProjectTag]:
        for row in self._rows["code_cat"]:
            parent = None if row["supercatid"] is None else self._id("category", row["supercatid"])
            yield ProjectTag(
                self._id("category", row["catid"]), _text(row["name"]), parent, "", _text(row["memo"]), is_codable=False
            )

    def _codes(self) -> Iterator[ProjectTag]:
        for row in self._rows["code_name"]:
            parent = None if row["catid"] is None else self._id("category", row["catid"])
            if row["supercid"] is not None:
                parent = self._id("code", row["supercid"])
            colour = colour_of(row["color"])
            yield ProjectTag(self._id("code", row["cid"]), _text(row["name"]), parent, colour, _text(row["memo"]))

    # Sources, attributes, cases

    def _sources(self, values: Mapping[Any, Mapping[Id, Json]]) -> Iterator[ProjectDocument]:
        for row in self._rows["source"]:
            raw, title = row["fulltext"], _text(row["name"]) or f"Source {row['id']}"
            if raw is not None and not isinstance(raw, str):
                raise FileRefused(
                    f"{self._name}: the text of “{title}” is no text; open the project in QualCoder and save it anew."
                )
            if not raw or not raw.strip():
                self._losses["pictures, sound and films" if row["mediapath"] else "sources without text"] += 1
                continue
            text = normalised(raw)
            id = derived_id("document", fingerprint_of(text))
            self._documents[row["id"]], self._places[row["id"]] = id, Places(raw)
            data = self._original(title)
            yield ProjectDocument(
                id,
                title,
                text,
                source=title,
                attributes=values.get(row["id"], {}),
                coder=self._coders.named(_text(row["owner"])),
                created=milliseconds(row["date"]),
                original=data,
                original_name=title if data is not None else "",
            )

    def _attributes(self) -> dict[tuple[str, str], ProjectAttribute]:
        """By (file or case, name). An attribute of cases is one of their documents; of a name that both have, it says so."""
        of_files = {_text(row["name"]) for row in self._rows["attribute_type"] if _about_files(row["caseorfile"])}
        found = {}
        for row in self._rows["attribute_type"]:
            name, of = _text(row["name"]), "file" if _about_files(row["caseorfile"]) else "case"
            kind = Kind.NUMBER if _text(row["valuetype"]).startswith("num") else Kind.TEXT
            shown = f"{name} (case)" if of == "case" and name in of_files else name
            found[of, name] = ProjectAttribute(self._id("attribute", f"{of}:{name}"), shown, kind)
            if _text(row["memo"]):
                self._losses["memos of attributes"] += 1
        return found

    def _values(self, attributes: Mapping[tuple[str, str], ProjectAttribute]) -> dict[Any, dict[Id, Json]]:
        """The values of each source, its cases' among them."""
        files_of: dict[Any, list[Any]] = {}
        for row in self._rows["case_text"]:
            files_of.setdefault(row["caseid"], []).append(row["fid"])
        values: dict[Any, dict[Id, Json]] = {}
        for row in self._rows["attribute"]:
            of = "file" if _about_files(row["attr_type"]) else "case"
            attribute = attributes.get((of, _text(row["name"])))
            value = _value(_text(row["value"]), attribute.kind) if attribute else None
            if attribute is None or value is None:
                continue
            for file in [row["id"]] if of == "file" else dict.fromkeys(files_of.get(row["id"], ())):
                if values.setdefault(file, {}).setdefault(attribute.id, value) != value:
                    self._losses["attributes of documents that are in several cases, other than the first"] += 1
        return values

    def _sets(self) -> Iterator[ProjectSet]:
        members: dict[Any, set[Id]] = {}
        for row in self._rows["case_text"]:
            document = self._documents.get(row["fid"])
            if document:
                members.setdefault(row["caseid"], set()).add(document)
                length = self._places[row["fid"]].length
                if _number(row["pos0"]) > 0 or 0 < _number(row["pos1"]) < length - 1:
                    self._losses["cases that are a part of a document (the set holds the whole one)"] += 1
        for row in self._rows["cases"]:
            documents = frozenset(members.get(row["caseid"], ()))
            yield ProjectSet(self._id("case", row["caseid"]), _text(row["name"]), documents)

    # Codings

    def _codings(self) -> Iterator[ProjectAnnotation]:
        """One annotation for all codes that a coder put on the same passage with the same memo."""
        joined: dict[tuple[Any, ...], dict[str, Any]] = {}
        for row in self._rows["code_text"]:
            tag = self._id("code", row["cid"])
            if tag not in self._codable:
                self._losses["codings with codes that the project does not define"] += 1
                continue
            key = (row["fid"], row["pos0"], row["pos1"], _text(row["owner"]), _text(row["memo"]))
            one = joined.setdefault(key, {"row": row, "tags": {}, "important": False})
            one["tags"][tag] = None
            one["important"] |= bool(row["important"])
        met: Counter[tuple[Any, ...]] = Counter()
        for key, one in joined.items():
            met[key[:4]] += 1
            extra = {"important": True} if one["important"] else {}
            yield from self._placed("codings", one["row"], (*key[:4], met[key[:4]]), tuple(one["tags"]), extra)

    def _annotations(self) -> Iterator[ProjectAnnotation]:
        for row in self._rows["annotation"]:
            key = ("note", row["fid"], row["pos0"], row["pos1"], row["owner"])
            yield from self._placed("annotations", row | {"seltext": ""}, key, (), {})  # type: ignore[operator]

    def _placed(
        self, what: str, row: Row, key: tuple[Any, ...], tags: tuple[Id, ...], extra: Mapping[str, Json]
    ) -> Iterator[ProjectAnnotation]:
        document, places = self._documents.get(row["fid"]), self._places.get(row["fid"])
        if document is None or places is None:
            self._losses[f"{what} of sources that have no text"] += 1
            return
        span = places.find(row["pos0"], row["pos1"], _text(row["seltext"], is_clean=False))
        if span is None:
            self._losses[f"{what} whose place is outside the text, or whose words are not there"] += 1
            return
        time = milliseconds(row["date"])
        yield ProjectAnnotation(
            self._id("annotation", key),
            document,
            *span,
            tags,
            _text(row["memo"]),
            self._coders.named(_text(row["owner"])),
            time,
            time,
            extra,
        )

    # Memos

    def _memos(self) -> Iterator[ProjectMemo]:
        if _text(self._about.get("memo")):
            yield ProjectMemo(self._id("memo", "project"), About.LIBRARY, None, _text(self._about["memo"]), self._name)
        for row in self._rows["source"]:
            document = self._documents.get(row["id"])
            if document and _text(row["memo"]):
                yield self._memo(f"source:{row['id']}", row, About.DOCUMENT, document, _text(row["memo"]))
        for row in self._rows["cases"]:
            if _text(row["memo"]):
                title = f"Case: {_text(row['name'])}"
                yield self._memo(f"case:{row['caseid']}", row, About.LIBRARY, None, _text(row["memo"]), title)
        for row in self._rows["journal"]:
            if _text(row["jentry"]):
                yield self._memo(f"journal:{row['jid']}", row, About.LIBRARY, None, _text(row["jentry"]), _text(row["name"]))

    def _memo(self, key: str, row: Row, about: About, target: Id | None, text: str, title: str = "") -> ProjectMemo:
        coder = self._coders.named(_text(row["owner"]))
        return ProjectMemo(self._id("memo", key), about, target, text, title, coder, milliseconds(row["date"]))


def _text(value: object, is_clean: bool = True) -> str:
    text = "" if value is None else str(value)
    return normalised(text).strip() if is_clean else text


def _number(value: object) -> int:
    return value if isinstance(value, int) else 0


def _about_files(value: object) -> bool:
    return _text(value).lower() != "case"


def _value(text: str, kind: Kind) -> Json:
    """A value of its kind; one that does not fit stays as it is written."""
    try:
        return read_value(text, kind)
    except UserFault:
        return text
