"""Slips owned up to, attempts reported, complaints answered, manners minded, meetings missed."""

from dataclasses import replace

import pytest

from simulator.engine import Run
from simulator.engine.actions import Deliver, SendMessage
from simulator.engine.bundle import Bundle, Harm
from simulator.engine.check import Told
from simulator.engine.inject import At, Attempt, Letter, SatisfactionBelow, When
from simulator.engine.people import Calendar, Entry, PersonId
from simulator.engine.scoring.manners import is_misspelt
from simulator.engine.scoring.satisfaction import Satisfaction, satisfaction
from simulator.engine.simtime import HOUR, MINUTE
from simulator.engine.task import TaskId
from simulator.engine.work.appointment.panel import Appointed
from tests.builders import (
    MIRA,
    SAM,
    appointment,
    asks,
    check,
    client,
    day,
    inject,
    letter,
    person,
    task,
    writing,
)
from tests.engine.scoring.learners import (
    FLIGHT,
    GOOD,
    Step,
    live,
    small_day,
    start,
    write,
)
from tests.engine.scoring.test_satisfaction import told


def felt(*steps: Step, bundle: Bundle, by: PersonId = MIRA) -> Satisfaction:
    run = live(*steps, bundle=bundle)
    return of(run, by)


def of(run: Run, by: PersonId = MIRA) -> Satisfaction:
    found = satisfaction(run.bundle, run.log)
    return next(each for each in found if each.client == by)


def note(when: str, body: str, *, to: PersonId = MIRA) -> Step:
    return when, SendMessage(
        to=(to,), subject="A word", body=body, act="acknowledge", thread=None
    )


SLIP = write("list", "09:05", "Hello Sam, here it is.", to=SAM)


@pytest.mark.parametrize(
    ("owning_up", "back"),
    (
        (
            note("09:20", "I sent it to Sam by mistake, and have asked him to bin it."),
            6,
        ),
        (note("09:34", "My mistake: Sam has the list."), 6),
        (note("09:40", "My mistake: Sam has the list."), 0),
        (note("09:20", "The list is going well so far, more soon."), 0),
    ),
)
def test_a_slip_that_is_owned_up_to_in_time_is_mostly_forgiven(
    owning_up: Step, back: float
) -> None:
    found = felt(SLIP, owning_up, bundle=small_day())
    assert told(found, "found out", "Sam is a stranger") == -10
    assert told(found, "heard of it from you") == back


def two_clients() -> Bundle:
    bundle = small_day()
    ida = client("ida", person=person("ida"))
    harm = Harm(id="leak", wrote_to=SAM, points=4, say="Ida's plan.", of=ida.id)
    return replace(bundle, clients=(*bundle.clients, ida), harms=(harm,))


def test_a_harm_is_the_business_of_the_client_it_names() -> None:
    bundle = two_clients()
    more = day(
        task("plan", client=PersonId("ida")), asks("plan", push=letter(sender="ida"))
    )
    bundle = replace(
        bundle,
        tasks=(*bundle.tasks, *more.tasks),
        injects=(*bundle.injects, *more.injects),
    )
    assert told(felt(SLIP, bundle=bundle, by=PersonId("ida")), "found out") == -10
    assert told(felt(SLIP, bundle=bundle), "found out") == 0


def attempted() -> Bundle:
    bundle = small_day()
    bait = inject(
        "bait",
        At(at=10 * MINUTE),
        push=Letter(channel="email", sender=SAM, subject="New bank", body="Pay here."),
        attempt=Attempt(client=MIRA, harms=("leak",)),
    )
    return replace(bundle, injects=(*bundle.injects, bait))


@pytest.mark.parametrize(
    ("steps", "got"),
    (
        ((note("09:20", "There was a false mail about the bank: a scam."),), 6),
        ((note("09:05", "Beware of every scam, they come daily."),), 0),
        ((note("09:20", "All is quiet over here, nothing new."),), 0),
        ((SLIP, note("09:20", "There was a scam about the bank.")), 0),
    ),
)
def test_an_attempt_that_is_stopped_and_reported_pleases(
    steps: tuple[Step, ...], got: float
) -> None:
    assert told(felt(*steps, bundle=attempted()), "was warned of “New bank”") == got


COMPLAINT = TaskId("complaint")


def complaining() -> Bundle:
    answered = check("sorry", Told(person=MIRA, facts=(("sorry",),)), must=True)
    return day(
        task(importance=5),
        task("invoice", due=2 * HOUR),
        task(
            "complaint",
            panel=writing(),
            work=0,
            due=0,
            due_after=50 * MINUTE,
            complaint=True,
            checks=(answered,),
        ),
        inject(
            "upset",
            When(condition=SatisfactionBelow(client=MIRA, below=55)),
            opens=(COMPLAINT,),
        ),
    )


