"""The report builder: what is meant, in which order, what is included; a preview that follows, and the file to write."""

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QTextBrowser, QVBoxLayout, QWidget

from annotator.core.changes import Id
from annotator.core.hits import SearchOptions
from annotator.core.report import Quote, Report
from annotator.core.sets import DocumentSet
from annotator.core.units import Unit
from annotator.gui.dialogs.dialog import Dialog, Form
from annotator.gui.dialogs.part_chooser import Part, PartChooser
from annotator.gui.paper.pages import lay_out
from annotator.gui.theme.style import current_theme
from annotator.gui.theme.tokens import Theme
from annotator.gui.widgets.buttons import Button
from annotator.gui.widgets.labels import Label
from annotator.gui.widgets.themed import follow_theme
from annotator.session.jobs import Job
from annotator.session.session import Session
from annotator.tasks.annotated_text import build_annotated
from annotator.tasks.asking import Asking
from annotator.tasks.choosing import EVERYTHING, Choice
from annotator.tasks.monitor import Monitor
from annotator.tasks.report_files import FORMS
from annotator.tasks.reporting import FACTS, Grouping, Order, ReportOptions, build_report

_WIDTH, _HEIGHT, _SIDE, _PAUSE_MS = 940, 620, 350, 250
_SHOWN = 60
"""Quotes, or pieces of a whole text, that the preview shows at most."""
_KEPT, WHOLE = "report", "whole"


