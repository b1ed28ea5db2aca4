"""What bots hand in, a module for each kind of work, of the name it has in the engine.

``work_out(piece, panel)`` returns the answer, as good as the piece is to be made.
"""
