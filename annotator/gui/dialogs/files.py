"""Asks for files: where to write one, which to read. Begins in the folder that was used last, and proposes a name."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from annotator.session.preferences import Preferences

_FOLDER = "folder"


def ask_target(parent: QWidget, preferences: Preferences, title: str, name: str, kind: str, suffix: str) -> Path | None:
    """Where to write: a path that ends in `suffix`; None if the person thought better of it.

    The suffix is the dialog's own matter: it asks before it takes the place of a file even where the suffix was not typed.
    """
    dialog = _dialog(parent, preferences, title, kind)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(suffix.removeprefix("."))
    dialog.selectFile(name)
    chosen = _chosen(dialog, preferences)
    if not chosen:
        return None
    is_named = chosen[0].name.endswith((suffix, f"{suffix}.gz"))
    return chosen[0] if is_named else chosen[0].with_name(chosen[0].name + suffix)


def ask_source(parent: QWidget, preferences: Preferences, title: str, kind: str) -> Path | None:
    """One file to read."""
    dialog = _dialog(parent, preferences, title, kind)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    return next(iter(_chosen(dialog, preferences)), None)


def ask_sources(parent: QWidget, preferences: Preferences, title: str, kind: str) -> Sequence[Path]:
    """Files to read; none if the person thought better of it."""
    dialog = _dialog(parent, preferences, title, kind)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    return _chosen(dialog, preferences)


def _dialog(parent: QWidget, preferences: Preferences, title: str, kind: str) -> QFileDialog:
    kept = preferences.get(_FOLDER)
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    folder = kept if isinstance(kept, str) and Path(kept).is_dir() else documents
    return QFileDialog(parent, title, folder if Path(folder).is_dir() else str(Path.home()), kind)


def _chosen(dialog: QFileDialog, preferences: Preferences) -> list[Path]:
    is_done = dialog.exec() == QFileDialog.DialogCode.Accepted
    paths = [Path(name) for name in dialog.selectedFiles()] if is_done else []
    dialog.deleteLater()
    if paths:
        preferences.set(_FOLDER, str(paths[0].parent))
    return paths
