"""One disagreement beside the text: the words, what each coder said of them, what can be decided, and how far one is."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QProgressBar, QScrollArea, QVBoxLayout, QWidget

from annotator.core.adjudication import CODER, EDITED
from annotator.core.changes import Id
from annotator.core.disagreements import Kind
from annotator.gui.models.comparing import Comparing
from annotator.gui.models.rulings import Option, decided_words, kind_words, options_of
from annotator.gui.panels.agreement_bars import AgreementBars, BarLine
from annotator.gui.panels.choice_button import ChoiceButton
from annotator.gui.widgets.buttons import Button, LinkButton
from annotator.gui.widgets.chip import TagChip
from annotator.gui.widgets.flow import FlowLayout
from annotator.gui.widgets.heading import PanelHeading
from annotator.gui.widgets.labels import Divider, ElidedLabel, Label
from annotator.gui.widgets.marks import CoderBadge
from annotator.gui.widgets.surface import Surface
from annotator.tasks.adjudicating import Matter

_QUOTE = 320


class DecisionPanel(Surface):
    """Wishes: `optionChosen(Option)`, `reopenRequested()`, `takeOverRequested()`, `stepRequested(int)`, `figuresRequested()`."""

    optionChosen = Signal(object)
    reopenRequested = Signal()
    takeOverRequested = Signal()
    stepRequested = Signal(int)
    figuresRequested = Signal()

    def __init__(self, comparing: Comparing, parent: QWidget | None = None) -> None:
        super().__init__("panel", parent)
        self._comparing = comparing
        self.buttons: list[ChoiceButton] = []
        self.options: list[Option] = []
        self.setAccessibleName(self.tr("Disagreement"))
        self._build()
        comparing.changed.connect(self.refresh)
        comparing.decided.connect(self.refresh)
        comparing.currentChanged.connect(self._show_current)
        self.refresh()

    @property
    def reason_words(self) -> str:
        """Why, as it is written in the field."""
        return self.reason.text().strip()

    def clear_reason(self) -> None:
        """Ready for the next one."""
        self.reason.clear()
        self.rule.setChecked(False)

    # How it is put together

    def _build(self) -> None:
        self.heading = PanelHeading(self.tr("Disagreement"))
        self.previous_button = self.heading.add_button("chevron-left", self.tr("Previous disagreement"), "Shift+F4")
        self.next_button = self.heading.add_button("chevron-right", self.tr("Next disagreement"), "F4")
        self.previous_button.clicked.connect(lambda: self.stepRequested.emit(-1))
        self.next_button.clicked.connect(lambda: self.stepRequested.emit(1))
        inner = QWidget()
        inner.setAutoFillBackground(False)
        body = QVBoxLayout(inner)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        self._inner = inner
        self._case, self._choices, self._figures = self._made_case(), self._made_choices(), self._made_figures()
        for part in (self._case, Divider(), self._choices, Divider(), self._figures):
            body.addWidget(part)
        body.addStretch(1)
        self.area = QScrollArea()
        self.area.setWidget(inner)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QScrollArea.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.viewport().setAutoFillBackground(False)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.heading)
        column.addWidget(Divider())
        column.addWidget(self.area, 1)
        column.addWidget(Divider())
        column.addWidget(self._made_foot())

    def _made_case(self) -> QWidget:
        part, column = _part()
        self.quote = Label("", 15, is_book=True, wraps=True)
        self.kinds = Label("", 12, role="ink2", wraps=True)
        self._votes = QVBoxLayout()
        self._votes.setSpacing(6)
        column.addWidget(self.quote)
        column.addSpacing(6)
        column.addWidget(self.kinds)
        column.addSpacing(10)
        column.addLayout(self._votes)
        return part

    def _made_choices(self) -> QWidget:
        part, column = _part()
        self.state = Label("", 12, role="ink2", wraps=True)
        self._list = QVBoxLayout()
        self._list.setSpacing(6)
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(self.tr("Why (goes into the record)"))
        self.reason.setAccessibleName(self.tr("Why"))
        self.rule = QCheckBox(self.tr("Add it to the tag’s definition as a rule"))
        self.rule.setEnabled(False)
        self.rule.setToolTip(self.tr("Write why first; the rule is written in the same step as the decision"))
        self.reason.textChanged.connect(self._follow_reason)
        self.reopen_button = Button(self.tr("Leave it open again"), "flat", is_small=True)
        self.reopen_button.setToolTip(self.tr("Take this decision back (Backspace)"))
        self.reopen_button.clicked.connect(self.reopenRequested)
        column.addWidget(Label(self.tr("Decide"), weight=600))
        column.addSpacing(6)
        column.addWidget(self.state)
        column.addLayout(self._list)
        column.addSpacing(8)
        column.addWidget(self.reason)
        column.addSpacing(6)
        column.addWidget(self.rule)
        column.addWidget(self.reopen_button, 0, Qt.AlignmentFlag.AlignLeft)
        return part

    def _made_figures(self) -> QWidget:
        part, column = _part()
        column.setContentsMargins(0, 14, 0, 14)
        head = QHBoxLayout()
        head.setContentsMargins(16, 0, 16, 8)
        head.setSpacing(8)
        self.unit = Label("", 12, role="ink2", wraps=True)
        head.addWidget(Label(self.tr("Agreement"), weight=600), 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.unit, 1)
        self.bars = AgreementBars()
        self.figures_button = LinkButton(self.tr("All figures, with intervals and help"))
        self.figures_button.clicked.connect(self.figuresRequested)
        hint = Label(
            self.tr("The fine line stands at 0.67, the usual floor for tentative conclusions."), 12, role="ink2", wraps=True
        )
        hint.setContentsMargins(16, 8, 16, 4)
        column.addLayout(head)
        column.addWidget(self.bars)
        column.addWidget(hint)
        line = QHBoxLayout()
        line.setContentsMargins(12, 0, 16, 0)
        line.addWidget(self.figures_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(line)
        return part

    def _made_foot(self) -> QWidget:
        foot, column = _part()
        column.setContentsMargins(16, 10, 16, 12)
        column.setSpacing(6)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setFixedHeight(6)
        self.progress.setAccessibleName(self.tr("Decided"))
        self.progress_words = Label("", 12, role="ink2")
        self.take_button = Button("", icon_name="check-check", is_small=True)
        self.take_button.setToolTip(self.tr("Put everything on which the coders agree into the consensus, as one step"))
        self.take_button.clicked.connect(self.takeOverRequested)
        column.addWidget(self.progress_words)
        column.addWidget(self.progress)
        column.addWidget(self.take_button, 0, Qt.AlignmentFlag.AlignLeft)
        return foot

    # What is shown

    def refresh(self) -> None:
        """Show everything as it is now."""
        comparing = self._comparing
        listed = comparing.disagreements()
        decided = sum(each.is_decided for each in listed)
        self.progress.setRange(0, max(1, len(listed)))
        self.progress.setValue(decided)
        said = self.tr("{decided} of {total} decided").format(decided=f"{decided:,}", total=f"{len(listed):,}")
        self.progress_words.setText(said)
        ready = len(comparing.open_agreements())
        words = self.tr("Take over 1 agreement") if ready == 1 else self.tr("Take over {count} agreements")
        self.take_button.set_words(words.format(count=f"{ready:,}") if ready else self.tr("Agreements are taken over"))
        can_write = not comparing.session.is_read_only
        self.take_button.setEnabled(bool(ready) and can_write)
        self.bars.show_lines(self._bar_lines(), comparing.tag)
        unit = _unit_words(comparing.asked.unit.value)
        self.unit.setText(self.tr("Krippendorff’s α, by {unit}").format(unit=unit))
        self._show_current()

    def _bar_lines(self) -> list[BarLine]:
        found, codebook = self._comparing.found, self._comparing.session.codebook
        if found is None:
            return []
        over = found.figures.over_tags["alpha"].coefficient
        lines = []
        for tag, figures in found.figures.by_tag.items():
            alpha = figures["alpha"].coefficient
            lines.append(BarLine(tag, codebook[tag].name if tag in codebook else "", alpha.value, alpha.why))
        lines.sort(key=lambda line: -(line.value if line.value is not None else -2.0))
        return [BarLine(None, self.tr("All tags"), over.value, over.why), *lines]

    def _show_current(self) -> None:
        comparing, matter = self._comparing, self._comparing.current
        total = len(comparing.shown)
        self.heading.set_count(
            self.tr("{at} of {total}").format(at=f"{comparing.at + 1:,}", total=f"{total:,}") if total else None
        )
        self.previous_button.setEnabled(comparing.at > 0)
        self.next_button.setEnabled(comparing.at < total - 1)
        _clear(self._votes)
        _clear(self._list)
        self.buttons, self.options = [], []
        self._choices.setVisible(matter is not None)
        QTimer.singleShot(0, self, self._settle)
        if matter is None:
            self.quote.setText("")
            self.kinds.setText(self._nothing_words())
            return
        self.quote.setText(matter.quote if len(matter.quote) <= _QUOTE else matter.quote[:_QUOTE].rstrip() + "…")
        self.kinds.setText(", ".join(kind_words(kind) for kind in matter.case.kinds))
        codebook = comparing.session.codebook
        for coder in comparing.lanes():
            if coder in matter.case.coders:
                tags = [codebook[tag] for tag in matter.case.by_tag(coder) if tag in codebook]
                chips = [TagChip(tag.name, tag.colour, hollow=tag.is_in_vivo) for tag in tags]
                vote = _vote(comparing.name_of(coder), chips, self._ends(matter, coder))
                self._votes.addWidget(vote)
                vote.show()
        self._show_options()

    def _settle(self) -> None:
        """Parts that were made just now get their room at once, from the innermost outwards."""
        for part in (self._case, self._choices, self._figures, self._inner):
            layout = part.layout()
            if layout is not None:
                layout.invalidate()
                layout.activate()
        self._inner.updateGeometry()
        QCoreApplication.sendEvent(self.area, QEvent(QEvent.Type.LayoutRequest))

    def _ends(self, matter: Matter, coder: Id) -> str:
        """The first and last words of what a coder marked, where coders differ in the ends."""
        if Kind.BOUNDARIES not in matter.case.kinds:
            return ""
        text = self._comparing.session.library.text(matter.document.fingerprint)
        quotes = [text[each.start : each.end].split() for each in matter.case.of(coder)]
        return "  ".join(f"{' '.join(q[:2])} … {' '.join(q[-3:])}" if len(q) > 6 else " ".join(q) for q in quotes)

    def _nothing_words(self) -> str:
        comparing = self._comparing
        if comparing.found is None:
            return ""
        if not comparing.disagreements():
            return self.tr("The coders agree on everything.")
        if comparing.only_open:
            return self.tr("Everything is decided here.")
        return self.tr("There is no disagreement behind this figure.")

    def _show_options(self) -> None:
        comparing, matter = self._comparing, self._comparing.current
        assert matter is not None
        can_write = not comparing.session.is_read_only
        self.options = options_of(matter, comparing)
        words = decided_words(matter, comparing)
        decision = matter.decision
        if decision is not None and decision.reason:
            words = f"{words}: {decision.reason}"
        self.state.setText(words)
        self.state.setVisible(bool(words))
        self.state.setContentsMargins(0, 0, 0, 6)
        for number, option in enumerate(self.options):
            button = ChoiceButton(option.words, option.key, option.tip)
            button.setEnabled(can_write)
            button.set_state(
                is_main=number == 0 and decision is None, is_taken=decision is not None and _is_it(option, decision.choice)
            )
            button.clicked.connect(lambda _=False, option=option: self.optionChosen.emit(option))
            self.buttons.append(button)
            self._list.addWidget(button)
            button.show()
        self.reopen_button.setVisible(decision is not None and can_write)
        self.reason.setEnabled(can_write)

    def _follow_reason(self, text: str) -> None:
        self.rule.setEnabled(bool(text.strip()))
        if not text.strip():
            self.rule.setChecked(False)


def _is_it(option: Option, choice: str) -> bool:
    if choice.startswith(CODER) or option.choice.startswith(CODER):
        return option.choice == choice
    return (option.choice == choice and choice != EDITED) or (choice == EDITED and option.choice == EDITED)


def _vote(name: str, chips: list[TagChip], ends: str) -> QWidget:
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 2, 0, 2)
    line.setSpacing(8)
    badge = CoderBadge(name)
    line.addWidget(badge, 0, Qt.AlignmentFlag.AlignTop)
    row.setAccessibleName(name)
    if not chips:
        line.addWidget(Label(QCoreApplication.translate("DecisionPanel", "marked nothing"), role="ink2"), 1)
        return row
    holder = QWidget()
    flow = FlowLayout(4, 4)
    for chip in chips:
        flow.add(chip)
    holder.setLayout(flow)
    said = QVBoxLayout()
    said.setSpacing(2)
    said.addWidget(holder)
    if ends:
        said.addWidget(ElidedLabel(ends, 13, role="ink2", is_book=True))
    line.addLayout(said, 1)
    return row


def _unit_words(unit: str) -> str:
    translate = QCoreApplication.translate
    return {
        "character": translate("DecisionPanel", "character"),
        "word": translate("DecisionPanel", "word"),
        "sentence": translate("DecisionPanel", "sentence"),
        "paragraph": translate("DecisionPanel", "paragraph"),
        "annotation": translate("DecisionPanel", "annotation"),
    }[unit]


def _part() -> tuple[QWidget, QVBoxLayout]:
    part = QWidget()
    column = QVBoxLayout(part)
    column.setContentsMargins(16, 14, 16, 14)
    column.setSpacing(0)
    return part, column


def _clear(layout: QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
