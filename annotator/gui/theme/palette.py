"""The theme told in Qt's own palette roles, for whatever draws itself with a palette."""

from PySide6.QtGui import QColor, QPalette

from annotator.gui.theme.tokens import Theme

_ROLE = QPalette.ColorRole


def palette_for(theme: Theme) -> QPalette:
    """The application palette: windows are `panel`, fields `page`, buttons `raised`; disabled words are `line2`."""
    roles: dict[QPalette.ColorRole, QColor] = {
        _ROLE.Window: theme.panel,
        _ROLE.WindowText: theme.ink,
        _ROLE.Base: theme.page,
        _ROLE.AlternateBase: theme.panel,
        _ROLE.Text: theme.ink,
        _ROLE.PlaceholderText: theme.ink3,
        _ROLE.Button: theme.raised,
        _ROLE.ButtonText: theme.ink,
        _ROLE.BrightText: theme.on_primary,
        _ROLE.ToolTipBase: theme.raised,
        _ROLE.ToolTipText: theme.ink,
        _ROLE.Highlight: theme.selection,
        _ROLE.HighlightedText: theme.ink,
        _ROLE.Link: theme.ink,
        _ROLE.LinkVisited: theme.ink2,
        _ROLE.Accent: theme.focus,
        _ROLE.Light: theme.raised,
        _ROLE.Midlight: theme.line,
        _ROLE.Mid: theme.line2,
        _ROLE.Dark: theme.edge,
        _ROLE.Shadow: theme.ink3,
    }
    palette = QPalette()
    for role, colour in roles.items():
        palette.setColor(QPalette.ColorGroup.All, role, colour)
    for role in (_ROLE.WindowText, _ROLE.Text, _ROLE.ButtonText, _ROLE.PlaceholderText, _ROLE.HighlightedText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, theme.line2)
    palette.setColor(QPalette.ColorGroup.Disabled, _ROLE.Highlight, theme.hover)
    return palette
