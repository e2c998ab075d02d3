"""What tagging many hits comes to, before it is done."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from annotator.core.text import shortened
from annotator.gui.dialogs.dialog import Dialog
from annotator.gui.widgets.buttons import Button
from annotator.gui.widgets.labels import Label
from annotator.tasks.tagging_hits import Plan

_LONGEST = 40


class TagHitsDialog(Dialog):
    """`accepted` is the wish to do it; where there is nothing to do, it only says why."""

    def __init__(self, plan: Plan, name: str, parent: QWidget | None = None) -> None:
        """`name` is the tag's."""
        title = QCoreApplication.translate("TagHitsDialog", "Tag hits with “{name}”").format(name=shortened(name, _LONGEST))
        super().__init__(title, parent, width=440)
        self.sentences = self._sentences(plan)
        for at, sentence in enumerate(self.sentences):
            if at:
                self.body.addSpacing(6)
            self.body.addWidget(Label(sentence, role="ink" if plan.size and at == 0 else "ink2", wraps=True))
        cancel = Button(self.tr("Cancel") if plan.size else self.tr("Close"))
        cancel.clicked.connect(self.reject)
        if not plan.size:
            self.set_buttons([cancel])
            return
        words = self.tr("Tag 1 passage") if plan.size == 1 else self.tr("Tag {count} passages").format(count=f"{plan.size:,}")
        self.tag_button = Button(words, "primary", icon_name="tag")
        self.tag_button.clicked.connect(self.accept)
        self.set_buttons([cancel, self.tag_button])

    def _sentences(self, plan: Plan) -> list[str]:
        fresh, existing = len(plan.fresh), len(plan.existing)
        parts = (
            (fresh, self.tr("1 passage gets a new annotation."), self.tr("{count} passages get new annotations.")),
            (
                existing,
                self.tr("1 annotation of yours that lies just there gets the tag."),
                self.tr("{count} annotations of yours that lie just there get the tag."),
            ),
            (plan.skipped, self.tr("1 hit has the tag already."), self.tr("{count} hits have the tag already.")),
            (
                plan.left,
                self.tr("1 hit is left out: it lies in a note or memo, or its text has changed."),
                self.tr("{count} hits are left out: they lie in notes or memos, or their text has changed."),
            ),
        )
        said = [one if count == 1 else many.format(count=f"{count:,}") for count, one, many in parts if count]
        return said or [self.tr("There is nothing to tag.")]
