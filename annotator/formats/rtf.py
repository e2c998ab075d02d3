"""Rich text (.rtf) becomes structured documents: headings by style, lists, tables, footnotes; deleted and hidden words left out.

Read by rules of our own after Microsoft's Rich Text Format Specification 1.9.1: libraries at hand give the bare words only.
"""

from __future__ import annotations

import codecs
import locale
import re

from annotator.core.documents import Draft
from annotator.core.errors import FileRefused
from annotator.formats.archive import mislabelled
from annotator.formats.builder import Facts, Piece, build
from annotator.formats.decoding import check_size
from annotator.formats.docx_styles import Style, Styles
from annotator.formats.emphasis import emphasised, look
from annotator.formats.rtf_groups import CODE_PAGES, LEFT_OUT, SIGNS, TOKEN, Group
from annotator.formats.rtf_story import Paragraph, Story, whole
from annotator.formats.xmltree import too_deep

EXTRACTOR = "rtf 2"
KIND = "a rich text (RTF) document"

_DEEPEST = 1000
_MOST_TOKENS = 4_000_000
_STORIES = ("footnote", "shptxt", "dptxbxtext")
_TABLES = ("fonttbl", "stylesheet", "info")
_SHAPES = ("shpinst", "do")
_TOLD = ("title", "author", "creatim")


def extract(data: bytes, name: str) -> Draft:
    """The document in the bytes of an .rtf file; `name` is the file's. Raises FileRefused if they are none, or unsafe."""
    check_size(len(data), name)
    if not data.strip():
        raise FileRefused(f"{name} is empty; there is nothing to import.")
    start = data[:100].find(b"{\\rtf")
    if start < 0 or data[:start].strip(b"\xef\xbb\xbf \t\r\n"):
        raise mislabelled(data, name, f"{KIND} (.rtf)")
    reader = _Reader(name)
    reader.read(data[start:].decode("latin-1"))
    return build(reader.pieces(), reader.notes, reader.facts(), name, EXTRACTOR)


