"""Small office files and books, made by hand for the tests."""

import io
import zipfile

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_RELS = """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1"
 Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>
</Relationships>"""

STYLES = f"""<w:styles {W}><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>
<w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style>
<w:style w:type="paragraph" w:styleId="Mine"><w:name w:val="Mine"/><w:basedOn w:val="berschrift2"/></w:style>
<w:style w:type="paragraph" w:styleId="Zitat"><w:name w:val="Quote"/></w:style>
<w:style w:type="paragraph" w:styleId="Round"><w:name w:val="Round"/><w:basedOn w:val="Round"/></w:style>
<w:style w:type="character" w:styleId="Secret"><w:name w:val="Secret"/><w:rPr><w:vanish/></w:rPr></w:style>
</w:styles>"""

NUMBERING = f"""<w:numbering {W}>
<w:abstractNum w:abstractNumId="0">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1.%2)"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="1">
<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0B7;"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
</w:numbering>"""

CORE = """<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"><dc:title>A property</dc:title>
<dc:creator>Jane Smith</dc:creator><dcterms:created>2019-05-03T09:00:00Z</dcterms:created></cp:coreProperties>"""


def zipped(parts: dict[str, str | bytes], stored: tuple[str, ...] = ()) -> bytes:
    """An archive of the given parts, the `stored` ones not packed."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content, zipfile.ZIP_STORED if name in stored else None)
    return buffer.getvalue()


def changed(data: bytes, part: str, old: str, new: str) -> bytes:
    """The archive with something else in one of its parts."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts: dict[str, str | bytes] = {name: archive.read(name) for name in archive.namelist()}
    content = parts[part]
    assert isinstance(content, bytes) and old.encode() in content
    parts[part] = content.replace(old.encode(), new.encode())
    return zipped(parts)


def p(text: str, style: str = "", numbered: str = "") -> str:
    """A paragraph of Word; `numbered` is list and level, as in "1.0"."""
    properties = f'<w:pStyle w:val="{style}"/>' if style else ""
    if numbered:
        list_id, level = numbered.split(".")
        properties += f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>'
    return f"<w:p><w:pPr>{properties}</w:pPr>{r(text)}</w:p>"


def r(text: str, properties: str = "") -> str:
    """A run of Word."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def docx(body: str, **parts: str | bytes) -> bytes:
    """A Word document with the given body; `parts` are more files in its folder word, without their ending."""
    document = f'<w:document {W} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>{body}</w:body></w:document>'
    files: dict[str, str | bytes] = {"_rels/.rels": _RELS, "word/document.xml": document}
    files |= {"word/styles.xml": STYLES, "word/numbering.xml": NUMBERING, "docProps/core.xml": CORE}
    return zipped(files | {f"word/{name}.xml": content for name, content in parts.items()})


def whole_docx() -> bytes:
    """A Word document with everything that is read."""
    footnotes = (
        f'<w:footnotes {W}><w:footnote w:type="separator" w:id="0">{p("-")}</w:footnote>'
        f'<w:footnote w:id="1">{p("Of the note.")}</w:footnote></w:footnotes>'
    )
    cells = "".join(f"<w:tc>{p(text)}</w:tc>" for text in ("Year", "Sum"))
    body = (
        p("On reform", "Titel") + p("Jane Smith") + p("3 May 2019") + p("First part", "berschrift1")
        + f'<w:p>{r("Some words")}<w:r><w:footnoteReference w:id="1"/></w:r>{r(" more.")}</w:p>'
        + p("one", numbered="1.0") + p("in", numbered="1.1") + p("two", numbered="1.0") + p("dot", numbered="2.0")
        + p("Quoted words.", "Zitat") + f"<w:tbl><w:tr>{cells}</w:tr><w:tr>{cells}</w:tr></w:tbl>" + p("Below.", "Mine")
        + p("Last words of it all, which end here.")
    )  # fmt: skip
    return docx(body, footnotes=footnotes)


def epub(*chapters: str, **more: str) -> bytes:
    """A book of the given chapters, whose bodies they are; `more` are other parts."""
    names = [f"c{number}" for number in range(len(chapters))]
    items = "".join(f'<item id="{name}" href="{name}.xhtml" media-type="application/xhtml+xml"/>' for name in reversed(names))
    spine = "".join(f'<itemref idref="{name}"/>' for name in ("nav", *names))
    package = f"""<package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:title>The book</dc:title><dc:creator>Jane Smith</dc:creator><dc:date>2019-05-03</dc:date><dc:language>en-GB</dc:language>