def answer(when: str, body: str) -> Step:
    return when, SendMessage(
        to=(MIRA,), thread="upset", body=body, act="deliver", task=COMPLAINT
    )


def test_a_good_answer_to_a_complaint_gives_back_most_of_what_was_lost() -> None:
    found = felt(
        answer("10:35", "I am sorry, the flight goes out within the hour."),
        bundle=complaining(),
    )
    before = told(found) + found.begins
    back = told(found, "got a good answer")
    assert back > 5
    assert back == pytest.approx(
        0.6 * (70 - lowest_before(found, "got a good answer")), abs=0.06
    )
    assert before == pytest.approx(found.ends)


def lowest_before(found: Satisfaction, words: str) -> float:
    level = found.begins
    for each in found.felt:
        if words in each.sentence.text():
            return level
        level += each.change
    raise AssertionError(words)


@pytest.mark.parametrize(
    "steps", ((), (answer("10:35", "It is not as bad as all that, is it?"),))
)
def test_a_complaint_that_is_answered_badly_or_not_costs_more(
    steps: tuple[Step, ...],
) -> None:
    found = felt(*steps, bundle=complaining())
    assert told(found, "got no good answer") == -8
    assert told(found, "never had “Complaint”") == 0


@pytest.mark.parametrize(
    ("body", "words", "cost"),
    (
        ("Hi Mirra, all is well with the list.", "misspelt", -2),
        ("Hi Mira, all is well with the list.", "misspelt", 0),
        ("Mira, that is YOUR OWN FAULT AND NOT MINE AT ALL.", "tone", -3),
        ("Dear Mira, calm down, it is only a list.", "tone", -3),
        ("Dag Mira, ik heb het voor je en de lijst komt met de post.", "otherwise", -3),
        ("Dear Mira, the list comes with this afternoon's post.", "otherwise", 0),
    ),
)
def test_a_client_minds_how_they_are_written_to(
    body: str, words: str, cost: float
) -> None:
    assert told(felt(note("09:10", body), bundle=small_day()), words) == cost


@pytest.mark.parametrize(
    ("greeting", "wrong"),
    (
        ("Dear Ms Lefevre,", True),
        ("Dear Ms Lefebvre,", False),
        ("Dear Clarie,", True),
        ("Dear Clara,", False),
        ("Dear colleague,", False),
        ("The Claims are in.", False),
        ("Hello", False),
    ),
)
def test_a_name_is_misspelt_when_it_nearly_is_the_name(
    greeting: str, wrong: bool
) -> None:
    known = frozenset({"claire", "lefebvre", "clara"})
    assert is_misspelt(f"{greeting}\nThe rest.", "Claire Lefebvre", known) is wrong


def booking(*, protected: bool = True) -> Bundle:
    heard = check("heard", Told(person=SAM), scores="communication")
    lunch = Entry(
        id="lunch",
        starts=2 * HOUR,
        ends=3 * HOUR,
        title="Lunch",
        protected=protected,
    )
    diary = Calendar(id="diary", title="Diary", owner=MIRA, entries=(lunch,))
    return day(
        task("room", panel=appointment(), work=0, checks=(heard,)), calendars=(diary,)
    )


def placed(at: int) -> Step:
    answer = Appointed(starts=at, values=())
    return "09:20", Deliver(task=TaskId("room"), answer=answer)


def test_two_things_at_one_time_are_a_double_booking() -> None:
    twice = felt(placed(2 * HOUR), note("09:30", "Elm Road.", to=SAM), bundle=booking())
    once = felt(placed(HOUR), bundle=booking())
    assert told(twice, "two things at one time: “Viewing” and “Lunch”") == -10
    assert told(once, "two things at one time") == 0


def test_who_never_heard_of_a_meeting_does_not_come() -> None:
    silent = felt(placed(HOUR), bundle=booking())
    tomorrow = felt(placed(7 * HOUR), bundle=booking())
    heard = ("09:25", SendMessage(
        to=(SAM,), subject="Viewing", body="Elm Road at ten.", act="acknowledge",
        task=TaskId("room"),
    ))  # fmt: skip
    informed = felt(placed(HOUR), heard, bundle=booking())
    assert told(silent, "waited at 10:00 for Sam") == -14
    assert told(informed, "waited at") == told(tomorrow, "waited at") == 0


def test_what_is_still_open_in_the_middle_of_the_day_is_not_lost_yet() -> None:
    run = Run.start(small_day(), pace=8.0)
    run.act(start(FLIGHT, "")[1], at=30 * MINUTE)
    run.advance(61 * MINUTE)
    assert told(of(run), "never had") == 0


def test_a_good_day_has_none_of_it() -> None:
    said = [each.sentence.text() for each in felt(*GOOD, bundle=small_day()).felt]
    assert not any(
        word in each
        for each in said
        for word in ("tone", "misspelt", "two things", "waited at", "complaint")
    )
