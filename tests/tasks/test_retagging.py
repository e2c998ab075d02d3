"""Many passages get or lose a tag in one step; other coders' stay as they are."""

from pathlib import Path

from annotator.core.changes import Id
from annotator.tasks.retagging import plan_retagging, retagging_step, tags_on
from tests.libraries import CODER, OTHER, add_annotation, add_document, add_tag, change, new_library


def test_a_tag_takes_the_place_of_another(tmp_path: Path) -> None:
    library = new_library(tmp_path / "a.annotator")
    add_document(library)
    for tag in ("old", "older", "new"):
        add_tag(library, tag)
    add_annotation(library, "one", "old")
    add_annotation(library, "two", "older", start=20, end=30)
    add_annotation(library, "three", "new", start=20, end=40)
    add_annotation(library, "four", "old", coder=OTHER)
    change(library, "older", "merged_into", "old")
    codebook, passages = library.codebook(), library.annotations()
    assert tags_on(codebook, passages) == [Id("new"), Id("old")]
    plan = plan_retagging(codebook, CODER, lambda coder: coder == CODER, passages, Id("new"), Id("old"))
    assert (set(plan.changed), plan.same, plan.others) == ({"one", "two"}, 1, 1)
    assert plan.remove == ("old", "older")
    library.apply(retagging_step(library, plan))
    assert {each.id: each.tags for each in library.annotations()} == {
        "one": ("new",),
        "two": ("new",),
        "three": ("new",),
        "four": ("old",),
    }
    nothing = plan_retagging(codebook, CODER, lambda coder: coder == CODER, library.annotations(), Id("new"), None)
    assert (nothing.changed, nothing.same, nothing.others) == ((), 3, 1)
    library.close()
