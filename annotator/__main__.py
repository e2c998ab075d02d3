"""`python -m annotator` and the command `annotator`: to the window, or to the command line where the first word is one of its."""

import gc
import os
import sys
from collections.abc import Sequence

COMMANDS = frozenset(
    {
        "new",
        "import",
        "documents",
        "tags",
        "annotations",
        "annotate",
        "export",
        "report",
        "revise",
        "attributes",
        "sets",
        "check",
        "agreement",
        "adjudicate",
        "echoes",
        "frequencies",
        "search",
        "retrieve",
        "matrix",
        "coders",
        "unite",
        "done",
        "merge",
        "share",
        "sync",
        "packet",
    }
)
_OPTIONS = frozenset({"--help", "-h", "--version"})


def main(arguments: Sequence[str] | None = None) -> int:
    """Run with these arguments, those of the process if None; the exit code. Only what is needed is loaded: no Qt for the
    command line, no command line for the window.
    """
    given = list(sys.argv[1:] if arguments is None else arguments)
    if is_for_command_line(given):
        from annotator.cli.main import main as run_command

        return run_command(given)
    gc.disable()  # all that is made at the start stays; the window turns the collector on once it is there
    from annotator.app import run

    return run(given)


def is_for_command_line(given: Sequence[str]) -> bool:
    """True for a command, for --help and --version, and for a word that is no library either, so that it is told so."""
    if not given:
        return False
    first = given[0]
    if first in COMMANDS or first in _OPTIONS:
        return True
    is_library = first.endswith(".annotator") or os.path.exists(first)
    return not is_library and not first.startswith("-")


if __name__ == "__main__":
    sys.exit(main())
