"""Asks in which encoding text files are that do not say, by showing how they would read."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from annotator.formats.encodings import Candidate
from annotator.gui.dialogs.dialog import Dialog
from annotator.gui.widgets.buttons import Button
from annotator.gui.widgets.card import Card
from annotator.gui.widgets.labels import Label

_WIDTH, _HEIGHT, _NAMES = 760, 480, 248


class EncodingDialog(Dialog):
    """The ways to read at the left, the lines that tell them apart at the right. Closed without an answer it emits `rejected`."""

    encodingChosen = Signal(str)
    """The encoding; "" for reading each file as it looks."""

    def __init__(self, names: Sequence[str], candidates: Sequence[Candidate], parent: QWidget | None = None) -> None:
        """`names` are those of the files; `candidates` as `formats.encodings.candidates` gives them."""
        super().__init__(QCoreApplication.translate("EncodingDialog", "Which of these reads right?"), parent, width=_WIDTH)
        self._names, self._candidates = names, list(candidates)
        self.question = Label(self._question(), role="ink2", wraps=True)
        self.list = self._list()
        self.preview = Label("", 15, is_book=True, wraps=True)
        self.import_button = Button(self.tr("Import %n file(s)", "", len(names)), "primary")
        self._lay_out()
        self.list.currentRowChanged.connect(self._show)
        self.list.itemActivated.connect(self._finish)
        self.list.setCurrentRow(0)
        self.list.setFocus()

    def chosen(self) -> Candidate:
        """The way to read that is shown."""
        return self._candidates[max(0, self.list.currentRow())]

    def _question(self) -> str:
        if len(self._names) == 1:
            words = self.tr("“{name}” does not say in which encoding its letters are.")
        else:
            words = self.tr("“{name}” and {count} more do not say in which encoding their letters are; the answer is for all.")
        count = self.locale().toString(len(self._names) - 1)
        return words.format(name=self._names[0], count=count)

    def _list(self) -> QListWidget:
        made = QListWidget()
        made.setFrameShape(QFrame.Shape.NoFrame)
        made.setFixedWidth(_NAMES)
        made.setAccessibleName(self.tr("Encodings"))
        made.viewport().setAutoFillBackground(False)
        for candidate in self._candidates:
            item = QListWidgetItem(self._words(candidate))
            item.setToolTip(candidate.encoding or candidate.guess)
            made.addItem(item)
        return made

    def _lay_out(self) -> None:
        names, look = Card("page", "line2"), Card("page", "line2")
        for frame, content, room in ((names, self.list, 1), (look, self.preview, 16)):
            inside = QVBoxLayout(frame)
            inside.setContentsMargins(room, max(5, room), room, max(5, room))
            inside.addWidget(content)
        self.preview.setAlignment(Qt.AlignmentFlag.AlignTop)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(names)
        row.addWidget(look, 1)
        self.body.addWidget(self.question)
        self.body.addSpacing(12)
        self.body.addLayout(row, 1)
        leave = Button(self.tr("Leave out"), key="Esc")
        leave.clicked.connect(self.reject)
        self.import_button.clicked.connect(self._finish)
        self.set_buttons([leave, self.import_button])
        self.resize(_WIDTH, _HEIGHT)

    def _show(self, _row: int) -> None:
        lines = self.chosen().lines
        self.preview.setText("\n\n".join(lines))
        self.preview.setAccessibleName(self.tr("How it would read: {lines}").format(lines=" / ".join(lines)))

    def _finish(self) -> None:
        encoding = self.chosen().encoding
        self.accept()
        self.encodingChosen.emit(encoding)

    def _words(self, candidate: Candidate) -> str:
        if not candidate.encoding and not candidate.guess:
            return self.tr("Each as it looks")
        names = {
            "cp1252": self.tr("Western European (Windows)"),
            "mac-roman": self.tr("Western European (Macintosh)"),
            "cp850": self.tr("Western European (DOS)"),
            "cp1250": self.tr("Central European (Windows)"),
            "iso8859-2": self.tr("Central European (ISO)"),
            "cp1251": self.tr("Cyrillic (Windows)"),
            "koi8-r": self.tr("Cyrillic (KOI8)"),
            "cp1253": self.tr("Greek (Windows)"),
            "cp1254": self.tr("Turkish (Windows)"),
            "cp1255": self.tr("Hebrew (Windows)"),
            "cp1256": self.tr("Arabic (Windows)"),
            "cp1257": self.tr("Baltic (Windows)"),
            "cp932": self.tr("Japanese (Shift JIS)"),
            "gb18030": self.tr("Chinese, simplified (GB 18030)"),
            "big5": self.tr("Chinese, traditional (Big5)"),
            "cp949": self.tr("Korean (Windows)"),
            "utf-16-le": self.tr("Unicode (UTF-16 LE)"),
            "utf-16-be": self.tr("Unicode (UTF-16 BE)"),
            "utf-8 with some windows-1252": self.tr("Unicode with some Windows letters"),
        }
        encoding = candidate.encoding or candidate.guess
        return names.get(encoding, encoding)
