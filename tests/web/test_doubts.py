"""What the judge was not sure of: a trainer settles it, and the learner sees that."""

from datetime import UTC, datetime

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import delete

from simulator.engine import score
from simulator.engine.appeal import Appeal
from simulator.engine.settlement import Settlement
from simulator.engine.task import TaskId
from simulator.live.records import LineAppealed
from simulator.store.pages import AT_A_TIME
from simulator.store.run_store import SqlRunStore
from simulator.store.tables.runs import events
from simulator.web import current
from simulator.web.debrief.points import Said, point_groups
from simulator.web.trainer.views import MOST_DOUBTED
from tests.judged_day import judged_run, polite_run, serials_sent
from tests.web.conftest import token
from tests.web.judged import debrief, form_with, keep_judged_day

LIST = "/trainer/appeals"
LEAVES, NAME = 'value="leaves"', 'value="name"'
BY_RULE = '<span class="visually-hidden">by rule </span>'


def settled(browser: FlaskClient, **changes: str) -> dict[str, str]:
    """Return what the form on the time of departure sends, the second sentence chosen."""
    return {
        "csrf_token": token(browser, LIST),
        "task": "flight",
        "check": "leaves",
        "serial": str(serials_sent(judged_run().log)[0]),
        "verdict": "met",
        "sentence": "1",
        "reason": "It is <there>.",
        "trainer": "Bea",
    } | changes


def test_each_doubt_has_a_form_with_the_sentences_of_its_message(
    bea: FlaskClient, judged: str
) -> None:
    page = bea.get(LIST).text
    assert page.count(f'action="/trainer/doubts/{judged}"') == 2
    leaves, name = form_with(page, LEAVES), form_with(page, NAME)
    assert "Hello &lt;Mira&gt;.</span>" in leaves
    assert " checked" not in leaves
    assert 'value="0" checked' in name
    assert "Not found in the message of 09:01." in page
    assert "Looked for in the message:" in page


def test_what_is_there_gets_its_points_and_leaves_the_list(
    ada: FlaskClient, bea: FlaskClient, judged: str
) -> None:
    answer = bea.post(f"/trainer/doubts/{judged}", data=settled(bea))
    assert (answer.status_code, answer.location) == (303, f"{LIST}#unsure")
    page = bea.get(LIST).text
    assert LEAVES not in page
    assert 'value="Bea"' in form_with(page, NAME)
    text = debrief(ada, judged)
    found = "A person has looked at your message of 09:01 and found it there: "
    assert f"{found}“It goes at 09.40!”" in text
    assert text.count("It is &lt;there&gt;.") == 1
    assert BY_RULE in text


def test_what_is_not_there_keeps_the_rule_and_the_learner_sees_why(
    ada: FlaskClient, bea: FlaskClient, judged: str
) -> None:
    sent = settled(bea, verdict="missed", sentence="")
    bea.post(f"/trainer/doubts/{judged}", data=sent)
    text = debrief(ada, judged)
    assert "of 09:01 and did not find it there." in text
    assert "It is &lt;there&gt;." in text
    assert BY_RULE not in text
    assert "It is in there" in text


def test_nobody_is_sent_to_look_where_a_person_has_looked(
    ada: FlaskClient, bea: FlaskClient, judged: str
) -> None:
    assert "Nothing says it. A person should look." in debrief(ada, judged)
    bea.post(f"/trainer/doubts/{judged}", data=settled(bea))
    text = debrief(ada, judged)
    assert "Nothing says it." in text
    assert "A person should look." not in text


def test_a_point_within_the_work_is_told_under_the_line_of_its_delivery(
    app: Flask,
) -> None:
    run = polite_run()
    settlement = Settlement(
        task=TaskId("flight"), check="sorry", serial=serials_sent(run.log)[0],
        sentence="I <am> sorry.", met=True, reason="It is.", trainer="Bea", wall=5.0,
    )  # fmt: skip
    card = score(run.bundle, run.log)
    said = Said(settlements=(settlement,))
    with app.test_request_context(headers={"Accept-Language": "nl"}):
        *_, delivery = point_groups(run.bundle, run.log, card, by_rule=card, said=said)
    (told,) = delivery.rows[0].looked
    assert told.say == '<span lang="en">sorry</span>'
    assert told.sentence == '<span lang="en">I &lt;am&gt; sorry.</span>'
    assert (told.clock, told.met, told.reason) == ("09:01", True, "It is.")


def test_the_learner_is_told_in_dutch_too(
    ada: FlaskClient, bea: FlaskClient, judged: str
) -> None:
    bea.post(f"/trainer/doubts/{judged}", data=settled(bea))
    ada.set_cookie("language", "nl")
    bea.set_cookie("language", "nl")
    assert "Iemand heeft je bericht van 09:01 bekeken en vond het erin" in debrief(
        ada, judged
    )
    assert "Het staat er niet in" in bea.get(LIST).text


