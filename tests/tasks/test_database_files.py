"""Projects of QualCoder and Taguette: what comes in, what is lost, what is refused."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from annotator.core.errors import FileRefused
from annotator.core.project import About, Project
from annotator.store.library import Library
from annotator.tasks.database_files import open_qualcoder, open_taguette
from annotator.tasks.monitor import Monitor
from annotator.tasks.project_files import project_format
from annotator.tasks.project_import import import_project, plan_project
from tests.foreign_projects import DATE, EMOJI, HTML, change, coded, fill, in_bytes, make_qualcoder, make_taguette
from tests.libraries import CODER, assert_sound

IDENTICAL = "all of it is in the library already"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return make_qualcoder(tmp_path)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return make_taguette(tmp_path / "plans.sqlite3")


def of_qualcoder(path: Path, library: Library) -> Project:
    return open_qualcoder(path, Monitor()).project("", Monitor(), library)


def of_taguette(path: Path, library: Library) -> Project:
    return open_taguette(path, Monitor()).project("", Monitor(), library)


def quotes(project: Project) -> list[tuple[str, tuple[str, ...], str]]:
    """Words, tags and note of each annotation, by place."""
    texts = {document.id: document.text for document in project.documents}
    tags = {tag.id: tag.name for tag in project.tags}
    return [
        (texts[each.document][each.start : each.end], tuple(tags[tag] for tag in each.tags), each.note)
        for each in project.annotations
    ]


# QualCoder


def test_a_qualcoder_project_comes_in_with_codes_codings_and_coders(folder: Path, library: Library) -> None:
    project = of_qualcoder(folder, library)
    assert project.name == "study"
    parents = {tag.id: tag.name for tag in project.tags}
    assert [(tag.name, parents.get(tag.parent or ""), tag.is_codable) for tag in project.tags] == [  # type: ignore[call-overload]
        ("Values", None, False),
        ("Private", "Values", False),
        ("trust", "Private", True),
        ("children", None, True),
    ]
    trust = project.tags[2]
    assert (trust.definition, trust.colour) == ("Relying on others", "#f5a9a9")
    assert project.tags[3].colour == ""
    assert {coder.name for coder in project.coders} == {"Ada", "Bo"}
    assert project.documents[0].original == EMOJI.encode()
    assert project.documents[1].original is None


def test_codings_behind_an_emoji_lie_where_their_words_are(folder: Path, library: Library) -> None:
    project = of_qualcoder(folder, library)
    assert quotes(project) == [
        ("Trust", ("trust",), "At the start"),
        ("children", ("trust", "children"), ""),
        ("children", ("children",), ""),
        ("Schools", ("trust",), ""),
        ("Hospitals", (), "Doubtful"),
    ]
    assert any("UTF-16" in notice for notice in project.notices)
    assert project.annotations[0].extra == {"important": True}


def test_cases_become_sets_and_their_attributes_those_of_documents(folder: Path, library: Library) -> None:
    project = of_qualcoder(folder, library)
    (group,) = project.sets
    assert (group.name, group.documents) == ("Ministers", {document.id for document in project.documents})
    names = {attribute.id: attribute.name for attribute in project.attributes}
    first, second = ({names[id]: value for id, value in each.attributes.items()} for each in project.documents)
    assert (first, second) == ({"Year": 2014, "Party": "Blue"}, {"Party": "Blue"})
    assert project.losses == {
        "pictures, sound and films": 1,
        "codings of pictures": 1,
        "cases that are a part of a document (the set holds the whole one)": 1,
    }


def test_memos_and_the_journal_come_in(folder: Path, library: Library) -> None:
    told = [(memo.about, memo.title, memo.text) for memo in of_qualcoder(folder, library).memos]
    assert told == [
        (About.LIBRARY, "study", "Why we do this"),
        (About.DOCUMENT, "", "A fine one"),
        (About.LIBRARY, "Case: Ministers", "All of them"),
        (About.LIBRARY, "Monday", "Began."),
    ]


def test_a_project_brought_in_twice_is_there_once(folder: Path, file: Path, library: Library) -> None:
    for read, path in ((of_qualcoder, folder), (of_taguette, file)):
        plan = plan_project(library, CODER, read(path, library))
        import_project(library, plan)
        assert not plan.is_nothing_new
        assert IDENTICAL in plan_project(library, CODER, read(path, library)).sentence()
    assert_sound(library)
    assert len(library.documents()) == 3


def test_places_that_are_none_are_counted_and_never_guessed(folder: Path, library: Library) -> None:
    wrong = [
        coded(1, 1, 0, 5, "Thrust"),
        coded(1, 1, 40, 4_000, None),
        coded(1, 1, -3, 5, None),
        coded(1, 1, 7, 7, ""),
        coded(1, 9, 0, 5, "Trust"),
        coded(77, 1, 0, 5, "Trust"),
    ]
    change(folder / "data.qda", [(table, row | {"owner": "Cy"}) for table, row in wrong])
    project = of_qualcoder(folder, library)
    assert len(project.annotations) == 5
    assert project.losses["codings whose place is outside the text, or whose words are not there"] == 4
    assert project.losses["codings of sources that have no text"] == 1
    assert project.losses["codings with codes that the project does not define"] == 1


def test_words_that_stand_once_are_found_where_the_place_is_wrong(folder: Path, library: Library) -> None:
    change(folder / "data.qda", [coded(1, 1, 2, 6, "work", owner="Cy")])
    assert quotes(of_qualcoder(folder, library))[-2][:2] == ("work", ("trust",))


def test_codes_below_codes_are_read(folder: Path, library: Library) -> None:
    with closing(sqlite3.connect(folder / "data.qda")) as db:
        db.execute("alter table code_name add supercid integer")
        db.execute("update code_name set supercid = 1 where cid = 2")
        db.commit()
    tags = {tag.name: tag for tag in of_qualcoder(folder, library).tags}
    assert tags["children"].parent == tags["trust"].id


def test_line_ends_of_two_characters_may_count_as_two(folder: Path, library: Library) -> None:
    change(folder / "data.qda", [coded(1, 2, 26, 32, "matter", owner="Cy"), coded(1, 2, 27, 33, "matter", owner="Di")])
    assert [each.start for each in of_qualcoder(folder, library).annotations[-3:-1]] == [26, 26]


def test_nothing_is_made_beside_the_file(folder: Path, library: Library) -> None:
    with closing(sqlite3.connect(folder / "data.qda")) as db:
        db.execute("pragma journal_mode = wal")
    of_qualcoder(folder, library)
    assert {path.name for path in folder.iterdir()} == {"data.qda", "documents"}


def test_a_circle_of_categories_is_cut_and_told(folder: Path, library: Library) -> None:
    with closing(sqlite3.connect(folder / "data.qda")) as db:
        db.execute("update code_cat set supercatid = 2 where catid = 1")
        db.commit()
    project = of_qualcoder(folder, library)
    assert len(project.tags) == 4
    assert any("circle" in notice for notice in project.notices)
    import_project(library, plan_project(library, CODER, project))
    assert_sound(library)


def test_what_its_program_has_not_put_into_the_file_yet_is_read_too(folder: Path, library: Library) -> None:
    with closing(sqlite3.connect(folder / "data.qda")) as db:
        db.execute("pragma journal_mode = wal")
        db.execute("insert into journal values (2, 'Tuesday', 'Went on.', '', 'Ada')")
        db.commit()
        before = {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}
        project = of_qualcoder(folder, library)
        assert {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()} == before
    assert project.memos[-1].title == "Tuesday"


def test_damage_is_said_in_a_sentence(folder: Path, library: Library, tmp_path: Path) -> None:
    database = folder / "data.qda"
    whole = database.read_bytes()
    database.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(FileRefused, match=r"data\.qda can't be read"):
        of_qualcoder(folder, library)
    database.write_bytes(b"no database at all" * 100)
    with pytest.raises(FileRefused, match="no SQLite database"):
        of_qualcoder(folder, library)
    database.unlink()
    with pytest.raises(FileRefused, match=r"there is no data\.qda in it"):
        of_qualcoder(folder, library)
    other = fill(tmp_path / "other.qda", ["create table source (id integer)"], [])
    with pytest.raises(FileRefused, match="no table code_name"):
        of_qualcoder(other, library)


def test_an_older_version_without_some_tables_and_columns_is_read(tmp_path: Path, library: Library) -> None:
    project = tmp_path / "old.qda"
    project.mkdir()
    tables = (
        "create table project (databaseversion text, date text, memo text)",
        "create table source (id integer primary key, name text, fulltext text)",
        "create table code_name (cid integer primary key, name text)",
        "create table code_text (cid integer, fid integer, seltext text, pos0 integer, pos1 integer, owner text)",
    )
    rows = [
        ("project", {"databaseversion": "v1", "date": DATE}),
        ("source", {"id": 1, "name": "a", "fulltext": "Trust"}),
        ("code_name", {"cid": 1, "name": "trust"}),
        ("code_text", {"cid": 1, "fid": 1, "seltext": "Trust", "pos0": 0, "pos1": 5, "owner": "default"}),
    ]
    fill(project / "data.qda", tables, rows)
    assert quotes(of_qualcoder(project, library)) == [("Trust", ("trust",), "")]


# Taguette


def test_a_taguette_project_comes_in_by_bytes_of_the_words_without_tags(file: Path, library: Library) -> None:
    project = of_taguette(file, library)
    assert project.documents[0].text == "Zoë’s plan\n\nChildren first & always 😀 here.\n\nThe end.\n\nPlain\nlines"
    assert quotes(project) == [
        ("Children first", ("people", "young"), ""),
        ("here.", ("v1.2",), ""),
        ("here.\n\nThe end", (), ""),
        ("lines", (), ""),
    ]
    assert not project.losses
    assert [coder.name for coder in project.coders] == ["zoe"]
    assert [each.coder is None for each in project.annotations] == [False, True, True, True]
    assert project.tags[0].definition == "Who"
    assert [(memo.about, memo.text) for memo in project.memos] == [
        (About.LIBRARY, "About plans"),
        (About.DOCUMENT, "The first"),
    ]


def test_a_highlight_whose_words_are_not_there_is_counted(file: Path, library: Library) -> None:
    wrong = {"document_id": 7, "start_offset": 0, "end_offset": 4, "snippet": "Something else"}
    outside = {"document_id": 7, "start_offset": 20, "end_offset": 9_999, "snippet": ""}
    change(file, [("highlights", {"id": 8, **wrong}), ("highlights", {"id": 9, **outside})])
    project = of_taguette(file, library)
    assert len(project.annotations) == 4
    assert project.losses == {"highlights whose place is outside the text, or whose words are not there": 2}


def test_several_projects_in_one_database_stay_apart(file: Path, library: Library) -> None:
    change(
        file,
        [
            ("projects", {"id": 2, "name": "More", "description": "", "created": DATE}),
            (
                "documents",
                {"id": 8, "name": "B", "filename": "b", "created": DATE, "project_id": 2, "contents": HTML + "<p>B</p>"},
            ),
            ("tags", {"id": 9, "project_id": 2, "path": "people", "description": ""}),
            ("highlights", {"id": 20, "document_id": 8, **in_bytes("Children"), "snippet": "Children"}),
            ("highlight_tags", {"highlight_id": 20, "tag_id": 9}),
        ],
    )
    project = of_taguette(file, library)
    assert [(tag.name, tag.is_codable) for tag in project.tags if tag.parent is None] == [("Plans", False), ("More", False)]
    assert [(group.name, len(group.documents)) for group in project.sets] == [("Plans", 1), ("More", 1)]
    assert quotes(project)[-1] == ("Children", ("people",), "")


def test_a_cut_taguette_file_is_refused(file: Path, library: Library) -> None:
    file.write_bytes(file.read_bytes()[:5_000])
    with pytest.raises(FileRefused, match=r"plans\.sqlite3 can't be read"):
        of_taguette(file, library)


def test_both_are_known_by_what_is_in_them(folder: Path, file: Path, library: Library) -> None:
    file = file.rename(file.with_name("whatever.bin"))
    forms = [project_format(path) for path in (folder, folder / "data.qda", file, library.path)]
    assert [form and form.name for form in forms] == ["qualcoder", "qualcoder", "taguette", "exchange"]
