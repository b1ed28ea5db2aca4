"""What a judge found, as points of communication."""

from dataclasses import replace

from simulator.engine import Run, score
from simulator.engine.actions import Deliver, SendMessage, StartWork
from simulator.engine.bundle import Bundle
from simulator.engine.people import Private
from simulator.engine.saying import Says
from simulator.engine.scoring import Line, Scorecard
from simulator.engine.simtime import MINUTE
from simulator.engine.task import TaskId
from simulator.engine.verdict import Claim, GivenBy, Needless, Reply, Verdict
from simulator.engine.work.form.panel import Filled
from tests.builders import MIRA, asks, check, client, day, task, writing
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


class _Repeating(LiteralJudge):
    """Takes the first words of everything for a question that had been answered, and more."""

    by: GivenBy = "letter"

    def judge(self, reply: Reply) -> Verdict:
        said = super().judge(reply)
        found = tuple(
            Needless(start=0, end=end, said="At 09:40, please.", by=self.by)
            for end in (5, 8)
        )
        return replace(said, needless=found)


class _RepeatingThePapers(_Repeating):
    by = "paper"


def test_what_had_been_answered_costs_half_a_point_once_for_each_message() -> None:
    card = scored(flight_day(), "When? And then?", "When?", judge=_Repeating())
    lines = told(card, "had written")
    assert [each.sentence.text() for each in lines] == [
        "At 09:01 you asked “When?”, and Mira had written: “At 09:40, please.”",
        "At 09:02 you asked “When?”, and Mira had written: “At 09:40, please.”",
    ]
    assert all(each.points < 0 for each in lines)
    (long,) = told(scored(flight_day(), "word " * 351), "are not read")
    assert {each.points for each in lines} == {long.points}


def test_what_stood_in_the_papers_is_said_to_stand_there() -> None:
    card = scored(flight_day(), "When?", judge=_RepeatingThePapers())
    (line,) = told(card, "what you had been given says: “At 09:40, please.”")
    assert line.points < 0


def test_a_message_that_asks_by_its_act_pays_once_and_has_its_question_quoted() -> None:
    bundle = flight_day()
    run = Run.start(bundle, judge=_Repeating())
    run.act(replace(write("When?"), act="ask"), at=MINUTE)
    run.advance(bundle.day.length)
    (line,) = told(score(bundle, run.log), "you asked")
    assert "“When?”" in line.sentence.text()
    (silent,) = told(_asked_without_a_judge(bundle), "what needed no asking")
    assert line.points == silent.points < 0


def _asked_without_a_judge(bundle: Bundle) -> Scorecard:
    run = Run.start(bundle)
    run.act(replace(write("When?"), act="ask"), at=MINUTE)
    run.advance(bundle.day.length)
    return score(bundle, run.log)


def test_a_text_that_is_the_work_may_ask_what_it_likes() -> None:
    bundle = day(
        task("letter", panel=writing(), work=0), asks("letter", 0), language="en"
    )
    run = Run.start(bundle, judge=_Repeating())
    run.act(StartWork(task=TaskId("letter")), at=MINUTE)
    sent = SendMessage(
        to=(MIRA,), thread="letter", body="When? It is done.", act="deliver"
    )
    run.act(sent, at=30 * MINUTE)
    run.advance(bundle.day.length)
    assert told(score(bundle, run.log), "you asked") == []


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
