"""Questions that had been answered, as a client and an assistant write to each other."""

from time import process_time

import pytest

from simulator.engine.people import PersonId
from simulator.engine.verdict import Given, GivenBy, MayAsk, Needless, Reply
from simulator.referee import Referee
from simulator.referee.needless import needless_in
from simulator.referee.reading import read_sentences

LUNCH = (
    "Morning,\n\nCan you book a table for six on Thursday 23 October at 14:00? "
    "The budget is £45 a head.\n\nMargaret"
)
ETENTJE = (
    "Hoi,\n\nKun je een tafel voor zes personen boeken op donderdag 23 oktober om 19:00 uur? "
    "Het mag maximaal 300 euro kosten.\n\nJoost"
)

A_MOMENT_S = 0.5
"""Seconds of the processor that no message may take; one of these took hours."""


def given(text: str, topic: str = "", by: GivenBy = "letter") -> Given:
    return Given(by=by, text=text, topic=topic)


def asked(
    body: str,
    *had: Given,
    language: str = "en",
    may_ask: tuple[MayAsk, ...] = (),
) -> tuple[Needless, ...]:
    reply = Reply(
        body=body,
        person=PersonId("client"),
        name="Margaret Oyelaran",
        language=language,
        date="2025-10-14",
        mail="",
        given=had,
        may_ask=may_ask,
    )
    return needless_in(reply, read_sentences(reply))


def quoted(body: str, *had: Given, language: str = "en") -> list[tuple[str, str]]:
    """Return each needless question with the words that had answered it."""
    found = asked(body, *had, language=language)
    return [(body[each.start : each.end], each.said) for each in found]


@pytest.mark.parametrize(
    "question",
    (
        "What date would suit?",
        "How many people will there be?",
        "Could you tell me the budget?",
        "What time shall I book it for?",
        "When is the lunch?",
        "Please let me know how many guests are coming.",
        "I just need to know the date.",
        "- Date?",
        "What's the budget per head?",
    ),
)
def test_what_the_mail_says_need_not_be_asked(question: str) -> None:
    assert asked(f"Hi Margaret,\n\n{question}\n\nKim", given(LUNCH, "Lunch"))


@pytest.mark.parametrize(
    "question",
    (
        "Op welke datum?",
        "Met hoeveel personen komen jullie?",
        "Wat is het budget?",
        "Wat mag het kosten?",
        "Hoe laat zal ik boeken?",
        "Kun je me laten weten hoeveel gasten er komen?",
    ),
)
def test_nor_in_dutch(question: str) -> None:
    assert asked(f"Hoi Joost, {question}", given(ETENTJE), language="nl")


def test_the_question_stands_beside_the_words_that_had_answered_it() -> None:
    body = "Hi Margaret,\n\nHappy to! What is the budget? And is fish all right?\n\nKim"
    assert quoted(body, given(LUNCH)) == [
        ("What is the budget?", "The budget is £45 a head.")
    ]


@pytest.mark.parametrize(
    "question",
    (
        # They confirm.
        "So Thursday at 14:00?",
        "Shall I book it?",
        "Is it right that there are six of you?",
        "Just to be sure: how many people was it?",
        # They are about something else.
        "What time do you have to be back?",
        "How many of them eat no meat?",
        "What date shall I send the invoice?",
        "What is the budget for the flowers?",
        "Could we speak about it, and what time would suit you?",
        # There is a reason.
        "They are full on that day. What date would suit you?",
        "What other day could you do?",
        "They can do 13:30 or 14:30 only. What time would you like?",
        "What time may it be at the latest?",
        "If that is too early, what time would you like?",
        # There are two to choose from.
        "Which of the two places would you prefer?",
        # The learner knows the answer, and says so.
        "A table for six is no trouble. How many people may come later?",
        "It says six. How many people will there be?",
        # It is somebody else's question.
        '"What date would suit?" is what they wrote back to me.',
        "> What date would suit?\nI will see to it.",
    ),
)
def test_a_fair_question_is_let_be(question: str) -> None:
    assert asked(f"Hi Margaret,\n\n{question}\n\nKim", given(LUNCH, "Lunch")) == ()


@pytest.mark.parametrize(
    "question",
    (
        "Dus donderdag om 19:00 uur?",
        "Zal ik boeken?",
        "Klopt het dat jullie met zes personen zijn?",
        "Hoe laat moet de taxi er zijn?",
        "Helaas is het vol. Op welke datum zou het ook kunnen?",
        "Welke van de twee wil je?",
        "Wat mag het per persoon kosten?",
    ),
)
def test_nor_is_one_in_dutch(question: str) -> None:
    assert asked(f"Hoi Joost, {question}", given(ETENTJE), language="nl") == ()


@pytest.mark.parametrize(
    ("mail", "question"),
    (
        (
            "I'm looking for a date, either 14 or 21 April.",
            "Which date would you like?",
        ),
        ("It'll be 18 to 20 people.", "How many people will there be?"),
        ("Could we have a table for about ten?", "How many people will there be?"),
        ("Please find a room, maybe on 21 April.", "What date would you like?"),
        ("I need a table at 19:00 or later.", "What time would you like?"),
        ("I can come between 14:00 and 16:00.", "What time can you come?"),
        ("The meeting is on 24 March and may yet slip.", "What date is the meeting?"),
        (
            "The course is on 2, 9 and 16 April.",
            "What date is the course?",
        ),
        ("Would 24 March do for you?", "What date would suit?"),
        ("Not 24 March, please.", "What date would suit?"),
    ),
)
def test_what_the_client_left_open_may_be_asked(mail: str, question: str) -> None:
    assert asked(question, given(mail)) == ()


