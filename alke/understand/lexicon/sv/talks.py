"""The Swedish words of concepts: times, people and the calendar."""

from __future__ import annotations

from collections.abc import Mapping

WORDS: Mapping[str, str] = {
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
    "CLOSE": "=tiden+ut =går+ut stänger =slutar utgår",
    "DURATION": "=varar =pågår längd =lång",
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
    "PREVENTED": "förhinder insjukn =sjuk",
    # the calendar
    "PLACE": "=distans =plats =teams =på+distans",
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
}
