"""What the actions on the table of documents and on sets do in a window."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu

from annotator.core.changes import Id
from annotator.core.errors import AnnotatorError
from annotator.gui.dialogs.ask_line import AskLine
from annotator.gui.dialogs.attribute_editor import AttributeEditor
from annotator.gui.dialogs.files import ask_source, ask_target
from annotator.gui.dialogs.table_import import TableImportDialog
from annotator.gui.models.document_table import DocumentTableModel
from annotator.gui.panels.document_table import DocumentTable
from annotator.gui.windows.main_window import MainWindow
from annotator.gui.windows.views import View
from annotator.session.study_commands import StudyCommands
from annotator.store.rows import Receipt
from annotator.tasks.document_table import TableImport, read_table, suggested, suggestion_step, written

_TABLE = "document table"


class StudyHandlers(QObject):
    """The table is made when it is first wanted and kept with its order and filter."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.window = window
        self.session = window.session
        self.commands = StudyCommands(window.session, self)
        self._model: DocumentTableModel | None = None
        self._view: DocumentTable | None = None
        panel = window.panels.documents
        panel.setChosen.connect(self._choose_set)
        panel.newSetRequested.connect(self.make_set)
        panel.newLiveSetRequested.connect(self.make_live_set)
        panel.membersChangeRequested.connect(self.commands.change_members)
        panel.renameSetRequested.connect(self._rename_set)
        panel.deleteSetRequested.connect(self.commands.delete_set)
        self.session.changed.connect(self._follow)

    def table(self) -> dict[str, Callable[[], object]]:
        """Each action's name with what it does."""
        return {"document_table": self.show_table, "new_set": lambda: self.make_set(self.window.panels.documents.list.chosen())}

    # The table

    def show_table(self) -> None:
        """Put the table in the place of the page."""
        view = self.window.views.open(_TABLE, self._made)
        assert isinstance(view.centre, DocumentTable)
        if self._model is not None:
            self.window.status.show_about_view(self.tr("Enter opens a document; Ctrl+D fills down"))

    def _made(self) -> View:
        self._model = DocumentTableModel(self.session, self)
        self._view = table = DocumentTable(self._model, can_write=not self.session.is_read_only)
        table.openRequested.connect(self.window.workspace.open_document)
        table.newAttributeRequested.connect(self.new_attribute)
        table.attributeRequested.connect(self.change_attribute)
        table.cellsWritten.connect(self.commands.write_cells)
        table.importRequested.connect(self.import_table)
        table.exportRequested.connect(self.export_table)
        table.suggestionsRequested.connect(self._suggest)
        self._choose_set(self.window.panels.documents.chosen_set)
        self._model.wake()
        return View(_TABLE, table, table.table)

    def new_attribute(self) -> None:
        """Ask what it is, and make it."""
        editor = AttributeEditor(None, self.window)
        editor.kept.connect(self.commands.add_attribute)
        editor.open()

    def change_attribute(self, id: Id) -> None:
        """Another name or kind, or delete it."""
        attribute = next((each for each in self.session.library.attributes() if each.id == id), None)
        if attribute is not None:
            editor = AttributeEditor(attribute, self.window)
            editor.kept.connect(partial(self.commands.change_attribute, attribute))
            editor.deleteRequested.connect(partial(self.commands.delete_attribute, id))
            editor.open()

    def import_table(self) -> None:
        """Ask which CSV file, show what it would change, and write it as one step."""
        path = ask_source(self.window, self.window.preferences, self.tr("Import attributes"), self.tr("Table (*.csv *.tsv)"))
        if path is None:
            return
        try:
            found = read_table(self.session.library, self.session.coder, path.read_bytes(), path.name)
        except OSError as error:
            self.session.failed.emit(self.tr("{name} can't be read: {reason}.").format(name=path.name, reason=error.strerror))
            return
        except AnnotatorError as error:
            self.session.failed.emit(str(error))
            return
        dialog = TableImportDialog(found, path.name, self.window)
        dialog.importRequested.connect(partial(self._import, found))
        dialog.open()

    def _import(self, found: TableImport) -> None:
        self.session.do(found.step, self.tr("importing attributes"))

    def export_table(self) -> None:
        """Ask where, and write the rows that are shown, in their order."""
        name = self.tr("{library}, documents").format(library=self.session.library.path.stem)
        out = ask_target(self.window, self.window.preferences, self.tr("Export table"), name, self.tr("Table (*.csv)"), ".csv")
        if out is not None and self._model is not None:
            self._write(out, self._model.ids())

    def _write(self, out: Path, documents: list[Id]) -> None:
        try:
            out.write_bytes(b"\xef\xbb\xbf" + written(self.session.library, documents).encode())
            self.window.status.show_message(self.tr("Exported to {name}").format(name=out.name))
        except OSError as error:
            words = self.tr("{name} can't be written: {reason}. Choose another place.")
            self.session.failed.emit(words.format(name=out.name, reason=error.strerror))

    def _suggest(self, point: QPoint) -> None:
        """Attributes that could be made of what is known of the documents."""
        menu = QMenu(self.window)
        for name in suggested(self.session.library):
            menu.addAction(self.tr("Make “{name}” of what is known").format(name=name), partial(self._take_suggestion, name))
        if menu.isEmpty():
            menu.addAction(self.tr("Nothing to suggest: the documents agree in all that is known")).setEnabled(False)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(point)

    def _take_suggestion(self, name: str) -> None:
        try:
            self.session.do(suggestion_step(self.session.library, self.session.coder, name), self.tr("making an attribute"))
        except AnnotatorError as error:
            self.session.failed.emit(str(error))

    # Sets

    def make_set(self, documents: list[Id]) -> None:
        """Ask for a name, and put the chosen documents into a new set."""
        words = self.tr("Name of the set of %Ln document(s)", "", len(documents))
        dialog = AskLine(self.tr("New set"), words, self.tr("Make set"), "", self.window)
        dialog.given.connect(lambda name: self._choose_made(self.commands.add_set(name, documents)))
        dialog.open()

    def make_live_set(self) -> None:
        """Ask for a query; what it finds is the set, now and later."""
        words = self.tr("Documents that fulfil this, now and later, as Party:Labour or date:2010..2012")
        dialog = AskLine(self.tr("New live set"), words, self.tr("Make set"), "", self.window)
        dialog.given.connect(lambda query: self._choose_made(self.commands.add_set(query, (), query)))
        dialog.open()

    def _choose_made(self, id: Id | None) -> None:
        if id:
            self.window.panels.documents.choose_set(id)

    def _rename_set(self, id: Id, name: str) -> None:
        dialog = AskLine(self.tr("Rename set"), self.tr("Name"), self.tr("Rename"), name, self.window)
        dialog.given.connect(lambda new: self.commands.rename_set(id, new))
        dialog.open()

    def _choose_set(self, id: Id | None) -> None:
        members = self.commands.members(id) if id else None
        self.window.panels.documents.show_members(members)
        if self._model is not None:
            self._model.set_within(members)

    def _follow(self, receipt: Receipt) -> None:
        """A live set is what its query finds now."""
        panel = self.window.panels.documents
        if receipt.of("set"):
            panel.refresh_sets()
        if panel.chosen_set and (receipt.of("set") or receipt.of("document") or receipt.of("attribute")):
            self._choose_set(panel.chosen_set)
