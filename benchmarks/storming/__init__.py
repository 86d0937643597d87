"""What the storm is made of: a town, the server it writes to, and the ways to write."""
