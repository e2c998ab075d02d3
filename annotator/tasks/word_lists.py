"""Lists of words and names, as shipped or as the people of a library changed them: stop words by language, organisations."""

from functools import cache

from annotator.core.text import fold
from annotator.paths import resources
from annotator.store.library import Library

LANGUAGES = ("en", "de", "fr", "es", "it")
"""The stop lists: ISO 639-1, as the files in `resources/stopwords` are named."""
ORGANISATIONS = "organisations"
"""The list of names that `pattern:organisation` finds."""
_SETTING = "word lists"


def stop_words(library: Library, language: str) -> frozenset[str]:
    """The words of a stop list, folded; none for an empty language. Raises KeyError for a language without one."""
    return frozenset(fold(word) for word in listed(library, language)) if language else frozenset()


def listed(library: Library, name: str) -> list[str]:
    """The entries of a list (a language of LANGUAGES, or ORGANISATIONS) as they were written, in alphabetical order."""
    own = _changed(library).get(name)
    return sorted(own) if isinstance(own, list) else list(shipped(name))


def keep(library: Library, name: str, entries: list[str]) -> None:
    """From now on these are the entries of a list in this copy of the library; the shipped ones go back to what ships."""
    lists = _changed(library)
    lists.pop(name, None)
    clean = sorted({" ".join(entry.split()) for entry in entries} - {""})
    if clean != list(shipped(name)):
        lists[name] = clean
    library.set_setting(_SETTING, lists)


@cache
def shipped(name: str) -> tuple[str, ...]:
    """The list that ships."""
    if name == ORGANISATIONS:
        return tuple(sorted(set((resources() / "organisations.txt").read_text("utf-8").splitlines())))
    if name not in LANGUAGES:
        raise KeyError(name)
    return tuple(sorted(set((resources() / "stopwords" / f"{name}.txt").read_text("utf-8").split())))


def _changed(library: Library) -> dict[str, object]:
    kept = library.setting(_SETTING, {})
    return dict(kept) if isinstance(kept, dict) else {}
