"""Walkthroughs: one-key steps in a file, the engine's actions out of it."""

from pathlib import Path
from typing import get_args

import pytest

from simulator.engine import TimedAction, play, score
from simulator.engine.actions import (
    Action,
    ComeBack,
    Deliver,
    Finish,
    HoldOption,
    OpenThread,
    ParkWork,
    Pause,
    Promise,
    Resume,
    SendMessage,
    SetAccess,
    SetPlan,
    Skip,
    StartWork,
    TakeBreak,
)
from simulator.engine.people import PersonId
from simulator.engine.simtime import HOUR, MINUTE
from simulator.engine.task import TaskId
from simulator.engine.work.appointment.panel import Appointed
from simulator.engine.work.form.panel import Filled
from simulator.engine.work.sort.panel import Sorted
from simulator.scenarios.bounds import Bound, bound
from simulator.scenarios.compiler import compile_bundle
from simulator.scenarios.compiler.walkthroughs import Walkthrough, walkthroughs
from simulator.scenarios.loading import load
from simulator.scenarios.times import Unreadable
from tests.scenarios.samples import Sample

NOOR, SUPPLIER = PersonId("noor"), PersonId("supplier")
TASTING = TaskId("tasting")
TWO_STEPS = """\
walkthroughs:
  - name: hasty
    expect: {total: "<= 40"}
    steps:
      - {at: "09:01", open: mail}
      - {at: "09:02", reply: {thread: mail, body: Later.}}
"""


def compiled(
    folder: Path, *, language: str = "en", seed: int = 11
) -> list[Walkthrough]:
    loaded = load(folder)
    assert loaded.document is not None, [str(each) for each in loaded.problems]
    bundle = compile_bundle(
        loaded.document, attachments=loaded.attachments, language=language, seed=seed
    )
    return list(walkthroughs(loaded.document, bundle))


def first_step(sample: Sample, step: str, *, seed: int = 11) -> TimedAction:
    """Compile a walkthrough whose only step is *step*."""
    text = sample.file.read_text()
    head, _, _ = text.partition("\nwalkthroughs:")
    sample.file.write_text(
        f"{head}\nwalkthroughs:\n  - name: one\n    expect: {{}}\n    steps:\n      - {step}\n"
    )
    (found,) = compiled(sample.folder, seed=seed)
    return found.actions[0]


def message(**said: object) -> SendMessage:
    plain = {"to": (NOOR,), "body": "Yes.", "act": "acknowledge", "task": TASTING}
    return SendMessage(**{**plain, **said})  # type: ignore[arg-type]


STEPS = (
    ("open: mail", OpenThread(thread="mail")),
    ("start: tasting", StartWork(task=TASTING)),
    ("do: park", ParkWork()),
    ("do: pause", Pause()),
    ("do: resume", Resume()),
    ("do: skip", Skip()),
    ("do: finish", Finish()),
    (
        "plan: {order: [tasting], estimates: {tasting: 8m}}",
        SetPlan(order=(TASTING,), estimates=((TASTING, 8 * MINUTE),)),
    ),
    ("reply: {thread: tasting, body: Yes.}", message(thread="tasting", task=None)),
    (
        'reply: {thread: tasting, body: Yes., promise: "10:00"}',
        message(thread="tasting", promise=Promise(task=TASTING, by=HOUR)),
    ),
    (
        "reply: {thread: about-the-number, body: Yes., act: ask, task: tasting}",
        message(thread="about-the-number", to=(SUPPLIER,), act="ask"),
    ),
    (
        "write: {to: [supplier, noor], subject: Hello, body: Yes., attach: [brief]}",
        message(
            to=(SUPPLIER, NOOR), subject="Hello", task=None, attachments=("brief",)
        ),
    ),
    ("ask: {task: tasting, body: Yes.}", message(thread="tasting", act="ask")),
    ("decline: {task: tasting, body: Yes.}", message(thread="tasting", act="decline")),
    ("deliver: {task: tasting, body: Yes.}", message(thread="tasting", act="deliver")),
    (
        'promise: {task: tasting, by: "10:00", body: Yes.}',
        message(thread="tasting", promise=Promise(task=TASTING, by=HOUR)),
    ),
    (
        "hand_in: {task: mail, sorted: {order: keep}}",
        Deliver(task=TaskId("mail"), answer=Sorted(labels=(("order", "keep"),))),
    ),
    (
        'hand_in: {task: receipts, filled: {amount: "12.50"}}',
        Deliver(task=TaskId("receipts"), answer=Filled(values=(("amount", "12.50"),))),
    ),
    (
        "hold: {task: flour, option: beek}",
        HoldOption(task=TaskId("flour"), option="beek"),
    ),
    (
        "share: {task: mail, target: brief, with: anyone, rights: view}",
        SetAccess(task=TaskId("mail"), target="brief", who="anyone", rights="view"),
    ),
    ("take_break: 10m", TakeBreak(length=10 * MINUTE)),
    ("do: come_back", ComeBack()),
    (
        'hand_in: {task: tasting, starts: "+1d 10:00"}',
        Deliver(task=TASTING, answer=Appointed(starts=25 * HOUR)),
    ),
)


