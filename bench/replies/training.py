"""The stages of the judge, trained one on the other: words, other points, meaning, marks."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from sklearn.linear_model import LogisticRegression

from bench.replies.fitting import (
    Array,
    SignLine,
    Signs,
    folds,
    grow,
    grow_mark,
    trees,
)
from bench.replies.pointing import SUMMED, Pairs, Pointed, close_to, pointed
from bench.replies.rows import HARD, MADE, RATED_FIRST, Answer
from simulator.judge.model import FORBIDDEN, MEANING, WANTED, WORDS
from simulator.judge.semantics import SURE, chosen, nearness
from simulator.judge.situation import KINDS
from simulator.judge.stacking import surroundings, verdict_features
from simulator.judge.stages import LINE_NUMBERS
from simulator.judge.trees import MISSING

INNER = 4
SIDES = (WANTED, FORBIDDEN)
NUMBERS = (*LINE_NUMBERS, *(f"is_{kind}" for kind in KINDS))
MEANING_NUMBERS = (*NUMBERS, "c_max")
ALONE, PRODUCT, CLOSEST = 8.0, 40.0, 5.0
"""How much a vector, its product with the wording's, and the cosine weigh in the line."""

FIRST = trees(130, learning_rate=0.08)
SECOND = SEMANTIC = trees(220, learning_rate=0.06)
TONE = trees(160, min_child_samples=10, colsample_bytree=0.4)
OVERALL = trees(200, min_child_samples=10, colsample_bytree=0.4)


class Table:
    """Columns of features by name, a row for each point of each reply."""

    def __init__(self, rows: Sequence[dict[str, float]]) -> None:
        self.names = sorted({name for row in rows for name in row})
        place = {name: column for column, name in enumerate(self.names)}
        self.values = np.full((len(rows), len(self.names)), MISSING)
        for number, row in enumerate(rows):
            for name, value in row.items():
                self.values[number, place[name]] = value

    def column(self, name: str) -> Array:
        """Return one column."""
        return self.values[:, self.names.index(name)]


@dataclass
class Task:
    """All rows, what is true of them, and what does not change from fold to fold."""

    answers: list[Answer]
    vectors: list[Array]
    references: dict[str, tuple[Array, tuple[int, ...], list[Array]]]
    static: Table = field(init=False)
    pairs: Pairs = field(init=False)

    def __post_init__(self) -> None:
        rows = [
            one.features | answer.parsed.manner
            for answer in self.answers
            for one in answer.found
        ]
        self.static = Table(rows)
        self.pairs = Pairs(self.answers)
        points = [(a, p) for a in self.answers for p in a.ready.points]
        self.truth = np.array(
            [a.label.points[p.point.id] for a, p in points], dtype=int
        )
        self.situations = np.array([a.reply.prompt for a, _ in points])
        self.forbidden = np.array([p.point.is_forbidden for _, p in points])
        self.shared = np.array([a.part == RATED_FIRST for a, _ in points])
        best = [
            answer.by_sentence[one.best] if one.best >= 0 else set()
            for answer in self.answers
            for one in answer.found
        ]
        whole = [answer.whole for answer in self.answers for _ in answer.found]
        self.best_signs, self.whole_signs = Signs(best), Signs(whole)
        self.numbers = np.array(
            [
                [
                    row.get(name, 0.5 if name in LINE_NUMBERS else 0.0)
                    for name in NUMBERS
                ]
                for row in rows
            ]
        )

    @property
    def marked(self) -> Array:
        """Tell of each reply whether its marks are of the habits that are to be learned.

        The hard replies teach points only: their marks are one quick hand's.
        """
        return np.array([answer.part not in {HARD, MADE} for answer in self.answers])

    def side(self, name: str) -> Array:
        """Tell of each row whether it belongs to that side."""
        return self.forbidden if name == FORBIDDEN else ~self.forbidden


@dataclass
class Fit:
    """What was fitted to some rows."""

    lines: dict[str, dict[str, SignLine]] = field(default_factory=dict)
    first: dict[str, Any] = field(default_factory=dict)
    second: dict[str, Any] = field(default_factory=dict)
    meaning: dict[str, Any] = field(default_factory=dict)
    semantic: dict[str, Any] = field(default_factory=dict)
    names: dict[str, list[str]] = field(default_factory=dict)
    pointing: dict[str, Pointed] = field(default_factory=dict)


