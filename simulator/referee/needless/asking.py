"""What a message asks to be told: plain questions for a value, and what each is about."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from simulator.judge.cues import FUNCTION_WORDS
from simulator.judge.facts import Fact
from simulator.judge.meaning import stem
from simulator.judge.text import words_in
from simulator.referee.needless.frames import BARE, FRAMES, LEAD, RATE, WORDS, Sought
from simulator.referee.reading import Spoken


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One question: what it seeks, and the stems of what it is *about*.

    *noun* is the stem of what is counted, or of what a reference belongs to. *said* are its
    own words, *facts* the values in its sentence, which is number *place* of the message.
    """

    seeks: Sought
    about: frozenset[str]
    noun: str
    said: str
    facts: tuple[Fact, ...]
    place: int

    @property
    def named(self) -> frozenset[str]:
        """All that it names: what it is about and what it counts."""
        return self.about | ({self.noun} - {""})


def questions_in(sentences: Sequence[Spoken], *, name: str) -> Iterator[Question]:
    """Yield what *sentences* ask for; *name*, the reader's, is no matter of theirs."""
    names = frozenset(words_in(name))
    for place, sentence in enumerate(sentences):
        if sentence.asks or _ASKS.search(sentence.text):
            yield from _in(sentence, place, names)


def sought_in(text: str) -> frozenset[Sought]:
    """Return what sorts of answer *text*, in small letters, speaks of asking for."""
    return frozenset(seeks for seeks, pattern in FRAMES if pattern.search(text))


def matter_of(text: str) -> frozenset[str]:
    """Return the stems of the words in *text*, in small letters, that say what it is about."""
    return (
        frozenset(
            stem(word)
            for word in WORD.findall(text)
            if word not in _FUNCTION_WORDS and len(word) > 1
        )
        - _GENERIC
    )


def topic_of(sentence: Spoken, *, name: str) -> frozenset[str]:
    """Return the stems of what a sentence that asks nothing is about."""
    return _stems(sentence, (0, len(sentence.text)), (), frozenset(words_in(name)))


WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
_ASKS = re.compile(LEAD)
_FUNCTION_WORDS = frozenset(
    word for language in ("en", "nl") for word in FUNCTION_WORDS[language].split()
)
_GREETING = re.compile(
    r"(?:hi|hello|hey|hiya|dear|good (?:morning|afternoon|evening)|morning|hoi|hallo|ha|dag|beste|geachte"
    r"|goede(?:morgen|middag|navond))\b[^,\n]{0,40},|\bof course\b|\bkomt in orde\b"
)
_GENERIC = frozenset(
    stem(word)
    for word in (
        "would should like want prefer preferred suit suits best exactly exact precise please mind think thinking plan planning planned "
        "book booking reserve reservation arrange schedule organise organize fix set put make get go need needed "
        "supposed kindly tell let know give send remind share needs looking look has have had going intend hope "
        "begin begins start starts begint beginnen work works good convenient possible ideal ideally idea yet already maybe perhaps "
        "actually really also hi hello dear hey thanks thank mail email message happy glad gladly help sure sorry wait apologies "
        "welcome pleasure questions question few quick quickly total altogether all number amount detail details info information "
        "take takes took duurt duren for is are be spend cost costs able finally soon right well okay great lovely nice still just only bit little thing things "
        "graag wil wilt willen voorkeur uitkomt uitkomen schikt past passen precies boek boeken reserveer reserveren "
        "plannen inplannen regelen regel nodig gedachten denk denken bedoelt bedoel zijn u je jullie weten laten even nog "
        "alsjeblieft alstublieft dank bedankt bericht vraag vragen paar informatie gegevens hoi beste geachte hallo goedemorgen "
        "goedemiddag vervelend jammer excuses leuk fijn prima natuurlijk zeker slag aantal totaal totale gaat gaan zou zouden mogen "
        "mogelijk handig ongeveer doorgeven geven stuur sturen moet moeten vindt vinden plaats plaatsvinden worden wordt mag "
        "ervoor erbij mee dat hier ermee kosten uitgeven uitgegeven"
    ).split()
)
"""Stems that say nothing of what a question is about."""

_OF_PEOPLE = frozenset(
    stem(word)
    for word in (
        "people persons person guests attendees participants there coming come attending attend join joining expect expecting expected "
        "party group mensen personen gasten deelnemers man komen komt aanwezig verwacht verwachten"
    ).split()
)
"""More of them, where people are counted."""


def _in(sentence: Spoken, place: int, names: frozenset[str]) -> Iterator[Question]:
    found = _frames(sentence)
    if not found:
        return
    frames = tuple(match for _, match in found)
    ends = [each.start() for each in frames[1:]] + [len(sentence.text)]
    head = _stems(sentence, (0, frames[0].start()), frames, names)
    for (seeks, match), end in zip(found, ends, strict=True):
        noun = _noun(match.groupdict())
        about = head | _stems(sentence, (match.start(), end), frames, names)
        yield Question(
            seeks=seeks,
            about=about
            - {noun}
            - (_OF_PEOPLE if seeks in {"people", "count"} else frozenset()),
            noun=noun,
            said=sentence.text[match.start() : end],
            facts=sentence.facts,
            place=place,
        )


def _frames(sentence: Spoken) -> list[tuple[Sought, re.Match[str]]]:
    """Return what is sought and where, in the order it is written."""
    for seeks, pattern in BARE:
        if bare := pattern.fullmatch(sentence.text):
            return [(seeks, bare)]
    found: list[tuple[Sought, re.Match[str]]] = []
    for seeks, pattern in FRAMES:
        for match in pattern.finditer(sentence.text):
            if all(_apart(match, other) for _, other in found):
                found.append((seeks, match))
    return sorted(found, key=lambda each: each[1].start())


def _apart(one: re.Match[str], other: re.Match[str]) -> bool:
    return one.end() <= other.start() or other.end() <= one.start()


def _noun(groups: Mapping[str, str | None]) -> str:
    return next((stem(each) for each in groups.values() if each), "")


def _stems(
    sentence: Spoken,
    span: tuple[int, int],
    frames: Sequence[re.Match[str]],
    names: frozenset[str],
) -> frozenset[str]:
    """Return the stems of what a stretch is about, without greetings, values and rates.

    Of *frames*, the places of what makes the question, only words that are no part of them.
    """
    taken = [(each.start, each.end) for each in sentence.facts]
    for pattern in (_GREETING, RATE):
        taken += [each.span() for each in pattern.finditer(sentence.text)]
    words = (
        word
        for word in WORD.finditer(sentence.text, *span)
        if not any(start <= word.start() < end for start, end in taken)
        and word[0] not in names
        and not (_is_within(word, frames) and _plainer(word[0]) in WORDS)
    )
    return frozenset(each for word in words for each in matter_of(word[0]))


def _is_within(word: re.Match[str], frames: Sequence[re.Match[str]]) -> bool:
    return any(each.start() <= word.start() < each.end() for each in frames)


def _plainer(word: str) -> str:
    return word.removesuffix("'s").removesuffix("nummer").removesuffix("code")
