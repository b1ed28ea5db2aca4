"""The honesty study: what each number follows, and what it gives to whoever games it.

Simulated learners of known traits live through drawn days and the first day; the bots
live through everything that ships. Prints the tables and writes them to
``docs/background/scoring-study.md``. Equal code gives equal digits.
"""

from collections.abc import Callable, Iterator
from pathlib import Path
from time import process_time

from bench._study.cohort import COLUMNS, MEASURES, Cohort, play_all
from bench._study.days import drawn_day, load_of
from bench._study.gaming import Table, table_of
from bench._study.learner import drawn_learner, modified_due_date, planned
from simulator.bots import NAMES
from simulator.engine.scoring import SCORE_VERSION
from simulator.referee import Referee
from simulator.scenarios.library import Library

LEARNERS = 320
DAYS = (1, 2, 3, 4, 5)
"""Seeds of the drawn days, which everybody plays."""

BOT_DAYS = (11, 12, 13, 14, 15, 16)
VARIANTS = 3
"""Each shipped scenario is played with its own seed and the next ones."""

SKILL_FOLLOWED, PACE_FOLLOWED = 0.60, 0.25
ASKED_OF = {
    "prioritisation": ("order",),
    "communication": ("words", "promises"),
    "time_management": ("promises", "steadiness"),
    "delivery": ("care",),
}
"""The traits that each dimension is to follow."""

ROOT = Path(__file__).parents[1]
SCENARIOS = ROOT / "scenarios"
PAGE = ROOT / "docs" / "background" / "scoring-study.md"


def main() -> bool:
    """Play, print, write the page; True when every target was met."""
    began = process_time()
    learners = [drawn_learner(number) for number in range(LEARNERS)]
    days = [drawn_day(seed) for seed in DAYS]
    library = Library(SCENARIOS)
    first = [library.bundle("first-day")]
    cohort = play_all(learners, days, modified_due_date, tell=_tell)
    other = play_all(learners, days[:1], planned, tell=_tell)
    at_first = play_all(learners, first, modified_due_date, tell=_tell)
    tables = [table_of("Six drawn days", [drawn_day(seed) for seed in BOT_DAYS])]
    tables += [_shipped(library, scenario) for scenario in library.ids()]
    lines = [each.rstrip() for each in _page(cohort, other, at_first, tables)]
    PAGE.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print("\n".join(lines))
    print(f"\n{process_time() - began:.0f} s of processor time; wrote {PAGE.name}")
    return not _missed(cohort, tables)


def _tell(said: str) -> None:
    print(said, flush=True)


def _shipped(library: Library, scenario: str) -> Table:
    own = library.bundle(scenario)
    more = [
        library.bundle(scenario, seed=own.seed + step) for step in range(1, VARIANTS)
    ]
    title = f"{own.title} (`{scenario}`)"
    return table_of(title, [own, *more], judge=Referee())


def _missed(cohort: Cohort, tables: list[Table]) -> list[str]:
    order = cohort.correlation("prioritisation", "order")
    pace = cohort.correlation("prioritisation", "pace")
    said: list[str] = []
    if order < SKILL_FOLLOWED:
        said.append(
            f"prioritisation follows skill by {order:+.2f}, not {SKILL_FOLLOWED:+.2f}"
        )
    if abs(pace) > PACE_FOLLOWED:
        said.append(f"prioritisation follows pace by {pace:+.2f}")
    for table in tables:
        said += [f"{table.title}: {each}" for each in table.missed()]
    return said


def _page(
    cohort: Cohort, other: Cohort, at_first: Cohort, tables: list[Table]
) -> Iterator[str]:
    yield from _head(cohort)
    yield from _correlations(cohort, other, at_first)
    yield from _reliability(cohort)
    yield from _gaming(tables)
    yield from _targets(_missed(cohort, tables), at_first)


def _targets(missed: list[str], at_first: Cohort) -> Iterator[str]:
    yield "## Targets"
    yield ""
    yield f"Asked of the drawn days: prioritisation follows *order* by at least {SKILL_FOLLOWED:+.2f} and *pace* by at most {PACE_FOLLOWED:+.2f}; of the bots, what stands above."
    yield ""
    yield from (f"- Missed: {each}." for each in missed)
    if not missed:
        yield "All of these are met."
    order, pace = (
        at_first.correlation("prioritisation", each) for each in ("order", "pace")
    )
    if order < SKILL_FOLLOWED or pace > PACE_FOLLOWED:
        yield f"The first day would miss the first of them, with {order:+.2f} and {pace:+.2f}: with eight tasks and time for all, its order says little about skill."


