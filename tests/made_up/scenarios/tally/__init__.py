"""Tallying as a scenario file writes it."""
