"""What is sorted, the labels that were given, and the test of one."""

from dataclasses import dataclass

from simulator.engine.panel import Answer, Panel
from simulator.engine.test import Test


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """One drawer in which a message can be sorted."""

    id: str
    text: str
    hint: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SortItem:
    """One message of a batch that is to be sorted; *received* is text such as "Sun 21:14"."""

    id: str
    sender: str
    address: str
    subject: str
    body: str
    received: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SortPanel(Panel):
    """Give each item exactly one label."""

    items: tuple[SortItem, ...]
    labels: tuple[Label, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sorted(Answer):
    """Labels given, as (item, label) pairs."""

    labels: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelIs(Test):
    """The sorted item carries one of *labels*."""

    item: str
    labels: tuple[str, ...]


PANEL, ANSWER, TESTS = SortPanel, Sorted, (LabelIs,)
