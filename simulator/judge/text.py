"""A reply taken apart: own lines, sentences, words, each with its place in what was typed."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field

LONGEST = 8_000
"""Characters of a reply that are read; what follows counts for nothing."""

LONGEST_SEGMENT = 28
"""Words after which a sentence without an end is read on as a new one."""

_INVISIBLE = frozenset("\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad\u180e\u2061")
_LOOK_ALIKES = str.maketrans(
    "авекмнорстухіјѕԁɡΑΒΕΖΗΙΚΜΝΟΡΤΥΧοαАВЕКМНОРСТУХІЈ",
    "abekmhopctyxijsdgABEZHIKMNOPTYXoaABEKMHOPCTYXIJ",
)
_PLAINER = str.maketrans(
    {
        **dict.fromkeys("\u2013\u2014\u2011\u2212\u2010", "-"),
        **dict.fromkeys("\u2018\u2019\u02bc\u00b4`", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u00ab\u00bb", '"'),
        **dict.fromkeys("\u00a0\u202f\u2009\u2007", " "),
        "\u2026": ".",
    }
)

_LETTERS = re.compile(r"[^\W\d_]+")
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_SENTENCE_END = re.compile(
    r"(?<!\b[A-Z])(?<![.!?])[.!?]++[\"')\]]{0,3}(?=\s|$)|[;]\s|\n++"
)
_TITLES = frozenset(
    "mr mrs ms dr drs mw mevr dhr prof st no nr max min incl excl ca approx tel".split()
)
"""Shortened words that a sentence does not end with."""
_SHORT = frozenset("a.m p.m e.g i.e a.u.b o.a d.w.z bijv bv evt resp vs etc u".split())
"""Shortened words that a sentence ends with only before a capital letter."""
_BEFORE = re.compile(r"[^\s(]{1,6}$")
_CUT_HERE = re.compile(r"[,:()]\s|\s[-(]|\n")
_LEADING = "€£$#+(\"'"
_QUOTE_STARTS = re.compile(
    r"^\s*(?:[-=_*]{2,}\s?[^-=_*].{1,80}[-=_*]{2,}\s*$|-{2,}\s*(?:original|forwarded|draft"
    r"|oorspronkelijk|doorgestuurd|concept|message d'origine|message transf[eé]r[eé]|brouillon)"
    r"|begin forwarded message|(?:on|op|le)\b.{4,90}\b(?:wrote|schreef|a [eé]crit)\b.{0,60}:\s*$"
    r"|(?:from|van|de|von)\s?:\s\S.*|_{6,}\s*$)",
    re.IGNORECASE,
)
_HEADER = re.compile(
    r"^\s*(?:from|to|sent|date|subject|cc|van|aan|verzonden|datum|onderwerp|de|objet"
    r"|envoy[eé]|[aà])\s?:",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Word:
    """One word: as typed in small letters, and its place in the plain text."""

    text: str
    start: int
    end: int
    capital: bool


@dataclass(slots=True)
class Segment:
    """A sentence, or a stretch of a long one."""

    words: list[Word]
    start: int
    end: int
    text: str
    asks: bool
    line: int


@dataclass(slots=True)
class Reading:
    """The whole of a reply, read once."""

    plain: str
    places: list[int] | None
    own: str
    quoted_share: float
    segments: list[Segment] = field(default_factory=list)
    hidden: int = 0
    disguised: int = 0
    lines: int = 0

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return where *start* and *end* of the plain text lie in what was typed."""
        if self.places is None:
            return start, end
        if start >= end:
            return (0, 0)
        return self.places[start], self.places[end - 1] + 1


def read(text: str) -> Reading:
    """Read *text*: make it plain, leave out what is quoted, part it into sentences."""
    reading = _plain(text[:LONGEST])
    reading.own, reading.quoted_share = _without_quotes(reading.plain)
    reading.segments = list(_segments(reading.own))
    reading.lines = reading.own.count("\n") + 1
    return reading


def fold(text: str) -> str:
    """Return *text* in small letters without accents, for one word or a short phrase."""
    small = text.lower()
    if small.isascii():
        return small
    parted = unicodedata.normalize("NFKD", small.translate(_PLAINER))
    return "".join(each for each in parted if not unicodedata.combining(each))


def words_in(text: str) -> list[str]:
    """Return the words of a short *text* in small letters without accents."""
    return _WORD.findall(fold(text))


