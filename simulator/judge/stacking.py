"""What the verdicts on the other points of a reply tell about one of them."""

from collections.abc import Sequence

from simulator.judge.prepare import Ready


def surroundings(
    ready: Ready, chances: Sequence[float], place: int, prefix: str
) -> dict[str, float]:
    """Return features of the point at *place* from the *chances* of all points."""
    wanted: list[float] = []
    forbidden: list[float] = []
    for number, (point, chance) in enumerate(zip(ready.points, chances, strict=True)):
        if number != place:
            (forbidden if point.point.is_forbidden else wanted).append(chance)
    point = ready.points[place]
    features = {
        f"{prefix}own": chances[place],
        f"{prefix}count": float(len(wanted)),
        f"{prefix}nearness": point.nearness,
    }
    if wanted:
        features[f"{prefix}mean"] = sum(wanted) / len(wanted)
        features[f"{prefix}least"] = min(wanted)
        features[f"{prefix}most"] = max(wanted)
        features[f"{prefix}doubt"] = sum(min(p, 1 - p) for p in wanted) / len(wanted)
    if forbidden:
        features[f"{prefix}forbidden"] = max(forbidden)
    if point.nearest >= 0:
        features[f"{prefix}nearest"] = chances[point.nearest]
    return features


def verdict_features(ready: Ready, chances: Sequence[float]) -> dict[str, float]:
    """Return what the chances of all points say of the reply as a whole."""
    wanted = [
        chance
        for point, chance in zip(ready.points, chances, strict=True)
        if not point.point.is_forbidden
    ]
    forbidden = [
        chance
        for point, chance in zip(ready.points, chances, strict=True)
        if point.point.is_forbidden
    ]
    facts = [
        chance
        for point, chance in zip(ready.points, chances, strict=True)
        if point.point.kind == "fact"
    ]
    count = max(len(wanted), 1)
    ordered = sorted(wanted)
    return {
        "met_share": sum(wanted) / count,
        "met_all": _product(wanted),
        "missing": sum(1 - chance for chance in wanted),
        "missed": float(sum(chance < 0.5 for chance in wanted)),
        "missed_share": sum(chance < 0.5 for chance in wanted) / count,
        "least_met": ordered[0] if ordered else 0.0,
        "second_least": ordered[1] if len(ordered) > 1 else 1.0,
        "doubt": sum(min(chance, 1 - chance) for chance in wanted) / count,
        "violated": max(forbidden, default=0.0),
        "violated_sum": sum(forbidden),
        "facts_met": sum(facts) / max(len(facts), 1),
        "points": float(len(wanted)),
    }


def _product(chances: Sequence[float]) -> float:
    product = 1.0
    for chance in chances:
        product *= chance
    return product
