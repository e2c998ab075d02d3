"""Hits in rows: their order, headings, what narrows them down, what is ticked."""

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from pytestqt.qtbot import QtBot

from annotator.core.changes import Id
from annotator.core.concordance import Order
from annotator.core.documents import DocumentRow
from annotator.core.hits import Hit, Where
from annotator.gui.models.facet_lines import FEW, FacetLines, FacetName, Kind, More
from annotator.gui.models.facets import Facet
from annotator.gui.models.hits import Heading, HitModel, short_name
from annotator.session.session import Session
from annotator.tasks.quoting_hits import hits_table


def row(id: str, speaker: str, date: str, venue: str = "", publisher: str = "") -> DocumentRow:
    return DocumentRow(Id(id), f"Title {id}", speaker, date, venue, publisher, "f", 9, 2, 0, 0)


DOCUMENTS = {
    Id("a"): row("a", "Edward Timpson", "2014-04-01", "NSPCC"),
    Id("b"): row("b", "Tim Loughton", "2010"),
    Id("c"): row("c", "", ""),
}


def hit(document: str | None, words: str = "care", right: str = " and so on", tags: tuple[str, ...] = (), **more: object) -> Hit:
    id = Id(document) if document else None
    where = Where.TEXT if document else Where.MEMO
    return Hit(where, id, None, 0, 4, "take ", words, right, 3, tuple(map(Id, tags)), **more)  # type: ignore[arg-type]


HITS = (
    hit("a", right=" zebras"),
    hit("a", "Care", right=" apples", tags=("t",)),
    hit("b", "cares", right=" monkeys"),
    hit("c", right=" bears", tags=("t", "u")),
    hit(None, right=" cats"),
)


class Found(QObject):
    """What a model needs of a search."""

    begun, ended, retold = Signal(), Signal(), Signal()
    found = Signal(object, bool)

    def __init__(self) -> None:
        super().__init__()
        self.hits: list[Hit] = []
        self.documents: dict[Id, DocumentRow] = {}
        self.is_running = False
        self.progress = (0, 0)

    def give(self, hits: tuple[Hit, ...], *, is_first: bool = True) -> None:
        self.hits = [*([] if is_first else self.hits), *hits]
        self.documents = dict(DOCUMENTS)
        self.found.emit(list(hits), is_first)


@pytest.fixture
def found(qapp: object) -> Found:
    return Found()


@pytest.fixture
def model(found: Found) -> HitModel:
    model = HitModel(found, found)  # type: ignore[arg-type]
    found.give(HITS)
    found.ended.emit()
    return model


def rights(model: HitModel) -> list[str]:
    """The words after each hit, as they are listed; headings by their document."""
    listed = []
    for at in range(model.rowCount()):
        line, here = model.line(at), model.hit(at)
        listed.append(f"[{line.document}]" if isinstance(line, Heading) else here.right.strip() if here else "?")
    return listed


def test_hits_are_sorted_by_what_is_asked_for(model: HitModel) -> None:
    assert rights(model) == ["apples", "bears", "cats", "monkeys", "zebras"]
    model.set_order(Order.DOCUMENT)
    assert rights(model) == ["zebras", "apples", "monkeys", "bears", "cats"]
    model.set_order(Order.DATE)
    assert rights(model)[:3] == ["monkeys", "zebras", "apples"]


def test_by_document_each_name_stands_over_its_sorted_hits(model: HitModel) -> None:
    model.set_grouped(True)
    assert rights(model) == ["[a]", "apples", "zebras", "[b]", "monkeys", "[c]", "bears", "[None]", "cats"]
    assert [model.count_in(id) for id in (Id("a"), Id("b"), None)] == [2, 1, 1]
    model.set_order(Order.DATE)
    assert rights(model)[0] == "[b]"


