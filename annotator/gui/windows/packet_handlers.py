"""What the actions on assignment packets do in a window: make one, begin one, send one back, see who has."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from annotator.core.changes import Id
from annotator.core.packets import Packet
from annotator.gui.dialogs.files import ask_source, ask_target
from annotator.gui.dialogs.packet_maker import Assignment, PacketMaker
from annotator.gui.dialogs.packet_people import WhoAreYou
from annotator.gui.dialogs.packet_state import PacketFinish, PacketStates
from annotator.gui.dialogs.progress import ProgressDialog
from annotator.gui.windows.file_handlers import Opener
from annotator.gui.windows.main_window import MainWindow
from annotator.session.jobs import Job
from annotator.session.preferences import Identity
from annotator.store.library import SUFFIX as LIBRARY
from annotator.tasks import packets
from annotator.tasks.exchange_file import PACKED, SUFFIX
from annotator.tasks.monitor import Monitor


class PacketHandlers(QObject):
    """For the lead and for coders."""

    def __init__(self, window: MainWindow, opener: Opener) -> None:
        super().__init__(window)
        self.window, self.opener, self.session = window, opener, window.session

    def table(self) -> dict[str, Callable[[], object]]:
        """Each action's name with what it does."""
        return {"packets": self.show_states, "open_packet": self.open_packet, "finish_packet": self.show_finish}

    def show_states(self) -> None:
        """Who has returned what."""
        library = self.session.library
        rows = [(packet, packets.progress_of(library, packet)) for packet in packets.packets(library)]
        dialog = PacketStates(rows, [name for _, name in packets.suggestions(library)], self.window)
        dialog.new_button.setEnabled(not self.session.is_read_only and bool(library.documents()))
        dialog.newRequested.connect(self.show_maker)
        dialog.open()

    def show_maker(self) -> None:
        """A new packet."""
        dialog = PacketMaker(self.session, self.window)
        dialog.assignmentMade.connect(self.make)
        dialog.open()

    def make(self, assignment: Assignment) -> None:
        """Ask where, and write the packet."""
        out = ask_target(self.window, self.window.preferences, self.tr("Write packet"), assignment.name, self._kinds(), SUFFIX)
        if out is None:
            return
        library, coder = self.session.library, self.session.coder

        def work(monitor: Monitor) -> Packet:
            return packets.make_packet(
                library,
                out,
                coder,
                assignment.name,
                assignment.people,
                assignment.documents,
                instructions=assignment.instructions,
                required=assignment.required,
                shares=assignment.shares,
                is_blind=assignment.is_blind,
                monitor=monitor,
            )

        self._run(work, self.tr("Writing {name}").format(name=out.name), lambda _packet: self._made(out))

    def _made(self, out: Path) -> None:
        self.session.follow()
        self.window.status.show_message(self.tr("Written to {name}; send it to the coders.").format(name=out.name))

    def open_packet(self) -> None:
        """Ask which file, and where the new library should be."""
        path = ask_source(self.window, self.window.preferences, self.tr("Open a packet"), self._kinds())
        if path is None:
            return
        kind = self.tr("Annotator libraries (*{suffix})").format(suffix=LIBRARY)
        name = path.name.removesuffix(".gz").removesuffix(SUFFIX)
        target = ask_target(self.window, self.window.preferences, self.tr("Where your copy should be"), name, kind, LIBRARY)
        if target is None:
            return
        job = Job(lambda monitor: packets.people_of_packet(path, monitor), self)
        job.succeeded.connect(lambda people: self._ask_who(path, target, people))
        job.failed.connect(self.session.failed)
        ProgressDialog(job, self.tr("Reading {name}").format(name=path.name), self.window)
        job.start()

    def _ask_who(self, path: Path, target: Path, people: list[str]) -> None:
        """Which of the packet's coders sits here; a name that is known is proposed."""
        me = self.session.coders.get(self.session.coder)
        dialog = WhoAreYou(people, me.name if me else "", self.window)
        dialog.chosen.connect(lambda name: self._begin(path, target, name))
        dialog.open()

    def _begin(self, path: Path, target: Path, name: str) -> None:
        job = Job(lambda monitor: packets.open_packet(path, target, name, monitor), self)
        job.succeeded.connect(lambda found: self._opened(target, name, *found))
        job.failed.connect(self.session.failed)
        ProgressDialog(job, self.tr("Opening {name}").format(name=path.name), self.window)
        job.start()

    def _opened(self, target: Path, name: str, packet: Packet, coder: str) -> None:
        colour = self.session.coders[self.session.coder].colour if self.session.coder in self.session.coders else "blue"
        self.window.preferences.set_identity(Identity(Id(coder), name, colour))
        self.opener.open(target)

    def show_finish(self) -> None:
        """What is still to do; then the file that goes back."""
        library = self.session.library
        packet = packets.open_here(library)
        if packet is None:
            words = self.tr("This library was not made from a packet; Export for the team writes a file for colleagues.")
            self.window.status.show_message(words)
            return
        dialog = PacketFinish(packet, packets.lacking(library, packet, self.session.coder), self.window)
        dialog.finishRequested.connect(lambda: self.finish(packet))
        dialog.open()

    def finish(self, packet: Packet) -> None:
        """Ask where, and write the return file."""
        library, coder = self.session.library, self.session.coder
        me = self.session.coders.get(coder)
        name = self.tr("{packet}, {coder}").format(packet=packet.name, coder=me.name if me else coder)
        out = ask_target(self.window, self.window.preferences, self.tr("Send back"), name, self._kinds(), SUFFIX)
        if out is None:
            return
        said = self.tr("Written to {name}; send it back to the lead.").format(name=out.name)

        def landed(_count: int) -> None:
            self.session.follow()
            self.window.status.show_message(said)

        self._run(
            lambda monitor: packets.finish(library, packet, coder, out, monitor),
            self.tr("Writing {name}").format(name=out.name),
            landed,
        )

    def _run(self, work: Callable[[Monitor], object], words: str, then: Callable[..., object]) -> None:
        job = Job(work, self)
        self.session.lend(job, words)
        job.succeeded.connect(then)
        job.failed.connect(self.session.failed)
        ProgressDialog(job, words, self.window)
        job.start()

    def _kinds(self) -> str:
        return self.tr("Exchange files ({patterns})").format(patterns=f"*{SUFFIX} *{PACKED}")
