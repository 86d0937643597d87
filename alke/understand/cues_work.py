"""Cues of the intents about documents, deadlines, people and themes (see `cues` for how to read them)."""

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
    "deadline.show": (
        "määräaik|määräaj|deadline|deadlain|dedis|takaraja|eräpäiv|=dl !muistut ^4",
        "mihin+mennessä|mihi+mennessä|mihinkä+mennessä|mihin+asti|mihin+saakka|mihin+päivään ^6",
        (
            "millo|koska|mihin+asti|kuinka+pian pitää|pitäis|pitääk|täyty|tulee|oltava|viimeis|toimit|palaut|"
            "ilmoit|jättää|lähettää|tallenta|valmis|valmiina|päivitt|varat|varata|nimetä|tehdä"
        ),
        "viimeinen|viimeistään päivä|milloin|koska|mikä ^3",
        "kauanko|montako+päivää|kuinka+kauan|paljonko aikaa|jälje ^4",
        "deadline|tidsfrist|tidsgräns|tidsfrister !påminn ^4",
        (
            "när|senast|hur+länge måste|ska|skall|bör|senast|lämna|lämnas|anmäl|inlämn|klar|vara|skicka|färdig|"
            "boka|sista"
        ),
        "deadline|=due|time+limit|cut-off|cutoff !remind ^4",
        "when|by+when|how+long|until+when must|need|needs|have+to|should|last|latest|submit|supposed|ready",
        "last+day|last+date|how+many+days ^6",
        "mille+päivälle !#me ^3",
        "mitä|mikä|mitkä pitää|täytyy|kuuluu|oltava|tulee mennessä|viimeistään ^4",
        "senast när|vilken|datum ^6",
        "vad|what måste|ska|must|should senast|before|by|före #date ^4",
        "mitä|mikä|mitkä seuraava|seuraavaksi|ensi määräaika|deadline|palaut",
        "sista+dag|sista+datum|hur+lång+tid ^6",
    ),
    "rules.show": (
        (
            "montako|kuinka+mon|kuin+mon|monta|kuinka+mont|paljonko|minkä+verran teem|maakun|liit|osallistuj|"
            "keskustelu|aihe|asiakokonai|henkilö|ryhm !uutta ^1"
        ),
        (
            "saako|voiko|voiks|saaks|saakohan|pitääkö|täytyykö|tuleeko|onko+pakko|voimmeko|saammeko|voisimmeko|"
            "voidaanko|pitääks useam|monessa|moneen|kahdes|kahteen|kaksi|kaks|enemmän|toiseen|molem|vähint|enint|"
            "yhde|vain ^1"
        ),
        "saako|voiko|voiks|saaks|voimmeko|saammeko|voidaanko osallistua|olla keskustelu|teem|ryhm ^1",
        "sääntö|säännö|säännöt|rajoit|ehdot|ohjeistus|vaatimuks",
        "vähintään|enintään|vähimmäis|enimmäis|maksimi|minimi teem|maakun|liit|keskustel|ryhm|osallist",
        "mitä|miten kirje sanoo|sano",
        "kuinka+kauan|kauanko|miten+pitkä|kuinka+pitkä keskustelu|tapaaminen|kestää",
        "hur+mång|hur+mycket|hur+stor teman|tema|landskap|förbund|deltagare|diskussion|grupp|personer ^1",
        "får|kan|måste|ska delta|ha|vara flera|två|mer|fler|minst|högst|bara|samma ^1",
        "regler|regel|reglerna|villkor|begränsning",
        "minst|högst|maximalt|minimum tema|landskap|diskussion|grupp",
        (
            "how+many|how+few|how+much|how+long theme|topic|region|council|participant|discussion|people|group|"
            "talk|meeting ^1"
        ),
        (
            "can|may|must|is|are|does several|more+than|two|multiple|at+least|at+most|only|both|allowed|minimum|"
            "maximum ^1"
        ),
        "rules|rule|limits|allowed|restrictions",
        "minimum|maximum|at+least|at+most theme|region|council|discussion|group",
        "minimikoko|koko|pienin|suurin|minimi|maksimi|minsta|största|smallest|largest ryhm|ryhmä|grupp|group ^4",
        (
            "pakko|pitääkö|täytyykö|riittää|riittääkö|tarvitaanko|tarvitseeko|räcker|behövs|enough|necessary|"
            "required maakun|liit|teem|keskustel|ryhm|landskap|tema|region|theme|council !muistut ^4"
        ),
        "montako|monta|paljonko osallistuj|henki|henkilöä|edustaj saa|voi|enint|mahtuu ^6",
        "pitääkö|tarvitaanko|täytyykö|onko+pakko taustamuisti|liittää|laatia|muistio ^2",
    ),
    "missing.show": (
        "puuttu|puutt|puute|puutte|puuttuu ^3",
        (
            "ketkä|kuka|mitkä|mikä|keltä|keneltä|keiltä|kenen =ei|eivät|eivätkä|myöhäs|puuttu|toimittamatta|"
            "tekemättä|varaamatta|ilmoittamatta|palauttamatta ^4"
        ),
        "toimittamatta|tekemättä|varaamatta|ilmoittamatta|palauttamatta|vajaa|kesken|auki|rästi|rästissä",
        (
            "onko|onks|ollaanko|olemmeko kaikki|kaikkea tehty|toimitettu|kunnossa|valmista|valmiina|hoidettu|"
            "palautettu ^1"
        ),
        (
            "mitä|mikä|mitkä #me|#region vielä|pitää|täytyy|tekemättä|puuttuu|pitäisi|tehtäv|kesken|auki tehdä|"
            "toimittaa|puuttuu|jäljellä|hoitaa|tehtävä|auki|kesken|palauttaa"
        ),
        "tilanne|tilannekatsaus|tilanneku|status|tilannetta !asialist !tilanne-|^0",
        "saknas|saknar|fattas|återstår|resterar ^1",
        "vem|vilka inte|ännu lämnat|anmält|gjort|svarat|levererat|skickat|bokat|uppdaterat ^1",
        "vad|vilka behöver|måste|ska #me göra|lämna|kvar",
        "missing|outstanding|lacking|pending|overdue ^1",
        "who|which|anyone hasn't|haven't|has+not|have+not|not ^1",
        "what do|need|left|still #me do|submit|deliver|owe|left|need",
        "still owe|owes|needed|need|left|lacks",
        (
            "onko|onks|joko|ovatko seuranta|seurannat|teema|teemailmoit|osallistujat|lomak|ilmoitus|tilannekuva "
            "#region|#me|kaikki|tallen|toimit|palaut|ilmoit|tehty|jätetty|tullut ^4"
        ),
        "har #region|#me|alla lämnat|skickat|gjort|uppdaterat|anmält ^3",
        "has|have|did #region|#me|everyone|all submitted|delivered|sent|updated|done|announced ^3",
        "uupu ^3",
        "mitä|mikä|mitkä hoitamatta|keskeneräi|~matta|~mättä #region|#me ^1",
    ),
    "agenda.submit": (
        (
            "asialist|esityslist|agenda lähet|toimita|toimitan|toimitamme|palaut|tallen|tässä|ohessa|liitteenä|"
            "liite|jätä|jätän|viedään|vien|lataa|lataan|lisää|valmistui|haluan|hyväks !#question !#wh ^3"
        ),
        "asialist|esityslist|agenda lähet|toimit|palaut|tallen|jätt|lisä|lataan|ladata !#wh ^1",
        "asialist|esityslist|agenda valmis|valmiina|valmistu !#question !koska !milloin !onko !#wh ^2",
        (
            "dagordning|föredragningslist|agenda skicka|lämna|lämnar|här|bifog|spara|ladda|sänd|inlämn "
            "!#question !#wh ^3"
        ),
        "dagordning|föredragningslist|agendan skicka|lämna|spara|ladda|sända !#wh ^1",
        "dagordning|föredragningslist|agendan klar|färdig !#question !när !är !#wh ^2",
        "agenda submit|send|here|attach|upload|save|deliver|file|hand|turn !#question !#wh ^4",
        "agenda =ready|=done|finished !#question !#wh ^2",
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
            "tulee|tulossa|osallistuu|osallistujaa|lähtee|kommer|deltar|coming|bring|bringing|attend #count "
            "!kuinka !montako !milloin !koska !när !when !senast !mennessä !#wh ^4"
        ),
        "sign+up|register|enrol #person !#wh ^6",
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
            "ketkä|kuka|keitä|ket|kutka|kuinka+mon|montako|monta tulee|tulev|osallistu|tulos|mukana|paikalla|"
            "ilmoittautunu|läsnä ^1"
        ),
        "mitkä|mikä|mit ministeri|ministeriöt|ministeriö tulee|tulev|osallistu|mukana|paikalla|tulossa|^2",
        "osallistujalist|osallistujaluettel|osallistujatiedo|osallistujatilan ^2",
        "osallistuj|osanottaj näytä|listaa|mitkä|ketkä|kerro|anna|katso|lista|luettelo|tulosta",
        "osallistuuko|tuleeko|onko #ministry|#person ^6",
        "vem|vilka|hur+mång deltar|kommer|deltagare|är+med|anmäl|närvar ^1",
        "vilka ministerier|ministeri|ministerierna deltar|kommer|är|^2",
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
    "followup.update": (
        "ei|eikä|mitään uutta raportoi|kerrott|ilmoitett|lisättäv|seurann !#wh ^4",
        "ei+uutta|ei+ole+uutta|ei+mitään+uutta|ei+muutoksia|ei+muutok|ennallaan|ei+lisättäv !#wh ^4",
        (
            "seuran päivit|päivitä|tallen|täyden|täydennä|muokka|toimita|palaut|kopioi|lisää|vie|kirjaa|tehdä|"
            "tehty|täyttä|lähetä !mihin !missä !minne !onko !milloin !koska !mennessä !vart !när !where !when "
            "!#wh ^2"
        ),
        (
            "seurantatieto|seurantatiedo|seuranta-asiakirj|seurantadokumen|seurantalomak|seurantataul päivit|"
            "tallen|täyden|muokka|toimit|palaut|haluan !mihin !missä !minne !onko !milloin !koska !mennessä "
            "!vart !när !where !when !#wh ^2"
        ),
        "inget|inga|ingenting nytt|nya|ändring|förändring !#wh ^4",
        (
            "uppfölj|uppföljning uppdater|fyll|spara|lämna|komplettera|ändra|skicka !mihin !missä !minne !onko "
            "!milloin !koska !mennessä !vart !när !where !when !#wh ^2"
        ),
        "nothing|no|no+new new|update|change|report|changes follow|report|since|to !#wh ^3",
        "nothing+new|no+changes|no+updates|nothing+to+report !#wh ^4",
        (
            "follow-up|followup|follow+up|monitoring update|updat|save|fill|submit|edit|complete !mihin !missä "
            "!minne !onko !milloin !koska !mennessä !vart !när !where !when !#wh ^2"
        ),
    ),
    "folder.open": (
        "kansio|kansioon|kansiot|kansion|alakansio|hakemisto|~kansio|~kansion|~kansioon|~kansiot ^5",
        ("missä|mistä|mihin|minne|avaa|näytä|linkki kansio|kansiot|tiedosto|asiakirj|dokument|materiaali|aineisto ^1"),
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
            "pohja|pohjan|pohjaa|mallipohj|sapluuna|sapluun|lomake|lomak|malli|mallia|template|liite+1|"
            "asiakirjapohj|kaavake|~pohja|~pohjan|~pohjaa|~pohjat|~lomake|~malli !pohjanmaa !pohjanm ^3"
        ),
        "missä|mistä|avaa|näytä|anna|löytyy|löytyykö|onko|millai pohja|sapluun|lomak|malli|kaavak ^2",
        "mall|mallen|blankett|formulär|dokumentmall|bilaga+1|~mall|~mallen ^3",
        "var|öppna|visa|finns|hitta mall|blankett|formulär ^2",
        "template|=form|blank|annex+1 ^3",
        "where|open|show|find|is+there|get template|form ^2",
    ),
    "filing.show": (
        "diaari|asianumero|diaarinro|dnro|vn-numero|kirjaamo|rekisteröin|asiatunnu ^3",
        "mihin|minne|mille|mikä osoit|osoittee|sähköpost lähet|ilmoit|toimit|teemailmoit|kirjaamo|virallin ^2",
        "mihin|minne lähet|toimit|ilmoit teema|ilmoitus|tiedot|virallinen|vastaus",
        "diarie|diarienummer|ärendenummer|registrator|registratorskontor ^3",
        "vart|till+vilken|vilken adress|skicka|sänd|e-post|e-postadress tema|anmäl|adress|skicka",
        "diary|case+number|reference+number|registry|docket|record+number|registration+number|file+number ^3",
        "where|which+address|what+address send|submit theme|address|notice|notification|official ^1",
    ),
    "memo.show": (
        "muistio|muistion|muistiot|pöytäkirj|memo !tausta",
        "promemoria|promemorian|minnesanteckning|anteckning|protokoll|memo",
        "memo|memorandum|minutes|notes",
        "milloin|koska|när|when muistio|promemoria|memo|minutes ^3",
    ),
    "theme.set": (
        (
            "teemamme|teemaksemme|aiheemme|teemaks|teemaksi|aiheeksi|aiheeks|teemana !mikä !onko !saako !voiko "
            "!kauanko !mennessä !when !när !deadline !#wh ^3"
        ),
        (
            "=teema|=teeman|=aihe|=aiheen|teemaa|teemam =on|olisi|ilmoit|ilmotta|aset|vaihd|vaihta|muut|muuta|"
            "valit|valitsi|kirjaa|laita|päivit|lisää|ehdot|esit|tallenna|merkitse !montako !mikä !onko !millo "
            "!koska !saako !voiko !mihin !mistä !missä !pohja !sapluun !kuinka !kauanko !mennessä !when !när "
            "!deadline !#wh ^2"
        ),
        (
            "teemailmoitu =tee|=teen|teemme|täyt|lähetä|jätä|aloita|haluan|ilmoita !millo !koska !mihin !mistä "
            "!missä !kauanko !mennessä !when !när !deadline !#wh ^3"
        ),
        (
            "teema|teemamme #me !montako !mikä !onko !millo !koska !saako !voiko !mihin !mistä !missä !pohja "
            "!kuinka !kauanko !mennessä !when !när !deadline !#wh"
        ),
        (
            "tema|temat|ämne|ämnet #me|är|sätt|ändra|byt|anmäl|anmäla|välj|uppdatera|registrera|föreslår|blir "
            "!hur !när !vilket !vad !mall !var !vart !många !kauanko !mennessä !when !deadline !#wh ^2"
        ),
        (
            "theme|topic|subject #me|is|set|change|update|register|choose|propose|will !how !when !which !what "
            "!template !where !many !kauanko !mennessä !när !deadline !#wh ^2"
        ),
        "teema|aihe|tema|ämne|theme|topic #colon !kauanko !mennessä !when !när !deadline !#wh ^4",
    ),
}