def _head(cohort: Cohort) -> Iterator[str]:
    loads = [load_of(each) for each in cohort.days]
    counts = [len(each.tasks) for each in cohort.days]
    yield "# The scoring study"
    yield ""
    yield "Written by `python -m bench study`; do not edit. What the figures mean for a learner and"
    yield "a trainer stands in [how scoring works](how-scoring-works.md)."
    yield ""
    yield f"Score version {SCORE_VERSION}. {len(cohort.learners)} simulated learners, {len(cohort.days)} drawn days with three clients, "
    yield f"{min(counts)} to {max(counts)} tasks, deadlines that move, and work for {100 * min(loads):.0f} to {100 * max(loads):.0f} % of the day."
    yield "Everybody plays every day. Each learner has six traits, drawn evenly and independently of each other:"
    yield "the chance to take the best next task (*order*), how often people hear something that helps them (*words*), how seldom work"
    yield "has to be done again (*care*), how well promises hold and lateness is announced (*promises*), how seldom time goes by unused"
    yield "(*steadiness*), and how quickly they read and type (*pace*, from 1.8 times the catalogue's time down to 0.6)."
    yield ""
    yield "Simulated learners show that the score follows what it was built to follow. They show nothing about people."
    yield ""


def _correlations(cohort: Cohort, other: Cohort, at_first: Cohort) -> Iterator[str]:
    yield "## What each number follows"
    yield ""
    yield "Rank correlation (Spearman) of one day's score with each trait, on average over the drawn days."
    yield "The best next task is the one with the least weighted modified due date (Kanet and Li, 2004): a rule that no order uses with which"
    yield "prioritisation compares, so that skill is not defined by its own measure."
    yield ""
    yield from _rows(cohort.correlation)
    yield "The same for the mean of all days:"
    yield ""
    yield from _rows(cohort.correlation_of_means)
    order, pace = (
        other.correlation("prioritisation", each) for each in ("order", "pace")
    )
    yield f"Where the best next task is instead the first of the best plan, prioritisation follows, on the first of these days, *order* by {order:+.2f} and *pace* by {pace:+.2f}."
    yield f"On the first day, which is gentle, it follows *order* by {at_first.correlation('prioritisation', 'order'):+.2f} and "
    yield f"*pace* by {at_first.correlation('prioritisation', 'pace'):+.2f}; the order of work was measured in {100 * at_first.measured():.0f} % of those runs, and in {100 * cohort.measured():.0f} % on the drawn days."
    yield ""


def _rows(figure: Callable[[str, str], float]) -> Iterator[str]:
    yield "| | " + " | ".join(COLUMNS) + " |"
    yield "| --- |" + " ---: |" * len(COLUMNS)
    for measure in MEASURES:
        cells = (
            _bold(figure(measure, each), each in ASKED_OF.get(measure, ()))
            for each in COLUMNS
        )
        yield f"| {measure.replace('_', ' ')} | " + " | ".join(cells) + " |"
    yield ""


def _bold(value: float, is_asked: bool) -> str:
    return f"**{value:+.2f}**" if is_asked else f"{value:+.2f}"


def _reliability(cohort: Cohort) -> Iterator[str]:
    yield "## How many days it takes"
    yield ""
    yield "Intraclass correlation, ICC(3,1) of one day, ICC(3,k) of the mean of several (Shrout and Fleiss, 1979), among these learners;"
    yield "people who are more alike are told apart less well. Beside it, how often another day's score lay in the band of one day, which is meant to be two times out of three."
    yield ""
    yield "| | 1 day | 3 days | 5 days | in the band |"
    yield "| --- | ---: | ---: | ---: | ---: |"
    for measure in MEASURES:
        icc = (f"{cohort.reliability(measure, days=count):.2f}" for count in (1, 3, 5))
        inside = "" if measure == "total" else f"{100 * cohort.in_band(measure):.0f} %"
        yield f"| {measure.replace('_', ' ')} | " + " | ".join(icc) + f" | {inside} |"
    yield ""


def _gaming(tables: list[Table]) -> Iterator[str]:
    yield "## What habits earn"
    yield ""
    yield "What each bot earns, on average over the variants of a day."
    yield "Asked are: idle 0; the next five below 25 in all; fast-and-wrong below 30; first-come below 60 on prioritisation where order matters;"
    yield "slow-and-right, who takes twice the time, within 10 of the expert on prioritisation; the expert 90 or more in all."
    yield ""
    for table in tables:
        yield f"### {table.title}"
        yield ""
        if not table.order_matters():
            yield "The order of work is not measured on every variant of this day: it forgives too much."
            yield ""
        yield (
            "| bot | " + " | ".join(each.replace("_", " ") for each in MEASURES) + " |"
        )
        yield "| --- |" + " ---: |" * len(MEASURES)
        for bot in NAMES:
            cells = (f"{table.points(bot, each):.0f}" for each in MEASURES)
            yield f"| {bot} | " + " | ".join(cells) + " |"
        yield ""
