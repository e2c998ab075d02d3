"""Print the table of keys for README, made from the one table of actions; `--write` puts it into README."""

import sys
from pathlib import Path

from annotator.session.action_table import ACTIONS, MENUS

README = Path(__file__).resolve().parent.parent / "README.md"
BEGIN, END = "<!-- keys: made by tools/key_table.py -->", "<!-- end of keys -->"
_SHOWN = 2


def key_table() -> str:
    """Markdown: a row for every action with a key, in the order of the menus, and one for the digits."""
    rows = ["| keys | what it does |", "|---|---|"]
    for menu in MENUS:
        for spec in ACTIONS:
            if spec.menu == menu and spec.keys:
                keys = " or ".join(f"`{key}`" for key in spec.keys[:_SHOWN])
                rows.append(f"| {keys} | {spec.words.rstrip('…')}: {spec.help[0].lower()}{spec.help[1:]} |")
        if menu == "Annotate":
            rows.append("| `1` to `9` | Tag with the tag bound to the digit |")
    return "\n".join(rows)


def with_table(readme: str) -> str:
    """README with the table between its marks. Raises ValueError if the marks are missing."""
    before, _, rest = readme.partition(BEGIN)
    _, mark, after = rest.partition(END)
    if not mark:
        raise ValueError("README has no place for the keys")
    return f"{before}{BEGIN}\n{key_table()}\n{END}{after}"


if __name__ == "__main__":
    if "--write" in sys.argv:
        README.write_text(with_table(README.read_text("utf-8")), "utf-8")
    else:
        print(key_table())
