"""Gives a PDF that Qt wrote an outline, which Qt 6.11 can't: as an update at its end (ISO 32000-1, 7.5.6 and 12.3.3)."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple


class Bookmark(NamedTuple):
    """A line of the outline: its depth from 0, its words, its page from 0, and how far below the page's top, in points."""

    depth: int
    words: str
    page: int
    below: float


def with_outline(pdf: bytes, bookmarks: Sequence[Bookmark], height: float) -> bytes:
    """The PDF with an outline; `height` is its pages' in points. One whose parts are not where Qt puts them stays as it is."""
    trailer = pdf[pdf.rfind(b"trailer") :]
    root, size, before = (
        re.search(pattern, trailer) for pattern in (rb"/Root (\d+) 0 R", rb"/Size (\d+)", rb"startxref\s+(\d+)")
    )
    if not (bookmarks and root and size and before):
        return pdf
    catalog = re.search(rb"(?:^|[\r\n])%s 0 obj\s*<<(.*?)>>\s*endobj" % root[1], pdf, re.DOTALL)
    tree = catalog and re.search(rb"/Pages (\d+) 0 R", catalog[1])
    kids = tree and re.search(rb"(?:^|[\r\n])%s 0 obj\s*<<.*?/Kids\s*\[(.*?)\]" % tree[1], pdf, re.DOTALL)
    if not (catalog and kids):
        return pdf
    pages = [int(number) for number in re.findall(rb"(\d+) 0 R", kids[1])]
    first = int(size[1])
    objects = {int(root[1]): b"<<%s/Outlines %d 0 R /PageMode /UseOutlines>>" % (catalog[1], first)}
    objects |= _items(bookmarks, pages, first, height)
    rest = b" ".join(re.findall(rb"/(?:Info \d+ 0 R|ID\s*\[.*?\])", trailer, re.DOTALL))
    return pdf + _update(objects, len(pdf), first + len(bookmarks) + 1, root[1], before[1], rest)


def _items(bookmarks: Sequence[Bookmark], pages: Sequence[int], first: int, height: float) -> dict[int, bytes]:
    """The outline and its lines as objects, by number; each knows the one above it, those beside it and those below it."""
    children: dict[int, list[int]] = {0: []}
    parents, path = {}, [(-1, 0)]
    for number, bookmark in enumerate(bookmarks, 1):
        while path[-1][0] >= bookmark.depth:
            path.pop()
        parents[number] = path[-1][1]
        children[path[-1][1]].append(number)
        children[number] = []
        path.append((bookmark.depth, number))
    found = {first: _links(children[0], first, b"/Type /Outlines")}
    for number, bookmark in enumerate(bookmarks, 1):
        beside = children[parents[number]]
        at = bisect_left(beside, number)
        line = b"/Title <FEFF%s>" % bookmark.words.encode("utf-16-be", "replace").hex().upper().encode()
        line += b" /Parent %d 0 R" % (first + parents[number])
        line += b" /Prev %d 0 R" % (first + beside[at - 1]) if at else b""
        line += b" /Next %d 0 R" % (first + beside[at + 1]) if at + 1 < len(beside) else b""
        page = pages[min(bookmark.page, len(pages) - 1)]
        line += b" /Dest [%d 0 R /XYZ 0 %.1f 0]" % (page, height - bookmark.below)
        found[first + number] = _links(children[number], first, line)
    return found


def _links(below: Sequence[int], first: int, line: bytes) -> bytes:
    if below:
        line += b" /First %d 0 R /Last %d 0 R /Count %d" % (first + below[0], first + below[-1], len(below))
    return b"<<%s>>" % line


def _update(objects: dict[int, bytes], start: int, size: int, root: bytes, before: bytes, rest: bytes) -> bytes:
    parts, places, at = [b"\n"], {}, start + 1
    for number in sorted(objects):
        part = b"%d 0 obj\n%s\nendobj\n" % (number, objects[number])
        places[number] = at
        parts.append(part)
        at += len(part)
    table = [b"xref\n"]
    table += [b"%d 1\n%010d 00000 n \n" % (number, place) for number, place in places.items()]
    trailer = b"trailer\n<</Size %d /Root %s 0 R /Prev %s %s>>\nstartxref\n%d\n%%%%EOF\n" % (size, root, before, rest, at)
    return b"".join([*parts, *table, trailer])
