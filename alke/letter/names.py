"""How people stand in letters: names, titles, phone numbers and mail addresses."""

from __future__ import annotations

import re
import unicodedata

MAIL = re.compile(r"(?<![\w:/.+-])([\w.+-]{1,64})@([\w-]+(?:\.[\w-]+)+)")
_CAPITAL = r"[A-ZÅÄÖÉ][a-zåäöéü]+(?:-[A-ZÅÄÖÉ][a-zåäöéü]+){0,3}"
NAME = re.compile(rf"{_CAPITAL}(?:\s+(?:af|von|de)\b)?(?:\s+{_CAPITAL}){{1,3}}")
PHONE = re.compile(r"(?<![\w/.-])(?:\+358[ \u00a0-]?\(?0?\)?|0)[0-9](?:[ \u00a0-]?[0-9]){5,10}(?![\w/])")
INFO = re.compile(
    r"^\W*(?:lisätie|yhteystie|yhteyshenkilö|ytterligare|mer information|närmare upp|kontakt|further information"
    r"|more information|contacts?\b)",
    re.IGNORECASE,
)
TITLE = re.compile(
    r"(?:[\w-]{0,40}(?:päällikkö|johtaja|asiantuntija|sihteeri|neuvos|ministeri|kansleri|päällikko|suunnittelija|virkamies|"
    r"koordinaattori|asiamies|pitäjä|esittelijä|lakimies|tarkastaja|edustaja|"
    r"direktör|chef|tjänsteman(?:nen)?|tjänstemannen|handläggare|samordnare|ombudsman|sakkunnig|expert|sekreterare|ordförande|protokollförare|"
    r"föredragande|jurist|råd|specialist|planerare|director|secretary|adviser|head of [\w ]+)),?"
    r"(?:\s+ja)?",
    re.IGNORECASE,
)
RANK = re.compile(r"\b(?:johtava|neuvotteleva|vastaava|ledande|konsultativ|ansvarig)\s+", re.IGNORECASE)


GREETING = re.compile(
    r"\s*(?:(?:ystävällis\w+ )?terveisin|t(?:erv)?\.|kunnioittaen|kunnioittavasti|(?:med )?vänlig(?:a|en)? hälsning(?:ar)?"
    r"|hälsningar|mvh|högaktningsfullt|(?:kind|best) regards)(?=[\s,.!]|$)[\s,.!]*",
    re.IGNORECASE,
)


def phone(text: str) -> str:
    """'029 5047 127' and '+358 (0)295 047127' as '+358295047127'; '' when the text has no phone number."""
    found = PHONE.search(text)
    if not found:
        return ""
    digits = re.sub(r"\D", "", found.group())
    local = digits.removeprefix("358").lstrip("0") if digits.startswith("358") else digits[1:]
    return f"+358{local}" if 6 <= len(local) <= 11 else ""


def folded(text: str) -> str:
    """Lower case without accents, as names stand in mail addresses."""
    plain = unicodedata.normalize("NFD", text.lower())
    return "".join(letter for letter in plain if not unicodedata.combining(letter))
