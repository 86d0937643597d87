"""In which of three languages a sentence is, by its commonest words and letters."""

from __future__ import annotations

from collections.abc import Sequence

from alke.understand.utterance import word_set

_COMMON = {
    "sv": word_set(
        "vad vem vilka vilken vilket när var hur och är för på den det de en ett till vi oss vår vårt våra min mitt mina "
        "jag du ni kan kunde skulle vill boka avboka flytta påminn måste från med av att om ha har finns tack hej "
        "inte nej ja tid tider tiden lediga ledig landskap landskapen förbund senast klockan måndag tisdag onsdag "
        "torsdag fredag visa var vart mall mallen mapp mappen tema temat kontaktperson saknas saknar ännu deltar "
        "hjälp radera språk svenska ändra lägg ta bort gå vart vems alla ska får hos åt i som"
    ),
    "en": word_set(
        "what who which when where how is are the for of our we us my i you can could would please book cancel "
        "move show list free slot slots still missing from agenda ready deadline reminder remind at and do does "
        "a an not no yes thanks hello hi help delete data theme contact person folder template join in with have has "
        "tell there it this that be by region regions ministry ministries english many much should must was were"
    ),
    "fi": word_set(
        "mikä mitä mitkä missä mistä mihin kuka ketkä kenen milloin koska onko on ei ja tai sekä se tämä joo kyllä "
        "lukee sen eikö pitäisi kirjeessä kaks viikkoo ennen ketkä liitto liiton maakunta maakunnat mennessä ensi viikolla "
        "meillä meidän meille meiltä mun minun saako voiko pitää aika ajat ajan vielä klo kello moi hei kiitos "
        "varaa peru siirrä näytä lisää poista muistuta apua teema kansio asialista muistio osallistujat"
    ),
}
_ENDINGS_FI = (
    "ssa",
    "ssä",
    "sta",
    "stä",
    "lla",
    "llä",
    "lta",
    "ltä",
    "lle",
    "ksi",
    "mme",
    "aan",
    "ään",
    "iin",
    "uksen",
)


def language_of(words: Sequence[str]) -> str:
    """`fi`, `sv` or `en`; Finnish when nothing tells."""
    scores = {language: sum(2 for word in words if word in common) for language, common in _COMMON.items()}
    scores["fi"] += sum(1 for word in words if word.endswith(_ENDINGS_FI) and len(word) > 5)
    scores["sv"] += sum(1 for word in words if "å" in word or word.endswith(("ningen", "arna", "erna", "ens")))
    return max(("fi", "sv", "en"), key=lambda language: scores[language])
