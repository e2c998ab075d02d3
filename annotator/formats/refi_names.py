"""What REFI-QDA 1.5 (schema 1.0) calls things: namespaces, GUIDs, times, and the GUIDs that follow from others."""

import hashlib
import re
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache

from annotator.core.changes import Id

PROJECT, CODEBOOK = "urn:QDA-XML:project:1.0", "urn:QDA-XML:codebook:1.0"
ORIGIN = "Annotator"
REFI = "refi"
"""What the format says besides is kept in `extra` under this name."""
FACTS = ("speaker", "date", "venue", "publisher", "language", "source")
"""What is known of a document beside its title: REFI-QDA has only variables for it."""

_NAMESPACE = bytes.fromhex("6b0f6a0a2d0c5d7c9a5e3f2c1b7d9e41")
_SEED = hashlib.sha1(_NAMESPACE, usedforsecurity=False)
_VARIANT = {digit: "89ab"[int(digit, 16) & 3] for digit in "0123456789abcdef"}
_LENGTH = 36
_GUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_FRACTION = re.compile(r"(\.\d{6})\d+")


def is_guid(text: str) -> bool:
    """True for a GUID in lower case without braces."""
    return _GUID.fullmatch(text) is not None


def normal_guid(text: str) -> Id:
    """A GUID as it is compared: without braces, in lower case."""
    return Id(text.lower() if len(text) == _LENGTH else text.strip().strip("{}").lower())


def derived_guid(name: str) -> Id:
    """The GUID that follows from a name, as UUIDv5 does it."""
    digest = _SEED.copy()
    digest.update(name.encode())
    text = digest.hexdigest()
    return Id(f"{text[:8]}-{text[8:12]}-5{text[13:16]}-{_VARIANT[text[16]]}{text[17:20]}-{text[20:32]}")


def guid_of(id: str) -> str:
    """The GUID of a thing: its id if that is one."""
    return id if is_guid(id) else derived_guid(f"id:{id}")


def coding_guid(annotation: str, tag: str) -> Id:
    """The GUID of a tag on an annotation, which has no id in a library."""
    return derived_guid(f"coding:{annotation}:{tag}")


def is_coding_guid(guid: str, annotation: str, tag: str) -> bool:
    """True if that is `coding_guid` of the two; most that are not are told by their version."""
    return guid[14:15] == "5" and guid == coding_guid(annotation, tag)


def fact_guid(name: str) -> Id:
    """The GUID of the variable that holds a fact of documents."""
    return derived_guid(f"fact:{name}")


@lru_cache(maxsize=4096)
def _days(text: str) -> int:
    """The days from 1970 to a date. Raises ValueError."""
    return date.fromisoformat(text).toordinal() - _EPOCH.toordinal()


@lru_cache(maxsize=65_536)
def milliseconds(text: str) -> int | None:
    """An xsd:dateTime in milliseconds since 1970; one without a zone is taken for UTC. None if it is none, or before 1970."""
    if not text:
        return None
    try:
        if text[10:11] == "T" and text[19:] == "Z":  # as most are written; much quicker
            passed = _days(text[:10]) * 86_400 + int(text[11:13]) * 3600 + int(text[14:16]) * 60 + int(text[17:19])
            return passed * 1000 if passed >= 0 else None
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
    days, of_day = divmod(seconds, 86_400)
    whole = f"{_day(days)}T{of_day // 3600:02d}:{of_day // 60 % 60:02d}:{of_day % 60:02d}"
    return f"{whole}.{rest:03d}Z" if rest else f"{whole}Z"


@lru_cache(maxsize=4096)
def _day(number: int) -> str:
    """The date so many days after the first of 1970."""
    return date.fromordinal(_EPOCH.toordinal() + number).isoformat()
