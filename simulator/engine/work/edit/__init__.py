"""Editing: a text corrected, what was changed tracked word by word."""
