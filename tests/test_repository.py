"""Facts about the repository that no tool checks: docstrings, sizes, versions, and that README tells the truth."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

import annotator

ROOT = Path(__file__).resolve().parent.parent
SOURCES = sorted(
    path
    for folder in ("annotator", "benchmarks", "tools", "tests")
    for path in (ROOT / folder).rglob("*.py")
    if path.stat().st_size
)
PACKAGE = [path for path in SOURCES if path.is_relative_to(ROOT / "annotator")]
WITHOUT_QT = ("core", "formats", "analysis", "store", "tasks", "cli", "paths.py")
LONGEST_FILE = 400


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def _imports(path: Path) -> set[str]:
    """The top packages that a file imports, at its head or inside a function."""
    found = set()
    for node in ast.walk(ast.parse(path.read_bytes())):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module.split(".")[0])
    return found


@pytest.mark.parametrize("path", SOURCES, ids=_name)
def test_a_module_opens_with_a_sentence_that_says_what_it_is_for(path: Path) -> None:
    docstring = ast.get_docstring(ast.parse(path.read_bytes())) or ""
    opening = docstring.split("\n\n")[0]
    assert opening.endswith((".", ":")), f"{_name(path)} opens with {opening!r}"


@pytest.mark.parametrize("path", PACKAGE, ids=_name)
def test_no_file_of_the_package_is_longer_than_a_person_keeps_in_mind(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST_FILE


@pytest.mark.parametrize("path", PACKAGE, ids=_name)
def test_qt_and_sql_stay_where_they_belong(path: Path) -> None:
    level = path.relative_to(ROOT / "annotator").parts[0]
    if level in WITHOUT_QT:
        assert not _imports(path) & {"PySide6", "shiboken6"}
    if level != "store":
        assert not _imports(path) & {"sqlite3", "sqlite_utils"}


def test_the_changelog_begins_with_the_version_that_is_built() -> None:
    versions = re.findall(r"^## \[([^\]]+)\]", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert versions[0] == annotator.__version__


def test_every_make_target_in_the_readme_exists_and_says_what_it_does() -> None:
    described = set(re.findall(r"^([a-z]+):.*## \S", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    quoted = set(re.findall(r"(?:^|`)make ([a-z]+)", (ROOT / "README.md").read_text(encoding="utf-8"), re.MULTILINE))
    assert {"run", "test", "check", "bench", "soak"} <= quoted
    assert quoted <= described


def test_every_file_that_the_readme_links_to_is_there() -> None:
    links = re.findall(r"\]\(([^)#]+)\)", (ROOT / "README.md").read_text(encoding="utf-8"))
    local = [link for link in links if "://" not in link]
    assert local
    assert [link for link in local if not (ROOT / link).exists()] == []


def test_git_ignores_what_the_tools_leave_behind() -> None:
    ignored = (ROOT / ".gitignore").read_text(encoding="utf-8").split()
    assert {".venv/", "__pycache__/", ".mypy_cache/", ".ruff_cache/", "dist/", "*.egg-info/"} <= set(ignored)
