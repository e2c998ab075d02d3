"""REFI-QDA files as other programs write them: their dialects, what is kept, and what is counted as lost."""

import io
from pathlib import Path

import docx
import pytest

from annotator.core.attributes import Kind
from annotator.core.project import About, Project
from annotator.formats.refi_positions import Reading
from annotator.formats.refi_reading import Qdpx, read_qdc, read_qdpx
from annotator.formats.refi_writing import write_qdpx
from annotator.tasks.project_import import import_project, plan_project
from annotator.tasks.project_of import project_of
from tests.libraries import CODER, assert_sound, new_library
from tests.projects import guid
from tests.refi_files import assert_schema, write_project, xml_of

G = [str(guid(number)) for number in range(40)]
CODES = (
    f'<CodeBook><Codes><Code guid="{G[1]}" name="Trust" isCodable="true" color="#F00"/>'
    f'<Code guid="{G[2]}" name="Care" isCodable="true"/></Codes></CodeBook>'
)


def coding(number: int, code: int = 1, more: str = "") -> str:
    return f'<Coding guid="{G[number]}" {more}><CodeRef targetGUID="{G[code]}"/></Coding>'


def selection(number: int, start: int, end: int, inner: str = "", more: str = "") -> str:
    return (
        f'<PlainTextSelection guid="{G[number]}" startPosition="{start}" endPosition="{end}" {more}>{inner}</PlainTextSelection>'
    )


def source(inner: str, text: str = "Children come first.", more: str = "") -> str:
    return f'<TextSource guid="{G[3]}" name="T" {more}><PlainTextContent>{text}</PlainTextContent>{inner}</TextSource>'


def read(tmp_path: Path, inner: str, origin: str = "Test") -> Project:
    return read_qdpx(write_project(tmp_path / "a.qdpx", inner, origin=origin))


def test_a_file_of_nvivo_is_read_by_its_own_counting(tmp_path: Path) -> None:
    """A mark, line ends of two characters, UTF-16 units, "Sources", a selection for each code, notes by links."""
    raw = "\ufeffHi \U0001f600\r\nwe met. Friends \U0001f600 stay.\r\nThe end comes."
    units = raw[1:].encode("utf-16-le")

    def at(word: str) -> tuple[int, int]:
        start = units.index(word.encode("utf-16-le")) // 2
        return start, start + len(word)

    inner = (
        f'{CODES}<Sources><TextSource guid="{G[3]}" name="T" plainTextPath="internal://{G[3]}.txt">'
        + selection(4, *at("Friends"), coding(5, 1)) + selection(6, *at("Friends"), coding(7, 2))
        + selection(8, *at("The end"), coding(9)) + selection(10, *at("met")) + "</TextSource></Sources>"
        f'<Notes><Note guid="{G[11]}" plainTextPath="internal://note.txt" name="n"/></Notes>'
        f'<Links><Link guid="{G[12]}" originGUID="{G[10]}" targetGUID="{G[11]}" direction="OneWay"/></Links>'
    )  # fmt: skip
    files = {f"{G[3]}.txt": raw.encode(), "note.txt": b"\xef\xbb\xbfwho?\r\nwe"}
    path = write_project(tmp_path / "a.qdpx", inner, files, origin="NVivo 12.6", folder="Sources")
    file = Qdpx(path)
    assert file.has_question
    assert file.fits[0].reading == Reading(True, True, False)
    project = file.project()
    text = project.documents[0].text
    assert text.startswith("Hi \U0001f600\nwe met")
    assert [(text[each.start : each.end], set(each.tags)) for each in project.annotations] == [
        ("Friends", {G[1], G[2]}), ("The end", {G[1]}), ("met", set()),
    ]  # fmt: skip
    assert [(memo.about, memo.target, memo.text) for memo in project.memos] == [(About.ANNOTATION, G[10], "who?\nwe")]
    assert "UTF-16 units" in project.notices[0]
    assert project.documents[0].original == raw.encode()
    assert not project.losses
    other = file.project(Reading())
    assert other.annotations[0].start != project.annotations[0].start
    assert "code points" in other.notices[0]


