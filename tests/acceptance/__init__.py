"""Whole conversations over the local Teams and Graph: the bot as it is, people as they are."""
