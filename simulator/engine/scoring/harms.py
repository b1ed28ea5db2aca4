"""What must not be done: writing to people the scenario warns of, each counted once."""

from simulator.engine.scoring.day import WorkedDay
from simulator.engine.scoring.ledger import Loss
from simulator.engine.scoring.scorecard import say


def find_harms(day: WorkedDay) -> list[Loss]:
    """Return the harms done, with the first message that did each."""
    found: list[Loss] = []
    people = day.bundle.people()
    for harm in day.bundle.harms:
        for wrote in day.seen.wrote:
            sent = wrote.sent
            if harm.wrote_to in sent.to:
                sentence = say(
                    "At {time} you wrote to {person}. {say}",
                    time=day.clock(sent.at),
                    person=people[harm.wrote_to].name,
                    say=harm.say,
                )
                found.append(
                    Loss(weight=harm.points, sentence=sentence, evidence=(sent.serial,))
                )
                break
    return found
