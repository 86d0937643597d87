"""Which concepts make which intent: rules in order, the surest evidence first, each with a sentence that it decides.

A rule (`alke.understand.patterns`) speaks of the lexicon's concepts, of the families below, and of what other readers found:
#date #dates (several) #refused (one of them) #hours (several) #weekday (bare) #time #offset #part #region #me #area #ministry
#person #email #phone #org #count #theme ('teemamme on …') #fares ('… vielä auki') #colon #short, #wh (who, what, when …),
#asks (also whether), #question, #stop ('älä varaa'), #goon ('älä lopeta'), #supposed ('jos varaisimme, …?'), MANY_ and SOME_
before what is counted ('how many councils', 'two themes').
"""

from __future__ import annotations

from collections.abc import Mapping

from alke.understand.patterns import Rule
from alke.understand.rules import bot, duties, papers, people, times

# Concepts that rules mostly name together.
FAMILIES: Mapping[str, frozenset[str]] = {
    "asked": frozenset({"WHO", "WHAT"}),
    "counted": frozenset({"THEME", "COUNCIL", "MEETING", "GROUP", "PARTICIPANT"}),
    "day": frozenset({"#date", "#time", "#part"}),
    "deed": frozenset({"BOOK", "MOVE", "CANCEL"}),
    "delivered": frozenset({"SEND", "ADD", "SAVE", "DONE", "READY"}),
    "duty": frozenset({"AGENDA", "THEME", "PARTICIPANT", "FOLLOWUP", "CONTACT", "INVITATION", "SITUATION", "FORM"}),
    "event": frozenset({"WEBINAR", "SEMINAR", "AUNE"}),
    "paper": frozenset({"AGENDA", "MEMO", "TEMPLATE", "FORM", "LETTER", "THEME", "FOLLOWUP"}),
    "slot": frozenset({"TIME", "BOOKING"}),
    "take": frozenset({"TAKE", "PUT", "WANT", "NEED", "GET", "MAY", "ADD"}),
    "whose": frozenset({"#region", "#me"}),
}

RULES: tuple[Rule, ...] = (
    *bot.FIRST,
    *papers.NAMED,
    *duties.RULES,
    *papers.OWED,
    *people.RULES,
    *times.RULES,
    *bot.LAST,
)

# What changes something is never meant by a sentence that asks who, what, when or whether.
CHANGES = frozenset({
    "agenda.submit", "contact.set", "followup.update", "group.join", "participants.add", "participants.remove", "privacy.delete",
    "slots.book", "slots.cancel", "slots.move", "theme.set",
})  # fmt: skip
