"""Cues of the intents about deadlines, rules, what is missing, themes and addresses (read as `alke.understand.cues` says)."""

from __future__ import annotations

from collections.abc import Mapping

CUES: Mapping[str, tuple[str, ...]] = {
    "deadline.show": (
        "määräaik|määräaj|deadline|deadlain|dedis|takaraja|eräpäiv|=dl !muistut ^4",
        "mihin+mennessä|mihi+mennessä|mihinkä+mennessä|mihin+asti|mihin+saakka|mihin+päivään ^6",
        (
            "millo|koska|mihin+asti|kuinka+pian pitää|pitäis|pitääk|täyty|tulee|oltava|viimeis|toimit|palaut|ilmoit|"
            "jättää|lähettää|tallenta|valmis|valmiina|päivitt|varat|varata|nimetä|tehdä"
        ),
        "viimeinen|viimeistään päivä|milloin|koska|mikä ^3",
        "kauanko|montako+päivää|kuinka+kauan|paljonko aikaa|jälje ^4",
        "deadline|tidsfrist|tidsgräns|tidsfrister !påminn ^4",
        "när|senast|hur+länge måste|ska|skall|bör|senast|lämna|lämnas|anmäl|inlämn|klar|vara|skicka|färdig|boka|sista",
        "deadline|=due|time+limit|cut-off|cutoff !remind ^4",
        "when|by+when|how+long|until+when must|need|needs|have+to|should|last|latest|submit|supposed|ready",
        "last+day|last+date|how+many+days ^6",
        "mille+päivälle !#me ^3",
        "mitä|mikä|mitkä pitää|täytyy|kuuluu|oltava|tulee mennessä|viimeistään ^4",
        "senast när|vilken|datum ^6",
        "vad|what måste|ska|must|should senast|before|by|före #date ^4",
        "mitä|mikä|mitkä seuraava|seuraavaksi|ensi määräaika|deadline|palaut",
        "till+vilket+datum|till+vilken+dag|sista+dag|sista+dagen|sista+datum|hur+lång+tid ^6",
        "hur+länge|hur+mycket+tid|how+much+time|how+long+until|paljonko+aikaa ^4",
        "ehtii|ehtiikö|hinner|=time ilmoit|toimit|palaut|anmäl|lämna|submit|report #question ^2",
    ),
    "rules.show": (
        (
            "montako|kuinka+mont|kuinka+moni|kuin+mont|monta|paljonko|minkä+verran teem|maakun|liit|osallistuj|"
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
            "how+many|how+few|how+much|how+long theme|topic|region|council|participant|discussion|people|group|talk|"
            "meeting ^1"
        ),
        "can|may|must|is|are|does several|more+than|two|multiple|at+least|at+most|only|both|allowed|minimum|maximum ^1",
        "rules|rule|limits|allowed|restrictions",
        "minimum|maximum|at+least|at+most theme|region|council|discussion|group",
        "minimikoko|koko|pienin|suurin|minimi|maksimi|minsta|största|smallest|largest ryhm|ryhmä|grupp|group ^4",
        (
            "pakko|pitääkö|täytyykö|riittää|riittääkö|tarvitaanko|tarvitseeko|räcker|behövs|enough|necessary|"
            "required maakun|liit|teem|keskustel|ryhm|landskap|tema|region|theme|council !muistut ^4"
        ),
        "montako|monta|paljonko osallistuj|henki|henkilöä|edustaj saa|saako|saaks|voi|voiko|voiks|enint|mahtuu ^6",
        "pitääkö|tarvitaanko|täytyykö|onko+pakko taustamuisti|liittää|laatia|muistio ^2",
        "måste|pitääkö|täytyykö|=must alla|kaikkien|jokaisen|=all|every delta|osallistu|participate|take+part ^3",
    ),
    "missing.show": (
        "puuttu|puutt|puute|puutte|puuttuu ^3",
        (
            "ketkä|kuka|mitkä|mikä|keltä|keneltä|keiltä|kenen =ei|eivät|eivätkä|myöhäs|puuttu|toimittamatta|"
            "tekemättä|varaamatta|ilmoittamatta|palauttamatta ^5"
        ),
        "toimittamatta|tekemättä|varaamatta|ilmoittamatta|palauttamatta|vajaa|kesken|auki|rästi|rästissä",
        "onko|onks|ollaanko|olemmeko kaikki|kaikkea tehty|toimitettu|kunnossa|valmista|valmiina|hoidettu|palautettu ^1",
        (
            "mitä|mikä|mitkä #me|#region vielä|pitää|täytyy|tekemättä|puuttuu|pitäisi|tehtäv|kesken|auki tehdä|"
            "toimittaa|puuttuu|jäljellä|hoitaa|tehtävä|auki|kesken|palauttaa"
        ),
        "tilanne|tilannekatsaus|tilanneku|status|tilannetta !asialist|tilanne-",
        "saknas|saknar|fattas|återstår|resterar ^1",
        "vem|vilka inte|ännu lämnat|anmält|gjort|svarat|levererat|skickat|bokat|uppdaterat ^1",
        "vad|vilka behöver|måste|ska #me göra|lämna|kvar",
        "missing|outstanding|lacking|pending|overdue ^1",
        "who|which|anyone hasn't|haven't|has+not|have+not|=not ^1",
        "what do|does|need|left|still #me do|does|submit|deliver|owe|left|need",
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
    "filing.show": (
        "diaari|asianumero|diaarinro|dnro|vn-numero|kirjaamo|rekisteröin|asiatunnu ^3",
        "mihin|minne|mille|mikä osoit|osoittee|sähköpost lähet|ilmoit|toimit|teemailmoit|kirjaamo|virallin ^2",
        "mihin|minne lähet|toimit|ilmoit teema|ilmoitus|tiedot|virallinen|vastaus",
        "diarie|diarienummer|ärendenummer|registrator|registratorskontor ^3",
        "vart|till+vilken|vilken adress|skicka|sänd|e-post|e-postadress tema|anmäl|adress|skicka",
        "diary|case+number|reference+number|registry|docket|record+number|registration+number|file+number ^3",
        "where|which+address|what+address send|sent|submit|go theme|address|notice|notification|official ^1",
    ),
    "theme.set": (
        "!#question|kauanko|mennessä|when|när|deadline|#wh",
        "teemamme|teemaksemme|aiheemme|teemaks|teemaksi|aiheeksi|aiheeks|teemana !mikä|onko|saako|voiko ^3",
        (
            "=teema|=teeman|~teema|~teeman|=aihe|=aiheen|teemaa|teemam =on|olisi|ilmoit|ilmotta|aset|vaihd|vaihta|"
            "muut|muuta|valit|valitsi|kirjaa|laita|päivit|lisää|ehdot|esit|tallenna|merkitse !montako|mikä|onko|"
            "millo|koska|saako|voiko|mihin|mistä|missä|pohja|sapluun|kuinka ^2"
        ),
        "teemailmoitu =tee|=teen|teemme|täyt|lähetä|jätä|aloita|haluan|ilmoita !millo|koska|mihin|mistä|missä ^3",
        "teema|teemamme #me !montako|mikä|onko|millo|koska|saako|voiko|mihin|mistä|missä|pohja|kuinka",
        (
            "tema|temat|ämne|ämnet #me|är|sätt|ändra|byt|anmäl|anmäla|välj|uppdatera|registrera|föreslår|blir !hur|"
            "vilket|vad|mall|var|vart|många ^2"
        ),
        (
            "theme|topic|subject #me|is|set|change|update|register|choose|propose|will !how|which|what|template|"
            "where|many ^2"
        ),
        "teema|aihe|tema|ämne|theme|topic #colon ^4",
    ),
}
