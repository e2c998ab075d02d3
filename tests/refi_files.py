"""REFI-QDA files for the tests: projects written by hand, and what the schema asks of every file that we write."""

import os
import zipfile
from collections.abc import Mapping
from pathlib import Path

from lxml import etree

NAMESPACE = "urn:QDA-XML:project:1.0"
_AUDIT = "creatingUser? creationDateTime? modifyingUser? modifiedDateTime?"
SCHEMA = {
    "Project": ("name origin? creatingUserGUID? creationDateTime?",
                "Users? CodeBook? Variables? Cases? Sources? Notes? Links? Sets? Graphs? Description? NoteRef*"),
    "Users": ("", "User+"),
    "User": ("guid name? id?", ""),
    "CodeBook": ("origin?", "Codes Sets?"),
    "Codes": ("", "Code+"),
    "Code": ("guid name isCodable color?", "Description? NoteRef* Code*"),
    "Variables": ("", "Variable+"),
    "Variable": ("guid name typeOfVariable", "Description?"),
    "VariableValue": ("", "VariableRef TextValue? BooleanValue? IntegerValue? FloatValue? DateValue? DateTimeValue?"),
    "Sources": ("", "TextSource* PDFSource*"),
    "TextSource": (f"guid name? richTextPath? plainTextPath {_AUDIT}",
                   "Description? PlainTextSelection* Coding* NoteRef* VariableValue*"),
    "PDFSource": (f"guid name? path? {_AUDIT}", "Description? PDFSelection* Representation? Coding* NoteRef* VariableValue*"),
    "PDFSelection": (f"guid name? page firstX firstY secondX secondY {_AUDIT}", "Description? Coding* NoteRef*"),
    "Representation": (f"guid plainTextPath {_AUDIT}", "PlainTextSelection*"),
    "PlainTextSelection": (f"guid name? startPosition endPosition {_AUDIT}", "Description? Coding* NoteRef*"),
    "Coding": ("guid creatingUser? creationDateTime?", "CodeRef NoteRef*"),
    "Notes": ("", "Note+"),
    "Note": (f"guid name? {_AUDIT}", "PlainTextContent"),
    "Links": ("", "Link+"),
    "Link": ("guid name? direction? originGUID? targetGUID?", "NoteRef*"),
    "Sets": ("", "Set+"),
    "Set": ("guid name", "Description? MemberSource*"),
    **dict.fromkeys(("NoteRef", "CodeRef", "VariableRef", "MemberSource"), ("targetGUID", "")),
    **dict.fromkeys(("Description", "PlainTextContent", "TextValue", "BooleanValue", "IntegerValue", "FloatValue", "DateValue",
                     "DateTimeValue"), ("", "")),
}  # fmt: skip
"""For each element that we write its attributes, and its children in order: ? may be absent, * any number, + at least one."""


def write_project(path: Path, inner: str, sources: Mapping[str, bytes] = {}, *, origin: str = "Test", qde: str = "project.qde",
                  folder: str = "sources", head: str = "") -> Path:  # fmt: skip
    """A .qdpx with this inside its Project element, and these sources."""
    xml = f'{head}<Project xmlns="{NAMESPACE}" name="P" origin="{origin}">{inner}</Project>'
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(qde, xml)
        for name, data in sources.items():
            archive.writestr(f"{folder}/{name}", data)
    return path


def xml_of(path: Path) -> bytes:
    """The project file in a .qdpx."""
    with zipfile.ZipFile(path) as archive:
        return archive.read("project.qde")


def assert_schema(data: bytes) -> None:
    """Fail if an element has children out of order, or an attribute too many or too few; and, where the environment says
    in REFI_QDA_SCHEMAS in which folder the official schemas lie, if these refuse the file.
    """
    root = etree.fromstring(data)
    for element in root.iter():
        name = etree.QName(element).localname
        attributes, children = SCHEMA[name]
        needed = {each for each in attributes.split() if not each.endswith("?")}
        allowed = {each.rstrip("?") for each in attributes.split()}
        assert needed <= set(element.attrib) <= allowed, (name, dict(element.attrib))
        _assert_order(name, [etree.QName(child).localname for child in element], children.split())
    folder = os.environ.get("REFI_QDA_SCHEMAS")
    if folder:
        kind = "Codebook" if etree.QName(root).localname == "CodeBook" else "Project"
        etree.XMLSchema(etree.parse(Path(folder, f"{kind}.xsd"))).assertValid(root)


def _assert_order(name: str, there: list[str], expected: list[str]) -> None:
    if name == "Sources":  # in any mix
        assert there and set(there) <= {each.rstrip("*") for each in expected}
        return
    for each in expected:
        kind, count = each.rstrip("?*+"), 0
        while there and there[0] == kind:
            there, count = there[1:], count + 1
        assert count <= 1 or each[-1] in "*+", (name, kind, count)
        assert count >= 1 or each[-1] in "?*", (name, kind, "is missing")
    assert not there, (name, there)
