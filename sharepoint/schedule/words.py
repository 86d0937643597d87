"""The words of schedules in Finnish, Swedish and English: free, not in use, breaks, councils, titles, deadlines."""

from __future__ import annotations

import re
from unicodedata import category

from alke.slots import Status
from sharepoint.schedule.remembered import remembered


def any_of(*alternatives: str) -> re.Pattern[str]:
    """Any of the expressions, in any case of letters."""
    return re.compile("|".join(alternatives), re.IGNORECASE)


_FREE = any_of(
    r"(?:on )?vapaa(?:na)?(?: aika| paikka)?|varattavissa|avoin|avoinna|tyhjä|ei (?:vielä )?var(?:attu|austa|aajaa)",
    r"kirjoita nimi.*|(?:kirjoita|täytä|merkitse|lisää|kirjaa) [\w /-]{0,30}tähän|(?:nimi|maakunta|liitto|varaaja) tähän",
    r"varaa(?: tästä| aika| tämä)?|ledigt?(?: tid| plats)?|fri|tillgänglig|öppen|(?:ännu )?(?:ej|inte) bokad|obokad|skriv namn.*",
    r"boka här|free(?: slot)?|available|open|vacant|not (?:yet )?booked|unbooked|type name.*",
)
_PROMPT = re.compile(
    r"[\[<{«](?:kirjoita |maakunnan |liiton )?(?:nimi|maakunta|liitto|varaaja|organisaatio|namn|förbund|name|region)[\]>}»]",
    re.IGNORECASE,
)
_BLOCKED = any_of(
    r"[x×✕✖✗✘]{1,5}|n/a",
    r"ei (?:ole )?(?:käytössä|vapaa|saatavilla|varattavissa|käytettävissä|voi varata|mahdollinen|käy)",
    r"poissa käytöstä|suljettu|estetty|peruttu|peruutettu|poistettu|varattu muuhun käyttöön",
    r"(?:ej|inte) (?:i bruk|ledigt?|tillgänglig|i användning|bokningsbar)|används (?:inte|ej)",
    r"stängd|upptagen|spärrad|inställd",
    r"not (?:in use|available|free|bookable)|unavailable|closed|blocked|cancelled",
)
_TAKEN = any_of(r"varattu|bokad|reserverad|booked|reserved")
_NO = any_of(r"ei|e|nej|no?")
_BREAK = any_of(
    r"(?:\w*tauko|lounas\w*|kahvi\w*|ruokailu|paus|\w+paus|\w*lunch\w*|kaffe|fika|(?:coffee |lunch )?break|coffee"
    r"|siirtyminen|siirtymä\w*)(?:\s*(?:\(.*\)|[-–/].*|\d+\s*min\.?))?",
)
_TOTAL = any_of(r"(?:yhteensä|summa|total|totalt|sammanlagt|sum|vapaita|varattuja|lediga|bokade)\b")
_REGION = (
    r"(?:(?:etelä|pohjois|keski|varsinais|kanta|päijät|södra|norra|mellersta|egentliga|(?:south|north)\w*|central)[\s-]*)?"
    r"(?:uudenma|uusima|nyl[aä]n|suom|finland|satakun|häme|tavast|pirkanma|birkaland|päijän|kymenlaakso|kymmened|karjala|karel"
    r"|savo|pohjanma|österbott|ostrobothn|kainu|kajanal|lapi[nl]|lappi|lappland|lapland|ahvenanma|åland)[\w-]*"
)
_COUNCIL = any_of(
    rf"{_REGION}(?:[\s-]+(?:maakunta\w*|liitto|landskap\w*|förbund|region\w*|council|l\.))*",
    rf"(?:regional )?council of (?:the )?{_REGION}(?: region)?",
)
_OTHER_COUNCIL = any_of(r"[\w-]+(?:[\s-][\w-]+){0,2}[\s-]?(?:liitto|förbund)")
_PARTS = re.compile(r"\s*[,;/&+(\[\n?]|\s+(?:ja|och|and|sekä|samt|[-–])\s+")
_BOOKING = any_of(
    r"\bvara(?:a\b|us|ukset|ttav|tkaa)|ajanvara|vapaat|tapaamis|\bkirjatkaa|\bkirjaa\b|ilmoittautum|täyttäkää|\bbok(?:a|ning)",
    r"tidsbok|lediga|anmäl|\bbook|slots?\b|sign.?up",
)
_SCHEDULE = any_of(r"aikatau|merkit|tidtab|tidsschema|schedul|\bajat\b|\btider\b")
_DEADLINE = any_of(
    r"viimeist|mennessä|\basti\b|\bsaakka\b|päivitet|määräai|laadittu|tulost|senast|\binom\b|uppdater",
    r"\bby\b|before|updated|deadline",
)


