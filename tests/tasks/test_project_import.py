"""Projects of other tools: what comes in once, comes in again, is taken back, stopped, and goes out the same."""

from dataclasses import replace
from pathlib import Path

import pytest

from annotator.core import edits, tagging
from annotator.core.changes import Id
from annotator.core.errors import StaleChange
from annotator.core.project import Project, ProjectAnnotation, ProjectDocument, ProjectTag
from annotator.core.selectors import describe
from annotator.core.sets import save_search
from annotator.core.spans import Span
from annotator.store.library import Library
from annotator.tasks.choosing import Choice
from annotator.tasks.monitor import Cancelled, Monitor
from annotator.tasks.project_import import ProjectImported, import_project, plan_project
from annotator.tasks.project_of import project_of
from annotator.tasks.samples import make_sample
from tests.libraries import CODER, add_annotation, add_document, add_tag, assert_sound, change, journal_of, new_library, state_of
from tests.projects import (
    CARE,
    FIRST,
    FOLDER,
    JUNE,
    LINK,
    MARKED,
    MAY,
    MIRA,
    NOTED,
    PLAIN,
    SECOND,
    TOM,
    TRUST,
    WORDS,
    YEAR,
    by_id,
    entries_in,
    guid,
    many,
    small_project,
)  # fmt: skip


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return new_library(tmp_path / "a.annotator")


def bring(library: Library, project: Project) -> ProjectImported:
    return import_project(library, plan_project(library, CODER, project))


def test_what_came_in_goes_out_the_same_thing_for_thing(library: Library) -> None:
    project = small_project()
    done = bring(library, project)
    assert_sound(library)
    out = by_id(project_of(library))
    told = by_id(project)
    for tag in (told["tags"][FOLDER], out["tags"][FOLDER]):
        assert not tag.is_codable
    out["tags"][FOLDER] = replace(out["tags"][FOLDER], extra={})
    assert out == told
    assert done.plan.sentence() == (
        "“Speeches”: 2 documents, 3 annotations, 3 tags, 2 coders, 5 memos, 3 attributes and 1 set of documents new."
    )


def test_who_made_what_and_when_is_what_the_file_says(library: Library) -> None:
    bring(library, small_project())
    (marked,) = library.annotations_named([MARKED])
    assert (marked.coder, marked.created, marked.modified) == (MIRA, MAY, JUNE)
    assert {document.id: document.created for document in library.documents()} == {FIRST: MAY, SECOND: JUNE}
    change(library, MARKED, "note", "another", coder=MIRA)
    (marked,) = library.annotations_named([MARKED])
    assert marked.created == MAY
    assert marked.modified > JUNE
    assert_sound(library)


def test_documents_stay_in_the_order_of_the_file(library: Library) -> None:
    listed = [ProjectDocument(guid(number), f"Number {number}", f"Text {number}") for number in (9, 3, 7, 1, 200)]
    bring(library, Project("Many", documents=tuple(listed)))
    assert [row.id for row in library.documents()] == [document.id for document in listed]


def test_the_same_project_again_has_nothing_new_and_writes_nothing(library: Library) -> None:
    bring(library, small_project())
    before = journal_of(library)
    again = bring(library, small_project())
    assert again.plan.is_nothing_new
    assert again.receipts == ()
    assert "nothing new" in again.plan.sentence()
    assert journal_of(library) == before


def test_of_a_changed_project_only_what_changed_is_written(library: Library) -> None:
    project = small_project()
    bring(library, project)
    before = entries_in(library)
    tags = (project.tags[0], replace(project.tags[1], name="Confidence"), project.tags[2])
    marked = replace(project.annotations[0], tags=(CARE,), note="not first", end=9)
    more = ProjectAnnotation(guid(44), SECOND, 0, 5, (CARE,), "", MIRA)
    plan = bring(library, replace(project, tags=tags, annotations=(marked, *project.annotations[1:], more))).plan
    assert plan.sentence() == "“Speeches”: 1 annotation new; 1 annotation and 1 tag changed; 17 already here."
    assert entries_in(library) == before + 5
    (now,) = library.annotations_named([MARKED])
    assert (now.tags, now.note, now.end, now.coder) == ((CARE,), "not first", 9, MIRA)
    assert library.codebook()[TRUST].name == "Confidence"
    assert_sound(library)


