"""Why a point was found or not, in a sentence for the learner or the trainer."""

from collections.abc import Mapping

from simulator.judge.features import Found, Parsed
from simulator.judge.prepare import Ready, ReadyPoint

_FOUND = 0.45
"""From this share of a wording on, a sentence is about the point."""


def reason(
    point: ReadyPoint,
    found: Found,
    parsed: Parsed,
    *,
    met: bool,
    unsure: bool,
) -> str:
    """Say in a sentence why *point* counts as met or not."""
    features = found.features
    if point.point.is_forbidden:
        text = _of_forbidden(features, met)
    elif met:
        text = _of_met(point, features)
    else:
        text = _of_missing(point, features, parsed)
    return f"{text} A person should look." if unsure else text


def _of_forbidden(features: Mapping[str, float], met: bool) -> str:
    if met and features.get("share", 0.0) >= _FOUND:
        return "This sentence does what the reply must not."
    if met:
        return "The reply as a whole does what it must not; this comes nearest to it."
    if features.get("share", 0.0) >= _FOUND and features.get("said_not", 0.0) > 0.5:
        return "It is named only to be denied."
    return "Nothing in the reply does this."


def _of_met(point: ReadyPoint, features: Mapping[str, float]) -> str:
    if point.values and features.get("value_all", 0.0) == 1:
        return "The right value is stated here as a fact."
    if features.get("asks"):
        return "The question is put here."
    return "This sentence says it."


def _of_missing(
    point: ReadyPoint, features: Mapping[str, float], parsed: Parsed
) -> str:
    if not any(each.usable for each in parsed.sentences):
        return "The reply has no sentence of the learner's own to judge."
    if features.get("unusable_share", 0.0) > max(features.get("share", 0.0), _FOUND):
        return (
            "It stands only in text that is quoted, copied or not meant for the client."
        )
    for name, text in _FLAWS:
        if _has(name, features, point):
            return text
    if features.get("share", 0.0) >= _FOUND:
        return "This sentence comes near, but does not say all of it."
    return "No sentence was found that says it."


_FLAWS = (
    ("conflict", "The weekday and the date do not go together."),
    ("wrong", "A value is given, but not the right one."),
    ("not", "It is said that this is not so, or not done."),
    ("hedge", "It is said as a guess, so the client cannot rely on it."),
    ("value", "The exact value is missing."),
)


def _has(name: str, features: Mapping[str, float], point: ReadyPoint) -> bool:
    near = features.get("share", 0.0) >= _FOUND
    wrong = features.get("strange_best", 0.0) + features.get("unit_clash", 0.0)
    match name:
        case "conflict":
            return features.get("conflict", 0.0) > 0
        case "wrong":
            slipped = features.get("slip", 0.0) >= 0.7
            unstated = bool(point.values) and features.get("value_all", 0.0) < 1
            return slipped or (near and wrong > 0 and unstated)
        case "not":
            return near and features.get("said_not", 0.0) > max(0.5, point.denied)
        case "hedge":
            return near and features.get("said_hedge", 0.0) > 0.5
        case _:
            return near and bool(point.values) and features.get("value_all", 0.0) < 1


def notes(parsed: Parsed, ready: Ready) -> tuple[str, ...]:
    """Return what is to be noticed about the reply as a whole."""
    manner = parsed.manner
    found = []
    if any(not each.usable and each.grader for each in parsed.sentences):
        found.append("Text meant for whoever marks was left out.")
    if manner["quoted"] or manner["copied"] > 0.2:
        found.append("Quoted or copied text counts for nothing.")
    if manner["hidden"] > 3 or manner["disguised"] > 3:
        found.append("There are invisible or look-alike characters in the text.")
    if manner["foreign"] and manner["small_words"] > 0.2:
        found.append(
            f"The reply is not in the client's language ({ready.situation.language})."
        )
    if manner["date_conflicts"]:
        found.append("A weekday does not fit the date beside it.")
    return tuple(found)
