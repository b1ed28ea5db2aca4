"""What a judge found, as points of communication."""

from dataclasses import replace

from simulator.engine import Run, score
from simulator.engine.actions import Deliver, SendMessage, StartWork
from simulator.engine.bundle import Bundle
from simulator.engine.people import Private
from simulator.engine.saying import Says
from simulator.engine.scoring import Line, Scorecard
from simulator.engine.simtime import MINUTE
from simulator.engine.verdict import Claim, Reply, Verdict
from simulator.engine.work.form.panel import Filled
from tests.builders import MIRA, check, client
from tests.engine.test_judging import FLIGHT, flight_day, write
from tests.fakes import LiteralJudge

QUESTION = Says(
    person=MIRA,
    kind="fact",
    about="Says when it leaves.",
    examples=("It leaves at 09:40",),
    answers="When do I fly?",
)


def scored(
    bundle: Bundle, *bodies: str, judge: LiteralJudge | None = None
) -> Scorecard:
    run = Run.start(bundle, judge=judge or LiteralJudge())
    for minute, body in enumerate(bodies, start=1):
        run.act(write(body), at=minute * MINUTE)
    run.advance(bundle.day.length)
    return score(bundle, run.log)


def told(card: Scorecard, words: str) -> list[Line]:
    lines = card.dimension("communication").lines
    return [each for each in lines if words in each.sentence.text()]


def test_a_point_that_was_made_shows_the_words_it_rests_on() -> None:
    (line,) = told(scored(flight_day(), "Hi. It leaves at 09:40."), "You wrote")
    assert line.points == line.possible > 0
    assert line.sentence.text().endswith("You wrote: “It leaves at 09:40”")
    assert line.evidence == (6,)


def test_a_point_that_was_not_found_gives_the_judges_reason() -> None:
    (line,) = told(scored(flight_day(), "Hi."), "not found in the message of 09:01")
    assert line.points == 0 < line.possible
    assert "Nothing says it." in line.sentence.text()


def test_silence_earns_neither_what_should_be_said_nor_what_should_not() -> None:
    card = scored(flight_day())
    assert [each.points for each in told(card, "leaves") + told(card, "seat")] == [0, 0]


def test_what_must_not_be_said_earns_its_points_by_not_being_said() -> None:
    kept = told(scored(flight_day(), "Hi."), "seat")
    (broken,) = told(scored(flight_day(), "You get a window seat."), "not so")
    assert [each.points == each.possible > 0 for each in kept] == [True]
    assert broken.points == 0
    assert "“a window seat”" in broken.sentence.text()


def test_a_question_is_answered_or_it_is_not() -> None:
    bundle = flight_day()
    tasks = tuple(
        replace(each, checks=(check("when", QUESTION, scores="communication"),))
        if each.id == FLIGHT
        else each
        for each in bundle.tasks
    )
    asked = replace(bundle, tasks=tasks)
    (answered,) = told(scored(asked, "It leaves at 09:40."), "When do I fly?")
    (missed,) = told(scored(asked, "Soon."), "When do I fly?")
    assert "was answered at 09:01" in answered.sentence.text()
    assert answered.points > missed.points == 0


def test_rudeness_and_secrets_cost_points_and_the_lines_still_sum() -> None:
    secret = Private(id="launch", say="Nobody knows.", names=("Project Linden",))
    bundle = flight_day()
    bundle = replace(
        bundle, clients=(*bundle.clients, client("olga", private=(secret,)))
    )
    card = scored(bundle, "It leaves at 09:40, you fool.", "See Project Linden.")
    assert [each.points < 0 for each in told(card, "reads as rude")] == [True]
    (leak,) = told(card, "gave away what was private")
    assert leak.points < 0
    assert "Nobody knows." in leak.sentence.text()
    dimension = card.dimension("communication")
    assert round(sum(each.points for each in dimension.lines), 1) == dimension.points


class _Claiming(LiteralJudge):
    """Takes everything for a claim that the work is done, told to a friend."""

    def judge(self, reply: Reply) -> Verdict:
        said = super().judge(reply)
        return replace(said, claims=(Claim(start=0, end=6),), address="informal")


def test_saying_that_it_is_done_costs_only_while_it_is_not() -> None:
    bundle = flight_day()
    run = Run.start(bundle, judge=_Claiming())
    run.act(write("Booked, all of it."), at=MINUTE)
    run.act(StartWork(task=FLIGHT), at=2 * MINUTE)
    run.act(
        Deliver(task=FLIGHT, answer=Filled(values=(("answer", "yes"),))),
        at=40 * MINUTE,
    )
    run.act(write("Booked, all of it."), at=41 * MINUTE)
    run.advance(bundle.day.length)
    (line,) = told(score(bundle, run.log), "and it was not")
    assert line.points < 0
    assert line.sentence.text().startswith("At 09:01")
    assert "“Booked”" in line.sentence.text()


def test_the_wrong_register_costs_once_for_each_client() -> None:
    bundle = flight_day()
    formal = replace(bundle, clients=(client(register="formal"),))
    (line,) = told(scored(formal, "Hey.", "Hey.", judge=_Claiming()), "as to a friend")
    assert line.points < 0
    assert len(line.evidence) == 2
    assert told(scored(bundle, "Hey.", judge=_Claiming()), "as to a friend") == []


def test_a_message_as_long_as_a_report_costs_a_little() -> None:
    (line,) = told(scored(flight_day(), "word " * 351), "are not read")
    assert line.points < 0
    assert told(scored(flight_day(), "word " * 350), "are not read") == []


def test_without_a_judge_none_of_it_costs() -> None:
    run = Run.start(flight_day())
    run.act(SendMessage(to=(MIRA,), thread="flight", body="you fool " * 400, act="ask"))
    run.advance(run.bundle.day.length)
    card = score(run.bundle, run.log)
    assert told(card, "rude") + told(card, "are not read") == []
