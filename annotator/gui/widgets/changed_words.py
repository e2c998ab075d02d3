"""Two versions of some words as rich text: what went is struck through, what came is underlined on its own ground."""

from html import escape

from annotator.core.differences import edits_between
from annotator.gui.theme.tokens import Theme


def changed_words(old: str, new: str, theme: Theme) -> tuple[str, str]:
    """The old words with what went, and the new ones with what came, as rich text. Line ends become breaks."""
    gone = f'<span style="color:{theme.gone.name()};text-decoration:line-through">'
    came = f'<span style="color:{theme.good.name()};background-color:{theme.good_bg.name()};text-decoration:underline">'
    left, right = [], []
    at = new_at = 0
    for edit in edits_between(old, new):
        left += [_plain(old[at : edit.start]), _in(gone, old[edit.start : edit.end])]
        right += [_plain(new[new_at : edit.new_start]), _in(came, new[edit.new_start : edit.new_end])]
        at, new_at = edit.end, edit.new_end
    return "".join([*left, _plain(old[at:])]), "".join([*right, _plain(new[new_at:])])


def struck(old: str, theme: Theme) -> str:
    """Words that are gone altogether."""
    return _in(f'<span style="color:{theme.gone.name()};text-decoration:line-through">', old)


def _in(span: str, words: str) -> str:
    return f"{span}{_plain(words)}</span>" if words else ""


def _plain(words: str) -> str:
    return escape(words).replace("\n", "<br>")
