"""How the figures on words are worked out, and where the formulas come from."""

from PySide6.QtCore import QCoreApplication

from annotator.session.wording import WordKind


def help_text(kind: WordKind) -> str:
    """A few lines about one kind of figures."""
    translate = QCoreApplication.translate
    texts = {
        WordKind.FREQUENCIES: translate(
            "WordHelp",
            "Words are compared without case and accents; forms of a word (child, children) are words of their own. "
            "Stop words get no row, but count among all words. Per million: 1,000,000 × count / all words. Unevenness:"
            " Gries' DP (2008), half the sum of the differences between each document's share of the word and its "
            "share of all words, divided by its greatest value (Lijffijt & Gries 2012): 0 is as even as can be, 1 is "
            "all in one place.",
        ),
        WordKind.KEYWORDS: translate(
            "WordHelp",
            "The part is held against all other words of the library. G² (log-likelihood, Rayson & Garside 2000): 2 × "
            "(a ln(a / E₁) + b ln(b / E₂)), where E are the counts that both would have if they used the word alike; "
            "above 3.84 it is beyond chance at 5 %, above 15.13 at 0.01 %. It grows with the length of the texts, so "
            "read the effect beside it: log ratio (Hardie 2014), the binary logarithm of how many times as frequent "
            "the word is in the part; none counts as half.",
        ),
        WordKind.TOGETHER: translate(
            "WordHelp",
            "Two words stand together if at most four words lie between them, in either order; three times at least. "
            "G² (Dunning 1993) over the table of both words says how sure it is that this is no chance. PMI (Church & "
            "Hanks 1990) is the binary logarithm of how many times as often they stand together as their frequencies "
            "would have it; it favours rare words, so read the count beside it.",
        ),
    }
    return texts[kind]
