"""Make a document of a discussion: a draft from its template with what is known, or the invitation as an .ics."""

from __future__ import annotations

from alke.invitations import invitation
from alke.people import Person
from alke.talk_papers import PAPERS, file_name, folder_for
from alke.talks import Talk
from alke.themes import Named, ThemeNotice, read_contacts
from bot.handlers.languages import language_for
from bot.handlers.talks import shown, told_of
from bot.office import Office, Visit
from bot.turn import Answer
from cards.presses import BadPress
from cards.talks import other_language_button, saved_banner, when_of
from cards.template_notes import template_notes
from cards.themes import dated
from cards.words import Words


async def make(office: Office, visit: Visit) -> Answer:
    """The button's kind of document for the button's discussion; what is there already is opened instead."""
    talk_key, kind = reversed(visit.press.item.split("|", 1)) if "|" in visit.press.item else ("", "")
    if kind not in PAPERS:
        raise BadPress(visit.press.item)
    visit.regions((), everyone=office.round.councils)
    talk = await office.works.talks.find(office.round, talk_key)
    return await (_invite(office, visit, talk) if kind == "invitation" else _draft(office, visit, talk, kind))


async def _draft(office: Office, visit: Visit, talk: Talk, kind: str) -> Answer:
    paper, words, language = PAPERS[kind], visit.words, language_for(office, visit, talk.regions)
    drawn = await office.works.papers.draw(paper.template, language, await _values(office, talk, language))
    file, new = await office.works.talk_papers.draft(office.round, paper, talk, drawn.data, language)
    url = await office.works.talk_papers.address(file)
    key = "talk.draft_made" if new else "talk.draft_there"
    name = file.rpartition("/")[2]
    banner = saved_banner(words, words(key, file=name), url, also=template_notes(words, drawn if new else None))
    return await shown(
        office, visit, talk, [*banner, *other_language_button(words, office.round, talk, kind, language)]
    )


async def _invite(office: Office, visit: Visit, talk: Talk) -> Answer:
    told, words, language = await told_of(office, talk), visit.words, language_for(office, visit, talk.regions)
    event = invitation(
        office.round, talk, office.languages[language].table["talk.invitation"].format(name=talk.theme or talk.name),
        await _invited(office, talk), _organiser(told.contact, visit.person),
    )  # fmt: skip
    paper = PAPERS["invitation"]
    folder, name = folder_for(office.round, paper, talk), file_name(paper, talk, language)
    file = await office.works.invitations.save(folder, name, event)
    url = await office.works.talk_papers.address(file)
    sentence = words("talk.invited", file=file.rpartition("/")[2], count=len(event.people))
    return await shown(office, visit, talk, saved_banner(words, sentence, url))


def _organiser(contact: str, person: Person) -> Named | None:
    """The TEM contact, else whoever makes the invitation and will send it; answers go to their address."""
    named = [*read_contacts(contact), Named(person.name, person.email)]
    return next((one for one in named if one.email), None)


async def _invited(office: Office, talk: Talk) -> list[Named]:
    """The participants, and the group's contact persons."""
    people = [Named(one.name, one.email) for one in await office.works.participants.of(office.round, talk)]
    notice = await _notice(office, talk)
    return [*people, *notice.contacts]


async def _values(office: Office, talk: Talk, language: str) -> dict[str, str | list[dict[str, str]]]:
    """What is known, in the words of the paper's own language."""
    words: Words = office.languages[language]
    told, notice = await told_of(office, talk), await _notice(office, talk)
    people = await office.works.participants.of(office.round, talk)
    return {
        "title": talk.name,
        "meeting": talk.name,
        "round": office.round.name,
        "diary": ", ".join(office.round.diary_numbers),
        "time": dated(words, talk.date, talk.start, talk.end) if talk.date else when_of(words, talk),
        "place": talk.place,
        "theme": talk.theme or notice.theme,
        "regions": ", ".join(talk.regions),
        "contact": told.contact,
        "writer": told.memo_owner,
        "description": notice.description,
        "questions": notice.questions,
        "contacts": "\n".join(map(str, notice.contacts)),
        "people": [
            {"name": one.name, "organisation": one.organisation or one.party, "role": one.role, "email": one.email}
            for one in people
        ],
        "participants": "\n".join(f"{one.name}, {one.organisation or one.party}" for one in people),
        "items": [{"text": line} for line in notice.questions.splitlines() if line.strip()],
        "distribution": ", ".join(one.name for one in people),
    }


async def _notice(office: Office, talk: Talk) -> ThemeNotice:
    """The newest theme notice of the group; an empty one elsewhere."""
    if talk.kind != "group":
        return ThemeNotice()
    return await office.works.themes.noticed(office.round, talk.regions)
