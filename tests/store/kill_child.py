"""The process that the kill test kills: it writes without pause, and says what it wrote once it is on disk."""

import itertools
import random
import sys
from pathlib import Path

from annotator.core import edits, tagging
from annotator.core.changes import Id, joined
from annotator.store.library import Library
from annotator.tasks.backups import back_up
from tests.libraries import CODER, add_annotation, add_tag, change

MANY = 50


def main(path: Path, seed: int) -> None:
    """Write until killed; each line is a kind of step and the ids that it made or changed, all of which are on disk."""
    library = Library.open(path)
    say("open")
    name = f"r{seed}"
    draw = random.Random(seed)
    for number in itertools.count():
        id = f"{name}-{number}"
        if number % 12 == 11:
            delete_tag_with_codings(library, id)
        elif number % 12 == 7:
            annotate_with_new_tag(library, id)
        elif number % 12 == 5:
            stamp = change(library, f"{name}-0", "note", f"changed {number}")
            library.undo(stamp, CODER)
            say("changed", f"{name}-0")
        elif number % 60 == 58:
            back_up(library)
        else:
            add_annotation(library, id, note="n" * draw.randrange(2000))
            say("annotated", id)


def annotate_with_new_tag(library: Library, id: str) -> None:
    """Two things in one step."""
    row = library.documents()[0]
    place = {"start": 0, "end": 13, "quote": library.text(row.fingerprint)[:13], "prefix": "", "suffix": ""}
    made = tagging.create_tag(CODER, Id(f"tag-{id}"), id, "blue")
    step = joined([made, edits.add_annotation(CODER, Id(f"note-{id}"), row.id, row.fingerprint, place, [Id(f"tag-{id}")])])
    library.apply(step)
    say("tagged", id)


def delete_tag_with_codings(library: Library, id: str) -> None:
    """Fifty annotations in one step, then their tag and its fifty codings in one more."""
    add_tag(library, f"big-{id}")
    row = library.documents()[0]
    place = {"start": 0, "end": 13, "quote": library.text(row.fingerprint)[:13], "prefix": "", "suffix": ""}
    tag, names = Id(f"big-{id}"), [Id(f"many-{id}-{number}") for number in range(MANY)]
    library.apply(joined(edits.add_annotation(CODER, name, row.id, row.fingerprint, place, [tag]) for name in names))
    say("coded", id)
    things = library.things(names).values()
    library.apply(tagging.delete_tag(CODER, library.thing(tag), [], things, [tag]))
    say("uncoded", id)


def say(*words: str) -> None:
    """One line, out of this process before the next step begins."""
    sys.stdout.write(" ".join(words) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
