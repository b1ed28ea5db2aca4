"""Sorting: every message of a batch gets exactly one label."""
