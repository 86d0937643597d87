"""What a column's heading says in Finnish, Swedish and English: a name goes below it, or days, times, something else."""

from __future__ import annotations

import re

from sharepoint.schedule.remembered import remembered
from sharepoint.schedule.words import any_of, is_region

_ASIDE = re.compile(
    r"\s*[(\[<]|[,;:]?\s+(?:jo(?:ka|nka|iden|ita|ssa|sta|hon|lla|lle)|som|vars|vilk\w+|which|whose|where|that)\b",
    re.IGNORECASE,
)
"""Where a heading's own words end: 'Ryhmä, jonka asialista käsitellään', 'Maakunta (kirjatkaa myös teema)'."""
_TOPIC = any_of(
    r"teema|theme|\btema\b|aihe|\basia(?!ka|ntu)|ohjelma|käsittely|program|ämne|punkt|topic|agenda|puhuja|talare|speaker",
    r"tilaisuu|tapahtum|kokou|möte|meeting|event|evenemang|otsikko|rubrik|title|tehtävä|task|esitt|presenter|kohta|sisältö",
    r"innehåll|content|toimenpi|åtgärd|ottelu|\bkoti\b|\bhemma|\btulos\b|projekt|hanke\b|kurssi|\bkurs\b|course",
)
_NAMES = (
    (3.0, any_of(
        r"vara(?:aja(?!n\b)|us|ttu|nnut|aa\b|taan)|bok(?:ad|ning|are|at|as)|book(?:ed|ing|er|s)|reserv|\bken(?:en|elle)|\bkelle|\bkuka\b",
        r"\bketkä|\bvem\b|\bwho\b|ilmoittautu|anmäl|toive|ryhmä|grupp|group|kirjaa\b|merkitse|merkintä|sign.?up|osapuol|\bpart(?:er|ies)\b",
        r"keskustelija|neuvottelija",
    )),
    (2.0, any_of(
        r"maakun|liitto|liito|förbund|landskap|region|council|organisa|taho\b|seutukun|toimija|viera(?:s|ilija)|delega|kävijä",
    )),
    (1.0, any_of(r"\bnimi|\bnamn|\bname|\balue\b|aluee|område|area\b|osallistuja|deltagare|participant|\bkunta\b|virasto")),
    (0.5, any_of(r"ministeri|\bdepartement")),
)  # fmt: skip
_OTHERS = any_of(
    r"huom|lisäti|lisättäv|paikka|plats|place|location|\btila\b|sali\b|room|\brum\b|linkki|länk|link|puhelin|\bpuh\b|\btel|phone",
    r"sähköpost|posti|mail|kesto|längd|duration|yhteyshenk|yhteystie|kontakt|contact|vastuu|ansvar|kommen|comment|note|anteckn|anmärk",
    r"\btem\b|tem:|valtio|kieli|språk|langu|(?<!päivä)määrä|\bkpl\b|antal|hinta|pris\b|price|summa|\bsum\b|euro|€|status|\btunni",
    r"\bnro\b|\bnr\b|^no\.?$|#|lkm|puheenjoht|sihteeri|\bviikko|\bvko|\bvecka|päivä(?:määrä)?$|pvm|date\b|\bmuut\b|\binfo|tarjoil|\bid\b",
)
_TICK = any_of(r"(?:varattu|bokad|reserverad|booked|reserved)\s*\??\s*(?:\((?:x|k/e|kyllä/ei|ja/nej|y/n|yes/no)\))?")
_PERSONS = any_of(r"edustaja|henkilö|person|representant|representative")
_NOT_A_SLOT = any_of(
    r"saapu|toimitet|päivitet|ilmoitettu|kirjattu|muokattu|palautet|määräai|viimeis|luotu|hinta|summa|yhteensä|(?<!päivä)määrä|kesto",
    r"puhelin|inkom|lämnad|ändrad|skapad|längd|pris\b|öppet|päivystys|aukiolo|€|eur\b",
    r"received|modified|submitted|deadline|updated|created|price|total|duration|opening",
)
_DURATION = any_of(r"kesto|pituus|längd|duration|length")
_LENGTH_TOLD = any_of(
    r"\(\s*(?:(?:kesto|längd|duration|length|à)\W{0,2})?(?P<inside>\d{1,3})\s*min\w*\.?\s*\)",
    r"[,;]?\s*\b(?:kesto|längd|duration|length|à)\W{1,2}(?P<after>\d{1,3})\s*min\w*\.?",
)
_DAY = any_of(r"päivä|pvm|pv\b|datum|dag\b|date|day")
_TIME = any_of(r"\bklo|aika|alka|alku|loppu|kello|\btid|\bkl\b|börja|start|slut|time|from|begin|end\b")


@remembered
def _core(text: str) -> str:
    """A heading's own words, without what is explained in brackets or in a clause."""
    return _ASIDE.split(text, maxsplit=1)[0].strip() or text


@remembered
def header_score(text: str) -> float:
    """How much a column's heading says that a name goes below it: 3 'Varaaja' … 0 unknown … -4 'Aihe'."""
    core = _core(text)
    if is_region(core):  # a column of its own for each council is a table of answers, not of bookings
        return -3.0
    names = sum(weight for weight, words in _NAMES if words.search(core))
    other = 3.0 * bool(_OTHERS.search(core)) + 4.0 * is_topic(core) + 3.0 * bool(not names and _PERSONS.search(core))
    return names - other


@remembered
def is_topic(text: str) -> bool:
    """The heading of an agenda's or a calendar's column."""
    return bool(_TOPIC.search(_core(text)))


@remembered
def is_tick_header(text: str) -> bool:
    """'Varattu', 'Bokad (x)': a column that may say that somebody has the time, not who."""
    return bool(_TICK.fullmatch(text.strip()))


@remembered
def is_day_header(text: str) -> bool:
    """'Päivä', 'Pvm', 'Datum', 'Date'."""
    return bool(_DAY.search(text)) and not _NOT_A_SLOT.search(text)


@remembered
def is_time_header(text: str) -> bool:
    """'Klo', 'Aika', 'Alkaa', 'Tid', 'Time'."""
    return bool(_TIME.search(text)) and not _NOT_A_SLOT.search(text)


@remembered
def is_no_slot_header(text: str) -> bool:
    """The heading of dates and times that are no slots: when something came in, prices, opening hours."""
    return bool(_NOT_A_SLOT.search(_LENGTH_TOLD.sub("", text)))


@remembered
def length_told(text: str) -> int | None:
    """The minutes that a heading of times names: 'Klo (45 min)', 'Alkaa, kesto 45 min'."""
    found = _LENGTH_TOLD.search(text)
    return int(found["inside"] or found["after"]) if found else None


@remembered
def is_duration_header(text: str) -> bool:
    """'Kesto', 'Längd (min)', 'Duration'."""
    return bool(_DURATION.search(text))
