"""Who judges the messages of a server: by words, or by words and meaning.

Judging takes many times as long as anything else a desk asks for, so it is done in a
process of its own, one message after another. Only the run of the message waits for it;
the verdict is in its log before the next thing happens there.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from simulator.config import BadSetting, JudgeBy
from simulator.engine.events import Event
from simulator.engine.judging import began_by_meaning
from simulator.engine.verdict import Judge, Reply, Verdict
from simulator.live.elsewhere import Elsewhere

EXTRA = "va-simulator[semantic]"

NICE = 5
"""How far judging stands back behind the desks: one person waits for it, not everybody."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Judges:
    """The judges of one server; a run is judged as it began, for as long as that can be."""

    words: Judge
    meaning: Judge | None = None
    why_words: str = ""
    """What is the matter with the sentence encoder where words alone judge, for operators."""

    @property
    def of_new_runs(self) -> Judge:
        """Who judges the runs that begin from now on: one and the same for all."""
        return self.meaning or self.words

    def of(self, log: Sequence[Event]) -> Judge:
        """Return who judges the run that wrote *log*; by words alone where no more is left."""
        return (self.meaning if began_by_meaning(log) else None) or self.words


class Apart:
    """The judge of this program, in a process of its own where all share one thread."""

    def __init__(self, *, by_meaning: bool) -> None:
        self.by_meaning = by_meaning

    @property
    def version(self) -> str:
        """What judges."""
        return _known_version(self.by_meaning)

    def judge(self, reply: Reply) -> Verdict:
        """Judge *reply*, once those that came before it are judged."""
        return _elsewhere.do(_judge, self.by_meaning, reply)


def open_judges(wanted: JudgeBy) -> Judges:
    """Return the judges for that setting; the encoder, if it is used, is loaded by then.

    Raises `BadSetting` when it is asked for and cannot be had.
    """
    words, meaning = Apart(by_meaning=False), Apart(by_meaning=True)
    why = "is left out (VA_SIM_JUDGE=words)" if wanted == "words" else _why_not(meaning)
    if not why:
        return Judges(words=words, meaning=meaning)
    if wanted == "meaning":
        raise BadSetting(
            f"VA_SIM_JUDGE=meaning needs the sentence encoder, which {why}. Install it "
            f"with pip install '{EXTRA}' (in a clone: make semantic), or set "
            "VA_SIM_JUDGE=words."
        )
    return Judges(words=words, why_words=why)


def _why_not(judge: Apart) -> str:
    """Load what *judge* needs; return why that cannot be, or nothing."""
    if not _is_installed():
        return "is not installed"
    try:
        _ = judge.version
    except Exception as reason:
        # Whatever a library of others may raise when it is not what it was.
        return f"cannot be loaded ({reason})"
    return ""


_elsewhere = Elsewhere("verdict", nice=NICE)


@cache
def _known_version(by_meaning: bool) -> str:
    return _elsewhere.do(_version, by_meaning)


def _version(by_meaning: bool) -> str:
    return _referee(by_meaning).version


def _judge(by_meaning: bool, reply: Reply) -> Verdict:
    return _referee(by_meaning).judge(reply)


@cache
def _referee(by_meaning: bool) -> Judge:
    """Return who judges in the process where this is called, once for all."""
    # Slow, and not needed where judging is done elsewhere.
    from simulator.judge import encoder as encoding  # noqa: PLC0415
    from simulator.referee import Referee  # noqa: PLC0415

    return Referee(encoder=encoding.load() if by_meaning else None)


def _is_installed() -> bool:
    from simulator.judge.encoder import is_installed  # noqa: PLC0415 - slow

    return is_installed()
