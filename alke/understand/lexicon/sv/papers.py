"""The Swedish words of concepts: papers, what is done with them, and what is owed."""

from __future__ import annotations

from collections.abc import Mapping

WORDS: Mapping[str, str] = {
    # papers
    "THEME": "=tema =temat =teman =temana tema =ämne =ämnet =ämnen",
    "AGENDA": "ärendelist dagordning föredragningsl =agenda =agendan agenda",
    "HANDLING": "behandl",
    "NETWORK": "nätverk -nätverk sr-nät vn-nät statsrådsnät =vn =sr",
    "MEMO": "=protokollet mötesant promemori protokoll anteckn =pm minnesant =memo",
    "BACKGROUND": "bakgrundsp bakgrundsm",
    "FOLLOWUP": "åtgärdsuppf uppfölj",
    "SITUATION": "lägesbild läges- utvecklingsbild",
    "INVITATION": "inbjud kallels",
    "REPORT": "berätta+om rapport",
    "CHANGES": "ändring förändr",
    "TEMPLATE": "modell mallbotten =mall =mallen =mallar =mallarna ~mall ~mallen underlag =botten",
    "FORM": "blankett -blankett formulär",
    "ANNEX": "=bilaga+=1",
    "FOLDER": "=mapp mappen mappar =mapparna katalog ~mapp ~mappen",
    "FILES": "=filer =filen =filerna =fil dokument =material =materialet handling -dokument",
    "LETTER": "anvisningsbrev =cirkulär =brev brevet =breven skrivels =brevets -brevet",
    "WEEKDAY": "veckodag =datum datumet =datumen =årtal =året",
    "WRONG": (
        "=fel =felet =felen =felaktig felaktig stämm =borde =rätt kontroll =kolla granska oklar motsäg =skulle+vara "
        "=ska+det+inte"
    ),
    "READ": ("=läs =läsa =läser tolka analyser =plocka+ut plocka =gå+igenom =gå+genom sammanfat =igenom =kolla+igenom"),
    "DIARY": "diarie ärendenum =dnr",
    "REGISTRY": "registrator",
    "ADDRESS": "adress =adressen =e-postadress e-postadress",
    "OFFICIAL": "officiel =svaret =svar =anmälan anmälan",
    "SEND": "skick sänd lämna =lämnar =lämnas inlämn lever =läggs",
    "SAVE": "spara =sparar =sparas ladda =laddar =läggs =lägger =lägga =lägg",
    "COPY": "kopiera",
    "ACCEPT": "godkänn bekräft =accepterar accepter",
    # what is owed, and by when
    "READY": (
        "slutlig =i+ordning =i+hamn =klar =klart =klara färdig =redo =gjord =gjort inlämnad =inkommit =kommit "
        "=kommit+in levererad =ute publicer"
    ),
    "STATUS": "=hur+långt =läge =läget status =stadium lägesrapp framskri =hur+går",
    "DONE": (
        "=svarat lämnat =anmält =gjort svarat levererat skickat uppdaterat =bokat =lämnat+in sparat =meddelat =utsett "
        "=anmälda =skickats"
    ),
    "MISS": (
        "=ogjort ogjort =efter eftersläp saknas saknar fattas återstår restera =försenad försenad =ligger+efter ofull"
    ),
    "OPENISH": "=öppet =öppna",
    "UNDONE": "ogjord =obokad",
    "TODO": "skyldighet åtagande =väntar =förväntar =göra =lämna =skicka =kvar+att",
    "DEADLINE": (
        "=sista+dagen inlämningsd =sista+inläm =sista+chans deadline tidsfrist tidsgräns =sista+dag sista+dagen "
        "=sista+datum =sista+anmäl =frist fristen"
    ),
    "BY": "=senast =till+vilket+datum =till+vilken+dag =före =innan",
    "RULE": "=vad+gäller =regler =regel reglerna villkor begränsn anvisning",
    "LIMIT": (
        "övre+gräns gräns =minst =högst maxim minim räcker =krävs tillåt =största =minsta obligatori =max =storlek"
    ),
}
