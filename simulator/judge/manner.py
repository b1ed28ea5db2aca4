"""What a reply is like as a whole: language, warmth, order, and whether it can be used."""

import re

from simulator.judge.cues import ALL_FUNCTION_WORDS, Cue
from simulator.judge.dissect import COPIED, Sentence
from simulator.judge.prepare import Rarity, Ready
from simulator.judge.text import Reading

_EMOJI = re.compile(r"[\u2190-\u2bff\U0001f300-\U0001faff]")
_BULLET = re.compile(r"^[ \t]{0,8}(?:[-*•–·]|\d{1,2}[.)])\s", re.MULTILINE)
_CODE_MARKS = re.compile(r"[{}<>\[\]=_#]|\w:\s?[01]\b")

_COUNTED = {
    "hedges": Cue.HEDGE,
    "denials": Cue.NOT,
    "unknowns": Cue.UNKNOWN,
    "promises": Cue.PROMISE,
    "blames": Cue.BLAME,
    "insults": Cue.INSULT,
    "slang": Cue.SLANG,
    "warm": Cue.WARM,
    "thanks": Cue.THANKS,
    "sorry": Cue.SORRY,
    "sorry_for_you": Cue.SORRY_FOR_YOU,
    "empty": Cue.EMPTY,
    "grader": Cue.GRADER,
    "requests": Cue.REQUEST,
    "first": Cue.FIRST,
    "second": Cue.SECOND,
    "old": Cue.OLD,
    "refusals": Cue.REFUSE,
    "tries": Cue.TRY,
    "ifs": Cue.IF,
    "settled": Cue.SETTLED,
    "done": Cue.DONE,
    "future": Cue.FUTURE,
    "confides": Cue.CONFIDE,
    "threats": Cue.THREAT,
    "advice": Cue.ADVICE,
    "needless": Cue.NEEDLESS,
    "allows": Cue.ALLOWED,
}


def manner_of(
    reading: Reading,
    sentences: list[Sentence],
    ready: Ready,
    rarity: Rarity,
    spoken: tuple[str, float],
) -> dict[str, float]:
    """Return the features of a whole reply."""
    words = [word for each in sentences for word in each.words]
    count = max(len(words), 1)
    found = {
        "words": float(len(words)),
        "sentences": float(len(sentences)),
        "mean_length": len(words) / max(len(sentences), 1),
        "longest": float(max((len(each.words) for each in sentences), default=0)),
        "foreign": float(spoken[0] != ready.situation.language),
        "small_words": spoken[1],
        "quoted": reading.quoted_share,
        "hidden": float(reading.hidden),
        "disguised": float(reading.disguised),
        "lines": float(reading.lines),
        "distinct": len(set(words)) / count,
    }
    found |= _cues(sentences, count)
    found |= _marks(reading, count)
    found |= _order(reading, sentences, count)
    found |= _acquaintance(sentences, ready, rarity, count)
    return found


def _cues(sentences: list[Sentence], count: int) -> dict[str, float]:
    found: dict[str, float] = {}
    flags = [cue for each in sentences for cue in each.cues if cue]
    for name, cue in _COUNTED.items():
        number = sum(1 for each in flags if each & cue)
        found[name] = float(number)
        if name in {
            "hedges",
            "denials",
            "warm",
            "slang",
            "unknowns",
            "first",
            "second",
        }:
            found[f"{name}_rate"] = number / count
    first, last = sentences[:2], sentences[-2:]
    found["greets"] = float(any(each.cue & Cue.GREETING for each in first))
    found["closes"] = float(any(each.cue & Cue.CLOSING for each in last))
    found["most_grader"] = float(max((each.grader for each in sentences), default=0))
    number = max(len(sentences), 1)
    found["hedged_sentences"] = sum(bool(e.cue & Cue.HEDGE) for e in sentences) / number
    found["denied_sentences"] = sum(bool(e.cue & Cue.NOT) for e in sentences) / number
    found["unknown_sentences"] = (
        sum(bool(e.cue & Cue.UNKNOWN) for e in sentences) / number
    )
    return found


def _marks(reading: Reading, count: int) -> dict[str, float]:
    text = reading.own
    letters = sum(1 for each in text if each.isalpha())
    return {
        "capitals": sum(1 for each in text if each.isupper()) / max(letters, 1),
        "shouts": float(text.count("!")),
        "questions": float(text.count("?")),
        "commas": text.count(",") / count,
        "slashes": text.count("/") / count,
        "emoji": float(len(_EMOJI.findall(reading.plain))),
        "bullets": float(len(_BULLET.findall(text))),
        "markup": len(_CODE_MARKS.findall(text)) / count,
        "digits": sum(1 for each in text if each.isdigit()) / max(len(text.strip()), 1),
        "full_stops": text.count(".") / count,
        "letters_per_word": letters / count,
    }


def _order(reading: Reading, sentences: list[Sentence], count: int) -> dict[str, float]:
    """Measure heaps of words: sentences without small words, short stretches."""
    bare = [
        each
        for each in sentences
        if len(each.content) >= 3 and len(each.content) >= 0.8 * len(each.words)
    ]
    stretches = sum(each.clauses[-1] + 1 for each in sentences if each.clauses)
    small = sum(len(each.words) - len(each.content) for each in sentences)
    longest_run = 0
    for each in sentences:
        run = 0
        for word in each.words:
            run = 0 if word in ALL_FUNCTION_WORDS else run + 1
            longest_run = max(longest_run, run)
    copied = sum(len(e.words) for e in sentences if e.copied >= COPIED)
    unusable = sum(len(e.words) for e in sentences if not e.usable)
    return {
        "bare": sum(len(each.words) for each in bare) / count,
        "stretch": count / max(stretches, 1),
        "little_words": small / count,
        "longest_run": float(longest_run),
        "copied": copied / count,
        "unusable": unusable / count,
        "own_words": float(count - unusable),
        "own_share": len(reading.own.strip()) / max(len(reading.plain.strip()), 1),
    }


def _acquaintance(
    sentences: list[Sentence], ready: Ready, rarity: Rarity, count: int
) -> dict[str, float]:
    """Tell how far the words, names and values are ones that the situation knows."""
    strange = strange_names = private = content = at_home = 0
    named = greeted = 0
    for number, each in enumerate(sentences):
        if number < 2 and each.cue & Cue.GREETING:
            greeted = 1
            named |= not ready.client_names.isdisjoint(each.words)
        last = number >= len(sentences) - 2
        for place in each.content:
            root = each.stems[place]
            content += 1
            at_home += root in ready.known_stems
            private += root in ready.private
            if root not in ready.known_stems and not rarity.knows(root):
                strange += 1
                strange_names += each.segment.words[place].capital and not last
    facts = [fact for each in sentences if each.usable for fact in each.facts]
    unknown = sum(1 for fact in facts if fact.readings.isdisjoint(ready.known))
    return {
        "strange": strange / count,
        "strange_names": float(strange_names),
        "private": float(private),
        "at_home": at_home / max(content, 1),
        "greeted_other": float(greeted and not named),
        "named": float(named),
        "facts": float(len(facts)),
        "facts_rate": len(facts) / count,
        "unknown_facts": float(unknown),
        "unknown_share": unknown / max(len(facts), 1),
        "unit_clashes_all": float(
            sum(
                fact.unit in ready.units
                and fact.readings.isdisjoint(ready.units[fact.unit])
                for fact in facts
                if fact.unit
            )
        ),
        "date_conflicts": float(sum(fact.conflict for fact in facts)),
    }