def test_what_was_changed_here_since_stays_when_the_old_file_comes_again(library: Library) -> None:
    bring(library, small_project())
    change(library, TRUST, "name", "Faith")
    library.apply(edits.set_tags(MIRA, [library.thing(MARKED)], remove=[CARE]))
    library.apply(edits.set_fields(CODER, library.thing(FIRST), {"attribute:" + YEAR: 2015}))
    plan = bring(library, small_project()).plan
    assert plan.is_nothing_new
    assert plan.left == 3
    assert library.codebook()[TRUST].name == "Faith"


def test_what_was_changed_and_taken_back_can_come_again(library: Library) -> None:
    bring(library, small_project())
    project = small_project()
    renamed = replace(project, tags=(project.tags[0], replace(project.tags[1], name="Confidence"), project.tags[2]))
    (receipt,) = bring(library, renamed).receipts
    library.undo(receipt.stamp, CODER)
    assert library.codebook()[TRUST].name == "Trust"
    bring(library, renamed)
    assert library.codebook()[TRUST].name == "Confidence"


def test_the_whole_project_can_be_taken_back_and_brought_in_again(library: Library) -> None:
    done = bring(library, small_project())
    library.take_back([receipt.stamp for receipt in done.receipts], CODER)
    assert library.documents() == []
    assert library.annotations() == []
    assert len(library.codebook()) == 0
    again = bring(library, small_project())
    assert "brought back" in again.plan.sentence()
    assert len(library.annotations()) == 3
    assert_sound(library)


def test_tags_that_the_file_does_not_know_stay_on_its_annotations(library: Library) -> None:
    bring(library, small_project())
    add_tag(library, "own")
    library.apply(edits.set_tags(MIRA, [library.thing(MARKED)], add=[Id("own")]))
    assert bring(library, small_project()).plan.is_nothing_new
    part = project_of(library, Choice(tags=frozenset({CARE})))
    assert {annotation.tags for annotation in part.annotations} == {(CARE,)}
    assert bring(library, part).plan.is_nothing_new
    (marked,) = library.annotations_named([MARKED])
    assert set(marked.tags) == {TRUST, CARE, Id("own")}


def test_an_import_that_is_stopped_while_it_is_written_leaves_the_library_as_it_was(library: Library) -> None:
    add_document(library)
    before = (journal_of(library), state_of(library))
    monitor = Monitor(lambda done, total, _what: monitor.cancel() if done > 1 else None)
    plan = plan_project(library, CODER, many(2_000))
    with pytest.raises(Cancelled):
        import_project(library, plan, monitor)
    assert (journal_of(library), state_of(library)) == before
    assert_sound(library)
    assert import_project(library, plan).receipts


def test_working_out_can_be_stopped(library: Library) -> None:
    monitor = Monitor()
    monitor.cancel()
    with pytest.raises(Cancelled):
        plan_project(library, CODER, small_project(), monitor)


def test_progress_goes_from_nothing_to_all(library: Library) -> None:
    seen: list[tuple[int, int]] = []
    import_project(
        library, plan_project(library, CODER, many(2_000)), Monitor(lambda done, total, _what: seen.append((done, total)))
    )
    assert [done for done, _ in seen] == sorted(done for done, _ in seen)
    assert seen[0][0] == 0
    assert len(seen) > 5
    assert len({total for _, total in seen}) == 1
    assert all(done <= total for done, total in seen)


def test_a_plan_that_the_library_went_past_is_refused_whole(library: Library) -> None:
    plan = plan_project(library, CODER, small_project())
    library.apply(tagging.create_tag(CODER, TRUST, "Trust", "blue"))
    before = journal_of(library)
    with pytest.raises(StaleChange, match="import it again"):
        import_project(library, plan)
    assert journal_of(library) == before


