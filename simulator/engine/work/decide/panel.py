"""A question with courses and reasons, what was decided, and the tests of it."""

from dataclasses import dataclass
from typing import Literal

from simulator.engine.panel import Answer, Field, Option, Panel
from simulator.engine.test import Test

CourseAct = Literal[
    "act",
    "draft",
    "ask",
    "escalate",
    "refuse",
    "report",
    "hold",
    "accept",
    "decline",
    "counter",
]
"""What a course amounts to, in one word."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """One way to go on; *detail* is a second line that says what it would mean."""

    id: str
    act: CourseAct
    text: str
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DecidePanel(Panel):
    """Choose one of *options*, and from *least* to *most* of the *reasons* for it."""

    question: str
    options: tuple[Course, ...]
    reasons: tuple[Option, ...]
    least: int
    most: int
    submit: str
    fields: tuple[Field, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided(Answer):
    """The course chosen, the reasons given, and the values of the panel's fields."""

    option: str
    reasons: tuple[str, ...]
    values: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DecidedFor(Test):
    """The course chosen is one of *options*."""

    options: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Because(Test):
    """At least *least* of the reasons given are among *reasons*; every one when it is None."""

    reasons: tuple[str, ...]
    least: int | None = None


PANEL, ANSWER, TESTS = DecidePanel, Decided, (DecidedFor, Because)
