"""A document, a seed and a language to a bundle: the day as it is played."""

from simulator.scenarios.compiler.bundle import compile_bundle

__all__ = ["compile_bundle"]
