"""A Microsoft Teams on one machine: one channel as people see it and as a bot hears it (docs/reference/standins-teams.md)."""

from standins.teams.server import Teams, serve
from standins.teams.world import Person, Place

__all__ = ["Person", "Place", "Teams", "serve"]
