"""What a sentence is about when no cue fits it whole: one telling word, and what people mostly want of it."""

from __future__ import annotations

from collections.abc import Mapping

TOPICS: Mapping[str, tuple[str, ...]] = {
    "reminder.set": ("muistut|muistuta|påminn|remind",),
    "letter.check": ("viikonpäiv|veckodag|weekday",),
    "letter.read": ("ohjekirje|=kirje|brevet|letter",),
    "template.open": ("sapluun|lomake|lomakk|mallipohj|blankett|formulär|template|=mall|mallen",),
    "memo.show": ("muistio|pöytäkirj|promemori|protokoll|memo|minutes",),
    "folder.open": ("kansio|tiedostot|mapp|folder",),
    "calendar.export": ("kalenteri|kalender|calendar|outlook",),
    "agenda.status": ("asialist|esityslist|dagordning|föredragningslist|agenda",),
    "followup.update": ("seurantatie|seurannan|seuranta|uppfölj|follow-up|followup",),
    "contact.show": ("yhteyshenk|yhteystie|kontaktperson|kontaktuppgift|contact",),
    "participants.list": ("osallistuj|osanott|deltagar|participant|attendee", "#ministry #question #date|#region"),
    "deadline.show": ("määräaik|määräaja|takaraj|tidsfrist|deadline",),
    "group.show": ("ryhmä|ryhmän|ryhmässä|kokoonpan|gruppen|grupper|group|composition",),
    "missing.show": ("puuttu|puutte|saknas|fattas|missing",),
    "participants.add": ("#person !#question|#wh",),
    "slots.cancel": ("peruut|perum|avbok|cancel",),
    "slots.move": ("siirr|siirt|flytta|reschedul|postpon",),
    "slots.book": ("varaa|varata|varais|boka|bokar|reserver|book|booking", "#me|#region #date !#question|#wh"),
    "slots.list": ("vapaa|vapai|aikoja|ajankoh|ledig|tider|plats|available|slots|times",),
    "schedule.show": (
        "keskustelu|tilaisuu|webinaar|seminaar|aikataul|diskussion|webbinari|tidtabell|discussion|schedule",
    ),
}
"""The first of equals wins: what is rarest in other talk stands first."""
