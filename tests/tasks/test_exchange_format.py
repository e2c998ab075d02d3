"""Exchange files are as the page that describes them says, and what is not so is refused whole."""

import gzip
import json
import random
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from annotator.core import edits
from annotator.core.changes import Id, dumps
from annotator.core.errors import FileRefused
from annotator.paths import resources
from annotator.store.library import Library
from annotator.tasks.exchange_file import Scope, write_exchange
from annotator.tasks.merge_work import merge, preview
from tests.libraries import CODER, START, Clockwork, add_annotation, add_document, assert_sound, journal_of, new_library, state_of
from tests.tasks.test_merge_simulation import Team, begun

SCHEMA = Draft202012Validator(json.loads((resources() / "exchange-format.schema.json").read_text("utf-8")))
PAGE = (resources() / "exchange-format.md").read_text("utf-8")


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """Files of a library in which everything was done: whole, in part, without texts, for outside."""
    team = Team(tmp_path, 77)
    for _ in range(60):
        team._edit(0)
    first, paths = team.copies[0], []
    for number, scope in enumerate((Scope(), Scope(with_texts=False), Scope(without_notes=True), Scope(without_names=True))):
        paths.append(tmp_path / f"written {number}.annotations")
        write_exchange(first, paths[-1], scope)
    return paths


def test_every_line_is_as_the_schema_says(files: list[Path]) -> None:
    for path in files:
        lines = path.read_text("utf-8").split("\n")
        assert lines.pop() == ""
        for line in lines:
            assert list(SCHEMA.iter_errors(json.loads(line))) == [], line
        header = json.loads(lines[0])
        assert len(lines) == 1 + header["texts"] + header["entries"]
        assert dumps(header) == lines[0]


@pytest.mark.parametrize(
    "change",
    [
        {"stamp": "0"}, {"coder": ""}, {"id": "a b"}, {"parents": ["x"]}, {"field": "note"}, {"check": "xyz"}, {"more": 1},
        {"value": None},
    ],
)  # fmt: skip
def test_a_line_that_is_none_fails_the_schema(files: list[Path], change: dict[str, object]) -> None:
    birth = next(
        entry for line in files[0].read_text("utf-8").split("\n")[:-1] if (entry := json.loads(line)).get("field") == "*"
    )
    assert SCHEMA.is_valid(birth) and not SCHEMA.is_valid(birth | change)


def test_the_page_names_every_key() -> None:
    for kind in ("header", "text", "entry"):
        for key in SCHEMA.schema["$defs"][kind]["properties"]:
            assert f"`{key}`" in PAGE or f'"{key}"' in PAGE, key


def damaged(data: bytes, chance: random.Random) -> bytes:
    """The bytes with one thing wrong."""
    lines = data.split(b"\n")
    at = chance.randrange(len(data))
    match chance.randrange(9):
        case 0:
            return data[:at] + bytes([data[at] ^ 1 << chance.randrange(8)]) + data[at + 1 :]
        case 1:
            return data[:at]
        case 2:
            return data[:at] + data[at + chance.randint(1, 40) :]
        case 3:
            lines.insert(chance.randrange(1, len(lines)), chance.choice(lines[1:-1]))
        case 4:
            lines.pop(chance.randrange(len(lines) - 1))
        case 5:
            one, two = chance.sample(range(1, len(lines) - 1), 2)
            lines[one], lines[two] = lines[two], lines[one]
        case 6:
            number = chance.randrange(len(lines) - 1)
            lines[number] = lines[number].replace(b":", b": ", 1)
        case 7:
            number = chance.randrange(len(lines) - 1)
            lines[number] = chance.choice((b"[" * 5_000, b'{"a":' * 3_000, b"null", b"\xff\xfe", b'{"stamp":NaN}', b""))
        case _:
            return data[:at] + chance.randbytes(chance.randint(1, 30)) + data[at:]
    return b"\n".join(lines)


def refused(tmp_path: Path, count: int, seed: int) -> tuple[int, int]:
    """Damage a file so many times: how many were refused, and how many were still what they were."""
    chance = random.Random(seed)
    source, target = begun(tmp_path, "source"), new_library(tmp_path / "target.annotator")
    whole, path = tmp_path / "whole.annotations", tmp_path / "damaged.annotations"
    write_exchange(source, whole, Scope())
    data = whole.read_bytes()
    no, same = 0, 0
    for _ in range(count):
        broken = damaged(data, chance)
        packed = chance.random() < 0.2
        file = path.with_name(path.name + ".gz") if packed else path
        file.write_bytes(gzip.compress(broken, 1) if packed else broken)
        try:
            preview(target, file)
        except FileRefused as fault:
            sentence = str(fault)
            assert sentence.startswith(file.name) and sentence.endswith("Nothing was changed.") and "\n" not in sentence
            no += 1
        else:
            assert broken == data or json.loads(broken.split(b"\n")[0]) != json.loads(data.split(b"\n")[0]), "damage passed"
            same += 1
    assert journal_of(target) == [] and state_of(target) == state_of(new_library(tmp_path / "empty.annotator"))
    return no, same


