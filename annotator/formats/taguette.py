"""Taguette projects: what the rows of its database mean. Highlights count UTF-8 bytes of a document's HTML without the tags."""

from __future__ import annotations

import json
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from html.parser import HTMLParser
from itertools import accumulate
from typing import Any

from annotator.core.changes import Id
from annotator.core.documents import fingerprint_of, normalised
from annotator.core.edits import derived_id
from annotator.core.errors import FileRefused
from annotator.core.project import (
    About,
    Project,
    ProjectAnnotation,
    ProjectDocument,
    ProjectMemo,
    ProjectSet,
    ProjectTag,
)
from annotator.core.spans import Span
from annotator.formats.foreign import Coders, as_tree, milliseconds, some

Row = Mapping[str, Any]
Rows = Mapping[str, Sequence[Row]]

TABLES: Mapping[str, Sequence[str]] = {
    "projects": ("id", "name", "description", "created"),
    "documents": ("id", "name", "description", "filename", "created", "project_id", "contents"),
    "tags": ("id", "project_id", "path", "description"),
    "highlights": ("id", "document_id", "start_offset", "end_offset", "snippet"),
    "highlight_tags": ("highlight_id", "tag_id"),
    "commands": ("id", "date", "user_login", "project_id", "document_id", "payload"),
}
"""The tables that are read and their columns."""
NEEDED = frozenset({"projects", "documents", "tags", "highlights", "highlight_tags"})
"""A database that has these tables is Taguette's."""
_HEADS = ("h1", "h2", "h3", "h4", "h5", "h6", "header")
_TABLE = ("table", "tbody", "td", "tfoot", "th", "thead", "tr")
_LISTS = ("dd", "dl", "dt", "li", "ol", "ul")
_PARTS = ("address", "article", "aside", "blockquote", "div", "figcaption", "figure", "footer", "hr", "main", "nav", "p", "pre")
_BLOCKS = frozenset((*_HEADS, *_TABLE, *_LISTS, *_PARTS, "section"))
_CLOSE = frozenset(("li", "dt", "dd", "tr", "td", "th"))
"""Parts that stand in lines below each other; between others lies a blank line."""


def read_taguette(rows: Rows, name: str) -> Project:
    """The projects in the rows of a database; `name` is the file's. With more than one, each has a tag of its own above its tags,
    and a set of its documents. Raises FileRefused.
    """
    return _Reader(rows, name).project()


