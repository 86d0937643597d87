"""Cues of the intents about contacts and participants (`alke.understand.cues` says how to read them)."""

from __future__ import annotations

from collections.abc import Mapping

CUES: Mapping[str, tuple[str, ...]] = {
    "contact.set": (
        "yhteyshenkilö|yhteyshenkilök|kontakti|yhteystiedo #person|#email|#phone !kuka !#wh ^3",
        (
            "yhteyshenkilö|yhteyshenkilöksi|yhteystiedo|kontakti vaihtu|vaihda|muuttu|muuta|aseta|nimeä|nimeä|"
            "päivitä|ilmoita|lisää|merkitse|korjaa|laita !#wh ^3"
        ),
        "#email|#phone vaihtu|uusi|korjaa|päivitä !#wh",
        "kontaktperson|kontaktpersonen|kontakt|kontaktuppgift #person|#email|#phone !vem !#wh ^3",
        (
            "kontaktperson|kontaktpersonen|kontaktuppgift ändra|byt|byta|anmäl|lägg|uppdatera|ny|nya|meddela|"
            "sätt !#wh ^3"
        ),
        "contact #person|#email|#phone !who !#wh ^3",
        "contact set|change|update|new|add|register|replace|make !who !#wh ^3",
    ),
    "contact.show": (
        "yhteyshenkilö|yhteyshenki|yhteyshlö|kontaktihenkilö|vastuuhenkilö|yhteystied|vastuuhlö",
        (
            "ketä|kehen|keneen|keneltä|keheltä|kelle|kenelle|kenet kontakt|ottaa|otan|ota|otamme|yhteyt|yhteydes|"
            "soitt|kysy|soita|laita"
        ),
        (
            "kuka vastaa|hoitaa|vastuus|koordinoi|vetää|valmistel|vastuul|yhteyshenki|auttaa|tietää #area|"
            "#region|#ministry|kierro|keskust|asialist|valmistel|maakun|asiasta|tästä|näistä"
        ),
        "kuka #area|#ministry|tem|tem:ssä|temis yhteys|vastaa|henkilö|hoitaa",
        (
            "sähköposti|puhelin|puhelinnumero|numero|meili|sposti|osoite !kirjaamo !diaari yhteys|#region|"
            "#ministry|#area|~n"
        ),
        "kontaktperson|kontaktpersonen|kontaktpersoner|ansvarsperson|kontaktuppgift",
        "vem kontakt|kontakta|svarar|ansvar|ansvarar|sköter|ringa|fråga|frågar|vänder|hjälper",
        "contact|contacts|point+of+contact",
        "who|whom contact|in+charge|responsible|ask|call|handles|coordinates|coordinating|talk+to|runs",
        "phone|e-mail|email|number|address of|for|contact #region|#ministry|#area",
        "kuka|ketkä|vem|who =edustaja|representant|=representative #ministry|#region|#area",
        "lisätie|lisäinfo|mera+information|further+information|more+information !seurant ^1",
        (
            "kenen+kanssa|kenelle|kehen|keneen puhun|puhutaan|keskustel|sovitaan|sovin|jutella #ministry|#area|"
            "asia|teema ^1"
        ),
        "vem tar+hand|hand+om|sköter #area|#ministry|#region",
    ),
    "participants.add": (
        (
            "lisää|lisätä|lisätään|ilmoita|ilmoitan|ilmoitamme|ilmottaa|merkitse|kirjaa|laita|merkkaa|pistä|"
            "ilmoittaa osallistu|mukaan|tulijo|osanott #person|#email|#count|#org !milloin !koska !när !when "
            "!senast !mennessä !#wh ^4"
        ),
        (
            "lisää|lisätään|ilmoita|ilmoitan|ilmoitamme|ilmottaa|merkitse|kirjaa|laita|ilmoittaa osallistuj|"
            "osanott !milloin !koska !när !when !senast !mennessä !#wh ^3"
        ),
        (
            "lisää|ilmoita|ilmoitan|ilmoitamme|merkitse|kirjaa|laita #person #email|osallist !milloin !koska "
            "!när !when !senast !mennessä !#wh ^4"
        ),
        (
            "#person tulee|osallistuu|tulossa|edustaa|tulevat mukaan|osallist|keskusteluun|meiltä|#me !milloin "
            "!koska !när !when !senast !mennessä !#wh ^3"
        ),
        (
            "osallistujamme|osallistujiksi|osallistujaksi|osallistujiamme #person|on|ovat !milloin !koska !när "
            "!when !senast !mennessä !#wh ^2"
        ),
        (
            "lägg|lägga|anmäl|anmäla|anmäler|skriv deltagar|deltagare|deltagarna|deltagarlist !milloin !koska "
            "!när !when !senast !mennessä !#wh ^4"
        ),
        "lägg|anmäl|anmäler #person|#email !milloin !koska !när !when !senast !mennessä !#wh ^3",
        "#person deltar|kommer #me|#region|diskussionen !vem !milloin !koska !när !when !senast !mennessä !#wh ^3",
        (
            "add|register|include|sign+up|put participant|attendee|attend|list|as+a #person|#email|#org|"
            "participant|attendee !milloin !koska !när !when !senast !mennessä !#wh ^3"
        ),
        "add|register|include #person|#email !milloin !koska !när !when !senast !mennessä !#wh ^3",
        (
            "#person will|attend|is+coming|participat|attending attend|participate|join|coming|represent !who "
            "!milloin !koska !när !when !senast !mennessä !#wh ^3"
        ),
        (
            "tulee|tulossa|osallistuu|osallistujaa|lähtee|kommer|deltar|coming|bring|bringing|attend|=have|send|=ha #count "
            "!kuinka !montako !milloin !koska !när !when !senast !mennessä !#wh ^4"
        ),
        "sign+up|register|enrol #person !#wh ^6",
        ("merkitse|kirjaa|nimeä|nimeäm|ilmoita|utse|name|appoint #person edustaj|representant|representative !#wh ^4"),
    ),
    "participants.remove": (
        (
            "poista|poistakaa|poistetaan|poistaisi|pois|peru|ota+pois osallistuj|osallistujist|osallistumi|"
            "osanott|listalta !#wh ^4"
        ),
        "poista|ota+pois|peru #person !tiedo !tieto !#wh ^4",
        "#person ei|eivät pääse|osallistu|tule|osallistukaan !#wh ^4",
        "ta+bort|stryk|avanmäl|avboka deltag|deltagar|deltagare|deltagarna|deltagarlistan !#wh ^4",
        "ta+bort|stryk|avanmäl #person !#wh ^4",
        "#person kan+inte|deltar+inte|kommer+inte|inte !#wh ^3",
        "remove|delete|drop|take participant|attendee|list|off !#wh ^4",
        "remove|delete|drop #person !#wh ^4",
        "#person can't|won't|cannot|isn't|not attend|come|participate|make|coming|attending !#wh ^4",
    ),
    "participants.list": (
        (
            "ketkä|kuka|keitä|ketkä|ketä|kutka|kuinka+mont|kuinka+moni|montako|monta tulee|tulev|osallistu|tulos|mukana|paikalla|"
            "ilmoittautunu|läsnä ^1"
        ),
        "mitkä|mikä|mitä|mitkä ministeri|ministeriöt|ministeriö tulee|tulev|osallistu|mukana|paikalla|tulossa ^2",
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
        ("montako|monta osallistuj|henki|henkilöä|edustaj ilmoittautu|ilmoitet|tulossa|tulee|tulevat|mukana !saa ^6"),
        "kuka|ketkä|vem|vilka|who edustaa|edustavat|representerar|represents #region|#ministry|#area|#me|#date ^2",
    ),
}
