"""What the actions on the look of the window do: panels, notes, type, zoom, colours, where the keyboard is."""

from collections.abc import Callable
from dataclasses import asdict, replace
from functools import partial

from PySide6.QtCore import QObject, QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from annotator.gui.dialogs.typography import TypographyPopup
from annotator.gui.reader.typography import Typography
from annotator.gui.theme.style import theme_hub
from annotator.gui.windows.main_window import TYPOGRAPHY, MainWindow

CHOICES = ("system", "light", "dark", "sepia")
_ZOOM_STEP, _LEAST_ZOOM, _MOST_ZOOM = 1.1, 0.5, 3.0


class ViewHandlers(QObject):
    """Everything here is remembered for the next start."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.window = window
        self.preferences = window.preferences
        self._typography: TypographyPopup | None = None
        self._mark_theme()
        window.page.pane.zoomRequested.connect(self._zoom)

    def table(self) -> dict[str, Callable[[], object]]:
        """Each action's name with what it does."""
        window = self.window
        themes = {f"theme_{choice}": partial(self.choose_theme, choice) for choice in CHOICES}
        return {
            "left_panel": lambda: window.set_panel_visible(window.left, not window.left.isVisible()),
            "right_panel": lambda: window.set_panel_visible(window.right, not window.right.isVisible()),
            "show_annotations": partial(window.show_panel, window.panels.annotations),
            "show_memos": partial(window.show_panel, window.panels.memos),
            "history": partial(window.show_panel, window.panels.history),
            "show_notes": partial(self._toggle, "show_notes", window.page.pane.setNotesVisible),
            "show_numbers": partial(self._toggle, "show_numbers", window.page.pane.setNumbersVisible),
            "show_all_tags": partial(window.workspace.isolate_tag, None),
            "zoom_in": partial(self._zoom, 1),
            "zoom_out": partial(self._zoom, -1),
            "zoom_reset": partial(self._zoom, 0),
            "typography": self._open_typography,
            "next_region": self._next_region,
            **themes,
        }

    def choose_theme(self, choice: str) -> None:
        """Light, dark, sepia, or as the system has it."""
        theme_hub().choose(choice)  # type: ignore[arg-type]
        self.preferences.set("theme", choice)
        self._mark_theme()

    def set_typography(self, typography: Typography) -> None:
        """Set the page in another type."""
        self.window.page.pane.setTypography(typography)
        self.preferences.set(TYPOGRAPHY, asdict(typography))

    def _mark_theme(self) -> None:
        for choice in CHOICES:
            self.window.actions_[f"theme_{choice}"].setChecked(choice == theme_hub().choice)

    def _toggle(self, name: str, show: Callable[[bool], None]) -> None:
        is_on = self.window.actions_[name].isChecked()
        show(is_on)
        self.preferences.set(name, is_on)

    def _zoom(self, step: int) -> None:
        now = self.window.page.pane.typography()
        zoom = now.zoom * _ZOOM_STEP**step if step else 1.0
        self.set_typography(replace(now, zoom=round(min(_MOST_ZOOM, max(_LEAST_ZOOM, zoom)), 3)))

    def _open_typography(self) -> None:
        if self._typography is None:
            self._typography = TypographyPopup(self.window)
            self._typography.typographyChanged.connect(self.set_typography)
            self._typography.themeChosen.connect(self.choose_theme)
        button = self.window.page.header.buttons["typography"]
        anchor = QRect(button.mapTo(self.window, QPoint(0, 0)), button.size())
        self._typography.open_with(self.window.page.pane.typography(), theme_hub().choice, anchor)

    def _next_region(self) -> None:
        visible = [region for region in self.window.regions() if region.isVisible()]
        focus = QApplication.focusWidget()
        at = next((number for number, region in enumerate(visible) if focus and _holds(region, focus)), -1)
        for step in range(1, len(visible) + 1):
            if _take_focus(visible[(at + step) % len(visible)]):
                return


def _take_focus(region: QWidget) -> bool:
    """Give a part of the window the keyboard: its list, or where that is empty, its first control."""
    lists = region.findChildren(QAbstractItemView)
    others = [child for child in region.findChildren(QWidget) if child.focusPolicy() & Qt.FocusPolicy.TabFocus]
    for widget in (region, *lists, *others):
        if widget.isVisible() and widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
            widget.setFocus(Qt.FocusReason.TabFocusReason)
            focus = QApplication.focusWidget()
            if focus and _holds(region, focus):
                return True
    return False


def _holds(region: QWidget, widget: QWidget) -> bool:
    return region is widget or region.isAncestorOf(widget)
