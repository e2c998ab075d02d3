"""Annotator: read speeches, highlight passages, tag and annotate them, and bring a team's work together."""

__version__ = "0.1.0"
