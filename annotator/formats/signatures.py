"""What a file is by its first bytes, whatever its name says."""

_ZIPPED = (
    (b"word/", "a Word document"),
    (b"xl/", "an Excel workbook"),
    (b"ppt/", "a PowerPoint presentation"),
    (b"opendocument.text", "an OpenDocument text"),
    (b"opendocument", "an OpenDocument file"),
    (b"application/epub", "an EPUB book"),
)
_STARTS = (
    (b"%PDF-", "a PDF document"),
    (b"{\\rtf", "a rich text (RTF) document"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Microsoft Office document"),
    (b"\x89PNG\r\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF87a", "a GIF picture"),
    (b"GIF89a", "a GIF picture"),
    (b"II*\0", "a TIFF picture"),
    (b"MM\0*", "a TIFF picture"),
    (b"SQLite format 3\0", "a database (perhaps a library: open it instead)"),
    (b"\x7fELF", "a program"),
    (b"\xcf\xfa\xed\xfe", "a program"),
    (b"\xca\xfe\xba\xbe", "a program"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\0", "an xz archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"ID3", "a sound recording"),
    (b"OggS", "a sound recording"),
    (b"fLaC", "a sound recording"),
    (b"bplist00", "a property list"),
)
_LOOKED_AT = 8192


def looks_like(data: bytes) -> str:
    """What the bytes are, with its article ("a PDF document"), or nothing if they begin like no known kind of file."""
    head = data[:_LOOKED_AT]
    for start, what in _STARTS:
        if head.startswith(start) and not (start in (b"BZh", b"ID3") and _is_plain(head)):
            return what
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return next((what for inside, what in _ZIPPED if inside in head), "a ZIP archive")
    if head.startswith(b"MZ") and b"\0" in head:
        return "a program"
    if head[4:8] == b"ftyp":
        return "a film or sound recording"
    if head.startswith(b"RIFF") and head[8:12] in (b"WAVE", b"AVI ", b"WEBP"):
        return "a picture, film or sound recording"
    start_of_text = head.removeprefix(b"\xef\xbb\xbf").lstrip()[:15].lower()
    return "a web page (HTML)" if start_of_text.startswith((b"<!doctype html", b"<html")) else ""


def _is_plain(head: bytes) -> bool:
    """A text may begin with the few letters that an archive begins with."""
    return all(byte >= 0x20 or byte in b"\t\n\r\f" for byte in head)