def fit_words(task: Task, rows: Array) -> tuple[Fit, Array, Array]:
    """Fit lines, first and second trees to *rows*.

    Return them, the chances of all rows (of *rows* themselves as if their situation had
    been left out) and the columns that the second trees saw.
    """
    inner = _inner(task, rows)
    fit = Fit()
    lines = np.full((len(task.truth), 2), MISSING)
    for part in range(INNER):
        seen, unseen = rows[inner != part], rows[inner == part]
        lines[unseen] = _lines_at(task, _fit_lines(task, seen), unseen)
    fit.lines = _fit_lines(task, rows)
    others = np.setdiff1d(np.arange(len(task.truth)), rows)
    lines[others] = _lines_at(task, fit.lines, others)
    table = np.hstack([task.static.values, lines])
    fit.names["first"] = [*task.static.names, "line_best", "line_whole"]
    early, fit.first = _stage(task, rows, inner, table, FIRST)
    around = _around(task, early, "s_")
    close = np.where(task.pairs.close)[0]
    fit.pointing[WORDS] = pointed(task.pairs, task, rows, inner, which=close)
    table = np.hstack([table, around.values, fit.pointing[WORDS].table])
    fit.names["second"] = [*fit.names["first"], *around.names, *_named("w_")]
    late, fit.second = _stage(task, rows, inner, table, SECOND)
    return fit, late, table


def first_chances(task: Task, rows: Array) -> Array:
    """Fit lines and first trees to *rows* only; return the chances of all rows."""
    inner = _inner(task, rows)
    lines = np.full((len(task.truth), 2), MISSING)
    for part in range(INNER):
        seen, unseen = rows[inner != part], rows[inner == part]
        lines[unseen] = _lines_at(task, _fit_lines(task, seen), unseen)
    others = np.setdiff1d(np.arange(len(task.truth)), rows)
    lines[others] = _lines_at(task, _fit_lines(task, rows), others)
    table = np.hstack([task.static.values, lines])
    return _stage(task, rows, inner, table, FIRST, inner_too=False)[0]


def fit_meaning(task: Task, rows: Array, fit: Fit, words: Array, table: Array) -> Array:
    """Fit what knows of meaning to *rows*; return the chances of all rows.

    Points that words settled keep the chance that words gave them.
    """
    near, tops, encoded = _nearness(task, words)
    inner = _inner(task, rows)
    line = np.full((len(task.truth), 1), MISSING)
    useful = rows[encoded[rows]]
    inner_useful = inner[encoded[rows]]
    closest = near.column("c_max")
    wording = _wordings(task)
    for part in range(INNER):
        seen, unseen = useful[inner_useful != part], useful[inner_useful == part]
        _meaning_at(
            task,
            _fit_meaning_lines(task, seen, tops, wording, closest),
            unseen,
            (tops, wording, closest),
            line,
        )
    fit.meaning = _fit_meaning_lines(task, useful, tops, wording, closest)
    others = np.setdiff1d(np.where(encoded)[0], rows)
    _meaning_at(task, fit.meaning, others, (tops, wording, closest), line)
    around = _around(task, words, "t_")
    which, more, values = close_to(task.pairs, words, task)
    fit.pointing[MEANING] = pointed(
        task.pairs, task, rows, inner, which=which, more=(more, values)
    )
    summed = fit.pointing[MEANING].table
    full = np.hstack([table, near.values, line, around.values, summed])
    fit.names["semantic"] = [
        *fit.names["second"],
        *near.names,
        "line_meaning",
        *around.names,
        *_named("m_"),
    ]
    found, fit.semantic = _stage(
        task, useful, inner_useful, full, SEMANTIC, inner_too=True
    )
    doubtful = encoded & (words > SURE) & (words < 1 - SURE)
    return np.where(doubtful, found, words)


def _named(prefix: str) -> list[str]:
    return [prefix + name for name in SUMMED]


