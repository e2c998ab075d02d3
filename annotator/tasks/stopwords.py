"""Stop lists: words too common to be told of, a list for each language, as shipped or as the people of a library changed it."""

from functools import cache

from annotator.core.text import fold
from annotator.paths import resources
from annotator.store.library import Library

LANGUAGES = ("en", "de", "fr", "es", "it")
"""ISO 639-1, as the files in `resources/stopwords` are named."""
_SETTING = "stop words"


def stop_words(library: Library, language: str) -> frozenset[str]:
    """The words of a list, folded; none for an empty language. Raises KeyError for a language without one."""
    return frozenset(fold(word) for word in listed(library, language)) if language else frozenset()


def listed(library: Library, language: str) -> list[str]:
    """The words of a list as they were written, in alphabetical order."""
    changed = library.setting(_SETTING, {})
    own = changed.get(language) if isinstance(changed, dict) else None
    return sorted(own) if isinstance(own, list) else list(shipped(language))


def keep(library: Library, language: str, words: list[str]) -> None:
    """From now on these are the words of a list in this copy of the library; the shipped ones go back to what ships."""
    changed = library.setting(_SETTING, {})
    lists = dict(changed) if isinstance(changed, dict) else {}
    lists.pop(language, None)
    clean = sorted({word for line in words for word in line.split()})
    if clean != list(shipped(language)):
        lists[language] = clean
    library.set_setting(_SETTING, lists)


@cache
def shipped(language: str) -> tuple[str, ...]:
    """The list that ships."""
    if language not in LANGUAGES:
        raise KeyError(language)
    return tuple(sorted(set((resources() / "stopwords" / f"{language}.txt").read_text("utf-8").split())))
