"""A report as one web page: nothing is loaded from anywhere, it is filtered by a little script of its own, and prints."""

from collections.abc import Iterator
from html import escape
from typing import TextIO

from annotator.core.changes import Id
from annotator.core.documents import BlockKind
from annotator.core.report import CodebookTable, Heading, Mark, Passage, Quote, Remark, Report, Run
from annotator.formats.report_words import clean, headed, joined, lines_of, numbered, shades
from annotator.paths import resources

_DEEPEST = 6
_SMALL = frozenset(
    {BlockKind.BYLINE, BlockKind.DATE, BlockKind.NOTICE, BlockKind.CAPTION, BlockKind.COMMENT_HEAD, BlockKind.FURNITURE}
)
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'"


def write_html(report: Report, out: TextIO) -> None:
    """Write the page to a file opened for text in UTF-8."""
    out.writelines(_Page(report).parts())


class _Page:
    def __init__(self, report: Report) -> None:
        self._report = report
        self._tags = numbered(report.tags)
        self._coders = {name: number for number, name in enumerate(report.coders(), 1)}
        used = [*(tag.colour for tag in report.tags.values()), ""]
        self._classes = {colour: f"k{number}" for number, colour in enumerate(dict.fromkeys(used))}
        self._open: list[int] = []
        self._sections = 0

    def parts(self) -> Iterator[str]:
        report, title = self._report, _text(self._report.title)
        folder = resources() / "report"
        yield (
            f'<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>{title}</title>\n'
            f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
            '<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="generator" content="Annotator">\n'
        )
        yield f"<style>\n{(folder / 'report.css').read_text(encoding='utf-8')}{self._colours()}</style>\n</head>\n"
        yield f'<body class="{"whole" if report.is_annotated_text else "quotes"}">\n'
        yield f'<header class="top"><h1 dir="auto">{title}</h1>'
        yield from (f'<p class="about" dir="auto">{_text(line)}</p>' for line in report.about)
        yield "</header>\n"
        yield from self._contents()
        yield from self._filter()
        yield "<main>\n"
        for piece in report.pieces:
            yield from self._piece(piece)
        yield from self._close(0)
        yield f"</main>\n<script>\n{(folder / 'report.js').read_text(encoding='utf-8')}</script>\n</body>\n</html>\n"

    def _colours(self) -> str:
        light, dark = [], []
        for colour, name in self._classes.items():
            shown = shades(colour)
            light.append(f".{name}{{--c:{shown.line};--t:{shown.tint}}}")
            dark.append(f".{name}{{--c:{shown.dark_line};--t:{shown.dark_tint}}}")
        return "\n".join([*light, "@media screen and (prefers-color-scheme:dark){", *dark, "}"]) + "\n"

    def _contents(self) -> Iterator[str]:
        headings = self._report.headings()
        if headings:
            yield f"<nav><details{' open' if len(headings) <= 40 else ''}><summary>Contents</summary><ol>\n"
            for number, heading in enumerate(headings, 1):
                indent = f"padding-inline-start:{min(heading.level, _DEEPEST) - 1}em"
                yield f'<li data-s style="{indent}"><a href="#s{number}" dir="auto">{_text(heading.text)}</a></li>\n'
            yield "</ol></details></nav>\n"

    def _filter(self) -> Iterator[str]:
        if not self._coders:
            return
        yield '<div class="filter" role="search" aria-label="Filter" hidden><div>\n'
        if self._tags:
            yield "<details><summary>Tags</summary><fieldset>\n"
            for id, number in self._tags.items():
                tag = self._report.tags[id]
                swatch = f'<span><span class="swatch {self._classes[tag.colour]}"></span>{_text(tag.name)}</span>'
                indent = f"padding-inline-start:{len(tag.above)}em"
                yield f'<label style="{indent}"><input type="checkbox" name="t" value="{number}">{swatch}</label>\n'
            yield "</fieldset></details>\n"
        yield "<details><summary>Coders</summary><fieldset>\n"
        for name, number in self._coders.items():
            yield f'<label><input type="checkbox" name="c" value="{number}">{_text(name)}</label>\n'
        yield '</fieldset></details><button type="button" hidden>Show all</button><output aria-live="polite"></output>'
        yield "</div></div>\n"

    def _piece(self, piece: object) -> Iterator[str]:
        match piece:
            case Heading():
                yield from self._heading(piece)
            case Quote():
                yield from self._quote(piece)
            case Remark():
                yield f'<div class="note">{_remark(piece)}</div>\n'
            case CodebookTable():
                yield from self._table(piece)
            case Passage():
                yield from self._passage(piece)

    def _heading(self, heading: Heading) -> Iterator[str]:
        yield from self._close(heading.level)
        self._open.append(heading.level)
        self._sections += 1
        kind = "passages" if heading.count and not self._report.is_annotated_text else "text"
        count = f"<small>{heading.count:,}</small>" if heading.count else ""
        name = f"h{min(heading.level + 1, _DEEPEST)}"
        yield f'<section data-s="{kind}" id="s{self._sections}"><{name} dir="auto">{_text(heading.text)}{count}</{name}>\n'
        yield from (f'<p class="about" dir="auto">{_text(line)}</p>\n' for line in heading.about)

    def _close(self, level: int) -> Iterator[str]:
        while self._open and self._open[-1] >= level:
            self._open.pop()
            yield "</section>\n"

    def _quote(self, quote: Quote) -> Iterator[str]:
        yield f'<article class="{self._classes[quote.colour]}"{self._facts(quote.tags, quote.coder)}><blockquote>'
        lines = [_text(line) for line in lines_of(quote.text)]
        before, after = (escape(joined(part)) for part in (quote.before, quote.after))
        if before or after:
            lines = [f"<mark>{line}</mark>" for line in lines]
        lines[0] = (f'<span class="around">{before}</span>' if before else "") + lines[0]
        lines[-1] += f'<span class="around">{after}</span>' if after else ""
        yield from (f'<p dir="auto">{line}</p>' for line in lines)
        yield f'</blockquote><p class="from" dir="auto">{_text(quote.source)}</p>'
        yield f'<p class="by">{self._names(quote.tags)}{_text(quote.coder)}</p>'
        yield from self._notes(quote)
        yield "</article>\n"

    def _notes(self, marked: Quote | Mark) -> Iterator[str]:
        if marked.note:
            yield f'<div class="note"><p><b>Note</b></p>{_lines(marked.note)}</div>'
        yield from (f'<div class="note">{_remark(memo)}</div>' for memo in marked.memos)

    def _facts(self, tags: tuple[Id, ...], coder: str) -> str:
        numbers = dict.fromkeys(self._tags[each] for tag in tags for each in (tag, *self._report.tags[tag].above))
        return f' data-t="{" ".join(map(str, numbers))}" data-c="{self._coders[coder]}"'

    def _names(self, tags: tuple[Id, ...]) -> str:
        listed = (self._report.tags[tag] for tag in tags)
        return "".join(
            f'<span class="tag"><span class="swatch {self._classes[tag.colour]}"></span>{_text(tag.name)}</span>'
            for tag in listed
        )

    def _table(self, table: CodebookTable) -> Iterator[str]:
        yield '<table><thead><tr><th>Tag</th><th>Definition</th><th class="number">Passages</th>'
        yield '<th class="number">Documents</th></tr></thead><tbody>\n'
        for entry in table.entries:
            tag = self._report.tags[entry.tag]
            swatch = f'<span class="swatch {self._classes[tag.colour]}"></span>'
            yield f'<tr><td dir="auto" style="padding-inline-start:{entry.depth}em">{swatch}{_text(tag.name)}</td>'
            yield f'<td dir="auto">{_text(entry.definition)}</td><td class="number">{entry.passages:,}</td>'
            yield f'<td class="number">{entry.documents:,}</td></tr>\n'
        yield "</tbody></table>\n"

    # Whole texts

    def _passage(self, passage: Passage) -> Iterator[str]:
        following = (*passage.runs[1:], Run(""))
        words = "".join(self._run(run, after) for run, after in zip(passage.runs, following, strict=False))
        yield f'<div class="block text">{_framed(passage, words)}'
        if passage.begins:
            yield '<ul class="beside">'
            for mark in passage.begins:
                facts = f'{self._facts(mark.tags, mark.coder)} data-n="{mark.number}" data-k="{self._classes[mark.colour]}"'
                names = self._names(mark.tags)
                yield f'<li class="{self._classes[mark.colour]}"{facts}><sup>{mark.number}</sup> {names}{_text(mark.coder)}'
                yield from self._notes(mark)
                yield "</li>"
            yield "</ul>"
        yield "</div>\n"

    def _run(self, run: Run, following: Run) -> str:
        words = _text(run.text)
        words = f"<em>{words}</em>" if "i" in run.emphasis else words
        words = f"<strong>{words}</strong>" if "b" in run.emphasis else words
        if not run.marks:
            return words
        first = self._report.marks[run.marks[0]]
        two = " two" if len(run.marks) > 1 else ""
        marks = " ".join(map(str, run.marks))
        ends = sorted(set(run.marks) - set(following.marks))
        numbers = f"<sup>{','.join(map(str, ends))}</sup>" if ends else ""
        return f'<mark class="{self._classes[first.colour]}{two}" data-m="{marks}">{words}</mark>{numbers}'


def _framed(passage: Passage, words: str) -> str:
    """The words as what their block is."""
    if passage.kind in (BlockKind.TITLE, BlockKind.HEADING):
        name = f"h{min(max(passage.level, 0) + 2, _DEEPEST)}"
        return f'<{name} dir="auto">{words}</{name}>'
    if passage.kind is BlockKind.LIST_ITEM:
        return f'<p class="item" style="padding-inline-start:{passage.level}em" dir="auto">{words}</p>'
    if passage.kind is BlockKind.QUOTE:
        return f'<p class="quote" dir="auto">{words}</p>'
    return f'<p{" class=small" if passage.kind in _SMALL else ""} dir="auto">{words}</p>'


def _text(text: str) -> str:
    return escape(clean(text)).replace("\n", "<br>")


def _lines(text: str) -> str:
    return "".join(f'<p dir="auto">{_text(line)}</p>' for line in lines_of(text))


def _remark(remark: Remark) -> str:
    return f'<p dir="auto"><b>{_text(headed(remark))}</b></p>{_lines(remark.text)}'
