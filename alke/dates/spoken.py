"""Times of day in words: 'kello yhdeksän', 'puoli yhdeltä', 'varttia vaille kaksi', 'halv två', 'half past one'."""

from __future__ import annotations

from datetime import time

from alke.dates.reader import Reader

# Each hour: the bare word, 'at', 'from' and 'to'; colloquial forms beside them.
_HOURS = {
    1: "yksi yks yhdeltä yhden yhdestä yhteen ett one ykköseltä",
    2: "kaksi kaks kahdelta kahden kahen kahelta kahdesta kahteen två two kakkoselta",
    3: "kolme kolmelta kolmen kolmesta kolmeen tre three kolmoselta",
    4: "neljä neljältä neljän neljästä neljään fyra four neloselta",
    5: "viisi viis viideltä viiden viidestä viiteen fem five",
    6: "kuusi kuus kuudelta kuuden kuudesta kuuteen sex six",
    7: "seitsemän seittemän seitsemältä seittemältä seitsemästä seitsemään sju seven seiskalta",
    8: "kahdeksan kaheksan kahdeksalta kaheksalta kahdeksasta kahdeksaan åtta eight kasi kasilta kasista kasiin",
    9: "yhdeksän yheksän yhdeksältä yheksältä yhdeksästä yhdeksään nio nine ysi ysiltä ysistä ysiin",
    10: "kymmenen kymmeneltä kymmenestä kymmeneen tio ten kymppi kympiltä kympistä kymppiin",
    11: "yksitoista yhdeltätoista yhdentoista yhdestätoista yhteentoista elva eleven",
    12: "kaksitoista kahdeltatoista kahdentoista kahdestatoista kahteentoista tolv twelve noon",
    13: "kolmetoista kolmeltatoista kolmestatoista kolmeentoista tretton thirteen",
    14: "neljätoista neljältätoista neljästätoista neljääntoista fjorton fourteen",
    15: "viisitoista viideltätoista viidestätoista viiteentoista femton fifteen",
    16: "kuusitoista kuudeltatoista kuudestatoista kuuteentoista sexton sixteen",
}
_HOUR = {word: hour for hour, forms in _HOURS.items() for word in forms.split()}
_AT = frozenset(word for word in _HOUR if word.removesuffix("toista").endswith(("lta", "ltä"))) | {"noon"}
_FROM = frozenset(word for word in _HOUR if word.removesuffix("toista").endswith(("sta", "stä")))
_TO = frozenset(word for word in _HOUR if word.removesuffix("toista").endswith(("een", "ään")))
# Minutes counted from the hour that is named after these words.
_PARTS = {
    ("puoli",): -30,
    ("puol",): -30,
    ("halv",): -30,
    ("half", "past"): 30,
    ("varttia", "yli"): 15,
    ("vartin", "yli"): 15,
    ("varttia", "vaille"): -15,
    ("varttia", "vailla"): -15,
    ("vartin", "vaille"): -15,
    ("kvart", "över"): 15,
    ("kvart", "i"): -15,
    ("quarter", "past"): 15,
    ("quarter", "to"): -15,
}
_OPENERS = frozenset(words[0] for words in _PARTS)
_FIRST_HOUR = 7  # an office's 'puoli kaksi' is in the afternoon


def alone(word: str) -> bool:
    """A time may begin so with neither 'klo' nor a date before it."""
    return word in _OPENERS or word in _AT


def begins(word: str) -> bool:
    """A time may begin so after a date."""
    return alone(word) or word in _FROM


def read(reader: Reader, i: int, *, marked: bool) -> tuple[tuple[time, ...], int] | None:
    """The one or two ('yhdeksästä yhteentoista') times in words at `i`; `marked`: 'klo' or 'at' stands before."""
    word = reader.word(i)
    if word in _FROM and reader.word(i + 1) in _TO and reader.near(i + 1):
        return (_office(_HOUR[word] * 60), _office(_HOUR[reader.word(i + 1)] * 60)), i + 2
    if word in _HOUR:
        counts = reader.word(i + 1).endswith(("lta", "ltä"))  # 'kahdelta maakunnalta'
        return ((_office(_HOUR[word] * 60),), i + 1) if marked or (word in _AT and not counts) else None
    for words, minutes in _PARTS.items():
        j = i + len(words)
        hour = _HOUR.get(reader.word(j)) or _small(reader.number(j))
        if hour and reader.phrase(i, *words) and reader.near(j):
            return (_office(hour * 60 + minutes),), j + 1
    return None


def _small(cluster: str) -> int | None:
    bare = cluster.rstrip(".")
    return int(bare) if bare.isdigit() and 1 <= int(bare) <= 12 else None


def _office(minutes: int) -> time:
    """Of the two times that a clock's face shows, the one at which people meet."""
    hour, minute = divmod(minutes, 60)
    return time(hour + 12 if hour < _FIRST_HOUR else hour, minute)
