"""A file of timed actions (YAML or JSON) to what the engine plays.

A list of ``{at: "09:12", action: {type: OpenThread, thread: welcome}}``. Moments are
clock times or simulated ms, spans durations or simulated ms; everything else is as
docs/reference/actions.md says.
"""

import re
import types
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path as FilePath
from typing import Any, Union, get_args, get_origin, get_type_hints

from simulator.engine import Malformed, TimedAction, decode_action
from simulator.engine.actions import Action
from simulator.engine.bundle import Day
from simulator.engine.work.kinds import members
from simulator.scenarios import times
from simulator.scenarios.problems import Problem, in_file_order, report
from simulator.scenarios.reader import read
from simulator.scenarios.suggesting import hint
from simulator.scenarios.times import Unreadable
from simulator.scenarios.tree import Node, Path, Tree


class BrokenActions(Exception):
    """A file of actions that cannot be played; *problems* says all that is wrong."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(report(problems))
        self.problems = problems


def read_actions(path: FilePath, *, day: Day) -> tuple[TimedAction, ...]:
    """Return the actions in the file at *path*, for a bundle of that *day*.

    Raises BrokenActions with everything that is wrong.
    """
    tree, problems = read(path)
    reading = _Reading(tree=tree, starts=day.starts)
    if not isinstance(tree.root, list) and not problems:
        message = "A file of actions is a list."
        suggestion = 'Begin each with - {at: "09:00", action: {type: …}}.'
        problems.append(tree.problem("VA113", (), message, suggestion=suggestion))
    timed = [reading.timed(index) for index, _ in enumerate(tree.list(()))]
    problems += reading.problems
    if problems:
        raise BrokenActions(in_file_order(problems))
    return tuple(each for each in timed if each is not None)


class _Reading:
    """One file of actions on its way to the engine, and what is wrong with it."""

    def __init__(self, *, tree: Tree, starts: int) -> None:
        self.problems: list[Problem] = []
        self._tree = tree
        self._starts = starts
        self._last = -1

    def timed(self, index: int) -> TimedAction | None:
        entry = self._tree.at((index,))
        if not isinstance(entry, dict):
            self._note("VA113", (index,), "An entry is a map with at and action.")
            return None
        for key in entry:
            if key not in {"at", "action"}:
                suggestion = hint(key, ("at", "action"))
                message = f"The key `{key}` is not known here."
                self._note("VA110", (index, key), message, suggestion, on_key=True)
        at, action = self._at(index), self._action((index, "action"))
        if at is None or action is None:
            return None
        return TimedAction(at=at, action=action)

    def _at(self, index: int) -> int | None:
        text = self._tree.text((index, "at"))
        if text is None:
            self._note("VA111", (index,), "The key `at` is missing here.")
            return None
        at = self._milliseconds(text, (index, "at"))
        if at is not None and at < self._last:
            message = "This is earlier than the action before."
            suggestion = "Write the actions in the order of the day."
            self._note("VA310", (index, "at"), message, suggestion)
        self._last = max(self._last, at or 0)
        return at

    def _action(self, path: Path) -> Action | None:
        entry = self._tree.at(path)
        if entry is None:
            self._note("VA111", path[:-1], "The key `action` is missing here.")
            return None
        if not isinstance(entry, dict):
            self._note("VA113", path, "An action is a map with its type and fields.")
            return None
        before = len(self.problems)
        made = self._typed(entry, Action, path)
        if len(self.problems) > before:
            return None
        try:
            return decode_action(made)
        except Malformed as error:
            self._malformed(error, path)
            return None

    def _malformed(self, error: Malformed, path: Path) -> None:
        steps: list[str | int] = [
            int(number) if number else word
            for word, number in re.findall(r"(\w+)|\[(\d+)\]", error.path)
        ]
        inside = steps[1:] if steps[:1] == ["action"] else steps
        word = str(inside[-1]) if inside else "action"
        message = f"`{word}` {error.message}."
        given = self._tree.text((*path, *inside))
        _, listed, known = error.message.partition("expected one of ")
        suggestion = hint(given, known.split(", ")) if listed and given else ""
        on_key = "not known" in error.message
        self._note("VA113", (*path, *inside), message, suggestion, on_key=on_key)

    def _typed(self, node: Node, wanted: Any, path: Path) -> Any:
        """Turn text into the numbers that the type *wanted* calls for."""
        wanted = getattr(wanted, "__supertype__", wanted)
        if get_origin(wanted) in {Union, types.UnionType}:
            return self._one_of(node, get_args(wanted), path)
        if members(wanted):
            return self._one_of(node, members(wanted), path)
        if wanted is int and isinstance(node, str):
            return self._milliseconds(node, path)
        if get_origin(wanted) is tuple and isinstance(node, list):
            return [
                self._typed(item, kind, (*path, index))
                for index, (item, kind) in enumerate(_paired(node, get_args(wanted)))
            ]
        if is_dataclass(wanted) and isinstance(node, dict):
            hints = get_type_hints(wanted)
            known = {each.name for each in fields(wanted)}
            return {
                key: self._typed(item, hints[key], (*path, key))
                if key in known
                else item
                for key, item in node.items()
            }
        return node

    def _one_of(self, node: Node, kinds: tuple[Any, ...], path: Path) -> Any:
        if type(None) in kinds and isinstance(node, str) and node in {"", "null", "~"}:
            return None
        classes = {kind.__name__: kind for kind in kinds if _is_class(kind)}
        if isinstance(node, dict) and len(classes) > 1:
            kind = classes.get(str(node.get("type")))
            typed = self._typed(node, kind, path) if kind is not None else node
            version = node.get("v")
            if isinstance(version, str) and version.isdigit():
                return {**typed, "v": int(version)}
            return typed
        others = [kind for kind in kinds if kind is not type(None)]
        return self._typed(node, others[0], path)

    def _milliseconds(self, text: str, path: Path) -> int | None:
        """Read a clock time, a duration or a number as simulated ms."""
        try:
            if re.fullmatch(r"-?\d{1,9}", text, re.ASCII):
                return int(text)
            if re.fullmatch(r"\d+[smhd]\w*", text, re.ASCII):
                return times.duration(text)
            return times.instant(text).after(self._starts)
        except Unreadable as error:
            self._note(error.code, path, error.message, error.suggestion)
            return None

    def _note(
        self,
        code: str,
        path: Path,
        message: str,
        suggestion: str = "",
        *,
        on_key: bool = False,
    ) -> None:
        self.problems.append(
            self._tree.problem(
                code, path, message, suggestion=suggestion, on_key=on_key
            )
        )


def _is_class(kind: Any) -> bool:
    return isinstance(kind, type) and is_dataclass(kind)


def _paired(items: list[Node], kinds: tuple[Any, ...]) -> Iterator[tuple[Node, Any]]:
    repeats = len(kinds) == 2 and kinds[1] is Ellipsis
    for index, item in enumerate(items):
        kind = kinds[0] if repeats else kinds[min(index, len(kinds) - 1)]
        yield item, kind
