"""One file a conversation; each takes a visit, calls a use case and returns a card."""
