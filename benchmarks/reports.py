"""Filtering a web page of ten thousand quotes in Chromium, measured in the page itself."""

from __future__ import annotations

import io
import re
import shutil
import statistics
import subprocess
import tempfile
from pathlib import Path

from annotator.core.changes import Id
from annotator.core.report import Heading, Piece, Quote, Report, ReportTag
from annotator.formats.report_html import write_html
from benchmarks.figures import Figure

QUOTES = 10_000
TARGET_MS = 200
_SECONDS = 180
_MEASURE = """
<script>
{
  const boxes = [...document.querySelectorAll("input[name=t]")], times = [];
  document.body.offsetHeight;
  for (let at = 0; at < 12; at += 1) {
    const begun = performance.now();
    boxes[at % boxes.length].click();
    document.body.offsetHeight;
    times.push(performance.now() - begun);
  }
  const shown = document.querySelector(".filter output").textContent;
  document.title = `TIMES ${times.map((time) => time.toFixed(1)).join(" ")} SHOWN ${shown}`;
}
</script></body>"""
"""Twelve tags are ticked one after the other; each time ends once style and layout of the whole page are worked out anew."""


def figures() -> list[Figure]:
    """Nothing where there is no Chromium."""
    browser = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if browser is None:
        return []
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "report.html"
        page.write_text(_page(), encoding="utf-8")
        options = ["--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder}/profile", "--dump-dom"]
        ended = subprocess.run([browser, *options, page.as_uri()], capture_output=True, timeout=_SECONDS, check=True)
    told = re.search(r"<title>TIMES ([\d. ]+) SHOWN ([^<]+)</title>", ended.stdout.decode())
    if told is None:
        return []
    times = [float(time) for time in told[1].split()]
    note = f"median {statistics.median(times):.0f} ms of {len(times)}; {told[2]} shown"
    return [Figure("filter a web page of 10,000 quotes, longest", max(times), "ms", TARGET_MS, True, note)]


def _page() -> str:
    out = io.StringIO()
    write_html(_report(), out)
    return out.getvalue().replace("</body>", _MEASURE)


def _report() -> Report:
    tags = {
        Id(f"t{number}"): ReportTag(Id(f"t{number}"), f"Tag {number}", (f"Tag {number}",), (), "blue") for number in range(30)
    }
    pieces: list[Piece] = []
    for number, tag in enumerate(tags):
        pieces.append(Heading(1, f"Tag {number}", (), QUOTES // 30))
        pieces += [_quote(at, tag, Id(f"t{(at * 7 + number) % 30}")) for at in range(number, QUOTES, 30)]
    return Report("Ten thousand quotes", (), tuple(pieces), tags)


def _quote(number: int, *tags: Id) -> Quote:
    words = f"We will spend {number} pounds on what works for children, and not a penny on what does not work. " * 2
    both = tuple(dict.fromkeys(tags))
    return Quote(
        Id(f"q{number}"),
        words,
        "Before it. ",
        " After it.",
        "A Minister, On trust, 2014",
        both,
        "blue",
        f"Coder {number % 5}",
        "",
    )
