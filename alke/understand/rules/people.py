"""Rules about contacts, participants and groups; the verbs of times stand before the groups, whose time it may be."""

from __future__ import annotations

from alke.understand.patterns import Rule
from alke.understand.rules.times import VERBS

# fmt: off

RULES: tuple[Rule, ...] = (
    ("contact.set", "CONTACT CHANGE|ADD|PUT|NEW !#question", "yhteyshenkilömme vaihtuu"),
    ("contact.show", "CONTACT", "vem är kontaktperson"),
    ("contact.show", "WHO REACH|HELP !PARTICIPANT", "keneltä voin kysyä"),
    ("contact.show", "PHONE #region|#ministry|#area|#person|asked|SHOW", "Lapin liiton puhelinnumero?"),
    ("contact.show", "WHO MINISTRY|#ministry BE|ENVOY", "kuka on valtiovarainministeriön edustaja"),
    ("participants.remove", "#person REMOVE|CANCEL|CANCELLED !DATA", "Poista Erkki Esimerkki"),
    ("participants.remove", "#person NOT ATTEND|COME|ABLE|FIT !UNSURE", "Matti Mallikas ei pääsekään"),
    ("participants.remove", "#person PREVENTED", "Test Testsson har fått förhinder"),
    ("participants.remove", "PARTICIPANT REMOVE|CANCEL !DATA|slot|#me", "Poista yksi osallistuja"),
    ("participants.add", "#person ADD|ATTEND|COME|PUT|PARTICIPANT|JOIN !#question|UNSURE|ONLIST", "anmäl Test Testsson"),
    ("participants.add", "#person ADD|PUT PARTICIPANT|MEETING !#asks|UNSURE|ONLIST", "Lisäätkö Matti Mallikkaan osallistujiin?"),
    ("participants.add", "PARTICIPANT ADD|PUT !#question|WHEN|MAY", "Anmäl två personer från oss"),
    ("participants.add", "#count COME|ADD|ATTEND|JOIN|#me !#question|GROUP", "meitä on kolme"),
    ("participants.add", "#person #org|#email !#question", "Testi Testinen, Kuopion kaupunki, testi@example.org"),
    ("participants.list", "#ministry ATTEND|COME|JOIN|ADD #question|WHO", "Tuleeko STM ja OKM mukaan?"),
    ("participants.list", "#person ATTEND|COME|JOIN|PARTICIPANT #question !ADD|PUT|#email", "Osallistuuko Matti Mallikas?"),
    ("participants.list", "asked|HOWMANY MINISTRY|#ministry ATTEND|COME|ADD|JOIN|MEETING", "mitkä ministeriöt tulevat"),
    ("participants.list", "asked|SHOW|HOWMANY PARTICIPANT !GROUP", "näytä osallistujat"),
    ("participants.list", "WHO|HOWMANY ATTEND|COME|ADD|JOIN !COUNCIL|GROUP|TIME|BOOKED|SAME", "ketkä tulevat"),
    *VERBS,
    ("group.show", "asked|WHERE|SHOW GROUP|TOGETHER", "näytä ryhmät"),
    ("group.show", "WITHOUT GROUP|TOGETHER", "Ilman ryhmää olevat maakunnat"),
    ("group.join", "GROUP BELONG|TOGETHER WANT !TIME|#time", "Satakunta vill höra till samma grupp som Birkaland"),
    ("group.show", "GROUP BELONG", "Kuuluuko Kainuu pohjoisen ryhmään?"),
    ("group.show", "IS|ALL GROUP !JOIN|MAY|WANT", "Do all regions have a group?"),
    ("group.show", "asked COUNCIL ATTEND|COME|JOIN|BELONG|MEETING|#date !BOOKED|BOOK|TIME|#time", "ketkä maakunnat on 24.3."),
    ("group.join", "JOIN GROUP|MEETING|TOGETHER|whose|#date|#area !#person|BOOKED|#time|BELONG", "mahtuisimmeko 24.3. ryhmään"),
    ("group.join", "GROUP|TOGETHER ADD|PUT|SPACE|FREE whose !#person|TIME|#time", "sätt oss i samma grupp som Nyland"),
    ("group.join", "GROUP TOGETHER #region !#asks|#question|SAME|TIME|#time", "Kainuu muodostaa ryhmän Lapin kanssa"),
    ("group.join", "ATTEND|COME whose #date|#area|MEETING|SAME !#person|#count|NOT|TIME|#time", "Kainuu osallistuu 24.3."),
    ("group.join", "TOGETHER WANT|COME|ABLE|MAY whose|#area !TIME|BOOK|#time", "Haluamme samaan keskusteluun Pirkanmaan kanssa"),
)
