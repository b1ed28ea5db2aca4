"""The pure engine: what a working day does, with time and chance as arguments."""
