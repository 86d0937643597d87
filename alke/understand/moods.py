"""How a sentence is said: asking who or what, asking whether, telling not to; found from concepts and their order."""

from __future__ import annotations

import re
from collections.abc import Sequence

from alke.understand.utterance import word_set, words_of

_WH = frozenset({"WHO", "WHAT", "WHEN", "WHERE", "HOWMANY", "HOWLONG", "HOW", "WHY"})
_ASKED_BY = 5  # words from the beginning in which a sentence shows that it asks
_WHETHER = re.compile(r"[aeiouyäö]\w*k[oö](?:s|han|hän)?$")
_FORBID = word_set("älä älkää älkäämme elä don't dont")
_ORDERS = frozenset({"BOOK", "CANCEL", "MOVE", "REMOVE"})
_DEEDS = frozenset({"BOOK", "CANCEL", "MOVE"})
_MORE_ORDERS = _ORDERS | {"ADD", "PUT", "CHANGE", "SEND", "TAKE", "JOIN"}
_BETWEEN = frozenset(
    {"WANT", "NEED", "STILL", "ALL", "ABOUTME", "NOT"}
)  # what may stand between 'not' and what is not to be done
_COUNTED = frozenset({"COUNCIL", "THEME", "PARTICIPANT", "MEETING", "GROUP", "TIME"})
_COUNTING = {"HOWMANY": "MANY_", "SEVERAL": "SOME_", "ONLY": "SOME_"}
_SMALL = word_set(
    "nyt sitä se sen tätä tuota minun mun meidän meijän meiltä mitään vain ihan yet it that our my the "
    "anything nu den det vår min något"
)
_REACH = 4
_VERB_FIRST = {("deltar",), ("kommer",), ("går",), ("får",), ("hinner",), ("will",), ("would",), ("does",)}
_BOUND = {("måste",), ("behöver",), ("bör",), ("must",)}
_ANYONE = word_set("vi man jag ni alla we i one")
_FEW = 4
# A verb in -ko that asks politely for the deed itself: 'saako', 'otetaanko', 'sopiiko'.
_REQUESTS = _MORE_ORDERS | {"FIT", "MAY", "GET", "ABLE", "WANT", "ACCEPT", "POSSIBLE", "FREE", "CANYOU"}
# 'Ehdimmekö varata?' and 'siirtyykö keskustelu?' ask whether it is so, whatever the verb is.
_SO = ("ehdi", "ehti", "kerki", "kerke", "siirtyy", "peruuntu")
_GREETING = {"GREET", "THANKS", "YES"}
_GO_ON = re.compile(
    r"\b(?:(?:älä|älkää\w*|ei|eihän|ettei|don't|do not|never)\s+(?:\w+\s+)?(?:lope|lakka|lakat|sammut|mykis|keskeyt|stop|mute)|"
    r"(?:sluta|stoppa|pausa|avsluta)\s+inte\b)",
    re.IGNORECASE,
)
_COLON = re.compile(r"[^\W\d]:(?=\s)")


def moods_of(
    text: str, words: Sequence[str], concepts: Sequence[frozenset[str]], *, named_first: bool = False
) -> frozenset[str]:
    """#wh, #asks (who, what, whether), #question, #stop, #short, #colon, and MANY_ and SOME_<what is counted>.

    `#supposed`: a question about what would be: 'if we booked …?'. `#goon`: 'don't stop'.
    `named_first`: a name or a date stands before the first word, so that it asks nothing: 'Lappi on varannut'.
    """
    opening = frozenset() if named_first else next((meant for meant in concepts if not meant & _GREETING), frozenset())
    first = frozenset().union(*concepts[:_ASKED_BY])
    asks_what = bool(first & _WH) and "WHATABOUT" not in first
    asks_whether = (
        "VERB" in opening
        or "IS" in first | opening
        or (not named_first and (_asks_by_verb(words, opening) or (words[:1] in _BOUND and {*words[1:2]} <= _ANYONE)))
    )
    told = {
        "IS": "VERB" in opening,
        "#wh": asks_what,
        "#asks": asks_what or (asks_whether and not any("POSSIBLE" in meant for meant in concepts)),
        "#question": text.rstrip().endswith("?")
        or opening & {"IS", "VERB", "MAY"}
        or (not named_first and words[:1] in _VERB_FIRST)
        or any(map(_WHETHER.search, words[:2])),
        "#stop": any(_forbids(words, concepts, at) for at in range(len(words))),
        "#supposed": "IF" in opening and text.rstrip().endswith("?") and _deed_in_clause(text, words, concepts),
        "#goon": _GO_ON.search(text),
        "#short": len(words) <= _FEW,
        "#colon": _COLON.search(text),
    }
    return frozenset({mark for mark, there in told.items() if there} | _counted(concepts))


def _deed_in_clause(text: str, words: Sequence[str], concepts: Sequence[frozenset[str]]) -> bool:
    """'Jos perumme ajan, …'; not 'jos 24.3. on vapaa, varaatko sen?', which orders behind the comma."""
    clause, comma, _ = text.partition(",")
    within = {*words_of(clause)} if comma else set()
    return any(word in within and meant & _DEEDS for word, meant in zip(words, concepts, strict=True))


def _asks_by_verb(words: Sequence[str], opening: frozenset[str]) -> bool:
    """'Alkaako', 'tuleeko'; not 'otetaanko', 'sopiiko' and 'olisiko', which ask for the deed."""
    if not words or not _WHETHER.search(words[0]) or words[0].startswith("voi"):
        return False
    return words[0].startswith(_SO) or (not opening & _REQUESTS and "isi" not in words[0])


def _counted(concepts: Sequence[frozenset[str]]) -> set[str]:
    """MANY_COUNCIL for 'how many councils', SOME_COUNCIL for 'three councils': what is counted comes next."""
    found = set()
    for at, asked in enumerate(concepts):
        for kind in asked & _COUNTING.keys():
            things = (after & _COUNTED for after in concepts[at : at + _REACH])
            found |= {_COUNTING[kind] + thing for thing in next(filter(None, things), ())}
    return found


def _forbids(words: Sequence[str], concepts: Sequence[frozenset[str]], at: int) -> bool:
    """'Älä vielä varaa', 'ettei aikaa varata', 'boka inte', 'don't cancel': the very deed is refused, not a day or a need."""
    if "NOT" not in concepts[at]:
        return False
    if at and concepts[at - 1] & _ORDERS and words[at] == "inte":
        return True
    orders = _MORE_ORDERS if words[at] in _FORBID else _ORDERS
    between = _BETWEEN | ({"TIME", "BOOKING"} if words[at] == "ettei" else set())
    for word, meant in zip(words[at + 1 : at + _REACH], concepts[at + 1 : at + _REACH], strict=True):
        if meant & orders:
            return True
        if not (meant & between or word in _SMALL or (orders is _MORE_ORDERS and not meant)):
            return False
    return False
