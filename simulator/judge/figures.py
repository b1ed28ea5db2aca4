"""How well verdicts agree with ratings: shares, kappas, by kind of point and of writer."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from simulator.judge.situation import MUST_NOT


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """One point of one reply: what was said of it and what is true."""

    kind: str
    writer: str
    said: bool
    true: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Marks:
    """Tone or overall of one reply: the judge's, and the raters' (1 to 5)."""

    said: int
    true: int


Figures = dict[str, float]


def of_points(decisions: Iterable[Decision]) -> Figures:
    """Return accuracy, kappa and false credit of wanted points, precision and recall of others."""
    every = list(decisions)
    wanted = [each for each in every if each.kind != MUST_NOT]
    forbidden = [each for each in every if each.kind == MUST_NOT]
    found: Figures = {}
    if wanted:
        found |= {
            "wanted": float(len(wanted)),
            "accuracy": _accuracy(wanted),
            "kappa": _kappa(wanted),
            "false_credit": _share_said([e for e in wanted if not e.true]),
            "missed_credit": 1 - _share_said([e for e in wanted if e.true]),
        }
    if forbidden:
        found["must_not"] = float(len(forbidden))
        found |= _hits(forbidden)
    return found


def by(decisions: Iterable[Decision], attribute: str) -> dict[str, tuple[float, int]]:
    """Return the accuracy and the number of decisions for each value of *attribute*."""
    groups: dict[str, list[Decision]] = defaultdict(list)
    for each in decisions:
        groups[getattr(each, attribute)].append(each)
    return {
        name: (_accuracy(group), len(group)) for name, group in sorted(groups.items())
    }


def of_marks(marks: Sequence[Marks]) -> Figures:
    """Return the share of marks that are equal, and their quadratic weighted kappa."""
    if not marks:
        return {}
    return {
        "replies": float(len(marks)),
        "accuracy": sum(each.said == each.true for each in marks) / len(marks),
        "kappa": quadratic_kappa([(each.said, each.true) for each in marks]),
    }


def quadratic_kappa(pairs: Sequence[tuple[int, int]]) -> float:
    """Return Cohen's kappa with quadratic weights."""
    ours = Counter(one for one, _ in pairs)
    theirs = Counter(other for _, other in pairs)
    seen = sum((one - other) ** 2 for one, other in pairs) / len(pairs)
    chance = (
        sum(
            count * other_count * (one - other) ** 2
            for one, count in ours.items()
            for other, other_count in theirs.items()
        )
        / len(pairs) ** 2
    )
    return 1 - seen / chance if chance else 1.0


def rounded(mark: float) -> int:
    """Return the whole mark nearest to *mark*, a half upwards."""
    return min(max(int(mark + 0.5), 1), 5)


def _accuracy(decisions: Sequence[Decision]) -> float:
    return sum(each.said == each.true for each in decisions) / len(decisions)


def _share_said(decisions: Sequence[Decision]) -> float:
    return sum(each.said for each in decisions) / max(len(decisions), 1)


def _kappa(decisions: Sequence[Decision]) -> float:
    said, true = _share_said(decisions), sum(e.true for e in decisions) / len(decisions)
    chance = said * true + (1 - said) * (1 - true)
    return (_accuracy(decisions) - chance) / (1 - chance) if chance < 1 else 1.0


def _hits(decisions: Sequence[Decision]) -> Figures:
    right = sum(each.said and each.true for each in decisions)
    said = sum(each.said for each in decisions)
    true = sum(each.true for each in decisions)
    return {
        "precision": right / said if said else 0.0,
        "recall": right / true if true else 0.0,
        "f1": 2 * right / (said + true) if said + true else 0.0,
    }
