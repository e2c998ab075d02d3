"""What we write as REFI-QDA: by the schema, the same every time, and read back the same thing for thing."""

import os
import zipfile
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.core.attributes import Kind
from annotator.core.changes import Id
from annotator.core.documents import Block, BlockKind, normalised
from annotator.core.errors import LibraryFault, UserFault
from annotator.core.project import (
    About,
    Project,
    ProjectAnnotation,
    ProjectAttribute,
    ProjectCoder,
    ProjectDocument,
    ProjectMemo,
    ProjectSet,
    ProjectTag,
)
from annotator.formats.refi_reading import read_qdc, read_qdpx
from annotator.formats.refi_writing import foretell, write_qdc, write_qdpx
from annotator.tasks.project_import import import_project, plan_project
from annotator.tasks.project_of import project_of
from tests.libraries import CODER, assert_sound, new_library
from tests.projects import FIRST, MARKED, MAY, MIRA, TOM, TRUST, by_id, guid, small_project
from tests.refi_files import assert_schema, xml_of


def without_colours(project: Project) -> Project:
    return replace(project, coders=tuple(replace(coder, colour="") for coder in project.coders))


def test_what_is_written_is_by_the_schema_and_reads_back_the_same(tmp_path: Path) -> None:
    path = tmp_path / "a.qdpx"
    write_qdpx(small_project(), path)
    assert_schema(xml_of(path))
    read = read_qdpx(path)
    assert by_id(read) == by_id(without_colours(small_project()))
    assert read.losses == Counter()
    assert read.notices == ()


def test_a_library_goes_out_and_into_another_one_the_same_thing_for_thing(tmp_path: Path) -> None:
    first, second = new_library(tmp_path / "a.annotator"), new_library(tmp_path / "b.annotator")
    import_project(first, plan_project(first, CODER, small_project()))
    out = project_of(first)
    write_qdpx(out, tmp_path / "a.qdpx")
    import_project(second, plan_project(second, CODER, read_qdpx(tmp_path / "a.qdpx")))
    assert by_id(without_colours(project_of(second))) == by_id(without_colours(out))
    assert plan_project(first, CODER, read_qdpx(tmp_path / "a.qdpx")).is_nothing_new
    assert plan_project(second, CODER, read_qdpx(tmp_path / "a.qdpx")).is_nothing_new
    assert_sound(second)


def test_the_same_project_gives_the_same_bytes(tmp_path: Path) -> None:
    paths = [tmp_path / "a.qdpx", tmp_path / "b.qdpx"]
    for path in paths:
        write_qdpx(small_project(), path)
    assert paths[0].read_bytes() == paths[1].read_bytes()


def test_texts_are_utf8_without_a_mark_in_a_folder_in_lower_case(tmp_path: Path) -> None:
    write_qdpx(small_project(), tmp_path / "a.qdpx")
    with zipfile.ZipFile(tmp_path / "a.qdpx") as archive:
        assert set(archive.namelist()) == {"project.qde", *(f"sources/{each.id}.txt" for each in small_project().documents)}
        assert archive.read(f"sources/{FIRST}.txt").decode() == small_project().documents[0].text
        assert archive.read("project.qde").startswith(
            b'<?xml version="1.0" encoding="UTF-8"?>\n<Project xmlns="urn:QDA-XML:project:1.0"'
        )


def test_an_empty_project_has_no_empty_lists(tmp_path: Path) -> None:
    write_qdpx(Project("Nothing"), tmp_path / "a.qdpx")
    assert_schema(xml_of(tmp_path / "a.qdpx"))
    assert read_qdpx(tmp_path / "a.qdpx") == Project("Nothing")


def test_emoji_are_warned_about_and_losses_are_told_before_writing() -> None:
    project = replace(
        small_project(),
        attributes=(ProjectAttribute(guid(21), "Party", Kind.CHOICE, ("A", "B")),),
        losses=Counter({"annotations that wait for a place in the text": 2}),
    )
    heading = Block(0, 8, BlockKind.HEADING)
    told = (replace(project.documents[0], blocks=(heading,), original=b"#", original_name="a.md"), project.documents[1])
    found = foretell(replace(project, documents=told))
    assert found.losses == {
        "annotations that wait for a place in the text": 2,
        "lists of choices of attributes": 1,
        "colours of coders": 2,
        "structures of documents (headings, lists, speakers), which are found anew": 1,
        "original files that are neither Word documents nor PDFs": 1,
    }
    (notice,) = found.notices
    assert notice.startswith("“On children” has characters beyond U+FFFF")
    assert "NVivo" in notice


