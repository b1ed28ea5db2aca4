"""How often a question that is called needless really was, how many are found, and what that costs.

Two bodies of text: the rated replies (``bench/replies``), of which every hit is printed to
be read, and the questions of ``asked.json``, written for this and marked by hand: needless,
worth asking, or open to debate (null), which then counts for nothing.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import process_time
from typing import Any

from simulator.engine.people import PersonId
from simulator.engine.verdict import Given, MayAsk, Needless, Reply
from simulator.judge.files import read_replies, read_situations
from simulator.referee.needless import needless_in
from simulator.referee.reading import read_sentences

HERE = Path(__file__).parent
RATED = HERE.parent / "replies"

LEAST_RIGHT = 0.9
"""Of ten questions called needless, at most one may not be."""
LEAST_FOUND = 0.6
MOST_MS = 3.0
"""Processor time of a message, 95 of 100."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """A reply with questions, and whether one of them is needless; None where that is open."""

    reply: Reply
    needless: bool | None


def main() -> bool:
    """Print what is found, what of it is wrong, and the time; True within the bounds."""
    return _of_rated() & _of_marked()


def _of_rated() -> bool:
    replies = list(rated())
    times: list[float] = []
    asking = hits = 0
    for reply in replies:
        found, spent = _timed(reply)
        asking += sum(each.asks for each in read_sentences(reply))
        times.append(spent)
        hits += len(found)
        for each in found:
            print(f"  {reply.body[each.start : each.end]!r} <- {each.said!r}")
    slowest = sorted(times)[int(0.95 * len(times))] * 1e3
    print(
        f"rated replies {len(replies):,}, questions {asking:,}, called needless {hits}"
    )
    print(f"  time {slowest:.2f} ms, 95 of 100 (allowed: {MOST_MS} ms)")
    return slowest <= MOST_MS


def _of_marked() -> bool:
    right = wrong = missed = 0
    for each in marked():
        found, _ = _timed(each.reply)
        right += bool(found) and each.needless is True
        missed += not found and each.needless is True
        if found and each.needless is False:
            wrong += 1
            print(f"  wrong: {each.reply.body!r} <- {found[0].said!r}")
    said, true = right + wrong, right + missed
    print(f"marked replies: called needless {said}, of these right {right}")
    print(f"  right {right / said:.2f} (least: {LEAST_RIGHT})")
    print(f"  found {right / true:.2f} of {true} (least: {LEAST_FOUND})")
    return right >= LEAST_RIGHT * said and right >= LEAST_FOUND * true


def rated() -> Iterator[Reply]:
    """Yield every rated reply, with its mail and what could be known as what was given.

    What a point asks for is not told, so that only the rules keep such a question out.
    """
    for path in sorted(RATED.rglob("prompts.json")):
        situations = read_situations(path)
        for each in read_replies(path.with_name("replies.jsonl"), situations):
            situation = situations[each.prompt]
            yield Reply(
                body=each.text,
                person=PersonId("client"),
                name=situation.client,
                language=situation.language,
                date=situation.date,
                mail=situation.mail,
                given=(
                    Given(by="letter", text=situation.mail),
                    Given(by="brief", text="\n".join(situation.knowledge)),
                ),
            )


def marked() -> Iterator[Marked]:
    """Yield the replies of ``asked.json``."""
    situations: Sequence[dict[str, Any]] = json.loads(
        (HERE / "asked.json").read_text(encoding="utf-8")
    )
    for entry in situations:
        for asked in entry["asked"]:
            reply = Reply(
                body=asked["text"],
                person=PersonId("client"),
                name=entry["client"],
                language=entry["language"],
                date=entry["date"],
                mail="",
                given=tuple(Given(**each) for each in entry["given"]),
                may_ask=tuple(
                    MayAsk(examples=(each,)) for each in entry["worth_asking"]
                ),
            )
            yield Marked(reply=reply, needless=asked["needless"])


def _timed(reply: Reply) -> tuple[tuple[Needless, ...], float]:
    sentences = read_sentences(reply)
    begun = process_time()
    found = needless_in(reply, sentences)
    return found, process_time() - begun
