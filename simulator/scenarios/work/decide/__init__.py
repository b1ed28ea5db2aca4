"""Deciding: one of several courses, and why."""
