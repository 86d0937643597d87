"""What the ledger holds of one person, shown to them and forgotten when they ask (GDPR 15 and 17)."""

from __future__ import annotations

from sqlalchemy import Connection, func, select

from bot.coordination import Held
from bot.remembered import RememberedPreferences, forget_preferences
from ledger import Ledger
from ledger.tables import claim, log, person


class PersonalData:
    """Plays bot.coordination.OwnData."""

    def __init__(self, ledger: Ledger, preferences: RememberedPreferences) -> None:
        """Over the ledger and what the preferences keep in mind."""
        self._ledger, self._preferences = ledger, preferences

    async def held(self, aad_object_id: str) -> Held:
        """By the one key that is trusted."""
        name, email, claims, lines = await self._ledger.store.run(lambda found: _held(found, aad_object_id))
        language = await self._preferences.language(aad_object_id)
        return Held(name, email, language, await self._preferences.silent(aad_object_id), claims, lines)

    async def forget(self, aad_object_id: str) -> None:
        """What was done stays, by nobody who can be named; bookings stay in their files."""
        await forget_preferences(self._ledger.memory, aad_object_id)
        self._preferences.drop(aad_object_id)
        await self._ledger.memory.forget(aad_object_id)


def _held(connection: Connection, aad_object_id: str) -> tuple[str, str, int, int]:
    found = connection.execute(select(person).where(person.c.aad_object_id == aad_object_id)).one_or_none()
    if found is None:
        return "", "", 0, 0
    counts = [
        connection.execute(select(func.count()).where(table.c.pseudonym == found.pseudonym)).scalar_one()
        for table in (claim, log)
    ]
    return found.name, found.email, counts[0], counts[1]
