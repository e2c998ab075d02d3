"""A library that is awkward to write as a table, for the tests of all tables."""

from annotator.core import attributes, edits
from annotator.core.changes import Id
from annotator.store.library import Library
from tests.libraries import CODER, OTHER, add_annotation, add_document, add_tag, change

ODD = "Title =1+1\n\nA \U0001f600 smiled; שלום עולם said “it”;\tand so on."
CONTROLS = "null \x00 bell \x07 tab\t _x0041_ \ufffe end"
LONG = "\U0001f600" * 60_000


def fill(library: Library) -> Library:
    """Two documents with attributes, three tags, two coders, a memo, an untagged annotation, and texts that files choke on."""
    one = add_document(library)
    two = add_document(library, ODD, "=HYPERLINK(1)")
    for id, parent in (("A", None), ("B", "A"), ("C", None)):
        add_tag(library, id, parent)
    change(library, "C", "name", "=1+1")
    add_annotation(library, "n", "A", "B", note="=cmd|'/c calc'!A1")
    add_annotation(library, "m", "C", start=26, end=60, note=CONTROLS)
    add_annotation(library, "o", "B", start=15, end=40, text=ODD, note="two\nlines", coder=OTHER)
    add_annotation(library, "p", start=0, end=10, text=ODD, note="<r><t>as it is</t></r>")
    library.apply(edits.add_coder(OTHER, "Mira", "blue"))
    for name, kind in (("Year", attributes.Kind.NUMBER), ("Won", attributes.Kind.YES_NO), ("Note", attributes.Kind.TEXT)):
        library.apply(attributes.add_attribute(CODER, Id(name.lower()), name, kind))
    values = [(one, "year", 1999), (one, "won", True), (two, "year", "later"), (two, "note", "@home")]
    things = library.things([one, two])
    library.apply(attributes.set_values(CODER, [(things[document], Id(name), value) for document, name, value in values]))
    library.apply(edits.add_memo(CODER, Id("memo"), "document", one, "What I thought", "First"))
    return library
