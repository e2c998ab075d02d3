"""Draws every control in every state, one picture a theme: `python tests/gui/widgets/gallery.py FOLDER`, then look at them."""

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[3]))
sys.path.insert(0, str(Path(__file__).resolve().parent))

import gallery_widgets
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QFrame,
    QGridLayout,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QMainWindow,
    QMenu,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QScrollBar,
    QSlider,
    QSpinBox,
    QTableWidget,
    QTableWidgetItem,
    QTabWidget,
    QTextEdit,
    QToolButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.theme.icons import icon
from annotator.gui.theme.style import apply_theme, current_theme
from annotator.gui.theme.tokens import THEMES


def buttons() -> QWidget:
    box = QWidget()
    grid = QGridLayout(box)
    for row, (kind, small) in enumerate(
        [("normal", False), ("primary", False), ("normal", True), ("flat", False), ("link", False)]
    ):
        for column, state in enumerate(["plain", "checked", "disabled", "menu"]):
            button = QPushButton("Merge 322 entries" if kind == "primary" else "Open another file…")
            button.setProperty("kind", kind)
            button.setProperty("small", small)
            if small:
                button.setProperty("iconName", "copy")
                button.setText("Copy")
            if state == "checked":
                button.setCheckable(True)
                button.setChecked(True)
            if state == "menu":
                button.setMenu(QMenu(button))
            button.setEnabled(state != "disabled")
            grid.addWidget(button, row, column, Qt.AlignmentFlag.AlignLeft)
    row = QHBoxLayout()
    for name, on, enabled in [("search", False, True), ("panel-left", True, True), ("plus", False, False)]:
        tool = QToolButton()
        tool.setIcon(icon(name, current_theme()))
        tool.setCheckable(True)
        tool.setChecked(on)
        tool.setEnabled(enabled)
        row.addWidget(tool)
    row.addStretch()
    grid.addLayout(row, 5, 0, 1, 4)
    return box


def choices() -> QWidget:
    box = QWidget()
    grid = QGridLayout(box)
    for row, kind in enumerate([QCheckBox, QRadioButton]):
        for column, state in enumerate(["off", "on", "part", "disabled"]):
            holder = QWidget()
            inner = QVBoxLayout(holder)
            inner.setContentsMargins(0, 0, 0, 0)
            choice = kind(f"In notes too {state}")
            if state == "part" and isinstance(choice, QCheckBox):
                choice.setTristate(True)
                choice.setCheckState(Qt.CheckState.PartiallyChecked)
            else:
                choice.setChecked(state in ("on", "disabled"))
            choice.setEnabled(state != "disabled")
            inner.addWidget(choice)
            grid.addWidget(holder, row, column)
    return box


def fields() -> QWidget:
    box = QWidget()
    grid = QGridLayout(box)
    empty, full, off = QLineEdit(), QLineEdit("innovation"), QLineEdit("Cannot be changed")
    empty.setPlaceholderText("Filter by words, tag: or coder:")
    full.setClearButtonEnabled(True)
    full.setSelection(0, 5)
    off.setEnabled(False)
    for column, field in enumerate([empty, full, off]):
        grid.addWidget(field, 0, column)
    combo, editable, dead = QComboBox(), QComboBox(), QComboBox()
    for each in (combo, editable, dead):
        each.addItems(["Everyone", "Mira Okafor", "Tom Hale"])
    editable.setEditable(True)
    dead.setEnabled(False)
    for column, field in enumerate([combo, editable, dead]):
        grid.addWidget(field, 1, column)
    spin, off_spin, slider = QSpinBox(), QSpinBox(), QSlider(Qt.Orientation.Horizontal)
    spin.setValue(17)
    spin.setSuffix(" px")
    off_spin.setEnabled(False)
    slider.setValue(40)
    for column, field in enumerate([spin, off_spin, slider]):
        grid.addWidget(field, 2, column)
    progress = QProgressBar()
    progress.setValue(64)
    grid.addWidget(progress, 3, 0)
    bar = QScrollBar(Qt.Orientation.Horizontal)
    bar.setRange(0, 100)
    bar.setPageStep(40)
    grid.addWidget(bar, 3, 1)
    text, plain = QTextEdit("A note on “43 percentage points”: no source given in the speech."), QPlainTextEdit()
    plain.setPlaceholderText("Why (goes into the record)")
    text.setFixedHeight(72)
    plain.setFixedHeight(72)
    grid.addWidget(text, 4, 0)
    grid.addWidget(plain, 4, 1)
    group = QGroupBox("Decide")
    inner = QVBoxLayout(group)
    inner.addWidget(QLabel("One conflict is still open."))
    grid.addWidget(group, 4, 2)
    return box


