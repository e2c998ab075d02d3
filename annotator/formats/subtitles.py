"""Subtitles (SubRip .srt and WebVTT .vtt) become speaker turns with time codes; broken ones are read as far as they go."""

import html
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import PurePath

import regex

from annotator.core.documents import Block, BlockKind, Draft
from annotator.core.errors import FileRefused
from annotator.formats.decoding import decode

EXTRACTOR = "subtitles 1"
_LONGEST_NAME = 80
_LONG_TURN = 600
"""Code points after which a turn is parted at the next end of a sentence, so that its time codes still say where one is."""
_PAUSE = 4000
"""Milliseconds of silence that part a turn."""
_ROLLS = 0.3
"""The share of cues that repeat the line before, from which on the captions are taken to roll up the screen."""

_STAMP = r"(?:(\d{1,4}):)?(\d{1,2}):(\d{1,2})(?:[.,](\d{1,3}))?"
_TIMING = re.compile(rf"\s*{_STAMP}\s*--?>\s*{_STAMP}(?!\d)")
_VOICE = re.compile(r"<v(?:\.[^\s<>]{0,80})?[ \t]+([^<>\n]{1,80})>")
_TAG = re.compile(r"</?[A-Za-z][^<>\n]{0,300}>|<[\d:.]{5,15}>|\{\\[^{}\n]{0,80}\}|\{/?[biusBIUS]\}")
_ENTITY = re.compile(r"&(?:[A-Za-z]{2,8}|#\d{1,7}|#[xX][0-9A-Fa-f]{1,6});")
_NAMED = regex.compile(
    r"[(\[]?(?P<name>\p{Lu}[\p{L}\p{M}\d.'’-]*(?:[ ]\p{Lu}[\p{L}\p{M}\d.'’-]*){0,4})[)\]]?[ ]?:[ ]+(?P<words>\S.*)", regex.DOTALL
)
_CHANGE = re.compile(r"(?P<sign>>{2,3}|[-–—‐])[ \t]*(?=\S)")
_SENTENCE_END = re.compile(r"[.!?…。！？][\"'”’)\]]*$")
_HEADER = re.compile(r"WEBVTT(?:[ \t]+[-–—:]*[ \t]*(?P<title>[^\n]{1,200}))?")
_LANGUAGE = re.compile(r"Language:\s*(?P<code>[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\s*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class _Cue:
    """What stands on the screen from `start` to `end` (milliseconds), line by line, still with its tags."""

    start: int
    end: int
    lines: list[str]


@dataclass(slots=True)
class _Turn:
    """Words that belong together. `is_new` says that the file marks a change of speaker here, by a name or a sign."""

    start: int
    end: int
    words: str
    speaker: str = ""
    is_new: bool = False

    def text(self) -> str:
        return f"{self.speaker}: {self.words}" if self.speaker and self.is_new else self.words

    def attributes(self) -> dict[str, str]:
        """Time codes as `hh:mm:ss.mmm`; an end that lies before the start says nothing and is left out."""
        told = {"time": clock(self.start), "end": clock(self.end) if self.end >= self.start else "", "speaker": self.speaker}
        return {key: value for key, value in told.items() if value}


def extract(data: bytes, name: str) -> Draft:
    """The document that the bytes of a file of subtitles hold, cues in the file's order; `name` is the file's.

    Each block is a turn, or a cue where the file marks no speakers, with the attributes `time`, `end` and `speaker`; the words
    stand without tags, the speaker's name before them. Raises FileRefused if there is no text or no time code in it.
    """
    decoded = decode(data, name)
    text = decoded.text
    header = _HEADER.match(text)
    cues = _cues(text, is_strict=header is not None)
    if not cues:
        raise FileRefused(
            f"{name} has no time codes, so it holds no subtitles; if it is plain text, name it .txt and import that."
        )
    turns = _joined(_named(list(_pieces(_unrolled(cues)))))
    if not turns:
        raise FileRefused(f"{name} has time codes but no words; there is nothing to import.")
    speakers = {turn.speaker for turn in turns if turn.speaker}
    language = _LANGUAGE.search(text[:2000].partition("\n\n")[0]) if header else None
    body, blocks = _body(turns)
    return Draft(
        text=body,
        blocks=blocks,
        title=((header and header["title"]) or PurePath(name).stem)[:_LONGEST_NAME].strip() or name,
        speaker=speakers.pop() if len(speakers) == 1 else "",
        language=language["code"] if language else "",
        source=name,
        extractor=EXTRACTOR,
        guessed=decoded.guessed,
    )


def _body(turns: list[_Turn]) -> tuple[str, tuple[Block, ...]]:
    blocks: list[Block] = []
    at = 0
    for turn in turns:
        end = at + len(turn.text())
        blocks.append(Block(at, end, BlockKind.PARAGRAPH, attributes=turn.attributes()))
        at = end + 2
    return "\n\n".join(turn.text() for turn in turns) + "\n", tuple(blocks)


def _cues(text: str, is_strict: bool) -> list[_Cue]:
    """Every cue. With `is_strict` (WebVTT) a blank line ends it, so that notes and styles between cues are no text; SubRip
    files often have blank lines in a cue, and only a number before the next time code ends it for sure.
    """
    lines = text.split("\n")
    found = [(index, match) for index, line in enumerate(lines) if "-" in line and (match := _TIMING.match(line))]
    ends = [index for index, _ in found[1:]] + [len(lines)]
    cues: list[_Cue] = []
    for (index, match), end in zip(found, ends, strict=False):
        body = lines[index + 1 : end]
        if is_strict:
            body = body[: next((place for place, line in enumerate(body) if not line.strip()), len(body))]
        elif end < len(lines) and body and body[-1].strip().isdecimal():
            body.pop()
        cues.append(_Cue(_milliseconds(*match.groups()[:4]), _milliseconds(*match.groups()[4:]), body))
    return cues


def _milliseconds(hours: str | None, minutes: str, seconds: str, rest: str | None) -> int:
    return ((int(hours or 0) * 60 + int(minutes)) * 60 + int(seconds)) * 1000 + int((rest or "0").ljust(3, "0"))


def clock(milliseconds: int) -> str:
    """A time of a recording as it is shown: 00:01:02.500."""
    seconds, rest = divmod(milliseconds, 1000)
    return f"{seconds // 3600:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d}.{rest:03d}"


def _unrolled(cues: list[_Cue]) -> list[_Cue]:
    """Captions that roll up the screen say each line twice or thrice, in one cue after the other: once is enough."""
    plain = [[_plain(line) for line in cue.lines if _plain(line)] for cue in cues]
    repeats = sum(bool(before and after) and before[-1] == after[0] for before, after in pairwise(plain))
    if repeats < 3 or repeats < _ROLLS * len(cues):
        return cues
    kept: list[_Cue] = []
    last = ""
    for cue, words in zip(cues, plain, strict=True):
        new = [line for line in cue.lines if _plain(line)]
        if words and words[0] == last:
            new = new[1:]
        last = words[-1] if words else last
        kept.append(_Cue(cue.start, cue.end, new))
    return kept


def _plain(line: str) -> str:
    """The words of a line: no tags, entities read, one space between words."""
    without = _TAG.sub("", line)
    return " ".join(_ENTITY.sub(lambda found: html.unescape(found[0]), without).split())


def _pieces(cues: list[_Cue]) -> Iterator[_Turn]:
    """The words of each cue, parted where a voice tag or a sign at the start of a line tells a change of speaker."""
    for cue in cues:
        piece = _Turn(cue.start, cue.end, "")
        for line in cue.lines:
            before, *voices = _VOICE.split(line)
            for name, words in ((None, before), *zip(voices[::2], voices[1::2], strict=True)):
                spoken = _plain(words)
                sign = _CHANGE.match(spoken) if name is None and words is before else None
                if name is not None or sign or _is_named_in_capitals(spoken):
                    if piece.words:
                        yield piece
                    piece = _Turn(cue.start, cue.end, "", _plain(name or ""), name is not None or sign is not None)
                    spoken = spoken[sign.end() :] if sign and sign["sign"].startswith(">") else spoken
                piece.words = f"{piece.words} {spoken}".strip()
        if piece.words:
            yield piece


def _is_named_in_capitals(words: str) -> bool:
    match = _NAMED.match(words)
    return match is not None and match["name"].isupper() and len(match["name"]) > 1


def _named(pieces: list[_Turn]) -> list[_Turn]:
    """Names before a colon become speakers: in capitals at once, otherwise once one of them stands twice in the file, for a
    single "Remember: …" is none.
    """
    matches = [_NAMED.match(piece.words.lstrip("-–—‐ ")) if not piece.speaker else None for piece in pieces]
    counts = Counter(match["name"] for match in matches if match and not match["name"].isupper())
    is_script = any(count > 1 for count in counts.values())
    for piece, match in zip(pieces, matches, strict=True):
        if match and (is_script or _is_named_in_capitals(match[0])):
            piece.speaker, piece.words, piece.is_new = match["name"], " ".join(match["words"].split()), True
    return pieces


def _joined(pieces: list[_Turn]) -> list[_Turn]:
    """Turns of the pieces, if the file marks speakers; a long turn is parted at a pause or the end of a sentence."""
    if not any(piece.speaker for piece in pieces):
        return pieces
    turns: list[_Turn] = []
    for piece in pieces:
        last = turns[-1] if turns else None
        if last is None or not _goes_on(last, piece):
            if last is not None and not piece.is_new:
                piece.speaker = last.speaker
            turns.append(piece)
        else:
            last.words = f"{last.words} {piece.words}"
            last.end = max(last.end, piece.end)
    return turns


def _goes_on(last: _Turn, piece: _Turn) -> bool:
    if piece.is_new and (piece.speaker != last.speaker or not piece.speaker):
        return False
    if piece.start - last.end >= _PAUSE:
        return False
    return len(last.words) < _LONG_TURN or not _SENTENCE_END.search(last.words[-20:])