<dc:publisher>The Press</dc:publisher></metadata><manifest>
{items}<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/></manifest>
<spine>{spine}</spine></package>"""
    links = "".join(f'<li><a href="{name}.xhtml#top">Chapter {name[1:]}</a></li>' for name in names)
    page = '<!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"><head><title>t</title></head><body>%s</body></html>'
    return zipped(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": '<container><rootfiles><rootfile full-path="OPS/b.opf"/></rootfiles></container>',
            "OPS/b.opf": package,
            "OPS/nav.xhtml": page % f"<nav><h1>Contents</h1><ol>{links}</ol></nav>",
        }
        | {f"OPS/{name}.xhtml": page % body for name, body in zip(names, chapters, strict=True)}
        | more,
        stored=("mimetype",),
    )


_ODF = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"'
    for short, long in (
        ("office", "office"), ("text", "text"), ("table", "table"), ("style", "style"), ("draw", "drawing"), ("meta", "meta"),
        ("svg", "svg-compatible"), ("fo", "xsl-fo-compatible"),
    )
)  # fmt: skip
_ODF_STYLES = """<style:style style:name="Heading_20_2" style:display-name="Heading 2" style:default-outline-level="2"/>
<style:style style:name="Title"/><style:style style:name="Quotations"/>
<style:style style:name="P1" style:parent-style-name="Title"/><style:style style:name="P2" style:parent-style-name="P2"/>
<style:style style:name="Gone"><style:text-properties text:display="none"/></style:style>
<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>
<text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")"/></text:list-style>"""


def odt(body: str, **more: str) -> bytes:
    """An OpenDocument text with the given body; `more` are other parts."""
    content = (
        f"<office:document-content {_ODF}><office:automatic-styles>{_ODF_STYLES}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    meta = f"""<office:document-meta {_ODF} xmlns:dc="http://purl.org/dc/elements/1.1/"><office:meta>
<dc:title>A property</dc:title><meta:initial-creator>Jane Smith</meta:initial-creator><dc:creator>A typist</dc:creator>
<dc:language>en-GB</dc:language>
<meta:creation-date>2019-05-03T09:00:00</meta:creation-date></office:meta></office:document-meta>"""
    mimetype = "application/vnd.oasis.opendocument.text"
    return zipped({"mimetype": mimetype, "content.xml": content, "meta.xml": meta} | more, stored=("mimetype",))


def whole_odt() -> bytes:
    """An OpenDocument text with everything that is read."""
    row = "<table:table-row>" + "".join(
        f"<table:table-cell><text:p>{text}</text:p></table:table-cell>" for text in ("Year", "Sum")
    )
    item = "<text:list-item><text:p>%s</text:p>%s</text:list-item>"
    inner = f"<text:list>{item % ('in', '')}</text:list>"
    body = "<text:note-body><text:p>Of the note.</text:p></text:note-body>"
    note = f"<text:note><text:note-citation>7</text:note-citation>{body}</text:note>"
    return odt(
        '<text:p text:style-name="P1">On reform</text:p><text:p>Jane Smith</text:p><text:p>3 May 2019</text:p>'
        f'<text:h text:outline-level="1">First part</text:h><text:p>Some\n  words{note} more.</text:p>'
        f'<text:list text:style-name="L1">{item % ("one", inner)}{item % ("two", "<text:p>goes on</text:p>")}</text:list>'
        '<text:list text:style-name="L1" text:continue-numbering="true">' + item % ("three", "") + "</text:list>"
        f'<text:p text:style-name="Quotations">Quoted words.</text:p><table:table>{row}</table:table-row>{row}</table:table-row>'
        '</table:table><text:p text:style-name="Heading_20_2">Below.</text:p>'
        "<text:p>Last words of it all, which end here.</text:p>"
    )
