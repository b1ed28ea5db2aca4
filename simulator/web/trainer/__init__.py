"""Trainers: who holds the instance's trainer link may look at finished days and overrule."""
