"""A window for dialogs to belong to: they delete themselves when they are closed."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    """It is not shown."""
    window = QWidget()
    qtbot.addWidget(window)
    return window
