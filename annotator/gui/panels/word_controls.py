"""What is asked of words: which figures, of which part of the library, with which stop list, around which word."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QMenu, QVBoxLayout, QWidget

from annotator.core.changes import Id
from annotator.core.errors import AnnotatorError
from annotator.core.text import shortened
from annotator.gui.theme.fonts import interface_font
from annotator.gui.widgets.flow import FlowLayout
from annotator.gui.widgets.pills import Pill
from annotator.session.session import Session
from annotator.session.wording import WordKind, WordQuestion
from annotator.tasks.word_lists import LANGUAGES
from annotator.tasks.wording import WordPart

_LONG = 36


class WordControls(QWidget):
    """`questionChanged(WordQuestion)`; `stopWordsRequested(str)`: the list of a language should be shown and changed."""

    questionChanged = Signal(object)
    stopWordsRequested = Signal(str)

    def __init__(self, session: Session, members: Callable[[Id], frozenset[Id]], parent: QWidget | None = None) -> None:
        """`members` gives the documents of a set as it is now."""
        super().__init__(parent)
        self._session, self._members = session, members
        self._open_document: Id | None = None
        self.question = WordQuestion()
        self.part_name = ""
        self.kinds = {kind: Pill(words, tip=tip) for kind, (words, tip) in self._kinds().items()}
        self.part_menu, self.stop_menu = QMenu(self), QMenu(self)
        self.part = Pill("", self.part_menu, tip=self.tr("Which part of the library is counted"))
        self.stop = Pill("", self.stop_menu, tip=self.tr("Words that are too common to be listed"))
        self.word = QLineEdit()
        self.word.setFont(interface_font(12))
        self.word.setFixedSize(180, 26)
        self.word.setPlaceholderText(self.tr("Around which word; all if empty"))
        self.word.setAccessibleName(self.tr("The word whose neighbours are counted; all pairs if empty"))
        self.help = Pill(self.tr("How it is counted"), tip=self.tr("Show the formulas and where they come from"))
        self._lay_out()
        self._connect()
        self._show()

    def _kinds(self) -> dict[WordKind, tuple[str, str]]:
        return {
            WordKind.FREQUENCIES: (self.tr("Frequencies"), self.tr("How often each word stands, and how evenly")),
            WordKind.KEYWORDS: (self.tr("Keywords"), self.tr("What is typical of a part against the rest of the library")),
            WordKind.TOGETHER: (self.tr("Collocations"), self.tr("Which words stand together more often than by chance")),
        }

    def _lay_out(self) -> None:
        row = FlowLayout()
        for pill in self.kinds.values():
            row.add(pill)
        row.add(self.part, is_apart=True)
        row.add(self.stop)
        row.add(self.word)
        row.add(self.help, at_end=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 0, 16, 8)
        column.addLayout(row)

    def _connect(self) -> None:
        for kind, pill in self.kinds.items():
            pill.clicked.connect(lambda _checked=False, kind=kind: self.ask(kind=kind))
        self.part_menu.aboutToShow.connect(self._fill_parts)
        self.stop_menu.aboutToShow.connect(self._fill_stops)
        self.word.returnPressed.connect(self._take_word)
        self.word.editingFinished.connect(self._take_word)

    # What is asked

    def ask(self, *, kind: WordKind | None = None, language: str | None = None, word: str | None = None) -> None:
        """Ask something else; what is not named stays."""
        old = self.question
        self._take(
            WordQuestion(
                old.kind if kind is None else kind,
                old.part,
                old.language if language is None else language,
                old.word if word is None else word,
            )
        )

    def choose_part(self, part: WordPart, name: str) -> None:
        """Ask of another part; `name` is "" for the whole library."""
        self.part_name = name
        old = self.question
        self._take(WordQuestion(old.kind, part, old.language, old.word))

    def set_open_document(self, document: Id | None) -> None:
        """The document on the page, which can be asked of."""
        self._open_document = document

    def _take(self, question: WordQuestion) -> None:
        is_other = question != self.question
        self.question = question
        self._show()
        if is_other:
            self.questionChanged.emit(question)

    def _take_word(self) -> None:
        self.ask(word=self.word.text().strip())

    def _show(self) -> None:
        for kind, pill in self.kinds.items():
            pill.setChecked(kind is self.question.kind)
        self.part.set_words(shortened(self.part_name, _LONG) or self.tr("All documents"))
        name = self._languages().get(self.question.language, "")
        self.stop.set_words(self.tr("Stop words: {language}").format(language=name) if name else self.tr("No stop words"))
        self.word.setVisible(self.question.kind is WordKind.TOGETHER)
        if not self.word.hasFocus():
            self.word.setText(self.question.word)

    # Menus

    def _fill_parts(self) -> None:
        menu, library = self.part_menu, self._session.library
        menu.clear()
        menu.addAction(self.tr("All documents"), lambda: self.choose_part(WordPart(), ""))
        if self._open_document is not None:
            document = library.document(self._open_document)
            part = WordPart(frozenset({document.id}))
            menu.addAction(self.tr("The open document"), lambda: self.choose_part(part, document.title))
        sets = library.sets()
        if sets:
            menu.addSeparator()
        for each in sets:
            menu.addAction(
                self.tr("Set “{name}”").format(name=shortened(each.name, _LONG)).replace("&", "&&"),
                partial(self._choose_set, each.id, each.name),
            )
        codebook = self._session.codebook
        if len(codebook):
            tags = menu.addMenu(self.tr("Passages tagged with"))
            for tag in codebook:
                name = "    " * (len(codebook.path(tag.id)) - 1) + shortened(tag.name, _LONG)
                tags.addAction(name.replace("&", "&&"), partial(self.choose_part, WordPart(tag=tag.id), tag.name))

    def _choose_set(self, id: Id, name: str) -> None:
        try:
            self.choose_part(WordPart(self._members(id)), name)
        except AnnotatorError as error:
            self._session.failed.emit(str(error))

    def _fill_stops(self) -> None:
        menu = self.stop_menu
        menu.clear()
        for language, name in {"": self.tr("No stop words"), **self._languages()}.items():
            action = menu.addAction(name, partial(self._choose_stop, language))
            action.setCheckable(True)
            action.setChecked(language == self.question.language)
        if self.question.language:
            menu.addSeparator()
            menu.addAction(self.tr("Change the list…"), lambda: self.stopWordsRequested.emit(self.question.language))

    def _choose_stop(self, language: str) -> None:
        self.ask(language=language)

    def language_name(self, language: str) -> str:
        """A language that has a stop list, by its name."""
        return self._languages()[language]

    def _languages(self) -> dict[str, str]:
        names = {
            "en": self.tr("English"),
            "de": self.tr("German"),
            "fr": self.tr("French"),
            "es": self.tr("Spanish"),
            "it": self.tr("Italian"),
        }
        return {language: names[language] for language in LANGUAGES}
