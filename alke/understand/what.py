"""What a sentence is about: the item of a deadline or rule, a theme, a folder, an event, a number, a language."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from alke.rounds import Round
from alke.understand.cues import best
from alke.understand.utterance import Utterance, counted

_RULES: Mapping[str, tuple[str, ...]] = {
    "max_talks_per_region": (
        "useam|monessa|moneen|kahdes|kahteen|toiseen|molem|yhteen|yhdes keskustelu|ryhm|tilaisuu ^2",
        "montako+keskustelu|monta+keskustelu|moneen+keskustelu|monessa+keskustelu ^2",
        "många+diskussion|många+grupp ^6",
        "flera|två|mer|fler|många diskussion|grupp ^2",
        "many+discussion|many+group|many+meeting|many+talk ^6",
        "several|more+than|two|multiple|many|both|only discussion|group|meeting|talk ^2",
    ),
    "min_regions": (
        "montako+maakun|monta+maakun|montako+liit|monta+liit ^3",
        "montako|monta|vähint|minimi|vähimm|paljonko maakun|liit ^1",
        "pieni|pienin|minimi ryhm",
        "många+landskap|många+förbund ^6",
        "hur+mång|minst|minimum landskap|förbund ^1",
        "many+region|many+council ^6",
        "how+many|at+least|minimum|fewest region|council ^1",
        "riittää|pakko|tarvitaanko|=kaksi|=kolme|=neljä|=viisi maakun|liit ^1",
        "=two|=three|=four|=five|=två|=tre|=fyra|=fem region|council|landskap ^1",
    ),
    "max_themes": ("teem|aihe|aihei|asiakokonai", "tema|teman|ämne", "theme|topic|subject"),
    "max_participants": ("osallistuj|henkilö|henkeä|edustaj", "deltagar|person", "participant|people|person|attendee"),
    "duration": ("kestää|kesto|pitkä|kauan", "länge|lång|varar", "long|duration|last"),
    "place": ("teams|missä|paikka|etänä|lähitilaisuu", "var|plats|teams", "where|place|teams"),
}
_WORK: Mapping[str, tuple[str, ...]] = {
    "agenda": ("asialist|esityslist|agenda", "dagordning|föredragningslist", "agenda"),
    "participants": ("osallistuj|osanott", "deltagar", "participant|attendee"),
    "followup": ("seurant|seuran", "uppfölj", "follow-up|followup|follow+up|monitoring"),
    "memo": ("muistio|pöytäkirj", "promemoria|protokoll|anteckning", "memo|minutes"),
    "invitation": ("kutsu", "inbjud|kallelse", "invitation|invite"),
    "contact": ("yhteyshenk|yhteystie", "kontaktperson", "contact"),
    "group": ("ryhm|kokoonpano", "grupp|sammansättning", "group|composition"),
    "booking": ("varau|varata|varaa|varann|ajanvarau|aikoj", "boka|bokning|bokat", "book|slot|reserv"),
    "theme": ("teema|teemailmoit|teemat|aihe", "tema|temat|temaanmäl", "theme|topic"),
    "situation_picture": ("tilannekuva|kehityskuva|tilanne-", "lägesbild|läges-", "situation"),
}
_TEMPLATES: Mapping[str, tuple[str, ...]] = {
    "agenda_template": ("asialist|esityslist|agenda", "dagordning|föredragningslist", "agenda"),
    "memo_template": ("muistio", "promemoria", "memo|minutes"),
    "invitation_template": ("kutsu", "inbjud|kallelse", "invitation"),
    "followup_template": ("seurant", "uppfölj", "follow-up|followup|monitoring"),
    "region_form": (
        "lomake|lomak|maakuntakoht",
        "blankett|formulär",
        "=form|form+for|regional+form",
    ),
    "theme_template": (
        "teema|teeman|sapluun|liite+1|pohja|kuvaus|johtopäät",
        "tema|temat|mall|bilaga",
        "theme|annex|template",
    ),
}
_ITEMS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "rules.show": _RULES,
    "template.open": _TEMPLATES,
    **dict.fromkeys(
        ("deadline.show", "missing.show", "reminder.set", "reminder.off", "filing.show", "folder.open"), _WORK
    ),
}
_EVENTS: Mapping[str, tuple[str, ...]] = {
    "webinar": ("webinaar|webinaari", "webbinari|webinar", "webinar"),
    "seminar": ("seminaar|seminaari", "seminari", "seminar"),
    "aune": ("aune|aune:n|neuvottelukun", "delegation", "advisory"),
    "vn": ("vn-verkost|valtioneuvostoverkost|vn:n", "sr-nätverk|nätverk", "network"),
}
_LANGUAGES: Mapping[str, tuple[str, ...]] = {
    "sv": ("ruotsi|ruotsik|ruotsia", "svensk", "swedish"),
    "en": ("englan|englann", "engelsk", "english"),
    "fi": ("suomi|suome|suomek", "finsk", "finnish"),
}
_TOPIC = r"\b(?:keskustelu|pää)?(?:teema\w*|aihe\w*|tema|temat|ämne|ämnet|theme|topic|subject)"
_THEMES = (
    re.compile(rf"{_TOPIC}\s*:\s+(?P<theme>.+)$", re.IGNORECASE),
    re.compile(r"\b(?:teema|aihee)\w*(?:ksi|ks|na)\s+(?:on\s+|olisi\s+|tulee\s+)?(?P<theme>.+)$", re.IGNORECASE),
    re.compile(
        rf"{_TOPIC}(?:\s+[^\s,.?!]+){{0,4}}?\s+(?:on|olisi|är|blir|is|will be|should be|to|till|as)\s+(?P<theme>.+)$",
        re.IGNORECASE,
    ),
    re.compile(rf"{_TOPIC}\s+(?P<theme>.+)$", re.IGNORECASE),
)
_NAMED_LAST = re.compile(
    r"\b(?:discuss|propose|suggest|take up|diskutera|föreslå|föreslår|ehdotamme|ehdotan|esitämme)\s+(?P<theme>.+?)\s+"
    r"(?:as our theme|as the theme|as a theme|som tema|som vårt tema|teemaksi|teemaks|teemaksemme|aiheeksi)\b",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[\"“”„«»]([^\"“”„«»]{2,})[\"“”„«»]|(?<!\w)'([^']{2,})'(?!\w)")
# Folders have Finnish names in every language.
_FOLDER_WORDS = (
    ("uppfölj", "seuranta"),
    ("follow", "seuranta"),
    ("tidtabell", "aikataulut"),
    ("schedule", "aikataulut"),
)


def read_item(intent: str, said: Utterance) -> dict[str, Any]:
    """`item`: what the deadline, rule, template or missing thing is."""
    name, weight = best(_ITEMS.get(intent, {}), said)
    return {"item": name} if weight else {}


def read_event(said: Utterance) -> dict[str, Any]:
    """`event`: webinar, seminar, aune or vn, as the kinds of the round's meetings."""
    name, weight = best(_EVENTS, said)
    return {"event": name} if weight else {}