class _Reader:
    """Goes through the rows once."""

    def __init__(self, rows: Rows, name: str) -> None:
        if not rows["projects"]:
            raise FileRefused(f"{name} holds no project; export one in Taguette (Project info, Export this project).")
        self._rows, self._name = rows, name
        self._is_one = len(rows["projects"]) == 1
        self._seeds = {row["id"]: f"taguette:{row['created']}:{row['name']}" for row in rows["projects"]}
        first = rows["projects"][0]
        self._coders = Coders(self._seeds[first["id"]])
        self._losses: Counter[str] = Counter()
        self._notices: list[str] = []
        self._documents: dict[Any, tuple[Id, WordsOf]] = {}
        self._in_project = {row["id"]: row["project_id"] for row in rows["documents"]}

    def project(self) -> Project:
        """The whole of it."""
        tags, notices = as_tree(list(self._tags()))
        documents = tuple(self._texts())
        annotations = tuple(self._highlights({tag.id for tag in tags}))
        title = str(self._rows["projects"][0]["name"] or self._name) if self._is_one else self._name
        return Project(
            title,
            self._coders.all(),
            tags,
            (),
            documents,
            annotations,
            tuple(self._memos()),
            tuple(self._sets()),
            losses=+self._losses,
            notices=(*notices, *self._notices),
        )

    def _id(self, project: Any, kind: str, key: object) -> Id:
        return derived_id(f"{self._seeds.get(project, 'taguette')}:{kind}", str(key))

    def _tags(self) -> Iterator[ProjectTag]:
        """A tag whose name begins with that of another and a dot lies below it, as Taguette searches them."""
        if not self._is_one:
            for row in self._rows["projects"]:
                yield ProjectTag(self._id(row["id"], "project", row["id"]), str(row["name"]), is_codable=False)
        named = {(row["project_id"], str(row["path"])): row["id"] for row in self._rows["tags"]}
        for row in self._rows["tags"]:
            project, path = row["project_id"], str(row["path"])
            parent = None if self._is_one else self._id(project, "project", project)
            cut = path.rfind(".")
            while cut > 0 and (project, path[:cut]) not in named:
                cut = path.rfind(".", 0, cut)
            shown = path
            if cut > 0 and path[cut + 1 :].strip():
                parent, shown = self._id(project, "tag", named[project, path[:cut]]), path[cut + 1 :]
            yield ProjectTag(self._id(project, "tag", row["id"]), shown, parent, "", str(row["description"] or ""))

    def _texts(self) -> Iterator[ProjectDocument]:
        for row in self._rows["documents"]:
            words = WordsOf(str(row["contents"] or ""))
            if not words.text.strip():
                self._losses["documents without text"] += 1
                continue
            id = derived_id("document", fingerprint_of(words.text))
            self._documents[row["id"]] = (id, words)
            source = str(row["filename"] or row["name"] or "")
            created = milliseconds(row["created"])
            yield ProjectDocument(id, str(row["name"] or source), words.text, source=source, created=created)

    def _highlights(self, known: set[Id]) -> Iterator[ProjectAnnotation]:
        makers = self._makers()
        tags: dict[Any, list[Any]] = {}
        for row in self._rows["highlight_tags"]:
            tags.setdefault(row["highlight_id"], []).append(row["tag_id"])
        recounted = 0
        for row in self._rows["highlights"]:
            document = self._documents.get(row["document_id"])
            if document is None:
                self._losses["highlights of documents that have no text"] += 1
                continue
            id, words = document
            found = words.find(row["start_offset"], row["end_offset"], str(row["snippet"] or ""))
            if found is None:
                self._losses["highlights whose place is outside the text, or whose words are not there"] += 1
                continue
            span, is_bytes = found
            recounted += not is_bytes
            project = self._in_project[row["document_id"]]
            codes = [self._id(project, "tag", tag) for tag in dict.fromkeys(tags.get(row["id"], ()))]
            unknown = sum(code not in known for code in codes)
            if unknown:
                self._losses["taggings with tags that the project does not define"] += unknown
            maker, made, changed = makers.get(row["id"], (None, None, None))
            kept = tuple(code for code in codes if code in known)
            key = self._id(project, "highlight", row["id"])
            yield ProjectAnnotation(key, id, *span, kept, "", maker, made, changed)
        if recounted:
            told = some(recounted, "highlight was", "highlights were")
            self._notices.append(f"{told} not counted in bytes, and put where the words are.")

    def _makers(self) -> dict[Any, tuple[Id | None, int | None, int | None]]:
        """Who made each highlight, when, and when it was changed last, as far as the log of the project tells."""
        found: dict[Any, tuple[Id | None, int | None, int | None]] = {}
        for row in sorted(self._rows["commands"], key=lambda row: row["id"] or 0):
            try:
                payload = json.loads(row["payload"] or "{}")
            except (TypeError, ValueError, RecursionError):
                continue
            if not isinstance(payload, dict) or payload.get("type") != "highlight_add":
                continue
            key, time = payload.get("highlight_id"), milliseconds(row["date"])
            if not isinstance(key, int):
                continue
            first = found.get(key)
            coder = self._coders.named(str(row["user_login"] or ""))
            found[key] = (first[0], first[1], time) if first else (coder, time, time)
        return found

    def _memos(self) -> Iterator[ProjectMemo]:
        for row in self._rows["projects"]:
            if str(row["description"] or "").strip():
                key = self._id(row["id"], "memo", "project")
                yield ProjectMemo(key, About.LIBRARY, None, str(row["description"]).strip(), str(row["name"]))
        for row in self._rows["documents"]:
            if row["id"] in self._documents and str(row["description"] or "").strip():
                key = self._id(row["project_id"], "memo", f"document:{row['id']}")
                yield ProjectMemo(key, About.DOCUMENT, self._documents[row["id"]][0], str(row["description"]).strip())

    def _sets(self) -> Iterator[ProjectSet]:
        for row in () if self._is_one else self._rows["projects"]:
            held = (id for key, (id, _) in self._documents.items() if self._in_project[key] == row["id"])
            yield ProjectSet(self._id(row["id"], "set", row["id"]), str(row["name"]), frozenset(held))


