"""REPORT.md: how the judge does on situations that it was not trained on."""

from collections.abc import Mapping
from itertools import pairwise
from pathlib import Path

import numpy as np

from bench.replies.fitting import Array
from bench.replies.rows import ADDED, HARD, RATED_FIRST
from bench.replies.training import Task
from simulator.judge.figures import (
    Decision,
    Figures,
    Marks,
    by,
    of_marks,
    of_points,
    rounded,
)
from simulator.judge.model import side_of
from simulator.judge.situation import MUST_NOT
from simulator.judge.vetoes import is_vetoed

PAGE = Path(__file__).with_name("REPORT.md")
SETS = {
    RATED_FIRST: "situations rated first",
    ADDED: "situations added",
    HARD: "situations made to be hard",
}
TITLES = {"words": "Words alone", "meaning": "With the sentence encoder"}

HEAD = """\
# The judge of replies on situations it has not seen

Written by `python -m bench.replies.train`. Every figure is of replies whose whole situation was left out of the fitting of
every stage (and of how rare words are, except that a word used in two situations or more counts as known). Bounds between
marks were chosen over the left-out predictions of the first two sets, from which alone tone and overall mark are learned: the hard
replies teach points only.

"""


def write(
    task: Task,
    points: Mapping[str, Array],
    marks: Mapping[str, Mapping[str, Array]],
    bounds: Mapping[str, float],
    curve: Mapping[int, Figures],
) -> None:
    """Write the report."""
    text = HEAD
    for way, title in TITLES.items():
        text += f"## {title}\n\n"
        for part, name in SETS.items():
            decisions = decisions_of(task, points[way], bounds, part)
            count = len({a.reply.prompt for a in task.answers if a.part == part})
            text += f"### On the {count} {name}\n\n{_figures(task, decisions, marks[way], part)}"
            text += _groups("Kind of point", by(decisions, "kind"))
            wanted = [each for each in decisions if each.kind != MUST_NOT]
            text += _groups("Kind of writer (wanted points)", by(wanted, "writer"))
        text += _calibration(task, points[way])
    text += _curve(curve)
    PAGE.write_text(text.rstrip() + "\n")
    print(text)


def decisions_of(
    task: Task, chances: Array, bounds: Mapping[str, float], part: str
) -> list[Decision]:
    """Return the decision on every point of the replies of one part."""
    found = []
    for answer in task.answers:
        if answer.part != part:
            continue
        for place, point in enumerate(answer.ready.points):
            row = answer.first_row + place
            bound = bounds[side_of(point.point.is_forbidden)]
            found.append(
                Decision(
                    kind=point.point.kind,
                    writer=answer.reply.kind,
                    said=bool(chances[row] >= bound)
                    and not is_vetoed(answer.parsed, answer.found[place], point),
                    true=bool(task.truth[row]),
                )
            )
    return found


def _figures(
    task: Task, decisions: list[Decision], marks: Mapping[str, Array], part: str
) -> str:
    text = f"| figure | value |\n| --- | --- |\n{_rows(of_points(decisions))}"
    for name in ("tone", "overall"):
        pairs = [
            Marks(said=int(said), true=rounded(getattr(answer.label, name)))
            for answer, said in zip(task.answers, marks[name], strict=True)
            if answer.part == part
        ]
        figures = of_marks(pairs)
        text += f"| {name}, share equal | {figures['accuracy']:.3f} |\n"
        text += f"| {name}, quadratic weighted kappa | {figures['kappa']:.3f} |\n"
    return text + "\n"


def _rows(figures: Figures) -> str:
    return "".join(
        f"| {name.replace('_', ' ')} | {value:.0f} |\n"
        if name in {"wanted", "must_not"}
        else f"| {name.replace('_', ' ')} | {value:.3f} |\n"
        for name, value in figures.items()
    )


def _groups(title: str, groups: Mapping[str, tuple[float, int]]) -> str:
    text = f"| {title} | right | of |\n| --- | --- | --- |\n"
    for name, (share, count) in sorted(groups.items(), key=lambda each: each[1]):
        text += f"| {name} | {share:.3f} | {count} |\n"
    return text + "\n"


def _calibration(task: Task, chances: Array) -> str:
    """Compare the chances that were given with how often they came true."""
    text = "### Chances given and what came true\n\n"
    text += "| chance | points | met |\n| --- | --- | --- |\n"
    edges = (0.0, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.01)
    for low, high in pairwise(edges):
        inside = (chances >= low) & (chances < high)
        if inside.any():
            met = float(np.mean(task.truth[inside]))
            text += (
                f"| {low:.2f} to {min(high, 1):.2f} | {inside.sum()} | {met:.2f} |\n"
            )
    return text + "\n"


def _curve(curve: Mapping[int, Figures]) -> str:
    text = "## Learning curve\n\nLines and first trees only, words alone; tried on the situations rated first.\n\n"
    text += "| situations | accuracy | kappa | false credit | must_not F1 |\n"
    text += "| --- | --- | --- | --- | --- |\n"
    for count, figures in sorted(curve.items()):
        text += (
            f"| {count} | {figures['accuracy']:.3f} | {figures['kappa']:.3f} "
            f"| {figures['false_credit']:.3f} | {figures['f1']:.3f} |\n"
        )
    return text
