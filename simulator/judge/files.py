"""Situations, replies and ratings as files have them, with a clear word where they are wrong."""

import datetime
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from simulator.judge.notation import MONTH_NAMES
from simulator.judge.situation import BadSituation, Point, Situation, point_from
from simulator.judge.text import fold


class BadFile(ValueError):
    """A file that cannot be read as what it should be; the message says where and what to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """One written reply. *kind* says what sort of writer wrote it, if anybody knows."""

    id: str
    prompt: str
    text: str
    kind: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """What raters said of one reply: points met (for a must_not: violated), two marks."""

    points: Mapping[str, bool]
    tone: float
    overall: float


def read_situations(path: Path) -> dict[str, Situation]:
    """Read the situations of a file of prompts, by id."""
    try:
        entries = json.loads(_text(path))
    except json.JSONDecodeError as reason:
        raise BadFile(
            f"{path}, line {reason.lineno}, column {reason.colno}: this is not JSON "
            f"({reason.msg}). Write a list of situations."
        ) from reason
    if not isinstance(entries, list) or not entries:
        raise BadFile(
            f"{path}: there is no situation. Write a list of them: [{{...}}]."
        )
    found: dict[str, Situation] = {}
    for number, entry in enumerate(entries, start=1):
        where = f"{path}, situation {number}"
        if not isinstance(entry, dict):
            raise BadFile(f"{where}: write an object with id, mail and points.")
        situation = _situation(entry, where)
        if situation.id in found:
            raise BadFile(f"{where}: the id {situation.id!r} is taken; choose another.")
        found[situation.id] = situation
    return found


def read_replies(path: Path, situations: Mapping[str, Situation]) -> list[Reply]:
    """Read the replies, one a line, each to one of *situations*."""
    found: list[Reply] = []
    seen: set[str] = set()
    for where, entry in _lines(path):
        reply = Reply(
            id=_word(entry, "id", where),
            prompt=_word(entry, "prompt_id", where),
            text=_string(entry, "text", where),
            kind=str(entry.get("kind", "")),
        )
        if reply.prompt not in situations:
            raise BadFile(
                f"{where}: no situation is called {reply.prompt!r}; the prompts have "
                f"{', '.join(sorted(situations)[:8])} ..."
            )
        if reply.id in seen:
            raise BadFile(
                f"{where}: the id {reply.id!r} stands twice; make it another."
            )
        seen.add(reply.id)
        found.append(reply)
    if not found:
        raise BadFile(f"{path}: there is no reply. Write one a line.")
    return found


def read_labels(path: Path) -> dict[str, Label]:
    """Read the ratings, one reply a line, by the reply's id."""
    found: dict[str, Label] = {}
    for where, entry in _lines(path):
        points = entry.get("points")
        if not isinstance(points, dict) or not all(
            value in (0, 1) for value in points.values()
        ):
            raise BadFile(f"{where}: points must give 0 or 1 for each point's id.")
        found[_word(entry, "id", where)] = Label(
            points={name: bool(value) for name, value in points.items()},
            tone=_mark(entry, "tone", where),
            overall=_mark(entry, "overall", where),
        )
    return found


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as reason:
        raise BadFile(
            f"{path}: byte {reason.start} is not UTF-8. Save the file as UTF-8."
        ) from reason


def _lines(path: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    for number, line in enumerate(_text(path).split("\n"), start=1):
        if not line.strip():
            continue
        where = f"{path}, line {number}"
        try:
            entry = json.loads(line)
        except json.JSONDecodeError as reason:
            raise BadFile(
                f"{where}, column {reason.colno}: this is not JSON ({reason.msg}). "
                "Write one object a line."
            ) from reason
        if not isinstance(entry, dict):
            raise BadFile(f"{where}: write an object, {{...}}, on a line of its own.")
        yield where, entry


def _situation(entry: Mapping[str, Any], where: str) -> Situation:
    mail = entry.get("mail")
    if not isinstance(mail, dict):
        raise BadFile(f"{where}: mail must be an object with subject and body.")
    knowledge = entry.get("context", [])
    if not isinstance(knowledge, list) or not all(
        isinstance(each, str) for each in knowledge
    ):
        raise BadFile(f"{where}: context must be a list of texts.")
    client = entry.get("client")
    return Situation(
        id=_word(entry, "id", where),
        language=_word(entry, "language", where),
        date=_date(knowledge, where),
        mail=f"{mail.get('subject', '')}\n{_string(mail, 'body', where)}",
        client=str(client.get("name", "")) if isinstance(client, dict) else "",
        manner=str(client.get("tone", "")) if isinstance(client, dict) else "",
        points=_points(entry, where),
        knowledge=tuple(knowledge),
    )


def _points(entry: Mapping[str, Any], where: str) -> tuple[Point, ...]:
    points = entry.get("points")
    if not isinstance(points, list) or not points:
        raise BadFile(f"{where}: points must be a list with at least one point.")
    found: list[Point] = []
    for number, each in enumerate(points, start=1):
        if not isinstance(each, dict):
            raise BadFile(f"{where}, point {number}: write an object.")
        try:
            found.append(point_from(each))
        except BadSituation as reason:
            raise BadFile(f"{where}, point {number}: {reason}.") from reason
    if len({point.id for point in found}) < len(found):
        raise BadFile(f"{where}: two points have one id; make them different.")
    return tuple(found)


_DATE = re.compile(r"(\d{1,2})(?:er|st|nd|rd|th)?\s+([^\W\d]+)\s+(\d{4})")
_ISO = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")


def _date(knowledge: list[str], where: str) -> str:
    """Find today's date in the first line of the context."""
    line = fold(knowledge[0]) if knowledge else ""
    if iso := _ISO.search(line):
        return iso[0]
    if (written := _DATE.search(line)) and written[2] in MONTH_NAMES:
        year, month, day = int(written[3]), MONTH_NAMES[written[2]], int(written[1])
        try:
            return datetime.date(year, month, day).isoformat()
        except ValueError:
            pass
    raise BadFile(
        f"{where}: the first line of context must give today's date, such as "
        "'Today is Tuesday 14 October 2025.'"
    )


def _word(entry: Mapping[str, Any], key: str, where: str) -> str:
    found = entry.get(key)
    if not isinstance(found, str) or not found.strip():
        raise BadFile(f"{where}: {key} is missing; write it as a text.")
    return found


def _string(entry: Mapping[str, Any], key: str, where: str) -> str:
    found = entry.get(key)
    if not isinstance(found, str):
        raise BadFile(f"{where}: {key} is missing or no text; write it in quotes.")
    return found


def _mark(entry: Mapping[str, Any], key: str, where: str) -> float:
    found = entry.get(key)
    if isinstance(found, bool) or not isinstance(found, int | float):
        raise BadFile(f"{where}: {key} must be a number from 1 to 5.")
    if not 1 <= found <= 5:
        raise BadFile(f"{where}: {key} is {found}; it must lie between 1 and 5.")
    return float(found)
