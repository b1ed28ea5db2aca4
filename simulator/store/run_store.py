"""Runs in a database: the `RunStore` port over SQLAlchemy Core."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    Select,
    Table,
    bindparam,
    delete,
    exists,
    func,
    insert,
    select,
    union_all,
    update,
)

from simulator.engine.appeal import Appeal
from simulator.engine.bundle import Bundle
from simulator.engine.ruling import Ruling
from simulator.engine.settlement import Settlement
from simulator.engine.summary import Summary
from simulator.live.errors import Conflict, NoSuchRun
from simulator.live.records import (
    ActionTaken,
    AppealDecided,
    Change,
    ClockKept,
    DoubtSettled,
    DoubtsOver,
    EventsAppended,
    Example,
    LineAppealed,
    LineOverruled,
    OwnView,
    OwnViewWritten,
    RunErased,
    RunHeader,
    RunOpened,
    SavedRun,
    ScoreKept,
)
from simulator.store import rows
from simulator.store.database import Database
from simulator.store.tables.runs import (
    actions,
    appeals,
    bundles,
    events,
    overrulings,
    own_views,
    runs,
    scores,
    settlements,
)


class SqlRunStore:
    """Keeps runs in one database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    @property
    def blocks(self) -> bool:
        """Whether a commit holds up the whole process: SQLite waits for the disk."""
        return self._database.is_sqlite

    def commit(self, changes: Sequence[Change]) -> None:
        """Store all of *changes* durably, or none; raises `Conflict`, `StoreFailed`."""
        with self._database.writing() as connection:
            for kind, group in _by_kind(changes):
                _WRITE[kind](connection, group)

    def header(self, run: str) -> RunHeader:
        """Return what is known of a run; raises `NoSuchRun`."""
        with self._database.reading() as connection:
            return rows.header(_run_row(connection, run))

    def load(self, run: str) -> SavedRun:
        """Return a run with its log; raises `NoSuchRun`, `BrokenRun`."""
        log = select(events.c.serial, events.c.body).where(events.c.run == run)
        taken = select(actions.c.action, actions.c.first, actions.c.serial)
        with self._database.reading() as connection:
            row = _run_row(connection, run)
            log_rows = connection.execute(log.order_by(events.c.serial)).all()
            acks = connection.execute(taken.where(actions.c.run == run)).all()
        return SavedRun(
            header=rows.header(row),
            clock=rows.clock(row),
            log=rows.log(run, log_rows),
            acks=rows.acks(acks),
        )

    def bundle(self, sha: str) -> Bundle:
        """Return a bundle that was played; raises `BrokenRun`."""
        query = select(bundles.c.body).where(bundles.c.sha == sha)
        with self._database.reading() as connection:
            return rows.bundle(sha, connection.scalar(query))

    def own_view(self, run: str) -> OwnView | None:
        """Return the learner's own view of a run, if it was written."""
        query = select(own_views.c.body).where(own_views.c.run == run)
        with self._database.reading() as connection:
            body = connection.scalar(query)
        return None if body is None else rows.own_view(body)

    def rulings(self, run: str) -> tuple[Ruling, ...]:
        """Return what trainers have ruled on a run, in order."""
        query = select(overrulings).where(overrulings.c.run == run)
        with self._database.reading() as connection:
            found = connection.execute(query.order_by(overrulings.c.place))
            return tuple(rows.ruling(each) for each in found)

    def appeals(self, run: str) -> tuple[Appeal, ...]:
        """Return what a learner appealed in a run, in that order."""
        query = select(appeals).where(appeals.c.run == run)
        order = (appeals.c.wall, appeals.c.task, appeals.c.point)
        with self._database.reading() as connection:
            found = connection.execute(query.order_by(*order))
            return tuple(rows.appeal(each) for each in found)

    def settlements(self, run: str) -> tuple[Settlement, ...]:
        """Return what trainers have settled of the judge's doubts in a run, in that order."""
        query = select(settlements).where(settlements.c.run == run)
        order = (settlements.c.wall, settlements.c.serial)
        more = (settlements.c.task, settlements.c.point)
        with self._database.reading() as connection:
            found = connection.execute(query.order_by(*order, *more))
            return tuple(rows.settlement(each) for each in found)

    def accepted(self, scenario: str) -> tuple[Example, ...]:
        """Return the sentences that trainers accepted in all runs of *scenario*.

        They come from appeals and from doubts, point by point and in the order decided.
        """
        query = union_all(
            _accepted(appeals, appeals.c.accepted, appeals.c.decided_wall, scenario),
            _accepted(settlements, settlements.c.met, settlements.c.wall, scenario),
        )
        with self._database.reading() as connection:
            found = connection.execute(
                query.order_by("task", "point", "language", "decided", "sentence")
            )
            return tuple(rows.example(each) for each in found)

    def summaries(self, run: str) -> tuple[Summary, ...]:
        """Return what a run scored, by each version that scored it, the oldest first."""
        query = select(scores.c.body).where(scores.c.run == run)
        with self._database.reading() as connection:
            found = connection.scalars(query.order_by(scores.c.version))
            return tuple(rows.summary(each) for each in found)

    def runs_of(self, learner: str) -> list[RunHeader]:
        """Return a learner's runs, the newest first."""
        with self._database.reading() as connection:
            return [
                rows.header(each) for each in connection.execute(newest_of(learner))
            ]

    def untouched_since(self, wall: float, *, finished: bool | None) -> list[str]:
        """Return the runs last touched before *wall*; *finished* None means either."""
        wanted: list[ColumnElement[bool]] = [runs.c.clock_wall < wall]
        if finished is not None:
            wanted.append(runs.c.finished.is_(finished))
        query = select(runs.c.id).where(*wanted).order_by(runs.c.clock_wall)
        with self._database.reading() as connection:
            return list(connection.scalars(query))

    def tidy(self) -> None:
        """Drop bundles nobody plays, and let SQLite keep its files small."""
        unused = ~exists().where(runs.c.bundle == bundles.c.sha)
        with self._database.writing() as connection:
            connection.execute(delete(bundles).where(unused))
        self._database.tidy()


