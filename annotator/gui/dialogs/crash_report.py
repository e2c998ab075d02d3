"""What a person sees when the program has a bug: that nothing is lost, and a report to copy."""

import platform
import sys
import traceback
from pathlib import PurePath
from types import TracebackType

import PySide6
from PySide6.QtCore import QCoreApplication, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from annotator import __version__
from annotator.gui.dialogs.dialog import Dialog
from annotator.gui.theme.fonts import mono_font
from annotator.gui.widgets.buttons import Button
from annotator.gui.widgets.labels import Label

_WIDTH, _HEIGHT = 600, 230
_MOST_KEPT = 20
_PLAIN = (TypeError, AttributeError, NameError, ImportError, ZeroDivisionError, RecursionError, IndexError)
"""Errors whose message names parts of the program only; others may quote a document, so theirs are left out."""


def report_of(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> str:
    """The report: versions, platform, and where in the program it happened. Nothing of any document, no name of a person."""
    lines = [
        f"Annotator {__version__}",
        f"Python {platform.python_version()}, PySide6 {PySide6.__version__}, Qt {qVersion()}",
        f"{platform.platform()}, {QGuiApplication.platformName()}",
        "",
    ]
    return "\n".join([*lines, *_told(error, trace), f"{kind.__name__}{_message(error)}"])


def _told(error: BaseException, trace: TracebackType | None) -> list[str]:
    lines: list[str] = []
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if before is not None:
        lines += [*_told(before, before.__traceback__), f"{type(before).__name__}{_message(before)}", "", "then:"]
    for frame in traceback.extract_tb(trace):
        lines.append(f"  {_within(frame.filename)}:{frame.lineno} in {frame.name}")
    return lines


def _message(error: BaseException) -> str:
    return f": {error}" if isinstance(error, _PLAIN) and not isinstance(error, KeyError) else ""


def _within(path: str) -> str:
    """A file's place within the program or a package; where on the disk that lies is nobody's business."""
    parts = PurePath(path).parts
    for folder in ("site-packages", "annotator"):
        if folder in parts:
            at = len(parts) - 1 - parts[::-1].index(folder)
            return "/".join(parts[at + 1 :] if folder == "site-packages" else parts[at:])
    return parts[-1] if parts else path


class CrashReport(Dialog):
    """A sentence, the report, and three buttons. Another bug while it is open is added to the report."""

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("CrashReport", "Something went wrong inside Annotator")
        super().__init__(title, parent, width=_WIDTH)
        self._reports = [report]
        words = self.tr(
            "Nothing is lost: every change that was shown as saved is on the disk. You can go on; if something looks odd, quit "
            "and start again. The report below helps to mend the fault. It says where in the program it happened and holds "
            "nothing of your documents."
        )
        self.body.addWidget(Label(words, role="ink2", wraps=True))
        self.body.addSpacing(12)
        self.text = QPlainTextEdit(report)
        self.text.setReadOnly(True)
        self.text.setFont(mono_font(11))
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.setMinimumHeight(_HEIGHT)
        self.text.setAccessibleName(self.tr("Report"))
        self.body.addWidget(self.text, 1)
        self.copy_button = Button(self.tr("Copy report"), icon_name="copy")
        self.quit_button = Button(self.tr("Quit"))
        self.go_on_button = Button(self.tr("Go on"), "primary")
        self.copy_button.clicked.connect(self._copy)
        self.quit_button.clicked.connect(self._quit)
        self.go_on_button.clicked.connect(self.accept)
        self.set_buttons([self.quit_button, self.go_on_button], at_left=[self.copy_button])

    def add(self, report: str) -> None:
        """One more bug; the same one again, or too many, are not repeated."""
        if report not in self._reports and len(self._reports) < _MOST_KEPT:
            self._reports.append(report)
            self.text.setPlainText("\n\n".join(self._reports))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self.copy_button.set_words(self.tr("Copied"))

    def _quit(self) -> None:
        self.accept()
        app = QApplication.instance()
        if app is not None:
            app.quit()


def show_crash_report(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None, window: QWidget | None = None
) -> CrashReport | None:
    """Show a bug over the window. Made for `sys.excepthook`: it never raises, and never opens a second report."""
    try:
        report = report_of(kind, error, trace)
        for widget in QApplication.topLevelWidgets():
            if isinstance(widget, CrashReport) and widget.isVisible():
                widget.add(report)
                return widget
        dialog = CrashReport(report, window)
        dialog.open()
        return dialog
    except Exception as fault:
        print(f"The crash report failed: {fault!r}", file=sys.stderr)
        return None
