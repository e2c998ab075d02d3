"""What a file says again of things that are here: what of it is news, so that bringing it in again changes only what changed."""

from collections.abc import Mapping

from annotator.core.changes import DELETED, PRESENCES, Change, Json, dumps
from annotator.core.history import Thing, setting


def is_news(thing: Thing, field: str, value: Json) -> bool:
    """True if the file has something to say: the field never had this value, or went back from it to what it was before.

    A value that is not shown any more because the work here went on from it is none: the file is only older.
    """
    if field not in thing.versions:
        return bool(_plain(thing.value(field), field) != _plain(value, field))
    versions = sorted((*thing.births, *thing.versions[field]), key=lambda entry: entry.stamp)
    past = [dumps(_plain(entry.value_at(field), field)) for entry in versions]
    now, told = dumps(_plain(thing.value(field), field)), dumps(_plain(value, field))
    if now == told:
        return False
    return told not in past or now in past[: len(past) - 1 - past[::-1].index(told)]


def news(thing: Thing, told: Mapping[str, Json]) -> tuple[list[Change], int]:
    """The changes that make a thing, brought back if it is gone, what a file says of some of its fields; and how many fields were
    changed here since and are left so.
    """
    changes = [setting(thing, DELETED, False)] if thing.is_gone() else []
    left = 0
    for field, value in told.items():
        if is_news(thing, field, value):
            changes.append(setting(thing, field, value))
        elif _plain(thing.value(field), field) != _plain(value, field):
            left += 1
    return changes, left


def _plain(value: Json, field: str) -> Json:
    return bool(value) if field.startswith(PRESENCES) else value
