"""The groups and control words of rich text (RTF): what each means for the words around it."""

import re
from dataclasses import dataclass
from typing import Final

TOKEN: Final = re.compile(
    r"\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,10})? ?|\\'(?P<byte>[0-9a-fA-F]{2})|\\(?P<sign>[\s\S])|(?P<brace>[{}])"
    r"|(?P<text>[^\\{}\r\n]+)"
)
LEFT_OUT: Final = frozenset(
    {
        "colortbl",
        "pict",
        "objdata",
        "header",
        "headerl",
        "headerr",
        "headerf",
        "footer",
        "footerl",
        "footerr",
        "footerf",
        "ftnsep",
    }
    | {"ftnsepc", "ftncn", "aftnsep", "aftnsepc", "aftncn", "listtable", "listoverridetable", "revtbl", "rsidtbl", "generator"}
    | {"themedata", "xmlnstbl", "fldinst", "datafield", "template", "nonshppict", "listname", "filetbl", "operator", "keywords"}
    | {"comment", "doccomm", "subject", "category", "manager", "company", "hlinkbase", "bkmkstart", "bkmkend", "annotation"}
    | {"atnid", "atnauthor", "atndate", "atntime", "xe", "tc", "rxe", "txe", "buptim", "revtim", "printim", "falt", "panose"}
    | {"docvar", "sp", "private", "passwordhash", "colorschememapping", "latentstyles", "datastore", "defchp", "defpap"}
)
SIGNS: Final = {
    "tab": "\t", "line": "\n", "lbr": "\n", "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“",
    "rdblquote": "”", "bullet": "•", "emspace": "\u2003", "enspace": "\u2002", "qmspace": "\u2005", "~": "\u00a0", "_": "\u2011",
    "\\": "\\", "{": "{", "}": "}", "nestcell": "\t",
}  # fmt: skip
CODE_PAGES: Final = {
    0: "cp1252", 77: "mac_roman", 128: "cp932", 129: "cp949", 134: "gbk", 136: "cp950", 161: "cp1253", 162: "cp1254", 
    163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250",
}  # fmt: skip
"""Encodings by a font's \\fcharset."""


@dataclass(slots=True)
class Group:
    """What holds until the closing brace. `target` is where words go: "" the text, else the name of a destination."""

    target: str = ""
    fallback: int = 1
    font: int = -1
    is_hidden: bool = False
    is_deleted: bool = False
    is_italic: bool = False
    is_bold: bool = False
    opens_story: bool = False

    def inner(self) -> "Group":
        """The group that begins inside this one, where at first the same holds."""
        return Group(self.target, self.fallback, self.font, self.is_hidden, self.is_deleted, self.is_italic, self.is_bold)
