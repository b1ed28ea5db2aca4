import json
from pathlib import Path

import pytest

from simulator.engine import TimedAction, encode
from simulator.engine.actions import Deliver, OpenThread, SendMessage, SetPlan
from simulator.engine.simtime import HOUR, MINUTE, SECOND
from simulator.engine.work.appointment.panel import Appointed
from simulator.scenarios.actions_file import BrokenActions, read_actions
from simulator.scenarios.library import Library
from tests.scenarios.samples import HERE

DAY = Library(HERE).bundle("quiet-morning").day


def actions(tmp_path: Path, text: str) -> tuple[TimedAction, ...]:
    path = tmp_path / "day.actions.yaml"
    path.write_text(text)
    return read_actions(path, day=DAY)


def problems(tmp_path: Path, text: str) -> list[tuple[str, int, str]]:
    with pytest.raises(BrokenActions) as caught:
        actions(tmp_path, text)
    return [(each.code, each.line, each.suggestion) for each in caught.value.problems]


def test_moments_are_clock_times_or_milliseconds(tmp_path: Path) -> None:
    text = """
- {at: 90000, action: {type: OpenThread, thread: mail}}
- {at: "09:02", action: {type: OpenThread, thread: mail}}
- {at: "09:02:30", action: {type: OpenThread, thread: mail}}
"""
    opened = OpenThread(thread="mail")
    assert actions(tmp_path, text) == (
        TimedAction(at=90 * SECOND, action=opened),
        TimedAction(at=2 * MINUTE, action=opened),
        TimedAction(at=2 * MINUTE + 30 * SECOND, action=opened),
    )


def test_moments_and_spans_inside_an_action_can_be_written_like_people_do(
    tmp_path: Path,
) -> None:
    text = """
- at: "09:10"
  action:
    type: SendMessage
    to: [noor]
    body: At 10.
    act: acknowledge
    thread: null
    promise: {task: mail, by: "10:00"}
- {at: "09:11", action: {type: SetPlan, order: [mail], estimates: [[mail, 20m]]}}
- {at: "09:12", action: {type: Deliver, task: tasting, answer: {type: Appointed, starts: "+1d 08:30"}}}
"""
    sent, planned, delivered = (each.action for each in actions(tmp_path, text))
    assert isinstance(sent, SendMessage)
    assert sent.promise is not None
    assert (sent.thread, sent.promise.by) == (None, HOUR)
    assert isinstance(planned, SetPlan)
    assert planned.estimates[0][1] == 20 * MINUTE
    assert isinstance(delivered, Deliver)
    assert delivered.answer == Appointed(starts=23 * HOUR + 30 * MINUTE)


def test_what_the_engine_writes_as_json_can_be_played_again(tmp_path: Path) -> None:
    action = SendMessage(to=(), body="5", act="ask")
    text = json.dumps([{"at": 5, "action": encode(action)}])
    assert actions(tmp_path, text) == (TimedAction(at=5, action=action),)


def test_every_mistake_is_told_with_its_line(tmp_path: Path) -> None:
    text = """
- {at: "9.05", action: {type: OpenThread, thread: mail}}
- {at: "09:06", action: {type: OpenTread, thread: mail}}
- {at: "09:07", acton: {type: OpenThread, thread: mail}}
- {at: "09:08", action: {type: OpenThread}}
- {at: "09:03", action: {type: StartWork, task: mail, hurry: very}}
- at: "09:10"
  action:
    type: SendMessage
    to: [noor]
    body: x
    act: acknowlege
    promise: {task: mail, by: soon}
- just a text
- {action: {type: Pause}}
"""
    assert problems(tmp_path, text) == [
        ("VA114", 2, 'Write "09:05".'),
        ("VA113", 3, "Did you mean OpenThread?"),
        ("VA111", 4, ""),
        ("VA110", 4, "Did you mean action?"),
        ("VA113", 5, ""),
        ("VA310", 6, "Write the actions in the order of the day."),
        ("VA113", 6, ""),
        ("VA114", 13, 'Write "09:30", or "+1d 10:00" for the day after.'),
        ("VA113", 14, ""),
        ("VA111", 15, ""),
    ]


@pytest.mark.parametrize(
    "text", ("", "at: 5", "- [", "just words", "- {at: 5, action: x}")
)
def test_a_file_that_is_no_list_of_actions_is_refused(
    tmp_path: Path, text: str
) -> None:
    assert problems(tmp_path, text)


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BrokenActions, match="VA000"):
        read_actions(tmp_path / "none.yaml", day=DAY)
