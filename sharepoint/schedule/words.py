"""The words of schedules in Finnish, Swedish and English: free, not in use, breaks, councils, and what a column is for."""

from __future__ import annotations

import re
from unicodedata import category

from alke.slots import Status
from sharepoint.schedule.remembered import remembered


def _words(*alternatives: str) -> re.Pattern[str]:
    """Any of the expressions, in any case of letters."""
    return re.compile("|".join(alternatives), re.IGNORECASE)


_FREE = _words(
    r"(?:on )?vapaa(?:na)?(?: aika)?|varattavissa|avoin|avoinna|tyhjä|ei varattu|ei var(?:austa|aajaa)",
    r"kirjoita nimi.*|nimi tähän|ledigt?|fri|tillgänglig|öppen|ej bokad|obokad|inte bokad|skriv namn.*",
    r"free|available|open|vacant|not booked|unbooked|type name.*",
)
_BLOCKED = _words(
    r"[x×✕✖✗✘]{1,5}|n/a",
    r"ei (?:ole )?(?:käytössä|vapaa|saatavilla|varattavissa|käytettävissä|voi varata|mahdollinen|käy)",
    r"poissa käytöstä|suljettu|estetty|peruttu|peruutettu|poistettu|varattu muuhun käyttöön",
    r"(?:ej|inte) (?:i bruk|ledigt?|tillgänglig|i användning|bokningsbar)|används (?:inte|ej)",
    r"stängd|upptagen|spärrad|inställd",
    r"not (?:in use|available|free|bookable)|unavailable|closed|blocked|cancelled",
)
_BREAK = _words(
    r"(?:\w*tauko|lounas\w*|kahvi\w*|ruokailu|paus|\w+paus|\w*lunch\w*|kaffe|fika|(?:coffee |lunch )?break|coffee"
    r"|siirtyminen|siirtymä\w*)(?:\s*(?:\(.*\)|[-–/].*|\d+\s*min\.?))?",
)
_TOTAL = _words(r"(?:yhteensä|summa|total|totalt|sammanlagt|sum|vapaita|varattuja|lediga|bokade)\b")
_COUNCIL = _words(
    r"\b(?:uudenma|uusima|nyland|nylän|varsinais-?\s?suom|egentliga|southwest finland|satakun|hämee|häme\b|kanta-?\s?hä)",
    r"\b(?:tavast|pirkanma|birkaland|päijät|päijänne|kymenlaakso|kymmenedal|keski-?\s?suom|mellersta fin|central finland)",
    r"\b(?:karjala|karel|savo(?:\b|n\b|lax)|pohjanma|österbott|ostrobothn|kainu|kajanal|lapi[nl]|lappi|lappland|lapland|ahvenanma|åland)",
    r"liitto\b|förbund|regional council|council of",
)
_TOPIC = _words(
    r"teema|theme|\btema\b|aihe|asia|ohjelma|käsittely|program|ämne|punkt|topic|agenda|puhuja|talare|speaker|tilaisuu|tapahtum",
    r"kokou|möte|meeting|event|evenemang|otsikko|rubrik|title|tehtävä|task|esitt|presenter|kohta|sisältö|innehåll|content",
)
_HEADERS = (  # the first three say that a name goes below, the rest that something else does
    (3.0, _words(
        r"vara(?:aja|us|ttu|nnut)|bok(?:ad|ning|are|at)|book(?:ed|ing|er)|reserv|kenelle|kuka|ilmoittautu|anmäl|toive",
        r"ryhmä|grupp|group|kirjaa|merkitse",
    )),
    (2.0, _words(r"maakun|liitto|liito|förbund|landskap|region|council|organisa|taho\b")),
    (1.0, _words(r"\bnimi|\bnamn|\bname|\balue\b|område|area\b|osallistuja|deltagare|participant|\bkunta\b")),
    (-3.0, _words(
        r"huom|lisäti|lisättäv|paikka|plats|place|location|\btila\b|sali\b|room|\brum\b|linkki|länk|link|puhelin|\bpuh\b|\btel|phone",
        r"sähköpost|posti|mail|kesto|längd|duration|yhteyshenk|kontakt|contact|vastuu|ansvar|kommen|comment|note|anteckn|anmärk",
        r"\btem\b|tem:|ministeri|valtio|kieli|språk|langu|määrä|\bkpl\b|antal|hinta|pris\b|price|summa|\bsum\b|euro|€|status",
        r"\bnro\b|\bnr\b|^no\.?$|#|lkm|edustaja|henkilö|person|puheenjoht|sihteeri|viikko|vecka|päivä$|pvm|date\b|\bmuut\b|\binfo",
    )),
    (-4.0, _TOPIC),
)  # fmt: skip
_NOT_A_SLOT = _words(
    r"saapu|toimitet|päivitet|ilmoitettu|kirjattu|muokattu|palautet|määräai|viimeis|luotu|hinta|summa|yhteensä|määrä|kesto|puhelin",
    r"inkom|lämnad|ändrad|skapad|pris\b|öppet|päivystys|aukiolo|€|eur\b",
    r"received|modified|submitted|deadline|updated|created|price|total|duration|opening",
)
_DAY_HEADER = _words(r"päivä|pvm|pv\b|datum|dag\b|date|day")
_TIME_HEADER = _words(r"\bklo|aika|alka|kello|\btid|\bkl\b|börja|time|start|from|begin")
_TITLE = _words(
    r"vara(?:us|a\b|ukset|tkaa)|aikatau|vapaat|tapaamis|kirja[ai]|merkit|tidtab|tidsbok|bokning|lediga",
    r"schedul|booking|slots?\b|sign.?up",
)
_DEADLINE = _words(
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
    if all(category(c) in {"Pd", "Zs", "Cf", "Cc"} or c in "−_.…·•()[]/" for c in text):
        return Status.FREE
    parts = [part for piece in re.split(r"\s*[/|]\s*|\s+[-–]\s+", plain(text)) if (part := plain(piece))]
    if parts and all(_FREE.fullmatch(part) for part in parts):
        return Status.FREE
    words = plain(text)
    return Status.BLOCKED if _BLOCKED.fullmatch(words) or all(_BLOCKED.fullmatch(p) for p in parts) else Status.BOOKED


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
    """A text that is a council's or region's name, not a sentence about one."""
    return len(text) <= 60 and ":" not in text and bool(_COUNCIL.search(text))


@remembered
def header_score(text: str) -> float:
    """How much a column's heading says that a name goes below it: 3 'Varaaja' … 0 unknown … -4 'Aihe'."""
    return sum(weight for weight, words in _HEADERS if words.search(text))


@remembered
def is_topic(text: str) -> bool:
    """The heading of an agenda's or a calendar's column."""
    return bool(_TOPIC.search(text))


@remembered
def is_day_header(text: str) -> bool:
    """'Päivä', 'Pvm', 'Datum', 'Date'."""
    return bool(_DAY_HEADER.search(text)) and not _NOT_A_SLOT.search(text)


@remembered
def is_time_header(text: str) -> bool:
    """'Klo', 'Aika', 'Alkaa', 'Tid', 'Time'."""
    return bool(_TIME_HEADER.search(text)) and not _NOT_A_SLOT.search(text)


@remembered
def is_no_slot_header(text: str) -> bool:
    """The heading of dates and times that are no slots: when something came in, prices, opening hours."""
    return bool(_NOT_A_SLOT.search(text))


def speaks_of_booking(text: str) -> bool:
    """A title such as 'Maakuntien aikataulut' or 'Varaa aika'."""
    return bool(_TITLE.search(text))


def speaks_of_deadline(text: str) -> bool:
    """A sentence whose date is no day of meetings: 'viimeistään 22.3.', 'päivitetty 1.2.'."""
    return bool(_DEADLINE.search(text))
