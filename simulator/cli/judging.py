"""``va-sim judge``: judge written replies, and tell how well where ratings are given."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

import click

from simulator.cli.outcome import Found, InTheWay, explained, json_option, print_json
from simulator.judge import Encoder, Judgement, NotInstalled, Situation, judge
from simulator.judge import encoder as encoding
from simulator.judge.figures import (
    Decision,
    Figures,
    Marks,
    by,
    of_marks,
    of_points,
    rounded,
)
from simulator.judge.files import (
    BadFile,
    Label,
    Reply,
    read_labels,
    read_replies,
    read_situations,
)
from simulator.judge.situation import MUST_NOT

Judged = tuple[Reply, Judgement]

_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command(name="judge")
@click.option("--prompts", required=True, type=_FILE, help="The situations, JSON.")
@click.option(
    "--replies", required=True, type=_FILE, help="The replies, one JSON object a line."
)
@click.option("--labels", type=_FILE, help="Ratings of the replies, to compare with.")
@click.option(
    "--predictions",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write one prediction a line to this file.",
)
@click.option(
    "--semantic/--no-semantic",
    default=None,
    help="With or without the sentence encoder; by default with it where it is installed.",
)
@json_option
@explained
def judge_command(
    prompts: Path,
    replies: Path,
    labels: Path | None,
    predictions: Path | None,
    semantic: bool | None,
    as_json: bool,
) -> None:
    """Judge replies to situations: points met, tone, overall mark, each with its reason."""
    try:
        situations = read_situations(prompts)
        written = read_replies(replies, situations)
        rated = read_labels(labels) if labels else None
    except BadFile as reason:
        raise Found(str(reason)) from reason
    encoder = _encoder(semantic)
    judged = [
        (each, judge(each.text, situations[each.prompt], encoder=encoder))
        for each in written
    ]
    if predictions:
        predictions.write_text(
            "".join(f"{line}\n" for line in _lines(judged)), encoding="utf-8"
        )
    figures = None if rated is None else _figures(judged, rated, situations)
    _print(judged, figures, as_json=as_json, told=predictions is not None)


def _encoder(semantic: bool | None) -> Encoder | None:
    if semantic is False or (semantic is None and not encoding.is_installed()):
        return None
    try:
        return encoding.load()
    except NotInstalled as reason:
        raise InTheWay(str(reason)) from reason


def _lines(judged: Iterable[Judged]) -> Iterator[str]:
    for reply, judgement in judged:
        yield json.dumps(_prediction(reply, judgement), ensure_ascii=False)


def _prediction(reply: Reply, judgement: Judgement) -> dict[str, object]:
    return {
        "id": reply.id,
        "points": {
            name: {
                "met": verdict.met,
                "confidence": verdict.confidence,
                "unsure": verdict.unsure,
                "evidence": None
                if verdict.evidence is None
                else {
                    "start": verdict.evidence.start,
                    "end": verdict.evidence.end,
                    "quote": verdict.evidence.quote,
                },
                "reason": verdict.reason,
            }
            for name, verdict in judgement.points.items()
        },
        "tone": judgement.tone,
        "overall": judgement.overall,
        "clarity": judgement.clarity,
        "mark": judgement.mark,
        "notes": list(judgement.notes),
        "version": judgement.version,
    }


def _figures(
    judged: Sequence[Judged],
    labels: Mapping[str, Label],
    situations: Mapping[str, Situation],
) -> dict[str, object]:
    rated = [
        (reply, said, labels[reply.id]) for reply, said in judged if reply.id in labels
    ]
    if not rated:
        raise Found(
            "No reply has a rating: the ids of labels and replies are different."
        )
    decisions = []
    for reply, said, label in rated:
        missing = {
            point.id for point in situations[reply.prompt].points
        } - label.points.keys()
        if missing:
            raise Found(
                f"The rating of {reply.id} says nothing of {', '.join(sorted(missing))}; "
                "give 0 or 1 for every point."
            )
        decisions += [
            Decision(
                kind=verdict.kind,
                writer=reply.kind or "unknown",
                said=verdict.met,
                true=label.points[name],
            )
            for name, verdict in said.points.items()
        ]
    wanted = [each for each in decisions if each.kind != MUST_NOT]
    return {
        "points": of_points(decisions),
        "tone": of_marks(
            [Marks(said=s.tone, true=rounded(r.tone)) for _, s, r in rated]
        ),
        "overall": of_marks(
            [Marks(said=s.overall, true=rounded(r.overall)) for _, s, r in rated]
        ),
        "by_kind": by(decisions, "kind"),
        "by_writer": by(wanted, "writer"),
    }


def _print(
    judged: Sequence[Judged],
    figures: Mapping[str, object] | None,
    *,
    as_json: bool,
    told: bool,
) -> None:
    if as_json:
        content: dict[str, object] = {"replies": len(judged)}
        if not told:
            content["predictions"] = [_prediction(*each) for each in judged]
        if figures is not None:
            content["figures"] = figures
        print_json(**content)
        return
    if not told:
        for reply, judgement in judged:
            click.echo(_told(reply, judgement))
    if figures is not None:
        click.echo(_table(figures))


def _told(reply: Reply, judgement: Judgement) -> str:
    lines = [
        (
            f"{reply.id}: overall {judgement.overall}, tone {judgement.tone}, "
            f"mark {judgement.mark} of 100"
        )
    ]
    for name, verdict in judgement.points.items():
        sign = "met" if verdict.met else "not met"
        if verdict.kind == MUST_NOT:
            sign = "violated" if verdict.met else "kept"
        lines.append(f"  {name}: {sign} ({verdict.confidence:.2f}). {verdict.reason}")
        if verdict.evidence:
            lines.append(f"    {verdict.evidence.quote.strip()!r}")
    lines += [f"  {note}" for note in judgement.notes]
    return "\n".join(lines)


def _table(figures: Mapping[str, object]) -> str:
    lines = []
    for name in ("points", "tone", "overall"):
        part = figures[name]
        assert isinstance(part, dict)  # noqa: S101 - of our own making
        lines.append(f"{name}: {_said(part)}")
    for name in ("by_kind", "by_writer"):
        part = figures[name]
        assert isinstance(part, dict)  # noqa: S101 - of our own making
        lines.append(f"{name.replace('_', ' ')}:")
        lines += [
            f"  {key:20} {share:.3f} of {count}" for key, (share, count) in part.items()
        ]
    return "\n".join(lines)


def _said(figures: Figures) -> str:
    return ", ".join(
        f"{name.replace('_', ' ')} {value:.0f}"
        if value == int(value) and value > 1
        else f"{name.replace('_', ' ')} {value:.3f}"
        for name, value in figures.items()
    )
