"""Makes the sample library: the five documents that ship, with no annotations yet."""

from pathlib import Path

from annotator.core.changes import Id
from annotator.core.edits import derived_id
from annotator.core.errors import LibraryFault
from annotator.formats.corpus import read_corpus
from annotator.paths import seeds
from annotator.store.library import Library
from annotator.tasks.importing import Became, import_files
from annotator.tasks.monitor import Monitor
from annotator.tasks.people import take_coder

MAKER: Id = derived_id("coder", "annotator")
"""Who brought in the shipped documents where no person did: no coder of the library, so no one has to answer for them."""


def make_sample(path: Path, who: str = "", monitor: Monitor | None = None) -> Library:
    """A new library at `path`, open for writing. `who` names the coder whose library it becomes; left out, it has none yet.

    Raises LibraryFault if it can't be made; FileRefused if the installation lacks its documents.
    """
    entries = read_corpus(seeds())
    library = Library.create(path, who=who)
    try:
        coder = take_coder(library, who) if who else MAKER
        facts = {entry.sha256: entry for entry in entries}
        files = [seeds() / entry.file for entry in entries]
        outcomes = import_files(library, coder, files, monitor or Monitor(), facts=facts)
    except BaseException:
        library.close()
        raise
    missing = [outcome for outcome in outcomes if outcome.became is not Became.IMPORTED]
    if missing:
        library.close()
        raise LibraryFault(f"The sample library could not be filled: {missing[0].sentence}")
    return library
