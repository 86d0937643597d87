"""One suite for the real Graph and its double: what passes on both may be called a stand-in."""
