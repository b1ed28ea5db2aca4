"""Picking: some options of a catalogue, in the order in which they are recommended."""
