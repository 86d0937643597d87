"""Whether a sentence says for certain that a council's follow-up has nothing new; pure."""

from __future__ import annotations

import re

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
_UNSURE = re.compile(
    r"\?|\b(?:vielä|mutta|muttei|vaikka|kesken\w*|men|än|ännu|fast|hunnit|but|yet|although)\b"
    r"|\b(?:ei|eikä|emme|inte|not)\s+(?:\w+\s+){0,3}(?:ehti|ehdi|valmi|klar|färdig|ready|finished)",
    re.IGNORECASE,
)


def says_no_news(text: str) -> bool:
    """True where it is denied that anything is new, or all is as before; a 'but', a 'not yet' or a question makes it unsure."""
    if any(pattern.search(text) for pattern in (_UNSURE, _NEWS, _NOT_SAME)):
        return False
    return bool(_NONE.search(text) or _SAME.search(text))
