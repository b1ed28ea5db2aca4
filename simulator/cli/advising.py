"""The language model of whoever runs one: set up from the environment, and what came of it."""

from collections import Counter
from collections.abc import Sequence

import click

from simulator.cli.outcome import InTheWay
from simulator.config import LM_TIMEOUT_S, given
from simulator.engine.events import Event, ReplyJudged
from simulator.engine.verdict import Judge
from simulator.live.endpoint import Endpoint
from simulator.referee.advice import LIFTED, THROWN_AWAY, UNHEARD, Advised


def advised_by(judge: Judge) -> Advised:
    """Let the language model that is set up advise *judge*; raises InTheWay without one."""
    settings = given()
    if not ("lm_url" in settings and "lm_model" in settings):
        raise InTheWay(
            "No language model is set up. --lm needs VA_SIM_LM_URL, such as "
            "http://127.0.0.1:8080/v1, and VA_SIM_LM_MODEL, its name there."
        )
    return Advised(
        first=judge,
        model=Endpoint(
            url=settings["lm_url"],
            name=settings["lm_model"],
            key=settings.get("lm_key", ""),
            timeout_s=settings.get("lm_timeout_s", LM_TIMEOUT_S),
        ),
    )


def tell_advice(log: Sequence[Event]) -> None:
    """Say on standard error what the model's advice changed, and what was made of the rest."""
    said = [each for each in log if isinstance(each, ReplyJudged)]
    lifted = sum(one.reason == LIFTED for each in said for one in each.findings)
    notes = Counter(
        note
        for each in said
        for note in each.notes
        if note.startswith((UNHEARD, THROWN_AWAY))
    )
    click.echo(f"Points found by the language model: {lifted}", err=True)
    for note, count in notes.items():
        click.echo(f"{note} ({count})", err=True)
