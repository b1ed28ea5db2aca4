"""Proving a day: play it with bots and walkthroughs, and say what that shows.

Kept light here: the processes that play import it once each.
"""
