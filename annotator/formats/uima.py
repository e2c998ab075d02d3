"""UIMA CAS as XMI with its type system, for INCEpTION, dkpro-cassis and other UIMA programs; places are UTF-16 units there.
The format is told in the OASIS standard "UIMA Version 1.0" and the UIMA reference.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from xml.sax.saxutils import quoteattr

from annotator.core.changes import Id
from annotator.core.project import Project, ProjectAnnotation, ProjectDocument
from annotator.formats.foreign import PATH, iso, paths_of

TYPE = "webanno.custom.Annotation"
"""INCEpTION takes a span type of this name for a layer of the person's own."""
_FEATURES = ("tag", "path", "note", "coder", "created", "identifier")
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def type_system() -> str:
    """The type of annotations, as TypeSystem.xml."""
    features = "".join(
        f"<featureDescription><name>{name}</name><description/>"
        "<rangeTypeName>uima.cas.String</rangeTypeName></featureDescription>"
        for name in _FEATURES
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<typeSystemDescription xmlns="http://uima.apache.org/resourceSpecifier"><types><typeDescription>'
        f"<name>{TYPE}</name><description/><supertypeName>uima.tcas.Annotation</supertypeName>"
        f"<features>{features}</features></typeDescription></types></typeSystemDescription>\n"
    )


def xmi_of(document: ProjectDocument, annotations: Sequence[ProjectAnnotation], project: Project) -> Iterator[str]:
    """A document's XMI: the text as the view of a CAS, an annotation for each tag; signs that XML can't hold become blanks."""
    text = _NO_XML.sub(" ", document.text)
    wide = [at for at, letter in enumerate(text) if letter > "\uffff"]
    coders = {coder.id: coder.name for coder in project.coders}
    paths = paths_of(project.tags)
    package, _, name = TYPE.rpartition(".")
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore"'
    yield ' xmlns:tcas="http:///uima/tcas.ecore"'
    yield f' xmlns:custom="http:///{package.replace(".", "/")}.ecore" xmi:version="2.0">\n<cas:NULL xmi:id="0"/>\n'
    language = document.language or "x-unspecified"
    length = len(text) + len(wide)
    yield f'<tcas:DocumentAnnotation xmi:id="2" sofa="1" begin="0" end="{length}" language={quoteattr(language)}/>\n'
    members = [2]
    for each in annotations:
        for path in [paths[tag] for tag in each.tags if tag in paths] or [()]:
            members.append(members[-1] + 1)
            start, end = (at + bisect_left(wide, at) for at in (each.start, each.end))
            told = _features(each, path, coders)
            shown = "".join(f" {key}={_quoted(value)}" for key, value in told.items() if value)
            yield f'<custom:{name} xmi:id="{members[-1]}" sofa="1" begin="{start}" end="{end}"{shown}/>\n'
    yield f'<cas:Sofa xmi:id="1" sofaNum="1" sofaID="_InitialView" mimeType="text/plain" sofaString={_quoted(text)}/>\n'
    yield f'<cas:View sofa="1" members="{" ".join(map(str, members))}"/>\n</xmi:XMI>\n'


def losses_of(project: Project) -> Counter[str]:
    """What the type has no feature for."""
    losses: Counter[str] = Counter()
    losses["definitions and colours of tags"] = sum(bool(tag.definition or tag.colour) for tag in project.tags)
    losses["facts and attributes of documents"] = sum(
        bool(each.attributes or each.speaker or each.date or each.venue) for each in project.documents
    )
    losses["memos"] = len(project.memos)
    losses["sets of documents"] = len(project.sets)
    losses["links"] = len(project.links)
    return +losses


def _features(each: ProjectAnnotation, path: tuple[str, ...], coders: Mapping[Id, str]) -> dict[str, str]:
    values = (
        path[-1] if path else "",
        PATH.join(path),
        each.note,
        coders.get(each.coder, "") if each.coder else "",
        iso(each.created) if each.created is not None else "",
        each.id,
    )
    return dict(zip(_FEATURES, values, strict=True))


def _quoted(text: str) -> str:
    """An attribute's value; line ends and tabs would otherwise be read as blanks."""
    return quoteattr(_NO_XML.sub(" ", text), {"\n": "&#10;", "\r": "&#13;", "\t": "&#9;"})
