"""How the sentence that says a point best says it: denied, hedged, asked, contradicted."""

from dataclasses import replace

from simulator.judge.cues import Cue
from simulator.judge.dissect import Sentence
from simulator.judge.matching import Match, match
from simulator.judge.prepare import Ready, ReadyPoint

_WAYS = {
    "said_not": Cue.NOT,
    "said_hedge": Cue.HEDGE,
    "said_if": Cue.IF,
    "said_unknown": Cue.UNKNOWN,
    "said_try": Cue.TRY,
    "said_future": Cue.FUTURE,
    "said_done": Cue.DONE,
    "said_request": Cue.REQUEST,
    "said_offer": Cue.OFFER,
    "said_sorry": Cue.SORRY,
    "said_refuse": Cue.REFUSE,
    "said_promise": Cue.PROMISE,
    "said_blame": Cue.BLAME,
    "said_insult": Cue.INSULT,
    "said_first": Cue.FIRST,
    "said_second": Cue.SECOND,
    "said_asking": Cue.ASKING,
    "said_but": Cue.BUT,
    "said_settled": Cue.SETTLED,
    "said_old": Cue.OLD,
    "said_empty": Cue.EMPTY,
    "said_pity": Cue.SORRY_FOR_YOU,
    "said_confide": Cue.CONFIDE,
    "said_threat": Cue.THREAT,
    "said_advice": Cue.ADVICE,
    "said_needless": Cue.NEEDLESS,
    "said_allowed": Cue.ALLOWED,
}


def ways(sentences: list[Sentence], best: int, matched: Match) -> dict[str, float]:
    """Describe how the best sentence says it."""
    sentence = sentences[best]
    features = matched.said(sentence, _WAYS)
    around = sentences[max(best - 1, 0) : best + 2]
    words = sentence.words
    features |= {
        "near_hedge": sum(bool(e.cue & Cue.HEDGE) for e in around) / len(around),
        "near_not": sum(bool(e.cue & Cue.NOT) for e in around) / len(around),
        "near_request": float(any(e.cue & Cue.REQUEST for e in around)),
        "near_asks": float(any(e.segment.asks for e in around)),
        "any_not": float(bool(sentence.cue & Cue.NOT)),
        "any_hedge": float(sum(bool(cue & Cue.HEDGE) for cue in sentence.cues)),
        "any_unknown": float(bool(sentence.cue & Cue.UNKNOWN)),
        "asks": float(sentence.segment.asks),
        "length": float(len(words)),
        "place": best / max(len(sentences) - 1, 1),
        "best_grader": float(sentence.grader),
        "best_copied": sentence.copied,
        "best_small": 1 - len(sentence.content) / max(len(words), 1),
        "best_clauses": float(sentence.clauses[-1] + 1 if sentence.clauses else 0),
        "order": _in_order(matched),
        "starts_capital": float(sentence.segment.words[0].capital if words else 0),
    }
    return features


def polarity(sentence: Sentence, matched: Match, point: ReadyPoint) -> dict[str, float]:
    """Compare how often the clause that says most is denied with what is wanted."""
    if not matched.clauses:
        return {}
    clause = max(matched.clauses, key=matched.clauses.__getitem__)
    weight = matched.clauses[clause] / sum(matched.clauses.values())
    places = [p for p, number in enumerate(sentence.clauses) if number == clause]
    denials = [p for p in places if sentence.cues[p] & Cue.NOT]
    denied = [p for p in denials if p - 1 not in denials]
    marks = sentence.clause_cues[clause]
    flipped = len(denied) + bool(marks & Cue.ALLOWED) + bool(marks & Cue.NEEDLESS)
    wanted = point.denied >= 0.5
    content = [p for p in sentence.content if sentence.clauses[p] == clause]
    after = [p for p in content if denied and p > denied[0]]
    return {
        "p_denials": float(len(denied)),
        "p_odd": float(len(denied) % 2),
        "p_clash": weight * float((len(denied) % 2 == 1) != wanted),
        "p_flip_clash": weight * float((flipped % 2 == 1) != wanted),
        "p_scope": len(after) / len(content) if content else 0.0,
        "p_weight": weight,
    }


def _in_order(matched: Match) -> float:
    """Return the share of pairs of found words that stand in the wording's order."""
    order = matched.order
    pairs = [
        one < other for place, one in enumerate(order) for other in order[place + 1 :]
    ]
    return sum(pairs) / len(pairs) if pairs else 1.0


def without_soft(sentence: Sentence, soft: frozenset[str]) -> Sentence:
    """Return *sentence* without the hedges that the point itself has: "about 4 hours"."""
    places = [
        place
        for place, word in enumerate(sentence.words)
        if word in soft and sentence.cues[place] & Cue.HEDGE
    ]
    if not places:
        return sentence
    cues = [
        cue & ~Cue.HEDGE if place in places else cue
        for place, cue in enumerate(sentence.cues)
    ]
    clause_cues = [0] * len(sentence.clause_cues)
    whole = 0
    for clause, cue in zip(sentence.clauses, cues, strict=True):
        clause_cues[clause] |= cue
        whole |= cue
    return replace(sentence, cues=cues, clause_cues=clause_cues, cue=whole)


class Known:
    """Compares sentences of a reply with the lines of what is known."""

    def __init__(self, sentences: list[Sentence], ready: Ready) -> None:
        self._sentences = sentences
        self._lines = ready.lines
        self._seen: dict[int, dict[str, float]] = {}
        every = [
            self.at(place)
            for place, each in enumerate(sentences)
            if each.usable and len(each.content) >= 3
        ]
        self._worst = {
            "k_clash_most": max((each["k_clash"] for each in every), default=0.0),
            "k_least": min((each["k_share"] for each in every), default=1.0),
        }

    def of(self, best: int) -> dict[str, float]:
        """Return how the best sentence, and the worst, stand to what is known."""
        return self._worst | (self.at(best) if best >= 0 else {})

    def at(self, place: int) -> dict[str, float]:
        """Return how the sentence at *place* stands to what is known."""
        if place in self._seen:
            return self._seen[place]
        sentence = self._sentences[place]
        nearest, share = None, 0.0
        for line in self._lines:
            found = match(line, sentence).share
            if found > share:
                nearest, share = line, found
        denied = float(bool(sentence.cue & Cue.NOT))
        self._seen[place] = {
            "k_share": share,
            "k_not": nearest.negated if nearest else -1.0,
            "k_clash": share * abs(nearest.negated - denied) if nearest else 0.0,
            "k_if": float(bool(nearest.cue & Cue.IF)) if nearest else -1.0,
        }
        return self._seen[place]
