"""Rules about papers: the calendar, the letter, templates, folders, memos, agendas, follow-ups and themes."""

from __future__ import annotations

from alke.understand.patterns import Rule

# fmt: off

# Told by their names alone.
NAMED: tuple[Rule, ...] = (
    ("calendar.export", "CALENDARFILE", "lataa ics"),
    ("calendar.export", "CALENDAR take|SAVE|SEND|EXPORT|MOVE|#me !WHAT|SHOW", "lägg in i kalendern"),
    ("letter.check", "LETTER WRONG", "Tarkista tämä kirje"),
    ("letter.check", "LETTER #date !DEADLINE|HERE|WHEN|NEW", "Kirjeen mukaan 14.3.2023 on torstai"),
    ("letter.check", "WEEKDAY WRONG", "är datumet rätt"),
    ("letter.check", "#date WRONG !deed|slot|REMIND|FREE|SEND|AGENDA|#me|FIT|ABLE|MEETING", "14.3.2023, eikö ole 2024?"),
    ("letter.check", "IS #date #weekday !BOOK|FREE|SPACE|TIME|FIT|MEETING", "onko 14.3.2023 torstai"),
    ("letter.read", "LETTER READ|NEW|HERE", "läs brevet"),
    ("letter.read", "READ WEEKDAY|DEADLINE|FILES|HERE", "Käy läpi tämä dokumentti"),
    ("letter.read", "WHAT DEADLINE|WEEKDAY LETTER", "Mitä määräaikoja kirjeessä on?"),
    ("letter.read", "WHAT LETTER !THEME|COUNCIL|GROUP|PARTICIPANT", "mitä kirjeessä on"),
    ("filing.show", "DIARY", "Mikä on diaarinumero?"),
    ("filing.show", "REGISTRY", "kirjaamon osoite"),
    ("filing.show", "PHONE NETWORK|OFFICIAL|THEME !CONTACT", "Mihin sähköpostiosoitteeseen tiedot ilmoitetaan"),
    ("filing.show", "WHERE|WHAT ADDRESS", "Mikä on osoite?"),
    ("filing.show", "WHERE THEME|OFFICIAL|FORM SEND|ADD|PUT|SAVE !FOLDER|TEMPLATE|BY|HOWLONG", "mihin vastaus lähetetään"),
    ("filing.show", "WHERE PARTICIPANT SEND|ADD !FOLDER|TEMPLATE|BY|MEETING|HOWLONG", "kenelle osallistujalista lähetetään"),
    ("template.open", "TEMPLATE|ANNEX", "Missä on asialistan pohja?"),
    ("template.open", "FORM !FOLDER|SAVE|DEADLINE|BY|MISS|DONE|WHO", "mistä löytyy lomake"),
    ("agenda.submit", "AGENDA FOLDER SAVE|SEND|ADD !#question", "vien asialistan kansioon"),
    ("followup.update", "FOLLOWUP COPY", "Kopioi syksyn seuranta uuteen kansioon"),
    ("folder.open", "FOLDER", "avaa kansio"),
    ("folder.open", "WHERE|OPEN|SHOW FILES", "var är filerna"),
    ("folder.open", "WHERE SAVE", "Var sparar jag uppföljningen?"),
    ("folder.open", "OPEN FOLLOWUP", "Avaa 7. Seuranta syksy 2023"),
    ("folder.open", "WHERE FOLLOWUP !WHEN|STATUS|BY", "Missä on syksyn 2023 seuranta?"),
    ("folder.open", "FILES !#question|DEADLINE", "Tiedostot, kiitos"),
)

# Handed in by someone, so that asking when and by whom comes first.
OWED: tuple[Rule, ...] = (
    ("memo.show", "MEMO !BACKGROUND|MUST", "näytä muistio"),
    ("agenda.submit", "AGENDA delivered|HERE|FILES|#colon !#question|STATUS|NOT|MUST|SHOW", "lähetän asialistan"),
    ("agenda.status", "AGENDA", "är dagordningen klar"),
    ("followup.update", "NOT NEW|CHANGES|REPORT !#date|TIME|BOOK|GROUP", "Ei uutta raportoitavaa"),
    ("followup.update", "FOLLOWUP delivered|CHANGE|SAME|NOT|CHANGES|REPORT|WANT|HERE|TODO|NEW !IS", "päivitetään seuranta"),
    ("followup.update", "SAME #short !GROUP|TOGETHER|TIME|MEETING|#date|REMIND", "Ennallaan"),
    ("theme.set", "THEME CHANGE|ADD|PUT|WANT|SEND|BE|#me|#colon !#question|#fares|MUST|DEADLINE|HELP", "Ilmoitetaan teema"),
)
