"""The consensus in a library: deciding, taking back, going on, merging, and what leaves the house."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from annotator.cli.main import commands
from annotator.core import edits, tagging
from annotator.core.adjudication import CODER as AS_CODER
from annotator.core.adjudication import CONSENSUS, INTERSECTION, NEITHER, UNION, Ruling, outcomes_of
from annotator.core.changes import Id
from annotator.core.disagreements import Kind
from annotator.core.errors import UserFault
from annotator.store.library import Library
from annotator.tasks.adjudicating import Matter, decide, ensure_consensus, matters, reopen, standing, take_over
from annotator.tasks.agreeing import gather
from annotator.tasks.exchange_file import Scope, write_exchange
from annotator.tasks.merge_work import merge, preview
from annotator.tasks.outside import Outside
from tests.libraries import (
    CODER,
    OTHER,
    add_annotation,
    add_document,
    add_tag,
    assert_sound,
    change,
    journal_of,
    new_library,
    seen,
    share,
    state_of,
)  # fmt: skip


@pytest.fixture
def coded(library: Library) -> Library:
    """Two people who agree on one passage, differ in the ends of a second, and of a third only one marked something."""
    for id, name in ((CODER, "Mira"), (OTHER, "Tom")):
        library.apply(edits.add_coder(id, name, "blue"))
    add_document(library)
    add_tag(library, "A")
    add_tag(library, "B")
    for id, coder in (("m1", CODER), ("t1", OTHER)):
        add_annotation(library, id, "A", start=0, end=20, coder=coder)
    add_annotation(library, "m2", "B", start=30, end=50)
    add_annotation(library, "t2", "B", start=30, end=60, coder=OTHER)
    add_annotation(library, "t3", "A", start=70, end=80, coder=OTHER)
    ensure_consensus(library)
    return library


def look(library: Library) -> list[Matter]:
    return matters(library, gather(library, [CODER, OTHER]))


def rule(library: Library, matter: Matter, choice: str, reason: str = "", *, as_rule: bool = False) -> None:
    step = decide(library, [(matter, Ruling(choice, outcomes_of(matter.case, choice), reason))], CODER, as_rule=as_rule)
    library.apply(step)


def consensus(library: Library) -> list[tuple[int, int, tuple[Id, ...]]]:
    return [(each.start, each.end, each.tags) for each in library.annotations() if each.coder == CONSENSUS]


def test_cases_come_with_their_kinds(coded: Library) -> None:
    assert [each.case.kinds for each in look(coded)] == [(), (Kind.BOUNDARIES,), (Kind.MISSED,)]


def test_each_choice_gives_its_passage_and_leaves_the_coders_alone(coded: Library) -> None:
    originals = [each for each in coded.annotations() if each.coder != CONSENSUS]
    for choice, end in ((AS_CODER + CODER, 50), (AS_CODER + OTHER, 60), (UNION, 60), (INTERSECTION, 50)):
        rule(coded, look(coded)[1], choice)
        assert consensus(coded) == [(30, end, ("B",))]
    rule(coded, look(coded)[1], NEITHER)
    assert consensus(coded) == []
    assert [each for each in coded.annotations() if each.coder != CONSENSUS] == originals
    assert_sound(coded)


def test_a_decision_is_taken_back_in_one_step_and_can_be_made_again(coded: Library) -> None:
    before = seen(coded)
    receipt = coded.apply(decide(coded, [(look(coded)[1], Ruling(UNION, look(coded)[1].case.union()))], CODER))
    assert look(coded)[1].is_decided
    coded.undo(receipt.stamp, CODER)
    assert seen(coded) == before and not look(coded)[1].is_decided
    rule(coded, look(coded)[1], UNION)
    assert look(coded)[1].is_decided and consensus(coded) == [(30, 60, ("B",))]
    coded.apply(reopen(coded, look(coded)[1]))
    assert seen(coded) == before
    with pytest.raises(UserFault, match="not decided"):
        reopen(coded, look(coded)[1])


def test_agreements_are_taken_over_in_one_step_and_only_once(coded: Library) -> None:
    receipt = coded.apply(take_over(coded, look(coded), CODER))
    assert consensus(coded) == [(0, 20, ("A",))]
    assert not take_over(coded, look(coded), CODER)
    coded.undo(receipt.stamp, CODER)
    assert consensus(coded) == []


def test_the_consensus_names_what_it_came_from(coded: Library) -> None:
    rule(coded, look(coded)[1], UNION)
    (made,) = (each for each in coded.annotations() if each.coder == CONSENSUS)
    assert coded.thing(made.id).value("from") == ["m2", "t2"]
    decision = look(coded)[1].decision
    assert decision is not None and decision.sources == ("m2", "t2") and decision.made == (made.id,) and decision.by == CODER


def test_a_case_is_open_again_once_a_coder_changes_their_mind(coded: Library) -> None:
    rule(coded, look(coded)[1], UNION)
    change(coded, "t2", "tag:A", True, OTHER)
    assert not look(coded)[1].is_decided
    rule(coded, look(coded)[1], UNION)
    assert consensus(coded) == [(30, 60, ("A", "B"))], "what came of the first decision goes"


def test_a_reason_becomes_a_rule_in_the_same_step(coded: Library) -> None:
    coded.apply(tagging.define(CODER, coded.thing(Id("B")), "What B is."))
    rule(coded, look(coded)[1], UNION, "Take the whole sentence.", as_rule=True)
    assert coded.codebook()[Id("B")].definition == "What B is.\nRule: Take the whole sentence."
    assert (look(coded)[1].decision or pytest.fail()).reason == "Take the whole sentence."
    with pytest.raises(UserFault, match="takes a reason"):
        rule(coded, look(coded)[2], NEITHER, " ", as_rule=True)


def test_decisions_travel_and_any_order_of_merging_gives_the_same(coded: Library, tmp_path: Path) -> None:
    other = new_library(tmp_path / "b.annotator")
    share(coded, other)
    rule(coded, look(coded)[1], UNION)
    rule(other, look(other)[2], NEITHER)
    rule(other, look(other)[1], INTERSECTION)
    share(coded, other)
    share(other, coded)
    assert state_of(coded) == state_of(other)
    assert [each.is_decided for each in look(coded)] == [False, False, True]
    assert_sound(coded)
    other.close()


def test_names_and_reasons_stay_here_where_that_is_wanted(coded: Library) -> None:
    rule(coded, look(coded)[1], AS_CODER + OTHER, "A private reason.")
    rule(coded, look(coded)[1], AS_CODER + CODER, "Another.")
    outside = Outside(coded, without_notes=True, without_names=True)
    rows = [row for each in journal_of(coded) if each[2] == "decision" and (row := outside.row(each))]
    told = json.dumps(rows)
    assert len(rows) > 2
    assert CODER not in told and OTHER not in told and "private" not in told and "Another" not in told


def test_agreement_with_the_consensus_once_a_document_is_decided(coded: Library) -> None:
    scope = gather(coded, [CODER, OTHER])
    with pytest.raises(UserFault, match="No document is decided"):
        standing(coded, scope, look(coded))
    coded.apply(take_over(coded, look(coded), CODER))
    rule(coded, look(coded)[1], AS_CODER + CODER)
    rule(coded, look(coded)[2], NEITHER)
    told = standing(coded, scope, look(coded))
    assert told.with_consensus[CODER]["alpha"].value == pytest.approx(1)
    assert 0 < (told.with_consensus[OTHER]["alpha"].value or 0) < 1
    assert (told.among["alpha"].value or 1) < 1


def test_a_second_identity_counts_as_the_person(coded: Library) -> None:
    third = Id("00000000-0000-4000-8000-00000000000c")
    coded.apply(edits.add_coder(third, "M.", "pine"))
    add_annotation(coded, "m3", "A", start=70, end=80, coder=third)
    coded.apply(edits.unite_coders(CODER, coded.thing(third), coded.thing(CODER)))
    assert look(coded)[2].case.is_agreed


def test_documents_that_all_are_done_with_come_first_and_blind_work_stays_hidden(coded: Library) -> None:
    assert "No document was marked as done" in gather(coded, [CODER, OTHER]).notices[0]
    (row,) = coded.documents()
    for coder in (CODER, OTHER):
        coded.apply(edits.set_done(coder, [coded.thing(row.id)], [coder], True))
    assert gather(coded, [CODER, OTHER]).notices == ("Documents that all of them marked as done.",)
    coded.apply(edits.set_done(CODER, [coded.thing(row.id)], [CODER], False))
    coded.own = frozenset({CODER})
    with pytest.raises(UserFault, match="You code blind"):
        gather(coded, [CODER, OTHER])


def test_the_command_line_decides(coded: Library) -> None:
    path = str(coded.path)
    coded.close()

    def run(*arguments: str) -> str:
        done = CliRunner().invoke(commands, ["adjudicate", path, *arguments])
        assert done.exit_code == 0, done.output
        return done.output

    assert "2 disagreements, 0 decided; 1 agreement, 0 taken over" in run()
    run("--take-agreed", "--by", "Mira")
    run("--decide", "1", "Tom", "--reason", "He is right.", "--by", "Mira", "--rule")
    told = json.loads(run("--json"))
    assert told["progress"] == {
        "disagreements": 2, "decided": 1, "agreements": 1, "taken_over": 1,
        "kinds": {"missed": 1, "other tag": 0, "boundaries": 1},
    }  # fmt: skip
    assert told["disagreements"][0]["decision"] == "coder" and told["disagreements"][0]["taken"] == "Tom"
    assert len(json.loads(run("--undecided", "--json"))["disagreements"]) == 1
    run("--decide", "2", "Tom", "--by", "Mira")
    assert "Tom with the consensus" in run("--standing") and "1.000" in run("--standing")
    assert CliRunner().invoke(commands, ["adjudicate", path, "--decide", "9", "union"]).exit_code == 1


def test_what_two_people_decide_apart_is_decided_again(coded: Library, tmp_path: Path) -> None:
    other = new_library(tmp_path / "b.annotator")
    share(coded, other)
    rule(coded, look(coded)[1], UNION)
    rule(other, look(other)[1], INTERSECTION)
    share(other, coded)
    assert sorted(consensus(coded)) == [(30, 50, ("B",)), (30, 60, ("B",))], "nothing is dropped"
    matter = look(coded)[1]
    assert not matter.is_decided and matter.decision is not None and matter.decision.is_disputed
    assert coded.disputed() == []
    rule(coded, matter, UNION)
    assert consensus(coded) == [(30, 60, ("B",))] and look(coded)[1].is_decided
    share(coded, other)
    assert state_of(coded) == state_of(other)
    assert_sound(coded)
    other.close()


def test_a_file_of_the_team_carries_decisions_and_merges(coded: Library, tmp_path: Path) -> None:
    other = new_library(tmp_path / "b.annotator")
    share(coded, other)
    rule(other, look(other)[1], UNION, "The whole of it.")
    rule(coded, look(coded)[1], INTERSECTION)
    out = tmp_path / "b.annotations"
    write_exchange(other, out, Scope())
    plan = preview(coded, out)
    assert not plan.coming.disputes
    merge(coded, plan)
    assert (look(coded)[1].decision or pytest.fail()).is_disputed
    assert set(coded.decisions()) <= coded.left_out([], None)
    assert set(coded.decisions()) <= coded.left_out(None, [CODER])
    other.close()
