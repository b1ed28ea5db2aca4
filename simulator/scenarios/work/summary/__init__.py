"""Summaries: an account of what was done, held against the log."""
