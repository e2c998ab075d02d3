"""How many annotations carry a tag, whatever was merged and deleted."""

from annotator.core import edits, tagging
from annotator.core.changes import Id
from annotator.store.library import Library
from annotator.tasks.counting import codings_of
from tests.libraries import CODER, add_annotation, add_document, add_tag


def test_merged_tags_count_where_they_stand_and_an_annotation_with_both_once(library: Library) -> None:
    add_document(library)
    for name in "ABC":
        add_tag(library, name)
    add_annotation(library, "1", "A", "B")
    add_annotation(library, "2", "B")
    add_annotation(library, "3", "C")
    add_annotation(library, "4", "B")
    library.apply(edits.delete(CODER, [library.thing(Id("4"))]))
    assert codings_of(library, library.codebook()) == {"A": 1, "B": 2, "C": 1}
    library.apply(tagging.merge_tags(CODER, library.thing(Id("A")), library.thing(Id("B"))))
    assert codings_of(library, library.codebook()) == {"B": 2, "C": 1}
    library.apply(edits.delete(CODER, [library.thing(Id("3"))]))
    assert codings_of(library, library.codebook()) == {"B": 2}
