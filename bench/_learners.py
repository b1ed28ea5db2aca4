"""Scripted learners over real websockets, in a process of their own.

``python -m bench._learners URL COUNT SECONDS PACE`` opens COUNT first days, lets each
learner act every few seconds and prints what it measured as one JSON object.
"""

from gevent import monkey

monkey.patch_all()

import gc
import json
import random
import re
import sys
import uuid
from collections.abc import Iterable
from dataclasses import dataclass, field
from time import monotonic, process_time
from typing import Any
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, build_opener

import gevent.pool

from bench._wire import Wire

SEEN = "Thank you, I have seen it. You hear from me within the hour."

BETWEEN_ACTIONS = (1.0, 3.0)
"""Wall seconds between two actions of one learner; a person is ten times slower."""

AT_ONCE = 20
"""Pages fetched side by side while the days are opened."""


SITTING_DOWN = 8.0
"""Wall seconds over which the learners come in; nobody measured starts a class in one."""

SETTLING = 2.0
"""Wall seconds between the last one's coming in and the first measurement."""

LAST_ANSWER = 4.0
"""Wall seconds before the end in which nobody begins to act, so that all are answered."""


OWN_WORDS = 10
"""Every so many actions, some twenty seconds, a learner writes in words not used before."""

OPENINGS = ("Hello Marieke,", "Dear Marieke,", "Hi Marieke, good morning.")
SENTENCES = (
    "Thank you for your message about the trip to Lyon.",
    "I have seen your request and started on it.",
    "I am sorry that it took me so long to answer this one.",
    "The train you asked for leaves at {hour}:{minute:02} from platform {few}.",
    "I have not booked the hotel yet, because the price went up to {many} euros.",
    "Could you tell me whether you would rather travel in the morning?",
    "Your table is reserved for {hour}:{minute:02}, for {few} people.",
    "I cannot promise the list today, but you will have it tomorrow at {hour}.",
    "Nothing has been paid so far; the invoice of {many} euros is on your desk.",
    "If you agree I will send the letter to the accountant this afternoon.",
)
CLOSINGS = ("You hear from me within the hour.", "Kind regards, Ada")
"""Letters are put together from these, so that hardly one is like another."""

ENDING = 0.5
"""Wall seconds after the end in which nobody hangs up, so that none seems refused."""


@dataclass(frozen=True, slots=True)
class Window:
    """What is measured: from *opens* to *closes* (monotonic), after the *sitting* down."""

    sitting: float
    opens: float
    closes: float


@dataclass(slots=True)
class Learner:
    """One learner: where they sit, and what they have measured (wall seconds)."""

    run: str
    token: str
    cookie: str
    anchor: float = float("inf")
    acks: list[tuple[float, float]] = field(default_factory=list)
    letters: list[tuple[float, float]] = field(default_factory=list)
    refused: int = 0
    arrivals: list[tuple[float, float]] = field(default_factory=list)
    threads: list[str] = field(default_factory=list)
    waiting: dict[int, tuple[float, bool]] = field(default_factory=dict)


def open_day(url: str, pace: str) -> Learner:
    """Open a run the way a browser does and read the desk's own data."""
    kept = HTTPCookieProcessor()
    opener = build_opener(kept)
    page = opener.open(f"{url}/days/first-day").read().decode()
    csrf = re.search(r'name="csrf_token"[^>]*value="([^"]+)"', page)
    assert csrf, "the briefing has no form"
    form = {
        "csrf_token": csrf[1],
        "scenario": "first-day",
        "language": "en",
        "clock": "hybrid",
        "pace": pace,
        "nickname": "",
    }
    desk = opener.open(f"{url}/runs", urlencode(form).encode())
    block = re.search(
        r"<script[^>]*application/json[^>]*>(.*?)</script>",
        desk.read().decode(),
        re.DOTALL,
    )
    assert block, f"no desk behind {desk.url}"
    data = json.loads(block[1])
    cookie = "; ".join(f"{each.name}={each.value}" for each in kept.cookiejar)
    return Learner(run=data["run"], token=data["token"], cookie=cookie)


def sit_down(learner: Learner, url: str, window: Window, pace: float) -> None:
    """Hold the socket open until the window closes, acting now and then."""
    gevent.sleep(random.uniform(0, window.sitting))
    path = "/socket.io/?EIO=4&transport=websocket"
    wire = Wire(url, path=path, cookie=learner.cookie)
    opened = {"run": learner.run, "token": learner.token, "since": 0}
    wire.send("40" + json.dumps(opened))
    acting = gevent.spawn(act, learner, wire, window)
    leaving = gevent.spawn_later(window.closes - monotonic() + ENDING, wire.close)
    for packet in wire.packets():
        take(learner, wire, packet, monotonic(), pace)
    if monotonic() < window.closes:
        learner.refused += 1000
    acting.kill()
    leaving.kill()


