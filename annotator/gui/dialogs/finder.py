"""The pop-up with a field over a list of what it finds: under "Go to" and under the command palette."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QMouseEvent, QPalette
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame, QHBoxLayout, QLineEdit, QListView, QWidget

from annotator.gui.dialogs.finder_delegate import ROW, TITLE, FinderDelegate
from annotator.gui.dialogs.finder_model import FinderModel, Finding, Group, spoken
from annotator.gui.dialogs.picture import Picture
from annotator.gui.theme.fonts import interface_font
from annotator.gui.widgets.labels import Divider, Label
from annotator.gui.widgets.marks import KeyCap
from annotator.gui.widgets.popup import Popup

MOST_ROWS = 50
"""So many findings are listed at most; a better word is quicker than a longer list."""
_WIDTH, _LEAST_WIDTH, _TOP, _MARGIN, _END = 560, 300, 64, 24, 6


class Finder(Popup):
    """Typing asks `look_for`; Up, Down and the page keys move, Enter or a click chooses, Esc or leaving closes.

    A kind of finder says what is found (`look_for`), what choosing does (`choose`), and what stands in its footer.
    """

    def __init__(self, placeholder: str, icon: str, hints: Sequence[tuple[str, str]], parent: QWidget, *, has_help: bool = False):
        """`hints` are pairs of keys and words for the footer; `has_help` keeps a line for the help of the selected row."""
        super().__init__(parent)
        self.field = QLineEdit()
        self.list = QListView()
        self.model = FinderModel()
        self._icon = icon
        self._window = parent
        self._help = Label(px=12, role="ink2", wraps=False) if has_help else None
        self._nothing = Label(px=13, role="ink2")
        self._end = QWidget()
        self._dress_field(placeholder)
        self._dress_list()
        self._lay_out(hints)
        self.setFocusProxy(self.field)
        self.setAccessibleName(placeholder)
        self.field.textEdited.connect(lambda _text: self.refresh())
        QApplication.instance().focusChanged.connect(self._follow_focus)  # type: ignore[union-attr]

    # What each kind says

    def look_for(self, text: str) -> Sequence[Group]:
        """What is listed for these words; the first finding that can be chosen is selected."""
        raise NotImplementedError

    def choose(self, finding: Finding) -> None:
        """Do what choosing means. The finder is closed already."""
        raise NotImplementedError

    # Opening and listing

    def open(self) -> None:
        """Open in the upper middle of the window, empty; if it is open, take the focus with all words selected."""
        if self.isVisible():
            self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.field.selectAll()
            return
        before = self._step_in()
        self.field.clear()
        self.setFixedWidth(max(_LEAST_WIDTH, min(_WIDTH, self._window.width() - 2 * _MARGIN)))
        self.show_groups(self.look_for(""))
        left = (self._window.width() - self.width()) // 2
        self.open_at(QRect(left, min(_TOP, self._window.height() // 8), self.width(), 1))
        if before is not None:
            self._before = before

    def refresh(self) -> None:
        """Find again for what stands in the field."""
        self.show_groups(self.look_for(self.field.text()))

    def show_groups(self, groups: Sequence[Group], *, keeps_place: bool = False) -> None:
        """List these. `keeps_place`: more came for the same words, so the selected one stays selected."""
        kept = self.selected() if keeps_place else None
        self.model.show_groups(groups)
        places = self.model.places()
        wanted = [place for place in places if kept and (found := self.model.finding(place)) and found.key == kept.key]
        able = [place for place in places if (found := self.model.finding(place)) and not found.why_not]
        self._nothing.setText("" if places else self.nothing_words(self.field.text()))
        self._fit()
        self._select((wanted or able or places or [-1])[0])
        self._announce(self.tr("%Ln results", "", len(places)) if len(places) != 1 else self.tr("1 result"))

    def nothing_words(self, text: str) -> str:
        """What is said where nothing is found."""
        return self.tr("Nothing matches “{words}”.").format(words=text.strip()) if text.strip() else ""

    def selected(self) -> Finding | None:
        """The finding that Enter would choose."""
        return self.model.finding(self.list.currentIndex().row())

    # Inside

    def _step_in(self) -> QWidget | None:
        """If another finder is open, take its place: the focus goes back to who had it before that one."""
        at = QApplication.focusWidget()
        while at is not None and not isinstance(at, Finder):
            at = at.parentWidget()
        if not isinstance(at, Finder):
            return None
        before, at._before = at._before, None
        at.close()
        return before

    def _dress_field(self, placeholder: str) -> None:
        self.field.setFrame(False)
        self.field.setPlaceholderText(placeholder)
        self.field.setFont(interface_font(15))
        self.field.setAccessibleName(placeholder)
        self.field.setFixedHeight(44)
        self.field.installEventFilter(self)

    def _dress_list(self) -> None:
        view = self.list
        view.setModel(self.model)
        view.setItemDelegate(FinderDelegate(view))
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        view.setMouseTracking(True)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setAccessibleName(self.tr("Results"))
        view.viewport().setBackgroundRole(QPalette.ColorRole.Button)  # the ground of a pop-up
        view.clicked.connect(self._clicked)
        view.selectionModel().currentChanged.connect(self._follow_current)

    def _lay_out(self, hints: Sequence[tuple[str, str]]) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(12, 0, 12, 0)
        top.setSpacing(8)
        top.addWidget(Picture(self._icon))
        top.addWidget(self.field)
        self._nothing.setContentsMargins(14, 12, 14, 12)
        self.body.addLayout(top)
        self.body.addWidget(Divider())
        self.body.addWidget(self.list)
        self.body.addWidget(self._nothing)
        self.body.addWidget(self._end)
        if self._help is not None:
            self._help.setContentsMargins(14, 0, 14, 0)
            self._help.setFixedHeight(32)
            self.body.addWidget(Divider())
            self.body.addWidget(self._help)
        self.body.addWidget(Divider())
        self.body.addWidget(_Footer(hints, self.tr("close")))

    def _fit(self) -> None:
        """As high as what is listed, up to two thirds of the window."""
        count, places = self.model.rowCount(), len(self.model.places())
        wanted = places * ROW + (count - places) * TITLE
        room = max(4 * ROW, self._window.height() * 2 // 3 - 44 - 36 - (33 if self._help else 0))
        self.list.setFixedHeight(min(wanted, room))
        self._end.setFixedHeight(_END if wanted <= room else 0)
        self.list.setVisible(bool(count))
        self._nothing.setVisible(bool(self._nothing.text()))
        self._follow_current()  # an emptied list doesn't say that nothing is chosen any more
        if self.isVisible():
            self.body.activate()
            self.adjustSize()

    def _select(self, place: int) -> None:
        self.list.setCurrentIndex(self.model.index(place) if place >= 0 else QModelIndex())
        if place >= 0 and place == (self.model.places() or [-1])[0]:
            self.list.scrollToTop()

    def _move(self, key: int) -> None:
        places = self.model.places()
        if not places:
            return
        here = self.list.currentIndex().row()
        at = places.index(here) if here in places else -1
        page = max(1, self.list.height() // ROW - 1)
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            at = (at + (1 if key == Qt.Key.Key_Down else -1)) % len(places)
        else:
            at = max(0, min(len(places) - 1, at + (page if key == Qt.Key.Key_PageDown else -page)))
        self._select(places[at])
        found = self.selected()
        if found:
            self._announce(spoken(found))

    def _follow_current(self, *_: object) -> None:
        if self._help is not None:
            found = self.selected()
            self._help.setText((found.why_not or found.help) if found else "")

    def _clicked(self, index: QModelIndex) -> None:
        self._take(self.model.finding(index.row()))

    def _take(self, finding: Finding | None) -> None:
        if finding is not None and not finding.why_not:
            self.close()
            self.choose(finding)

    def _follow_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Who took the focus keeps it."""
        if self.isVisible() and new is not None and new is not self and not self.isAncestorOf(new):
            self._before = None
            self.close()

    def _announce(self, words: str) -> None:
        self.field.setAccessibleDescription(words)
        if QAccessible.isActive() and self.isVisible():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.field, words))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press on the ground is nobody's; the field keeps the focus."""
        event.accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The field's keys that belong to the list."""
        if watched is self.field and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key = event.key()
            if key in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
                self._move(key)
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take(self.selected())
                return True
            if key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
                self._move(Qt.Key.Key_Down if key == Qt.Key.Key_Tab else Qt.Key.Key_Up)
                return True
            if key == Qt.Key.Key_Escape:
                self.close()
                return True
        return super().eventFilter(watched, event)


class _Footer(QWidget):
    """Keys and what they do; Esc at the right."""

    def __init__(self, hints: Sequence[tuple[str, str]], close: str) -> None:
        super().__init__()
        self.setFixedHeight(36)
        line = QHBoxLayout(self)
        line.setContentsMargins(14, 0, 14, 0)
        line.setSpacing(6)
        for number, (key, words) in enumerate([*hints, ("Esc", close)]):
            if number == len(hints):
                line.addStretch(1)
            elif number:
                line.addSpacing(8)
            line.addWidget(KeyCap(key))
            line.addWidget(Label(words, 12, role="ink2"))
