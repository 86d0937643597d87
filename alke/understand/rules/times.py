"""Rules about booking, moving, cancelling and finding times, and about what happens when."""

from __future__ import annotations

from alke.understand.patterns import Rule

# fmt: off

# A verb that says it: also of a group's time.
VERBS: tuple[Rule, ...] = (
    ("slots.move", "CANCEL BOOK|TAKE|WANT|PUT|FIT #dates", "Peru 17.3. ja varaa 24.3. klo 9"),
    ("slots.move", "MOVE slot|MEETING|day|whose !CALENDAR|#person|GROUP", "Vi måste flytta vår tid"),
    ("slots.move", "MOVE TIME|#date !#person", "Siirtäkää ryhmämme aika keskiviikolta 18.3. perjantaille 20.3."),
    ("slots.move", "CHANGE|OTHER slot|MEETING|day !FREE|#person|WHO|GROUP|JOIN|#email|#phone", "ändra vår bokning till kl 14"),
    ("slots.move", "PREVENTED|NOT #dates !BOOK|FREE", "Ei 16.4. vaan 18.4."),
    ("slots.cancel", "CANCEL !#person|PARTICIPANT", "Avboka vår tid"),
    ("slots.book", "BOOK whose|#date !NOT", "varaa pe 20.3."),
    ("slots.book", "BOOK #dates", "Älä varaa 17.3. vaan 18.3."),
)

RULES: tuple[Rule, ...] = (
    ("slots.move", "RATHER #date|#time !BOOK", "eiku torstai 26.3."),
    ("slots.move", "OTHER|NEW TIME WANT|NEED|GET|FIT|FIND", "Lappland behöver en ny tid"),
    ("slots.move", "MOVE", "siirretään kaikki viikolla eteenpäin"),
    ("slots.cancel", "REMOVE slot !FREE", "ottakaa lapin varaus pois"),
    ("slots.cancel", "NOT NEED slot|#date|#me", "Ei tarvitakaan aikaa 18.4."),
    ("slots.cancel", "REMOVE #me #date !PARTICIPANT|#person", "stryk oss den 20 mars"),
    ("slots.cancel", "NOT ABLE #date|#time", "Emme pääse 24.3."),
    ("slots.list", "FREE !MISS|HOWLONG", "mitä on vapaana"),
    ("slots.list", "SPACE !#me|HOW|MUST", "onks vielä tilaa"),
    ("slots.list", "CHOOSE WHAT|WHERE|WHEN !THEME", "mistä päivistä voi valita"),
    ("slots.list", "MAY|GET STILL #date !deed|whose|JOIN|ADD", "saako 24.3. vielä"),
    ("slots.list", "WHEN|WHAT MAY BOOK|GET|TIME|COME !#region|HOW", "Milloin voi vielä varata?"),
    ("slots.who", "WHO slot|BOOKED|BOOK|CANCELLED", "ketkä ovat jo varanneet"),
    ("slots.who", "ANYONE BOOKED|BOOK", "Har någon redan paxat 18.4 kl. 13.15?"),
    ("slots.who", "WHO #time", "kenellä mahtaa olla 16.4. klo 13.15"),
    ("slots.who", "COUNCIL WHAT BOOKED|BOOK|#time|TIME", "millä maakunnilla on jo aika"),
    ("slots.who", "IS #region TIME !WANT|POSSIBLE", "Onko Pirkanmaa varannut jo ajan?"),
    ("slots.who", "IS #region BOOKED|BOOK|ADD !#me|#person|PARTICIPANT|POSSIBLE", "onks varsinaissuomi jo buukannu"),
    ("slots.who", "WHEN|WHAT #region slot|BOOKED !#me|MEETING", "Mikä aika Kymenlaaksolla on?"),
    ("slots.who", "SHOW|ALL BOOKING !#me|OWN", "listaa varaukset"),
    ("slots.who", "WHAT TIME BOOKED !#me", "mitkä ajat on jo viety"),
    ("slots.who", "SHOW #region slot|BOOKED !#me|#date", "Näytä Lapin aika"),
    ("slots.who", "BOOKING STATUS", "Varausten tilanne"),
    ("slots.who", "IS BOOKED #date|#time !#me", "är den 17 mars bokad"),
    ("slots.who", "WANT #region BOOKED !BOOK", "Pyydän tiedon Uudenmaan liiton varaamasta ajankohdasta."),
    ("slots.who", "WHO #date !COME|ATTEND", "kuka on 24.3."),
    ("slots.show_mine", "WHEN|WHERE|WHAT|IS|SHOW|WHY slot|BOOKED|MEETING #me !BOOK|ALL", "näytä varauksemme"),
    ("slots.show_mine", "OWN slot", "näytä oma varaus"),
    ("slots.show_mine", "WHEN|WHAT #me !HAPPEN|PROGRAM", "När ska vi vara på plats?"),
    ("slots.show_mine", "#me BOOKED|BOOKING|CANCELLED !#date", "Menikö meidän varaus läpi?"),
    ("slots.show_mine", "IS #short BOOKED TIME !ANYONE|#date", "Olenko jo varannut ajan?"),
    ("slots.list", "IS|FIND TIME !whose|BOOKED", "jäikö iltapäiväaikoja"),
    ("slots.list", "FIND #date|#part|#area !whose|POSSIBLE|BOOK|WANT|event|MEETING|HAPPEN", "löytyskö aamupäivältä mitään"),
    ("slots.list", "SHOW|WHAT TIME !whose|OWN|BOOKED", "Näytä kaikki ajat"),
    ("slots.list", "WHATABOUT day !whose|BOOK", "mites to 26.3.?"),
    ("help", "HOW deed|BOOKED|USE|CANDO|ADD|SEND|SAVE|CHANGE|JOIN|TIME !#me|WHATABOUT", "miten ajan voi varata"),
    ("help", "UNDERSTAND NOT", "en ymmärrä"),
    ("help", "NOT USE|CANDO BOT", "en osaa käyttää tätä"),
    ("slots.book", "BOOK", "varaa aika"),
    ("slots.book", "take TIME|#date|#time !#person|event|HAPPEN|MEETING", "toivomme aikaa ti 24.3."),
    ("slots.book", "TAKE|PUT|WANT|NEED day whose|MEETING|TIME !#person", "esitämme keskusteluajaksi 24.3.2026 klo 9-11"),
    ("slots.book", "FIT|WANT|#me day !#dates|NOT|event|HAPPEN|IS", "meidän toive on ti 17.3."),
    ("slots.book", "BOOKING whose|#date #date|#time !IS", "varaus: Pohjanmaa, 24.4. klo 13.15"),
    ("slots.book", "#date #time #region", "pohojanmaalle 24.4. klo 13"),
    ("slots.book", "WHATABOUT #date|#time whose", "Miten olisi Lapille 24.3.?"),
    ("schedule.show", "HAPPEN", "mitä on ohjelmassa"),
    ("schedule.show", "event", "när är seminariet"),
    ("schedule.show", "PROGRAM", "mikä on aikataulu"),
    ("schedule.show", "WHEN|WHAT|WHERE MEETING", "när är diskussionerna"),
    ("schedule.show", "WHAT|WHEN|FIND|IS #date !FIT|BOOK|#me|BOOKED", "mitä ensi viikolla on"),
)
