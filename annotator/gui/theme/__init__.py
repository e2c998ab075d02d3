"""Colours, type, icons and the style of the controls."""
