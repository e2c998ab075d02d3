"""Web pages (.html) become structured documents: the main text, with what the site put around it set apart as furniture."""

from __future__ import annotations

import codecs
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from annotator.core.documents import BlockKind, Draft, normalised
from annotator.core.errors import FileRefused
from annotator.formats.builder import Facts, Piece, build
from annotator.formats.decoding import check_size, decode
from annotator.formats.html_main import Page
from annotator.formats.html_pieces import Marked, read_pieces
from annotator.formats.signatures import looks_like
from annotator.formats.stylesheet import read_looks
from annotator.formats.xmltree import check_tags, too_deep

if TYPE_CHECKING:
    from lxml.etree import _Element

EXTRACTOR = "html 2"

_CLAIMED = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})|<\?xml[^>]{0,100}encoding=[\"']([\w.:-]{2,40})", re.I
)
_ENCODINGS = re.compile(
    r"utf-?8|us-ascii|iso-?8859-\d{1,2}|(windows|cp)-?(125\d|874|1250)|koi8-[ru]|mac(intosh|-?roman)|gb2312|gbk|gb18030|big5"
    r"|euc-(jp|kr)|shift[_-]jis|iso-2022-jp|latin-?1"
)
_BOMS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_DECLARATION = re.compile(r"\s*<\?xml[^>]{0,200}\?>")
_CLOSED_AT_ONCE = re.compile(r"<(script|style|title|iframe|textarea|noscript|div|p|span|a|td|li|em|b|i)\b([^<>]{0,2000})/>", re.I)
"""What XHTML may write for an empty element; HTML takes it for a beginning that nothing ends."""
_PAGE = "a web page (HTML)"
_TITLES = ("og:title", "dc.title", "dcterms.title", "twitter:title")
_AUTHORS = ("author", "article:author", "dc.creator", "dcterms.creator", "parsely-author")
_DATES = ("article:published_time", "date", "dc.date", "dc.date.issued", "dcterms.date", "dcterms.issued", "pubdate",
          "publishdate", "govuk:first-published-at", "datepublished", "parsely-pub-date")  # fmt: skip
_PUBLISHERS = ("og:site_name", "dc.publisher", "dcterms.publisher", "publisher")


def extract(data: bytes, name: str) -> Draft:
    """The document in the bytes of a web page; `name` is the file's. Raises FileRefused if they are none, or unsafe."""
    root = parse_html(text_of(data, name), name)
    page = Page(root)
    looks = read_looks(str(each.text or "") for each in root.iter("style"))
    pieces = [_piece(marked, page) for marked in read_pieces(root, looks)]
    return build(_with_tight_items(pieces), (), _facts(root), name, EXTRACTOR)


def text_of(data: bytes, name: str) -> str:
    """The page's source: as its byte order mark says, else as it says itself, else as the bytes look. Raises FileRefused."""
    check_size(len(data), name)
    what = looks_like(data)
    claimed = _CLAIMED.search(data[:4096])
    if claimed and not data.startswith(_BOMS) and what in ("", _PAGE):
        encoding = (claimed[1] or claimed[2]).decode("ascii", "replace").lower()
        # As browsers do: pages that say Latin 1 are in Windows-1252.
        encoding = "cp1252" if encoding in ("iso-8859-1", "latin1", "latin-1", "us-ascii") else encoding
        try:
            text = data.decode(encoding) if _ENCODINGS.fullmatch(encoding) else ""
        except (UnicodeDecodeError, LookupError):
            text = ""
        if text and "\0" not in text:
            return normalised(text)
    return decode(data, name, may_be=_PAGE).text


def parse_html(source: str, name: str) -> _Element:
    """The root of a page. Raises FileRefused if there is nothing in it, or it is nested deeper than libxml2's 256 levels."""
    from lxml import etree, html  # heavy: loaded when the first such file is read

    check_tags(source.count("<"), name)
    parser = html.HTMLParser(no_network=True, huge_tree=False, remove_comments=True, remove_pis=True)
    bare = _DECLARATION.sub("", source, count=1)
    if bare != source or "XHTML" in source[:500] or "http://www.w3.org/1999/xhtml" in source[:1000]:
        bare = _CLOSED_AT_ONCE.sub(r"<\1\2></\1>", bare)
    try:
        root = html.document_fromstring(bare, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        raise FileRefused(f"{name} holds no text of a web page; get it anew and import that.") from None
    if any("RESOURCE_LIMIT" in entry.type_name or "depth" in entry.message.lower() for entry in parser.error_log):
        raise too_deep(name)
    return root


def _piece(marked: Marked, page: Page) -> Piece:
    """Outside the main text every piece is furniture."""
    if page.is_main(marked.element):
        return marked.piece
    return replace(marked.piece, kind=BlockKind.FURNITURE, level=0)


def _with_tight_items(pieces: list[Piece]) -> list[Piece]:
    """Items of one list, and links of one menu, stand without blank lines between them."""
    before: BlockKind | None = None
    for piece in pieces:
        if piece.kind in (BlockKind.LIST_ITEM, BlockKind.FURNITURE) and piece.kind is before:
            piece.is_tight = True
        before = piece.kind
    return pieces


def _facts(root: _Element) -> Facts:
    told: dict[str, str] = {}
    for element in root.iter("meta"):
        key = str(element.get("property") or element.get("name") or element.get("itemprop") or "").lower()
        told.setdefault(key, str(element.get("content") or ""))
    heading = next((str(element.text_content()) for element in root.iter("title")), "")  # type: ignore[attr-defined]
    time = next((str(each.get("datetime") or "") for each in root.iter("time") if each.get("pubdate") is not None), "")
    author = _first(told, _AUTHORS)
    return Facts(
        title=_first(told, _TITLES) or heading,
        speaker="" if author.startswith("http") else author,
        date=_first(told, _DATES) or time,
        publisher=_first(told, _PUBLISHERS),
        language=next((str(each.get("lang")) for each in (root, *root.iter("body")) if each.get("lang")), ""),
        is_sure=True,
    )


def _first(told: dict[str, str], keys: tuple[str, ...]) -> str:
    return next((told[key] for key in keys if told.get(key, "").strip()), "")
