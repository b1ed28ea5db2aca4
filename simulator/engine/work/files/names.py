"""What a file may be called."""

import re

LONGEST_NAME = 120
"""Characters of a file's name."""

_FORBIDDEN = re.compile(r"[/\\:*?\"<>|\x00-\x1f]")


def wrong_with_name(name: str, was: str) -> str | None:
    """Say why a file that *was* called so cannot be called *name*, or None."""
    if not name.strip() or name != name.strip():
        return f"“{was}” needs a name without space around it."
    if len(name) > LONGEST_NAME:
        return f"Keep the name of “{was}” under {LONGEST_NAME} characters."
    if _FORBIDDEN.search(name):
        return (
            f'“{name}” has a character that no file name may have: / \\ : * ? " < > |'
        )
    return None
