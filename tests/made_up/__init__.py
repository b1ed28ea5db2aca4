"""A kind of work that only tests have: how many loaves are there?"""
