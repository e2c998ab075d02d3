"""How documents, tags and coders are named on the command line."""

import pytest

from annotator.core import edits, tagging
from annotator.core.changes import Id
from annotator.core.errors import UserFault
from annotator.store.library import Library
from annotator.tasks.naming import find_document, find_tag
from annotator.tasks.people import coder_step, find_coder, take_coder
from tests.libraries import CODER, add_document, add_tag


def test_a_document_is_found_by_title_by_id_and_by_the_beginning_of_its_id(library: Library) -> None:
    id = add_document(library, title="On  Innovation")
    for named in ("on innovation", " On Innovation ", id, id[:4], id[:13].upper()):
        assert find_document(library, named) == id
    for named in (id[:3], "innovation", "", "x" * 40):
        with pytest.raises(UserFault, match="no document"):
            find_document(library, named)


def test_what_could_be_several_is_asked_about(library: Library) -> None:
    add_document(library)
    add_document(library, "Another text")
    with pytest.raises(UserFault, match="2 documents"):
        find_document(library, "On innovation")


def test_a_tag_is_found_by_name_by_path_and_by_id_and_a_merged_one_means_the_other(library: Library) -> None:
    for id, name, parent in (
        ("aaaa1", "Spending", None),
        ("bbbb1", "Health", "aaaa1"),
        ("cccc1", "Health", None),
        ("dddd1", "a/b", None),
    ):
        library.apply(tagging.create_tag(CODER, Id(id), name, "blue", parent=Id(parent) if parent else None))
    codebook = library.codebook()

    def find(named: str) -> Id:
        return find_tag(codebook, named, "work")

    assert find("spending") == "aaaa1" == find("aaaa") and find("Spending / health") == "bbbb1" and find("a/b") == "dddd1"
    with pytest.raises(UserFault, match="2 tags"):
        find("Health")
    with pytest.raises(UserFault, match="no tag"):
        find("Spending / nothing")
    library.apply(tagging.merge_tags(CODER, library.thing(Id("cccc1")), library.thing(Id("bbbb1"))))
    codebook = library.codebook()
    assert find("cccc1") == "bbbb1" == find("Health")


def test_a_coder_is_taken_by_name_and_made_once(library: Library) -> None:
    id = take_coder(library, " Mira  Okafor")
    assert take_coder(library, "mira okafor") == id == find_coder(library, id[:6]) == take_coder(library, id)
    other = take_coder(library, "Ben")
    assert other != id and len({coder.colour for coder in library.coders()}) == 2
    with pytest.raises(UserFault, match="Ben, Mira Okafor"):
        find_coder(library, "Nobody")


def test_a_coder_needs_a_name(library: Library) -> None:
    with pytest.raises(UserFault):
        coder_step(library, "  ")
    assert library.coders() == []


def test_a_name_that_two_have_is_asked_about(library: Library) -> None:
    for id in ("aaaa", "bbbb"):
        library.apply(edits.add_coder(Id(id), "Mira", "blue"))
    with pytest.raises(UserFault, match="2 coders"):
        take_coder(library, "Mira")
    add_tag(library, "A")
