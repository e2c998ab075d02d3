"""Subtitles become speaker turns with time codes; broken ones are read as far as they go."""

import random
from itertools import pairwise

import pytest

from annotator.core.documents import Draft, blocks_from_json, blocks_to_json
from annotator.core.errors import FileRefused
from annotator.formats.subtitles import extract

SRT = """1
00:00:01,000 --> 00:00:02,000
<i>JANE:</i> Hello
there.

2
00:00:02,500 --> 00:00:04,000
And more &amp; more.

3
00:00:03,500 --> 00:00:05,000
{\\an8}- No.
- Yes.
ANNA SMITH: Hi.
"""
VTT = """WEBVTT - A talk
Kind: captions
Language: en-GB

STYLE
::cue { color: red }

NOTE not said

intro
00:01.000 --> 01:00:02.5 align:start
<v.loud Jane Smith>Hello <c.x>there</c>, <00:00:01.500>5 < 6</v>
<v Bob>Hi

NOTE not said
either

01:00:02.500 --> 01:00:04.000
all.
"""


def told(draft: Draft) -> list[tuple[str, dict[str, str]]]:
    return [(draft.text[block.start : block.end], dict(block.attributes)) for block in draft.blocks]


def check(draft: Draft) -> None:
    """Blocks hold every word, in order, and survive storing."""
    at = 0
    for block in draft.blocks:
        assert at <= block.start < block.end and not draft.text[at : block.start].strip()
        assert "\n" not in draft.text[block.start : block.end] and "\r" not in draft.text
        at = block.end
    assert not draft.text[at:].strip()
    assert blocks_from_json(blocks_to_json(draft.blocks)) == draft.blocks


def test_cues_become_turns_of_speakers_named_in_capitals_or_marked_by_a_dash() -> None:
    draft = extract(SRT.encode(), "talk.srt")
    check(draft)
    assert draft.title == "talk" and draft.extractor == "subtitles 1"
    assert told(draft) == [
        ("JANE: Hello there. And more & more.", {"time": "00:00:01.000", "end": "00:00:04.000", "speaker": "JANE"}),
        ("- No.", {"time": "00:00:03.500", "end": "00:00:05.000"}),
        ("- Yes.", {"time": "00:00:03.500", "end": "00:00:05.000"}),
        ("ANNA SMITH: Hi.", {"time": "00:00:03.500", "end": "00:00:05.000", "speaker": "ANNA SMITH"}),
    ]


def test_voices_titles_and_languages_are_read_and_notes_and_styles_are_no_text() -> None:
    draft = extract(VTT.encode(), "talk.vtt")
    check(draft)
    assert (draft.title, draft.language, draft.speaker) == ("A talk", "en-GB", "")
    assert told(draft) == [
        ("Jane Smith: Hello there, 5 < 6", {"time": "00:00:01.000", "end": "01:00:02.500", "speaker": "Jane Smith"}),
        ("Bob: Hi all.", {"time": "00:00:01.000", "end": "01:00:04.000", "speaker": "Bob"}),
    ]


def cues(*words: str, apart: int = 1) -> bytes:
    """One cue a second, or every `apart` seconds, each a second long."""
    parts = []
    for number, word in enumerate(words):
        clock = f"00:{number * apart // 60:02d}:{number * apart % 60:02d}"
        parts.append(f"{number}\n{clock},000 --> {clock},900\n{word}\n")
    return "\n".join(parts).encode()


def test_without_speakers_each_cue_is_a_block() -> None:
    draft = extract(cues("One", "two.", "Remember: three."), "a.srt")
    assert [text for text, _ in told(draft)] == ["One", "two.", "Remember: three."]
    assert "speaker" not in draft.blocks[2].attributes


def test_a_name_in_small_letters_is_a_speaker_if_it_stands_twice() -> None:
    draft = extract(cues("Jo Li: One", "Bob: two.", "Jo Li: three", "four"), "a.srt")
    assert [block.attributes.get("speaker") for block in draft.blocks] == ["Jo Li", "Bob", "Jo Li"]
    assert told(draft)[2][0] == "Jo Li: three four"
    assert extract(cues("Jo Li: One", "two.", "Jo Li: three"), "a.srt").speaker == "Jo Li"


