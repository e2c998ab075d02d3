"""Asks which tag many passages shall have, and which they shall lose, and says what that comes to before it is done."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from annotator.core.annotations import Annotation
from annotator.core.changes import Id
from annotator.gui.dialogs.dialog import Dialog
from annotator.gui.dialogs.tag_chooser import TagChooser
from annotator.gui.widgets.buttons import Button
from annotator.gui.widgets.labels import Label
from annotator.session.workspace import Workspace
from annotator.tasks.retagging import Retagging, plan_retagging, tags_on


class RetagDialog(Dialog):
    """`retagRequested(Retagging)`."""

    retagRequested = Signal(object)

    def __init__(self, workspace: Workspace, passages: Sequence[Annotation], parent: QWidget | None = None) -> None:
        count = f"{len(passages):,}"
        one = QCoreApplication.translate("RetagDialog", "Retag 1 passage")
        many = QCoreApplication.translate("RetagDialog", "Retag {count} passages").format(count=count)
        super().__init__(one if len(passages) == 1 else many, parent, width=460)
        self._session, self._passages = workspace.session, passages
        self.chooser = TagChooser(workspace, height=180)
        self.remove = QComboBox()
        self.remove.setAccessibleName(self.tr("Tag to take off"))
        self.remove.addItem(self.tr("Nothing: they keep their tags"), None)
        codebook = workspace.session.codebook
        for tag in tags_on(codebook, passages):
            self.remove.addItem(" / ".join(codebook.path(tag)), tag)
        self.preview = Label("", role="ink2", wraps=True)
        for words, widget in ((self.tr("Put on"), self.chooser), (self.tr("Take off"), self.remove)):
            self.body.addWidget(Label(words, 12, role="ink2"))
            self.body.addSpacing(4)
            self.body.addWidget(widget)
            self.body.addSpacing(10)
        self.body.addWidget(self.preview)
        cancel = Button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.retag_button = Button("", "primary", icon_name="tag")
        self.retag_button.clicked.connect(self._do)
        self.set_buttons([cancel, self.retag_button])
        self.chooser.tagChanged.connect(lambda _tag: self._show_plan())
        self.remove.currentIndexChanged.connect(lambda _row: self._show_plan())
        self._show_plan()
        self.chooser.setFocus()

    def plan(self) -> Retagging:
        """What is asked for now."""
        taken: Id | None = self.remove.currentData()
        session = self._session
        return plan_retagging(session.codebook, session.coder, session.is_mine, self._passages, self.chooser.tag(), taken)

    def _show_plan(self) -> None:
        plan = self.plan()
        changed, codebook = len(plan.changed), self._session.codebook
        said = []
        if plan.add:
            said.append(self.tr("They get “{name}”.").format(name=codebook[plan.add].name))
        for count, one, many in (
            (plan.same, self.tr("One is so already."), self.tr("{count} are so already.")),
            (plan.others, self.tr("One is another coder's and stays."), self.tr("{count} are other coders' and stay.")),
        ):
            if count:
                said.append(one if count == 1 else many.format(count=f"{count:,}"))
        self.preview.setText(" ".join(said) or self.tr("Choose a tag to put on or to take off."))
        self.retag_button.setEnabled(changed > 0)
        words = self.tr("Change 1 passage") if changed == 1 else self.tr("Change {count} passages").format(count=f"{changed:,}")
        self.retag_button.set_words(words)

    def _do(self) -> None:
        self.retagRequested.emit(self.plan())
        self.accept()
