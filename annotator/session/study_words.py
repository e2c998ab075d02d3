"""Steps of the history in words: those on attributes, sets and saved searches, and decisions between coders."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from annotator.core.adjudication import AGREED
from annotator.core.changes import BIRTH, DELETED, MEMBER
from annotator.store.rows import Part


def study_words(part: Part, name: str) -> str:
    """What was done to an attribute, a set or a saved search of this name."""
    templates = _templates(part.entity)
    if part.field == BIRTH:
        template = templates[0]
    elif part.field == DELETED:
        template = templates[1] if part.value else templates[2]
    elif part.field == "name":
        template = QCoreApplication.translate("History", "Renamed to {name}")
    elif part.field.startswith(MEMBER):
        template = (
            QCoreApplication.translate("History", "Put documents into the set {name}")
            if part.value
            else QCoreApplication.translate("History", "Took documents out of the set {name}")
        )
    else:
        template = QCoreApplication.translate("History", "Changed {name}")
    return template.format(name=name)


def decided_words(parts: Sequence[Part]) -> str:
    """What was decided between coders; of a step on many cases the first parts tell."""
    first = parts[0]
    if first.field == DELETED:
        if first.value:
            return QCoreApplication.translate("History", "Left a disagreement open again")
        return QCoreApplication.translate("History", "Brought back a decision on a disagreement")
    told = first.value if isinstance(first.value, dict) else {}
    if told.get("choice") == AGREED:
        return QCoreApplication.translate("History", "Took over what coders agree on")
    return QCoreApplication.translate("History", "Decided a disagreement between coders")


def _templates(entity: str) -> tuple[str, str, str]:
    """Made, deleted, brought back."""
    if entity == "attribute":
        return (
            QCoreApplication.translate("History", "Made the attribute {name}"),
            QCoreApplication.translate("History", "Deleted the attribute {name}"),
            QCoreApplication.translate("History", "Brought back the attribute {name}"),
        )
    if entity == "set":
        return (
            QCoreApplication.translate("History", "Made the set {name}"),
            QCoreApplication.translate("History", "Deleted the set {name}"),
            QCoreApplication.translate("History", "Brought back the set {name}"),
        )
    return (
        QCoreApplication.translate("History", "Saved the search {name}"),
        QCoreApplication.translate("History", "Deleted the saved search {name}"),
        QCoreApplication.translate("History", "Brought back the saved search {name}"),
    )
