"""How one sees in SharePoint that a party has done its part: one way of looking for each kind of check; pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from alke.dues import Due
from alke.evidence import Evidence, folder_of, folders_of
from alke.file_names import has_word, is_document, names_day, regions_named
from alke.holders import read_holder
from alke.people import Council
from alke.ports import FileEntry
from alke.rounds import Check, Doubt, Meeting, Obliged, Party, Round

DRAFT_MARKS = {"fi": "LUONNOS ", "sv": "UTKAST "}
"""How the name of a document begins that the bot has made for people to finish: it shows nothing to be done."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What the evidence says of one party's part."""

    done: bool
    evidence: tuple[str, ...] = ()
    by: str = ""
    doubts: tuple[Doubt, ...] = ()


@dataclass(frozen=True)
class Sight:
    """The evidence of one moment, with the round and the councils by which it is understood."""

    round: Round
    evidence: Evidence
    councils: tuple[Council, ...]
    meetings: tuple[Meeting, ...]

    def seen(self, due: Due, item: Obliged, party: str) -> Seen:
        """Has this party done this item of this deadline? What a person said in the register counts for every check."""
        looks = {
            Check.FILE: self._file,
            Check.FORM: self._form,
            Check.BOOKING: self._booking,
            Check.NOTICE: self._notice,
            Check.REGISTER: self._said,
        }
        said = self._said(due, item, party)
        looked = looks[item.check](due, item, party)
        return looked if looked.done or not said.done else Seen(done=True, evidence=said.evidence, by=said.by)

    def unknown(self, due: Due, item: Obliged) -> Iterable[Doubt]:
        """Files in the item's folders that nothing tells whose they are; a discussion's own folder is everybody's."""
        if "{" in item.folder:
            return
        for entry in self._documents(folders_of(self.round, item, due.meeting), item):
            told = item.party is Party.TEM and self._is_of_talk(entry, due, item)
            if not told and not self._owners(entry) and self.evidence.assigned.get(entry.path) is None:
                yield Doubt("unknown_file", entry.name, facts={"path": entry.path, "by": entry.modified_by})

    def owned(self, folder: str, item: Obliged, party: str) -> list[FileEntry]:
        """The party's own documents in a folder, the newest last."""
        mine = [entry for entry in self._documents([folder], item) if party in self._owners(entry)]
        return sorted(mine, key=lambda entry: entry.modified_at)

    def _said(self, due: Due, item: Obliged, party: str) -> Seen:
        group = self.group_of(party)
        for row in self.evidence.register:
            mine = row.party == party or (item.party is Party.GROUP and row.party in group)
            if mine and row.item == item.key and row.deadline == due.key:
                return Seen(done=True, evidence=(f"register:{row.at:%Y-%m-%d}",), by=row.by)
        return Seen(done=False)

    def _file(self, due: Due, item: Obliged, party: str) -> Seen:
        folder = folder_of(item, party, due.meeting)
        documents = self._documents([folder], item)
        if item.party in (Party.TEM, Party.MINISTRY) or "{meeting}" in item.folder:
            return _done_by([entry for entry in documents if self._is_of_talk(entry, due, item)])
        if "{region}" in item.folder:
            return self._own_folder(documents, party)
        wanted = self.group_of(party) if item.party is Party.GROUP else frozenset({party})
        mine = [entry for entry in documents if self._owners(entry) & wanted]
        seen = _done_by(mine)
        if item.party is Party.COUNCIL and len(mine) > 1:
            return Seen(seen.done, seen.evidence, seen.by, (_doubt("two_documents", party, mine),))
        return seen

    def _is_of_talk(self, entry: FileEntry, due: Due, item: Obliged) -> bool:
        """In a folder for all discussions a document is told by the councils or the day in its name; the only one has it all."""
        talk, alike = due.meeting, [one for one in self.meetings if one.kind == due.deadline.of_kind]
        if talk is None or not talk.regions or "{meeting}" in item.folder or len(alike) <= 1:
            return True
        return bool(self._owners(entry) & set(talk.regions))

    def _own_folder(self, documents: list[FileEntry], party: str) -> Seen:
        """A council's own folder: any document will do, but another council's does not."""
        foreign = [entry for entry in documents if self._owners(entry) and party not in self._owners(entry)]
        seen = _done_by([entry for entry in documents if entry not in foreign])
        doubts = (_doubt("wrong_council", party, foreign),) if foreign else ()
        return Seen(seen.done, seen.evidence, seen.by, doubts)

    def _form(self, due: Due, item: Obliged, party: str) -> Seen:
        folder = folder_of(item, party, due.meeting)
        filled = self.evidence.forms.get(folder, {})
        missing = [name for name in item.fields if not filled.get(name, "").strip()]
        foreign = [e for e in self._documents([folder], item) if (o := self._owners(e)) and party not in o]
        doubts = (_doubt("wrong_council", party, foreign),) if foreign else ()
        if missing or not filled:
            partly = [Doubt("form_incomplete", folder, facts={"missing": ", ".join(missing)})] if filled else []
            return Seen(done=False, doubts=(*doubts, *partly))
        return Seen(done=True, evidence=(folder,), doubts=doubts)

    def _booking(self, due: Due, item: Obliged, party: str) -> Seen:
        del due  # a schedule is the round's
        times = dict.fromkeys(
            str(row.time)
            for row in self.evidence.rows.get(item.schedule, ())
            if row.who and party in read_holder(row.who, self.councils).regions
        )
        doubts = (Doubt("booked_twice", party, facts={"slots": ", ".join(times)}),) if len(times) > 1 else ()
        return Seen(bool(times), tuple(times), doubts=doubts)

    def _notice(self, due: Due, item: Obliged, party: str) -> Seen:
        del due  # notices are the round's
        mine = [notice for notice in self.evidence.notices if party in notice.regions]
        ready = [notice for notice in mine if frozenset(item.fields) <= notice.fields]
        doubts = (
            [Doubt("in_two_groups", party, facts={"files": ", ".join(n.file for n in mine)})] if len(mine) > 1 else []
        )
        if mine and not ready:
            missing = sorted(frozenset(item.fields) - mine[0].fields)
            doubts.append(Doubt("form_incomplete", mine[0].file, facts={"missing": ", ".join(missing)}))
        return Seen(bool(ready), tuple(notice.file for notice in ready), doubts=tuple(doubts))

    def group_of(self, party: str) -> frozenset[str]:
        """The councils that share a discussion with this one as far as is known; a council alone is a group of one."""
        return next((group for group in self._groups if party in group), frozenset({party}))

    @cached_property
    def _groups(self) -> list[frozenset[str]]:
        confirmed = [frozenset(meeting.regions) for meeting in self.meetings]
        return confirmed + [frozenset(notice.regions) for notice in self.evidence.notices]

    def _documents(self, folders: Iterable[str], item: Obliged) -> list[FileEntry]:
        found = [entry for folder in folders for entry in self.evidence.folders.get(folder, ())]
        finished = [e for e in found if not e.empty and is_document(e.name) and not is_draft(e.name)]
        return [e for e in finished if has_word(e.name, item.words)]

    def _owners(self, entry: FileEntry) -> frozenset[str]:
        """Whose document it is: a person's answer, else its name, else a talk's day in it, else its words, else who saved it."""
        answer = self.evidence.assigned.get(entry.path)
        if answer is not None:
            return frozenset({answer} - {""})
        named = regions_named(entry.name, self.councils)
        if named:
            return named
        talks = [one for one in self.meetings if one.date and names_day(entry.name, one.date)]
        if len(talks) == 1:
            return frozenset(talks[0].regions)
        told = regions_named(self.evidence.texts.get(entry.path, "") + ".txt", self.councils)
        savers = frozenset(self.evidence.savers.get(entry.modified_by, ()))
        return next((regions for regions in (told, savers) if len(regions) == 1), frozenset())


def is_draft(name: str) -> bool:
    """In either language, also when somebody has written the mark in other letters."""
    return name.upper().startswith(tuple(DRAFT_MARKS.values()))


def _done_by(documents: list[FileEntry]) -> Seen:
    newest = max(documents, key=lambda entry: entry.modified_at, default=None)
    return Seen(newest is not None, tuple(entry.name for entry in documents), newest.modified_by if newest else "")


def _doubt(code: str, party: str, files: list[FileEntry]) -> Doubt:
    return Doubt(code, files[0].name, facts={"party": party, "files": ", ".join(entry.name for entry in files)})