def test_hits_that_come_later_are_listed_below_and_in_order_at_the_end(
    found: Found, model: HitModel, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("annotator.gui.models.hits._AT_ONCE", 3)
    model.set_grouped(True)
    found.is_running = True
    found.give((hit("a", right=" one"), hit("a", right=" two")))
    found.give((hit("a", right=" four"), hit("b", right=" five"), hit("b", right=" six")), is_first=False)
    assert rights(model) == ["[a]", "one", "two", "four", "[b]", "five", "six"]
    assert model.count_in(Id("a")) == 3
    found.is_running = False
    with qtbot.waitSignal(model.shownChanged):
        found.ended.emit()
    assert rights(model) == ["[a]", "four", "one", "two", "[b]", "five", "six"]


@pytest.mark.parametrize(
    ("facet", "key", "left"),
    [
        (Facet.DOCUMENT, "a", {"monkeys", "bears", "cats"}),
        (Facet.FORM, "care", {"monkeys"}),
        (Facet.YEAR, "2010", {"zebras", "apples", "bears", "cats"}),
        (Facet.YEAR, "", {"zebras", "apples", "monkeys"}),
        (Facet.TAG, "t", {"apples", "bears"}),
        (Facet.TAG, "", {"zebras", "monkeys", "cats"}),
        (Facet.WHERE, "memo", {"zebras", "apples", "monkeys", "bears"}),
    ],
)
def test_a_tick_changes_what_is_shown(model: HitModel, facet: Facet, key: str, left: set[str]) -> None:
    model.facets.toggle(facet, key)
    model.show_again()
    assert set(rights(model)) == left and model.facets.is_narrowed
    model.facets.toggle(facet, key)
    model.show_again()
    assert model.rowCount() == 5 and not model.facets.is_narrowed


def test_only_one_kind_can_be_shown_and_all_again(model: HitModel) -> None:
    model.facets.only(Facet.DOCUMENT, "a")
    model.show_again()
    assert set(rights(model)) == {"zebras", "apples"}
    model.facets.only(Facet.DOCUMENT, "a")
    model.show_again()
    assert model.rowCount() == 5


def test_counts_are_of_all_hits_and_follow_their_tags(found: Found, model: HitModel) -> None:
    counts = {count.key: count.hits for count in model.facets.counts(Facet.TAG)}
    assert counts == {"t": 2, "u": 1, "": 3}
    assert [count.key for count in model.facets.counts(Facet.YEAR)] == ["2010", "2014", ""]
    assert {count.key: count.hits for count in model.facets.counts(Facet.FORM)} == {"care": 4, "cares": 1}
    found.hits[0] = hit("a", right=" zebras", tags=("u",))
    found.retold.emit()
    assert {count.key: count.hits for count in model.facets.counts(Facet.TAG)} == {"t": 2, "u": 2, "": 2}


def test_ticks_count_what_is_shown_and_stay_with_their_hits(model: HitModel, found: Found) -> None:
    model.toggle(0)
    model.toggle(4)
    assert [each.right.strip() for each in model.chosen()] == ["apples", "zebras"]
    model.set_order(Order.DOCUMENT)
    assert [each.right.strip() for each in model.chosen()] == ["zebras", "apples"]
    model.facets.toggle(Facet.TAG, "t")
    model.show_again()
    assert [each.right.strip() for each in model.chosen()] == ["apples"]
    model.facets.clear()
    model.show_again()
    assert len(model.ticked()) == 2
    found.give(HITS)
    assert model.ticked() == []


def test_without_ticks_all_that_is_shown_is_meant(model: HitModel) -> None:
    assert len(model.chosen()) == 5
    model.facets.only(Facet.DOCUMENT, "b")
    model.show_again()
    assert [each.right.strip() for each in model.chosen()] == ["monkeys"]


def test_all_are_ticked_and_unticked_and_a_heading_ticks_what_is_below(model: HitModel) -> None:
    model.toggle_all()
    assert len(model.ticked()) == 5
    model.toggle_all()
    assert model.ticked() == []
    model.set_grouped(True)
    model.toggle(0)
    assert len(model.ticked()) == 2 and model.is_ticked(0) and model.is_ticked(1) and not model.is_ticked(3)
    assert model.data(model.index(0), Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
    model.toggle(1)
    assert not model.is_ticked(0) and model.is_ticked(2)


def test_a_row_is_read_out_whole(model: HitModel) -> None:
    spoken = [model.data(model.index(at), Qt.ItemDataRole.AccessibleTextRole) for at in range(5)]
    assert spoken[0] == "take Care apples, Timpson, NSPCC, paragraph 3, 1 tag"
    assert spoken[1].endswith("2 tags") and spoken[2] == "take care cats, No document, memo"
    model.set_grouped(True)
    assert model.data(model.index(0), Qt.ItemDataRole.AccessibleTextRole) == "Timpson, NSPCC: 2 hits"


def test_a_long_venue_gives_way_to_a_short_publisher() -> None:
    assert short_name(row("a", "Derren Hayes", "", "News report with an article by someone", "CYP Now")) == "Hayes, CYP Now"
    assert short_name(row("a", "Derren Hayes", "", "NSPCC", "CYP Now")) == "Hayes, NSPCC"
    assert short_name(row("a", "", "")) == "Title a"


def test_rare_kinds_are_listed_on_demand(found: Found, model: HitModel, session: Session) -> None:
    lines = FacetLines(model, session, found)
    found.give(tuple(hit("a", f"care{number}") for number in range(30)))
    listed = [lines.line(at) for at in range(lines.rowCount())]
    forms = [line for line in listed if isinstance(line, Kind) and line.facet is Facet.FORM]
    assert len(forms) == FEW and More(Facet.FORM, 30 - FEW) in listed
    assert [line.words for line in listed if isinstance(line, FacetName)] == ["Document", "Word form", "Year", "Already tagged"]
    lines.open(Facet.FORM)
    assert sum(isinstance(lines.line(at), Kind) for at in range(lines.rowCount())) == 33


def test_what_is_copied_is_a_table_with_sources() -> None:
    plain, rich = hits_table(HITS[:2] + HITS[4:], DOCUMENTS)
    lines = plain.split("\n")
    assert lines[0] == "take\tcare\tzebras\tEdward Timpson, Title a, NSPCC, 1 April 2014, paragraph 3"
    assert lines[2].endswith("\tmemo") and all(len(line.split("\t")) == 4 for line in lines)
    assert rich.count("<tr>") == 3 and "<b>Care</b>" in rich