class WordsOf(HTMLParser):
    """The words of a document's HTML set in lines, and the way from places in the words alone to places in these lines."""

    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=True)
        self._said: list[str] = []
        self._written: list[str] = []
        self._starts: list[tuple[int, int]] = []
        """For each stretch of words, where it begins among all words and in the text."""
        self._length = self._size = 0
        self._gap, self._silent, self._pre, self._is_pre_new = "", 0, 0, False
        self.feed(normalised(source))
        self.close()
        self.text = "".join(self._written)
        self._words = "".join(self._said)
        if not self._words.isascii():
            self._bytes = list(accumulate((len(letter.encode()) for letter in self._words), initial=0))
        else:
            self._bytes = []

    def find(self, start: object, end: object, snippet: str) -> tuple[Span, bool] | None:
        """The place of a highlight in `text`, and whether it was counted in bytes; verified by the snippet where there is one."""
        if type(start) is not int or type(end) is not int or not 0 <= start < end:
            return None
        wanted = "".join(WordsOf(snippet)._words.split()) if snippet.strip() else ""
        told = Span(start, end)
        for is_bytes, span in ((True, Span(self._letter(start), self._letter(end))), (False, told)):
            if span.end <= len(self._words) and span.start < span.end:
                there = self._words[span.start : span.end]
                if there.strip() and (not wanted or "".join(there.split()) == wanted):
                    return self._place(span, there), is_bytes
        return None

    def _letter(self, byte: int) -> int:
        """The letter that a byte belongs to, or begins."""
        if not self._bytes:
            return byte
        return bisect_left(self._bytes, byte) if byte <= self._bytes[-1] else byte

    def _place(self, span: Span, there: str) -> Span:
        """Blanks at the ends are left out: between parts they are not in the text."""
        start = span.start + len(there) - len(there.lstrip())
        end = span.end - (len(there) - len(there.rstrip()))
        return Span(self._at(start), self._at(end - 1) + 1)

    def _at(self, letter: int) -> int:
        said, written = self._starts[bisect_right(self._starts, letter, key=lambda pair: pair[0]) - 1]
        return written + letter - said

    # What the parser finds

    def handle_starttag(self, tag: str, attrs: object) -> None:
        """A part begins on a line of its own."""
        self._silent += tag in ("script", "style")
        self._pre += tag == "pre"
        self._is_pre_new = tag == "pre"
        if tag == "br":
            self._gap = (self._gap + "\n")[:2]
        elif tag in _BLOCKS:
            self._break("\n" if tag in _CLOSE else "\n\n")

    def handle_endtag(self, tag: str) -> None:
        """A part ends its line."""
        self._silent = max(0, self._silent - (tag in ("script", "style")))
        self._pre = max(0, self._pre - (tag == "pre"))
        if tag in _BLOCKS:
            self._break("\n" if tag in _CLOSE else "\n\n")

    def handle_data(self, data: str) -> None:
        """Words; blanks between parts count but are not written."""
        if self._is_pre_new and data.startswith("\n"):  # as in HTML: it is no part of the words
            data = data[1:]
        self._is_pre_new = False
        shown = data if self._pre else data.replace("\n", " ")
        body = shown.lstrip() if self._gap or not self._size else shown
        skipped = len(shown) - len(body)
        if body and not self._silent:
            if self._gap and self._size:
                self._written.append(self._gap)
                self._size += len(self._gap)
            self._gap = ""
            self._starts.append((self._length + skipped, self._size))
            self._written.append(body)
            self._size += len(body)
        self._said.append(data)
        self._length += len(data)

    def _break(self, gap: str) -> None:
        self._gap = max(self._gap, gap, key=len)
