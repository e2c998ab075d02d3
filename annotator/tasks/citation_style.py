"""How a passage is cited when it is copied: as plain text, in Markdown, or by a template of one's own."""

import re
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from string import Formatter

from annotator.core.changes import Json
from annotator.core.documents import DocumentRow
from annotator.core.errors import UserFault
from annotator.tasks.citation import NOWHERE, Where, citation, day

FIELDS = ("quote", "speaker", "title", "venue", "date", "year", "iso", "publisher", "place", "paragraph", "page", "time")
"""What a template may name: `date` is as prose has it, `iso` as it is stored, `place` the page, time or paragraph in words."""
DEFAULT_TEMPLATE = "“{quote}” ({speaker} {year}, {place})"
_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|])")


class Style(StrEnum):
    """The value is what is stored."""

    PLAIN = "plain"
    MARKDOWN = "markdown"
    TEMPLATE = "template"


@dataclass(frozen=True, slots=True)
class CitationStyle:
    """A style; the template counts only where it is one."""

    style: Style = Style.PLAIN
    template: str = DEFAULT_TEMPLATE

    def to_json(self) -> Json:
        """As preferences keep it."""
        return {"style": self.style.value, "template": self.template}


def style_from_json(value: Json) -> CitationStyle:
    """What preferences kept; what can't be read is the plain style."""
    known = value if isinstance(value, dict) else {}
    style, template = known.get("style"), known.get("template")
    kept = DEFAULT_TEMPLATE
    if isinstance(template, str):
        with suppress(UserFault):
            check_template(template)
            kept = template
    return CitationStyle(Style(style) if style in {each.value for each in Style} else Style.PLAIN, kept)


def check_template(template: str) -> None:
    """Raises UserFault that says what is wrong with a template."""
    if not template.strip():
        raise UserFault("The template is empty; write {quote} for the passage and other fields around it.")
    try:
        parts = list(Formatter().parse(template))
    except ValueError:
        raise UserFault("A bracket { or } stands alone; write {{ or }} for the sign itself.") from None
    for _, name, form, conversion in parts:
        if name is None:
            continue
        if name not in FIELDS:
            raise UserFault(f"There is no field {{{name}}}; known are {', '.join(FIELDS)}.")
        if form or conversion:
            raise UserFault(f"The field {{{name}}} takes nothing after its name; write it as {{{name}}}.")


def cited(quote: str, document: DocumentRow, where: Where = NOWHERE, style: CitationStyle | None = None) -> str:
    """A passage with its source in a style. Raises UserFault if its template is wrong."""
    chosen = style or CitationStyle()
    if chosen.style is Style.MARKDOWN:
        return _markdown(quote, document, where)
    if chosen.style is Style.TEMPLATE:
        check_template(chosen.template)
        return chosen.template.format(**_values(quote, document, where))
    return citation(quote, document, where)


def _values(quote: str, document: DocumentRow, where: Where) -> dict[str, str]:
    return {
        "quote": " ".join(quote.split()),
        "speaker": where.speaker or document.speaker,
        "title": document.title,
        "venue": document.venue,
        "date": day(document.date),
        "year": document.date[:4],
        "iso": document.date,
        "publisher": document.publisher,
        "place": where.words(),
        "paragraph": str(where.paragraph or ""),
        "page": f"{where.page}–{where.last_page}" if where.last_page else where.page,
        "time": where.time,
    }


def _markdown(quote: str, document: DocumentRow, where: Where) -> str:
    lines = [f"> {_escaped(' '.join(line.split()))}" if line.strip() else ">" for line in quote.strip().splitlines()]
    title = f"*{_escaped(document.title)}*" if document.title else ""
    parts = [_escaped(where.speaker or document.speaker), title, _escaped(document.venue), day(document.date), where.words()]
    told = ", ".join(part for part in parts if part)
    return "\n".join([*lines, ">", f"> — {told}"] if told else lines)


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text)
