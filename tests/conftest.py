"""What every test gets: no screen, no user's settings, one application in our own style."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QPA_PLATFORMTHEME", "")

# How long an example takes depends on what else the machine does.
settings.register_profile("without deadlines", deadline=None)
settings.load_profile("without deadlines")

_PLACES = (
    "HOME",
    "XDG_CONFIG_HOME",
    "XDG_DATA_HOME",
    "XDG_CACHE_HOME",
    "XDG_STATE_HOME",
    "APPDATA",
    "LOCALAPPDATA",
    "USERPROFILE",
)


# The plugin that draws on no screen says this of every window; it is not about us.
_IGNORED = ("This plugin does not support",)


def pytest_configure(config: pytest.Config) -> None:
    """Let Qt's warnings fail a test, but for those of the plugin itself."""
    for line in _IGNORED:
        config.addinivalue_line("qt_log_ignore", line)


@pytest.fixture(autouse=True)
def own_places(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Settings, data and caches of this test lie in a folder of its own."""
    home = tmp_path_factory.mktemp("home")
    for name in _PLACES:
        folder = home / name.casefold()
        folder.mkdir()
        monkeypatch.setenv(name, str(folder))
    if os.environ.get("QT_QPA_PLATFORM"):
        _point_settings_to(home)
    return home


def _point_settings_to(home: Path) -> None:
    try:
        from PySide6.QtCore import QSettings
    except ImportError:
        return
    for kind in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
        QSettings.setPath(kind, QSettings.Scope.UserScope, str(home / "settings"))


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """The command line that the application is started with."""
    return ["annotator-tests"]


@pytest.fixture(scope="session")
def qapp(qapp_args: list[str]) -> Iterator[object]:
    """The one application of the run, named so that its settings are never a person's own."""
    from PySide6.QtWidgets import QApplication

    from annotator.gui.theme.fonts import load_fonts
    from annotator.gui.theme.style import apply_theme
    from annotator.gui.theme.tokens import LIGHT

    app = QApplication.instance() or QApplication(qapp_args)
    assert isinstance(app, QApplication)
    app.setOrganizationName("annotator-tests")
    app.setApplicationName("annotator-tests")
    load_fonts()
    apply_theme(app, LIGHT)
    yield app


@pytest.fixture(params=["light", "dark", "sepia"])
def theme(request: pytest.FixtureRequest, qapp: object) -> Iterator[object]:
    """Each theme in turn, put on the application; light again afterwards."""
    from annotator.gui.theme.style import apply_theme
    from annotator.gui.theme.tokens import LIGHT, theme_named

    wanted = theme_named(request.param)
    apply_theme(qapp, wanted)  # type: ignore[arg-type]
    yield wanted
    apply_theme(qapp, LIGHT)  # type: ignore[arg-type]
