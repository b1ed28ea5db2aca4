"""``va-sim check`` with play, on a storm day of 26 tasks and five clients.

Wall seconds are those of a machine with nothing else to do; where it has, CPU seconds
shared by two cores say more, so both are shown.
"""

import os
import shutil
import tempfile
from pathlib import Path
from time import perf_counter

from simulator.scenarios.problems import Problem
from simulator.scenarios.proving.proof import prove

TASKS = 26
CLIENTS = ("ada", "bo", "cy", "dee", "eli")
BOUND_S = 15.0
CORES = 2

HEAD = """
format: va-scenario/1
id: storm
title: Storm
summary: Many tasks at once.
level: 5
languages: [en]
seed: 3
day:
  date: "2026-03-10"
  starts: "08:30"
  ends: "16:30"
  timezone: Europe/Amsterdam
  pace: 8
  resume: 3m
  currency: EUR
  briefing: You work for {{ clients.ada.name }} and four others.
  objectives: [Do first what cannot wait]
"""
CLIENT = """
  {id}:
    persona: {{locale: en_GB}}
    company: {id} and daughters
    role: client
    domain: {id}.example
    tier: {tier}
    patience: 0.{patience}
    first_reply: 30m
    reply_delay: 3m..15m
    file:
      hours: All day
    lines:
      chase: ["Any news on {{title}}? {id} here."]
      escalate: ["{{title}} was due at {{due}}, says {id}."]
      thanks: ["Thanks, {id}."]
      accept: ["{{due}} is fine with {id}."]
      refuse: ["Too late for {id}."]
      needless: ["You have that, {id}."]
      withdraw: ["Leave it, {id}."]
      declined: ["A pity, {id}."]
"""
TASK = """
  task-{n}:
    client: {client}
    title: Report {n}
    brief: Add up sheet {n} and say what it comes to.
    importance: {importance}
    work: {work}m
    hands_on: 45s
    due: "{due}"
    worthless_after: {grace}m
    form:
      submit: Hand in
      fields:
        - {{id: sum, label: Sum, kind: number}}
        - {{id: note, label: Note, kind: text}}
    gaps:
      - {{id: rate, asked_by: [[rate, percentage]], answer: "The rate is {n}{n} per cent.", latency: 5m..25m}}
    checks:
      - {{id: sum, points: 3, must: true, field_is: {{field: sum, values: "{sum}"}}, say: The sum.}}
      - {{id: note, points: 1, field_has: {{field: note, groups: [[rate{n}]]}}, say: The rate.}}
      - {{id: asked, points: 1, scores: communication, asked_for: {{gap: rate, within: 60m}}, say: Ask.}}
      - {{id: told, points: 3, scores: communication, told: {{person: {client}, facts: [["€{sum}"]]}}, say: Tell.}}
"""
ASKED = """
  - id: task-{n}-asked
    at: "{at}"
    thread: task-{n}
    opens: task-{n}
    email: {{from: {client}, subject: "Report {n}", body: "Sheet {n} lists {sum} euros in all. Name rate{n} with it, before {due}."}}
"""
SOONER = """
  - id: task-{n}-sooner
    at: "{at}"
    thread: task-{n}
    unless: {{task: task-{n}, is: done}}
    deadline_change: {{task: task-{n}, due: "{due}", from: {client}, subject: "Report {n} sooner", body: "Before {due} after all."}}
"""
FOOT = """
rubric:
  weights: {prioritisation: 30, communication: 30, time_management: 20, delivery: 20}
  react_within: 10m
  messages_allowed: 90
"""


def main() -> bool:
    """Print how long a whole check takes, and what share of it a core was busy."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made) / "storm"
        folder.mkdir()
        (folder / "scenario.yaml").write_text(storm())
        begun, before = perf_counter(), busy()
        found = prove(folder)
        wall, cpu = perf_counter() - begun, busy() - before
        shutil.rmtree(folder)
    blocking = [each for each in found if not each.code.startswith("VA6")]
    show(found)
    if blocking:
        print("  the day was not played: " + blocking[0].message)
        return False
    print(f"  {TASKS} tasks: {wall:.1f} s wall, {cpu:.1f} s of CPU in all processes")
    shared = cpu / CORES
    print(f"  at least {shared:.1f} s on {CORES} cores; promised: {BOUND_S:.0f} s")
    return min(wall, shared) < BOUND_S


def busy() -> float:
    """Return the CPU seconds of this process and of those it has waited for."""
    spent = os.times()
    return sum(spent[:4])


def show(found: tuple[Problem, ...]) -> None:
    """Name the codes that came of it: a generated day need not be a good one."""
    codes = sorted({each.code for each in found})
    print(f"  told: {', '.join(codes) or 'nothing'}")


def storm() -> str:
    """Write the day."""
    tiers = ("gold", "silver", "silver", "bronze", "bronze")
    clients = "".join(
        CLIENT.format(id=each, tier=tier, patience=3 + place)
        for place, (each, tier) in enumerate(zip(CLIENTS, tiers, strict=True))
    )
    tasks = "".join(TASK.format(**_task(each)) for each in range(TASKS))
    injects = "".join(ASKED.format(**_task(each)) for each in range(TASKS))
    sooner = "".join(
        SOONER.format(**_task(each) | _moved(each)) for each in range(0, TASKS, 5)
    )
    parts = ("clients:", clients, "tasks:", tasks, "timeline:", injects, sooner, FOOT)
    return HEAD.lstrip() + "\n".join(part.strip("\n") for part in parts) + "\n"


def _task(number: int) -> dict[str, str | int]:
    asked = 510 + number * 15
    slack = (35, 80, 150, 60, 240)[number % 5]
    return {
        "n": number,
        "client": CLIENTS[number * 3 % 5],
        "importance": 1 + (number * 7 + 2) % 5,
        "work": 4 + number * 5 % 17,
        "due": _clock(min(asked + slack, 985)),
        "at": _clock(asked),
        "grace": (30, 60, 90)[number % 3],
        "sum": 100 + number * 37,
    }


def _moved(number: int) -> dict[str, str]:
    asked = 510 + number * 15
    return {"at": _clock(asked + 6), "due": _clock(min(asked + 31, 980))}


def _clock(minute: int) -> str:
    return f"{minute // 60:02d}:{minute % 60:02d}"
