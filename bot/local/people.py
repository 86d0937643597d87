"""The people of the local channel: plainly invented, one for each council and ministry, a coordinator and an outsider."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import NAMESPACE_URL, uuid5

from alke.people import Council, Ministry, Role


@dataclass(frozen=True, slots=True)
class Sample:
    """One invented person; `organisation` is as people write it, '' for the outsider."""

    key: str
    name: str
    organisation: str
    role: Role | None

    @property
    def aad_object_id(self) -> str:
        """The same on every machine, so that a kept folder fits a new start."""
        return str(uuid5(NAMESPACE_URL, f"alke-botti:{self.key}"))

    @property
    def email(self) -> str:
        """An address that cannot exist (RFC 2606)."""
        return f"{self.key}@example.org"


def sample_people(councils: Sequence[Council], ministries: Sequence[Ministry]) -> list[Sample]:
    """Testi Lappi speaks for Lapin liitto, Testi LVM for its ministry, and so on."""
    return [
        *(Sample(_key(c.region), f"Testi {c.region}", c.name_fi, Role.COUNCIL) for c in councils),
        *(Sample(_key(m.abbreviation), f"Testi {m.abbreviation}", m.name_fi, Role.MINISTRY) for m in ministries),
        Sample("koordinaattori", "Testi Koordinaattori", "TEM", Role.COORDINATOR),
        Sample("ulkopuolinen", "Testi Ulkopuolinen", "", None),
    ]


def _key(name: str) -> str:
    return name.casefold().translate(str.maketrans("äöå ", "aoa-"))