def test_selections_put_together_are_given_back_apart_with_their_guids(tmp_path: Path) -> None:
    inner = CODES + "<Sources>" + source(selection(4, 0, 8, coding(5)) + selection(6, 0, 8, coding(7, 2))) + "</Sources>"
    project = read(tmp_path, inner)
    assert len(project.annotations) == 1
    write_qdpx(project, tmp_path / "b.qdpx")
    assert_schema(xml_of(tmp_path / "b.qdpx"))
    for number in (4, 5, 6, 7):
        assert G[number].encode() in xml_of(tmp_path / "b.qdpx")


def test_codings_of_two_users_on_one_selection_are_an_annotation_each(tmp_path: Path) -> None:
    users = f'<Users><User guid="{G[20]}" name="A"/><User guid="{{{G[21].upper()}}}" name="B" id="b"/></Users>'
    marked = selection(
        4, 0, 8, coding(5, 1, f'creatingUser="{G[20]}" creationDateTime="2019-03-18T12:00:00.5+01:00"')
        + coding(6, 2, f'creatingUser="{{{G[21].upper()}}}"'), f'creatingUser="{G[20]}" creationDateTime="2019-03-18T12:00:00"',
    )  # fmt: skip
    project = read(tmp_path, users + CODES + "<Sources>" + source(marked) + "</Sources>")
    one, other = project.annotations
    assert (one.id, one.coder, one.tags) == (G[4], G[20], (G[1],))
    assert (other.coder, other.tags) == (G[21], (G[2],))
    assert other.id not in (G[4], one.id)
    assert one.created == 1_552_910_400_000
    assert one.extra["refi"]["coded"] == {G[1]: 1_552_906_800_500}
    assert project.losses == {"sign-in names of users": 1}


def test_a_selection_with_words_of_its_own_is_a_note_and_one_that_says_the_quote_is_none(tmp_path: Path) -> None:
    marked = (
        selection(4, 0, 8, "<Description>my view</Description>")
        + selection(5, 9, 13, "<Description>come</Description>")
        + selection(6, 14, 19, "", 'name="firs..."')
        + selection(7, 0, 4, "", 'name="a label"')
    )
    project = read(tmp_path, "<Sources>" + source(marked) + "</Sources>", "MAXQDA 24")
    assert [each.note for each in project.annotations] == ["my view", "", "", ""]
    assert [each.extra for each in project.annotations[1:]] == [{}, {}, {"refi": {"name": "a label"}}]


def test_notes_on_everything_become_memos(tmp_path: Path) -> None:
    reference = f'<NoteRef targetGUID="{G[30]}"/>'
    inner = (
        f'<CodeBook><Codes><Code guid="{G[1]}" name="C" isCodable="false">{reference}</Code></Codes></CodeBook><Sources>'
        + source(coding(8) + reference).replace(
            "<PlainTextContent>", "<Description>about it</Description><PlainTextContent>")
        + "</Sources>"
        f'<Notes><Note guid="{G[30]}" name="N"><PlainTextContent>text</PlainTextContent></Note>'
        f'<Note guid="{G[31]}"><PlainTextContent>alone</PlainTextContent></Note></Notes>'
        f"<Description>the project</Description>{reference}"
    )  # fmt: skip
    project = read(tmp_path, inner)
    assert sorted((str(memo.about), memo.text) for memo in project.memos) == [
        ("document", "about it"), ("document", "text"), ("library", "alone"), ("library", "text"), ("library", "the project"),
        ("tag", "text"),
    ]  # fmt: skip
    assert len({memo.id for memo in project.memos}) == 6
    write_qdpx(project, tmp_path / "b.qdpx")
    assert b"<Description>about it</Description>" in xml_of(tmp_path / "b.qdpx")
    assert not project.tags[0].is_codable


