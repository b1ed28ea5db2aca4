"""The few statistics the study needs, in plain Python so that every run gives equal digits."""

from collections.abc import Sequence
from statistics import correlation, fmean


def rank_correlation(one: Sequence[float], other: Sequence[float]) -> float:
    """Return Spearman's correlation of two equally long rows; equal values share a rank."""
    return correlation(ranks(one), ranks(other))


def ranks(values: Sequence[float]) -> list[float]:
    """Return the rank of each value from 1 up, the mean rank for equal ones."""
    order = sorted(range(len(values)), key=values.__getitem__)
    found = [0.0] * len(values)
    start = 0
    while start < len(order):
        end = start
        while end < len(order) and values[order[end]] == values[order[start]]:
            end += 1
        for place in order[start:end]:
            found[place] = (start + 1 + end) / 2
        start = end
    return found


def reliability(rows: Sequence[Sequence[float]], *, days: int) -> float:
    """Return how far the mean of *days* such days tells people apart, 0 to 1.

    *rows* holds a row for everybody, with one score for each day, the same days for all:
    the intraclass correlation for consistency, ICC(3,1) and ICC(3,k) of Shrout and
    Fleiss (1979); another number of days than was played by the Spearman-Brown formula.
    """
    people, played = len(rows), len(rows[0])
    middle = fmean(value for row in rows for value in row)
    of_people = [fmean(row) for row in rows]
    of_days = [fmean(row[day] for row in rows) for day in range(played)]
    between = played * sum((each - middle) ** 2 for each in of_people) / (people - 1)
    left = sum(
        (value - of_people[who] - of_days[day] + middle) ** 2
        for who, row in enumerate(rows)
        for day, value in enumerate(row)
    )
    error = left / ((people - 1) * (played - 1))
    one = max(0.0, (between - error) / (between + (played - 1) * error))
    return days * one / (1 + (days - 1) * one)
