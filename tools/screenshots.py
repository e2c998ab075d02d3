"""Draw the pictures in docs/: the real window on the sample library, with some passages coded as an example."""

import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QRect, QSettings
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.app import Program
from annotator.core import edits
from annotator.core.changes import Id
from annotator.core.selectors import describe
from annotator.core.spans import Span
from annotator.core.tagging import create_tag
from annotator.gui.theme.style import theme_hub
from annotator.gui.windows.main_window import MainWindow
from annotator.session.preferences import Identity, Preferences
from annotator.tasks.samples import make_sample
from annotator.tasks.starters import add_starter, shipped_starters

ROOT = Path(__file__).resolve().parent.parent
MIRA, TOM = Id("coder-mira"), Id("coder-tom")
CODED = (
    ("this country has made major strides over the years in keeping children safer", ["Exploitation and safeguarding"], TOM, ""),
    ("Adoptions are up. The length of care proceedings is down.", ["Adoption and care"], MIRA, ""),
    ("This has just risen to £1,900", ["Figure quoted"], MIRA, ""),
    ("We need to be smarter about recognising risk and managing it", ["Exploitation and safeguarding"], TOM, ""),
    (
        "we also need to free up the child protection system and liberate professionals from some of the avoidable "
        "processing activity which constrains them",
        ["Freedom, fairness, responsibility", "Social work reform"],
        MIRA,
        "Process as a constraint. Compare Loughton on bureaucracy.",
    ),
    (
        "some of our local authorities have made the same plea to me: free us up so that we can go further. "
        "So that we can do better",
        ["Freedom, fairness, responsibility"],
        MIRA,
        "",
    ),
    ("free us up so that we can go further", ["“free us up”"], MIRA, ""),
    ("That’s why I’m leading a drive for innovation in children’s services", ["Commitment"], TOM, ""),
    (
        "innovation in children’s services. It’s right to say that innovation and diversity has transformed other public "
        "services, including our schools",
        ["Innovation programme"],
        MIRA,
        "Schools are the model here too; see the article on academies.",
    ),
    (
        "the overall performance of children’s social care is still too variable and fragile",
        ["Accountability and intervention"],
        MIRA,
        "",
    ),
    ("a yawning gap - 43 percentage points - between them and results for all children", ["Adoption and care"], MIRA, ""),
    ("43 percentage points", ["Figure quoted"], TOM, "The speech gives no source."),
    (
        "the public status of social workers, despite the hugely demanding and critical job that they do, is still too low",
        ["Professional standing", "Social work reform"],
        MIRA,
        "",
    ),
    ("with £30 million available in 2014 to 2015", ["Figure quoted"], MIRA, ""),
    ("We want people from every area", ["Innovation programme"], MIRA, ""),
    ("do our most vulnerable children proud", ["Commitment"], MIRA, ""),
)
SELECTED = "to help drive up standards in practice and to be a standard bearer for the profession"


def main() -> int:
    """Draw every picture; the folder is made if it is not there."""
    out = ROOT / "docs"
    out.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        QSettings.setPath(QSettings.defaultFormat(), QSettings.Scope.UserScope, folder)
        window = opened(Path(folder, "Speeches.annotator"))
        code(window)
        for theme in ("light", "dark", "sepia"):
            theme_hub().choose(theme)
            show_selection(window)
            window.grab().save(str(out / f"main-{theme}.png"))
        for colours in ("light", "dark"):
            theme_hub().choose("dark" if colours == "dark" else "light")
            show_search(window)
            window.grab().save(str(out / f"search-{colours}.png"))
        code_apart(window)
        for action, name in (("compare_coders", "compare"), ("matrix", "matrix")):
            for colours in ("light", "dark"):
                theme_hub().choose("dark" if colours == "dark" else "light")
                show_view(window, action)
                window.grab().save(str(out / f"{name}-{colours}.png"))
        window.close()
    return 0