def take(learner: Learner, wire: Wire, packet: str, now: float, pace: float) -> None:
    """Take in one packet of the Socket.IO protocol."""
    if packet == "2":
        wire.send("3")
    elif packet.startswith("43"):
        place = packet.index("[")
        begun, own_words = learner.waiting.pop(int(packet[2:place]))
        learner.acks.append((begun, now))
        if own_words:
            learner.letters.append((begun, now))
        learner.refused += not json.loads(packet[place:])[0].get("ok")
    elif packet.startswith("42"):
        name, payload = json.loads(packet[2:])
        beat = payload if name == "beat" else payload.get("beat") or {}
        if beat.get("running"):
            learner.anchor = min(learner.anchor, now - beat["at"] / 1000 / pace)
        for update in payload.get("updates", ()) if name == "updates" else ():
            note(learner, update, now, pace)


def note(learner: Learner, update: dict[str, Any], now: float, pace: float) -> None:
    """Remember when a message was due and when it came."""
    if update["type"] == "MessageArrived" and update["at"]:
        due = update["at"] - update.get("late_by", 0)
        learner.arrivals.append((now, due / 1000 / pace))
        if update["thread"] not in learner.threads:
            learner.threads.append(update["thread"])


def act(learner: Learner, wire: Wire, window: Window) -> None:
    """Read and answer, one action after another, until a moment before the window closes."""
    number = 0
    while monotonic() < window.closes - LAST_ANSWER:
        gevent.sleep(random.uniform(*BETWEEN_ACTIONS))
        number += 1
        message = {"id": str(uuid.uuid4()), "action": choose(learner, number)}
        learner.waiting[number] = monotonic(), number % OWN_WORDS == 0
        wire.send(f"42{number}" + json.dumps(["act", message]))


def choose(learner: Learner, number: int) -> dict[str, Any]:
    """Open a conversation, or answer the one that is open."""
    thread = random.choice(learner.threads or ["welcome"])
    if number % 2:
        return {"type": "OpenThread", "thread": thread}
    return {
        "type": "SendMessage",
        "to": ["marieke"],
        "thread": thread,
        "act": "acknowledge",
        "body": SEEN if number % OWN_WORDS else letter(),
    }


def letter() -> str:
    """Put a letter together that has to be judged anew."""
    sentences = random.sample(SENTENCES, random.randint(2, 4))
    text = "\n\n".join((random.choice(OPENINGS), *sentences, random.choice(CLOSINGS)))
    return text.format(
        hour=random.randint(8, 17),
        minute=random.randint(0, 59),
        few=random.randint(2, 12),
        many=random.randint(20, 900),
    )


def spans(window: Window, laps: Iterable[tuple[float, float]]) -> list[float]:
    """Return how long each took that began once measuring had (wall seconds)."""
    return [ended - begun for begun, ended in laps if begun >= window.opens]


def watch(window: Window, laps: list[float]) -> None:
    """Note how late this process itself wakes up: what it adds to every figure."""
    while monotonic() < window.closes:
        wanted = monotonic() + 0.01
        gevent.sleep(0.01)
        if wanted >= window.opens:
            laps.append(max(0.0, monotonic() - wanted))


def main(url: str, count: int, seconds: float, pace: str) -> None:
    """Open the days, sit down one after another, print the latencies (wall seconds)."""
    pool = gevent.pool.Pool(AT_ONCE)
    learners = pool.map(lambda _: open_day(url, pace), range(count))
    gc.freeze()
    begun, own = monotonic(), list[float]()
    window = Window(
        sitting=SITTING_DOWN,
        opens=begun + SITTING_DOWN + SETTLING,
        closes=begun + SITTING_DOWN + SETTLING + seconds,
    )
    gevent.spawn(watch, window, own)
    gevent.joinall(
        [gevent.spawn(sit_down, each, url, window, float(pace)) for each in learners],
        raise_error=True,
    )
    measured = {
        "acks": spans(window, (lap for each in learners for lap in each.acks)),
        "letters": spans(window, (lap for each in learners for lap in each.letters)),
        "unanswered": sum(len(each.waiting) for each in learners),
        "refused": sum(each.refused for each in learners),
        "arrivals": [
            came - (each.anchor + due)
            for each in learners
            for came, due in each.arrivals
            if each.anchor + due >= window.opens
        ],
        "own": own,
        "cpu": process_time(),
    }
    print(json.dumps(measured))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), float(sys.argv[3]), sys.argv[4])
