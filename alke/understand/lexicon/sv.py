"""The Swedish words of each concept (`alke.understand.lexicon` says how entries are read)."""

from __future__ import annotations

from collections.abc import Mapping

WORDS: Mapping[str, str] = {
    # what is asked
    "WHO": "=vem =vems =vilka",
    "ANYONE": "=någon =nån =ingen",
    "WHAT": "=vad =vilken =vilket =vilka",
    "WHEN": "=när =hur+dags =vilken+dag =vilket+datum =vilka+dagar =vilken+tid+är",
    "WHERE": "=var =vart =varifrån =var+nånstans",
    "HOWMANY": "=hur+mång =hur+mycket =hur+stor =hur+få",
    "HOWLONG": "hur+många+dagar hur+många+veck =hur+läng =hur+lång",
    "HOW": "=hur",
    "WHATABOUT": "=vad+sägs =hur+är+det+med =hur+vore =och+om",
    "VERB": "=är =finns =har =var =blev =ligger =finn",
    "WHY": "=varför",
    # how it is said
    "NOT": "=inte =ej =inga =ingen =inget =icke =aldrig =ingenting",
    "MUST": "måste =ska =skall =bör borde skulle behöver =behövs",
    "MAY": "går+att =får =kan =tillåt tillåtet =möjligt",
    "CANYOU": "klarar+du klarar+ni kan+du+ens är+du+kapabel",
    "WANT": "=vill önsk skulle+vilja =ville =vilja föredra föreslå helst gärna förstahand =begär =anhåller =ber",
    "NEED": "=behövs behöv",
    "FIT": "=bäst =lämpligast passa =går =funkar =fungerar =duger =möjligt =lämpar",
    "ABLE": "hinner =hinna =komma =kommer =kan",
    "ALL": "=alla =allihop =samtliga =varje",
    "ONLY": "=bara =endast",
    "SEVERAL": "flera =två =mer =fler =båda =tre =fyra =fem",
    "SAME": "=samma oförändr =likadant =samman",
    "NEW": "=ny =nytt =nya",
    "OWN": "=egen =eget =egna",
    "STILL": "=ännu fortfarande =än",
    # times
    "TIME": (
        "=tid =tiden =tider =tiderna =tidpunkt tidpunkt =passet =pass =lucka =luckor =slot ~tid ~tider ~tiden =tur "
        "=turen"
    ),
    "BOOKING": "bokning =reservation reservatione =reserveringen =reservering",
    "FREE": "obokad =öppen =vakant vakanta ledig tillgäng =kvar =öppna =lediga =öppet",
    "SPACE": "=plats =utrymme",
    "FIND": "=finns =något =nåt =några =någonting =ha",
    "BOOK": (
        "teckna paxa =fixa =skriv+upp+oss =lås =boka =bokar =bokas =bokad+in boka+in =reservera =reserverar reserve "
        "=buka =booka =bokka =boken"
    ),
    "BOOKED": (
        "=borta =gått =bokat =bokad =bokade =bokats =reserverat =reserverad =tagit =tog =tagen =tagna =upptag "
        "upptagna =upptaget =upptagen =fick =fått =sitter =paxat =paxade =lagt+beslag"
    ),
    "CANCEL": (
        "=strunta+i =strunt+i drar+tillbaka tar+tillbaka =återbud återbud =ställs+in =drar+oss =lämna+återbud avbok "
        "=annullera annuller =ställ+in =ställa+in =ställer+in avbest =frigör =frigöra släpp =avstå =avstår återta "
        "=återkall =ångra =ångrar =ta+tillbaka =dra+tillbaka =backa"
    ),
    "CANCELLED": "=avbokad =avbokat =inställd =inställt =avbokats =annullerad",
    "MOVE": "=flyttas framflytt flytt skjut =skjuta senareläg tidigareläg =omboka =ombokar omboka =uppskjut",
    "CHANGE": "=byt =byta =byter =bytt ändra =ändrar uppdater korriger rätta =ersätt",
    "OTHER": "=annan =annat =andra =nån+annan",
    "TAKE": "=ta =tar =tas =tager",
    "PUT": "=sätt =sätta =sätter =skriv =skriva =skriver =lägg =lägga =lägger anteckn =noter notera =planera =ge",
    # people
    "ADD": (
        "=anmält =lägg+till =lägga+till =lägger+till =lägg =lägga anmäl =anmäla registrer =utse =utser meddela "
        "=skriv+upp =skriv+in =utnämn =inkludera"
    ),
    "REMOVE": (
        "hoppar+av hoppa+av =ta+bort =tar+bort =tas+bort stryk radera avlägs =avanmäl avanmäl =bort =plocka+bort "
        "=bortta"
    ),
    "COME": "=kommer =komma =kom närvar =är+med =vara+med =är+på+plats",
    "ATTEND": "delta =deltar =deltog medverka representera",
    "PARTICIPANT": "deltaga =deltagare =personer =person =representanter representant =deltagarna =listan",
    "ENVOY": "representant",
    "CONTACT": "handläggare =kontakter kontakt =ansvarsperson ansvarspers",
    "REACH": (
        "kontakta =ringa =ringer =fråga =frågar vänder =prata+med =tala+med =mer+information =mera+information =nå =når"
    ),
    "RESPONSIBLE": "jobbar =arbetar svarar ansvar sköter =hand+om koordinerar samordnar =hjälper handlägg",
    "PHONE": "telefon =tfn =nummer =numret =e-post e-post mejl =mail epost",
    "COUNCIL": "landskap förbund",
    "MINISTRY": "ministeri",
    "GROUP": "grupp -grupp sammansätt",
    "JOIN": (
        "hoppa+på hoppar+på anslut =gå+med =går+med =vara+med =komma+med =kom+med =hänga+med =hoppa+på =hänger+på"
    ),
    "TOGETHER": "tillsamm =samma =ihop =med",
    "BELONG": "höra+till tillhör hör+till ingår",
    "WITHOUT": "=utan",
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
    "MEAN": "=menade =menar",
    "RATHER": "=hellre =snarare =rättelse =nej+=förlåt =jag+=menar",
    "CLOSE": "=tiden+ut =går+ut stänger =slutar utgår",
    "SAY": "=står =skriver =säger",
    "PREVENTED": "förhinder insjukn =sjuk",
    "POSSIBLE": "=chans =chansen möjlig =går+det",
    "CHOOSE": "alternativ =välja =väljer =valt",
    "YES": (
        "det+går+bra =ja =jo =jajamän =jajamensan =japp =jepp =javisst =visst =absolut =gärna =ok =okej =stämmer "
        "=passar =bra =perfekt =utmärkt =toppen =kör =gör+så =det+blir+bra =låter+bra =precis =naturligtvis "
        "=självklart =👍 =👌 =✅"
    ),
    "NO": "avbryt =nej =nä =näe =nix =inte =absolut+inte =låt+bli =glöm+det =👎 =❌ =vänta",
    "HERE": "=här bifog =bilag bilaga =detta =den+här =det+här",
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
    "DURATION": "=varar =pågår längd =lång",
    "PLACE": "=distans =plats =teams =på+distans",
    # the calendar
    "CALENDAR": "kalender",
    "EXPORT": "exporter =ladda+ner =hämta ladda",
    "CALENDARFILE": "=ics =ical =outlook outlook kalenderfil kalenderinb kalenderbok kalenderint ics-fil",
    "PROGRAM": "program tidtabel schema =evenemang =tidsplan",
    "HAPPEN": "händelse =framför+oss händer =hända =på+gång =står =kommande hända",
    "WEBINAR": "webbina webinar",
    "SEMINAR": "seminari",
    "AUNE": "=aune =aunes delegation",
    "MEETING": (
        "diskussion =möte =mötet =möten mötes =tillfälle =träff träffa sammanträ =ordnas =hålls =börjar =samtal "
        "samtalen =äger+rum"
    ),
    # the bot and its person
    "SHOW": "=räkna+upp =lista =visa =visar =berätta =säg =ge =kolla",
    "OPEN": "öppna =länk länken",
    "GET": "=få =får =fått =hämta",
    "REMIND": "=puffa pinga =knuffa =peta aviser påminn",
    "STOP": "=sluta =stäng =av =stopp =stoppa =pausa avslut =nog =mer =tysta =slut =mindre",
    "FORGET": "=glömt =glöm =glömma",
    "PRIVACY": "dataskydd integritet personupp registerbesk",
    "DATA": "uppgift =data =information =info =allt",
    "ABOUTME": "=glömd =bortglömd =om+mig =mig =om+oss",
    "KEEP": "sparat lagra =samlar =registrerat samlat vet",
    "KNOW": "=vet =känner",
    "FINNISH": "=finska =suomi finsk",
    "SWEDISH": "svensk",
    "ENGLISH": "engelsk",
    "TONGUE": "språk",
    "SPEAK": "prata tala =svara förstår =fortsätt fortsätta kommunicera betjän",
    "HELP": "kommando =handledning hjälp instruktion anvisn bruksanv =råd",
    "CANDO": "=kan =gör =göra =klarar",
    "USE": "använd fungerar",
    "UNDERSTAND": "förstår fattar =begriper",
    "BOT": "botten =bot =robot =du =dig =den+här",
    "BE": "=är",
    "GREET": (
        "trevlig+helg =trevlig =glad ha+det+bra =hälsningar =heisan =hejja =tjenixen =morrn =kvällen =hallo =hej "
        "=hejsan =hallå =tjena =tja =morjens =goddag =hejhej =tjenare =god+morgon =god+dag =god+kväll =god+middag "
        "=godmorgon =hejdå =mors"
    ),
    "THANKS": "=tack =tackar =tusen+tack",
    "OFFTOPIC": (
        "=hur+mår =läget+då =bord =bordet skämt =vits väder vädret =lunch lunch hotell =flyg =flyget =tåg tåget =taxi "
        "restaurang recept nyhet fotboll huvudstad =dikt översätt =kostar =öl =kaffe president statsminist bitcoin "
        "=klockan+är =är+klockan vitsar =sjung"
    ),
    "INJECT": (
        "föreställ+dig =låtsas glöm+alla glöm+tidig glöm+dina ignorera+alla ignorera+tidig ignorera+dina "
        "ignorera+regl systemprom låtsas+att lösenord"
    ),
    "FIRST": "första tidigare förra =1 =ettan",
    "SECOND": "=andra =2 =tvåan =andre",
    "THIRD": "tredje =3 =trean",
    "LAST": "senare sista sistnämn",
    "UNNEEDED": "onödig överflöd",
    "IF": "=om+den =om+det =ifall",
}
