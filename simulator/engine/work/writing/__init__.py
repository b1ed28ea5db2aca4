"""Writing: the message that delivers the task is the work itself."""