def _plain(text: str) -> Reading:
    if text.isascii():
        return Reading(plain=text, places=None, own=text, quoted_share=0.0)
    kept: list[str] = []
    places: list[int] = []
    hidden = 0
    masked = _masked(text)
    for place, letter in enumerate(text):
        if letter in _INVISIBLE:
            hidden += 1
            continue
        plainer = letter
        if letter >= "\u0080":
            plainer = _simple(
                letter.translate(_LOOK_ALIKES) if place in masked else letter
            )
        kept.append(plainer)
        places += [place] * len(plainer)
    plain = "".join(kept)
    return Reading(
        plain=plain,
        places=places,
        own=plain,
        quoted_share=0.0,
        hidden=hidden,
        disguised=len(masked),
    )


def _masked(text: str) -> set[int]:
    """Return where letters of another script stand among Latin ones in one word."""
    found: set[int] = set()
    for word in _LETTERS.finditer(text):
        if not word[0].isascii() and any(each < "\u0080" for each in word[0]):
            found.update(
                word.start() + place
                for place, letter in enumerate(word[0])
                if ord(letter) in _LOOK_ALIKES
            )
    return found


def _simple(letter: str) -> str:
    plainer = letter.translate(_PLAINER)
    if plainer < "\u0080" or plainer in "€£":
        return plainer
    parted = unicodedata.normalize("NFKD", plainer)
    bare = "".join(each for each in parted if not unicodedata.combining(each))
    return bare or " "


def _without_quotes(text: str) -> tuple[str, float]:
    """Blank out what is quoted, keeping every place; return the share that was."""
    if not text:
        return text, 0.0
    kept: list[str] = []
    gone = 0
    below = False
    lines = text.split("\n")
    for number, line in enumerate(lines):
        below = below or (number > 0 and _opens_quote(lines, number))
        quoted = below or line.lstrip()[:1] in {">", "|"}
        gone += len(line) if quoted else 0
        kept.append(" " * len(line) if quoted else line)
    return "\n".join(kept), gone / len(text)


def _opens_quote(lines: list[str], number: int) -> bool:
    line = lines[number]
    if not _QUOTE_STARTS.match(line[:200]):
        return False
    if not _HEADER.match(line):
        return True
    following = lines[number + 1 : number + 3]
    return any(_HEADER.match(each[:200]) for each in following)


def _segments(text: str) -> Iterator[Segment]:
    start = 0
    line = 0
    for end in _SENTENCE_END.finditer(text):
        if end[0] == "." and _goes_on(text, end.start()):
            continue
        yield from _parted(text, start, end.end(), "?" in end[0], line)
        line += end[0].count("\n")
        start = end.end()
    yield from _parted(text, start, len(text), False, line)


def _goes_on(text: str, place: int) -> bool:
    """Tell whether the full stop at *place* belongs to a shortened word or to a date."""
    before = _BEFORE.search(text, max(place - 7, 0), place)
    word = before[0].lower() if before else ""
    if word in _TITLES:
        return True
    following = text[place + 1 : place + 3].strip()[:1]
    return following.islower() and (word in _SHORT or word.isdigit())


def _parted(
    text: str, start: int, end: int, asks: bool, line: int
) -> Iterator[Segment]:
    """Yield the sentence between *start* and *end*, a long one in stretches."""
    words = [
        Word(_small(match[0]), match.start(), match.end(), match[0][0].isupper())
        for match in _WORD.finditer(text, start, end)
    ]
    while words:
        cut = _cut(text, words) if len(words) > LONGEST_SEGMENT else len(words)
        part, words = words[:cut], words[cut:]
        until = words[0].start if words else end
        first = _with_signs(text, start, part[0].start)
        yield Segment(
            words=part,
            start=first,
            end=part[-1].end,
            text=text[first:until],
            asks=asks,
            line=line,
        )


def _with_signs(text: str, least: int, first: int) -> int:
    """Return where the sign of money or the bracket before the word at *first* begins."""
    while first > least and text[first - 1] in _LEADING:
        first -= 1
    if first - 2 >= least and text[first - 1] == " " and text[first - 2] in "€£$":
        return first - 2
    return first


def _small(word: str) -> str:
    return word.lower() if word.isascii() else fold(word)


def _cut(text: str, words: list[Word]) -> int:
    """Return how many words to take: up to the last comma that is not too early.

    A time, an amount or a name with an apostrophe is never parted.
    """
    apart = LONGEST_SEGMENT
    for place in range(LONGEST_SEGMENT - 1, LONGEST_SEGMENT // 2, -1):
        between = text[words[place].end : words[place + 1].start]
        if _CUT_HERE.search(between):
            return place + 1
        if apart == LONGEST_SEGMENT and " " in between:
            apart = place + 1
    return apart
