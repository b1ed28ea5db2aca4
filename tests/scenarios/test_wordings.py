"""Wordings to choose from: decided by the seed, place by place."""

from collections.abc import Callable

import pytest

from simulator.engine import Bundle
from simulator.engine.inject import Letter
from simulator.scenarios.sound import read_sound
from tests.scenarios.samples import Sample

CHAT = "chat: {from: noor, body: {en: Two more things., nl: Nog twee dingen.}, attach: [receipt]}"
SEEDS = range(30)
Offer = Callable[[str], Sample]


@pytest.fixture
def offer(sample: Sample) -> Offer:
    """Give the chat of the sample another body."""

    def with_body(body: str) -> Sample:
        return sample.change(
            CHAT, f"chat: {{from: noor, body: {body}, attach: [receipt]}}"
        )

    return with_body


def said(sample: Sample, *, language: str = "en", inject: str = "chores") -> list[str]:
    """Return what the inject says, for each seed."""
    sound = read_sound(sample.folder)
    found: list[str] = []
    for seed in SEEDS:
        bundle = sound.bundle(language=language, seed=seed)
        push = next(each.push for each in bundle.injects if each.id == inject)
        assert isinstance(push, Letter)
        found.append(push.body)
    return found


def test_the_seed_decides_which_wording_is_read(offer: Offer) -> None:
    sample = offer("{any: [One., Two., Three.]}")
    bodies = said(sample)
    assert set(bodies) == {"One.", "Two.", "Three."}
    assert said(sample) == bodies


def test_each_language_has_as_many_wordings_as_it_likes(offer: Offer) -> None:
    sample = offer('{en: {any: [One., Two.]}, nl: "Eén."}')
    assert set(said(sample)) == {"One.", "Two."}
    assert set(said(sample, language="nl")) == {"Eén."}


def test_names_are_filled_into_the_wording_that_is_read(offer: Offer) -> None:
    sample = offer('{any: ["Hi, {{ clients.noor.first_name }} here.", "It is me."]}')
    first_names = {
        read_sound(sample.folder).bundle(seed=seed).clients[0].person.name.split()[0]
        for seed in SEEDS
    }
    greeted = {body.split(" ")[1] for body in said(sample) if body.startswith("Hi")}
    assert greeted <= first_names
    assert greeted


def test_what_is_offered_elsewhere_changes_nothing_here(offer: Offer) -> None:
    sample = offer("{any: [One., Two., Three.]}")
    before = said(sample)
    sample.change(
        "  - id: mail-asked\n",
        '  - {id: hello, at: "09:00", chat: {from: noor, body: {any: [Hi., Hello.]}}}\n'
        "  - id: mail-asked\n",
    )
    assert said(sample) == before
    assert set(said(sample, inject="hello")) == {"Hi.", "Hello."}


def test_two_places_with_the_same_wordings_choose_apart(offer: Offer) -> None:
    sample = offer("{any: [One., Two.]}")
    sample.change(
        "  - id: mail-asked\n",
        '  - {id: hello, at: "09:00", chat: {from: noor, body: {any: [One., Two.]}}}\n'
        "  - id: mail-asked\n",
    )
    assert said(sample) != said(sample, inject="hello")


@pytest.mark.parametrize(
    ("old", "new", "read"),
    (
        (
            "title: {en: Quiet morning, nl: Rustige ochtend}",
            "title: {any: [A, B]}",
            lambda bundle: bundle.title,
        ),
        (
            "role: {en: baker, nl: bakker}",
            "role: {any: [A, B]}",
            lambda bundle: bundle.clients[0].person.role,
        ),
        (
            "company: Bakkerij Zoet",
            "company: {any: [A, B]}",
            lambda bundle: bundle.clients[0].person.company,
        ),
        (
            "brief: {en: Two mails. Is either spam?, nl: Twee mails. Is er spam bij?}",
            "brief: {any: [A, B]}",
            lambda bundle: bundle.tasks[0].brief,
        ),
    ),
)
def test_any_text_may_be_offered_in_several_wordings(
    sample: Sample, old: str, new: str, read: Callable[[Bundle], str]
) -> None:
    sound = read_sound(sample.change(old, new).folder)
    assert {read(sound.bundle(seed=seed)) for seed in SEEDS} == {"A", "B"}


@pytest.mark.parametrize(
    ("first", "second", "codes"),
    (
        ("By 11:30.", "Half past eleven will do.", []),
        ("By 11:30.", "Soon.", ["VA712"]),
        ("On 12 March.", "On 13 March.", ["VA712"]),
        ("It is {{ 485 | money }}.", "485 euros, it is.", []),
        ("It is {{ 485 | money }}.", "It is {{ 495 | money }}.", ["VA712"]),
        ('At {{ "9:30" | clock }}.', "At half past nine.", []),
        ("Until {{ day.ends }}.", "All day.", ["VA712"]),
        ("Hi {{ clients.noor.first_name }}.", "Hello.", []),
    ),
)
def test_all_wordings_say_the_same(
    offer: Offer, first: str, second: str, codes: list[str]
) -> None:
    body = f"{{any: ['{first}', '{second}']}}"
    assert [code for code in offer(body).codes() if code == "VA712"] == codes


def test_a_template_is_checked_in_every_wording(offer: Offer) -> None:
    sample = offer('{any: ["Hello.", "Hello, {{ clients.nor.name }}."]}')
    problem = sample.only_problem()
    assert (problem.code, problem.suggestion) == ("VA212", "Did you mean noor?")


@pytest.mark.parametrize(
    ("body", "code"),
    (
        ("{any: []}", "VA713"),
        ("{any: [One.]}", "VA713"),
        ("{any: One.}", "VA113"),
        ("{any: [One., '']}", "VA113"),
        ("{any: [One., Two.], en: Three.}", "VA110"),
        ("{en: {any: [One., Two.]}}", "VA120"),
    ),
)
def test_a_choice_that_is_none_is_said(offer: Offer, body: str, code: str) -> None:
    assert code in offer(body).codes()