class ReportDialog(Dialog):
    """`reportRequested(Choice, ReportOptions, bool, str)`: ask where, and write it; if whole texts are meant, and the form."""

    reportRequested = Signal(object, object, bool, str)

    def __init__(self, session: Session, parent: QWidget | None = None, document: Id | None = None) -> None:
        """With a `document` it begins with the whole text of that one."""
        super().__init__(QCoreApplication.translate("ReportDialog", "Report"), parent, width=_WIDTH)
        self._session, self._document = session, document
        self._job: Job | None = None
        self._choice: Choice | None = None
        self._report: Report | None = None
        self._pause = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self._build)
        self._make_fields()
        self.preview = QTextBrowser()
        self.preview.setAccessibleName(self.tr("Preview"))
        self.preview.setOpenLinks(False)
        self.state = Label("", 12, role="ink2", wraps=True)
        self.write_button = Button(self.tr("Write report…"), "primary")
        self._lay_out()
        self._restore()
        for part in (self.documents, self.tags, self.coders):
            part.partChanged.connect(self._follow)
        for combo in (self.grouping, self.order, self.context):
            combo.currentIndexChanged.connect(self._follow)
        for box in (self.notes, self.memos, self.codebook):
            box.toggled.connect(self._follow)
        self.finished.connect(self._stop)
        follow_theme(self._dress)
        self._follow()

    def options(self) -> ReportOptions:
        """What is chosen, but for the part of the library."""
        grouping, _, attribute = str(self.grouping.currentData()).partition(":")
        return ReportOptions(
            Grouping.TAG if grouping == WHOLE else Grouping(grouping),
            attribute,
            Order(self.order.currentData()),
            Unit(self.context.currentData()),
            self.notes.isChecked(),
            self.memos.isChecked(),
            self.codebook.isChecked(),
        )

    @property
    def is_whole(self) -> bool:
        """True if whole texts are wanted, not a list of passages."""
        return bool(self.grouping.currentData() == WHOLE)

    # Inside

    def _make_fields(self) -> None:
        library, codebook = self._session.library, self._session.codebook
        rows = [(row.id, row.title) for row in library.facts()]
        parts = [Part(f"set:{group.id}", group.name, _Members(self._session, group)) for group in library.sets()]
        if self._document is not None:
            only = frozenset({self._document})
            parts.insert(0, Part("open", self.tr("the open document"), lambda: only))
        everything = self.tr("all %Ln document(s)", "", len(rows))
        self.documents = PartChooser(self.tr("Documents"), everything, self.tr("some of them…"), parts, lambda: rows)
        tags = [(tag.id, " / ".join(codebook.path(tag.id))) for tag in codebook]
        none = self.tr("all, and what has no tag")
        self.tags = PartChooser(self.tr("Tags"), none, self.tr("some of them, with those below…"), (), lambda: tags)
        coders = [(coder.id, coder.name) for coder in self._session.coders.values()]
        self.coders = PartChooser(self.tr("Work of"), self.tr("everyone"), self.tr("some of them…"), (), lambda: coders)
        attributes = [(attribute.name, f"{Grouping.ATTRIBUTE}:{attribute.id}") for attribute in library.attributes()]
        facts = dict(
            zip(FACTS, (self.tr("by speaker"), self.tr("by year"), self.tr("by venue"), self.tr("by publisher")), strict=True)
        )
        self.grouping = _combo(
            (self.tr("by tag"), Grouping.TAG.value),
            (self.tr("by document"), Grouping.DOCUMENT.value),
            *((words, f"{Grouping.ATTRIBUTE}:{fact}") for fact, words in facts.items()),
            *((self.tr("by {attribute}").format(attribute=name), data) for name, data in attributes),
            (self.tr("whole texts, with what is marked"), WHOLE),
        )
        self.order = _combo(
            (self.tr("by place in the library"), Order.PLACE.value),
            (self.tr("by title"), Order.TITLE.value),
            (self.tr("by date of the document"), Order.DATE.value),
            (self.tr("by coder"), Order.CODER.value),
            (self.tr("newest first"), Order.NEWEST.value),
        )
        self.context = _combo(
            (self.tr("the passage alone"), Unit.HIT.value),
            (self.tr("with its sentence"), Unit.SENTENCE.value),
            (self.tr("with its paragraph"), Unit.PARAGRAPH.value),
        )
        self.form = _combo(*((words, form) for form, words in _forms().items()))
        self.notes, self.memos = QCheckBox(self.tr("Notes")), QCheckBox(self.tr("Memos"))
        self.codebook = QCheckBox(self.tr("Codebook with definitions and counts"))

    def _lay_out(self) -> None:
        form = Form()
        for words, field in (
            (self.tr("Documents"), self.documents),
            (self.tr("Tags"), self.tags),
            (self.tr("Work of"), self.coders),
            (self.tr("Sections"), self.grouping),
            (self.tr("Order"), self.order),
            (self.tr("Quotes"), self.context),
        ):
            label = form.add(words, field)
            label.setContentsMargins(0, 6, 0, 0)
            form.setAlignment(label, Qt.AlignmentFlag.AlignTop)
        for box in (self.notes, self.memos, self.codebook):
            form.add_below(box)
        form.add(self.tr("Write as"), self.form)
        side = QWidget()
        side.setFixedWidth(_SIDE)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(form)
        column.addSpacing(10)
        column.addWidget(self.state)
        column.addStretch(1)
        line = QHBoxLayout()
        line.setSpacing(20)
        line.addWidget(side)
        line.addWidget(self.preview, 1)
        self.body.addLayout(line, 1)
        cancel = Button(self.tr("Cancel"), key="Esc")
        cancel.clicked.connect(self.reject)
        self.write_button.clicked.connect(self.accept)
        self.set_buttons([cancel, self.write_button])
        self.resize(_WIDTH, _HEIGHT)

    def _choices(self) -> dict[str, QComboBox]:
        return {"grouping": self.grouping, "order": self.order, "context": self.context, "form": self.form}

    def _boxes(self) -> dict[str, QCheckBox]:
        return {"notes": self.notes, "memos": self.memos, "codebook": self.codebook}

    def _restore(self) -> None:
        known = self._session.library.setting(_KEPT, {})
        kept = known if isinstance(known, dict) else {}
        for name, combo in self._choices().items():
            combo.setCurrentIndex(max(0, combo.findData(kept.get(name))))
        for name, box in self._boxes().items():
            box.setChecked(kept.get(name) is not False)
        if self._document is not None:
            self.documents.restore("open", ())
            self.grouping.setCurrentIndex(self.grouping.count() - 1)

    def _keep(self) -> None:
        kept = {name: combo.currentData() for name, combo in self._choices().items()}
        if self._document is not None:
            kept.pop("grouping")
        self._session.library.set_setting(_KEPT, kept | {name: box.isChecked() for name, box in self._boxes().items()})

    # The preview

    def _follow(self, *_: object) -> None:
        self._stop()
        self.write_button.setEnabled(False)
        for field in (self.order, self.context, self.codebook):
            field.setEnabled(not self.is_whole)
        if any(part.is_nothing for part in (self.documents, self.tags, self.coders)):
            self.state.setText(self.tr("Nothing is ticked; tick what should be in the report."))
        else:
            self._pause.start()

    def _build(self) -> None:
        library, options, is_whole = self._session.library, self.options(), self.is_whole
        asked = [part.ids() for part in (self.documents, self.tags, self.coders)]
        self.state.setText(self.tr("Looking…"))

        def work(monitor: Monitor) -> tuple[Choice, Report]:
            choice = Choice(*(ids() for ids in asked))
            if is_whole:
                return choice, build_annotated(library, choice, monitor, notes=options.notes, memos=options.memos)
            return choice, build_report(library, choice, options, monitor, most=_SHOWN)

        self._job = Job(work, self)
        self._job.succeeded.connect(self._built)
        self._job.failed.connect(self._failed)
        self._job.start()

    def _stop(self, *_: object) -> None:
        self._pause.stop()
        if self._job is not None:
            self._job.abandon()
        self._job = None

    def _built(self, found: tuple[Choice, Report]) -> None:
        self._job, (self._choice, report) = None, found
        pieces = report.pieces[: 4 * _SHOWN]
        self._report = Report(report.title, report.about, pieces, report.tags, report.marks, report.is_annotated_text)
        said = self.tr("In the report: {counts}").format(counts=" ".join(report.about[-1:]))
        is_cut = len(pieces) < len(report.pieces) or sum(isinstance(piece, Quote) for piece in pieces) >= _SHOWN
        self.state.setText(f"{said} {self.tr('The preview shows its beginning.')}" if is_cut else said)
        self.write_button.setEnabled(True)
        self._dress(current_theme())

    def _failed(self, sentence: str) -> None:
        self._job = None
        self.state.setText(sentence)

    def _dress(self, theme: Theme) -> None:
        if self._report is not None:
            shown: QTextDocument = lay_out(self._report, theme)
            shown.setDocumentMargin(20)
            shown.setParent(self.preview)
            self.preview.setDocument(shown)

    def accept(self) -> None:
        """Say what was chosen."""
        if self.write_button.isEnabled():
            self._keep()
            form = str(self.form.currentData())
            self.reportRequested.emit(self._choice or EVERYTHING, self.options(), self.is_whole, form)
            super().accept()


class _Members:
    """The documents of a set, asked for once it is chosen."""

    def __init__(self, session: Session, group: DocumentSet) -> None:
        self._session, self._group = session, group

    def __call__(self) -> frozenset[Id]:
        return frozenset(Asking(self._session.library, SearchOptions()).members_of(self._group))


def _forms() -> dict[str, str]:
    translate = QCoreApplication.translate
    words = {
        "docx": translate("ReportDialog", "Word (.docx)"),
        "odt": translate("ReportDialog", "OpenDocument (.odt)"),
        "pdf": translate("ReportDialog", "PDF (.pdf)"),
        "html": translate("ReportDialog", "Web page (.html)"),
        "md": translate("ReportDialog", "Markdown (.md)"),
    }
    return {form: words[form] for form in FORMS}


def _combo(*rows: tuple[str, str]) -> QComboBox:
    made = QComboBox()
    for words, data in rows:
        made.addItem(words, data)
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    made.setMinimumContentsLength(12)
    return made
