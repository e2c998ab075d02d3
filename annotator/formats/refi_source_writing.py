"""Documents with what is marked in them as sources of REFI-QDA: texts, with their Word document, or PDFs with their text."""

from collections.abc import Iterator, Mapping
from pathlib import PurePath

from annotator.core.changes import Id, Json
from annotator.core.project import Project, ProjectAnnotation, ProjectDocument
from annotator.formats.refi_loading import companion
from annotator.formats.refi_names import REFI, coding_guid, date_time, guid_of, is_guid
from annotator.formats.refi_value_writing import ValueWriter
from annotator.formats.refi_xml import Xml, fit_line

_LONGEST_NAME = 64


class SourceWriter:
    """Writes one document after the other. `notes` are the NoteRefs of each thing, `descriptions` those of documents."""

    def __init__(
        self,
        xml: Xml,
        project: Project,
        notes: Mapping[Id | None, list[str]],
        descriptions: Mapping[Id, str],
        values: ValueWriter,
    ) -> None:
        self._xml, self._notes, self._descriptions, self._values = xml, notes, descriptions, values
        self._tags = {tag.id: guid_of(tag.id) for tag in project.tags}
        self._coders: dict[Id | None, str] = {}
        self._marked: dict[Id, list[ProjectAnnotation]] = {}
        for annotation in project.annotations:
            self._marked.setdefault(annotation.document, []).append(annotation)

    def files(self, document: ProjectDocument) -> Iterator[tuple[str, bytes]]:
        """The files of a document with their names: its text, and the Word document or PDF that it came from."""
        guid, suffix = guid_of(document.id), _suffix(document)
        mark = "\ufeff" if document.text.startswith("\ufeff") else ""  # a reader takes the first for a byte order mark
        yield f"{guid}.txt", (mark + document.text).encode("utf-8", "replace")
        if suffix and document.original is not None:
            yield f"{guid}{suffix}", document.original

    def write(self, document: ProjectDocument) -> None:
        """The source of a document."""
        guid, xml = guid_of(document.id), self._xml
        told = self._audit(document.coder, document.created, None)
        description = self._descriptions.get(document.id)
        text = f' plainTextPath="internal://{guid}.txt"'
        name = xml.attributes({"guid": guid, "name": document.title})
        if _suffix(document) == ".pdf":
            xml.add(f'<PDFSource{name} path="internal://{guid}.pdf"{told}>')
            self._describe(description)
            self._regions(document)
            own = _kept(document.extra, "representation")
            inner = own if isinstance(own, str) and is_guid(own) else companion(guid)
            xml.add(f'<Representation guid="{inner}"{text}{told}>')
            self._selections(document)
            xml.add("</Representation>")
            self._rest(document)
            xml.add("</PDFSource>")
            return
        rich = f' richTextPath="internal://{guid}.docx"' if _suffix(document) == ".docx" else ""
        xml.add(f"<TextSource{name}{rich}{text}{told}>")
        self._describe(description)
        self._selections(document)
        self._rest(document)
        xml.add("</TextSource>")

    def _describe(self, text: str | None) -> None:
        if text:
            self._xml.element("Description", text)

    def _rest(self, document: ProjectDocument) -> None:
        """What is said of the document as a whole."""
        codings = _kept(document.extra, "codings")
        for each in codings if isinstance(codings, list) else ():
            self._xml.add(self._whole(each))
        self._xml.add("".join(self._notes.get(document.id, ())))
        self._xml.add("".join(self._values.values(document)))

    def _whole(self, row: Json) -> str:
        """A coding of the whole document, as it came in; nothing if its code is not here."""
        if not isinstance(row, list) or len(row) != 4 or row[1] not in self._tags or not is_guid(str(row[0])):
            return ""
        user, when = row[2], row[3]
        told = self._audit(
            Id(user) if isinstance(user, str) and is_guid(user) else None, when if type(when) is int else None, None
        )
        return f'<Coding guid="{row[0]}"{told}><CodeRef targetGUID="{self._tags[row[1]]}"/></Coding>'

    def _regions(self, document: ProjectDocument) -> None:
        """Where selections lie on the pages of the PDF, as the file said that they came from."""
        for each in self._marked.get(document.id, ()):
            region = _kept(each.extra, "region")
            if isinstance(region, list) and len(region) == 5 and all(type(number) is int for number in region):
                page, *corners = region
                names = ("firstX", "firstY", "secondX", "secondY")
                place = "".join(f' {name}="{corner}"' for name, corner in zip(names, corners, strict=True))
                self._xml.add(f'<PDFSelection guid="{guid_of(each.id)}" page="{page}"{place}/>')

    def _selections(self, document: ProjectDocument) -> None:
        for annotation in self._marked.get(document.id, ()):
            self._selection(document.text, annotation)

    def _selection(self, text: str, each: ProjectAnnotation) -> None:
        """One selection, or several where the file that it came from had one for each code."""
        xml, id, guid, kept = self._xml, each.id, guid_of(each.id), each.extra.get(REFI) or {}
        modified = each.modified if each.modified != each.created else None
        audit = self._audit(each.coder, each.created, modified)
        name = kept.get("name") or fit_line(text[each.start : min(each.end, each.start + 4 * _LONGEST_NAME)])
        if not kept.get("name") and (len(name) > _LONGEST_NAME or each.end - each.start > 4 * _LONGEST_NAME):
            name = name[: _LONGEST_NAME - 1].rstrip() + "…"
        place = f' name="{xml.value(str(name))}" startPosition="{each.start}" endPosition="{each.end}"'
        apart = kept.get("selections") or {}
        codings = {tag: self._coding(id, tag, each, kept) for tag in each.tags if tag in self._tags}
        note = f"<Description>{xml.words(each.note)}</Description>" if each.note else ""
        inner = "".join(coding for tag, coding in codings.items() if tag not in apart)
        notes = "".join(self._notes[id]) if id in self._notes else ""
        xml.add(f'<PlainTextSelection guid="{guid}"{place}{audit}>{note}{inner}{notes}</PlainTextSelection>')
        for tag, other in apart.items():
            if tag in codings and is_guid(str(other)):
                xml.add(f'<PlainTextSelection guid="{other}"{place}{audit}>{codings[tag]}</PlainTextSelection>')

    def _coding(self, id: Id, tag: Id, each: ProjectAnnotation, kept: Json) -> str:
        known = kept.get("codings", {}).get(tag) if kept else None
        guid = known if known and is_guid(known) else coding_guid(id, tag)
        when = kept.get("coded", {}).get(tag, each.created) if kept else each.created
        return f'<Coding guid="{guid}"{self._audit(each.coder, when, None)}><CodeRef targetGUID="{self._tags[tag]}"/></Coding>'

    def _audit(self, coder: Id | None, created: int | None, modified: int | None) -> str:
        """Who made something, and when it was made and changed."""
        user = self._coders.get(coder)
        if user is None:
            user = self._coders[coder] = f' creatingUser="{guid_of(coder)}"' if coder else ""
        made = "" if created is None else f' creationDateTime="{date_time(created)}"'
        return user + made + ("" if modified is None else f' modifiedDateTime="{date_time(modified)}"')


def _suffix(document: ProjectDocument) -> str:
    """The ending of the file behind a document, if the format has a place for such a one."""
    suffix = PurePath(document.original_name).suffix.lower()
    return suffix if document.original is not None and suffix in (".docx", ".pdf") else ""


def _kept(extra: Mapping[str, Json], name: str) -> Json:
    own = extra.get(REFI)
    return own.get(name) if isinstance(own, dict) else None