def _accepted(
    table: Table, met: Column[Any], decided: Column[Any], scenario: str
) -> Select[Any]:
    """Return the query for the sentences in *table* that a trainer *decided* to be *met*."""
    wanted = (runs.c.scenario == scenario, met.is_(True))
    columns = (table.c.task, table.c.point, table.c.sentence)
    query = select(runs.c.language, *columns, decided.label("decided"))
    return query.select_from(table.join(runs)).where(*wanted)


def newest_of(learner: str) -> Select[Any]:
    """Return the query for a learner's runs, the newest first."""
    query = select(runs).where(runs.c.learner == learner)
    return query.order_by(runs.c.opened_wall.desc(), runs.c.id)


def _run_row(connection: Connection, run: str) -> Any:
    # PostgreSQL fails on the character; no id has it, so none needs looking for.
    known = select(runs).where(runs.c.id == run.replace("\0", " "))
    row = connection.execute(known).one_or_none()
    if row is None:
        raise NoSuchRun("This day does not exist, or it has been erased.")
    return row


def _by_kind(changes: Iterable[Change]) -> list[tuple[type, list[Any]]]:
    """Group *changes* so that each kind takes one statement, in an order that holds."""
    groups: dict[type, list[Any]] = {kind: [] for kind in _WRITE}
    for change in changes:
        groups[type(change)].append(change)
    return [(kind, group) for kind, group in groups.items() if group]


