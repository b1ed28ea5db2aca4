"""How much a day differs between seeds: who is who, when things come, what is said."""

from collections.abc import Sequence
from dataclasses import dataclass

from simulator.engine.bundle import Bundle
from simulator.engine.inject import At, letter_of
from simulator.scenarios.previewing.curves import load
from simulator.scenarios.previewing.planned import jobs
from simulator.scenarios.proving.standings import Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class Range:
    """The *lowest* and *highest* total that a *bot* gets, 0 to 100, over several seeds."""

    bot: str
    lowest: float
    highest: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Variants:
    """What the same day comes to for several seeds.

    *names* holds, for each person whose name is drawn, the names they get; *moments*,
    for each inject whose moment is drawn, the earliest and latest (simulated ms);
    *texts* how many letters differ in more than their names; *loads* the day's load;
    *totals* what each bot gets, where they have played.
    """

    seeds: tuple[int, ...]
    names: tuple[tuple[str, tuple[str, ...]], ...]
    moments: tuple[tuple[str, int, int], ...]
    texts: int
    letters: int
    loads: tuple[float, ...]
    totals: tuple[Range, ...] = ()


def variants(
    bundles: Sequence[Bundle], played: Sequence[tuple[Standing, ...]] = ()
) -> Variants:
    """Compare *bundles*, one day compiled with several seeds, and how bots *played* each."""
    first = bundles[0]
    return Variants(
        seeds=tuple(each.seed for each in bundles),
        names=_names(bundles),
        moments=_moments(bundles),
        texts=sum(
            len({_nameless(each, place) for each in bundles}) > 1
            for place in range(len(first.injects))
        ),
        letters=len(first.injects),
        loads=tuple(load(jobs(each), length=each.day.length).share for each in bundles),
        totals=_totals(played),
    )


def _totals(played: Sequence[tuple[Standing, ...]]) -> tuple[Range, ...]:
    by_bot: dict[str, list[float]] = {}
    for standings in played:
        for each in standings:
            by_bot.setdefault(each.bot, []).append(each.total)
    return tuple(
        Range(bot=bot, lowest=min(totals), highest=max(totals))
        for bot, totals in by_bot.items()
    )


def _names(bundles: Sequence[Bundle]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    drawn: dict[str, dict[str, None]] = {}
    for bundle in bundles:
        for person in bundle.people().values():
            drawn.setdefault(person.id, {})[person.name] = None
    return tuple(
        (each, tuple(names)) for each, names in drawn.items() if len(names) > 1
    )


def _moments(bundles: Sequence[Bundle]) -> tuple[tuple[str, int, int], ...]:
    drawn: dict[str, set[int]] = {}
    for bundle in bundles:
        for inject in bundle.injects:
            if isinstance(inject.trigger, At):
                drawn.setdefault(inject.id, set()).add(inject.trigger.at)
    return tuple(
        (each, min(moments), max(moments))
        for each, moments in drawn.items()
        if len(moments) > 1
    )


def _nameless(bundle: Bundle, place: int) -> str:
    """Return the letter of an inject without the names that the seed has drawn."""
    letter = letter_of(bundle.injects[place].push)
    text = f"{letter.subject}\n{letter.body}"
    for person in bundle.people().values():
        first, _, last = person.name.partition(" ")
        for part in (person.email, person.name, first, last):
            text = text.replace(part, "…") if part else text
    return text
