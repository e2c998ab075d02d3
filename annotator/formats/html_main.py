"""Where the main text of a web page is, by rules that a person can follow.

1. What is marked as navigation, aside, footer, form or the like, by its tag or role, or by a word in its class or id, is
   furniture; so is a part of which more than half the letters are links. What holds more than half of the page's letters is
   not: some sites wrap the whole page in one form, or in a part called "content-sidebar".
2. The main text is in <main>, else in the only or longest <article>, if that holds two fifths of the remaining letters; else in
   the innermost part that holds four fifths of them.
3. Titles, names and dates often stand before that part: from the page's first <h1> on, what is no furniture is main text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from annotator.formats.xmltree import local

if TYPE_CHECKING:
    from lxml.etree import _Element

_ASIDE = frozenset({"nav", "aside", "footer", "form", "button", "menu", "dialog", "select"})
_ROLES = frozenset({"navigation", "banner", "contentinfo", "search", "complementary", "menu", "menubar", "dialog", "alert"})
_WORDS = re.compile(
    r"(?:^|[\s_-])(?:nav|navbar|navigation|menu|sidebar|breadcrumbs?|cookies?|share|sharing|social|related|promo|advert|ads?"
    r"|newsletter|subscribe|skip-?link|site-?header|site-?footer|footer|masthead|pagination)(?:$|[\s_-])",
    re.IGNORECASE,
)
_PARTS = frozenset({"div", "section", "article", "main", "center", "table", "tbody", "tr", "td", "body", "font", "span"})
_UNSEEN = frozenset({"script", "style", "head", "template", "noscript", "title"})
_LEAST_LINKS = 3


class Page:
    """A page that was looked over once: which of its elements are main text."""

    def __init__(self, root: _Element) -> None:
        self._root = root
        self._letters: dict[_Element, int] = {}
        self._linked: dict[_Element, tuple[int, int]] = {}
        self._aside: set[_Element] = set()
        self._count()
        self._main = self._found()
        self._order = {element: place for place, element in enumerate(root.iter())}
        self._first = self._first_place()

    def is_main(self, element: _Element) -> bool:
        """True if a piece of text in this element belongs to the main text."""
        if element in self._aside:
            return False
        if self._order.get(element, 0) >= self._first and self._order[element] < self._order[self._main]:
            return True
        return any(each is self._main for each in (element, *element.iterancestors()))

    def _count(self) -> None:
        """Letters of each element without its furniture, and which elements are furniture, children before parents."""
        from lxml import etree  # heavy: loaded when the first such file is read

        whole = sum(_own_letters(each) + len((each.tail or "").strip()) for each in self._root.iter())
        for _, element in etree.iterwalk(self._root, events=("end",)):
            letters, links, linked = _own_letters(element), 0, 0
            for each in element:
                tail = len((each.tail or "").strip())
                more, of_links = self._linked[each]
                letters += self._letters[each] + tail
                links, linked = links + more, linked + of_links
            if local(element) == "a" and element.get("href"):
                links, linked = links + 1, letters
            is_menu = links >= _LEAST_LINKS and linked * 2 > letters and local(element) not in ("a", "body", "html", "p")
            self._linked[element] = (links, linked)
            if (is_menu or _is_aside(element)) and letters * 2 <= whole:
                self._put_aside(element)
                letters = 0
                self._linked[element] = (0, 0)
            self._letters[element] = letters

    def _put_aside(self, element: _Element) -> None:
        waiting = [element]
        while waiting:
            each = waiting.pop()
            if each not in self._aside:
                self._aside.add(each)
                waiting += list(each)

    def _found(self) -> _Element:
        """The element that holds the main text."""
        body = next(self._root.iter("body"), self._root)
        whole = self._letters[body]
        for tag in ("main", "article"):
            named = [element for element in self._root.iter() if local(element) == tag or (tag == "main" and _is_role(element))]
            named = [element for element in named if element not in self._aside]
            longest = max(named, key=lambda element: self._letters[element], default=None)
            if longest is not None and self._letters[longest] * 5 >= whole * 2:
                return longest
        best = body
        while True:
            inner = max((each for each in best if local(each) in _PARTS), key=lambda each: self._letters[each], default=None)
            if inner is None or self._letters[inner] * 5 < whole * 4:
                return best
            best = inner

    def _first_place(self) -> int:
        """Where the title before the main part stands, or the place of that part."""
        place = self._order[self._main]
        if next(self._main.iter("h1"), None) is not None:
            return place
        titles = (self._order[each] for each in self._root.iter("h1") if each not in self._aside)
        return min(next(titles, place), place)


def _own_letters(element: _Element) -> int:
    return 0 if local(element) in _UNSEEN else len((element.text or "").strip())


def _is_role(element: _Element) -> bool:
    return str(element.get("role") or "").lower() == "main"


def _is_aside(element: _Element) -> bool:
    name = local(element)
    if name in ("html", "body", "main", "article") or _is_role(element):
        return False
    if name in _ASIDE or str(element.get("role") or "").lower() in _ROLES:
        return True
    named = f"{element.get('class') or ''} {element.get('id') or ''}"
    return len(named) < 500 and name in ("div", "section", "ul", "ol", "header", "p", "table") and bool(_WORDS.search(named))
