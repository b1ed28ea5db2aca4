"""Points of replies and what is private, as the engine holds them."""

from simulator.engine.people import PersonId, Private
from simulator.engine.saying import Point, Says, SaysNot
from simulator.scenarios.compiler.setting import Setting
from simulator.scenarios.document import saying as written
from simulator.scenarios.document.judging import Check
from simulator.scenarios.document.people import Client


def point(check: Check, setting: Setting) -> Point | None:
    """Return what *check* asks of a reply, or None when it asks for something else."""
    text, texts = setting.writer.text, setting.writer.texts
    match check:
        case Check(says=written.Says() as test):
            return Says(
                person=test.to,
                kind=test.kind,
                about=text(test.about),
                values=texts(test.values),
                examples=texts(test.examples),
                answers=text(test.answers),
                within=test.within,
                after_delivery=test.after_delivery,
                asks_back=text(test.asks_back),
            )
        case Check(says_not=written.SaysNot() as test):
            return SaysNot(
                person=test.to,
                about=text(test.about),
                values=texts(test.values),
                examples=texts(test.examples),
            )
        case _:
            return None


def private(client: Client, setting: Setting) -> tuple[Private, ...]:
    """Return what is nobody's business but the *client*'s."""
    text, texts = setting.writer.text, setting.writer.texts
    return tuple(
        Private(
            id=each.id,
            say=text(each.say),
            names=texts(each.names),
            values=texts(each.values),
            may_know=tuple(PersonId(person) for person in each.may_know),
        )
        for each in client.private
    )