@pytest.mark.parametrize(
    "changes", ({"sentence": ""}, {"sentence": "x"}, {"reason": " "}, {"trainer": ""})
)
def test_a_word_that_lacks_something_comes_back_with_what_was_written(
    bea: FlaskClient, judged: str, changes: dict[str, str]
) -> None:
    sent = settled(bea, **changes)
    answer = bea.post(f"/trainer/doubts/{judged}", data=sent)
    assert answer.status_code == 400
    form = form_with(answer.text, LEAVES)
    assert "Give a short reason and your name." in form
    assert (
        f">{sent['reason'].replace('<', '&lt;').replace('>', '&gt;')}</textarea>"
        in form
    )
    assert ('value="1" checked' in form) == (sent["sentence"] == "1")
    assert 'role="alert"' not in form_with(answer.text, NAME)


def test_what_is_settled_already_is_said_above_the_list(
    bea: FlaskClient, judged: str
) -> None:
    sent = settled(bea)
    assert bea.post(f"/trainer/doubts/{judged}", data=sent).status_code == 303
    again = bea.post(f"/trainer/doubts/{judged}", data=sent)
    assert again.status_code == 400
    assert "decided already" in again.text
    gone = bea.post("/trainer/doubts/no-such-run", data=settled(bea))
    assert gone.status_code == 404


def test_only_a_trainer_settles_and_only_what_a_form_sends(
    ada: FlaskClient, bea: FlaskClient, judged: str
) -> None:
    sent = settled(bea) | {"csrf_token": token(ada)}
    assert ada.post(f"/trainer/doubts/{judged}", data=sent).status_code == 404
    for changes in ({"verdict": "perhaps"}, {"serial": "x"}, {"serial": "9" * 99}):
        sent = settled(bea, **changes)
        assert bea.post(f"/trainer/doubts/{judged}", data=sent).status_code == 400
    without = settled(bea) | {"csrf_token": ""}
    assert bea.post(f"/trainer/doubts/{judged}", data=without).status_code == 400
    assert LEAVES in bea.get(LIST).text


def test_older_days_come_up_as_newer_ones_are_settled(
    app: Flask, bea: FlaskClient
) -> None:
    store = SqlRunStore(app.extensions["database"])
    for day in range(MOST_DOUBTED + 1):
        opened = datetime(2026, 3, 1 + day, 8, tzinfo=UTC)
        keep_judged_day(store, id=f"run-{day}", opened_at=opened)
    page = bea.get(LIST).text
    assert '/trainer/doubts/run-1"' in page
    assert '/trainer/doubts/run-0"' not in page
    lacking = settled(bea, reason="", trainer="Bea Bos")
    back = bea.post("/trainer/doubts/run-0", data=lacking).text
    assert "decided already" not in back
    assert 'value="Bea Bos"' in form_with(back, "/trainer/doubts/run-0", LEAVES)
    newest = f"/trainer/doubts/run-{MOST_DOUBTED}"
    for check, sentence in (("leaves", "1"), ("name", "0")):
        sent = settled(bea, check=check, sentence=sentence)
        assert bea.post(newest, data=sent).status_code == 303
    page = bea.get(LIST).text
    assert newest not in page
    assert '/trainer/doubts/run-0"' in page


def test_a_day_in_which_nothing_waits_is_looked_at_once(
    app: Flask, bea: FlaskClient, judged: str
) -> None:
    store = SqlRunStore(app.extensions["database"])
    appeals = [
        Appeal(task=TaskId("flight"), check=check, serial=1, sentence="It.", wall=0.0)
        for check in ("leaves", "name")
    ]
    store.commit([LineAppealed(run=judged, appeal=each) for each in appeals])
    with app.app_context():
        assert [each.id for each in current.pages().doubted()] == [judged]
    assert "Nothing to look at." in bea.get(LIST).text
    with app.app_context():
        assert list(current.pages().doubted()) == []


def test_a_day_that_cannot_be_read_does_not_hide_the_others(
    app: Flask, bea: FlaskClient, judged: str
) -> None:
    database = app.extensions["database"]
    broken = keep_judged_day(SqlRunStore(database), id="broken")
    with database.writing() as connection:
        connection.execute(
            delete(events).where(events.c.run == broken, events.c.serial == 1)
        )
    page = bea.get(LIST).text
    assert f"/trainer/doubts/{judged}" in page
    assert "/trainer/doubts/broken" not in page


def test_days_are_listed_once_each_the_newest_first(app: Flask) -> None:
    store = SqlRunStore(app.extensions["database"])
    kept = [
        keep_judged_day(
            store,
            id=f"run-{day:02}",
            opened_at=datetime(2026, 3, 30 - day // 3, 8, tzinfo=UTC),
        )
        for day in range(2 * AT_A_TIME)
    ]
    with app.app_context():
        assert [each.id for each in current.pages().doubted()] == kept
