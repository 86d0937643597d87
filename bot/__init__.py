"""Teams: the front door and everything people say and press."""
