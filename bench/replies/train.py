"""Train the judge of replies and report how it does on situations it has not seen.

``python -m bench.replies.train`` reads the rated replies beside this file, leaves whole
situations out in turn, writes REPORT.md and, fitted to all of them, the model that ships.
Fixed seeds, one thread. With ``--report-only`` the model is left as it is.
"""

import argparse
import os
import random
from dataclasses import dataclass
from time import process_time
from typing import Any

os.environ.update(OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1")

import numpy as np

from bench.replies import report
from bench.replies.export import packed
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
from simulator.judge.model import FILE, FORBIDDEN, WANTED, side_of
from simulator.judge.situation import MUST_NOT

FOLDS = 8
TRIED, STEP = 10, 16
"""The learning curve: situations it is tried on, and steps of those it is fitted to."""
SEED = 7
BOUNDS = {WANTED: 0.55, FORBIDDEN: 0.35}
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
    begun = process_time()
    read, rarity = answers()
    task = task_of(read)
    print(f"{len(read)} replies, {len(task.truth)} points", flush=True)
    held = held_out(task)
    cuts = cuts_of(read, held)
    report.write(task, held.points, marks_of(held, cuts), BOUNDS, learning_curve(task))
    if not only_report:
        FILE.write_bytes(packed(fit_all(task), rarity, cuts, BOUNDS))
    print(f"{process_time() - begun:.0f} s of processor time")


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


def held_out(task: Task, count: int = FOLDS) -> HeldOut:
    """Leave whole situations out, *count* groups in turn."""
    fold = folds(list(task.situations), count, SEED)
    reply_fold = np.array([fold[answer.first_row] for answer in task.answers])
    signs = Signs([answer.whole for answer in task.answers])
    found = HeldOut(
        *(
            {way: np.zeros(size) for way in WAYS}
            for size in (len(fold), len(reply_fold), len(reply_fold))
        )
    )
    for part in range(count):
        rows, unseen = np.where(fold != part)[0], fold == part
        fit, words, table = fit_words(task, rows)
        meaning = fit_meaning(task, rows, fit, words, table)
        seen, away = np.where(reply_fold != part)[0], reply_fold == part
        _, tones, overalls = fit_marks(task, seen, [words, meaning], signs)
        for place, way in enumerate(WAYS):
            found.points[way][unseen] = (words, meaning)[place][unseen]
            found.tone[way][away] = tones[place][away]
            found.overall[way][away] = overalls[place][away]
        print(f"group {part + 1} of {count} left out", flush=True)
    return found


def learning_curve(task: Task) -> dict[int, Figures]:
    """Fit the first stage to more and more situations; try it on some of the first ones."""
    names = sorted(set(task.situations))
    shared = sorted(set(task.situations[task.shared]))
    chooser = random.Random(SEED)
    chooser.shuffle(shared)
    away = set(shared[:TRIED])
    rest = [name for name in names if name not in away]
    chooser.shuffle(rest)
    tried = np.isin(task.situations, sorted(away))
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


def cuts_of(read: list[Answer], held: HeldOut) -> dict[str, tuple[float, ...]]:
    """Return the bounds between marks: of tone for accuracy, of overall for kappa."""
    tone, overall = true_marks(read)
    both = np.concatenate([held.tone[way] for way in WAYS])
    whole = np.concatenate([held.overall[way] for way in WAYS])
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
    held: HeldOut, cuts: dict[str, tuple[float, ...]]
) -> dict[str, dict[str, Array]]:
    """Return the whole marks of each way."""
    return {
        way: {
            "tone": marks(held.tone[way], cuts["tone"]),
            "overall": marks(held.overall[way], cuts["overall"]),
        }
        for way in WAYS
    }


def fit_all(task: Task) -> dict[str, Any]:
    """Fit everything to all situations."""
    rows = np.arange(len(task.truth))
    fit, words, table = fit_words(task, rows)
    meaning = fit_meaning(task, rows, fit, words, table)
    signs = Signs([answer.whole for answer in task.answers])
    every = np.arange(len(task.answers))
    mark_fit, _, _ = fit_marks(task, every, [words, meaning], signs)
    return {"fit": fit, "marks": mark_fit}


def _accuracy(said: Array, true: Array) -> float:
    return float((said == true).mean())


def _kappa(said: Array, true: Array) -> float:
    return quadratic_kappa(list(zip(said.tolist(), true.tolist(), strict=True)))


if __name__ == "__main__":
    main()