def _inner(task: Task, rows: Array) -> Array:
    return folds(list(task.situations[rows]), INNER, seed=5)


def _fit_lines(task: Task, rows: Array) -> dict[str, dict[str, SignLine]]:
    found: dict[str, dict[str, SignLine]] = {"best": {}, "whole": {}}
    for side in SIDES:
        own = rows[task.side(side)[rows]]
        for name, signs, strength in (
            ("best", task.best_signs, 0.15),
            ("whole", task.whole_signs, 0.05),
        ):
            line = SignLine(signs, task.numbers, strength)
            found[name][side] = line.fit(own, task.truth, task.situations)
    return found


def _lines_at(task: Task, lines: dict[str, dict[str, SignLine]], rows: Array) -> Array:
    out = np.zeros((len(rows), 2))
    for side in SIDES:
        own = task.side(side)[rows]
        if own.any():
            out[own, 0] = lines["best"][side].at(rows[own])
            out[own, 1] = lines["whole"][side].at(rows[own])
    return out


def _stage(
    task: Task,
    rows: Array,
    inner: Array,
    table: Array,
    settings: dict[str, Any],
    inner_too: bool = True,
) -> tuple[Array, dict[str, Any]]:
    """Fit trees for each side; return the chances of all rows, and the trees."""
    chances = np.zeros(len(task.truth))
    fitted: dict[str, Any] = {}
    others = np.setdiff1d(np.arange(len(task.truth)), rows)
    for side in SIDES:
        own = task.side(side)
        for part in range(INNER if inner_too else 0):
            seen, unseen = rows[inner != part], rows[inner == part]
            seen, unseen = seen[own[seen]], unseen[own[unseen]]
            chances[unseen] = _chance(
                grow(table[seen], task.truth[seen], settings), table[unseen]
            )
        seen, unseen = rows[own[rows]], others[own[others]]
        fitted[side] = grow(table[seen], task.truth[seen], settings)
        if len(unseen):
            chances[unseen] = _chance(fitted[side], table[unseen])
    return chances, fitted


def _chance(fitted: Any, table: Array) -> Array:
    return fitted.predict_proba(table)[:, 1]


def _around(task: Task, chances: Array, prefix: str) -> Table:
    rows = []
    for answer in task.answers:
        start = answer.first_row
        own = chances[start : start + len(answer.found)].tolist()
        rows += [
            surroundings(answer.ready, own, place, prefix) for place in range(len(own))
        ]
    return Table(rows)


def _nearness(task: Task, words: Array) -> tuple[Table, Array, Array]:
    """Return nearness features, the vector of each row's nearest sentence, and which rows have one."""
    count = len(task.truth)
    rows: list[dict[str, float]] = []
    tops = np.zeros((count, 512), dtype=np.float32)
    encoded = np.zeros(count, dtype=bool)
    for number, answer in enumerate(task.answers):
        start = answer.first_row
        own = words[start : start + len(answer.found)].tolist()
        places = chosen(answer.parsed, answer.found, own)
        if not places:
            rows += [{"c_max": MISSING} for _ in answer.found]
            continue
        vectors = task.vectors[number][places]
        references, owner, _ = task.references[answer.reply.prompt]
        cosines = (vectors @ references.T).tolist()
        for place, (features, top) in enumerate(
            nearness(answer.parsed, answer.found, places, cosines, owner)
        ):
            rows.append(features)
            tops[start + place] = vectors[top]
            encoded[start + place] = True
    return Table(rows), tops, encoded


def _wordings(task: Task) -> Array:
    return np.array(
        [
            mean
            for answer in task.answers
            for mean in task.references[answer.reply.prompt][2]
        ],
        dtype=np.float32,
    )


def _meaning_table(
    task: Task, rows: Array, tops: Array, wording: Array, closest: Array
) -> Array:
    return np.hstack(
        [
            tops[rows] * ALONE,
            tops[rows] * wording[rows] * PRODUCT,
            task.numbers[rows],
            closest[rows][:, None] * CLOSEST,
        ]
    ).astype(np.float32)


