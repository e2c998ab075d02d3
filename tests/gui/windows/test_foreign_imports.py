"""Files of other programs that are dropped on the window: each is told by what is in it and shown before it comes in."""

import json
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.gui.windows.main_window import MainWindow
from tests.foreign_projects import make_qualcoder, make_taguette
from tests.gui.windows.test_project_imports import cells, drop


def accept(window: MainWindow, qtbot: QtBot, path: Path) -> dict[str, str]:
    """Drop a file, look at what it has, bring it in."""
    dialog = drop(window, qtbot, path)
    counts = cells(dialog)
    with qtbot.waitSignal(window.session.changed):
        QTest.keyClick(dialog, Qt.Key.Key_Return)
    return counts


def test_projects_of_qualcoder_and_taguette_come_in_and_go_by_undo(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    library = window.session.library
    before = len(library.documents()), len(library.annotations())
    project = make_qualcoder(tmp_path)
    dialog = drop(window, qtbot, project)
    assert cells(dialog)["Annotations"] == "5"
    assert "codings of pictures" in [dialog.losses.item(row, 0).text() for row in range(dialog.losses.rowCount())]
    with qtbot.waitSignal(window.session.changed):
        QTest.keyClick(dialog, Qt.Key.Key_Return)
    counts = accept(window, qtbot, make_taguette(tmp_path / "plans.sqlite3"))
    assert counts["Documents"] == "1"
    assert len(library.documents()) == before[0] + 3
    for _ in range(2):
        window.session.undo()
    assert (len(library.documents()), len(library.annotations())) == before


def test_web_annotations_come_onto_the_documents_that_are_here(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    library = window.session.library
    row = library.documents()[0]
    text = library.text(row.fingerprint)
    exact = text[10:60]
    selector = {"type": "TextQuoteSelector", "exact": exact, "prefix": text[:10], "suffix": text[60:80]}
    target = {"source": row.title, "selector": selector}
    note = {"type": "TextualBody", "value": "From elsewhere"}
    path = tmp_path / "a.json"
    path.write_text(json.dumps({"type": "Annotation", "target": target, "body": note}), encoding="utf-8")
    assert accept(window, qtbot, path)["Annotations"] == "1"
    assert [(each.start, each.note) for each in library.annotations(row.id) if each.note == "From elsewhere"] == [
        (10, "From elsewhere")
    ]


def test_a_codebook_in_a_table_is_no_table_of_documents(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "codes.csv"
    path.write_text("tag,definition,colour\nHope / Near,Soon,#112233\nFear,,\n", encoding="utf-8")
    assert accept(window, qtbot, path)["Tags"] == "3"
    assert {"Hope", "Near", "Fear"} <= {tag.name for tag in window.session.library.codebook()}
