"""The team folder: which one, and whether others' work is merged without asking."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QCheckBox, QFileDialog, QHBoxLayout, QLineEdit, QWidget

from annotator.gui.dialogs.dialog import Dialog, Form
from annotator.gui.widgets.buttons import Button
from annotator.gui.widgets.labels import Label
from annotator.tasks.team_folder import Settings


class TeamFolderDialog(Dialog):
    """`settingsChosen(Settings)`: the folder should be this one from now on, or none."""

    settingsChosen = Signal(object)

    def __init__(self, now: Settings, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("TeamFolderDialog", "Team folder"), parent, width=540)
        self.folder = QLineEdit(str(now.folder or ""))
        self.folder.setPlaceholderText(self.tr("A folder that a network share, Syncthing or Nextcloud keeps the same"))
        self.by_itself = QCheckBox(self.tr("Merge what others did by itself; conflicts are kept"))
        self.by_itself.setChecked(now.by_itself)
        self.say = Label("", 12, role="ink2", wraps=True)
        self.say.setMinimumHeight(36)  # two lines: the dialog keeps its height while one types
        self.save_button = Button(self.tr("Use this folder"), "primary")
        words = self.tr("Your copy writes one file of its own there and reads the others’. The library itself stays where it is.")
        self.body.addWidget(Label(words, wraps=True, role="ink2"))
        self.body.addSpacing(14)
        choose = Button(self.tr("Choose…"), is_small=True)
        choose.clicked.connect(self._choose)
        form, place = Form(), QWidget()
        line = QHBoxLayout(place)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.folder, 1)
        line.addWidget(choose)
        form.add(self.tr("Folder"), place)
        self.folder.setAccessibleName(self.tr("Folder"))
        form.add_below(self.by_itself)
        form.add_below(self.say)
        self.body.addLayout(form)
        self.body.addStretch(1)
        cancel, self.stop_button = Button(self.tr("Cancel")), Button(self.tr("Use none"))
        self.stop_button.setEnabled(now.folder is not None)
        cancel.clicked.connect(self.reject)
        self.stop_button.clicked.connect(lambda: self._end(Settings()))
        self.save_button.clicked.connect(self.accept)
        self.set_buttons([cancel, self.save_button], at_left=[self.stop_button])
        self.folder.textChanged.connect(self._follow)
        self._follow()

    def _choose(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Team folder"), self.folder.text())
        if chosen:
            self.folder.setText(chosen)

    def _follow(self, *_: object) -> None:
        is_there = bool(self.folder.text()) and Path(self.folder.text()).is_dir()
        self.save_button.setEnabled(is_there)
        self.say.setText("" if is_there or not self.folder.text() else self.tr("There is no such folder."))

    def _end(self, chosen: Settings) -> None:
        self.settingsChosen.emit(chosen)
        super().accept()

    def accept(self) -> None:
        """Say which folder."""
        if self.save_button.isEnabled():
            self._end(Settings(Path(self.folder.text()), self.by_itself.isChecked()))