def test_things_without_a_guid_get_the_same_one_every_time(tmp_path: Path) -> None:
    project = Project(
        "P",
        coders=(ProjectCoder(Id("mira"), "Mira"),),
        tags=(ProjectTag(Id("trust"), "Trust"),),
        documents=(ProjectDocument(Id("words"), "Words", "Words"),),
        annotations=(ProjectAnnotation(Id("one"), Id("words"), 0, 5, (Id("trust"),), "", Id("mira"), MAY, MAY),),
    )
    write_qdpx(project, tmp_path / "a.qdpx")
    assert_schema(xml_of(tmp_path / "a.qdpx"))
    read = read_qdpx(tmp_path / "a.qdpx")
    assert read.annotations[0].tags == (read.tags[0].id,)
    assert read.annotations[0].coder == read.coders[0].id


def test_a_word_document_and_a_pdf_are_given_back(tmp_path: Path) -> None:
    files = (
        ProjectDocument(FIRST, "Report", "Words", original=b"PK word", original_name="Report.docx"),
        ProjectDocument(guid(32), "Paper", "More words", original=b"%PDF-1.7", original_name="Paper.pdf"),
    )
    marked = (ProjectAnnotation(MARKED, guid(32), 0, 4, (), "", None, MAY, MAY, {"refi": {"region": [0, 1, 2, 3, 4]}}),)
    write_qdpx(Project("Files", documents=files, annotations=marked), tmp_path / "a.qdpx")
    assert_schema(xml_of(tmp_path / "a.qdpx"))
    assert b"<PDFSelection" in xml_of(tmp_path / "a.qdpx")
    read = read_qdpx(tmp_path / "a.qdpx")
    assert [each.original for each in read.documents] == [b"PK word", b"%PDF-1.7"]
    assert [each.original_name for each in read.documents] == ["Report.docx", "Paper.pdf"]
    assert read.documents[1].text == "More words"
    assert by_id(read)["annotations"] == {MARKED: marked[0]}


def test_what_xml_cannot_hold_is_left_out_and_counted(tmp_path: Path) -> None:
    note = "a\x00b <&>\"'\r\n\t c\ud800"
    annotation = ProjectAnnotation(MARKED, FIRST, 0, 5, (), note, None, MAY, MAY)
    project = Project('A\x01 "&" <B>', documents=(ProjectDocument(FIRST, 'T\n"1"', "Words"),), annotations=(annotation,))
    written = write_qdpx(project, tmp_path / "a.qdpx")
    assert written.losses == {"characters that XML can't hold": 3}
    read = read_qdpx(tmp_path / "a.qdpx")
    assert (read.name, read.documents[0].title) == ('A "&" <B>', 'T\n"1"')
    assert read.annotations[0].note == "ab <&>\"'\r\n\t c"


def test_tags_in_a_circle_are_all_written(tmp_path: Path) -> None:
    tags = (ProjectTag(guid(1), "A", guid(2)), ProjectTag(guid(2), "B", guid(1)), ProjectTag(guid(3), "C", guid(9)))
    write_qdpx(Project("P", tags=tags), tmp_path / "a.qdpx")
    assert {tag.name for tag in read_qdpx(tmp_path / "a.qdpx").tags} == {"A", "B", "C"}


def test_a_codebook_goes_out_and_in(tmp_path: Path) -> None:
    path = tmp_path / "a.qdc"
    written = write_qdc(small_project(), path)
    assert written.losses == {"memos about tags": 1}
    assert_schema(path.read_bytes())
    assert read_qdc(path).tags == small_project().tags
    with pytest.raises(UserFault, match="no tags"):
        write_qdc(Project("P"), path)


def test_a_file_that_cannot_be_written_leaves_the_old_one(tmp_path: Path) -> None:
    path = tmp_path / "a.qdpx"
    path.write_bytes(b"old")

    def stop(_done: int, _total: int, _what: str) -> None:
        raise UserFault("stopped")

    with pytest.raises(UserFault):
        write_qdpx(small_project(), path, stop)
    assert path.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["a.qdpx"]
    with pytest.raises(LibraryFault, match="Choose another place"):
        write_qdpx(small_project(), tmp_path / "none" / "a.qdpx")
    with pytest.raises(UserFault, match="folder"):
        write_qdpx(small_project(), tmp_path)


words = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r"), min_size=1, max_size=60)
texts = words.map(normalised).filter(str.strip)
lines = st.text(st.characters(exclude_categories=["Cc", "Cs"], exclude_characters="\ufffe\uffff"), max_size=12)
names = lines.map(lambda text: " ".join(text.split())).filter(bool)
values = st.one_of(
    st.tuples(st.just(Kind.TEXT), names),
    st.tuples(st.just(Kind.NUMBER), st.integers(-(10**14), 10**14) | st.floats(-1e20, 1e20).filter(bool)),
    st.tuples(st.just(Kind.YES_NO), st.booleans()),
    st.tuples(st.just(Kind.DATE), st.sampled_from(["2014", "2014-05", "2014-05-13"])),
)
times = st.integers(0, 4_000_000_000_000)


@st.composite
def projects(draw: st.DrawFn) -> Project:
    bodies = draw(st.lists(texts, max_size=3, unique=True))
    valued = draw(st.lists(values, max_size=3))
    attributes = tuple(ProjectAttribute(guid(200 + n), f"V{n}", kind) for n, (kind, _) in enumerate(valued))
    documents = tuple(
        ProjectDocument(
            guid(300 + n), draw(names), body, speaker=draw(st.sampled_from(["", "A Minister"])),
            coder=draw(st.sampled_from([MIRA, TOM])),
            created=draw(times),
            attributes={each.id: value for each, (_, value) in zip(attributes, valued, strict=True) if draw(st.booleans())},
        )
        for n, body in enumerate(bodies)
    )  # fmt: skip
    tags: list[ProjectTag] = []
    for n in range(draw(st.integers(0, 4))):
        parent = draw(st.sampled_from([None, *(tag.id for tag in tags)]))
        tags.append(ProjectTag(guid(100 + n), draw(names), parent, "#0c599a", draw(lines).strip(), True))
    annotations = []
    for n in range(draw(st.integers(0, 5)) if documents else 0):
        document = draw(st.sampled_from(documents))
        start = draw(st.integers(0, len(document.text) - 1))
        end = draw(st.integers(start + 1, len(document.text)))
        chosen = draw(st.sets(st.sampled_from([tag.id for tag in tags]))) if tags else set()
        made = draw(times)
        annotations.append(
            ProjectAnnotation(
                guid(400 + n), document.id, start, end, tuple(sorted(chosen)), draw(lines).strip(),
                draw(st.sampled_from([MIRA, TOM])), made, made + draw(st.integers(0, 10**9)),
            )
        )  # fmt: skip
    targets = [
        (About.LIBRARY, None), *((About.DOCUMENT, each.id) for each in documents), *((About.TAG, tag.id) for tag in tags),
        *((About.ANNOTATION, each.id) for each in annotations),
    ]  # fmt: skip
    memos = tuple(
        ProjectMemo(guid(500 + n), *draw(st.sampled_from(targets)), draw(lines).strip(), draw(names), MIRA, MAY, MAY)
        for n in range(draw(st.integers(0, 3)))
    )
    groups = tuple(ProjectSet(guid(600 + n), draw(names), draw(st.frozensets(st.sampled_from([d.id for d in documents]))))
                   for n in range(draw(st.integers(0, 2)) if documents else 0))  # fmt: skip
    return Project("P", (ProjectCoder(MIRA, "Mira"), ProjectCoder(TOM, "Tom")), tuple(tags), attributes, documents,
                   tuple(annotations), memos, groups)  # fmt: skip


@settings(max_examples=40, deadline=None)
@given(project=projects())
def test_any_project_goes_through_libraries_and_files_the_same(
    tmp_path_factory: pytest.TempPathFactory, project: Project
) -> None:
    folder = tmp_path_factory.mktemp("refi")
    first, second = new_library(folder / "a.annotator"), new_library(folder / "b.annotator")
    import_project(first, plan_project(first, CODER, project))
    out = project_of(first)
    write_qdpx(out, folder / "a.qdpx")
    assert_schema(xml_of(folder / "a.qdpx"))
    read = read_qdpx(folder / "a.qdpx")
    import_project(second, plan_project(second, CODER, read))
    assert read.losses == Counter()
    assert by_id(without_colours(project_of(second))) == by_id(without_colours(out))
    assert plan_project(first, CODER, read).is_nothing_new
    kinds = ("tags", "documents", "annotations", "memos", "sets", "attributes")
    assert {kind: by_id(out)[kind] for kind in kinds} == {kind: by_id(project)[kind] for kind in kinds}
    assert TRUST not in by_id(out)["tags"]
    for library in (first, second):
        assert_sound(library)
        library.close()
