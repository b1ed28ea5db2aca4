"""Forms: typed fields, filled from what was sent and what is on file."""
