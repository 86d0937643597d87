"""In which of three languages a sentence is, by its commonest words and letters."""

from __future__ import annotations

import re
from collections.abc import Sequence

from alke.understand.utterance import word_set

_COMMON = {
    "sv": word_set(
        "inget läs brevet jag sparar hand okej nytt ställ bokning bokningen mig dig nyland nylands österbotten "
        "österbottens lappland lapplands kajanaland birkaland savolax karelen egentliga mellersta norra södra "
        "västra östra god morgon dag dagen sista blir imorgon vad vem vilka vilken vilket när var hur och är för "
        "på den det de ett till vi oss vår vårt våra min mitt mina du ni kan kunde skulle vill boka avboka flytta "
        "påminn måste från med av att om ha har finns tack hej inte nej ja tid tider tiden lediga ledig landskap "
        "landskapen förbund senast klockan måndag tisdag onsdag torsdag fredag visa vart mall mallen mapp mappen "
        "tema temat kontaktperson saknas saknar ännu deltar hjälp radera språk svenska ändra lägg ta bort gå vems "
        "alla ska får nu javisst berätta vits hos åt i som"
    ),
    "en": word_set(
        "forget turn off switch good morning afternoon reminders stop remove add next week thank what who which "
        "when where how is are the for of our we us my i you can could would please book cancel move show list "
        "free slot slots still missing from agenda ready deadline reminder remind at and do does a an not no yes "
        "in thanks hello hi help delete data theme contact person folder template join with have has tell there "
        "it this new report nothing that be by region regions ministry ministries english many much should must "
        "was were never mind joins join take due what's who's any anything anyone everything happening"
    ),
    "fi": word_set(
        "en halua puhu suomea suomeksi ruotsiksi englanniksi hyvää ketkä kuka minkä kenelle emme älä vaan enää jo "
        "joka mikä mitä mitkä missä mistä mihin kenen milloin koska onko on ei ja tai sekä se tämä joo kyllä "
        "lukee sen eikö pitäisi kirjeessä kaks viikkoo ennen liitto liiton maakunta maakunnat mennessä ensi "
        "viikolla meillä meidän meille meiltä mun minun saako voiko pitää aika ajat ajan vielä klo kello moi hei "
        "kiitos varaa peru siirrä näytä lisää poista muistuta apua teema kansio asialista muistio osallistujat"
    ),
}
_LOOKS = {
    "sv": re.compile(r"å|ck|sj|(?:ningen|arna|erna|aren|ens|het|ligt|samt)$|^(?:upp|för|an|av)[bdfgmr]"),
    "en": re.compile(r"(?:ing|tion|'(?:s|t|d|m|re|ve|ll)|ly|ght)$|^(?:th|wh)|sh|ea|oa"),
    "fi": re.compile(
        r"aa|ii|uu|yy|ää|öö|(?:ssa|ssä|sta|stä|lla|llä|lta|ltä|lle|ksi|mme|ko|kö|nen|sen|jen|ien|tta|ttä|ni|ja)$"
    ),
}


def language_of(words: Sequence[str]) -> str:
    """`fi`, `sv` or `en`; Finnish when nothing tells."""
    scores = {language: sum(2 for word in words if word in common) for language, common in _COMMON.items()}
    for language, pattern in _LOOKS.items():
        scores[language] += sum(1 for word in words if pattern.search(word))
    return max(("fi", "sv", "en"), key=lambda language: scores[language])
