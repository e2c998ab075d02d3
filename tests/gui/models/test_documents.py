"""The list of documents filters, sorts, and follows what happens in the library."""

import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from annotator.core import edits
from annotator.core.documents import DocumentRow
from annotator.gui.models.document_order import Order, Sorting
from annotator.gui.models.documents import DocumentModel, Role
from tests.gui.conftest import annotate

TITLES = ["Innovation in children’s services", "Adoption reform", "Why we must change", "Before the select committee"]


@pytest.fixture
def model(session) -> DocumentModel:
    model = DocumentModel(session)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning, model)
    return model


def _titles(model: DocumentModel) -> list[str]:
    return [model.index(row).data() for row in range(model.rowCount())]


def test_documents_are_listed_in_the_order_of_import(model) -> None:
    assert _titles(model) == TITLES


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("adoption", ["Adoption reform"]),
        ("EDOUARD", ["Adoption reform"]),
        ("children's", TITLES[:1]),
        ("timpson 2014", TITLES[:1]),
        ("nov 2013", ["Adoption reform"]),
        ("community", ["Why we must change"]),
        ("nothing like it", []),
        ("  ", TITLES),
    ],
)
def test_every_word_typed_is_looked_for_in_title_speaker_date_and_venue(model, typed: str, found: list[str]) -> None:
    model.set_filter(typed)
    assert _titles(model) == found


@pytest.mark.parametrize(
    ("order", "up"),
    [
        (Order.TITLE, [1, 3, 0, 2]),
        (Order.DATE, [3, 1, 0, 2]),
        (Order.SPEAKER, [1, 0, 3, 2]),
        (Order.LENGTH, [3, 1, 2, 0]),
    ],
)
def test_each_order_sorts_both_ways_and_leaves_the_unknown_last(model, order: Order, up: list[int]) -> None:
    model.set_sorting(Sorting(order))
    assert _titles(model) == [TITLES[place] for place in up]
    model.set_sorting(Sorting(order, is_descending=True))
    down = [place for place in reversed(up) if place != 2] + [2] if order in (Order.DATE, Order.SPEAKER) else up[::-1]
    assert _titles(model) == [TITLES[place] for place in down]


def test_the_order_is_remembered_with_the_library(model, session) -> None:
    model.set_sorting(Sorting(Order.DATE, is_descending=True))
    assert DocumentModel(session).sorting == Sorting(Order.DATE, is_descending=True)


def test_a_count_follows_an_annotation_made_undone_and_removed(model, session, ids) -> None:
    first = model.index(0)
    id = annotate(session, ids[TITLES[0]])
    assert first.data(Role.ROW).annotations == 1
    session.undo()
    assert first.data(Role.ROW).annotations == 0
    session.redo()
    session.do(edits.delete(session.coder, [session.library.thing(id)]), "removing")
    assert first.data(Role.ROW).annotations == 0


def test_only_the_touched_row_changes_and_no_row_moves(model, session, ids, qtbot) -> None:
    model.set_sorting(Sorting(Order.ANNOTATIONS, is_descending=True))
    before = _titles(model)
    with qtbot.waitSignal(model.dataChanged) as heard, qtbot.assertNotEmitted(model.modelReset):
        annotate(session, ids["Adoption reform"])
    assert heard.args[0].data() == heard.args[1].data() == "Adoption reform"
    assert _titles(model) == before


def test_a_removed_document_goes_and_comes_back_to_its_place(qtbot, model, session, ids) -> None:
    session.do(edits.delete(session.coder, [session.library.thing(ids["Adoption reform"])]), "removing")
    assert _titles(model) == [TITLES[0], TITLES[2], TITLES[3]]
    session.undo()
    qtbot.waitUntil(lambda: _titles(model) == TITLES)


def test_documents_that_come_one_after_the_other_are_arranged_together(qtbot, model, session, ids) -> None:
    resets = []
    model.modelReset.connect(lambda: resets.append(model.rowCount()))
    for id in list(ids.values())[:3]:
        session.do(edits.delete(session.coder, [session.library.thing(id)]), "removing")
    qtbot.waitUntil(lambda: model.rowCount() == 1)
    assert resets == [3, 1]


def test_a_document_that_comes_with_annotations_in_the_same_breath_is_shown(qtbot, model, session, ids) -> None:
    first, second = list(ids.values())[:2]
    annotate(session, second)
    things = session.library.things([first, second]).values()
    for thing in things:
        parts = session.library.things(session.library.annotations_in([thing.id])).values()
        session.do(edits.delete_documents(session.coder, [thing], parts), "removing")
    qtbot.waitUntil(lambda: model.rowCount() == 2)
    session.undo()
    session.undo()
    annotate(session, second, 11, 15)
    qtbot.waitUntil(lambda: model.rowCount() == 4)
    assert model.index_of(second).data(Role.ROW).annotations == 2


def test_a_changed_title_is_shown_and_found(model, session, ids) -> None:
    thing = session.library.thing(ids["Adoption reform"])
    session.do(edits.set_fields(session.coder, thing, {"title": "Fostering"}), "changing")
    model.set_filter("foster")
    assert _titles(model) == ["Fostering"]


def test_progress_is_told_in_place(model, ids) -> None:
    model.set_share(ids[TITLES[0]], 0.4)
    index = model.index(0)
    assert index.data(Role.SHARE) == 0.4
    assert "40 % read" in index.data(Qt.ItemDataRole.ToolTipRole)


def test_what_is_spoken_has_all_that_is_drawn(model, session, ids) -> None:
    annotate(session, ids[TITLES[0]])
    spoken = model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Innovation in children’s services, Edward Timpson, 1 Apr 2014, 1 annotation, not read yet"


def test_ten_thousand_documents_stay_quick_to_filter_and_sort(model, session, monkeypatch) -> None:
    rows = [
        DocumentRow(f"d{n}", f"Speech {n} on adoption and care", "Edward Timpson", "2014-04-01", "", "", f"f{n}", 9, n, n % 7, n)
        for n in range(10_000)
    ]
    monkeypatch.setattr(session.library, "documents", lambda: rows)
    model.reload()
    assert model.rowCount() == 10_000
    begun = time.perf_counter()
    model.set_filter("999 adoption")
    model.set_sorting(Sorting(Order.LENGTH, is_descending=True))
    model.set_filter("")
    assert time.perf_counter() - begun < 0.5  # three of them, on a busy machine
    assert _titles(model)[0] == "Speech 9999 on adoption and care"
