"""The least that PySide6 can show: a window with menus, which prints the time once it has painted, and ends."""

from __future__ import annotations

import sys
import time

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow

MENUS = ("File", "Edit", "View", "Annotate", "Codebook", "Go", "Help")
ACTIONS_PER_MENU = 10


class BareWindow(QMainWindow):
    """An empty main window with menus as long as Annotator's."""

    def __init__(self) -> None:
        super().__init__()
        self._is_painted = False
        for title in MENUS:
            menu = self.menuBar().addMenu(title)
            for number in range(ACTIONS_PER_MENU):
                menu.addAction(f"{title} {number}")
        self.resize(1280, 800)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell the time after the first painting is through."""
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self._report)

    def _report(self) -> None:
        print(time.monotonic(), flush=True)
        QApplication.quit()


def main() -> int:
    """Show the window until it has painted once."""
    application = QApplication(sys.argv)
    window = BareWindow()
    window.show()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
