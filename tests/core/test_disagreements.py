"""Cases: which passages of several coders belong together, and in what they differ."""

from hypothesis import given
from hypothesis import strategies as st

from annotator.core.changes import Id
from annotator.core.disagreements import Case, Kind, Outcome, Passage, cases, counts_of

MIRA, TOM, JONAS = Id("mira"), Id("tom"), Id("jonas")
TEAM = (MIRA, TOM, JONAS)


def passage(coder: Id, start: int, end: int, *tags: str) -> Passage:
    return Passage(Id(f"{coder}-{start}-{end}-{'-'.join(tags)}"), coder, start, end, tuple(map(Id, tags)))


def only(*passages: Passage, coders: tuple[Id, ...] = (MIRA, TOM)) -> Case:
    (case,) = cases(passages, coders)
    return case


def test_the_same_tags_on_the_same_words_are_agreed() -> None:
    case = only(passage(MIRA, 5, 20, "A", "B"), passage(TOM, 5, 20, "A", "B"))
    assert case.is_agreed and case.kinds == () and case.span == (5, 20)
    two = only(passage(MIRA, 5, 20, "A"), passage(MIRA, 5, 20, "B"), passage(TOM, 5, 20, "A", "B"))
    assert two.is_agreed, "one annotation with two tags says what two annotations say"


def test_who_marked_nothing_has_missed_it() -> None:
    case = only(passage(MIRA, 5, 20, "A"))
    assert case.kinds == (Kind.MISSED,)
    assert case.of(TOM) == ()


def test_who_did_not_code_the_document_missed_nothing() -> None:
    assert only(passage(MIRA, 5, 20, "A"), passage(TOM, 5, 20, "A"), coders=(MIRA, TOM)).is_agreed
    assert only(passage(MIRA, 5, 20, "A"), passage(TOM, 5, 20, "A"), coders=TEAM).kinds == (Kind.MISSED,)


def test_other_tags_on_nearly_the_same_words() -> None:
    case = only(passage(MIRA, 5, 25, "A"), passage(TOM, 6, 25, "B"))
    assert case.kinds == (Kind.OTHER_TAG,)
    assert case.tags == ("A", "B")


def test_other_ends_with_the_same_tag() -> None:
    assert only(passage(MIRA, 5, 25, "A"), passage(TOM, 20, 60, "A")).kinds == (Kind.BOUNDARIES,)
    assert only(passage(MIRA, 5, 25, "A"), passage(TOM, 5, 20, "A", "B")).kinds == (Kind.OTHER_TAG, Kind.BOUNDARIES)


def test_a_figure_within_a_paragraph_is_a_case_of_its_own() -> None:
    found = cases([passage(MIRA, 0, 200, "topic"), passage(TOM, 50, 60, "figure")], (MIRA, TOM))
    assert [case.kinds for case in found] == [(Kind.MISSED,), (Kind.MISSED,)]


def test_passages_that_only_touch_do_not_belong_together() -> None:
    assert len(cases([passage(MIRA, 0, 10, "A"), passage(TOM, 10, 20, "A")], (MIRA, TOM))) == 2


def test_cases_come_in_the_order_of_the_text() -> None:
    found = cases([passage(TOM, 50, 60, "A"), passage(MIRA, 0, 10, "B"), passage(MIRA, 50, 60, "A")], (MIRA, TOM))
    assert [case.span for case in found] == [(0, 10), (50, 60)]
    assert counts_of(found) == {Kind.MISSED: 1, Kind.OTHER_TAG: 0, Kind.BOUNDARIES: 0}


def test_readings_are_told_once_with_who_said_so() -> None:
    case = only(passage(MIRA, 5, 20, "A"), passage(TOM, 5, 20, "B"), passage(JONAS, 5, 20, "A"), coders=TEAM)
    assert case.readings() == {
        (Outcome(5, 20, (Id("A"),)),): (MIRA, JONAS),
        (Outcome(5, 20, (Id("B"),)),): (TOM,),
    }
    assert case.union() == (Outcome(5, 20, (Id("A"), Id("B"))),)
    assert case.intersection() == ()


def test_union_and_intersection_of_ends() -> None:
    case = only(passage(MIRA, 5, 25, "A"), passage(TOM, 20, 60, "A"))
    assert case.union() == (Outcome(5, 60, (Id("A"),)),)
    assert case.intersection() == (Outcome(20, 25, (Id("A"),)),)


def test_the_signature_changes_with_what_is_said() -> None:
    before = only(passage(MIRA, 5, 25, "A")).signature
    assert before != only(Passage(Id("mira-5-25-A"), MIRA, 5, 24, (Id("A"),))).signature
    assert before == only(passage(MIRA, 5, 25, "A")).signature


@given(
    st.lists(
        st.builds(
            lambda number, coder, start, length, tag: Passage(Id(str(number)), coder, start, start + length, (Id(tag),)),
            st.integers(),
            st.sampled_from(TEAM),
            st.integers(0, 40),
            st.integers(1, 20),
            st.sampled_from("AB"),
        ),
        unique_by=lambda each: each.id,
    )
)
def test_every_passage_is_in_one_case_whatever_the_order(passages: list[Passage]) -> None:
    found = cases(passages, TEAM)
    assert sorted(each.id for case in found for each in case.passages) == sorted(each.id for each in passages)
    assert cases(passages[::-1], TEAM) == found
    for case in found:
        words = {point for each in case.union() for point in range(each.start, each.end)}
        assert words == {point for each in case.passages for point in range(each.start, each.end)}
