"""``va-sim rubric``: try the points of replies out on their author's samples."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from simulator.cli.compiling import read, reported, scenario_argument
from simulator.cli.outcome import (
    Found,
    InTheWay,
    explained,
    instance_option,
    json_option,
    print_json,
)
from simulator.cli.stores import open_store

if TYPE_CHECKING:
    from simulator.live.records import Example
    from simulator.scenarios.rubrics.trial import Decision, Trial

ENOUGH = 0.9
"""The share of decisions that must be right unless something else is asked for."""

SIGNS = {
    (True, True): "+",
    (False, False): "-",
    (True, False): "F",
    (False, True): "M",
}
"""By what the judge said and what it should have said: F is false credit, M a miss."""

LONGEST = 76


@click.command()
@scenario_argument
@click.option("--language", help="Only this language.  [default: all of the day]")
@click.option("--task", help="Only the samples of this task.")
@click.option(
    "--accuracy",
    type=click.FloatRange(0, 1),
    default=ENOUGH,
    show_default=True,
    help="Fail when a smaller share of all decisions is right.",
)
@click.option(
    "--semantic/--no-semantic",
    default=False,
    help="With the sentence encoder, where it is installed.  [default: without]",
)
@click.option("--spans", is_flag=True, help="Also show what right decisions rest on.")
@click.option(
    "--accepted",
    is_flag=True,
    help="Print instead the sentences that trainers accepted, as `examples`.",
)
@instance_option
@json_option
@explained
def rubric(  # noqa: PLR0913 - the options of a command
    scenario: Path,
    *,
    language: str | None,
    task: str | None,
    accuracy: float,
    semantic: bool,
    spans: bool,
    accepted: bool,
    instance: Path | None,
    as_json: bool,
) -> None:
    """Judge the samples of SCENARIO (a folder), and variants of them made by the program.

    A table shows each point against each sample: + found and - not found, both rightly, F
    found and should not be, M missed.
    """
    if accepted:
        _print_accepted(scenario, language, task, instance=instance, as_json=as_json)
        return
    from simulator.scenarios.rubrics.trial import (  # noqa: PLC0415 - slow
        accuracy as share_right,
    )

    trials = _trials(scenario, language, task, semantic=semantic)
    if not trials:
        raise Found(
            f"{scenario} has no samples. Write `samples` beside the checks of a task: "
            "three good replies and three bad ones."
        )
    share = share_right(trials)
    if as_json:
        print_json(
            accuracy=round(share, 4), replies=[_as_json(each) for each in trials]
        )
    else:
        for trial in trials:
            click.echo("\n".join(_table(trial, spans=spans)) + "\n")
        count = sum(len(each.decisions) for each in trials)
        click.echo(f"{share:.1%} of {count} decisions are right.")
    if share < accuracy:
        raise Found(
            f"Fewer than {accuracy:.0%} are right. Add examples of what was missed, or "
            "say in `about` more exactly what is meant."
        )


def _print_accepted(
    scenario: Path,
    language: str | None,
    task: str | None,
    *,
    instance: Path | None,
    as_json: bool,
) -> None:
    with reported():
        day = read(scenario).bundle().scenario
    with open_store(instance) as store:
        found = [
            each
            for each in store.accepted(day)
            if language in {None, each.language} and task in {None, each.task}
        ]
    if as_json:
        print_json(accepted=[asdict(each) for each in found])
    elif found:
        click.echo("\n".join(_examples(found)))
    else:
        click.echo(f"No sentence of {day} has been accepted here.")


def _examples(found: "Sequence[Example]") -> list[str]:
    """Return lines of YAML, once for each sentence, under the point they belong to."""
    points: dict[str, dict[str, None]] = {}
    for each in found:
        point = f"# tasks.{each.task}.checks, {each.check}, examples, {each.language}"
        # A JSON string is a YAML string as well.
        points.setdefault(point, {})[json.dumps(each.sentence, ensure_ascii=False)] = (
            None
        )
    return [
        line
        for point, sentences in points.items()
        for line in (point, *(f"- {each}" for each in sentences))
    ]


def _trials(
    scenario: Path, language: str | None, task: str | None, *, semantic: bool
) -> "list[Trial]":
    from simulator.judge import NotInstalled  # noqa: PLC0415 - slow
    from simulator.judge import encoder as encoding  # noqa: PLC0415
    from simulator.referee import Referee  # noqa: PLC0415
    from simulator.scenarios.rubrics.cases import tried  # noqa: PLC0415
    from simulator.scenarios.rubrics.trial import run_trial  # noqa: PLC0415

    found = read(scenario)
    try:
        judge = Referee(encoder=encoding.load() if semantic else None)
    except NotInstalled as reason:
        raise InTheWay(str(reason)) from reason
    trials = []
    for spoken in [language] if language else found.document.languages:
        with reported():
            bundle = found.bundle(language=spoken)
        trials += [
            run_trial(judge, each)
            for each in tried(found.document, bundle)
            if task in {None, each.task}
        ]
    return trials


def _table(trial: "Trial", *, spans: bool) -> list[str]:
    names = list(dict.fromkeys(each.case.name for each in trial.decisions))
    samples = [each for each in names if "," not in each]
    checks = [each.check for each in trial.tried.points]
    widest = max(len(each) for each in checks)
    head = " ".join(f"{each:>6}" for each in samples)
    lines = [
        f"{trial.tried.task} to {trial.tried.person} ({trial.tried.language})",
        f"  {'':{widest}} {head}  variants",
    ]
    for check in checks:
        told = {each.case.name: each for each in trial.decisions if each.check == check}
        cells = " ".join(f"{_sign(told.get(each)):>6}" for each in samples)
        others = "".join(_sign(each) for name, each in told.items() if "," in name)
        lines.append(f"  {check:{widest}} {cells}  {others}")
    for each in trial.decisions:
        if not each.is_right or spans:
            lines += _told(each)
    return lines


def _sign(decision: "Decision | None") -> str:
    if decision is None:
        return "."
    return SIGNS[decision.finding.met, decision.expected]


def _told(decision: "Decision") -> list[str]:
    sign, finding = _sign(decision), decision.finding
    lines = [
        f"  {sign} {decision.check}, {decision.case.name}, {finding.confidence:.2f}",
        f"      {finding.reason}",
    ]
    said = decision.quote or " ".join(decision.case.reply.body.split())
    lines.append(f"      {said[:LONGEST]!r}")
    return lines


def _as_json(trial: "Trial") -> dict[str, Any]:
    return {
        "task": trial.tried.task,
        "to": trial.tried.person,
        "language": trial.tried.language,
        "decisions": _decisions(trial.decisions),
    }


def _decisions(decisions: "Sequence[Decision]") -> list[dict[str, Any]]:
    return [
        {
            "sample": each.case.name,
            "check": each.check,
            "found": each.finding.met,
            "expected": each.expected,
            "confidence": each.finding.confidence,
            "unsure": each.finding.unsure,
            "quote": each.quote,
            "reason": each.finding.reason,
        }
        for each in decisions
    ]
