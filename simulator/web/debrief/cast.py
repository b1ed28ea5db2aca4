"""Names and moments of a day as the debrief writes them.

Words of the scenario carry the scenario's language, so they are read out rightly in an
interface of another language.
"""

import re
import textwrap
from datetime import date, timedelta

from babel.dates import format_date
from flask_babel import get_locale, gettext
from markupsafe import Markup, escape

from simulator.engine.bundle import Bundle
from simulator.engine.events import Event, MessageArrived, MessageSent
from simulator.engine.people import LEARNER, PersonId
from simulator.engine.saying import Says
from simulator.engine.simtime import MINUTE, MINUTES_PER_DAY
from simulator.engine.task import TaskId
from simulator.engine.work.files.panel import ANYONE, FilesPanel
from simulator.web.debrief.reasons import reason
from simulator.web.filters import TIE, span

HOURS = re.compile(r"(\d+) h (\d\d)")
"""How the engine writes a span of an hour or more."""

OPENING = 48
"""Characters of a message that stand for the subject it does not have."""

QUOTES = frozenset({"quote", "said"})
"""Values of the engine's sentences that quote somebody, in the scenario's language."""


class Cast:
    """What the people, tasks and moments of one bundle are called."""

    def __init__(self, bundle: Bundle) -> None:
        """Take the names of *bundle*."""
        self.bundle = bundle
        self.people = bundle.people()
        self.titles = {task.id: task.title for task in bundle.tasks}
        self._subjects: dict[str, str] = {}
        self._asks = {
            each.thread: self.titles[each.opens[0]]
            for each in reversed(bundle.injects)
            if each.opens
        }
        self._own_words = {
            *self.titles.values(),
            *(check.say for task in bundle.tasks for check in task.checks),
            *(harm.say for harm in bundle.harms),
            *(each.say for client in bundle.clients for each in client.private),
            *(
                check.test.answers
                for task in bundle.tasks
                for check in task.checks
                if isinstance(check.test, Says) and check.test.answers
            ),
        }

    def hear(self, event: Event) -> None:
        """Remember what a thread is about: its subject, what it asks, or how it begins."""
        if isinstance(event, MessageArrived | MessageSent):
            about = (
                event.subject
                or self._asks.get(event.thread)
                or textwrap.shorten(event.body, OPENING, placeholder=" …")
            )
            self._subjects.setdefault(event.thread, about)

    def thread(self, thread: str) -> Markup:
        """Return what the thread is about, marked with its language."""
        return self.quoted(self._subjects.get(thread, thread))

    def person(self, person: PersonId) -> str:
        """Return the person's name; the learner is "you"."""
        if person == LEARNER:
            return gettext("you")
        return self.people[person].name if person in self.people else str(person)

    def task(self, task: TaskId) -> Markup:
        """Return the task's title, marked with its language."""
        return self.quoted(self.titles.get(task, str(task)))

    def shared(self, task: TaskId, target: str) -> Markup:
        """Return what the folder or file *target* of a task was called when it came."""
        panel = self.bundle.task(task).panel
        things = panel.things() if isinstance(panel, FilesPanel) else ()
        named = next((each.name for each in things if each.id == target), target)
        return self.quoted(named)

    def reader(self, who: str) -> str:
        """Return with whom something is shared: a name, or whoever has the link."""
        if who == ANYONE:
            return gettext("anyone with the link")
        return self.person(PersonId(who))

    def option(self, catalogue: str, option: str) -> Markup:
        """Return the title of an option of a catalogue, marked with its language."""
        found = next(
            (each for each in self.bundle.catalogues if each.id == catalogue), None
        )
        named = found.option(option) if found else None
        return self.quoted(named.title if named else option)

    def quoted(self, text: str) -> Markup:
        """Return the scenario's *text*, marked with the scenario's language."""
        if self.bundle.language == str(get_locale() or "en"):
            return escape(text)
        return Markup('<span lang="{}">{}</span>').format(self.bundle.language, text)

    def clock(self, at: int) -> str:
        """Say the moment *at* (simulated ms) as "09:05", or "Tue 10:00" of another day."""
        day = self.bundle.day
        later = (day.starts + at // MINUTE) // MINUTES_PER_DAY
        if not later:
            return day.clock(at)
        other = date.fromisoformat(day.date) + timedelta(days=later)
        name = format_date(other, "EEE", locale=get_locale() or "en")
        return f"{name}{TIE}{day.clock(at)}"

    def say(self, template: str, values: tuple[tuple[str, str], ...]) -> Markup:
        """Say the engine's sentence in the interface's language, with its values put in."""
        marked = {name: self._value(name, value) for name, value in values}
        return escape(gettext(template)).format_map(marked)

    def _value(self, name: str, value: str) -> Markup:
        if value in self._own_words or name in QUOTES:
            return self.quoted(value)
        return escape(reason(value) if name == "reason" else _spoken(value))


def _spoken(value: str) -> str:
    """Say a span of hours in the interface's language; leave every other value alone."""
    found = HOURS.fullmatch(value)
    if found is None:
        return value
    hours, minutes = map(int, found.groups())
    return span((hours * 60 + minutes) * MINUTE)
