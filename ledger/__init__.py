"""What must not be forgotten: claims, reminders, conversations, deliveries and the log, in SQLite or PostgreSQL."""

from ledger.memory import Conversation, LogLine
from ledger.opening import Ledger, open_ledger

__all__ = ["Conversation", "Ledger", "LogLine", "open_ledger"]
