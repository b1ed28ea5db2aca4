"""Which sentence says a point: each one that might, described, and what their chances come to."""

from collections.abc import Mapping, Sequence

from simulator.judge.features import Found, Parsed
from simulator.judge.prepare import Ready, ReadyPoint
from simulator.judge.saying import polarity, ways

CANDIDATES = 3
"""Sentences looked at closely for each point where words alone decide."""


NEAREST = 4
"""Sentences looked at closely for each point where meaning is known: those nearest to it."""


class Pointer:
    """Describes the sentences of one reply beside the points of one situation."""

    def __init__(self, parsed: Parsed, found: Sequence[Found], ready: Ready) -> None:
        self.parsed, self.found, self.ready = parsed, found, ready
        self._seen: dict[tuple[int, int], dict[str, float]] = {}
        self._ranks: dict[int, list[int]] = {}
        self.places = [
            place
            for place, each in enumerate(parsed.sentences)
            if each.usable and each.content
        ]
        """The sentences that might say something, in the order of the reply."""

    def ranked(self, number: int) -> list[int]:
        """Return the places, those first whose words say most of point *number*."""
        if number not in self._ranks:
            shares = self.found[number].shares
            order = sorted(self.places, key=lambda place: -shares[place])
            self._ranks[number] = order
        return self._ranks[number]

    def candidates(self, number: int) -> list[int]:
        """Return the places that words alone look at closely for point *number*."""
        return self.ranked(number)[:CANDIDATES]

    def rows(self, number: int, places: Sequence[int]) -> list[dict[str, float]]:
        """Describe the sentences at *places* as ones that say point *number*."""
        for place in places:
            if (number, place) not in self._seen:
                rank = self.ranked(number).index(place)
                self._seen[number, place] = self._row(number, place, rank)
        return [self._seen[number, place] for place in places]

    def _row(self, number: int, place: int, rank: int) -> dict[str, float]:
        one, point = self.found[number], self.ready.points[number]
        sentence = one.sentences[place]
        share, about, matched, mean, letters = one.scored[place]
        row = {
            "share": share,
            "about": about,
            "plain": matched.share,
            "example_mean": mean,
            "letters": letters,
            "rank": float(rank),
            "asks": float(sentence.segment.asks),
            "copied": sentence.copied,
            "grader": float(sentence.grader),
            "place": place / max(len(one.sentences) - 1, 1),
            "sentences": float(len(self.places)),
            "facts": float(len(sentence.facts)),
        }
        row |= self._rivals(number, place)
        row |= _values(point, one, place)
        row |= point.static
        row |= ways(one.sentences, place, matched)
        row |= polarity(sentence, matched, point)
        return row | self.parsed.known.at(place)

    def _rivals(self, number: int, place: int) -> dict[str, float]:
        """Return how well the sentence says the other points."""
        rivals = {"rival_wanted": 0.0, "rival_forbidden": 0.0}
        for other, (one, point) in enumerate(
            zip(self.found, self.ready.points, strict=True)
        ):
            if other != number:
                name = f"rival_{'forbidden' if point.point.is_forbidden else 'wanted'}"
                rivals[name] = max(rivals[name], one.shares[place])
        return rivals


def _values(point: ReadyPoint, one: Found, place: int) -> dict[str, float]:
    facts = one.sentences[place].facts
    if not point.values:
        return {"miss": 0.0}
    hits = sum(any(fact.agrees(v) for fact in facts) for v in point.values)
    kinds = {value.kind for value in point.values}
    wrong = sum(
        fact.kind in kinds and not any(fact.agrees(v) for v in point.values)
        for fact in facts
    )
    return {"hit": hits / len(point.values), "miss": float(wrong)}


def nearest_in_meaning(
    cosines: Mapping[int, Sequence[tuple[float, float]]],
    ready: Ready,
    number: int,
) -> dict[int, dict[str, float]]:
    """Return for the encoded places nearest to point *number* how near, and how near to others.

    *cosines* gives for each place, point by point, the nearest wording's and the description's.
    """
    nearest = {place: each[number][0] for place, each in cosines.items()}
    mean = sum(nearest.values()) / max(len(nearest), 1)
    order = sorted(nearest, key=lambda place: -nearest[place])
    rows = {}
    for rank, place in enumerate(order[:NEAREST]):
        row = {
            "c_nearest": nearest[place],
            "c_about": cosines[place][number][1],
            "c_rank": float(rank),
            "c_above": nearest[place] - mean,
            "c_rival_wanted": 0.0,
            "c_rival_forbidden": 0.0,
        }
        for other, (value, _) in enumerate(cosines[place]):
            if other != number:
                name = f"c_rival_{'forbidden' if ready.points[other].point.is_forbidden else 'wanted'}"
                row[name] = max(row[name], value)
        rows[place] = row
    return rows


def summed_up(
    says: Sequence[float], near: Sequence[float], places: Sequence[int], best: int
) -> dict[str, float]:
    """Return what the chances of the sentences at *places* come to.

    *says*: that it says the point; *near*: that it only seems to, as by denying it.
    *best* is the place that words take for the best.
    """
    if not places:
        return {}
    top = max(range(len(says)), key=says.__getitem__)
    feigned = max(range(len(near)), key=near.__getitem__)
    none = 1.0
    for chance in says:
        none *= 1 - chance
    return {
        "most": says[top],
        "second": sorted(says)[-2] if len(says) > 1 else 0.0,
        "any": 1 - none,
        "near": near[top],
        "nearest": near[feigned],
        "says_nearest": says[feigned],
        "same": float(places[top] == best),
    }
