"""Who may speak for whom: people, the organisations behind them, and what they may do."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """The three kinds of people; the values are the words of the column `rooli` in yhteyshenkilot.xlsx."""

    COUNCIL = "maakunta"
    MINISTRY = "ministeriö"
    COORDINATOR = "koordinaattori"


@dataclass(frozen=True, slots=True)
class Council:
    """One of the 18 regional councils. `region` is its canonical name everywhere in code; the rest is for people."""

    region: str
    name_fi: str
    name_sv: str
    name_en: str
    region_sv: str
    region_en: str
    areas: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    bilingual: bool = False
    language: str = "fi"
    """The language it works in; a bilingual council works in both."""


@dataclass(frozen=True, slots=True)
class Ministry:
    """A ministry by its Finnish abbreviation (TEM, VM …)."""

    abbreviation: str
    name_fi: str
    name_sv: str
    name_en: str
    abbreviation_sv: str


@dataclass(frozen=True, slots=True)
class Mandate:
    """One row of yhteyshenkilot.xlsx: the organisation a person speaks for. `organisation` is a region or an abbreviation."""

    role: Role
    organisation: str


@dataclass(frozen=True, slots=True)
class Person:
    """A person as Entra knows them; several mandates are possible, none means an outsider."""

    aad_object_id: str
    name: str
    email: str = ""
    mandates: tuple[Mandate, ...] = ()

    @property
    def regions(self) -> tuple[str, ...]:
        """The councils (by region) this person may act for."""
        return tuple(m.organisation for m in self.mandates if m.role is Role.COUNCIL)

    @property
    def ministries(self) -> tuple[str, ...]:
        """The ministries this person may act for."""
        return tuple(m.organisation for m in self.mandates if m.role is Role.MINISTRY)

    @property
    def is_coordinator(self) -> bool:
        """Coordinators run the round: they may act for every council."""
        return any(m.role is Role.COORDINATOR for m in self.mandates)
