"""All figures of an agreement: by tag and over the tags, by pair, under every unit, with the consensus; help beside them."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from annotator.analysis.agreement import RESAMPLES, SEED, Figure
from annotator.analysis.nominal import Coefficient
from annotator.analysis.unitizing import UnitAgreement
from annotator.core.changes import Id
from annotator.gui.models.agreement_words import NAMES, coefficient_help, figure_words, number_words, unit_words
from annotator.gui.models.comparing import Comparing
from annotator.gui.panels.figure_table import FigureTable, Grid
from annotator.gui.widgets.buttons import Button
from annotator.gui.widgets.labels import Label
from annotator.gui.widgets.surface import Surface
from annotator.tasks.adjudicating import Standing

_READABLE = 480
"""So many px wide, about 75 letters, are words to be read."""


class FiguresView(Surface):
    """Wishes: `tagChosen(Id | None)` and `pairChosen(tuple)`, `documentChosen(Id)`, the disagreements behind; `copyRequested()`,
    `saveRequested()` the tables; `standingRequested()`, agreement with the consensus.
    """

    tagChosen = Signal(object)
    pairChosen = Signal(object)
    documentChosen = Signal(object)
    copyRequested = Signal()
    saveRequested = Signal()
    standingRequested = Signal()

    def __init__(self, comparing: Comparing, parent: QWidget | None = None) -> None:
        super().__init__("page", parent)
        self._comparing = comparing
        self.by_tag = FigureTable(self.tr("Agreement by tag"))
        self.pairs = FigureTable(self.tr("Agreement by pair"))
        self.sensitivity = FigureTable(self.tr("The same work under every unit"))
        self.team = FigureTable(self.tr("How far everyone is"))
        self.standing = FigureTable(self.tr("Agreement with the consensus"))
        self._tags: list[Id | None] = []
        self._pairs: list[tuple[Id, Id]] = []
        self._documents: list[Id] = []
        self._build()
        self.by_tag.rowActivated.connect(lambda row: self.tagChosen.emit(self._tags[row]))
        self.pairs.rowActivated.connect(lambda row: self.pairChosen.emit(self._pairs[row]))
        self.team.rowActivated.connect(lambda row: self.documentChosen.emit(self._documents[row]))
        comparing.changed.connect(self.refresh)
        comparing.decided.connect(self._show_team)
        self.refresh()

    def tables(self) -> list[tuple[str, Grid]]:
        """Every table that is shown, with its title."""
        shown = [(self._titles[table].text(), table.grid) for table in self._titles if table.grid.rows]
        return [(title, grid) for title, grid in shown if title]

    def _build(self) -> None:
        inner = QWidget()
        inner.setAutoFillBackground(False)
        column = QVBoxLayout(inner)
        column.setContentsMargins(32, 20, 32, 24)
        column.setSpacing(6)
        self.about = Label("", role="ink2", wraps=True)
        self.copy_button = Button(self.tr("Copy as a table"), icon_name="copy", is_small=True)
        self.save_button = Button(self.tr("Save as CSV…"), icon_name="download", is_small=True)
        self.standing_button = Button(self.tr("Agreement with the consensus"), icon_name="scale", is_small=True)
        self.copy_button.clicked.connect(self.copyRequested)
        self.save_button.clicked.connect(self.saveRequested)
        self.standing_button.clicked.connect(self.standingRequested)
        line = QHBoxLayout()
        line.setSpacing(8)
        for button in (self.copy_button, self.save_button, self.standing_button):
            line.addWidget(button)
        line.addStretch(1)
        column.addWidget(self.about)
        column.addSpacing(8)
        column.addLayout(line)
        self._titles = {
            self.by_tag: Label(self.tr("By tag and over the tags"), 15, 600),
            self.pairs: Label(self.tr("Each pair of coders, over the tags"), 15, 600),
            self.sensitivity: Label(self.tr("The same disagreements under every unit"), 15, 600),
            self.team: Label(self.tr("How far everyone is"), 15, 600),
            self.standing: Label(self.tr("Before and after: among the coders, and each with the consensus"), 15, 600),
        }
        hints = {
            self.by_tag: self.tr("Enter on a row shows the disagreements behind it. In brackets the 95 % interval."),
            self.pairs: self.tr("Enter on a row shows where these two differ."),
            self.sensitivity: self.tr(
                "Choose the unit and the coefficient before you look, and say which; this is how far they lie apart."
            ),
            self.team: self.tr(
                "Annotations of each in every document, a tick where they are done. Enter shows the disagreements there."
            ),
            self.standing: self.tr("Over the documents in which everything is decided, by character."),
        }
        self._hints = {table: Label(words, 12, role="ink2", wraps=True) for table, words in hints.items()}
        for table, title in self._titles.items():
            column.addSpacing(14)
            column.addWidget(title)
            column.addWidget(self._hints[table])
            column.addWidget(table)
        column.addSpacing(14)
        column.addWidget(Label(self.tr("What the figures mean"), 15, 600))
        for each in coefficient_help().values():
            name = Label(each.name, weight=600, wraps=True)
            text = Label(each.text, role="ink2", wraps=True)
            for label in (name, text):
                label.setFixedSize(_READABLE, label.heightForWidth(_READABLE))  # a layout asks for the height at its own width
                column.addWidget(label)
            column.addSpacing(6)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidget(inner)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.viewport().setAutoFillBackground(False)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)
        self.setFocusProxy(self.by_tag)
        self._put(self.standing, None)

    # What is shown

    def refresh(self) -> None:
        """Show the figures as they are now."""
        found = self._comparing.found
        if found is None:
            return
        self.about.setText(self._about_words())
        self._put(self.by_tag, self._tag_grid())
        self._put(self.pairs, self._pair_grid() if len(found.figures.pairs) > 1 else None)
        self._put(self.sensitivity, self._sensitivity_grid())
        self._put(self.standing, None)
        self._show_team()

    def _show_team(self) -> None:
        found, comparing = self._comparing.found, self._comparing
        if found is None:
            return
        lanes = comparing.lanes()
        self._documents = [line.document.id for line in found.team]
        rows = []
        for line in found.team:
            cells = [f"{line.marked[coder]:,}" + (" ✓" if coder in line.done else "") for coder in lanes]
            decided = self.tr("{decided} of {total}").format(decided=f"{line.decided:,}", total=f"{line.disagreements:,}")
            rows.append((line.document.title, *cells, decided if line.disagreements else "–"))
        headings = (self.tr("Document"), *map(comparing.name_of, lanes), self.tr("Disagreements decided"))
        self._put(self.team, Grid(headings, tuple(rows)))

    def show_standing(self, told: Standing) -> None:
        """Agreement among the coders, and of each with the consensus."""
        rows = [(self.tr("Among the coders"), told.among)]
        rows += [
            (self.tr("{name} with the consensus").format(name=self._comparing.name_of(c)), f)
            for c, f in told.with_consensus.items()
        ]
        self._put(self.standing, self._plain_grid(self.tr("Who"), rows))

    def _put(self, table: FigureTable, grid: Grid | None) -> None:
        table.show_grid(grid or Grid((), ()))
        for part in (table, self._titles[table], self._hints[table]):
            part.setVisible(grid is not None)

    def _about_words(self) -> str:
        comparing = self._comparing
        assert comparing.found is not None
        names = ", ".join(comparing.name_of(coder) for coder in comparing.lanes())
        documents = comparing.found.figures.documents
        counted = self.tr("1 document") if documents == 1 else self.tr("{count} documents").format(count=f"{documents:,}")
        unit = unit_words()[comparing.asked.unit]
        text = self.tr("only what anyone coded") if comparing.asked.only_coded else self.tr("all text")
        first = f"{names}. {counted}. {unit}, {text}."
        seed = self.tr("Intervals: bootstrap over documents, {count} draws, seed {seed}.").format(
            count=f"{RESAMPLES:,}", seed=SEED
        )
        if documents < 2:
            seed = self.tr("There are no intervals: they are drawn over documents, and there is only one.")
        return " ".join([first, *comparing.found.scope.notices, seed])

    def _tag_grid(self) -> Grid:
        found, codebook = self._comparing.found, self._comparing.session.codebook
        assert found is not None
        told = coefficient_help()
        headings = (self.tr("Tag"), *(told[name].short for name in NAMES), told["units"].short)
        help = ("", *(_help(name) for name in NAMES), _help("units"))
        figures: list[tuple[Id | None, str, Mapping[str, Figure], UnitAgreement | None]] = [
            (None, self.tr("Over the tags"), found.figures.over_tags, found.figures.units_over_tags)
        ]
        figures += [(tag, codebook[tag].name if tag in codebook else "", each, found.figures.units.get(tag))
                    for tag, each in found.figures.by_tag.items()]  # fmt: skip
        self._tags = [tag for tag, *_ in figures]
        rows, tips = [], {}
        for number, (_, name, own, units) in enumerate(figures):
            rows.append((name, *(figure_words(own[each]) for each in NAMES), _unit_figure(units)))
            for column, each in enumerate(NAMES, start=1):
                tips[number, column] = _tip(own[each])
            if units is not None:
                tips[number, len(NAMES) + 1] = _unit_tip(units)
        return Grid(headings, tuple(rows), help, tips)

    def _pair_grid(self) -> Grid:
        found, comparing = self._comparing.found, self._comparing
        assert found is not None
        coders = found.scope.coders
        self._pairs = [(coders[one], coders[two]) for one, two in found.figures.pairs]
        rows = [
            (self.tr("{one} and {two}").format(one=comparing.name_of(pair[0]), two=comparing.name_of(pair[1])), figures)
            for pair, figures in zip(self._pairs, found.figures.pairs.values(), strict=True)
        ]
        return self._plain_grid(self.tr("Pair"), rows)

    def _sensitivity_grid(self) -> Grid:
        found = self._comparing.found
        assert found is not None
        words = unit_words()
        rows = [
            (f"{words[unit]}, {self.tr('only coded') if only else self.tr('all text')}", figures)
            for (unit, only), figures in found.sensitivity.items()
        ]
        return self._plain_grid(self.tr("Unit and text"), rows)

    def _plain_grid(self, first: str, rows: Sequence[tuple[str, Mapping[str, Coefficient]]]) -> Grid:
        told = coefficient_help()
        tips = {
            (number, column): own[name].why or number_words(own[name])
            for number, (_, own) in enumerate(rows)
            for column, name in enumerate(NAMES, start=1)
        }
        said = tuple((words, *(number_words(own[name]) for name in NAMES)) for words, own in rows)
        return Grid((first, *(told[name].short for name in NAMES)), said, ("", *(_help(name) for name in NAMES)), tips)


def _help(name: str) -> str:
    told = coefficient_help()[name]
    return f"<p><b>{told.name}</b></p><p>{told.text}</p>"


def _tip(figure: Figure) -> str:
    coefficient = figure.coefficient
    if coefficient.value is None:
        return coefficient.why
    parts = [figure_words(figure)]
    if coefficient.observed is not None and coefficient.expected:
        parts.append(f"({coefficient.observed:.3f} − {coefficient.expected:.3f}) / (1 − {coefficient.expected:.3f})")
    return "\n".join(parts)


def _unit_tip(units: UnitAgreement) -> str:
    """The whole family, each undefined one with why."""
    told = coefficient_help()["units"].short
    lines = [(f"|{told}|", units.identified), (told, units.coded), (f"c{told}", units.valued)]
    return "\n".join(f"{name}: {number_words(each)}" + (f" ({each.why})" if each.value is None else "") for name, each in lines)


def _unit_figure(units: UnitAgreement | None) -> str:
    return "–" if units is None else number_words(units.coded)
