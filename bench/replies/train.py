"""Train the judge of replies and report how it does on situations it has not seen.

``python -m bench.replies.train`` reads the rated replies beside this file, leaves whole
situations out in turn, writes REPORT.md and, fitted to all of them, the model that ships.
Fixed seeds; two processes of one thread each, which fork, so not on Windows. With
``--report-only`` the model is left as it is.
"""

import argparse
import os
import random
from collections.abc import Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from time import perf_counter
from typing import Any

os.environ.update(OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1")

import numpy as np

from bench.replies import report
from bench.replies.export import content_of, packed
from bench.replies.fitting import Array, Signs, best_cuts, folds, marks
from bench.replies.rows import Answer, answers
from bench.replies.training import (
    Task,
    first_chances,
    fit_marks,
    fit_meaning,
    fit_words,
)
from simulator.judge import encoder as encoding
from simulator.judge.figures import (
    Decision,
    Figures,
    of_points,
    quadratic_kappa,
    rounded,
)
from simulator.judge.judgement import tone_from
from simulator.judge.model import FILE, FORBIDDEN, WANTED, side_of
from simulator.judge.situation import MUST_NOT

FOLDS = 8
TRIED, STEP = 10, 32
"""The learning curve: situations it is tried on, and steps of those it is fitted to."""
SEED = 7
BOUNDS = {WANTED: 0.55, FORBIDDEN: 0.4}
WAYS = ("words", "meaning")


@dataclass
class HeldOut:
    """What was said of every row and reply by a judge that had not seen its situation."""

    points: dict[str, Array]
    tone: dict[str, Array]
    overall: dict[str, Array]


def main() -> None:
    """Train, report, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--report-only", action="store_true")
    only_report = parser.parse_args().report_only
    begun = perf_counter()
    read, rarity = answers()
    task = task_of(read)
    print(f"{len(read)} replies, {len(task.truth)} points", flush=True)
    with workers(task) as pool:
        model = None if only_report else pool.submit(_whole)
        groups = [pool.submit(_left_out, part) for part in range(FOLDS)]
        curve = pool.submit(_curve)
        held = held_out(task, groups)
        cuts = cuts_of(task, held)
        said = marks_of(task, held, cuts)
        report.write(task, held.points, said, BOUNDS, curve.result())
        if model is not None:
            FILE.write_bytes(packed(model.result(), rarity, cuts))
    print(f"{perf_counter() - begun:.0f} s")


_shared: list[Task] = []
"""The task, where a forked worker finds it."""


def workers(task: Task) -> ProcessPoolExecutor:
    """Return two processes that know *task*."""
    _shared[:] = [task]
    return ProcessPoolExecutor(2, mp_context=get_context("fork"))


def task_of(read: list[Answer]) -> Task:
    """Encode every sentence and every wording once."""
    encoder = encoding.load()
    vectors = [
        encoding.vectors_of(
            encoder, [each.segment.text.strip() for each in answer.parsed.sentences]
        )
        if answer.parsed.sentences
        else np.zeros((0, encoding.DIMENSIONS), dtype=np.float32)
        for answer in read
    ]
    references: dict[str, Any] = {}
    for answer in read:
        if answer.reply.prompt not in references:
            references[answer.reply.prompt] = _references(encoder, answer)
    return Task(read, vectors, references)


def _references(
    encoder: encoding.Encoder, answer: Answer
) -> tuple[Array, tuple[int, ...], list[Array]]:
    texts, owner, means = [], [], []
    for number, point in enumerate(answer.ready.points):
        for each in (point.about, *point.examples):
            texts.append(each.text)
            owner.append(number)
        wording = [each.text for each in point.examples] or [point.about.text]
        means.append(encoding.vectors_of(encoder, wording).mean(axis=0))
    return encoding.vectors_of(encoder, texts), tuple(owner), means


Part = tuple[
    Array, Array, Mapping[str, Array], Mapping[str, Array], Mapping[str, Array]
]
"""Which points and which replies were left out, and chances, tone and overall by way."""


def held_out(task: Task, groups: Sequence["Future[Part]"]) -> HeldOut:
    """Gather what was said of each group of situations by a judge that had not seen it."""
    sizes = (len(task.truth), len(task.answers), len(task.answers))
    found = HeldOut(*({way: np.zeros(size) for way in WAYS} for size in sizes))
    for group in groups:
        unseen, away, points, tone, overall = group.result()
        for way in WAYS:
            found.points[way][unseen] = points[way]
            found.tone[way][away] = tone[way]
            found.overall[way][away] = overall[way]
        print("one group of situations judged", flush=True)
    return found


def _left_out(part: int) -> Part:
    """Fit to all groups of situations but one, and judge that one."""
    (task,) = _shared
    fold = folds(list(task.situations), FOLDS, SEED)
    away = np.array([fold[answer.first_row] for answer in task.answers]) == part
    rows, unseen = np.where(fold != part)[0], fold == part
    fit, words, table = fit_words(task, rows)
    meaning = fit_meaning(task, rows, fit, words, table)
    seen = np.where(~away & task.marked)[0]
    _, tones, overalls = fit_marks(task, seen, [words, meaning], signs_in(task))
    points, tone, overall = (
        {way: each[place][which] for place, way in enumerate(WAYS)}
        for each, which in (
            ((words, meaning), unseen),
            (tones, away),
            (overalls, away),
        )
    )
    return unseen, away, points, tone, overall


def _curve() -> dict[int, Figures]:
    (task,) = _shared
    return learning_curve(task)


def _whole() -> dict[str, Any]:
    """Fit everything to all situations; return what the model's file holds, without cuts."""
    (task,) = _shared
    rows = np.arange(len(task.truth))
    fit, words, table = fit_words(task, rows)
    meaning = fit_meaning(task, rows, fit, words, table)
    rated = np.where(task.marked)[0]
    mark_fit, _, _ = fit_marks(task, rated, [words, meaning], signs_in(task))
    return content_of(fit, mark_fit, BOUNDS)


def signs_in(task: Task) -> Signs:
    """Return the words of every reply."""
    return Signs([answer.whole for answer in task.answers])


def learning_curve(task: Task) -> dict[int, Figures]:
    """Fit the first stage to more and more situations; try it on some of the first ones."""
    names = sorted(set(task.situations))
    shared = sorted(set(task.situations[task.shared]))
    chooser = random.Random(SEED)
    chooser.shuffle(shared)
    away = set(shared[:TRIED])
    rest = [name for name in names if name not in away]
    chooser.shuffle(rest)
    tried = np.isin(task.situations, sorted(away)) & task.shared
    found = {}
    for count in (*range(STEP, len(rest), STEP), len(rest)):
        rows = np.where(np.isin(task.situations, rest[:count]))[0]
        chances = first_chances(task, rows)
        decisions = [
            Decision(
                kind=MUST_NOT if task.forbidden[row] else "wanted",
                writer="",
                said=bool(chances[row] >= BOUNDS[side_of(bool(task.forbidden[row]))]),
                true=bool(task.truth[row]),
            )
            for row in np.where(tried)[0]
        ]
        found[count] = of_points(decisions)
    return found


def cuts_of(task: Task, held: HeldOut) -> dict[str, tuple[float, ...]]:
    """Return the bounds between marks: of tone for accuracy, of overall for kappa."""
    rated = task.marked
    tone, overall = (each[rated] for each in true_marks(task.answers))
    both = np.concatenate([held.tone[way][rated] for way in WAYS])
    whole = np.concatenate([held.overall[way][rated] for way in WAYS])
    return {
        "tone": best_cuts(both, np.tile(tone, 2), _accuracy),
        "overall": best_cuts(whole, np.tile(overall, 2), _kappa),
    }


def true_marks(read: list[Answer]) -> tuple[Array, Array]:
    """Return the raters' tone and overall, as whole marks."""
    return (
        np.array([rounded(answer.label.tone) for answer in read]),
        np.array([rounded(answer.label.overall) for answer in read]),
    )


def marks_of(
    task: Task, held: HeldOut, cuts: dict[str, tuple[float, ...]]
) -> dict[str, dict[str, Array]]:
    """Return the whole marks of each way."""
    return {
        way: {
            "tone": np.array(
                [
                    tone_from(mark, cuts["tone"], answer.parsed.manner)
                    for mark, answer in zip(held.tone[way], task.answers, strict=True)
                ]
            ),
            "overall": marks(held.overall[way], cuts["overall"]),
        }
        for way in WAYS
    }


def _accuracy(said: Array, true: Array) -> float:
    return float((said == true).mean())


def _kappa(said: Array, true: Array) -> float:
    return quadratic_kappa(list(zip(said.tolist(), true.tolist(), strict=True)))


if __name__ == "__main__":
    main()
