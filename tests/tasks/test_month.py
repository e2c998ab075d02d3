"""A month of three people: files mailed and lost, a new edition, conflicts, a deletion against an edit, a second machine."""

from pathlib import Path

from annotator.core import edits
from annotator.core.changes import DELETED, ChangeSet, Id
from annotator.core.history import decision
from annotator.core.selectors import describe
from annotator.core.spans import Span
from annotator.formats.plaintext import structure
from annotator.store.library import Library
from annotator.tasks.exchange_file import Scope, write_exchange
from annotator.tasks.merge_work import Certificate, library_digest, merge, preview, teammate_has
from annotator.tasks.monitor import Monitor
from annotator.tasks.revising import NewText, Reason, look_again, prepare_revision, revision_step
from tests.libraries import TEXT, Clockwork, add_document, add_tag, assert_sound, change, journal_of, new_library, state_of

MIRA, TOM, JONAS = Id("mira"), Id("tom"), Id("jonas")
EDITION = TEXT.replace("Children come first.", "All children come first, always.").replace("failed;", "has failed;")


class Person:
    """Somebody with a machine, or two."""

    def __init__(self, folder: Path, id: Id, name: str, clock: Clockwork) -> None:
        self.id, self.folder, self.clock = id, folder, clock
        self.library = new_library(folder / f"{name}.annotator", clock)
        self.library.apply(edits.add_coder(id, name, "blue"))

    def mark(self, id: str, words: str, *tags: str, note: str = "") -> None:
        """Code a passage of the shown text."""
        row = self.library.documents()[0]
        text = self.library.text(row.fingerprint)
        place = describe(text, Span(text.index(words), text.index(words) + len(words))).to_json()
        self.library.apply(edits.add_annotation(self.id, Id(id), row.id, row.fingerprint, place, map(Id, tags), note))

    def mail(self, name: str, since: Id | None = None) -> Path:
        """A file: everything, or what somebody had not at the last exchange."""
        path = self.folder / f"{name}.annotations"
        write_exchange(self.library, path, Scope(since=teammate_has(self.library, since) if since else None))
        return path

    def open(self, path: Path) -> Certificate:
        """Merge a file."""
        plan = preview(self.library, path)
        return merge(self.library, plan).certificate if plan.fresh else plan.certificate

    def quote(self, id: str) -> str:
        """What an annotation lies on in the shown text; "" without a place."""
        (each,) = self.library.annotations_named([Id(id)])
        text = self.library.text(self.library.documents()[0].fingerprint)
        return "" if each.is_orphan else text[each.start : each.end]


