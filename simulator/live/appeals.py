"""Appeals: a learner points at the sentence that makes a missed point, a trainer decides."""

from collections.abc import Callable, Sequence

from simulator.engine.appeal import Appeal, Decision
from simulator.engine.bundle import Bundle
from simulator.engine.events import Event
from simulator.engine.ruling import Ruling
from simulator.engine.task import TaskId
from simulator.live import choices
from simulator.live.errors import BadChoice
from simulator.live.ports import Clock, RunStore
from simulator.live.records import (
    AppealDecided,
    Change,
    LineAppealed,
    LineOverruled,
)
from simulator.live.thinking import think
from simulator.live.writer import Writer


class Appeals:
    """All appeals of this process's runs."""

    def __init__(
        self,
        *,
        store: RunStore,
        writer: Writer,
        clock: Clock,
        bundle: Callable[[str], Bundle],
    ) -> None:
        self._store = store
        self._writer = writer
        self._clock = clock
        self._bundle = bundle

    def of(self, run: str) -> tuple[Appeal, ...]:
        """Return what was appealed in a run, in that order."""
        return self._store.appeals(run)

    def appeal(
        self,
        run: str,
        learner: str,
        *,
        point: tuple[str, str],
        sentence: tuple[int, int],
    ) -> None:
        """Keep that the learner finds a missed point in a sentence of their own.

        *point* is its task and check, *sentence* the serial of the message and the place in
        it. A point is appealed once. Raises `NotYours`, `RunIsNotOver`, `BadChoice`,
        `NotSaved`.
        """
        # Slow to import, and never needed to serve a day.
        from simulator.engine.scoring.appealing import (  # noqa: PLC0415
            sentences_for,
        )

        choices.check_own_finished(self._store.header(run), learner)
        task, check = TaskId(point[0]), point[1]
        if self._find(run, task, check) is not None:
            raise BadChoice("You have already said where this point is.")
        log = self._store.load(run).log
        self._missed(run, log, task, check)
        found = sentences_for(log, task, check)
        chosen = [each for each in found if (each.serial, each.place) == sentence]
        if not chosen:
            raise BadChoice("Choose the sentence of your own that says it.")
        appeal = Appeal(
            task=task,
            check=check,
            serial=chosen[0].serial,
            sentence=chosen[0].text,
            wall=self._clock.wall(),
        )
        self._writer.write([LineAppealed(run=run, appeal=appeal)])

    def decide(
        self,
        run: str,
        *,
        point: tuple[str, str],
        accepted: bool,
        reason: str,
        trainer: str,
    ) -> None:
        """Let a trainer accept an appeal, which gives the line its full points, or not.

        Raises `BadChoice`, `NotSaved`.
        """
        task, check = TaskId(point[0]), point[1]
        appeal = self._find(run, task, check)
        if appeal is None or appeal.decision is not None:
            raise BadChoice("This has been decided already. Load the page again.")
        decision = Decision(
            accepted=accepted,
            reason=reason.strip(),
            trainer=" ".join(trainer.split()),
            wall=self._clock.wall(),
        )
        choices.check_said(decision.reason, decision.trainer)
        changes: list[Change] = [
            AppealDecided(run=run, task=task, check=check, decision=decision)
        ]
        if accepted:
            changes.append(self._granted(run, appeal, decision))
        self._writer.write(changes)

    def _find(self, run: str, task: TaskId, check: str) -> Appeal | None:
        appeals = self._store.appeals(run)
        same = (each for each in appeals if (each.task, each.check) == (task, check))
        return next(same, None)

    def _granted(self, run: str, appeal: Appeal, decision: Decision) -> LineOverruled:
        log = self._store.load(run).log
        mark, points = self._missed(run, log, appeal.task, appeal.check)
        ruling = Ruling(
            dimension="communication",
            mark=mark,
            points=points,
            reason=decision.reason,
            trainer=decision.trainer,
            wall=decision.wall,
        )
        return LineOverruled(run=run, ruling=ruling)

    def _missed(
        self, run: str, log: Sequence[Event], task: TaskId, check: str
    ) -> tuple[str, float]:
        """Return the mark of the line that misses the point, and what it could earn."""
        from simulator.engine.scoring import score  # noqa: PLC0415 - slow
        from simulator.engine.scoring.appealing import missed_line  # noqa: PLC0415
        from simulator.engine.scoring.overruling import mark_of  # noqa: PLC0415

        bundle = self._bundle(run)
        card = think(score, bundle, tuple(log))
        line = missed_line(bundle, card, task, check)
        if line is None:
            raise BadChoice("That line is no longer in the score. Load the page again.")
        return mark_of("communication", line), line.possible
