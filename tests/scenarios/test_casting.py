from functools import cache

import pytest

from simulator.scenarios.casting import address, cast, locales
from simulator.scenarios.document import Document
from simulator.scenarios.document.fitting import fit
from simulator.scenarios.document.people import Contact, Persona
from simulator.scenarios.loading import load
from tests.scenarios.samples import QUIET_MORNING


@cache
def document() -> Document:
    loaded = load(QUIET_MORNING)
    assert loaded.document is not None
    return loaded.document


def contact(locale: str = "nl_NL") -> Contact:
    persona = Persona(locale=locale)
    return Contact(persona=persona, role="guest", domain="post.example")


def with_contacts(contacts: dict[str, Contact]) -> Document:
    before = document()
    return before.changed(contacts={**before.contacts, **contacts})


def test_the_seed_decides_who_plays_whom() -> None:
    assert cast(document(), seed=3) == cast(document(), seed=3)
    names = {cast(document(), seed=each)["noor"].name for each in range(8)}
    assert len(names) > 4


def test_a_name_that_is_written_wins() -> None:
    player = cast(document(), seed=3)["stranger"]
    assert (player.name, player.email) == (
        "Accounts Desk",
        "accounts@secure-pay.example",
    )


def test_an_address_follows_from_the_name() -> None:
    player = cast(document(), seed=11)["noor"]
    assert player.email == address(
        (player.first_name, player.last_name), "zoet.example", fallback=""
    )
    assert (
        address(("Zoë", "van den Öz"), "a.example", fallback="x")
        == "zoe.vandenoz@a.example"
    )
    assert (
        address(("Bjørn", "Weiß"), "a.example", fallback="x") == "bjorn.weiss@a.example"
    )
    assert address(("花子", "山田"), "a.example", fallback="guest") == "guest@a.example"


def test_adding_somebody_renames_nobody_else() -> None:
    before = cast(document(), seed=5)
    after = cast(with_contacts({"guest": contact()}), seed=5)
    assert {each: after[each] for each in before} == before


def test_no_two_people_share_a_name_or_an_address() -> None:
    guests = {f"guest-{number}": contact() for number in range(40)}
    for seed in range(5):
        players = list(cast(with_contacts(guests), seed=seed).values())
        assert len({each.first_name for each in players}) == len(players)
        assert len({each.last_name for each in players}) == len(players)
        assert len({each.email for each in players}) == len(players)


@pytest.mark.parametrize("gender", ("female", "male"))
def test_names_are_of_the_gender_that_is_asked_for(gender: str) -> None:
    first = {"female": "Anna", "male": "Jan"}
    other = {"female": "Jan", "male": "Anna"}
    persona, _ = fit(Persona, {"locale": "nl_NL", "gender": gender})
    guest = Contact(persona=persona, role="guest", domain="post.example")
    day = with_contacts({"guest": guest})
    drawn = {cast(day, seed=seed)["guest"].first_name for seed in range(1500)}
    assert first[gender] in drawn
    assert other[gender] not in drawn


def test_everybody_has_a_name_in_every_locale() -> None:
    guests = {
        f"guest-{locale.lower().replace('_', '-')}": contact(locale)
        for locale in sorted(locales())
    }
    players = cast(with_contacts(guests), seed=1)
    assert all(each.first_name and each.email for each in players.values())
