"""Has a report written as PDF by a program of its own: Qt lays it out, which stays out of the jobs and needs no screen."""

import os
import pickle
import subprocess
import sys
import tempfile
from pathlib import Path

from annotator.core.report import Report
from annotator.tasks.monitor import Monitor

_PROGRAM = "annotator.gui.paper.pdf"
_LOOK_SECONDS = 0.05


def write_pdf(report: Report, out: Path, monitor: Monitor) -> None:
    """Write the PDF to a new file. Raises OSError, and Cancelled, which ends the program."""
    with tempfile.TemporaryFile() as told, tempfile.TemporaryFile() as said:
        told.write(_pickled(report))
        told.seek(0)
        flags = getattr(subprocess, "CREATE_NO_WINDOW", 0)
        environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
        command = [sys.executable, "-P", "-m", _PROGRAM, str(out.absolute())]
        folder = Path(__file__).resolve().parent.parent.parent
        program = subprocess.Popen(
            command, stdin=told, stdout=subprocess.DEVNULL, stderr=said, creationflags=flags, env=_with_path(environment, folder)
        )
        try:
            while True:
                monitor.report(0, 0, report.title)
                try:
                    code = program.wait(_LOOK_SECONDS)
                    break
                except subprocess.TimeoutExpired:
                    continue
        finally:
            if program.poll() is None:
                program.kill()
                program.wait()
        said.seek(0)
        if code:
            lines = said.read().decode(errors="replace").strip().splitlines()
            raise OSError(0, lines[-1] if lines else "the program that lays it out died")


def _pickled(report: Report) -> bytes:
    """Values alone: what stands for nothing in them can't be pickled."""
    plain = Report(report.title, report.about, report.pieces, dict(report.tags), dict(report.marks), report.is_annotated_text)
    return pickle.dumps(plain)


def _with_path(environment: dict[str, str], folder: Path) -> dict[str, str]:
    known = environment.get("PYTHONPATH", "")
    return environment | {"PYTHONPATH": os.pathsep.join(part for part in (str(folder), known) if part)}
