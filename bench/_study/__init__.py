"""The honesty study: simulated learners of known skill, and what the score makes of them."""
