"""Starter codebooks: complete, consistent, true to the texts they quote; faulty files are told in one sentence."""

import re
from pathlib import Path

import pytest

from annotator.core.codebook import COLOURS
from annotator.core.errors import FileRefused
from annotator.formats.codebooks import StarterTag, read_starter, starters
from annotator.paths import resources, seeds

FOLDER = resources() / "codebooks"
TEXTS = "\n".join(path.read_text(encoding="utf-8") for path in seeds().glob("*.txt"))


def test_the_one_for_the_speeches_comes_first() -> None:
    assert [codebook.name for codebook in starters(FOLDER)] == [
        "Children’s services speeches",
        "Emotions and stance",
        "Policy analysis",
        "Rhetoric of speeches",
    ]


def test_the_tags_for_the_speeches_have_these_places_colours_and_digits() -> None:
    tags = read_starter(FOLDER / "speeches.toml").tags
    assert [("/".join(tag.path), tag.colour, tag.digit) for tag in tags] == [
        ("Innovation programme", "blue", 1),
        ("Innovation programme/Seed grants", "sky", 0),
        ("Social work reform", "pine", 2),
        ("Social work reform/Professional standing", "gold", 0),
        ("Social work reform/Training and licence", "teal", 0),
        ("Accountability and intervention", "rosewood", 3),
        ("Spending", "olive", 4),
        ("Spending/Figure quoted", "magenta", 5),
        ("Adoption and care", "plum", 6),
        ("Exploitation and safeguarding", "brown", 7),
        ("Freedom, fairness, responsibility", "indigo", 8),
        ("Commitment", "clay", 9),
    ]


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.toml")), ids=lambda path: path.stem)
def test_every_tag_is_defined_and_every_example_stands_in_a_text(path: Path) -> None:
    codebook = read_starter(path)
    assert codebook.description
    for tag in codebook.tags:
        assert len(tag.definition) > 40, tag.name
        assert tag.colour in COLOURS
        example = re.search(r"^Example: “(.+)” \(.+\)$", tag.definition, re.MULTILINE)
        assert "Example:" not in tag.definition or (example and example[1] in TEXTS), tag.name
    assert len({tag.colour for tag in codebook.tags}) == len(codebook.tags)


def test_a_definition_says_what_counts_what_does_not_and_an_example(tmp_path: Path) -> None:
    path = tmp_path / "x.toml"
    path.write_text(
        'name = "X"\n[[tag]]\nname = "A"\ncolour = "blue"\ndigit = 3\ndefinition = "D."\n'
        'excludes = "E."\nexample = "F"\nsource = "G"\n'
        '[[tag]]\nname = "B"\nunder = "A"\ncolour = "clay"\n',
        encoding="utf-8",
    )
    assert read_starter(path).tags == (
        StarterTag(("A",), "A", "D.\n\nNot: E.\n\nExample: “F” (G)", "blue", 3),
        StarterTag(("A", "B"), "B", "", "clay", 0),
    )


TAG = 'name = "X"\n[[tag]]\nname = "A"\ncolour = "blue"\ndigit = 1\n'


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        ("[[tag]", "can't be read as a codebook"),
        ('name = "X"', "no name or no tags"),
        ('name = "X"\n[[tag]]\ncolour = "blue"', "tag 1 has no name"),
        (TAG + 'size = "big"', "unknown key, size"),
        (TAG + '[[tag]]\nname = "A"\ncolour = "clay"', "already taken"),
        (TAG + '[[tag]]\nname = "B"\nunder = "C"\ncolour = "clay"', "under C, which doesn't stand before it"),
        (TAG + '[[tag]]\nname = "B"\ncolour = "mauve"', "no colour among blue, clay"),
        (TAG + '[[tag]]\nname = "B"\ncolour = "clay"\ndigit = 1', "digit 1, which is taken"),
        (TAG + '[[tag]]\nname = "B"\ncolour = "clay"\ndigit = 10', "digit 10"),
        (TAG + "definition = 5", "definition that is no text"),
    ],
)
def test_a_faulty_file_is_told_in_one_sentence(tmp_path: Path, content: str, fault: str) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(FileRefused, match=fault) as refused:
        read_starter(path)
    assert str(refused.value).startswith("mine.toml can't be read as a codebook: ")
