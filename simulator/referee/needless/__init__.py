"""Questions that need no asking: what answers them had been given before they were written.

Pure rules, no model. They find little and are seldom wrong: one value, said flatly, of just
what is asked. What might be another matter, a choice left open, a problem with what was
said, or a question the day wants is let be.
"""

from simulator.referee.needless.finding import needless_in

__all__ = ["needless_in"]
