"""Practice Desk: a simulated working day for people who learn to be virtual assistants."""

__version__ = "0.1.0"