def test_a_month_of_three_people_ends_with_one_library(tmp_path: Path) -> None:
    clock = Clockwork()
    mira, tom, jonas = (Person(tmp_path, id, str(id), clock) for id in (MIRA, TOM, JONAS))

    # The first week: Mira begins, and mails what she has.
    add_document(mira.library, coder=MIRA)
    for tag, parent in (("Plans", None), ("Money", "Plans")):
        add_tag(mira.library, tag, parent, MIRA)
    mira.mark("m1", "Children come first", "Plans", note="A claim.")
    beginning = mira.mail("beginning")
    for person in (tom, jonas):
        certificate = person.open(beginning)
        assert certificate.entries.in_file == certificate.applied and certificate.kinds["annotation"].added == 1

    # They work apart: two conflicts, and a deletion against an edit.
    tom.mark("t1", "£20m on what works", "Money")
    tom.mark("t2", "the naïve plan".removeprefix("the "), "Plans", note="Whose?")
    jonas.mark("j1", "Thank you all", "Plans")
    change(tom.library, "Plans", "name", "Intentions", TOM)
    change(jonas.library, "Plans", "name", "Promises", JONAS)
    change(mira.library, "m1", "note", "A claim; check it.", MIRA)
    jonas.library.apply(edits.delete(JONAS, [jonas.library.thing(Id("m1"))]))
    change(tom.library, "Money", "definition", "Sums that are named.", TOM)
    change(jonas.library, "Money", "definition", "Anything about cost.", JONAS)

    # Jonas has a second machine: a copy of his library, that he works in too.
    jonas.library.copy_to(tmp_path / "second machine.annotator")
    second = Library.open(tmp_path / "second machine.annotator", now=clock)
    row = second.documents()[0]
    place = describe(TEXT, Span(0, 13)).to_json()
    second.apply(edits.add_annotation(JONAS, Id("j2"), row.id, row.fingerprint, place, [Id("Money")]))
    jonas.mark("j3", "with families", "Plans")

    # A new edition of the speech comes to Mira: nothing of hers is lost.
    new = NewText(EDITION, structure(EDITION)[0], Reason.FILE, "second edition.txt", "plaintext 1", EDITION.encode())
    revision = prepare_revision(mira.library, row.id, new, Monitor())
    taken = {each.annotation.id: each.anchor.span for each in revision.to_decide()}
    mira.library.apply(*revision_step(mira.library, MIRA, revision, taken))
    assert "hildren come first" in mira.quote("m1")

    # The mails go in any order; one is lost, one comes twice.
    from_tom, from_jonas, from_mira = tom.mail("tom"), jonas.mail("jonas"), mira.mail("mira")
    write_exchange(second, tmp_path / "machine.annotations", Scope())
    mira.open(from_jonas)
    certificate = mira.open(from_tom)
    assert certificate.conflicting >= 2 and certificate.waiting == 0
    tom.open(from_mira)
    before = library_digest(tom.library.haves())
    assert tom.open(from_mira).entries.added == 0 and library_digest(tom.library.haves()) == before
    jonas.open(tmp_path / "machine.annotations")
    assert {each.id for each in jonas.library.annotations()} >= {"j1", "j2", "j3"}

    # What Tom marked in the old edition waits at Mira's, with its words, and is found again.
    assert mira.quote("t1") == "" and mira.library.annotations_named([Id("t1")])[0].quote == "£20m on what works"
    found = look_again(mira.library, row.id, Monitor())
    mira.library.apply(*revision_step(mira.library, MIRA, found, {}))
    assert mira.quote("t1") == "£20m on what works" and mira.quote("t2") == "naïve plan"

    # Disagreements are seen by who has seen both sides, and nothing of either is gone until somebody decides.
    plans, money, note = (mira.library.thing(Id(id)) for id in ("Plans", "Money", "m1"))
    assert plans.conflicts() == ["name"] and money.conflicts() == ["definition"] and note.conflicts() == [DELETED]
    assert {head.value for head in plans.heads("name")} == {"Intentions", "Promises"}
    for thing, field, value in (
        (plans, "name", "Promises"),
        (money, "definition", "Sums, or anything about cost."),
        (note, DELETED, False),
    ):
        mira.library.apply(ChangeSet(MIRA, (decision(thing, field, value),)))

    # At the end of the month everybody sends everybody what is new since the last time, and all have the same.
    people = (mira, tom, jonas)
    for number in range(2):
        for source in people:
            for target in people:
                if source is not target:
                    target.open(source.mail(f"{source.id} to {target.id} {number}", target.id))
    for person in people:
        assert journal_of(person.library) == journal_of(mira.library) and state_of(person.library) == state_of(mira.library)
        assert library_digest(person.library.haves()) == library_digest(mira.library.haves())
        assert {each.id for each in person.library.annotations()} == {"m1", "t1", "t2", "j1", "j2", "j3"}
        assert person.library.codebook()[Id("Plans")].name == "Promises"
        assert not any(person.library.thing(Id(id)).conflicts() for id in ("Plans", "Money", "m1"))
        by = {each.id: each.coder for each in person.library.annotations()}
        assert (by["m1"], by["t1"], by["j2"]) == (MIRA, TOM, JONAS)
        assert_sound(person.library)
    last = [person.mail(f"last {person.id}").read_bytes() for person in people]
    assert last[0] == last[1] == last[2]
