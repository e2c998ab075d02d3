"""Looks at a file or folder of another program to tell what it is."""

import os
import zipfile
from pathlib import Path

from annotator.formats.recognising import HEAD, Kind, database_kind, recognised
from annotator.store.foreign_database import table_names


def kind_of(path: Path) -> Kind | None:
    """What lies at a path, by its contents; None if it is nothing that is known. Raises FileRefused, OSError."""
    if path.is_dir():
        return recognised(b"", os.listdir(path))
    with path.open("rb") as file:
        head = file.read(HEAD)
    names: list[str] = []
    if head.startswith(b"PK"):
        try:
            with zipfile.ZipFile(path) as archive:
                names = archive.namelist()
        except zipfile.BadZipFile:
            return None
    kind = recognised(head, names)
    return database_kind(table_names(path)) if kind is Kind.DATABASE else kind
