"""The front: finds out who is speaking and what they mean, and leads them to the right handler; a refusal becomes a card."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace

from alke.errors import AlkeError, SlotUnclear, Unavailable
from alke.understand.reply import Asked
from bot.commands import command_of
from bot.handlers import (
    board,
    book,
    coordinator,
    errands,
    facts,
    followup,
    followup_form,
    forming,
    group_answers,
    groups,
    hopes,
    letters,
    mine,
    missing,
    papers,
    participants,
    register,
    schedule_questions,
    sentences,
    status,
    talk,
    talks,
    themes,
)
from bot.office import Office, Visit
from bot.turn import Answer, Kind, Turn
from cards.answers import sentence_card, standing_buttons
from cards.elements import Element
from cards.presses import BadPress, Press
from cards.receipts import refusal_text
from cards.words import Words

Handler = Callable[[Office, Visit], Awaitable[Answer | None]]

PRESSES: Mapping[str, Handler] = {
    "board": board.show,
    "board.own": board.own,
    "book": book.book,
    "book.form": book.form,
    "mine": mine.mine,
    "move": mine.move,
    "move.form": mine.move_form,
    "release": mine.release,
    "missing": missing.missing,
    "status": status.status,
    "status.thing": status.thing,
    "status.party": status.party,
    "status.export": status.export,
    "nudge.ask": coordinator.nudge_ask,
    "nudge.now": coordinator.nudge_now,
    "due.move.form": coordinator.move_ask,
    "due.move": coordinator.move,
    "letter.file": letters.read_file,
    "letter.show": letters.show,
    "letter.day.form": letters.mend_form,
    "letter.day": letters.mend,
    "letter.approve": letters.approve,
    "privacy.show": coordinator.own_data,
    "privacy.forget": coordinator.forget_own_data,
    "reading.ask": schedule_questions.ask,
    "reading.answer": schedule_questions.answer,
    "deadlines": facts.deadlines,
    "meetings": facts.meetings,
    "contacts": facts.contacts,
    "rules": facts.rules,
    "folders": facts.folders,
    "tools": coordinator.tools,
    "letter.ask": letters.read,
    "theme": themes.begin,
    "theme.check": themes.check,
    "theme.send": themes.send,
    "groups": groups.show,
    "group.leave": groups.leave,
    "group.leave.ask": groups.ask_to_leave,
    "group.begin": forming.begin,
    "group.join": forming.join,
    "group.accept": group_answers.accept,
    "group.decline": group_answers.decline,
    "group.settle.go": group_answers.let_go,
    "group.settle.stay": group_answers.stay,
    "confirm.show": hopes.show,
    "confirm": hopes.confirm,
    "confirm.withdraw": hopes.withdraw,
    "confirm.other": hopes.other,
    "confirm.vn": hopes.hear,
    "followup.none": followup.none,
    "followup.update": followup.update,
    "followup.overview": followup.overview,
    "followup.whose": followup.whose,
    "followup.owner": followup.owner,
    "form": followup_form.show,
    "form.save": followup_form.save,
    "talks": talks.all_,
    "talk": talks.one,
    "talk.contact": talks.contact_form,
    "talk.contact.set": talks.contact,
    "talk.owner": talks.owner_form,
    "talk.owner.set": talks.owner,
    "talk.firm": talks.firm_form,
    "talk.firm.do": talks.firm,
    "attend.form": talks.attendance,
    "attend": talks.attend,
    "calendar": talks.calendar,
    "people": participants.show,
    "people.form": participants.form,
    "people.add": participants.add,
    "people.remove": participants.remove,
    "paper": papers.make,
    "mark": register.mark,
    "mark.form": register.form,
    "mark.mine": register.form,
    "mark.undo": register.undo,
    "help": talk.help_,
}

SENTENCES: Mapping[str, Handler] = {
    "slots.list": board.show,
    "slots.who": board.show,
    "slots.book": book.book,
    "slots.show_mine": mine.mine,
    "slots.move": mine.move,
    "slots.cancel": mine.release,
    "missing.show": missing.missing,
    "deadline.show": coordinator.deadlines,
    "reminder.set": coordinator.remind,
    "reminder.off": coordinator.silence,
    "privacy.show": coordinator.own_data,
    "privacy.delete": coordinator.own_data,
    "letter.read": letters.read,
    "letter.check": letters.read,
    "schedule.show": facts.meetings,
    "contact.show": facts.contacts,
    "rules.show": facts.rules,
    "folder.open": facts.folders,
    "filing.show": facts.filing,
    "theme.set": followup_form.theme,
    "group.show": groups.show,
    "group.join": forming.join,
    "vn_slot.book": hopes.book_vn,
    "agenda.submit": talks.agenda,
    "agenda.status": talks.agenda,
    "memo.show": talks.mine,
    "participants.add": participants.add,
    "participants.list": participants.show,
    "participants.remove": participants.remove,
    "calendar.export": talks.calendar,
    "followup.update": followup.say,
    "template.open": followup_form.template,
    "out_of_scope": talk.unknown,
    "help": talk.help_,
    "greet": talk.help_,
    "confirm": talk.confirm,
    "deny": talk.deny,
    "contact.set": talk.set_contact,
    "language.set": talk.language,
}

COMMANDS: Mapping[str, Handler] = {
    "status": status.status,
    "tools": coordinator.tools,
    "theme": themes.begin,
    "confirm": hopes.show,
    "groups": groups.show,
    "talks": talks.all_,
}


class Front:
    """Give `handle` to the door."""

    def __init__(self, office: Office) -> None:
        """The office's tools serve every visit."""
        self._office = office

    async def handle(self, turn: Turn) -> Answer | None:
        """One turn in, one answer out; a refusal is an answer too."""
        words = await self._office.words_for(turn.person_id, turn.locale)
        try:
            person = await self._office.people.find(turn.person_id, turn.person_name)
            return await self._lead(turn, Visit(turn, person, words, Press.from_data(turn.data)))
        except BadPress:
            return self._sorry(words, words("refusal.bad_press.text"))
        except AlkeError as error:
            advice = f"advice.{error.code}"
            if isinstance(error, Unavailable):  # its own advice is for an order that was stored
                advice = "advice.try_again"
            return self._sorry(words, refusal_text(words, error), advice=advice, error=error)

    async def _lead(self, turn: Turn, visit: Visit) -> Answer | None:
        match turn.kind:
            case Kind.JOINED:
                return await talk.help_(self._office, visit)
            case Kind.PRESS if turn.verb in PRESSES:
                return await PRESSES[turn.verb](self._office, visit)
            case Kind.PRESS:
                raise BadPress(turn.verb)
        return await self._spoken(visit)

    async def _spoken(self, visit: Visit) -> Answer | None:
        """A sentence: understood, asked back, or met with what one could say instead."""
        asked = self._office.questions.take(visit.person.aad_object_id)
        if visit.turn.attachments:
            visit = replace(
                visit, turn=replace(visit.turn, attachments=await self._office.message_files.of(visit.turn))
            )
        if letters.brought(visit):
            return await letters.read(self._office, visit)
        command = command_of(visit.turn.text, self._office.languages)
        if command:
            return await COMMANDS[command[0]](self._office, replace(visit, words=command[1]))
        said = self._office.understand(visit.turn.text, self._office.round_id, visit.person, asked)
        visit = visit.spoken(said, self._office.languages[said.language])
        if said.question:
            self._leave_open(visit, said.asked)
            return Answer(card=sentence_card(visit.words, said.question))
        self._leave_open(visit, sentences.open_field(said, visit.person))
        errand = errands.meant(self._office, visit)
        if errand:
            return await errands.run(self._office, visit, errand)
        try:
            return await SENTENCES.get(said.intent, talk.unknown)(self._office, visit)
        except SlotUnclear as unclear:
            self._leave_open(visit, sentences.which_of(said, unclear))
            raise

    def _leave_open(self, visit: Visit, asked: Asked | None) -> None:
        """What the next sentence of this person may answer."""
        if asked is not None:
            self._office.questions.keep(visit.person.aad_object_id, asked)

    def _sorry(self, words: Words, sentence: str, *, advice: str = "", error: AlkeError | None = None) -> Answer:
        more = words(advice, **error.facts) if error and words.has(advice) else ""
        return Answer(
            card=sentence_card(
                words, " ".join(filter(None, (sentence, more))), actions=self._buttons(words), style="attention"
            )
        )

    def _buttons(self, words: Words) -> list[Element]:
        """None while the round that runs cannot be read: what is said is said all the same."""
        try:
            return standing_buttons(words, self._office.round)
        except Unavailable:
            return []
