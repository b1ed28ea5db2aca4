"""Appointments: a start in a calendar, and what is noted with it."""
