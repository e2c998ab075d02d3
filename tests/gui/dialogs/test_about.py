"""The about dialog tells version, licences and places."""

import tomllib
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from annotator import __version__
from annotator.gui.dialogs.about import PARTS, AboutDialog
from annotator.gui.widgets.buttons import Button


def test_it_tells_what_and_where_and_can_be_copied(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = AboutDialog(tmp_path / "Speeches.annotator")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.show()
    copy = next(button for button in dialog.findChildren(Button) if button.text() == "Copy")
    qtbot.mouseClick(copy, Qt.MouseButton.LeftButton)
    text = QGuiApplication.clipboard().text()
    for words in (__version__, "Speeches.annotator", "MIT", "LGPL", "Literata", "Lucide"):
        assert words in text


def test_every_package_that_is_needed_is_named() -> None:
    project = tomllib.loads(Path("pyproject.toml").read_text(encoding="utf-8"))["project"]
    needed = {line.split(">")[0].split("=")[0].split("[")[0].strip() for line in project["dependencies"]}
    assert needed == {name for name, _ in PARTS}
