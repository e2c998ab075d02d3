"""The commands on people: change a coder, unite identities, say that a document is done, code blind."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from PySide6.QtCore import QObject

from annotator.core import edits
from annotator.core.changes import ChangeSet, Id, joined
from annotator.core.errors import AnnotatorError
from annotator.session.workspace import Workspace


@dataclass(frozen=True, slots=True)
class CoderFacts:
    """What the editor of coders changes: `same_as` is the person that this one becomes an identity of; `parted` are identities
    that become persons of their own again.
    """

    name: str
    colour: str
    same_as: Id | None = None
    parted: frozenset[Id] = field(default=frozenset())


class TeamCommands(QObject):
    """What a person does about people and their progress. Each is one step that can be undone."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self.workspace = workspace
        self.session = workspace.session

    def change_coder(self, id: Id, facts: CoderFacts) -> bool:
        """Change a coder. True if it is written, or there was nothing to change."""
        session = self.session
        things = session.library.things([id, *([facts.same_as] if facts.same_as else []), *facts.parted])
        try:
            steps = [edits.set_coder(session.coder, things[id], facts.name, facts.colour)]
            if facts.same_as:
                steps.append(edits.unite_coders(session.coder, things[id], things[facts.same_as]))
            steps.append(edits.part_coders(session.coder, (things[each] for each in sorted(facts.parted))))
        except AnnotatorError as fault:
            session.failed.emit(str(fault))
            return False
        step = joined(steps)
        words = self.tr("uniting coders") if facts.same_as else self.tr("changing a coder")
        return not step or session.do(step, words) is not None

    def is_done(self, document: Id) -> bool:
        """True if the person here has finished coding this document."""
        mine = self.session.coders.identities([self.session.coder])
        return bool(self.session.library.done().get(document, frozenset()) & mine)

    def set_done(self, documents: Iterable[Id], is_done: bool) -> bool:
        """Say that the person here has finished coding documents, or has not. True if that is written."""
        session = self.session
        things = session.library.things(documents).values()
        step: ChangeSet = edits.set_done(session.coder, things, session.coders.identities([session.coder]), is_done)
        words = self.tr("marking as done") if is_done else self.tr("marking as not done")
        return session.do(step, words) is not None
