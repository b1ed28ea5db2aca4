"""What feedback says of each line of a ledger, and what each indicator asks to be practised.

Whole sentences, so that they can be translated: when, what was done, what came of it, what
to try; one number at most besides the clock, and nothing about the person. A line is
known by its template.
"""

from dataclasses import dataclass
from typing import Literal

from simulator.engine.scoring.scorecard import Sentence, say

Indicator = Literal[
    "choice",
    "answers",
    "facts",
    "warnings",
    "promises",
    "closing",
    "discretion",
    "punctuality",
    "changes",
    "use_of_time",
    "estimates",
    "batching",
    "quality",
]
"""What a line shows something about; finer than a dimension."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Advice:
    """What to say of a line that *lost* points, and of one that *kept* all it could."""

    about: Indicator
    lost: Sentence | None = None
    kept: Sentence | None = None


ADVICE: dict[str, Advice] = {
    "The best plan made of what was known at each moment, at your own pace, "
    "stands for 100. Tasks compared: {count}.": Advice(
        about="choice",
        kept=say(
            "Of {count} tasks none waited much longer than in the best plan. "
            "Keep looking round before each start."
        ),
    ),
    "At {time} you worked on “{other}” while “{task}” was due at {due}.": Advice(
        about="choice",
        lost=say(
            "At {time} you worked on “{other}” while “{task}” was due at {due}, which cost "
            "{points} points. Before each start, ask what happens if the others wait."
        ),
    ),
    "At {time} you read and wrote about “{other}” while “{task}” was due at {due}.": Advice(
        about="choice",
        lost=say(
            "At {time} you read and wrote about “{other}” while “{task}” was due at {due}, "
            "which cost {points} points. Begin what is due first, and write once it is done."
        ),
    ),
    "From {time} nothing was in work while “{task}” was due at {due}.": Advice(
        about="choice",
        lost=say(
            "From {time} nothing was in work while “{task}” was due at {due}, which cost "
            "{points} points. When something waits, begin with what weighs most for its time."
        ),
    ),
    "“{task}” was due at {due} and was not delivered.": Advice(
        about="choice",
        lost=say(
            "“{task}” was due at {due} and did not come, which cost {points} points. "
            "Begin it before lighter work, or say no while the client can turn elsewhere."
        ),
    ),
    "“{task}” was due at {due} and was delivered at {time}.": Advice(
        about="choice",
        lost=say(
            "“{task}” was due at {due} and came at {time}, which cost {points} points. "
            "Look at what is due next before you go on with what you are at."
        ),
    ),
    "“{task}” was due at {due} and could not be used before {time}.": Advice(
        about="choice",
        lost=say(
            "“{task}” was due at {due} and could be used only from {time}, which cost "
            "{points} points. Mend what was sent back before you begin something new."
        ),
    ),
    "Nothing was delivered, so there is no order to compare.": Advice(
        about="choice",
        lost=say(
            "Nothing was handed in, so the order of work earned no points. "
            "Take one task to its end before you look at the next."
        ),
    ),
    "“{task}”: no answer to {client}, who expects one within {expected}.": Advice(
        about="answers",
        lost=say(
            "“{task}”: {client} had no answer, and expects one within {expected}. "
            "One line with a time in it is enough."
        ),
    ),
    "“{task}”: at {time} {client} heard that it had arrived, "
    "without a time or an answer.": Advice(
        about="answers",
        lost=say(
            "“{task}”: at {time} {client} heard that it had arrived, but not when it "
            "would come, which cost {points} points. Add the time you will be done."
        ),
    ),
    "“{task}”: {client} had a first answer at {time}, after {waited}; "
    "expected within {expected}.": Advice(
        about="answers",
        lost=say(
            "“{task}”: {client} had a first answer at {time}, after {waited}. "
            "Answer what is new once before you go on with your work."
        ),
        kept=say(
            "“{task}”: {client} had an answer at {time}, after {waited}. "
            "Keep answering before you begin."
        ),
    ),
    "“{task}”, not found: {say}": Advice(
        about="facts",
        lost=say(
            "“{task}”: this was missing from what you wrote, which cost {points} points: "
            "{say} Read the request once more before you send."
        ),
    ),
    "“{task}”, at {time}: {say}": Advice(
        about="facts",
        kept=say("“{task}”: you wrote at {time} what was needed: {say}"),
    ),
    "At {time} a message about “{task}” said something else than this: {say}": Advice(
        about="facts",
        lost=say(
            "At {time} a message about “{task}” named another value than this: {say} "
            "Compare sums, times and numbers with their source before you send."
        ),
    ),
    "“{task}” was due at {due}: {client} heard nothing before.": Advice(
        about="warnings",
        lost=say(
            "“{task}” was due at {due}, and {client} heard nothing before, which cost "
            "{points} points. Name a new time as soon as you see that it will be late."
        ),
    ),
    "“{task}” was due at {due}: {client} heard at {time} that it would not "
    "come then.": Advice(
        about="warnings",
        lost=say(
            "“{task}” was due at {due}, and {client} heard at {time} that it would be late. "
            "Write before the deadline, with a new time."
        ),
        kept=say(
            "“{task}” was due at {due}, and you told {client} at {time} that it would not "
            "come then. Keep warning that early: it can still be worked around."
        ),
    ),
    "“{task}” was declined at {time}; of what was asked, {declined} % by weight "
    "was declined and {usable} % came in a form that can be used.": Advice(
        about="warnings",
        lost=say(
            "You said no to “{task}” at {time}; {declined} % of all that was asked got a no. "
            "Keep it for what does not fit once the weightier work is planned."
        ),
    ),
    "At {time} you promised “{task}” by {by}, and it came.": Advice(
        about="promises",
        kept=say(
            "At {time} you promised “{task}” by {by}, and it came. "
            "Keep promising times with that much room."
        ),
    ),
    "At {time} you promised “{task}” by {by}; what came cannot be used.": Advice(
        about="promises",
        lost=say(
            "At {time} you promised “{task}” by {by}; what came then could not be used, "
            "which cost {points} points. Leave time to look it over."
        ),
    ),
    "At {time} you promised “{task}” by {by}; it did not come by then.": Advice(
        about="promises",
        lost=say(
            "At {time} you promised “{task}” by {by}, and it did not come by then, which cost "
            "{points} points. Promise a time that leaves a quarter of the work as reserve."
        ),
    ),
    "“{task}” was handed in at {time}: {client} did not hear that it is done.": Advice(
        about="closing",
        lost=say(
            "“{task}” was handed in at {time}, and {client} did not hear of it, which cost "
            "{points} points. Close with one line: it is done, and where to find it."
        ),
    ),
    "At {time} you asked about “{task}” what needed no asking.": Advice(
        about="facts",
        lost=say(
            "At {time} you asked about “{task}” what the brief or the file already says, "
            "which cost {points} points. Look there first."
        ),
    ),
    "At {time} you asked “{quote}”, and {person} had written: “{said}”": Advice(
        about="facts",
        lost=say(
            "At {time} you asked “{quote}”, which {person} had written already; it cost "
            "{points} points. Look there first."
        ),
    ),
    "At {time} you asked “{quote}”, and what you had been given says: “{said}”": Advice(
        about="facts",
        lost=say(
            "At {time} you asked “{quote}”, which the brief or the file already says; it "
            "cost {points} points. Look there first."
        ),
    ),
    "At {time} you wrote about “{task}” to {person}, "
    "who has nothing to do with it.": Advice(
        about="discretion",
        lost=say(
            "At {time} you wrote about “{task}” to {person}, who has nothing to do with it, "
            "which cost {points} points. Look at the address last, before you send."
        ),
    ),
    "At {time} a message went out with {blank} left in it.": Advice(
        about="facts",
        lost=say(
            "At {time} a message went out with {blank} left in it, which cost {points} points. "
            "Read a text of yours once from its beginning before you send it."
        ),
    ),
    "“{task}”: done at {time}, due at {due}.": Advice(
        about="punctuality",
        kept=say(
            "“{task}” was due at {due} and done at {time}. Keep room like that for what weighs."
        ),
    ),
    "“{task}”: done at {time}, after its deadline at {due}.": Advice(
        about="punctuality",
        lost=say(
            "“{task}” was done at {time}, after its deadline at {due}, which cost "
            "{points} points. Ask for more time while the deadline is still ahead."
        ),
    ),
    "“{task}”: done at {time}, before its deadline at {due}, "
    "but promised by {by}.": Advice(
        about="punctuality",
        lost=say(
            "“{task}” was done at {time}, in time for {due} but later than the {by} you had "
            "promised, which cost {points} points. Promise the time you can be sure of."
        ),
    ),
    "“{task}”: delivered at {time}, but it cannot be used.": Advice(
        about="punctuality",
        lost=say(
            "“{task}” came at {time} and could not be used, which cost {points} points here too. "
            "Plan a minute to look it over."
        ),
    ),
    "“{task}”: not delivered; due at {due}.": Advice(
        about="punctuality",
        lost=say(
            "“{task}”, due at {due}, was not handed in, which cost {points} points. "
            "Look halfway through the day at what no longer fits, and agree on another day."
        ),
    ),
    "At {time} “{task}” moved to {due}; you acted on it after {span}.": Advice(
        about="changes",
        lost=say(
            "At {time} “{task}” moved to {due}, and you acted on it after {span}. "
            "When a deadline moves, put the rest in order again within ten minutes."
        ),
        kept=say(
            "At {time} “{task}” moved to {due}, and you acted on it after {span}. Keep that."
        ),
    ),
    "At {time} “{task}” moved to {due}; nothing followed.": Advice(
        about="changes",
        lost=say(
            "At {time} “{task}” moved to {due}, and nothing followed, which cost "
            "{points} points. Open what comes in, and look first whether a time has changed."
        ),
    ),
    "At {time} “{task}” became more work; you acted on it after {span}.": Advice(
        about="changes",
        lost=say(
            "At {time} “{task}” became more work, and you acted on it after {span}. "
            "When a task grows, look at once what it pushes aside."
        ),
        kept=say(
            "At {time} “{task}” became more work, and you acted on it after {span}. Keep that."
        ),
    ),
    "At {time} “{task}” became more work; nothing followed.": Advice(
        about="changes",
        lost=say(
            "At {time} “{task}” became more work, and nothing followed, which cost "
            "{points} points. Open what comes in, and look what it adds."
        ),
    ),
    "Time in which work waited: {waited}; of that without a focus or an act: {idle}.": Advice(
        about="use_of_time",
        lost=say(
            "While work waited, {idle} went by without a focus or an act. "
            "When you are in doubt, begin a small task that is due today."
        ),
        kept=say(
            "Work waited for {waited}, and hardly any of it went by unused. "
            "Keep something small ready for the gaps."
        ),
    ),
    "No task was started.": Advice(
        about="use_of_time",
        lost=say("No task was started. Begin one, even when it is not the best one."),
    ),
    "Tasks started: {count}; half done or unusable when due: {left}, "
    "such as “{task}”.": Advice(
        about="use_of_time",
        lost=say(
            "{left} of the tasks you started were half done or unusable when due, such as "
            "“{task}”. Finish one before you open the next, unless the next is due sooner."
        ),
    ),
    "Small tasks that waited beside other small ones: {count}; "
    "of those done one after the other: {batched}.": Advice(
        about="batching",
        lost=say(
            "{count} small tasks waited side by side and were done apart from each other. "
            "Do small ones in one go, between two larger ones."
        ),
        kept=say(
            "{count} small tasks that waited were done one after the other. Keep that."
        ),
    ),
    "No estimate was stated beforehand.": Advice(
        about="estimates",
        lost=say(
            "No estimate was stated beforehand. Say for three tasks what they will take, "
            "and look at the end how close you came."
        ),
    ),
    "Estimates for delivered tasks: {count}; on average {accuracy} % accurate, "
    "where half or double is 0.": Advice(
        about="estimates",
        lost=say(
            "Your estimates were {accuracy} % accurate on average. "
            "Compare the next one with what a task like it took before."
        ),
    ),
    "“{task}”, due at {due}, was not delivered.": Advice(
        about="quality",
        lost=say(
            "“{task}”, due at {due}, was not handed in, which cost {points} points. "
            "Hand in what is done while it is still of use."
        ),
    ),
    "“{task}” was delivered at {time} and cannot be used: {missing}": Advice(
        about="quality",
        lost=say(
            "“{task}” came at {time} and could not be used, which cost {points} points: "
            "{missing} Read the brief line by line before you hand in."
        ),
    ),
    "“{task}” was delivered at {time}, due at {due}: {quality} % of what it needed.": Advice(
        about="quality",
        lost=say(
            "“{task}” came at {time} with {quality} % of what it needed. "
            "Look once at names, sums and times after the last field."
        ),
        kept=say(
            "“{task}” came at {time}, due at {due}, with {quality} % of what it needed. "
            "Keep checking it against the brief."
        ),
    ),
    "“{task}” was delivered at {time}, {late} min after it was due at {due}: "
    "{quality} % of what it needed.": Advice(
        about="quality",
        lost=say(
            "“{task}” was due at {due} and came {late} min later, at {time}. "
            "Ask what still helps the client when you see that it will not be in time."
        ),
    ),
}
"""Advice by the template of the line; lines that are not here are left to the ledger."""

PRACTISE: dict[Indicator, Sentence] = {
    "choice": say(
        "Practise choosing: before each start, name the task that hurts most if it waits."
    ),
    "answers": say(
        "Practise answering: give every new request one line with a time before you work on."
    ),
    "facts": say(
        "Practise completeness: underline every question in a request and tick it off."
    ),
    "warnings": say(
        "Practise warning: look every hour at what will be late, and write to them first."
    ),
    "promises": say(
        "Practise promising: take your own guess, add a quarter, and promise that time."
    ),
    "closing": say(
        "Practise closing: after each thing you hand in, tell the client that it is there."
    ),
    "discretion": say(
        "Practise discretion: look at each address as the last thing before you send."
    ),
    "punctuality": say(
        "Practise being on time: begin what is due next when half of its time is left."
    ),
    "changes": say(
        "Practise re-planning: at every message, look first whether a time has moved."
    ),
    "use_of_time": say(
        "Practise going on: have the next task chosen before you finish the one you are at."
    ),
    "estimates": say(
        "Practise estimating: state what a task will take, for three tasks a day."
    ),
    "batching": say("Practise batching: collect small tasks and do them in one run."),
    "quality": say(
        "Practise checking: compare each piece with its brief before you hand it in."
    ),
}
