"""Scenario files in the house layout, with every comment where its author put it."""

from simulator.scenarios.formatting.tidying import CannotFormat, formatted

__all__ = ["CannotFormat", "formatted"]
