"""Meetings: slots offered that suit several people, in calendars and time zones of their own."""
