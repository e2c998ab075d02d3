"""The commands on disputes: take one side, both, or something written anew. Each is one step that can be undone."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from annotator.core.changes import Id, Json
from annotator.core.disputes import Dispute, decided, disputes_of
from annotator.core.history import Thing
from annotator.session.workspace import Workspace


class ConflictCommands(QObject):
    """What a person does about disagreements."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self.workspace = workspace
        self.session = workspace.session

    def open_disputes(self) -> tuple[list[Dispute], dict[Id, Thing]]:
        """Everything that is disputed in the library, with the things that it is about."""
        library = self.session.library
        things = library.things(library.disputed())
        return [dispute for thing in things.values() for dispute in disputes_of(thing)], things

    def both(self, dispute: Dispute) -> str:
        """The values one below the other, each with who wrote it."""
        coders = self.session.coders
        return dispute.joined({side.coder: coders.signed(side.coder) for side in dispute.sides})

    def decide(self, values: Sequence[tuple[Dispute, Json]]) -> bool:
        """End disputes, each with the value that stands from now on. True if that is written."""
        session = self.session
        things = session.library.things(dispute.id for dispute, _ in values)
        step = decided(session.coder, things, values)
        return session.do(step, self.tr("deciding")) is not None
