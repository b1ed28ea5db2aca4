"""Rules that are sure: where they hold, a wanted point is not met, whatever the model says."""

import re

from simulator.judge.dissect import Sentence
from simulator.judge.facts import Fact, small
from simulator.judge.features import Found, Parsed
from simulator.judge.prepare import ReadyPoint

MOST_HIDDEN = 12
"""Invisible characters beyond which nothing in the text is trusted."""
MOST_DISGUISED = 8
"""Letters of another script beyond which nothing in the text is trusted."""

LABELS = 2
"""So many words with a colon make brief notes a list that can be read in one way only."""
_LABEL = re.compile(r"\w\)?:\s")

_EITHER = re.compile(
    r"^\W{0,3}(?:(?:or|ou|and/or|en/of|dan wel|else)\b|/)\W{0,3}(?:\w{1,6}\W{1,2}){0,2}$"
)
_EITHER_DUTCH = re.compile(r"^\W{0,3}of\W{0,3}(?:\w{1,6}\W{1,2}){0,2}$")


def is_vetoed(parsed: Parsed, found: Found, point: ReadyPoint) -> bool:
    """Tell whether *point* cannot count as met."""
    if point.point.is_forbidden:
        return False
    reading = parsed.reading
    usable = [each for each in parsed.sentences if each.usable]
    return (
        not usable
        or reading.hidden > MOST_HIDDEN
        or reading.disguised > MOST_DISGUISED
        or is_heap(parsed)
        or _lacks_code(usable, point)
        or _lacks_name(usable, point)
        or (found.best >= 0 and _offers_both(parsed, found.best, point))
    )


def is_heap(parsed: Parsed) -> bool:
    """Tell whether the text is words without sentences: keywords, or noise around them."""
    manner = parsed.manner
    lengths = [len(each.words) for each in parsed.sentences]
    if not lengths or manner["words"] < 5:
        return False
    if manner["stretch"] < 1.3 and manner["words"] >= (8 if manner["greets"] else 5):
        return len(_LABEL.findall(parsed.reading.own)) < LABELS
    if manner["greets"] or manner["words"] < 8:
        return False
    if len(_LABEL.findall(parsed.reading.own)) >= LABELS:
        return False
    brief = sum(length <= 2 for length in lengths) / len(lengths)
    small = manner["little_words"]
    return (
        (len(lengths) >= 5 and brief >= 0.7)
        or (manner["stretch"] < 2.2 and small < (0.2 if len(lengths) < 4 else 0.12))
        or (manner["strange"] > 0.25 and small < (0.2 if len(lengths) < 4 else 0.1))
        or (manner["stretch"] < 1.8 and manner["lines"] < 3)
        or (manner["stretch"] >= 6 and small < 0.1)
        or small < 0.06
    )


def _lacks_code(usable: list[Sentence], point: ReadyPoint) -> bool:
    """Tell whether a reference that must be right to the letter stands nowhere."""
    codes = [
        reading[1:]
        for value in point.values
        if value.kind == "code"
        for reading in value.readings
        if reading[0] == "c" and len(reading) > 4
    ]
    if not codes:
        return False
    written = "".join(re.sub(r"[\W_]", "", small(each.segment.text)) for each in usable)
    return any(code not in written for code in codes)


def _lacks_name(usable: list[Sentence], point: ReadyPoint) -> bool:
    """Tell whether somebody whose name is one of the values is not named at all."""
    said = {each for sentence in usable for each in sentence.stems}
    return any(said.isdisjoint(name) for name in point.named_values)


def _offers_both(parsed: Parsed, place: int, point: ReadyPoint) -> bool:
    """Tell whether a right value and another are offered as "one or the other"."""
    sentence = parsed.sentences[place]
    text = sentence.segment.text
    for one, other in zip(sentence.facts, sentence.facts[1:], strict=False):
        between = small(text[one.end : other.start])
        if len(between) >= 20 or not _differ(one, other, point):
            continue
        if _EITHER.match(between):
            return True
        if parsed.spoken == "nl" and _EITHER_DUTCH.match(between):
            return True
    return False


def _differ(one: Fact, other: Fact, point: ReadyPoint) -> bool:
    if one.kind != other.kind or one.agrees(other):
        return False
    right = [any(each.agrees(value) for value in point.values) for each in (one, other)]
    return right[0] != right[1]
