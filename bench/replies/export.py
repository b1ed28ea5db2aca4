"""The fitted judge packed into the one file that ships."""

import json
import zlib
from collections.abc import Mapping
from typing import Any

from bench.replies.fitting import export_trees
from bench.replies.pointing import Pointed
from bench.replies.training import NUMBERS, SIDES, Fit, MarkFit, export_meaning

VERSION = "2"
UNSURE = {"wanted": (0.3, 0.7), "forbidden": (0.25, 0.55)}
"""Chances between which a person should look."""


def content_of(
    fit: Fit, mark_fit: MarkFit, bounds: Mapping[str, float]
) -> dict[str, Any]:
    """Return what the model's file holds of what was fitted."""
    return {
        "version": VERSION,
        "best": _lines(fit, "best"),
        "whole": _lines(fit, "whole"),
        "tone_line": mark_fit.line.export([]),
        "meaning": {side: export_meaning(fit.meaning[side]) for side in SIDES},
        "first": _trees(fit.first, fit.names["first"]),
        "second": _trees(fit.second, fit.names["second"]),
        "semantic": _trees(fit.semantic, fit.names["semantic"]),
        "pointing": {way: _sentence_trees(fit.pointing[way]) for way in fit.pointing},
        "tone": export_trees(mark_fit.tone, mark_fit.tone_names),
        "overall": export_trees(mark_fit.overall, mark_fit.overall_names),
        "bounds": bounds,
        "unsure": UNSURE,
    }


def packed(
    content: Mapping[str, Any],
    rarity: Mapping[str, float],
    cuts: Mapping[str, tuple[float, ...]],
) -> bytes:
    """Return the model's file."""
    whole = {
        **content,
        "rarity": rarity,
        "tone_cuts": cuts["tone"],
        "overall_cuts": cuts["overall"],
    }
    text = json.dumps(whole, separators=(",", ":"), sort_keys=True)
    return zlib.compress(text.encode(), 9)


def _sentence_trees(pointed: Pointed) -> dict[str, Any]:
    return {
        side: {name: export_trees(each, pointed.names) for name, each in both.items()}
        for side, both in pointed.trees.items()
    }


def _lines(fit: Fit, name: str) -> dict[str, Any]:
    return {side: fit.lines[name][side].export(NUMBERS) for side in SIDES}


def _trees(forests: Mapping[str, Any], names: list[str]) -> dict[str, Any]:
    return {side: export_trees(forests[side], names) for side in SIDES}
