"""Documents that an older reader made: found, read again, and changed only in what differs."""

from dataclasses import replace
from pathlib import Path

import pytest

from annotator.core import edits
from annotator.core.changes import BLOCKS, Id
from annotator.core.documents import Block, BlockKind, Draft
from annotator.formats import registry
from annotator.store.library import Library
from annotator.store.rows import Text
from annotator.tasks.importing import import_files
from annotator.tasks.monitor import Cancelled, Monitor
from annotator.tasks.reextracting import Differs, new_text, outdated, read_again, structure_step
from annotator.tasks.revising import prepare_revision, revision_step
from tests.libraries import CODER, assert_sound, seen

WORDS = "A title\n\nThe first paragraph is about trust, as it was said.\n"
DATA = WORDS.encode()


def brought_in(
    library: Library, text: str = WORDS, data: bytes | None = DATA, name: str = "a.txt", by: str = "plaintext 1"
) -> Id:
    """A document as an older reader made it: one paragraph."""
    draft = Draft(text, (Block(0, len(text.rstrip()), BlockKind.PARAGRAPH),), f"By {by}", source=name, extractor=by)
    library.apply(edits.add_document(CODER, draft), [Text(text, 5, data, name)])
    return edits.document_id(edits.fingerprint_of(text))


def test_what_this_version_read_is_not_old(library: Library, folder: Path) -> None:
    import_files(library, CODER, [folder], Monitor(), recursive=True)
    assert len(library.readings()) == 3 and outdated(library) == []


@pytest.mark.parametrize(
    ("by", "is_old"),
    [
        *((f"{name} 0", True) for name in registry.CURRENT),
        *((now, False) for now in registry.CURRENT.values()),
        ("plaintext 1 mac-roman", True), ("plaintext 999", False), ("plaintext", False), ("", False), ("ocr 1", False),
        ("rows 0", False),
    ],
)  # fmt: skip
def test_only_lower_versions_of_readers_that_are_here_are_old(by: str, is_old: bool) -> None:
    assert registry.is_outdated(by) is is_old


def test_the_same_words_with_another_structure_change_only_that(library: Library) -> None:
    id = brought_in(library)
    before = seen(library)
    (reading,) = outdated(library)
    assert (reading.document, reading.source, reading.extractor) == (id, "a.txt", "plaintext 1")
    (again,) = read_again(library, [reading], Monitor())
    assert again.differs is Differs.STRUCTURE and seen(library) == before, "nothing is written unasked"
    step = structure_step(CODER, [again])
    assert {change.field.partition(":")[0] + ":" for change in step.changes} == {BLOCKS, "extractor:"}
    receipt = library.apply(step)
    assert [block.kind for block in library.blocks(id)] == [BlockKind.TITLE, BlockKind.PARAGRAPH]
    assert outdated(library) == [] and library.text(reading.fingerprint) == WORDS
    assert_sound(library)
    library.undo(receipt.stamp, CODER)
    assert outdated(library) == [reading] and seen(library) == before


def test_the_kinds_that_people_set_stay(library: Library) -> None:
    id = brought_in(library)
    library.apply(edits.set_block_kind(CODER, library.thing(id), [0], BlockKind.QUOTE))
    library.apply(structure_step(CODER, read_again(library, outdated(library), Monitor())))
    assert [block.kind for block in library.blocks(id)] == [BlockKind.QUOTE, BlockKind.PARAGRAPH]


def test_where_nothing_differs_only_the_reader_is_noted(library: Library, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (outcome,) = import_files(library, CODER, [folder / "one.txt"], Monitor())
    assert outcome.document
    monkeypatch.setattr(registry, "CURRENT", {"plaintext": "plaintext 99"})
    (again,) = read_again(library, outdated(library), Monitor())
    assert again.differs is Differs.NOTHING and len(again.changes) == 1


def test_other_words_go_through_the_preview_and_keep_the_file(library: Library) -> None:
    id = brought_in(library, WORDS.replace("trust", "tru-\nst"))
    (again,) = read_again(library, outdated(library), Monitor())
    assert again.differs is Differs.WORDS and again.changes == ()
    revision = prepare_revision(library, id, new_text(library, again.reading), Monitor())
    step, texts = revision_step(library, CODER, revision, {})
    library.apply(step, texts)
    row = library.document(id)
    assert library.text(row.fingerprint) == WORDS and library.original(row.fingerprint) == ("a.txt", DATA)
    assert outdated(library) == []
    assert_sound(library)


def test_a_text_that_a_person_corrected_is_not_offered(library: Library) -> None:
    id = brought_in(library)
    revision = prepare_revision(
        library, id, replace(new_text(library, outdated(library)[0]), text="Corrected.", original=None), Monitor()
    )
    library.apply(*revision_step(library, CODER, revision, {}))
    assert outdated(library) == []


def test_a_file_that_is_refused_now_gets_its_sentence_and_the_others_go_on(library: Library) -> None:
    brought_in(library)
    brought_in(library, "Other words.", b"\0\1\2" * 50, "b.txt")
    brought_in(library, "More words.", None, "c.txt")
    found = {each.reading.source: each for each in read_again(library, outdated(library), Monitor())}
    assert {name: each.differs for name, each in found.items()} == {"a.txt": Differs.STRUCTURE, "b.txt": Differs.REFUSED}
    assert found["b.txt"].sentence.startswith("b.txt")


def test_the_encoding_that_a_person_said_is_used_again(library: Library) -> None:
    words = "Le président\n\nIl a dit « l’Europe » et rien d’autre.\n"
    data = words.encode("mac-roman")
    brought_in(library, data.decode("koi8-r"), data, by="plaintext 1 koi8-r")
    (again,) = read_again(library, outdated(library), Monitor())
    assert again.differs is Differs.STRUCTURE


def test_it_can_be_stopped(library: Library) -> None:
    brought_in(library)
    monitor = Monitor()
    monitor.cancel()
    with pytest.raises(Cancelled):
        read_again(library, outdated(library), monitor)
