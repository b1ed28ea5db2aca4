"""Tallying: count what is there."""
