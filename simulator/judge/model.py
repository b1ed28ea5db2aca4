"""The trained part of the judge, read from the file that the training wrote."""

import json
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from simulator.judge.prepare import Rarity
from simulator.judge.trees import Forest, forest_from
from simulator.judge.wording import Line, line_from

FILE = Path(__file__).with_name("model.json.z")

WANTED, FORBIDDEN = "wanted", "forbidden"
WORDS, MEANING = "words", "meaning"


@dataclass(frozen=True, slots=True)
class SentenceTrees:
    """Trees that look at one sentence: whether it says a point, or only seems to."""

    says: Forest
    near: Forest


@dataclass(frozen=True, slots=True)
class Model:
    """Weights, trees and bounds. Each stage has one part for wanted points, one for others."""

    version: str
    rarity: Rarity
    best: Mapping[str, Line]
    whole: Mapping[str, Line]
    tone_line: Line
    meaning: Mapping[str, Mapping[str, Any]]
    first: Mapping[str, Forest]
    second: Mapping[str, Forest]
    semantic: Mapping[str, Forest]
    pointing: Mapping[str, Mapping[str, SentenceTrees]]
    """What looks at single sentences: by words or by meaning, for each side."""
    tone: Forest
    overall: Forest
    bounds: Mapping[str, float]
    unsure: Mapping[str, tuple[float, float]]
    tone_cuts: tuple[float, ...]
    overall_cuts: tuple[float, ...]


def side_of(is_forbidden: bool) -> str:
    """Name the half of the model that judges a point."""
    return FORBIDDEN if is_forbidden else WANTED


@lru_cache(maxsize=1)
def trained() -> Model:
    """Return the model that ships, read once."""
    return model_from(json.loads(zlib.decompress(FILE.read_bytes())))


def model_from(entry: Mapping[str, Any]) -> Model:
    """Read a model as the training writes it."""
    return Model(
        version=entry["version"],
        rarity=Rarity(entry["rarity"]),
        best=_each(entry["best"], line_from),
        whole=_each(entry["whole"], line_from),
        tone_line=line_from(entry["tone_line"]),
        meaning=entry["meaning"],
        first=_each(entry["first"], forest_from),
        second=_each(entry["second"], forest_from),
        semantic=_each(entry["semantic"], forest_from),
        pointing={
            way: _each(part, _sentence_trees) for way, part in entry["pointing"].items()
        },
        tone=forest_from(entry["tone"]),
        overall=forest_from(entry["overall"]),
        bounds=entry["bounds"],
        unsure={name: (low, high) for name, (low, high) in entry["unsure"].items()},
        tone_cuts=tuple(entry["tone_cuts"]),
        overall_cuts=tuple(entry["overall_cuts"]),
    )


def _sentence_trees(entry: Mapping[str, Any]) -> SentenceTrees:
    return SentenceTrees(forest_from(entry["says"]), forest_from(entry["near"]))


def _each(entry: Mapping[str, Any], read: Any) -> dict[str, Any]:
    return {name: read(part) for name, part in entry.items()}