def plain(text: str) -> str:
    """The text on one line, without brackets and marks around it."""
    return " ".join(text.split()).strip(" ()[]<>{}!.:;*\"'”’_…\u200b\ufeff")


def status_of(text: str, *, placeholder: bool = False) -> Status:
    """Free: blank, dashes and dots, 'vapaa / ledig', a placeholder; blocked: 'x', 'ei käytössä'; all else is somebody's name."""
    return Status.FREE if placeholder else _status(text)


@remembered
def _status(text: str) -> Status:
    if all(category(c) in {"Pd", "Zs", "Cf", "Cc"} or c in "−_.…·•()[]/" for c in text) or _PROMPT.fullmatch(
        text.strip()
    ):
        return Status.FREE
    parts = [part for piece in re.split(r"\s*[/|]\s*|\s+[-–]\s+", plain(text)) if (part := plain(piece))]
    if parts and all(_FREE.fullmatch(part) for part in parts):
        return Status.FREE
    words = plain(text)
    return Status.BLOCKED if _BLOCKED.fullmatch(words) or all(_BLOCKED.fullmatch(p) for p in parts) else Status.BOOKED


@remembered
def is_barred(text: str) -> bool:
    """Words in another column than the name's that bar a time: all of 'not in use' but a bare x, and 'varattu'."""
    words = plain(text)
    return len(words) > 5 and bool(_BLOCKED.fullmatch(words) or _TAKEN.fullmatch(words))


@remembered
def is_ticked(text: str) -> bool:
    """Anything that says yes under 'Varattu': neither blank nor 'vapaa', 'ei', 'nej', 'no'."""
    return status_of(text) is not Status.FREE and not _NO.fullmatch(plain(text))


@remembered
def is_break(text: str) -> bool:
    """A pause between meetings, which nobody books: 'tauko', 'Lounas (omakustanteinen)', 'kaffepaus'."""
    return bool(_BREAK.fullmatch(plain(text)) or _BREAK.fullmatch(" ".join(text.split())))


@remembered
def is_total(text: str) -> bool:
    """The first word of a row that counts: 'Yhteensä', 'Vapaana 5'."""
    return bool(_TOTAL.match(plain(text)))


@remembered
def is_council(text: str) -> bool:
    """A text that is, or begins as a list with, a council's or region's name; no sentence about one."""
    first = _PARTS.split(text.strip(), maxsplit=1)[0]
    return bool(_COUNCIL.fullmatch(first) or _OTHER_COUNCIL.fullmatch(first))


def is_region(text: str) -> bool:
    """The same of one of the regions by its name."""
    return bool(_COUNCIL.fullmatch(text))


def speaks_of_booking(text: str) -> float:
    """What a title adds: 1 for 'Varaa aika', 0.5 for 'Maakuntien aikataulut', 0 for anything else."""
    return 1.0 if _BOOKING.search(text) else 0.5 if _SCHEDULE.search(text) else 0.0


def speaks_of_deadline(text: str) -> bool:
    """A sentence whose date is no day of meetings: 'viimeistään 22.3.', 'päivitetty 1.2.'."""
    return bool(_DEADLINE.search(text))
