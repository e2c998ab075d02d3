"""Makes a document of words that were copied elsewhere: plain ones, or a piece of a web page."""

import re
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from annotator.core.changes import Id
from annotator.core.documents import Draft
from annotator.core.errors import FileRefused, UserFault
from annotator.formats import registry
from annotator.store.library import Library
from annotator.tasks.importing import Outcome, Prepared, write

PLAIN, RICH = Path("clipboard.txt"), Path("clipboard.html")
"""What the kept bytes of copied words are called."""
_LONGEST_TITLE = 80
_SPACE = re.compile(r"\s+")


def prepare_pasted(plain: str, html: str = "") -> Prepared:
    """The document in copied words; with `html`, their structure comes from it unless it holds less than the plain words.

    Raises UserFault if there are no words, FileRefused if they can't be a text.
    """
    if html.strip():
        with suppress(FileRefused):
            found = _prepared(RICH, html)
            if _letters(found.draft.text) * 2 >= _letters(plain):  # pictures and tables of programs come as pages too
                return found
    if not plain.strip("\ufeff \t\r\n"):
        raise UserFault("There are no words to make a document of; copy some first.")
    return _prepared(PLAIN, plain)


def paste(library: Library, coder: Id, plain: str, html: str = "") -> Outcome:
    """Make a document of copied words, unless one with this text is there. Raises as `prepare_pasted`, and LibraryFault."""
    prepared = prepare_pasted(plain, html)
    outcome = write(library, coder, prepared)
    sentences = {
        "imported": "The copied words are a new document, “{title}”.",
        "already here": "The copied words are in the library already, as “{title}”.",
        "restored": "The copied words had been a document that was deleted; “{title}” was brought back.",
    }
    assert outcome.document is not None
    title = library.document(outcome.document).title
    return replace(outcome, sentence=sentences[outcome.became.value].format(title=title))


def _prepared(name: Path, words: str) -> Prepared:
    data = words.encode("utf-16", "surrogatepass").decode("utf-16", "replace").encode("utf-8-sig")
    draft = registry.extract(name, data)
    if draft.title in (name.stem, name.name):
        draft = replace(draft, title=_title(draft))
    return Prepared(name, draft, data)


def _title(draft: Draft) -> str:
    """The first words, where nothing says what the text is called."""
    line = next((line for line in draft.text.splitlines() if line.strip()), "")
    words = _SPACE.sub(" ", line).strip()
    if len(words) <= _LONGEST_TITLE:
        return words
    return words[: _LONGEST_TITLE - 1].rpartition(" ")[0] + "…" if " " in words[:_LONGEST_TITLE] else words[:_LONGEST_TITLE]


def _letters(text: str) -> int:
    return sum(map(str.isalnum, text))
