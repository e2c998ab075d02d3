"""What REFI-QDA 1.5 (schema 1.0) calls things: namespaces, GUIDs, times, and the GUIDs that follow from others."""

import hashlib
import re
from datetime import UTC, datetime, timedelta
from functools import lru_cache

from annotator.core.changes import Id

PROJECT, CODEBOOK = "urn:QDA-XML:project:1.0", "urn:QDA-XML:codebook:1.0"
ORIGIN = "Annotator"
REFI = "refi"
"""What the format says besides is kept in `extra` under this name."""
FACTS = ("speaker", "date", "venue", "publisher", "language", "source")
"""What is known of a document beside its title: REFI-QDA has only variables for it."""

_NAMESPACE = bytes.fromhex("6b0f6a0a2d0c5d7c9a5e3f2c1b7d9e41")
_GUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_FRACTION = re.compile(r"(\.\d{6})\d+")


def is_guid(text: str) -> bool:
    """True for a GUID in lower case without braces."""
    return _GUID.fullmatch(text) is not None


def normal_guid(text: str) -> Id:
    """A GUID as it is compared: without braces, in lower case."""
    return Id(text.strip().strip("{}").lower())


def derived_guid(name: str) -> Id:
    """The GUID that follows from a name, as UUIDv5 does it."""
    digest = bytearray(hashlib.sha1(_NAMESPACE + name.encode(), usedforsecurity=False).digest()[:16])
    digest[6] = digest[6] & 0x0F | 0x50
    digest[8] = digest[8] & 0x3F | 0x80
    text = digest.hex()
    return Id(f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}")


def guid_of(id: str) -> str:
    """The GUID of a thing: its id if that is one."""
    return id if is_guid(id) else derived_guid(f"id:{id}")


def coding_guid(annotation: str, tag: str) -> Id:
    """The GUID of a tag on an annotation, which has no id in a library."""
    return derived_guid(f"coding:{annotation}:{tag}")


def fact_guid(name: str) -> Id:
    """The GUID of the variable that holds a fact of documents."""
    return derived_guid(f"fact:{name}")


@lru_cache(maxsize=65_536)
def milliseconds(text: str) -> int | None:
    """An xsd:dateTime in milliseconds since 1970; one without a zone is taken for UTC. None if it is none, or before 1970."""
    try:
        found = datetime.fromisoformat(_FRACTION.sub(r"\1", text.strip()))
        moment = found if found.tzinfo else found.replace(tzinfo=UTC)
        passed = (moment - _EPOCH) // timedelta(milliseconds=1)
    except (ValueError, OverflowError):
        return None
    return passed if passed >= 0 else None


@lru_cache(maxsize=65_536)
def date_time(moment: int) -> str:
    """Milliseconds since 1970 as an xsd:dateTime in UTC."""
    seconds, rest = divmod(moment, 1000)
    whole = (_EPOCH + timedelta(seconds=seconds)).strftime("%Y-%m-%dT%H:%M:%S")
    return f"{whole}.{rest:03d}Z" if rest else f"{whole}Z"