def test_a_document_that_is_here_with_the_same_words_takes_what_was_marked(library: Library) -> None:
    here = add_document(library, WORDS, "Mine")
    done = bring(library, small_project())
    assert "same words" in " ".join(done.plan.notices)
    assert {row.title for row in library.documents()} == {"Mine", "Thanks"}
    assert {annotation.document for annotation in library.annotations()} == {here, SECOND}
    assert library.values()[here][YEAR] == 2014
    assert bring(library, small_project()).plan.is_nothing_new
    assert_sound(library)


def test_a_text_that_changed_becomes_a_revision_and_carries_what_was_marked_here(library: Library) -> None:
    bring(library, small_project())
    add_annotation_to(library, FIRST, "own", 10, 14)
    longer = "Foreword\n\n" + WORDS
    project = small_project()
    documents = (replace(project.documents[0], text=longer), project.documents[1])
    moved = tuple(
        replace(each, start=each.start + 10, end=each.end + 10) if each.document == FIRST else each
        for each in project.annotations
    )
    bring(library, replace(project, documents=documents, annotations=moved))
    places = {annotation.id: (annotation.start, annotation.quote) for annotation in library.annotations(FIRST)}
    assert places == {MARKED: (10, "Children"), PLAIN: (36, WORDS[26:38]), Id("own"): (20, WORDS[10:14])}
    assert bring(library, replace(project, documents=documents, annotations=moved)).plan.is_nothing_new
    assert_sound(library)


def test_a_new_annotation_of_an_older_text_is_found_in_the_newer_one(library: Library) -> None:
    bring(library, small_project())
    project = small_project()
    longer = replace(project.documents[0], text="Foreword\n\n" + WORDS)
    bring(library, replace(project, documents=(longer, project.documents[1]), annotations=()))
    more = ProjectAnnotation(guid(45), FIRST, 9, 13, (TRUST,))
    bring(library, replace(project, annotations=(*project.annotations, more)))
    (found,) = library.annotations_named([guid(45)])
    assert (found.start, found.quote) == (19, "come")
    assert_sound(library)


def test_what_has_no_place_is_counted_and_the_rest_comes_in(library: Library) -> None:
    project = Project(
        "Odd",
        tags=(ProjectTag(TRUST, "Trust"),),
        documents=(ProjectDocument(FIRST, "Empty", " \n"), ProjectDocument(SECOND, "", "Words")),
        annotations=(
            ProjectAnnotation(guid(1), FIRST, 0, 1),
            ProjectAnnotation(guid(2), SECOND, 3, 9),
            ProjectAnnotation(guid(3), SECOND, 2, 2),
            ProjectAnnotation(guid(4), SECOND, 0, 5, (TRUST, CARE)),
        ),
    )
    plan = bring(library, project).plan
    assert plan.losses == {
        "documents without text": 1,
        "annotations of documents that did not come in": 1,
        "annotations whose place is empty or outside the text": 2,
        "codings with tags that the file does not define": 1,
    }
    assert [row.title for row in library.documents()] == ["Untitled"]
    assert len(library.annotations()) == 1


def test_one_id_for_two_kinds_of_things_gives_two_things(library: Library) -> None:
    project = Project(
        "Twice",
        tags=(ProjectTag(FIRST, "Trust"),),
        documents=(ProjectDocument(FIRST, "Words", "Words"),),
        annotations=(ProjectAnnotation(FIRST, FIRST, 0, 5, (FIRST,)),),
    )
    bring(library, project)
    (annotation,) = library.annotations()
    assert annotation.quote == "Words"
    assert library.codebook()[annotation.tags[0]].name == "Trust"
    assert bring(library, project).plan.is_nothing_new
    assert_sound(library)


