"""Whether the system asks for less motion, and how long a movement may then last."""

import ctypes
import os
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

from PySide6.QtCore import QSettings

SCROLL_MS = 120
"""The longest movement there is: scrolling to a hit, in milliseconds."""
_SPI_GETCLIENTAREAANIMATION = 0x1042


def scroll_duration() -> int:
    """How long scrolling to a place may take, in milliseconds; 0 where the system asks for less motion."""
    return 0 if is_motion_reduced() else SCROLL_MS


@cache
def is_motion_reduced() -> bool:
    """What the system's accessibility settings say, asked once; False where they say nothing."""
    if sys.platform == "win32":
        return _windows_says_so()
    if sys.platform == "darwin":
        wish = QSettings(str(Path.home() / "Library/Preferences/com.apple.universalaccess.plist"), QSettings.Format.NativeFormat)
        return str(wish.value("reduceMotion", "0")).casefold() in ("1", "true")
    return kde_says_so(Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config")) or _gnome_says_so()


def _windows_says_so() -> bool:
    shown = ctypes.c_int(1)
    user32 = getattr(ctypes, "windll").user32  # noqa: B009  (named so that type checks pass on other systems)
    is_known = user32.SystemParametersInfoW(_SPI_GETCLIENTAREAANIMATION, 0, ctypes.byref(shown), 0)
    return bool(is_known) and not shown.value


def kde_says_so(config: Path) -> bool:
    """Whether KDE's settings in that folder have animations turned off."""
    path = config / "kdeglobals"
    if not path.is_file():
        return False
    factor = str(QSettings(str(path), QSettings.Format.IniFormat).value("KDE/AnimationDurationFactor", "1"))
    try:
        return float(factor) == 0
    except ValueError:
        return False


def _gnome_says_so() -> bool:
    tool = shutil.which("gsettings")
    if tool is None or "GNOME" not in os.environ.get("XDG_CURRENT_DESKTOP", "").upper():
        return False
    ask = [tool, "get", "org.gnome.desktop.interface", "enable-animations"]
    try:
        answer = subprocess.run(ask, capture_output=True, text=True, timeout=1, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return answer.stdout.strip() == "false"
