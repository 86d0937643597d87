"""Rules about what someone owes and when: the VN network's times, the round's rules, deadlines, what is missing."""

from __future__ import annotations

from alke.understand.patterns import Rule

# fmt: off

RULES: tuple[Rule, ...] = (
    ("slots.list", "NETWORK FREE", "Mikä aika on VN-verkostossa vapaana?"),
    ("vn_slot.book", "NETWORK|HANDLING take|BOOK|FIT|TIME|#date !#asks|#question|STATUS|MISS|DEADLINE|FREE", "boka VN 20.1"),
    ("vn_slot.book", "NETWORK|HANDLING #date whose BOOK|FIT|TAKE|MAY|WANT", "Kävisikö meille VN-verkoston aika 22.1.?"),
    ("schedule.show", "NETWORK #question|#wh", "När är mötet med SR-nätverket?"),
    ("rules.show", "RULE", "mitkä ovat säännöt"),
    ("rules.show", "DURATION MEETING", "hur lång är en diskussion"),
    ("rules.show", "HOWLONG MEETING !#me|STILL|DEADLINE", "how long is one discussion"),
    ("rules.show", "MANY_COUNCIL MUST|MAY|NEED|LIMIT|GROUP|MEETING !WITHOUT|BOOKED|DONE|MISS|NOT", "montako maakuntaa ryhmässä"),
    ("rules.show", "MANY_PARTICIPANT MAY|MUST|LIMIT|FIT|ABLE", "Montako osallistujaa saa tulla"),
    ("rules.show", "MANY_THEME !NEW|DONE|MISS", "kuinka monta teemaa"),
    ("rules.show", "MANY_MEETING|MANY_GROUP COUNCIL|whose|MAY|MUST|LIMIT !FREE", "montako keskustelua yks maakunta saa käydä"),
    ("rules.show", "MAY|MUST|LIMIT SEVERAL|ONLY counted !deed|#date|#region|#person|BOOKED|WHEN|NOT", "får man ha två teman"),
    ("rules.show", "LIMIT counted|BACKGROUND !#date|#person|JOIN|BOOK|WHEN|BY", "tarvitaanko taustamuistio"),
    ("rules.show", "MAY|MUST|IS LIMIT !#date|WHEN|BY", "Onko pakko osallistua?"),
    ("rules.show", "MAY|MUST BACKGROUND", "do we need a background memo"),
    ("rules.show", "LETTER WHAT SAY", "Mitä kirje sanoo ryhmistä?"),
    ("rules.show", "MUST ALL ATTEND", "måste alla landskap delta"),
    ("rules.show", "MAY PARTICIPANT !#person|#date|ADD|JOIN|REMOVE|SHOW", "saako osallistujia olla kymmenen"),
    ("rules.show", "PLACE ATTEND|MEETING !WHERE", "voiko osallistua etänä"),
    ("deadline.show", "DEADLINE", "vad är deadline"),
    ("deadline.show", "HOWLONG duty|SEND|ADD|BOOK|STILL|TIME", "hur länge har vi tid på oss"),
    ("deadline.show", "MANY_TIME duty|SEND|ADD !FREE", "paljonko meillä on aikaa saada asialista valmiiksi"),
    ("deadline.show", "WHEN|BY delivered|MUST|BY|LIMIT duty|GROUP|MEMO|BOOKING|BOOK", "När ska temat anmälas?"),
    ("deadline.show", "WHAT|WHEN MUST|DONE|TODO BY", "Mitä pitää tehdä 19.12. mennessä?"),
    ("deadline.show", "WHEN MUST delivered|BOOK|TODO", "Koska meidän pitää lähettää ne?"),
    ("deadline.show", "BY #question|#wh", "mihin mennessä pitää ilmoittautua"),
    ("deadline.show", "WHEN LIMIT|BY|CLOSE", "när går tiden ut"),
    ("deadline.show", "ABLE ADD|SEND #question !TIME|#person|JOIN|NOT", "Ehtiikö osallistujat ilmoittaa vielä ensi viikolla?"),
    ("missing.show", "MISS", "mitä puuttuu"),
    ("missing.show", "OPENISH whose !TIME|#date", "mitkä asiat on meillä vielä auki"),
    ("missing.show", "UNDONE !MEETING|TIME|FREE", "Onko jotain vielä toimittamatta?"),
    ("missing.show", "WITHOUT duty|slot !CHANGES", "Are there any regions without a theme?"),
    ("missing.show", "asked|ANYONE NOT delivered|duty|BOOKED|TODO|REPORT", "ketkä eivät ole vastanneet"),
    ("missing.show", "asked COUNCIL NOT", "Keillä maakunnilla ei ole vielä ryhmää?"),
    ("missing.show", "NOT DONE whose #question", "Är det något vi inte har lämnat in?"),
    ("missing.show", "WHAT TODO|MUST whose|STILL !BY", "vad har vi kvar att göra"),
    ("missing.show", "WHAT MUST TODO !BY", "Mitä pitää tehdä?"),
    ("missing.show", "IS DONE|READY #me #short !AGENDA|MEMO|BOOKED|slot", "ollaanko me tehty kaikki"),
    ("missing.show", "IS ALL delivered|TODO|AGENDA", "Ovatko asialistat tulleet kaikilta?"),
    ("missing.show", "IS delivered duty !AGENDA|asked|WHEN|MEETING", "har Nyland lämnat sitt tema"),
    ("missing.show", "STATUS !AGENDA|MEMO|BOOKING|FREE|TIME", "mikä on tilanne"),
)
