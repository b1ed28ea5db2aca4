"""What a day trains: our own words for it, curriculum tags, and skills of ESCO.

The skills are data beside this module, esco.json, with its source.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

Practice = Literal[
    "prioritising",
    "planning",
    "estimating",
    "interruptions",
    "changes",
    "answering",
    "asking",
    "promising",
    "early-warning",
    "renegotiating",
    "declining",
    "escalating",
    "inbox",
    "calendar",
    "travel",
    "data-entry",
    "writing",
    "reporting",
    "confidentiality",
    "scams",
    "time-zones",
]
"""What a learner does more of on this day than on others."""

Strand = Literal[
    "digital", "self_employment", "organisational", "multitasking", "communication"
]
"""The strands of a curriculum for virtual assistants."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Skill:
    """A skill of ESCO: its English label and its address."""

    slug: str
    label: str
    uri: str


@cache
def esco_skills() -> Mapping[str, Skill]:
    """Return the skills a day may name, by the label with hyphens."""
    written = _written()
    return {
        slug: Skill(
            slug=slug, label=skill["label"], uri=written["prefix"] + skill["id"]
        )
        for slug, skill in written["skills"].items()
    }


def esco_source() -> str:
    """Say whose the skills are."""
    source: str = _written()["source"]
    return source


@cache
def _written() -> Any:
    return json.loads(Path(__file__).with_name("esco.json").read_text(encoding="utf-8"))
