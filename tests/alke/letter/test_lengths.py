"""How long councils' own discussions are: read where it is said of them, and of nothing else."""

from __future__ import annotations

from datetime import date

import pytest

from alke import letter

SAID = """
30 | Maakuntakohtaiset keskustelut kestävät 30 minuuttia.
30 | Kullekin maakunnalle varataan 30 minuutin aika.
30 | Jokaiselle maakunnan liitolle on varattu noin 30 min.
30 | Maakuntakohtaiset tapaamiset (30 min) järjestetään 14.3.2028.
30 | Maakuntakohtaiset tapaamiset ovat puolen tunnin mittaisia.
30 | Maakuntakohtaisen keskustelun kesto on puoli tuntia.
30 | Järjestämme puolituntiset maakuntakohtaiset tapaamiset.
45 | Maakuntakohtaiset keskustelut, kesto enintään 45 min, pidetään Teamsissa.
45 | Maakuntakohtaiseen tapaamiseen varataan kolme varttia.
45 | Maakuntakohtainen tapaaminen kestää neljäkymmentäviisi minuuttia.
40 | Maakuntakohtaiset tapaamiset alkavat klo 12.30 ja ovat neljänkymmenen minuutin pituisia.
60 | Maakuntakohtainen keskustelu kestää tunnin.
60 | Maakuntakohtaisille keskusteluille varataan tunnin aika.
60 | Maakuntakohtaisen tapaamisen kesto on 1 tunti.
90 | Maakuntakohtainen keskustelu kestää puolitoista tuntia.
90 | Maakuntakohtaisiin tapaamisiin on varattu puolentoista tunnin aika.
30 | Yhteiset keskustelut kestävät 120 minuuttia ja maakuntakohtaiset tapaamiset 30 minuuttia.
30 | Maakuntakohtaiset tapaamiset kestävät 30 minuuttia, yhteiset keskustelut kaksi tuntia.
30 | Kullekin maakunnalle on varattu 30 minuuttia, josta 15 minuuttia alustukseen.
30 | Maakuntakohtaiset tapaamiset järjestetään 14.3.2028. Tapaamisen kesto on 30 min.
30 | De landskapsvisa diskussionerna varar 30 minuter.
30 | Varje landskap har en halvtimme.
45 | De landskapsvisa mötena är tre kvart långa.
30 | The region-specific discussions last half an hour.
30 | Maakuntakohtaiset tapaamiset ovat kestoltaan 30-minuuttisia.
30 | Kunkin maakunnan oma keskustelu kestää puolisen tuntia.
30 | Kullakin maakunnalla on käytössään 30 minuuttia.
30 | Maakuntakohtaiset tapaamiset alkavat klo 12.30 puolen tunnin välein.
30 | Landskapsförbunden kan boka en tid på 30 minuter för ett eget möte.
- | Muistio toimitetaan kahden tunnin kuluessa maakuntakohtaisesta keskustelusta.
- | Yhteiset keskustelut kestävät 90 minuuttia.
- | Yhteisessä keskustelussa kullekin maakunnalle varataan 15 minuuttia.
- | Maakuntakohtaisissa keskusteluissa liitto pitää 15 minuutin alustuksen.
- | Maakuntakohtaisten keskustelujen välissä on 15 minuutin tauko.
- | Maakuntakohtaiset keskustelut kestävät 30–45 minuuttia.
- | Olkaa linjoilla 15 minuuttia ennen maakuntakohtaista keskustelua.
- | Webinaari kestää 90 minuuttia.
- | Maakuntakohtaiset keskustelut kestävät 5 minuuttia.
- | Maakuntakohtaiset keskustelut järjestetään viikolla 12.
"""


@pytest.mark.parametrize("line", SAID.strip().splitlines())
def test_the_length_of_councils_own_discussions(line: str) -> None:
    wanted, text = line.split(" | ")
    found = [rule.value for rule in letter.read(text, date(2027, 11, 8)).rules if rule.rule == "minutes"]
    assert found == ([] if wanted == "-" else [int(wanted)])


def test_a_heading_tells_whose_length_it_is() -> None:
    text = "Yhteiset keskustelut\n\nKeskustelu kestää 120 minuuttia.\n\nMaakuntakohtaiset keskustelut\n\nKeskustelu kestää 30 minuuttia.\n"
    found = letter.read(text, date(2027, 11, 8)).rules
    assert [(rule.kind, rule.value, rule.line) for rule in found if rule.rule == "minutes"] == [("own", 30, 7)]


def test_two_lengths_are_doubted() -> None:
    text = "Maakuntakohtaiset keskustelut kestävät 30 min.\n\nMaakuntakohtaisen keskustelun kesto on 45 min.\n"
    doubts = letter.read(text, date(2027, 11, 8)).doubts
    assert [one.facts["what"] for one in doubts if one.code == "contradiction"] == ["minutes"]
