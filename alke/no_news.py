"""Whether a sentence says for certain that a council's follow-up has nothing new; pure."""

from __future__ import annotations

import re

_LONGEST = 500
"""Characters: who has nothing to tell does not need more."""
_CLAUSE = r"[^,.;:!?–\n]"
"""What stands on one side of a comma: 'ei valmista, uutta tulee' denies nothing new."""

_NONE = re.compile(
    rf"\b(?:ei|eikä|eivät|emme|ilman)\b{_CLAUSE}*\b(?:uutta|muut(?:os|oks|tu)|lisättäv|raportoi|kerrott)"
    r"|\b(?:uutta|muut(?:os|oks)|lisättäv|raportoi|kerrott)\w*(?:\s+\w+){0,3}\s+ei\b"
    r"|\b(?:inga|inget|ingenting|inte|utan)\s+(?:\w+\s+){0,2}(?:nytt|nya|nyheter|(?:för)?ändring)"
    r"|\b(?:inget|ingenting)\s+(?:\w+\s+)?(?:att (?:rapport|till|berätt)\w*|till|för|i|från)\b"
    r"|\b(?:no|not any|without)\s+(?:\w+\s+)?(?:news?|changes?|updates?|additions)\b"
    r"|\bnothing\s+(?:\w+\s+){0,2}(?:new|changed|to (?:report|add|tell))\b|\b(?:not|n't)\s+changed",
    re.IGNORECASE,
)
_SAME = re.compile(
    r"ennallaan|\bsamat?\s+kuin\b|\bpysy\w*\s+sam(?:ana|oina|at)\b|\bsamma som\b|oförändra|\bunchanged\b|\bsame as\b",
    re.IGNORECASE,
)
_NOT_SAME = re.compile(rf"\b(?:ei|eivät|eikä|inte|not)\b{_CLAUSE}*(?:{_SAME.pattern})|n't\s+the same", re.IGNORECASE)
_NEWS = re.compile(
    r"\b(?:uutta|muutoksia)\s+(?:on|tule\w*|tulos\w*|löyty\w*)\b|\bon\s+(?:\w+\s+){0,2}(?:uutta|muutoksia|muuttunut)\b"
    r"|\bfinns\s+(?:\w+\s+)?(?:nytt|nyheter|ändring\w*)|\bis\s+(?:something\s+new|news)\b",
    re.IGNORECASE,
)
_BUT = r"vielä|mutta|muttei|vaikka|kuitenkin|tosin|kesken\w*|men|än|ännu|fast|dock|däremot|hunnit|but|yet|although|though|however"
_EXCEPT = (
    r"muuten|muutoin|muu(?:ta|n|t|ssa|hun|alla|alle)?|mui(?:ta|hin|ssa|sta|den|lle|lla|lta)|loput|paitsi|lukuun\s?ottamatta"
    r"|pois\s?lukien|poikkeu\w+|vaan|vain|ainoa\w*|sen sijaan|lisäksi|annars|övrig\w?|förutom|utom|utöver|bortsett|undantag\w*"
    r"|annat|annan|andra|resten|bara|endast|enda|i\s?stället|dessutom|except\w*|otherwise|apart|aside|besides|others?|else"
    r"|elsewhere|rest|only|instead|save for"
    r"|(?:inte|inga|inget|ingenting)\b[^.!?\n]*\butan(?!\s+(?:\w+\s+)?(?:ny|(?:för)?ändring))"
)
"""'Otherwise', 'except', 'the others', 'only': what leaves something that may be new."""
_UNSURE = re.compile(
    rf"\?|\b(?:{_BUT}|{_EXCEPT})\b"
    r"|\b(?:ei|eikä|emme|inte|not)\s+(?:\w+\s+){0,3}(?:ehti|ehdi|valmi|klar|färdig|ready|finished)",
    re.IGNORECASE,
)
_CLAUSES = re.compile(r"[,.;:!?–\n]|\b(?:ja|sekä|och|and)\b|\b(?=(?:ei|emme|en|eivät)kä\b)", re.IGNORECASE)
_DENIES = re.compile(
    rf"\b(?:ei|eivät|en|emme)(?:kä)?\b|\b(?:ilman|inte|ej|inga|inget|ingenting|utan|no|not|nothing|without)\b|n['’]t\b|{_SAME.pattern}",
    re.IGNORECASE,
)
_DONE = re.compile(
    r"\b(?:päivit|lisä|muut|muok|korja|täyde|kirja|kirjoi|poist|valmist|päät|lop|alo|alk|käynnist|toteu|siir|vaih|keskey)"
    r"\w*(?:in|imme|(?<!ks)i|ivat|ivät|iin|nut|nyt|neet|tu|ty)\b"
    r"|\b(?:uppdatera|ändra|rätta|komplettera|avsluta|påbörja|starta|börja|slutför|genomför|utvidga|flytta)(?:de|des|t|ts|d)\b"
    r"|\bla(?:de|gt)?\s+till\b|\bskrev\b"
    r"|\b(?:updated|added|changed|corrected|revised|completed|finished|started|began|ended|closed|launched|wrote|moved)\b"
    r"|\b(?:toimenpi|åtgärd|action|measure)\w*\s+\d",
    re.IGNORECASE,
)
"""What somebody did, or what became of an action: 'päivitin kaiken', 'toimenpide 3 valmistui', not 'päivitä'."""


def says_no_news(text: str) -> bool:
    """True where it is denied that anything is new, or all is as before.

    A 'but', a 'not yet', an 'except', a question, something told as done beside the denial, or many words make it unsure.
    """
    if len(text) > _LONGEST:
        return False
    if any(pattern.search(text) for pattern in (_UNSURE, _NEWS, _NOT_SAME)):
        return False
    if any(_DONE.search(clause) and not _DENIES.search(clause) for clause in _CLAUSES.split(text)):
        return False
    return bool(_NONE.search(text) or _SAME.search(text))
