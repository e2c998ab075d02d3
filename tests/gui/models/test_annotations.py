"""The list of a large library is read piece by piece, in the order of the list of everything."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex
from pytestqt.qtbot import QtBot

from annotator.core import edits
from annotator.core.changes import ChangeSet, Id
from annotator.core.selectors import describe
from annotator.core.spans import Span
from annotator.gui.models import annotations
from annotator.gui.models.annotation_filter import AnnotationFilter, parse
from annotator.gui.models.annotation_order import Order
from annotator.gui.models.annotations import AnnotationModel, Scope
from annotator.store.browse import Wanted
from tests.annotation_helpers import MIRA, TAGS, TOM, Study

COUNT = 2_400


@pytest.fixture
def study(qapp: object, tmp_path: Path) -> Iterator[Study]:
    made = Study(tmp_path, marks=False)
    rows = [made.library.document(id) for id in (made.timpson, made.other)]
    texts = [made.library.text(row.fingerprint) for row in rows]
    tags = [Id(f"tag-{name}") for name in TAGS]
    changes = []
    for number in range(COUNT):
        row, text = rows[number % 5 == 0], texts[number % 5 == 0]
        start = number * 7 % (len(text) - 40)
        place = describe(text, Span(start, start + 30)).to_json()
        note = "A rare thought" if number % 1_100 == 7 else ""
        carried = [] if number % 9 == 0 else [tags[number % 6], tags[number * 5 % 6]]
        coder = TOM if number % 4 == 0 else MIRA
        step = edits.add_annotation(coder, Id(f"n{number}"), row.id, row.fingerprint, place, carried, note)
        changes.append((coder, step.changes[0]))
    for coder in (MIRA, TOM):
        made.library.apply(ChangeSet(coder, tuple(change for by, change in changes if by == coder)))
    yield made
    made.close()


@pytest.fixture
def model(study: Study) -> AnnotationModel:
    return AnnotationModel(study.workspace)


def listed(model: AnnotationModel) -> list[str]:
    return [model.annotation(row).id for row in range(model.rowCount())]


def read_all(model: AnnotationModel) -> list[str]:
    while not model.is_complete:  # on a slow machine a page may take several turns
        model.fetchMore(QModelIndex())
    return listed(model)


@pytest.mark.parametrize("order", list(Order))
def test_pages_put_together_are_everything_in_order(model: AnnotationModel, order: Order, qtbot: QtBot) -> None:
    model.set_view(Scope.LIBRARY, order, AnnotationFilter())
    assert 0 < model.rowCount() < COUNT
    ids = read_all(model)
    assert len(ids) == len(set(ids)) == COUNT
    assert model._keys == sorted(model._keys)
    assert model.is_complete


def test_a_search_goes_on_until_all_is_read(
    model: AnnotationModel, study: Study, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(annotations, "_SLICE", 0.0)  # the window gets its turn after every piece
    wanted = parse("rare thought", study.session.codebook, study.session.coders, Wanted())
    model.set_view(Scope.LIBRARY, Order.NEWEST, wanted)
    assert model.is_searching and not model.canFetchMore(QModelIndex())
    qtbot.waitUntil(lambda: model.is_complete)
    assert sorted(listed(model)) == ["n1107", "n2207", "n7"]


@pytest.mark.parametrize("text", ["tag:commitment", "coder:tom", 'tag:innov coder:"mira okafor"', "children"])
def test_sql_and_memory_agree_on_what_matches(model: AnnotationModel, study: Study, text: str, qtbot: QtBot) -> None:
    wanted = parse(text, study.session.codebook, study.session.coders, Wanted())
    model.set_view(Scope.LIBRARY, Order.PLACE, wanted)
    qtbot.waitUntil(lambda: bool(read_all(model)) and model.is_complete)
    assert sorted(listed(model)) == sorted(each.id for each in study.library.annotations() if wanted.matches(each))


def test_a_change_beyond_what_was_read_waits_for_its_page(model: AnnotationModel, study: Study) -> None:
    model.set_view(Scope.LIBRARY, Order.PLACE, AnnotationFilter())
    rows, late = model.rowCount(), study.library.annotations(study.other)[-1]
    study.commands.set_note(late.id, "Late")
    assert model.rowCount() == rows
    ids = read_all(model)
    assert ids.count(late.id) == 1
    assert model.annotation(model.row_of(late.id)).note == "Late"


def test_many_changes_at_once_make_the_list_anew(model: AnnotationModel, study: Study) -> None:
    model.set_view(Scope.LIBRARY, Order.PLACE, AnnotationFilter())
    mine = {each.id for each in study.session.library.annotations() if each.coder == study.session.coder}
    ids = [Id(id) for id in listed(model) if id in mine][:300]
    study.commands.remove(ids)
    assert not set(ids) & set(read_all(model))
    study.session.undo()
    assert set(ids) <= set(read_all(model))


def test_a_library_that_cannot_be_read_is_said_once(model: AnnotationModel, study: Study, qtbot: QtBot) -> None:
    model.set_view(Scope.LIBRARY, Order.PLACE, AnnotationFilter())
    rows = model.rowCount()
    study.library.close()
    said: list[str] = []
    study.session.failed.connect(said.append)
    read_all(model)
    assert len(said) == 1
    assert model.rowCount() == rows
