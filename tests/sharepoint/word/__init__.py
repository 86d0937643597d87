"""Word: reading what a person sees, writing one cell or line."""
