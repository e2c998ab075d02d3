"""Runs one command; importing this module makes all of them known."""

from collections.abc import Sequence

from annotator.cli import (
    adjudication_commands,
    analysis_commands,
    coding_commands,
    document_commands,
    exchange_commands,
    export_commands,
    library_commands,
    packet_commands,
    report_commands,
    retrieval_commands,
    revising_commands,
    search_commands,
    study_commands,
    team_commands,
    word_commands,
)
from annotator.cli.base import commands

MODULES = (
    library_commands,
    document_commands,
    study_commands,
    revising_commands,
    coding_commands,
    search_commands,
    retrieval_commands,
    analysis_commands,
    adjudication_commands,
    word_commands,
    team_commands,
    exchange_commands,
    export_commands,
    packet_commands,
    report_commands,
)
"""Where the commands are; each puts its own into the group when it is loaded."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command with these arguments, those of the process if None. Gives the exit code."""
    try:
        commands.main(args=None if arguments is None else list(arguments), prog_name="annotator")
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else int(bool(end.code))
    return 0
