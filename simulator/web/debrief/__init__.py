"""The debrief: the learner's own view first, then what the log and the scorecard say."""
