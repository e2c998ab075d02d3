"""The query of the passages as a row of conditions: each can be taken away by a click, and menus add more."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from annotator.core.documents import BlockKind
from annotator.core.query import And, Beside, Field, Node, Not, QueryFault, Relation, parse, to_text
from annotator.gui.widgets.flow import FlowLayout
from annotator.gui.widgets.pills import Pill
from annotator.session.session import Session

_WORDS_APART = 10
_MOST_IN_MENU = 40


class ConditionRow(QWidget):
    """`queryBuilt(str)` with the query as the clicks made it; `tagWanted(str, QWidget)`: a tag should be chosen near a widget for
    "with", "with_below", "without" or a relation's name, and given to `add_tag`.
    """

    queryBuilt = Signal(str)
    tagWanted = Signal(str, object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._node: Node | None = None
        self.chips: list[Pill] = []
        self.tag_pill = Pill(self.tr("Tag"), self._menu(self._fill_tags), tip=self.tr("Passages with or without a tag"))
        self.beside_pill = Pill(self.tr("Beside"), self._menu(self._fill_beside), tip=self.tr("Where they lie beside others"))
        self.coder_pill = Pill(self.tr("Coder"), self._menu(self._fill_coders), tip=self.tr("Who made them"))
        self.where_pill = Pill(self.tr("Where"), self._menu(self._fill_where), tip=self.tr("In which part of which documents"))
        self.more_pill = Pill(self.tr("More"), self._menu(self._fill_more), tip=self.tr("Notes, all passages"))
        self.adders = (self.tag_pill, self.beside_pill, self.coder_pill, self.where_pill, self.more_pill)
        self._flow = FlowLayout()
        self.setLayout(self._flow)
        for pill in self.adders:
            self._flow.add(pill)
        self.beside_pill.setEnabled(False)

    def show_query(self, text: str) -> None:
        """Show the conditions of a query; none for one that can't be read."""
        try:
            self._node = parse(text)
        except QueryFault:
            self._node = None
        for chip in self.chips:
            self._flow.removeWidget(chip)
            chip.deleteLater()
        self.chips = []
        for at, part in enumerate(self._parts()):
            chip = Pill(f"{to_text(part)}  ×", tip=self.tr("Take this condition away"))
            chip.setCheckable(False)
            chip.setAccessibleName(self.tr("{condition}, take away").format(condition=to_text(part)))
            chip.clicked.connect(lambda _checked=False, at=at: self._remove(at))
            self.chips.append(chip)
            self._flow.add(chip, is_apart=at == 0)
        self.beside_pill.setEnabled(self._node is not None)

    def add_tag(self, how: str, name: str) -> None:
        """Add a condition on a tag, as it was wanted; `name` is the tag's name or path."""
        asked = Field("tag", f"{name}+" if how == "with_below" else name)
        if how in ("with", "with_below"):
            self._add(asked)
        elif how == "without":
            self._add(Not(asked))
        elif self._node is not None:
            beside = Beside(how)
            related = Relation(self._node, beside, asked, _WORDS_APART if beside.has_distance else 0)
            self.queryBuilt.emit(to_text(related))

    def _parts(self) -> Sequence[Node]:
        node = self._node
        return () if node is None else node.parts if isinstance(node, And) else (node,)

    def _remove(self, at: int) -> None:
        parts = [part for number, part in enumerate(self._parts()) if number != at]
        left: Node | None = None if not parts else parts[0] if len(parts) == 1 else And(tuple(parts))
        self.queryBuilt.emit(to_text(left) if left else "")

    def _add(self, part: Node) -> None:
        parts = [each for each in self._parts() if each != part]
        self.queryBuilt.emit(to_text(And((*parts, part)) if parts else part))

    # Menus, filled when they are opened

    def _menu(self, fill: Callable[[QMenu], None]) -> QMenu:
        menu = QMenu(self)

        def fill_anew() -> None:
            menu.clear()
            fill(menu)

        menu.aboutToShow.connect(fill_anew)
        fill(menu)
        return menu

    def _want(self, menu: QMenu, words: str, how: str, pill: Callable[[], Pill]) -> None:
        menu.addAction(words).triggered.connect(lambda _checked=False: self.tagWanted.emit(how, pill()))

    def _fill_tags(self, menu: QMenu) -> None:
        self._want(menu, self.tr("With a tag…"), "with", lambda: self.tag_pill)
        self._want(menu, self.tr("With a tag or one below it…"), "with_below", lambda: self.tag_pill)
        self._want(menu, self.tr("Without a tag…"), "without", lambda: self.tag_pill)

    def _fill_beside(self, menu: QMenu) -> None:
        words = {
            Beside.OVERLAPS: self.tr("Overlapping a passage tagged…"),
            Beside.WITHIN: self.tr("Within a passage tagged…"),
            Beside.ENCLOSING: self.tr("Enclosing a passage tagged…"),
            Beside.BEFORE: self.tr("Up to 10 words before one tagged…"),
            Beside.AFTER: self.tr("Up to 10 words after one tagged…"),
            Beside.SENTENCE: self.tr("In the same sentence as one tagged…"),
            Beside.PARAGRAPH: self.tr("In the same paragraph as one tagged…"),
            Beside.TURN: self.tr("In the same speaker's turn as one tagged…"),
        }
        for beside, said in words.items():
            self._want(menu, said, beside.value, lambda: self.beside_pill)

    def _fill_coders(self, menu: QMenu) -> None:
        for coder in self._session.library.coders()[:_MOST_IN_MENU]:
            self._put(menu, coder.name, Field("coder", coder.name))

    def _fill_where(self, menu: QMenu) -> None:
        library = self._session.library
        kinds = menu.addMenu(self.tr("Kind of block"))
        for kind in BlockKind:
            self._put(kinds, kind.value.replace("-", " "), Field("block", kind.value))
        facts = library.facts()
        documents = menu.addMenu(self.tr("Document"))
        for each in facts[:_MOST_IN_MENU]:
            self._put(documents, each.title, Field("document", each.title.replace('"', "")))
        speakers = menu.addMenu(self.tr("Speaker"))
        for name in sorted({each.speaker for each in facts if each.speaker})[:_MOST_IN_MENU]:
            self._put(speakers, name, Field("speaker", name))
        sets = menu.addMenu(self.tr("Set of documents"))
        for group in library.sets()[:_MOST_IN_MENU]:
            self._put(sets, group.name, Field("in", group.name))
        sets.setEnabled(not sets.isEmpty())

    def _fill_more(self, menu: QMenu) -> None:
        self._put(menu, self.tr("With a note"), Field("has", "note"))
        self._put(menu, self.tr("With a memo"), Field("has", "memo"))
        self._put(menu, self.tr("With any tag"), Field("has", "tag"))
        self._put(menu, self.tr("All passages"), Field("has", "annotation"))

    def _put(self, menu: QMenu, words: str, part: Field) -> None:
        wanted = replace(part)
        action = menu.addAction(words.replace("&", "&&"))
        action.triggered.connect(lambda _checked=False: self._add(wanted))
