"""The talks themselves: pure rules and the use cases over a few ports; standard library only."""
