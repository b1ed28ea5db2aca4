"""Judge a task by its checks: which hold, since when, and what that makes the work worth."""

from dataclasses import dataclass

from simulator.engine.bundle import Bundle
from simulator.engine.check import Agrees, AskedFor, Check, NotTold, Told
from simulator.engine.saying import Says, SaysNot
from simulator.engine.state import State
from simulator.engine.task import Task, TaskId
from simulator.engine.test import Test
from simulator.engine.work import letters, sayings
from simulator.engine.work.kinds import answer_passes, values_at
from simulator.engine.work.letters import Proof
from simulator.engine.work.made import Made, made_so_far
from simulator.engine.work.values import same


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """Whether one check holds. *at* (simulated ms) and *serial* say by what, if known."""

    check: str
    passed: bool
    at: int | None = None
    serial: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """What a task is worth: *quality* from 0 to 1, none of it while a must fails.

    *held_at* is the moment (simulated ms) from which every must held, None if one fails
    or nothing was delivered.
    """

    quality: float
    musts: bool
    results: tuple[Result, ...]
    held_at: int | None = None


def assess(bundle: Bundle, task: Task, state: State) -> Assessment:
    """Judge *task* as it stands in *state*; it must have been opened."""
    return judge(bundle, task, made_so_far(task, state))


def judge(bundle: Bundle, task: Task, made: Made) -> Assessment:
    """Judge what was made of *task*."""
    proofs = [_prove(bundle, task, check, made) for check in task.checks]
    results = tuple(
        Result(
            check=check.id,
            passed=proof is not None,
            at=proof.at if proof else None,
            serial=proof.serial if proof else 0,
        )
        for check, proof in zip(task.checks, proofs, strict=True)
    )
    held_at = _held_at(task, made, results)
    return Assessment(
        quality=_share(task, results) if held_at is not None else 0.0,
        musts=held_at is not None,
        results=results,
        held_at=held_at,
    )


def _prove(bundle: Bundle, task: Task, check: Check, made: Made) -> Proof | None:
    match check.test:
        case Told() as test:
            return letters.told(test, made, date=bundle.day.date)
        case NotTold() as test:
            return letters.not_told(test, made)
        case AskedFor() as test:
            return letters.asked_for(test, made)
        case Says() as test:
            return sayings.says(test, check.id, made)
        case SaysNot() as test:
            return sayings.says_not(test, check.id, made)
        case test:
            return _prove_answer(bundle, task, test, made)


def _prove_answer(bundle: Bundle, task: Task, test: Test, made: Made) -> Proof | None:
    if made.answer is None or made.answered_at is None:
        return None
    if isinstance(test, Agrees):
        passed = _agrees(bundle, task, test, made)
    else:
        passed = answer_passes(test, task.panel, made=made, bundle=bundle)
    return Proof(at=made.answered_at, serial=made.serial) if passed else None


def _agrees(bundle: Bundle, task: Task, test: Agrees, made: Made) -> bool:
    theirs = values_at(
        test.theirs,
        made.answers.get(TaskId(test.task)),
        bundle.task(TaskId(test.task)).panel,
        bundle,
    )
    ours = values_at(test.ours, made.answer, task.panel, bundle)
    return any(same(one, other) for one in ours if one for other in theirs)


def _held_at(task: Task, made: Made, results: tuple[Result, ...]) -> int | None:
    if made.answered_at is None:
        return None
    held_at = made.answered_at
    for check, result in zip(task.checks, results, strict=True):
        if check.must and not result.passed:
            return None
        if check.must and result.at is not None:
            held_at = max(held_at, result.at)
    return held_at


def _share(task: Task, results: tuple[Result, ...]) -> float:
    possible = earned = 0
    for check, result in zip(task.checks, results, strict=True):
        if check.scores == "quality":
            possible += check.points
            earned += check.points if result.passed else 0
    return earned / possible if possible else 1.0