class _Reader:
    """Goes through the tokens once."""

    def __init__(self, name: str) -> None:
        self._name = name
        self.story = Story()
        self.notes: list[str] = []
        self._outer: list[tuple[Story, str]] = []
        self._styles = Styles()
        self._groups: list[Group] = []
        self._fonts: dict[int, str] = {}
        self._page = "cp1252"
        self._language = ""
        self._bytes = bytearray()
        self._to_skip = 0
        self._is_optional = False
        self._words: dict[str, list[str]] = {}
        self._date: dict[str, int] = {}
        self._style = Style("", "", "", ("", ""), None)
        self._style_id = "0"

    def read(self, source: str) -> None:
        """Read all of a file. Raises FileRefused if it breaks off."""
        at = 0
        for _ in range(_MOST_TOKENS):
            found = TOKEN.search(source, at)
            if found is None:
                break
            at = found.end()
            if found["word"] == "bin":
                at += max(int(found["number"] or 0), 0)
            elif found["brace"]:
                self._flush()
                if self._brace(found["brace"]):
                    return
            else:
                self._token(found)
        if found is not None:
            raise FileRefused(f"{self._name} has more marks of structure than can be read; split it into smaller files.")
        raise FileRefused(f"{self._name} ends too early, so a part of it is missing; get the whole file and import that.")

    def pieces(self) -> list[Piece]:
        """The pieces of the text."""
        return self.story.finished(self._styles)

    def facts(self) -> Facts:
        """What the file says about itself."""
        told = {key: whole("".join(words)) for key, words in self._words.items()}
        year, month, day = (self._date.get(key, 0) for key in ("yr", "mo", "dy"))
        date = f"{year:04}-{month:02}-{day:02}" if year and month and day else ""
        return Facts(title=told.get("title", ""), speaker=told.get("author", ""), date=date, language=self._language)

    def _brace(self, brace: str) -> bool:
        """Open or close a group; True if it was the outermost that closed."""
        self._to_skip, self._is_optional = 0, False
        if brace == "{":
            if len(self._groups) >= _DEEPEST:
                raise too_deep(self._name)
            self._groups.append(self._groups[-1].inner() if self._groups else Group())
            return False
        closed = self._groups.pop()
        if closed.opens_story:
            self._end_story()
        if closed.target == "listtext" and self._group().target != "listtext":
            self.story.paragraph.sign = _sign("".join(self._words.pop("listtext", [])))
        elif closed.target == "stylesheet" and self._group().target == "stylesheet":
            self._end_style()
        return not self._groups

    def _group(self) -> Group:
        return self._groups[-1] if self._groups else Group()

    def _token(self, found: re.Match[str]) -> None:
        if not self._groups:
            return
        if found["text"]:
            text = found["text"]
            skipped = min(self._to_skip, len(text))
            self._to_skip -= skipped
            self._bytes += text[skipped:].encode("latin-1")
        elif found["byte"]:
            if self._to_skip:
                self._to_skip -= 1
            else:
                self._bytes.append(int(found["byte"], 16))
        elif self._to_skip:
            self._to_skip -= 1
        elif found["sign"]:
            self._flush()
            self._sign(found["sign"])
        else:
            self._flush()
            self._control(found["word"], int(found["number"]) if found["number"] else None)

    def _sign(self, sign: str) -> None:
        if sign == "*":
            self._is_optional = True
        elif sign in "\r\n":
            self._control("par", None)
        else:
            self._add(SIGNS.get(sign, ""))

    def _flush(self) -> None:
        """Bytes wait until a run of them is whole: a letter of the Far East has two."""
        if self._bytes:
            data, self._bytes = bytes(self._bytes), bytearray()
            self._add(data.decode(self._fonts.get(self._group().font, self._page), "replace"))

    def _add(self, text: str) -> None:
        group = self._group()
        if group.target == "":
            if text and not group.is_hidden and not group.is_deleted:
                self.story.parts.append(emphasised(text, look(group.is_italic, group.is_bold)))
        elif group.target == "stylesheet":
            self._style.name += text
        elif group.target in (*_TOLD, "listtext"):
            self._words.setdefault(group.target, []).append(text)

    def _control(self, word: str, number: int | None) -> None:
        group, is_optional = self._groups[-1], self._is_optional
        self._is_optional = False
        if word in _STORIES:
            self._begin_story(word)
        elif word in LEFT_OUT:
            group.target = "left out"
        elif word in _TABLES or (word in _TOLD and group.target == "info"):
            group.target = word
        elif word in ("listtext", "pntext"):
            group.target = group.target or "listtext"
        elif is_optional and word in _SHAPES:
            group.target = group.target or "shape"
        elif is_optional and word not in ("cs", "s", "ud"):
            group.target = "left out"
        elif word == "u" and number is not None:
            self._add(chr(number & 0xFFFF))
            self._to_skip = group.fallback
        elif group.target == "fonttbl":
            self._font(word, number)
        elif group.target == "stylesheet":
            self._style_word(word, number)
        elif group.target == "creatim":
            self._date[word] = number or 0
        elif not self._character(word, number):
            self._paragraph(word, number)

    def _character(self, word: str, number: int | None) -> bool:
        """What a word says of the letters that follow; False if it says nothing of them."""
        group = self._groups[-1]
        if word == "uc":
            group.fallback = min(max(number or 0, 0), 100)
        elif word == "f":
            group.font = number or 0
        elif word == "plain":
            group.is_hidden = group.is_deleted = group.is_italic = group.is_bold = False
            group.font = -1
        elif word == "v":
            group.is_hidden = number != 0
        elif word == "deleted":
            group.is_deleted = number != 0
        elif word == "i":
            group.is_italic = number != 0
        elif word == "b":
            group.is_bold = number != 0
        elif word in SIGNS:
            self._add(SIGNS[word])
        elif word == "ansicpg" and number:
            self._page = _codec(f"cp{number}")
        elif word in ("mac", "pc", "pca"):
            self._page = {"mac": "mac_roman", "pc": "cp437", "pca": "cp850"}[word]
        elif word == "deflang":
            self._language = _language(number)
        elif word == "lang" and group.target == "":
            self._language = self._language or _language(number)
        else:
            return False
        return True

    def _paragraph(self, word: str, number: int | None) -> None:
        """What a word says of paragraphs, and where they end."""
        if self._groups[-1].target != "":
            return
        told = self.story.paragraph
        if word == "pard":
            self.story.paragraph = Paragraph(sign=told.sign)
        elif word == "s":
            told.style = str(number or 0)
        elif word == "outlinelevel":
            told.outline = str(number or 0)
        elif word == "ilvl":
            told.level = min(max(number or 0, 0), 8)
        elif word == "intbl":
            told.is_in_table = True
        elif word in ("par", "sect", "page", "column"):
            # A paragraph whose end is deleted goes on in the next.
            is_end = word in ("par", "sect") and not self._groups[-1].is_deleted
            if is_end or (word in ("page", "column") and "".join(self.story.parts).strip()):
                self.story.end_paragraph(self._styles)
        elif word == "cell":
            self.story.end_cell(self._styles)
        elif word == "row":
            self.story.is_new_row = True

    def _begin_story(self, word: str) -> None:
        group = self._groups[-1]
        is_note = word == "footnote"
        if group.target not in ("", "shape"):
            return
        group.target, group.opens_story = "", True
        if is_note and not group.is_deleted:
            self.notes.append("")
            self.story.parts.append(f"[{len(self.notes)}]")
        self._outer.append((self.story, str(len(self.notes)) if is_note and not group.is_deleted else ""))
        self.story = Story()

    def _end_story(self) -> None:
        pieces = self.story.finished(self._styles)
        self.story, number = self._outer.pop()
        if number:
            self.notes[int(number) - 1] = "\n".join(piece.marker + piece.text for piece in pieces)
        else:
            self.story.later += pieces

    def _font(self, word: str, number: int | None) -> None:
        if word == "f":
            self._groups[-1].font = number or 0
        elif word == "fcharset" and number in CODE_PAGES:
            self._fonts[self._groups[-1].font] = CODE_PAGES[number]

    def _style_word(self, word: str, number: int | None) -> None:
        if word == "s":
            self._style_id = str(number or 0)
        elif word == "sbasedon":
            self._style.base = str(number or 0)
        elif word == "outlinelevel":
            self._style.outline = str(number or 0)
        elif word == "lang":
            self._language = self._language or _language(number)
        elif word in ("cs", "ts", "ds"):
            self._style_id = f"{word}{number}"

    def _end_style(self) -> None:
        self._style.name = self._style.name.strip().rstrip(";").split(",")[0]
        self._styles.styles[self._style_id] = self._style
        self._style = Style("", "", "", ("", ""), None)
        self._style_id = "0"


def _language(number: int | None) -> str:
    """The language of a number of Windows, as en-GB; nothing for an unknown one."""
    return locale.windows_locale.get(number or 0, "").replace("_", "-")


def _codec(name: str) -> str:
    """The encoding of that name if Python has it as one of text, otherwise that of Western Windows."""
    name = {"cp10000": "mac_roman", "cp65001": "utf-8"}.get(name, name)
    try:
        return codecs.lookup(name).name
    except LookupError:
        return "cp1252"


def _sign(text: str) -> str:
    """The number of a list item, or one bullet for whatever sign the font shows."""
    text = " ".join(whole(text).split())[:40]
    return text if any(letter.isalnum() for letter in text) else "•" if text else ""