def test_damaged_files_are_refused_whole_and_change_nothing(tmp_path: Path) -> None:
    no, same = refused(tmp_path, 300, 5)
    assert no > 280 and no + same == 300


@pytest.mark.soak
def test_thousands_of_damaged_files_are_refused(tmp_path: Path) -> None:
    no, same = refused(tmp_path, 6_000, 6)
    print(no, same)
    assert no > 5_600


def test_a_packed_file_that_is_cut_is_refused(tmp_path: Path) -> None:
    source, target = begun(tmp_path, "source"), new_library(tmp_path / "target.annotator")
    path = tmp_path / "cut.annotations.gz"
    write_exchange(source, path, Scope())
    path.write_bytes(path.read_bytes()[:-30])
    with pytest.raises(FileRefused, match="Nothing was changed"):
        preview(target, path)


def test_a_restored_backup_and_a_copied_library_merge_like_others(tmp_path: Path) -> None:
    """Every opening draws a replica of its own, so that no stamp is used twice."""
    first = begun(tmp_path, "first")
    first.copy_to(tmp_path / "copy.annotator")
    copy = Library.open(tmp_path / "copy.annotator")
    for library, words in ((first, "here"), (copy, "there")):
        thing = library.thing(Id("first-1"))
        library.apply(edits.set_note(thing.coder, thing, words))
    one, two = tmp_path / "one.annotations", tmp_path / "two.annotations"
    write_exchange(first, one, Scope())
    write_exchange(copy, two, Scope())
    plan = preview(first, two)
    assert len(plan.coming.disputes) == 1
    merge(first, plan)
    merge(copy, preview(copy, one))
    assert state_of(first) == state_of(copy) and first.annotations_named([Id("first-1")])[0].is_disputed
    assert_sound(first)


def test_a_clock_that_is_days_ahead_is_said_and_its_entries_still_come_in_order(tmp_path: Path) -> None:
    late = Clockwork(START + 3 * 24 * 3_600_000)
    source, target = new_library(tmp_path / "source.annotator", late), new_library(tmp_path / "target.annotator")
    add_document(source)
    path = tmp_path / "late.annotations"
    write_exchange(source, path, Scope())
    plan = preview(target, path)
    assert 71 < plan.hours_ahead < 73 and "3 days ahead" in plan.clock_warning
    merge(target, plan)
    assert target.apply(edits.add_coder(CODER, "Mira", "blue")).stamp > journal_of(source)[-1][0], "never behind what was seen"
    assert preview(source, path).clock_warning == ""


def test_documents_whose_text_is_nowhere_are_told_one_by_one(tmp_path: Path) -> None:
    source, target = begun(tmp_path, "source"), new_library(tmp_path / "target.annotator")
    second = add_document(source, "Another speech\n\nOf more words.", "Another")
    without, path = tmp_path / "without.annotations", tmp_path / "with.annotations"
    write_exchange(source, without, Scope(with_texts=False))
    write_exchange(source, path, Scope(documents=frozenset({second})))
    assert preview(target, without).missing_texts == {row.id for row in source.documents()}
    assert preview(target, path).missing_texts == frozenset()
    merge(target, preview(target, path))
    assert preview(target, without).missing_texts == {row.id for row in source.documents()} - {second}


@pytest.mark.parametrize("scope", [Scope(without_notes=True), Scope(without_names=True)])
def test_a_copy_for_outside_is_never_merged(tmp_path: Path, scope: Scope) -> None:
    source, target = begun(tmp_path, "source"), new_library(tmp_path / "target.annotator")
    path = tmp_path / "outside.annotations"
    write_exchange(source, path, scope)
    with pytest.raises(FileRefused, match="line 1: a copy for outside"):
        preview(target, path)


def test_a_teammate_who_lacks_something_in_between_gets_it_in_the_next_file(tmp_path: Path) -> None:
    """A file of one document has late stamps and gaps: nobody is believed on a last stamp's word."""
    source, target = begun(tmp_path, "source"), new_library(tmp_path / "target.annotator")
    first = source.documents()[0].id
    second = add_document(source, "Another speech\n\nOf more words.", "Another")
    add_annotation(source, "late", start=0, end=5, text="Another speech\n\nOf more words.")
    path = tmp_path / "part.annotations"
    write_exchange(source, path, Scope(documents=frozenset({second})))
    merge(target, preview(target, path))
    assert first not in {row.id for row in target.documents()} and target.documents()
    theirs = target.haves()
    assert max(have.last for have in theirs.values()) == max(have.last for have in source.haves().values())
    since = tmp_path / "since.annotations"
    write_exchange(source, since, Scope(since=theirs))
    merge(target, preview(target, since))
    assert journal_of(target) == journal_of(source)
