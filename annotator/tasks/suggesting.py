"""Suggests passages like those that a coder has tagged: sentences, judged by a model that is learnt here and from these alone.

Nothing is applied. What was rejected is remembered in this copy of the library (a setting, which never travels): it is a working
note of one person about a guess of the machine, no statement about the text. It is kept by its words, so that it holds in other
editions and documents too, and teaches the model.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import blake2b

from annotator.analysis.likeness import learn
from annotator.core import edits
from annotator.core.changes import ChangeSet, Id
from annotator.core.documents import BlockKind, DocumentRow
from annotator.core.errors import StaleChange, UserFault
from annotator.core.selectors import describe
from annotator.core.spans import Span, SpanIndex
from annotator.core.text import fold, sentences, tokens
from annotator.store.library import Library
from annotator.tasks.monitor import Monitor
from annotator.tasks.word_lists import LANGUAGES, stop_words

LEAST = 3
"""So many tagged sentences are needed to learn from."""
MOST = 50
_SURE, _SHORTEST, _LONGEST = 0.3, 4, 120
_OTHERS = 4_000
_SETTING = "rejected suggestions"
_LEFT_OUT = frozenset({BlockKind.NOTICE, BlockKind.FURNITURE, BlockKind.BYLINE, BlockKind.DATE, BlockKind.COMMENT_HEAD})


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A sentence that is like the tagged ones, how sure that is (0 to 1), and the words that speak for it."""

    document: DocumentRow
    span: Span
    words: str
    share: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Sentence:
    document: DocumentRow
    span: Span
    words: str


def suggest(library: Library, coders: Iterable[Id], tag: Id, monitor: Monitor, limit: int = MOST) -> list[Suggestion]:
    """The sentences most like those that these coders (all identities of one person) have tagged so, or with a tag below it;
    what they tagged already or rejected is left out. Raises UserFault if too little is tagged, Cancelled.
    """
    mine, codebook = frozenset(coders), library.codebook()
    wanted, refused = {tag, *codebook.descendants(tag)}, rejected(library, tag)
    alike: list[str] = []
    rest: list[_Sentence] = []
    against: list[str] = []
    rows = [row for row in library.documents() if row.characters]
    for done, row in enumerate(rows):
        monitor.report(done, 2 * len(rows), row.title)
        own = [each for each in library.annotations(row.id) if each.coder in mine and not each.is_orphan]
        tagged = SpanIndex(each for each in own if any(codebook.resolve(one) in wanted for one in each.tags))
        for sentence in _sentences(library, row):
            if any(_mostly(each.start, each.end, sentence.span) for each in tagged.touching(*sentence.span)):
                alike.append(sentence.words)
            elif _key(sentence.words) in refused:
                against.append(sentence.words)
            elif not tagged.touching(*sentence.span):
                rest.append(sentence)
    if len(alike) < LEAST:
        raise UserFault(
            f"Too little to learn from: {len(alike)} of your sentences carry this tag, and {LEAST} are needed. "
            "Tag some more, then ask again."
        )
    step = max(1, len(rest) // _OTHERS)
    others = [*(sentence.words for sentence in rest[::step]), *against * 3]
    if not others:
        return []
    stop = frozenset[str]().union(*(stop_words(library, language) for language in LANGUAGES))
    model = learn(alike, others, stop)
    found = []
    for start in range(0, len(rest), 500):
        monitor.report(len(rest) + start, 2 * len(rest))
        some = rest[start : start + 500]
        for sentence, verdict in zip(some, model.judge([each.words for each in some]), strict=True):
            if verdict.share >= _SURE and verdict.reasons:
                found.append(Suggestion(sentence.document, sentence.span, sentence.words, verdict.share, verdict.reasons))
    found.sort(key=lambda each: (-each.share, each.document.created, each.document.id, each.span))
    return found[:limit]


def accepting_step(library: Library, coder: Id, tag: Id, suggestion: Suggestion, id: Id) -> ChangeSet:
    """The step that tags a suggested sentence. Raises StaleChange if its text changed meanwhile."""
    row = library.document(suggestion.document.id)
    if row.fingerprint != suggestion.document.fingerprint:
        raise StaleChange(f"The text of “{row.title}” has changed since; ask for suggestions again.")
    place = describe(library.text(row.fingerprint), suggestion.span).to_json()
    return edits.add_annotation(coder, id, row.id, row.fingerprint, place, [tag])


def rejected(library: Library, tag: Id) -> frozenset[str]:
    """The keys of what was rejected for a tag."""
    kept = library.setting(_SETTING, {})
    listed = kept.get(tag) if isinstance(kept, dict) else None
    return frozenset(listed) if isinstance(listed, list) else frozenset()


def reject(library: Library, tag: Id, suggestions: Sequence[Suggestion], is_rejected: bool = True) -> None:
    """Never suggest these again for this tag, or do."""
    keys = {_key(each.words) for each in suggestions}
    known = rejected(library, tag)
    _keep(library, tag, known | keys if is_rejected else known - keys)


def forget_rejected(library: Library, tag: Id) -> None:
    """Let everything be suggested again."""
    _keep(library, tag, frozenset())


def _keep(library: Library, tag: Id, keys: frozenset[str]) -> None:
    kept = library.setting(_SETTING, {})
    every = dict(kept) if isinstance(kept, dict) else {}
    every[tag] = sorted(keys)
    library.set_setting(_SETTING, {id: listed for id, listed in every.items() if listed})


def _key(words: str) -> str:
    """The same for the same words, whatever case, accents and punctuation."""
    return blake2b(" ".join(fold(word) for word, _ in tokens(words)).encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def _mostly(start: int, end: int, sentence: Span) -> bool:
    """Whether an annotation and a sentence share half of the shorter of them."""
    shared = min(end, sentence.end) - max(start, sentence.start)
    return 2 * shared >= min(end - start, sentence.length)


def _sentences(library: Library, row: DocumentRow) -> list[_Sentence]:
    text = library.text(row.fingerprint)
    blocks = library.blocks(row.id)
    ranges = [Span(block.start, block.end) for block in blocks if block.kind not in _LEFT_OUT] or [Span(0, len(text))]
    spans = [span for one in ranges for span in sentences(text, one.start, one.end, is_one_block=bool(blocks))]
    found = []
    for span in spans:
        words = text[span.start : span.end]
        if _SHORTEST <= words.count(" ") + 1 <= _LONGEST:
            found.append(_Sentence(row, span, words))
    return found
