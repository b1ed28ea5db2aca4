"""A score in a few numbers: what is kept of it, to compare days and versions."""

from dataclasses import dataclass

from simulator.engine.bundle import Dimension


@dataclass(frozen=True, slots=True, kw_only=True)
class DimensionSummary:
    """One dimension of a day: points and band from 0 to 100, *level* None without enough."""

    dimension: Dimension
    points: float
    measured: bool
    level: int | None
    band: tuple[float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """A score by its *version*. Only summaries of one version compare."""

    version: int
    total: float
    dimensions: tuple[DimensionSummary, ...]
