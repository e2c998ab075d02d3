"""What to export and how: a format, the documents, tags and coders that are meant, and what the file will hold and lack."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from annotator.core.changes import Id, Json
from annotator.core.hits import SearchOptions
from annotator.core.sets import DocumentSet
from annotator.gui.dialogs.dialog import Dialog, Form
from annotator.gui.dialogs.part_chooser import Part, PartChooser
from annotator.gui.theme.fonts import interface_font
from annotator.gui.theme.tokens import Theme
from annotator.gui.widgets.buttons import Button
from annotator.gui.widgets.labels import Label
from annotator.gui.widgets.themed import follow_theme
from annotator.session.jobs import Job
from annotator.session.session import Session
from annotator.tasks.asking import Asking
from annotator.tasks.choosing import EVERYTHING, Choice
from annotator.tasks.export_formats import FORMATS, Format, Written
from annotator.tasks.monitor import Monitor

_WIDTH, _HEIGHT, _LIST = 780, 600, 250
_PAUSE_MS, _LABEL_TOP = 150, 6
_FORMAT, _PARTS = "export format", "export parts"
_ROLE = Qt.ItemDataRole.UserRole


class ExportDialog(Dialog):
    """`exportRequested(Format, Choice, Written)`: ask where, and write it; the last is what was foretold."""

    exportRequested = Signal(object, object, object)

    def __init__(
        self, session: Session, last_format: Json = None, chosen: Sequence[Id] = (), parent: QWidget | None = None
    ) -> None:
        """`last_format` is the name of the format to begin with; `chosen` are documents chosen elsewhere, in the list."""
        super().__init__(QCoreApplication.translate("ExportDialog", "Export"), parent, width=_WIDTH)
        self._session, self._chosen = session, frozenset(chosen)
        self._job: Job | None = None
        self._choice, self._foretold = EVERYTHING, Written()
        self._pause = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self._foretell)
        self.formats = _FormatList(str(last_format or ""))
        self.about = Label("", role="ink2", wraps=True)
        self.about.setMinimumHeight(38)  # two lines: the rest keeps its place while one looks through the formats
        self.name = Label("", weight=600)
        self.documents, self.tags, self.coders = self._document_part(), self._tag_part(), self._coder_part()
        self.holds = Label("", wraps=True)
        self.lacks = Label("", 12, role="warn", wraps=True)
        self.export_button = Button(self.tr("Export…"), "primary")
        self._lay_out()
        self._restore()
        self.formats.currentItemChanged.connect(self._follow)
        for part in (self.documents, self.tags, self.coders):
            part.partChanged.connect(self._follow)
        self.finished.connect(self._stop)
        self.formats.setFocus()
        self._follow()

    def form(self) -> Format:
        """The format that is chosen."""
        return self.formats.form()

    # Inside

    def _lay_out(self) -> None:
        form = Form()
        for words, field in (
            (self.tr("Documents"), self.documents),
            (self.tr("Tags"), self.tags),
            (self.tr("Work of"), self.coders),
        ):
            label = form.add(words, field)
            label.setContentsMargins(0, _LABEL_TOP, 0, 0)
            form.setAlignment(label, Qt.AlignmentFlag.AlignTop)
        right = QVBoxLayout()
        right.setSpacing(6)
        right.addWidget(self.name)
        right.addWidget(self.about)
        right.addSpacing(8)
        right.addLayout(form)
        right.addStretch(1)
        right.addWidget(self.holds)
        right.addWidget(self.lacks)
        sides = QGridLayout()
        sides.setHorizontalSpacing(24)
        sides.addWidget(self.formats, 0, 0)
        sides.addLayout(right, 0, 1)
        sides.setColumnStretch(1, 1)
        self.body.addLayout(sides, 1)
        cancel = Button(self.tr("Cancel"), key="Esc")
        cancel.clicked.connect(self.reject)
        self.export_button.clicked.connect(self.accept)
        self.set_buttons([cancel, self.export_button])
        self.resize(_WIDTH, _HEIGHT)

    def _document_part(self) -> PartChooser:
        library = self._session.library
        rows = [(row.id, row.title) for row in library.facts()]
        parts = []
        if self._chosen:
            words = self.tr("the %Ln chosen in the list", "", len(self._chosen))
            parts.append(Part("list", words, lambda: self._chosen))
        for group in library.sets():
            words = self.tr("those of the set “{name}”").format(name=group.name)
            parts.append(Part(f"set:{group.id}", words, _Members(self._session, group)))
        everything = self.tr("all %Ln document(s)", "", len(rows))
        return PartChooser(self.tr("Documents"), everything, self.tr("some of them…"), parts, lambda: rows)

    def _tag_part(self) -> PartChooser:
        codebook = self._session.codebook
        rows = [(tag.id, " / ".join(codebook.path(tag.id))) for tag in codebook]
        everything = self.tr("all, and what has no tag")
        some = self.tr("some of them, with those below…")
        return PartChooser(self.tr("Tags"), everything, some, (), lambda: rows)

    def _coder_part(self) -> PartChooser:
        rows = [(coder.id, coder.name) for coder in self._session.coders.values()]
        mine = Part("me", self.tr("mine only"), lambda: frozenset({self._session.coder}))
        return PartChooser(self.tr("Work of"), self.tr("everyone"), self.tr("some of them…"), [mine], lambda: rows)

    def _restore(self) -> None:
        kept = self._session.library.setting(_PARTS, {})
        parts = {"documents": self.documents, "tags": self.tags, "coders": self.coders}
        for name, part in parts.items():
            key, ids = (*kept[name], "", [])[:2] if isinstance(kept, dict) and isinstance(kept.get(name), list) else ("", [])
            part.restore(str(key), map(str, ids) if isinstance(ids, list) else ())

    def _keep(self) -> None:
        parts = {"documents": self.documents, "tags": self.tags, "coders": self.coders}
        kept = {name: [part.key(), part.list.ticked() if part.list else []] for name, part in parts.items()}
        self._session.library.set_setting(_PARTS, kept)

    # What the file will hold

    def _follow(self, *_: object) -> None:
        form = self.form()
        self.name.setText(f"{form.words}   {' '.join(form.suffixes)}".rstrip())
        self.about.setText(form.about)
        self.export_button.setEnabled(False)
        if form.lacks:
            self._stop()
            self.holds.setText("")
            self._say_lacks(form.lacks)
        elif any(part.is_nothing for part in (self.documents, self.tags, self.coders)):
            self._stop()
            self.holds.setText("")
            self._say_lacks(self.tr("Nothing is ticked; tick what should be in the file."))
        else:
            self._pause.start()

    def _foretell(self) -> None:
        self._stop()
        library, form = self._session.library, self.form()
        asked = [part.ids() for part in (self.documents, self.tags, self.coders)]
        self.holds.setText(self.holds.text() or self.tr("Counting…"))

        def work(_monitor: Monitor) -> tuple[Choice, Written]:
            choice = Choice(*(ids() for ids in asked))
            return choice, form.forecast(library, choice)

        self._job = Job(work, self)
        self._job.succeeded.connect(self._told)
        self._job.failed.connect(self._failed)
        self._job.start()

    def _stop(self, *_: object) -> None:
        self._pause.stop()
        if self._job is not None:
            self._job.abandon()
        self._job = None

    def _told(self, found: tuple[Choice, Written]) -> None:
        self._job, (self._choice, foretold) = None, found
        self._foretold = foretold
        self.holds.setText(held_words(foretold))
        self._say_lacks(lost_words(foretold))
        is_empty = bool(foretold.counts) and not any(foretold.counts.values())
        self.export_button.setEnabled(True)
        self.export_button.setToolTip(self.tr("The file will be empty but for its headings.") if is_empty else "")

    def _failed(self, sentence: str) -> None:
        self._job = None
        self.holds.setText("")
        self._say_lacks(sentence)

    def _say_lacks(self, words: str) -> None:
        self.lacks.setText(words)
        self.lacks.setVisible(bool(words))

    def accept(self) -> None:
        """Say what was chosen."""
        if self.export_button.isEnabled():
            self._keep()
            self.exportRequested.emit(self.form(), self._choice, self._foretold)
            super().accept()


class _Members:
    """The documents of a set, asked for once it is chosen, and once."""

    def __init__(self, session: Session, group: DocumentSet) -> None:
        self._session, self._group = session, group
        self._found: frozenset[Id] | None = None

    def __call__(self) -> frozenset[Id]:
        if self._found is None:
            self._found = frozenset(Asking(self._session.library, SearchOptions()).members_of(self._group))
        return self._found


class _FormatList(QListWidget):
    """Every format under the heading of what it is for."""

    def __init__(self, first: str) -> None:
        super().__init__()
        self.setAccessibleName(QCoreApplication.translate("ExportDialog", "Format"))
        self.setFixedWidth(_LIST)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for group in dict.fromkeys(each.group for each in FORMATS):
            heading = QListWidgetItem(group.value)
            heading.setFlags(Qt.ItemFlag.NoItemFlags)
            heading.setFont(interface_font(12, 600))
            self.addItem(heading)
            for each in (each for each in FORMATS if each.group is group):
                item = QListWidgetItem(f"    {each.words}")
                item.setData(_ROLE, each)
                item.setToolTip(each.about)
                self.addItem(item)
        rows = [row for row in range(self.count()) if self.item(row).data(_ROLE)]
        named = [row for row in rows if self.item(row).data(_ROLE).name == first]
        self.setCurrentRow((named or rows)[0])
        follow_theme(self._dress)

    def _dress(self, theme: Theme) -> None:
        for heading in (self.item(row) for row in range(self.count())):
            if not heading.data(_ROLE):
                heading.setForeground(theme.ink2)

    def form(self) -> Format:
        """The format of the row that is chosen."""
        form = self.currentItem().data(_ROLE)
        assert isinstance(form, Format)
        return form


def held_words(written: Written) -> str:
    """What a file holds, as "12 annotations, 3 documents"; "" if nothing is known."""
    parts = [f"{count:,} {what.removesuffix('s') if count == 1 else what}" for what, count in written.counts.items()]
    return QCoreApplication.translate("ExportDialog", "In it: {parts}.").format(parts=", ".join(parts)) if parts else ""


def lost_words(written: Written) -> str:
    """What has no place in it, and what else one should know; "" if there is nothing."""
    parts = [f"{what} ({count:,})" for what, count in written.losses.most_common()]
    lost = QCoreApplication.translate("ExportDialog", "Not in it: {parts}.").format(parts="; ".join(parts)) if parts else ""
    return "\n".join(part for part in (lost, *written.notices) if part)
