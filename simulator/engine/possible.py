"""Why an action is not possible, and the guards that several actions share."""

from simulator.engine.state import State, TaskState
from simulator.engine.task import TaskId


class NotPossible(Exception):
    """The action cannot be done now, and nothing has changed.

    *code* is stable and meant for programs, *message* says to the learner what to do.
    """

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code
        self.message = message


class RunIsOver(NotPossible):
    """The day has ended; nothing more can be done in it."""

    def __init__(self) -> None:
        super().__init__(
            "run_is_over", "The day is over. Open the debrief to look back."
        )


def not_yet(title: str) -> NotPossible:
    """Say that the option called *title* comes on offer only later."""
    words = f"“{title}” is not on offer yet. Choose another."
    return NotPossible("option_not_yet", words)


def no_such_task(task_id: str) -> NotPossible:
    """Say that a task is not on the desk."""
    return NotPossible("no_such_task", f"There is no task {task_id!r} on your desk.")


def no_such_thread(thread_id: str) -> NotPossible:
    """Say that a thread is not on the desk."""
    return NotPossible(
        "no_such_thread", f"There is no conversation {thread_id!r} here."
    )


def open_task(state: State, task_id: TaskId) -> TaskState:
    """Return a task the learner may still work on; raises `NotPossible`."""
    task = state.tasks.get(task_id)
    if task is None:
        raise no_such_task(task_id)
    clock = state.bundle.day.clock
    if task.withdrawn_at is not None:
        raise NotPossible(
            "withdrawn",
            f"“{task.task.title}” was withdrawn at {clock(task.withdrawn_at)}.",
        )
    if task.declined_at is not None:
        raise NotPossible(
            "declined",
            f"You declined “{task.task.title}” at {clock(task.declined_at)}.",
        )
    return task