def test_a_long_turn_is_parted_at_the_end_of_a_sentence_and_at_a_pause_without_saying_the_name_again() -> None:
    draft = extract(
        cues("JO: begins", *[f"{number} words here that go on" for number in range(30)], "and\nend.", "Then more."), "a.srt"
    )
    assert [block.attributes["speaker"] for block in draft.blocks] == ["JO", "JO"]
    assert told(draft)[1][0] == "Then more."
    draft = extract(cues("JO: one", "two", apart=10), "a.srt")
    assert [text for text, _ in told(draft)] == ["JO: one", "two"]


def test_captions_that_roll_up_are_said_once() -> None:
    words = [f"line {number}" for number in range(8)]
    rolling = [f"{before}\n{after}" for before, after in pairwise(words)]
    draft = extract(cues(words[0], *rolling), "a.srt")
    assert [text for text, _ in told(draft)] == words


def test_a_line_that_is_said_twice_stays() -> None:
    draft = extract(cues("No.", "No.", "Yes.", "Well, perhaps.", "Then go."), "a.srt")
    assert [text for text, _ in told(draft)][:2] == ["No.", "No."]


def test_overlaps_wrong_orders_blank_lines_and_missing_numbers_are_borne() -> None:
    text = (
        "00:00:05,000 --> 00:00:02,000\nEnds before it begins\n\nafter a blank line\n"
        "0:0:1 -> 0:0:3\nshort stamps\n7\n00:00:03.5-->00:00:09.250 X1:0\npoints\n\n9\n00:99:00,000 --> 00:99:01,000\n\n10\n"
    )
    assert told(extract(text.replace("\n", "\r\n").encode("utf-16"), "a.srt")) == [
        ("Ends before it begins after a blank line", {"time": "00:00:05.000"}),
        ("short stamps", {"time": "00:00:01.000", "end": "00:00:03.000"}),
        ("points", {"time": "00:00:03.500", "end": "00:00:09.250"}),
        ("10", {"time": "01:39:00.000", "end": "01:39:01.000"}),
    ]


def test_control_characters_in_entities_are_no_line_ends() -> None:
    draft = extract(cues("a&#13;b&#10;c&nbsp;d&#0;&bogus; &#xD800;"), "a.srt")
    check(draft)
    assert draft.text == "a b c d\ufffd&bogus; \ufffd\n"


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"Only words.", "has no time codes"),
        (b"1\n00:00:01,000 --> 00:00:02,000\n<i></i>\n", "has time codes but no words"),
        (b"%PDF-1.4 ...", "is a PDF document named .srt"),
        (b"", "is empty"),
    ],
)
def test_what_holds_no_subtitles_is_refused(data: bytes, sentence: str) -> None:
    with pytest.raises(FileRefused, match=f"^a.srt {sentence}"):
        extract(data, "a.srt")


def mutated(data: bytes, chance: random.Random) -> bytes:
    """The bytes with some changed, left out, doubled or cut."""
    changed = bytearray(data)
    for _ in range(chance.randint(1, 12)):
        at = chance.randrange(len(changed) or 1)
        match chance.randrange(4):
            case 0:
                changed[at : at + 1] = bytes([chance.randrange(256)])
            case 1:
                del changed[at : at + chance.randint(1, 30)]
            case 2:
                changed[at:at] = changed[at : at + chance.randint(1, 60)]
            case _:
                changed[at:at] = chance.choice([b"<", b">", b"-->", b"\n\n", b"<v ", b"&#", b":", b"\0", b"\xff", b"- ", b"{\\"])
    return bytes(changed)


def fuzz(rounds: int, seed: int) -> None:
    chance = random.Random(seed)
    for _ in range(rounds):
        data = mutated(chance.choice([SRT, VTT]).encode(), chance)
        try:
            check(extract(data, "a.srt"))
        except FileRefused as fault:
            assert str(fault).startswith("a.srt ") and "\n" not in str(fault)


def test_hundreds_of_damaged_files_are_read_or_refused() -> None:
    fuzz(300, 1)


@pytest.mark.soak
def test_thousands_of_damaged_files_are_read_or_refused() -> None:
    fuzz(5000, 2)


@pytest.mark.parametrize("filler", ["<v ", "<", "{\\", "&", "- ", "A B C: ", "00:00:01,000 --> ", "-", "\n"])
def test_many_equal_signs_are_read_in_time(filler: str) -> None:
    check(extract(cues("word " + filler * 50_000), "a.srt"))
