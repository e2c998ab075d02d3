"""How far a team is, document by document."""

from annotator.core import edits
from annotator.core.adjudication import UNION, Ruling
from annotator.core.changes import Id
from annotator.store.library import Library
from annotator.tasks.adjudicating import decide, ensure_consensus, matters
from annotator.tasks.agreeing import gather
from annotator.tasks.team_progress import team_progress
from tests.libraries import CODER, OTHER, add_annotation, add_document, add_tag


def test_each_document_says_who_marked_what_who_is_done_and_what_is_decided(library: Library) -> None:
    third = Id("00000000-0000-4000-8000-00000000000c")
    for id, name in ((CODER, "Mira"), (OTHER, "Tom"), (third, "M.")):
        library.apply(edits.add_coder(id, name, "blue"))
    document = add_document(library)
    add_document(library, "Nobody has read this.", "Unread")
    add_tag(library, "A")
    add_annotation(library, "m1", "A", start=0, end=20)
    add_annotation(library, "t1", "A", start=0, end=24, coder=OTHER)
    add_annotation(library, "t2", "A", start=40, end=50, coder=OTHER)
    add_annotation(library, "n1", start=60, end=66, coder=third)
    library.apply(edits.unite_coders(CODER, library.thing(third), library.thing(CODER)))
    library.apply(edits.set_done(third, [library.thing(document)], [third], True))
    ensure_consensus(library)
    found = matters(library, gather(library, [CODER, OTHER]))
    library.apply(decide(library, [(found[0], Ruling(UNION, found[0].case.union()))], CODER))
    (line,) = team_progress(library, [CODER, OTHER], matters(library, gather(library, [CODER, OTHER])))
    assert line.document.id == document
    assert dict(line.marked) == {CODER: 2, OTHER: 2}
    assert line.done == {CODER}, "a second identity is the same person"
    assert (line.disagreements, line.decided) == (2, 1)
