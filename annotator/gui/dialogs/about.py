"""What this program is: version, licences, and where things lie."""

import platform
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from annotator import __version__
from annotator.gui.dialogs.dialog import Dialog, Form
from annotator.gui.widgets.buttons import Button
from annotator.gui.widgets.labels import Divider, ElidedLabel, Label
from annotator.paths import resources

_WIDTH, _NAMES = 540, 84
PARTS = (
    ("PySide6-Essentials", "LGPL 3.0"),
    ("sqlite-utils", "Apache 2.0"),
    ("click", "BSD"),
    ("platformdirs", "MIT"),
    ("charset-normalizer", "MIT"),
    ("lxml", "BSD"),
    ("markdown-it-py", "MIT"),
    ("odfdo", "Apache 2.0"),
    ("pypdfium2", "Apache 2.0, BSD"),
    ("pyqtgraph", "MIT"),
    ("python-docx", "MIT"),
    ("rapidfuzz", "MIT"),
    ("regex", "Apache 2.0"),
    ("XlsxWriter", "BSD"),
)
"""The packages that the program is made with, as the package index names them, and their licences."""
SHIPPED = (
    ("Literata", "SIL Open Font License 1.1"),
    ("Inter", "SIL Open Font License 1.1"),
    ("DejaVu Sans Mono", "Bitstream Vera"),
    ("Lucide", "ISC"),
)
"""Fonts and icons that ship with the program."""


class AboutDialog(Dialog):
    """Version, licences, places."""

    def __init__(self, library: Path, parent: QWidget | None = None) -> None:
        """`library` is the file that is open."""
        super().__init__("Annotator", parent, width=_WIDTH)
        self._library = library
        what = self.tr("Read speeches, highlight, tag and annotate them, and bring a team’s work together.")
        self.body.addWidget(Label(what, role="ink2", wraps=True))
        self.body.addSpacing(14)
        self.body.addLayout(self._places())
        self.body.addSpacing(14)
        self.body.addWidget(Divider())
        self.body.addSpacing(12)
        self.body.addLayout(self._licences())
        copy = Button(self.tr("Copy"), icon_name="copy")
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.as_text()))
        close = Button(self.tr("Close"), key="Esc")
        close.clicked.connect(self.close)
        self.set_buttons([close], at_left=[copy])

    def facts(self) -> list[tuple[str, str]]:
        """Version and places."""
        return [
            (self.tr("Version"), f"{__version__} · Python {platform.python_version()} · Qt {qVersion()}"),
            (self.tr("Library"), str(self._library)),
            (self.tr("Fonts, icons"), str(resources())),
        ]

    def licences(self) -> list[tuple[str, str]]:
        """What the program and its parts are under."""
        made = ", ".join(f"{name} {_version(name)} ({licence})" for name, licence in PARTS)
        shipped = ", ".join(f"{name} ({licence})" for name, licence in SHIPPED)
        return [(self.tr("Annotator"), "MIT"), (self.tr("Made with"), made), (self.tr("Ships with"), shipped)]

    def as_text(self) -> str:
        """All of it, for a message to someone who helps."""
        return "\n".join(f"{name}: {value}" for name, value in [*self.facts(), *self.licences()])

    def _places(self) -> Form:
        form = Form()
        for name, value in self.facts():
            label = ElidedLabel(value, 12)
            label.setMinimumWidth(60)
            form.add_fact(name, label)
        return _aligned(form)

    def _licences(self) -> Form:
        form = Form()
        for name, value in self.licences():
            form.add_fact(name, Label(value, 12, wraps=True))
        return _aligned(form)


def _aligned(form: Form) -> Form:
    """Both forms begin their values at the same place, and names stand beside the first line."""
    form.setColumnMinimumWidth(0, _NAMES)
    for number in range(0, form.count(), 2):
        item = form.itemAt(number)
        if item is not None:
            item.setAlignment(Qt.AlignmentFlag.AlignTop)
    return form


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""
