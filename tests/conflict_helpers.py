"""A window whose library has three disputes between Mira and Tom, who worked apart."""

from pathlib import Path

from annotator.core import edits, tagging
from annotator.core.changes import Id
from annotator.core.selectors import describe
from annotator.gui.windows.main_window import MainWindow
from annotator.store.library import Library
from tests.libraries import Clockwork, replica, share
from tests.window_helpers import PASSAGE, find

TOM = Id("coder-tom")


def work_apart(window: MainWindow, folder: Path) -> Library:
    """Mira works in the window, Tom in a copy, which is given: a note, the name of a tag, an annotation removed and edited."""
    session, document = window.session, window.workspace.document
    assert document
    session.do(edits.add_coder(TOM, "Tom Hale", "gold"), "joining")
    session.do(tagging.create_tag(session.coder, Id("swr"), "Social work", "pine"), "tag")
    for id, words in (("noted", "43 percentage points"), ("removed", PASSAGE)):
        place = describe(document.text, find(window, words)).to_json()
        row = document.row
        session.do(
            edits.add_annotation(session.coder, Id(id), row.id, row.fingerprint, place, [Id("swr")], "No source given."),
            "marking",
        )
    copy = folder / "Tom.annotator"
    session.library.copy_to(copy)
    clock = Clockwork(int(session.library.last_change()[:11], 16))  # type: ignore[index]
    toms = Library.open(copy, now=clock, replica=replica())
    things = toms.things([Id("noted"), Id("removed"), Id("swr")])
    toms.apply(edits.set_note(TOM, things[Id("noted")], "No source given. Same figure in his LSCB talk?"))
    toms.apply(edits.set_note(TOM, things[Id("removed")], "Look at this again."))
    toms.apply(tagging.rename(TOM, things[Id("swr")], "Reform of the profession"))
    library = session.library
    session.do(edits.set_note(session.coder, library.thing(Id("noted")), "No source given. The gap is at Key Stage 4."), "note")
    session.do(tagging.rename(session.coder, library.thing(Id("swr")), "Social work reform"), "rename")
    session.do(edits.delete(session.coder, [library.thing(Id("removed"))]), "remove")
    return toms


def bring_together(window: MainWindow, toms: Library) -> None:
    """What merging Tom's file comes to."""
    share(toms, window.session.library)
    window.session.follow()
