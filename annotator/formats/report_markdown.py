"""A report as Markdown (CommonMark 0.31 with tables as GitHub has them): plain files that any editor and converter reads."""

import re
from collections.abc import Iterator
from typing import TextIO

from annotator.core.documents import BlockKind
from annotator.core.report import CodebookTable, Heading, Mark, Passage, Quote, Remark, Report
from annotator.formats.report_words import clean, headed, joined, lines_of, signed, tag_names

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~&$])")
_STARTS_BLOCK = re.compile(r"^(\s*)([-+=]|\d+[.)])")
_DEEPEST = 6


def write_markdown(report: Report, out: TextIO) -> None:
    """Write the report to a file opened for text in UTF-8."""
    parts = [f"# {plain(report.title)}", *(plain(line) for line in report.about)]
    out.write("\n\n".join(parts) + "\n")
    for piece in report.pieces:
        out.writelines(f"\n{part}\n" for part in _piece(report, piece))


def plain(text: str) -> str:
    """The text on one line, so that nothing of it is taken for markup."""
    return _STARTS_BLOCK.sub(_kept, " ".join(_escaped(text).split()))


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", clean(text))


def _kept(found: re.Match[str]) -> str:
    """What would begin a list or a rule, with its sign escaped."""
    return f"{found[1]}{found[2][:-1]}\\{found[2][-1]}"


def _piece(report: Report, piece: object) -> Iterator[str]:
    match piece:
        case Heading():
            yield f"{'#' * min(piece.level + 1, _DEEPEST)} {plain(piece.text)}"
            yield from map(plain, piece.about)
        case Quote():
            yield from _quote(report, piece)
        case Remark():
            yield from _remark(piece)
        case CodebookTable():
            yield "\n".join(_table(report, piece))
        case Passage():
            yield from _passage(report, piece)


def _quote(report: Report, quote: Quote) -> Iterator[str]:
    words = [plain(line) for line in lines_of(quote.text)]
    if quote.before.strip() or quote.after.strip():  # the passage stands out from its context
        words = [f"<mark>{line}</mark>" for line in words]
        words[0] = _STARTS_BLOCK.sub(_kept, _escaped(joined(quote.before))).lstrip() + words[0]
        words[-1] = words[-1] + _escaped(joined(quote.after)).rstrip()
    yield "\n>\n".join(f"> {line}" for line in words)
    yield from (line for line in (plain(quote.source), plain(signed(report, quote))) if line)
    if quote.note:
        yield f"Note: {plain(quote.note)}"
    for memo in quote.memos:
        yield from _remark(memo)


def _remark(remark: Remark) -> Iterator[str]:
    yield f"**{plain(headed(remark))}**"
    yield from map(plain, lines_of(remark.text))


def _table(report: Report, table: CodebookTable) -> Iterator[str]:
    yield "| Tag | Definition | Passages | Documents |"
    yield "| --- | --- | ---: | ---: |"
    for entry in table.entries:
        name = "&nbsp;&nbsp;" * entry.depth + plain(report.tags[entry.tag].name)
        yield f"| {name} | {plain(entry.definition)} | {entry.passages} | {entry.documents} |"


def _passage(report: Report, passage: Passage) -> Iterator[str]:
    words = _marked(passage)
    match passage.kind:
        case BlockKind.TITLE | BlockKind.HEADING:
            yield f"{'#' * min(max(passage.level, 0) + 2, _DEEPEST)} {words}"
        case BlockKind.LIST_ITEM:
            yield f"{'  ' * passage.level}- {words}"
        case BlockKind.QUOTE:
            yield f"> {words}"
        case _:
            yield words
    for mark in passage.begins:
        yield "\n>\n".join(f"> {line}" for line in _beside(report, mark))


def _marked(passage: Passage) -> str:
    """The words with each stretch that is marked in `<mark>`, and the number of each mark where it ends here or goes on."""
    parts = []
    for at, run in enumerate(passage.runs):
        words = " ".join(_escaped(run.text).split("\n"))
        following = passage.runs[at + 1].marks if at + 1 < len(passage.runs) else ()
        ends = sorted(set(run.marks) - set(following))
        parts.append(f"<mark>{words}</mark>" if run.marks and words.strip() else words)
        parts += [f"<sup>{','.join(map(str, ends))}</sup>"] if ends else []
    return _STARTS_BLOCK.sub(_kept, "".join(parts).strip())


def _beside(report: Report, mark: Mark) -> Iterator[str]:
    yield f"[{mark.number}] “{plain(mark.quote)}” · {plain(tag_names(report, mark.tags) or 'highlighted')} · {plain(mark.coder)}"
    yield from (plain(line) for line in (lines_of(mark.note) if mark.note else []))
    for memo in mark.memos:
        yield plain(headed(memo))
        yield from map(plain, lines_of(memo.text))
