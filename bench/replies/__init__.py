"""What one reply costs to judge, and how much of the rated replies the judge gets right.

The replies are those it was trained on, so the accuracy here only shows that the model
that ships is the one that was trained; what it does on situations it has not seen stands
in REPORT.md beside this file, which ``python -m bench.replies.train`` writes.
"""

from pathlib import Path
from time import process_time

from simulator.judge import Encoder, judge, make_ready
from simulator.judge import encoder as encoding
from simulator.judge.figures import Decision, of_points
from simulator.judge.files import read_labels, read_replies, read_situations

HERE = Path(__file__).parent
REPLIES = 300
WORDS_MS, MEANING_MS, LONGEST_MS = 10.0, 15.0, 100.0
"""Bounds on the processor time of a reply: without the encoder, with it, of 8 000 letters."""
LEAST_ACCURACY = 0.96


def main() -> bool:
    """Print processor times and accuracy beside their bounds."""
    fits = _measure("words alone", None, WORDS_MS)
    if encoding.is_installed():
        fits &= _measure("with the encoder", encoding.load(), MEANING_MS)
    else:
        print("  with the encoder: not installed, not measured")
    return fits


def _measure(name: str, encoder: Encoder | None, bound_ms: float) -> bool:
    situations = read_situations(HERE / "prompts.json")
    labels = read_labels(HERE / "labels.jsonl")
    replies = read_replies(HERE / "replies.jsonl", situations)
    for situation in situations.values():
        make_ready(situation, encoder=encoder)
    times, decisions = [], []
    for reply in replies[::3][:REPLIES]:
        begun = process_time()
        judgement = judge(reply.text, situations[reply.prompt], encoder=encoder)
        times.append((process_time() - begun) * 1000)
        decisions += [
            Decision(
                kind=verdict.kind,
                writer=reply.kind,
                said=verdict.met,
                true=labels[reply.id].points[point],
            )
            for point, verdict in judgement.points.items()
        ]
    times.sort()
    late = times[int(len(times) * 0.95)]
    begun = process_time()
    judge(replies[0].text * 20, situations[replies[0].prompt], encoder=encoder)
    longest = (process_time() - begun) * 1000
    accuracy = of_points(decisions)["accuracy"]
    print(
        f"  {name}: median {times[len(times) // 2]:.1f} ms, 95 of 100 within {late:.1f} ms"
        f" (ratio {late / bound_ms:.2f} of {bound_ms:.0f} ms), 8,000 letters {longest:.0f} ms"
        f" (ratio {longest / LONGEST_MS:.2f}); trained on, right: {accuracy:.3f}"
    )
    return late < bound_ms and longest < LONGEST_MS and accuracy >= LEAST_ACCURACY
