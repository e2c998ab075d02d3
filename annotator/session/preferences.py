"""What a person set up for themselves on this machine: name, look of the page, sizes, the last library."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from annotator.core.changes import Id, Json

_RECENT = 8


@dataclass(frozen=True, slots=True)
class Identity:
    """Who works on this machine; the same coder in every library."""

    id: Id
    name: str
    colour: str


class Preferences:
    """Kept by the system's own means. Values are JSON, so that a broken or strange one reads as if it were not there."""

    def __init__(self, settings: QSettings | None = None) -> None:
        self._settings = settings or QSettings()

    def get(self, name: str, default: Json = None) -> Json:
        """A value, or `default` if there is none that can be read."""
        raw = self._settings.value(name)
        try:
            return default if raw is None else json.loads(str(raw))
        except ValueError:
            return default

    def set(self, name: str, value: Json) -> None:
        """Keep a value."""
        self._settings.setValue(name, json.dumps(value))

    def state(self, name: str) -> QByteArray:
        """The saved sizes of a window or splitter; empty if none were saved."""
        raw = self.get(f"state/{name}", "")
        return QByteArray.fromBase64(QByteArray(raw.encode())) if isinstance(raw, str) else QByteArray()

    def set_state(self, name: str, state: QByteArray) -> None:
        """Save sizes."""
        self.set(f"state/{name}", bytes(state.toBase64().data()).decode())

    def identity(self, fresh: Callable[[], Identity]) -> Identity:
        """Who works here; at the first start, `fresh` says who."""
        known = self.get("identity")
        if isinstance(known, dict) and all(isinstance(known.get(key), str) and known[key] for key in ("id", "name", "colour")):
            return Identity(Id(known["id"]), known["name"], known["colour"])
        identity = fresh()
        self.set_identity(identity)
        return identity

    def set_identity(self, identity: Identity) -> None:
        """From now on this person works here."""
        self.set("identity", {"id": identity.id, "name": identity.name, "colour": identity.colour})

    def recent_libraries(self) -> list[Path]:
        """The libraries opened last, the last one first; those that are gone are left out."""
        listed = self.get("recent", [])
        paths = [Path(path) for path in listed if isinstance(path, str)] if isinstance(listed, list) else []
        return [path for path in paths if path.is_file()]

    def note_library(self, path: Path) -> None:
        """A library was opened."""
        paths = [str(path), *(str(other) for other in self.recent_libraries() if other != path)]
        self.set("recent", paths[:_RECENT])
