"""Local mode: the bot with both stand-ins on this machine, sample people and the round's folders and files."""
