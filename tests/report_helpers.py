"""A library with what makes reports hard: tags in a tree, two coders, notes, memos, overlaps, emoji, Arabic, control signs."""

from pathlib import Path

from annotator.core import edits, tagging
from annotator.core.changes import Id
from annotator.store.library import Library
from tests.libraries import CODER, OTHER, TEXT, add_annotation, add_document, add_tag, new_library

ARABIC = "خطاب\n\nالأطفال أولا، دائما وأبدا.\n\nA line with <b>markup</b> & “quotes” *stars* | bars."
STRANGE = "Strange\n\nA bell \x07 and a page\x0cbreak, a tab\tand two  blanks 😀👩‍👩‍👧.\n\n= 1 + 1"


def full_library(path: Path) -> Library:
    """Three documents of two coders."""
    library = new_library(path)
    library.apply(edits.add_coder(CODER, "Mira Okafor", "blue"))
    library.apply(edits.add_coder(OTHER, "Tom <Reed>", "clay"))
    add_document(library)
    add_document(library, ARABIC, "خطاب")
    add_document(library, STRANGE, "Strange")
    add_tag(library, "Children")
    library.apply(
        tagging.create_tag(CODER, Id("Money"), "Money & means", "gold", definition="What is <spent>.", parent=Id("Children"))
    )
    library.apply(tagging.create_tag(CODER, Id("Own"), "Own colour", "#808000"))
    first = TEXT.index("Children")
    add_annotation(library, "a1", "Children", start=first, end=first + 20, note="A note\nof two lines")
    add_annotation(library, "a2", "Money", "Own", start=first + 9, end=first + 60, coder=OTHER)
    add_annotation(library, "a3", start=first + 70, end=first + 90)
    add_annotation(library, "r1", "Own", start=ARABIC.index("الأطفال"), end=ARABIC.index("دائما"), text=ARABIC)
    add_annotation(
        library, "r2", "Own", start=ARABIC.index("A line"), end=len(ARABIC), text=ARABIC, note="<script>alert(1)</script>"
    )
    add_annotation(library, "s1", "Money", start=STRANGE.index("A bell"), end=STRANGE.index("= 1"), text=STRANGE, coder=OTHER)
    document = library.documents()[0].id
    for id, about, target, title, text in (
        ("m1", "library", None, "Aim", "What we look for."),
        ("m2", "document", document, "On this speech", "It was long."),
        ("m3", "tag", Id("Money"), "", "Money is narrow."),
        ("m4", "annotation", Id("a1"), "Doubt", "Is it promise\n\nor plan?"),
    ):
        library.apply(edits.add_memo(CODER, Id(id), about, target, text, title))
    return library
