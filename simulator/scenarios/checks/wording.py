"""Words: nothing left to fill in, no slips of the pen, sentences that can be read."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from simulator.scenarios.checks.draft import Draft
from simulator.scenarios.checks.reading import Reading, shown
from simulator.scenarios.document.shape import ByLanguage, Planted
from simulator.scenarios.problems import Problem
from simulator.scenarios.tree import Node, Path

_LEFT_OPEN = re.compile(
    r"\b(?:TODO|FIXME|TBD|TBA|XXX+)\b|\blorem ipsum\b|"
    r"\[(?:your |the |je |uw |de |het )?(?:name|naam|client|klant|company|bedrijf|date|"
    r"datum|time|tijd|amount|bedrag|address|adres|subject|onderwerp|phone|telefoon)\]|"
    r"<(?:name|naam|client|klant|company|date|datum)>",
    re.IGNORECASE,
)
_TWICE = re.compile(
    r"\b(the|a|an|of|and|to|is|my|your|with|for|de|het|een|en|van|met|voor|niet) \1\b"
)
_MARKS_OF_A_NOTE = ("todo", "fixme", "tbd", "tba", "xxx", "lorem", "[", "<")
_GAP = re.compile(r"(?<=[^\s|]) {2,}(?=[^\s|])")
_BEFORE_MARK = re.compile(r"(?<=\w) +[,;.!?](?=\s|$)")
# Never past another brace: a text full of openings would be searched again for each.
_FILLED_IN = re.compile(r"\{\{[^{}]*\}\}|\{%[^{}]*%\}|\{#[^{}]*#\}|\{\w{1,20}\}")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_SENTENCE = re.compile(r"[^.!?…:;\n]+")

# More words than this in one sentence, and few read it to the end.
_LONGEST_SENTENCE = 45

# Words of one language that the other does not have, and that few texts do without.
_FUNCTION_WORDS = {
    "en": frozenset(
        "the and you of to for with that this are have will your please it from not "
        "can they she he what when who our been has".split()
    ),
    "nl": frozenset(
        "de het een en van je voor met dat niet ik zijn op te aan naar graag dit deze "
        "die wij jij uw kan hebben wordt ook maar nog wel hij zij wat".split()
    ),
}
_TELLING = 4

_LONGEST_CHAT = 120
_LONGEST_SUBJECT = 90


def check(draft: Draft) -> Iterator[Problem]:
    """Say which text is not finished, or hard to read."""
    foreign = _who_writes_otherwise(draft)
    planted = {spot.path for spot, _ in draft.marked(Planted)}
    for reading in shown(draft):
        if not _is_within(reading.path, planted):
            for look in (_unfinished, _slips, _long_sentences):
                yield from look(reading)
            if not _is_foreign(draft, reading.path, foreign):
                yield from _another_language(reading)
        yield from _too_long(reading)
    yield from _not_translated(draft)


def _is_within(path: Path, places: set[Path]) -> bool:
    return any(path[:length] in places for length in range(1, len(path) + 1))


def _is_foreign(draft: Draft, path: Path, foreign: set[Path]) -> bool:
    return path[:2] in foreign or _from(draft, path, foreign)


def _unfinished(reading: Reading) -> Iterator[Problem]:
    lowered = reading.text.lower()
    if not any(each in lowered for each in _MARKS_OF_A_NOTE):
        return
    for found in _LEFT_OPEN.finditer(reading.text):
        message = f'"{found[0]}" waits for words of yours.'
        suggestion = "Write them; names are filled in with {{ clients.<id>.name }}."
        yield reading.problem("VA704", found[0], message, suggestion=suggestion)


def _slips(reading: Reading) -> Iterator[Problem]:
    text = reading.text
    if "  " in text and "|" not in text and "\t" not in text:
        yield from _slip(reading, _GAP, "Two spaces stand here.", "Write one.")
    if any(f" {mark}" in text for mark in ",;.!?"):
        yield from _slip(
            reading, _BEFORE_MARK, "A space stands before this mark.", "Take it out."
        )
    words = text.split()
    if any(one == other for one, other in pairwise(words)):
        yield from _slip(
            reading, _TWICE, "This word stands here twice.", "Write it once."
        )
    if "“" in text and '"' in _FILLED_IN.sub("", text):
        message = "Straight quotation marks stand beside curved ones."
        yield reading.problem("VA708", '"', message, suggestion="Write “ and ”.")


def _slip(
    reading: Reading, pattern: re.Pattern[str], message: str, suggestion: str
) -> Iterator[Problem]:
    found = pattern.search(reading.text)
    # A text in which it happens often is laid out so, as a table is.
    if found is not None and len(pattern.findall(reading.text)) < 3:
        # With the letter before it, or the indentation of a line would be meant.
        quoted = reading.text[max(0, found.start() - 1) : found.end()]
        yield reading.problem("VA708", quoted, message, suggestion=suggestion)


def _long_sentences(reading: Reading) -> Iterator[Problem]:
    if len(reading.text) < _LONGEST_SENTENCE * 4:
        return
    for sentence in _SENTENCE.findall(_FILLED_IN.sub("\0", reading.text)):
        words = _WORD.findall(sentence)
        if len(words) > _LONGEST_SENTENCE:
            message = f"This sentence has {len(words)} words."
            suggestion = "Make two or three of it."
            opening = sentence.strip().split("\0", maxsplit=1)[0][:40].strip()
            yield reading.problem("VA707", opening, message, suggestion=suggestion)


def _another_language(reading: Reading) -> Iterator[Problem]:
    own = _FUNCTION_WORDS.get(reading.language)
    if own is None or len(reading.text) < 20:
        return
    if not own.isdisjoint(reading.text.lower().split()):
        return
    words = [each.lower() for each in _WORD.findall(_FILLED_IN.sub("", reading.text))]
    if any(each in own for each in words):
        return
    for language, telling in _FUNCTION_WORDS.items():
        heard = {each for each in words if each in telling}
        if language != reading.language and len(heard) >= _TELLING:
            message = (
                f'This reads like "{language}", and stands under "{reading.language}".'
            )
            suggestion = "Translate it, or move it to the other language."
            yield reading.problem("VA709", "", message, suggestion=suggestion)


def _who_writes_otherwise(draft: Draft) -> set[Path]:
    return {
        (section, each)
        for section in ("clients", "contacts")
        for each in draft.tree.map((section,))
        if draft.text(section, each, "language") is not None
    }


def _from(draft: Draft, path: Path, foreign: set[Path]) -> bool:
    """Tell whether a text of the timeline is by somebody with a language of their own."""
    sender = draft.text(*path[:3], "from") if path[0] == "timeline" else None
    return any(sender == each[1] for each in foreign)


def _too_long(reading: Reading) -> Iterator[Problem]:
    path, text = reading.path, reading.text
    if path[0] != "timeline" or len(path) < 4:
        return
    if path[2] == "chat" and path[3] == "body":
        words = len(text.split())
        if words > _LONGEST_CHAT:
            message = f"This chat has {words} words; nobody types so many in one."
            suggestion = "Send an e-mail, or say it in fewer."
            yield reading.problem("VA725", "", message, suggestion=suggestion)
    if path[3] == "subject" and len(_FILLED_IN.sub("x" * 12, text)) > _LONGEST_SUBJECT:
        message = (
            f"This subject has {len(text)} characters; the end is cut off in a list."
        )
        suggestion = f"Say it in {_LONGEST_SUBJECT}."
        yield reading.problem("VA726", "", message, suggestion=suggestion)


def _not_translated(draft: Draft) -> Iterator[Problem]:
    """Say which text is the same in two languages though it is long enough to differ."""
    languages = draft.languages()
    for spot, _ in draft.marked(ByLanguage):
        node = spot.node
        if (
            isinstance(node, dict)
            and len(node) > 1
            and len({each for each in node.values() if isinstance(each, str)})
            < len(node)
            and all(key in languages for key in node)
            and spot.path[:1] != ("walkthroughs",)
        ):
            yield from _same(draft, spot.path, node)


def _same(draft: Draft, path: Path, node: dict[str, Node]) -> Iterator[Problem]:
    seen: dict[str, str] = {}
    for language, text in node.items():
        if not isinstance(text, str) or not _has_words(text):
            continue
        first = seen.setdefault(text, language)
        if first != language:
            message = f'This is word for word the text in "{first}".'
            suggestion = "Translate it, or write one text for all languages."
            yield draft.problem(
                "VA720", (*path, language), message, suggestion=suggestion
            )


@cache
def _every_function_word() -> frozenset[str]:
    return frozenset().union(*_FUNCTION_WORDS.values())


def _has_words(text: str) -> bool:
    words = [each.lower() for each in _WORD.findall(_FILLED_IN.sub("", text))]
    telling = _every_function_word()
    return len(words) > 3 and any(each in telling for each in words)
