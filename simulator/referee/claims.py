"""Sentences that say the work is done. Whether it is, the day knows."""

import re

from simulator.engine.verdict import Claim, Reply
from simulator.judge.cues import Cue
from simulator.judge.meaning import stem
from simulator.referee.reading import DOUBTFUL, Spoken

_DONE = (
    r"done|finished|complete|completed|handed in|delivered|submitted|booked|rescheduled"
    r"|updated|published|entered|filled in|filled out|sorted|processed|uploaded"
)
_GEDAAN = (
    r"klaar|af|gedaan|ingeleverd|geregeld|geboekt|verwerkt|ingevuld|gesorteerd"
    r"|bijgewerkt|aangepast|ingepland|afgerond|gepubliceerd"
)
_SAYS_DONE = re.compile(
    rf"\b(?:i|we)(?:'ve| have)? (?:now |already |just |also )?(?P<mine>{_DONE})\b"
    r"|\b(?:is|are|has been|have been|'s) (?:now |already |all )?"
    rf"(?P<is>{_DONE}|online|live|ready)\b"
    r"|\b(?:is|zijn|staat|staan) (?:nu |al |inmiddels |allemaal )?"
    rf"(?P<staat>{_GEDAAN}|online)\b"
    rf"|\b(?:heb|hebben) (?:[\w']+ ){{1,8}}?(?P<heb>{_GEDAAN})\b"
)
_THE_WORK = frozenset("it this that everything all het dit dat alles hij".split())
_TOO_COMMON = frozenset(
    stem(word)
    for word in "the a an of for new your my de het een van voor nieuwe".split()
)


def claims_in(sentences: tuple[Spoken, ...], reply: Reply) -> tuple[Claim, ...]:
    """Return the sentences of *reply* that say its task is done; none of several tasks.

    Only what is said flatly of the task itself, by its title or as "it", is a claim.
    """
    if len(reply.titles) != 1:
        return ()
    title = _stems(reply.titles[0])
    return tuple(
        Claim(start=each.start, end=each.end)
        for each in sentences
        if _claims(each, title)
    )


def _claims(sentence: Spoken, title: frozenset[str]) -> bool:
    if sentence.asks or sentence.does(*DOUBTFUL, Cue.IF, Cue.REQUEST):
        return False
    if re.search(
        r"\b(?:will|'ll|shall|going to|zal|zullen|ga|gaan|by|voor|before)\b",
        sentence.text,
    ):
        return False
    if _SAYS_DONE.search(sentence.text) is None:
        return False
    words = frozenset(sentence.words)
    return bool(words & _THE_WORK) or bool(_stems(" ".join(words)) & title)


def _stems(text: str) -> frozenset[str]:
    words = re.findall(r"[^\W\d_]+", text.lower())
    return frozenset(stem(each) for each in words if len(each) > 3) - _TOO_COMMON
