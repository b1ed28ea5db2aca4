"""What trainers write to appeals and doubts, as forms send it."""

from collections.abc import Mapping
from dataclasses import dataclass

from flask import abort

LONGEST_NUMBER = 9
"""Digits of a serial or a place; a day has far fewer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionForm:
    """What a trainer wrote to an appeal."""

    run: str
    task: str
    check: str
    accepted: bool
    reason: str
    trainer: str

    @property
    def key(self) -> tuple[str, str, str]:
        """Return the appeal that it is about."""
        return self.run, self.task, self.check


@dataclass(frozen=True, slots=True, kw_only=True)
class SettlingForm:
    """What a trainer wrote to a doubt; *sentence* is a place in the message, None if none."""

    run: str
    task: str
    check: str
    serial: int
    met: bool
    sentence: int | None
    reason: str
    trainer: str

    @property
    def key(self) -> tuple[str, str, str, int]:
        """Return the doubt that it is about."""
        return self.run, self.task, self.check, self.serial


def read_decision(run: str, form: Mapping[str, str]) -> DecisionForm:
    """Read the form; what no page of ours sends is refused outright."""
    return DecisionForm(
        run=run,
        task=form.get("task", ""),
        check=form.get("check", ""),
        accepted=_verdict(form, "accept", "decline"),
        reason=form.get("reason", ""),
        trainer=form.get("trainer", ""),
    )


def read_settling(run: str, form: Mapping[str, str]) -> SettlingForm:
    """Read the form; what no page of ours sends is refused outright."""
    serial = _number(form.get("serial", ""))
    if serial is None:
        abort(400)
    return SettlingForm(
        run=run,
        task=form.get("task", ""),
        check=form.get("check", ""),
        serial=serial,
        met=_verdict(form, "met", "missed"),
        sentence=_number(form.get("sentence", "")),
        reason=form.get("reason", ""),
        trainer=form.get("trainer", ""),
    )


def _verdict(form: Mapping[str, str], yes: str, no: str) -> bool:
    verdict = form.get("verdict")
    if verdict not in {yes, no}:
        abort(400)
    return verdict == yes


def _number(text: str) -> int | None:
    is_one = text.isascii() and text.isdigit() and len(text) <= LONGEST_NUMBER
    return int(text) if is_one else None
