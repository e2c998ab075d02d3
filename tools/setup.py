"""Set up a checkout: make .venv, install Annotator into it, and see that Qt's system libraries load.

Plain standard library, so that it runs before anything is installed: `python3 tools/setup.py [--window]`.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

import system_packages

ROOT = Path(__file__).resolve().parent.parent
ENVIRONMENT = ROOT / ".venv"
STAMP = ENVIRONMENT / "installed-from"
OLDEST_PYTHON = (3, 11)


class SetupError(Exception):
    """Something a person has to do first; the text says what, and the command to type."""


def main() -> int:
    """Bring the checkout to where the other make targets can work; the exit status is 0 when it is there."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--window", action="store_true", help="also see that a window can be opened on a display")
    parser.add_argument(
        "--tests", action="store_true", help="also get the programs that write files for the tests, where that can be done"
    )
    options = parser.parse_args()
    try:
        check_python()
        if options.window:
            check_display()
        make_environment()
        install_packages()
        check_qt(needs_window=options.window)
        if options.tests:
            provide_writers()
    except (SetupError, system_packages.PackagesMissing) as error:
        print(f"annotator: {error}", file=sys.stderr)
        return 1
    return 0


def environment_python() -> Path:
    """The interpreter inside .venv."""
    return ENVIRONMENT / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def check_python() -> None:
    """Refuse a Python that is too old."""
    if sys.version_info < OLDEST_PYTHON:
        found = ".".join(map(str, sys.version_info[:3]))
        raise SetupError(
            f"Python 3.11 or newer is needed and {sys.executable} is {found}; name another one: make PYTHON=python3.12 …"
        )


def make_environment() -> None:
    """Make .venv where it is missing or no longer starts (its Python was removed, the folder was moved)."""
    if _is_usable(environment_python()):
        return
    if not _has_ensurepip():
        system_packages.provide(["python3-venv"], "Python's venv module is incomplete here")
    print("Making the virtual environment .venv …", flush=True)
    try:
        venv.EnvBuilder(clear=True, with_pip=True, symlinks=os.name != "nt").create(ENVIRONMENT)
    except (OSError, subprocess.CalledProcessError) as error:
        raise SetupError(f"the virtual environment {ENVIRONMENT} could not be made: {error}") from error


def _is_usable(python: Path) -> bool:
    """Whether the environment's Python runs with pip and was made for this folder (its scripts name the folder)."""
    try:
        origin = [
            line for line in (ENVIRONMENT / "pyvenv.cfg").read_text(encoding="utf-8").splitlines() if line.startswith("command")
        ]
        runs = subprocess.run([python, "-c", "import pip"], capture_output=True, check=False).returncode == 0
    except OSError:
        return False
    return runs and all(line.endswith(str(ENVIRONMENT)) for line in origin)


def _has_ensurepip() -> bool:
    """Debian ships venv without ensurepip until python3-venv is installed."""
    return subprocess.run([sys.executable, "-c", "import ensurepip"], capture_output=True, check=False).returncode == 0


def install_packages() -> None:
    """Install the checkout and its development tools when pyproject.toml or the Python changed since the last time."""
    wanted = _fingerprint()
    if STAMP.is_file() and STAMP.read_text(encoding="utf-8") == wanted:
        return
    print("Installing what pyproject.toml names (the first time takes a minute or two) …", flush=True)
    command = [str(environment_python()), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-e", f"{ROOT}[dev]"]
    if subprocess.run(command, check=False, cwd=ROOT).returncode != 0:
        raise SetupError("pip could not install the packages (see above); when the connection is back, give the command again")
    STAMP.write_text(wanted, encoding="utf-8")


def _fingerprint() -> str:
    content = (ROOT / "pyproject.toml").read_bytes()
    return f"{hashlib.sha256(content).hexdigest()} {sys.version_info[:2]} {sysconfig.get_platform()} {ENVIRONMENT}\n"


def check_display() -> None:
    """Refuse to open a window where there is nothing to show it on."""
    is_x_or_wayland = sys.platform.startswith(("linux", "freebsd"))
    if is_x_or_wayland and not any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")):
        raise SetupError(
            "there is no display here to open a window on: type `make run` in a desktop session or over `ssh -X`, "
            "or, to try it unseen, `apt-get install -y xvfb xauth && xvfb-run -a make run`."
        )


def provide_writers() -> None:
    """Get the programs whose files the tests read, as root on Debian; else say what is left out and go on."""
    missing = system_packages.missing_writers()
    if not missing:
        return
    names = " and ".join(missing)
    try:
        packages = [package for name in missing for package in system_packages.WRITERS[name]]
        system_packages.provide(packages, f"Tests have files written by {names}")
    except system_packages.PackagesMissing as error:
        print(f"{error}\nThe tests of such files are skipped.", file=sys.stderr, flush=True)


def check_qt(needs_window: bool) -> None:
    """See that Qt's libraries load, install the missing Debian packages as root, else name the command to type."""
    if not sys.platform.startswith("linux"):
        return
    missing = system_packages.missing_libraries(environment_python(), needs_window)
    if not missing:
        return
    system_packages.provide(system_packages.packages_for(missing), f"Qt needs {', '.join(missing)}")
    still = system_packages.missing_libraries(environment_python(), needs_window)
    if still:
        raise SetupError(f"Qt still does not find {', '.join(still)}; install what provides it, then give the command again")


if __name__ == "__main__":
    sys.exit(main())