def opened(path: Path) -> MainWindow:
    """The program on a sample library of Mira's and Tom's, 1440 by 868 px."""
    app = QApplication.instance() or QApplication(["Annotator"])
    assert isinstance(app, QApplication)
    app.setOrganizationName("Annotator pictures")
    app.setApplicationName("Annotator pictures")
    library = make_sample(path)
    library.apply(edits.add_coder(MIRA, "Mira Okafor", "blue"))
    library.apply(edits.add_coder(TOM, "Tom Hale", "clay"))
    library.close()
    preferences = Preferences()
    preferences.set_identity(Identity(MIRA, "Mira Okafor", "blue"))
    preferences.set("first steps done", True)
    program = Program(app, preferences)
    if not program.begin(path) or program.window is None:
        raise SystemExit("the sample library could not be opened")
    while not hasattr(program.window, "panels"):
        app.processEvents()
    program.window.resize(1440, 868)
    settle()
    return program.window


def code(window: MainWindow) -> None:
    """Take in the starter codebook and code the first speech."""
    session, workspace = window.session, window.workspace
    starter = next(each for each in shipped_starters() if any(tag.name == "Innovation programme" for tag in each.tags))
    session.do(add_starter(MIRA, starter, session.codebook, {}), "a codebook")
    parent = session.codebook.named("Freedom, fairness, responsibility")
    session.do(
        create_tag(MIRA, session.new_id(), "“free us up”", "sky", parent=parent.id if parent else None, is_in_vivo=True), "a tag"
    )
    document = workspace.document
    assert document is not None
    for quote, names, coder, note in CODED:
        start = document.text.index(quote)
        tags = [tag.id for name in names if (tag := session.codebook.named(name))]
        place = describe(document.text, Span(start, start + len(quote))).to_json()
        row = document.row
        session.do(edits.add_annotation(coder, session.new_id(), row.id, row.fingerprint, place, tags, note), "an annotation")
    for name in ("Commitment", "Professional standing", "Social work reform"):
        tag = session.codebook.named(name)
        if tag:
            workspace.note_use(tag.id)
    settle()


def code_apart(window: MainWindow) -> None:
    """Have Tom code what Mira did: most of it alike, some with other ends or another tag."""
    session, document = window.session, window.workspace.document
    assert document is not None
    other = session.codebook.named("Commitment")
    row = document.row
    for number, (quote, names, coder, _) in enumerate(CODED):
        if coder != MIRA or number % 5 == 4:
            continue
        start = document.text.index(quote)
        end = start + len(quote) - (len(quote.rpartition(" ")[2]) + 1 if number % 3 == 0 else 0)
        tags = [tag.id for name in names if (tag := session.codebook.named(name))]
        if number % 4 == 1 and other:
            tags = [other.id]
        place = describe(document.text, Span(start, end)).to_json()
        session.do(edits.add_annotation(TOM, session.new_id(), row.id, row.fingerprint, place, tags), "an annotation")
    settle()


def show_view(window: MainWindow, action: str) -> None:
    """A view in the place of the page, by its action."""
    window.actions_[action].trigger()
    QTest.qWait(1_500)
    settle()


def show_selection(window: MainWindow) -> None:
    """The page at the passage of the pictures, some words selected."""
    document, pane = window.workspace.document, window.page.pane
    assert document is not None
    top = document.text.index("Indeed, some of our")
    pane.select(top, top)
    pane.reveal(top, top + 1)
    rects: list[QRect] = pane.rectOf(top, top + 1)
    if rects:
        pane.scrollBy(rects[0].top() - 24)
    settle()
    start = document.text.index(SELECTED)
    pane.select(start, start + len(SELECTED))
    settle()


def show_search(window: MainWindow) -> None:
    """What a search finds, in the place of the page."""
    window.actions_["search"].trigger()
    view = window.views.current
    assert view is not None
    if not view.focus.property("text"):
        QTest.keyClicks(view.focus, "innovat* date:2010..2015")
    QTest.qWait(1_500)
    settle()


def settle() -> None:
    """Let everything that waits happen."""
    QTest.qWait(400)


if __name__ == "__main__":
    sys.exit(main())
