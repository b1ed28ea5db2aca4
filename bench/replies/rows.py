"""The rated replies as rows of features: one for each point of each reply."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bench.replies.evidence import FILE, Evidence, read_evidence
from bench.replies.variants import variant
from simulator.judge.features import Found, Parsed, parse, point_features
from simulator.judge.files import (
    Label,
    Reply,
    read_labels,
    read_replies,
    read_situations,
)
from simulator.judge.meaning import stem
from simulator.judge.prepare import Rarity, Ready, prepare
from simulator.judge.situation import Situation
from simulator.judge.text import words_in
from simulator.judge.wording import signs_of

HERE = Path(__file__).parent
RATED_FIRST, ADDED, HARD, MADE = "first", "added", "hard", "made"
"""Parts of the rated replies: rated first, added, made to be hard, made of others by rule."""
SETS = {
    HERE: RATED_FIRST,
    HERE / "more-a": ADDED,
    HERE / "more-b": ADDED,
    HERE / "more-c": HARD,
    HERE / "more-d": ADDED,
    HERE / "more-e": HARD,
}


@dataclass
class Answer:
    """One rated reply, read."""

    reply: Reply
    label: Label
    situation: Situation
    ready: Ready
    parsed: Parsed
    found: list[Found]
    first_row: int
    part: str
    evidence: Evidence
    whole: set[str] = field(default_factory=set)
    by_sentence: list[set[str]] = field(default_factory=list)
    vectors: Any = None


def answers(
    sets: Mapping[Path, str] = SETS,
) -> tuple[list[Answer], dict[str, float]]:
    """Read every rated reply of *sets*, and how rare each word is among situations."""
    situations: dict[str, Situation] = {}
    pairs: list[tuple[Reply, Label, Evidence, str]] = []
    for folder, part in sets.items():
        here = read_situations(folder / "prompts.json")
        labels = read_labels(folder / "labels.jsonl")
        evidence = read_evidence(folder / FILE)
        situations |= here
        pairs += [
            (reply, labels[reply.id], evidence[reply.id], part)
            for reply in read_replies(folder / "replies.jsonl", here)
        ]
    weights = rarity(situations, [reply for reply, _, _, _ in pairs])
    known = Rarity(weights)
    ready = {name: prepare(each, known) for name, each in situations.items()}
    for reply, label, told, _ in list(pairs):
        made = variant(reply, label, told, situations[reply.prompt])
        if made is not None:
            pairs.append((made.reply, made.label, made.evidence, MADE))
    found: list[Answer] = []
    row = 0
    for reply, label, told, part in pairs:
        one = _answer(
            reply, situations[reply.prompt], ready[reply.prompt], (label, told)
        )
        one.part, one.first_row = part, row
        row += len(one.found)
        found.append(one)
    return found, weights


def _answer(
    reply: Reply, situation: Situation, ready: Ready, rated: tuple[Label, Evidence]
) -> Answer:
    parsed = parse(reply.text, ready, ready.rarity)
    return Answer(
        reply=reply,
        label=rated[0],
        evidence=rated[1],
        situation=situation,
        ready=ready,
        parsed=parsed,
        found=point_features(parsed, ready),
        first_row=0,
        part=RATED_FIRST,
        whole=signs_of(parsed.sentences),
        by_sentence=[signs_of([each]) for each in parsed.sentences],
    )


def rarity(situations: dict[str, Situation], replies: list[Reply]) -> dict[str, float]:
    """Return how rare each word is: 1 when hardly any situation has it, 0 when all have."""
    used: dict[str, set[str]] = {}
    for name, situation in situations.items():
        for text in (situation.mail, *situation.knowledge):
            for word in words_in(text):
                used.setdefault(stem(word), set()).add(name)
    for reply in replies:
        for word in words_in(reply.text):
            used.setdefault(stem(word), set()).add(reply.prompt)
    most = math.log(len(situations))
    return {
        word: round(1 - math.log(len(names)) / most, 2)
        for word, names in sorted(used.items())
        if len(names) > 1
    }
