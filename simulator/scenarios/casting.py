"""Persona and seed to a person with a name and an address. The only importer of faker.

Every person has a stream of chance of their own, so adding somebody renames nobody
else; the language the day is played in plays no part.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from simulator.engine import rng
from simulator.scenarios.document import Document
from simulator.scenarios.document.people import Client, Contact, Persona

if TYPE_CHECKING:
    from faker import Generator

# Faker warns of this one: it is fr_CA by another name.
_DEPRECATED = {"fr_QC"}

_TRIES = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Player:
    """Who plays a part: a name in full and in parts, and an e-mail address."""

    name: str
    first_name: str
    last_name: str
    email: str


@cache
def locales() -> frozenset[str]:
    """Return the locales a persona may have: those Faker has a folder for."""
    # Looked up without importing it, which takes longer than reading a whole day.
    faker = find_spec("faker")
    if faker is None or faker.origin is None:
        return frozenset()
    providers = Path(faker.origin).parent / "providers"
    named = (place.name for place in providers.glob("*/*/"))
    return frozenset(filter(_LOCALE.fullmatch, named)) - _DEPRECATED


_LOCALE = re.compile(r"[a-z]{2,3}(_[A-Z]{2})?")


def cast(document: Document, *, seed: int) -> dict[str, Player]:
    """Give every client and contact of *document* a name and an address, by id."""
    parts: dict[str, Client | Contact] = {**document.clients, **document.contacts}
    names = {each: name_parts(part.name) for each, part in parts.items() if part.name}
    for each, part in parts.items():
        if each not in names:
            persona = part.persona or Persona(locale="en_GB")
            names[each] = _drawn(each, persona, seed=seed, taken=names)
    players: dict[str, Player] = {}
    for each, part in parts.items():
        first, last = names[each]
        email = part.email or address((first, last), part.domain, fallback=each)
        if any(email == player.email for player in players.values()):
            email = f"{each}@{part.domain}"
        players[each] = Player(
            name=f"{first} {last}".strip(),
            first_name=first,
            last_name=last,
            email=email,
        )
    return players


def address(name: tuple[str, str], domain: str, *, fallback: str) -> str:
    """Derive first.last@domain, or fallback@domain for a name without Latin letters."""
    words = [word for word in (_latin(part) for part in name) if word]
    return f"{'.'.join(words) or fallback}@{domain}"


def name_parts(name: str) -> tuple[str, str]:
    """Split a name at its first space into a first and a last name."""
    first, _, last = name.strip().partition(" ")
    return first, last.strip()


def _drawn(
    person: str, persona: Persona, *, seed: int, taken: Mapping[str, tuple[str, str]]
) -> tuple[str, str]:
    """Draw names until one is like nobody else's; two Sannes make a puzzle of a day."""
    names = _names(person, persona, seed=seed)
    drawn = next(names)
    firsts = {_latin(first) or first for first, _ in taken.values()}
    lasts = {_latin(last) or last for _, last in taken.values()}
    for _ in range(_TRIES):
        first, last = drawn
        if (_latin(first) or first) not in firsts and (
            _latin(last) or last
        ) not in lasts:
            break
        drawn = next(names)
    return drawn


def _names(person: str, persona: Persona, *, seed: int) -> Iterator[tuple[str, str]]:
    chance = rng.stream(seed, f"cast/{person}")
    female = persona.gender == "female" or (
        persona.gender is None and chance.random() < 0.5
    )
    fake = _generator(persona.locale)
    while True:
        # A generator is shared by its locale, so it is seeded anew for every name.
        fake.seed_instance(chance.getrandbits(64))
        if female:
            yield _name(fake, "first_name_female"), _name(fake, "last_name_female")
        else:
            yield _name(fake, "first_name_male"), _name(fake, "last_name_male")


def _name(fake: "Generator", kind: str) -> str:
    return str(fake.format(kind)).strip()


@cache
def _generator(locale: str) -> "Generator":
    from faker import Factory  # noqa: PLC0415 - slow

    # The only provider that is needed; loading them all takes ten times as long.
    return Factory.create(
        locale, providers=["faker.providers.person"], use_weighting=False
    )


# Letters that keep no Latin letter when their accents are taken off.
_SPELT = str.maketrans(
    {
        "ß": "ss",
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "æ": "ae",
        "œ": "oe",
    }
)


def _latin(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name.lower().translate(_SPELT))
    return re.sub(r"[^a-z]+", "", plain.encode("ascii", "ignore").decode())
