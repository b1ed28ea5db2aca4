"""Closed words that the engine and the scenario files share; light to import."""

from typing import Literal

Act = Literal[
    "acknowledge", "ask", "propose", "deliver", "decline", "escalate", "hand_over"
]
"""What a message does, as the learner states it beside the words."""

Rights = Literal["none", "view", "comment", "edit"]
"""What somebody may do with what is shared with them."""

Channel = Literal["email", "chat", "booking", "call"]
"""How a message comes."""

Standing = Literal[
    "unopened",
    "unanswered",
    "started",
    "done",
    "late",
    "missed",
    "declined",
    "renegotiated",
    "withdrawn",
]
"""How a task can stand."""
