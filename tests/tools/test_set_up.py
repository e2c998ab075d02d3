"""A machine that lacks something is told what, and the one command that brings it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
import setup
import system_packages

ROOT = Path(__file__).resolve().parents[2]
pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="system packages are a matter of Linux")


@pytest.fixture
def apt(monkeypatch: pytest.MonkeyPatch) -> list[Sequence[str]]:
    """The calls that would have gone to apt-get; all succeed."""
    calls: list[Sequence[str]] = []

    def record(arguments: Sequence[str]) -> bool:
        calls.append(list(arguments))
        return True

    monkeypatch.setattr(system_packages, "_apt", record)
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    return calls


def test_a_machine_that_runs_these_tests_lacks_no_library_that_they_need() -> None:
    assert system_packages.missing_libraries(Path(sys.executable), needs_window=False) == []


def test_every_missing_library_is_named_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system_packages, "_QT_PARTS", "lib/libQt6Nowhere.so.6")
    monkeypatch.setattr(system_packages, "LIBRARIES", {"libnowhere.so.1": "libnowhere1", "libneither.so.2": "libneither2"})
    missing = system_packages.missing_libraries(Path(sys.executable), needs_window=False)
    assert missing[:2] == ["libnowhere.so.1", "libneither.so.2"]
    assert system_packages.packages_for(missing) == ["libneither2", "libnowhere1"]


def test_root_gets_the_packages_installed(apt: list[Sequence[str]], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    system_packages.provide(["libegl1"], "Qt needs libEGL.so.1")
    assert apt == [["install", "-y", "--no-install-recommends", "libegl1"]]


def test_anyone_else_is_told_the_command(apt: list[Sequence[str]], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    with pytest.raises(system_packages.PackagesMissing) as missing:
        system_packages.provide(["libegl1", "libgl1"], "Qt needs libEGL.so.1, libGL.so.1")
    assert str(missing.value).endswith("Type: sudo apt-get install -y --no-install-recommends libegl1 libgl1")
    assert apt == []


def test_where_there_is_no_apt_the_packages_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: None)
    with pytest.raises(system_packages.PackagesMissing, match="libegl1 libgl1"):
        system_packages.provide(["libegl1", "libgl1"], "Qt needs libEGL.so.1, libGL.so.1")


def test_the_programs_that_tests_have_files_written_by_are_installed(
    apt: list[Sequence[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    setup.provide_writers()
    assert apt == []
    monkeypatch.setattr(shutil, "which", lambda name: None if name in ("soffice", "pandoc") else f"/usr/bin/{name}")
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    setup.provide_writers()
    assert apt == [["install", "-y", "--no-install-recommends", "libreoffice-writer-nogui", "libreoffice-calc-nogui", "pandoc"]]


def test_without_them_the_tests_go_on_and_say_so(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: None)
    setup.provide_writers()
    said = capsys.readouterr().err
    assert "Tests have files written by soffice and pandoc" in said and "nogui libreoffice-calc-nogui pandoc" in said
    assert said.endswith("The tests of such files are skipped.\n")


def test_without_a_display_one_sentence_says_so_and_names_the_way_out() -> None:
    hidden = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")}
    command = [sys.executable, str(ROOT / "tools" / "setup.py"), "--window"]
    done = subprocess.run(command, env=hidden, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    assert "no display" in done.stderr
    assert "xvfb-run -a make run" in done.stderr
