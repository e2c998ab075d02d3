"""Nothing moves for people who ask for stillness."""

from pathlib import Path

import pytest

from annotator.gui.theme import motion


@pytest.mark.parametrize(
    ("line", "is_still"), [("AnimationDurationFactor=0", True), ("AnimationDurationFactor=0.5", False), ("", False)]
)
def test_the_desktops_wish_is_read(tmp_path: Path, line: str, is_still: bool) -> None:
    (tmp_path / "kdeglobals").write_text(f"[KDE]\n{line}\n", encoding="utf-8")
    assert motion.kde_says_so(tmp_path) is is_still


def test_settings_that_cannot_be_read_ask_for_nothing(tmp_path: Path) -> None:
    assert not motion.kde_says_so(tmp_path)
    (tmp_path / "kdeglobals").write_text("[KDE]\nAnimationDurationFactor=fast\n", encoding="utf-8")
    assert not motion.kde_says_so(tmp_path)


def test_scrolling_takes_no_time_where_motion_is_unwanted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(motion, "is_motion_reduced", lambda: True)
    assert motion.scroll_duration() == 0
    monkeypatch.setattr(motion, "is_motion_reduced", lambda: False)
    assert 0 < motion.scroll_duration() <= 120
