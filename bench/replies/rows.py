"""The rated replies as rows of features: one for each point of each reply."""

import math
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

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
SETS = (HERE, HERE / "more-a", HERE / "more-b")


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
    shared: bool
    whole: set[str] = field(default_factory=set)
    by_sentence: list[set[str]] = field(default_factory=list)
    vectors: Any = None


def answers(folders: tuple[Path, ...] = SETS) -> tuple[list[Answer], dict[str, float]]:
    """Read every rated reply of *folders*, and how rare each word is among situations."""
    situations: dict[str, Situation] = {}
    pairs: list[tuple[Reply, Label, bool]] = []
    for folder in folders:
        here = read_situations(folder / "prompts.json")
        labels = read_labels(folder / "labels.jsonl")
        situations |= here
        pairs += [
            (reply, labels[reply.id], folder == HERE)
            for reply in read_replies(folder / "replies.jsonl", here)
        ]
    weights = rarity(situations, [reply for reply, _, _ in pairs])
    known = Rarity(weights)
    ready = {name: prepare(each, known) for name, each in situations.items()}
    found: list[Answer] = []
    row = 0
    for reply, label, shared in pairs:
        one = _answer(reply, label, situations[reply.prompt], ready[reply.prompt])
        one.shared, one.first_row = shared, row
        row += len(one.found)
        found.append(one)
    return found, weights


def _answer(reply: Reply, label: Label, situation: Situation, ready: Ready) -> Answer:
    parsed = parse(reply.text, ready, ready.rarity)
    return Answer(
        reply=reply,
        label=label,
        situation=situation,
        ready=ready,
        parsed=parsed,
        found=point_features(parsed, ready),
        first_row=0,
        shared=False,
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
