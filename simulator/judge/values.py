"""Values wanted and values stated: found, left out, wrong, nearly right, in doubt."""

from simulator.judge.cues import Cue
from simulator.judge.dissect import Sentence
from simulator.judge.facts import Fact
from simulator.judge.prepare import Ready, ReadyPoint


def value_features(
    sentences: list[Sentence],
    ready_point: ReadyPoint,
    ready: Ready,
    best: int,
    stems: frozenset[str],
) -> dict[str, float]:
    """Return how well the values of a point are stated, with its best sentence at *best*.

    *stems* are those of all words of the reply.
    """
    features: dict[str, float] = {}
    usable = [each for each in sentences if each.usable]
    near = sentences[max(best - 1, 0) : best + 2] if best >= 0 else []
    own = [sentences[best]] if best >= 0 else []
    for name, wanted in (("value", ready_point.values), ("hint", ready_point.hints)):
        features |= _hits(name, wanted, usable, near, own)
    if ready_point.alternatives:
        features["alternative"] = max(
            sum(_stated(value, usable) for value in part) / len(part)
            for part in ready_point.alternatives
        )
    features |= _named(ready_point, ready, (usable, own), stems)
    features |= _wrong(ready_point, ready, usable, near, own)
    return features


def _named(
    ready_point: ReadyPoint,
    ready: Ready,
    groups: tuple[list[Sentence], list[Sentence]],
    stems: frozenset[str],
) -> dict[str, float]:
    """Compare names and plain words that the point wants with those that are said."""
    features: dict[str, float] = {
        "opposed": 0.0,
        "unit_clash": 0.0,
        "unit_clashes": 0.0,
    }
    usable, own = groups
    here = {stem for each in own for stem in each.stems}
    if ready_point.plain_values:
        count = len(ready_point.plain_values)
        for name, said in (("word_all", stems), ("word_best", here)):
            features[name] = sum(e in said for e in ready_point.plain_values) / count
    if ready_point.names:
        features["names_all"] = len(ready_point.names & stems) / len(ready_point.names)
        features["names_best"] = len(ready_point.names & here) / len(ready_point.names)
    for each in own:
        features["opposed"] = float(len(ready_point.opposed & set(each.words)))
        features["other_names"] = float(
            len((ready.names - ready_point.names - ready.client_names) & here)
        )
        features["unit_clash"] = float(_clashes(ready_point.units, [each]))
    features["unit_clashes"] = float(_clashes(ready_point.units, usable))
    return features


def _clashes(units: dict[str, frozenset[str]], group: list[Sentence]) -> int:
    """Count numbers stated in a unit of *units* that are not its numbers."""
    return sum(
        fact.unit in units and fact.readings.isdisjoint(units[fact.unit])
        for each in group
        for fact in each.facts
        if fact.unit
    )


def _hits(
    name: str,
    wanted: list[Fact],
    usable: list[Sentence],
    near: list[Sentence],
    own: list[Sentence],
) -> dict[str, float]:
    if not wanted:
        return {}
    total = len(wanted)
    features = {}
    for where, group in (("all", usable), ("near", near), ("best", own)):
        features[f"{name}_{where}"] = (
            sum(_stated(value, group) for value in wanted) / total
        )
    sure = sum(
        any(
            fact.agrees(value)
            and not fact.conflict
            and not _clause_cue(each, fact) & (Cue.HEDGE | Cue.NOT | Cue.UNKNOWN)
            for each in usable
            for fact in each.facts
        )
        for value in wanted
    )
    features[f"{name}_sure"] = sure / total
    features[f"{name}_weak"] = (
        sum(_only_weekday(value, usable) for value in wanted) / total
    )
    return features


def _stated(value: Fact, group: list[Sentence]) -> bool:
    return any(
        fact.agrees(value) and not fact.conflict
        for each in group
        for fact in each.facts
    )


def _only_weekday(value: Fact, group: list[Sentence]) -> bool:
    agreeing = [fact for each in group for fact in each.facts if fact.agrees(value)]
    return bool(agreeing) and all(
        all(reading[0] == "w" for reading in fact.readings & value.readings)
        for fact in agreeing
    )


def _clause_cue(sentence: Sentence, fact: Fact) -> int:
    """Return the cues of the clause in which *fact* stands."""
    offset = sentence.segment.start
    for place, word in enumerate(sentence.segment.words):
        if word.end - offset > fact.start:
            return sentence.clause_cues[sentence.clauses[place]]
    return 0


def _wrong(
    ready_point: ReadyPoint,
    ready: Ready,
    usable: list[Sentence],
    near: list[Sentence],
    own: list[Sentence],
) -> dict[str, float]:
    """Count values of the wanted sort that are other ones than wanted."""
    wanted = [*ready_point.values, *ready_point.hints]
    kinds = {_sort(value) for value in wanted}
    features: dict[str, float] = {}
    for where, group in (("best", own), ("near", near), ("all", usable)):
        strange = other = 0
        for each in group:
            for fact in each.facts:
                if _sort(fact) not in kinds or any(fact.agrees(v) for v in wanted):
                    continue
                if fact.readings.isdisjoint(ready.known):
                    strange += 1
                else:
                    other += 1
        features[f"strange_{where}"] = float(strange)
        features[f"other_{where}"] = float(other)
    features["slip"] = max(
        (
            _slip(value, fact)
            for value in ready_point.values
            for each in usable
            for fact in each.facts
        ),
        default=0.0,
    )
    features["conflict"] = float(
        any(fact.conflict for each in near for fact in each.facts)
    )
    return features


def _sort(fact: Fact) -> str:
    return "number" if fact.kind in {"number", "percent"} else fact.kind


def _slip(value: Fact, fact: Fact) -> float:
    """Tell how nearly *fact* is *value* without being it: digits swapped, one letter off."""
    if fact.agrees(value):
        return 0.0
    best = 0.0
    for one in value.readings:
        if one[0] not in "cfnGE" or len(one) < 4:
            continue
        for other in fact.readings:
            if other[0] == one[0] and len(other) == len(one):
                same = sum(a == b for a, b in zip(one, other, strict=True))
                best = max(best, same / len(one))
    return best
