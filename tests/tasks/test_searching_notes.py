"""A search looks through what people wrote by the same query, and through turns, sets and both sides of an OR."""

import pytest

from annotator.core import edits, sets
from annotator.core.changes import BLOCKS, Id
from annotator.core.documents import Block, BlockKind, blocks_to_json
from annotator.core.hits import SearchOptions, Where
from annotator.store.library import Library
from annotator.tasks.monitor import Monitor
from annotator.tasks.searching import search
from tests.libraries import CODER, OTHER, TEXT, add_annotation, add_document, add_tag, change
from tests.tasks.test_searching import found, said

SECOND = "Talk\n\nAnn: Plans cost.\n\nAnd more plans.\n\nBob: No plan at all."


@pytest.fixture
def noted(library: Library) -> Library:
    """Two people who wrote of plans in a note, memos and a definition; a talk of two speakers."""
    for id, name in ((CODER, "Mira"), (OTHER, "Tom")):
        library.apply(edits.add_coder(id, name, "blue"))
    add_document(library)
    talk = add_document(library, SECOND, "Talk")
    fingerprint = library.document(talk).fingerprint
    kinds = (BlockKind.TITLE, BlockKind.PARAGRAPH, BlockKind.PARAGRAPH, BlockKind.PARAGRAPH)
    speakers: tuple[dict[str, str], ...] = ({}, {"speaker": "Ann"}, {}, {"speaker": "Bob"})
    blocks, at = [], 0
    for part, kind, attributes in zip(SECOND.split("\n\n"), kinds, speakers, strict=True):
        blocks.append(Block(at, at + len(part), kind, attributes=attributes))
        at += len(part) + 2
    change(library, talk, BLOCKS + fingerprint, blocks_to_json(blocks))
    change(library, talk, "date", "2015-06")
    add_tag(library, "Cost")
    add_tag(library, "Trust")
    change(library, "Cost", "definition", "What any plan costs.")
    add_annotation(library, "mine", "Cost", start=0, end=5, note="A plan of mine")
    bob = SECOND.index("No plan")
    add_annotation(library, "theirs", "Trust", start=bob, end=bob + 7, note="Their plan 😀 plan", coder=OTHER, text=SECOND)
    library.apply(edits.add_memo(OTHER, Id("on-talk"), "document", talk, "The plan of the talk", ""))
    library.apply(edits.add_memo(CODER, Id("on-theirs"), "annotation", Id("theirs"), "A better plan", "Note"))
    return library


@pytest.mark.parametrize(
    ("query", "where"),
    [
        ("plan", ["note mine", "note theirs", "note theirs", "memo on-theirs", "memo on-talk", "definition Cost"]),
        ("plan coder:Tom", ["note theirs", "note theirs", "memo on-talk"]),
        ("plan tag:Cost", ["note mine", "definition Cost"]),
        ("plan NOT tag:Cost", ["note theirs", "note theirs", "memo on-theirs", "memo on-talk"]),
        ("plan date:2015", ["note theirs", "note theirs", "memo on-theirs", "memo on-talk"]),
        ("plan speaker:Bob", ["note theirs", "note theirs", "memo on-theirs"]),
        ("plan NOT better NOT mine", ["note theirs", "note theirs", "memo on-talk", "definition Cost"]),
        ('"plan plan"', ["note theirs"]),
        ("better OR costs", ["memo on-theirs", "definition Cost"]),
        ("note better", ["memo on-theirs", "memo on-theirs"]),
    ],
)
def test_what_people_wrote_answers_the_whole_query(noted: Library, query: str, where: list[str]) -> None:
    hits = [hit for hit in found(noted, query, in_notes=True).hits if hit.where is not Where.TEXT]
    assert [f"{hit.where.value} {hit.thing}" for hit in hits] == where


def test_hits_in_notes_lie_where_their_words_are(noted: Library) -> None:
    hits = [hit for hit in found(noted, "plan", in_notes=True).hits if hit.thing == "theirs"]
    assert [(hit.start, hit.end, hit.left, hit.right) for hit in hits] == [
        (6, 10, "Their ", " 😀 plan"),
        (13, 17, "Their plan 😀 ", ""),
    ]
    expressed = [hit for hit in found(noted, "plan$", in_notes=True, is_regex=True).hits if hit.thing == "theirs"]
    assert [(hit.start, hit.end) for hit in expressed] == [(13, 17)]


def test_a_quote_that_stands_in_no_text_is_found_as_a_quote(noted: Library) -> None:
    assert not [hit for hit in found(noted, "innovation", in_notes=True).hits if hit.where is Where.QUOTE]
    add_annotation(noted, "lost", start=3, end=13)
    change(noted, noted.documents()[0].id, "text", noted.documents()[1].fingerprint)
    (hit,) = [hit for hit in found(noted, "innovation", in_notes=True).hits if hit.where is Where.QUOTE]
    assert (hit.thing, hit.words, hit.start, hit.end) == ("lost", "innovation", 0, len(TEXT[3:13]))


def test_a_speaker_alone_gives_where_the_turns_begin(noted: Library) -> None:
    assert said(found(noted, "speaker:ann")) == ["Ann: Plans cost."]
    assert said(found(noted, "speaker:bob date:2015")) == ["Bob: No plan at all."]
    assert said(found(noted, "plans speaker:ann")) == ["Plans", "plans"]
    assert said(found(noted, "plans speaker:bob")) == []
    assert said(found(noted, "plan speaker:bob")) == ["plan"]


def test_an_or_of_words_and_fields_gives_both(noted: Library) -> None:
    assert said(found(noted, "penny OR tag:Cost")) == ["On in", "penny"]
    assert said(found(noted, "talk OR tag:Cost")) == ["On in", "Talk"]


@pytest.mark.parametrize(
    ("query", "members"),
    [
        ("tag:Cost", ["On innovation"]),
        ("NOT tag:Cost", ["Talk"]),
        ("has:note", ["On innovation", "Talk"]),
        ("plan tag:Trust", ["Talk"]),
        ("plan NOT tag:Trust", ["On innovation"]),
        ("penny OR date:2015", ["On innovation", "Talk"]),
        ("speaker:ann", ["Talk"]),
        ("NOT speaker:ann", ["On innovation"]),
        ("cost NOT innovation", ["Talk"]),
    ],
)
def test_a_live_set_holds_the_documents_that_fulfil_its_query(noted: Library, query: str, members: list[str]) -> None:
    noted.apply(sets.add_set(CODER, Id("live"), "Live", query=query))
    results = found(noted, "in:live")
    assert [results.documents[hit.document].title for hit in results.hits if hit.document] == members


def test_someone_who_codes_blind_finds_nothing_of_what_others_wrote(library: Library) -> None:
    add_document(library)
    add_tag(library, "T")
    add_annotation(library, "theirs", "T", note="zebra note", coder=OTHER)
    library.apply(edits.add_memo(OTHER, Id("m"), "annotation", Id("theirs"), "zebra memo"))
    options = SearchOptions(in_notes=True)
    assert len(search(library, "zebra", options, Monitor()).hits) == 2
    library.own = frozenset({CODER})
    for query in ("zebra", "tag:T"):
        assert search(library, query, options, Monitor()).hits in ((), []), query