@pytest.mark.parametrize(("step", "action"), STEPS, ids=[step for step, _ in STEPS])
def test_a_step_becomes_its_action(sample: Sample, step: str, action: Action) -> None:
    made = first_step(sample, f'{{at: "09:30:15", {step}}}')
    assert made == TimedAction(at=30 * MINUTE + 15_000, action=action)


def test_every_action_of_the_engine_has_a_step() -> None:
    made = {type(action) for _, action in STEPS}
    assert made == set(get_args(Action))


def test_the_names_in_a_message_are_those_the_seed_gives(sample: Sample) -> None:
    step = '{at: "09:30", ask: {task: mail, body: "{{ clients.noor.name }}?"}}'
    said = {
        action.body
        for seed in (11, 12)
        for action in [first_step(sample, step, seed=seed).action]
        if isinstance(action, SendMessage)
    }
    assert len(said) == 2


def test_a_walkthrough_is_played_in_its_language_or_the_first(sample: Sample) -> None:
    assert [each.name for each in compiled(sample.folder)] == ["steady"]
    assert compiled(sample.folder, language="nl") == []


def test_more_walkthroughs_stand_in_files_beside_the_day(sample: Sample) -> None:
    (sample.folder / "tests").mkdir()
    (sample.folder / "tests" / "hasty.yaml").write_text(TWO_STEPS)
    found = compiled(sample.folder)
    assert [each.name for each in found] == ["steady", "hasty"]
    assert found[1].expect.total == Bound(0, 40)


def test_a_step_is_found_again_in_the_file_it_stands_in(sample: Sample) -> None:
    (sample.folder / "tests").mkdir()
    file = sample.folder / "tests" / "hasty.yaml"
    file.write_text(TWO_STEPS)
    tree = load(sample.folder).tree
    assert tree is not None
    steady, hasty = compiled(sample.folder)
    here = tree.problem("VA610", steady.step(0), "")
    assert (here.path, here.line) == (str(sample.file), sample.line_of("09:01"))
    there = tree.problem("VA610", hasty.step(1), "")
    assert (there.path, there.line, there.column) == (str(file), 6, 9)


def test_what_is_wrong_in_such_a_file_is_said_of_it(sample: Sample) -> None:
    (sample.folder / "tests").mkdir()
    file = sample.folder / "tests" / "hasty.yaml"
    file.write_text(TWO_STEPS.replace("open: mail", "opn: mial") + "more: 1\n")
    problems = sample.problems()
    assert {(each.path, each.code, each.line) for each in problems} == {
        (str(file), "VA110", 5),
        (str(file), "VA210", 5),
        (str(file), "VA110", 7),
    }
    assert "Did you mean mail?" in {each.suggestion for each in problems}


def test_a_file_that_is_no_map_is_refused(sample: Sample) -> None:
    (sample.folder / "tests").mkdir()
    (sample.folder / "tests" / "hasty.yaml").write_text("- {name: hasty}\n")
    assert sample.only_problem().code == "VA113"


def test_a_file_outside_the_folder_is_not_read(sample: Sample) -> None:
    (sample.folder / "tests").mkdir()
    secret = sample.folder.parent / "secret.yaml"
    secret.write_text("password: hunter2\n")
    (sample.folder / "tests" / "linked.yaml").symlink_to(secret)
    assert sample.problems() == ()


