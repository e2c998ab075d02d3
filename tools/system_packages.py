"""The system libraries that Qt loads on Linux: which are missing, which Debian packages hold them, and how to get those."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

# Soname -> Debian package. What every Qt program loads, even without a window …
LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}
# … and what a window on an X display or on Wayland's X loads besides.
WINDOW_LIBRARIES = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}

# Program -> Debian packages: what tests have files written by, to read them.
WRITERS = {"soffice": ("libreoffice-writer-nogui", "libreoffice-calc-nogui"), "pandoc": ("pandoc",)}

# Runs inside the environment: dlopen what Qt itself would, and only on a failure ask for every library by name,
# so that one command can name them all instead of one an attempt.
_PROBE = """
import ctypes, importlib.util, pathlib, sys
def fault(name):
    try:
        ctypes.CDLL(str(name))
    except OSError as error:
        return str(error)
folder = pathlib.Path(importlib.util.find_spec("PySide6").submodule_search_locations[0], "Qt")
faults = [fault(folder / part) for part in sys.argv[1].split()]
if any(faults):
    missing = [name for name in sys.argv[2].split() if fault(name)]
    others = [text.split(":")[0] for text in faults if text]
    print("\\n".join(dict.fromkeys(missing + others)))
"""
_QT_PARTS = "lib/libQt6Widgets.so.6 plugins/platforms/libqoffscreen.so"
_WINDOW_PARTS = " plugins/platforms/libqxcb.so"


class PackagesMissing(Exception):
    """Debian packages are needed that could not be installed from here; the text names the command to type."""


def missing_libraries(python: Path, needs_window: bool) -> list[str]:
    """The sonames that Qt in `python`'s environment asks for and the system does not have."""
    parts = _QT_PARTS + (_WINDOW_PARTS if needs_window else "")
    names = [*LIBRARIES, *(WINDOW_LIBRARIES if needs_window else ())]
    command = [str(python), "-c", _PROBE, parts, " ".join(names)]
    answer = subprocess.run(command, capture_output=True, text=True, check=True)
    return answer.stdout.split()


def missing_writers() -> list[str]:
    """The programs of WRITERS that are not here."""
    return [name for name in WRITERS if shutil.which(name) is None]


def packages_for(libraries: Iterable[str]) -> list[str]:
    """The Debian packages that hold `libraries`; a library nobody foresaw is left out."""
    known = LIBRARIES | WINDOW_LIBRARIES
    return sorted({known[name] for name in libraries if name in known})


def provide(packages: Sequence[str], reason: str) -> None:
    """Install Debian packages as root, or raise PackagesMissing with the command that a person can type."""
    line = shlex.join(["apt-get", "install", "-y", "--no-install-recommends", *packages])
    if shutil.which("apt-get") is None:
        raise PackagesMissing(f"{reason}. Install what your system calls these Debian packages: {' '.join(packages)}")
    if not packages:
        raise PackagesMissing(f"{reason}, and which Debian package holds it is not known here")
    if os.geteuid() != 0:
        raise PackagesMissing(f"{reason}. Type: sudo {line}")
    print(f"{reason}: installing {' '.join(packages)} …", flush=True)
    # A fresh machine may have no package lists yet; one that has them is spared the update.
    if _apt(["install", "-y", "--no-install-recommends", *packages]) or (
        _apt(["update"]) and _apt(["install", "-y", "--no-install-recommends", *packages])
    ):
        return
    raise PackagesMissing(f"{reason}, and installing failed. Type: apt-get update && {line}")


def _apt(arguments: Sequence[str]) -> bool:
    """Whether `apt-get` did it; what it says is shown only when it did not."""
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    command = ["apt-get", "-qq", *arguments]
    done = subprocess.run(command, env=environment, check=False, capture_output=True, text=True, stdin=subprocess.DEVNULL)
    if done.returncode != 0:
        print(done.stdout + done.stderr, file=sys.stderr, end="")
    return done.returncode == 0