def test_a_tag_and_a_coder_of_a_name_that_is_here_are_told(library: Library) -> None:
    add_tag(library, "trust")
    library.apply(edits.add_coder(CODER, "mira", "blue"))
    notices = bring(library, small_project()).plan.notices
    assert any("“Trust”" in notice and "Merge" in notice for notice in notices)
    assert any("Mira" in notice and "unite" in notice for notice in notices)


def test_a_merged_tag_goes_out_as_the_one_it_stands_for_and_comes_in_as_nothing_new(library: Library) -> None:
    bring(library, small_project())
    library.apply(tagging.merge_tags(CODER, library.thing(CARE), library.thing(TRUST)))
    out = project_of(library)
    assert CARE not in {tag.id for tag in out.tags}
    assert by_id(out)["annotations"][MARKED].tags == (TRUST,)
    assert bring(library, out).plan.is_nothing_new


def test_originals_and_what_the_format_said_besides_are_given_back(library: Library) -> None:
    document = ProjectDocument(FIRST, "Words", "Words", original=b"PK..", original_name="a.docx", extra={"x": {"y": 1}})
    annotation = ProjectAnnotation(MARKED, FIRST, 0, 5, extra={"x": [1, "two"]})
    bring(library, Project("Kept", documents=(document,), annotations=(annotation,)))
    out = project_of(library)
    assert (out.documents[0].original, out.documents[0].original_name, out.documents[0].extra) == (
        b"PK..",
        "a.docx",
        {"x": {"y": 1}},
    )
    assert out.annotations[0].extra == {"x": [1, "two"]}
    assert project_of(library, with_originals=False).documents[0].original is None


def test_a_part_of_a_library_keeps_the_way_to_its_tags_and_no_one_elses_work(library: Library) -> None:
    bring(library, small_project())
    part = project_of(library, Choice(tags=frozenset({CARE}), coders=frozenset({MIRA})))
    assert [tag.id for tag in part.tags] == [FOLDER, CARE]
    assert [annotation.id for annotation in part.annotations] == [MARKED]
    part = project_of(library, Choice(documents=frozenset({SECOND})))
    assert [annotation.id for annotation in part.annotations] == [NOTED]
    assert {memo.coder for memo in part.memos} == {MIRA, TOM}
    assert part.sets[0].documents == frozenset()


def test_a_link_that_was_written_on_stays_a_memo(library: Library) -> None:
    bring(library, small_project())
    assert [link.id for link in project_of(library).links] == [LINK]
    change(library, LINK, "text", "a clear echo", coder=MIRA)
    out = project_of(library)
    assert out.links == ()
    assert any(memo.text == "a clear echo" for memo in out.memos)


def test_annotations_without_a_place_are_counted_as_lost(library: Library) -> None:
    document = add_document(library)
    add_annotation(library, "waits")
    thing = library.thing(Id("waits"))
    field = next(field for field in thing.fields() if field.startswith("span:"))
    library.apply(edits.set_fields(CODER, thing, {field: None}))
    out = project_of(library)
    assert out.annotations == ()
    assert out.losses == {"annotations that wait for a place in the text": 1}
    assert out.documents[0].id == document


def add_annotation_to(library: Library, document: Id, id: str, start: int, end: int) -> None:

    row = library.document(document)
    place = describe(library.text(row.fingerprint), Span(start, end)).to_json()
    library.apply(edits.add_annotation(CODER, Id(id), document, row.fingerprint, place))


def test_the_sample_comes_from_nobody_and_again_has_nothing_new(tmp_path: Path) -> None:
    sample = make_sample(tmp_path / "sample.annotator")
    out = project_of(sample)
    assert out.coders == ()
    assert len(out.documents) == 5
    assert bring(sample, out).plan.is_nothing_new
    sample.close()


def test_saved_searches_and_marks_of_done_are_counted_as_lost(library: Library) -> None:
    document = add_document(library)
    library.apply(save_search(CODER, Id("s"), "Trust", "trust", {}))
    library.apply(edits.set_done(CODER, [library.thing(document)], [CODER], True))
    assert project_of(library).losses == {"saved searches": 1, "marks that a coder is done with a document": 1}
