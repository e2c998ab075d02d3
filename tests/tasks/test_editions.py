"""Other editions of a text: recognised when they come in, told with scores, and made one without losing anything."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.core import edits
from annotator.core.anchoring import Fate
from annotator.core.changes import Id
from annotator.core.documents import fingerprint_of
from annotator.store.library import Library
from annotator.tasks import merge_work
from annotator.tasks.editions import find_editions, unite_editions
from annotator.tasks.exchange_file import Scope, write_exchange
from annotator.tasks.merge_work import Preview
from annotator.tasks.monitor import Cancelled, Monitor
from tests.libraries import CODER, OTHER, TEXT, add_annotation, add_document, add_tag, assert_sound, new_library

NEWER = TEXT.replace("Thank you all", "Thank you very much, all of you,").replace("£20m", "£21m")
SUM, THANKS, PLAN = "not a penny on what doesn’t", "Thank you all for your work", "We will spend £20m on what works"


@pytest.fixture
def theirs(tmp_path: Path) -> Iterator[Library]:
    """A colleague's library with the newer edition, and three annotations in it."""
    library = new_library(tmp_path / "theirs.annotator")
    add_document(library, NEWER, "On innovation, as delivered", coder=OTHER)
    add_tag(library, "T", coder=OTHER)
    for id, words in (("sure", SUM), ("thanks", "Thank you very much, all of you, for your work"), ("gone", "very much, all of")):
        start = NEWER.index(words)
        add_annotation(library, id, "T", start=start, end=start + len(words), note=id, coder=OTHER, text=NEWER)
    document = edits.document_id(fingerprint_of(NEWER))
    library.apply(edits.add_memo(OTHER, Id("memo"), "document", document, "On the delivered text"))
    library.apply(edits.set_done(OTHER, [library.thing(document)], [OTHER], True))
    yield library
    library.close()


def looked_at(library: Library, theirs: Library, folder: Path) -> Preview:
    write_exchange(theirs, folder / "t.annotations", Scope())
    return merge_work.preview(library, folder / "t.annotations")


def test_another_edition_is_recognised_with_what_finds_its_words(library: Library, theirs: Library, tmp_path: Path) -> None:
    here = add_document(library)
    add_document(library, "Quite another speech\n\nAbout ships and the sea.", "Ships")
    (edition,) = looked_at(library, theirs, tmp_path).editions
    assert (edition.here, edition.title, edition.other) == (here, "On innovation", "On innovation, as delivered")
    assert 0.8 < edition.likeness < 1
    fates = {each.annotation.id: each.anchor for each in edition.moved}
    assert fates[Id("sure")].fate in (Fate.KEPT, Fate.MOVED) and fates[Id("sure")].score == 1
    assert fates[Id("gone")].fate in (Fate.UNCERTAIN, Fate.ORPHANED)
    assert "another edition of “On innovation” here" in edition.sentence() and "of its 3 new annotations" in edition.sentence()


def test_texts_that_have_little_in_common_are_no_editions(library: Library, theirs: Library, tmp_path: Path) -> None:
    add_document(
        library,
        "On innovation\n\n" + "Ships and harbours and the long sea road to the north. " * 5,
        "On innovation, as delivered",
    )
    assert looked_at(library, theirs, tmp_path).editions == ()


def test_a_pair_that_is_kept_apart_is_not_asked_about_again(library: Library, theirs: Library, tmp_path: Path) -> None:
    here = add_document(library)
    library.set_setting(merge_work.APART, [[here, edits.document_id(fingerprint_of(NEWER))]])
    assert looked_at(library, theirs, tmp_path).editions == ()


def test_uniting_brings_everything_here_and_loses_nothing(library: Library, theirs: Library, tmp_path: Path) -> None:
    here = add_document(library)
    add_annotation(library, "mine", start=0, end=13)
    plan = looked_at(library, theirs, tmp_path)
    merge_work.merge(library, plan)
    (edition,) = plan.editions
    library.apply(unite_editions(library, CODER, [(edition.here, edition.there)], Monitor()))
    assert [row.id for row in library.documents()] == [here]
    found = {each.id: each for each in library.annotations(here)}
    assert set(found) == {"mine", "sure", "thanks", "gone"}
    assert found[Id("sure")].quote == SUM == TEXT[found[Id("sure")].start : found[Id("sure")].end]
    assert (found[Id("sure")].coder, found[Id("sure")].note, found[Id("sure")].tags) == (OTHER, "sure", (Id("T"),))
    assert found[Id("gone")].is_orphan and found[Id("gone")].quote == "very much, all of"
    assert [(memo.about, memo.target) for memo in library.memos()] == [("document", here)]
    assert library.done()[here] == {OTHER}
    assert_sound(library)


def test_uniting_can_be_taken_back(library: Library, theirs: Library, tmp_path: Path) -> None:
    here = add_document(library)
    merge_work.merge(library, looked_at(library, theirs, tmp_path))
    there = edits.document_id(fingerprint_of(NEWER))
    before = library.annotations(there)
    receipt = library.apply(unite_editions(library, CODER, [(here, there)], Monitor()))
    library.undo(receipt.stamp, CODER)
    again = [replace(each, modified=0) for each in library.annotations(there)]
    assert again == [replace(each, modified=0) for each in before] and library.annotations(here) == []
    assert_sound(library)


def test_what_a_colleague_goes_on_marking_in_the_old_edition_stays_in_sight(
    library: Library, theirs: Library, tmp_path: Path
) -> None:
    here = add_document(library)
    merge_work.merge(library, looked_at(library, theirs, tmp_path))
    there = edits.document_id(fingerprint_of(NEWER))
    library.apply(unite_editions(library, CODER, [(here, there)], Monitor()))
    add_annotation(theirs, "later", "T", start=0, end=13, coder=OTHER, text=NEWER)
    merge_work.merge(library, looked_at(library, theirs, tmp_path))
    assert [each.id for each in library.annotations(there)] == ["later"] and library.document(there).is_deleted


def test_looking_can_be_cancelled(library: Library, theirs: Library, tmp_path: Path) -> None:
    add_document(library)
    plan, monitor = looked_at(library, theirs, tmp_path), Monitor()
    monitor.cancel()
    with pytest.raises(Cancelled):
        find_editions(library, plan.coming, [NEWER], [], monitor)
