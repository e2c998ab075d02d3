"""Variables of REFI-QDA as attributes of documents, and as the facts that Annotator writes so; cases as sets of documents."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from annotator.core.attributes import Kind
from annotator.core.changes import Id, Json
from annotator.core.project import ProjectAttribute
from annotator.formats.refi_names import FACTS, fact_guid, normal_guid
from annotator.formats.refi_told import Told
from annotator.formats.xmltree import child, local

if TYPE_CHECKING:
    from lxml.etree import _Element

_KINDS = {
    "Text": Kind.TEXT, "Boolean": Kind.YES_NO, "Integer": Kind.NUMBER, "Float": Kind.NUMBER, "Date": Kind.DATE,
}  # fmt: skip
_FACTS = {fact_guid(name): name for name in FACTS}
_DIGITS = 18
_MIDNIGHT = "T00:00:00"


class Variables:
    """The variables of a project, and their values as they are met."""

    def __init__(self, told: Told, root: _Element) -> None:
        self._told = told
        self._kinds: dict[Id, Kind] = {}
        self._names: dict[Id, str] = {}
        self._are_days = self._only_days(root)
        listed = child(root, "Variables")
        for element in [] if listed is None else listed:
            if told.name(element) == "Variable":
                self._variable(element)
            else:
                told.unknown(element)

    def attributes(self) -> tuple[ProjectAttribute, ...]:
        """The variables that are attributes."""
        return tuple(ProjectAttribute(guid, self._names[guid], kind) for guid, kind in self._kinds.items() if guid not in _FACTS)

    def values_of(self, element: _Element) -> dict[Id, Json]:
        """The values in a source or case by the variable's GUID."""
        found: dict[Id, Json] = {}
        for each in element.iterchildren("{*}VariableValue"):
            reference = child(each, "VariableRef")
            guid = normal_guid("" if reference is None else reference.get("targetGUID", ""))
            value = self._value(guid, each)
            if guid not in self._names:
                self._told.lose("values of variables that the file does not define")
            elif value is not None:
                found[guid] = value
        return found

    def parted(self, values: Mapping[Id, Json]) -> tuple[dict[str, str], dict[Id, Json]]:
        """Facts by name, and the values that are left."""
        facts = {_FACTS[guid]: str(value) for guid, value in values.items() if guid in _FACTS}
        return facts, {guid: value for guid, value in values.items() if guid not in _FACTS}

    def _variable(self, element: _Element) -> None:
        guid, kind = normal_guid(element.get("guid", "")), element.get("typeOfVariable", "Text")
        self._names[guid] = element.get("name", "")
        is_day = kind == "DateTime" and guid in self._are_days
        self._kinds[guid] = Kind.DATE if is_day else _KINDS.get(kind, Kind.TEXT)
        description = child(element, "Description")
        self._told.lose("descriptions of variables", int(description is not None and bool(description.text)))

    def _only_days(self, root: _Element) -> frozenset[Id]:
        """The variables whose times of day are all midnight."""
        days: dict[Id, bool] = {}
        for element in root.iter(f"{self._told.prefix}DateTimeValue"):
            value = element.getparent()
            reference = child(value, "VariableRef")
            guid = normal_guid("" if reference is None else reference.get("targetGUID", ""))
            days[guid] = days.get(guid, True) and (element.text or "").strip()[10:].startswith(_MIDNIGHT)
        return frozenset(guid for guid, is_day in days.items() if is_day)

    def _value(self, guid: Id, element: _Element) -> Json:
        for each in element:
            name, text = local(each), (each.text or "").strip()
            if name == "VariableRef" or not text:
                continue
            if name == "DateTimeValue":
                return text[:10] if guid in self._are_days else text
            return _read(name, text)
        return None


def _read(name: str, text: str) -> Json:
    """A value by the name of its element; as text if it is not what that says."""
    try:
        if name == "BooleanValue" and text in ("true", "1", "false", "0"):
            return text in ("true", "1")
        if name == "IntegerValue":
            return int(text) if len(text) <= _DIGITS else text
        if name == "FloatValue":
            return (float(text) if "." in text else int(text)) if len(text) <= 400 else text
    except ValueError:
        return text
    return text[:10] if name == "DateValue" else text


def members(elements: Iterable[_Element], name: str) -> list[Id]:
    """The GUIDs that the children of this name point at."""
    return [normal_guid(each.get("targetGUID", "")) for each in elements if local(each) == name]
