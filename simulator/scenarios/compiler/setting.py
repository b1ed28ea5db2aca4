"""What every part of compiling needs: the document, the seed, and who plays whom."""

from collections.abc import Mapping
from dataclasses import dataclass

from simulator.engine import rng
from simulator.engine.simtime import MINUTE
from simulator.scenarios.casting import Player, cast
from simulator.scenarios.document import Document
from simulator.scenarios.document.people import Client, Contact
from simulator.scenarios.settling import settled
from simulator.scenarios.texts import Named, Writer, environment
from simulator.scenarios.times import Moment, Window


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """One compilation: moments and texts in it mean this day and this language."""

    document: Document
    seed: int
    players: Mapping[str, Player]
    writer: Writer

    def at(self, moment: Moment) -> int:
        """Return *moment* in simulated ms since the day began."""
        return moment.after(self.document.day.starts.minutes)

    def drawn(self, window: Window, *, stream: str) -> int:
        """Draw a whole minute of *window* from the chance called *stream*."""
        opens, closes = self.at(window.opens), self.at(window.closes)
        return opens + MINUTE * rng.between(
            self.seed, stream, 0, (closes - opens) // MINUTE
        )


def setting_of(document: Document, *, seed: int, language: str) -> Setting:
    """Cast the people and lay out what texts may use."""
    document = settled(document, seed=seed)
    players = cast(document, seed=seed)
    sandbox = environment(language=language, currency=document.day.currency)
    # A role, a company or a telephone number fills in names only, so names come first.
    named = Writer(
        language=language,
        sandbox=sandbox,
        context=_context(document, players, described={}),
    )
    everybody: dict[str, Client | Contact] = {**document.clients, **document.contacts}
    described = {each: _described(part, named) for each, part in everybody.items()}
    context = _context(document, players, described=described)
    writer = Writer(language=language, sandbox=sandbox, context=context)
    return Setting(document=document, seed=seed, players=players, writer=writer)


def _described(part: Client | Contact, writer: Writer) -> dict[str, str]:
    return {
        "role": writer.text(part.role),
        "company": writer.text(part.company),
        "phone": writer.text(part.phone),
    }


def _context(
    document: Document,
    players: Mapping[str, Player],
    *,
    described: Mapping[str, Mapping[str, str]],
) -> dict[str, Named]:
    people = {
        each: Named(
            {
                "name": player.name,
                "first_name": player.first_name,
                "last_name": player.last_name,
                "email": player.email,
                **described.get(each, {}),
            }
        )
        for each, player in players.items()
    }
    day = document.day
    return {
        "clients": Named({each: people[each] for each in document.clients}),
        "contacts": Named({each: people[each] for each in document.contacts}),
        "day": Named(
            {
                "date": day.date,
                "starts": day.starts.clock,
                "ends": day.ends.clock,
            }
        ),
    }