@pytest.mark.parametrize(
    ("mail", "question"),
    (
        (
            "Please book my flight to Porto on Tuesday 21 October.",
            "What date would you like to fly back?",
        ),
        ("I'm away on 23 October. Please book a haircut.", "What day would you like?"),
        (
            "Please send the spray, the service is at 11:00.",
            "What time should it come?",
        ),
        ("The table is for Thursday. And could you get me a cab?", "What day is it?"),
        ("Could you order 40 folders?", "What is the order number?"),
        ("Her number is 07700 900321.", "What is your phone number?"),
        ("A hotel for at most £120, please.", "What is the budget for the train?"),
        ("Three hours at £35, please, for Mrs Lane.", "How much is it for Mrs Lane?"),
        ("The supplier's order number is SP-2201.", "What is your order number?"),
        ("The bill of £380 will be paid on Friday.", "How much did you pay?"),
    ),
)
def test_another_thing_of_the_kind_may_be_asked(mail: str, question: str) -> None:
    assert asked(question, given(mail)) == ()


@pytest.mark.parametrize(
    ("mail", "question", "language"),
    (
        ("Order FW-20917 arrived torn.", "May I have your order number?", "en"),
        ("Ring me on 07700 900321 after six.", "What is your phone number?", "en"),
        ("I need all 22 slides.", "How many slides are there?", "en"),
        ("I need the text by Thursday 10:00.", "When do you need the text?", "en"),
        ("The recording is 48 minutes.", "How long is the recording?", "en"),
        (
            "Can you get me on a flight from Manchester?",
            "From which airport would you like to fly?",
            "en",
        ),
        ("Mail them to docs@marek.example.", "Which e-mail address is it?", "en"),
        ("Bestelling LG-44071 is te klein.", "Wat is je bestelnummer?", "nl"),
        ("Mijn adres is Wilgenlaan 12.", "Wat is je adres?", "nl"),
        ("Stuur het uiterlijk vrijdag, graag.", "Voor wanneer is het nodig?", "nl"),
        ("Er komen vier kinderen.", "Hoeveel kinderen komen er?", "nl"),
    ),
)
def test_other_values_are_answers_too(mail: str, question: str, language: str) -> None:
    assert asked(question, given(mail), language=language)


def test_a_change_leaves_nothing_sure() -> None:
    first = given("Dinner is on Wednesday 15 October at 19:30, six people.", "Dinner")
    more = given("Make that eight people.", "Dinner")
    off = given("It's cancelled, a new date follows.", "Dinner")
    assert asked("What date is the dinner?", first)
    assert asked("What date is the dinner?", first, more)
    assert asked("How many people will there be?", first, more) == ()
    assert asked("What date is the dinner?", first, off) == ()


def test_what_says_two_things_may_be_asked_about() -> None:
    mail = given("The summary is due by 12:00.")
    page = given("You send me the summary before 13:00.", by="paper")
    assert asked("When do you want the summary?", page)
    assert asked("When do you want the summary?", mail, page) == ()


def test_a_paper_answers_only_what_is_named() -> None:
    page = given("Small purchases: up to €50, once a week.", by="paper")
    assert asked("What is the budget for small purchases?", page)
    assert asked("What is the budget?", page) == ()


def test_what_the_day_wants_asked_is_let_be() -> None:
    names = MayAsk(examples=("Asks how many guests there will be.",))
    gap = MayAsk(asked_by=(("people", "guests"),))
    question = "How many people will there be?"
    assert asked(question, given(LUNCH))
    assert asked(question, given(LUNCH), may_ask=(names,)) == ()
    assert asked(question, given(LUNCH), may_ask=(gap,)) == ()
    assert asked("What date would suit?", given(LUNCH), may_ask=(names, gap))


def test_what_goes_before_says_what_a_bare_question_is_about() -> None:
    mail = given("Please send Kerstin the list by Friday. Order 40 folders too.")
    assert asked("I'll send Kerstin the list. What's the deadline?", mail)
    assert asked("I'll order the folders. What's the deadline?", mail) == ()


def test_where_nothing_was_given_nothing_is_needless() -> None:
    assert asked("What date would suit?") == ()


def test_the_referee_tells_it_with_the_rest_of_its_verdict() -> None:
    reply = Reply(
        body="What date would suit?",
        person=PersonId("client"),
        name="Margaret Oyelaran",
        language="en",
        date="2025-10-14",
        mail=LUNCH,
        given=(given(LUNCH),),
    )
    (found,) = Referee().judge(reply).needless
    assert (found.start, found.end, found.by) == (0, len(reply.body), "letter")


@pytest.mark.parametrize(
    "body",
    (
        "What is the " + "-" * 400 + " date?",
        "Please tell me " + "'" * 40 + " date?",
        "What is the " + "a-" * 400 + " date?",
        "Please tell me " + "a'" * 400 + " date?",
    ),
)
def test_a_row_of_signs_does_not_hold_everybody_up(body: str) -> None:
    began = process_time()
    asked(body, given(LUNCH))
    assert process_time() - began < A_MOMENT_S
