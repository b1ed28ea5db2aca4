"""Write the reference pages that come from the code: events and actions.

``python tools/reference.py`` rewrites them in docs/reference; ``make docs`` runs it, and
a test fails when a page and the code differ.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
PAGES = {
    "actions.md": ("Actions", ROOT / "simulator/engine/actions.py"),
    "events.md": ("Events", ROOT / "simulator/engine/events.py"),
}
TERMS = "simulator.engine.terms"
INTRODUCTION = (
    "Written by `make docs` from `{source}`. In JSON each of these is an object whose "
    "`type` is the name below and whose other keys are the fields."
)


def main() -> None:
    """Write every generated page."""
    for name in PAGES:
        (ROOT / "docs/reference" / name).write_text(page(name))


def page(name: str) -> str:
    """Give the text of the generated page *name*."""
    title, source = PAGES[name]
    module = ast.parse(source.read_text())
    parts = [
        f"# {title}",
        _markdown(ast.get_docstring(module) or ""),
        INTRODUCTION.format(source=source.relative_to(ROOT)),
        *_kinds(module),
        *_words(module),
    ]
    return "\n\n".join(parts) + "\n"


def _kinds(module: ast.Module) -> Iterator[str]:
    for node in module.body:
        if isinstance(node, ast.ClassDef):
            yield f"## {node.name}"
            yield _markdown(ast.get_docstring(node) or "")
            if fields := list(_fields(node)):
                yield "\n".join(
                    ("| field | type | default |", "| --- | --- | --- |", *fields)
                )


def _fields(node: ast.ClassDef) -> Iterator[str]:
    for line in node.body:
        if isinstance(line, ast.AnnAssign):
            kind = ast.unparse(line.annotation).replace("|", "\\|")
            default = f"`{ast.unparse(line.value)}`" if line.value else ""
            yield f"| `{ast.unparse(line.target)}` | `{kind}` | {default} |"


def _words(module: ast.Module) -> Iterator[str]:
    """Give the closed sets of words that fields take."""
    words = [*_closed(module), *_shared(module)]
    if words:
        yield "## Words"
        yield "\n".join(words)


def _closed(module: ast.Module) -> Iterator[str]:
    for node in module.body:
        if isinstance(node, ast.Assign) and (words := list(_literals(node.value))):
            said = ", ".join(f"`{word.value!s}`" for word in words)
            yield f"- `{ast.unparse(node.targets[0])}`: {said}"


def _shared(module: ast.Module) -> Iterator[str]:
    """Give those that the module takes from the words the whole engine shares."""
    taken = {
        name.name
        for node in module.body
        if isinstance(node, ast.ImportFrom) and node.module == TERMS
        for name in node.names
    }
    if taken:
        terms = ast.parse((ROOT / f"{TERMS.replace('.', '/')}.py").read_text())
        for line in _closed(terms):
            if line.split("`")[1] in taken:
                yield line


def _literals(value: ast.expr) -> Iterator[ast.Constant]:
    if isinstance(value, ast.Subscript) and ast.unparse(value.value) == "Literal":
        for each in ast.walk(value.slice):
            if isinstance(each, ast.Constant):
                yield each


def _markdown(docstring: str) -> str:
    """Turn the docstring's emphasis of names into code, as in the rest of the page."""
    paragraphs = re.sub(r"(?<!\n)\n(?!\n)", " ", docstring)
    return re.sub(r"``([^`]+)``|\*([\w.]+)\*", r"`\1\2`", paragraphs)


if __name__ == "__main__":
    main()
