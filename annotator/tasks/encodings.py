"""The question which encoding files are in that do not say: what can be answered, from the files themselves."""

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from annotator.core.errors import FileRefused
from annotator.formats import registry
from annotator.formats.encodings import Candidate, candidates
from annotator.tasks.monitor import Monitor

_LOOKED_AT = 20


def ways_to_read(paths: Sequence[Path], monitor: Monitor) -> list[Candidate]:
    """The ways to read these files, the most likely first, from the first of them. None if none can be read any more."""
    files: list[bytes] = []
    for done, path in enumerate(paths[:_LOOKED_AT]):
        monitor.report(done, min(len(paths), _LOOKED_AT), path.name)
        with suppress(FileRefused):
            files.append(registry.read(path))
    return candidates(files) if files else []
