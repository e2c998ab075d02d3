"""Copied words: with structure where they come from a page, titled, once only, and refused in a sentence where there are none."""

import pytest

from annotator.core.documents import BlockKind
from annotator.core.errors import UserFault
from annotator.store.library import Library
from annotator.tasks.importing import Became
from annotator.tasks.pasting import paste, prepare_pasted
from tests.libraries import CODER, assert_sound

HTML = (
    '<meta http-equiv="content-type" content="text/html; charset=utf-16"><h2>On trust</h2><p>Children’s <b>trust</b> comes '
    "first, naïve or not \U0001f600.</p><ul><li>One</li><li>Two</li></ul>"
)
PLAIN = "On trust\n\nChildren’s trust comes first, naïve or not \U0001f600.\n\nOne\nTwo\n"


def test_a_piece_of_a_page_keeps_its_structure_and_its_bytes(library: Library) -> None:
    outcome = paste(library, CODER, PLAIN, HTML)
    assert outcome.became is Became.IMPORTED and outcome.document and "On trust" in outcome.sentence
    row = library.document(outcome.document)
    assert row.title == "On trust"
    assert "Children’s trust comes first, naïve or not \U0001f600." in library.text(row.fingerprint)
    assert BlockKind.LIST_ITEM in {block.kind for block in library.blocks(row.id)}
    assert library.original(row.fingerprint) == ("clipboard.html", HTML.encode("utf-8-sig"))
    assert_sound(library)


def test_plain_words_are_titled_by_their_first(library: Library) -> None:
    words = "We met because nobody else would, and because it had to be done, said the minister who had come late that day. " * 3
    prepared = prepare_pasted(words)
    assert prepared.draft.text.startswith("We met") and prepared.draft.source == "clipboard.txt"
    assert prepared.draft.title.startswith("We met because nobody") and prepared.draft.title.endswith("…")
    assert len(prepared.draft.title) <= 80


def test_a_page_that_holds_less_than_the_plain_words_is_left(library: Library) -> None:
    assert prepare_pasted(PLAIN, "<img src='x.png'>").draft.source == "clipboard.txt"
    assert prepare_pasted(PLAIN, "<p>On</p>").draft.source == "clipboard.txt"


def test_what_is_there_already_is_said_to_be_and_what_was_deleted_comes_back(library: Library) -> None:
    first = paste(library, CODER, PLAIN)
    again = paste(library, CODER, PLAIN)
    assert again.became is Became.PRESENT and again.document == first.document and again.receipt is None
    assert first.receipt
    library.undo(first.receipt.stamp, CODER)
    assert paste(library, CODER, PLAIN).became is Became.RESTORED


@pytest.mark.parametrize(("plain", "html"), [("", ""), (" \n\t", ""), ("", "<img src='x.png'>"), ("\ufeff", "<p> </p>")])
def test_nothing_but_white_space_is_no_document(library: Library, plain: str, html: str) -> None:
    with pytest.raises(UserFault, match="no words"):
        paste(library, CODER, plain, html)
    assert library.documents() == []


def test_halves_of_letters_and_words_from_right_to_left_come_in_whole(library: Library) -> None:
    outcome = paste(library, CODER, "שלום \ud83d עולם\n\nמילים")
    assert outcome.document
    assert library.text(library.document(outcome.document).fingerprint) == "שלום \ufffd עולם\n\nמילים"
    assert_sound(library)
