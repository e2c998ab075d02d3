"""Databases of QualCoder and Taguette as their programs make them, for the tests."""

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

EMOJI = "Trust first 😀 and children second. Then work."
PLAIN = "Schools matter.\r\nHospitals matter too."
DATE = "2024-05-06 07:08:09"

_QUALCODER = (
    "create table project (databaseversion text, date text, memo text, about text, bookmarkfile integer, bookmarkpos integer)",
    "create table source (id integer primary key, name text, fulltext text, mediapath text, memo text, owner text, date text,"
    " av_text_id integer, risid integer, unique(name))",
    "create table code_image (imid integer primary key, id integer, x1 integer, cid integer, memo text, date text, owner text)",
    "create table code_av (avid integer primary key, id integer, pos0 integer, pos1 integer, cid integer, memo text, owner text)",
    "create table annotation (anid integer primary key, fid integer, pos0 integer, pos1 integer, memo text, owner text,"
    " date text)",
    "create table attribute_type (name text primary key, date text, owner text, memo text, caseOrFile text, valuetype text)",
    "create table attribute (attrid integer primary key, name text, attr_type text, value text, id integer, date text,"
    " owner text)",
    "create table case_text (id integer primary key, caseid integer, fid integer, pos0 integer, pos1 integer, owner text,"
    " date text)",
    "create table cases (caseid integer primary key, name text, memo text, owner text, date text)",
    "create table code_cat (catid integer primary key, name text, owner text, date text, memo text, supercatid integer)",
    "create table code_text (ctid integer primary key, cid integer, fid integer, seltext text, pos0 integer, pos1 integer,"
    " owner text, date text, memo text, avid integer, important integer)",
    "create table code_name (cid integer primary key, name text, memo text, catid integer, owner text, date text, color text)",
    "create table journal (jid integer primary key, name text, jentry text, date text, owner text)",
)
_TAGUETTE = (
    "create table users (login varchar(30) primary key, created datetime)",
    "create table projects (id integer primary key, name varchar(200), description text, created datetime)",
    "create table project_members (project_id integer, user_login varchar(30), privileges varchar(11))",
    "create table documents (id integer primary key, name varchar(200), description text, filename varchar(200),"
    " created datetime, project_id integer, text_direction varchar(13), contents text)",
    "create table commands (id integer primary key, date datetime, user_login varchar(30), project_id integer,"
    " document_id integer, payload text)",
    "create table highlights (id integer primary key, document_id integer, start_offset integer, end_offset integer,"
    " snippet text)",
    "create table tags (id integer primary key, project_id integer, path varchar(200), description text)",
    "create table highlight_tags (highlight_id integer, tag_id integer)",
)


def fill(path: Path, tables: Sequence[str], rows: Sequence[tuple[str, dict[str, Any]]]) -> Path:
    """A database with these tables and rows."""
    with closing(sqlite3.connect(path)) as db:
        for sql in tables:
            db.execute(sql)
        add(db, rows)
    return path


def add(db: sqlite3.Connection, rows: Sequence[tuple[str, dict[str, Any]]]) -> None:
    """More rows."""
    for table, row in rows:
        db.execute(f"insert into {table} ({', '.join(row)}) values ({', '.join('?' * len(row))})", tuple(row.values()))
    db.commit()


def change(path: Path, rows: Sequence[tuple[str, dict[str, Any]]]) -> None:
    """More rows in a file that is there."""
    with closing(sqlite3.connect(path)) as db:
        add(db, rows)


def coded(
    cid: int, fid: int, start: int, end: int, words: str | None, owner: str = "Ada", **more: Any
) -> tuple[str, dict[str, Any]]:
    """A coding of QualCoder."""
    row = {"cid": cid, "fid": fid, "seltext": words, "pos0": start, "pos1": end, "owner": owner, "date": DATE, "memo": ""}
    return "code_text", row | more


