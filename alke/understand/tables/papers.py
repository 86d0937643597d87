"""Cues of the intents about agendas, follow-ups, folders, templates and memos (`alke.understand.cues` says how to read them)."""

from __future__ import annotations

from collections.abc import Mapping

CUES: Mapping[str, tuple[str, ...]] = {
    "agenda.submit": (
        "!#question|#wh",
        (
            "asialist|esityslist|agenda lähet|toimita|toimitan|toimitamme|palaut|tallen|tässä|ohessa|liitteenä|liite|"
            "jätä|jätän|viedään|vien|lataa|lataan|lisää|valmistui|haluan|hyväks ^3"
        ),
        "asialist|esityslist|agenda lähet|toimit|palaut|tallen|jätt|lisä|lataan|ladata ^1",
        "asialist|esityslist|agenda valmis|valmiina|valmistu !koska|milloin|onko ^2",
        "dagordning|föredragningslist|agenda skicka|lämna|lämnar|här|bifog|spara|ladda|sänd|inlämn ^3",
        "dagordning|föredragningslist|agendan skicka|lämna|spara|ladda|sända ^1",
        "dagordning|föredragningslist|agendan klar|färdig !när|är ^2",
        "agenda submit|send|here|attach|upload|save|deliver|file|hand|turn ^4",
        "agenda =ready|=done|finished ^2",
    ),
    "agenda.status": (
        (
            "asialist|esityslist|agenda valmi|tila|tilanne|vaihe|vaihees|kunnos|tehty|jo|missä|miltä|toimitet|"
            "lähetet|saapunut|tullut|onko|kesken|status|olemassa|näytä"
        ),
        "asialist|esityslist #question",
        "dagordning|föredragningslist|agenda klar|färdig|läge|status|gjord|inlämnad|skick|hur|är|var|visa|redo",
        "agenda ready|status|done|finished|state|how|submitted|complete|is|progress|where|sent|show",
    ),
    "followup.update": (
        "!#wh",
        "ei|eikä|mitään uutta raportoi|kerrott|ilmoitett|lisättäv|seurann ^4",
        "ei+uutta|ei+ole+uutta|ei+mitään+uutta|ei+muutoksia|ei+muutok|ennallaan|ei+lisättäv ^4",
        (
            "seuran päivit|päivitä|tallen|täyden|täydennä|muokka|toimita|palaut|kopioi|lisää|vie|kirjaa|tehdä|tehty|"
            "täyttä|lähetä !mihin|missä|minne|onko|milloin|koska|mennessä|vart|när|where|when ^2"
        ),
        (
            "seurantatieto|seurantatiedo|seuranta-asiakirj|seurantadokumen|seurantalomak|seurantataul päivit|tallen|"
            "täyden|muokka|toimit|palaut|haluan !mihin|missä|minne|onko|milloin|koska|mennessä|vart|när|where|when ^2"
        ),
        "inget|inga|ingenting nytt|nya|ändring|förändring ^4",
        (
            "uppfölj|uppföljning uppdater|fyll|spara|lämna|komplettera|ändra|skicka !mihin|missä|minne|onko|milloin|"
            "koska|mennessä|vart|när|where|when ^2"
        ),
        "nothing|no|no+new new|update|change|report|changes follow|report|since|to ^3",
        "nothing+new|no+changes|no+updates|nothing+to+report ^4",
        (
            "follow-up|followup|follow+up|monitoring update|updat|save|fill|submit|edit|complete !mihin|missä|minne|"
            "onko|milloin|koska|mennessä|vart|när|where|when ^2"
        ),
        "seuran muuttunut|muutoksi|samat|sama|samana =ei|=eikä|ennallaan|sama ^4",
        "seuran ennallaan|muuttumat ^4",
    ),
    "folder.open": (
        "kansio|kansioon|kansiot|kansion|alakansio|hakemisto|~kansio|~kansion|~kansioon|~kansiot ^5",
        "missä|mistä|mihin|minne|avaa|näytä|linkki kansio|kansiot|tiedosto|asiakirj|dokument|materiaali|aineisto ^1",
        "mihin|minne|mihi tallen|tallenn|palaut|laitan|laitetaan|viedään|lataan|jätet|lisätään|pistän",
        "missä|mistä|avaa seuranta|seurannan|seurantatiedot !pohja ^1",
        "avaa|näytä teams|tiedostot|sharepoint",
        "mapp|mappen|mappar|katalog",
        "mapp|mappen|mappar|katalog|~mapp|~mappen ^5",
        "folder|directory",
        "folder|directory ^5",
        "=var|=vart|öppna|visa|länk sparas|sparar|spara|laddar|filer|dokument|filerna|material",
        "where|open|link|show files|documents|save|upload|materials|file|store",
        "missä|mistä|avaa|näytä ~tiedosto|~tiedostot|~asiakirjat|~asiakirja ^2",
        "=var|=vart sparar|sparas|spara|laddar|lägger ^3",
    ),
    "template.open": (
        (
            "pohja|pohjan|pohjaa|mallipohj|sapluuna|sapluun|lomake|lomak|=malli|=mallia|=mallin|template|liite+1|"
            "asiakirjapohj|kaavake|~pohja|~pohjan|~pohjaa|~pohjat|~lomake|~malli !pohjanmaa|pohjanm ^3"
        ),
        "missä|mistä|avaa|näytä|anna|löytyy|löytyykö|onko|millai pohja|sapluun|lomak|=malli|kaavak ^2",
        "mall|mallen|blankett|formulär|dokumentmall|bilaga+1|~mall|~mallen ^3",
        "var|öppna|visa|finns|hitta mall|blankett|formulär ^2",
        "template|=form|blank|annex+1 ^3",
        "where|open|show|find|is+there|get template|form ^2",
    ),
    "memo.show": (
        "muistio|muistion|muistiot|pöytäkirj|memo !tausta",
        "promemoria|promemorian|minnesanteckning|anteckning|protokoll|memo",
        "memo|memorandum|minutes|notes",
        "milloin|koska|när|when muistio|promemoria|memo|minutes ^3",
    ),
}
