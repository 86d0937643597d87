"""The theme that a sentence states ('teemamme on …'), and what only tells how a theme fares ('teema on vielä auki')."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

_AGREED = re.compile(
    r"^(?:ilmoitetaan|esitetään|ehdotetaan|on|sovittu|valittu|päätetty|ehdotettu|valts|valt|överenskommet|agreed|chosen)\s+",
    re.IGNORECASE,
)
_TOPIC = r"\b(?:keskustelu|pää)?(?:teema\w*|aihe\w*|tema|temat|ämne|ämnet|theme|topic|subject)"
_THEMES = (
    re.compile(rf"{_TOPIC}(?:\s+[^\s:,.?!]+){{0,3}}?\s*:\s+(?P<theme>.+)$", re.IGNORECASE),
    re.compile(r"\bsom tema föreslår vi\s+(?P<theme>.+)$", re.IGNORECASE),
    re.compile(r"\b(?:teema|aihee)\w*(?:ksi|ks|na)\s+(?:on\s+|olisi\s+|tulee\s+)?(?P<theme>.+)$", re.IGNORECASE),
    re.compile(
        rf"{_TOPIC}(?:\s+[^\s,.?!]+){{0,4}}?\s+(?:on|olisi|är|blir|is|will be|should be|to|till|as)\s+(?P<theme>.+)$",
        re.IGNORECASE,
    ),
)
_LOOSE = re.compile(rf"{_TOPIC}\s+(?P<theme>.+)$", re.IGNORECASE)
_NAMED_LAST = re.compile(
    r"\b(?:discuss|propose|suggest|take up|choose|chose|chosen|picked?|make|diskutera|föreslå|föreslår|"
    r"ehdotamme|ehdotan|esitämme)"
    r"\s+(?P<theme>.+?)\s+"
    r"(?:(?:as )?our theme|as the theme|as a theme|som tema|som vårt tema|teemaksi|teemaks|teemaksemme|aiheeksi)\b",
    re.IGNORECASE,
)
# How a theme fares is not what it is: 'teema on vielä auki', 'kun teema on selvä'.
_FARES = re.compile(
    r"(?:(?:vielä|melkein|kohta|pian|nästan|snart|almost|soon|yhä|edelleen|jo|nyt|meillä|aivan|ihan|ännu|fortfarande|redan|inte|nu|still|already|not|now|yet)\s+)*"
    r"(?:(?:toimitettu|lähetetty|ilmoitettu|tallennettu|inlämnat|anmält|skickat|submitted|sent|handed in)\b|"
    r"(?:valmis|selvä|selvillä|auki|avoin|kesken|päätetty|valittu|tekemättä|päättämättä|valitsematta|harkinnassa|hukassa|"
    r"työn alla|hyvä|klart?|färdigt?|öppe[nt]|bestämt|under arbete|ready|open|done|decided|clear|missing)"
    r"(?:\s+(?:vielä|jo|ännu|yet|already))?(?:\s+(?:ja|mutta|och|men|and|but)\b|[\s.,;!?]*$|\s*[.,;!?]))",
    re.IGNORECASE,
)
_SENT = re.compile(r"\b(?:sen[dt]|submit\w*|deliver\w*|forward\w*|skicka\w*|lämna\w*)\b", re.IGNORECASE)
_ONCE = re.compile(
    r"\b(?:kun|kuin|jos|jahka|kunnes|när|om|innan|tills|when|if|until|before|once)(?:\s+\w+){0,2}\s*$", re.IGNORECASE
)
_QUOTED = re.compile(r"[\"“”„«»]([^\"“”„«»]{2,})[\"“”„«»]|(?<!\w)'([^']{2,})'(?!\w)")


def read_theme(text: str) -> dict[str, Any]:
    """`theme`: what is between quotation marks, or what follows 'teema on'."""
    quoted = _QUOTED.search(text)
    if quoted:
        return {"theme": (quoted[1] or quoted[2]).strip()}
    match = _stated(text, (_NAMED_LAST, *_THEMES, _LOOSE))
    theme = _AGREED.sub("", match["theme"].strip(" .!?,;:")) if match else ""
    return {"theme": theme} if theme else {}


def _stated(text: str, patterns: Sequence[re.Pattern[str]]) -> re.Match[str] | None:
    """'Teemamme on …', 'teema: …', 'ehdotamme teemaksi …'."""
    return next((one for pattern in patterns if (one := pattern.search(text)) and not _fares(text, one)), None)


def _fares(text: str, match: re.Match[str]) -> bool:
    once = ":" not in match.group() and _ONCE.search(text[: match.start()])
    sent = _SENT.search(text[match.start() : match.start("theme")])
    return bool(once or sent or _FARES.match(match["theme"]))


def theme_marks(text: str) -> frozenset[str]:
    """#theme when one is stated; #fares when it is told how it fares, and not which it is."""
    if _stated(text, (_NAMED_LAST, *_THEMES)):
        return frozenset({"#theme"})
    return frozenset({"#fares"} if any(pattern.search(text) for pattern in _THEMES) else ())
