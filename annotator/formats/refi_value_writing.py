"""Attributes of documents, and the facts that are no attributes, as variables of REFI-QDA."""

import re
from collections.abc import Iterator
from decimal import Decimal

from annotator.core.attributes import Kind, shown_value
from annotator.core.changes import Id, Json
from annotator.core.project import Project, ProjectDocument
from annotator.formats.refi_names import FACTS, fact_guid, guid_of
from annotator.formats.refi_xml import Xml

_TYPES = {Kind.TEXT: "Text", Kind.CHOICE: "Text", Kind.YES_NO: "Boolean", Kind.DATE: "Date"}
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


class ValueWriter:
    """Writes the variables of a project and the values of its documents."""

    def __init__(self, xml: Xml, project: Project) -> None:
        self._xml, self._project = xml, project
        self._kinds = {attribute.id: attribute.kind for attribute in project.attributes}
        self._facts = [name for name in FACTS if any(getattr(document, name) for document in project.documents)]
        self._floats: set[Id] = set()
        for document in project.documents:
            self._floats.update(id for id, value in document.attributes.items() if isinstance(value, float))

    def variables(self) -> Iterator[str]:
        """Every variable."""
        for name in self._facts:
            label = "File" if name == "source" else name.capitalize()
            yield f'<Variable guid="{fact_guid(name)}" name="{label}" typeOfVariable="Text"/>'
        for each in self._project.attributes:
            kind = _TYPES.get(each.kind) or ("Float" if each.id in self._floats else "Integer")
            yield f'<Variable guid="{guid_of(each.id)}" name="{self._xml.value(each.name)}" typeOfVariable="{kind}"/>'

    def values(self, document: ProjectDocument) -> Iterator[str]:
        """The values of a document."""
        for name in self._facts:
            if getattr(document, name):
                yield self._value(fact_guid(name), "TextValue", getattr(document, name))
        for id, value in document.attributes.items():
            if value is not None and id in self._kinds:
                yield self._value(guid_of(id), *_typed(value, self._kinds[id]))

    def _value(self, guid: str, name: str, text: str) -> str:
        reference = f'<VariableRef targetGUID="{guid}"/>'
        return f"<VariableValue>{reference}<{name}>{self._xml.words(text)}</{name}></VariableValue>"


def _typed(value: Json, kind: Kind) -> tuple[str, str]:
    """The element for a value and its text; one that is not of its attribute's kind goes as text."""
    if kind is Kind.YES_NO and isinstance(value, bool):
        return "BooleanValue", str(value).lower()
    if kind is Kind.NUMBER and isinstance(value, float):
        text = format(Decimal(repr(value)), "f")
        return "FloatValue", text if "." in text else f"{text}.0"
    if kind is Kind.NUMBER and isinstance(value, int) and not isinstance(value, bool):
        return "IntegerValue", str(value)
    if kind is Kind.DATE and isinstance(value, str) and _DAY.fullmatch(value):
        return "DateValue", value
    return "TextValue", shown_value(value)
