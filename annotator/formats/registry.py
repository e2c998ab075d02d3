"""Which format reads which file, told by the file's suffix."""

import stat
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

from annotator.core.documents import Draft
from annotator.core.errors import FileRefused
from annotator.formats import docx, epub, html, markdown, odt, pdf, plaintext, rows, rtf, subtitles
from annotator.formats.decoding import MOST_BYTES, MOST_TEXT_BYTES, check_size
from annotator.formats.encodings import recoded

Extractor = Callable[[bytes, str], Draft]

SUFFIXES: Mapping[str, Extractor] = MappingProxyType(
    {
        ".txt": plaintext.extract,
        ".text": plaintext.extract,
        ".md": markdown.extract,
        ".markdown": markdown.extract,
        ".srt": subtitles.extract,
        ".vtt": subtitles.extract,
        ".docx": docx.extract,
        ".html": html.extract,
        ".htm": html.extract,
        ".xhtml": html.extract,
        ".epub": epub.extract,
        ".pdf": pdf.extract,
        ".odt": odt.extract,
        ".rtf": rtf.extract,
    }
)
"""The reader of each suffix, in lower case."""
CURRENT: Mapping[str, str] = MappingProxyType(
    {
        reader.EXTRACTOR.split()[0]: reader.EXTRACTOR
        for reader in (docx, epub, html, markdown, odt, pdf, plaintext, rtf, subtitles)
    }
)
"""The name of each reader of files with the name and version that it has now."""
_PLAIN = (".txt", ".text", ".md", ".markdown")
_ENCODED = (*_PLAIN, ".srt", ".vtt")
_SHOWN = (".txt", ".md", ".srt", ".vtt", ".docx", ".html", ".epub", ".pdf", ".odt", ".rtf", ".csv", ".tsv", ".xlsx")


def has_encoding(path: Path) -> bool:
    """True for files that are in an encoding and do not say in which."""
    return path.suffix.lower() in _ENCODED


def is_outdated(extractor: str) -> bool:
    """True for the name and version of a reader that has a greater version now; a reader that is not known is not."""
    name, _, rest = extractor.partition(" ")
    version = rest.partition(" ")[0]
    now = CURRENT.get(name, "").rpartition(" ")[2]
    return version.isdecimal() and now.isdecimal() and int(version) < int(now)


def extract(path: Path, data: bytes, encoding: str = "") -> Draft:
    """The document in the bytes of the file at `path`, whose suffix says the format; with `encoding`, a file that may be in any
    is read in this one, which the extractor's name then ends with. Raises FileRefused.
    """
    if encoding and has_encoding(path):
        draft = extract(path, recoded(data, path.name, encoding))
        return replace(draft, extractor=f"{draft.extractor} {encoding}")
    reader = SUFFIXES.get(path.suffix.lower())
    if reader is None:
        shown = f"{', '.join(_SHOWN[:-1])} and {_SHOWN[-1]}"
        raise FileRefused(f"{path.name} can't be imported: only {shown} files can be read.")
    return reader(data, path.name)


def read(path: Path) -> bytes:
    """The bytes of a file that is to be imported. Raises FileRefused if it is missing, no file, not readable or too large; a file
    too large, or of a suffix that nothing reads, is refused unread.
    """
    suffix = path.suffix.lower()
    if suffix not in (*SUFFIXES, *rows.SUFFIXES):
        extract(path, b"")
    try:
        found = path.stat()
        if stat.S_ISFIFO(found.st_mode) or stat.S_ISSOCK(found.st_mode) or stat.S_ISCHR(found.st_mode):  # may never end
            raise FileRefused(f"{path.name} is no file with contents of its own; there is nothing to import.")
        check_size(found.st_size, path.name, MOST_TEXT_BYTES if suffix in _PLAIN else MOST_BYTES)
        return path.read_bytes()
    except FileNotFoundError:
        raise FileRefused(f"{path.name} is not there any more; look for it under its new name.") from None
    except IsADirectoryError:
        raise FileRefused(f"{path.name} is a folder; choose the files in it.") from None
    except PermissionError:
        raise FileRefused(f"{path.name} may not be read by you; change its permissions or copy it.") from None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise FileRefused(f"{path.name} can't be read: {reason}.") from None
