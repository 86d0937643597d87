"""Rules of the talks: how many themes, how many regions, how many talks for each, where, and with what conclusions."""

from __future__ import annotations

import re
from collections.abc import Iterator

from alke.letter import vocabulary as words
from alke.letter.lengths import own_lengths
from alke.letter.model import ProposedRule
from alke.letter.page import Page, Sentence

_N = words.NUMBER
_REGION = r"(?:maakun|liit|landskap|förbund|region)"
_THEME = r"(?:teema|asiakokonaisuu|aihe|asia\b|asiaa\b|tema|ämne|theme|topic)"
_TALK = r"(?:keskustelu|diskussion|tilaisuu|samtal|discussion|talk|ryhmä|grupp)"
_PEOPLE = r"(?:henkilö|henkeä|osallistuj|edustaj|person|deltagar|delegat)"
_LEAST = r"(?:vähintään|ainakin|minst|åtminstone|at least)"
_MOST = r"(?:enintään|korkeintaan|högst|maximalt|at most|no more than|max\.?)"
_ONLY = r"(?:vain|ainoastaan|endast|bara|only)"

_COUNTED = (
    ("min_regions", re.compile(rf"{_LEAST}\s+{_N}\s+(?:\w+\s+)?{_REGION}")),
    ("max_regions", re.compile(rf"{_MOST}\s+{_N}\s+(?:(?!{_PEOPLE})\w+\s+)?{_REGION}")),
    ("max_themes", re.compile(rf"{_MOST}\s+{_N}\s+(?:\w+\s+)?{_THEME}")),
    ("max_themes", re.compile(rf"(?:voi olla|kan ha)\s+{_N}\s+(?:[\w-]+\s+){{0,2}}{_THEME}")),
    ("max_themes", re.compile(rf"{_ONLY}\s+{_N},?\s+(?:[\w-]+\s+){{0,2}}{_THEME}")),
    (
        "max_themes",
        re.compile(
            rf"(?:käsitellään|käsittelyyn|mahdollisuuden|behandlas|behandlar)\s+{_N}\s+(?:[\w,-]+\s+){{0,9}}?{_THEME}"
        ),
    ),
    (
        "max_talks_per_region",
        re.compile(
            rf"(?:osallistua|kuulua|deltar?(?: i)?|höra till|take part in|attend)\s+(?:{_ONLY}|{_MOST})(?: i)?\s+{_N}\s+{_TALK}"
        ),
    ),
    ("min_regions", re.compile(rf"(?:niitä|maakuntia|liittoja)(?:\s+\w+){{1,3}}\s+{_LEAST}\s+{_N}\b")),
    ("max_themes", re.compile(rf"{_THEME}\w*\s*[(:,]\s*{_MOST}\s+{_N}\b")),
    ("max_talks_per_region", re.compile(rf"{_ONLY}\s+(?:i\s+)?{_N}\s+{_TALK}")),
    ("max_talks_per_region", re.compile(rf"(?:mukana|osallisena|med)\s+{_ONLY}\s+(?:i\s+)?{_N}\b")),
    ("max_talks_per_region", re.compile(rf"(?:osallistuu|osallistua|deltar i|delta i)\s+{_N}\s+{_TALK}")),
)
_ALONE = re.compile(rf"{_MOST}\s+{_N}")
_SEVERAL = re.compile(r"useampaan kuin yhteen|flera diskussioner|mer än en diskussion|more than one discussion")
_NO_CONCLUSIONS = re.compile(
    r"ei\s+tehdä\s+(?P<what>sitovia|varsinaisia)?\s*johtopäätök|inga\s+(?P<sv>bindande)?\s*slutsatser|no\s+(?P<en>binding)?\s*conclusions"
)
_HOLDING = re.compile(
    r"järjest|pidet|hålls|ordnas|\bförs\b|genomförs|toteute|käydään|käytäi|järjestettäi|pidettäi|held|\bovat [0-9]"
)


def rules(page: Page) -> tuple[ProposedRule, ...]:
    """Every rule once for each kind of discussion, with the words that say it."""
    found: dict[tuple[str, str], ProposedRule] = {}
    for rule in every_rule(page):
        found.setdefault((rule.rule, rule.kind), rule)
    return tuple(found.values())


def every_rule(page: Page) -> list[ProposedRule]:
    """Every rule as often as it is said."""
    main = main_kind(page)
    counted = [rule for sentence in page.sentences for rule in _of(sentence, main)]
    return [*counted, *own_lengths(page.sentences)]


def main_kind(page: Page) -> str:
    """The form of this round's talks: by areas, by theme, or in groups."""
    text = " ".join(s.low for s in page.sentences)
    if re.search(r"(?:läntinen|itäinen|pohjoinen|eteläinen|västra|östra|norra|södra) (?:suomi|finland)", text):
        return "joint"
    return "thematic" if re.search(r"temaattis\w* keskustelu|tematiska diskussion", text) else "group"


def _kind(sentence: Sentence, main: str) -> str:
    own = r"maakuntakohtai|kunkin maakunnan|landskapsvis"
    if re.search(own, sentence.low):
        return "own"
    other = re.search(r"yhtei|vähintään|useam|gemensam|minst", sentence.low)
    return "own" if re.search(own, sentence.heading.lower()) and not other else main


def _of(sentence: Sentence, main: str) -> Iterator[ProposedRule]:
    kind = _kind(sentence, main)
    for rule, pattern in _COUNTED:
        for match in pattern.finditer(sentence.low):
            yield ProposedRule(rule, words.count(match.group("n")), kind, sentence.text, sentence.line)
    alone = _ALONE.fullmatch(sentence.low.strip("• -*.")) if sentence.item else None
    if alone and re.search(_THEME, sentence.intro.lower()):
        yield ProposedRule("max_themes", words.count(alone.group("n")), kind, sentence.text, sentence.line)
    if _SEVERAL.search(sentence.low):
        yield ProposedRule("max_talks_per_region", None, kind, sentence.text, sentence.line)
    if found := _NO_CONCLUSIONS.search(sentence.low):
        binding = any(found.group(name) in {"sitovia", "bindande", "binding"} for name in ("what", "sv", "en"))
        yield ProposedRule("conclusions", "not binding" if binding else "none", kind, sentence.text, sentence.line)
    talks = words.TALK.search(sentence.low) or re.search(r"\bkokoukset\b|\bmötena\b", sentence.low)
    other = words.kind_of(sentence.low) in {"webinar", "seminar", "vn", "event", "aune", "myr"}
    if talks and not other and _HOLDING.search(sentence.low) and (place := words.place_of(sentence.low)):
        yield ProposedRule("place", place, kind, sentence.text, sentence.line)
