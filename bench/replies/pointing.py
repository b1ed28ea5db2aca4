"""Trees that look at one sentence beside one point, trained on marked evidence."""

from dataclasses import dataclass, field
from typing import Any

import numpy as np

from bench.replies.evidence import places_of
from bench.replies.fitting import Array, grow, trees
from bench.replies.rows import Answer
from simulator.judge.model import FORBIDDEN, WANTED
from simulator.judge.pointing import Pointer, nearest_in_meaning, summed_up
from simulator.judge.semantics import chosen, nearest_of
from simulator.judge.trees import MISSING

TREES = trees(
    50,
    learning_rate=0.18,
    num_leaves=12,
    min_child_samples=20,
    colsample_bytree=0.4,
)
KEPT = 0.35
"""The share of the sentences that say nothing of a point that are trained on."""
SUMMED = ("most", "second", "any", "near", "nearest", "says_nearest", "same")


@dataclass
class Pairs:
    """Every sentence that might say something, beside every point, described."""

    answers: list[Answer]
    names: list[str] = field(init=False)
    values: Array = field(init=False)
    row: Array = field(init=False)
    place: Array = field(init=False)
    says: Array = field(init=False)
    near: Array = field(init=False)
    close: Array = field(init=False)
    """Which are among the few that words alone look at."""

    def __post_init__(self) -> None:
        described: list[dict[str, float]] = []
        columns: list[tuple[int, int, bool, bool, bool]] = []
        for answer in self.answers:
            pointer = Pointer(answer.parsed, answer.found, answer.ready)
            for number, point in enumerate(answer.ready.points):
                name = point.point.id
                met = bool(answer.label.points[name])
                says = places_of(answer.parsed, answer.evidence.says.get(name, ()))
                near = answer.evidence.near.get(name)
                seems = places_of(answer.parsed, (near,)) if near else set()
                close = set(pointer.candidates(number))
                described += pointer.rows(number, pointer.places)
                columns += [
                    (
                        answer.first_row + number,
                        place,
                        met and place in says,
                        not met and place in seems,
                        place in close,
                    )
                    for place in pointer.places
                ]
        self.names = sorted({name for each in described for name in each})
        self.values = _table(described, self.names)
        self.row, self.place = (
            np.array([each[column] for each in columns], dtype=int) for column in (0, 1)
        )
        self.says, self.near, self.close = (
            np.array([each[column] for each in columns], dtype=bool)
            for column in (2, 3, 4)
        )


@dataclass
class Pointed:
    """What sentences come to for every point, and the trees fitted to all of the rows."""

    table: Array
    trees: dict[str, dict[str, Any]]
    names: list[str]


def close_to(pairs: Pairs, words: Array, task: Any) -> tuple[Array, list[str], Array]:
    """Return which pairs have an encoded sentence, and the columns and values of nearness."""
    described: list[dict[str, float]] = []
    kept: list[int] = []
    start = 0
    for number, answer in enumerate(pairs.answers):
        own = words[answer.first_row : answer.first_row + len(answer.found)].tolist()
        places = chosen(answer.parsed, answer.found, own)
        usable = Pointer(answer.parsed, answer.found, answer.ready).places
        count = len(usable)
        if places:
            references, owner, _ = task.references[answer.reply.prompt]
            cosines = (task.vectors[number][places] @ references.T).tolist()
            rows = nearest_of(cosines, owner, len(answer.found))
            near = {p: r for p, r in zip(places, rows, strict=True) if p in usable}
            for point in range(len(answer.found)):
                meant = nearest_in_meaning(near, answer.ready, point)
                for each in range(start, start + count):
                    place = int(pairs.place[each])
                    if place in meant:
                        kept.append(each)
                        described.append(meant[place])
                start += count
        else:
            start += count * len(answer.found)
    names = sorted({name for each in described for name in each})
    return np.array(kept, dtype=int), names, _table(described, names)


def pointed(
    pairs: Pairs,
    task: Any,
    rows: Array,
    inner: Array,
    *,
    which: Array,
    more: tuple[list[str], Array] | None = None,
) -> Pointed:
    """Fit to the points *rows*, with the sentences *which*; tell of every point.

    Of the points *rows* themselves each part of *inner* is told of as if it had been left out.
    """
    values = pairs.values[which]
    names = list(pairs.names)
    if more is not None:
        values = np.hstack([values, more[1]])
        names += more[0]
    part = np.full(len(task.truth), -1)
    part[rows] = inner
    fold = part[pairs.row[which]]
    chances = np.zeros((len(which), 2))
    fitted: dict[str, dict[str, Any]] = {}
    for side, own in (
        (WANTED, ~task.forbidden[pairs.row[which]]),
        (FORBIDDEN, task.forbidden[pairs.row[which]]),
    ):
        for each in range(int(inner.max()) + 1):
            seen, unseen = own & (fold >= 0) & (fold != each), own & (fold == each)
            chances[unseen] = _chances(_fit(pairs, which, values, seen), values[unseen])
        found = _fit(pairs, which, values, own & (fold >= 0))
        fitted[side] = dict(zip(("says", "near"), found, strict=True))
        others = own & (fold < 0)
        if others.any():
            chances[others] = _chances(found, values[others])
    return Pointed(_summed(pairs, task, which, chances), fitted, names)


def _fit(pairs: Pairs, which: Array, values: Array, seen: Array) -> tuple[Any, Any]:
    places = np.where(seen)[0]
    says, near = pairs.says[which][places], pairs.near[which][places]
    kept = says | near | (np.random.default_rng(1).random(len(places)) < KEPT)
    table = values[places[kept]]
    return grow(table, says[kept], TREES), grow(table, near[kept], TREES)


def _chances(fitted: tuple[Any, Any], table: Array) -> Array:
    if not len(table):
        return np.zeros((0, 2))
    return np.stack([each.predict_proba(table)[:, 1] for each in fitted], axis=1)


def _summed(pairs: Pairs, task: Any, which: Array, chances: Array) -> Array:
    """Return what the chances of each point's sentences come to."""
    best = [one.best for answer in pairs.answers for one in answer.found]
    table = np.full((len(task.truth), len(SUMMED)), MISSING)
    owners, places = pairs.row[which], pairs.place[which]
    cuts = np.flatnonzero(np.diff(owners)) + 1
    for group in np.split(np.arange(len(which)), cuts):
        if not len(group):
            continue
        row = int(owners[group[0]])
        told = summed_up(
            chances[group, 0].tolist(),
            chances[group, 1].tolist(),
            places[group].tolist(),
            best[row],
        )
        table[row] = [told[name] for name in SUMMED]
    return table


def _table(rows: list[dict[str, float]], names: list[str]) -> Array:
    place = {name: column for column, name in enumerate(names)}
    values = np.full((len(rows), len(names)), MISSING)
    for number, row in enumerate(rows):
        for name, value in row.items():
            values[number, place[name]] = value
    return values
