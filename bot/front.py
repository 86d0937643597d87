"""The front: finds out who is speaking and what they mean, and leads them to the right handler; a refusal becomes a card."""

from __future__ import annotations

from dataclasses import replace

from alke.errors import AlkeError, FileTrouble, SlotUnclear
from alke.understand.reply import Asked
from bot.commands import command_of
from bot.handlers import errands, letters, sentences, talk
from bot.office import Office, Visit
from bot.routes import COMMANDS, PRESSES, SENTENCES
from bot.turn import Answer, Kind, Turn
from cards.answers import sentence_card, standing_buttons
from cards.elements import Element
from cards.presses import BadPress, Press
from cards.receipts import refusal_text
from cards.words import Words


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
            unkept = f"unkept.{error.code}"  # the refusals of these speak of an order that was stored
            if words.has(unkept):
                return self._sorry(words, words(unkept, **error.facts))
            return self._sorry(words, refusal_text(words, error), advice=f"advice.{error.code}", error=error)

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
        except FileTrouble:
            return []
