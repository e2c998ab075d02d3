"""Rich text becomes structure: headings by style, lists, tables, footnotes; what is deleted or hidden is left out."""

import pytest

from annotator.core.documents import Draft
from annotator.core.errors import FileRefused
from annotator.formats.rtf import EXTRACTOR, extract
from tests.formats.test_any_text import check_blocks

HEAD = (
    r"{\rtf1\ansi\ansicpg1252\deff0\deflang2057{\fonttbl{\f0\fcharset0 Times;}{\f1\fcharset204 Cyr;}{\f2\fcharset128 Jap;}}"
    r"{\stylesheet{\s0 Normal;}{\s1\outlinelevel0 heading 1;}{\s2\sbasedon1 Mine;}{\s3 Title;}{\s4 Quote;}{\*\cs9 Sign;}}"
    r"{\info{\title A property}{\author Jane Smith}{\creatim\yr2019\mo5\dy3\hr9}}{\*\generator x}{\header\pard running head\par}"
)
WHOLE = (
    r"\pard\s3 On reform\par\pard Jane Smith\par 3 May 2019\par\pard\s1 First part\par\pard Some words{\super\chftn}"
    r"{\*\footnote\pard{\chftn} Of the \i note\i0 .} more.\par{\listtext\pard 1.\tab}\ls1\ilvl0 one\par"
    r"{\listtext\'b7\tab}\ilvl1 in\par\pard\s4 Quoted words.\par\trowd\cellx3000\cellx6000\pard\intbl Year\cell Sum\cell\row"
    r"\trowd\cellx3000\cellx6000\pard\intbl 2019\cell 7\cell\row"
    r"\pard\s1 Below.\par\pard Last words of it all, which end here.\par}"
)


def read(body: str) -> Draft:
    draft = extract((HEAD + body + "}").encode("latin-1"), "x.rtf")
    check_blocks(draft.text, draft.blocks)
    return draft


def test_structure_and_facts_of_a_whole_document() -> None:
    draft = read(WHOLE.removesuffix("}"))
    assert [(block.kind.value, block.level, block.marker, draft.text[block.start : block.end]) for block in draft.blocks] == [
        ("title", 0, 0, "On reform"),
        ("byline", 0, 0, "Jane Smith"),
        ("date", 0, 0, "3 May 2019"),
        ("heading", 1, 0, "First part"),
        ("paragraph", 0, 0, "Some words[1] more."),
        ("item", 0, 3, "1. one"),
        ("item", 1, 4, "  • in"),
        ("quote", 0, 0, "Quoted words."),
        ("paragraph", 0, 0, "Year\tSum"),
        ("paragraph", 0, 0, "2019\t7"),
        ("heading", 1, 0, "Below."),
        ("paragraph", 0, 0, "Last words of it all, which end here."),
        ("item", 0, 4, "[1] Of the note."),
    ]
    assert (draft.title, draft.speaker, draft.date, draft.language) == ("On reform", "Jane Smith", "2019-05-03", "en-GB")
    assert draft.extractor == EXTRACTOR


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (r"caf\'e9 \u8211? \u8220\'93x\u8221\'94", "café – “x”"),
        (r"{\f1 \'f0\'e5\'f7\'fc} {\f2 \'93\'fa\'96\'7b}", "речь 日本"),
        (r"{\uc0\u55357\u56397} {\uc2\u8364 ab}c \u-10179?\u-9015?", "👍 €c 📉"),
        (r"a\emdash b\~c\_d\-e\{f\}\\", "a—b\u00a0c\u2011de{f}\\"),
        (r"kept {\v hidden}{\deleted gone}{\revised new}", "kept new"),
        (r"one{\deleted\par }two", "onetwo"),
        (r"a{\pict\pngblip 89504e47}b{\*\unknown{\b x}}c\bin4 }{}{d", "abcd"),
        (r'{\field{\*\fldinst HYPERLINK "x"}{\fldrslt the link}}', "the link"),
        (r"Before{\shp{\*\shpinst{\sp{\sn a}{\sv 1}}{\shptxt\pard In the box.\par}}} after.\par", "Before after.\n\nIn the box."),
        (r"\pard one\line two\par", "one\ntwo"),
        ("a\\\nb", "a\n\nb"),
    ],
)
def test_words_are_those_that_are_shown(source: str, text: str) -> None:
    assert read(source).text == text


def test_properties_tell_what_the_text_does_not() -> None:
    assert (read("Only a sentence.").title, read("Only a sentence.").speaker) == ("A property", "Jane Smith")


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"{\\rtf1 words", "ends too early"),
        (b"{\\rtf1 " + b"{" * 100_000, "nested more than 250 levels deep"),
        (b"{\\rtf1\\par}", "holds no text"),
        (b"PK\3\4 word/", "is a Word document named .rtf"),
        (b"plain words", "is not a rich text (RTF) document"),
        (b"", "is empty"),
    ],
)
def test_what_is_no_rich_text_is_refused_with_one_sentence(data: bytes, sentence: str) -> None:
    with pytest.raises(FileRefused, match=r"^x\.rtf ") as caught:
        extract(data, "x.rtf")
    assert sentence in str(caught.value)