def make_qualcoder(folder: Path) -> Path:
    """A project's folder: two sources, one with an emoji, behind which QualCoder's places are one too far."""
    project = folder / "study.qda"
    (project / "documents").mkdir(parents=True)
    (project / "documents" / "speech.txt").write_text(EMOJI, encoding="utf-8")
    at = EMOJI.index("children")
    stamp = {"owner": "Ada", "date": DATE}
    fill(
        project / "data.qda",
        _QUALCODER,
        [
            (
                "project",
                {"databaseversion": "v11", "date": "2024-01-02 03:04:05", "memo": "Why we do this", "about": "QualCoder"},
            ),
            ("source", {"id": 1, "name": "speech.txt", "fulltext": EMOJI, "memo": "A fine one", **stamp}),
            ("source", {"id": 2, "name": "other.txt", "fulltext": PLAIN, "memo": None, **stamp}),
            ("source", {"id": 3, "name": "photo.png", "fulltext": None, "mediapath": "/images/photo.png", **stamp}),
            ("code_cat", {"catid": 1, "name": "Values", "memo": "What is good", "supercatid": None, **stamp}),
            ("code_cat", {"catid": 2, "name": "Private", "memo": None, "supercatid": 1, **stamp}),
            ("code_name", {"cid": 1, "name": "trust", "memo": "Relying on others", "catid": 2, "color": "#F5A9A9", **stamp}),
            ("code_name", {"cid": 2, "name": "children", "memo": None, "catid": None, "color": "red", **stamp}),
            coded(1, 1, 0, 5, "Trust", memo="At the start", important=1),
            coded(1, 1, at + 1, at + 9, "children"),
            coded(2, 1, at + 1, at + 9, "children"),
            coded(2, 1, at, at + 8, "children", owner="Bo"),
            coded(1, 2, 0, 7, None),
            ("annotation", {"fid": 2, "pos0": 16, "pos1": 25, "memo": "Doubtful", **stamp}),
            ("code_image", {"imid": 1, "id": 3, "cid": 1, **stamp}),
            ("cases", {"caseid": 1, "name": "Ministers", "memo": "All of them", **stamp}),
            ("case_text", {"caseid": 1, "fid": 1, "pos0": 0, "pos1": len(EMOJI) + 1, **stamp}),
            ("case_text", {"caseid": 1, "fid": 2, "pos0": 0, "pos1": 7, **stamp}),
            ("attribute_type", {"name": "Year", "caseOrFile": "file", "valuetype": "numeric", "memo": "", **stamp}),
            ("attribute_type", {"name": "Party", "caseOrFile": "case", "valuetype": "character", "memo": "", **stamp}),
            ("attribute", {"name": "Year", "attr_type": "file", "value": "2014", "id": 1, **stamp}),
            ("attribute", {"name": "Party", "attr_type": "case", "value": "Blue", "id": 1, **stamp}),
            ("journal", {"jid": 1, "name": "Monday", "jentry": "Began.", **stamp}),
        ],
    )
    return project


HTML = "<h1>Zoë’s plan</h1>\n<p>Children <em>first</em> &amp; always 😀 here.</p><p>The\nend.</p><pre>\nPlain\nlines</pre>"
BARE = "Zoë’s plan\nChildren first & always 😀 here.The\nend.Plain\nlines"
"""What Taguette counts in: the words without the tags."""


def in_bytes(words: str) -> dict[str, int]:
    """Where these words stand in `BARE`, as Taguette says it."""
    start = len(BARE[: BARE.index(words)].encode())
    return {"start_offset": start, "end_offset": start + len(words.encode())}


def make_taguette(path: Path) -> Path:
    """A project with one document, three tags, three highlights, one of which another person made."""
    made = '{"type": "highlight_add", "highlight_id": 1, "tags": [1]}'
    return fill(
        path,
        _TAGUETTE,
        [
            ("users", {"login": "admin", "created": DATE}),
            ("projects", {"id": 1, "name": "Plans", "description": "About plans", "created": DATE}),
            ("documents", {"id": 7, "name": "Plan", "description": "The first", "filename": "plan.html", "created": DATE,
                           "project_id": 1, "text_direction": "LEFT_TO_RIGHT", "contents": HTML}),
            ("tags", {"id": 1, "project_id": 1, "path": "people", "description": "Who"}),
            ("tags", {"id": 2, "project_id": 1, "path": "people.young", "description": ""}),
            ("tags", {"id": 3, "project_id": 1, "path": "v1.2", "description": ""}),
            ("highlights", {"id": 1, "document_id": 7, **in_bytes("Children first"), "snippet": "Children <em>first</em>"}),
            ("highlights", {"id": 2, "document_id": 7, **in_bytes("here."), "snippet": "here."}),
            ("highlights", {"id": 3, "document_id": 7, **in_bytes("here.The\nend"), "snippet": "here.The\nend"}),
            ("highlights", {"id": 4, "document_id": 7, **in_bytes("lines"), "snippet": "<pre>lines</pre>"}),
            ("highlight_tags", {"highlight_id": 1, "tag_id": 1}),
            ("highlight_tags", {"highlight_id": 1, "tag_id": 2}),
            ("highlight_tags", {"highlight_id": 2, "tag_id": 3}),
            ("commands", {"id": 1, "date": DATE, "user_login": "zoe", "project_id": 1, "document_id": 7, "payload": made}),
            ("commands", {"id": 2, "date": DATE, "user_login": "zoe", "project_id": 1, "document_id": 7, "payload": "no JSON"}),
        ],
    )  # fmt: skip
