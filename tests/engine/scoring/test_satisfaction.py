from dataclasses import replace

import pytest
from hypothesis import given

from simulator.engine.bundle import Bundle, ToldWhom
from simulator.engine.scoring.satisfaction import (
    START,
    Satisfaction,
    satisfaction,
    sequel_text,
)
from tests.builders import SAM
from tests.engine.scoring.learners import (
    FLIGHT,
    GOOD,
    STUBBORN,
    WRONG,
    Step,
    deliver,
    live,
    small_day,
    start,
    write,
)
from tests.engine.scoring.test_laws import learners, lived


def mira(*steps: Step, bundle: Bundle | None = None) -> Satisfaction:
    run = live(*steps, bundle=bundle)
    (only,) = satisfaction(run.bundle, run.log)
    return only


def told(found: Satisfaction, *words: str) -> float:
    return sum(
        each.change
        for each in found.felt
        if all(word in each.sentence.text() for word in words)
    )


def with_client(**traits: object) -> Bundle:
    bundle = small_day()
    (client,) = bundle.clients
    return replace(bundle, clients=(replace(client, **traits),))  # type: ignore[arg-type]  # traits by name


def test_silence_ends_the_agreement() -> None:
    found = mira()
    assert told(found, "never had “Flight”") == -20
    assert found.ends < 25
    assert found.sequels == ("leaves",)
    assert found.review.stars == 1


def test_an_answer_with_a_time_and_good_work_in_time_please() -> None:
    found = mira(*GOOD)
    assert told(found, "heard in good time when “List” would come") == 2
    assert told(found, "had “Flight” in time and as wanted") == 10
    assert found.ends > 85
    assert found.review.stars >= 4.5


def test_a_warning_takes_the_sting_out_of_lateness() -> None:
    silent = mira(*STUBBORN)
    warned = mira(
        write("flight", "09:22", "The flight will be late, at 10:12.", act="propose"),
        *STUBBORN[2:],
    )
    assert told(silent, "“Flight”", "without a word before") == -15
    assert told(warned, "“Flight”", "had been told") == -5


def test_who_is_impatient_minds_lateness_more() -> None:
    patient = mira(*STUBBORN, bundle=with_client(patience=1.0))
    restless = mira(*STUBBORN, bundle=with_client(patience=0.0))
    assert told(restless, "without a word before") < told(
        patient, "without a word before"
    )


def test_the_same_thing_within_the_hour_counts_half() -> None:
    found = mira(*GOOD)
    first, second = [
        each.change
        for each in found.felt
        if "heard in good time" in each.sentence.text()
    ][:2]
    assert (first, second) == (2, 1)


@pytest.mark.parametrize(
    ("tier", "change"), (("gold", 2.3), ("silver", 2), ("bronze", 1.8))
)
def test_a_big_clients_feelings_weigh_more(tier: str, change: float) -> None:
    found = mira(GOOD[0], bundle=with_client(tier=tier))
    assert told(found, "heard in good time") == change


def test_unusable_work_costs_more_than_a_promise_kept_brings() -> None:
    found = mira(
        write("flight", "09:22", "Promised.", promise="09:50"),
        start(FLIGHT, "09:22"),
        deliver(FLIGHT, "09:33", WRONG),
    )
    assert told(found, "could not use “Flight”") == -15
    assert told(found, "in vain") == -6


def test_a_no_with_a_reason_leaves_nothing_and_a_bare_one_does() -> None:
    reason = "I can't take the list today, my morning is full. Could it be Thursday?"
    polite = mira(write("list", "09:05", reason, act="decline"))
    bare = mira(write("list", "09:05", "No.", act="decline"))
    assert told(polite, "bare no") == 0
    assert told(bare, "bare no") == -5


def test_a_harm_is_felt_by_whom_it_concerns() -> None:
    found = mira(write("list", "09:05", "Hello Sam.", to=SAM))
    assert told(found, "found out", "Sam is a stranger") == -10


def test_a_secret_told_is_never_quite_forgiven() -> None:
    bundle = small_day()
    deed = ToldWhom(facts=(("1840",),), to=(SAM,))
    harm = replace(bundle.harms[0], wrote_to=None, deed=deed)
    leaky = replace(bundle, harms=(harm,))
    found = mira(
        write("list", "09:01", "It is 1840, Sam.", to=SAM), *GOOD, bundle=leaky
    )
    assert told(found, "found out") == -30
    assert found.ends == 40


def test_equal_days_have_equal_sequels() -> None:
    assert mira(*GOOD) == mira(*GOOD)


def test_every_sequel_is_said() -> None:
    text = sequel_text("tip", client="Mira", tip=8).text()
    assert text == "Mira adds a tip of 8 %."


@given(learners)
def test_every_clients_ledger_sums_to_how_they_end(learner: object) -> None:
    run = lived(learner)  # type: ignore[arg-type]  # drawn by the strategy
    for each in satisfaction(run.bundle, run.log):
        tenths = START + sum(round(felt.change * 10) for felt in each.felt)
        assert tenths == round(each.ends * 10)
        assert 0 <= each.lowest <= each.ends <= 100
        assert all(
            1 <= serial <= len(run.log) for f in each.felt for serial in f.evidence
        )
        assert 1 <= each.review.stars <= 5
        assert 0 <= each.review.recommends <= 10


def test_who_forgives_little_takes_an_error_harder() -> None:
    moved = {
        tolerance: told(
            mira(
                start(FLIGHT, "09:22"),
                deliver(FLIGHT, "09:40", WRONG),
                bundle=with_client(tolerance=tolerance),
            ),
            "could not use “Flight”",
        )
        for tolerance in (0.0, 0.5, 1.0)
    }
    assert moved[0.0] < moved[0.5] < moved[1.0] < 0
    assert moved[0.5] == told(
        mira(start(FLIGHT, "09:22"), deliver(FLIGHT, "09:40", WRONG)),
        "could not use “Flight”",
    )


def test_who_is_direct_takes_a_needless_question_harder() -> None:
    needless = write(FLIGHT, "09:25", "Which colour?", act="ask")
    plain = told(mira(needless), "what had been said already")
    direct = told(
        mira(needless, bundle=with_client(directness=1.0)), "what had been said already"
    )
    assert direct == 2 * plain < 0


def test_a_note_on_the_way_is_a_comfort_to_some_and_a_bother_to_others() -> None:
    notes = [
        write(FLIGHT, clock, f"The flight is {share} done, all as planned.")
        for share, clock in (
            ("a third", "09:22"),
            ("half", "09:30"),
            ("nearly", "09:40"),
        )
    ]
    close = mira(*notes, bundle=with_client(control=0.9))
    assert told(close, "was told how “Flight” stood") == 3
    bothered = mira(*notes, bundle=with_client(control=0.1))
    assert told(bothered, "one more note about “Flight”") == -1
    indifferent = mira(*notes)
    assert (
        told(indifferent, "“Flight” stood") == told(indifferent, "one more note") == 0
    )


def test_only_who_praises_tips() -> None:
    tips = {
        praise: [
            mira(
                *GOOD,
                bundle=replace(with_client(tier="one-off", praise=praise), seed=seed),
            ).tip
            for seed in range(12)
        ]
        for praise in (0.0, 1.0)
    }
    assert not any(tips[0.0])
    assert any(tips[1.0])
