"""The pages after the day: own view, then debrief."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from simulator.config import Settings, shipped_scenarios
from simulator.engine import Run, bundle_hash, play, score
from simulator.engine.actions import Finish, SendMessage
from simulator.engine.simtime import HOUR, MINUTE
from simulator.live.records import EventsAppended, OwnView, RunClock, RunOpened
from simulator.live.runs import Runs
from simulator.referee import Referee
from simulator.scenarios.library import Library
from simulator.web import current, register
from simulator.web.debrief.points import signed
from tests.builders import MIRA, asks, day, letter, task
from tests.fakes import FakeClock, FixedLibrary, MemoryRunStore, RecordingPublisher
from tests.learners import actions_of
from tests.web.lived_day import ADA, OWN_VIEW, header, lived_day

RUN = "a-run"
ANSWERS: dict[str, str] = {
    "worked": OWN_VIEW.worked,
    "change": OWN_VIEW.change,
    "promise": OWN_VIEW.promise,
    **{name: str(level) for name, level in OWN_VIEW.guesses.items()},
}


@pytest.fixture(scope="module")
def lived() -> Run:
    return lived_day()


@pytest.fixture
def store(lived: Run) -> MemoryRunStore:
    """Hold one day that is over and one that has just begun."""
    store = MemoryRunStore()
    keep(store, lived, run=RUN)
    keep(store, lived, run="going-on", events=5)
    return store


def keep(
    store: MemoryRunStore, played: Run, *, run: str, events: int | None = None
) -> None:
    """Store a run with all its events, or as far as it had come after so many."""
    sha = bundle_hash(played.bundle)
    clock = RunClock(at=played.now, wall=0, begun=True, finished=events is None)
    opened = RunOpened(
        header=header(id=run, bundle_sha=sha), clock=clock, bundle=played.bundle
    )
    log = tuple(played.log[:events])
    store.commit([opened, EventsAppended(run=run, first=1, events=log, wall=0)])


@pytest.fixture
def app(store: MemoryRunStore, tmp_path: Path) -> Iterator[Flask]:
    app = Flask("simulator.web", template_folder="templates", static_folder=None)
    app.config.update(
        SECRET_KEY="for tests", WTF_CSRF_ENABLED=False, BABEL_DEFAULT_LOCALE="en"
    )
    library, clock = FixedLibrary(), FakeClock()
    settings = Settings(
        instance=tmp_path, secret_key="", scenarios=tmp_path, database_url=""
    )
    runs = Runs(store, library, RecordingPublisher(), clock, settings)
    app.extensions |= {"runs": runs, "library": library}
    register(app)
    yield app
    runs.stop()


@pytest.fixture
def ada(app: Flask) -> FlaskClient:
    return as_learner(app, ADA)


def as_learner(app: Flask, learner: str) -> FlaskClient:
    client = app.test_client()
    with client.session_transaction() as session:
        session[current.LEARNER] = learner
    return client


def page(client: FlaskClient, path: str, **options: object) -> str:
    answer = client.get(path, **options)
    assert answer.status_code == 200, answer.status
    return answer.text


def debrief(ada: FlaskClient, **options: object) -> str:
    ada.post(f"/runs/{RUN}/own-view", data=ANSWERS)
    return page(ada, f"/runs/{RUN}/debrief", **options)


def test_the_debrief_waits_for_the_own_view(ada: FlaskClient) -> None:
    answer = ada.get(f"/runs/{RUN}/debrief")
    assert (answer.status_code, answer.location) == (303, f"/runs/{RUN}/own-view")


def test_a_day_still_going_on_leads_back_to_its_desk(ada: FlaskClient) -> None:
    for path in ("own-view", "debrief"):
        answer = ada.get(f"/runs/going-on/{path}")
        assert (answer.status_code, answer.location) == (303, "/runs/going-on/desk")


def test_the_own_view_shows_promises_but_not_what_came_of_them(
    ada: FlaskClient,
) -> None:
    text = page(ada, f"/runs/{RUN}/own-view")
    assert "Hotel, 10:50; Minutes, 10:10" in text
    for outcome in ("Kept", "Broken"):
        assert outcome not in text


def test_a_written_own_view_opens_the_debrief_and_stands_first(
    ada: FlaskClient,
) -> None:
    answer = ada.post(f"/runs/{RUN}/own-view", data=ANSWERS)
    assert (answer.status_code, answer.location) == (303, f"/runs/{RUN}/debrief")
    text = page(ada, f"/runs/{RUN}/debrief")
    assert text.index(OWN_VIEW.worked) < text.index("Levels in this scenario")


def test_an_own_view_cannot_be_rewritten_after_the_numbers(
    ada: FlaskClient, store: MemoryRunStore
) -> None:
    debrief(ada)
    ada.post(f"/runs/{RUN}/own-view", data={**ANSWERS, "worked": "All of it."})
    view = store.own_view(RUN)
    assert isinstance(view, OwnView)
    assert view == OWN_VIEW


@pytest.mark.parametrize(
    ("wrong", "advice"),
    (
        ({"worked": " "}, "Write one sentence here"),
        ({"change": "x" * 2_001}, "longer than 2000 characters"),
        ({"delivery": "6"}, "Choose a level from 1 to 5"),
        ({"communication": ""}, "Choose a level from 1 to 5"),
    ),
)
def test_an_incomplete_own_view_comes_back_with_what_was_written(
    ada: FlaskClient, store: MemoryRunStore, wrong: dict[str, str], advice: str
) -> None:
    answer = ada.post(
        f"/runs/{RUN}/own-view", data={**ANSWERS, "promise": "The hotel.", **wrong}
    )
    assert answer.status_code == 400
    assert advice in answer.text
    assert "The hotel.</textarea>" in answer.text
    assert store.own_view(RUN) is None


def test_what_a_learner_writes_is_shown_as_text(ada: FlaskClient) -> None:
    ada.post(f"/runs/{RUN}/own-view", data={**ANSWERS, "worked": "<b>all</b>"})
    assert "&lt;b&gt;all&lt;/b&gt;" in page(ada, f"/runs/{RUN}/debrief")


@pytest.mark.parametrize("path", ("own-view", "debrief"))
def test_nobody_else_sees_the_pages(app: Flask, path: str) -> None:
    assert as_learner(app, "cyr").get(f"/runs/{RUN}/{path}").status_code == 404
    assert app.test_client().get(f"/runs/{RUN}/{path}").status_code == 404


def test_nobody_else_writes_the_own_view(app: Flask, store: MemoryRunStore) -> None:
    answer = as_learner(app, "cyr").post(f"/runs/{RUN}/own-view", data=ANSWERS)
    assert answer.status_code == 404
    assert store.own_view(RUN) is None


def test_every_line_of_the_scorecard_is_on_the_page(
    ada: FlaskClient, lived: Run
) -> None:
    text = debrief(ada)
    card = score(lived.bundle, lived.log)
    lines = [line for each in card.dimensions for line in each.lines]
    assert lines, "this day must have something to tell"
    for dimension in card.dimensions:
        rows = text.count(f">{signed(dimension.points)}<")
        assert rows, dimension.dimension
    ledger = text.split('<table class="table ledger">')[1].split("</table>")[0]
    assert len(re.findall(r"<tr><td>", ledger)) == len(lines)


def test_every_piece_of_evidence_leads_to_its_moment(ada: FlaskClient) -> None:
    text = debrief(ada)
    wanted = set(re.findall(r'href="#(moment-\d+)"', text))
    assert wanted
    assert wanted <= set(re.findall(r'id="(moment-\d+)"', text))


def test_each_task_says_what_was_asked_and_what_came(ada: FlaskClient) -> None:
    text = debrief(ada)
    for words in ("23\u00a0min early", "5\u00a0min late", "Not delivered", "seat"):
        assert words in text


@pytest.mark.slow
@pytest.mark.parametrize("learner", ("attentive", "careless", "idle"))
def test_the_first_day_can_be_looked_back_on_however_it_went(
    ada: FlaskClient, store: MemoryRunStore, learner: str
) -> None:
    bundle = Library(shipped_scenarios()).bundle("first-day", language="nl")
    keep(store, play(bundle, actions_of(learner)), run="first-day")
    ada.post("/runs/first-day/own-view", data=ANSWERS)
    text = page(ada, "/runs/first-day/debrief")
    assert text.count('class="card card-pad task-done"') == len(bundle.tasks)
    wanted = set(re.findall(r'href="#(moment-\d+)"', text))
    assert wanted <= set(re.findall(r'id="(moment-\d+)"', text))
    assert '<span lang="nl">' in text


def test_the_debrief_speaks_dutch_and_marks_the_days_own_language(
    ada: FlaskClient,
) -> None:
    ada.set_cookie("language", "nl")
    text = debrief(ada)
    assert '<html lang="nl"' in text
    assert '<span lang="en">Hotel</span>' in text


def test_a_needless_question_is_quoted_beside_what_had_answered_it(
    ada: FlaskClient, store: MemoryRunStore
) -> None:
    mail = letter("Can you book a table for six on Thursday 12 March at 14:00?")
    bundle = day(task("lunch", due=3 * HOUR), asks("lunch", 0, push=mail))
    run = Run.start(bundle, judge=Referee())
    body = "Gladly. How many people will there be?"
    run.act(
        SendMessage(to=(MIRA,), thread="lunch", body=body, act="acknowledge"),
        at=10 * MINUTE,
    )
    run.act(Finish(), at=20 * MINUTE)
    keep(store, run, run="asked")
    ada.set_cookie("language", "nl")
    ada.post("/runs/asked/own-view", data=ANSWERS)
    text = page(ada, "/runs/asked/debrief")
    for said in (
        "How many people will there be?",
        "Can you book a table for six on Thursday 12 March at 14:00?",
    ):
        assert f'<span lang="en">{said}</span>' in text
    assert "Om 09:10 vroeg je" in text
    assert "Mira had geschreven" in text


def test_no_page_carries_a_style_or_a_script_of_its_own(ada: FlaskClient) -> None:
    for text in (page(ada, f"/runs/{RUN}/own-view"), debrief(ada)):
        assert " style=" not in text
        assert not re.findall(r" on[a-z]+=", text)


def shown(ada: FlaskClient, minutes: int) -> str:
    ada.post(f"/runs/{RUN}/own-view", data=ANSWERS)
    return page(ada, f"/runs/{RUN}/replay?at={minutes * MINUTE}")


def test_nothing_of_the_future_stands_on_the_desk_of_a_moment(
    ada: FlaskClient,
) -> None:
    early, late = shown(ada, 5), shown(ada, 60)
    assert "Flight" in early
    assert "Hotel" not in early
    assert "Hotel" in late


def test_the_plan_and_what_was_done_stand_side_by_side(
    ada: FlaskClient,
) -> None:
    text = shown(ada, 12)
    assert "What you did next" in text
    assert re.search(r"“(Hotel|Flight)”, due \d\d:\d\d", text)


@pytest.mark.parametrize("at", ("-1", "x", "1" * 13, "²"))
def test_what_is_no_moment_is_refused(ada: FlaskClient, at: str) -> None:
    debrief(ada)
    assert ada.get(f"/runs/{RUN}/replay", query_string={"at": at}).status_code == 400


def test_a_moment_after_the_end_is_the_end(ada: FlaskClient) -> None:
    assert "Go on from" not in shown(ada, 10_000)


def test_practice_leads_to_a_desk_and_says_what_it_is(ada: FlaskClient) -> None:
    answer = ada.post(f"/runs/{RUN}/practice", data={"at": str(20 * MINUTE)})
    assert answer.status_code == 303
    again = re.fullmatch(r"/runs/([\w-]+)/desk", answer.location)
    assert again is not None
    assert again[1] != RUN


def test_nobody_else_sees_or_practises_the_day(app: Flask) -> None:
    cyr = as_learner(app, "cyr")
    assert cyr.get(f"/runs/{RUN}/replay").status_code == 404
    assert cyr.post(f"/runs/{RUN}/practice", data={"at": "0"}).status_code == 404


def test_a_day_going_on_is_not_replayed(ada: FlaskClient) -> None:
    answer = ada.get("/runs/going-on/replay")
    assert (answer.status_code, answer.location) == (303, "/runs/going-on/desk")
