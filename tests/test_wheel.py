"""The built wheel, installed into a new environment far from the checkout, makes a sample library and opens its window."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SCRIPTS = "Scripts" if os.name == "nt" else "bin"
LIST_FILES = """
import json, annotator
from annotator import paths
def names(folder):
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
print(json.dumps([annotator.__file__, names(paths.resources()), names(paths.seeds())]))
"""
pytestmark = pytest.mark.wheel


class Installed:
    """An environment with nothing but the wheel and what it depends on, and a home folder of its own."""

    def __init__(self, folder: Path) -> None:
        self.scripts = folder / "environment" / SCRIPTS
        self.home = folder / "home"
        self.home.mkdir()
        venv.EnvBuilder(with_pip=True, symlinks=os.name != "nt").create(folder / "environment")

    def run(self, program: str, *arguments: str | Path, **variables: str) -> str:
        """What the program prints; a failure shows all that it said."""
        kept = {
            name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "QT_", "XDG_", "COV_", "PYTEST"))
        }
        places = {name: str(self.home) for name in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA")}
        done = subprocess.run(
            [self.scripts / program, *arguments],
            cwd=self.home,
            env={**kept, **places, "QT_QPA_PLATFORM": "offscreen", **variables},
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=240,
            check=False,
        )
        assert done.returncode == 0, f"{program} {arguments} ended with {done.returncode}:\n{done.stdout}\n{done.stderr}"
        return done.stdout


# One test, since parallel workers would each build and install for a test of their own.
def test_the_wheel_installed_elsewhere_carries_its_files_makes_a_sample_library_and_opens_it(tmp_path: Path) -> None:
    installed = Installed(tmp_path)
    # pip keeps the user's home here, for its cache of what the checkout's environment has fetched already.
    installed.run("python", "-m", "pip", "install", "--quiet", _built_wheel(tmp_path / "dist"), HOME=os.path.expanduser("~"))

    place, resources, seeds = json.loads(installed.run("python", "-c", LIST_FILES))
    assert not Path(place).is_relative_to(ROOT)
    assert resources == _files("resources")
    assert seeds == _files("seeds")
    assert len([name for name in seeds if name.endswith(".txt")]) == 5

    installed.run("annotator", "new", "sample.annotator", "--sample")
    assert len(json.loads(installed.run("annotator", "documents", "sample.annotator", "--json"))) == 5
    installed.run("annotator", "sample.annotator", ANNOTATOR_QUIT_WHEN_READABLE="1")
    assert "annotator" in installed.run("annotator", "--help")


def _built_wheel(folder: Path) -> Path:
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, ROOT]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    (built,) = folder.glob("annotator-*.whl")
    return built


def _files(folder: str) -> list[str]:
    """The files of a folder of the checkout, relative to it."""
    return sorted(path.relative_to(ROOT / folder).as_posix() for path in (ROOT / folder).rglob("*") if path.is_file())
