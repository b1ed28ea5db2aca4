"""Clients as types: presets of traits, and voices for those whose words nobody wrote.

Both are data beside this module: presets.json and voices.json. What an author writes
always goes before what a preset or a voice says.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path
from typing import Literal, get_args

from simulator.engine.simtime import minutes
from simulator.scenarios.times import Span

Preset = Literal[
    "calm-pro",
    "everything-is-urgent",
    "micromanager",
    "ghost",
    "revision-lover",
    "shy-indirect",
    "vip-under-stress",
]
Voice = Literal["plain", "brisk", "warm", "formal", "loud", "indirect"]
Tier = Literal["gold", "silver", "bronze", "prospect", "one-off"]
Occasion = Literal[
    "chase",
    "escalate",
    "thanks",
    "accept",
    "refuse",
    "needless",
    "withdraw",
    "declined",
    "progress",
]

OCCASIONS: tuple[Occasion, ...] = get_args(Occasion)
"""What a client has words for, as the keys under ``lines`` are called."""

SPEEDS = {
    "fast": Span(minutes(5), minutes(20)),
    "medium": Span(minutes(20), minutes(60)),
    "slow": Span(minutes(60), minutes(180)),
}
"""How long a client takes to answer, by the word for it."""

FIRST_REPLY = {
    "gold": minutes(20),
    "silver": minutes(60),
    "bronze": minutes(120),
    "prospect": minutes(90),
    "one-off": minutes(60),
}
"""The time within which a client of each tier expects an answer, in simulated ms."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Manners:
    """The traits of a client of no special kind; a preset says how others differ."""

    tier: Tier = "silver"
    patience: float = 0.6
    reply_delay: str = "medium"
    voice: Voice = "plain"
    control: float = 0.5
    directness: float = 0.0
    tolerance: float = 0.5
    praise: float = 1.0


TRAITS = tuple(each.name for each in fields(Manners))
"""The traits that a preset may set."""


def manners_of(preset: Preset | None) -> Manners:
    """Return the traits that *preset* stands for; None for nobody in particular."""
    return Manners() if preset is None else _presets()[preset][0]


def said_of(preset: Preset) -> str:
    """Say in a sentence what a client of that *preset* is like."""
    return _presets()[preset][1]


def differences(preset: Preset) -> Mapping[str, str | float]:
    """Return the traits in which *preset* differs from a client of no special kind."""
    plain, manners = Manners(), manners_of(preset)
    return {
        trait: getattr(manners, trait)
        for trait in TRAITS
        if getattr(manners, trait) != getattr(plain, trait)
    }


def words_for(voice: Voice, language: str, occasion: Occasion) -> tuple[str, ...]:
    """Return what a client with that *voice* says, () in a language nobody wrote it in."""
    return tuple(_voices()[voice].get(language, {}).get(occasion, ()))


def languages() -> tuple[str, ...]:
    """Return the languages in which every voice has words."""
    return tuple(_voices()["plain"])


@cache
def _presets() -> Mapping[Preset, tuple[Manners, str]]:
    written = json.loads(_beside("presets.json"))
    made: dict[Preset, tuple[Manners, str]] = {}
    for preset, traits in written.items():
        said = traits.pop("say")
        made[preset] = (Manners(**traits), said)
    return made


@cache
def _voices() -> Mapping[Voice, Mapping[str, Mapping[Occasion, list[str]]]]:
    found: dict[Voice, dict[str, dict[Occasion, list[str]]]] = json.loads(
        _beside("voices.json")
    )
    return found


def _beside(name: str) -> str:
    return Path(__file__).with_name(name).read_text(encoding="utf-8")