def _open(connection: Connection, group: list[RunOpened]) -> None:
    played: Mapping[str, Bundle] = {
        each.header.bundle_sha: each.bundle for each in group
    }
    known = set(
        connection.scalars(select(bundles.c.sha).where(bundles.c.sha.in_(played)))
    )
    new = [
        rows.bundle_values(sha, bundle)
        for sha, bundle in played.items()
        if sha not in known
    ]
    if new:
        connection.execute(insert(bundles), new)
    connection.execute(
        insert(runs), [rows.run_values(each.header, each.clock) for each in group]
    )


def _append(connection: Connection, group: list[EventsAppended]) -> None:
    connection.execute(
        _APPEND, [row for each in group for row in rows.event_values(each)]
    )


def _take(connection: Connection, group: list[ActionTaken]) -> None:
    connection.execute(
        _TAKE,
        [
            {
                "run": each.run,
                "action": each.action,
                "first": each.ack.first,
                "serial": each.ack.serial,
            }
            for each in group
        ],
    )


def _keep_clocks(connection: Connection, group: list[ClockKept]) -> None:
    connection.execute(
        _KEEP_CLOCK,
        [{"of_run": each.run, **rows.clock_values(each.clock)} for each in group],
    )


def _write_own_views(connection: Connection, group: list[OwnViewWritten]) -> None:
    for each in group:
        connection.execute(delete(own_views).where(own_views.c.run == each.run))
        connection.execute(insert(own_views), rows.own_view_values(each))


def _overrule(connection: Connection, group: list[LineOverruled]) -> None:
    for each in group:
        ruled = select(func.count()).where(overrulings.c.run == each.run)
        place = connection.scalar(ruled) or 0
        connection.execute(insert(overrulings), rows.ruling_values(each, place + 1))


def _appeal(connection: Connection, group: list[LineAppealed]) -> None:
    connection.execute(insert(appeals), [rows.appeal_values(each) for each in group])


def _decide(connection: Connection, group: list[AppealDecided]) -> None:
    """Decide each once: of two trainers at a time the second is told."""
    for each in group:
        decided = (
            update(appeals)
            .where(
                appeals.c.run == each.run,
                appeals.c.task == each.task,
                appeals.c.point == each.check,
                appeals.c.accepted.is_(None),
            )
            .values(**rows.decision_values(each.decision))
        )
        if connection.execute(decided).rowcount != 1:
            raise Conflict("That appeal has been decided, or it is gone.")


def _settle(connection: Connection, group: list[DoubtSettled]) -> None:
    connection.execute(
        insert(settlements), [rows.settlement_values(each) for each in group]
    )


def _close(connection: Connection, group: list[DoubtsOver]) -> None:
    closed = [each.run for each in group]
    over = update(runs).where(runs.c.id.in_(closed)).values(doubts_over=True)
    connection.execute(over)


def _keep_scores(connection: Connection, group: list[ScoreKept]) -> None:
    """Keep each once: two pages that score the same run at a time find the same."""
    for each in group:
        same = (scores.c.run == each.run, scores.c.version == each.summary.version)
        if connection.scalar(select(func.count()).where(*same)) == 0:
            connection.execute(insert(scores), rows.score_values(each))


def _erase(connection: Connection, group: list[RunErased]) -> None:
    erased = [each.run for each in group]
    connection.execute(delete(runs).where(runs.c.id.in_(erased)))


# Made once: the driver commits dozens of times a second.
_APPEND, _TAKE = insert(events), insert(actions)
_KEEP_CLOCK = update(runs).where(runs.c.id == bindparam("of_run"))

# In this order a run is there before its events are, and gone after them.
_WRITE: dict[type, Any] = {
    RunOpened: _open,
    EventsAppended: _append,
    ActionTaken: _take,
    ClockKept: _keep_clocks,
    OwnViewWritten: _write_own_views,
    LineAppealed: _appeal,
    AppealDecided: _decide,
    DoubtSettled: _settle,
    DoubtsOver: _close,
    LineOverruled: _overrule,
    ScoreKept: _keep_scores,
    RunErased: _erase,
}
