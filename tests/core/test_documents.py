"""Documents: normalised text, its fingerprint, and blocks as they are stored."""

from hypothesis import given
from hypothesis import strategies as st

from annotator.core.documents import Block, BlockKind, blocks_from_json, blocks_to_json, fingerprint_of, normalised, with_kinds

BLOCKS = st.lists(
    st.builds(
        Block,
        st.integers(0, 99),
        st.integers(0, 99),
        st.sampled_from(BlockKind),
        st.integers(0, 6),
        st.integers(0, 9),
        st.dictionaries(st.sampled_from(["speaker", "date", "number"]), st.text(max_size=5), max_size=2),
    )
)


def test_line_ends_become_one_sign_and_the_mark_goes() -> None:
    assert normalised("\ufeffa\r\nb\rc\n\u2028d \t") == "a\nb\nc\n\u2028d \t"
    assert normalised("\r\n\r\r\n") == "\n\n\n"


@given(st.text())
def test_a_normalised_text_stays_as_it_is(text: str) -> None:
    once = normalised(text.lstrip("\ufeff"))
    assert normalised(once) == once


def test_the_fingerprint_is_the_hash_of_the_utf8_bytes() -> None:
    assert fingerprint_of("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    assert fingerprint_of("é") == "4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c"


@given(BLOCKS)
def test_blocks_come_back_as_they_were_stored(blocks: list[Block]) -> None:
    assert blocks_from_json(blocks_to_json(blocks)) == tuple(blocks)


def test_what_is_usual_is_not_stored() -> None:
    blocks = [Block(0, 5, BlockKind.PARAGRAPH), Block(6, 9, BlockKind.HEADING, 2), Block(10, 12, BlockKind.LIST_ITEM, 0, 2)]
    assert blocks_to_json(blocks) == [[0, 5, "paragraph"], [6, 9, "heading", 2], [10, 12, "item", 0, 2]]


def test_a_kind_of_a_later_version_is_read_as_a_paragraph() -> None:
    assert blocks_from_json([[0, 5, "hologram", 1]]) == (Block(0, 5, BlockKind.PARAGRAPH, 1),)
    assert blocks_from_json(None) == ()


def test_kinds_given_by_people_replace_those_that_were_guessed() -> None:
    blocks = (Block(0, 5, BlockKind.PARAGRAPH), Block(6, 9, BlockKind.HEADING, 1, 2, {"speaker": "x"}))
    changed = with_kinds(blocks, {6: "quote", 7: "title"})
    assert changed == (blocks[0], Block(6, 9, BlockKind.QUOTE, 1, 2, {"speaker": "x"}))
    assert with_kinds(blocks, {0: "hologram"})[0].kind is BlockKind.PARAGRAPH
