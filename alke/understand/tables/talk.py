"""Cues of the intents about the bot itself, reminders, letters and privacy (`alke.understand.cues` says how to read them)."""

from __future__ import annotations

from collections.abc import Mapping

CUES: Mapping[str, tuple[str, ...]] = {
    "out_of_scope": (
        (
            "vitsi|vits|runo|laula|horoskoo|resept|lotto|jalkapall|jääkiek|uutis|sääennus|lounas|lounaan|ruokal|"
            "ruoka|syödä|hotelli|lento|lennon|juna|taksi|ravintol|elokuv|pääkaupun|presiden|pääminist|osake|bitcoin|"
            "käännä|laske ^6"
        ),
        "=sää|=säätä|säätila|=sataako|=aurinko ^6",
        "skämt|väder|vädret|lunch|hotell|flyg|tåg|taxi|restaurang|recept|nyhet|fotboll|huvudstad|dikt|översätt ^6",
        (
            "joke|weather|lunch|hotel|flight|train|taxi|restaurant|recipe|news|football|capital|poem|translate|stock|"
            "song|movie|president|prime+minister ^6"
        ),
        "paljonko+kello|mitä+kello|what+time+is+it|vad+är+klockan ^6",
    ),
    "reminder.off": (
        (
            "muistut|muistuttel|muistutuksia|hälyt|ilmoituks lopeta|lopettaa|lakkaa|pois|poista|peru|älä|älkää|"
            "riittää|=en|enempää|emme|hiljen|mykis|vaimenna|sulje|keskey|enää|ei|stop|katkaise|vähemmän ^14"
        ),
        "påminn|påminnelse|avisering sluta|stäng|av|inte|inga|ta+bort|stopp|pausa|avsluta|mer|nog ^14",
        "remind|reminder|notification stop|off|don't|no+more|disable|mute|cancel|unsubscribe|quit|remove|no ^14",
    ),
    "reminder.set": (
        (
            "muistuta|muistutus|muistutta|muistutuksen|muistutel|muistutakko|muistutakaa|muistuttai|herätä|nakuta|"
            "patista ^8"
        ),
        "påminn|påminnelse ^8",
        "remind|reminder|nudge|ping+me|alert+me ^8",
    ),
    "privacy.delete": (
        "poista|poistakaa|poistetaan|unohda|tuhoa|hävitä|pyyhi|siivoa tieto|tiedot|henkilötie|tietoni|minut|mut ^6",
        "radera|ta+bort|glöm|förstör|avlägsna uppgift|uppgifter|data|information|mig|personuppg ^6",
        "delete|erase|remove|forget|wipe my+data|data|information|details|about+me|=me|=everything|personal ^6",
    ),
    "privacy.show": (
        (
            "mitä|mitkä|mihin|näytä|saanko|kuka tieto|tiedot|tietoja minusta|minua|musta|mustak|itsestäni|mun|"
            "muistissa|minun|meistä|tallen|rekister|käyte|henkilötie|säilyt|kerät ^4"
        ),
        "tietosuoja|rekisteriselost|tietosuojaselost|henkilötie|tietojani|omat+tietoni|omat+tiedot ^4",
        (
            "vilka|vad|visa|hur uppgift|uppgifter|data|info|information|vet om+mig|mig|mina|sparat|sparats|lagra|"
            "personuppg ^4"
        ),
        "dataskydd|integritet|personuppgift|registerbeskrivning ^4",
        (
            "what|which|show|how|who data|information|info|details|know|store|personal about+me|=me|=my|stored|store|"
            "saved|keep|hold|personal ^4"
        ),
        "privacy|gdpr|personal+data|data+protection|my+data ^4",
        "mitä|mitkä|mikä minusta|musta|minua|itsestäni|meistä ^6",
    ),
    "language.set": (
        "=suomeksi|=suomeks|=ruotsiksi|=ruotsiks|=englanniksi|=englanniks !asialist|muistio|pohja|kirje ^2",
        (
            "osaatko|puhutko|ymmärrätkö|vaihda|kieli|kieleksi|puhu|vastaa|haluan|mieluummin|jatka|kieltä =suomi|"
            "suomek|=ruotsi|ruotsik|englan|suomea|ruotsia|englantia|kieli|kieltä ^4"
        ),
        "=på+=svenska|=på+=finska|=på+=engelska !mall|brev ^3",
        "kan+du|pratar|talar|förstår|språk|språket|byt|prata|svara|tala|ändra|vill svenska|finska|engelska|språk ^4",
        "=svenska|=suomi|=english|=finnish|=swedish|=suomea|=finska|=engelska",
        "=in+=english|=in+=swedish|=in+=finnish ^3",
        "language|switch|speak|change|answer|use|reply|talk english|swedish|finnish|language ^4",
    ),
    "letter.check": (
        (
            "kirje|kirjees|ohjekirje lukee|virhe|virhei|väär|väärin|pitäis|pitäisi|oikein|tarkist|ristiri|täsmää|"
            "viikonpäiv|stemmaa|epäselv|paikkansa|sano ^4"
        ),
        (
            "viikonpäiv|päivämäär|päiväys|päivä|päivämäärä väär|virhe|täsmää|oikein|pitäisi|stemmaa|ristiri|tarkist|"
            "oikea ^4"
        ),
        "pitäisi|pitäis|eikö #date ^1",
        "onko #date =ti|=to|=ma|=ke|=pe|maanantai|tiistai|keskiviikko|torstai|perjantai",
        "brev|brevet fel|felet|felen|stämm|borde|står|kontrollera|kolla|granska|rätt|oklar|motsäg|felaktig ^4",
        "veckodag|datum|datumet fel|felet|felen|stämm|rätt|borde|felaktig ^4",
        "letter wrong|mistake|error|says|say|should|typo|check|verify|correct|right|inconsisten|contradict ^4",
        "date|weekday|year wrong|mistake|error|typo|incorrect|match|should|correct ^4",
        "paikkaansa|paikkansa|virheell|mahdoton #date|kirje|päivä ^4",
    ),
    "letter.read": (
        (
            "=lue|luetko|lukea|luepa|poimi|jäsennä|tulkitse|analysoi|käy+läpi|tiivistä|läpikäy|pura|kirje+luettav "
            "kirje|kirjeen|ohjekirje|liite|päivämäär|määräaj|dokument|asiakirj ^4"
        ),
        "uusi|uuden|tässä|tuli|ohessa|liitteenä kirje|kirjeen|ohjekirje ^3",
        "läs|läsa|tolka|analysera|plocka|gå+igenom|sammanfatta brev|brevet|datum|skrivelse ^4",
        "nytt|nya|här brev|brevet ^3",
        "read|parse|extract|analyse|analyze|go+through|pick|summarise|summarize|scan letter|dates|document ^4",
        "new|here letter ^3",
        "käy|käykö|käyks|käydään|käyt|läpi kirje läpi ^4",
        "mitä|mitkä|vad|vilka|what|which määräai|päivämäär|datum|tidsfrist|dates|deadlines kirjees|brevet|letter ^4",
    ),
    "help": (
        "apua|=apu|ohje|ohjeet|ohjeita|neuvo|neuvoa|neuvoja|=help|=auta|autta|autatko|=opasta|=opastus",
        "mitä|mihin|miten osaat|osaatko|pystyt|voit|teet|toimit|käytän|käytetään|käyttää|sinä|sä|kysyä|käskeä",
        "=kuka+=olet|=mikä+=olet|=oletko+botti|=kuka+=sä",
        "hjälp|hjälpa|instruktion|anvisning|bruksanvisning",
        "vad|hur kan|gör|använd|fungerar du|dig|det|botten|man",
        "=vem+=är+=du",
        "=help|instructions|manual",
        "what|how can|do|does|could you|i|use|this|ask work|do|does|use|help|ask|say|you",
        "=who+=are+=you",
        "en|emme|miten|kuinka osaa|osaan|ymmärrä|tiedä|kuuluu|pitää käyttää|käytän|käyttä|toimi",
        "kuka|kukas|mikä olet|=oot !#region",
        "förstår+inte|fattar+inte|don't+understand|en+ymmärrä|en+tajua|emme+ymmärrä ^3",
    ),
    "greet": (
        (
            "=moi|=moikka|=hei|=heippa|=terve|=moro|=morjens|=moikkelis|=huomenta|=päivää|=iltaa|=tere|=heissan|"
            "=heipä|=moin #short"
        ),
        "hyvää+huomen|hyvää+päivä|hyvää+ilta|hyvää+viikon #short ^1",
        "=hej|=hejsan|=hallå|=tjena|=tja|=morjens|=goddag #short",
        "god+morgon|god+dag|god+kväll|god+middag #short ^1",
        "=hello|=hi|=hey|=greetings|good+morning|good+afternoon|good+evening|good+day #short ^1",
        "=kiitos|=kiitti|kiitoks|=tack|=thanks|thank+you|=hyvää #short",
    ),
}
