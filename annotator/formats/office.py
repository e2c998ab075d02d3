"""What Word documents and workbooks have in common: a package that names its main part."""

from annotator.formats.archive import Archive
from annotator.formats.xmltree import attribute, parse_xml


def main_part(archive: Archive, name: str, otherwise: str) -> str:
    """The part that the package called `name` says it is about, or the one where that most often lies."""
    links = archive.read_if_there("_rels/.rels")
    for link in parse_xml(links, name, "_rels/.rels") if links else ():
        target = attribute(link, "Target").lstrip("/")
        if attribute(link, "Type").endswith("/officeDocument") and target in archive:
            return target
    return otherwise
