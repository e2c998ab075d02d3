"""A small panel at the foot of the window while a long job runs: what, how far, how long still, and a way to stop it."""

import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from annotator.gui.theme.shapes import paint_popup
from annotator.gui.theme.style import current_theme
from annotator.gui.theme.tokens import Theme
from annotator.gui.widgets.buttons import Button
from annotator.gui.widgets.labels import ElidedLabel, Label
from annotator.gui.widgets.themed import follow_theme
from annotator.session.jobs import Job

_WIDTH, _FOOT, _PATIENCE_MS = 420, 88, 300
"""Its foot is so many pixels above that of the window: a fault can be read below it."""
_LEAST_SECONDS, _LEAST_SHARE = 1.5, 0.02


class ProgressDialog(QWidget):
    """Not modal and without the focus: one can go on reading. It comes up only if the job takes a while, and goes with it."""

    def __init__(
        self, job: Job, words: str, parent: QWidget, now: Callable[[], float] = time.monotonic, *, can_stop: bool = True
    ) -> None:
        """`words` say what is done, as "Importing"; `now` gives seconds. Make it before the job is started."""
        super().__init__(parent)
        self._job, self._over, self._now, self._begun = job, parent, now, now()
        self.words = Label(words, weight=600)
        self.detail = ElidedLabel("", 12, role="ink2")
        self.remaining = Label("", 12, role="ink3")
        self.bar = QProgressBar()
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(words)
        self.cancel_button = Button(self.tr("Stop"), is_small=True)
        self.cancel_button.setAccessibleName(self.tr("Stop: {what}").format(what=words))
        self.cancel_button.clicked.connect(self._cancel)
        self._lay_out()
        for part in (self.cancel_button, self.detail, self.remaining):
            part.setHidden(not can_stop)
        self.hide()
        self.setAccessibleName(words)
        parent.installEventFilter(self)
        job.progressed.connect(self._follow)
        job.ended.connect(self._end)
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(self._come_up)
        self._patience.start()
        follow_theme(self._dress)

    def _lay_out(self) -> None:
        self.setFixedWidth(_WIDTH)
        top, below = QHBoxLayout(), QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.words)
        top.addStretch(1)
        top.addWidget(self.cancel_button)
        below.setSpacing(12)
        below.addWidget(self.detail, 1)
        below.addWidget(self.remaining)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 12, 12)
        column.setSpacing(6)
        column.addLayout(top)
        column.addWidget(self.bar)
        column.addLayout(below)

    def _come_up(self) -> None:
        self.adjustSize()
        self._place()
        self.raise_()
        self.show()

    def _place(self) -> None:
        over = self._over.rect()
        self.move(max(4, (over.width() - self.width()) // 2), max(4, over.height() - self.height() - _FOOT))

    def _follow(self, done: int, total: int, what: str) -> None:
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        self.detail.setText(what or (self.tr("{done} of {total}").format(done=done, total=total) if total else ""))
        self.remaining.setText(remaining_words(done, total, self._now() - self._begun))

    def _cancel(self) -> None:
        self.cancel_button.setEnabled(False)
        self.cancel_button.set_words(self.tr("Stopping…"))
        self._job.cancel()

    def _end(self) -> None:
        self._patience.stop()
        self.hide()
        self.deleteLater()

    def _dress(self, _theme: Theme) -> None:
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """It stays at the foot of its window."""
        if event.type() == QEvent.Type.Resize and watched is self._over:
            self._place()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The ground."""
        paint_popup(QPainter(self), self.rect(), current_theme())


def remaining_words(done: int, total: int, seconds: float) -> str:
    """How long it will take still, roughly, after so many seconds; "" while nothing can be said."""
    if seconds < _LEAST_SECONDS or done <= 0 or total <= 0 or done / total < _LEAST_SHARE:
        return ""
    left = seconds * (total - done) / done
    translate = QCoreApplication.translate
    if left < 5:
        return translate("ProgressDialog", "a few seconds left")
    if left < 55:
        return translate("ProgressDialog", "about {count} seconds left").format(count=round(left / 5) * 5)
    minutes = round(left / 60)
    if minutes < 2:
        return translate("ProgressDialog", "about a minute left")
    if minutes < 60:
        return translate("ProgressDialog", "about {count} minutes left").format(count=minutes)
    return translate("ProgressDialog", "more than an hour left")
