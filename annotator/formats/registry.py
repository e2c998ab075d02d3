"""Which format reads which file, told by the file's suffix."""

from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

from annotator.core.documents import Draft
from annotator.core.errors import FileRefused
from annotator.formats import plaintext

Extractor = Callable[[bytes, str], Draft]

SUFFIXES: Mapping[str, Extractor] = MappingProxyType({".txt": plaintext.extract})
"""The reader of each suffix, in lower case."""


def extract(path: Path, data: bytes) -> Draft:
    """The document in the bytes of the file at `path`, whose suffix says the format. Raises FileRefused."""
    reader = SUFFIXES.get(path.suffix.lower())
    if reader is None:
        supported = " and ".join(sorted(SUFFIXES))
        raise FileRefused(f"{path.name} can't be imported: only {supported} files can be read.")
    return reader(data, path.name)
