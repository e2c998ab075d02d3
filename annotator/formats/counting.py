"""Numbers of list items as office files ask for them: figures, letters, Roman numerals."""

from dataclasses import dataclass

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
    (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list counts: the form of its numerals, the pattern around them, the first number."""

    form: str
    pattern: str
    start: int = 1


def numeral(count: int, form: str) -> str:
    """A number in the form that Word (lowerLetter), OpenDocument and HTML (a, A, i, I) name; figures for any other."""
    if form in ("lowerLetter", "a", "upperLetter", "A") and 0 < count < 1000:
        letter = chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1)
        return letter.upper() if form in ("upperLetter", "A") else letter
    if form in ("lowerRoman", "i", "upperRoman", "I") and 0 < count < 4000:
        roman = _roman(count)
        return roman.upper() if form in ("upperRoman", "I") else roman
    return f"{count:02}" if form == "decimalZero" else str(count)


def _roman(count: int) -> str:
    signs = []
    for value, sign in _ROMAN:
        signs.append(sign * (count // value))
        count %= value
    return "".join(signs)
