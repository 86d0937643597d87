"""The front door to Microsoft Teams; `adapter` alone knows the Teams SDK, so that its successor can take its place."""

from bot.teams.door import Deliveries, TeamsDoor

__all__ = ["Deliveries", "TeamsDoor"]
