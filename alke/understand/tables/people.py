"""Cues of the intents about contacts and participants (`alke.understand.cues` says how to read them)."""

from __future__ import annotations

from collections.abc import Mapping

CUES: Mapping[str, tuple[str, ...]] = {
    "contact.set": (
        "!#wh",
        "yhteyshenkilö|yhteyshenkilök|kontakti|yhteystiedo #person|#email|#phone !kuka ^3",
        (
            "yhteyshenkilö|yhteyshenkilöksi|yhteystiedo|kontakti vaihtu|vaihda|muuttu|muuta|aseta|nimeä|päivitä|"
            "ilmoita|lisää|merkitse|korjaa|laita ^3"
        ),
        "#email|#phone vaihtu|uusi|korjaa|päivitä",
        "kontaktperson|kontaktpersonen|kontakt|kontaktuppgift #person|#email|#phone !vem ^3",
        "kontaktperson|kontaktpersonen|kontaktuppgift ändra|byt|byta|anmäl|lägg|uppdatera|ny|nya|meddela|sätt ^3",
        "contact #person|#email|#phone !who ^3",
        "contact set|change|update|new|add|register|replace|make !who ^3",
    ),
    "contact.show": (
        "yhteyshenkilö|yhteyshenki|yhteyshlö|kontaktihenkilö|vastuuhenkilö|yhteystied|vastuuhlö",
        (
            "ketä|kehen|keneen|keneltä|keheltä|kelle|kenelle|kenet kontakt|ottaa|otan|ota|otamme|yhteyt|yhteydes|"
            "soitt|kysy|soita|laita"
        ),
        (
            "kuka vastaa|hoitaa|vastuus|koordinoi|vetää|valmistel|vastuul|yhteyshenki|auttaa|tietää #area|#region|"
            "#ministry|kierro|keskust|asialist|valmistel|maakun|asiasta|tästä|näistä"
        ),
        "kuka #area|#ministry|tem|tem:ssä|temis yhteys|vastaa|henkilö|hoitaa",
        (
            "sähköposti|puhelin|puhelinnumero|numero|meili|sposti|osoite yhteys|#region|#ministry|#area|~n !kirjaamo|"
            "diaari"
        ),
        "kontaktperson|kontaktpersonen|kontaktpersoner|ansvarsperson|kontaktuppgift",
        "vem kontakt|kontakta|svarar|ansvar|ansvarar|sköter|ringa|fråga|frågar|vänder|hjälper",
        "contact|contacts|point+of+contact",
        "who|whom contact|in+charge|responsible|ask|call|handles|coordinates|coordinating|talk+to|runs",
        "phone|e-mail|email|number|address of|for|contact #region|#ministry|#area",
        "kuka|ketkä|vem|who =edustaja|representant|=representative #ministry|#region|#area",
        "lisätie|lisäinfo|mera+information|further+information|more+information !seurant ^1",
        (
            "kenen+kanssa|kenelle|kehen|keneen puhun|puhutaan|keskustel|sovitaan|sovin|jutella #ministry|#area|asia|"
            "teema ^1"
        ),
        "vem tar+hand|hand+om|sköter #area|#ministry|#region",
    ),
    "participants.add": (
        "!ehtii|hinner|milloin|koska|när|when|senast|mennessä|#wh",
        (
            "lisää|lisätä|lisätään|ilmoita|ilmoitan|ilmoitamme|ilmottaa|merkitse|kirjaa|laita|merkkaa|pistä|"
            "ilmoittaa osallistu|mukaan|tulijo|osanott #person|#email|#count|#org ^4"
        ),
        "lisää|lisätään|ilmoita|ilmoitan|ilmoitamme|ilmottaa|merkitse|kirjaa|laita|ilmoittaa osallistuj|osanott ^3",
        "lisää|ilmoita|ilmoitan|ilmoitamme|merkitse|kirjaa|laita #person #email|osallist ^4",
        "#person tulee|osallistuu|tulossa|edustaa|tulevat mukaan|osallist|keskusteluun|meiltä|#me ^3",
        "osallistujamme|osallistujiksi|osallistujaksi|osallistujiamme #person|on|ovat ^2",
        "lägg|lägga|anmäl|anmäla|anmäler|skriv deltagar|deltagare|deltagarna|deltagarlist ^4",
        "lägg|anmäl|anmäler #person|#email ^3",
        "#person deltar|kommer|osallistuu|attends !inte|#question|vem ^3",
        (
            "add|register|include|sign+up|put participant|attendee|attend|list|as+a #person|#email|#org|participant|"
            "attendee ^3"
        ),
        "add|register|include #person|#email ^3",
        "#person will|attend|is+coming|participat|attending attend|participate|join|coming|represent !who ^3",
        (
            "tulee|tulossa|osallistuu|osallistujaa|lähtee|kommer|deltar|coming|bring|bringing|attend|=have|send|=ha "
            "#count !kuinka|montako ^4"
        ),
        "sign+up|register|enrol #person ^6",
        "merkitse|kirjaa|nimeä|nimeäm|ilmoita|utse|name|appoint #person edustaj|representant|representative ^4",
    ),
    "participants.remove": (
        "!#wh",
        (
            "poista|poistakaa|poistetaan|poistaisi|pois|peru|ota+pois osallistuj|osallistujist|osallistumi|osanott|"
            "listalta ^4"
        ),
        "poista|ota+pois|peru #person !tiedo|tieto ^4",
        "#person ei|eivät pääse|osallistu|tule|osallistukaan ^4",
        "ta+bort|stryk|avanmäl|avboka deltag|deltagar|deltagare|deltagarna|deltagarlistan ^4",
        "ta+bort|stryk|avanmäl #person ^4",
        "#person kan+inte|deltar+inte|kommer+inte|inte ^3",
        "remove|delete|drop|take participant|attendee|list|off ^4",
        "remove|delete|drop #person ^4",
        "#person can't|won't|cannot|isn't|not attend|come|participate|make|coming|attending ^4",
    ),
    "participants.list": (
        (
            "ketkä|kuka|keitä|ketä|kutka|kuinka+mont|kuinka+moni|montako|monta tulee|tulev|osallistu|tulos|mukana|"
            "paikalla|ilmoittautunu|läsnä ^1"
        ),
        "mitkä|mikä|mitä ministeri|ministeriöt|ministeriö tulee|tulev|osallistu|mukana|paikalla|tulossa ^2",
        "osallistujalist|osallistujaluettel|osallistujatiedo|osallistujatilan ^2",
        "osallistuj|osanottaj näytä|listaa|mitkä|ketkä|kerro|anna|katso|lista|luettelo|tulosta",
        "osallistuuko|tuleeko|onko #ministry|#person ^6",
        "vem|vilka|hur+mång deltar|kommer|deltagare|är+med|anmäl|närvar ^1",
        "vilka ministerier|ministeri|ministerierna deltar|kommer|är ^2",
        "deltagarlist|deltagarförteckning ^2",
        "deltagare|deltagarna visa|lista|vilka|vem",
        "deltar|kommer #ministry ^6",
        "who|who's|how+many attend|coming|participat|participants|taking+part|join|joining|signed ^1",
        "which ministr|ministries attend|coming|come|participat|take+part|join|are ^2",
        "participant|attendee|participants|attendees list|show|see|who",
        "participant+list|attendee+list|list+of+participants ^2",
        "is|will|does #ministry attend|attending|coming|participat|come|join ^6",
        "montako|monta osallistuj|henki|henkilöä|edustaj ilmoittautu|ilmoitet|tulossa|tulee|tulevat|mukana !saa ^6",
        "kuka|ketkä|vem|vilka|who edustaa|edustavat|representerar|represents #region|#ministry|#area|#me|#date ^2",
    ),
}