def test_codings_of_whole_documents_are_counted_kept_and_given_back(tmp_path: Path) -> None:
    inner = (
        CODES
        + "<Sources>"
        + source(coding(8, 1, f'creatingUser="{G[20]}" creationDateTime="2019-03-18T12:00:00Z"'))
        + "</Sources>"
    )
    project = read(tmp_path, inner)
    assert project.losses == {"codings of whole documents, which are kept for an export and not shown": 1}
    library = new_library(tmp_path / "a.annotator")
    import_project(library, plan_project(library, CODER, project))
    write_qdpx(project_of(library), tmp_path / "b.qdpx")
    assert_schema(xml_of(tmp_path / "b.qdpx"))
    assert f'<Coding guid="{G[8]}" creatingUser="{G[20]}"'.encode() in xml_of(tmp_path / "b.qdpx")


def test_variables_and_cases_are_attributes_and_sets(tmp_path: Path) -> None:
    kinds = ("Text", "Boolean", "Integer", "Float", "Date", "DateTime", "DateTime")
    variables = "".join(f'<Variable guid="{G[10 + n]}" name="V{n}" typeOfVariable="{kind}"/>' for n, kind in enumerate(kinds))

    def value(number: int, name: str, text: str) -> str:
        return f'<VariableValue><VariableRef targetGUID="{G[number]}"/><{name}>{text}</{name}></VariableValue>'

    own = value(10, "TextValue", "x") + value(12, "IntegerValue", "7") + value(15, "DateTimeValue", "2014-05-13T00:00:00")
    of_case = value(10, "TextValue", "not this") + value(11, "BooleanValue", "1") + value(13, "FloatValue", "2.5")
    of_case += value(14, "DateValue", "2014-05-13+02:00") + value(16, "DateTimeValue", "2014-05-13T10:00:00Z")
    inner = (
        f"<Variables>{variables}</Variables><Cases><Case guid='{G[25]}'><CodeRef targetGUID='{G[1]}'/>{of_case}"
        f"<SourceRef targetGUID='{G[3]}'/><SelectionRef targetGUID='{G[4]}'/></Case></Cases><Sources>"
        + source(own)
        + "</Sources>"
        f"<Sets><Set guid='{G[26]}' name='Mixed'><MemberCode targetGUID='{G[1]}'/>"
        f"<MemberSource targetGUID='{G[3]}'/></Set></Sets>"
        f"<Graphs><Graph guid='{G[27]}'/></Graphs>"
    )
    project = read(tmp_path, inner)
    assert [each.kind for each in project.attributes] == [
        Kind.TEXT, Kind.YES_NO, Kind.NUMBER, Kind.NUMBER, Kind.DATE, Kind.DATE, Kind.TEXT,
    ]  # fmt: skip
    assert dict(project.documents[0].attributes) == {
        G[10]: "x", G[12]: 7, G[15]: "2014-05-13", G[11]: True, G[13]: 2.5, G[14]: "2014-05-13", G[16]: "2014-05-13T10:00:00Z",
    }  # fmt: skip
    assert [(each.name, each.documents) for each in project.sets] == [("Case 1", {G[3]}), ("Mixed", {G[3]})]
    assert project.losses == {"codes of cases": 1, "selections of cases": 1, "codes in sets": 1, "maps (graphs)": 1}


def test_a_pdf_has_the_text_of_its_representation_and_keeps_its_regions(tmp_path: Path) -> None:
    """As ATLAS.ti writes it: one GUID for the region and the words, the project named otherwise."""
    region = 'page="0" firstX="1" firstY="2" secondX="3" secondY="4"'
    inner = (
        CODES + f'<Sources><PDFSource guid="{G[3]}" name="Paper" path="internal://{G[3]}.pdf">'
        f'<PDFSelection guid="{G[4]}" {region}>{coding(5)}</PDFSelection>'
        f'<PDFSelection guid="{G[6]}" {region} name="come">{coding(7)}</PDFSelection>'
        f'<PDFSelection guid="{G[8]}" {region} name="not there">{coding(9)}</PDFSelection>'
        f'<Representation guid="{G[10]}"><PlainTextContent>Children come first.</PlainTextContent>{selection(4, 0, 8, coding(5))}'
        "</Representation></PDFSource></Sources>"
    )
    path = write_project(tmp_path / "a.qdpx", inner, {f"{G[3]}.pdf": b"%PDF-1.4 x"}, qde="Paper.QDE")
    project = read_qdpx(path)
    assert [(each.id, each.start, each.end, each.tags) for each in project.annotations] == [
        (G[4], 0, 8, (G[1],)), (G[6], 9, 13, (G[1],)),
    ]  # fmt: skip
    assert project.documents[0].original == b"%PDF-1.4 x"
    assert project.losses == {
        "regions on pages of PDFs that have no place in the text": 1, "codings of regions without a place": 1,
    }  # fmt: skip
    write_qdpx(project, tmp_path / "b.qdpx")
    assert f'<PDFSelection guid="{G[4]}" page="0" firstX="1"'.encode() in xml_of(tmp_path / "b.qdpx")
    assert f'<Representation guid="{G[10]}"'.encode() in xml_of(tmp_path / "b.qdpx")


