"""A situation with one client and six points, made for these tests."""

from collections.abc import Sequence
from hashlib import sha256
from typing import Any

import numpy as np
import pytest

from simulator.judge import Point, Situation


class HashedWords:
    """An encoder that knows only whether texts share words."""

    def encode(self, texts: Sequence[str]) -> Any:
        rows = np.zeros((len(texts), 512), dtype=np.float32)
        for row, text in zip(rows, texts, strict=True):
            for word in text.lower().split():
                row[sha256(word.encode()).digest()[0]] += 1
        lengths = np.linalg.norm(rows, axis=1, keepdims=True)
        return rows / np.maximum(lengths, 1e-6)


@pytest.fixture(scope="session")
def encoder() -> HashedWords:
    return HashedWords()


@pytest.fixture(scope="session")
def room() -> Situation:
    return Situation(
        id="room",
        language="en",
        date="2026-03-10",
        mail="A room\nHello,\n\ncan you find us a room in Ghent for the board on Thursday 19 "
        "March, ten of us, and tell me what it costs?\n\nThanks,\nLena",
        client="Lena Marsman",
        points=(
            Point(
                id="price",
                kind="fact",
                about="Says that the room costs €340.",
                examples=("the room costs €340", "it comes to €340 for the day"),
                values=("€340",),
            ),
            Point(
                id="code",
                kind="fact",
                about="Gives the reservation number GH-20417.",
                examples=("your reservation number is GH-20417", "number GH-20417"),
                values=("GH-20417",),
            ),
            Point(
                id="lunch",
                kind="ask",
                about="Asks whether anybody is vegetarian.",
                examples=("is anybody vegetarian?", "do we have any vegetarians?"),
            ),
            Point(
                id="sorry",
                kind="apologise",
                about="Apologises for the late answer.",
                examples=(
                    "I am sorry for the late answer",
                    "my apologies for the delay",
                ),
            ),
            Point(
                id="booked",
                kind="must_not",
                about="Says that the room is already paid.",
                examples=("the room is paid", "I have paid the room"),
            ),
        ),
        knowledge=(
            "Today is Tuesday 10 March 2026.",
            "Room at the Kouter, Thursday 19 March: €340 for ten, reserved under GH-20417, not paid.",
            "Ask whether anybody is vegetarian.",
        ),
    )
