"""Whose annotations are shown: every coder one by one, only me, everyone."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from annotator.core.changes import Id
from annotator.core.people import Coder
from annotator.gui.widgets.buttons import Button
from annotator.gui.widgets.heading import PanelHeading
from annotator.gui.widgets.labels import Label
from annotator.gui.widgets.marks import CoderBadge
from annotator.gui.widgets.popup import Popup
from annotator.session.workspace import Workspace
from annotator.store.rows import Receipt

_WIDTH, _TALLEST, _ROW = 296, 340, 32


class CodersPanel(QWidget):
    """One tick a person; it is the person's own view and changes nothing in the library that others would see."""

    editRequested = Signal()
    """Names, colours and identities should be changed."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._session = workspace, workspace.session
        self.ticks: dict[Id, QCheckBox] = {}
        self.heading = PanelHeading(self.tr("Coders"))
        self.only_me = Button(self.tr("Only me"), is_small=True)
        self.everyone = Button(self.tr("Everyone"), is_small=True)
        self.edit = Button(self.tr("Edit…"), "flat", is_small=True)
        self.edit.setToolTip(self.tr("Change names and colours, and unite two identities of one person"))
        self._rows = QVBoxLayout()
        self._rows.setContentsMargins(16, 0, 16, 8)
        self._rows.setSpacing(0)
        self._lay_out()
        self.edit.clicked.connect(self.editRequested)
        self.only_me.clicked.connect(self._hide_others)
        self.everyone.clicked.connect(lambda: workspace.hide_coders([]))
        workspace.hiddenCodersChanged.connect(self._follow)
        self._session.changed.connect(self._refresh)
        self._session.coderChanged.connect(self._list)
        self._session.sightChanged.connect(self._recount)
        self._list()
        self.setAccessibleName(self.tr("Coders"))

    def _lay_out(self) -> None:
        inner = QWidget()
        inner.setLayout(self._rows)
        self._area = QScrollArea()
        self._area.setWidget(inner)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.viewport().setAutoFillBackground(False)
        inner.setAutoFillBackground(False)
        ends = QHBoxLayout()
        ends.setContentsMargins(16, 4, 16, 14)
        ends.setSpacing(8)
        ends.addWidget(self.only_me)
        ends.addWidget(self.everyone)
        ends.addStretch(1)
        ends.addWidget(self.edit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.heading)
        column.addWidget(self._area)
        column.addLayout(ends)

    def _coders(self) -> list[Coder]:
        """Everyone, oneself first."""
        return sorted(self._session.coders.values(), key=lambda coder: not self._session.is_mine(coder.id))

    def _list(self, *_: object) -> None:
        while (old := self._rows.takeAt(0)) is not None:
            if (row := old.widget()) is not None:
                row.hide()
                row.deleteLater()
        self.ticks = {}
        coders = self._coders()
        for number, coder in enumerate(coders):
            self._rows.insertWidget(number, self._row(coder))
        self._area.setFixedHeight(min(_TALLEST, _ROW * len(coders) + 8))
        self.heading.set_count(len(coders))
        self._follow()

    def _row(self, coder: Coder) -> QWidget:
        row = QWidget()
        row.setFixedHeight(_ROW)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        is_me = self._session.is_mine(coder.id)
        name = coder.name.replace("&", "&&")
        tick = QCheckBox(self.tr("{name} (you)").format(name=name) if is_me else name)
        tick.setToolTip(self.tr("Show what {name} marked").format(name=coder.name))
        also = self.tr("also {names}").format(names=", ".join(coder.former_names)) if coder.former_names else ""
        if also:
            tick.setToolTip(f"{tick.toolTip()}\n{also}")
        tick.setAccessibleDescription(", ".join(each for each in (self._counted(coder.annotations), also) if each))
        tick.clicked.connect(lambda is_on: self._show(coder.id, is_on))
        self.ticks[coder.id] = tick
        line.addWidget(tick, 1)
        line.addWidget(CoderBadge(coder.name))
        count = Label(self.locale().toString(coder.annotations) if coder.annotations else "–", 12, role="ink3")
        count.setMinimumWidth(24)
        count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(count)
        return row

    def _counted(self, count: int) -> str:
        return self.tr("1 annotation") if count == 1 else self.tr("{count} annotations").format(count=count)

    def _show(self, coder: Id, is_on: bool) -> None:
        hidden, those = self._workspace.hidden_coders, self._session.coders.identities([coder])
        self._workspace.hide_coders(hidden - those if is_on else hidden | those)

    def _hide_others(self) -> None:
        me = self._session.coders.resolve(self._session.coder)
        self._workspace.hide_coders(set(self._session.coders) - {me})

    def _follow(self) -> None:
        hidden, everyone = self._workspace.hidden_coders, set(self._session.coders)
        for id, tick in self.ticks.items():
            tick.setChecked(id not in hidden)
        self.everyone.setEnabled(bool(hidden & everyone))
        self.only_me.setEnabled(hidden & everyone != everyone - {self._session.coders.resolve(self._session.coder)})

    def _refresh(self, receipt: Receipt) -> None:
        """Names and counts follow the library while this is in sight."""
        if receipt.of("coder") or (receipt.of("annotation") and self.isVisible()):
            self._recount()

    def _recount(self) -> None:
        self._session.__dict__.pop("coders", None)
        self._list()


class CodersPopover(Popup):
    """The coders over the window; `open_at` a rectangle of it."""

    def __init__(self, workspace: Workspace, window: QWidget) -> None:
        super().__init__(window)
        self.panel = CodersPanel(workspace)
        self.body.addWidget(self.panel)
        self.setFixedWidth(_WIDTH)
        self.setAccessibleName(self.tr("Coders"))
