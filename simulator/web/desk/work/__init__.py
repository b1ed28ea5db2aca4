"""What the desk shows of a panel besides the panel itself, a module for each kind that has more.

``shown(bundle, panel)`` returns it as JSON; nothing in it may say what is right.
"""
