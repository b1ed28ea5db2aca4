"""The judge's reasons in the debrief: each of them known to the catalogue."""

import ast
from pathlib import Path

from simulator.judge import reasons as said
from simulator.referee.advice import LIFTED
from simulator.web.debrief.reasons import REASONS


def test_the_catalogue_has_every_reason_of_the_judge_and_its_adviser() -> None:
    source = ast.parse(Path(said.__file__).read_text())
    functions = {
        each.name: each for each in source.body if isinstance(each, ast.FunctionDef)
    }
    flaws = next(
        each
        for each in source.body
        if isinstance(each, ast.Assign) and ast.unparse(each.targets[0]) == "_FLAWS"
    )
    given = {
        text
        for part in (
            functions["_of_forbidden"],
            functions["_of_met"],
            functions["_of_missing"],
            flaws,
        )
        for node in ast.walk(part)
        if isinstance(node, ast.Constant)
        and isinstance(text := node.value, str)
        and text.endswith(".")
    }
    lifted, look, rest = LIFTED.partition(" A person should look.")
    assert (bool(look), rest) == (True, "")
    assert given | {lifted} == {each._args[0] for each in REASONS}
