"""People: identities that are one person are read together, whatever order the registers came in."""

from itertools import permutations

from annotator.core.changes import Id, Stamp
from annotator.core.people import CoderRow, read_people


def row(id: str, same_as: str | None = None, stamp: str = "1", annotations: int = 0, name: str = "") -> CoderRow:
    return CoderRow(Id(id), name or id.upper(), "blue", Id(same_as) if same_as else None, Stamp(stamp), annotations)


def test_an_identity_counts_as_its_person_and_says_how_it_signed() -> None:
    people = read_people([row("a", annotations=3), row("b", "a", annotations=4, name="Bee")])
    assert list(people) == ["a"] and people[Id("b")].annotations == 7
    assert people.signed(Id("b")) == "A (as Bee)" and people.signed(Id("a")) == "A"
    assert people[Id("a")].former_names == ("Bee",)
    assert people.identities([Id("b")]) == {"a", "b"} == people.identities([Id("a")])
    assert people.signed(Id("unknown")) == "" and people.get(Id("unknown")) is None


def test_identities_follow_one_another_to_the_last() -> None:
    people = read_people([row("a"), row("b", "a"), row("c", "b")])
    assert people.resolve(Id("c")) == "a" and len(people) == 1


def test_of_a_circle_the_link_set_last_does_not_count_in_any_order() -> None:
    rows = [row("a", "b", "2"), row("b", "c", "3"), row("c", "a", "1")]
    for some in permutations(rows):
        assert list(read_people(some)) == ["b"]


def test_an_identity_of_someone_unknown_stays_a_person() -> None:
    assert list(read_people([row("a", "nobody")])) == ["a"]