def _fit_meaning_lines(
    task: Task, rows: Array, tops: Array, wording: Array, closest: Array
) -> dict[str, Any]:
    found = {}
    for side in SIDES:
        own = rows[task.side(side)[rows]]
        found[side] = LogisticRegression(
            C=0.05, solver="liblinear", max_iter=60, random_state=1
        ).fit(_meaning_table(task, own, tops, wording, closest), task.truth[own])
    return found


def _meaning_at(
    task: Task,
    lines: dict[str, Any],
    rows: Array,
    inputs: tuple[Array, Array, Array],
    out: Array,
) -> None:
    for side in SIDES:
        own = rows[task.side(side)[rows]]
        if len(own):
            out[own, 0] = lines[side].decision_function(
                _meaning_table(task, own, *inputs)
            )


def export_meaning(line: Any) -> dict[str, Any]:
    """Return a line over vectors as the model's file has it."""
    weights = line.coef_[0]
    numbers = [*weights[1024:-1], weights[-1] * CLOSEST]
    return {
        "start": round(float(line.intercept_[0]), 5),
        "alone": [round(float(each) * ALONE, 4) for each in weights[:512]],
        "product": [round(float(each) * PRODUCT, 4) for each in weights[512:1024]],
        "numbers": {
            name: round(float(each), 5)
            for name, each in zip(MEANING_NUMBERS, numbers, strict=True)
        },
    }


@dataclass
class MarkFit:
    """What gives a reply its tone and its overall mark."""

    line: SignLine
    tone: Any
    overall: Any
    tone_names: list[str]
    overall_names: list[str]


def fit_marks(
    task: Task, rows: Array, chances: Sequence[Array], signs: Signs
) -> tuple[MarkFit, list[Array], list[Array]]:
    """Fit tone and overall to the replies *rows*, whose points have *chances*.

    Return them and, for each set of chances, the predicted tone and overall of all replies.
    """
    names = np.array([answer.reply.prompt for answer in task.answers])
    tone = np.array([answer.label.tone for answer in task.answers])
    overall = np.array([answer.label.overall for answer in task.answers])
    curt = (tone < 2.5).astype(int)
    inner = folds(list(names[rows]), INNER, seed=5)
    line = np.zeros(len(names))
    none = np.zeros((len(names), 0))
    for part in range(INNER):
        seen, unseen = rows[inner != part], rows[inner == part]
        line[unseen] = SignLine(signs, none, 0.05).fit(seen, curt, names).at(unseen)
    whole = SignLine(signs, none, 0.05).fit(rows, curt, names)
    others = np.setdiff1d(np.arange(len(names)), rows)
    if len(others):
        line[others] = whole.at(others)
    tables = [_mark_table(task, each, line) for each in chances]
    seen = np.vstack([each.values[rows] for each in tables])
    again = len(tables)
    tone_trees = grow_mark(seen, np.tile(tone[rows], again), TONE)
    held = [_held_out(each.values, tone, rows, inner, TONE) for each in tables]
    for values, table in zip(held, tables, strict=True):
        if len(others):
            values[others] = tone_trees.predict(table.values[others])
    full = [
        np.hstack([table.values, values[:, None]])
        for table, values in zip(tables, held, strict=True)
    ]
    overall_trees = grow_mark(
        np.vstack([each[rows] for each in full]), np.tile(overall[rows], again), OVERALL
    )
    fit = MarkFit(
        whole, tone_trees, overall_trees, tables[0].names, [*tables[0].names, "tone"]
    )
    return fit, held, [overall_trees.predict(each) for each in full]


def _held_out(
    table: Array, truth: Array, rows: Array, inner: Array, settings: dict[str, Any]
) -> Array:
    out = np.zeros(len(truth))
    for part in range(INNER):
        seen, unseen = rows[inner != part], rows[inner == part]
        out[unseen] = grow_mark(table[seen], truth[seen], settings).predict(
            table[unseen]
        )
    return out


def _mark_table(task: Task, chances: Array, line: Array) -> Table:
    rows = []
    for number, answer in enumerate(task.answers):
        start = answer.first_row
        own = chances[start : start + len(answer.found)].tolist()
        rows.append(
            answer.parsed.manner
            | verdict_features(answer.ready, own)
            | {"tone_line": float(line[number])}
        )
    return Table(rows)
