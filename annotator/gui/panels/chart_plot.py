"""Draws a chart in the theme's colours with pyqtgraph, which is loaded when the first one is drawn."""

from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotator.analysis.crosstabs import Entry
from annotator.gui.theme.fonts import interface_font
from annotator.gui.theme.style import current_theme
from annotator.gui.theme.tokens import Theme
from annotator.gui.widgets.themed import follow_theme
from annotator.tasks.charting import Chart, ChartKind

LINES, _NAME = 12, 30
"""So many lines can be told apart; so many letters of a name are shown beside an axis."""


class ChartPlot(QWidget):
    """The picture alone; the table beside it has the figures."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chart: Chart | None = None
        self._plot: Any = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 12, 24, 12)
        follow_theme(self._dress)

    def show_chart(self, chart: Chart) -> None:
        """Draw another one."""
        import pyqtgraph  # type: ignore[import-untyped]  # slow to load, with numpy, and only needed here

        self._chart, theme = chart, current_theme()
        if self._plot is not None:
            self._column.removeWidget(self._plot)
            self._plot.deleteLater()
        self._plot = pyqtgraph.PlotWidget(background=theme.page)
        self._plot.setMenuEnabled(False)
        self._plot.setMouseEnabled(x=False, y=False)
        self._plot.hideButtons()
        self._plot.setAccessibleName(self.tr("Chart"))
        self._plot.setAccessibleDescription(self.tr("The table has the same figures."))
        self._plot.setFocusPolicy(self.focusPolicy())
        for side in ("left", "bottom"):
            axis = self._plot.getAxis(side)
            axis.setPen(theme.line2)
            axis.setTextPen(theme.ink2)
            axis.setTickFont(interface_font(11))
        self._column.addWidget(self._plot)
        if chart.kind is ChartKind.OVER_TIME:
            self._draw_lines(pyqtgraph, chart, theme)
        elif chart.kind is ChartKind.ALONG:
            self._draw_strips(pyqtgraph, chart, theme)
        else:
            self._draw_bars(pyqtgraph, chart, theme)

    def _draw_lines(self, graph: Any, chart: Chart, theme: Theme) -> None:
        legend = self._plot.addLegend(offset=(-8, 8), labelTextColor=theme.ink, labelTextSize="9pt")
        legend.setBrush(theme.page)
        ranked = sorted(chart.series, key=lambda each: -sum(int(value or 0) for value in each.values))[:LINES]
        symbols = ("o", "s", "t", "d", "+", "x")
        for at, each in enumerate(ranked):
            colour = theme.line_of(each.entry.colour)
            values = [float(value or 0) for value in each.values]
            self._plot.plot(
                range(len(values)),
                values,
                pen=graph.mkPen(colour, width=2),
                symbol=symbols[at % len(symbols)],
                symbolBrush=colour,
                symbolPen=colour,
                symbolSize=8,
                name=each.entry.name,
            )
        self._name(chart.places, "bottom")
        most = max((float(value or 0) for each in ranked for value in each.values), default=1.0)
        self._count("left", most)
        self._plot.setYRange(0, max(1.0, most) * 1.1, padding=0)

    def _draw_strips(self, graph: Any, chart: Chart, theme: Theme) -> None:
        for number, each in enumerate(chart.series):
            own = [strip for strip in chart.strips if strip.series == number]
            colour = theme.line_of(each.entry.colour)
            left = [strip.start * 100 for strip in own]
            width = [max(0.15, (strip.end - strip.start) * 100) for strip in own]
            row = len(chart.series) - 1 - number
            bars = graph.BarGraphItem(x0=left, width=width, y0=[row - 0.32] * len(own), height=0.64, brush=colour, pen=colour)
            self._plot.addItem(bars)
        self._name(tuple(each.entry for each in reversed(chart.series)), "left")
        self._plot.setXRange(0, 100, padding=0.01)
        self._plot.setYRange(-0.6, len(chart.series) - 0.4, padding=0)
        self._plot.setLabel("bottom", self.tr("place in the text, %"), color=theme.ink2.name())

    def _draw_bars(self, graph: Any, chart: Chart, theme: Theme) -> None:
        """The first series as bars to the right, one below the other; of growth both, the sum so far as a line of points."""
        values = [float(value or 0) if not isinstance(value, str) else 0.0 for value in chart.series[0].values]
        rows = list(range(len(values) - 1, -1, -1))
        own = chart.series[0].entry.colour
        plain = theme.line2 if chart.kind is ChartKind.GROWTH else theme.ink3
        colours = [theme.line_of(place.colour or own) if place.colour or own else plain for place in chart.places]
        bars = graph.BarGraphItem(
            x0=0, width=values, y0=[row - 0.32 for row in rows], height=0.64, brushes=colours, pen=graph.mkPen(None)
        )
        self._plot.addItem(bars)
        most = max(values, default=0.0)
        if chart.kind is ChartKind.GROWTH:
            sums = [float(value or 0) for value in chart.series[1].values if not isinstance(value, str)]
            pen = graph.mkPen(theme.ink, width=2)
            self._plot.plot(sums, rows, pen=pen, symbol="o", symbolBrush=theme.ink, symbolPen=theme.ink, symbolSize=7)
            most = max([most, *sums])
            words = self.tr("bars: tags used for the first time; line: tags used so far")
            self._plot.setLabel("bottom", words, color=theme.ink2.name())
        else:
            self._plot.setLabel("bottom", chart.series[0].entry.name, color=theme.ink2.name())
        self._name(tuple(reversed(chart.places)), "left")
        if all(value == int(value) for value in values):
            self._count("bottom", most)
        self._plot.setXRange(0, max(1.0, most) * 1.05, padding=0)
        self._plot.setYRange(-0.6, max(0.4, len(values) - 0.4), padding=0)

    def _count(self, side: str, most: float) -> None:
        """Whole numbers at an axis that counts, a dozen at most, as there is half of nothing."""
        step = next(step * 10**power for power in range(12) for step in (1, 2, 5) if most <= 12 * step * 10**power)
        ticks = [(float(at), f"{at:,}") for at in range(0, int(max(1.0, most) * 1.1) + 1, step)]
        self._plot.getAxis(side).setTicks([ticks])

    def _name(self, places: tuple[Entry, ...], side: str) -> None:
        axis = self._plot.getAxis(side)
        names = [place.name if len(place.name) <= _NAME else place.name[: _NAME - 1] + "…" for place in places]
        axis.setTicks([list(enumerate(names))])
        if side == "left":
            axis.setWidth(200)

    def _dress(self, _theme: Theme) -> None:
        if self._chart is not None and self._plot is not None:
            self.show_chart(self._chart)