def test_a_transcript_has_the_times_of_its_points(tmp_path: Path) -> None:
    points = "".join(
        f'<SyncPoint guid="{G[20 + n]}" timeStamp="{time}" position="{at}"/>'
        for n, (at, time) in enumerate([(0, 0), (6, 1500), (12, 62_500), (14, 63_000)])
    )
    inner = (
        CODES + f'<Sources><AudioSource guid="{G[3]}" name="Talk" path="absolute:///C:/talk.mp3"><Transcript guid="{G[4]}">'
        f"<PlainTextContent>First\nSecond\nThird</PlainTextContent>{points}"
        f'<TranscriptSelection guid="{G[5]}" fromSyncPoint="{G[20]}" toSyncPoint="{G[21]}">{coding(6)}</TranscriptSelection>'
        f'</Transcript><AudioSelection guid="{G[7]}" begin="1500" end="62500">{coding(8)}</AudioSelection>'
        f'<AudioSelection guid="{G[9]}" begin="1501" end="62500">{coding(10)}</AudioSelection></AudioSource></Sources>'
    )
    project = read(tmp_path, inner)
    (document,) = project.documents
    assert (document.id, document.title) == (G[4], "Talk")
    assert [block.attributes.get("time") for block in document.blocks] == ["00:00:00.000", "00:00:01.500", "00:01:02.500"]
    assert [(each.start, each.end) for each in project.annotations] == [(0, 6), (6, 12)]
    assert project.losses == {
        "sound and video files, of which only transcripts come in": 1,
        "selections in sound and video whose times have no place in the text": 1,
        "codings of sound and video": 1,
        "times within a paragraph of a transcript": 1,
    }


def test_a_word_document_keeps_its_structure_where_its_words_are_the_same(tmp_path: Path) -> None:
    file = docx.Document()
    file.add_heading("On children", 1)
    file.add_paragraph("Children come first.")
    data = io.BytesIO()
    file.save(data)
    inner = f'<Sources><TextSource guid="{G[3]}" name="T" richTextPath="internal://r.docx" plainTextPath="internal://r.txt"/></Sources>'
    files = {"r.docx": data.getvalue(), "r.txt": b"On children\n\nChildren come first."}
    document = read_qdpx(write_project(tmp_path / "a.qdpx", inner, files)).documents[0]
    assert (document.original, document.original_name) == (data.getvalue(), "T.docx")
    assert next(block.kind for block in document.blocks) in ("heading", "title")


def test_pictures_and_what_is_unknown_are_counted_by_name(tmp_path: Path) -> None:
    inner = (
        CODES
        + f'<Sources><PictureSource guid="{G[3]}"><TextDescription guid="{G[4]}"/><PictureSelection guid="{G[5]}" firstX="1" '
        f'firstY="1" secondX="2" secondY="2">{coding(6)}</PictureSelection></PictureSource><TextSource guid="{G[7]}" '
        f'plainTextPath="relative:///far.txt">{selection(8, 0, 1)}</TextSource><Odd/></Sources><Strange/>'
    )
    project = read(tmp_path, inner)
    assert project.documents == ()
    assert project.losses == {
        "pictures": 1, "selections in pictures": 1, "codings in sources without a text": 1, "descriptions of pictures": 1,
        "sources whose text is not in the file": 1, "selections in sources whose text is not in the file": 1,
        "“Odd” elements that REFI-QDA does not have there": 1, "“Strange” elements that REFI-QDA does not have there": 1,
    }  # fmt: skip


