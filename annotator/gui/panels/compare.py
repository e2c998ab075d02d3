"""Coders compared, in the place of the page: the text with a lane for each coder, or all figures."""

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from annotator.core.changes import Id
from annotator.core.errors import AnnotatorError
from annotator.core.spans import Span
from annotator.gui.models.comparing import Comparing
from annotator.gui.models.dates import long_date
from annotator.gui.models.lane_cases import lane_case
from annotator.gui.models.rulings import kind_words
from annotator.gui.panels.compare_bar import CompareBar
from annotator.gui.panels.figures import FiguresView
from annotator.gui.reader.lanes_pane import LanesPane
from annotator.gui.theme.fonts import interface_font
from annotator.gui.theme.style import current_theme
from annotator.gui.widgets.empty_state import EmptyState
from annotator.gui.widgets.labels import Divider
from annotator.gui.widgets.marks import initials
from annotator.gui.widgets.paint import paint_badge, paint_text, text_width
from annotator.gui.widgets.surface import Surface
from annotator.gui.widgets.themed import follow_theme
from annotator.tasks.adjudicating import Matter

_HEAD = 40
_DIGITS = "0123456789"


class CompareView(Surface):
    """`keyPressed(str)`: a key that decides; `stepRequested(int)`; `reopenRequested()`; `agreedChosen(Matter)`: a case on which
    all agree was clicked.
    """

    keyPressed = Signal(str)
    stepRequested = Signal(int)
    reopenRequested = Signal()
    agreedChosen = Signal(object)

    def __init__(self, comparing: Comparing, parent: QWidget | None = None) -> None:
        super().__init__("page", parent)
        self._comparing = comparing
        self._document: Id | None = None
        self._matters: list[Matter] = []
        self.bar = CompareBar()
        self.pane = LanesPane(theme=current_theme())
        self.pane.setAccessibleName(self.tr("Text with the coders’ lanes"))
        self.head = LaneHead(comparing, self.pane)
        self.figures = FiguresView(comparing)
        self.empty = EmptyState("users", self.tr("Nothing to compare yet"), "", top=96)
        text = QWidget()
        inside = QVBoxLayout(text)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addWidget(self.head)
        inside.addWidget(Divider())
        inside.addWidget(self.pane, 1)
        self._text = text
        self.stack = QStackedWidget()
        for part in (text, self.figures, self.empty):
            self.stack.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(Divider())
        column.addWidget(self.stack, 1)
        self.setAccessibleName(self.tr("Compare coders"))
        self._bind_keys()
        self.bar.onlyOpenChosen.connect(comparing.show_open)
        self.bar.namesHidden.connect(comparing.hide_names)
        self.bar.figuresShown.connect(lambda _shown: self._choose_page())
        self.bar.allRequested.connect(lambda: comparing.narrow())
        self.pane.caseSelected.connect(self._clicked)
        comparing.changed.connect(self.refresh)
        comparing.decided.connect(self._show_decided)
        comparing.currentChanged.connect(self._show_current)
        follow_theme(self.pane.setTheme)

    def _bind_keys(self) -> None:
        def bind(key: str, do: object) -> None:
            shortcut = QShortcut(QKeySequence(key), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(do)

        for digit in _DIGITS:
            bind(digit, lambda digit=digit: self.keyPressed.emit(digit))
        bind("E", lambda: self.keyPressed.emit("E"))
        bind("J", lambda: self.stepRequested.emit(1))
        bind("K", lambda: self.stepRequested.emit(-1))
        bind("Backspace", self.reopenRequested.emit)

    def selected_words(self) -> Span | None:
        """The words that are selected in the text, if any."""
        return self.pane.selection()

    def place_of_current(self) -> QRect:
        """Where the current case lies, in the pane's viewport."""
        matter = self._comparing.current
        rects = self.pane.rectOf(*matter.case.span) if matter else []
        return rects[-1] if rects else QRect(self.pane.viewport().rect().center(), self.pane.viewport().rect().center())

    def show_text(self) -> None:
        """The text with the lanes, not the figures."""
        self.bar.figures.setChecked(False)
        self._choose_page()

    def about_words(self) -> str:
        """Where one is, for the status bar."""
        comparing = self._comparing
        if not comparing.shown:
            return self.tr("No disagreement")
        said = self.tr("Disagreement {at} of {total}")
        return said.format(at=f"{comparing.at + 1:,}", total=f"{len(comparing.shown):,}")

    def paragraph_words(self) -> str:
        """In which paragraph the current one lies."""
        matter = self._comparing.current
        if matter is None:
            return ""
        at, total = self.pane.paragraphAt(matter.case.span.start)
        return self.tr("Paragraph {at} of {total}").format(at=f"{max(1, at):,}", total=f"{total:,}")

    # What is shown

    def refresh(self) -> None:
        """Show everything as it is now."""
        comparing = self._comparing
        scope = comparing.found.scope if comparing.found else None
        documents = len(scope.works) if scope else 0
        are_done = scope is not None and scope.are_done
        self.bar.show_asked(comparing.asked, len(comparing.lanes() or comparing.coders()), documents, are_done=are_done)
        self.bar.documents.setToolTip(" ".join(scope.notices) if scope and scope.notices else self.tr("Choose the documents"))
        self._show_narrowed()
        self._document = None
        self.empty.set_text(comparing.fault)
        self._choose_page()
        if comparing.found is not None:
            self._show_current()

    def _choose_page(self) -> None:
        if self._comparing.found is None:
            self.stack.setCurrentWidget(self.empty if self._comparing.fault else self._text)
        else:
            self.stack.setCurrentWidget(self.figures if self.bar.figures.isChecked() else self._text)

    def _show_narrowed(self) -> None:
        comparing, codebook = self._comparing, self._comparing.session.codebook
        words = []
        if comparing.tag is not None and comparing.tag in codebook:
            words.append(codebook[comparing.tag].name)
        if comparing.pair is not None:
            words.append(" / ".join(map(comparing.name_of, comparing.pair)))
        if comparing.kind is not None:
            words.append(kind_words(comparing.kind))
        self.bar.show_narrowed(", ".join(words))

    def _show_decided(self) -> None:
        self._show_narrowed()
        if self._document is not None and (found := self._comparing.found):
            self._matters = [each for each in found.matters if each.document.id == self._document]
            self.pane.updateCases([lane_case(each, self._comparing) for each in self._matters])
        self._show_current()

    def _show_current(self) -> None:
        found, matter = self._comparing.found, self._comparing.current
        if found is None:
            return
        if matter is None:
            matter = next(iter(found.matters), None)
        if matter is None:
            return
        if matter.document.id != self._document and not self._show_document(matter):
            return
        if self._comparing.current is None:
            self.pane.setCurrent(-1)
            return
        spans = [each.case.passages for each in self._matters]
        self.pane.setCurrent(spans.index(matter.case.passages))
        self.pane.strip.setAccessibleDescription(self._spoken(matter))

    def _show_document(self, matter: Matter) -> bool:
        library, found = self._comparing.session.library, self._comparing.found
        assert found is not None
        try:
            text, blocks = library.text(matter.document.fingerprint), library.blocks(matter.document.id)
        except AnnotatorError as fault:
            self._comparing.session.failed.emit(str(fault))
            return False
        self._document = matter.document.id
        self._matters = [each for each in found.matters if each.document.id == self._document]
        self.pane.showDocument(text, blocks)
        self.pane.showCases([lane_case(each, self._comparing) for each in self._matters], len(self._comparing.lanes()))
        self.head.show_document(matter.document.speaker or matter.document.title, long_date(matter.document.date))
        return True

    def _spoken(self, matter: Matter) -> str:
        codebook, comparing = self._comparing.session.codebook, self._comparing
        said = []
        for coder in matter.case.coders:
            names = [codebook[tag].name for tag in matter.case.by_tag(coder) if tag in codebook]
            said.append(f"{comparing.name_of(coder)}: {', '.join(names) or self.tr('marked nothing')}")
        return ". ".join([matter.quote, *said])

    def _clicked(self, number: int) -> None:
        matter = self._matters[number]
        if matter.case.is_agreed:
            self.agreedChosen.emit(matter)
        else:
            self._comparing.choose(matter)


class LaneHead(Surface):
    """The line above the lanes: which text, and whose lane each is."""

    def __init__(self, comparing: Comparing, pane: LanesPane) -> None:
        super().__init__("page")
        self._comparing, self._pane = comparing, pane
        self._who, self._when = "", ""
        self.setFixedHeight(_HEAD)
        pane.lanesMoved.connect(self.update)
        comparing.changed.connect(self.update)

    def show_document(self, who: str, when: str) -> None:
        """Say which text it is."""
        self._who, self._when = who, when
        names = ", ".join(map(self._comparing.name_of, self._comparing.lanes()))
        self.setAccessibleName(self.tr("{document}. Lanes: {names}").format(document=self._about(), names=names))
        self.update()

    def _about(self) -> str:
        return ", ".join(part for part in (self._who, self._when) if part)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Title, document, badges and names."""
        super().paintEvent(event)
        theme, painter, pane = current_theme(), QPainter(self), self._pane
        left, bold = pane.reading.spread.left, interface_font(12, 600)
        title = self.tr("Compare coders")
        first = pane.laneLeft(0) if pane.lanes else self.width()
        wide = text_width(title, bold)
        paint_text(painter, QRect(left, 0, min(wide, first - left - 8), _HEAD), title, theme.ink, bold)
        room = QRect(left + wide + 8, 0, first - left - wide - 20, _HEAD)
        if room.width() > 30:
            paint_text(painter, room, self._about(), theme.ink2, interface_font(12))
        for number, coder in enumerate(self._comparing.lanes()[: pane.lanes]):
            x, end = pane.laneLeft(number) + 10, pane.laneLeft(number + 1) - 6
            name = self._comparing.name_of(coder)
            badge = paint_badge(painter, QPoint(x, (_HEAD - 14) // 2), initials(name), theme)
            area = QRect(x + badge + 7, 0, end - x - badge - 7, _HEAD)
            if area.width() > 16:
                paint_text(painter, area, name, theme.ink, interface_font(12, 500))
