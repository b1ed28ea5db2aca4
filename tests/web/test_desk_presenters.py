"""What of a day reaches its learner: everything that is theirs, and nothing of the key."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cache
from typing import Any

import pytest

from simulator.config import shipped_scenarios
from simulator.engine import Bundle, Run, play
from simulator.engine.codec import bundle_hash
from simulator.engine.events import Event, GapAsked, MessageArrived, TaskOpened
from simulator.engine.inject import Letter
from simulator.engine.people import LEARNER
from simulator.live.records import Beat, RunHeader
from simulator.scenarios.library import Library
from simulator.web.desk import presenters
from tests.learners import actions_of

LEARNERS = ("attentive", "careless")

KEPT_BACK = {
    "inject", "occasion", "scheduled_at", "bundle", "seed", "weight", "weights",
    "importance", "checks", "points", "must", "scores", "gaps", "gap", "asked_by", "answer_at",
    "extension", "granted", "worthless_after", "archetype", "harms", "rubric",
    "away", "control", "directness", "tolerance", "praise", "lines", "patience", "first_reply", "reply_delay", "tier", "decoy", "unless", "trigger",
}  # fmt: skip


@cache
def played(learner: str) -> Run:
    bundle = Library(shipped_scenarios()).bundle("first-day", language="en")
    return play(bundle, actions_of(learner))


def bundle_of(run: Run) -> Bundle:
    return run.state.bundle


def header(bundle: Bundle) -> RunHeader:
    return RunHeader(
        id="r",
        scenario=bundle.scenario,
        title=bundle.title,
        language=bundle.language,
        learner="ada",
        nickname="Ada",
        pace=8,
        clock="hybrid",
        bundle_sha=bundle_hash(bundle),
        opened_at=datetime(2026, 3, 9, tzinfo=UTC),
    )


def told(run: Run) -> Iterator[tuple[Event, dict[str, Any] | None]]:
    """Give each event with what the learner is told of it."""
    bundle = bundle_of(run)
    for serial, event in enumerate(run.log, start=1):
        yield event, presenters.project(bundle, serial, event)


def keys_of(value: object) -> set[str]:
    match value:
        case dict():
            return set(value).union(*(keys_of(each) for each in value.values()))
        case list() | tuple():
            return set[str]().union(*(keys_of(each) for each in value))
        case _:
            return set()


@pytest.mark.parametrize("learner", LEARNERS)
def test_no_update_has_a_field_of_the_key(learner: str) -> None:
    for event, update in told(played(learner)):
        assert not keys_of(update) & KEPT_BACK, event


def test_the_page_has_no_field_of_the_key() -> None:
    bundle = bundle_of(played("attentive"))
    assert not keys_of(presenters.page(bundle, header(bundle))) & KEPT_BACK


@pytest.mark.parametrize("learner", LEARNERS)
def test_nothing_is_told_before_it_happened(learner: str) -> None:
    run = played(learner)
    bundle = bundle_of(run)
    so_far = json.dumps(presenters.page(bundle, header(bundle)), ensure_ascii=False)
    letters = [
        each.push if isinstance(each.push, Letter) else each.push.letter
        for each in bundle.injects
    ]
    coming = {json.dumps(each.body, ensure_ascii=False) for each in letters}
    coming |= {json.dumps(each.brief, ensure_ascii=False) for each in bundle.tasks}
    files = {json.dumps(each.id) for each in bundle.files}
    for event, update in told(run):
        match event:
            case MessageArrived(body=body, attachments=attachments):
                coming.discard(json.dumps(body, ensure_ascii=False))
                files -= {json.dumps(each) for each in attachments}
            case TaskOpened(task=task):
                brief = bundle.task(task).brief
                coming.discard(json.dumps(brief, ensure_ascii=False))
            case _:
                pass
        so_far += json.dumps(update, ensure_ascii=False)
        assert not [text for text in coming | files if text in so_far], event


@pytest.mark.parametrize("learner", LEARNERS)
def test_what_good_looks_like_is_never_told(learner: str) -> None:
    run = played(learner)
    bundle = bundle_of(run)
    page = presenters.page(bundle, header(bundle))
    everything = json.dumps(
        [page, *(update for _, update in told(run))], ensure_ascii=False
    )
    says = {check.say for task in bundle.tasks for check in task.checks}
    says |= {harm.say for harm in bundle.harms}
    assert len(says) > 10
    assert not [
        each
        for each in says
        if json.dumps(each, ensure_ascii=False)[1:-1] in everything
    ]
    ids = {check.id for task in bundle.tasks for check in task.checks}
    # A check may be named like what it looks at, which is on the page: a field, a person.
    ids -= {each for each in ids if f'"id": "{each}"' in everything}
    assert not [each for each in ids if f'"{each}"' in everything]


def test_an_answer_is_told_only_when_the_client_gives_it() -> None:
    run = played("attentive")
    bundle = bundle_of(run)
    page = json.dumps(presenters.page(bundle, header(bundle)), ensure_ascii=False)
    answers = {gap.answer for task in bundle.tasks for gap in task.gaps}
    assert answers
    asked = False
    for event, update in told(run):
        text = page + json.dumps(update, ensure_ascii=False)
        asked = asked or isinstance(event, GapAsked)
        if isinstance(event, MessageArrived) and event.occasion == "answer":
            assert asked
            answers.discard(event.body)
            continue
        assert not [
            each
            for each in answers
            if json.dumps(each, ensure_ascii=False)[1:-1] in text
        ]


def test_the_number_of_a_contact_stands_nowhere_on_the_page() -> None:
    bundle = bundle_of(played("attentive"))
    page = json.dumps(presenters.page(bundle, header(bundle)), ensure_ascii=False)
    phones = {each.person.phone for each in bundle.contacts if each.person.phone}
    assert phones
    assert not [each for each in phones if each in page]


def test_a_stranger_is_met_only_when_they_write() -> None:
    bundle = bundle_of(played("attentive"))
    page = presenters.page(bundle, header(bundle))
    unlisted = {each.person.id for each in bundle.contacts if not each.listed}
    assert not unlisted & {each["id"] for each in page["people"]}
    senders = {
        update["sender"]: update.get("from")
        for event, update in told(played("careless"))
        if isinstance(event, MessageArrived) and update is not None
    }
    for sender, described in senders.items():
        assert (described is not None) == (sender in unlisted)


def test_a_message_that_came_late_says_by_how_much() -> None:
    run = played("attentive")
    bundle = bundle_of(run)
    letter = next(each for each in run.log if isinstance(each, MessageArrived))
    assert letter.sender != LEARNER
    update = presenters.project(bundle, 2, letter)
    assert update is not None
    assert update["late_by"] == letter.at - letter.scheduled_at


def test_a_batch_says_which_serials_it_covers_even_when_it_tells_nothing() -> None:
    run = played("attentive")
    serial, hidden = next(
        (serial, event)
        for serial, event in enumerate(run.log, start=1)
        if isinstance(event, GapAsked)
    )
    beat = Beat(at=0, pace=8, running=True, serial=serial)
    batch = presenters.batch(
        bundle_of(run), since=serial - 1, events=[(serial, hidden)], beat=beat
    )
    assert batch["updates"] == []
    assert (batch["since"], batch["upto"]) == (serial - 1, serial)
    assert batch["beat"]["running"] is True


def test_a_letter_does_not_say_what_set_it_off() -> None:
    for event, update in told(played("careless")):
        if isinstance(event, MessageArrived):
            assert update is not None
            assert set(update) - {"from"} == {
                "serial", "type", "at", "message", "thread", "sender", "channel",
                "subject", "body", "task", "attachments", "late_by",
            }  # fmt: skip
