"""Every kind of work that is there has what the others look for under its name."""

from collections.abc import Callable
from importlib import import_module
from inspect import signature
from pathlib import Path

import pytest

import simulator.web
from simulator.engine.work.kinds import names, part, shapes

PANELS = Path(simulator.web.__file__).parent / "static/js/kinds"
WRITTEN_IN_A_MESSAGE = {"writing"}


def takes(function: Callable[..., object], *wanted: str) -> bool:
    """Tell whether *function* takes as many arguments, those with a name under that name."""
    given = list(signature(function).parameters.values())
    named = [each.name for each in given if each.kind is each.KEYWORD_ONLY]
    placed = [each for each in given if each.kind is not each.KEYWORD_ONLY]
    return [*("" for _ in placed), *named] == list(wanted)


@pytest.mark.parametrize("kind", names())
def test_a_kind_has_its_part_in_every_layer(kind: str) -> None:
    rule = part(kind, "rule")
    assert takes(rule.validate, "", "", "")
    assert takes(rule.passes, "", "", "", "made", "bundle")
    compiler = part(kind, "compiler", of="simulator.scenarios.work")
    assert takes(compiler.panel, "", "")
    assert takes(compiler.words, "", "")
    assert takes(part(kind, "checks", of="simulator.scenarios.work").check, "")
    assert takes(import_module(f"simulator.bots.work.{kind}").work_out, "", "")


@pytest.mark.parametrize("kind", names())
def test_a_task_says_its_kind_under_the_kinds_own_name(kind: str) -> None:
    document = part(kind, "document", of="simulator.scenarios.work")
    assert list(document.TaskKeys.written_keys()) == [kind]


@pytest.mark.parametrize("kind", sorted(set(names()) - WRITTEN_IN_A_MESSAGE))
def test_what_is_handed_in_has_a_panel_and_a_step_of_a_walkthrough(kind: str) -> None:
    assert (PANELS / f"{kind}.js").is_file()
    checks = part(kind, "checks", of="simulator.scenarios.work")
    assert any(checks.HANDED_IN)
    assert takes(checks.entered, "", "", "")
    compiler = part(kind, "compiler", of="simulator.scenarios.work")
    assert takes(compiler.answer, "", "", "")


def test_no_two_kinds_call_a_class_the_same() -> None:
    called = [
        each.__name__
        for kind in shapes().values()
        for each in (kind.PANEL, kind.ANSWER, *kind.TESTS)
    ]
    assert sorted(set(called)) == sorted(called)