def lists() -> QWidget:
    box = QWidget()
    grid = QHBoxLayout(box)
    tree = QTreeWidget()
    tree.setHeaderHidden(True)
    for name in ["Innovation programme", "Social work reform", "Spending", "Commitment"]:
        item = QTreeWidgetItem([name])
        for child in ["Seed grants", "Training and licence"][: 2 if "work" in name else 1 if name != "Commitment" else 0]:
            item.addChild(QTreeWidgetItem([child]))
        tree.addTopLevelItem(item)
    tree.expandAll()
    tree.setCurrentItem(tree.topLevelItem(1))
    tree.setFrameShape(QFrame.Shape.NoFrame)
    listing = QListWidget()
    listing.addItems([f"Document {n}" for n in range(20)])
    listing.item(1).setCheckState(Qt.CheckState.Checked)
    listing.setCurrentRow(2)
    table = QTableWidget(6, 3)
    table.setHorizontalHeaderLabels(["Tag", "Here", "Added"])
    table.setSortingEnabled(True)
    table.verticalHeader().hide()
    table.setShowGrid(False)
    for row in range(6):
        for column, text in enumerate([f"Tag {row}", str(611 - row), str(row)]):
            table.setItem(row, column, QTableWidgetItem(text))
    table.selectRow(2)
    table.horizontalHeader().setStretchLastSection(True)
    for widget in (tree, listing, table):
        widget.setFixedHeight(210)
        grid.addWidget(widget)
    return box


def tabs() -> QWidget:
    widget = QTabWidget()
    for name in ["By character", "By sentence", "By paragraph"]:
        page = QWidget()
        QVBoxLayout(page).addWidget(QLabel("Krippendorff’s α"))
        widget.addTab(page, name)
    widget.setFixedHeight(90)
    return widget


def menu() -> QMenu:
    found = QMenu()
    first = found.addAction(icon("copy", current_theme()), "Copy with citation")
    first.setShortcut("Ctrl+Shift+C")
    found.addAction("Select sentence").setShortcut("Ctrl+E")
    found.addSeparator()
    check = found.addAction("Show notes")
    check.setCheckable(True)
    check.setChecked(True)
    found.addAction("Cannot now").setEnabled(False)
    found.addSection("Tags")
    found.addMenu("More").addAction("Inside")
    found.setActiveAction(first)
    return found


def sheet() -> QWidget:
    window = QMainWindow()
    for name in ["File", "Edit", "View", "Document", "Annotate", "Codebook", "Team", "Help"]:
        window.menuBar().addMenu(name)
    window.statusBar().addWidget(QLabel("Paragraph 31 of 94"))
    window.statusBar().addWidget(QLabel("3,072 words"))
    window.statusBar().setSizeGripEnabled(False)
    body = QWidget()
    column = QVBoxLayout(body)
    for part in (buttons(), choices(), fields(), lists(), tabs()):
        column.addWidget(part)
    window.setCentralWidget(body)
    window.resize(900, 940)
    return window


def main(folder: Path) -> None:
    app = QApplication.instance() or QApplication(sys.argv)
    folder.mkdir(parents=True, exist_ok=True)
    for theme in THEMES:
        apply_theme(app, theme)
        window = sheet()
        window.show()
        app.processEvents()
        window.grab().save(str(folder / f"controls-{theme.name}.png"))
        popup = menu()
        popup.ensurePolished()
        popup.adjustSize()
        popup.grab().save(str(folder / f"menu-{theme.name}.png"))
        window.close()
        save_widgets(folder / f"widgets-{theme.name}.png")


def save_widgets(path: Path) -> None:
    window = gallery_widgets.sheet()
    window.show()
    QApplication.processEvents()
    popup = gallery_widgets.popup_over(window)
    ring = window.findChild(QPushButton, "ring")
    ring.setFocus(Qt.FocusReason.ShortcutFocusReason)
    QApplication.processEvents()
    window.grab().save(str(path))
    popup.close()
    window.close()


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "/tmp/gallery"))
