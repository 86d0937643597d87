"""The labels by which people name the fields of a form, in Finnish, Swedish and English; the keys are `Obliged.fields`."""

from __future__ import annotations

import re
from collections.abc import Mapping

from alke.file_names import fold

_LABELS: Mapping[str, str] = {
    "region": "maakunta|maakunnan liitto|liitto|landskap|landskapsforbund|region|council",
    "time": "ajankohta|keskustelun ajankohta|tapaamisen ajankohta|tid|tidpunkt|time",
    "theme": "teema|keskusteluteema|keskustelun teema|ehdotettu teema|teema ja sen rajaus|aihe|keskustelun aihe"
    "|ehdotettu aihe|keskusteltava asia|ehdotettu asia|esitettava asia|kasiteltava asia|asia"
    "|tema|diskussionstema|amne|theme|topic",
    "description": "kuvaus|teeman kuvaus|teeman rajaus ja kuvaus|teeman rajaus|kuvaus ja rajaus|lyhyt kuvaus|taustaa"
    "|beskrivning|beskrivning av temat|description",
    "questions": "kysymykset|keskustelukysymykset|keskeiset kysymykset|esille nostettavat kysymykset"
    "|keskusteltavat kysymykset|fragor|centrala fragor|questions",
    "regions": "maakunnat|osallistuvat maakunnat|mukana olevat maakunnat|kokoonpano|ryhman maakunnat"
    "|landskap som deltar|deltagande landskap|landskapen|regions",
    "contacts": "yhteyshenkilot|maakuntien yhteyshenkilot|yhteyshenkilo|maakunnan yhteyshenkilo|yhteystiedot"
    "|kontaktpersoner|kontaktperson|contacts|contact person",
    "participants": "osallistujat|keskustelun osallistujat|maakunnan osallistujat|osallistujat maakunnasta"
    "|keskeiset osallistujat|osallistuvat tahot|osallistujat ja organisaatiot|deltagare|deltagarna|participants",
    "vn_time": "vn-verkoston kasittelyaika|kasittelyaika vn-verkostossa|ensisijainen kasittelyaika vn-verkostossa"
    "|ensisijainen kasittelyaika vn-verkoston kokouksessa|asialistan kasittelyaika|vn-verkosto"
    "|behandlingstid i sr-natverket|vn time",
    "vn_time_2": "toissijainen kasittelyaika vn-verkostossa|behandlingstid i andra hand",
    "talk_time": "keskustelun toivottu ajankohta|alke-keskustelun toivottu ajankohta|toivottu ajankohta|toiveaika"
    "|onskad tid|onskad tid for diskussionen|wished time",
    "meeting": "keskustelu|keskustelutilaisuus|tilaisuus|kokous|diskussion|mote|meeting",
    "place": "paikka|kokouspaikka|plats|place",
    "contact": "tem-yhteyshenkilo|tem:n yhteyshenkilo|anm:s kontaktperson",
    "writer": "muistion laatija|laatija|sihteeri|uppgjord av",
    "diary": "asianumero|diaarinumero|arendenummer|diary number",
}
_BY_LABEL = {label: key for key, labels in _LABELS.items() for label in labels.split("|")}
_ASIDE = re.compile(r"\(.*?\)|\s+")
_SPLIT = re.compile(r"^([^:\n]{2,70}):\s*(.*)$", re.DOTALL)


def field_of(label: str) -> str:
    """The field a label names, '' for none: 'Osallistujat (nimi, organisaatio):' -> participants."""
    plain = _ASIDE.sub(" ", fold(label)).strip(" :.*–-")
    return _BY_LABEL.get(re.sub(r"\s+", " ", re.sub(r"^\d+[.)]\s*", "", plain)), "")


def labelled(text: str) -> tuple[str, str]:
    """('theme', 'Kaivokset') for 'Teema: Kaivokset'; ('', '') for a text that begins with no label."""
    found = _SPLIT.match(text.strip())
    key = field_of(found[1]) if found else ""
    return (key, found[2].strip()) if found and key else ("", "")
