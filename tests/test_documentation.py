"""What README, the menus and the help say agrees with the program."""

import re
from collections import Counter
from pathlib import Path

import click
import pytest
from key_table import with_table
from PySide6.QtGui import QKeySequence

from annotator.cli.main import commands
from annotator.gui.theme.icons import icon_names
from annotator.session.action_table import ACTIONS, DIGITS, MENUS
from annotator.session.actions import ActionSpec, Scope

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text("utf-8")


def test_the_table_of_keys_in_readme_is_the_one_of_the_program() -> None:
    assert with_table(README) == README, "run: .venv/bin/python tools/key_table.py --write"


def test_readme_names_every_command() -> None:
    assert isinstance(commands, click.Group)
    for name in commands.commands:
        assert f"`annotator {name} " in README, f"README says nothing of {name}"


def test_every_picture_that_readme_shows_is_there() -> None:
    pictures = re.findall(r"!\[[^\]]+\]\(([^)]+)\)", README)
    assert pictures
    for picture in pictures:
        assert (ROOT / picture).is_file(), picture


@pytest.mark.parametrize("spec", ACTIONS, ids=lambda spec: spec.name)
def test_every_action_has_words_help_and_a_menu(spec: ActionSpec) -> None:
    assert spec.words and spec.help.endswith(".") and spec.menu in MENUS
    assert not spec.icon or spec.icon in icon_names()
    for key in spec.keys:
        assert QKeySequence(key).toString() == QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText) != ""


def test_no_two_actions_share_a_key() -> None:
    keys = Counter(QKeySequence(key).toString() for spec in ACTIONS for key in spec.keys)
    keys.update(DIGITS)
    assert [key for key, count in keys.items() if count > 1] == []


def test_no_key_is_bound_twice_by_its_sign_and_by_shift() -> None:
    """On a US keyboard `{` is Shift+[: with both bound, Qt calls the key ambiguous and does nothing."""
    assert [key for spec in ACTIONS for key in spec.keys if re.search(r"Shift\+[^A-Z0-9]$", key)] == []


def test_single_letters_work_on_the_page_only() -> None:
    letters = [
        spec.name for spec in ACTIONS if spec.scope is Scope.WINDOW and any(re.fullmatch("[A-Z0-9]", key) for key in spec.keys)
    ]
    assert letters == []
