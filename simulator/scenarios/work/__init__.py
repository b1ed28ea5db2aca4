"""The kinds of work in scenario files: a folder for each, of the name it has in the engine.

``document`` has what authors write, ``compiler`` makes of it what the engine holds, and
``checks`` says what is wrong with it.
"""
