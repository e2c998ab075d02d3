"""The words of a library as a window keeps them: what was asked, counted in a job, and whether it still holds."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject

from annotator.session.counted import Counted
from annotator.session.session import Session
from annotator.store.rows import Receipt
from annotator.tasks.monitor import Monitor
from annotator.tasks.word_lists import stop_words
from annotator.tasks.wording import WHOLE, Frequencies, Keywords, Together, WordPart, frequencies, keywords, together


class WordKind(StrEnum):
    """What is told of words."""

    FREQUENCIES = "frequencies"
    KEYWORDS = "keywords"
    TOGETHER = "together"


@dataclass(frozen=True, slots=True)
class WordQuestion:
    """`language` is that of the stop list, "" for none; `word` is the one whose neighbours are asked for, "" for all pairs."""

    kind: WordKind = WordKind.FREQUENCIES
    part: WordPart = WHOLE
    language: str = "en"
    word: str = ""


Words = Frequencies | Keywords | Together


class WordSearch(Counted):
    """`result` answers `question`."""

    question: WordQuestion
    result: Words | None

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(session, WordQuestion(), parent)

    def ask(self, question: WordQuestion) -> None:
        """Count this from now on."""
        if question != self.question:
            self.question, self.result = question, None
            self.wilt()
        self.refresh()

    def forget(self) -> None:
        """Other stop words: what was counted no longer holds."""
        self.wilt()
        self.refresh()

    def answer(self, question: WordQuestion, monitor: Monitor) -> Words:
        """Counted in the texts as they are now."""
        library, stop = self.session.library, stop_words(self.session.library, question.language)
        if question.kind is WordKind.KEYWORDS:
            return keywords(library, question.part, stop, monitor)
        if question.kind is WordKind.TOGETHER:
            return together(library, question.part, stop, monitor, question.word)
        return frequencies(library, question.part, stop, monitor)

    def _follow(self, receipt: Receipt) -> None:
        part = self.question.part
        is_marked = part.tag is not None and bool(receipt.of("annotation") or receipt.of("tag"))
        if receipt.of("document") or is_marked:
            self.wilt()