def read_language(said: Utterance, spoken: str) -> dict[str, Any]:
    """`language`: the one named, else the one spoken."""
    name, weight = best(_LANGUAGES, said)
    return {"language": name if weight else spoken}


def read_theme(text: str) -> dict[str, Any]:
    """`theme`: what is between quotation marks, or what follows 'teema on'."""
    quoted = _QUOTED.search(text)
    if quoted:
        return {"theme": (quoted[1] or quoted[2]).strip()}
    match = next((found for pattern in (_NAMED_LAST, *_THEMES) if (found := pattern.search(text))), None)
    theme = match["theme"].strip(" .!?,;:") if match else ""
    return {"theme": theme} if theme else {}


def read_count(text: str) -> dict[str, Any]:
    """`count`: how many people."""
    count = counted(text)
    return {} if count is None else {"count": count}


def read_folder(said: Utterance, round_: Round) -> dict[str, Any]:
    """`folder`: the exact name of the round's folder that shares most words with the sentence."""
    wanted = {item.folder for deadline in round_.deadlines for item in deadline.obliged}
    paths = sorted((path for path in round_.folders.values() if "{" not in path), key=lambda path: path not in wanted)
    words = (
        *said.words,
        *(finnish for start, finnish in _FOLDER_WORDS if any(w.startswith(start) for w in said.words)),
    )
    common = {path: _shared(path, words) for path in paths}
    path = max(common, key=lambda one: common[one], default="")
    return {"folder": path} if path and common[path] else {}


def _shared(path: str, words: tuple[str, ...]) -> int:
    """How many words of the name stand in the sentence, by their first six letters; numbers count whole."""
    parts = [part.lower() for part in re.findall(r"\w+", path)]
    stems = [part if part.isdigit() else part[:5] for part in parts if part.isdigit() or len(part) > 4]
    stems = [stem for stem in stems if stem != "kansi"]
    return sum(1 for stem in stems if any(word == stem if stem.isdigit() else word.startswith(stem) for word in words))
