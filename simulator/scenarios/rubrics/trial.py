"""Try the points of a scenario out: what a judge says of every sample and variant."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from simulator.engine.verdict import Finding, Judge
from simulator.scenarios.rubrics.cases import Case, Tried
from simulator.scenarios.rubrics.variants import variants


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What the judge said of one point in one case, and what it should have said."""

    case: Case
    check: str
    expected: bool
    finding: Finding

    @property
    def is_right(self) -> bool:
        """Whether the judge said what the author says."""
        return self.finding.met == self.expected

    @property
    def quote(self) -> str:
        """Return the words it rests on, on one line."""
        words = self.case.reply.body[self.finding.start : self.finding.end].split()
        return " ".join(words)


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """Everything that was decided of one group of samples."""

    tried: Tried
    decisions: tuple[Decision, ...]


def run_trial(judge: Judge, tried: Tried) -> Trial:
    """Let *judge* judge every sample, and the variants of the good ones."""
    decisions: list[Decision] = []
    for case in tried.cases:
        found = judge.judge(case.reply).findings
        decisions += _decide(case, found)
        if case.name.startswith("good"):
            for other in variants(case, tried.points, found):
                decisions += _decide(other, judge.judge(other.reply).findings)
    return Trial(tried=tried, decisions=tuple(decisions))


def _decide(case: Case, found: Sequence[Finding]) -> Iterator[Decision]:
    for finding in found:
        if finding.check in case.expected:
            yield Decision(
                case=case,
                check=finding.check,
                expected=case.expected[finding.check],
                finding=finding,
            )


def accuracy(trials: Sequence[Trial]) -> float:
    """Return the share of decisions that are right, 1 where there is none."""
    every = [each for trial in trials for each in trial.decisions]
    return sum(each.is_right for each in every) / len(every) if every else 1.0
