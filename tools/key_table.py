"""Print the table of keys for README, made from the one table of actions; `--write` puts it into README."""

import sys
from pathlib import Path

from annotator.session.key_rows import key_rows

README = Path(__file__).resolve().parent.parent / "README.md"
BEGIN, END = "<!-- keys: made by tools/key_table.py -->", "<!-- end of keys -->"
_SHOWN = 2


def key_table() -> str:
    """Markdown: a row for every action with a key, in the order of the menus, and one for the digits."""
    rows = ["| keys | what it does |", "|---|---|"]
    for row in key_rows():
        keys = " or ".join(f"`{key}`" for key in row.keys[:_SHOWN])
        rows.append(f"| {keys} | {row.words}: {row.help[0].lower()}{row.help[1:]} |")
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