@pytest.mark.parametrize(
    ("old", "new", "suggestion"),
    (
        ("open: mail", "open: mial", "Did you mean mail?"),
        ("start: mail", "start: mails", "Did you mean mail?"),
        ("to: supplier", "to: suplier", "Did you mean supplier?"),
        ("attach: [brief]", "attach: [breif]", "Did you mean brief?"),
        ("{order: keep, prize", "{ordr: keep, prize", "Did you mean order?"),
        ("{order: keep, prize", "{order: kep, prize", "Did you mean keep?"),
        ("filled: {phone:", "filled: {fone:", "Did you mean phone?"),
        ("{mail: 12m}", "{male: 12m}", "Did you mean mail?"),
        ("{mail: done", "{mial: done", "Did you mean mail?"),
        ("harms: []", "harms: [wrote-to-stanger]", "Did you mean wrote-to-stranger?"),
    ),
)
def test_whatever_a_step_names_is_there(
    sample: Sample, old: str, new: str, suggestion: str
) -> None:
    problem = sample.change(old, new).only_problem()
    assert (problem.code, problem.suggestion) == ("VA210", suggestion)
    assert problem.line == sample.line_of(new)


def test_only_what_can_be_held_is_held(sample: Sample) -> None:
    sample.change("{task: flour, option: beek}", "{task: flour, option: beke}")
    assert sample.only_problem().suggestion == "Did you mean beek?"
    sample.change("{task: flour, option: beke}", "{task: mail, option: beek}")
    assert sample.only_problem().code == "VA230"


def test_an_option_that_is_not_there_is_named(sample: Sample) -> None:
    sample.change(
        "decline: {task: receipts, body: I have no time for the receipt this morning.}",
        "hand_in: {task: receipts, filled: {sort: busines}}",
    )
    assert sample.only_problem().suggestion == "Did you mean business?"


def test_a_walkthrough_has_a_name_of_its_own_in_its_language(sample: Sample) -> None:
    (sample.folder / "tests").mkdir()
    file = sample.folder / "tests" / "hasty.yaml"
    file.write_text(TWO_STEPS.replace("hasty", "steady"))
    assert sample.only_problem().code == "VA211"
    file.write_text(TWO_STEPS.replace("hasty", "steady\n    language: nl"))
    assert sample.problems() == ()


def test_a_language_the_day_does_not_have_is_said(sample: Sample) -> None:
    sample.change("name: steady\n    language: en", "name: steady\n    language: de")
    assert sample.only_problem().code == "VA121"


def test_work_that_is_written_is_not_handed_in(sample: Sample) -> None:
    sample.change("start: mail", "hand_in: {task: summary, filled: {text: Done.}}")
    problem = sample.only_problem()
    assert problem.code == "VA230"
    assert "deliver" in problem.suggestion


@pytest.mark.parametrize(
    ("text", "made"),
    ((">= 85", Bound(85, 100)), ("<=30", Bound(0, 30)), ("60..80", Bound(60, 80))),
)
def test_a_bound_is_read(text: str, made: Bound) -> None:
    assert bound(text) == made
    assert bound(str(made)) == made
    assert made.holds(made.lowest)
    assert not made.holds(made.highest + 1)


@pytest.mark.parametrize("text", ("85", "> 85", "80..60", ">= 120", "lots"))
def test_what_is_no_bound_is_refused(text: str) -> None:
    with pytest.raises(Unreadable):
        bound(text)


def test_the_sample_is_played_as_it_expects(sample: Sample) -> None:
    loaded = load(sample.folder)
    assert loaded.document is not None
    bundle = compile_bundle(
        loaded.document, attachments=loaded.attachments, language="en", seed=11
    )
    (steady,) = walkthroughs(loaded.document, bundle)
    run = play(bundle, steady.actions)
    card = score(bundle, run.log)
    assert steady.expect.total is not None
    assert steady.expect.total.holds(card.total), card.total
    for task, standing in steady.expect.tasks.items():
        assert run.state.tasks[TaskId(task)].stands(standing), task