def test_places_that_are_none_are_counted(tmp_path: Path) -> None:
    marked = selection(4, 3, 3) + selection(5, 0, 99) + selection(6, 5, 2) + selection(7, -1, 2)
    marked += '<PlainTextSelection guid="x" startPosition="a" endPosition="2"/>' + selection(8, 0, 10**30)
    project = read(tmp_path, "<Sources>" + source(marked) + "</Sources>")
    assert project.annotations == ()
    assert project.losses == {
        "selections without a character": 1, "selections outside their text": 3, "selections whose position is no number": 2,
    }  # fmt: skip


def test_links_between_things_are_links_and_what_leads_elsewhere_is_counted(tmp_path: Path) -> None:
    links = (
        f'<Links><Link guid="{G[20]}" name="so" originGUID="{G[4]}" targetGUID="{G[1]}" direction="Bidirectional" color="#FFF"/>'
        f'<Link guid="{G[21]}" originGUID="{G[4]}" targetGUID="{G[39]}"/></Links>'
    )
    project = read(tmp_path, CODES + "<Sources>" + source(selection(4, 0, 8)) + "</Sources>" + links)
    (link,) = project.links
    assert (link.origin, link.target, link.name, link.direction) == (G[4], G[1], "so", "Bidirectional")
    assert project.losses == {"colours of links": 1, "links to what did not come in": 1}
    library = new_library(tmp_path / "a.annotator")
    import_project(library, plan_project(library, CODER, project))
    (memo,) = library.memos()
    assert (memo.about, memo.target, memo.text) == ("annotation", G[4], "→ the tag “Trust”")
    assert_sound(library)


def test_one_guid_in_two_sources_gives_two_annotations(tmp_path: Path) -> None:
    other = source(selection(4, 9, 13)).replace(G[3], G[5])
    project = read(tmp_path, "<Sources>" + source(selection(4, 0, 8)) + other + "</Sources>")
    assert len({each.id for each in project.annotations}) == 2
    assert [each.document for each in project.annotations] == [G[3], G[5]]


@pytest.mark.parametrize("namespace", ["urn:QDA-XML:codebook:1.0", "urn:QDA-XML:codebook:1:0", "urn:QDA-XML:codebook:0:4", ""])
def test_codebooks_of_every_namespace_are_read(tmp_path: Path, namespace: str) -> None:
    xmlns = f' xmlns="{namespace}"' if namespace else ""
    path = tmp_path / "a.qdc"
    code = f'<Code guid="{{{G[1].upper()}}}" name="A" isCodable="1" color="#abc"><Description>d</Description>'
    below = f'<Code guid="{G[2]}" name="B" isCodable="0"/>'
    path.write_text(f"\ufeff<CodeBook{xmlns}><Codes>{code}{below}</Code></Codes><Sets/></CodeBook>", encoding="utf-8")
    one, other = read_qdc(path).tags
    assert (one.id, one.name, one.colour, one.definition, one.is_codable) == (G[1], "A", "#aabbcc", "d", True)
    assert (other.parent, other.is_codable) == (G[1], False)


def test_small_things_without_a_place_are_counted_too(tmp_path: Path) -> None:
    marked = selection(4, 0, 8, f'<Coding guid="{G[5]}"/>', f'creatingUser="{G[20]}" modifyingUser="{G[21]}"')
    changed = f'modifyingUser="{G[21]}"'
    inner = f"<CodeBook><Codes/><Odd/></CodeBook><Sources>{source(marked, more=changed)}</Sources>"
    path = write_project(tmp_path / "a.qdpx", inner, origin='T" creationDateTime="2019-03-18T12:00:00Z')
    assert read_qdpx(path).losses == {
        "codings without a code": 1,
        "names of who changed something last": 2,
        "dates and authors of the project itself": 1,
        "“Odd” elements that REFI-QDA does not have there": 1,
    }
