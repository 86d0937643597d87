"""Which of the intents a sentence has: a plain yes or no, else the first rule that fits, else one telling word, else none."""

from __future__ import annotations

from alke.understand.patterns import Rule, fits
from alke.understand.rules import CHANGES, FAMILIES, RULES
from alke.understand.utterance import Utterance

INTENTS = tuple(sorted({"confirm", "deny", *(rule[0] for rule in RULES)}))

_LONGEST_ANSWER = 6  # words of a plain yes or no
_SAYING = frozenset({"#date", "#time", "#region", "#area", "#person", "#wh"})  # more than an answer
_POLITE = frozenset({"THANKS", "GREET"})
# What may stand beside a yes or no without making it a sentence of its own.
_BESIDE = _POLITE | {
    "YES",
    "NO",
    "NOT",
    "FIT",
    "WANT",
    "ABLE",
    "ACCEPT",
    "STILL",
    "BE",
    "POSSIBLE",
    "RATHER",
    "BOT",
    "MEAN",
    "PLACE",
}
_ORDERS = frozenset({"BOOK", "CANCEL", "MOVE"})
_DEEDS = frozenset(
    {"BOOK", "CANCEL", "MOVE", "BOOKING", "TIME", "SAME", "TODO", "MUST", "NEED", "GET"}
)  # 'joo, varaa se'


def intent_of(said: Utterance, *, own: bool = True) -> str:
    """'' when nothing fits. A lone yes or no is looked for in the sentence's `own` language only."""
    answer = _answer(said) if own else ""
    rule = None if answer else deciding(said)
    return answer or (rule[0] if rule else "")


def deciding(said: Utterance) -> Rule | None:
    """The first rule that fits; one that changes something fits no question."""
    features = said.features
    features |= {name for name, family in FAMILIES.items() if not family.isdisjoint(features)}
    asks = "#asks" in features
    return next((rule for rule in RULES if fits(rule[1], features) and not (asks and rule[0] in CHANGES)), None)


def is_surer(said: Utterance, other: Utterance) -> bool:
    """Whether a rule that stands earlier decides it."""
    rules = [deciding(one) for one in (said, other)]
    places = [RULES.index(rule) if rule else len(RULES) for rule in rules]
    return places[0] < places[1]


def _answer(said: Utterance) -> str:
    """'Joo, tee niin', 'ei käy', 'ei, älä peru': an answer to what was just asked, with its reason or without."""
    lead = next((meant for meant in said.concepts if meant and not meant & _POLITE), frozenset())
    if len(said.words) > _LONGEST_ANSWER or said.marks & _SAYING or not lead & {"YES", "NO"}:
        return ""
    beside = frozenset().union(*(meant for meant in said.concepts if not meant & {"YES", "NO"})) - _BESIDE
    if beside - _DEEDS or (beside & _ORDERS and (beside & {"BOOKING", "TIME"} or "#me" in said.marks)):
        return ""
    if "NO" in lead:
        return "deny" if not beside or "#stop" in said.marks else ""
    return "deny" if any("NO" in meant for meant in said.concepts) else "confirm"
